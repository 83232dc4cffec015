"""The acceptance in small: a month lived through, and everything that was counted and told held against the truth."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from bot import loop
from checks.analysis import Analysis
from tests.playing.play import differences, playing
from tests.playing.told import (
    WITH_TERM,
    at_night,
    beyond_doubt,
    due_days,
    more_than_one_brief,
    not_warned,
    overlong,
    wrong_chats,
)
from tests.world.days import ONE, is_working
from tests.world.model import World
from tests.world.plan import make_world
from tests.world.telegram import Sent
from tests.worldcheck.recount import Recount

_AT = 14
_AFTER_THE_END = timedelta(days=6)


@dataclass
class Lived:
    """A month as the product lived through it, with one pass a day."""

    world: World
    passes: Sequence[datetime]
    all_read: bool
    analysis: Analysis
    placed: set[tuple[str, str, str]]
    messages: list[Sent]


def passes_of(world: World) -> list[datetime]:
    """At two on working days and on the day before one: days off bring nothing, but prove absences."""
    until = world.last + _AFTER_THE_END
    days = [moment for moment in world.passes if moment.hour == _AT and moment.date() <= until]
    return [moment for moment in days if is_working(moment.date()) or is_working(moment.date() + ONE)]


async def _live(world: World, folder: Path) -> Lived:
    passes = passes_of(world)
    async with playing(world, folder) as played:
        await played.play(passes)
        return Lived(
            world,
            passes,
            all(report.all_read for report in played.reports),
            await played.analysis(passes[-1]),
            await played.placed(passes[-1]),
            list(played.running.telegram.messages),
        )


# By name, as tests/conftest.py orders them: month, seed, scale.
WORLDS = {
    "2021-11-whole": ("2021-11", 7, 1.0),
    "2025-04-quarter": ("2025-04", 11, 0.25),
    "2021-11-quarter": ("2021-11", 12, 0.25),
}


@pytest.fixture(scope="module", params=WORLDS)
def lived(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Lived:
    month, seed, scale = WORLDS[request.param]
    return loop.run(_live(make_world(month, seed=seed, scale=scale), tmp_path_factory.mktemp("world")))


def test_one_pass_a_day_can_prove_what_two_prove(lived: Lived) -> None:
    """Of a world for which this fails, another seed: its truth needs the passes that are left out."""
    bare = replace(lived.world, passes=list(lived.passes))
    recount = Recount(bare).run()
    assert recount.violations == lived.world.truth.violations
    assert recount.placed == lived.world.truth.placed


def test_every_cell_and_violation_is_that_of_the_truth(lived: Lived) -> None:
    assert lived.all_read
    assert differences(lived.analysis, lived.world) == []


def test_totals_are_sums(lived: Lived) -> None:
    for table in lived.analysis.tables.values():
        assert all(row.total == sum(row.cells[column] for column in table.violations) for row in table.rows)
        columns = (*table.placements, *table.violations)
        sums = {column: sum(row.cells[column] for row in table.rows) for column in columns}
        assert table.totals == {**sums, "total": sum(row.total for row in table.rows)}


def test_the_hearings_placed_are_those_of_the_truth(lived: Lived) -> None:
    assert lived.placed == lived.world.truth.placed


def test_nothing_is_left_open_that_the_pages_show(lived: Lived) -> None:
    assert beyond_doubt(lived.analysis, lived.world, lived.passes) == []
    assert [(one.number, one.column, one.reason) for one in lived.analysis.asked] == []
    assert lived.analysis.unknown == ()


def test_every_late_or_missing_duty_was_warned_of_in_time(lived: Lived) -> None:
    hearings = {(hearing.form, hearing.number): hearing for hearing in lived.world.hearings}
    timed = [one for one in lived.world.truth.violations if one[2] in WITH_TERM]
    known = [one for one in timed if due_days(hearings[one[:2]], one[2], lived.passes)]
    assert len(known) == len(timed) > 0
    assert not_warned(lived.world, lived.messages, lived.passes) == []


def test_each_officer_gets_one_brief_a_pass_about_the_own_region_by_day(lived: Lived) -> None:
    assert lived.messages
    assert more_than_one_brief(lived.messages) == []
    assert at_night(lived.messages) == []
    assert overlong(lived.messages) == []
    assert wrong_chats(lived.world, lived.messages) == []
