"""A month of mornings: who was told what, when, and that the clock of the passes cannot run backwards."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time
from pathlib import Path

import pytest

from bot import loop
from tests.cli.commands import process
from tests.faults.scene import FEW, Told, items, mornings, of_regions, small_world, true_violations
from tests.playing.play import playing
from tests.world import days
from tests.world.config import chat_of
from tests.world.model import OPEN, Hearing, World
from tests.world.telegram import Sent

# Month, seed, regions, tables of their own.
MONTHS = [
    ("2025-04", 4, ("west-kazakhstan", "aktobe"), FEW),
    ("2021-11", 2, ("kostanay", "atyrau"), None),
]
TOLD_OF = {"announcement_missing", "announcement_posted_late"}
TOLD_OF |= {"protocol_missing", "protocol_missing_in_portal", "protocol_posted_late"}


@dataclass
class Month:
    """A month as people heard of it."""

    world: World
    messages: list[Sent]
    told: list[Told]
    false: set[tuple[str, str, str]]
    earlier: tuple[int, str, str]  # exit code and streams of a pass before the last one


async def _live(
    folder: Path, month: str, seed: int, regions: tuple[str, ...], tables: tuple[Path, ...] | None
) -> Month:
    world = small_world(regions, month=month, seed=seed, tables=tables)
    async with playing(world, folder, sources=regions) as played:
        await played.play(mornings(world))
        analysis = await played.analysis(mornings(world)[-1])
        false = of_regions(analysis, regions) - true_violations(world)
        messages = list(played.running.telegram.messages)
    earlier = mornings(world)[-2].isoformat()
    said = process("--config", str(folder / "config.toml"), "watch", "--once", "--now", earlier, folder=folder)
    return Month(world, messages, items(messages), false, (said.code, said.out, said.err))


@pytest.fixture(scope="module", params=MONTHS, ids=lambda param: f"{param[0]}-{param[1]}")
def lived(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Month:
    return loop.run(_live(tmp_path_factory.mktemp("mornings"), *request.param))


def _due(hearing: Hearing, column: str) -> tuple[date, date]:
    """The due day on the earliest and on the latest reading, by the world's own calendar."""
    if column.startswith("protocol"):
        day = days.shift(hearing.end, 2 if hearing.form == OPEN and hearing.end < date(2024, 3, 23) else 4)
        return day, day
    card = hearing.appears_on_portal
    seen = next(moment for moment in _MORNINGS[card.year] if moment >= card)
    before = max(moment for moment in _MORNINGS[card.year] if moment < card)
    zone = hearing.region.zone
    return days.shift(before.astimezone(zone).date(), 1), days.shift(seen.astimezone(zone).date(), 1)


_MORNINGS = {
    year: [m for m in days.passes(date(year, first, 1), date(year, 12, 31)) if m.hour == 8]
    for year, first in ((2025, 1), (2021, 8))
}


def test_each_late_or_missing_duty_was_told_before_the_end_of_its_latest_due_day(lived: Month) -> None:
    by_number = {(h.form, h.number): h for h in lived.world.hearings}
    expected = [one for one in true_violations(lived.world) if one[2] in TOLD_OF]
    assert expected
    silent = [one for one in expected if not _told_in_time(lived, by_number[one[:2]], one[2])]
    assert silent == []


def _told_in_time(lived: Month, hearing: Hearing, column: str) -> bool:
    earliest, latest = _due(hearing, column)
    end = datetime.combine(latest, time(23, 59, 59), hearing.region.zone)
    chat = chat_of(lived.world, hearing.region.code)
    for told in lived.told:
        named = {datetime.strptime(day, "%d.%m.%Y").date() for day in told.days}  # noqa: DTZ007
        mine = told.chat == chat and told.number == hearing.number and told.at <= end
        if mine and any(earliest <= day <= latest for day in named):
            return True
    return False


def test_nothing_is_sent_at_night(lived: Month) -> None:
    local = [message.at.astimezone(days.ALMATY).time() for message in lived.messages]
    assert local
    assert all(time(8) <= at < time(20) for at in local)


def test_nobody_is_accused_of_what_is_not_so(lived: Month) -> None:
    assert lived.false == set()


def test_no_item_is_told_twice_alike(lived: Month) -> None:
    alike = [(told.chat, told.at, told.text) for told in lived.told]
    assert len(alike) == len(set(alike))


def test_a_pass_before_the_last_one_is_refused(lived: Month) -> None:
    code, out, err = lived.earlier
    assert (code, out) == (2, "")
    assert err.count("\n") == 1
    assert "--now" in err
