"""Days, names, letters and newspapers as the harbour hand writes them."""

# ruff: noqa: E501  (sentences read best whole)
import random
from datetime import date, datetime, timedelta

from tests.otherworld import days
from tests.otherworld.harbour_cast import Firm
from tests.otherworld.model import OPEN, Hearing

DESIGNERS = [
    ("ТОО «Каспиан Инвайронмент Консалт»", "02318Р", "14.03.2018"), ("ТОО «ИнжЭко Проект»", "01845P", "28.05.2016"), ("АО «НИПИ Транспроект»", "02570P", "09.09.2020"),
    ("ТОО «SED Eco Solutions»", "01462Р", "20.02.2012"), ("филиал ТОО «GreenLine Engineering»", "02077Р", "11.07.2019"),
]  # fmt: skip
PAPERS = [("«Егемен Қазақстан» и «Казахстанская правда»", "«Егемен Қазақстан» және «Казахстанская правда»"), ("«Индустриальный вестник»", "«Индустрия хабаршысы»"), ("«Магистраль Казахстана»", "«Қазақстан теміржолшысы»")]  # fmt: skip
PEOPLE = ["Жумагалиева А.Б.", "Тен В.Р.", "Ахметжанов Д.К.", "Рахимова С.", "Литвинова Е.Ю."]


# ---------------------------------------------------------------- when, who, what, where


def when(h: Hearing, language: str, rng: random.Random) -> str:
    """The day and hour, or the period, as an official writes it."""
    if h.form == OPEN:
        return _moment_ru(h.start, rng) if language == "ru" else _moment_kk(h.start, rng)
    return (_period_ru if language == "ru" else _period_kk)(h.start.date(), h.end, rng)


def _moment_ru(d: datetime, rng: random.Random) -> str:
    m, until = days.RU[d.month - 1], d + timedelta(hours=2)
    return rng.choice(
        [
            f"«{d:%d}» {m} {d.year} года, {d:%H} часов {d:%M} минут",
            f"{d:%d.%m.%Y} г., {d:%H:%M} (время местное)",
            f"{d:%H:%M} ч. {d:%d.%m.%Y}г.",
            f"дата: {d:%d.%m.%Y}; время: {d:%H.%M} часов",
            f"{d.day} {m} {d.year} года ({days.WEEK[d.weekday()]}), начало в {d:%H:%M}, регистрация участников с {d - timedelta(minutes=30):%H:%M}",
            f"с {d:%H:%M} до {until:%H:%M} часов {d.day} {m} {d.year} года",
            f"{d:%d/%m/%Y} {d:%H:%M}",
            f"{d.day} {m} {d.year} г. в {d.hour} ч. {d:%M} мин. по местному времени",
            f"{d:%d.%m.%Y} года в {d.hour} часов {d:%M} минут",
        ]
    )


def _moment_kk(d: datetime, rng: random.Random) -> str:
    n, until = d.month - 1, d + timedelta(hours=2)
    return rng.choice(
        [
            f"{d.year} жылғы «{d:%d}» {days.KK[n]}, {d:%H} сағат {d:%M} минут",
            f"{d:%d.%m.%Y} жыл, сағат {d:%H:%M}-де",
            f"{d:%H} сағат {d:%M} мин. {d.year} жылдың {d.day} {days.KK_OF[n]}",
            f"{d.year} ж. {d.day} {days.KK[n]} ({days.WEEK_KK[d.weekday()]}), жергілікті уақытпен сағат {d:%H:%M}",
            f"{d:%d.%m.%Y} ж. {d:%H:%M} – {until:%H:%M}",
            f"күні: {d:%d.%m.%Y} ж.; уақыты: {d:%H.%M}",
            f"{d.year} жылғы {d.day} {days.KK_ON[n]} сағат {d:%H:%M}-де (тіркеу {d - timedelta(minutes=30):%H:%M} басталады)",
        ]
    )


def _period_ru(a: date, b: date, rng: random.Random) -> str:
    m, n = days.RU[a.month - 1], days.RU[b.month - 1]
    forms = [
        f"{a:%d.%m.%Y} г. – {b:%d.%m.%Y} г.",
        f"с «{a:%d}» {m} {a.year} года по «{b:%d}» {n} {b.year} года",
        f"дата начала – {a:%d.%m.%Y}, дата завершения – {b:%d.%m.%Y}",
        f"{a:%d/%m/%Y} - {b:%d/%m/%Y}",
        f"5 рабочих дней: с {a:%d.%m.%Y} по {b:%d.%m.%Y} включительно",
    ]
    return rng.choice([*forms, f"с {a.day} по {b.day} {n} {b.year} г."] if a.month == b.month else forms)


def _period_kk(a: date, b: date, rng: random.Random) -> str:
    m, n = days.KK[a.month - 1], days.KK[b.month - 1]
    forms = [
        f"{a:%d.%m.%Y} ж. – {b:%d.%m.%Y} ж.",
        f"{a.year} жылғы «{a:%d}» {m} мен {b.year} жылғы «{b:%d}» {n} аралығы",
        f"басталуы – {a:%d.%m.%Y}, аяқталуы – {b:%d.%m.%Y}",
        f"{a:%d.%m.%Y} бастап {b:%d.%m.%Y} дейін (қоса алғанда)",
    ]
    return rng.choice([*forms, f"{b.year} жылдың {a.day}-{b.day} {n} аралығында"] if a.month == b.month else forms)


def day(h: Hearing, language: str, rng: random.Random) -> str:
    """The day of an open meeting, or the period."""
    if h.form != OPEN:
        return when(h, language, rng)
    d, n = h.end, h.end.month - 1
    if language == "ru":
        return rng.choice(
            [
                f"{d:%d.%m.%Y} г.",
                f"«{d:%d}» {days.RU[n]} {d.year} года",
                f"{d.day} {days.RU[n]} {d.year} г.",
                f"{d:%d.%m.%Y}",
            ]
        )
    return rng.choice(
        [
            f"{d:%d.%m.%Y} ж.",
            f"{d.year} жылғы «{d:%d}» {days.KK[n]}",
            f"{d.year} ж. {d.day} {days.KK[n]}",
            f"{d:%d.%m.%Y}",
        ]
    )


def who(h: Hearing, language: str, rng: random.Random) -> str:
    """The company, under one of its names."""
    if isinstance(h.company, Firm):
        return rng.choice(h.company.said_ru if language == "ru" else h.company.said_kk)
    return h.company.ru if language == "ru" else h.company.kk


def what(h: Hearing, language: str, rng: random.Random) -> str:
    """The project, under one of its names."""
    return rng.choice(h.project.ru if language == "ru" else h.project.kk)


def where(h: Hearing, language: str) -> str:
    """The hall, or the land that is touched."""
    n = ("ru", "kk").index(language)
    return (h.place.ru, h.place.kk)[n] if h.form == OPEN else h.place.area[n]


def shape(h: Hearing, rng: random.Random) -> str:
    """The form, in the genitive."""
    return rng.choice(["открытых собраний", "открытого собрания"] if h.form == OPEN else ["публичных обсуждений"])


def shape_kk(h: Hearing, rng: random.Random) -> str:
    """The form in Kazakh."""
    return rng.choice(
        ["ашық жиналыстар", "ашық жиналыс"] if h.form == OPEN else ["жария талқылау", "жария талқылаулар"]
    )


def bin_of(h: Hearing, language: str, rng: random.Random) -> str:
    """The company's number, where it is told."""
    name = "БИН" if language == "ru" else "БСН"
    return rng.choice(
        ["", f", {name} {h.company.number}", f" ({name} {h.company.number})", f", {name}: {h.company.number}"]
    )


def phone(rng: random.Random) -> str:
    """A telephone number."""
    return f"+7 (71{rng.randint(10, 42)}) {rng.randint(20, 99)}-{rng.randint(10, 99)}-{rng.randint(10, 99)}"


def paper(h: Hearing, n: int, rng: random.Random) -> str:
    """The newspaper that printed the notice; `n`: 1 in Kazakh."""
    d = (h.start - timedelta(days=rng.randint(30, 37))).date()
    number = rng.randint(31, 214)
    if n:
        return f"{rng.choice(PAPERS)[1]} газеті, {d:%d.%m.%Y} ж. № {number}"
    return f"газета {rng.choice(PAPERS)[0]} № {number} от {d:%d.%m.%Y} г."


def letters(h: Hearing, rng: random.Random) -> tuple[str, str]:
    """The letter of request, and that of answer."""
    asked, answered = h.seen - timedelta(days=rng.randint(5, 12)), h.seen - timedelta(days=rng.randint(1, 3))
    return (
        f"№ {rng.randint(10, 99)}-{rng.randint(100, 3000)} {asked:%d.%m.%Y}",
        f"№ 3Т-{rng.randint(100, 3000)} {answered:%d.%m.%Y}",
    )


def extras(h: Hearing, rng: random.Random) -> list[str]:
    """What else a Russian notice may say."""
    firm, licence, since = rng.choice(DESIGNERS)
    until = h.end - timedelta(days=rng.choice([3, 5]))
    lines = [
        f"Разработчик проектной документации: {firm}, государственная лицензия № {licence} от {since} г.",
        f"Ответственное лицо Инициатора: {rng.choice(PEOPLE)}, тел. {phone(rng)}, e-mail: hse@company.example.",
        f"Замечания и предложения направляются в срок не позднее {until:%d.%m.%Y} года на Единый экологический портал либо нарочно в канцелярию.",
        f"Сведения опубликованы: {paper(h, 0, rng)}",
        "Основание: статья 73 Экологического кодекса Республики Казахстан от 2 января 2021 года № 400-VI, Правила, утвержденные приказом от 3 августа 2021 года № 286.",
    ]
    if h.form == OPEN:
        lines.append(
            "ZOOM: https://zoom.example/j/81244561203 (идентификатор 812 4456 1203, код доступа 286286), подключение за 15 минут до начала."
        )
    return rng.sample(lines, rng.choice([0, 1, 2, 3, 4]))


def extras_kk(h: Hearing, rng: random.Random) -> list[str]:
    """What else a Kazakh notice may say."""
    firm, licence, since = rng.choice(DESIGNERS)
    until = h.end - timedelta(days=rng.choice([3, 5]))
    lines = [
        f"Жобалау құжаттамасын әзірлеуші: {firm}, {since} ж. берілген № {licence} мемлекеттік лицензия.",
        f"Бастамашының жауапты тұлғасы: {rng.choice(PEOPLE)}, тел. {phone(rng)}.",
        f"Ескертулер мен ұсыныстар {until:%d.%m.%Y} жылдан кешіктірілмей Бірыңғай экологиялық портал арқылы жолданады.",
        f"Ақпарат жарияланды: {paper(h, 1, rng)}.",
        "Негіздеме: ҚР 2021 жылғы 2 қаңтардағы № 400-VI Экология кодексінің 73-бабы, 2021 жылғы 3 тамыздағы № 286 бұйрық.",
    ]
    if h.form == OPEN:
        lines.append("ZOOM: https://zoom.example/j/81244561203 (идентификатор 812 4456 1203, кіру коды 286286).")
    return rng.sample(lines, rng.choice([0, 1, 2, 3]))
