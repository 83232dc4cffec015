"""`tyndau run` in a process of its own, as the command line starts it, on the driver's clock.

Beside the program it holds only that clock, real pauses that fit it, a wire by which the driver asks for a tick, and a
counter of the statements that go to the database.
"""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import Callable, Coroutine
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, event

from bot.cli import execute
from bot.clock import Heard, SteadyClock
from bot.service import Service
from tests.faults.scene import impatient
from tests.replicas.dial import Dial

KEEP_EVERY_S = 0.3
_LOOK_EVERY_S = 0.02
_OTHERWISE = {  # real pauses: the virtual minute of a lease passes in a second or less
    "bot.turns._KEEP_EVERY_S": KEEP_EVERY_S,
    "bot.turns._ASK_AGAIN_S": 1.0,
    "storage.postgres._IDLE_MS": 1_500,
}


def live(config: str, dial: str, place: int, log: str) -> None:
    """Run until killed: a forked process' main."""
    sys.stdout = sys.stderr = Path(log or os.devnull).open("a", buffering=1, encoding="utf8")  # noqa: SIM115
    shared = Dial(Path(dial))
    with impatient(), pytest.MonkeyPatch.context() as patch:
        for name, value in _OTHERWISE.items():
            patch.setattr(name, value)
        patch.setattr("bot.cli.run.SteadyClock", lambda _: _clock(shared))
        patch.setattr(Service, "run", _followed(shared, place))
        event.listen(Engine, "before_cursor_execute", lambda *_: _count(shared, place))
        os._exit(execute(["--config", config, "run"]))


def _clock(dial: Dial) -> SteadyClock:
    """The service's clock on a machine whose own one shows what the dial does, and hosts that say the same."""

    async def ask() -> list[Heard]:
        return [Heard("site", timedelta(0))]

    return SteadyClock(ask, lambda: dial.now, lambda: dial.now.timestamp())


def _count(dial: Dial, place: int) -> None:
    signal = dial.statement(place)
    if signal:
        os.kill(os.getpid(), signal)


def _followed(dial: Dial, place: int) -> Callable[[Service], Coroutine[Any, Any, None]]:
    run = Service.run

    async def followed(self: Service) -> None:
        following = asyncio.create_task(_follow(self, dial, place))
        try:
            await run(self)
        finally:
            following.cancel()

    return followed


async def _follow(service: Service, dial: Dial, place: int) -> None:
    """Tick whenever the driver wants it, besides the service's own ticks."""
    seen = 0
    while True:
        await asyncio.sleep(_LOOK_EVERY_S)
        if dial.wanted != seen and not service._ticking.locked():
            seen = dial.wanted
            await service.tick()
            dial.report(place, seen, busy=any(one.get_name() in ("pass", "delivery") for one in asyncio.all_tasks()))
