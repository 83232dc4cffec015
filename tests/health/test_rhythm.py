"""When a source is read: who is brisk, and at what moments the calm ones are due."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, date, datetime, timedelta

import pytest

from checks.health import HealthState, Rhythm, SourceHealth
from checks.rhythm import is_brisk, own_moment

NOW = datetime(2025, 4, 15, 3, 0, tzinfo=UTC)
TODAY = date(2025, 4, 15)
DAY = timedelta(days=1)


@pytest.mark.parametrize(
    ("days", "quiet", "brisk"),
    [
        (1, 0, True),  # every day
        (1, 4, True),  # every working day, over a holiday
        (1, 8, False),
        (7, 5, False),  # once a week, and it has just posted
        (7, 6, True),
        (7, 14, True),
        (7, 15, False),
        (30, 3, False),
        (30, 29, True),
        (30, 61, False),
    ],
)
def test_it_is_brisk_when_its_rhythm_says_that_something_comes(days: int, quiet: int, brisk: bool) -> None:
    health = SourceHealth(HealthState.OK, "parsed", NOW, rhythm=Rhythm(days, TODAY - quiet * DAY))
    assert is_brisk(health, TODAY) is brisk


@pytest.mark.parametrize(
    ("health", "brisk"),
    [
        (SourceHealth(HealthState.NEVER_READ, "", None), True),
        (SourceHealth(HealthState.FIRST_READING, "budget", NOW), True),
        (SourceHealth(HealthState.SUSPECT, "timeout", NOW, failures=1), True),
        (SourceHealth(HealthState.BLOCKED, "http_403", NOW, failures=9), True),
        (SourceHealth(HealthState.OK, "parsed", NOW), False),
    ],
)
def test_what_could_not_be_read_is_brisk_and_what_has_no_rhythm_is_calm(health: SourceHealth, brisk: bool) -> None:
    assert is_brisk(health, TODAY) is brisk


def test_the_moments_of_many_sources_are_spread_over_the_day() -> None:
    moments = [own_moment(f"site{number}", NOW) for number in range(2_400)]
    assert all(NOW - DAY < moment <= NOW for moment in moments)
    hours = Counter(moment.hour for moment in moments)
    assert len(hours) == 24
    assert max(hours.values()) < 150  # 100 each, evenly


def test_a_source_keeps_its_moment() -> None:
    first = own_moment("abai", NOW)
    assert own_moment("abai", first) == first
    assert own_moment("abai", first - timedelta(seconds=1)) == first - DAY
    assert own_moment("abai", first + timedelta(hours=23)) == first
    assert own_moment("abai", first + DAY) == first + DAY
