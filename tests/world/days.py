"""The world's own reading of the calendar: working days, passes, legal days. Independent of the product's."""

from __future__ import annotations

import csv
from datetime import date, datetime, time, timedelta
from functools import cache
from pathlib import Path
from zoneinfo import ZoneInfo

DATA = Path(__file__).parent / "data"
ALMATY = ZoneInfo("Asia/Almaty")
PASS_HOURS = (8, 14)
ONE = timedelta(days=1)


@cache
def _exceptions() -> tuple[frozenset[date], frozenset[date]]:
    off: set[date] = set()
    worked: set[date] = set()
    with (DATA / "working-calendar.csv").open(encoding="utf8") as lines:
        for row in csv.DictReader(lines):
            off |= {date.fromisoformat(f"{row['year']}-{day}") for day in row["weekdays_off"].split()}
            worked |= {date.fromisoformat(f"{row['year']}-{day}") for day in row["weekend_days_worked"].split()}
    return frozenset(off), frozenset(worked)


@cache
def is_working(day: date) -> bool:
    """Whether `day` is a working day in Kazakhstan (five-day week, holidays, swaps)."""
    off, worked = _exceptions()
    return day in worked or (day.weekday() < 5 and day not in off)


def shift(day: date, n: int) -> date:
    """The n-th working day after `day` (before it for a negative n); `day` itself is not counted."""
    step = ONE if n > 0 else -ONE
    for _ in range(abs(n)):
        day += step
        while not is_working(day):
            day += step
    return day


def on_or_before(day: date) -> date:
    """The last working day on or before `day`."""
    while not is_working(day):
        day -= ONE
    return day


def on_or_after(day: date) -> date:
    """The first working day on or after `day`."""
    while not is_working(day):
        day += ONE
    return day


def working_days(first: date, last: date) -> list[date]:
    """Every working day from `first` to `last`, both included."""
    days = [first + timedelta(days=n) for n in range((last - first).days + 1)]
    return [day for day in days if is_working(day)]


def passes(first: date, last: date) -> list[datetime]:
    """The moments of all passes from `first` to `last`: 08:00 and 14:00 Almaty time, every day."""
    days = [first + timedelta(days=n) for n in range((last - first).days + 1)]
    return [datetime.combine(day, time(hour), ALMATY) for day in days for hour in PASS_HOURS]


def pass_around(moment: datetime) -> tuple[datetime, datetime]:
    """The last pass before `moment` and the first one at or after it."""
    local = moment.astimezone(ALMATY)
    around = passes(local.date() - ONE, local.date() + ONE)
    return max(p for p in around if p < moment), min(p for p in around if p >= moment)


def near_pass(moment: datetime, minutes: int = 10) -> bool:
    """Whether a pass lies within `minutes` of `moment`: such events would be told by a hair."""
    before, after = pass_around(moment)
    margin = timedelta(minutes=minutes)
    return moment - before < margin or after - moment < margin


def month_bounds(month: str) -> tuple[date, date]:
    """First and last day of "YYYY-MM"."""
    first = date.fromisoformat(f"{month}-01")
    return first, (first + timedelta(days=32)).replace(day=1) - ONE
