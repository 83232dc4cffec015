"""httpcore's way onto the network, over asyncio alone.

Its own one goes through anyio, which for every read and write opens a scope and gives up its turn: a quarter of what a
request costs. No single step is timed, though httpcore's `timeout` could ask for it: `checks.web.exchange`
bounds the whole of a request.
"""

from __future__ import annotations

import asyncio
import ipaddress
import socket
import ssl
from collections.abc import Iterable
from typing import Any, cast

import httpcore
from aiohappyeyeballs import start_connection

_NEXT_ADDRESS_AFTER_S = 0.25  # RFC 8305, clause 8: a host's next address is tried where the first is silent so long
_ENOUGH = 256 * 1024  # bytes waiting to be read from which on the host is to wait too


class Network(httpcore.AsyncNetworkBackend):
    """Connections to hosts. Fails with httpcore.ConnectError, its cause the operating system's or TLS's own error."""

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,  # noqa: ASYNC109
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.AsyncNetworkStream:
        """An open connection to an address, or to the first address of a name that answers."""
        try:
            return Stream(await _connected(host, port))
        except OSError as error:
            raise httpcore.ConnectError(str(error)) from error

    async def sleep(self, seconds: float) -> None:
        """Wait."""
        await asyncio.sleep(seconds)


async def _connected(host: str, port: int) -> _Wire:
    loop = asyncio.get_running_loop()
    if _is_address(host):
        return (await loop.create_connection(_Wire, host, port))[1]
    found = await loop.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    dialled = await start_connection(found, happy_eyeballs_delay=_NEXT_ADDRESS_AFTER_S, interleave=1)
    return (await loop.create_connection(_Wire, sock=dialled))[1]


def _is_address(host: str) -> bool:
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return False
    return True


class Stream(httpcore.AsyncNetworkStream):
    """One connection, in the clear or over TLS."""

    def __init__(self, wire: _Wire) -> None:
        self._wire = wire

    async def read(self, max_bytes: int, timeout: float | None = None) -> bytes:  # noqa: ASYNC109
        """Up to `max_bytes` as soon as there are any, b"" after the last; httpcore.ReadError where it broke off."""
        return await self._wire.read(max_bytes)

    async def write(self, buffer: bytes, timeout: float | None = None) -> None:  # noqa: ASYNC109
        """Send `buffer`; httpcore.WriteError where nobody takes it any more."""
        if buffer:
            await self._wire.write(buffer)

    async def aclose(self) -> None:
        """Close it at once: nothing is under way any more."""
        self._wire.transport.abort()

    async def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,  # noqa: ASYNC109
    ) -> httpcore.AsyncNetworkStream:
        """The same connection over TLS; httpcore.ConnectError where the host's certificate is not believed."""
        wire, loop = self._wire, asyncio.get_running_loop()
        try:
            secure = await loop.start_tls(wire.transport, wire, ssl_context, server_hostname=server_hostname)
        except OSError as error:
            wire.transport.abort()
            raise httpcore.ConnectError(str(error)) from error
        if secure is None:  # the host hung up in the middle of it
            raise httpcore.ConnectError("the host hung up")
        wire.transport = secure
        return self

    def get_extra_info(self, info: str) -> Any:
        """What the connection pool asks: whether a resting connection has something to say, which means: is over."""
        if info == "is_readable":
            return self._wire.speaks
        return self._wire.transport.get_extra_info(info)


class _Wire(asyncio.Protocol):
    """What has come in and not been read yet, and whose turn it is."""

    transport: asyncio.Transport

    def __init__(self) -> None:
        self._received = bytearray()
        self._over = False
        self._broken: Exception | None = None
        self._held = False  # the host is to wait: more came in than was read
        self._full = False  # we are to wait: more was sent than the network takes
        self._waiting: asyncio.Future[None] | None = None

    @property
    def speaks(self) -> bool:
        """Whether there is something to read, be it the end."""
        return bool(self._received) or self._over

    async def read(self, most: int) -> bytes:
        while not self.speaks:
            await self._wait()
        if not self._received and self._broken is not None:
            raise httpcore.ReadError(str(self._broken)) from self._broken
        piece = bytes(self._received[:most])
        del self._received[:most]
        if self._held and not self._over and len(self._received) < _ENOUGH:
            self._held = False
            self.transport.resume_reading()
        return piece

    async def write(self, buffer: bytes) -> None:
        self.transport.write(buffer)
        while self._full and not self._over:
            await self._wait()
        if self._over:
            raise httpcore.WriteError("the host hung up") from self._broken

    async def _wait(self) -> None:
        self._waiting = asyncio.get_running_loop().create_future()
        try:
            await self._waiting
        finally:
            self._waiting = None

    def _go_on(self) -> None:
        if self._waiting is not None and not self._waiting.done():
            self._waiting.set_result(None)

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport = cast(asyncio.Transport, transport)

    def data_received(self, data: bytes) -> None:
        self._received += data
        if len(self._received) >= _ENOUGH and not self._held:
            self._held = True
            self.transport.pause_reading()
        self._go_on()

    def eof_received(self) -> None:
        self._over = True
        self._go_on()

    def connection_lost(self, exc: Exception | None) -> None:
        self._over, self._broken = True, exc
        self._go_on()

    def pause_writing(self) -> None:
        self._full = True

    def resume_writing(self) -> None:
        self._full = False
        self._go_on()
