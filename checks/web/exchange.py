"""One request and its answer over httpx: total time-out, size cap, every failure named."""

from __future__ import annotations

import asyncio
import ssl
import zlib
from collections.abc import AsyncIterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import cast

import httpx

from checks.web.errors import WebError

# The same pages are asked for in every pass: to take an address apart costs more than all its other handling.
_address = lru_cache(maxsize=2048)(httpx.URL)


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

    httpx's transport without its client: redirects, pace and retries are decided here, and a request costs half.
    """

    def __init__(self, trust: ssl.SSLContext, own: Sequence[tuple[str, str]]) -> None:
        self._transport = httpx.AsyncHTTPTransport(verify=trust, trust_env=False)
        self._own = tuple(own)
        self._cookies = httpx.Cookies()

    async def aclose(self) -> None:
        """Close them."""
        await self._transport.aclose()

    def request(self, method: str, url: str, headers: Sequence[tuple[str, str]], content: bytes) -> httpx.Request:
        """A request for `url`; ValueError or httpx.InvalidURL where that is no address. `exchange` bounds its time."""
        request = httpx.Request(method, _address(url), headers=[*self._own, *headers], content=content or None)
        if len(self._cookies.jar):
            self._cookies.set_cookie_header(request)
        return request

    async def send(self, request: httpx.Request, address: str = "") -> httpx.Response:
        """The beginning of the answer; its body is still to be read and it is to be closed.

        `address`: the IP address to connect to, "" for wherever the host's name leads.
        """
        response = await self._transport.handle_async_request(_to(request, address) if address else request)
        response.request = request
        if "set-cookie" in response.headers:
            self._cookies.extract_cookies(response)
        return response


def _to(request: httpx.Request, address: str) -> httpx.Request:
    """The request as sent to an address: for the same host, by its name's certificate, over a connection of its own."""
    headers = [*request.headers.raw, (b"Connection", b"close")]
    url, name = request.url.copy_with(host=address), {"sni_hostname": request.url.raw_host.decode("ascii")}
    return httpx.Request(request.method, url, headers=headers, stream=request.stream, extensions=name)


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
            response = await connections.send(connections.request(method, url, headers, content), address)
            try:
                body = b"" if response.has_redirect_location else await _body(response, url, limits.max_bytes)
            finally:
                await response.aclose()
    except (TimeoutError, httpx.TimeoutException) as error:
        raise WebError("timeout", url, transient=True) from error
    except (httpx.HTTPError, httpx.InvalidURL, OSError, ValueError) as error:
        raise _named(error, url) from error
    return Answer(url, response.status_code, response.headers, body)


async def _body(response: httpx.Response, url: str, most: int) -> bytes:
    if response.status_code == 304:
        return await _plain(response, url, most)
    length = response.headers.get("content-length", "")
    if length.isdigit() and int(length) > most:
        raise WebError("too_large", url)
    coding = response.headers.get("content-encoding", "").strip().lower()
    if coding in ("", "identity"):
        return await _plain(response, url, most)
    if coding in ("gzip", "x-gzip"):
        return await _unzipped(response, url, most)
    raise WebError("encoding", url)


def _raw(response: httpx.Response) -> AsyncIterable[bytes]:
    """The bytes as the connection brings them, without what httpx counts on the way."""
    return cast(httpx.AsyncByteStream, response.stream)


async def _plain(response: httpx.Response, url: str, most: int) -> bytes:
    body = bytearray()
    async for chunk in _raw(response):
        body += chunk
        if len(body) > most:
            raise WebError("too_large", url)
    return bytes(body)


async def _unzipped(response: httpx.Response, url: str, most: int) -> bytes:
    """Inflate no further than `most`: httpx's own decoder would first inflate a whole chunk, however far that goes."""
    body, unzip = bytearray(), zlib.decompressobj(wbits=31)
    try:
        async for chunk in _raw(response):
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
    if isinstance(error, httpx.ConnectError):
        secure = any(isinstance(cause, ssl.SSLError) for cause in found)
        return WebError("tls" if secure else "unreachable", url, transient=True)
    if isinstance(error, (httpx.InvalidURL, httpx.UnsupportedProtocol, ValueError)):
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
