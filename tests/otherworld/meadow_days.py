"""Days, hours and periods as offices and companies write them."""

# ruff: noqa: E501  (forms of dates read best whole)
import random
from datetime import date, datetime

from tests.otherworld.common import hours
from tests.otherworld.days import KK, KK_OF, KK_ON, RU, WEEK, WEEK_KK
from tests.otherworld.model import OPEN, Hearing
from tests.world.dates import KK_FROM, KK_TO

AT_KK = {8: "8-де", 9: "9-да", 10: "10-да", 11: "11-де", 12: "12-де", 13: "13-те", 14: "14-те", 15: "15-те", 16: "16-да", 17: "17-де", 18: "18-де"}  # fmt: skip


def at_kk(d: datetime) -> str:
    """An hour in Kazakh figures: the ending follows the number that is said last."""
    return f"{d:%H:%M}-{'да' if d.minute else 'де'}"


def ru(d: datetime, rng: random.Random) -> str:
    """A moment in Russian."""
    m = RU[d.month - 1]
    forms = [
        f"{d.day} {m} {d.year} года в {d:%H:%M}",
        f"{d.day} {m} {d.year} года в {d:%H:%M} часов",
        f"{d:%d.%m.%Y} года в {d:%H:%M}",
        f"{d:%d.%m.%Y} г. в {d:%H:%M} ч.",
        f"{d:%d.%m.%Y}г. в {d:%H-%M}",
        f"{d.day} {m} {d.year} г. в {d.hour} {hours(d.hour)} {d:%M} минут",
        f"{d.day} {m} {d.year} года, в {d:%H:%M} (время местное)",
        f"«{d.day:02}» {m} {d.year} г. в {d:%H.%M} часов",
        f"{d:%d.%m.%Y}, {d:%H:%M}",
        f"{d:%d.%m.%Y} г. ({WEEK[d.weekday()]}) в {d:%H:%M}",
        f"{d.day} {m} {d.year} года ({WEEK[d.weekday()]}), начало в {d:%H:%M} часов",
        f"в {d:%H:%M} часов {d.day} {m} {d.year} года",
    ]
    if not d.minute:
        forms += [f"{d.day} {m} {d.year} года в {d.hour} {hours(d.hour)}", f"{d:%d.%m.%Y} г. в {d.hour} ч."]
    return rng.choice(forms)


def kk(d: datetime, rng: random.Random) -> str:
    """A moment in Kazakh."""
    n = d.month - 1
    forms = [
        f"{d.year} жылғы {d.day} {KK_ON[n]} сағат {at_kk(d)}",
        f"{d.year} жылдың {d.day} {KK_OF[n]} сағат {at_kk(d)}",
        f"{d:%d.%m.%Y} ж. сағат {at_kk(d)}",
        f"{d:%d.%m.%Y} жылы сағат {d:%H:%M}",
        f"{d:%d.%m.%Y} ж., {d:%H:%M}",
        f"{d.year} жылғы «{d.day:02}» {KK_ON[n]}, сағат {at_kk(d)}",
        f"{d.year} ж. {d.day} {KK_ON[n]} ({WEEK_KK[d.weekday()]}), сағат {d:%H:%M}",
        f"{d.hour} сағат {d:%M} мин. {d.year} жылдың {d.day} {KK_OF[n]}",
        f"{d.year} жылғы {d.day} {KK[n]}, {WEEK_KK[d.weekday()]}, сағат {d:%H.%M}",
        f"{d:%d.%m.%Y}ж. {d:%H-%M}",
    ]
    if not d.minute:
        forms += [f"{d.year} жылғы {d.day} {KK_ON[n]} сағат {AT_KK[d.hour]}", f"{d:%d.%m.%Y} ж. сағат {AT_KK[d.hour]}"]
    return rng.choice(forms)


def ru_day(d: date, rng: random.Random) -> str:
    """A day in Russian."""
    m = RU[d.month - 1]
    return rng.choice([f"{d:%d.%m.%Y}", f"{d:%d.%m.%Y} г.", f"{d:%d.%m.%Y}г.", f"{d:%d.%m.%Y} года", f"{d.day} {m} {d.year} года", f"{d.day} {m} {d.year} г.", f"«{d.day:02}» {m} {d.year} года"])  # fmt: skip


def kk_day(d: date, rng: random.Random) -> str:
    """A day in Kazakh."""
    n = d.month - 1
    return rng.choice([f"{d:%d.%m.%Y} ж.", f"{d:%d.%m.%Y}ж.", f"{d.year} жылғы {d.day} {KK[n]}", f"{d.year} жылғы «{d.day:02}» {KK[n]}", f"{d.year} ж. {d.day} {KK[n]}", f"{d.day} {KK[n]} {d.year} ж."])  # fmt: skip


def ru_period(a: date, b: date, rng: random.Random) -> str:
    """A period in Russian."""
    m, k = RU[a.month - 1], RU[b.month - 1]
    forms = [
        f"с {a:%d.%m.%Y} по {b:%d.%m.%Y}",
        f"с {a:%d.%m.%Y} г. по {b:%d.%m.%Y} г.",
        f"с {a:%d.%m.%Y} года по {b:%d.%m.%Y} года включительно",
        f"{a:%d.%m.%Y} – {b:%d.%m.%Y}",
        f"{a:%d.%m.%Y}-{b:%d.%m.%Y} гг.".replace(" гг.", " г."),
    ]
    if a.year == b.year:
        forms += [f"с {a.day} {m} по {b.day} {k} {b.year} года", f"с «{a.day:02}» {m} по «{b.day:02}» {k} {b.year} г."]
    if (a.year, a.month) == (b.year, b.month):
        forms += [f"с {a.day} по {b.day} {k} {b.year} года", f"{a.day}-{b.day} {k} {b.year} г."]
    return rng.choice(forms)


def kk_period(a: date, b: date, rng: random.Random) -> str:
    """A period in Kazakh."""
    n, k = a.month - 1, b.month - 1
    forms = [
        f"{a:%d.%m.%Y} ж. – {b:%d.%m.%Y} ж.",
        f"{a:%d.%m.%Y} - {b:%d.%m.%Y} ж. аралығында",
        f"{a:%d.%m.%Y} жылдан бастап {b:%d.%m.%Y} жылға дейін",
    ]
    if a.year == b.year:
        forms += [
            f"{b.year} жылғы {a.day} {KK_FROM[n]} бастап {b.day} {KK_TO[k]} дейін",
            f"{b.year} ж. {a.day} {KK[n]} мен {b.day} {KK[k]} аралығында",
        ]
    if (a.year, a.month) == (b.year, b.month):
        forms += [f"{b.year} жылдың {a.day}-{b.day} {KK[k]} аралығында", f"{b.year} жылғы {a.day}-{b.day} {KK[k]}"]
    return rng.choice(forms)


def moment(h: Hearing, language: str, rng: random.Random) -> str:
    """When the hearing is held."""
    if h.form == OPEN:
        return (ru if language == "ru" else kk)(h.start, rng)
    return (ru_period if language == "ru" else kk_period)(h.start.date(), h.end, rng)


def over(h: Hearing, language: str, rng: random.Random) -> str:
    """The day on which it was held, or its period."""
    if h.form == OPEN:
        return (ru_day if language == "ru" else kk_day)(h.end, rng)
    return moment(h, language, rng)
