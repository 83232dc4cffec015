"""Answers, faults and one small HTTP server for all of the world's hosts, on the world's clock."""

from __future__ import annotations

import asyncio
import hashlib
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import format_datetime

from aiohttp import web

HTML = "text/html; charset=utf-8"
JSON = "application/json; charset=utf-8"
SHELL = (
    '<!doctype html><html lang="ru"><head><meta charset="utf-8"/><title>GOV.KZ - Единая платформа интернет-ресурсов '
    "государственных органов</title></head><body><noscript>You need to enable JavaScript to run this app.</noscript>"
    '<div id="root"></div></body></html>'
).encode()
FAULTS = ("500", "hang", "reset", "shell", "html", "unknown", "huge", "broken_encoding")
_HUGE = 40 * 1024 * 1024


@dataclass(slots=True)
class Clock:
    """The world's virtual time."""

    now: datetime

    def set(self, moment: datetime) -> None:
        """Go to `moment` (aware)."""
        assert moment.tzinfo is not None
        self.now = moment


@dataclass(frozen=True, slots=True)
class Ask:
    """A request as the hosts see it."""

    method: str
    path: str
    query: Mapping[str, str]
    language: str
    body: bytes = b""


@dataclass(slots=True)
class Answer:
    """An answer; with `changed` (the last change of what it shows) it carries ETag and Last-Modified."""

    status: int
    content_type: str
    body: bytes
    changed: datetime | None = None
    headers: dict[str, str] = field(init=False)

    def __post_init__(self) -> None:
        self.headers = {"Content-Type": self.content_type}
        if self.changed is not None:
            self.headers["ETag"] = f'"{hashlib.blake2b(self.body, digest_size=12).hexdigest()}"'
            self.headers["Last-Modified"] = format_datetime(self.changed.astimezone(UTC), usegmt=True)

    def unchanged_for(self, request: web.BaseRequest) -> bool:
        """Whether the client holds these bytes already."""
        if self.changed is None or self.status != 200:
            return False
        wanted = request.headers.get("If-None-Match")
        if wanted is not None:
            return self.headers["ETag"] in wanted
        return request.headers.get("If-Modified-Since") == self.headers["Last-Modified"]


NOT_FOUND = Answer(404, HTML, b"<html><head><title>404</title></head><body><h1>404</h1></body></html>")


@dataclass(frozen=True, slots=True)
class Fault:
    """What goes wrong at a source, from (inclusive) and until (exclusive) virtual moments; None: no bound."""

    kind: str
    since: datetime | None = None
    until: datetime | None = None

    def holds(self, now: datetime) -> bool:
        """Whether it is so at `now`."""
        return (self.since is None or now >= self.since) and (self.until is None or now < self.until)


@dataclass(slots=True)
class Desk:
    """What all hosts share: clock, switchboard of faults by source id, counters of requests by host and path."""

    clock: Clock
    faults: dict[str, list[Fault]] = field(default_factory=dict)
    requests: Counter[str] = field(default_factory=Counter)  # "host path"
    statuses: Counter[int] = field(default_factory=Counter)
    agents: set[str] = field(default_factory=set)

    def fault(self, source: str, kind: str, since: datetime | None = None, until: datetime | None = None) -> None:
        """Break a source."""
        if kind not in FAULTS:
            raise ValueError(f"no such fault: {kind}")
        self.faults.setdefault(source, []).append(Fault(kind, since, until))

    def broken(self, source: str) -> str | None:
        """The fault that holds now at a source."""
        return next((f.kind for f in self.faults.get(source, ()) if f.holds(self.clock.now)), None)


Answerer = Callable[[Ask, datetime], Answer]
SourceOf = Callable[[Ask], str]


@dataclass(slots=True)
class Host:
    """One host on a port of its own. `source_of` tells which configured source a request belongs to."""

    name: str
    desk: Desk
    answer: Answerer
    source_of: SourceOf
    port: int = 0
    _runner: web.ServerRunner | None = None

    @property
    def base_url(self) -> str:
        """Its address without a slash at the end."""
        return f"http://127.0.0.1:{self.port}"

    async def start(self) -> None:
        """Listen on a free loopback port."""
        self._runner = web.ServerRunner(
            web.Server(self._handle, access_log=None), handle_signals=False, shutdown_timeout=0.1
        )
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0)
        await site.start()
        self.port = self._runner.addresses[0][1]

    async def stop(self) -> None:
        """Close the port."""
        if self._runner:
            await self._runner.cleanup()

    async def _handle(self, request: web.BaseRequest) -> web.StreamResponse:
        body = await request.read() if request.body_exists else b""
        language = request.headers.get("Accept-Language", "ru")[:2]
        ask = Ask(request.method, request.path, dict(request.query), language, body)
        self.desk.requests[f"{self.name} {ask.path}"] += 1
        self.desk.agents.add(request.headers.get("User-Agent", ""))
        broken = self.desk.broken(self.source_of(ask)) if self.desk.faults else None
        response = await fail(broken, request) if broken else self._respond(ask, request)
        self.desk.statuses[response.status] += 1
        return response

    def _respond(self, ask: Ask, request: web.BaseRequest) -> web.Response:
        answer = self.answer(ask, self.desk.clock.now)
        if answer.unchanged_for(request):
            return web.Response(status=304, headers={k: v for k, v in answer.headers.items() if k != "Content-Type"})
        return web.Response(status=answer.status, body=answer.body, headers=answer.headers)


async def fail(kind: str, request: web.BaseRequest) -> web.StreamResponse:
    """Do what a fault does."""
    if kind == "hang":
        await asyncio.sleep(3600)
    if kind == "reset":
        if request.transport is not None:
            request.transport.abort()
        raise ConnectionResetError
    if kind == "huge":
        return await _huge(request)
    bodies = {
        "500": (500, HTML, b"<h1>Internal Server Error</h1>"),
        "shell": (200, HTML, SHELL),
        "html": (200, HTML, "<html><body><h1>Ведутся технические работы</h1></body></html>".encode()),
        "unknown": (
            200,
            HTML,
            "<html><body><div class='x1'>Добро пожаловать на новый сайт</div></body></html>".encode(),
        ),
        "broken_encoding": (200, HTML, bytes(range(128, 256)) * 40),
        "hang": (504, HTML, b""),
    }
    status, content_type, body = bodies[kind]
    return web.Response(status=status, body=body, headers={"Content-Type": content_type})


async def _huge(request: web.BaseRequest) -> web.StreamResponse:
    response = web.StreamResponse(headers={"Content-Type": HTML})
    await response.prepare(request)
    block = b"<p>" + b"x" * 65_530 + b"</p>"
    for _ in range(_HUGE // len(block)):
        await response.write(block)
    return response
