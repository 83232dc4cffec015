"""The server goes away and comes back, at its place or at another port: the store goes on, and nothing is lost."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from storage.store import Locked, StoreError, Unreadable, open_store
from tests.ports import free_port
from tests.postgres.server import Server, own_server
from tests.storage.making import SITE, T0, complete, day, notice, posting, seen


@pytest.fixture(scope="module")
def away() -> Iterator[Server]:
    """A server that these tests stop."""
    server = own_server()
    yield server
    server.remove()


async def test_a_restart_in_the_middle_of_a_pass_and_of_a_send(away: Server, tmp_path: Path) -> None:
    store = await open_store(away.new(), tmp_path)
    await store.plan(T0, [], [notice("a"), notice("b")], {})
    under_way = await store.begin_source_pass(SITE, T0)
    await under_way.report([seen("one", posting(), T0)])
    claimed = await store.outbox.claim(T0, 9, 60, "t")

    away.stop()
    with pytest.raises(Unreadable, match="cannot be reached"):
        await under_way.report([seen("two", posting("b"), T0)])
    with pytest.raises(Unreadable, match="cannot be reached"):
        await store.outbox.mark_sent([claimed[0].id], "t", T0)
    away.start()

    assert await store.outbox.mark_sent([one.id for one in claimed], "t", T0) == 2
    await under_way.report([seen("two", posting("b"), T0)])
    await under_way.end(complete("one", "two", at=T0), T0)
    ledger = await store.ledger(sources=[SITE])
    assert [history.key for history in ledger.postings] == ["one", "two"]
    assert await store.outbox.claim(day(9), 9, 60, "u") == []
    await store.close()


async def test_a_transaction_that_a_restart_cuts_is_not_written(away: Server, tmp_path: Path) -> None:
    store = await open_store(away.new(), tmp_path)
    with pytest.raises(StoreError):
        async with store._database.write() as connection:
            await connection.exec_driver_sql("INSERT INTO facts VALUES ('half', '1', now())")
            away.stop()
            await connection.exec_driver_sql("INSERT INTO facts VALUES ('whole', '1', now())")
    away.start()
    assert await store.facts() == {}
    await store.set_fact("after", 1, T0)
    assert await store.facts() == {"after": 1}
    await store.close()


async def test_failed_over_to_another_port(away: Server, tmp_path: Path) -> None:
    first, second = away.port, free_port()
    name = away.new().partition("@/")[2].partition("?")[0]
    hosts = f"{away.folder},{away.folder}"
    url = f"postgresql://tyndau@/{name}?host={hosts}&port={first},{second}&target_session_attrs=read-write"
    store = await open_store(url, tmp_path)
    await store.set_fact("before", 1, T0)
    away.stop()
    away.start(second)
    await store.set_fact("after", 1, T0)
    assert await store.facts() == {"before": 1, "after": 1}
    await store.close()


async def test_no_connection_is_left(away: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("storage.postgres._CONNECTIONS", 1)
    monkeypatch.setattr("storage.postgres._POOL_S", 0.05)
    store = await open_store(away.new(), tmp_path)
    async with store._database.read():
        with pytest.raises(Locked, match="no connection left"):
            await store.last_pass_at()
    assert await store.last_pass_at() is None
    await store.close()
