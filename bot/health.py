"""The health of the running service, for a watchdog.

`/healthz`: does it live (200) or hang (503)? `/readyz`: can it do its work, and if not, what stands in the way?
`/metrics`: figures for Prometheus.
"""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from bot.metrics import metric, one, service_metrics

if TYPE_CHECKING:
    from bot.config import Config
    from storage.store import Store

# A tick is every half minute; one that hangs on a slow server may take minutes.
_STALE = timedelta(minutes=10)
_LATE = timedelta(hours=1)  # for a notice that could have gone out
_SMALL_STEP = timedelta(minutes=1)  # by which a clock may be put right
_PATIENCE_S = 10.0

Lines = Callable[[], Awaitable[list[str]]]
Obstacle = Callable[[], Awaitable[str]]


async def _none() -> list[str]:
    return []


class Health:
    """What the service last did. Failures are counted by step; the last one is named without its text.

    `figures` gives further lines for `/metrics`; `obstacles` are asked by `/readyz`, each for what stands in the way of
    what it is named after, "" for nothing.
    """

    def __init__(self, clock: Callable[[], datetime]) -> None:
        self._clock = clock
        self.started_at = clock()
        self.last_tick: datetime | None = None
        self.last_pass: datetime | None = None
        self.last_good_pass: datetime | None = None
        self.last_poll: Callable[[], datetime | None] = lambda: None
        self.failures: Counter[str] = Counter()
        self.last_failure = ""
        self.figures: Lines = _none
        self.obstacles: dict[str, Obstacle] = {"ticks": self._ticks, "polling": self._polling}

    def ticked(self) -> None:
        """A tick ended."""
        self.last_tick = self._clock()

    def passed(self, good: bool) -> None:
        """A pass ended; `good`: every source was read."""
        self.last_pass = self._clock()
        if good:
            self.last_good_pass = self.last_pass

    def failed(self, step: str, error: Exception) -> None:
        """A step failed."""
        self.failures[step] += 1
        self.last_failure = f"{step}: {type(error).__name__}"

    @property
    def alive(self) -> bool:
        """Whether the loop still ticks."""
        return self._clock() - (self.last_tick or self.started_at) < _STALE

    def page(self) -> dict[str, Any]:
        """What `/healthz` shows."""
        moments = {
            "started_at": self.started_at,
            "last_tick": self.last_tick,
            "last_pass": self.last_pass,
            "last_good_pass": self.last_good_pass,
            "last_poll": self.last_poll(),
        }
        told = {name: at.isoformat() if at else None for name, at in moments.items()}
        return {"alive": self.alive, **told, "last_failure": self.last_failure}

    async def ready(self) -> dict[str, Any]:
        """What `/readyz` shows: whether nothing stands in the way, and what does, by what it is in the way of."""
        found = {name: await self._asked(ask) for name, ask in self.obstacles.items()}
        return {"ready": not any(found.values()), "checks": {name: said or "ok" for name, said in found.items()}}

    @staticmethod
    async def _asked(ask: Obstacle) -> str:
        try:
            return await asyncio.wait_for(ask(), _PATIENCE_S)
        except Exception as error:
            return type(error).__name__  # its text may hold an address or a name

    async def _ticks(self) -> str:
        return "" if self.alive else "stalled"

    async def _polling(self) -> str:
        last = self.last_poll()
        return "no answer" if last and self._clock() - last >= _STALE else ""

    def watch(self, store: Store, config: Config) -> None:
        """Show the figures of this store too, and ask it whether the work can be done."""

        async def figures() -> list[str]:
            now = self._clock()
            healths = await store.healths(config.sources(), now, config.zone)
            return list(service_metrics(await store.figures(now), healths, now))

        from storage.database import HEAD

        async def database() -> str:
            return "" if await store.schema_revision() == HEAD else "another schema"

        async def data_dir() -> str:
            await asyncio.to_thread(store.check_writable)
            return ""

        async def delivery() -> str:
            since = (await store.figures(self._clock())).overdue_since
            return "late" if since and self._clock() - since >= _LATE else ""

        async def clock() -> str:
            last = await store.last_pass_at()
            return "behind the last pass" if last and last > self._clock() + _SMALL_STEP else ""

        self.figures = figures
        self.obstacles |= {"database": database, "data_dir": data_dir, "delivery": delivery, "clock": clock}

    async def metrics(self) -> str:
        """The figures in Prometheus' text form. Where the database does not answer, its figures are left out."""
        lines = [*one("tyndau_alive", "gauge", "1: the service's loop ticks.", self.alive)]
        for name, at in (("tick", self.last_tick), ("pass", self.last_pass), ("good_pass", self.last_good_pass)):
            ended = f"tyndau_last_{name}_timestamp_seconds"
            lines += one(ended, "gauge", f"When the last {name} ended; 0: never.", at.timestamp() if at else 0)
        failed = [({"step": step}, count) for step, count in sorted(self.failures.items())]
        lines += metric("tyndau_failures_total", "counter", "Steps of the service that failed.", failed)
        try:
            lines += await asyncio.wait_for(self.figures(), _PATIENCE_S)
            answers = True
        except Exception:
            answers = False
        lines += one("tyndau_database_answers", "gauge", "1: the figures above are complete.", answers)
        return "\n".join(lines) + "\n"


@asynccontextmanager
async def health_server(listen: str, health: Health) -> AsyncIterator[None]:
    """Serve the health page at `host:port` while the block runs; "" serves nothing."""
    if not listen:
        yield
        return
    from aiohttp import web

    async def healthz(_: web.Request) -> web.Response:
        return web.json_response(health.page(), status=200 if health.alive else 503)

    async def readyz(_: web.Request) -> web.Response:
        told = await health.ready()
        return web.json_response(told, status=200 if told["ready"] else 503)

    async def metrics(_: web.Request) -> web.Response:
        return web.Response(text=await health.metrics(), headers={"Content-Type": "text/plain; version=0.0.4"})

    app = web.Application()
    app.add_routes([web.get("/healthz", healthz), web.get("/readyz", readyz), web.get("/metrics", metrics)])
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    host, _, port = listen.rpartition(":")
    try:
        await web.TCPSite(runner, host.strip("[]"), int(port)).start()
        yield
    finally:
        await runner.cleanup()
