"""Days, hours, names and addresses as the valley hand types them; the Kazakh endings they need."""

# ruff: noqa: E501  (sentences read best whole)
import random
import re
from datetime import date, datetime, timedelta

from tests.otherworld import days
from tests.otherworld.model import OPEN, Hearing
from tests.otherworld.valley_cast import Firm, Spot

WEEK_ON = ["в понедельник", "во вторник", "в среду", "в четверг", "в пятницу", "в субботу", "в воскресенье"]
CLERKS = ["Абильдаева Г.", "Смагулов Ж.", "Шрейдер О.П.", "Кенжебекова Р.Т.", "Искаков Б.", "Дюсенова А.М.", "Ткачук Н.В.", "Есенбаев Қ.О."]  # fmt: skip
GAZETTES = [("«Аудан тынысы»", "«Аудан тынысы»"), ("«Сельская новь»", "«Сельская новь»"), ("«Өлке жаршысы»", "«Өлке жаршысы»"), ("«Районные вести»", "«Аудан жаңалықтары»")]  # fmt: skip


# ---------------------------------------------------------------- Kazakh endings

FRONT, BACK = "әеөүіэ", "аоұыяё"
DULL, NASAL = "пфкқтсшщчцхһбвгд", "мнң"
ENDINGS = {
    "in": (("та", "те"), ("да", "де"), ("да", "де"), ("да", "де")),
    "from": (("тан", "тен"), ("нан", "нен"), ("дан", "ден"), ("дан", "ден")),
    "to": (("қа", "ке"), ("ға", "ге"), ("ға", "ге"), ("ға", "ге")),
    "of": (("тың", "тің"), ("ның", "нің"), ("дың", "дің"), ("ның", "нің")),
}
"""Of each case: the pair behind a dull sound, a nasal one, another consonant, a vowel."""


def bent(word: str, case: str) -> str:
    """A Kazakh word in the case."""
    low = word.lower()
    last = low[-1]
    sort = 0 if last in DULL else 1 if last in NASAL else 3 if last in FRONT + BACK else 2
    soft = not low.endswith("су") and next((c in FRONT for c in reversed(low) if c in FRONT + BACK), True)
    return word + ENDINGS[case][sort][soft]


ONES = ["", "бір", "екі", "үш", "төрт", "бес", "алты", "жеті", "сегіз", "тоғыз"]
TENS = ["нөл", "он", "жиырма", "отыз"]
NTH = ["", "і", "сі", "і", "і", "і", "сы", "сі", "і", "ы"]
NTH_TENS = ["", "ы", "сы", "ы"]


def _spoken(n: int) -> str:
    return ONES[n % 10] or TENS[n // 10]


def at_number(said: str, n: int) -> str:
    """A number with the ending of place or time that its spoken form takes."""
    spoken = _spoken(n)
    return f"{said}-{bent(spoken, 'in')[len(spoken) :]}"


def nth(n: int) -> str:
    """The n-th day of a month."""
    return f"{n}-{NTH[n % 10] or NTH_TENS[n // 10]}"


# ---------------------------------------------------------------- hours and days


def clock(d: datetime, rng: random.Random) -> str:
    """An hour in Russian, to stand behind «в»."""
    minutes = f" {d:%M} минут" if d.minute else ""
    hour, part = (d.hour, "утра") if d.hour < 12 else (d.hour - 12 or 12, "дня" if d.hour < 17 else "вечера")
    word = "час" if hour == 1 else "часа" if hour < 5 else "часов"
    return rng.choice(
        [
            f"{d:%H:%M}",
            f"{d:%H.%M}",
            f"{d:%H-%M}",
            f"{d:%H-%M} часов",
            f"{d:%H.%M} ч.",
            f"{d:%H:%M} ч",
            f"{d.hour} часов{minutes}" if d.hour > 4 else f"{d:%H:%M}",
            f"{d.hour}ч.{d:%M}мин.",
            f"{hour} {word} {part}" if not d.minute else f"{hour}:{d:%M} {part}",
        ]
    )


def clock_kk(d: datetime, rng: random.Random) -> str:
    """An hour in Kazakh: when something begins."""
    spoken = d.minute or d.hour
    hour, part = (d.hour, "таңғы сағат") if d.hour < 12 else (d.hour - 12 or 12, "түскі сағат" if d.hour == 12 else "түстен кейін сағат")  # fmt: skip
    return rng.choice(
        [
            f"сағат {at_number(f'{d:%H:%M}', spoken)}",
            f"сағат {at_number(f'{d:%H.%M}', spoken)}",
            f"сағат {d:%H-%M}",
            f"сағат {at_number(str(d.hour), d.hour)}" if not d.minute else f"сағат {at_number(f'{d:%H:%M}', d.minute)}",
            f"сағат {d:%H:%M}",
            f"{d:%H} сағат {d:%M} минутта",
            f"{part} {at_number(str(hour), hour)}" if not d.minute else f"сағат {d.hour} {d:%M}-{'да' if d.minute == 30 else 'де'}",
        ]
    )  # fmt: skip


def date_ru(d: date, rng: random.Random) -> str:
    """A day in Russian, as one says when something is."""
    m = days.RU[d.month - 1]
    forms = [
        f"{d.day} {m} {d.year} года",
        f"{d.day} {m} {d.year} г.",
        f"{d.day} {m} {d.year} года ({days.WEEK[d.weekday()]})",
        f"{WEEK_ON[d.weekday()]} {d.day} {m} {d.year} г.",
        f"{d.day}-го {m} {d.year} года",
        f"{d:%d.%m.%Y}",
        f"{d:%d.%m.%Y}г.",
        f"{d:%d.%m.%Y} года",
        f"{d:%d.%m.%y} г.",
        f"{d:%d.%m.} {d.year} г.",
        f"{d:%d/%m/%Y}",
        f"{d:%d-%m-%Y}",
        f"{d.day}.{d.month}.{d.year} г.",
        f'"{d:%d}" {m} {d.year} г.',
        f"{d.day:02} {m} {d.year}",
    ]
    return f"{d.day} {m} ({days.WEEK[d.weekday()]})" if rng.random() < 0.05 else rng.choice(forms)


def date_kk(d: date, rng: random.Random) -> str:
    """A day in Kazakh, as one says when something is."""
    n, week = d.month - 1, days.WEEK_KK[d.weekday()]
    forms = [
        f"{d.year} жылғы {d.day} {days.KK_ON[n]}",
        f"{d.year} жылдың {d.day} {days.KK_OF[n]}",
        f"{d.year} жылғы {d.day} {days.KK[n]} күні",
        f"{d.year} жылдың {days.KK[n]} айының {nth(d.day)} күні",
        f"{d.year} ж. {bent(days.KK[n], 'of')} {nth(d.day)} күні",
        f"{d.year} жылғы {d.day} {days.KK[n]} күні ({week})",
        f"{d.day} {days.KK[n]} {d.year} ж.",
        f"{d:%d.%m.%Y} ж.",
        f"{d:%d.%m.%Y} жылы",
        f"{d:%d.%m.%Y}ж.",
        f"{d:%d.%m.%y} ж.",
        f"{d:%d.%m.%Y} күні",
        f"{d:%d.%m.%Y} ({week})",
        f"{d.year}ж. {d:%d.%m}",
    ]
    return f"{d.day} {days.KK[n]} күні ({week})" if rng.random() < 0.05 else rng.choice(forms)


def span_ru(a: date, b: date, rng: random.Random) -> str:
    """A period in Russian."""
    m, n = days.RU[a.month - 1], days.RU[b.month - 1]
    forms = [
        f"с {a:%d.%m.%Y} по {b:%d.%m.%Y}",
        f"с {a:%d.%m} по {b:%d.%m.%Y} г.",
        f"с {a.day} {m} по {b.day} {n} {b.year} года",
        f"с {a:%d.%m.%y} г. по {b:%d.%m.%y} г.",
        f"с {a.day} {m} {a.year} г. до {b.day} {n} {b.year} г. включительно",
        f"{a:%d.%m.%Y}-{b:%d.%m.%Y}",
    ]
    same = [f"с {a.day} по {b.day} {n} {b.year} г.", f"{a.day}-{b.day} {n} {b.year} года", f"{a:%d}-{b:%d.%m.%Y} г."]
    return rng.choice([*forms, *same] if a.month == b.month else forms)


def span_kk(a: date, b: date, rng: random.Random) -> str:
    """A period in Kazakh."""
    m, n = days.KK[a.month - 1], days.KK[b.month - 1]
    forms = [
        f"{a:%d.%m.%Y} - {b:%d.%m.%Y} аралығында",
        f"{a.year} жылғы {a.day} {bent(m, 'from')} {b.day} {bent(n, 'to')} дейін",
        f"{a:%d.%m.%Y} ж. мен {b:%d.%m.%Y} ж. аралығында",
        f"{a:%d.%m.%Y} бастап {b:%d.%m.%Y} дейін",
        f"{a:%d.%m.%y}-{b:%d.%m.%y} ж. аралығында",
    ]
    same = [
        f"{b.year} жылғы {a.day}-{b.day} {n} аралығында",
        f"{b.year} жылдың {days.KK[b.month - 1]} айының {nth(a.day)} мен {nth(b.day)} аралығында",
        f"{a:%d}-{b:%d.%m.%Y} ж. аралығында",
    ]
    return rng.choice([*forms, *same] if a.month == b.month else forms)


# ---------------------------------------------------------------- when, of which day


def when(h: Hearing, language: str, rng: random.Random) -> str:
    """The day and hour, or the period, within a sentence."""
    d = h.start
    if h.form != OPEN:
        return (span_ru if language == "ru" else span_kk)(d.date(), h.end, rng)
    if language == "kk":
        return f"{date_kk(d.date(), rng)} {clock_kk(d, rng)}"
    said, hour = date_ru(d.date(), rng), clock(d, rng)
    return rng.choice([f"{said} в {hour}", f"{said} в {hour}", f"{said}, в {hour}", f"в {hour} {said}"])


def stamp(h: Hearing, language: str, rng: random.Random) -> str:
    """The day and hour, or the period, behind a label."""
    d = h.start
    if h.form != OPEN:
        return when(h, language, rng)
    if language == "kk":
        return rng.choice(
            [
                f"{d:%d.%m.%Y} ж., сағат {d:%H:%M}",
                f"{d:%d.%m.%Y}ж {d:%H.%M}",
                f"{d.year} жылғы {d.day} {days.KK[d.month - 1]}, {d:%H:%M}",
                f"{d.day} {days.KK[d.month - 1]} {d.year} жыл, {days.WEEK_KK[d.weekday()]}, басталуы {d:%H:%M}",
                when(h, "kk", rng),
            ]
        )
    return rng.choice(
        [
            f"{d:%d.%m.%Y}, {d:%H:%M}",
            f"{d:%d.%m.%Y}г {d:%H-%M}",
            f"{days.WEEK[d.weekday()]}, {d.day} {days.RU[d.month - 1]} {d.year} г., начало {d:%H:%M}",
            f"{d:%Y-%m-%d} {d:%H:%M}",
            when(h, "ru", rng),
        ]
    )


def held(h: Hearing, language: str, rng: random.Random) -> str:
    """The day of an open meeting, or the period, within a sentence."""
    if h.form != OPEN:
        return when(h, language, rng)
    return (date_ru if language == "ru" else date_kk)(h.end, rng)


def dated(h: Hearing, rng: random.Random) -> str:
    """Of which day the minutes are, in Russian."""
    if h.form != OPEN:
        return f"за период {span_ru(h.start.date(), h.end, rng)}"
    d = h.end
    return "от " + rng.choice(
        [f"{d:%d.%m.%Y}", f"{d:%d.%m.%Y} г.", f"{d:%d.%m.%y}", f"{d.day} {days.RU[d.month - 1]} {d.year} года"]
    )


def day_kk(h: Hearing, rng: random.Random) -> str:
    """The day of an open meeting, or the period, in Kazakh behind a label or before a noun."""
    if h.form != OPEN:
        a, b = h.start.date(), h.end
        words = f"{a.year} жылғы {a.day} {days.KK[a.month - 1]} - {b.day} {days.KK[b.month - 1]}"
        return rng.choice([words, f"{a:%d.%m.%Y} - {b:%d.%m.%Y}", f"{a:%d.%m.%Y}-{b:%d.%m.%Y} ж."])
    d, month = h.end, days.KK[h.end.month - 1]
    return rng.choice(
        [f"{d:%d.%m.%Y} ж.", f"{d:%d.%m.%Y}", f"{d.year} жылғы {d.day} {month}", f"{d.day} {month} {d.year} ж."]
    )


# ---------------------------------------------------------------- who, what, where


def who(h: Hearing, language: str, rng: random.Random) -> str:
    """The company under one of its names."""
    firm = h.company
    if isinstance(firm, Firm):
        return rng.choice(firm.said_ru if language == "ru" else firm.said_kk)
    return firm.ru if language == "ru" else firm.kk


def what(h: Hearing, language: str, rng: random.Random) -> str:
    """The project under one of its names."""
    return rng.choice(h.project.ru if language == "ru" else h.project.kk)


def where(h: Hearing, language: str, rng: random.Random) -> str:
    """The address behind a label, or the land that is touched."""
    n = ("ru", "kk").index(language)
    if h.form != OPEN:
        return h.place.area[n]
    whole = (h.place.ru, h.place.kk)[n]
    if isinstance(h.place, Spot):
        return rng.choice([whole, *(h.place.said_ru, h.place.said_kk)[n]])
    return whole


def spot(h: Hearing, language: str, rng: random.Random) -> str:
    """Where it is held, within a sentence."""
    if h.form == OPEN:
        if isinstance(h.place, Spot) and rng.random() < 0.7:
            return rng.choice(h.place.at_ru if language == "ru" else h.place.at_kk)
        place = where(h, language, rng)
        return f"по адресу: {place}" if language == "ru" else f"{place} мекенжайы бойынша"
    area = h.place.area[("ru", "kk").index(language)]
    return f"на Едином экологическом портале ({area})" if language == "ru" else f"Бірыңғай экологиялық порталда ({area})"  # fmt: skip


def village(h: Hearing, language: str) -> str:
    """The village's name."""
    if language == "kk" and isinstance(h.place, Spot):
        return h.place.village_kk
    return h.place.village


def settled(h: Hearing, language: str) -> str:
    """The village or quarter, called so."""
    return h.place.area[("ru", "kk").index(language)].split(", ")[-1]


def kind(h: Hearing, language: str) -> str:
    """The form's plain name."""
    if language == "ru":
        return "открытое собрание" if h.form == OPEN else "публичные обсуждения"
    return "ашық жиналыс" if h.form == OPEN else "жария талқылау"


def shape(h: Hearing, language: str, rng: random.Random) -> str:
    """The form within a sentence."""
    if language == "ru":
        word = rng.choice(["открытого собрания", "открытых собраний"]) if h.form == OPEN else "публичных обсуждений"
        return rng.choice([f"в форме {word}", f"в виде {word}", f"посредством {word}", f"путем проведения {word}"])
    return f"{kind(h, 'kk')} {rng.choice(['түрінде', 'нысанында', 'арқылы', 'форматында'])}"


# ---------------------------------------------------------------- what else is told


def number_of(h: Hearing, language: str, rng: random.Random) -> str:
    """The company's number, where it is told."""
    own = h.company.number[4] in "0123"
    name = ("ИИН" if own else "БИН") if language == "ru" else ("ЖСН" if own else "БСН")
    return rng.choice(["", "", f" ({name} {h.company.number})", f", {name} {h.company.number}", f" {name}:{h.company.number}"])  # fmt: skip


def phone(rng: random.Random) -> str:
    """A telephone number, typed in haste."""
    a, b, c = rng.randint(200, 999), rng.randint(10, 99), rng.randint(10, 99)
    return rng.choice(
        [f"8-701-{a}-{b}-{c}", f"8 (705) {a} {b} {c}", f"+7747{a}{b}{c}", f"8 716 {rng.randint(30, 49)} 2-{b}-{c}"]
    )


def gazette(h: Hearing, language: str, rng: random.Random, paper: tuple[str, str] | None = None) -> str:
    """The district's newspaper with its number and day."""
    d = (h.start - timedelta(days=rng.randint(31, 38))).date()
    (ru, kk), number = paper or rng.choice(GAZETTES), rng.randint(5, 98)
    return f"{ru} № {number} от {d:%d.%m.%Y}" if language == "ru" else f"{kk} газеті, № {number}, {d:%d.%m.%Y} ж."


def portal(h: Hearing) -> str:
    """The portal's name of the time."""
    return "ecoportal.kz" if h.start.year < 2024 else "hearings.ndbecology.gov.kz"


def extras(h: Hearing, language: str, rng: random.Random) -> list[str]:
    """What else a notice may say."""
    until = h.end - timedelta(days=rng.choice([3, 4, 6]) if h.form == OPEN else 0)
    if language == "ru":
        lines = [
            f"Телефон для справок: {phone(rng)} ({rng.choice(CLERKS)}).",
            f"С документами можно ознакомиться на {portal(h)} и в акимате.",
            f"Замечания принимаем до {until:%d.%m.%Y}.",
            f"Объявление вышло в газете {gazette(h, 'ru', rng)}.",
            "Кто не сможет прийти - пишите на почту ooc@mail.example." if h.form == OPEN else "Предложения пишите на почту ooc@mail.example.",
        ]  # fmt: skip
        if h.form == OPEN:
            lines += ["Также будет Zoom: 765 4321 0987, код 12345.", f"Регистрация участников с {h.start - timedelta(minutes=20):%H:%M}."]  # fmt: skip
    else:
        lines = [
            f"Анықтама телефоны: {phone(rng)} ({rng.choice(CLERKS)}).",
            f"Құжаттармен {portal(h)} порталында танысуға болады.",
            f"Ұсыныстар {until:%d.%m.%Y} дейін қабылданады.",
            f"Хабарландыру жарияланды: {gazette(h, 'kk', rng)}",
            "Ұсыныс-пікірлерді ooc@mail.example поштасына жіберіңіздер.",
        ]
        if h.form == OPEN:
            lines += ["Zoom арқылы қосылуға болады: 765 4321 0987, код 12345.", f"Тіркеу {h.start - timedelta(minutes=20):%H:%M} басталады."]  # fmt: skip
    return rng.sample(lines, rng.choice([0, 0, 1, 1, 2, 3]))


# ---------------------------------------------------------------- how it is typed

MISSPELT = [("бъявлен", "бьявлен"), ("бщественны", "бществены"), ("лушания", "лушанья"), ("протокол ", "пратокол ")]
MISSPELT_KK = [("тыңдау", "тындау"), ("оғамдық", "оғамдык"), ("хаттамасы", "хатамасы"), ("абарландыру", "абарлндыру")]
POOR = str.maketrans("қғңәөұүһіҚҒҢӘӨҰҮІ", "кгнаоуухиКГНАОУУИ")
DOTTED = str.maketrans("іІ", "iI")
SMALL = re.compile(r"(hearings|ecoportal|\w|ж\.м|тел)\.|к/х|ш/қ")
"""What begins small even at the head of a line."""


def tidy(text: str) -> str:
    """A line without doubled stops, its first letter a capital."""
    text = re.sub(r"\s+", " ", text).strip()
    text = re.sub(r"\.{2}(?!\.)", ".", re.sub(r"\s+([,.;])(?!\.)", r"\1", text))
    text = re.sub(r"([!?:;])\.", r"\1", text)
    return text if SMALL.match(text) else text[:1].upper() + text[1:]


def typed(title: str, body: list[str], language: str, rng: random.Random) -> tuple[str, list[str]]:
    """The text as it came out of the keyboard: now and then without Kazakh letters, in capitals, with a slip, in one go."""
    title, body = tidy(title), [tidy(part) for part in body]
    dice = rng.random()
    if language == "kk" and dice < 0.05:
        title, body = title.translate(POOR), [part.translate(POOR) for part in body]
    elif language == "kk" and dice < 0.1:
        title, body = title.translate(DOTTED), [part.translate(DOTTED) for part in body]
    elif dice < 0.17:
        title = title.upper()
    elif dice < 0.24:
        wrong, right = rng.choice(MISSPELT if language == "ru" else MISSPELT_KK)
        title, body = title.replace(wrong, right), [part.replace(wrong, right) for part in body]
    elif dice < 0.32:
        body = [" ".join(part if part[-1:] in ".:;!?" else f"{part}." for part in body)] if body else []
    elif dice < 0.4:
        title, body = _straight(title), [_straight(part) for part in body]
    return title, body


def _straight(text: str) -> str:
    return text.replace("«", '"').replace("»", '"')
