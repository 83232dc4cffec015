"""Several services on one database: the work is shared, each piece is done once, and what one leaves another ends."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from aiohttp import web

from bot.config import Config, load_config
from bot.replica import Replica
from bot.service import service_of
from bot.turns import LEASE, Alone, Replicas, turns_of
from checks.model import PassOutcome
from checks.rhythm import own_moment
from checks.sources.base import ReadResult
from storage.leases import held
from storage.passes import reading_name
from storage.store import Fenced, Store, open_store
from tests.delivery.bot_api import TOKEN, serving_bot_api
from tests.postgres.clean import clean_url
from tests.storage.making import notice

MORNING = datetime(2025, 4, 15, 3, 0, tzinfo=UTC)  # 08:00 in Almaty
REGIONS = ("abai", "aktobe", "atyrau", "akmola")


@dataclass
class Sites:
    """Four sites on four ports; `asked` counts who was asked for the list."""

    addresses: dict[str, str] = field(default_factory=dict)
    asked: Counter[str] = field(default_factory=Counter)
    tell: Callable[[], None] = lambda: None

    def handler(self, region: str) -> Callable[[web.Request], object]:
        async def listing(request: web.Request) -> web.Response:
            if request.path == "/robots.txt":
                raise web.HTTPNotFound
            self.asked[region] += request.path == "/list"
            self.tell()
            await asyncio.sleep(0)
            rows = "".join(
                f"<li><span>0{day}.04.2025</span> <a href='/{day}'>Объявление о проведении общественных слушаний "
                f"{region} {day}</a></li>"
                for day in range(1, 5)
            )
            return web.Response(
                text=f"<html><body><h1>Слушания</h1><ul>{rows}</ul></body></html>", content_type="text/html"
            )

        return listing


@asynccontextmanager
async def sites() -> AsyncIterator[Sites]:
    found, runners = Sites(), []
    for region in REGIONS:
        app = web.Application()
        app.router.add_get("/{rest:.*}", found.handler(region))  # type: ignore[arg-type]
        runner = web.AppRunner(app)
        await runner.setup()
        site = web.TCPSite(runner, "127.0.0.1", 0)
        await site.start()
        runners.append(runner)
        found.addresses[region] = f"http://127.0.0.1:{runner.addresses[0][1]}/list"
    try:
        yield found
    finally:
        for runner in runners:
            await runner.cleanup()


class Clock:
    """One clock for all replicas."""

    def __init__(self) -> None:
        self.now = MORNING + timedelta(seconds=5)

    def __call__(self) -> datetime:
        return self.now


@dataclass
class House:
    """Sites, a clock, and as many replicas as a test starts, each with a store of its own."""

    folder: Path
    url: str
    sites: Sites
    clock: Clock = field(default_factory=Clock)
    stores: list[Store] = field(default_factory=list)
    people: str = ""  # further tables of config.toml

    def config(self) -> Config:
        sources = [
            f'[[sources]]\nid = "{region}"\nkind = "website"\nregion = "{region}"\nurl = "{address}"'
            for region, address in self.sites.addresses.items()
        ]
        text = f'[service]\ndatabase = "{self.url}"\ndata_dir = "{self.folder}/data"\noperators = [9]\n'
        text += f"{self.people}[watch]\nrequests_per_second = 1000\n"
        file = self.folder / "config.toml"
        file.write_text(text + "\n".join(sources) + "\n", encoding="utf8")
        return load_config(file)

    async def replica(self) -> Replica:
        store = await open_store(self.url, self.folder / "data")
        self.stores.append(store)
        return Replica(self.config(), store, self.clock)


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    async with sites() as found:
        house = House(tmp_path, clean_url(), found)
        yield house
        for store in house.stores:
            await store.close()


async def watched(*replicas: Replica) -> None:
    await asyncio.gather(*(one._watch() for one in replicas))
    await asyncio.gather(*(one._pass for one in replicas if one._pass))


async def until_judged(*replicas: Replica) -> int:
    for ticks in range(1, 6):
        await watched(*replicas)
        if await replicas[0]._store.get_fact("pass_judged"):
            return ticks
    raise AssertionError("no pass came to its end")


async def _judged(replica: Replica) -> datetime:
    return datetime.fromisoformat(await replica._store.get_fact("pass_judged"))


async def test_a_pass_is_shared_and_each_source_is_read_once(house: House) -> None:
    replicas = [await house.replica() for _ in range(3)]
    await until_judged(*replicas)
    assert house.sites.asked == dict.fromkeys(REGIONS, 1)
    ledger = await house.stores[0].ledger(sources=house.config().sources())
    assert [len(one.complete) for one in ledger.sources] == [1, 1, 1, 1]
    assert len(ledger.postings) == 16

    await watched(*replicas)
    assert house.sites.asked == dict.fromkeys(REGIONS, 1)
    house.clock.now += timedelta(hours=6)
    await until_judged(*replicas)
    await watched(*replicas)
    assert house.sites.asked == dict.fromkeys(REGIONS, 2)
    assert await house.stores[0].leases.holders(house.clock()) == {}


async def test_hosts_are_divided(house: House) -> None:
    one, two = [await house.replica() for _ in range(2)]
    abai, *_ = house.config().sources()
    async with turns_of(house.stores[0], house.clock).turn(reading_name(abai)) as mine:
        assert mine is not None
        await watched(two)
        assert house.sites.asked == {region: 1 for region in REGIONS if region != "abai"}
        assert await house.stores[0].get_fact("pass_judged") is None
    await until_judged(one, two)
    assert house.sites.asked == dict.fromkeys(REGIONS, 1)


async def test_many_sources_are_read_at_their_own_moments(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    """At first all are read; later those only whose moment has come, and the brief waits for no other."""
    monkeypatch.setattr("bot.due_sources.FEW", 2)
    await _spread(house, *[await house.replica() for _ in range(2)])


async def test_one_process_on_a_file_spreads_many_sources_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    url = f"sqlite:///{tmp_path}/x.db"
    async with sites() as found, _opened(url, tmp_path) as store:
        house = House(tmp_path, url, found)
        assert not isinstance(service_of(house.config(), store, house.clock), Replica)
        monkeypatch.setattr("bot.due_sources.FEW", 2)
        service = service_of(house.config(), store, house.clock)
        assert isinstance(service, Replica)
        await _spread(house, service)
        await service.tick()
        assert service.health.failures == {}


@asynccontextmanager
async def _opened(url: str, folder: Path) -> AsyncIterator[Store]:
    store = await open_store(url, folder / "data")
    try:
        yield store
    finally:
        await store.close()


async def _spread(house: House, *replicas: Replica) -> None:
    await until_judged(*replicas)
    house.clock.now += timedelta(days=1)
    await watched(*replicas)
    assert house.sites.asked == dict.fromkeys(REGIONS, 2)
    begun = house.clock.now
    moments = {region: own_moment(region, begun) + timedelta(days=1) for region in REGIONS}
    for region in sorted(REGIONS, key=lambda region: moments[region]):
        house.clock.now = moments[region] - timedelta(seconds=1)
        await watched(*replicas)
        assert house.sites.asked[region] == 2
        house.clock.now = moments[region]
        await watched(*replicas)
        assert house.sites.asked[region] == 3
    house.clock.now = begun + timedelta(days=1)
    await watched(*replicas)
    assert await _judged(replicas[0]) == MORNING + timedelta(days=2)
    assert house.sites.asked == dict.fromkeys(REGIONS, 3)


async def test_after_days_asleep_the_brief_waits_for_every_source(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.due_sources.FEW", 2)
    replica = await house.replica()
    await until_judged(replica)
    house.clock.now += timedelta(days=3)
    await watched(replica)
    assert house.sites.asked == dict.fromkeys(REGIONS, 2)
    assert await _judged(replica) == MORNING + timedelta(days=3)


async def test_a_source_that_failed_is_read_again_at_the_next_pass_time(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.due_sources.FEW", 2)
    replica = await house.replica()
    await until_judged(replica)
    abai = house.config().sources()[0]
    failed = await house.stores[0].begin_source_pass(abai, house.clock() + timedelta(minutes=1))
    await failed.end(ReadResult(PassOutcome.FAILED, "timeout"), house.clock() + timedelta(minutes=2))
    house.clock.now = MORNING + timedelta(hours=6)
    await watched(replica)
    calm = [region for region in REGIONS if own_moment(region, house.clock.now) < MORNING]
    assert calm
    assert house.sites.asked["abai"] == 2
    assert {house.sites.asked[region] for region in calm if region != "abai"} <= {1}


async def test_what_takes_long_does_not_hold_back_the_judging(house: House) -> None:
    replica = await house.replica()
    abai, *_ = house.config().sources()
    await house.stores[0].leases.take(reading_name(abai), "long", house.clock(), house.clock() + timedelta(hours=5))
    await watched(replica)
    assert await house.stores[0].get_fact("pass_swept") is None
    house.clock.now += timedelta(minutes=31)
    await watched(replica)
    assert await house.stores[0].get_fact("pass_swept") is not None
    assert await house.stores[0].get_fact("pass_judged") is None


async def test_who_wakes_late_waits_for_the_others_as_long(house: House) -> None:
    replica = await house.replica()
    house.clock.now += timedelta(hours=4)
    abai, *_ = house.config().sources()
    await house.stores[0].leases.take(reading_name(abai), "other", house.clock(), house.clock() + timedelta(hours=1))
    await watched(replica)
    assert await house.stores[0].get_fact("pass_swept") is None
    house.clock.now += timedelta(minutes=31)
    await watched(replica)
    assert await house.stores[0].get_fact("pass_swept") is not None


async def test_what_a_frozen_replica_left_another_ends_and_the_frozen_one_changes_nothing(house: House) -> None:
    frozen, awake = [await house.replica() for _ in range(2)]
    abai, *_ = house.config().sources()
    lease = await house.stores[0].leases.take(reading_name(abai), "frozen", house.clock(), house.clock() + LEASE)
    assert lease is not None
    with held(lease):
        cut = await house.stores[0].begin_source_pass(abai, house.clock())
    await watched(awake)
    assert house.sites.asked["abai"] == 0

    house.clock.now += LEASE + timedelta(seconds=1)
    await until_judged(awake)
    assert house.sites.asked == dict.fromkeys(REGIONS, 1)
    with held(lease):
        with pytest.raises(Fenced):
            await cut.report([])
        with pytest.raises(Fenced):
            await frozen._store.plan(house.clock(), [], [notice()], {})
    ledger = await house.stores[1].ledger(sources=house.config().sources())
    assert [len(one.complete) for one in ledger.sources] == [1, 1, 1, 1]
    assert await house.stores[1].outbox.queue() == []


async def test_the_daily_proof_is_sent_by_one(house: House) -> None:
    async with serving_bot_api() as api:
        house.people = f'[telegram]\ntoken = "{TOKEN}"\napi_base = "{api.base}"\n'
        replicas = [await house.replica() for _ in range(3)]
        for _ in range(2):
            await asyncio.gather(*(one._prove() for one in replicas))
        assert len(api.texts(9)) == 1


async def test_what_waits_is_sent_with_what_the_pass_finds_whoever_reads(house: House) -> None:
    reads, idle = [await house.replica() for _ in range(2)]
    await house.stores[0].plan(house.clock(), [], [notice(not_before=MORNING)], {})
    abai, *_ = house.config().sources()
    async with turns_of(house.stores[0], house.clock).turn(reading_name(abai)):
        await idle._deliver_in_time()
        (waiting,) = await house.stores[0].outbox.queue()
        assert waiting.attempts == 0
        house.clock.now += timedelta(minutes=31)
        await idle._deliver_in_time()
        assert await house.stores[0].outbox.queue() == []
    house.clock.now += timedelta(hours=6)
    await until_judged(reads)
    await house.stores[0].plan(house.clock(), [], [notice("later")], {})
    await idle._deliver_in_time()
    assert await house.stores[0].outbox.queue() == []


async def test_nothing_is_tidied_away_while_another_reads(house: House) -> None:
    replica = await house.replica()
    lease = await house.stores[0].leases.take("read:other", "other", house.clock(), house.clock() + LEASE)
    assert lease is not None
    await replica._tidy()
    assert await house.stores[0].get_fact("pages_cleared") is None
    await house.stores[0].leases.give_back(lease, house.clock())
    await replica._tidy()
    assert await house.stores[0].get_fact("pages_cleared") is not None


async def test_one_polls_and_the_next_takes_over(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.turns._ASK_AGAIN_S", 0.01)
    for _ in range(2):
        await house.replica()
    at_it: list[int] = []
    begun = asyncio.Event()

    def poll(number: int) -> Callable[[], object]:
        async def forever() -> None:
            at_it.append(number)
            begun.set()
            await asyncio.Event().wait()

        return forever

    turns = [turns_of(store, house.clock) for store in house.stores]
    assert all(isinstance(one, Replicas) for one in turns)
    first = asyncio.create_task(turns[0].whenever_ours("poll", poll(0)))  # type: ignore[arg-type]
    await begun.wait()
    second = asyncio.create_task(turns[1].whenever_ours("poll", poll(1)))  # type: ignore[arg-type]
    begun.clear()
    first.cancel()
    await asyncio.gather(first, return_exceptions=True)
    await begun.wait()
    assert at_it == [0, 1]
    second.cancel()
    await asyncio.gather(second, return_exceptions=True)


async def test_on_a_file_every_turn_is_ours(tmp_path: Path) -> None:
    store = await open_store(f"sqlite:///{tmp_path}/x.db", tmp_path)
    turns = turns_of(store, lambda: MORNING)
    assert isinstance(turns, Alone)
    async with turns.turn("pass") as one, turns.turn("pass") as two:
        assert one is not None and two is not None
    assert await store.leases.holders(MORNING) == {}
    await store.close()
