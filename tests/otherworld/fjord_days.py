"""Days, hours and periods as environmental departments and their contractors write them."""

# ruff: noqa: E501  (forms of dates read best whole)
import random
from datetime import date, datetime

from tests.otherworld.days import KK, KK_OF, KK_ON, RU, WEEK_KK
from tests.otherworld.model import OPEN, Hearing
from tests.world.dates import KK_FROM, KK_TO

SHORT = ["янв.", "фев.", "мар.", "апр.", "мая", "июн.", "июл.", "авг.", "сен.", "окт.", "нояб.", "дек."]
WEEK = ["пн", "вт", "ср", "чт", "пт", "сб", "вс"]
ON_WEEK = ["в понедельник", "во вторник", "в среду", "в четверг", "в пятницу", "в субботу", "в воскресенье"]
ENDS = {9: "да", 10: "да", 13: "те", 14: "те", 15: "те", 16: "да", 20: "да"}


def hour_kk(d: datetime) -> str:
    """An hour in Kazakh with the ending of the number that is said last."""
    return f"{d:%H:%M}-" + ("да" if d.minute else ENDS.get(d.hour, "де"))


def on_ru(d: datetime, rng: random.Random) -> str:
    """A moment in Russian within a sentence."""
    m = RU[d.month - 1]
    return rng.choice([
        f"{d.day} {m} {d.year} г. в {d:%H:%M} (время астанинское)" if d.year > 2024 else f"{d.day} {m} {d.year} г. в {d:%H:%M} ч",
        f"{d:%d.%m.%Y} в {d:%H:%M} ч.", f"в {d:%H:%M} {d:%d.%m.%Y} года", f"«{d:%d}» {m} {d.year} г. в {d:%H-%M} ч.", f"{ON_WEEK[d.weekday()]}, {d.day} {m} {d.year} года, в {d:%H:%M}",
        f"{d:%d/%m/%Y} в {d:%H:%M}", f"{d.day:02}.{d:%m}.{d.year}г. в {d:%H}ч{d:%M}м",
    ])  # fmt: skip


def at_ru(d: datetime, rng: random.Random) -> str:
    """A moment in Russian behind a colon."""
    m = RU[d.month - 1]
    return rng.choice([
        f"{d:%d.%m.%Y} {d:%H:%M}", f"{d:%d/%m/%Y}, {d:%H:%M}", f"{d.day} {m} {d.year} г. ({WEEK[d.weekday()]}), начало в {d:%H:%M}", f"{d.day} {SHORT[d.month - 1]} {d.year} г., {d:%H:%M} час.", f"{d:%Y-%m-%d} {d:%H:%M}",
        f"{d.day} {m} {d.year} года; {d:%H.%M}", f"{d:%H:%M}, {d.day:02} {m} {d.year} года", f"{d:%d.%m.%Y} г. / {d:%H:%M} ч.",
    ])  # fmt: skip


def on_kk(d: datetime, rng: random.Random) -> str:
    """A moment in Kazakh within a sentence."""
    n = d.month - 1
    return rng.choice([
        f"{d.year} ж. {d.day} {KK_ON[n]} сағ. {hour_kk(d)}", f"{d.year} жылғы «{d:%d}» {KK[n]} күні сағат {hour_kk(d)}", f"{d:%d.%m.%Y} күні сағат {hour_kk(d)}", f"{d.year} жылдың {d.day} {KK_OF[n]}, {WEEK_KK[d.weekday()]} күні, сағат {hour_kk(d)}",
        f"сағат {hour_kk(d)}, {d.year} жылғы {d.day} {KK_ON[n]}",
    ])  # fmt: skip


def at_kk(d: datetime, rng: random.Random) -> str:
    """A moment in Kazakh behind a colon."""
    n = d.month - 1
    return rng.choice([
        f"{d:%d.%m.%Y} {d:%H:%M}", f"{d.year} ж. {d.day} {KK[n]}, {d:%H:%M}", f"{d:%d/%m/%Y}, сағ. {d:%H:%M}", f"{d.year} жылғы {d.day} {KK[n]} ({WEEK_KK[d.weekday()]}), басталуы {d:%H:%M}", f"{d:%d.%m.%Y}ж. / {d:%H:%M}", f"{d:%H:%M}, {d.year} жылғы {d.day} {KK[n]}",
    ])  # fmt: skip


def day_ru(d: date, rng: random.Random) -> str:
    """A day in Russian."""
    m = RU[d.month - 1]
    return rng.choice([f"{d:%d.%m.%Y}", f"{d:%d.%m.%Y}г.", f"{d:%d/%m/%Y}", f"{d.day} {m} {d.year} г.", f"«{d:%d}» {m} {d.year} г.", f"{d.day} {m} {d.year} года", f"{d:%d.%m.%y}"])  # fmt: skip


def day_kk(d: date, rng: random.Random) -> str:
    """A day in Kazakh."""
    n = d.month - 1
    return rng.choice([f"{d:%d.%m.%Y}", f"{d:%d.%m.%Y}ж.", f"{d:%d/%m/%Y}", f"{d.year} ж. {d.day} {KK[n]}", f"{d.year} жылғы {d.day} {KK[n]}", f"{d.year} жылғы «{d:%d}» {KK[n]}", f"{d:%d.%m.%y} ж."])  # fmt: skip


def _period_ru(a: date, b: date, rng: random.Random) -> str:
    m, k = RU[a.month - 1], RU[b.month - 1]
    forms = [f"с {a:%d.%m.%Y} по {b:%d.%m.%Y}", f"с {a:%d/%m/%Y} по {b:%d/%m/%Y}", f"с {a.day} {m} {a.year} г. по {b.day} {k} {b.year} г.", f"с «{a:%d}» {m} {a.year} года по «{b:%d}» {k} {b.year} года"]  # fmt: skip
    if (a.year, a.month) == (b.year, b.month):
        forms += [f"с {a.day} по {b.day} {k} {b.year} г.", f"с {a:%d} по {b:%d.%m.%Y} г."]
    return rng.choice(forms)


def _period_kk(a: date, b: date, rng: random.Random) -> str:
    n, k = a.month - 1, b.month - 1
    forms = [f"{a:%d.%m.%Y}–{b:%d.%m.%Y} аралығында", f"{a:%d/%m/%Y}–{b:%d/%m/%Y} кезеңінде", f"{a.year} жылғы {a.day} {KK_FROM[n]} {b.year} жылғы {b.day} {KK_TO[k]} дейін", f"{a.year} ж. {a.day} {KK_FROM[n]} бастап {b.year} ж. {b.day} {KK_TO[k]} дейін"]  # fmt: skip
    if (a.year, a.month) == (b.year, b.month):
        forms += [f"{b.year} жылғы {a.day}–{b.day} {KK[k]} аралығында", f"{b.year} ж. {a.day} {KK_FROM[n]} {b.day} {KK_TO[k]} дейін"]  # fmt: skip
    return rng.choice(forms)


def within(h: Hearing, language: str, rng: random.Random) -> str:
    """When it is held, within a sentence."""
    if h.form != OPEN:
        return (_period_ru if language == "ru" else _period_kk)(h.start.date(), h.end, rng)
    return (on_ru if language == "ru" else on_kk)(h.start, rng)


def moment(h: Hearing, language: str, rng: random.Random) -> str:
    """When it is held, behind a colon."""
    if h.form != OPEN:
        return (_period_ru if language == "ru" else _period_kk)(h.start.date(), h.end, rng)
    return (at_ru if language == "ru" else at_kk)(h.start, rng)


def over(h: Hearing, language: str, rng: random.Random) -> str:
    """The day on which it was held, or its period."""
    if h.form != OPEN:
        return (_period_ru if language == "ru" else _period_kk)(h.start.date(), h.end, rng)
    return (day_ru if language == "ru" else day_kk)(h.end, rng)
