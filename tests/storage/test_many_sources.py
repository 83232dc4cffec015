"""Two thousand sources in one store: what grows with their number, and who may write at the same time."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from checks.health import HealthState
from checks.judged import Match, Stage, State
from checks.model import Form
from checks.sources.base import Source
from storage.leases import held
from storage.passes import reading_name
from storage.store import Store, open_store
from tests.storage.making import PORTAL, SITE, T0, card, complete, day, notice, posting, seen, verdict, whole_pass

ALMATY = ZoneInfo("Asia/Almaty")
HEARING = (Form.OPEN_MEETING, 7)
MANY = [replace(SITE, id=f"site{number}", url=f"http://site{number}.test/") for number in range(600)]


async def test_the_health_of_more_sources_than_a_statement_has_arms(store: Store) -> None:
    await whole_pass(store, MANY[-1], T0, a=posting())
    healths = await store.healths(MANY, day(1), ALMATY)
    assert len(healths) == len(MANY)
    assert healths["site599"].state is HealthState.OK
    assert {healths[f"site{number}"].state for number in range(599)} == {HealthState.NEVER_READ}
    assert len((await store.ledger(sources=MANY)).sources) == len(MANY)


async def test_which_were_read_since(store: Store) -> None:
    for number, source in enumerate(MANY[:3]):
        await whole_pass(store, source, day(number))
    cut = await store.begin_source_pass(MANY[3], day(3))
    assert await store.read_since(day(1)) == {"site1": day(1), "site2": day(2)}
    assert await store.read_since(day(0), ["site0", "site3"]) == {"site0": day(0)}
    await cut.end(complete(at=day(3)), day(3))
    assert await store.read_since(day(1), ["site3"]) == {"site3": day(3)}


async def test_what_different_sources_showed_is_written_side_by_side(url: str, tmp_path: Path) -> None:
    """Sources that show the same bytes and take each other's leases: each pass is whole, and nothing is lost."""
    stores = [await open_store(url, tmp_path) for _ in range(3)]

    async def one(number: int) -> None:
        store, source = stores[number % 3], MANY[number]
        lease = await store.leases.take(reading_name(source), "one", T0, T0 + timedelta(minutes=1))
        assert lease is not None
        with held(lease):
            under_way = await store.begin_source_pass(source, T0)
            for key in ("b", "a", "c") if number % 2 else ("c", "b", "a"):
                await under_way.memory.keep_reading(f"same {key}", "reader", {"n": 1})
            await under_way.report([seen(key, posting(key), T0) for key in ("a", "b")])
            await store.plan(T0, [], [notice(f"n{number}")], {})
            await under_way.end(complete("a", "b", at=T0), T0)
        await store.leases.give_back(lease, T0)

    await asyncio.gather(*(one(number) for number in range(24)))
    ledger = await stores[0].ledger(sources=MANY[:24])
    assert len(ledger.postings) == 48
    assert all(source.complete == (T0,) for source in ledger.sources)
    assert len(await stores[0].outbox.queue()) == 24
    assert await stores[0].leases.holders(T0) == {}
    for store in stores:
        await store.close()


@pytest.mark.parametrize(
    ("state", "stage", "decision", "awaited"),
    [
        (State.OPEN, Stage.TODAY, "matched", True),
        (State.UNCLEAR, Stage.SOON, "ask", True),
        (State.UNKNOWN, Stage.MISSED, "matched", True),
        (State.OPEN, Stage.NEW, "matched", False),
        (State.KEPT, Stage.TODAY, "matched", False),
        (State.OPEN, Stage.TODAY, "none", False),
    ],
)
async def test_a_source_is_awaited_where_something_stands_of_a_hearing_with_a_duty_that_is_due(
    store: Store, state: State, stage: Stage, decision: str, awaited: bool
) -> None:
    await whole_pass(store, PORTAL, T0, card=card(7))
    for source in MANY[:2]:
        await whole_pass(store, source, T0, a=posting())
    found = await store.ledger(sources=MANY[:2])
    match = Match(found.postings[1].id, 0, 0, HEARING, decision, 0.9, "number")
    await store.plan(T0, [verdict(state, stage)], [], {}, [match])
    assert await store.awaited() == (frozenset({"site1"}) if awaited else frozenset())


async def test_of_a_site_read_for_long_the_first_instants_and_the_last_months_are_loaded(store: Store) -> None:
    for number in range(0, 130, 10):
        await whole_pass(store, SITE, day(number))
        await whole_pass(store, PORTAL, day(number))

    async def complete_of(relevant_from: date | None, source: Source) -> list[int]:
        found = await store.ledger(relevant_from=relevant_from, sources=[PORTAL, SITE])
        return [(at - T0).days for one in found.sources if one.id == source.id for at in one.complete]

    every = list(range(0, 130, 10))
    assert await complete_of(None, SITE) == await complete_of(date.max, SITE) == every
    assert await complete_of(day(120).date(), PORTAL) == every
    assert await complete_of(day(120).date(), SITE) == [0, 10, 60, 70, 80, 90, 100, 110, 120]
    assert await complete_of(day(900).date(), SITE) == [0, 10, 100, 110, 120]


async def test_the_pages_of_what_was_absent(store: Store) -> None:
    """At a moment, and before a posting was seen; a gap of months hides neither."""
    read = [*range(10), 200, 201, 202, 203]
    for number in read:
        new = {"b": posting("b")} if number >= 5 else {}
        late = {"c": posting("c")} if number >= 200 else {}
        await whole_pass(store, SITE, day(number), a=posting("a"), **new, **late)
    (source,) = (await store.ledger(sources=[SITE], proving=day(1))).sources
    assert list(source.pages) == [day(number) for number in (0, 1, 2, 3, 4, 9, 201, 202, 203)]
    assert all(source.pages.values())
    (source,) = (await store.ledger(sources=[SITE], relevant_from=day(201).date(), proving=day(201))).sources
    assert list(source.complete) == [day(number) for number in (0, 1, 9, 200, 201, 202, 203)]
    assert list(source.pages) == [day(number) for number in (9, 200, 201, 202, 203)]
    (source,) = (await store.ledger(sources=[SITE])).sources
    assert list(source.pages) == [day(number) for number in (201, 202, 203)]
