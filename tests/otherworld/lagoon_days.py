"""Days, hours and periods as a site's editor and the newspapers write them."""

# ruff: noqa: E501  (forms of dates read best whole)
import random
from datetime import date, datetime

from tests.otherworld.days import KK, KK_OF, KK_ON, RU, WEEK_KK
from tests.otherworld.model import OPEN, Hearing

ON = ["в понедельник", "во вторник", "в среду", "в четверг", "в пятницу", "в субботу", "в воскресенье"]
IS = [one.split()[1].replace("среду", "среда").replace("пятницу", "пятница").replace("субботу", "суббота") for one in ON]  # fmt: skip
ENDING = {9: "да", 10: "да", 13: "те", 14: "те", 15: "те", 16: "да"}  # of an hour said alone; else -де
OUT_OF = ["қаңтарынан", "ақпанынан", "наурызынан", "сәуірінен", "мамырынан", "маусымынан", "шілдесінен", "тамызынан", "қыркүйегінен", "қазанынан", "қарашасынан", "желтоқсанынан"]  # fmt: skip
UP_TO = ["қаңтарына", "ақпанына", "наурызына", "сәуіріне", "мамырына", "маусымына", "шілдесіне", "тамызына", "қыркүйегіне", "қазанына", "қарашасына", "желтоқсанына"]  # fmt: skip


def _clock(d: datetime) -> str:
    """The hour in Russian words."""
    name = "час" if d.hour == 21 else "часов"
    return f"{d.hour} {name} {d:%M} минут" if d.minute else f"{d.hour} {name}"


def clock_kk(d: datetime) -> str:
    """The hour in Kazakh figures with the ending of what is said last."""
    return f"{d:%H.%M}-{'да' if d.minute else 'де'}"


def on_ru(d: datetime, rng: random.Random, this: bool = False) -> str:
    """A moment within a Russian sentence; `this`: it is of the year in which one writes."""
    day = f"{d.day} {RU[d.month - 1]} {d.year} года"
    if this and rng.random() < 0.06:
        return f"{d.day} {RU[d.month - 1]} {rng.choice(['с.г.', 'текущего года'])} в {d:%H:%M} часов"
    return rng.choice(
        [
            f"{day} в {d:%H:%M} часов",
            f"{day} в {_clock(d)}",
            f"{ON[d.weekday()]}, {day}, в {d:%H.%M}",
            f"{d:%d.%m.%Y} года в {d:%H:%M} ч.",
            f"{d:%d.%m.%Y} г. в {_clock(d)}",
            f"{d:%d.%m.%Y} в {d:%H:%M}",
            f"«{d.day}» {RU[d.month - 1]} {d.year} г. в {d:%H:%M}",
            f"в {_clock(d)} {day}",
        ]
    )


def label_ru(d: datetime, rng: random.Random) -> str:
    """A moment behind a Russian label or in a cell."""
    day = f"{d.day} {RU[d.month - 1]} {d.year}"
    return rng.choice(
        [
            f"{d:%d.%m.%Y}, {d:%H:%M}",
            f"{d:%d.%m.%Y} {d:%H:%M}",
            f"{d:%d.%m.%Y}г., {d:%H-%M}",
            f"{d:%d.%m.%Y} г., {d:%H.%M} ч.",
            f"{day} г., {d:%H:%M}",
            f"{day} года, {_clock(d)}",
            f"{day} года ({IS[d.weekday()]}), {d:%H:%M}",
            f"{d:%H:%M}, {d:%d.%m.%Y}",
            f"{IS[d.weekday()]}, {d:%d.%m.%Y}, {d:%H:%M}",
            f"{d:%d.%m.%Y} г. начало в {d:%H:%M} часов",
        ]
    )


def on_kk(d: datetime, rng: random.Random, this: bool = False) -> str:
    """A moment within a Kazakh sentence."""
    n = d.month - 1
    if this and rng.random() < 0.06:
        return f"{rng.choice(['ағымдағы жылғы', 'биылғы'])} {d.day} {KK_ON[n]} сағат {clock_kk(d)}"
    forms = [
        f"{d.year} жылғы {d.day} {KK_ON[n]} сағат {clock_kk(d)}",
        f"{d.year} жылдың {d.day} {KK_OF[n]} сағат {clock_kk(d)}",
        f"{d.year} жылдың «{d.day}» {KK_OF[n]} сағат {clock_kk(d)}",
        f"{d:%d.%m.%Y} жылы сағат {clock_kk(d)}",
        f"{d:%d.%m.%Y} ж. сағат {clock_kk(d)}",
        f"{d.year} жылғы {d.day} {KK_ON[n]}, {WEEK_KK[d.weekday()]} күні, сағат {clock_kk(d)}",
    ]
    if not d.minute:
        forms.append(f"{d.year} жылғы {d.day} {KK_ON[n]} сағат {d.hour}-{ENDING.get(d.hour, 'де')}")
    return rng.choice(forms)


def label_kk(d: datetime, rng: random.Random) -> str:
    """A moment behind a Kazakh label or in a cell."""
    n = d.month - 1
    return rng.choice(
        [
            f"{d:%d.%m.%Y} ж., {d:%H:%M}",
            f"{d:%d.%m.%Y}ж. {d:%H-%M}",
            f"{d:%d.%m.%Y} ж. сағат {d:%H.%M}",
            f"{d.year} жылғы {d.day} {KK[n]}, сағат {d:%H:%M}",
            f"{d.year} ж. {d.day} {KK[n]} ({WEEK_KK[d.weekday()]}), {d:%H:%M}",
            f"{d.year} жылғы {d.day} {KK_ON[n]}, {d:%H:%M}",
            f"сағат {d:%H:%M}, {d:%d.%m.%Y} ж.",
        ]
    )


def day_ru(d: date, rng: random.Random) -> str:
    """A day in Russian."""
    m = RU[d.month - 1]
    return rng.choice([f"{d:%d.%m.%Y} года", f"{d:%d.%m.%Y} г.", f"{d:%d.%m.%Y}г.", f"{d.day} {m} {d.year} года", f"{d.day:02} {m} {d.year} г.", f"«{d.day}» {m} {d.year} г."])  # fmt: skip


def day_kk(d: date, rng: random.Random) -> str:
    """A day in Kazakh."""
    m = KK[d.month - 1]
    return rng.choice([f"{d:%d.%m.%Y} ж.", f"{d:%d.%m.%Y}ж.", f"{d.year} жылғы {d.day} {m}", f"{d.year} ж. {d.day} {m}", f"{d.year} жылғы «{d.day}» {m}"])  # fmt: skip


def span_ru(a: date, b: date, rng: random.Random) -> str:
    """A period within a Russian sentence."""
    m, k = RU[a.month - 1], RU[b.month - 1]
    forms = [
        f"с {a:%d.%m.%Y} по {b:%d.%m.%Y} г.",
        f"в период с {a:%d.%m.%Y} г. до {b:%d.%m.%Y} г.",
        f"с {a:%d.%m.%Y} года по {b:%d.%m.%Y} года",
        f"в течение пяти рабочих дней, с {a:%d.%m.%Y} по {b:%d.%m.%Y}",
    ]
    if a.year == b.year and a.month != b.month:
        forms += [f"с {a.day} {m} по {b.day} {k} {b.year} года", f"в период с {a.day} {m} по {b.day} {k} {b.year} г."]
    if a.month == b.month:
        forms += [f"с {a.day} по {b.day} {k} {b.year} года", f"в период с {a.day} по {b.day} {k} {b.year} г."]
    return rng.choice(forms)


def spanned_ru(a: date, b: date, rng: random.Random) -> str:
    """A period behind a Russian label."""
    m, k = RU[a.month - 1], RU[b.month - 1]
    forms = [f"{a:%d.%m.%Y} - {b:%d.%m.%Y}", f"{a:%d.%m.%Y}–{b:%d.%m.%Y} гг.", f"с {a:%d.%m.%Y} по {b:%d.%m.%Y}"]
    if a.month == b.month:
        forms += [f"{a.day}–{b.day} {k} {b.year} года", f"с {a.day} по {b.day} {k} {b.year} г."]
    elif a.year == b.year:
        forms += [f"{a.day} {m} – {b.day} {k} {b.year} года"]
    return rng.choice(forms)


def span_kk(a: date, b: date, rng: random.Random) -> str:
    """A period in Kazakh, in a sentence or behind a label."""
    n, k = a.month - 1, b.month - 1
    forms = [
        f"{a:%d.%m.%Y} ж. - {b:%d.%m.%Y} ж. аралығында",
        f"{a:%d.%m.%Y} жылдан {b:%d.%m.%Y} жылға дейін",
        f"{a:%d.%m.%Y}-{b:%d.%m.%Y} ж.ж. аралығында",
    ]
    if a.year == b.year:
        forms.append(f"{a.year} жылдың {a.day} {OUT_OF[n]} бастап {b.day} {UP_TO[k]} дейін")
    if a.month == b.month:
        forms += [f"{b.year} жылғы {a.day}-{b.day} {KK[k]} аралығында", f"{b.year} жылғы {a.day} – {b.day} {KK_ON[k]}"]
    return rng.choice(forms)


def on(h: Hearing, language: str, rng: random.Random) -> str:
    """When it is held, within a sentence."""
    if h.form == OPEN:
        this = h.seen.year == h.start.year and h.seen.month < 12
        return (on_ru if language == "ru" else on_kk)(h.start, rng, this)
    return (span_ru if language == "ru" else span_kk)(h.start.date(), h.end, rng)


def label(h: Hearing, language: str, rng: random.Random) -> str:
    """When it is held, behind a label."""
    if h.form == OPEN:
        return (label_ru if language == "ru" else label_kk)(h.start, rng)
    return (spanned_ru if language == "ru" else span_kk)(h.start.date(), h.end, rng)


def over(h: Hearing, language: str, rng: random.Random) -> str:
    """The day on which it was held, or its period."""
    if h.form == OPEN:
        return (day_ru if language == "ru" else day_kk)(h.end, rng)
    return label(h, language, rng)
