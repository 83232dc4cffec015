"""A site that shows no dates from one day on: nobody is accused of it, what was true before stands, warnings go on."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from bot import loop
from checks.analysis import Analysis
from checks.losses import Losses
from tests.faults.scene import Violations, impatient, items, mornings, of_regions, small_world, true_violations
from tests.playing.play import Played, playing
from tests.world.http import JSON, Answer, Ask
from tests.world.model import World
from tests.world.telegram import Sent

SITE = "west-kazakhstan"
BASELINE, REDESIGN, END = date(2025, 4, 14), date(2025, 4, 16), date(2025, 5, 5)
_DATE = re.compile(rb'("created_date": ?"[\d-]{10}T)[^"+Z]*')
UNDATED = {"announcement_undated", "protocol_undated"}


@dataclass
class Month:
    """What the month's analysis said in the new layout, and once an operator had called it right."""

    world: World
    lost: Losses
    redesigned: Analysis
    right: Analysis
    messages: list[Sent]


def _redesign(played: Played) -> None:
    """From that day on the API gives each entry the time that marks migrated records: no date."""
    host, zone = played.running.govkz, played.config.zone
    former = host.answer

    def answer(ask: Ask, now: datetime) -> Answer:
        given = former(ask, now)
        if now.astimezone(zone).date() < REDESIGN or given.content_type != JSON:
            return given
        return Answer(given.status, given.content_type, _DATE.sub(rb"\g<1>00:00:00.000", given.body))

    host.answer = answer


async def _live(folder: Path) -> Month:
    world = small_world((SITE,), seed=4, scale=0.3, history_months=1)
    passes = [moment for moment in mornings(world) if BASELINE <= moment.date() <= END]
    async with playing(world, folder, sources=(SITE,)) as played:
        _redesign(played)
        await played.play(passes)
        redesigned = await played.analysis(passes[-1])
        (site,) = (one for one in played.config.sources() if one.id == SITE)
        lost = await played.store.losses(played.config.sources())
        await played.store.call_right(site.id, passes[-1])
        right = await played.analysis(passes[-1])
        return Month(world, lost, redesigned, right, list(played.running.telegram.messages))


@pytest.fixture(scope="module")
def lived(tmp_path_factory: pytest.TempPathFactory) -> Month:
    with impatient():
        return loop.run(_live(tmp_path_factory.mktemp("redesign")))


def _undated(analysis: Analysis) -> Violations:
    return {one for one in of_regions(analysis, [SITE]) if one[2] in UNDATED}


def test_the_loss_is_found_in_the_pass_that_meets_it(lived: Month) -> None:
    (loss,) = lived.lost[SITE]
    assert (loss.field, loss.since.date(), loss.until) == ("date", REDESIGN, None)


def test_nobody_is_accused_by_dates_that_are_not_shown_any_more(lived: Month) -> None:
    assert of_regions(lived.redesigned, [SITE]) <= true_violations(lived.world)
    # Taken at its word the page would accuse: the loss is what keeps it from that.
    assert _undated(lived.right) - true_violations(lived.world)
    assert _undated(lived.right) >= _undated(lived.redesigned)


def test_the_analysis_lists_what_is_unknown_for_it(lived: Month) -> None:
    (row,) = (one for one in lived.redesigned.unknown if one.reason)
    assert (row.region, row.source, row.reason) == (SITE, SITE, "fields_lost")
    assert row.duties == len(_undated(lived.right) - _undated(lived.redesigned))
    assert row.since is not None and row.since.date() < REDESIGN


def test_warnings_go_on(lived: Month) -> None:
    after = [one for one in items(lived.messages) if one.at.date() > REDESIGN]
    days = {f"{REDESIGN + timedelta(days=number):%d.%m.%Y}" for number in range(1, 30)}
    assert any(days & {*one.days} for one in after)
