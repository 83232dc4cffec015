"""The health of the running service: a small page for a watchdog (`/healthz`) and figures (`/metrics`)."""

from __future__ import annotations

from collections import Counter
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from typing import Any

# A tick is every half minute; one that hangs on a slow server may take minutes.
_STALE = timedelta(minutes=10)


class Health:
    """What the service last did. Failures are counted by step; the last one is named without its text."""

    def __init__(self, clock: Callable[[], datetime]) -> None:
        self._clock = clock
        self.started_at = clock()
        self.last_tick: datetime | None = None
        self.last_pass: datetime | None = None
        self.last_good_pass: datetime | None = None
        self.last_poll: Callable[[], datetime | None] = lambda: None
        self.failures: Counter[str] = Counter()
        self.last_failure = ""

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

    def metrics(self) -> str:
        """What `/metrics` shows, in the text format of Prometheus."""
        lines = [f"tyndau_alive {int(self.alive)}"]
        for name, at in (("tick", self.last_tick), ("pass", self.last_pass), ("good_pass", self.last_good_pass)):
            lines.append(f"tyndau_last_{name}_timestamp_seconds {at.timestamp() if at else 0:.0f}")
        lines += [f'tyndau_failures_total{{step="{step}"}} {count}' for step, count in sorted(self.failures.items())]
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

    async def metrics(_: web.Request) -> web.Response:
        return web.Response(text=health.metrics())

    app = web.Application()
    app.add_routes([web.get("/healthz", healthz), web.get("/metrics", metrics)])
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    host, _, port = listen.rpartition(":")
    try:
        await web.TCPSite(runner, host.strip("[]"), int(port)).start()
        yield
    finally:
        await runner.cleanup()
