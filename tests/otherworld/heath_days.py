"""Days, hours and periods as offices of the north and the east write them."""

# ruff: noqa: E501  (forms of dates read best whole)
import random
from datetime import date, datetime

from tests.otherworld.common import hours
from tests.otherworld.days import KK, KK_OF, KK_ON, RU, WEEK, WEEK_KK
from tests.otherworld.model import OPEN, Hearing
from tests.world.dates import KK_FROM, KK_TO

AT_KK = {9: "да", 10: "да", 13: "те", 14: "те", 15: "те", 16: "да", 19: "да"}
SINCE_KK = {9: "дан", 10: "нан", 13: "тен", 14: "тен", 15: "тен", 16: "дан", 19: "дан"}
OF_KK = [f"{one.removesuffix('нда')}" if one.endswith("нда") else one.removesuffix("нде") for one in KK_OF]  # қаңтары


def at_kk(d: datetime, mark: str = ":") -> str:
    """At an hour in Kazakh: the ending follows the number that is said last."""
    return f"{d:%H}{mark}{d:%M}-{'да' if d.minute else AT_KK.get(d.hour, 'де')}"


def since_kk(d: datetime) -> str:
    """From an hour on in Kazakh."""
    return f"{d:%H:%M}-{'дан' if d.minute else SINCE_KK.get(d.hour, 'ден')}"


def on_ru(d: datetime, rng: random.Random, same: bool) -> str:
    """A moment within a Russian sentence; `same`: the year may be left out."""
    m = RU[d.month - 1]
    forms = [
        f"{d.day} {m} {d.year} года в {d:%H:%M}",
        f"{d.day} {m} {d.year} г. в {d.hour} {hours(d.hour)} {d:%M} минут",
        f"{d:%d.%m.%Y} г. в {d:%H.%M} часов",
        f"{d:%d.%m.%Y} года, в {d:%H-%M} ч.",
        f"{d.day:02} {m} {d.year} года ({WEEK[d.weekday()]}) в {d:%H:%M} ч.",
        f"«{d.day:02}» {m} {d.year} г. в {d:%H:%M} часов",
    ]
    return rng.choice([*forms, f"{d.day} {m} т.г. в {d:%H:%M} часов", f"{d.day} {m} текущего года в {d:%H.%M}"] if same else forms)  # fmt: skip


def on_kk(d: datetime, rng: random.Random, same: bool) -> str:
    """A moment within a Kazakh sentence."""
    n = d.month - 1
    forms = [
        f"{d.year} жылғы {d.day} {KK_ON[n]} сағат {at_kk(d)}",
        f"{d.year} жылғы {d.day:02} {KK_ON[n]}, сағат {at_kk(d, '.')}",
        f"{d:%d.%m.%Y} ж. сағат {at_kk(d)}",
        f"{d.year} жылдың {d.day} {KK_OF[n]} ({WEEK_KK[d.weekday()]}) сағат {at_kk(d)}",
        f"{d.year} ж. «{d.day:02}» {KK_ON[n]} сағат {at_kk(d, '-')}",
    ]
    return rng.choice([*forms, f"ағымдағы жылғы {d.day} {KK_ON[n]} сағат {at_kk(d)}", f"а.ж. {d.day} {KK_ON[n]} сағат {at_kk(d, '.')}"] if same else forms)  # fmt: skip


def day_ru(d: date, rng: random.Random) -> str:
    """A day in Russian."""
    m = RU[d.month - 1]
    return rng.choice([f"{d:%d.%m.%Y} г.", f"{d:%d.%m.%Y} года", f"{d:%d.%m.%Y}г", f"{d.day} {m} {d.year} года", f"{d.day:02} {m} {d.year} г.", f"«{d.day:02}» {m} {d.year} года"])  # fmt: skip


def day_kk(d: date, rng: random.Random) -> str:
    """A day in Kazakh."""
    n = d.month - 1
    return rng.choice([f"{d:%d.%m.%Y} ж.", f"{d:%d.%m.%Y} жыл", f"{d.year} жылғы {d.day} {KK[n]}", f"{d.year} жылғы {d.day:02} {KK[n]}", f"{d.year} ж. {d.day} {KK[n]}", f"{d.year} жылдың {d.day} {OF_KK[n]}", f"{d.year} жылғы «{d.day:02}» {KK[n]}"])  # fmt: skip


def hour_ru(d: datetime, rng: random.Random) -> str:
    """An hour on a line of its own in Russian."""
    return rng.choice([f"{d:%H:%M}", f"{d:%H.%M} ч.", f"{d:%H-%M}", f"{d.hour} {hours(d.hour)} {d:%M} минут", f"{d:%H:%M} часов"])  # fmt: skip


def hour_kk(d: datetime, rng: random.Random) -> str:
    """An hour on a line of its own in Kazakh."""
    return rng.choice([f"{d:%H:%M}", f"сағат {d:%H.%M}", f"{d:%H-%M}", f"{d.hour} сағат {d:%M} минут", f"сағ. {d:%H:%M}"])  # fmt: skip


def period(h: Hearing, language: str, rng: random.Random) -> str:
    """A period behind a colon."""
    a, b = h.start.date(), h.end
    n, k = a.month - 1, b.month - 1
    if language == "ru":
        forms = [f"с {a:%d.%m.%Y} по {b:%d.%m.%Y} года", f"{a:%d.%m.%Y} г. – {b:%d.%m.%Y} г.", f"начало {a:%d.%m.%Y} г., завершение {b:%d.%m.%Y} г.", f"с {a.day} {RU[n]} {a.year} г. по {b.day} {RU[k]} {b.year} г."]  # fmt: skip
        if (a.year, n) == (b.year, k):
            forms += [f"с {a.day} по {b.day} {RU[k]} {b.year} года", f"{a.day}-{b.day} {RU[k]} {b.year} г."]
        return rng.choice(forms)
    forms = [f"{a:%d.%m.%Y} ж. – {b:%d.%m.%Y} ж.", f"басталуы {a:%d.%m.%Y} ж., аяқталуы {b:%d.%m.%Y} ж.", f"{a:%d.%m.%Y} – {b:%d.%m.%Y} жж. аралығы", f"{a.year} жылғы {a.day} {KK_FROM[n]} {b.year} жылғы {b.day} {KK_TO[k]} дейін"]  # fmt: skip
    if (a.year, n) == (b.year, k):
        forms += [f"{b.year} жылғы {a.day}-{b.day} {KK[k]}", f"{b.year} жылғы {a.day}–{b.day} {KK[k]} аралығы"]
    return rng.choice(forms)


def on(h: Hearing, language: str, rng: random.Random) -> str:
    """When it is held, within a sentence."""
    a, b, same = h.start, h.end, h.seen.year == h.start.year
    if h.form == OPEN:
        return (on_ru if language == "ru" else on_kk)(a, rng, same)
    if language == "ru":
        return rng.choice([f"с {a.day} {RU[a.month - 1]} по {b.day} {RU[b.month - 1]} {b.year} года" if a.year == b.year else f"с {a:%d.%m.%Y} по {b:%d.%m.%Y}", f"с {a:%d.%m.%Y} г. по {b:%d.%m.%Y} г."])  # fmt: skip
    return rng.choice([f"{a.year} жылғы {a.day} {KK_FROM[a.month - 1]} бастап {b.year} жылғы {b.day} {KK_TO[b.month - 1]} дейін", f"{a:%d.%m.%Y} ж. бастап {b:%d.%m.%Y} ж. дейін"])  # fmt: skip


def when(h: Hearing, language: str, rng: random.Random) -> str:
    """When it is held, behind a colon."""
    if h.form != OPEN:
        return period(h, language, rng)
    if rng.random() < 0.3:
        return on(h, language, rng)
    if language == "ru":
        return f"{day_ru(h.start.date(), rng)}, {hour_ru(h.start, rng)}"
    return f"{day_kk(h.start.date(), rng)}, {hour_kk(h.start, rng)}"


def over(h: Hearing, language: str, rng: random.Random) -> str:
    """The day on which it was held, or its period, behind a colon."""
    if h.form != OPEN:
        return period(h, language, rng)
    return (day_ru if language == "ru" else day_kk)(h.end, rng)


def was(h: Hearing, language: str) -> str:
    """When it was held, within a sentence."""
    a, b = h.start, h.end
    if language == "ru":
        return f"{b.day} {RU[b.month - 1]} {b.year} года" if h.form == OPEN else f"с {a:%d.%m.%Y} по {b:%d.%m.%Y}"
    if h.form == OPEN:
        return f"{b.year} жылғы {b.day} {KK_ON[b.month - 1]}"
    return f"{a:%d.%m.%Y} – {b:%d.%m.%Y} аралығында"
