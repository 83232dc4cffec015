"""`run`: it wakes at once, answers beside the passes, and stops cleanly in the middle of anything."""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import httpx
import pytest
from aiohttp import web

from checks.model import PassOutcome
from storage.values import UNDELIVERED, NoticeState
from tests.faults.scene import Tripwire
from tests.ports import free_port
from tests.service.living import REGIONS, Calling, Living, april, living, passes_under_way, running
from tests.world.config import chat_of

if TYPE_CHECKING:
    from collections.abc import AsyncIterator


@asynccontextmanager
async def watcher() -> AsyncIterator[tuple[str, asyncio.Event, list[str]]]:
    """An outside watcher: its address, an event that is set by each call, the paths called."""
    called, paths = asyncio.Event(), list[str]()

    async def take(request: web.Request) -> web.Response:
        paths.append(request.path)
        called.set()
        return web.Response(text="thanks")

    app = web.Application()
    app.router.add_get("/{name}", take)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    try:
        yield f"http://127.0.0.1:{runner.addresses[0][1]}/beat", called, paths
    finally:
        await runner.cleanup()


async def test_it_reads_tells_and_calls_the_watcher(tmp_path: Path) -> None:
    health = free_port()
    async with watcher() as (address, called, paths):
        service = {"heartbeat_url": f'"{address}"', "health_listen": f'"127.0.0.1:{health}"'}
        async with living(tmp_path, service=service) as alive:
            alive.set(april(8, 8, 0, 1))
            async with running(alive.service) as task:
                await called.wait()
                async with httpx.AsyncClient() as client:
                    page = (await client.get(f"http://127.0.0.1:{health}/healthz")).json()
                alive.service.stop()
                await task
            assert page["last_good_pass"] == april(8, 8, 0, 1).isoformat()
            assert await alive.passes() == [april(8, 8, 0, 1)]
            assert paths == ["/beat"]
            assert {message.chat_id for message in alive.messages} == {chat_of(alive.played.world, REGIONS[0])}


async def test_a_pass_that_missed_a_source_calls_no_watcher(tmp_path: Path) -> None:
    async with watcher() as (address, _, paths), living(tmp_path, service={"heartbeat_url": f'"{address}"'}) as alive:
        alive.played.running.desk.fault(REGIONS[0], "shell", april(1, 8), april(1, 14))
        await alive.tick(april(1, 8))
        assert paths == []
        await alive.tick(april(1, 14))
        assert paths == ["/beat"]


async def test_it_stops_in_the_middle_of_a_pass_and_closes_it(tmp_path: Path) -> None:
    async with living(tmp_path) as alive:
        await alive.tick(april(8, 8))
        alive.played.running.desk.fault("portal", "hang", april(8, 14), april(9, 8))
        asked = _portal_asked(alive)
        alive.set(april(8, 14))
        async with running(alive.service) as task:
            await asked.wait()
            alive.service.stop()
            await task
        assert not passes_under_way()
        portal = await alive.portal()
        assert (portal.last_outcome, portal.last_reason) == (PassOutcome.FAILED, "interrupted")
        again = alive.restarted()
        await again.tick(april(9, 8))
        assert (await again.passes())[-1] == april(9, 8)


async def test_it_stops_in_the_middle_of_a_delivery_and_keeps_what_was_not_sent(tmp_path: Path) -> None:
    async with living(tmp_path) as alive:
        telegram = alive.played.running.telegram
        telegram.trouble("flood", times=1, retry_after=60)
        refused = asyncio.Event()
        telegram.calls = calls = Calling()
        calls.tell = lambda call: refused.set() if call[0] == "sendMessage" else None
        alive.set(april(8, 8))
        async with running(alive.service) as task:
            await refused.wait()
            alive.service.stop()
            await task
        assert not alive.messages
        queue = await alive.played.store.outbox.queue(*UNDELIVERED)
        assert queue and {one.state for one in queue} == {NoticeState.PENDING}
        again = alive.restarted()
        await again.tick(april(8, 14))
        assert alive.messages
        assert await alive.played.store.outbox.pending_count() == 0


async def test_it_waits_for_the_delivery_of_a_tick(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """A tick delivers what waited for the morning; it is stopped just as the server takes the message."""
    async with living(tmp_path) as alive:
        await alive.tick(april(8, 22))
        alive.played.running.desk.fault("portal", "hang", april(9, 8))
        taken = asyncio.Event()
        alive.played.running.telegram.messages = messages = Calling()
        messages.tell = lambda sent: taken.set()
        alive.set(april(9, 8))
        await alive.service.tick()
        alive.set(april(9, 8, 30))  # until now the pass might have had more for the same brief
        async with running(alive.service) as task:
            await taken.wait()
            alive.service.stop()
            await task
        assert not [record for record in caplog.records if record.levelname == "ERROR"]
        assert await alive.played.store.outbox.pending_count() == 0


async def test_it_answers_while_it_reads(tmp_path: Path) -> None:
    async with living(tmp_path) as alive:
        world, telegram = alive.played.world, alive.played.running.telegram
        alive.played.running.desk.fault("portal", "hang", april(8, 8))
        answered, asked = asyncio.Event(), _portal_asked(alive)
        telegram.messages = messages = Calling()
        messages.tell = lambda sent: answered.set()
        alive.set(april(8, 8))
        telegram.inject_message(chat_of(world, REGIONS[0]), "/help")
        async with running(alive.service):
            await answered.wait()
            await asked.wait()
            assert passes_under_way()
            assert alive.service.health.page()["last_poll"] == april(8, 8).isoformat()


def _portal_asked(alive: Living) -> asyncio.Event:
    """Set when the portal is asked for something from now on: its reading has begun."""
    asked, wire = asyncio.Event(), Tripwire()

    def tell() -> None:
        if any(key.startswith("portal ") for key in wire):
            asked.set()

    wire.tell, alive.played.running.desk.requests = tell, wire
    return asked
