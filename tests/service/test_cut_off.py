"""What was cut off in the middle: a pass is made again soon, ended polling begins again, a lost answer is told of."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from pathlib import Path

from bot import service
from tests.service.living import Calling, april, living, running


async def test_a_pass_that_was_killed_is_made_again_and_not_at_the_next_pass_time(tmp_path: Path) -> None:
    async with living(tmp_path) as alive:
        await alive.tick(april(1, 8))
        await alive.played.store.set_fact(service._UNDER_WAY, april(1, 14).isoformat(), april(1, 14))
        begun = await alive.played.store.begin_source_pass(alive.played.config.sources()[0], april(1, 14))
        assert begun
        again = alive.restarted()
        await again.tick(april(1, 14, 5))
        assert len(await again.passes()) == 1
        await again.tick(april(1, 14, 11))
        await again.tick(april(1, 14, 40))
        assert await again.passes() == [april(1, 8), april(1, 14, 11)]


async def test_a_pass_that_failed_is_made_again_and_not_at_every_tick(tmp_path: Path) -> None:
    async with living(tmp_path) as alive:
        store = alive.played.store
        keep = store.plan
        store.plan = broken  # type: ignore[method-assign, assignment]
        await alive.tick(april(1, 8))
        await alive.tick(april(1, 8, 1))
        assert alive.service.health.failures["one_pass"] == 1
        store.plan = keep  # type: ignore[method-assign]
        await alive.tick(april(1, 8, 11))
        await alive.tick(april(1, 8, 30))
        assert await alive.passes() == [april(1, 8), april(1, 8, 11)]
        assert alive.messages


async def broken(*_: object) -> int:
    raise RuntimeError("no")


async def test_a_clock_that_is_put_back_starts_nothing_and_is_told(tmp_path: Path) -> None:
    async with living(tmp_path) as alive:
        for hours in (0, 6):
            await alive.tick(april(8, 8) + timedelta(hours=hours))
        said, passes = len(alive.messages), await alive.passes()
        await alive.tick(april(5, 8))
        assert (await alive.service.health.ready())["checks"]["clock"] == "behind the last pass"
        await alive.tick(april(8, 14, 1))
        assert (await alive.service.health.ready())["checks"]["clock"] == "ok"
        assert (len(alive.messages), await alive.passes()) == (said, passes)


async def test_polling_that_came_to_an_end_begins_again(tmp_path: Path) -> None:
    async with living(tmp_path) as alive:
        telegram, asked = alive.played.running.telegram, asyncio.Event()
        alive.set(april(8, 9))
        async with running(alive.service):
            while alive.service._polling is None:  # noqa: ASYNC110 - it has no event
                await asyncio.sleep(0)
            ended = alive.service._polling
            ended.cancel()
            await asyncio.wait({ended})
            telegram.calls = calls = Calling()
            calls.tell = lambda call: asked.set() if call[0] == "getUpdates" else None
            await alive.service.tick()
            await asked.wait()
            assert alive.service._polling is not ended


async def test_an_analysis_whose_answer_was_lost_comes_again_with_a_word(tmp_path: Path) -> None:
    async with living(tmp_path) as alive:
        mail = alive.played.running.mail
        await alive.tick(april(1, 8))
        mail.refusals.append("drop")
        await alive.tick(april(30, 8).replace(month=5, day=6, hour=10, minute=1))
        await alive.tick(april(30, 8).replace(month=5, day=6, hour=11))
        await alive.tick(april(30, 8).replace(month=5, day=6, hour=12))
        analyses = [one.message for one in mail.mails if one.recipients == ("monitoring@example.org",)]
        bodies = [str(part.get_content()) for one in analyses for part in [one.get_body(("plain",))] if part]
        pages = [str(part.get_content()) for one in analyses for part in [one.get_body(("html",))] if part]
    assert [("Отправлено повторно" in body, "Қайталап жіберілді" in body) for body in bodies] == [
        (False, False),
        (True, True),
    ]
    assert ["Отправлено повторно" in page for page in pages] == [False, True]
