"""A pass over an unchanged world: asked conditionally, nothing written, nothing sent (issue 2, How it is judged)."""

from __future__ import annotations

from pathlib import Path

from bot.cycle import run_pass
from tests.faults.scene import rows, small_world
from tests.playing.play import playing

# A column of times grows by a pass of each source, the pages it rested on, and nothing else.
GROWS = {"passes", "pass_pages"}


async def test_an_unchanged_pass_writes_no_versions_and_sends_nothing(tmp_path: Path) -> None:
    regions = ("west-kazakhstan", "aktobe", "atyrau", "shymkent")
    world = small_world(regions)
    world.not_found_status = 404
    morning, later = world.passes[50:52]
    async with playing(world, tmp_path, sources=regions) as played:
        await played.pass_at(world.passes[49])
        await played.pass_at(morning)
        before, sent = rows(tmp_path / "data"), len(played.running.telegram.messages)
        played.running.desk.statuses.clear()
        report = await run_pass(played.config, played.store, lambda: later)  # the world's clock stands still
        after = rows(tmp_path / "data")
        statuses = played.running.desk.statuses
    assert report.all_read
    assert [read.new_versions for read in report.reads] == [0] * 5
    assert report.planned == 0
    assert len(played.running.telegram.messages) == sent
    assert {name for name in after if after[name] != before[name]} <= GROWS
    assert statuses[304] > len(regions)
    assert statuses[200] <= len(regions), "a page with a validator was fetched anew"
