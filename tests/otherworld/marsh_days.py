"""Days, hours and periods as web editors of departments and akimats ordinarily type them."""

# ruff: noqa: E501  (forms of dates read best whole)
# fmt: off
import random
from datetime import date, datetime

from tests.otherworld.days import KK, KK_OF, KK_ON, RU, WEEK, WEEK_KK
from tests.otherworld.model import OPEN, Hearing
from tests.world.dates import KK_FROM, KK_TO

ON_WEEKDAY = ["в понедельник", "во вторник", "в среду", "в четверг", "в пятницу", "в субботу", "в воскресенье"]
ENDS = {9: "да", 10: "да", 13: "те", 14: "те", 15: "те", 16: "да"}


def clock_kk(d: datetime, mark: str = ":") -> str:
    """An hour in Kazakh, with the ending of the number said last."""
    return f"{d:%H}{mark}{d:%M}-" + ("да" if d.minute else ENDS.get(d.hour, "де"))


def on_ru(d: datetime, rng: random.Random) -> str:
    """A moment in Russian within a sentence."""
    m = RU[d.month - 1]
    return rng.choice([
        f"{d.day} {m} {d.year} года в {d:%H.%M} часов", f"{d.day} {m} {d.year} г. в {d:%H:%M}", f"{d:%d.%m.%Y} года в {d:%H:%M} часов", f"{d:%d.%m.%Y}г. в {d:%H:%M} ч.",
        f"{d:%d.%m.%Y} г. в {d:%H-%M} часов", f"в {d:%H:%M} часов {d.day} {m} {d.year} года", f"{d.day} {m} {d.year} года ({WEEK[d.weekday()]}) в {d:%H:%M}",
        f"{ON_WEEKDAY[d.weekday()]}, {d.day} {m} {d.year} года, в {d:%H:%M}", f"{d:%d.%m.%Y} года в {d.hour} ч. {d:%M} мин.", f"«{d:%d}» {m} {d.year} г. в {d:%H:%M}",
    ])


def at_ru(d: datetime, rng: random.Random) -> str:
    """A moment in Russian behind a colon."""
    m = RU[d.month - 1]
    return rng.choice([
        on_ru(d, rng), f"{d:%d.%m.%Y} {d:%H:%M}", f"{d:%d.%m.%Y} г., {d:%H:%M}", f"{d.day} {m} {d.year} года, {d:%H.%M}", f"{d.day} {m} {d.year} года, начало в {d:%H:%M}", f"{d:%d.%m.%Y}, {WEEK[d.weekday()]}, {d:%H:%M} ч.",
        f"{d:%d.%m.%Y} года, время {d:%H:%M}", f"«{d:%d}» {m} {d.year} года, {d:%H-%M}",
    ])


def on_kk(d: datetime, rng: random.Random) -> str:
    """A moment in Kazakh within a sentence."""
    n = d.month - 1
    return rng.choice([
        f"{d.year} жылғы {d.day} {KK_ON[n]} сағат {clock_kk(d)}", f"{d.year} жылы {d.day} {KK_ON[n]} сағат {clock_kk(d, '.')}", f"{d.year} жылдың {d.day} {KK_OF[n]} сағат {clock_kk(d)}", f"{d.year} жылғы {d.day} {KK[n]} күні сағат {clock_kk(d, '-')}",
        f"{d:%d.%m.%Y} ж. сағат {clock_kk(d)}", f"{d:%d.%m.%Y} күні сағат {clock_kk(d)}", f"{d.year} жылғы {d.day} {KK_ON[n]} ({WEEK_KK[d.weekday()]}) сағат {clock_kk(d)}", f"{d:%d.%m.%Y}ж. сағат {clock_kk(d, '.')}",
    ])


def at_kk(d: datetime, rng: random.Random) -> str:
    """A moment in Kazakh behind a colon."""
    n = d.month - 1
    return rng.choice([
        on_kk(d, rng), f"{d:%d.%m.%Y} ж., {d:%H:%M}", f"{d:%d.%m.%Y} ж. сағат {d:%H:%M}", f"{d.year} жылғы {d.day} {KK[n]}, {d:%H.%M}", f"{d.year} жылғы {d.day} {KK[n]}, {WEEK_KK[d.weekday()]}, сағат {d:%H:%M}",
        f"{d:%d.%m.%Y} {d:%H:%M}", f"{d.year} ж. {d.day} {KK[n]}, сағат {d:%H-%M}",
    ])


def day_ru(d: date, rng: random.Random) -> str:
    """A day in Russian."""
    m = RU[d.month - 1]
    return rng.choice([f"{d:%d.%m.%Y} года", f"{d:%d.%m.%Y} г.", f"{d:%d.%m.%Y}г.", f"{d.day} {m} {d.year} года", f"{d.day} {m} {d.year} г.", f"«{d:%d}» {m} {d.year} года"])


def day_kk(d: date, rng: random.Random) -> str:
    """A day in Kazakh, on which something was done."""
    n = d.month - 1
    return rng.choice([f"{d:%d.%m.%Y} ж.", f"{d:%d.%m.%Y} күні", f"{d.year} жылғы {d.day} {KK_ON[n]}", f"{d.year} жылдың {d.day} {KK_OF[n]}", f"{d.year} жылғы {d.day} {KK[n]} күні"])


def span_ru(a: date, b: date, rng: random.Random) -> str:
    """A period in Russian, which stands within a sentence and behind a colon."""
    m, k = RU[a.month - 1], RU[b.month - 1]
    forms = [f"с {a:%d.%m.%Y} по {b:%d.%m.%Y} года", f"с {a:%d.%m.%Y} г. по {b:%d.%m.%Y} г.", f"с {a:%d.%m.%Y} года по {b:%d.%m.%Y} года включительно", f"с {a.day} {m} {a.year} года по {b.day} {k} {b.year} года"]
    if a.year == b.year:
        forms += [f"с {a.day} {m} по {b.day} {k} {b.year} года", f"с {a:%d.%m} по {b:%d.%m.%Y} г."]
    if (a.year, a.month) == (b.year, b.month):
        forms += [f"с {a.day} по {b.day} {k} {b.year} года", f"с {a:%d} по {b:%d} {k} {b.year} г."]
    return rng.choice(forms)


def span_kk(a: date, b: date, rng: random.Random) -> str:
    """A period in Kazakh, which stands within a sentence and behind a colon."""
    n, k = a.month - 1, b.month - 1
    forms = [f"{a:%d.%m.%Y} ж. бастап {b:%d.%m.%Y} ж. дейін", f"{a:%d.%m.%Y} – {b:%d.%m.%Y} аралығында", f"{a:%d.%m.%Y} ж. мен {b:%d.%m.%Y} ж. аралығында", f"{a.year} жылғы {a.day} {KK_FROM[n]} {b.year} жылғы {b.day} {KK_TO[k]} дейін"]
    if a.year == b.year:
        forms += [f"{b.year} жылғы {a.day} {KK_FROM[n]} бастап {b.day} {KK_TO[k]} дейін", f"{b.year} жылы {a.day} {KK_FROM[n]} {b.day} {KK_TO[k]} дейін"]
    if (a.year, a.month) == (b.year, b.month):
        forms += [f"{b.year} жылғы {a.day}-{b.day} {KK[k]} аралығында", f"{b.year} жылғы {a.day} – {b.day} {KK[k]} аралығында"]
    return rng.choice(forms)


def within(h: Hearing, language: str, rng: random.Random) -> str:
    """When the hearing is held, within a sentence."""
    if h.form == OPEN:
        return (on_ru if language == "ru" else on_kk)(h.start, rng)
    return (span_ru if language == "ru" else span_kk)(h.start.date(), h.end, rng)


def behind(h: Hearing, language: str, rng: random.Random) -> str:
    """When the hearing is held, behind a colon."""
    if h.form == OPEN:
        return (at_ru if language == "ru" else at_kk)(h.start, rng)
    if rng.random() < 0.3:
        return f"{h.start:%d.%m.%Y} - {h.end:%d.%m.%Y}" + rng.choice(["", " г." if language == "ru" else " ж."])
    return within(h, language, rng)


def held(h: Hearing, language: str, rng: random.Random) -> str:
    """The day or the period of a hearing that is over; in Kazakh as it stands before «өткен»."""
    if h.form != OPEN:
        return (span_ru if language == "ru" else span_kk)(h.start.date(), h.end, rng)
    return (day_ru if language == "ru" else day_kk)(h.end, rng)
