"""A disk that is full or read-only, a database that is held: one sentence each, and nothing half written."""

from __future__ import annotations

import asyncio
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from checks.web.page import Memo
from storage.store import Locked, Store, StoreError, Unreadable, open_store
from tests.storage.making import SITE, complete, day, posting, seen, sha, verdict, whole_pass


@pytest.fixture
def url(file_url: str) -> str:
    """What is told here is told of files."""
    return file_url


async def limit(store: Store, pages: int) -> None:
    """Let the database grow to that many pages and no further, as a full disk would."""
    async with store._database.read() as connection:
        await connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")


def names(folder: Path) -> list[str]:
    return [found.name for found in folder.iterdir()]


async def test_a_full_disk_loses_the_batch_and_nothing_else(store: Store) -> None:
    await whole_pass(store, SITE, day(0), a=posting())
    under_way = await store.begin_source_pass(SITE, day(1))
    batch = [seen(f"{number}", posting(f"{number}", text="x" * 2_000), day(1)) for number in range(300)]
    await limit(store, 1)  # no further than it is
    with pytest.raises(StoreError, match="database or disk is full"):
        await under_way.report(batch)
    with pytest.raises(StoreError, match="database or disk is full"):
        await store.plan(day(1), [verdict(id=f"d{number}") for number in range(300)], [], {})
    assert len((await store.ledger(sources=[SITE])).postings) == 1
    assert await store.verdict_states() == {}

    await limit(store, 1_000_000)
    await under_way.report(batch)
    await under_way.end(complete("a", *(one.key for one in batch), at=day(1)), day(1))
    assert len((await store.ledger(sources=[SITE])).postings) == 301
    assert [line for line in await store.integrity() if "not kept" not in line and "more like" not in line] == []


async def test_a_page_that_cannot_be_written_is_named_and_leaves_no_half(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(self: Path, target: Path) -> Path:
        raise OSError(28, "No space left on device")

    under_way = await store.begin_source_pass(SITE, day(0))
    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(StoreError, match=r"cannot be kept in .*: No space left on device"):
        await under_way.pages.keep("http://site.test/a", b"a", Memo("", "", sha("a")), day(0))
    monkeypatch.undo()
    assert [file for file in (tmp_path / "data" / "pages").rglob("*") if file.is_file()] == []
    assert await under_way.pages.memo("http://site.test/a") is None


async def test_a_database_that_may_only_be_read_is_read(url: str, tmp_path: Path) -> None:
    writer = await open_store(url, tmp_path / "data")
    await whole_pass(writer, SITE, day(0), a=posting())
    await writer.close()
    store = await open_store(url, tmp_path / "data")
    async with store._database.read() as connection:
        await connection.exec_driver_sql("PRAGMA query_only = ON")
    with pytest.raises(StoreError, match="readonly database"):
        await store.set_fact("a", 1, day(0))
    assert len((await store.ledger(sources=[SITE])).postings) == 1
    await store.close()


async def test_a_data_folder_that_cannot_be_made_leaves_no_database(tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match="data_dir /proc/tyndau: cannot be written"):
        await open_store(f"sqlite:///{tmp_path}/x.db", Path("/proc/tyndau"))
    assert names(tmp_path) == []


async def test_a_held_database_fails_what_writes_and_not_what_reads(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    await whole_pass(store, SITE, day(0), a=posting())
    monkeypatch.setattr("storage.sqlite.BUSY_MS", 1)
    other = await open_store(f"sqlite:///{tmp_path}/db/tyndau.db", tmp_path / "data")
    with closing(sqlite3.connect(tmp_path / "db" / "tyndau.db", isolation_level=None)) as holder:
        holder.execute("BEGIN IMMEDIATE")
        with pytest.raises(Locked, match="locked by another process"):
            await other.clear_away(day(1))
        assert (await other.examine()).rows["items"] == 1
        holder.execute("ROLLBACK")
    assert (await other.clear_away(day(1))).deleted == 0
    await other.close()


async def test_looking_at_the_file_takes_no_locks_away(store: Store, url: str, tmp_path: Path) -> None:
    # POSIX drops all of a process's locks on a file when it closes that file once, by whatever handle.
    await store.set_fact("a", 1, day(0))
    await store.schema_revision()
    other = await open_store(url, tmp_path / "data", read_only=True)
    await other.examine()
    await other.close()
    code = (
        "import fcntl, sys; file = open(sys.argv[1], 'r+b')\n"
        "try: fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB, 510, 0x40000002); print('free')\n"
        "except OSError: print('held')"
    )
    command = [sys.executable, "-S", "-c", code, str(tmp_path / "db" / "tyndau.db")]
    done = await asyncio.to_thread(subprocess.run, command, capture_output=True, text=True, check=True)
    assert done.stdout == "held\n"
