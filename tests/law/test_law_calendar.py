"""The calendar against the published days and the known vectors, day by day, and the operator's own days."""

from __future__ import annotations

import csv
from datetime import date, timedelta
from pathlib import Path

import pytest

from checks.law import years
from checks.law.calendar import LONGEST_TERM, Calendar, Override, Skipped, load_calendar
from checks.law.errors import LawError

DATA = Path(__file__).parent.parent / "data"


def rows(name: str) -> list[dict[str, str]]:
    with (DATA / name).open(encoding="utf8", newline="") as file:
        return list(csv.DictReader(file))


def days_of(year: int) -> list[date]:
    first = date(year, 1, 1)
    return [first + timedelta(days=n) for n in range((date(year + 1, 1, 1) - first).days)]


def published(row: dict[str, str], column: str) -> set[date]:
    return {date.fromisoformat(f"{row['year']}-{day}") for day in row[column].split()}


@pytest.fixture(scope="module")
def calendar() -> Calendar:
    return load_calendar()


@pytest.mark.parametrize("row", rows("working-calendar.csv"), ids=lambda row: row["year"])
def test_every_day_of_the_published_calendar(row: dict[str, str], calendar: Calendar) -> None:
    off, worked = published(row, "weekdays_off"), published(row, "weekend_days_worked")
    assert off
    for day in days_of(int(row["year"])):
        assert calendar.is_working(day) is (day in worked or (day.weekday() < 5 and day not in off)), day


@pytest.mark.parametrize(
    "row", rows("working-day-vectors.csv"), ids=lambda row: f"{row['start']}+{row['working_days']}"
)
def test_known_due_days(row: dict[str, str], calendar: Calendar) -> None:
    counted = calendar.add_working_days(date.fromisoformat(row["start"]), int(row["working_days"]))
    assert counted.due.isoformat() == row["due"]


@pytest.mark.parametrize("year", range(2021, 2027))
def test_the_package_would_give_the_same_days(year: int) -> None:
    """The built-in years and the fall-back agree, so the fall-back may be believed for others."""
    built_in, library = years.built_in_years()[year], years.from_library(year)
    assert built_in.off.keys() == library.off.keys()
    assert built_in.worked == library.worked
    for day, names in built_in.off.items():
        assert (
            library.off[day]["ru"].split(":")[0] == names["ru"].split(":")[0] or "расчетная" in library.off[day]["ru"]
        )


@pytest.mark.parametrize("year", [2019, *range(2021, 2030)])
def test_every_day_off_is_named_in_three_languages(year: int, calendar: Calendar) -> None:
    for day in days_of(year):
        why = calendar.why_off(day)
        assert (why is None) is calendar.is_working(day)
        assert why is None or (set(why) == {"kk", "ru", "en"} and all(why.values()))


@pytest.mark.parametrize(
    ("day", "kk", "ru", "en"),
    [
        (date(2025, 4, 5), "сенбі", "суббота", "Saturday"),
        (date(2025, 4, 6), "жексенбі", "воскресенье", "Sunday"),
        (
            date(2025, 5, 1),
            "Қазақстан халқының бірлігі мерекесі",
            "Праздник единства народа Казахстана",
            "Day of Unity",
        ),
        (date(2025, 1, 3), "демалыс күні 05.01.2025", "выходной, перенесен с 05.01.2025", "exchange for 05.01.2025"),
        (date(2025, 3, 24), "Наурыз мейрамы: 22.03.2025", "выходной перенесен с 22.03.2025", "from 22.03.2025"),
        (date(2026, 5, 27), "Құрбан айт", "Курбан-айта", "Kurban-ait"),
        (date(2021, 12, 1), "Тұңғыш Президент", "Первого Президента", "First President"),
    ],
)
def test_why_a_day_is_off(day: date, kk: str, ru: str, en: str, calendar: Calendar) -> None:
    why = calendar.why_off(day)
    assert why is not None
    assert kk in why["kk"]
    assert ru in why["ru"]
    assert en in why["en"]


def test_the_proof_lists_every_day_after_the_start(calendar: Calendar) -> None:
    counted = calendar.add_working_days(date(2025, 4, 29), 4)
    assert counted.days == (date(2025, 4, 30), date(2025, 5, 2), date(2025, 5, 5), date(2025, 5, 6))
    assert [skipped.day for skipped in counted.skipped] == [date(2025, 5, 1), date(2025, 5, 3), date(2025, 5, 4)]
    assert counted.skipped[1] == Skipped(date(2025, 5, 3), {"kk": "сенбі", "ru": "суббота", "en": "Saturday"})


def test_a_reason_handed_out_cannot_be_altered_for_the_next_reader(calendar: Calendar) -> None:
    why = calendar.why_off(date(2025, 5, 1))
    assert why is not None
    why["ru"] = "changed"
    assert calendar.why_off(date(2025, 5, 1)) != why


@pytest.mark.parametrize("n", [0, -1, LONGEST_TERM + 1])
def test_a_term_without_days_is_refused(n: int, calendar: Calendar) -> None:
    with pytest.raises(ValueError, match=rf"A term has from 1 to {LONGEST_TERM} working days, not {n}\."):
        calendar.add_working_days(date(2025, 4, 1), n)


def test_a_term_beyond_the_last_year_is_refused_in_words(calendar: Calendar) -> None:
    with pytest.raises(ValueError, match="ends after the year 9999"):
        calendar.add_working_days(date(9999, 12, 30), 4)


def test_the_last_working_day_on_or_before(calendar: Calendar) -> None:
    assert calendar.last_working_day_on_or_before(date(2025, 4, 25)) == date(2025, 4, 25)
    assert calendar.last_working_day_on_or_before(date(2025, 5, 11)) == date(2025, 5, 8)
    assert calendar.last_working_day_on_or_before(date(2025, 1, 5)) == date(2025, 1, 5)  # a Sunday worked


def test_the_next_working_day_is_never_the_day_itself(calendar: Calendar) -> None:
    assert calendar.next_working_day(date(2025, 4, 24)) == date(2025, 4, 25)
    assert calendar.next_working_day(date(2025, 4, 25)) == date(2025, 4, 28)
    assert calendar.next_working_day(date(2025, 1, 2)) == date(2025, 1, 5)


@pytest.mark.parametrize(
    ("month", "n", "day"),
    [((2025, 5), 1, 2), ((2025, 5), 3, 6), ((2025, 1), 1, 5), ((2021, 12), 3, 6), ((2024, 5), 2, 3), ((2024, 5), 3, 4)],
)
def test_the_nth_working_day_of_a_month(month: tuple[int, int], n: int, day: int, calendar: Calendar) -> None:
    assert calendar.nth_working_day_of_month(*month, n) == date(*month, day)


@pytest.mark.parametrize("n", [0, -1, 20, 23])
def test_a_working_day_that_the_month_has_not(n: int, calendar: Calendar) -> None:
    with pytest.raises(ValueError, match=f"2025-05 has working days 1 to 19, not {n}"):
        calendar.nth_working_day_of_month(2025, 5, n)


def test_the_last_month_of_all_has_working_days_too(calendar: Calendar) -> None:
    assert calendar.nth_working_day_of_month(9999, 12, 1) == date(9999, 12, 1)


@pytest.mark.parametrize(("today", "left"), [(25, 3), (26, 3), (27, 3), (28, 2), (29, 1), (30, 0), (31, 0)])
def test_working_days_left_until_the_due_day(today: int, left: int, calendar: Calendar) -> None:
    assert calendar.working_days_left(date(2025, 7, today), date(2025, 7, 30)) == left


def test_only_years_of_the_data_file_are_confirmed(calendar: Calendar) -> None:
    assert [year for year in range(2015, 2031) if calendar.confirmed(year)] == list(range(2021, 2027))
    assert "as published" in calendar.source(2025)
    assert "holidays" in calendar.source(2027)


def test_a_year_outside_the_data_comes_from_the_package(calendar: Calendar) -> None:
    assert not calendar.is_working(date(2028, 3, 22))
    assert not calendar.is_working(date(2027, 1, 4))  # 2 January 2027 is a Saturday
    assert calendar.is_working(date(2013, 12, 28))  # a Saturday worked for 3 January 2014, filed under 2014
    estimated = calendar.why_off(date(2028, 5, 5))
    assert estimated is not None
    assert "расчетная" in estimated["ru"]
    carried = calendar.why_off(date(2027, 1, 4))
    assert carried is not None
    assert carried["kk"] == "Жаңа жыл: ауысқан демалыс"


def test_a_term_over_new_year_crosses_into_an_unconfirmed_year(calendar: Calendar) -> None:
    assert calendar.add_working_days(date(2026, 12, 30), 4).due == date(2027, 1, 8)


def test_a_day_that_the_operator_declares_off() -> None:
    own = load_calendar(off=[Override(date(2026, 8, 31), "Decree 77 of 1 August 2026")])
    assert load_calendar().is_working(date(2026, 8, 31))
    assert not own.is_working(date(2026, 8, 31))
    why = own.why_off(date(2026, 8, 31))
    assert why is not None
    assert all("Decree 77 of 1 August 2026" in text for text in why.values())
    assert own.add_working_days(date(2026, 8, 28), 2).due == date(2026, 9, 2)
    assert own.working_days_left(date(2026, 8, 28), date(2026, 9, 2)) == 2


def test_a_day_that_the_operator_declares_worked() -> None:
    swap = Override(date(2026, 8, 29), "Decree 77")
    holiday = Override(date(2026, 5, 27), "the estimate was wrong")
    own = load_calendar(worked=[swap, holiday])
    assert own.is_working(swap.day)
    assert own.why_off(swap.day) is None
    assert own.is_working(holiday.day)
    assert own.add_working_days(date(2026, 8, 28), 1).due == swap.day


def test_the_operator_can_take_a_swap_back() -> None:
    own = load_calendar(
        off=[Override(date(2025, 1, 5), "revoked {by} letter")], worked=[Override(date(2025, 1, 3), "revoked")]
    )
    assert own.is_working(date(2025, 1, 3))
    why = own.why_off(date(2025, 1, 5))
    assert why is not None
    assert "revoked {by} letter" in why["en"]
    assert own.working_days_left(date(2025, 1, 2), date(2025, 1, 6)) == 2


def test_an_override_works_in_a_year_outside_the_data() -> None:
    own = load_calendar(off=[Override(date(2027, 5, 17), "Kurban-ait moved")])
    assert not own.is_working(date(2027, 5, 17))
    assert not own.confirmed(2027)


def test_a_day_called_both_off_and_worked_is_an_error() -> None:
    both = [Override(date(2026, 8, 31), "x")]
    with pytest.raises(LawError, match="2026-08-31 both off and worked"):
        load_calendar(off=both, worked=both)
