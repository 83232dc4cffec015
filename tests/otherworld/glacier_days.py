"""Days, hours and periods as the specialists of a department write or paste them."""

# ruff: noqa: E501  (forms of dates read best whole)
import random
from datetime import date, datetime

from tests.otherworld.common import hours
from tests.otherworld.days import KK, KK_OF, KK_ON, RU, WEEK_KK
from tests.otherworld.model import OPEN, Hearing
from tests.world.dates import KK_FROM, KK_TO

ON_WEEK = ["в понедельник", "во вторник", "в среду", "в четверг", "в пятницу", "в субботу", "в воскресенье"]
WEEK = ["пн", "вт", "ср", "чт", "пт", "сб", "вс"]
AT = {9: "да", 10: "да", 13: "те", 14: "те", 15: "те", 16: "да"}
SINCE = {9: "дан", 10: "нан", 13: "тен", 14: "тен", 15: "тен", 16: "дан"}


def at_kk(d: datetime, mark: str = ":") -> str:
    """At an hour, in Kazakh."""
    return f"{d:%H}{mark}{d:%M}-" + ("да" if d.minute else AT.get(d.hour, "де"))


def since_kk(d: datetime) -> str:
    """From an hour on, in Kazakh."""
    return f"{d:%H:%M}-" + ("дан" if d.minute else SINCE.get(d.hour, "ден"))


def on_ru(d: datetime, rng: random.Random) -> str:
    """A moment in Russian, within a sentence."""
    m = RU[d.month - 1]
    minutes = f" {d:%M} мин." if d.minute else ""
    forms = [
        f"{d.day} {m} {d.year} года в {d:%H:%M} ч.",
        f"{d:%d.%m.%Y} г. в {d:%H-%M}",
        f"{d:%d.%m.%Y}г. в {d:%H:%M}ч",
        f"в {d:%H.%M} ч. {d:%d.%m.%Y} г.",
        f"{d.day} {m} {d.year} г. ({WEEK[d.weekday()]}) в {d.hour} {hours(d.hour)}{minutes}",
        f"{ON_WEEK[d.weekday()]}, {d.day} {m} {d.year} г., в {d:%H:%M}",
        f"«{d:%d}» {m} {d.year} г. в {d:%H}:{d:%M} (по времени Астаны)" if d.year > 2023 else f"«{d:%d}» {m} {d.year} г. в {d:%H-%M} ч.",
    ]  # fmt: skip
    return rng.choice(forms)


def ru(d: datetime, rng: random.Random) -> str:
    """A moment in Russian, behind a colon."""
    m = RU[d.month - 1]
    return rng.choice([f"{d:%d/%m/%Y %H:%M}", f"{d:%d.%m.%Y}, {d:%H:%M}", f"{d:%d.%m.%Y} ({WEEK[d.weekday()]}) {d:%H-%M}", f"{d.day} {m} {d.year} года, с {d:%H:%M}", f"{d:%d.%m.%Y}г, {d:%H.%M}", f"{d.day:02} {m} {d.year}, {d:%H:%M}", f"{d:%H:%M} час. {d.day} {m} {d.year} г."])  # fmt: skip


def on_kk(d: datetime, rng: random.Random) -> str:
    """A moment in Kazakh, within a sentence."""
    n = d.month - 1
    forms = [
        f"{d.year} жылғы {d.day} {KK_ON[n]} сағат {at_kk(d)}",
        f"{d.year} ж. {d.day} {KK[n]} күні сағат {at_kk(d, '.')}",
        f"{d:%d.%m.%Y} ж. сағат {at_kk(d)}",
        f"{d.year} жылдың {d.day} {KK_OF[n]} сағат {at_kk(d)}",
        f"{d.year} жылғы {d.day} {KK[n]}, {WEEK_KK[d.weekday()]} күні сағат {at_kk(d)}",
        f"сағат {at_kk(d)}, {d.year} жылғы {d.day} {KK_ON[n]}",
    ]
    return rng.choice(forms)


def kk(d: datetime, rng: random.Random) -> str:
    """A moment in Kazakh, behind a colon."""
    n = d.month - 1
    return rng.choice([f"{d:%d/%m/%Y %H:%M}", f"{d:%d.%m.%Y} ж., {d:%H:%M}", f"{d:%d.%m.%Y}ж. сағ. {d:%H-%M}", f"{d.year} жылғы {d.day} {KK[n]}, сағат {d:%H:%M}", f"{d.year} ж. {d.day} {KK[n]} ({WEEK_KK[d.weekday()]}) {d:%H.%M}", f"{d.day} {KK[n]} {d.year} ж., {d:%H:%M}"])  # fmt: skip


def ru_day(d: date, rng: random.Random) -> str:
    """A day in Russian."""
    m = RU[d.month - 1]
    return rng.choice([f"{d:%d.%m.%Y} г.", f"{d:%d.%m.%Y}г.", f"{d:%d.%m.%Y}", f"{d.day} {m} {d.year} г.", f"{d.day} {m} {d.year} года", f"«{d:%d}» {m} {d.year} г."])  # fmt: skip


def kk_day(d: date, rng: random.Random) -> str:
    """A day in Kazakh."""
    n = d.month - 1
    return rng.choice([f"{d:%d.%m.%Y} ж.", f"{d:%d.%m.%Y}ж.", f"{d:%d.%m.%Y}", f"{d.year} жылғы {d.day} {KK[n]}", f"{d.year} ж. {d.day} {KK[n]}", f"{d.day} {KK[n]} {d.year} ж."])  # fmt: skip


def on_day(d: date, language: str, rng: random.Random) -> str:
    """On a day, within a sentence."""
    if language == "ru":
        return ru_day(d, rng)
    n = d.month - 1
    return rng.choice([f"{d.year} жылғы {d.day} {KK_ON[n]}", f"{d.year} жылдың {d.day} {KK_OF[n]}", f"{d:%d.%m.%Y} күні", f"{d.year} ж. {d.day} {KK[n]} күні"])  # fmt: skip


def period(a: date, b: date, language: str, rng: random.Random) -> str:
    """A period behind a colon."""
    if language == "ru":
        m, k = RU[a.month - 1], RU[b.month - 1]
        forms = [f"{a:%d/%m/%Y} - {b:%d/%m/%Y}", f"с {a:%d.%m.%Y} по {b:%d.%m.%Y}", f"{a:%d.%m.%Y}г.-{b:%d.%m.%Y}г.", f"с {a:%d.%m.%Y} г. по {b:%d.%m.%Y} г. (включительно)"]  # fmt: skip
        if a.year == b.year:
            forms += [f"{a.day} {m} - {b.day} {k} {b.year} года"]
            forms += [f"с {a.day} по {b.day} {k} {b.year} г.", f"{a:%d}-{b:%d.%m.%Y}"] if a.month == b.month else [f"{a:%d.%m}-{b:%d.%m.%Y}"]  # fmt: skip
        return rng.choice(forms)
    n, k_ = a.month - 1, b.month - 1
    forms = [f"{a:%d/%m/%Y} - {b:%d/%m/%Y}", f"{a:%d.%m.%Y} ж. – {b:%d.%m.%Y} ж.", f"{a:%d.%m.%Y}-{b:%d.%m.%Y} аралығы"]
    if a.year == b.year:
        forms += [f"{b.year} жылғы {a.day} {KK[n]} – {b.day} {KK[k_]}"]
        forms += [f"{b.year} ж. {a.day}-{b.day} {KK[k_]}"] if n == k_ else [f"{a:%d.%m}-{b:%d.%m.%Y} ж."]
    return rng.choice(forms)


def on_period(a: date, b: date, language: str, rng: random.Random) -> str:
    """A period within a sentence."""
    if language == "ru":
        forms = [f"с {a:%d.%m.%Y} по {b:%d.%m.%Y} г.", f"в период с {a:%d.%m.%Y} г. по {b:%d.%m.%Y} г.", f"с {a.day} {RU[a.month - 1]} {a.year} г. по {b.day} {RU[b.month - 1]} {b.year} г."]  # fmt: skip
        if (a.year, a.month) == (b.year, b.month):
            forms.append(f"с {a.day} по {b.day} {RU[b.month - 1]} {b.year} года")
        return rng.choice(forms)
    forms = [f"{a:%d.%m.%Y} – {b:%d.%m.%Y} аралығында", f"{a.year} жылғы {a.day} {KK_FROM[a.month - 1]} {b.year} жылғы {b.day} {KK_TO[b.month - 1]} дейін"]  # fmt: skip
    if (a.year, a.month) == (b.year, b.month):
        forms.append(f"{b.year} жылғы {a.day}-{b.day} {KK[b.month - 1]} аралығында")
    return rng.choice(forms)


def moment(h: Hearing, language: str, rng: random.Random) -> str:
    """When the hearing is held, behind a colon."""
    if h.form == OPEN:
        return (ru if language == "ru" else kk)(h.start, rng)
    return period(h.start.date(), h.end, language, rng)


def within(h: Hearing, language: str, rng: random.Random) -> str:
    """When the hearing is held, within a sentence."""
    if h.form == OPEN:
        return (on_ru if language == "ru" else on_kk)(h.start, rng)
    return on_period(h.start.date(), h.end, language, rng)


def over(h: Hearing, language: str, rng: random.Random) -> str:
    """The day on which it was held, or its period, behind a colon."""
    if h.form == OPEN:
        return (ru_day if language == "ru" else kk_day)(h.end, rng)
    return period(h.start.date(), h.end, language, rng)


def on_over(h: Hearing, language: str, rng: random.Random) -> str:
    """The same within a sentence."""
    if h.form == OPEN:
        return on_day(h.end, language, rng)
    return on_period(h.start.date(), h.end, language, rng)
