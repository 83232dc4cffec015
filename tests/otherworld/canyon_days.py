"""Days, hours and periods as ecologists, design bureaus and clerks type them."""

# ruff: noqa: E501  (forms of dates read best whole)
import random
from datetime import date, datetime

from tests.otherworld.common import hours
from tests.otherworld.days import KK, KK_OF, KK_ON, RU, WEEK, WEEK_KK
from tests.otherworld.model import OPEN, Hearing

ON_WEEK = ["в понедельник", "во вторник", "в среду", "в четверг", "в пятницу", "в субботу", "в воскресенье"]
ENDS = {
    0: "де",
    8: "де",
    9: "да",
    10: "да",
    11: "де",
    12: "де",
    13: "те",
    14: "те",
    15: "те",
    16: "да",
    17: "де",
    18: "де",
}
SOUNDS = {"қаңтар": ("дан", "ға"), "ақпан": ("нан", "ға"), "наурыз": ("дан", "ға"), "сәуір": ("ден", "ге"), "мамыр": ("дан", "ға"), "маусым": ("нан", "ға"), "шілде": ("ден", "ге"), "тамыз": ("дан", "ға"), "қыркүйек": ("тен", "ке"), "қазан": ("нан", "ға"), "қараша": ("дан", "ға"), "желтоқсан": ("нан", "ға")}  # fmt: skip


def at_kk(d: datetime) -> str:
    """An hour in Kazakh with the ending that the spoken hour, or the spoken half, takes."""
    return f"{d:%H:%M}-{'да' if d.minute == 30 else ENDS[d.hour]}"


def near(h: Hearing) -> bool:
    """Whether who writes the notice may say “of this year”."""
    return h.seen.year == h.start.year == h.end.year


def on_ru(h: Hearing, rng: random.Random) -> str:
    """When an open meeting is held, as a part of a sentence."""
    d, m, w = h.start, RU[h.start.month - 1], h.start.weekday()
    forms = [
        f"{d.day} {m} {d.year} года в {d:%H:%M}",
        f"{d.day} {m} {d.year} года в {d:%H:%M} часов",
        f"{d.day} {m} {d.year} года в {d.hour} {hours(d.hour)} {d:%M} минут",
        f"{d.day} {m} {d.year} г. ({WEEK[w]}) в {d:%H-%M} часов",
        f"{ON_WEEK[w]}, {d.day} {m} {d.year} года, в {d:%H:%M}",
        f"«{d.day:02}» {m} {d.year} года в {d:%H-%M} ч.",
        f"{d:%d.%m.%Y} г. в {d:%H.%M} ч.",
        f"{d:%d.%m.%Y}г. в {d:%H:%M}ч.",
        f"{d:%d.%m.%Y} года в {d:%H:%M} часов",
        f"в {d:%H:%M} часов {d:%d.%m.%Y} года",
        f"в {d.hour} {hours(d.hour)} {d:%M} минут {d.day} {m} {d.year} года",
    ]
    if near(h):
        forms.append(f"{d.day} {m} текущего года в {d:%H:%M}")
        forms.append(f"{d.day} {m} т.г. в {d:%H.%M} часов")
    return rng.choice(forms)


def when_ru(h: Hearing, rng: random.Random) -> str:
    """When an open meeting is held, behind a label."""
    d, m, w = h.start, RU[h.start.month - 1], h.start.weekday()
    forms = [
        f"{d:%d.%m.%Y} {d:%H:%M}",
        f"{d:%d/%m/%Y} {d:%H:%M}",
        f"{d:%d.%m.%Y} г., {d:%H:%M} ч.",
        f"{d:%d.%m.%Y}г., начало в {d:%H-%M}",
        f"{d.day} {m} {d.year} г., {WEEK[w]}, {d:%H:%M}",
        f"{d:%d.%m.%Y} ({WEEK[w]}), время начала {d:%H:%M} часов",
        f"{d:%H:%M}, {d:%d.%m.%Y} г.",
        f"{d:%d.%m.%y} г. в {d:%H:%M}",
    ]
    return rng.choice([on_ru(h, rng), rng.choice(forms)])


def on_kk(h: Hearing, rng: random.Random) -> str:
    """The same in Kazakh, as a part of a sentence."""
    d, n = h.start, h.start.month - 1
    forms = [
        f"{d.year} жылғы {d.day} {KK_ON[n]} сағат {at_kk(d)}",
        f"{d.year} жылдың {d.day} {KK_OF[n]} сағат {at_kk(d)}",
        f"{d.year} жылы {d.day} {KK_ON[n]} сағат {at_kk(d).replace(':', '.')}",
        f"{d.year} жылғы {d.day} {KK_ON[n]} ({WEEK_KK[d.weekday()]}) сағат {at_kk(d)}",
        f"{d.year} жылғы «{d.day:02}» {KK_ON[n]} сағат {at_kk(d)}",
        f"{d:%d.%m.%Y} ж. сағат {at_kk(d)}",
        f"{d:%d.%m.%Y}ж. сағат {d:%H:%M}",
        f"{d:%d.%m.%Y} күні сағат {at_kk(d)}",
        f"{d.year} жылдың {d.day} {KK_OF[n]} {d.hour} сағат {d:%M} минутта",
    ]
    if near(h):
        forms.append(f"ағымдағы жылғы {d.day} {KK_ON[n]} сағат {at_kk(d)}")
    return rng.choice(forms)


def when_kk(h: Hearing, rng: random.Random) -> str:
    """The same in Kazakh, behind a label."""
    d, n = h.start, h.start.month - 1
    forms = [
        f"{d:%d.%m.%Y} {d:%H:%M}",
        f"{d.year} жылғы {d.day} {KK[n]}, сағат {d:%H:%M}",
        f"{d.day} {KK[n]} {d.year} жыл, {WEEK_KK[d.weekday()]}, сағат {at_kk(d)}",
        f"{d:%d.%m.%Y} ж., басталуы сағат {at_kk(d)}",
        f"{d:%d.%m.%Y} ж. ({WEEK_KK[d.weekday()]}), {d:%H-%M}",
        f"{d.year} ж. {d.day} {KK[n]}, {d:%H:%M}",
    ]
    return rng.choice([on_kk(h, rng), rng.choice(forms)])


def day_ru(d: date, rng: random.Random) -> str:
    """A day in Russian."""
    m = RU[d.month - 1]
    return rng.choice([f"{d:%d.%m.%Y} г.", f"{d:%d.%m.%Y} г.", f"{d:%d.%m.%Y}", f"{d:%d.%m.%Y}г.", f"{d.day} {m} {d.year} года", f"{d.day} {m} {d.year} г.", f"«{d.day:02}» {m} {d.year} г."])  # fmt: skip


def day_kk(d: date, rng: random.Random) -> str:
    """A day in Kazakh."""
    m = KK[d.month - 1]
    return rng.choice([f"{d:%d.%m.%Y} ж.", f"{d:%d.%m.%Y} ж.", f"{d:%d.%m.%Y}", f"{d:%d.%m.%Y}ж.", f"{d.year} жылғы {d.day} {m}", f"{d.year} жылғы «{d.day:02}» {m}", f"{d.year} ж. {d.day} {m}"])  # fmt: skip


def span_ru(h: Hearing, rng: random.Random) -> str:
    """The period of a discussion, as a part of a sentence."""
    a, b = h.start.date(), h.end
    m, k = RU[a.month - 1], RU[b.month - 1]
    forms = [
        f"с {a:%d.%m.%Y} г. по {b:%d.%m.%Y} г.",
        f"с {a:%d.%m.%Y} по {b:%d.%m.%Y} года",
        f"с {a:%d.%m.%Y}г. по {b:%d.%m.%Y}г. включительно",
        f"в период с {a:%d.%m.%Y} по {b:%d.%m.%Y}",
        f"с {a.day} {m} {a.year} года по {b.day} {k} {b.year} года",
    ]
    if a.year == b.year:
        forms += [f"с {a.day} {m} по {b.day} {k} {b.year} года", f"с «{a.day:02}» {m} по «{b.day:02}» {k} {b.year} года"]  # fmt: skip
    if (a.year, a.month) == (b.year, b.month):
        forms += [f"с {a.day} по {b.day} {k} {b.year} года", f"в период с {a.day} по {b.day} {k} {b.year} г."]
    return rng.choice(forms)


def period_ru(h: Hearing, rng: random.Random) -> str:
    """The period of a discussion, behind a label."""
    a, b = h.start.date(), h.end
    forms = [
        f"{a:%d.%m.%Y} - {b:%d.%m.%Y}",
        f"{a:%d.%m.%Y} г. – {b:%d.%m.%Y} г.",
        f"{a:%d/%m/%Y} - {b:%d/%m/%Y}",
        f"начало {a:%d.%m.%Y} г., окончание {b:%d.%m.%Y} г.",
    ]
    if (a.year, a.month) == (b.year, b.month):
        forms += [f"{a.day}-{b.day} {RU[b.month - 1]} {b.year} года", f"{a:%d}-{b:%d.%m.%Y} г."]
    return rng.choice([span_ru(h, rng).removeprefix("в период "), rng.choice(forms)])


def span_kk(h: Hearing, rng: random.Random) -> str:
    """The period in Kazakh, as a part of a sentence."""
    a, b = h.start.date(), h.end
    m, k = KK[a.month - 1], KK[b.month - 1]
    forms = [
        f"{a:%d.%m.%Y} ж. бастап {b:%d.%m.%Y} ж. дейін",
        f"{a:%d.%m.%Y} - {b:%d.%m.%Y} аралығында",
        f"{a.year} жылғы {a.day} {m}{SOUNDS[m][0]} бастап {b.year} жылғы {b.day} {k}{SOUNDS[k][1]} дейін",
    ]
    if a.year == b.year:
        forms += [f"{a.year} жылғы {a.day} {m} мен {b.day} {k} аралығында", f"{a.year} жылдың {a.day} {m}{SOUNDS[m][0]} {b.day} {k}{SOUNDS[k][1]} дейін"]  # fmt: skip
    if (a.year, a.month) == (b.year, b.month):
        forms += [f"{b.year} жылғы {a.day}-{b.day} {k} аралығында", f"{b.year} жылдың {a.day}-{b.day} {KK_ON[b.month - 1]}"]  # fmt: skip
    return rng.choice(forms)


def period_kk(h: Hearing, rng: random.Random) -> str:
    """The period in Kazakh, behind a label."""
    a, b = h.start.date(), h.end
    forms = [
        f"{a:%d.%m.%Y} - {b:%d.%m.%Y}",
        f"{a:%d.%m.%Y} ж. – {b:%d.%m.%Y} ж.",
        f"басталуы {a:%d.%m.%Y} ж., аяқталуы {b:%d.%m.%Y} ж.",
    ]
    if (a.year, a.month) == (b.year, b.month):
        forms += [f"{b.year} жылғы {a.day}-{b.day} {KK[b.month - 1]}", f"{a:%d}-{b:%d.%m.%Y} ж."]
    return rng.choice([span_kk(h, rng).removesuffix(" аралығында"), rng.choice(forms)])


def said(h: Hearing, language: str, rng: random.Random) -> str:
    """The moment or the period as a part of a sentence."""
    ru, kk = (on_ru, on_kk) if h.form == OPEN else (span_ru, span_kk)
    return (ru if language == "ru" else kk)(h, rng)


def labelled(h: Hearing, language: str, rng: random.Random) -> str:
    """The moment or the period behind a label."""
    ru, kk = (when_ru, when_kk) if h.form == OPEN else (period_ru, period_kk)
    return (ru if language == "ru" else kk)(h, rng)


def past(h: Hearing, language: str, rng: random.Random) -> str:
    """The day on which the meeting was, or the whole period."""
    if h.form == OPEN:
        return (day_ru if language == "ru" else day_kk)(h.end, rng)
    return (period_ru if language == "ru" else period_kk)(h, rng)
