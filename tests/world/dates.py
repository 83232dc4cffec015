"""How people write dates, hours and periods in Russian and Kazakh."""

from __future__ import annotations

import random
from datetime import date, time

RU = [
    "января",
    "февраля",
    "марта",
    "апреля",
    "мая",
    "июня",
    "июля",
    "августа",
    "сентября",
    "октября",
    "ноября",
    "декабря",
]
KK = [
    "қаңтар",
    "ақпан",
    "наурыз",
    "сәуір",
    "мамыр",
    "маусым",
    "шілде",
    "тамыз",
    "қыркүйек",
    "қазан",
    "қараша",
    "желтоқсан",
]
KK_IN = [
    "қаңтарда",
    "ақпанда",
    "наурызда",
    "сәуірде",
    "мамырда",
    "маусымда",
    "шілдеде",
    "тамызда",
    "қыркүйекте",
    "қазанда",
    "қарашада",
    "желтоқсанда",
]
KK_OF = [
    "қаңтарында",
    "ақпанында",
    "наурызында",
    "сәуірінде",
    "мамырында",
    "маусымында",
    "шілдесінде",
    "тамызында",
    "қыркүйегінде",
    "қазанында",
    "қарашасында",
    "желтоқсанында",
]
KK_FROM = [
    "қаңтардан",
    "ақпаннан",
    "наурыздан",
    "сәуірден",
    "мамырдан",
    "маусымнан",
    "шілдеден",
    "тамыздан",
    "қыркүйектен",
    "қазаннан",
    "қарашадан",
    "желтоқсаннан",
]
KK_TO = [
    "қаңтарға",
    "ақпанға",
    "наурызға",
    "сәуірге",
    "мамырға",
    "маусымға",
    "шілдеге",
    "тамызға",
    "қыркүйекке",
    "қазанға",
    "қарашаға",
    "желтоқсанға",
]


def when_ru(day: date, at: time, rng: random.Random) -> str:
    """A day and hour in Russian."""
    long = f"{day.day} {RU[day.month - 1]} {day.year}"
    h, m = at.hour, f"{at.minute:02}"
    forms = (
        f"{day:%d.%m.%Y} года в {h}:{m} часов",
        f"{day:%d.%m.%Y} г. в {h}:{m}",
        f"{long} года в {h} часов {m} минут",
        f"{long} года в {h}:{m}",
        f"{long} г., начало в {h}-{m} часов",
        f"{day:%d.%m.%Y} в {h} ч. {m} мин.",
    )
    return rng.choice(forms)


def when_kk(day: date, at: time, rng: random.Random) -> str:
    """A day and hour in Kazakh."""
    n, h, m = day.month - 1, at.hour, f"{at.minute:02}"
    forms = (
        f"{day.year} жылғы {day.day} {KK_IN[n]} сағат {h}:{m}-де",
        f"{day.year} жылдың {day.day} {KK_OF[n]} сағат {h}:{m}-де",
        f"{day:%d.%m.%Y} ж. сағат {h}:{m}-де",
        f"{day:%d.%m.%Y} жылы сағат {h}:{m}",
        f"{h} сағат {m} мин. {day.year} жылдың {day.day} {KK_OF[n]}",
    )
    return rng.choice(forms)


def day_ru(day: date, rng: random.Random) -> str:
    """A day alone in Russian."""
    long = f"{day.day} {RU[day.month - 1]} {day.year}"
    return rng.choice((f"{day:%d.%m.%Y}", f"{day:%d.%m.%Y} г.", f"{long} года", f"{day:%d.%m.%Y} года", f"{long} г."))


def day_kk(day: date, rng: random.Random) -> str:
    """A day alone in Kazakh, without a case ending."""
    long = f"{day.year} жылғы {day.day} {KK[day.month - 1]}"
    return rng.choice((f"{day:%d.%m.%Y}", f"{day:%d.%m.%Y} ж.", long))


def period_ru(first: date, last: date, rng: random.Random) -> str:
    """A period in Russian."""
    a, b = RU[first.month - 1], RU[last.month - 1]
    same = (first.year, first.month) == (last.year, last.month)
    if same:
        long = f"с {first.day} по {last.day} {b} {last.year} года"
    elif first.year == last.year:
        long = f"с {first.day} {a} по {last.day} {b} {last.year} года"
    else:
        long = f"с {first.day} {a} {first.year} года по {last.day} {b} {last.year} года"
    short = f"с {first:%d.%m.%Y} по {last:%d.%m.%Y} года"
    return rng.choice(
        (long, long, short, f"{first:%d.%m.%Y} – {last:%d.%m.%Y}", f"{first:%d.%m.%Y} г. - {last:%d.%m.%Y} г.")
    )


def period_kk(first: date, last: date, rng: random.Random) -> str:
    """A period in Kazakh, as an adverbial."""
    n, m = first.month - 1, last.month - 1
    same = (first.year, first.month) == (last.year, last.month)
    if same:
        long = f"{last.year} жылдың {first.day}-{last.day} {KK[m]} аралығында"
    elif first.year == last.year:
        long = f"{last.year} жылғы {first.day} {KK_FROM[n]} {last.day} {KK_TO[m]} дейін"
    else:
        long = f"{first.year} жылғы {first.day} {KK_FROM[n]} {last.year} жылғы {last.day} {KK_TO[m]} дейін"
    return rng.choice(
        (
            long,
            long,
            f"{first:%d.%m.%Y} – {last:%d.%m.%Y} аралығында",
            f"{first:%d.%m.%Y} ж. - {last:%d.%m.%Y} ж. аралығында",
        )
    )
