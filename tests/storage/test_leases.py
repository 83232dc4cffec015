"""Leases: one holder at a time, and nothing that a process writes which lost its own."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from pathlib import Path

import pytest

from storage.leases import Fenced, Lease, held
from storage.outbox import Outcome
from storage.passes import reading_name
from storage.store import Locked, Store, open_store
from tests.storage.making import SITE, T0, complete, day, notice, posting, seen, verdict

MINUTE = timedelta(minutes=1)


async def _taken(store: Store, name: str = "work", minutes: int = 0, holder: str = "one") -> Lease | None:
    now = T0 + minutes * MINUTE
    return await store.leases.take(name, holder, now, now + MINUTE)


async def test_one_holder_at_a_time(store: Store) -> None:
    first = await _taken(store)
    assert first == Lease("work", "one", 1)
    assert await _taken(store, holder="two") is None
    assert await _taken(store, "other", holder="two") == Lease("other", "two", 1)
    assert await store.leases.holders(T0) == {"work": "one", "other": "two"}
    assert await _taken(store, minutes=1, holder="two") == Lease("work", "two", 2)
    assert await store.leases.keep(first, T0 + 9 * MINUTE) is False
    await store.leases.give_back(first, T0)
    assert await store.leases.holders(T0 + MINUTE) == {"work": "two"}


async def test_kept_and_given_back(store: Store) -> None:
    lease = await _taken(store)
    assert lease is not None
    assert await store.leases.keep(lease, T0 + 9 * MINUTE)
    assert await _taken(store, minutes=5) is None
    await store.leases.give_back(lease, T0 + 6 * MINUTE)
    assert await _taken(store, minutes=6) == Lease("work", "one", 2)


async def test_some_of_many_are_taken_in_the_order_given(store: Store) -> None:
    await _taken(store, "b", holder="two")
    some = await store.leases.take_some(["a", "b", "c", "d"], 2, "one", T0, T0 + MINUTE)
    assert some == [Lease("a", "one", 1), Lease("c", "one", 1)]
    assert await store.leases.take_some(["a", "b", "c"], 2, "two", T0, T0 + MINUTE) == []
    later = T0 + MINUTE
    assert await _taken(store, "a", 1, "two") == Lease("a", "two", 2)
    assert await store.leases.keep_all(some, later + MINUTE) == some[1:]
    assert await store.leases.holders(later) == {"a": "two", "c": "one"}


async def test_of_many_that_ask_at_once_one_gets_it(url: str, tmp_path: Path) -> None:
    stores = [await open_store(url, tmp_path) for _ in range(4)]
    for minutes in range(0, 6, 2):
        got = await asyncio.gather(*(_taken(stores[n % 4], "work", minutes, str(n)) for n in range(12)))
        assert sum(one is not None for one in got) == 1
    for store in stores:
        await store.close()


async def test_who_lost_the_lease_writes_nothing(url: str, tmp_path: Path) -> None:
    frozen, next_one = [await open_store(url, tmp_path) for _ in range(2)]
    lease = await _taken(frozen, reading_name(SITE))
    assert lease is not None
    with held(lease):
        under_way = await frozen.begin_source_pass(SITE, T0)
        await under_way.report([seen("a", posting(), T0)])

        again = await _taken(next_one, reading_name(SITE), 2, "two")
        assert again is not None
        with pytest.raises(Fenced, match="taken over"):
            await under_way.report([seen("b", posting("b"), T0)])
        with pytest.raises(Fenced):
            await under_way.end(complete("a", "b", at=T0), T0)
        with pytest.raises(Fenced):
            await frozen.plan(T0, [verdict()], [notice()], {})
    with held(again):
        whole = await next_one.begin_source_pass(SITE, T0 + 2 * MINUTE)
        await whole.end(complete("a", at=T0 + 2 * MINUTE), T0 + 2 * MINUTE)
    kept = await next_one.ledger(sources=[SITE])
    assert [history.key for history in kept.postings] == ["a"]
    assert kept.sources[0].complete == (T0 + 2 * MINUTE,)
    assert await next_one.outbox.queue() == [] and await next_one.verdict_states() == {}
    for store in (frozen, next_one):
        await store.close()


async def test_a_host_that_another_reads_is_left_to_it(store: Store) -> None:
    lease = await _taken(store, reading_name(SITE))
    assert lease is not None
    with pytest.raises(Locked, match=r"another process is at 'read:site\.test'"):
        await store.begin_source_pass(SITE, T0)
    with held(lease):
        await store.begin_source_pass(SITE, T0)
    assert await store.begin_source_pass(SITE, day(1)) is not None


async def test_claims_of_several_processes_share_nothing(url: str, tmp_path: Path) -> None:
    stores = [await open_store(url, tmp_path) for _ in range(4)]
    await stores[0].plan(T0, [], [notice(f"n{number}") for number in range(60)], {})
    claims = await asyncio.gather(*(stores[n % 4].outbox.claim(T0, 9, 60, f"t{n}") for n in range(8)))
    ids = [one.id for claim in claims for one in claim]
    assert len(ids) == len(set(ids)) == 60
    late = T0 + 2 * MINUTE
    again = await asyncio.gather(*(store.outbox.claim(late, 60, 60, f"u{n}") for n, store in enumerate(stores)))
    assert sorted(one.id for claim in again for one in claim) == sorted(ids)
    assert not any(one.uncertain for claim in again for one in claim)
    (whose,) = [claim for claim in again if claim]
    assert await stores[0].outbox.mark_failed([whose[0].id], "t0", late, Outcome.RETRY, None, "late") == 0
    for store in stores:
        await store.close()
