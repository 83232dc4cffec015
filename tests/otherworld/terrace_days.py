"""Days, hours and periods as the clerks of districts and villages write them."""

# ruff: noqa: E501  (forms of dates read best whole)
import random
from datetime import date, datetime

from tests.otherworld.days import KK, KK_OF, KK_ON, RU, WEEK, WEEK_KK
from tests.otherworld.model import OPEN, Hearing
from tests.world.dates import KK_FROM, KK_TO

OF_KK = ["қаңтары", "ақпаны", "наурызы", "сәуірі", "мамыры", "маусымы", "шілдесі", "тамызы", "қыркүйегі", "қазаны", "қарашасы", "желтоқсаны"]  # fmt: skip


def hour_ru(d: datetime) -> str:
    """An hour in Russian words."""
    n = d.hour
    word = "час" if n in (1, 21) else "часа" if n in (2, 3, 4, 22, 23) else "часов"
    return f"{n} {word}" + (f" {d:%M} минут" if d.minute else "")


def hour_kk(d: datetime, mark: str = ":") -> str:
    """An hour in Kazakh: the ending follows the number that is said last."""
    ends = {9: "да", 10: "да", 13: "те", 14: "те", 15: "те", 16: "да"}
    return f"{d:%H}{mark}{d:%M}-" + ("да" if d.minute else ends.get(d.hour, "де"))


def ru(d: datetime, rng: random.Random) -> str:
    """A moment in Russian, as it stands behind a colon."""
    m, w = RU[d.month - 1], WEEK[d.weekday()]
    forms = [
        on_ru(d, rng),
        f"{d.day} {m} {d.year} года, {w}, {d:%H:%M}",
        f"{d:%d.%m.%Y} года, {d:%H:%M} часов",
        f"{d:%d.%m.%Y}г., {d:%H.%M} ч.",
        f"{d:%H:%M} ч., {d:%d.%m.%Y} г.",
        f"{d.day} {m} {d.year} г. (время {d:%H:%M})",
        f"{d.day:02} {m} {d.year} года | {d:%H:%M}".replace(" | ", "; "),
        f"{d:%d.%m.%y} г. {d:%H-%M}",
    ]
    return rng.choice(forms)


def on_ru(d: datetime, rng: random.Random) -> str:
    """A moment in Russian, as it stands within a sentence."""
    m = RU[d.month - 1]
    forms = [
        f"{d.day} {m} {d.year} года в {hour_ru(d)}",
        f"{d.day} {m} {d.year} года в {d:%H:%M} часов",
        f"{d:%d.%m.%Y} г. в {d:%H:%M}",
        f"{d:%d.%m.%Y} года в {d.hour} ч. {d:%M} мин.",
        f"«{d.day}» {m} {d.year} года в {d:%H.%M} час.",
        f"{d.day} {m} т.г. в {d:%H:%M} часов".replace("т.г.", f"{d.year} г."),
    ]
    return rng.choice(forms)


def kk(d: datetime, rng: random.Random) -> str:
    """A moment in Kazakh, as it stands behind a colon."""
    n, w = d.month - 1, WEEK_KK[d.weekday()]
    forms = [
        on_kk(d, rng),
        f"{d.year} жылғы {d.day} {KK[n]}, сағат {d:%H:%M}",
        f"{d.year} жылғы {d.day} {KK[n]} ({w}), {d:%H.%M}",
        f"{d:%d.%m.%Y} ж., сағат {d:%H-%M}",
        f"{d:%d.%m.%Y}ж. сағ. {d:%H:%M}",
        f"{d.day} {KK[n]} {d.year} жыл, сағат {d:%H:%M}",
        f"{d:%d.%m.%Y} жыл, {d:%H:%M}",
        f"{d.year} жылдың {d.day} {OF_KK[n]}, {w}, сағат {d:%H:%M}",
        f"{d:%d.%m.%y} ж. {d:%H:%M}",
    ]
    return rng.choice(forms)


def on_kk(d: datetime, rng: random.Random) -> str:
    """A moment in Kazakh, as it stands within a sentence."""
    n = d.month - 1
    forms = [
        f"{d.year} жылғы {d.day} {KK_ON[n]} сағат {hour_kk(d)}",
        f"{d.year} жылдың {d.day} {KK_OF[n]} сағат {hour_kk(d, '.')}",
        f"{d.year} жылғы {d.day} {KK[n]} күні сағат {hour_kk(d)}",
        f"{d:%d.%m.%Y} жылы сағат {hour_kk(d, '-')}",
        f"{d:%d.%m.%Y} ж. сағат {hour_kk(d)}",
        f"{d.year} жылғы «{d.day}» {KK_ON[n]} сағат {d.hour} сағат {d:%M} минутта".replace(f"сағат {d.hour} сағат", f"{d.hour} сағат"),
    ]  # fmt: skip
    return rng.choice(forms)


def ru_day(d: date, rng: random.Random) -> str:
    """A day in Russian."""
    m = RU[d.month - 1]
    return rng.choice([f"{d:%d.%m.%Y} г.", f"{d:%d.%m.%Y}г.", f"{d:%d.%m.%Y}", f"{d.day} {m} {d.year} года", f"{d.day} {m} {d.year} г.", f"«{d.day}» {m} {d.year} года", f"{d:%d.%m.%Y} ({WEEK[d.weekday()]})"])  # fmt: skip


def kk_day(d: date, rng: random.Random) -> str:
    """A day in Kazakh."""
    n = d.month - 1
    return rng.choice([f"{d:%d.%m.%Y} ж.", f"{d:%d.%m.%Y}ж.", f"{d:%d.%m.%Y} жыл", f"{d.year} жылғы {d.day} {KK[n]}", f"{d.year} жылғы «{d.day}» {KK[n]}", f"{d.year} жылдың {d.day} {OF_KK[n]}", f"{d.day} {KK[n]} {d.year} жыл"])  # fmt: skip


def ru_period(a: date, b: date, rng: random.Random) -> str:
    """A period in Russian."""
    m, k = RU[a.month - 1], RU[b.month - 1]
    forms = [
        f"с {a:%d.%m.%Y} г. по {b:%d.%m.%Y} г. включительно",
        f"с {a:%d.%m.%Y}г. по {b:%d.%m.%Y}г.",
        f"{a:%d.%m.%Y} - {b:%d.%m.%Y} гг.",
        f"с {a:%d.%m.%Y} по {b:%d.%m.%Y} года (5 рабочих дней)",
    ]
    if a.year == b.year:
        forms += [f"с {a.day} {m} по {b.day} {k} {b.year} г.", f"с {a:%d.%m} по {b:%d.%m.%Y} г."]
    if (a.year, a.month) == (b.year, b.month):
        forms += [f"с {a.day} по {b.day} {k} {b.year} года включительно", f"{a.day}–{b.day} {k} {b.year} года"]
    return rng.choice(forms)


def kk_period(a: date, b: date, rng: random.Random) -> str:
    """A period in Kazakh."""
    n, k = a.month - 1, b.month - 1
    forms = [
        f"{a:%d.%m.%Y} – {b:%d.%m.%Y} жж.",
        f"{a:%d.%m.%Y}ж. - {b:%d.%m.%Y}ж. аралығы",
        f"{a:%d.%m.%Y} жылдан {b:%d.%m.%Y} жылға дейін",
        f"{a:%d.%m.%Y} жылдан {b:%d.%m.%Y} жылға дейін (5 жұмыс күні)",
    ]
    if a.year == b.year:
        forms += [f"{b.year} жылғы {a.day} {KK_FROM[n]} {b.day} {KK_TO[k]} дейін", f"{b.year} жылдың {a.day} {OF_KK[n]} мен {b.day} {OF_KK[k]} аралығы"]  # fmt: skip
    if (a.year, a.month) == (b.year, b.month):
        forms += [f"{b.year} жылғы {a.day}-{b.day} {KK[k]} аралығы", f"{b.year} жылдың {a.day} - {b.day} {OF_KK[k]}"]
    return rng.choice(forms)


def on_period(a: date, b: date, language: str) -> str:
    """A period as it stands within a sentence."""
    if language == "ru":
        return f"с {a.day} {RU[a.month - 1]} {a.year} года по {b.day} {RU[b.month - 1]} {b.year} года"
    return f"{a.year} жылғы {a.day} {KK_FROM[a.month - 1]} бастап {b.year} жылғы {b.day} {KK_TO[b.month - 1]} дейін"


def moment(h: Hearing, language: str, rng: random.Random) -> str:
    """When the hearing is held, behind a colon."""
    if h.form == OPEN:
        return (ru if language == "ru" else kk)(h.start, rng)
    return (ru_period if language == "ru" else kk_period)(h.start.date(), h.end, rng)


def within(h: Hearing, language: str, rng: random.Random) -> str:
    """When the hearing is held, within a sentence."""
    if h.form == OPEN:
        return (on_ru if language == "ru" else on_kk)(h.start, rng)
    return on_period(h.start.date(), h.end, language)


def over(h: Hearing, language: str, rng: random.Random) -> str:
    """The day on which it was held, or its period, behind a colon."""
    if h.form == OPEN:
        return (ru_day if language == "ru" else kk_day)(h.end, rng)
    return moment(h, language, rng)
