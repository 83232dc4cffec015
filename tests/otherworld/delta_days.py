"""Days, hours and periods as desks, secretaries and posters write them, in figures and in words."""

# ruff: noqa: E501  (forms of dates read best whole)
import random
from datetime import date, datetime

from tests.otherworld.days import KK, KK_OF, RU, WEEK, WEEK_KK
from tests.otherworld.model import OPEN, Hearing
from tests.world.dates import KK_FROM, KK_TO

WEEK_ON = ["в понедельник", "во вторник", "в среду", "в четверг", "в пятницу", "в субботу", "в воскресенье"]
ROMAN = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"]
ORDER = ["", "первого", "второго", "третьего", "четвёртого", "пятого", "шестого", "седьмого", "восьмого", "девятого", "десятого", "одиннадцатого", "двенадцатого", "тринадцатого", "четырнадцатого", "пятнадцатого", "шестнадцатого", "семнадцатого", "восемнадцатого", "девятнадцатого", "двадцатого"]  # fmt: skip
ORDER_KK = ["", "бірінші", "екінші", "үшінші", "төртінші", "бесінші", "алтыншы", "жетінші", "сегізінші", "тоғызыншы"]
TENS_KK = [("", ""), ("он", "оныншы"), ("жиырма", "жиырмасыншы"), ("отыз", "отызыншы")]
HOURS = {9: "девять часов", 10: "десять часов", 11: "одиннадцать часов", 12: "двенадцать часов", 13: "тринадцать часов", 14: "четырнадцать часов", 15: "пятнадцать часов", 16: "шестнадцать часов", 17: "семнадцать часов", 18: "восемнадцать часов"}  # fmt: skip
HOURS_KK = {9: "тоғызда", 10: "онда", 11: "он бірде", 12: "он екіде", 13: "он үште", 14: "он төртте", 15: "он бесте", 16: "он алтыда", 17: "он жетіде", 18: "он сегізде"}  # fmt: skip
GENITIVE_KK = ["қаңтардың", "ақпанның", "наурыздың", "сәуірдің", "мамырдың", "маусымның", "шілденің", "тамыздың", "қыркүйектің", "қазанның", "қарашаның", "желтоқсанның"]  # fmt: skip


def _ordinal(day: int) -> str:
    return ORDER[day] if day <= 20 else "тридцатого" if day == 30 else f"{'двадцать' if day < 30 else 'тридцать'} {ORDER[day % 10]}"  # fmt: skip


def _ordinal_kk(day: int) -> str:
    tens, alone = TENS_KK[day // 10]
    return f"{tens} {ORDER_KK[day % 10]}".strip() if day % 10 else alone


def _own(day: int) -> str:
    """The ending by which a Kazakh month owns a day of its."""
    if day % 10 == 0:
        return {10: "ы", 20: "сы", 30: "ы"}[day]
    return ["", "і", "сі", "і", "і", "і", "сы", "сі", "і", "ы"][day % 10]


def at_kk(when: datetime) -> str:
    """An hour in Kazakh figures with the ending of the number that is said last."""
    end = "да" if when.minute else HOURS_KK[when.hour][-2:]
    return f"{when:%H:%M}-{end}"


def ru(d: datetime, rng: random.Random, bare: bool) -> str:
    """A moment in Russian; without its year only where `bare`."""
    m, week, on = RU[d.month - 1], WEEK[d.weekday()], WEEK_ON[d.weekday()]
    forms = [
        f"{d.day} {m} {d.year} г., {week}, {d:%H:%M}",
        f"{d:%d.%m.%Y}, {d.hour} ч {d:%M} мин",
        f"{d:%Y-%m-%d} {d:%H:%M}",
        f"«{d.day:02}» {m} {d.year} года, начало в {d:%H.%M}",
        f"{d:%d/%m/%Y} в {d:%H:%M}",
        f"{on}, {d.day} {m} {d.year} года, в {d:%H:%M}",
        f"{d.day}.{ROMAN[d.month - 1]}.{d.year} г., {d:%H.%M}",
        f"{d:%d.%m.%Y} (нач. в {d:%H:%M})",
        f"{d:%H:%M} часов {d:%d.%m.%y}",
        f"{d.day} числа {m} месяца {d.year} года, {d:%H-%M}",
        f"{d.day} {m} {d.year} к {d:%H:%M} по местному времени",
        f"{d:%d.%m.%Y}г {d:%H}-{d:%M}",
        f"{d:%d %m %Y} {d:%H:%M}",
        f"в {d:%H}.{d:%M}, {d.day}-го {m} {d.year} г.",
    ]
    if not d.minute:
        forms += [
            f"{_ordinal(d.day)} {m} {d.year} года в {HOURS[d.hour]}",
            f"{d.day} {m} {d.year} г. в {d.hour} ч.",
            f"{d.day} {m} {d.year} года, ровно в {d.hour}°°",
        ]
    if bare:
        forms += [f"{d.day} {m} с.г. в {d:%H:%M}", f"{week} {d:%d.%m}, {d:%H:%M}", f"{d.day} {m} текущего года, {d:%H.%M}"]  # fmt: skip
    return rng.choice(forms)


def kk(d: datetime, rng: random.Random, bare: bool) -> str:
    """A moment in Kazakh; without its year only where `bare`."""
    m, of, week, own = KK[d.month - 1], KK_OF[d.month - 1], WEEK_KK[d.weekday()], GENITIVE_KK[d.month - 1]
    forms = [
        f"{d.year} жылғы «{d.day:02}» {m}, сағат {d:%H.%M}",
        f"{d:%d.%m.%Y} ж., {week}, {at_kk(d)}",
        f"{d.year} жылғы {own} {d.day}-{_own(d.day)} күні, сағат {at_kk(d)}",
        f"{d.day} {m} {d.year} жыл, {d.hour} сағат {d:%M} минут",
        f"{d:%d/%m/%Y}, сағ. {d:%H:%M}",
        f"{d:%Y-%m-%d}, {d:%H:%M}",
        f"{week} күні, {d.year} жылғы {d.day} {m}, сағат {at_kk(d)}",
        f"{d:%d.%m.%y} ж. {d:%H.%M} (басталуы)",
        f"{d.year} ж. {own} {_ordinal_kk(d.day)} жұлдызында, {at_kk(d)}",
        f"{d.day} {m}, {d.year} ж., сағат {d:%H-%M}",
        f"{d.year} жылдың {_ordinal_kk(d.day)} {of} сағат {at_kk(d)}",
        f"сағат {d:%H:%M}, {d.day}.{ROMAN[d.month - 1]}.{d.year} ж.",
    ]
    if not d.minute:
        forms += [f"{d.year} жылғы {d.day} {m}, сағат {HOURS_KK[d.hour]}"]
    if bare:
        forms += [f"биылғы жылдың {d.day} {of} {at_kk(d)}", f"{d.day} {m} ({week}) {d:%H:%M}", f"{d:%d.%m}, сағ {d:%H-%M}"]  # fmt: skip
    return rng.choice(forms)


def ru_day(d: date, rng: random.Random) -> str:
    """A day in Russian."""
    m = RU[d.month - 1]
    return rng.choice([f"{d:%d.%m.%Y}", f"{d:%d.%m.%Y} г.", f"{d.day} {m} {d.year} г.", f"«{d.day:02}» {m} {d.year} года", f"{d:%d/%m/%Y}", f"{d.day}.{ROMAN[d.month - 1]}.{d.year} г.", f"{d:%Y-%m-%d}", f"{d:%d.%m.%y}г", f"{_ordinal(d.day)} {m} {d.year} года"])  # fmt: skip


def kk_day(d: date, rng: random.Random) -> str:
    """A day in Kazakh."""
    n = d.month - 1
    return rng.choice([f"{d:%d.%m.%Y} ж.", f"{d.year} жылғы {d.day} {KK[n]}", f"{d.year} жылғы «{d.day:02}» {KK[n]}", f"{d:%d/%m/%Y}", f"{d.year} жылғы {GENITIVE_KK[n]} {d.day}-{_own(d.day)}", f"{d.day}.{ROMAN[n]}.{d.year} ж.", f"{d:%Y-%m-%d}", f"{d.day} {KK[n]}, {d.year} ж."])  # fmt: skip


def ru_period(a: date, b: date, rng: random.Random) -> str:
    """A period in Russian."""
    m, k = RU[a.month - 1], RU[b.month - 1]
    forms = [
        f"с {a:%d.%m.%Y} по {b:%d.%m.%Y}",
        f"{a:%d/%m/%Y}–{b:%d/%m/%Y}",
        f"с {a.day} {m} по {b.day} {k} {b.year} г. включительно",
        f"{a:%d.%m.%Y} – {b:%d.%m.%Y} (5 рабочих дней)",
        f"с {a:%Y-%m-%d} по {b:%Y-%m-%d}",
        f"с «{a.day:02}» {m} по «{b.day:02}» {k} {b.year} года",
        f"{a.day} {m} — {b.day} {k} {b.year} года",
        f"с {_ordinal(a.day)} {m} по {b.day} {k} {b.year} г.",
    ]
    if a.month == b.month:
        forms += [f"{a.day}–{b.day} {k} {b.year} г.", f"с {a.day}-го по {b.day}-е {k} {b.year} года", f"{a:%d}-{b:%d.%m.%Y}"]  # fmt: skip
    return rng.choice(forms)


def kk_period(a: date, b: date, rng: random.Random) -> str:
    """A period in Kazakh."""
    n, k = a.month - 1, b.month - 1
    forms = [
        f"{a:%d.%m.%Y} – {b:%d.%m.%Y} ж.",
        f"{a:%d/%m/%Y} бастап {b:%d/%m/%Y} дейін",
        f"{b.year} жылғы {a.day} {KK_FROM[n]} бастап {b.day} {KK_TO[k]} дейін (қоса алғанда)",
        f"{b.year} жылғы «{a.day:02}» {KK[n]} – «{b.day:02}» {KK[k]}",
        f"{b.year} жылғы {GENITIVE_KK[n]} {a.day}-{_own(a.day)} мен {GENITIVE_KK[k]} {b.day}-{_own(b.day)} аралығында",
        f"{a:%Y-%m-%d} – {b:%Y-%m-%d}",
    ]
    if n == k:
        forms += [f"{b.year} жылғы {a.day}–{b.day} {KK[k]} күндері", f"{b.year} жылдың {KK[k]} айында, {a.day}-{b.day} аралығында"]  # fmt: skip
    return rng.choice(forms)


def moment(h: Hearing, language: str, rng: random.Random, bare: bool = True) -> str:
    """When the hearing is held."""
    if h.form == OPEN:
        return (ru if language == "ru" else kk)(h.start, rng, bare and h.seen.year == h.start.year)
    return (ru_period if language == "ru" else kk_period)(h.start.date(), h.end, rng)


def over(h: Hearing, language: str, rng: random.Random) -> str:
    """The day on which it was held, or its period."""
    if h.form == OPEN:
        return (ru_day if language == "ru" else kk_day)(h.end, rng)
    return moment(h, language, rng)
