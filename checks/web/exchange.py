"""One request and its answer over httpx: total time-out, size cap, every failure named."""

from __future__ import annotations

import asyncio
import ssl
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import httpx

from checks.web.errors import WebError


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


async def exchange(client: httpx.AsyncClient, request: httpx.Request, limits: Limits) -> Answer:
    """Send `request`; WebError named after what went wrong. Statuses are the caller's to judge."""
    url = str(request.url)
    try:
        async with asyncio.timeout(limits.timeout_s):
            response = await client.send(request, stream=True)
            try:
                body = b"" if response.has_redirect_location else await _body(response, limits.max_bytes)
            finally:
                await response.aclose()
    except (TimeoutError, httpx.TimeoutException) as error:
        raise WebError("timeout", url, transient=True) from error
    except (httpx.HTTPError, httpx.InvalidURL, OSError, ValueError) as error:
        raise _named(error, url) from error
    return Answer(url, response.status_code, response.headers, body)


async def _body(response: httpx.Response, most: int) -> bytes:
    url = str(response.url)
    length = response.headers.get("content-length", "")
    if length.isdigit() and int(length) > most:
        raise WebError("too_large", url)
    coding = response.headers.get("content-encoding", "").strip().lower()
    if coding in ("", "identity"):
        return await _plain(response, most)
    if coding in ("gzip", "x-gzip"):
        return await _unzipped(response, most)
    raise WebError("encoding", url)


async def _plain(response: httpx.Response, most: int) -> bytes:
    body = bytearray()
    async for chunk in response.aiter_raw():
        body += chunk
        if len(body) > most:
            raise WebError("too_large", str(response.url))
    return bytes(body)


async def _unzipped(response: httpx.Response, most: int) -> bytes:
    """Inflate no further than `most`: httpx's own decoder would first inflate a whole chunk, however far that goes."""
    body, unzip = bytearray(), zlib.decompressobj(wbits=31)
    try:
        async for chunk in response.aiter_raw():
            body += unzip.decompress(chunk, most - len(body) + 1)
            if len(body) > most:
                raise WebError("too_large", str(response.url))
    except zlib.error as error:
        raise WebError("truncated", str(response.url), transient=True) from error
    if not unzip.eof and (body or unzip.unconsumed_tail):
        raise WebError("truncated", str(response.url), transient=True)
    return bytes(body)


def _named(error: Exception, url: str) -> WebError:
    causes = list(_causes(error))
    if any(isinstance(cause, ssl.SSLCertVerificationError) for cause in causes):
        return WebError("certificate", url)
    if any(isinstance(cause, ConnectionRefusedError) for cause in causes):
        return WebError("refused", url, transient=True)
    if isinstance(error, httpx.ConnectError):
        secure = any(isinstance(cause, ssl.SSLError) for cause in causes)
        return WebError("tls" if secure else "unreachable", url, transient=True)
    if isinstance(error, (httpx.InvalidURL, httpx.UnsupportedProtocol, ValueError)):
        return WebError("bad_address", url)
    return WebError("reset", url, transient=True)


def _causes(error: BaseException | None) -> Iterator[BaseException]:
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
