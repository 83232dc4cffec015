"""What small consultants, farms and village services put on a site, and what stands beside it without being meant."""

# ruff: noqa: E501  (sentences read best whole)
import html
import random
from datetime import datetime, timedelta

from tests.otherworld.model import OPEN, Hearing
from tests.otherworld.phrases import Text
from tests.otherworld.river_days import kk_day, loose, moment, over, ru, ru_day

ECOLOGISTS = [
    "ИП «Эко-Шыгыс»",
    "ТОО «ЭкоЛайн Тараз»",
    "ИП Рахимова Г.Т.",
    "ТОО «Сырдарья Эко Проект»",
    "ТОО «Prioritet Eco»",
]
PHONES = ["8(72533)2-14-{}", "8 705 44{} 18 07", "+7 747 208 4{} 61", "87{}1 330 25 90"]
PAPERS = [
    "«Оңтүстік Қазақстан»",
    "«Ертіс өңірі»",
    "«Рудный Алтай»",
    "«Солтүстік Қазақстан»",
    "«Заман-Әйгілі»",
    "«Огни Алатау»",
]


def where(h: Hearing, language: str, rng: random.Random) -> str:
    """The place, seldom in full."""
    if h.form != OPEN:
        return h.place.area[language == "kk"]
    parts = (h.place.ru if language == "ru" else h.place.kk).split(", ")
    return ", ".join(rng.choice([parts, parts, parts[1:], [*parts[2:], parts[1]]]))


def _shape(h: Hearing, rng: random.Random) -> str:
    return rng.choice(["открытое собрание", "открытые собрания"]) if h.form == OPEN else rng.choice(["публичные обсуждения", "публичное обсуждение"])  # fmt: skip


def _way(h: Hearing) -> str:
    return "открытого собрания" if h.form == OPEN else "публичных обсуждений"


def _kind(h: Hearing, rng: random.Random) -> str:
    return rng.choice(["ашық жиналыс", "ашық жиналыстар", "ашық жиналыс (открытое собрание)"]) if h.form == OPEN else "жария талқылау"  # fmt: skip


def _by(h: Hearing, language: str, rng: random.Random) -> str:
    """The project; in a Kazakh text now and then as the Russian papers call it."""
    return rng.choice(h.project.kk if language == "kk" and rng.random() < 0.85 else h.project.ru)


def _phone(rng: random.Random) -> str:
    return rng.choice(PHONES).format(rng.randint(10, 99))


def _extras(h: Hearing, rng: random.Random) -> list[str]:
    paper, early = h.seen.date() - timedelta(days=rng.randint(2, 6)), h.start - timedelta(days=rng.randint(4, 6))
    lines = [
        f"Объявление вышло в газете {rng.choice(PAPERS)} №{rng.randint(20, 99)} ({ru_day(paper, rng)}), бегущая строка на областном тв {(paper + timedelta(days=1)):%d.%m.%Y}",
        f"Разработчик {rng.choice(ECOLOGISTS)}, гос.лицензия 0{rng.randint(1100, 2700)}Р от 1{rng.randint(0, 9)}.0{rng.randint(1, 9)}.201{rng.randint(1, 9)}, тел {_phone(rng)}",
        f"Вопросы и замечания присылайте до {early:%d.%m.%Y} на eko.{rng.randint(1, 99)}@mail.example или на портал",
        f"Контактное лицо от заказчика: Айгуль, {_phone(rng)} (ватсап)",
        "ст.73 Экологического Кодекса РК от 02.01.2021г №400-VI, Правила ОС приказ №286 от 03.08.2021 г.",
        f"Письмо-ответ управления на проведение №ЗТ-{rng.randint(100, 999)} от {ru_day(paper, rng)}.",
        "Материалы висят на ecoportal.kz, бумажный вариант в акимате села у секретаря.",
    ]
    if h.form == OPEN:
        lines += [
            f"Zoom: https://us05web.zoom.example/j/8{rng.randint(100, 999)}5512 Идентификатор: 8{rng.randint(10, 99)} {rng.randint(1000, 9999)} 5512 Код: {rng.randint(100000, 999999)}",
            f"Регистрация с {h.start.hour - 1:02}:{rng.choice(['30', '40'])}, при себе удостоверение",
            f"Если не успеваете приехать: тема «слушания», время {ru(h.start, rng, False)}, конференция Zoom 77{rng.randint(0, 9)} 1020 3{rng.randint(100, 999)}",
        ]
    return rng.sample(lines, rng.choice([0, 1, 2, 2, 3, 4]))


def _extras_kk(h: Hearing, rng: random.Random) -> list[str]:
    paper, early = h.seen.date() - timedelta(days=rng.randint(2, 6)), h.start - timedelta(days=rng.randint(4, 6))
    lines = [
        f"Ескерту-ұсыныстар {early:%d.%m.%Y}ж дейін eco{rng.randint(1, 99)}@mail.example поштасына",
        f"{rng.choice(PAPERS)} газетінің {kk_day(paper, rng)} №{rng.randint(20, 99)} санында жарияланды",
        f"Жобаны әзірлеген {rng.choice(ECOLOGISTS)} (лицензия 0{rng.randint(1100, 2700)}Р 1{rng.randint(0, 9)}.05.2016ж), байланыс {_phone(rng)}",
        "Жоба материалдары ecoportal.kz сайтында, замечания қабылдау сонда",
        "ҚР Экология кодексі 73 бап, 03.08.2021ж №286 Ереже бойынша",
    ]
    if h.form == OPEN:
        lines += [
            f"ZOOM конференция {rng.randint(100, 999)} 40 {rng.randint(1000, 9999)} құпия сөз {rng.randint(1000, 9999)}",
            f"Тіркелу {h.start.hour - 1:02}:30-да басталады, жеке куәлік алып келіңіздер",
        ]
    return rng.sample(lines, rng.choice([0, 1, 1, 2, 3]))


def announce_ru(h: Hearing, rng: random.Random) -> Text:
    """A notice in Russian."""
    by, when, at, c = _by(h, "ru", rng), moment(h, "ru", rng), where(h, "ru", rng), h.company.ru
    bin_ = "" if h.company.person else rng.choice(["", "", f" БИН {h.company.number}", f" (бин{h.company.number})"])
    way, shape, more, object_ = _way(h), _shape(h, rng), _extras(h, rng), h.project.object
    variants: list[Text] = [
        (f"{c} общественные слушания {object_}", [f"Проект: {by}", f"Когда: {when}", f"Где: {at}", f"Как: {shape}", *more]),
        ("Объявление", [f"Всем жителям! {c}{bin_} проводит ОС ({shape}) по проекту {by}. {when}, {at}. Приходите, задавайте вопросы."]),
        (f"{by} - объявление о слушаниях", [f"{c}, {shape}. {when}", at, *more]),
        ("В Управление природных ресурсов. Просим разместить на сайте", [f"{c}{bin_} просит разместить следующее объявление:", f"{when} состоятся общественные слушания в форме {way} по проекту «{by}».", f"Адрес: {at}", *more]),
        ("объявление на сайт рус", [f"Заказчик: {c}{bin_}", f"Объект: {by}", f"Вид слушаний: {shape}", f"День и час: {when}" if h.form == OPEN else f"Сроки: {when}", f"Место: {at}", *more]),
        (f"Внимание, общественные слушания! {h.place.village}", [f"{c} планирует: {by}. В связи с этим {when} пройдут общественные слушания ({shape}). {at}", *more]),
        (f"О намечаемых общественных слушаниях по объекту {object_}", ["Экологический кодекс РК, статья 73. " + f"Инициатор слушаний {c}{bin_}. Вопрос слушаний {by}. Слушания проводятся посредством {way} {when}, {at}."]),
        (f"Сход жителей и общественные слушания ({shape})" if h.form == OPEN else f"Общественные слушания на портале ({shape})", [f"Обсуждаем: {by}", f"Кто строит: {c}", f"{when}", f"{at}", *more]),
        (f"ОС {c}", ["Повестка: 1. Доклад заказчика. 2. Доклад проектировщика-эколога. 3. Вопросы", f"Тема {by}", f"{shape}; {when}; {at}", *more]),
        ("Объявление №" + str(rng.randint(2, 60)), [f"1) {c}{bin_}", f"2) {by}", f"3) {at}", f"4) {when}", f"5) форма слушаний: {shape}", f"6) телефон для вопросов {_phone(rng)}", *more]),
        ("Приглашение на слушания", [f"Здравствуйте, уважаемые сельчане. {c} приглашает Вас обсудить проект: {by}. Собираемся {when}: {at}." if h.form == OPEN else f"Здравствуйте, уважаемые сельчане. {c} приглашает Вас обсудить на экологическом портале проект: {by}. Обсуждения идут {when} ({at}).", *more]),
        (f"{c}: {by}, {shape} {when}, {at}", []),
        (f"{c} {moment(h, 'ru', rng)}", [f"Общественные слушания методом {way} по рассмотрению материалов: {by}. {at}.", *more]),
        ("Экологический проект на общественное обсуждение", [f"Эколог-проектировщик {rng.choice(ECOLOGISTS)} от имени {c} уведомляет: общественные слушания по материалам «{by}» назначены на {when}." if h.form == OPEN else f"Эколог-проектировщик {rng.choice(ECOLOGISTS)} от имени {c} уведомляет: общественные слушания по материалам «{by}» проходят {when}.", f"Форма - {shape}. {at}", *more]),
    ]  # fmt: skip
    title, body = rng.choice(variants)
    return loose(title, rng), [loose(part, rng) for part in body]


def announce_kk(h: Hearing, rng: random.Random) -> Text:
    """A notice in Kazakh, with Russian words where they come first to mind."""
    by, when, at, c = _by(h, "kk", rng), moment(h, "kk", rng), where(h, "kk", rng), h.company.kk
    bin_ = "" if h.company.person else rng.choice(["", "", f" БСН {h.company.number}", f" (БИН {h.company.number})"])
    kind, more = _kind(h, rng), _extras_kk(h, rng)
    variants: list[Text] = [
        (f"{c} қоғамдық тыңдау", [f"Жоба: {by}", f"Қашан: {when}", f"Қайда: {at}", f"Түрі: {kind}", *more]),
        ("Хабарландыру!!!", [f"Ағайын! {c}{bin_} {by} бойынша қоғамдық тыңдау ({kind}) өткізгелі отыр. {when}, {at}. Келіп, пікір айтыңыздар."]),
        (f"{by} – тыңдау болады", [f"{c}, {kind}. Уақыты {when}", at, *more]),
        ("хабарландыру сайтқа", [f"Тапсырысшы: {c}{bin_}", f"Нысан: {by}", f"Тыңдау түрі: {kind}", f"Мерзімі: {when}", f"Орны: {at}", *more]),
        (f"Қоғамдық тыңдау {h.place.village}", [f"{c} жоспарлап отырған жұмыс: {by}. Осыған байланысты {when} {kind} өтеді. {at}", *more]),
        ("Құрметті ауылдастар", [f"Сіздерді {c} ұйымдастыратын {kind} түріндегі қоғамдық тыңдауға шақырамыз. Талқыланатын мәселе — {by}. {when}. {at}", *more]),
        ("Қоғамдық тыңдауларды өткізу жөнінде", [f"1) {c}{bin_}", f"2) {by}", f"3) {when}", f"4) {at}", f"5) {kind}", *more]),
        (f"{c} – {moment(h, 'kk', rng)}", [f"Экология бойынша қоғамдық тыңдау, {kind}: {by}. Мекен-жай {at}", *more]),
        ("Басқармаға хат: сайтқа орналастыруды сұраймыз", [f"{c}{bin_} мынадай хабарландыруды орналастыруды сұрайды: «{by}» жобасына {when} {kind} арқылы қоғамдық тыңдаулар өтеді, {at}.", *more]),
        (f"{c} {when} {kind}: {by}, {at}", []),
        ("Слушание туралы хабарлама", [f"{c} ОС өткізеді: проект {by}, {kind}, {when}. Адрес: {at}", *more]),
    ]  # fmt: skip
    title, body = rng.choice(variants)
    return loose(title, rng), [loose(part, rng) for part in body]


def protocol_ru(h: Hearing, rng: random.Random) -> Text:
    """Minutes in Russian."""
    by, day, at, c = _by(h, "ru", rng), over(h, "ru", rng), where(h, "ru", rng), h.company.ru
    way, shape, object_ = _way(h), _shape(h, rng), h.project.object
    signed = ru_day(h.end + timedelta(days=1), rng)
    variants: list[Text] = [
        (f"протокол {c} {object_}", [f"{shape} {day}, {by}"]),
        (f"Протокол ОС от {day}" if h.form == OPEN else f"Протокол ОС ({day})", [f"{by}. {c}. {at}"]),
        (f"{c}, {by}. ПРОТОКОЛ общественных слушаний", [f"Проведены {day} в форме {way}", "Скан протокола во вложении."]),
        (f"Итоги общественных слушаний (протокол) {object_}", [f"Предлагаем ознакомиться с протоколом общественных слушаний по проекту {by}, {day}.", f"Заказчик {c}, {at}"]),
        ("Протокол на сайт", form_ru(h, rng)),
        (f"Протокол слушаний: {object_} {c}", [f"Слушали: {by}. Постановили: общественные слушания считать состоявшимися. {day}."]),
        ("ПРОТОКОЛ проведения общественных слушаний", [f"с. {h.place.village}, {day}", f"Присутствовало {rng.randint(8, 60)} чел., председатель - представитель акимата, секретарь - эколог {rng.choice(ECOLOGISTS)}", f"Вопрос: {by}", f"Инициатор {c}"]),
        (f"Подписанный протокол ({shape}) {c}", [f"Протокол подписан {signed}. Слушания прошли {day} по проекту {by}"]),
        (f"Размещаем протокол: {by}", [f"{c}, слушания в форме {way}, {day}; замечаний не было"]),
        (f"Протокол ОС {c} {by} {day}", []),
        (f"{object_} протокол видео", [f"Протокол и видеозапись общественных слушаний {c}: {by}; {shape}, {day}"]),
        ("Уважаемый Администратор сайта, просим разместить протокол", [f"{c} направляет протокол ОС по {h.project.object}", f"Наименование: {by}", f"Дата: {day}" if h.form == OPEN else f"Сроки обсуждений: {day}", at]),
        ("Протокол №" + str(rng.randint(1, 30)), [f"общественных слушаний посредством {way}. {by}. Заказчик: {c}. {day}. {at}"]),
    ]  # fmt: skip
    title, body = rng.choice(variants)
    return loose(title, rng), [loose(part, rng) for part in body]


def form_ru(h: Hearing, rng: random.Random) -> list[str]:
    """Minutes point by point, in Russian."""
    day, noted = moment(h, "ru", rng, False), h.seen.date()
    return [
        f"ПРОТОКОЛ общественных слушаний в форме {_way(h)}",
        f"1. Акимат, на чьей территории: {h.place.area[0]}",
        f"2. Что обсуждали: {_by(h, 'ru', rng)}",
        "3. Кому направлены материалы: Управление природных ресурсов",
        f"4. Место деятельности: {h.place.area[0]}",
        f"5. Заказчик {h.company.ru}" + ("" if h.company.person else f", БИН {h.company.number}") + f", тел. {_phone(rng)}",
        f"6. Проектировщик {rng.choice(ECOLOGISTS)}",
        f"7. {'Где и когда прошли' if h.form == OPEN else 'Срок публичных обсуждений'}: {day}" + (f", {h.place.ru}" if h.form == OPEN else ""),
        f"8. Газета {rng.choice(PAPERS)} от {ru_day(noted, rng)}; доска объявлений акимата {ru_day(noted + timedelta(days=1), rng)}",
        f"9. Участвовало {rng.randint(3, 60)} человек, замечания сняты." if h.form == OPEN else "9. Замечаний и предложений не поступило.",
        f"10. Подписан {ru_day(h.end + timedelta(days=1), rng)}. Обжалование в судебном порядке.",
    ]  # fmt: skip


def protocol_kk(h: Hearing, rng: random.Random) -> Text:
    """Minutes in Kazakh."""
    by, day, at, c = _by(h, "kk", rng), over(h, "kk", rng), where(h, "kk", rng), h.company.kk
    kind = _kind(h, rng)
    variants: list[Text] = [
        (f"хаттама {c}", [f"{kind} {day}, {by}"]),
        (f"Хаттама {day}", [f"{by}. {c}. {at}"]),
        (f"{c}, {by}. ХАТТАМА", [f"Қоғамдық тыңдау {day} болды, түрі {kind}", "Сканы тіркелген"]),
        ("Хаттама сайтқа (протокол)", form_kk(h, rng)),
        (f"Қоғамдық тыңдау қорытындысы – хаттама, {h.place.village}", [f"Тыңдалды: {by}. Шешім: қоғамдық тыңдау өтті деп саналсын. {day}, {c}"]),
        (f"Қол қойылған хаттама: {by}", [f"Тапсырысшы {c}, {kind}, {day}. Ескерту түскен жоқ"]),
        ("Құрметті сайт админі, хаттаманы орналастырып беріңіз", [f"{c}, жоба {by}", f"Тыңдау болған күн: {day}" if h.form == OPEN else f"Талқылау мерзімі: {day}", at]),
        (f"{c} {by} {day} хаттама", []),
        ("Протокол ОС қазақша", [f"{kind} түрінде өткен қоғамдық тыңдаудың хаттамасы. {by}. {c}. {day}"]),
        (f"{c} {day} тыңдау хаттамасы және бейнежазба", [f"Жоба – {by}. {at}"]),
    ]  # fmt: skip
    title, body = rng.choice(variants)
    return loose(title, rng), [loose(part, rng) for part in body]


def form_kk(h: Hearing, rng: random.Random) -> list[str]:
    """Minutes point by point, in Kazakh."""
    when, noted = moment(h, "kk", rng, False), h.seen.date()
    return [
        f"Қоғамдық тыңдаулар ХАТТАМАСЫ ({_kind(h, rng)})",
        f"1. Аумағы: {h.place.area[1]}",
        f"2. Не талқыланды: {_by(h, 'kk', rng)}",
        f"3. Тапсырысшы {h.company.kk}" + ("" if h.company.person else f", БСН {h.company.number}"),
        f"4. Әзірлеуші {rng.choice(ECOLOGISTS)}",
        f"5. {'Өткен жері мен уақыты' if h.form == OPEN else 'Жария талқылау мерзімі'}: {when}" + (f", {h.place.kk}" if h.form == OPEN else ""),
        f"6. Хабарландыру {rng.choice(PAPERS)} газеті, {kk_day(noted, rng)}",
        f"7. Қатысқаны {rng.randint(3, 60)} адам" if h.form == OPEN else "7. Ұсыныс түскен жоқ",
        f"8. Қол қойылды {kk_day(h.end + timedelta(days=1), rng)}",
    ]  # fmt: skip


TEXTS = {("announcement", "ru"): announce_ru, ("announcement", "kk"): announce_kk, ("protocol", "ru"): protocol_ru, ("protocol", "kk"): protocol_kk}  # fmt: skip


def both(h: Hearing, kind: str, rng: random.Random) -> Text:
    """One text in both languages, the shorter way to keep the law."""
    (head, kazakh), (title, russian) = TEXTS[kind, "kk"](h, rng), TEXTS[kind, "ru"](h, rng)
    return rng.choice([head, f"{head} // {title}", title]), [*kazakh, rng.choice(["***", "____________", "рус.:"]), *russian]  # fmt: skip


# ---------------------------------------------------------------- several in one

HEADS = {
    ("announcement", "ru"): [("Слушания этого месяца и следующего", "По нашей области назначены открытые собрания (общественные слушания):"), ("объявления ОС сводка", "Приглашаем на общественные слушания, форма открытое собрание")],
    ("announcement", "kk"): [("Алдағы тыңдаулар", "Мына жобалар бойынша қоғамдық тыңдау (ашық жиналыс) болады:"), ("Хабарландырулар", "Ашық жиналыстарға келіңіздер, тізім төменде")],
    ("protocol", "ru"): [("Протокола ОС", "Протоколы состоявшихся открытых собраний (общественных слушаний)"), ("протоколы за неделю", "Выкладываем протоколы общественных слушаний:")],
    ("protocol", "kk"): [("Тыңдау хаттамалары", "Өткен қоғамдық тыңдаулардың (ашық жиналыс) хаттамалары"), ("хаттамалар жинағы", "Хаттамаларды орналастырамыз:")],
}  # fmt: skip
NAMES = {"ru": ["Когда", "Кто", "Что", "Где"], "kk": ["Уақыты", "Кім", "Жоба", "Орны"]}


def several(group: list[Hearing], kind: str, language: str, rng: random.Random) -> tuple[str, list[str], str]:
    """Several hearings: a table with the day first, numbered lines, or a block of lines for each."""
    title, first = rng.choice(HEADS[kind, language])
    rows = [
        [
            moment(h, language, rng) if kind == "announcement" else over(h, language, rng),
            h.company.ru if language == "ru" else h.company.kk,
            _by(h, language, rng),
            where(h, language, rng),
        ]
        for h in group
    ]
    style = rng.choice(["table", "numbers", "blocks", "running"])
    if style == "table":
        head = "".join(f"<td><b>{name}</b></td>" for name in NAMES[language])
        cells = "".join(f"<tr>{''.join(f'<td>{html.escape(cell)}</td>' for cell in row)}</tr>" for row in rows)
        lines = [" | ".join(row) for row in rows]
        return title, [first, *lines], f"<p>{first}</p><table><tbody><tr>{head}</tr>{cells}</tbody></table>"
    if style == "numbers":
        return title, [first, *(f"{n}. {c}: {by}, {when}. {at}" for n, (when, c, by, at) in enumerate(rows, 1))], ""
    if style == "blocks":
        names = NAMES[language]
        return title, [first, *(f"{names[k]}: {row[k]}" for row in rows for k in (1, 2, 0, 3))], ""
    return title, [first, *(f"{when} - {c} - {by} ({at})" for when, c, by, at in rows)], ""


# ---------------------------------------------------------------- of what was said before


def moved(h: Hearing, old: datetime, language: str, rng: random.Random) -> Text:
    """Word that the day or the hour is another one."""
    by, at, new = _by(h, language, rng), where(h, language, rng), moment(h, language, rng, False)
    if language == "ru":
        was = ru_day(old.date(), rng) if old.date() != h.end else f"{old:%H:%M}"
        return rng.choice(
            [
                (f"ПЕРЕНОС слушаний {h.company.ru}", [f"Внимание! ОС по проекту {by} вместо {was} будут {new}. {at}. Просим извинить."]),
                ("Исправленное объявление", [f"{h.company.ru} уточняет дату и время общественных слушаний ({by}): правильно {new}, {at}"]),
            ]
        )  # fmt: skip
    was = kk_day(old.date(), rng) if old.date() != h.end else f"сағат {old:%H:%M}"
    return rng.choice(
        [
            (f"Тыңдау ауыстырылды {h.company.kk}", [f"Назар аударыңыздар! {by} бойынша қоғамдық тыңдау {was} емес, {new} болады. {at}"]),
            ("Түзетілген хабарландыру", [f"{h.company.kk}: {by} жобасы бойынша қоғамдық тыңдаудың дұрыс уақыты {new}, {at}"]),
        ]
    )  # fmt: skip


def cancelled(h: Hearing, language: str, rng: random.Random) -> Text:
    """A cancellation."""
    by = _by(h, language, rng)
    if language == "ru":
        return f"Слушания {h.company.ru} не состоятся", [f"{ru(h.start, rng, False)} общественные слушания по проекту {by} отменены по просьбе заказчика."]  # fmt: skip
    return "Қоғамдық тыңдау болмайды", [f"{h.company.kk}, {by}: {moment(h, 'kk', rng, False)} белгіленген қоғамдық тыңдау тапсырысшының өтініші бойынша тоқтатылды."]  # fmt: skip


def news_of(h: Hearing, language: str, rng: random.Random) -> Text:
    """News of a hearing that was held."""
    people, v = rng.randint(9, 120), h.place.village
    if language == "ru":
        return rng.choice(
            [
                (f"{v}: сельчане спросили с {h.company.ru}", [f"{ru_day(h.end, rng)} у нас состоялись общественные слушания. Пришло {people} человек, спрашивали про рабочие места, запах и дорогу. Фото в инстаграме акимата."]),
                (f"Аким района провел встречу в {v}", [f"На встрече {ru_day(h.end, rng)} говорили и о том, как прошли слушания {h.company.ru}. Жители в целом за."]),
            ]
        )  # fmt: skip
    return rng.choice(
        [
            (f"{v} тұрғындары пікір білдірді", [f"{kk_day(h.end, rng)} {h.company.kk} жобасы талқыланып, {people} адам қатысты. Ауыл ақсақалдары бата берді. Толығырақ газетіміздің келесі санында."]),
            (f"Қоғамдық тыңдау қызу өтті ({v})", [f"Кеше {h.company.kk} өкілдері ауыл жұртының сұрақтарына жауап берді, деді аудандық әкімдіктің баспасөз хатшысы."]),
        ]
    )  # fmt: skip


def others(h: Hearing, rng: random.Random) -> tuple[str, str, list[str]]:
    """What is no hearing of ours at all, on its day and in its village; gives its language and text."""
    at, v, c, hour = f"{h.end:%d.%m.%Y}", h.place.village, h.company, f"{rng.randint(9, 17)}:00"
    n = rng.randint(10, 99)
    return rng.choice(
        [
            ("ru", f"Слушания по тарифу на поливную воду {v}", [f"{at} в {hour} водхоз отчитывается перед потребителями по тарифной смете за полугодие, публичные слушания в {v}, зал заседаний."]),
            ("kk", f"Жер учаскесі бойынша қоғамдық тыңдау {v}", [f"{at} сағат {hour} жер қатынастары бөлімі жайылымды сервитутқа беру жөнінде қоғамдық тыңдау өткізеді."]),
            ("ru", f"Общественные слушания: бюджет {v} на три года", [f"{at} {hour} администратор бюджетных программ сельского округа докладывает проект бюджета."]),
            ("ru", f"ПДП и генплан {v} общественные обсуждения", [f"Архитектура приглашает {at} в {hour} на обсуждение проекта детальной планировки, эскизы на стенде."]),
            ("kk", f"{v} бас жоспары талқыланады", [f"Сәулет бөлімі {at} күні сағат {hour} ауылдың бас жоспарын қоғамдық талқылауға шығарады."]),
            ("ru", "Закуп: услуги эколога", [f"{c.ru} ищет исполнителя на РООС и проведение общественных слушаний под ключ, предложения до {at}, лот {n}."]),
            ("ru", f"Тендер {n} щебень для дороги", [f"{c.ru} объявляет тендер на поставку щебня, вскрытие {at} {hour}."]),
            ("kk", f"{c.kk} жұмысқа шақырады", [f"Тракторшы, малшы, эколог керек. Әңгімелесу {at} {hour}, {v}."]),
            ("ru", f"Субботник {v}", [f"{at} с {hour} чистим берег и полив арыков, инвентарь дает {c.ru}."]),
            ("kk", f"Сенбілік! {v}", [f"{at} ауылды көріктендіру сенбілігі, жиналу {hour} әкімдік алдында."]),
            ("ru", f"Отчетная встреча акима {v}", [f"{at} {hour} отчет акима перед населением, вопросы в прямом эфире."]),
            ("kk", f"Мал вакцинациясы {v}", [f"Құрметті мал иелері, {at} {hour}-ден ІҚМ-ға екпе жасалады."]),
            ("ru", f"Протокол схода {v} №{n}", [f"Сход местного сообщества {at}: выбрали старшего по улице, вопрос по свалке отложили."]),
            ("ru", "График отключения воды", [f"{at} с {hour} до вечера промывка сетей, {v}."]),
        ]
    )  # fmt: skip
