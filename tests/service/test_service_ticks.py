"""What a tick of the service does at which moment: passes, notices, and what a failure leaves standing."""

from __future__ import annotations

import asyncio
import re
from collections import Counter
from datetime import date, datetime, time
from pathlib import Path

import pytest

from bot.config import load_config
from bot.service import last_pass_time
from checks.judged import State
from tests.faults.scene import Tripwire, items
from tests.playing.told import first_parts
from tests.service.living import REGIONS, Living, april, living, passes_under_way
from tests.world.config import OPERATOR, chat_of
from tests.world.days import ALMATY

LAST = date(2025, 4, 23)


def officer(alive: Living) -> int:
    return chat_of(alive.played.world, REGIONS[0])


@pytest.mark.parametrize(
    ("now", "last"),
    [
        (april(9, 7, 59), april(8, 14)),
        (april(9, 8), april(9, 8)),
        (april(9, 13, 59, 59), april(9, 8)),
        (april(9, 23), april(9, 14)),
    ],
)
def test_the_last_pass_time(now: datetime, last: datetime) -> None:
    assert last_pass_time((time(14), time(8)), ALMATY, now) == last


async def test_an_empty_database_is_read_at_once(tmp_path: Path) -> None:
    async with living(tmp_path) as alive:
        await alive.tick(april(1, 11, 17))
        assert await alive.passes() == [april(1, 11, 17)]


async def test_a_pass_time_gone_by_starts_one_pass(tmp_path: Path) -> None:
    async with living(tmp_path) as alive:
        await alive.tick(april(1, 8, 0, 1))
        for moment in (april(1, 8, 0, 31), april(1, 13, 59, 59), april(1, 14, 0, 1), april(1, 14, 0, 31)):
            await alive.tick(moment)
        for moment in (april(2, 7, 59, 59), april(2, 8)):
            await alive.tick(moment)
        assert await alive.passes() == [april(1, 8, 0, 1), april(1, 14, 0, 1), april(2, 8)]


async def test_ticks_at_one_time_start_one_pass(tmp_path: Path) -> None:
    async with living(tmp_path) as alive:
        alive.set(april(1, 8, 0, 1))
        await asyncio.gather(*(alive.service.tick() for _ in range(5)))
        await alive.service.tick()
        assert len(passes_under_way()) <= 1
        await alive.pass_ended()
        assert await alive.passes() == [april(1, 8, 0, 1)]


async def test_a_restart_repeats_no_pass_and_no_message(tmp_path: Path) -> None:
    async with living(tmp_path) as alive:
        await alive.tick(april(1, 8, 0, 1))
        told = len(alive.messages)
        again = alive.restarted()
        await again.tick(april(1, 8, 5))
        assert len(await again.passes()) == 1
        assert len(alive.messages) == told
        await again.tick(april(1, 14, 0, 5))
        assert len(await again.passes()) == 2


async def test_asleep_for_three_days_it_wakes_to_one_pass_and_one_brief(tmp_path: Path) -> None:
    async with living(tmp_path) as alive:
        for moment in (april(7, 8), april(7, 14)):
            await alive.tick(moment)
        told, passes = len(alive.messages), len(await alive.passes())
        await alive.tick(april(10, 15, 20))
        for minutes in range(1, 4):
            await alive.tick(april(10, 15, 20 + minutes))
        assert (await alive.passes())[passes:] == [april(10, 15, 20)]
        fresh = alive.messages[told:]
        assert [message.chat_id for message in first_parts(fresh)] == [officer(alive)]
        assert len(items(fresh)) > 1


async def test_a_reading_that_takes_a_day_holds_back_no_warning(tmp_path: Path) -> None:
    """The portal hangs from the morning on: what is known already is judged and told at the day's other pass time."""
    async with living(tmp_path) as alive:
        played = alive.played
        for day in (14, 15):
            await alive.tick(april(day, 8))
            await alive.tick(april(day, 14))
        ahead = await _open(alive, april(17, 0).date(), LAST)
        played.running.desk.fault("portal", "hang", april(16, 8))
        wire, asked = Tripwire(), asyncio.Event()
        wire.tell, played.running.desk.requests = asked.set, wire
        alive.set(april(16, 8, 0, 1))
        await alive.service.tick()
        await asked.wait()
        told = len(alive.messages)
        for day in range(16, LAST.day + 1):
            for hour in (8, 14):
                alive.set(april(day, hour, 1))
                await alive.service.tick()
        assert passes_under_way()
        still = ahead & await _open(alive, april(17, 0).date(), LAST)
        assert still
        assert still <= {(one.number, day) for one in items(alive.messages[told:]) for day in one.days}
        assert max(Counter((one.chat_id, one.at) for one in first_parts(alive.messages[told:])).values()) == 1


async def _open(alive: Living, first: date, last: date) -> set[tuple[str, str]]:
    """The duties that nobody has kept, due between these days, as (number, day)."""
    states = (await alive.played.store.verdict_states()).values()
    own = [one for one in states if one.state is not State.KEPT and first <= one.due_earliest <= last]
    return {(one.number, f"{one.due_earliest:%d.%m.%Y}") for one in own}


async def test_a_failing_step_is_told_and_ends_nothing(tmp_path: Path) -> None:
    """The file of corrected terms is broken while the service runs, and mended again."""
    overrides = tmp_path / "law.toml"
    overrides.write_text('id = "2024-03"\n', encoding="utf8")
    async with living(tmp_path) as alive:
        file = tmp_path / "config.toml"
        file.write_text(f'{file.read_text(encoding="utf8")}\n[law]\noverrides = "{overrides}"\n', encoding="utf8")
        alive.played.config = load_config(file)
        alive = alive.restarted()
        overrides.write_text("this is no TOML", encoding="utf8")
        await alive.tick(april(1, 8))
        health = alive.service.health
        assert health.failures["one_pass"] == 1
        assert health.last_tick == april(1, 8)
        assert re.fullmatch(r"\w+: \w+", health.last_failure)
        assert not alive.messages
        overrides.write_text('id = "2024-03"\n', encoding="utf8")
        await alive.tick(april(1, 14))
        assert health.last_good_pass == april(1, 14)
        assert set(health.failures) == {"one_pass", "departments", "digest"}
        assert OPERATOR not in {message.chat_id for message in alive.messages}


async def test_a_pass_that_missed_a_source_is_no_good_pass(tmp_path: Path) -> None:
    async with living(tmp_path) as alive:
        await alive.tick(april(1, 8))
        alive.played.running.desk.fault(REGIONS[0], "shell", april(1, 14), april(2, 8))
        await alive.tick(april(1, 14))
        health = alive.service.health
        assert health.last_pass == april(1, 14)
        assert health.last_good_pass == april(1, 8)
        await alive.tick(april(2, 8))
        assert health.last_good_pass == april(2, 8)


async def test_what_waited_for_the_morning_is_delivered_by_a_tick(tmp_path: Path) -> None:
    """What waits is due three days later. It is told in the morning, while the pass still reads."""
    async with living(tmp_path) as alive:
        await alive.tick(april(8, 22))
        assert not alive.messages
        assert await alive.played.store.outbox.pending_count() > 0
        await alive.tick(april(9, 7, 59, 30))
        assert not alive.messages
        alive.played.running.desk.fault("portal", "hang", april(9, 8))
        alive.set(april(9, 8))
        await alive.service.tick()
        assert passes_under_way()
        assert not alive.messages  # the pass may have more for the same brief
        alive.set(april(9, 8, 30))
        await alive.service.tick()
        assert [message.chat_id for message in first_parts(alive.messages)] == [officer(alive)]
