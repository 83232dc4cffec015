"""Whole papers by the Rules' annexes, the week's lists and tables, and both languages on one page."""

# ruff: noqa: E501  (sentences read best whole)
import html
import random
from datetime import timedelta
from itertools import groupby

from tests.otherworld import days, lagoon_texts
from tests.otherworld.lagoon_days import day_kk, day_ru, label, over
from tests.otherworld.lagoon_texts import clean, given, name, where
from tests.otherworld.model import OPEN, Hearing
from tests.otherworld.phrases import Text

Told = tuple[str, list[str], str]
TALKED_RU = [
    ("просьба пояснить, как скажется объект на колодцах и пастбищах", "забор воды из колодцев не предусмотрен, пастбища остаются за пределами санитарно-защитной зоны"),
    ("сколько рабочих мест будет создано?", "на период строительства потребуется до 40 человек, преимущество у местных жителей"),
    ("кто будет контролировать выбросы?", "контроль ведёт аккредитованная лаборатория по программе ПЭК"),
]  # fmt: skip
TALKED_KK = [
    ("нысанның құдықтар мен жайылымдарға әсерін түсіндіруді сұрады", "құдықтардан су алу көзделмеген, жайылымдар санитариялық-қорғау аймағынан тыс қалады"),
    ("жұмыс орындарының санын сұрады", "құрылыс кезеңінде 40 адамға дейін қажет болады, басымдық жергілікті тұрғындарға беріледі"),
    ("шығарындыларды кім бақылайтынын сұрады", "бақылауды ӨЭБ бағдарламасы бойынша аккредиттелген зертхана жүргізеді"),
]  # fmt: skip


def notice_ru(h: Hearing, rng: random.Random) -> list[str]:
    """A notice by the annex, in Russian."""
    g, opened = given(h, "ru", rng), h.form == OPEN
    lines = [
        f"Объявление о проведении общественных слушаний {g['form']}",
        f"Предмет общественных слушаний: {g['by']}",
        f"Административно-территориальная единица, на территорию которой может быть оказано воздействие: {h.place.area[0]}",
        f"Дата, время начала и место проведения: {g['when']}, {g['at']}" if opened else f"Сроки проведения публичных обсуждений: {g['when']}",
        f"Реквизиты и контактные данные инициатора намечаемой деятельности: {g['c']}{', БИН ' + g['number'] if g['number'] else ''}, {g['phone']}, {g['mail']}",
        f"Составители отчёта (проектной документации): {g['maker']}",
        "Местный исполнительный орган: управление природных ресурсов и регулирования природопользования",
        f"Интернет-ресурс, где можно ознакомиться с документами: {g['site']}",
        g["press"],
        f"Замечания и предложения принимаются через портал {g['site']} до {g['until']} включительно",
    ]  # fmt: skip
    return [clean(line) for line in lines if line]


def notice_kk(h: Hearing, rng: random.Random) -> list[str]:
    """A notice by the annex, in Kazakh."""
    g, opened = given(h, "kk", rng), h.form == OPEN
    lines = [
        f"{g['Formly']} қоғамдық тыңдау өткізу туралы хабарландыру",
        f"Қоғамдық тыңдаудың мәні: {g['by']}",
        f"Әсер етуі мүмкін әкімшілік-аумақтық бірлік: {h.place.area[1]}",
        f"Өткізілетін күні, басталу уақыты және орны: {g['when']}, {g['at']}" if opened else f"Жария талқылау мерзімі: {g['when']}",
        f"Белгіленген қызмет бастамашысының деректемелері: {g['c']}{', БСН ' + g['number'] if g['number'] else ''}, {g['phone']}, {g['mail']}",
        f"Есепті (жобалық құжаттаманы) жасаушылар: {g['maker']}",
        "Жергілікті атқарушы орган: табиғи ресурстар және табиғат пайдалануды реттеу басқармасы",
        f"Құжаттармен танысуға болатын интернет-ресурс: {g['site']}",
        g["press"],
        f"Ескертпелер мен ұсыныстар {g['site']} порталы арқылы {g['until']} дейін қабылданады",
    ]  # fmt: skip
    return [clean(line) for line in lines if line]


def minutes_ru(h: Hearing, rng: random.Random) -> list[str]:
    """The whole minutes by the annex, in Russian."""
    g, opened = given(h, "ru", rng), h.form == OPEN
    closed, early = h.start + timedelta(minutes=rng.choice([40, 55, 70])), h.start - timedelta(minutes=30)
    if opened:
        held = f"7. Дата, время и место проведения: {day_ru(h.end, rng)}; регистрация участников с {early:%H:%M}, начало {h.start:%H:%M}, закрытие {closed:%H:%M}; {g['at']}"
        third = rng.choice([one for one in lagoon_texts.STAFF if one not in (g["who"], g["who2"])])
        said = [f"{third}: {asked}. Ответ докладчика: {reply}." for asked, reply in [rng.choice(TALKED_RU)]]
        rest = [f"8. Председатель: {g['who']}. Секретарём единогласно избрана кандидатура: {g['who2']}", f"9. Регистрационный лист участников: {rng.randint(9, 48)} чел. (приложение 1)", "10. Доклад представителя инициатора заслушан.", *said, "11. Участники общественных слушаний возражений не имеют. Общественные слушания состоялись."]  # fmt: skip
    else:
        held = f"7. Период проведения публичных обсуждений: {g['when']}"
        rest = [f"8. Ответственное лицо: {g['who']}", "9. За период обсуждений через портал замечаний и предложений не поступило."]  # fmt: skip
    lines = [
        f"Протокол общественных слушаний {g['form']}",
        "1. Местный исполнительный орган: управление природных ресурсов и регулирования природопользования",
        f"2. Предмет общественных слушаний (полное наименование): {g['by']}",
        f"3. Местонахождение намечаемой деятельности: {h.place.area[0]}",
        f"4. Инициатор: {g['c']}{', БИН ' + g['number'] if g['number'] else ''}, тел. {g['phone']}",
        f"5. Составитель документации: {g['maker']}",
        f"6. Объявление размещено на интернет-ресурсе {day_ru(h.seen.date(), rng)}",
        held,
        *rest,
        f"Протокол составлен {day_ru(days.after(h.end, 1), rng)}. Обжалование — в установленном законом порядке.",
    ]  # fmt: skip
    return [clean(line) for line in lines]


def minutes_kk(h: Hearing, rng: random.Random) -> list[str]:
    """The whole minutes by the annex, in Kazakh."""
    g, opened = given(h, "kk", rng), h.form == OPEN
    closed, early = h.start + timedelta(minutes=rng.choice([40, 55, 70])), h.start - timedelta(minutes=30)
    if opened:
        held = f"7. Өткізілген күні, уақыты және орны: {day_kk(h.end, rng)}; қатысушыларды тіркеу {early:%H:%M}, басталуы {h.start:%H:%M}, жабылуы {closed:%H:%M}; {g['at']}"
        third = rng.choice([one for one in lagoon_texts.STAFF if one not in (g["who"], g["who2"])])
        said = [f"{third} {asked}. Баяндамашының жауабы: {reply}." for asked, reply in [rng.choice(TALKED_KK)]]
        rest = [f"8. Төраға: {g['who']}. Хатшы болып бірауыздан {g['who2']} сайланды.", f"9. Қатысушыларды тіркеу парағы: {rng.randint(9, 48)} адам (1-қосымша)", "10. Бастамашы өкілінің баяндамасы тыңдалды.", *said, "11. Қатысушылардың қарсылығы жоқ. Қоғамдық тыңдау өтті."]  # fmt: skip
    else:
        held = f"7. Жария талқылау кезеңі: {g['when']}"
        rest = [f"8. Жауапты тұлға: {g['who']}", "9. Талқылау кезеңінде портал арқылы ескертпелер мен ұсыныстар түспеді."]  # fmt: skip
    lines = [
        f"{g['Formly']} қоғамдық тыңдаудың хаттамасы",
        "1. Жергілікті атқарушы орган: табиғи ресурстар және табиғат пайдалануды реттеу басқармасы",
        f"2. Қоғамдық тыңдаудың мәні (толық атауы): {g['by']}",
        f"3. Белгіленген қызметтің орналасқан жері: {h.place.area[1]}",
        f"4. Бастамашы: {g['c']}{', БСН ' + g['number'] if g['number'] else ''}, тел. {g['phone']}",
        f"5. Құжаттаманы жасаушы: {g['maker']}",
        f"6. Хабарландыру интернет-ресурста орналастырылды: {day_kk(h.seen.date(), rng)}",
        held,
        *rest,
        f"Хаттама жасалған күн: {day_kk(days.after(h.end, 1), rng)}. Шағым заңда белгіленген тәртіппен беріледі.",
    ]  # fmt: skip
    return [clean(line) for line in lines]


PAPERS = {("announcement", "ru"): notice_ru, ("announcement", "kk"): notice_kk, ("protocol", "ru"): minutes_ru, ("protocol", "kk"): minutes_kk}  # fmt: skip
PAGES = {("announcement", "ru"): lagoon_texts.announce_ru, ("announcement", "kk"): lagoon_texts.announce_kk, ("protocol", "ru"): lagoon_texts.protocol_ru, ("protocol", "kk"): lagoon_texts.protocol_kk}  # fmt: skip


def _page(kind: str, language: str, h: Hearing, rng: random.Random) -> Text:
    if rng.random() < 0.1:
        lines = PAPERS[kind, language](h, rng)
        return lines[0], lines[1:]
    return PAGES[kind, language](h, rng)


def announce_ru(h: Hearing, rng: random.Random) -> Text:
    """A page of a notice in Russian, now and then by the annex."""
    return _page("announcement", "ru", h, rng)


def announce_kk(h: Hearing, rng: random.Random) -> Text:
    """A page of a notice in Kazakh, now and then by the annex."""
    return _page("announcement", "kk", h, rng)


def protocol_ru(h: Hearing, rng: random.Random) -> Text:
    """A page of minutes in Russian, now and then the whole of them."""
    return _page("protocol", "ru", h, rng)


def protocol_kk(h: Hearing, rng: random.Random) -> Text:
    """A page of minutes in Kazakh, now and then the whole of them."""
    return _page("protocol", "kk", h, rng)


TEXTS = {("announcement", "ru"): announce_ru, ("announcement", "kk"): announce_kk, ("protocol", "ru"): protocol_ru, ("protocol", "kk"): protocol_kk}  # fmt: skip


def both(h: Hearing, kind: str, rng: random.Random) -> Told:
    """One page in both languages."""
    (head, kazakh), (title, russian) = TEXTS[kind, "kk"](h, rng), TEXTS[kind, "ru"](h, rng)
    dice = rng.random()
    if dice < 0.4:
        return f"{head} | {title}", [*kazakh, "***", *russian], ""
    if dice < 0.7:
        return title, [*russian, head, *kazakh], ""
    return f"{title} / {head}", ["(рус.)", *russian, "(қаз.)", *kazakh], ""


# ---------------------------------------------------------------- the week's lists

WEEK = {
    ("announcement", "ru"): [("Общественные слушания: объявления недели", "На этой неделе от инициаторов поступили объявления о проведении общественных слушаний (открытые собрания):"), ("Календарь общественных слушаний", "Приглашаем на общественные слушания в форме открытого собрания:"), ("Сводное объявление об общественных слушаниях", "Открытые собрания пройдут по следующим проектам:")],
    ("announcement", "kk"): [("Қоғамдық тыңдаулар: апта хабарландырулары", "Осы аптада бастамашылардан қоғамдық тыңдаулар (ашық жиналыстар) өткізу туралы хабарландырулар келіп түсті:"), ("Қоғамдық тыңдаулар күнтізбесі", "Ашық жиналыс нысанындағы қоғамдық тыңдауларға шақырамыз:")],
    ("protocol", "ru"): [("Протоколы общественных слушаний за неделю", "За неделю поступили и размещаются протоколы общественных слушаний (открытые собрания):"), ("Размещены протоколы слушаний", "Протоколы общественных слушаний в форме открытого собрания, файлы приложены:")],
    ("protocol", "kk"): [("Қоғамдық тыңдаулардың хаттамалары: апталық жинақ", "Апта ішінде қоғамдық тыңдаулардың (ашық жиналыстар) мынадай хаттамалары келіп түсті:"), ("Тыңдау хаттамалары орналастырылды", "Ашық жиналыс нысанындағы қоғамдық тыңдаулардың хаттамалары, файлдары тіркелген:")],
}  # fmt: skip
COLUMNS = {"ru": ["Когда", "Кто проводит", "Что рассматривается", "Где"], "kk": ["Қашан", "Кім өткізеді", "Не қаралады", "Қайда"]}  # fmt: skip


def table(names: list[str], rows: list[list[str]], first: str) -> str:
    """Markup of a table under a sentence."""
    head = "".join(f"<td><b>{one}</b></td>" for one in names)
    cells = "".join("<tr>" + "".join(f"<td>{html.escape(cell)}</td>" for cell in row) + "</tr>" for row in rows)
    return f"<p>{html.escape(first)}</p><table border=1><tr>{head}</tr>{cells}</table>"


def _end(n: int, rows: list[list[str]]) -> str:
    """What ends the n-th item of a list."""
    return "." if n == len(rows) else ";"


def several(group: list[Hearing], kind: str, language: str, rng: random.Random) -> Told:
    """Several hearings: a table, a calendar by days, a list of one company, short items."""
    title, first = rng.choice(WEEK[kind, language])
    russian, say = language == "ru", label if kind == "announcement" else over
    group = sorted(group, key=lambda one: one.start)
    firms = [h.company.ru if russian else h.company.kk for h in group]
    rows = [[say(h, language, rng), firm, name(h, language, rng), where(h, language, rng)] for h, firm in zip(group, firms, strict=True)]  # fmt: skip
    alone, dice = len(set(firms)) == 1, rng.random()
    if alone and dice < 0.5:
        title = f"{title}. {firms[0]}" if rng.random() < 0.6 else title
        head = f"{first[:-1]}. {'Инициатор' if russian else 'Бастамашы'} – {firms[0]}."
        return (
            clean(title),
            [
                clean(head),
                *(clean(f"{n}) {by} – {when}, {at}{_end(n, rows)}") for n, (when, _, by, at) in enumerate(rows, 1)),
            ],
            "",
        )
    if dice < 0.6:
        return title, [first, *(" | ".join(row) for row in rows)], table(COLUMNS[language], rows, first)
    if dice < 0.8 and kind == "announcement":
        body = [first]
        for day, hearings in groupby(zip(group, rows, strict=True), key=lambda pair: pair[0].end):
            body.append(f"{day_ru(day, rng) if russian else day_kk(day, rng)}:")
            body += [f"{h.start:%H:%M} – {row[1]}. {row[2]}. {row[3]}" for h, row in hearings]  # fmt: skip
        return title, [clean(line) for line in body], ""
    return (
        title,
        [
            first,
            *(clean(f"– {firm}: {by} ({when}; {at}){_end(n, rows)}") for n, (when, firm, by, at) in enumerate(rows, 1)),
        ],
        "",
    )
