"""Working days of Kazakhstan: the built-in calendar, the operator's overrides, and counting with a proof.

A day is working when it is a weekday that is not off, or a weekend day that a swap turned into a working one
(`terms.md`, Counting days). All days are plain legal dates; nothing here asks the clock.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from checks.law import years
from checks.law.errors import LawError

_ONE_DAY = timedelta(days=1)
_SATURDAY = 5
# Far longer than any term: a number beyond it is a slip of the keyboard, and counting it would take minutes.
LONGEST_TERM = 10_000


@dataclass(frozen=True, slots=True)
class Skipped:
    """A day that was passed over when counting, with the name of the reason in kk, ru and en."""

    day: date
    why: dict[str, str]


@dataclass(frozen=True, slots=True)
class Counted:
    """The proof of a due day: each day after `start` is in `days` (1st, 2nd … working day) or in `skipped`."""

    start: date
    working_days: int
    due: date
    days: tuple[date, ...]
    skipped: tuple[Skipped, ...]


@dataclass(frozen=True, slots=True)
class Override:
    """A day that the operator declares off or worked, with where that stands."""

    day: date
    source: str


class Calendar:
    """The working calendar; made by `load_calendar`. Look-ups cost the same for any day, counts are remembered."""

    def __init__(self, off: Sequence[Override] = (), worked: Sequence[Override] = ()) -> None:
        self._own_off = {item.day: years.text("off", source=item.source) for item in off}
        self._own_worked = {item.day for item in worked}
        if both := sorted(self._own_worked & self._own_off.keys()):
            raise LawError(f"The calendar's overrides call {both[0].isoformat()} both off and worked.")
        self._years: dict[int, years.Year] = {}
        self._count = lru_cache(maxsize=8192)(self._count_days)

    def is_working(self, day: date) -> bool:
        """Whether `day` is a working day."""
        known = self._year(day.year)
        return day in known.worked or (day.weekday() < _SATURDAY and day not in known.off)

    def why_off(self, day: date) -> dict[str, str] | None:
        """Why `day` is not worked, in kk, ru and en; None where it is."""
        if self.is_working(day):
            return None
        weekend = "saturday" if day.weekday() == _SATURDAY else "sunday"
        return dict(self._year(day.year).off.get(day) or years.text(weekend))

    def add_working_days(self, start: date, n: int) -> Counted:
        """The term of `n` working days from `start`, which is not counted itself, with its proof.

        ValueError where `n` is not from 1 to LONGEST_TERM, or the term ends after the year 9999.
        """
        if not 1 <= n <= LONGEST_TERM:
            raise ValueError(f"A term has from 1 to {LONGEST_TERM} working days, not {n}.")
        return self._count(start, n)

    def last_working_day_on_or_before(self, day: date) -> date:
        """`day` itself where it is worked, else the last working day before it."""
        while not self.is_working(day):
            day -= _ONE_DAY
        return day

    def next_working_day(self, day: date) -> date:
        """The first working day after `day`; ValueError after the last one of the year 9999."""
        return self.add_working_days(day, 1).due

    def nth_working_day_of_month(self, year: int, month: int, n: int) -> date:
        """The `n`-th working day of a month, from 1; ValueError where the month has none such."""
        working = [day for day in _month(year, month) if self.is_working(day)]
        if not 1 <= n <= len(working):
            raise ValueError(f"{year}-{month:02} has working days 1 to {len(working)}, not {n}.")
        return working[n - 1]

    def confirmed(self, year: int) -> bool:
        """Whether the year's calendar stands in the built-in data file, and is not only calculated."""
        return self._year(year).confirmed

    def source(self, year: int) -> str:
        """Where the year's calendar was taken from."""
        return self._year(year).source

    def working_days_left(self, today: date, due: date) -> int:
        """How many working days come after `today` up to and with `due`; 0 on the due day and after it."""
        if due <= today:
            return 0
        left = _weekdays_until(due) - _weekdays_until(today)
        for number in range(today.year, due.year + 1):
            known = self._year(number)
            left -= sum(today < day <= due and day.weekday() < _SATURDAY for day in known.off)
            left += sum(today < day <= due and day.weekday() >= _SATURDAY for day in known.worked)
        return left

    def _year(self, number: int) -> years.Year:
        known = self._years.get(number)
        if known is None:
            known = self._years[number] = self._with_overrides(years.year(number), number)
        return known

    def _with_overrides(self, known: years.Year, number: int) -> years.Year:
        worked = {day for day in self._own_worked if day.year == number}
        off = {day: why for day, why in self._own_off.items() if day.year == number}
        return years.Year(
            off={day: why for day, why in {**known.off, **off}.items() if day not in worked},
            worked=(known.worked | worked) - off.keys(),
            confirmed=known.confirmed,
            source=known.source,
        )

    def _count_days(self, start: date, n: int) -> Counted:
        days: list[date] = []
        skipped: list[Skipped] = []
        for day in _days_after(start):
            why = self.why_off(day)
            if why is not None:
                skipped.append(Skipped(day, why))
                continue
            days.append(day)
            if len(days) == n:
                return Counted(start, n, day, tuple(days), tuple(skipped))
        raise ValueError(f"A term of {n} working days from {start.isoformat()} ends after the year 9999.")


def load_calendar(off: Sequence[Override] = (), worked: Sequence[Override] = ()) -> Calendar:
    """The built-in calendar with the operator's own days; LawError where a day is called both off and worked."""
    return Calendar(off, worked)


def _days_after(day: date) -> Iterator[date]:
    while day < date.max:
        day += _ONE_DAY
        yield day


def _month(year: int, month: int) -> Iterator[date]:
    for day in range(1, monthrange(year, month)[1] + 1):
        yield date(year, month, day)


def _weekdays_until(day: date) -> int:
    # Day 1 of the ordinal count is a Monday.
    weeks, rest = divmod(day.toordinal(), 7)
    return weeks * 5 + min(rest, 5)
