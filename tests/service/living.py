"""A service that lives in a small world: its clock is the world's, nothing of it is waited for in real time."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from bot.config import load_config
from bot.service import Service
from checks.model import SourceHistory
from tests.faults.scene import FEW, small_world
from tests.playing.play import Played, playing
from tests.world.config import OPERATOR
from tests.world.days import ALMATY
from tests.world.telegram import Sent

REGIONS = ("west-kazakhstan",)


def april(day: int, hour: int, minute: int = 0, second: int = 0) -> datetime:
    """A moment of April 2025, Almaty time."""
    return datetime(2025, 4, day, hour, minute, second, tzinfo=ALMATY)


class Calling(list[Any]):
    """A server's list of what it took, which tells of each as it comes."""

    tell: Callable[[Any], None]

    def append(self, one: Any) -> None:
        super().append(one)
        self.tell(one)


@dataclass
class Living:
    """A world with a service in it."""

    played: Played
    service: Service

    def set(self, moment: datetime) -> None:
        """Put the clock to `moment`."""
        self.played.running.clock.set(moment)

    async def tick(self, moment: datetime) -> None:
        """The service is woken at `moment`; a pass that it starts is waited for."""
        self.set(moment)
        await self.service.tick()
        await self.pass_ended()

    async def pass_ended(self) -> None:
        """Wait for the pass under way."""
        await asyncio.gather(*passes_under_way())

    def restarted(self) -> Living:
        """Another service on the same store."""
        return Living(self.played, new_service(self.played))

    async def portal(self) -> SourceHistory:
        """The portal as the ledger knows it."""
        ledger = await self.played.store.ledger(sources=self.played.config.sources())
        assert ledger.portal is not None
        return ledger.portal

    async def passes(self) -> list[datetime]:
        """When the complete passes of the portal began, Almaty time."""
        return [moment.astimezone(ALMATY) for moment in (await self.portal()).complete]

    @property
    def messages(self) -> list[Sent]:
        """What the Bot API server took."""
        return self.played.running.telegram.messages


def passes_under_way() -> list[asyncio.Task[Any]]:
    """The tasks of passes, of all services."""
    return [task for task in asyncio.all_tasks() if task.get_name() == "pass" and not task.done()]


def new_service(played: Played) -> Service:
    """A service on the world's clock."""
    return Service(played.config, played.store, lambda: played.running.clock.now)


@asynccontextmanager
async def living(folder: Path, *, operators: bool = False, **wishes: Any) -> AsyncIterator[Living]:
    """A service in a world of April 2025 with one region, before its first tick.

    Without `operators` nobody gets the daily proof of delivery.
    """
    world = small_world(REGIONS, tables=FEW)
    async with playing(world, folder, **{"sources": REGIONS, **wishes}) as played:
        if not operators:
            file = folder / "config.toml"
            text = file.read_text(encoding="utf8").replace(f"operators = [{OPERATOR}]", "operators = []")
            file.write_text(text, encoding="utf8")
            played.config = load_config(file)
        yield Living(played, new_service(played))
        for task in passes_under_way():
            task.cancel()
            with suppress(asyncio.CancelledError):
                await task


@asynccontextmanager
async def running(service: Service) -> AsyncIterator[asyncio.Task[None]]:
    """`service.run()` under way; stopped at the end if the test did not."""
    task = asyncio.create_task(service.run())
    try:
        yield task
    finally:
        service.stop()
        await task
