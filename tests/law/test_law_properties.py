"""What must hold of every count, whatever the day: the due day is worked, later starts and longer terms end later."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from checks.law.calendar import Override, load_calendar

CALENDAR = load_calendar()
FIRST, LAST = date(2019, 1, 1), date(2029, 12, 31)
DAYS = st.dates(FIRST, LAST)
TERMS = st.integers(1, 40)
ONE_DAY = timedelta(days=1)


@given(DAYS, TERMS)
def test_the_due_day_is_the_nth_working_day(start: date, n: int) -> None:
    counted = CALENDAR.add_working_days(start, n)
    assert CALENDAR.is_working(counted.due)
    assert counted.days[-1] == counted.due
    assert len(counted.days) == n == counted.working_days


@given(DAYS, TERMS)
def test_each_day_from_start_to_due_is_counted_or_skipped_once(start: date, n: int) -> None:
    counted = CALENDAR.add_working_days(start, n)
    shown = sorted([*counted.days, *(skipped.day for skipped in counted.skipped)])
    assert shown == [start + ONE_DAY * k for k in range(1, (counted.due - start).days + 1)]
    assert all(CALENDAR.is_working(day) for day in counted.days)
    assert all(CALENDAR.why_off(skipped.day) == skipped.why for skipped in counted.skipped)


@given(DAYS, TERMS)
def test_a_longer_term_ends_later(start: date, n: int) -> None:
    assert CALENDAR.add_working_days(start, n).due < CALENDAR.add_working_days(start, n + 1).due


@given(DAYS, st.integers(0, 60), TERMS)
def test_a_later_start_never_ends_earlier(start: date, later: int, n: int) -> None:
    assert CALENDAR.add_working_days(start, n).due <= CALENDAR.add_working_days(start + ONE_DAY * later, n).due


@given(DAYS, TERMS, TERMS)
def test_two_terms_in_a_row_are_one(start: date, first: int, second: int) -> None:
    middle = CALENDAR.add_working_days(start, first).due
    assert CALENDAR.add_working_days(middle, second).due == CALENDAR.add_working_days(start, first + second).due


@given(st.sampled_from([2021, 2022, 2023, 2024, 2025]), st.data())
def test_a_swap_changes_counts_only_between_its_two_days(year: int, data: st.DataObject) -> None:
    """Revoking a swap moves a working day from one of its days to the other: counts across both stay the same."""
    swaps = {2021: ("07-03", "07-05"), 2022: ("03-05", "03-07"), 2023: ("07-01", "07-07"), 2024: ("05-04", "05-08")}
    swaps[2025] = ("01-03", "01-05")
    low, high = (date.fromisoformat(f"{year}-{day}") for day in swaps[year])
    off, worked = (low, high) if CALENDAR.is_working(low) else (high, low)
    revoked = load_calendar(off=[Override(off, "revoked")], worked=[Override(worked, "revoked")])
    start = data.draw(st.dates(low - ONE_DAY * 10, low - ONE_DAY))
    end = data.draw(st.dates(high, high + ONE_DAY * 10))
    assert CALENDAR.working_days_left(start, end) == revoked.working_days_left(start, end)
    assert CALENDAR.working_days_left(start, low) != revoked.working_days_left(start, low)


@given(DAYS, DAYS)
def test_working_days_left_are_those_that_a_finger_would_count(today: date, due: date) -> None:
    span = (due - today).days
    by_hand = sum(CALENDAR.is_working(today + ONE_DAY * k) for k in range(1, span + 1))
    assert CALENDAR.working_days_left(today, due) == by_hand


@given(DAYS, TERMS)
def test_a_term_of_n_days_leaves_n_days(start: date, n: int) -> None:
    assert CALENDAR.working_days_left(start, CALENDAR.add_working_days(start, n).due) == n


@given(DAYS)
def test_next_and_last_working_day_meet(day: date) -> None:
    following = CALENDAR.next_working_day(day)
    assert following > day
    assert CALENDAR.is_working(following)
    assert CALENDAR.last_working_day_on_or_before(following - ONE_DAY) <= day
    assert CALENDAR.last_working_day_on_or_before(day) <= day
