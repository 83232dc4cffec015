"""The polite fetcher: the only way out of this project to a watched host."""

from __future__ import annotations

import asyncio
import hashlib
import json
import ssl
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from functools import cache
from importlib.metadata import version
from pathlib import Path
from types import TracebackType
from typing import Any
from urllib.parse import urldefrag, urljoin

import httpx

from checks.web.addresses import host_of, public_address, same_host
from checks.web.errors import WebError
from checks.web.exchange import Answer, Connections, Limits, exchange
from checks.web.page import MISSING, Memo, Page, PageStore, overfull
from checks.web.politeness import Politeness

_MOST_REDIRECTS = 5
_LONGEST_WAIT_S = 60.0
_MOST_ROBOTS = 512 * 1024
_TRY_AGAIN = (429, 500, 502, 503, 504)


@dataclass(frozen=True, slots=True)
class _Ask:
    method: str
    url: str
    language: str = ""
    content: bytes = b""

    @property
    def key(self) -> str:
        key = f"{self.url}|{self.language}"
        return f"{key}|{hashlib.sha256(self.content).hexdigest()}" if self.content else key


class Web:
    """Fetches pages of one source, politely: paced per host, by robots.txt, conditionally, with named failures.

    `clock` gives the instant a page counts as seen; `allowed_hosts` are the `host:port` of the configured sources
    (`host_of`); `politeness` is shared by all sources. `wait` is what waits between attempts.
    """

    def __init__(
        self,
        *,
        clock: Callable[[], datetime],
        pages: PageStore,
        contact: str,
        requests_per_second: float = 1.0,
        timeout_s: float = 60,
        max_bytes: int = 16 * 1024 * 1024,
        allowed_hosts: frozenset[str] = frozenset(),
        ca_file: Path | None = None,
        retries: int = 3,
        wait: Callable[[float], Awaitable[None]] = asyncio.sleep,
        politeness: Politeness | None = None,
    ) -> None:
        self._clock = clock
        self._pages = pages
        self._agent = f"tyndau/{_version()} (+{contact})"
        self._limits = Limits(timeout_s, max_bytes)
        self._allowed = allowed_hosts
        self._ca_file = ca_file
        self._retries = retries
        self._wait = wait
        self._politeness = politeness or Politeness(requests_per_second, wait)
        self._connections: Connections | None = None
        self._worn_out = False

    async def __aenter__(self) -> Web:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.aclose()

    async def aclose(self) -> None:
        """Close the connections."""
        if self._connections is not None:
            await self._connections.aclose()
            self._connections = None

    async def get(self, url: str, *, language: str = "", missing_ok: bool = True, unless: str = "") -> Page:
        """The page at `url`; with `missing_ok` a 404 or 410 is a page too. Anything else is a WebError.

        `language` goes into Accept-Language. `unless`: the hash of bytes the caller knows already; where the host
        says that nothing changed since, the page comes without its body.
        """
        return await self._fetch(_Ask("GET", url.partition("#")[0], language), missing_ok, unless)

    async def post_json(self, url: str, payload: Any) -> Page:
        """The answer to `payload` sent as JSON."""
        content = json.dumps(payload, ensure_ascii=False, sort_keys=True).encode()
        return await self._fetch(_Ask("POST", url, content=content), missing_ok=False)

    async def _fetch(self, ask: _Ask, missing_ok: bool, unless: str = "") -> Page:
        """1. may we go there; 2. what do we know of it; 3. ask, again where that may help; 4. keep the answer."""
        await self._may_go(ask.url)
        memo = await self._pages.memo(ask.key)
        answer = await self._answer(ask, memo)
        if answer.status == 304 and memo is not None:
            page = await self._same_as_before(ask, answer, memo, unless)
            if page is not None:
                return page
            answer = await self._answer(ask, None)
        if answer.status != 200 and not (missing_ok and answer.status in MISSING):
            raise WebError(f"http_{answer.status}", answer.url)
        return await self._kept(ask, answer, memo)

    async def _may_go(self, url: str) -> None:
        host = host_of(url)
        if not await self._politeness.allows(url, host, self._clock(), lambda: self._robots(url)):
            raise WebError("robots", url)

    async def _robots(self, url: str) -> str:
        ask = _Ask("GET", urljoin(url, "/robots.txt"))
        try:
            answer = await self._follow(ask, None, Limits(self._limits.timeout_s, _MOST_ROBOTS))
        except WebError:
            return ""
        return answer.body.decode("utf-8", errors="replace") if answer.status == 200 else ""

    async def _answer(self, ask: _Ask, memo: Memo | None) -> Answer:
        # A host that just wore out all attempts gets one each, until it answers: or its silence would last for hours.
        most = 0 if self._worn_out else self._retries
        for attempt in range(most + 1):
            try:
                answer = _judged(await self._follow(ask, memo, self._limits), self._clock)
            except WebError as error:
                pause = 2.0**attempt if error.after is None else error.after
                if error.transient and attempt < most and pause <= _LONGEST_WAIT_S:
                    await self._wait(pause)
                    continue
                self._worn_out = error.transient
                raise
            self._worn_out = False
            return answer
        raise AssertionError("the last attempt returns or raises")

    async def _follow(self, ask: _Ask, memo: Memo | None, limits: Limits) -> Answer:
        url = ask.url
        for _ in range(_MOST_REDIRECTS + 1):
            host = host_of(url)
            # What is no source's own host is connected to where the check has looked, and nowhere else.
            checked = "" if host in self._allowed else await public_address(url)
            await self._politeness.turn(host)
            answer = await exchange(self._http(), *_request(ask, url, memo), limits, checked)
            if not 300 < answer.status < 400 or answer.status == 304:
                return answer
            url = self._next(url, answer.headers.get("location", ""))
        raise WebError("redirect_loop", ask.url)

    def _next(self, url: str, location: str) -> str:
        try:
            target = urldefrag(urljoin(url, location)).url
        except ValueError as error:
            raise WebError("bad_address", url) from error
        # A step from http to https on the same public host is the usual first redirect.
        if host_of(target) in self._allowed or (same_host(url, target) and target.startswith("https:")):
            return target
        raise WebError("redirected_out", url)

    def _http(self) -> Connections:
        if self._connections is None:
            own = (("User-Agent", self._agent), ("Accept", "*/*"), ("Accept-Encoding", "gzip"))
            self._connections = Connections(trust(self._ca_file), own)
        return self._connections

    async def _same_as_before(self, ask: _Ask, answer: Answer, memo: Memo, unless: str) -> Page | None:
        """The page behind a 304; None where its bytes are not in the store any more."""
        try:
            body = b"" if memo.sha256 == unless else await self._pages.body(memo.sha256)
        except (LookupError, OSError):
            return None
        kind = answer.headers.get("content-type", "")
        return Page(answer.url, 200, body, memo.sha256, self._clock(), kind, unchanged=True)

    async def _kept(self, ask: _Ask, answer: Answer, memo: Memo | None) -> Page:
        if overfull(answer.body):
            raise WebError("too_large", answer.url)
        now, sha256 = self._clock(), hashlib.sha256(answer.body).hexdigest()
        found = answer.status == 200  # the validators of a "not found" are worth nothing
        etag = answer.headers.get("etag", "") if found else ""
        fresh = Memo(etag, answer.headers.get("last-modified", "") if found else "", sha256)
        if fresh != memo:
            await self._pages.keep(ask.key, answer.body, fresh, now)
        same = memo is not None and memo.sha256 == sha256
        kind = answer.headers.get("content-type", "")
        return Page(answer.url, answer.status, answer.body, sha256, now, kind, unchanged=same)


def _request(ask: _Ask, url: str, memo: Memo | None) -> tuple[str, str, list[tuple[str, str]], bytes]:
    headers = [("Accept-Language", ask.language)] if ask.language else []
    if memo is not None and memo.etag:
        headers.append(("If-None-Match", memo.etag))
    if memo is not None and memo.last_modified:
        headers.append(("If-Modified-Since", memo.last_modified))
    if ask.content:
        headers.append(("Content-Type", "application/json"))
    return ask.method, url, headers, ask.content


def _judged(answer: Answer, clock: Callable[[], datetime]) -> Answer:
    """`answer` unless its status says that we are not wanted, or to come again."""
    if answer.status in (401, 403):
        raise WebError("blocked", answer.url)
    if answer.status in _TRY_AGAIN:
        raise WebError(f"http_{answer.status}", answer.url, transient=True, after=_retry_after(answer, clock))
    return answer


def _retry_after(answer: Answer, clock: Callable[[], datetime]) -> float | None:
    """Seconds the host asks for; a date is measured on the host's own clock where it shows one."""
    text = answer.headers.get("retry-after", "").strip()
    if text.isascii() and text.isdigit():
        return float(text[:9])
    until = moment(text)
    if until is None:
        return None
    return max(0.0, (until - (moment(answer.headers.get("date", "")) or clock())).total_seconds())


def moment(text: str) -> datetime | None:
    try:
        moment = parsedate_to_datetime(text)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


@cache  # the package's metadata is a file, and every source of every pass asks
def _version() -> str:
    return version("tyndau")


@cache
def trust(ca_file: Path | None) -> ssl.SSLContext:
    """The usual authorities and, where configured, one more file. Cached: loading them takes longer than a page."""
    context = httpx.create_ssl_context()
    if ca_file is not None:
        try:
            context.load_verify_locations(cafile=ca_file)
        except (OSError, ssl.SSLError) as error:
            raise WebError("ca_file", str(ca_file)) from error
    return context
