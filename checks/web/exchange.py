"""One request and its answer over httpx's engine: total time-out, size cap, every failure named."""

from __future__ import annotations

import asyncio
import ssl
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

import httpcore
import httpx

from checks.web.errors import WebError
from checks.web.wire import Network

_REST_S = 5.0  # seconds after which a connection that rests is not used again
_LEADS_ON = (301, 302, 303, 307, 308)
_FAILURES = (httpcore.NetworkError, httpcore.ProtocolError, httpcore.UnsupportedProtocol)


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

    httpx's engine without its client: redirects, pace and retries are decided here, and a request costs a third.
    """

    def __init__(self, trust: ssl.SSLContext, own: Sequence[tuple[str, str]]) -> None:
        self._pool = httpcore.AsyncConnectionPool(trust, keepalive_expiry=_REST_S, network_backend=Network())
        self._own = _raw(own)
        self._cookies = httpx.Cookies()

    async def aclose(self) -> None:
        """Close them."""
        await self._pool.aclose()

    async def send(
        self, method: str, url: str, headers: Sequence[tuple[str, str]], content: bytes, address: str = ""
    ) -> httpcore.Response:
        """The beginning of the answer; its body is still to be read and it is to be closed.

        `address`: the IP address to connect to, "" for wherever the host's name leads. ValueError or httpx.InvalidURL
        where `url` is none. `exchange` bounds the time.
        """
        host, where = _address(url)
        sent = [(b"Host", host), *self._own, *_raw(headers), *self._cookie(url)]
        if content:
            sent.append((b"Content-Length", b"%d" % len(content)))
        if not address:
            request = httpcore.Request(method, where, headers=sent, content=content or None)
            return await self._pool.handle_async_request(request)
        # For the same host, by its name's certificate, over a connection of its own.
        there = httpcore.URL(scheme=where.scheme, host=address, port=where.port, target=where.target)
        sent.append((b"Connection", b"close"))
        name = {"sni_hostname": where.host.decode("ascii")}
        request = httpcore.Request(method, there, headers=sent, content=content or None, extensions=name)
        return await self._pool.handle_async_request(request)

    def heed(self, url: str, response: httpcore.Response) -> None:
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
    """The Host that a request for `url` names, and where it goes."""
    asked = httpx.URL(url)
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
            response = await connections.send(method, url, headers, content, address)
            try:
                connections.heed(url, response)
                told = _told(response.headers)
                leads_on = response.status in _LEADS_ON and "location" in told
                body = b"" if leads_on else await _body(response, told, url, limits.max_bytes)
            finally:
                await response.aclose()
    except TimeoutError as error:
        raise WebError("timeout", url, transient=True) from error
    except (*_FAILURES, httpx.InvalidURL, OSError, ValueError) as error:
        raise _named(error, url) from error
    return Answer(url, response.status, told, body)


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
    if isinstance(error, (httpx.InvalidURL, httpcore.UnsupportedProtocol, ValueError)):
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
