"""The network below the fetcher, on asyncio's own loop and on the one that the service runs on."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Awaitable, Callable, Coroutine
from contextlib import suppress
from typing import Any

import pytest
import uvloop

from checks.web import WebError
from checks.web.client import trust
from checks.web.exchange import Answer, Connections, Limits, exchange

Talk = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]
Run = Callable[[Coroutine[Any, Any, None]], None]
LIMITS = Limits(20, 64 * 1024 * 1024)
OK = b"HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nhere"


@pytest.fixture(params=[asyncio.run, uvloop.run], ids=["asyncio", "uvloop"])
def run(request: pytest.FixtureRequest) -> Run:
    chosen: Run = request.param
    return chosen


class Host:
    """A host that talks as it is told; `connections` counts those that were opened."""

    def __init__(self, talk: Talk) -> None:
        self._talk = talk
        self.connections = 0
        self.address = ""
        self.port = 0

    async def __aenter__(self) -> Host:
        self._server = await asyncio.start_server(self._answer, "127.0.0.1", 0)
        self.port = self._server.sockets[0].getsockname()[1]
        self.address = f"http://127.0.0.1:{self.port}"
        return self

    async def __aexit__(self, *_: object) -> None:
        self._server.close()

    async def _answer(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.connections += 1
        with suppress(ConnectionError, asyncio.IncompleteReadError):
            await self._talk(reader, writer)
        writer.close()


async def asked(reader: asyncio.StreamReader) -> bytes:
    return await reader.readuntil(b"\r\n\r\n")


async def ask(connections: Connections, url: str, content: bytes = b"", limits: Limits = LIMITS) -> Answer:
    return await exchange(connections, "POST" if content else "GET", url, (), content, limits)


def fresh() -> Connections:
    return Connections(trust(None), [("User-Agent", "tyndau")])


def test_a_connection_is_used_again(run: Run) -> None:
    async def talk(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while True:
            await asked(reader)
            writer.write(OK)

    async def main() -> None:
        async with Host(talk) as host:
            connections = fresh()
            bodies = [(await ask(connections, f"{host.address}/{number}")).body for number in range(3)]
            assert (bodies, host.connections) == ([b"here"] * 3, 1)
            await connections.aclose()

    run(main())


@pytest.mark.parametrize("last_words", [b"", b"HTTP/1.1 408 Request Timeout\r\nContent-Length: 0\r\n\r\n"])
def test_a_resting_connection_that_the_host_ends_is_not_used_again(run: Run, last_words: bytes) -> None:
    """What the host says unasked is no answer to the next question."""
    ended = asyncio.Event()

    async def talk(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await asked(reader)
        writer.write(OK)
        await ended.wait()
        writer.write(last_words)

    async def main() -> None:
        async with Host(talk) as host:
            connections = fresh()
            await ask(connections, f"{host.address}/a")
            ended.set()
            for _ in range(20):  # until the end has come over the loopback
                await asyncio.sleep(0.005)
            assert ((await ask(connections, f"{host.address}/b")).status, host.connections) == (200, 2)
            await connections.aclose()

    run(main())


def test_a_large_answer_comes_whole_and_a_large_question_goes_whole(run: Run) -> None:
    body = bytes(range(256)) * 40_000
    heard: list[bytes] = []

    async def talk(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await asked(reader)
        heard.append(await reader.readexactly(len(body)))
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n" % len(body) + body)
        await writer.drain()

    async def main() -> None:
        async with Host(talk) as host:
            connections = fresh()
            assert (await ask(connections, f"{host.address}/a", body)).body == body
            assert heard == [body]
            await connections.aclose()

    run(main())


def test_a_host_that_takes_nothing_is_a_timeout_and_leaves_no_connection_behind(run: Run) -> None:
    async def talk(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await asyncio.Event().wait()

    async def main() -> None:
        async with Host(talk) as host:
            connections = fresh()
            for _ in range(12):  # more than there are connections for at once
                with pytest.raises(WebError) as caught:
                    await ask(connections, f"{host.address}/a", b"x" * 8_000_000, Limits(0.05, 1000))
                assert caught.value.reason == "timeout"
            assert host.connections == 12
            await connections.aclose()

    run(main())


def test_a_host_that_hangs_up_while_it_is_asked_is_heard_to_the_end(run: Run) -> None:
    async def talk(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await asked(reader)
        writer.write(b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\nall of it")

    async def main() -> None:
        async with Host(talk) as host:
            connections = fresh()
            assert (await ask(connections, f"{host.address}/a")).body == b"all of it"
            await connections.aclose()

    run(main())


def test_a_host_without_tls_behind_a_secure_address_is_named(run: Run) -> None:
    async def talk(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.read(1)
        writer.write(OK)

    async def main() -> None:
        async with Host(talk) as host:
            connections = fresh()
            with pytest.raises(WebError) as caught:
                await ask(connections, f"https://127.0.0.1:{host.port}/a")
            assert caught.value.reason == "tls"
            await connections.aclose()

    run(main())


def test_cookies_come_back_with_the_next_question(run: Run) -> None:
    heads: list[bytes] = []

    async def talk(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while True:
            heads.append(await asked(reader))
            writer.write(b"HTTP/1.1 204 No Content\r\nSet-Cookie: visit=7; Path=/\r\nX-A: 1\r\nx-a: 2\r\n\r\n")

    async def main() -> None:
        async with Host(talk) as host:
            connections = fresh()
            first = await ask(connections, f"{host.address}/a")
            await ask(connections, f"{host.address}/b")
            assert first.headers["x-a"] == "1, 2"
            assert (b"Cookie: visit=7" in heads[0], b"Cookie: visit=7" in heads[1]) == (False, True)
            await connections.aclose()

    run(main())


@pytest.mark.parametrize("silent", [False, True], ids=["refusing", "silent"])
async def test_the_next_address_of_a_name_is_tried(monkeypatch: pytest.MonkeyPatch, silent: bool) -> None:
    """The first address refuses, or says nothing at all, as a broken IPv6 does."""

    async def talk(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await asked(reader)
        writer.write(OK)

    loop = asyncio.get_running_loop()
    connect = loop.sock_connect

    async def found(host: str, port: int, **_: Any) -> Any:
        addresses = ("127.0.0.2", "127.0.0.1")
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (one, port)) for one in addresses]

    async def dial(dialled: socket.socket, address: Any) -> None:
        if silent and address[0] == "127.0.0.2":
            await asyncio.Event().wait()
        await connect(dialled, address)

    async with Host(talk) as host:
        monkeypatch.setattr(loop, "getaddrinfo", found)
        monkeypatch.setattr(loop, "sock_connect", dial)
        connections = fresh()
        assert (await ask(connections, f"http://two.test:{host.port}/a")).body == b"here"
        await connections.aclose()
