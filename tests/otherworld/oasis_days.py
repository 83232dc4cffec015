"""Days, hours and periods as an electronic chancery prints them, and as its clerks type them beside."""

import random
from datetime import date, datetime, timedelta

from tests.otherworld import days
from tests.otherworld.common import hours
from tests.otherworld.days import KK, KK_ON, RU, WEEK, WEEK_KK
from tests.otherworld.model import OPEN, Hearing
from tests.world.dates import KK_FROM, KK_TO

# fmt: off
SHORT = ["янв.", "февр.", "марта", "апр.", "мая", "июня", "июля", "авг.", "сент.", "окт.", "нояб.", "дек."]
WEEK2 = ["пн", "вт", "ср", "чт", "пт", "сб", "вс"]
WEEK2_KK = ["дс", "сс", "ср", "бс", "жм", "сб", "жк"]
AT_KK = {9: "да", 10: "да", 11: "де", 12: "де", 13: "те", 14: "те", 15: "те", 16: "да", 17: "де", 18: "де", 19: "да"}
# fmt: on


def week(d: date) -> int:
    """The number of a week in its year."""
    return d.isocalendar()[1]


def at_kk(d: datetime, mark: str = ":") -> str:
    """An hour in Kazakh with its ending."""
    return f"{d:%H}{mark}{d:%M}-" + ("да" if d.minute else AT_KK[d.hour])


def ru(d: datetime, rng: random.Random) -> str:
    """A moment in Russian, behind or before a label."""
    forms = [
        f"{d:%Y-%m-%d %H:%M}",
        f"{d:%Y-%m-%d}, {d:%H-%M}",
        f"{d:%d/%m/%y} {d:%H:%M}",
        f"{d:%d/%m/%Y}, {d:%H.%M} ч.",
        f"{d:%Y-%m-%d} ({WEEK2[d.weekday()]}, нед. {week(d)}), {d:%H:%M}",
        f"{d:%d.%m.%Y} (неделя {week(d)}), {d:%H} ч {d:%M} мин",
        f"«{d:%d}» {RU[d.month - 1]} {d.year} г., {d:%H:%M}",
        f"{d.day} {SHORT[d.month - 1]} {d.year} г. {d:%H-%M}",
        f"{WEEK[d.weekday()]}, {d.day} {RU[d.month - 1]} {d.year} г., {d:%H:%M}",
        f"{d:%H:%M}, {d:%d.%m.%Y}",
    ]
    return rng.choice(forms)


def on_ru(d: datetime, rng: random.Random) -> str:
    """A moment in Russian within a sentence."""
    m = RU[d.month - 1]
    forms = [
        f"{d:%Y-%m-%d} в {d:%H:%M}",
        f"{d.day} {m} {d.year} года в {d:%H:%M}",
        f"«{d:%d}» {m} {d.year} года в {d.hour} {hours(d.hour)} {d:%M} минут",
        f"{d:%d/%m/%y} в {d:%H-%M} ч.",
        f"в {d:%H:%M} {d.day} {m} {d.year} г.",
        f"{d:%d.%m.%Y} ({WEEK[d.weekday()]}) в {d:%H.%M}",
    ]
    return rng.choice(forms)


def kk(d: datetime, rng: random.Random) -> str:
    """A moment in Kazakh, behind or before a label."""
    n, w = d.month - 1, d.weekday()
    forms = [
        f"{d:%Y-%m-%d %H:%M}",
        f"{d:%Y-%m-%d}, сағ. {d:%H:%M}",
        f"{d:%d/%m/%y}, сағат {d:%H.%M}",
        f"«{d:%d}» {KK[n]} {d.year} ж., сағат {d:%H:%M}",
        f"{d.year} ж. {d.day} {KK[n]} ({week(d)}-апта), {d:%H:%M}",
        f"{d:%Y-%m-%d} ({WEEK2_KK[w]}, {week(d)}-апта) {d:%H:%M}",
        f"{d.year} жылғы {d.day} {KK[n]}, {WEEK_KK[w]}, {d.hour} сағат {d:%M} минут",
        f"{d.day} {KK[n]} {d.year} ж., {d:%H-%M}",
        f"{d:%H:%M}, {d:%d.%m.%Y} ж.",
    ]
    return rng.choice(forms)


def on_kk(d: datetime, rng: random.Random) -> str:
    """A moment in Kazakh within a sentence."""
    n = d.month - 1
    forms = [
        f"{d.year} жылғы {d.day} {KK_ON[n]} сағат {at_kk(d)}",
        f"{d.year} жылғы «{d:%d}» {KK[n]} күні сағат {at_kk(d, '.')}",
        f"{d:%Y-%m-%d} күні сағат {at_kk(d)}",
        f"{d:%d/%m/%y} күні {d.hour} сағат {d:%M} минутта",
        f"{d:%d.%m.%Y} ж. ({WEEK_KK[d.weekday()]}) сағат {at_kk(d, '-')}",
    ]
    return rng.choice(forms)


def ru_day(d: date, rng: random.Random) -> str:
    """A day in Russian."""
    forms = [
        f"{d:%Y-%m-%d}",
        f"{d:%d/%m/%y}",
        f"{d:%d/%m/%Y}",
        f"«{d:%d}» {RU[d.month - 1]} {d.year} г.",
        f"{d.day} {SHORT[d.month - 1]} {d.year} г.",
        f"{d.day} {RU[d.month - 1]} {d.year} года",
        f"{d:%d.%m.%Y} (нед. {week(d)})",
        f"{d:%Y-%m-%d} ({WEEK2[d.weekday()]})",
    ]
    return rng.choice(forms)


def kk_day(d: date, rng: random.Random) -> str:
    """A day in Kazakh."""
    forms = [
        f"{d:%Y-%m-%d}",
        f"{d:%d/%m/%y}",
        f"«{d:%d}» {KK[d.month - 1]} {d.year} ж.",
        f"{d.year} жылғы {d.day} {KK[d.month - 1]}",
        f"{d.day} {KK[d.month - 1]} {d.year} ж.",
        f"{d:%d.%m.%Y} ({week(d)}-апта)",
    ]
    return rng.choice(forms)


def day(d: date, language: str, rng: random.Random) -> str:
    """A day in either language."""
    return (ru_day if language == "ru" else kk_day)(d, rng)


def ru_period(a: date, b: date, rng: random.Random) -> str:
    """A period in Russian."""
    m, k = RU[a.month - 1], RU[b.month - 1]
    forms = [
        f"{a:%Y-%m-%d} – {b:%Y-%m-%d}",
        f"{a:%Y-%m-%d} / {b:%Y-%m-%d}",
        f"{a:%d/%m/%y} – {b:%d/%m/%y}",
        f"с {a:%d/%m/%Y} по {b:%d/%m/%Y}",
        f"начало {a:%d.%m.%Y}, окончание {b:%d.%m.%Y}",
        f"с «{a:%d}» {m} {a.year} г. по «{b:%d}» {k} {b.year} г.",
        f"{a:%d.%m.%Y} – {b:%d.%m.%Y} (5 раб. дн.)",
    ]
    if a.year == b.year:
        forms.append(f"{a:%d.%m}–{b:%d.%m.%Y}")
    if (a.year, a.month) == (b.year, b.month):
        forms.append(f"{a.day}–{b.day} {k} {b.year} г.")
    if week(a) != week(b):
        forms.append(f"{a:%d.%m.%Y} – {b:%d.%m.%Y}, недели {week(a)}–{week(b)}" if week(a) < week(b) else forms[0])
    return rng.choice(forms)


def kk_period(a: date, b: date, rng: random.Random) -> str:
    """A period in Kazakh."""
    n, k = a.month - 1, b.month - 1
    forms = [
        f"{a:%Y-%m-%d} – {b:%Y-%m-%d}",
        f"{a:%Y-%m-%d} / {b:%Y-%m-%d}",
        f"{a:%d/%m/%y} – {b:%d/%m/%y} аралығы",
        f"басы {a:%d.%m.%Y}, соңы {b:%d.%m.%Y}",
        f"{a.year} ж. «{a:%d}» {KK[n]} – {b.year} ж. «{b:%d}» {KK[k]}",
        f"{a:%d.%m.%Y} – {b:%d.%m.%Y} (5 жұмыс күні)",
    ]
    if a.year == b.year:
        forms.append(f"{a.year} жылғы {a.day} {KK_FROM[n]} {b.day} {KK_TO[k]} дейін")
    if (a.year, a.month) == (b.year, b.month):
        forms.append(f"{b.year} ж. {a.day}–{b.day} {KK[k]}")
    return rng.choice(forms)


def on_period(a: date, b: date, language: str, rng: random.Random) -> str:
    """A period within a sentence."""
    if language == "ru":
        return rng.choice(
            [
                f"с {a:%Y-%m-%d} по {b:%Y-%m-%d}",
                f"с {a.day} {RU[a.month - 1]} {a.year} г. по {b.day} {RU[b.month - 1]} {b.year} г.",
                f"в период с {a:%d/%m/%y} по {b:%d/%m/%y}",
            ]
        )
    long = f"{a.year} жылғы {a.day} {KK_FROM[a.month - 1]} {b.year} жылғы {b.day} {KK_TO[b.month - 1]} дейін"
    return rng.choice(
        [long, f"{a:%Y-%m-%d} – {b:%Y-%m-%d} аралығында", f"{a:%d.%m.%Y} ж. – {b:%d.%m.%Y} ж. аралығында"]
    )


def moment(h: Hearing, language: str, rng: random.Random) -> str:
    """When the hearing is held, beside a label."""
    if h.form == OPEN:
        return (ru if language == "ru" else kk)(h.start, rng)
    return (ru_period if language == "ru" else kk_period)(h.start.date(), h.end, rng)


def within(h: Hearing, language: str, rng: random.Random) -> str:
    """When the hearing is held, within a sentence."""
    if h.form == OPEN:
        return (on_ru if language == "ru" else on_kk)(h.start, rng)
    return on_period(h.start.date(), h.end, language, rng)


def over(h: Hearing, language: str, rng: random.Random) -> str:
    """The day on which it was held, or its period, beside a label."""
    return day(h.end, language, rng) if h.form == OPEN else moment(h, language, rng)


def on_day(h: Hearing, language: str, rng: random.Random) -> str:
    """The day or the period within a sentence about what is over."""
    if h.form != OPEN:
        return on_period(h.start.date(), h.end, language, rng)
    d = h.end
    if language == "ru":
        return rng.choice([f"{d:%Y-%m-%d}", f"{d.day} {RU[d.month - 1]} {d.year} года", f"{d:%d/%m/%y}"])
    return rng.choice([f"{d:%Y-%m-%d} күні", f"{d.year} жылғы {d.day} {KK_ON[d.month - 1]}", f"{d:%d/%m/%y} күні"])


def working(d: date, back: int) -> date:
    """The working day so many working days before a day."""
    return days.working_between(d - timedelta(days=back * 3 + 12), d - timedelta(days=1))[-back]
