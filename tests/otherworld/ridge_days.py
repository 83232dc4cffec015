"""Days, hours and periods as designers and entrepreneurs write them."""

# ruff: noqa: E501  (forms of dates read best whole)
import random
from datetime import date, datetime

from tests.otherworld.days import KK, KK_OF, KK_ON, RU, WEEK, WEEK_KK
from tests.otherworld.model import OPEN, Hearing
from tests.world.dates import KK_FROM, KK_TO

# the ending of a number that is said last: at, and from
AT_KK = {9: "да", 10: "да", 13: "те", 14: "те", 15: "те", 16: "да", 19: "да"}
FROM_KK = {9: "дан", 10: "нан", 13: "тен", 14: "тен", 15: "тен", 16: "дан", 19: "дан"}


def at_kk(d: datetime, mark: str = ":") -> str:
    """An hour in Kazakh, at which something begins."""
    return f"{d.hour}{mark}{d:%M}-" + ("да" if d.minute else AT_KK.get(d.hour, "де"))


def from_kk(d: datetime) -> str:
    """An hour in Kazakh, from which on something is done."""
    return f"{d.hour}:{d:%M}-" + ("дан" if d.minute else FROM_KK.get(d.hour, "ден"))


def ru(d: datetime, rng: random.Random) -> str:
    """A moment in Russian, as it stands behind a colon."""
    m, w = RU[d.month - 1], WEEK[d.weekday()]
    forms = [
        f"{d.day} {m} {d.year} года, начало в {d.hour} ч {d:%M} мин",
        f"{d:%d.%m.%Y} г., начало – {d:%H:%M}",
        f"{d:%d/%m/%Y} {d:%H:%M}",
        f"{d:%H:%M}, {d.day} {m} {d.year} г. ({w})",
        f"{d:%d.%m.%Y}г. ({w}) в {d:%H-%M} ч.",
        f"«{d.day:02}» {m} {d.year} г. {d:%H:%M} (время местное)",
        f"{d.day:02} {m} {d.year}г в {d:%H.%M}",
        f"{w}, {d.day} {m} {d.year} г., {d:%H:%M}",
        f"{d:%d.%m.%Y} {d:%H:%M}",
    ]
    return rng.choice(forms)


def on_ru(d: datetime, rng: random.Random) -> str:
    """A moment in Russian, as it stands within a sentence."""
    m = RU[d.month - 1]
    forms = [
        f"{d.day} {m} {d.year} года в {d.hour} ч {d:%M} мин",
        f"{d:%d.%m.%Y} г. в {d:%H-%M} ч.",
        f"{d:%d.%m.%Y} года, в {d:%H:%M},",
        f"в {d:%H:%M} ч. «{d.day:02}» {m} {d.year} г.",
        f"{d:%d.%m.%Y}г. в {d.hour} час. {d:%M} мин.",
        f"{d.day} {m} {d.year} г., в {WEEK[d.weekday()].replace('среда', 'среду').replace('пятница', 'пятницу').replace('суббота', 'субботу')}, в {d:%H:%M}",
    ]
    return rng.choice(forms)


def kk(d: datetime, rng: random.Random) -> str:
    """A moment in Kazakh, as it stands behind a colon."""
    n, w = d.month - 1, WEEK_KK[d.weekday()]
    forms = [
        f"{d.year} жылғы {d.day} {KK[n]}, басталуы сағат {at_kk(d)}",
        f"{d:%d.%m.%Y} ж., басталуы – {d:%H:%M}",
        f"{d:%d/%m/%Y} {d:%H:%M}",
        f"сағат {d:%H:%M}, {d.year} жылғы {d.day} {KK[n]} ({w})",
        f"{d.day} {KK[n]} {d.year} ж. сағат {at_kk(d, '.')}",
        f"{d.year} ж. «{d.day:02}» {KK[n]}, {d:%H-%M} сағ.",
        f"{d:%d.%m.%Y} жыл, {w}, сағат {d:%H.%M}",
        f"{d.year} жылдың {d.day} {KK_OF[n].removesuffix('нда').removesuffix('нде')}, {d:%H:%M}",
    ]
    return rng.choice(forms)


def on_kk(d: datetime, rng: random.Random) -> str:
    """A moment in Kazakh, as it stands within a sentence."""
    n = d.month - 1
    forms = [
        f"{d.year} жылғы {d.day} {KK_ON[n]}, сағат {at_kk(d)}",
        f"{d:%d.%m.%Y} күні сағат {at_kk(d)}",
        f"{d.year} жылдың {d.day} {KK_OF[n]} {d.hour} сағат {d:%M} минутта",
        f"{d.year} ж. {d.day} {KK[n]} күні ({WEEK_KK[d.weekday()]}) сағат {at_kk(d, '-')}",
        f"{d:%d.%m.%Y}ж. сағат {at_kk(d, '.')}",
    ]
    return rng.choice(forms)


def ru_day(d: date, rng: random.Random) -> str:
    """A day in Russian."""
    m = RU[d.month - 1]
    return rng.choice([f"{d:%d.%m.%Y} г.", f"{d:%d.%m.%Y}г.", f"{d:%d.%m.%Y}", f"{d:%d/%m/%Y}", f"{d.day} {m} {d.year} года", f"«{d.day:02}» {m} {d.year} г.", f"{d.day:02} {m} {d.year}г."])  # fmt: skip


def kk_day(d: date, rng: random.Random) -> str:
    """A day in Kazakh."""
    m = KK[d.month - 1]
    return rng.choice([f"{d:%d.%m.%Y} ж.", f"{d:%d.%m.%Y}ж.", f"{d:%d.%m.%Y}", f"{d:%d/%m/%Y}", f"{d.year} жылғы {d.day} {m}", f"{d.year} ж. «{d.day:02}» {m}", f"{d.day} {m} {d.year} ж."])  # fmt: skip


def ru_period(a: date, b: date, rng: random.Random) -> str:
    """A period in Russian."""
    m, k = RU[a.month - 1], RU[b.month - 1]
    forms = [
        f"начало {a:%d.%m.%Y} г., окончание {b:%d.%m.%Y} г.",
        f"{a:%d/%m/%Y} - {b:%d/%m/%Y}",
        f"с {a:%d.%m.%Y}г. по {b:%d.%m.%Y}г. (включительно)",
        f"{a:%d.%m.%Y}–{b:%d.%m.%Y}",
        f"с «{a.day:02}» {m} {a.year} г. по «{b.day:02}» {k} {b.year} г.",
    ]
    if (a.year, a.month) == (b.year, b.month):
        forms += [f"{a.day}-{b.day} {k} {b.year} г.", f"с {a.day} по {b.day} {k} {b.year} г."]
    return rng.choice(forms)


def kk_period(a: date, b: date, rng: random.Random) -> str:
    """A period in Kazakh."""
    n, k = a.month - 1, b.month - 1
    forms = [
        f"басталуы {a:%d.%m.%Y} ж., аяқталуы {b:%d.%m.%Y} ж.",
        f"{a:%d/%m/%Y} - {b:%d/%m/%Y}",
        f"{a:%d.%m.%Y}–{b:%d.%m.%Y}",
        f"{a.year} жылғы {a.day} {KK_FROM[n]} бастап {b.day} {KK_TO[k]} дейін" if a.year == b.year else f"{a:%d.%m.%Y} ж. – {b:%d.%m.%Y} ж.",
    ]  # fmt: skip
    if (a.year, a.month) == (b.year, b.month):
        forms += [f"{a.year} жылғы {a.day}–{b.day} {KK[k]}", f"{a.year} жылғы {a.day} {KK[n]} – {b.day} {KK[k]}"]  # fmt: skip
    return rng.choice(forms)


def on_period(a: date, b: date, language: str, rng: random.Random) -> str:
    """A period as it stands within a sentence."""
    if language == "ru":
        return rng.choice([f"с {a:%d.%m.%Y} г. по {b:%d.%m.%Y} г.", f"в период с {a.day} {RU[a.month - 1]} по {b.day} {RU[b.month - 1]} {b.year} года"] if a.year == b.year else [f"с {a:%d.%m.%Y} г. по {b:%d.%m.%Y} г."])  # fmt: skip
    return rng.choice([f"{a:%d.%m.%Y} және {b:%d.%m.%Y} күндері аралығында", f"{a.year} жылғы {a.day} {KK_FROM[a.month - 1]} бастап {b.year} жылғы {b.day} {KK_TO[b.month - 1]} дейін"])  # fmt: skip


def moment(h: Hearing, language: str, rng: random.Random) -> str:
    """When the hearing is held, behind a colon."""
    if h.form == OPEN:
        return (ru if language == "ru" else kk)(h.start, rng)
    return (ru_period if language == "ru" else kk_period)(h.start.date(), h.end, rng)


def within(h: Hearing, language: str, rng: random.Random) -> str:
    """When the hearing is held, within a sentence."""
    if h.form == OPEN:
        return (on_ru if language == "ru" else on_kk)(h.start, rng)
    return on_period(h.start.date(), h.end, language, rng)


def over(h: Hearing, language: str, rng: random.Random) -> str:
    """The day on which it was held, or its period, behind a colon."""
    if h.form == OPEN:
        return (ru_day if language == "ru" else kk_day)(h.end, rng)
    return moment(h, language, rng)
