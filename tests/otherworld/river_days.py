"""Days, hours and periods as they are typed in a hurry in a village, and what haste does to a text."""

# ruff: noqa: E501  (forms of dates read best whole)
import random
import re
from datetime import date, datetime

from tests.otherworld import days
from tests.otherworld.model import OPEN, Hearing
from tests.world.dates import KK_FROM, KK_TO

SHORT = ["янв.", "фев.", "мар.", "апр.", "мая", "июн.", "июл.", "авг.", "сент.", "окт.", "нояб.", "дек."]


def ru(when: datetime, rng: random.Random, bare: bool = True) -> str:
    """A moment in Russian; without its year only where `bare`."""
    d, m, week = when, days.RU[when.month - 1], days.WEEK[when.weekday()]
    part = "утра" if d.hour < 12 else "дня"
    forms = [
        f"{d.day} {m} {d.year}г в {d.hour}ч.{d:%M}м.",
        f"{d:%d.%m.%Y}г {d:%H:%M}ч",
        f"{d:%H:%M}, {d:%d.%m.%Y}",
        f"{d.day}-го {m} {d.year} года, в {d:%H-%M}",
        f"{d.day} {SHORT[d.month - 1]} {d.year} {d:%H:%M}",
        f"{d:%d.%m.%Y} ({week}) {d:%H.%M} ч.",
        f"{week} {d.day} {m} {d.year} г. начало {d:%H:%M}",
        f"{d:%d.%m.%y} в {d:%H-%M} часов",
        f"{d:%d-%m-%Y} {d:%H:%M}",
        f"в {d:%H:%M} ч. {d:%d.%m.%Y} года",
        f"{d.day} {m.upper()} {d.year} ГОДА В {d:%H:%M}",
        f"{d.day} {m} {d.year} года в {d.hour} часов {d:%M} минут",
    ]
    forms += (
        [f"{d.day} {m} {d.year} г. в {(d.hour - 1) % 12 + 1} {'часа' if d.hour in (14, 15, 16) else 'часов'} {part}"]
        if not d.minute
        else []
    )
    if bare:
        forms += [f"{d.day} {m} {week} в {d:%H:%M}", f"{d.day}.{d:%m} в {d:%H:%M}", f"{d.day} {m} т.г. {d:%H-%M}"]
    return rng.choice(forms)


def _of(number: int) -> str:
    """The ending that makes a number of a month one of its days, in Kazakh."""
    tens = {10: "ы", 20: "сы", 30: "ы"}
    return tens.get(number) or ["", "і", "сі", "і", "і", "і", "сы", "сі", "і", "ы"][number % 10]


def kk(when: datetime, rng: random.Random, bare: bool = True) -> str:
    """A moment in Kazakh; without its year only where `bare`."""
    d, n, week = when, when.month - 1, days.WEEK_KK[when.weekday()]
    part = "таңғы" if d.hour < 12 else "түскі" if d.hour < 14 else "түстен кейін"
    hour = f"{part} сағат {d:%H:%M}"
    forms = [
        f"{d.year} жылдың {d.day} {days.KK[n]} күні, {hour}",
        f"{d.day} {days.KK[n]} {d.year} ж. сағат {d:%H:%M} де",
        f"{d:%d.%m.%Y} күні сағ. {d:%H-%M}",
        f"{d:%d.%m.%Y} ж. сағат {d:%H:%M}",
        f"{d.hour} сағат {d:%M} мин. {d.year} жылдың {d.day} {days.KK_OF[n]}",
        f"{d.year} жылғы {d.day} {days.KK_ON[n]} сағат {d:%H:%M}-де",
        f"сағат {d:%H.%M}-де, {d.day} {days.KK_ON[n]} {d.year} жыл",
        f"{d.year}ж. {d.day}-{days.KK[n]} {d:%H:%M}",
        f"{d:%d.%m.%y}ж сағат {d:%H:%M}",
        f"{d.year}.{d:%m.%d} {d:%H:%M}",
        f"{d:%H:%M} сағат, {d:%d.%m.%Y} жыл ({week})",
        f"{d.year} жылдың {days.KK[n]} айының {d.day} күні сағат {d:%H:%M}",
        f"{d.year} жылғы {days.KK[n]} айының {d.day}-{_of(d.day)}{'нда' if _of(d.day)[-1] == 'ы' else 'нде'} {d:%H.%M}",
        f"{days.KK[n].capitalize()}дың {d.day}-{_of(d.day)} {d.year} жыл, сағат {d:%H:%M}"
        if n in (2, 7)
        else f"{d:%d/%m/%Y} сағ {d:%H:%M}",
    ]
    if bare:
        forms += [f"{d.day} {days.KK[n]}, {week}, {d:%H:%M}", f"осы жылдың {d.day} {days.KK_OF[n]} сағат {d:%H-%M}"]
    return rng.choice(forms)


def ru_day(d: date, rng: random.Random) -> str:
    """A day in Russian."""
    m = days.RU[d.month - 1]
    return rng.choice(
        [f"{d:%d.%m.%Y}г", f"{d:%d.%m.%y}", f"{d.day} {m} {d.year} г.", f"{d.day}-го {m} {d.year} года", f"{d:%d-%m-%Y}", f"{d.day} {SHORT[d.month - 1]} {d.year}"]
    )  # fmt: skip


def kk_day(d: date, rng: random.Random) -> str:
    """A day in Kazakh."""
    n = d.month - 1
    return rng.choice(
        [f"{d:%d.%m.%Y}ж", f"{d.year} жылдың {d.day} {days.KK[n]} күні", f"{d.day} {days.KK[n]} {d.year} жыл", f"{d.year}ж. {d.day}-{days.KK[n]}", f"{d:%d.%m.%y} күні", f"{d.year} жылдың {days.KK[n]} айының {d.day} күні"]
    )  # fmt: skip


def ru_period(first: date, last: date, rng: random.Random) -> str:
    """A period in Russian: five working days."""
    a, b = days.RU[first.month - 1], days.RU[last.month - 1]
    forms = [
        f"с {first:%d.%m} по {last:%d.%m.%Y}г",
        f"{first:%d.%m.%y}-{last:%d.%m.%y}",
        f"начиная с {first.day} {a} до {last.day} {b} {last.year}г (включительно)",
        f"с {first.day}-го {a} по {last.day}-е {b} {last.year} года",
        f"{first.day} {a} - {last.day} {b} {last.year} г.",
        f"с {first:%d.%m.%Y} г. в течение 5 рабочих дней, по {last:%d.%m.%Y} г.",
    ]
    if first.month == last.month:
        forms += [f"с {first.day} до {last.day} {b} {last.year}г.", f"с {first.day} по {last.day} {b} {last.year} года"]
    return rng.choice(forms)


def kk_period(first: date, last: date, rng: random.Random) -> str:
    """A period in Kazakh: five working days."""
    a, b, n, k = days.KK[first.month - 1], days.KK[last.month - 1], first.month - 1, last.month - 1
    forms = [
        f"{first:%d.%m.%Y} жылдан {last:%d.%m.%Y} жылға дейін",
        f"{last.year} жылдың {first.day} {KK_FROM[n]} {last.day} {KK_TO[k]} дейін",
        f"{last.year} жылғы {first.day} {a} мен {last.day} {b} аралығы",
        f"{first:%d.%m}-{last:%d.%m.%Y} ж. аралығында",
        f"{first:%d.%m.%y} - {last:%d.%m.%y}",
        f"{first:%d.%m.%Y} басталып {last:%d.%m.%Y} аяқталады",
    ]
    if first.month == last.month:
        forms += [
            f"{last.year}ж. {b} айының {first.day}-{last.day} күндері",
            f"{last.year} жылдың {first.day}-{last.day} {b} аралығында",
        ]
    return rng.choice(forms)


def moment(h: Hearing, language: str, rng: random.Random, bare: bool = True) -> str:
    """When the hearing is held."""
    bare = bare and h.seen.year == h.start.year
    if h.form == OPEN:
        return ru(h.start, rng, bare) if language == "ru" else kk(h.start, rng, bare)
    return (ru_period if language == "ru" else kk_period)(h.start.date(), h.end, rng)


def over(h: Hearing, language: str, rng: random.Random) -> str:
    """The day on which the hearing was held, or its period."""
    if h.form == OPEN:
        return (ru_day if language == "ru" else kk_day)(h.end, rng)
    return moment(h, language, rng)


def loose(text: str, rng: random.Random) -> str:
    """The text as a hurried hand types it; figures, and the points between them, stay as they are."""
    dice = rng.random()
    if dice < 0.45:
        return text
    if dice < 0.55:
        text = re.sub(r"(?<=[^\W\d_])\. (?=[^\W\d_])", ".", text)
    elif dice < 0.65:
        text = text.replace(", ", " ,", 1).replace("«", '"').replace("»", '"')
    elif dice < 0.72:
        text = text.replace("«", "").replace("»", "")
    elif dice < 0.8:
        text = text.replace("і", "i").replace("І", "I").replace("һ", "h")
    elif dice < 0.85:
        text = text.replace("ә", "ə").replace("Ә", "Ə")
    elif dice < 0.9:
        text = text.replace(" ", "  ", 3).rstrip(".")
    elif dice < 0.95:
        text = text.lower()
    else:
        text = text.replace("ё", "е").replace(" – ", "-").replace(" - ", "-").replace(": ", ":", 1)
    return text
