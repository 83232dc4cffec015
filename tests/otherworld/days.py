"""Dates: the working calendar as published, and the many ways in which people write a day."""

import csv
import random
from datetime import date, datetime, timedelta, timezone
from functools import cache
from pathlib import Path

DATA = Path(__file__).parent / "data"
WEEK = ["понедельник", "вторник", "среда", "четверг", "пятница", "суббота", "воскресенье"]
WEEK_KK = ["дүйсенбі", "сейсенбі", "сәрсенбі", "бейсенбі", "жұма", "сенбі", "жексенбі"]
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
KK_ON = [
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


def zone(year: int) -> timezone:
    """The offset of Almaty in that year."""
    return timezone(timedelta(hours=5 if year >= 2025 else 6))


@cache
def _calendar() -> tuple[frozenset[date], frozenset[date]]:
    off: set[date] = set()
    worked: set[date] = set()
    with (DATA / "working-calendar.csv").open() as file:
        for row in csv.DictReader(file):
            off |= {date.fromisoformat(f"{row['year']}-{day}") for day in row["weekdays_off"].split()}
            worked |= {date.fromisoformat(f"{row['year']}-{day}") for day in row["weekend_days_worked"].split()}
    return frozenset(off), frozenset(worked)


def is_working(day: date) -> bool:
    """Whether offices are open on that day."""
    off, worked = _calendar()
    return day in worked or (day.weekday() < 5 and day not in off)


def after(day: date, working_days: int) -> date:
    """The n-th working day after a day."""
    while working_days:
        day += timedelta(days=1)
        working_days -= is_working(day)
    return day


def working_between(first: date, last: date) -> list[date]:
    """The working days of a span, both ends included."""
    return [day for day in span(first, last) if is_working(day)]


def span(first: date, last: date) -> list[date]:
    """All days of a span, both ends included."""
    return [first + timedelta(days=n) for n in range((last - first).days + 1)]


def ru(when: datetime, rng: random.Random) -> str:
    """A moment in Russian words."""
    d, hm = when.date(), f"{when:%H:%M}"
    return rng.choice(
        [
            f"{d:%d.%m.%Y} г. в {hm}",
            f"{d:%d.%m.%Y} года в {when:%H}-{when:%M} часов",
            f"{d.day} {RU[d.month - 1]} {d.year} года в {when.hour} часов {when:%M} минут",
            f"{d.day} {RU[d.month - 1]} {d.year} г. в {hm} ч.",
            f"«{d.day:02}» {RU[d.month - 1]} {d.year} года в {hm} часов",
            f"{d:%d.%m.%Y}г. в {when:%H.%M} ч.",
            f"в {hm} часов {d.day} {RU[d.month - 1]} {d.year} года",
        ]
    )


def ru_day(d: date, rng: random.Random) -> str:
    """A day in Russian words."""
    return rng.choice(
        [f"{d:%d.%m.%Y} г.", f"{d:%d.%m.%Y}", f"{d.day} {RU[d.month - 1]} {d.year} года", f"{d:%d.%m.%Y} года"]
    )


def kk(when: datetime, rng: random.Random) -> str:
    """A moment in Kazakh words."""
    d, hm = when.date(), f"{when:%H:%M}"
    return rng.choice(
        [
            f"{d:%d.%m.%Y} ж. сағат {hm}-де",
            f"{d.year} жылғы {d.day} {KK_ON[d.month - 1]} сағат {hm}-де",
            f"{d.year} жылдың {d.day} {KK_OF[d.month - 1]} сағат {when:%H.%M}-де",
            f"{when.hour} сағат {when:%M} мин. {d.year} жылдың {d.day} {KK_OF[d.month - 1]}",
            f"{d.year} ж. {d.day} {KK_ON[d.month - 1]}, сағат {hm}",
            f"{d:%d.%m.%Y} жылы сағат {hm}-де",
        ]
    )


def kk_day(d: date, rng: random.Random) -> str:
    """A day in Kazakh words."""
    return rng.choice(
        [
            f"{d:%d.%m.%Y} ж.",
            f"{d.year} жылғы {d.day} {KK[d.month - 1]}",
            f"{d.year} жылғы {d.day} {KK_ON[d.month - 1]}",
        ]
    )


def ru_period(first: date, last: date, rng: random.Random) -> str:
    """A period in Russian words."""
    forms = [
        f"с {first:%d.%m.%Y} по {last:%d.%m.%Y} года",
        f"с {first:%d.%m.%Y} г. по {last:%d.%m.%Y} г.",
        f"с {first.day} {RU[first.month - 1]} по {last.day} {RU[last.month - 1]} {last.year} года",
        f"{first:%d.%m.%Y} - {last:%d.%m.%Y}",
    ]
    if first.month == last.month:
        forms.append(f"с {first.day} по {last.day} {RU[last.month - 1]} {last.year} года")
    return rng.choice(forms)


def kk_period(first: date, last: date, rng: random.Random) -> str:
    """A period in Kazakh words."""
    forms = [
        f"{first:%d.%m.%Y} ж. бастап {last:%d.%m.%Y} ж. дейін",
        f"{first:%d.%m.%Y} - {last:%d.%m.%Y} ж. аралығында",
    ]
    if first.month == last.month:
        forms.append(f"{last.year} жылдың {first.day}-{last.day} {KK[last.month - 1]} аралығында")
    return rng.choice(forms)
