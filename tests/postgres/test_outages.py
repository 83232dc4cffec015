"""The server is restarted, fails over or takes no connections while a pass and a send are under way.

The service goes on by itself: every source is read for the pass, and every notice arrives once, or again with a word.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from bot.notices.plan import plan_notices
from bot.people import everyone
from bot.replica import Replica
from bot.turns import LEASE
from checks.judged import Stage
from checks.sources.base import ReadResult
from storage.creation import create
from storage.database import HEAD
from storage.passes import SourcePass
from storage.postgres import PostgresServer
from storage.values import NoticeState
from tests.delivery.bot_api import TOKEN, BotApi, serving_bot_api
from tests.notices.samples import CALENDAR, MORNING, SETTINGS, SITES, assessment, verdict
from tests.ports import free_port
from tests.postgres.server import Server, own_server
from tests.postgres.test_replicas import House, sites, until_judged, watched

OFFICER = '[[officers]]\nregion = "pavlodar"\nrole = "officer"\ntelegram_chat_id = 1\nlanguage = "ru"\n'


class Outage:
    """One trouble of a server, and the address that leads to the server whatever port it is at."""

    def __init__(self, server: Server, kind: str) -> None:
        self.server, self.kind, self.lasts, self.begun = server, kind, False, False
        self.ports = (server.port, free_port())
        if not server.run("SELECT 1 FROM pg_roles WHERE rolname = 'service'"):
            server.run("CREATE ROLE service LOGIN CONNECTION LIMIT 10")
        self.name = server.new().partition("@/")[2].partition("?")[0]
        server.run(f"ALTER DATABASE {self.name} OWNER TO service")
        hosts = ",".join([str(server.folder)] * 2)
        self.url = f"postgresql://service@/{self.name}?host={hosts}&port={self.ports[0]},{self.ports[1]}"
        create(PostgresServer(self.url), HEAD)

    def begin_once(self) -> None:
        if not self.begun:
            self.begin()

    def begin_and_end(self) -> None:
        self.begin()
        self.end()

    def begin(self) -> None:
        self.lasts = self.begun = True
        if self.kind != "out of connections":
            self.server.stop()
            return
        self.server.run("ALTER ROLE service CONNECTION LIMIT 0")
        self.server.run("SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE usename = 'service'")

    def end(self) -> None:
        if not self.lasts:
            return
        self.lasts = False
        if self.kind == "out of connections":
            self.server.run("ALTER ROLE service CONNECTION LIMIT 10")
        else:
            self.server.start(self.ports[self.kind == "failed over"])


@pytest.fixture(scope="module")
def away() -> Iterator[Server]:
    server = own_server()
    yield server
    server.remove()


@pytest.fixture(params=["restarted", "failed over", "out of connections"])
def outage(request: pytest.FixtureRequest, away: Server) -> Iterator[Outage]:
    made = Outage(away, request.param)
    yield made
    made.end()


@pytest.fixture
async def house(tmp_path: Path, outage: Outage) -> AsyncIterator[House]:
    async with sites() as found:
        house = House(tmp_path, outage.url, found)
        yield house
        outage.end()
        for store in house.stores:
            await store.close()


def _passes(outage: Outage) -> list[tuple[object, ...]]:
    query = "SELECT source_id, outcome, reason FROM passes ORDER BY id"
    return outage.server.run(query, outage.name)


@pytest.mark.parametrize("until", ["the pass is given up", "the pass is closed"])
async def test_a_pass(house: House, outage: Outage, until: str, monkeypatch: pytest.MonkeyPatch) -> None:
    closing = SourcePass.end

    async def end(self: SourcePass, result: ReadResult, at: datetime) -> ReadResult:
        outage.end()
        return await closing(self, result, at)

    if until == "the pass is closed":
        monkeypatch.setattr(SourcePass, "end", end)
    replica = await house.replica()
    house.sites.tell = outage.begin_once
    await watched(replica)
    outage.end()
    house.clock.now += LEASE + timedelta(seconds=1)
    await until_judged(replica)
    ended = _passes(outage)
    assert sorted(str(source) for source, outcome, _ in ended if outcome == "complete") == sorted(house.sites.addresses)
    assert {reason for _, outcome, reason in ended if outcome != "complete"} == {"interrupted"}


@asynccontextmanager
async def _sending(house: House) -> AsyncIterator[tuple[BotApi, Replica]]:
    """A replica that has a notice for the one officer."""
    async with serving_bot_api() as api:
        house.people = f'[telegram]\ntoken = "{TOKEN}"\napi_base = "{api.base}"\n{OFFICER}'
        replica = await house.replica()
        house.clock.now = now = MORNING
        store = house.stores[0]
        people = [one for one in await everyone(house.config(), store) if one.telegram_chat_id == 1]
        judged = assessment(verdict(Stage.NEW), now=now)
        await store.plan(now, [], plan_notices(judged, people, {}, SETTINGS, CALENDAR, now, SITES, {}), {})
        yield api, replica


async def _states(house: House) -> list[NoticeState]:
    return [one.state for one in await house.stores[0].outbox.queue(*NoticeState)]


async def test_a_send_after_which_the_server_is_there_again(house: House, outage: Outage) -> None:
    async with _sending(house) as (api, replica):
        api.answers["1"] = [outage.begin_and_end]
        await replica._deliver()
        house.clock.now += timedelta(minutes=16)
        await replica._deliver()
        assert len(api.texts(1)) == 1
        assert await _states(house) == [NoticeState.SENT]


async def test_a_send_that_cannot_be_recorded(house: House, outage: Outage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.delivery.PAUSES_S", (0.0,))
    async with _sending(house) as (api, replica):
        api.answers["1"] = [outage.begin]
        await replica._guarded(replica._deliver)
        outage.end()
        house.clock.now += timedelta(minutes=16)
        await replica._deliver()
        first, second = api.texts(1)
        assert "повторно" in second and "повторно" not in first
        assert await _states(house) == [NoticeState.SENT]


async def test_a_send_that_did_not_begin(house: House, outage: Outage) -> None:
    async with _sending(house) as (api, replica):
        outage.begin()
        await replica._guarded(replica._deliver)
        assert (replica.health.last_failure, api.texts(1)) == ("deliver: Unreadable", [])
        outage.end()
        await replica._deliver()
        (text,) = api.texts(1)
        assert "повторно" not in text
