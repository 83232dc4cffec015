"""Days, hours and periods as each office of the savanna writes them."""

# ruff: noqa: E501  (forms of dates read best whole)
import random
from datetime import date, datetime

from tests.otherworld.common import hours
from tests.otherworld.days import KK, KK_OF, KK_ON, RU, WEEK_KK, working_between
from tests.otherworld.model import OPEN, Hearing

ON_DAY = ["в понедельник", "во вторник", "в среду", "в четверг", "в пятницу", "в субботу", "в воскресенье"]
OWN_KK = [month[:-3] for month in KK_OF]  # the month of a year, as in "2025 жылдың 4 сәуірі"
AT = {9: "да", 10: "да", 13: "те", 14: "те", 15: "те", 16: "да"}
SINCE = {9: "дан", 10: "нан", 13: "тен", 14: "тен", 15: "тен", 16: "дан"}
MONTHS = ["январь", "февраль", "март", "апрель", "май", "июнь", "июль", "август", "сентябрь", "октябрь", "ноябрь", "декабрь"]  # fmt: skip


def at_kk(d: datetime, mark: str = ":") -> str:
    """An hour in Kazakh with the ending that says when; it follows the number said last."""
    return f"{d:%H}{mark}{d:%M}-" + ("да" if d.minute else AT.get(d.hour, "де"))


def since_kk(d: datetime) -> str:
    """An hour in Kazakh with the ending that says from when."""
    return f"{d:%H:%M}-" + ("дан" if d.minute else SINCE.get(d.hour, "ден"))


def _soft(n: int) -> bool:
    return KK_OF[n].endswith("е")


def in_ru(d: datetime, rng: random.Random) -> str:
    """A moment in Russian within a sentence."""
    m = RU[d.month - 1]
    minutes = f"{d:%M} минут"
    return rng.choice(
        [
            f"{d.day} {m} {d.year} года, {ON_DAY[d.weekday()]}, в {d:%H:%M}",
            f"{d.day} {m} {d.year} г. в {d.hour}-{d:%M} ч.",
            f"{d:%d.%m.%Y} в {d.hour}.{d:%M}",
            f"{d:%d.%m.%Y}г. в {d.hour} {hours(d.hour)} {minutes}",
            f"в {d:%H:%M} {d.day} {m} {d.year} года",
            f"{d:%d} {m} {d.year} года с {d:%H:%M} часов",
            f"«{d:%d}» {m} {d.year}г. в {d:%H-%M}",
        ]
    )


def in_kk(d: datetime, rng: random.Random) -> str:
    """A moment in Kazakh within a sentence."""
    n = d.month - 1
    return rng.choice(
        [
            f"{d.year} жылғы {d.day} {KK_ON[n]}, {WEEK_KK[d.weekday()]} күні, сағат {at_kk(d)}",
            f"{d.year} жылдың {d.day}-{KK_OF[n]} сағат {at_kk(d, '.')}",
            f"{d:%d.%m.%Y} күні сағат {at_kk(d)}",
            f"{d:%d.%m.%Y} жылы, сағат {at_kk(d, '-')}",
            f"{d.year} ж. {d.day} {KK_ON[n]} сағат {at_kk(d)}",
            f"{d.year} жылғы {d:%d} {KK[n]} күні {d.hour} сағат {d:%M} минутта",
            f"сағат {at_kk(d)}, {d.year} жылғы {d.day} {KK_ON[n]}",
        ]
    )


def line_ru(d: datetime, rng: random.Random) -> str:
    """A moment in Russian behind a colon or in a cell."""
    m = RU[d.month - 1]
    return rng.choice(
        [
            in_ru(d, rng),
            f"{d:%d.%m.%Y}, {d:%H:%M}",
            f"{d:%d/%m/%Y} {d:%H:%M}",
            f"{d.day} {m} {d.year} г., начало в {d:%H:%M}",
            f"{d:%d.%m.%Y} года | {d:%H.%M} часов".replace(" | ", ", "),
            f"{d:%H:%M} / {d:%d.%m.%Y} г.",
            f"{d:%d.%m.%Y} г. (собрание начнётся в {d:%H:%M})",
            f"{d.day} {m} {d.year}, время {d:%H-%M}",
        ]
    )


def line_kk(d: datetime, rng: random.Random) -> str:
    """A moment in Kazakh behind a colon or in a cell."""
    n = d.month - 1
    return rng.choice(
        [
            in_kk(d, rng),
            f"{d:%d.%m.%Y} ж., {d:%H:%M}",
            f"{d:%d/%m/%Y} {d:%H:%M}",
            f"{d.day} {KK[n]} {d.year} ж., басталуы {d:%H:%M}",
            f"{d.year} жыл, {d.day} {KK[n]}, сағат {d:%H.%M}",
            f"{d:%H:%M} / {d:%d.%m.%Y} ж.",
            f"{d.year} ж. «{d:%d}» {KK[n]}, {d.hour} сағ. {d:%M} мин.",
            f"{d.year} жылдың {d.day} {OWN_KK[n]}, {WEEK_KK[d.weekday()]}, {d:%H-%M}",
        ]
    )


def day_ru(d: date, rng: random.Random) -> str:
    """A day in Russian."""
    m = RU[d.month - 1]
    return rng.choice([f"{d:%d.%m.%Y}", f"{d:%d.%m.%Y} г.", f"{d:%d.%m.%Y}г", f"{d.day} {m} {d.year} года", f"{d:%d} {m} {d.year} г.", f"«{d:%d}» {m} {d.year} г.", f"{d:%d/%m/%Y}"])  # fmt: skip


def day_kk(d: date, rng: random.Random) -> str:
    """A day in Kazakh."""
    n = d.month - 1
    return rng.choice([f"{d:%d.%m.%Y}", f"{d:%d.%m.%Y} ж.", f"{d:%d.%m.%Y}ж", f"{d.year} жылғы {d.day} {KK[n]}", f"{d.year} ж. «{d:%d}» {KK[n]}", f"{d.year} жылдың {d.day} {OWN_KK[n]}", f"{d:%d/%m/%Y}"])  # fmt: skip


def span_ru(a: date, b: date, rng: random.Random) -> str:
    """A period in Russian, within a sentence or behind a colon."""
    m, k = RU[a.month - 1], RU[b.month - 1]
    forms = [
        f"с {a:%d.%m.%Y} г. до {b:%d.%m.%Y} г. включительно",
        f"с {a:%d/%m/%Y} по {b:%d/%m/%Y}",
        f"с {a.day} {m} {a.year} года по {b.day} {k} {b.year} года",
    ]
    if len(working_between(a, b)) == 5:
        forms.append(f"в течение пяти рабочих дней, с {a:%d.%m.%Y} по {b:%d.%m.%Y}")
    if a.year == b.year:
        forms.append(f"с {a:%d.%m}. по {b:%d.%m.%Y} г.")
    if (a.year, a.month) == (b.year, b.month):
        forms += [f"с {a.day}-го по {b.day}-е {k} {b.year} года", f"с {a:%d} по {b:%d} {k} {b.year} г. включительно"]
    return rng.choice(forms)


def span_kk(a: date, b: date, rng: random.Random) -> str:
    """A period in Kazakh, within a sentence or behind a colon."""
    n, k = a.month - 1, b.month - 1
    since, until = ("нен" if _soft(n) else "нан"), ("не" if _soft(k) else "на")
    forms = [
        f"{a:%d.%m.%Y} ж. мен {b:%d.%m.%Y} ж. аралығында",
        f"{a:%d/%m/%Y} - {b:%d/%m/%Y} аралығында",
        f"{a:%d.%m.%Y} күнінен {b:%d.%m.%Y} күніне дейін",
        f"{a.year} жылдың {a.day} {OWN_KK[n]}{since} {b.year} жылдың {b.day} {OWN_KK[k]}{until} дейін",
    ]
    if len(working_between(a, b)) == 5:
        forms.append(f"бес жұмыс күні ішінде, {a:%d.%m.%Y} күнінен {b:%d.%m.%Y} күніне дейін")
    if a.year == b.year:
        forms.append(f"{b.year} жылғы {a.day} {KK[n]} мен {b.day} {KK[k]} аралығында")
    if (a.year, a.month) == (b.year, b.month):
        forms += [f"{b.year} жылғы {a.day}–{b.day} {KK[k]} күндері", f"{b.year} ж. {a:%d}-{b:%d} {KK[k]} аралығында"]
    return rng.choice(forms)


def when(h: Hearing, language: str, rng: random.Random) -> str:
    """When the hearing is held, behind a colon."""
    if h.form == OPEN:
        return (line_ru if language == "ru" else line_kk)(h.start, rng)
    return within(h, language, rng)


def within(h: Hearing, language: str, rng: random.Random) -> str:
    """When the hearing is held, within a sentence."""
    if h.form == OPEN:
        return (in_ru if language == "ru" else in_kk)(h.start, rng)
    return (span_ru if language == "ru" else span_kk)(h.start.date(), h.end, rng)


def over(h: Hearing, language: str, rng: random.Random) -> str:
    """The day on which it was held, or its period, behind a colon."""
    if h.form == OPEN:
        return (day_ru if language == "ru" else day_kk)(h.end, rng)
    return within(h, language, rng)


def month_of(group: list[Hearing], language: str) -> str:
    """The month in which all of them are held; nothing where there are two."""
    one = group[0].start
    if any((other.start.year, other.start.month) != (one.year, one.month) for other in group):
        return ""
    return f"{MONTHS[one.month - 1]} {one.year} года" if language == "ru" else f"{one.year} жылғы {KK[one.month - 1]}"
