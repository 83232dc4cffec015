"""Days, hours and periods as the editor of a district newspaper sets them: in his abbreviations, now and then in words."""

# ruff: noqa: E501  (forms of dates read best whole)
import random
from datetime import date, datetime

from tests.otherworld import days
from tests.otherworld.days import KK, KK_OF, KK_ON, RU, WEEK_KK
from tests.otherworld.model import OPEN, Hearing
from tests.world.dates import KK_FROM, KK_TO

WEEK_IN = ["в понедельник", "во вторник", "в среду", "в четверг", "в пятницу", "в субботу", "в воскресенье"]
WEEK = ["пн.", "вт.", "ср.", "чт.", "пт.", "сб.", "вс."]
ROMAN = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"]
SHORT = ["янв.", "февр.", "марта", "апр.", "мая", "июня", "июля", "авг.", "сент.", "окт.", "нояб.", "дек."]
SHORT_KK = ["қаң.", "ақп.", "нау.", "сәу.", "мам.", "мау.", "шіл.", "там.", "қыр.", "қаз.", "қар.", "жел."]
AND_KK = [f"{one} {'бен' if one[-1] == 'з' else 'пен' if one[-1] == 'к' else 'мен'}" for one in KK]
OF_DAY = [
    "первого", "второго", "третьего", "четвёртого", "пятого", "шестого", "седьмого", "восьмого", "девятого", "десятого", "одиннадцатого", "двенадцатого",
    "тринадцатого", "четырнадцатого", "пятнадцатого", "шестнадцатого", "семнадцатого", "восемнадцатого", "девятнадцатого", "двадцатого",
]  # fmt: skip
DAY_KK = ["бірінші", "екінші", "үшінші", "төртінші", "бесінші", "алтыншы", "жетінші", "сегізінші", "тоғызыншы"]
HOUR = {8: "восемь", 9: "девять", 10: "десять", 11: "одиннадцать", 12: "двенадцать", 13: "тринадцать", 14: "четырнадцать", 15: "пятнадцать", 16: "шестнадцать", 17: "семнадцать", 18: "восемнадцать", 19: "девятнадцать"}  # fmt: skip
HOUR_KK = {8: "сегіз", 9: "тоғыз", 10: "он", 11: "он бір", 12: "он екі", 13: "он үш", 14: "он төрт", 15: "он бес", 16: "он алты", 17: "он жеті", 18: "он сегіз", 19: "он тоғыз"}  # fmt: skip
HIGH = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def of_day(n: int) -> str:
    """A day of the month in Russian words, in the genitive."""
    if n <= 20:
        return OF_DAY[n - 1]
    return "тридцатого" if n == 30 else f"{'двадцать' if n < 30 else 'тридцать'} {OF_DAY[n % 10 - 1]}"


def to_day(n: int) -> str:
    """A day of the month in Russian words, as it stands after «по»."""
    said = of_day(n)
    return said.removesuffix("го") if said.endswith("третьего") else f"{said.removesuffix('ого')}ое"


def day_kk(n: int) -> str:
    """A day of the month in Kazakh words."""
    if n in (10, 20, 30):
        return {10: "оныншы", 20: "жиырмасыншы", 30: "отызыншы"}[n]
    return f"{['', 'он ', 'жиырма ', 'отыз '][n // 10]}{DAY_KK[n % 10 - 1]}"


def at_kk(hour: int, minute: int = 0) -> str:
    """The ending of an hour in figures."""
    return "да" if minute else {9: "да", 10: "да", 13: "те", 14: "те", 15: "те", 16: "да", 19: "да"}.get(hour, "де")


def from_kk(d: datetime) -> str:
    """An hour in figures, in the ablative."""
    ends = {9: "дан", 10: "нан", 13: "тен", 14: "тен", 15: "тен", 16: "дан", 19: "дан"}
    return f"{d:%H.%M}-{'дан' if d.minute else ends.get(d.hour, 'ден')}"


def small(d: datetime) -> str:
    """An hour with its minutes set high, as newspapers do."""
    return f"{d.hour}{f'{d:%M}'.translate(HIGH)}"


def hour_ru(d: datetime, rng: random.Random) -> str:
    """An hour as it stands after «в»."""
    half = f" {d:%M} мин." if d.minute else ""
    forms = [f"{d.hour} ч.{half}", f"{small(d)}", f"{d:%H-%M} ч.", f"{d:%H.%M}", f"{d:%H:%M}"]
    if d.hour in HOUR:
        forms.append(f"{HOUR[d.hour]} часов" + (" тридцать минут" if d.minute == 30 else f" {d.minute} минут" if d.minute else ""))  # fmt: skip
    if not d.minute and d.hour in (9, 10, 11, 14, 15, 16):
        forms.append({9: "9 часов утра", 10: "10 часов утра", 11: "11 ч. утра", 14: "2 часа дня", 15: "3 ч. дня", 16: "4 часа дня"}[d.hour])  # fmt: skip
    return rng.choice(forms)


def hour_kk(d: datetime, rng: random.Random) -> str:
    """An hour in the locative, with its word before it."""
    end = at_kk(d.hour, d.minute)
    forms = [f"сағат {d:%H:%M}-{end}", f"сағ. {d:%H.%M}-{end}", f"сағат {small(d)}-{end}", f"сағат {d:%H-%M}-{end}"]
    if not d.minute:
        forms += [f"сағат {d.hour}-{end}", f"сағ. {d.hour}-{end}"]
        if d.hour in HOUR_KK:
            forms.append(f"сағат {HOUR_KK[d.hour]}{end}")
        if 13 <= d.hour <= 18:
            forms.append(f"түстен кейін сағат {d.hour - 12}-{['де', 'де', 'те', 'те', 'те', 'да'][d.hour - 13]}")
    elif d.minute == 30 and d.hour in HOUR_KK:
        forms.append(f"сағат {HOUR_KK[d.hour]} жарымда")
    return rng.choice(forms)


def this_year(h: Hearing) -> bool:
    """Whether «of this year» is true of the hearing on whatever day it is told."""
    return h.seen.year == h.start.year == h.end.year and h.end.month < 12


def ru_on(h: Hearing, rng: random.Random) -> str:
    """A moment in Russian within a sentence."""
    d, m, at = h.start, RU[h.start.month - 1], hour_ru(h.start, rng)
    forms = [
        f"{d.day} {m} {d.year} г. в {at}",
        f"{d.day} {SHORT[d.month - 1]} {d.year} г. в {at}",
        f"{d:%d.%m.%Y} г. в {at}",
        f"{d:%d.%m.%y} г. в {at}",
        f"{of_day(d.day)} {m} {d.year} года в {at}",
        f"{WEEK_IN[d.weekday()]}, {d.day} {m} {d.year} года, в {at}",
        f"{d.day}.{ROMAN[d.month - 1]}.{d.year} г. в {at}",
        f"в {at} {d.day} {m} {d.year} года",
    ]
    if this_year(h):
        forms.append(f"{d.day} {m} {rng.choice(['с. г.', 'т.г.', 'текущего года'])} в {at}")
    return rng.choice(forms)


def ru_when(h: Hearing, rng: random.Random) -> str:
    """A moment in Russian behind a colon."""
    d, m, at = h.start, RU[h.start.month - 1], hour_ru(h.start, rng)
    if rng.random() < 0.4:
        return ru_on(h, rng)
    forms = [
        f"{d:%d.%m.%Y} г., {d:%H-%M}",
        f"{small(d)}, {d:%d.%m.%Y} г.",
        f"{WEEK[d.weekday()]}, {d:%d.%m.%y} г., {d.hour} ч. {d:%M} м.",
        f"{d:%d/%m/%Y}, {d:%H.%M}",
        f"{d.day} {m} {d.year} г., нач. в {at}",
        f"{d:%d}. {d:%m}. {d.year} г., {d:%H:%M}",
        f"{d.day} {SHORT[d.month - 1]} {d.year} ({WEEK[d.weekday()]}), {d:%H.%M}",
    ]
    return rng.choice(forms)


def kk_on(h: Hearing, rng: random.Random) -> str:
    """A moment in Kazakh within a sentence."""
    d, n, at = h.start, h.start.month - 1, hour_kk(h.start, rng)
    forms = [
        f"{d.year} ж. {d.day} {KK_ON[n]} {at}",
        f"{d.year} жылғы {d.day} {KK_ON[n]}, {at}",
        f"{d:%d.%m.%Y} ж. {at}",
        f"{d.year} жылғы {day_kk(d.day)} {KK_ON[n]} {at}",
        f"{WEEK_KK[d.weekday()]} күні, {d.year} жылдың {d.day} {KK_OF[n]}, {at}",
        f"{d.day} {KK[n]} күні ({d.year} ж.) {at}",
        f"{d.year} жылдың {d.day} {KK_OF[n]} {at}",
    ]
    if this_year(h):
        forms.append(
            rng.choice([f"ағымдағы жылғы {d.day} {KK_ON[n]} {at}", f"үстіміздегі жылдың {d.day} {KK_OF[n]} {at}"])
        )
    return rng.choice(forms)


def kk_when(h: Hearing, rng: random.Random) -> str:
    """A moment in Kazakh behind a colon."""
    d, n = h.start, h.start.month - 1
    if rng.random() < 0.4:
        return kk_on(h, rng)
    forms = [
        f"{d:%d.%m.%Y} ж., {d:%H-%M}",
        f"сағат {small(d)}, {d:%d.%m.%Y} ж.",
        f"{d.year} ж. {d.day} {SHORT_KK[n]}, сағ. {d:%H.%M}",
        f"{d.year} жылғы {d.day} {KK[n]} ({WEEK_KK[d.weekday()]}), басталуы {d:%H:%M}",
        f"{d:%d/%m/%Y}, сағат {d:%H.%M}",
        f"{d:%d.%m.%y} ж. сағ. {d:%H:%M}",
        f"{d.day} {KK[n]}, {d.year} жыл, сағат {d:%H:%M}",
    ]
    return rng.choice(forms)


def ru_day(d: date, rng: random.Random) -> str:
    """A day in Russian."""
    m = RU[d.month - 1]
    return rng.choice([f"{d:%d.%m.%Y} г.", f"{d:%d.%m.%Y} года", f"{d.day} {m} {d.year} г.", f"{d.day} {m} {d.year} года", f"{d.day} {SHORT[d.month - 1]} {d.year} г.", f"{of_day(d.day)} {m} {d.year} года", f"{d:%d.%m.%y} г.", f"{d.day}.{ROMAN[d.month - 1]}.{d.year} г."])  # fmt: skip


def kk_day(d: date, rng: random.Random) -> str:
    """A day in Kazakh."""
    n = d.month - 1
    return rng.choice([f"{d:%d.%m.%Y} ж.", f"{d:%d.%m.%Y} жыл", f"{d.year} ж. {d.day} {KK[n]}", f"{d.year} жылғы {d.day} {KK[n]}", f"{d.year} жылғы {day_kk(d.day)} {KK[n]}", f"{d:%d.%m.%y} ж.", f"{d.day} {KK[n]}, {d.year} ж."])  # fmt: skip


def kk_day_on(d: date, rng: random.Random) -> str:
    """A day in Kazakh, on which something was."""
    n = d.month - 1
    return rng.choice([f"{d:%d.%m.%Y} күні", f"{d.year} жылғы {d.day} {KK_ON[n]}", f"{d.year} ж. {d.day} {KK_ON[n]}", f"{d.year} жылдың {d.day} {KK_OF[n]}", f"{d.year} жылғы {day_kk(d.day)} {KK_ON[n]}"])  # fmt: skip


def ru_period(a: date, b: date, rng: random.Random, within: bool = False) -> str:
    """A period in Russian, `within`: in a sentence."""
    m, k = RU[a.month - 1], RU[b.month - 1]
    forms = [f"с {a:%d.%m.%y} г. по {b:%d.%m.%y} г.", f"с {a:%d.%m.%Y} г. до {b:%d.%m.%Y} г. включительно", f"с {a.day} {m} {a.year} г. по {b.day} {k} {b.year} г."]  # fmt: skip
    if a.year == b.year:
        forms += [f"с {a.day} {SHORT[a.month - 1]} по {b.day} {SHORT[b.month - 1]} {b.year} г.", f"{'со' if a.day == 2 else 'с'} {of_day(a.day)} {m} по {to_day(b.day)} {k} {b.year} года"]  # fmt: skip
    if (a.year, a.month) == (b.year, b.month):
        forms += [f"с {a.day} по {b.day} {k} {b.year} г.", f"с {a:%d} по {b:%d.%m.%Y} г."]
    if not within:
        five = " (5 раб. дн.)" if len(days.working_between(a, b)) == 5 else ""
        forms += [f"{a:%d.%m.%Y}–{b:%d.%m.%Y}{five}", f"начало {a:%d.%m.%Y} г., окончание {b:%d.%m.%Y} г."]
        if (a.year, a.month) == (b.year, b.month):
            forms += [f"{a.day}–{b.day} {k} {b.year} г.{five}", f"{a:%d}–{b:%d.%m.%Y} г."]
    return rng.choice(forms)


def kk_period(a: date, b: date, rng: random.Random, within: bool = False) -> str:
    """A period in Kazakh, `within`: in a sentence."""
    n, k = a.month - 1, b.month - 1
    forms = [f"{a:%d.%m.%Y} ж. – {b:%d.%m.%Y} ж. аралығында", f"{a.year} жылғы {a.day} {KK_FROM[n]} {b.year} жылғы {b.day} {KK_TO[k]} дейін"]  # fmt: skip
    if a.year == b.year:
        forms += [f"{b.year} ж. {a.day} {KK_FROM[n]} {b.day} {KK_TO[k]} дейін (қоса алғанда)", f"{b.year} жылғы {a.day} {AND_KK[n]} {b.day} {KK[k]} аралығында"]  # fmt: skip
    if (a.year, a.month) == (b.year, b.month):
        forms += [f"{b.year} ж. {a.day}–{b.day} {KK[k]} аралығында", f"{a:%d}–{b:%d.%m.%Y} ж. аралығында"]
    if not within:
        five = " (5 жұм. күні)" if len(days.working_between(a, b)) == 5 else ""
        forms += [f"{a:%d.%m.%Y}–{b:%d.%m.%Y}{five}", f"басталуы {a:%d.%m.%Y} ж., аяқталуы {b:%d.%m.%Y} ж."]
        if (a.year, a.month) == (b.year, b.month):
            forms.append(f"{b.year} жылғы {a.day}–{b.day} {KK[k]}{five}")
    return rng.choice(forms)


def when(h: Hearing, language: str, rng: random.Random) -> str:
    """When the hearing is held, behind a colon."""
    if h.form == OPEN:
        return (ru_when if language == "ru" else kk_when)(h, rng)
    return (ru_period if language == "ru" else kk_period)(h.start.date(), h.end, rng)


def on(h: Hearing, language: str, rng: random.Random) -> str:
    """When the hearing is held, within a sentence."""
    if h.form == OPEN:
        return (ru_on if language == "ru" else kk_on)(h, rng)
    return (ru_period if language == "ru" else kk_period)(h.start.date(), h.end, rng, True)


def held(h: Hearing, language: str, rng: random.Random) -> str:
    """The day on which it was held, or its period, behind a colon."""
    if h.form == OPEN:
        return (ru_day if language == "ru" else kk_day)(h.end, rng)
    return when(h, language, rng)


def held_on(h: Hearing, language: str, rng: random.Random) -> str:
    """The day on which it was held, or its period, within a sentence."""
    if h.form == OPEN:
        return (ru_day if language == "ru" else kk_day_on)(h.end, rng)
    return on(h, language, rng)
