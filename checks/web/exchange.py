"""One request and its answer over httpx's engine: total time-out, size cap, every failure named."""

from __future__ import annotations

import asyncio
import ssl
import zlib
from collections.abc import AsyncIterator, Iterable, Iterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from functools import lru_cache

import httpcore
import httpx

from checks.web.errors import WebError
from checks.web.wire import Network

_REST_S = 5.0  # seconds after which a connection that rests is not used again
_LEADS_ON = (301, 302, 303, 307, 308)
_FAILURES = (httpcore.NetworkError, httpcore.ProtocolError)
_Door = tuple[bytes, bytes, int | None]


@dataclass(frozen=True, slots=True)
class Answer:
    """Status, headers (lower-case names) and decompressed body of one answer; no body for a redirect."""

    url: str
    status: int
    headers: Mapping[str, str]
    body: bytes


@dataclass(frozen=True, slots=True)
class Limits:
    """The longest one answer may take, in seconds, and the most bytes it may hold, decompressed."""

    timeout_s: float
    max_bytes: int


class Connections:
    """The open connections of one source, with the cookies that its hosts set; `own` headers go with every request.

    httpx's engine without its client and its pool: redirects, pace and retries are decided here, one request follows
    the other, and each costs a third.
    """

    def __init__(self, trust: ssl.SSLContext, own: Sequence[tuple[str, str]]) -> None:
        self._trust = trust
        self._own = _raw(own)
        self._cookies = httpx.Cookies()
        self._resting: dict[_Door, list[httpcore.AsyncHTTPConnection]] = {}

    async def aclose(self) -> None:
        """Close them."""
        for resting in self._resting.values():
            while resting:
                await resting.pop().aclose()

    @asynccontextmanager
    async def answer(
        self, method: str, url: str, headers: Sequence[tuple[str, str]], content: bytes, address: str = ""
    ) -> AsyncIterator[httpcore.Response]:
        """The beginning of the answer, its body still to be read. `exchange` bounds the time and names the failures.

        `address`: the IP address to connect to, "" for wherever the host's name leads.
        """
        host, where = _address(url)
        sent = [(b"Host", host), *self._own, *_raw(headers), *self._cookie(url)]
        more = {}
        if content:
            sent.append((b"Content-Length", b"%d" % len(content)))
        if address:  # for the same host, by its name's certificate, over a connection of its own
            sent.append((b"Connection", b"close"))
            more = {"sni_hostname": where.host.decode("ascii")}
            where = httpcore.URL(scheme=where.scheme, host=address, port=where.port, target=where.target)
        request = httpcore.Request(method, where, headers=sent, content=content or None, extensions=more)
        async with self._connection(where) as connection:
            response = await connection.handle_async_request(request)
            try:
                self._heed(url, response)
                yield response
            finally:
                await response.aclose()

    @asynccontextmanager
    async def _connection(self, where: httpcore.URL) -> AsyncIterator[httpcore.AsyncHTTPConnection]:
        """One that rested, or a new one; afterwards it rests, if the host leaves it open."""
        resting = self._resting.setdefault((where.scheme, where.host, where.port), [])
        while resting and resting[-1].has_expired():
            await resting.pop().aclose()
        chosen = (
            resting.pop()
            if resting
            else httpcore.AsyncHTTPConnection(
                where.origin, self._trust, keepalive_expiry=_REST_S, network_backend=Network()
            )
        )
        try:
            yield chosen
        finally:
            if chosen.is_available():
                resting.append(chosen)
            else:
                await chosen.aclose()

    def _heed(self, url: str, response: httpcore.Response) -> None:
        """Keep the cookies that the answer of `url` sets."""
        if any(name.lower() == b"set-cookie" for name, _ in response.headers):
            told = httpx.Response(response.status, headers=response.headers, request=httpx.Request("GET", url))
            self._cookies.extract_cookies(told)

    def _cookie(self, url: str) -> Sequence[tuple[bytes, bytes]]:
        if not len(self._cookies.jar):
            return ()
        request = httpx.Request("GET", url)
        self._cookies.set_cookie_header(request)
        return [(name, value) for name, value in request.headers.raw if name.lower() == b"cookie"]


@lru_cache(maxsize=2048)  # the same pages are asked for in every pass
def _address(url: str) -> tuple[bytes, httpcore.URL]:
    """The Host that a request for `url` names, and where it goes; ValueError or httpx.InvalidURL where nowhere."""
    asked = httpx.URL(url)
    if asked.scheme not in ("http", "https"):
        raise ValueError(f"not an http(s) address: {url!r}")
    where = httpcore.URL(scheme=asked.raw_scheme, host=asked.raw_host, port=asked.port, target=asked.raw_path)
    return asked.netloc, where


def _raw(headers: Sequence[tuple[str, str]]) -> list[tuple[bytes, bytes]]:
    return [(name.encode("ascii"), value.encode("utf-8")) for name, value in headers]


async def exchange(
    connections: Connections,
    method: str,
    url: str,
    headers: Sequence[tuple[str, str]],
    content: bytes,
    limits: Limits,
    address: str = "",
) -> Answer:
    """Send one request, to `address` where one is given; WebError named after what went wrong.

    Statuses are the caller's to judge.
    """
    try:
        async with asyncio.timeout(limits.timeout_s):
            async with connections.answer(method, url, headers, content, address) as response:
                status, told = response.status, _told(response.headers)
                leads_on = status in _LEADS_ON and "location" in told
                body = b"" if leads_on else await _body(response, told, url, limits.max_bytes)
    except TimeoutError as error:
        raise WebError("timeout", url, transient=True) from error
    except (*_FAILURES, httpx.InvalidURL, OSError, ValueError) as error:
        raise _named(error, url) from error
    return Answer(url, status, told, body)


def _told(headers: Iterable[tuple[bytes, bytes]]) -> dict[str, str]:
    """The headers by lower-case name; one that was sent several times is their list (RFC 9110, clause 5.3)."""
    told: dict[str, str] = {}
    for raw, value in headers:
        name, text = raw.decode("latin-1").lower(), _text(value)
        told[name] = f"{told[name]}, {text}" if name in told else text
    return told


def _text(value: bytes) -> str:
    try:
        return value.decode("utf-8")  # what hosts write into Location
    except UnicodeDecodeError:
        return value.decode("latin-1")


async def _body(response: httpcore.Response, told: Mapping[str, str], url: str, most: int) -> bytes:
    if response.status == 304:
        return await _plain(response, url, most)
    length = told.get("content-length", "")
    if length.isdigit() and int(length) > most:
        raise WebError("too_large", url)
    coding = told.get("content-encoding", "").strip().lower()
    if coding in ("", "identity"):
        return await _plain(response, url, most)
    if coding in ("gzip", "x-gzip"):
        return await _unzipped(response, url, most)
    raise WebError("encoding", url)


async def _plain(response: httpcore.Response, url: str, most: int) -> bytes:
    body = bytearray()
    async for chunk in response.aiter_stream():
        body += chunk
        if len(body) > most:
            raise WebError("too_large", url)
    return bytes(body)


async def _unzipped(response: httpcore.Response, url: str, most: int) -> bytes:
    """Inflate no further than `most`, chunk by chunk, however far a chunk goes."""
    body, unzip = bytearray(), zlib.decompressobj(wbits=31)
    try:
        async for chunk in response.aiter_stream():
            body += unzip.decompress(chunk, most - len(body) + 1)
            if len(body) > most:
                raise WebError("too_large", url)
    except zlib.error as error:
        raise WebError("truncated", url, transient=True) from error
    if not unzip.eof and (body or unzip.unconsumed_tail):
        raise WebError("truncated", url, transient=True)
    return bytes(body)


def _named(error: Exception, url: str) -> WebError:
    found = list(causes(error))
    if any(isinstance(cause, ssl.SSLCertVerificationError) for cause in found):
        return WebError("certificate", url)
    if any(isinstance(cause, ConnectionRefusedError) for cause in found):
        return WebError("refused", url, transient=True)
    if isinstance(error, httpcore.ConnectError):
        secure = any(isinstance(cause, ssl.SSLError) for cause in found)
        return WebError("tls" if secure else "unreachable", url, transient=True)
    if isinstance(error, (httpx.InvalidURL, ValueError)):
        return WebError("bad_address", url)
    return WebError("reset", url, transient=True)


def causes(error: BaseException | None) -> Iterator[BaseException]:
    """The error and what it came from, groups opened; the connection library wraps each failure several times."""
    seen: set[int] = set()
    waiting = [error]
    while waiting:
        one = waiting.pop()
        if one is None or id(one) in seen:
            continue
        seen.add(id(one))
        yield one
        waiting += [one.__cause__, one.__context__]
        waiting += one.exceptions if isinstance(one, BaseExceptionGroup) else ()
