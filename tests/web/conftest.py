"""A host that answers as a test tells it, and a fetcher whose waits are written down instead of waited."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

import pytest
from aiohttp import web

from checks.web import Web, host_of
from tests.sources.fake_memory import FakePages

NOW = datetime(2025, 4, 16, 8, 0, tzinfo=UTC)
Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


@dataclass
class Site:
    """A real server on loopback; `routes` by path, `asked` holds the requests in order."""

    base: str = ""
    routes: dict[str, Handler | web.Response] = field(default_factory=dict)
    asked: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    everything: Handler | None = None  # answers whatever is asked

    async def answer(self, request: web.Request) -> web.StreamResponse:
        self.asked.append((request.path_qs, dict(request.headers)))
        route = self.everything or self.routes.get(request.path)
        if route is None:
            return web.Response(status=404, text="nothing here")
        return await self.always(request, route)

    async def always(self, request: web.Request, route: Handler | web.Response) -> web.StreamResponse:
        if isinstance(route, web.Response):
            return web.Response(status=route.status, body=route.body, headers=route.headers)
        return await route(request)

    @property
    def paths(self) -> list[str]:
        return [path for path, _ in self.asked if path != "/robots.txt"]


@asynccontextmanager
async def served() -> AsyncIterator[Site]:
    """A host of its own."""
    made = Site()
    app = web.Application()
    app.router.add_route("*", "/{path:.*}", made.answer)
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    listener = web.TCPSite(runner, "127.0.0.1", 0)
    await listener.start()
    made.base = f"http://127.0.0.1:{runner.addresses[0][1]}"
    try:
        yield made
    finally:
        await runner.cleanup()


@pytest.fixture
async def site() -> AsyncIterator[Site]:
    async with served() as made:
        yield made


class Fetching:
    """Makes fetchers; `waits` are the seconds that they would have waited."""

    def __init__(self) -> None:
        self.waits: list[float] = []
        self.pages = FakePages()
        self._open: list[Web] = []

    def __call__(self, *bases: str, **settings: Any) -> Web:
        settings = {"requests_per_second": 1e6, "timeout_s": 20, "retries": 2, **settings}
        hosts = frozenset(host_of(base) for base in bases)
        web_ = Web(
            clock=lambda: NOW,
            pages=self.pages,
            contact="mailto:x@example.org",
            allowed_hosts=hosts,
            wait=self.wait,
            **settings,
        )
        self._open.append(web_)
        return web_

    async def wait(self, seconds: float) -> None:
        self.waits.append(seconds)

    async def aclose(self) -> None:
        for one in self._open:
            await one.aclose()


@pytest.fixture
async def fetching() -> AsyncIterator[Fetching]:
    made = Fetching()
    yield made
    await made.aclose()
