"""What companies' ecologists and design bureaus send in for a site, and what the akimat's clerks make of it."""

# ruff: noqa: E501  (sentences read best whole)
import html
import random
import re
from datetime import timedelta

from tests.otherworld import days
from tests.otherworld.canyon_cast import of_region, of_region_kk
from tests.otherworld.canyon_days import labelled, past, said
from tests.otherworld.canyon_words import DESIGNERS, MORE, MORE_OPEN, PEOPLE, SAID, TITLES
from tests.otherworld.common import figures
from tests.otherworld.model import OPEN, Hearing
from tests.otherworld.phrases import Text


def where(h: Hearing, language: str, rng: random.Random) -> str:
    """The place of a meeting, whole or as a clerk turns it; a discussion's territory."""
    if h.form != OPEN:
        return h.place.area[language == "kk"]
    parts = (h.place.ru if language == "ru" else h.place.kk).split(", ")
    area, street, hall = parts[:-3], ", ".join(parts[-3:-1]), parts[-1]
    dice = rng.random()
    if dice < 0.15:
        return f"{', '.join(area)}, {hall} ({street})"
    if dice < 0.3:
        return f"{hall}, {street}, {', '.join(reversed(area[1:]))}"
    if dice < 0.42:
        return ", ".join(parts[1:]).replace(" район", " р-н").replace(" ауданы", " ауд.")
    return ", ".join(parts)


def project(h: Hearing, language: str, rng: random.Random) -> str:
    """The project; in a Kazakh text now and then in Russian; sometimes as the register has it."""
    if language == "kk" and rng.random() < 0.92:
        return rng.choice(h.project.kk)
    return h.project.card.replace('""', '"') if rng.random() < 0.18 else rng.choice(h.project.ru)


def quoted(text: str) -> str:
    """The project within quotes, as people nest them."""
    return f"«{text}»" if "«" not in text else f"«{text}" if text.endswith("»") else f"«{text.replace('«', '“').replace('»', '”')}»"  # fmt: skip


def _shapes(h: Hearing, language: str) -> dict[str, str]:
    if language == "ru":
        return {"way": "в форме открытого собрания", "shape": "открытое собрание"} if h.form == OPEN else {"way": "посредством публичных обсуждений", "shape": "публичные обсуждения"}  # fmt: skip
    return {"way": "ашық жиналыс нысанында", "shape": "ашық жиналыс"} if h.form == OPEN else {"way": "жария талқылау арқылы", "shape": "жария талқылау"}  # fmt: skip


def _given(h: Hearing, language: str, rng: random.Random) -> dict[str, str]:
    """What the templates are filled in with."""
    russian = language == "ru"
    by, c = project(h, language, rng), h.company.ru if russian else h.company.kk
    region = h.place.area[not russian].split(", ")[0]
    if h.form == OPEN:
        until = days.working_between(h.start.date() - timedelta(days=21), h.start.date() - timedelta(days=1))[-3]
    else:
        until = h.end
    on = said(h, language, rng)
    told, spread = h.seen.date(), days.after(h.seen.date(), 1)
    shut = h.start + timedelta(minutes=rng.choice([25, 40, 50, 65, 90]))
    who, who2, who3, who4 = rng.sample(PEOPLE, 4)
    number = h.company.number
    tag = ("БИН", "БСН")[not russian]
    bins = ["", "", f" ({tag} {number})", f" ({tag}: {number})", f", {tag} {number},"]
    return {
        "by": by, "q": quoted(by), "c": c, "bin": "" if h.company.person else rng.choice(bins), "num": "" if h.company.person else number, "o": h.project.object,
        "on": on, "On": on[:1].upper() + on[1:], "when": labelled(h, language, rng), "past": past(h, language, rng), "dot": figures(h),
        "day": past(h, language, rng), "hour": f"{h.start:%H:%M}", "shut": f"{shut:%H:%M}",
        "at": where(h, language, rng), "area": h.place.area[not russian], "region": region, "R": of_region(region) if russian else of_region_kk(region),
        "designer": rng.choice(DESIGNERS)[not russian], "who": who, "who2": who2, "who3": who3, "who4": who4,
        "phone": rng.choice([f"8 (7{rng.randint(10, 29)}2) {rng.randint(20, 79)}-{rng.randint(10, 99)}-{rng.randint(10, 99)}", f"+7 70{rng.randint(1, 8)} {rng.randint(200, 999)} {rng.randint(10, 99)} {rng.randint(10, 99)}"]),
        "mail": f"{rng.choice(['ecolog', 'ecology', 'pto', 'kanc', 'priemnaya'])}.{rng.randint(1, 99)}@post.example",
        "site": "https://hearings.ndbecology.gov.kz" if h.seen.year > 2023 else "https://ecoportal.kz",
        "portal": ("Едином экологическом портале", "Бірыңғай экологиялық порталда")[not russian], "until": f"{until:%d.%m.%Y}", "told": f"{told:%d.%m.%Y}", "spread": f"{spread:%d.%m.%Y}",
        "zoom": f"{rng.randint(700, 899)} {rng.randint(1000, 9999)} {rng.randint(1000, 9999)}", "code": f"{rng.randint(100000, 999999)}",
        "n": str(rng.randint(12, 390)), "k": str(rng.randint(2, 8)), "people": str(rng.choice([9, 11, 12, 15, 16, 18, 19, 20, 25, 27, 30, 36, 38, 45])), "signed": f"{days.after(h.end, 1):%d.%m.%Y}", **_shapes(h, language),
    }  # fmt: skip


def clean(text: str) -> str:
    """The text without the points and commas that two parts bring one each."""
    text = re.sub(r"(?<=[?!.])\.(?!\.)", "", text)
    return re.sub(r",(?=[.,:;)])|,$", "", text).strip(" ")


def _filled(h: Hearing, kind: str, language: str, rng: random.Random) -> Text:
    titles, template = TITLES[kind, language, h.form], rng.choice(SAID[kind, language, h.form])
    given = _given(h, language, rng)
    lines: list[str] = []
    for line in template:
        if line == "{more}":
            able = [*MORE[language], *(MORE_OPEN[language] if h.form == OPEN else [])]
            able = [one for one in able if "{until}" not in one or not any("{until}" in part for part in template)]
            lines += rng.sample(able, rng.choice([0, 0, 1, 2, 3]))
        elif given["num"] or "{num}" not in line:
            lines.append(line)
    done = [clean(line.format(**given)) for line in lines]
    return _typed(clean(rng.choice(titles).format(**given)), done, rng)


def _typed(title: str, body: list[str], rng: random.Random) -> Text:
    """The text as it came out of somebody's keyboard."""
    dice = rng.random()
    if dice < 0.1:
        title, body = title.translate(PLAIN), [line.translate(PLAIN) for line in body]
    elif dice < 0.16 and len(title) < 70:
        title = title.upper()
    elif dice < 0.26 and len(body) > 1:
        body = [" ".join(line if line[-1] in ".!?:;" else f"{line}." for line in body)]
    return title, body


PLAIN = str.maketrans({"«": '"', "»": '"', "“": '"', "”": '"', "–": "-", "—": "-"})


def announce_ru(h: Hearing, rng: random.Random) -> Text:
    """A notice in Russian."""
    if rng.random() < 0.1:
        lines = notice_ru(h, rng)
        return lines[0], lines[1:]
    return _filled(h, "announcement", "ru", rng)


def announce_kk(h: Hearing, rng: random.Random) -> Text:
    """A notice in Kazakh."""
    if rng.random() < 0.1:
        lines = notice_kk(h, rng)
        return lines[0], lines[1:]
    return _filled(h, "announcement", "kk", rng)


def protocol_ru(h: Hearing, rng: random.Random) -> Text:
    """Minutes in Russian: mostly their cover, sometimes the whole."""
    if rng.random() < 0.14:
        lines = minutes_ru(h, rng)
        return lines[0], lines[1:]
    return _filled(h, "protocol", "ru", rng)


def protocol_kk(h: Hearing, rng: random.Random) -> Text:
    """Minutes in Kazakh: mostly their cover, sometimes the whole."""
    if rng.random() < 0.14:
        lines = minutes_kk(h, rng)
        return lines[0], lines[1:]
    return _filled(h, "protocol", "kk", rng)


TEXTS = {("announcement", "ru"): announce_ru, ("announcement", "kk"): announce_kk, ("protocol", "ru"): protocol_ru, ("protocol", "kk"): protocol_kk}  # fmt: skip

# ---------------------------------------------------------------- whole papers, as the Rules' annexes want them


def _numbered(lines: list[str], rng: random.Random) -> list[str]:
    """The lines below the heading, numbered or not."""
    counted = rng.random() < 0.5
    return [clean(f"{n}. {line}" if n and counted else line) for n, line in enumerate(lines)]


def notice_ru(h: Hearing, rng: random.Random) -> list[str]:
    """The notice of a newspaper, in Russian."""
    g, open_ = _given(h, "ru", rng), h.form == OPEN
    company = f"{g['c']}" + (f", БИН {g['num']}" if g["num"] else "") + f", тел.: {g['phone']}, e-mail: {g['mail']}"
    lines = [
        "Объявление о проведении общественных слушаний",
        f"Общественные слушания проводятся {g['way']}.",
        f"Наименование местного исполнительного органа: Управление природных ресурсов и регулирования природопользования {g['R']}.",
        f"Территория воздействия: {g['area']}.",
        f"Наименование рассматриваемой документации: {g['q']}.",
        f"Реквизиты и контактные данные инициатора намечаемой деятельности: {company}.",
        f"Реквизиты составителя отчета (разработчика документации): {g['designer']}.",
        f"Дата, время и место проведения открытого собрания: {g['when']}, {g['at']}." if open_ else f"Сроки проведения публичных обсуждений: {g['when']}.",
        f"Подключение к видеоконференции: ZOOM, идентификатор {g['zoom']}, код доступа {g['code']}." if open_ else f"Ссылка на портал: {g['site']}.",
        f"Документация доступна на {g['portal']} {g['site']}. Замечания и предложения принимаются до {g['until']} по адресу {g['mail']}.",
    ]  # fmt: skip
    return _numbered(lines, rng)


def notice_kk(h: Hearing, rng: random.Random) -> list[str]:
    """The notice of a newspaper, in Kazakh."""
    g, open_ = _given(h, "kk", rng), h.form == OPEN
    company = f"{g['c']}" + (f", БСН {g['num']}" if g["num"] else "") + f", тел.: {g['phone']}, e-mail: {g['mail']}"
    lines = [
        "Қоғамдық тыңдаулар өткізу туралы хабарландыру",
        f"Қоғамдық тыңдаулар {g['way']} өткізіледі.",
        f"Жергілікті атқарушы органның атауы: {g['R']} табиғи ресурстар және табиғат пайдалануды реттеу басқармасы.",
        f"Әсер ету аумағы: {g['area']}.",
        f"Қаралатын құжаттаманың атауы: {g['q']}.",
        f"Белгіленіп отырған қызмет бастамашысының деректемелері: {company}.",
        f"Құжаттаманы әзірлеуші: {g['designer']}.",
        f"Ашық жиналыстың өтетін күні, уақыты және орны: {g['when']}, {g['at']}." if open_ else f"Жария талқылау мерзімі: {g['when']}.",
        f"Бейнеконференцияға қосылу: ZOOM, идентификатор {g['zoom']}, қатынау коды {g['code']}." if open_ else f"Порталға сілтеме: {g['site']}.",
        f"Құжаттама {g['portal']} ({g['site']}) орналастырылған. Ескертулер мен ұсыныстар {g['until']} күніне дейін {g['mail']} мекенжайына қабылданады.",
    ]  # fmt: skip
    return _numbered(lines, rng)


ASKED = {
    "ru": [("Повлияет ли объект на качество питьевой воды?", "Водозаборы расположены вне зоны влияния, мониторинг будет вестись ежеквартально."), ("Сколько рабочих мест создается?", "На период строительства около 40, на период эксплуатации – 15."), ("Какие компенсационные посадки предусмотрены?", "Проектом предусмотрено озеленение санитарно-защитной зоны."), ("Как будет организован подъезд техники?", "В объезд населенного пункта, по согласованию с сельским округом."), ("Когда начинаются работы?", "После получения экологического разрешения.")],
    "kk": [("Нысан ауызсу сапасына әсер ете ме?", "Су тартқыштар әсер ету аймағынан тыс орналасқан, тоқсан сайын мониторинг жүргізіледі."), ("Қанша жұмыс орны ашылады?", "Құрылыс кезеңінде 40-қа жуық, пайдалану кезеңінде 15."), ("Қандай көгалдандыру жұмыстары көзделген?", "Санитариялық-қорғаныш аймағын көгалдандыру жобада көзделген."), ("Техника қай жолмен жүреді?", "Елді мекенді айналып өтеді, ауылдық округпен келісіледі."), ("Жұмыс қашан басталады?", "Экологиялық рұқсат алынғаннан кейін.")],
}  # fmt: skip


def minutes_ru(h: Hearing, rng: random.Random) -> list[str]:
    """The whole minutes in Russian."""
    g, open_ = _given(h, "ru", rng), h.form == OPEN
    date = f"{g['day']}, начало регистрации участников в {h.start - timedelta(minutes=20):%H:%M}, начало слушаний в {g['hour']}, окончание в {g['shut']}, {g['at']}"  # fmt: skip
    asked = [f"{n} | {who}, житель | {ask} | {answer}" for n, (who, (ask, answer)) in enumerate(zip((g["who3"], g["who4"]), rng.sample(ASKED["ru"], 2), strict=True), 1)]  # fmt: skip
    head = [
        f"Протокол общественных слушаний {'в форме открытых собраний' if open_ else 'посредством публичных обсуждений'}",
        f"1. Наименование местного исполнительного органа, на территории которого осуществляется деятельность: Управление природных ресурсов и регулирования природопользования {g['R']}.",
        f"2. Предмет общественных слушаний: {g['q']}.",
        f"3. Местонахождение намечаемой деятельности: {g['area']}.",
        f"4. Реквизиты и контактные данные инициатора намечаемой деятельности: {g['c']}{', БИН ' + g['num'] if g['num'] else ''}, тел. {g['phone']}.",
        f"5. Реквизиты и контактные данные составителей отчетов: {g['designer']}, {g['mail']}.",
        f"6. {'Дата, время, место проведения общественных слушаний' if open_ else 'Период проведения публичных обсуждений'}: {date if open_ else g['past']}.",
        f"7. Информация о проведении общественных слушаний распространена на казахском и русском языках: на {g['portal']} {g['told']} г.; на официальном интернет-ресурсе местного исполнительного органа; в газете и на телеканале области, {g['spread']} г.",
    ]  # fmt: skip
    if open_:
        tail = [
            f"8. Решения участников общественных слушаний. Председателем избран(а) {g['who']}, секретарем – {g['who2']}. «За» – {g['people']}, «против» – 0, «воздержались» – 0.",
            f"9. Сведения о заслушанных докладах: представитель {g['designer']}, доклад по проекту, регламент {g['k']}0 минут.",
            "10. Сводная таблица замечаний и предложений:", "№ | Участник | Замечание (вопрос) | Ответ", *asked,
            "11. Мнение участников о проекте: документация рассмотрена, существенных замечаний нет. Общественные слушания считать состоявшимися.",
            "12. Обжалование протокола возможно в судебном порядке.",
            f"Председатель: {g['who']} (подпись) {g['signed']} г.", f"Секретарь: {g['who2']} (подпись) {g['signed']} г.",
        ]  # fmt: skip
    else:
        tail = ["8. Сводная таблица замечаний и предложений общественности: замечания и предложения в период публичных обсуждений не поступали.", f"9. Ответственный исполнитель: {g['who']}, {g['signed']} г."]  # fmt: skip
    return [clean(line) for line in [*head, *tail]]


def minutes_kk(h: Hearing, rng: random.Random) -> list[str]:
    """The whole minutes in Kazakh."""
    g, open_ = _given(h, "kk", rng), h.form == OPEN
    date = f"{g['day']}, қатысушыларды тіркеу {h.start - timedelta(minutes=20):%H:%M}, тыңдаудың басталуы {h.start:%H:%M}, аяқталуы {g['shut']}, {g['at']}"  # fmt: skip
    asked = [f"{n} | {who}, тұрғын | {ask} | {answer}" for n, (who, (ask, answer)) in enumerate(zip((g["who3"], g["who4"]), rng.sample(ASKED["kk"], 2), strict=True), 1)]  # fmt: skip
    head = [
        f"{'Ашық жиналыс нысанындағы' if open_ else 'Жария талқылау арқылы өткізілген'} қоғамдық тыңдаулардың хаттамасы",
        f"1. Аумағында қызмет жүзеге асырылатын жергілікті атқарушы органның атауы: {g['R']} табиғи ресурстар және табиғат пайдалануды реттеу басқармасы.",
        f"2. Қоғамдық тыңдаулардың нысанасы: {g['q']}.",
        f"3. Белгіленіп отырған қызметтің орналасқан жері: {g['area']}.",
        f"4. Бастамашының деректемелері мен байланыс деректері: {g['c']}{', БСН ' + g['num'] if g['num'] else ''}, тел. {g['phone']}.",
        f"5. Есептерді жасаушылардың деректемелері: {g['designer']}, {g['mail']}.",
        f"6. {'Қоғамдық тыңдаулардың өткізілген күні, уақыты, орны' if open_ else 'Жария талқылау өткізілген кезең'}: {date if open_ else g['past']}.",
        f"7. Қоғамдық тыңдаулар туралы ақпарат қазақ және орыс тілдерінде таратылды: {g['portal']} {g['told']} ж.; жергілікті атқарушы органның ресми интернет-ресурсында; облыстық газет пен телеарнада, {g['spread']} ж.",
    ]  # fmt: skip
    if open_:
        tail = [
            f"8. Қоғамдық тыңдауларға қатысушылардың шешімдері. Төраға болып {g['who']}, хатшы болып {g['who2']} сайланды. «Жақтағаны» – {g['people']}, «қарсы» – 0, «қалыс қалғаны» – 0.",
            f"9. Тыңдалған баяндамалар: {g['designer']} өкілі, жоба бойынша баяндама, регламент {g['k']}0 минут.",
            "10. Ескертулер мен ұсыныстардың жиынтық кестесі:", "№ | Қатысушы | Ескерту (сұрақ) | Жауап", *asked,
            "11. Қатысушылардың жоба туралы пікірі: құжаттама қаралды, елеулі ескертулер жоқ. Қоғамдық тыңдаулар өтті деп есептелсін.",
            "12. Хаттамаға сот тәртібімен шағымдануға болады.",
            f"Төраға: {g['who']} (қолы) {g['signed']} ж.", f"Хатшы: {g['who2']} (қолы) {g['signed']} ж.",
        ]  # fmt: skip
    else:
        tail = ["8. Жұртшылықтың ескертулері мен ұсыныстарының жиынтық кестесі: жария талқылау кезеңінде ескертулер мен ұсыныстар түскен жоқ.", f"9. Жауапты орындаушы: {g['who']}, {g['signed']} ж."]  # fmt: skip
    return [clean(line) for line in [*head, *tail]]


# ---------------------------------------------------------------- both languages, several hearings


def both(h: Hearing, kind: str, rng: random.Random) -> tuple[str, list[str], str]:
    """Both languages: below each other, or in two columns."""
    (head, kazakh), (title, russian) = TEXTS[kind, "kk"](h, rng), TEXTS[kind, "ru"](h, rng)
    dice = rng.random()
    if dice < 0.35:
        return f"{title} / {head}", [*russian, "* * *", *kazakh], ""
    if dice < 0.65:
        return head, [head, *kazakh, title, *russian], ""
    sides = [f"<td><p><b>{html.escape(top)}</b></p>{''.join(f'<p>{html.escape(line)}</p>' for line in text)}</td>" for top, text in ((head, kazakh), (title, russian))]  # fmt: skip
    return f"{head} / {title}", [head, *kazakh, title, *russian], f"<table><tbody><tr>{''.join(sides)}</tr></tbody></table>"  # fmt: skip


HEADS = {
    ("announcement", "ru"): ("Объявление о проведении общественных слушаний по {n} проектам", "{c} уведомляет о проведении общественных слушаний в форме открытых собраний по следующим проектам:", "Управлением согласованы и будут проведены следующие общественные слушания (открытые собрания):"),
    ("announcement", "kk"): ("{n} жоба бойынша қоғамдық тыңдаулар өткізу туралы хабарландыру", "{c} мына жобалар бойынша ашық жиналыс нысанында қоғамдық тыңдаулар өткізілетінін хабарлайды:", "Ашық жиналыс нысанында мынадай қоғамдық тыңдаулар өтеді:"),
    ("protocol", "ru"): ("Протоколы общественных слушаний от {d}", "{c} представлены протоколы проведенных общественных слушаний в форме открытых собраний по проектам:", "На сайте размещаются протоколы общественных слушаний (открытых собраний):"),
    ("protocol", "kk"): ("{d} өткен қоғамдық тыңдаулардың хаттамалары", "{c} мына жобалар бойынша ашық жиналыс нысанында өткізілген қоғамдық тыңдаулардың хаттамаларын ұсынды:", "Сайтта қоғамдық тыңдаулардың (ашық жиналыстардың) хаттамалары орналастырылды:"),
}  # fmt: skip
COLUMNS = {"ru": ["№ п/п", "Дата и время", "Предмет слушаний", "Инициатор", "Место"], "kk": ["р/с №", "Күні мен уақыты", "Тыңдау нысанасы", "Бастамашы", "Орны"]}  # fmt: skip


def several(group: list[Hearing], kind: str, language: str, rng: random.Random) -> tuple[str, list[str], str]:
    """Several hearings: under one company, in a table, or one paragraph each."""
    one, russian = group[0], language == "ru"
    same = len({h.company.number for h in group}) == 1
    title, by_one, by_all = HEADS[kind, language]
    c = one.company.ru if russian else one.company.kk
    title = title.format(n=len(group), d=f"{one.end:%d.%m.%Y}" + ("" if russian else " ж."))
    first = by_one.format(c=c) if same else by_all
    say = said if kind == "announcement" else past
    spot = len({h.place.ru for h in group}) == 1
    rows = [[say(h, language, rng), project(h, language, rng), h.company.ru if russian else h.company.kk, where(h, language, rng)] for h in group]  # fmt: skip
    dice, columns = rng.random(), COLUMNS[language].copy()
    if kind == "protocol":
        columns[1] = "Дата проведения" if russian else "Өткізілген күні"
    if dice < 0.35:
        head = "".join(f"<th>{name}</th>" for name in columns)
        cells = "".join(f"<tr><td>{n}</td>{''.join(f'<td>{html.escape(cell)}</td>' for cell in row)}</tr>" for n, row in enumerate(rows, 1))  # fmt: skip
        return title, [first, " | ".join(columns), *(" | ".join([str(n), *row]) for n, row in enumerate(rows, 1))], f"<p>{html.escape(first)}</p><table><tbody><tr>{head}</tr>{cells}</tbody></table>"  # fmt: skip
    if same:
        place = (("Место проведения: " if russian else "Өтетін орны: ") + rows[0][3]) if spot else ""
        items = [f"{n}) {quoted(by)} – {when}{'' if spot else f', {at}'};" for n, (when, by, _, at) in enumerate(rows, 1)]  # fmt: skip
        items[-1] = f"{items[-1][:-1]}."
        return title, [clean(line) for line in [first, *items, *([f"{place}."] if place else [])]], ""
    if dice < 0.7:
        return title, [first, *(clean(f"{n}. {company}. {by}. {when}. {at}.") for n, (when, by, company, at) in enumerate(rows, 1))], ""  # fmt: skip
    names = ["Предмет", "Инициатор", columns[1], "Адрес"] if russian else ["Нысанасы", "Бастамашы", columns[1], "Мекенжайы"]  # fmt: skip
    blocks = [f"{name}: {cell}" for when, by, company, at in rows for name, cell in zip(names, (by, company, when, at), strict=True)]  # fmt: skip
    return title, [clean(line) for line in [first, *blocks]], ""
