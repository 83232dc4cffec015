"""A database is opened, created or upgraded, or left alone with one sentence."""

from __future__ import annotations

import asyncio
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from storage import upgrade
from storage.database import HEAD
from storage.sqlite import SqliteFile
from storage.store import Locked, SchemaTooNew, SchemaTooOld, StoreError, Unreadable, open_store
from tests.storage import beside
from tests.storage.making import SITE, day, posting, whole_pass


def _url(file: Path) -> str:
    return f"sqlite:///{file}"


def _names(folder: Path) -> list[str]:
    return [found.name for found in folder.iterdir()]


async def test_a_new_database_has_the_newest_schema(tmp_path: Path) -> None:
    store = await open_store(_url(tmp_path / "a" / "b" / "new.db"), tmp_path)
    assert await store.schema_revision() == HEAD
    assert await store.integrity() == []
    await store.close()


async def test_an_empty_file_becomes_a_database(tmp_path: Path) -> None:
    (tmp_path / "x.db").touch()
    store = await open_store(_url(tmp_path / "x.db"), tmp_path)
    assert await store.last_pass_at() is None
    await store.close()


async def test_names_with_signs_are_file_names(tmp_path: Path) -> None:
    folder = tmp_path / "тың dау #1"
    store = await open_store(_url(folder / "x.db"), tmp_path)
    await store.set_fact("a", 1, day(0))
    await store.close()
    assert (folder / "x.db").exists()


@pytest.mark.parametrize("content", [b"not a database, but long enough to be one", b"\0" * 4096, b"SQLite"])
async def test_a_file_that_is_no_database_is_left_as_it_is(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "x.db"
    file.write_bytes(content)
    with pytest.raises(Unreadable, match=r"x\.db"):
        await open_store(_url(file), tmp_path)
    assert file.read_bytes() == content
    assert _names(tmp_path) == ["x.db"]


@pytest.mark.parametrize("url", ["sqlite"], indirect=True)
async def test_a_damaged_database_is_left_as_it_is(tmp_path: Path, url: str, store: object) -> None:
    good = tmp_path / "db" / "tyndau.db"
    with sqlite3.connect(good) as other:
        other.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    bytes_ = bytearray(good.read_bytes())
    bytes_[100:4096] = b"\xff" * 3996
    file = tmp_path / "x.db"
    file.write_bytes(bytes_)
    with pytest.raises(Unreadable, match="damaged"):
        await open_store(_url(file), tmp_path)
    assert file.read_bytes() == bytes(bytes_)


async def test_a_database_of_another_program_is_left_as_it_is(tmp_path: Path) -> None:
    file = tmp_path / "x.db"
    with sqlite3.connect(file) as other:
        other.execute("CREATE TABLE people (name)")
    before = file.read_bytes()
    with pytest.raises(Unreadable, match="another program"):
        await open_store(_url(file), tmp_path)
    assert file.read_bytes() == before


async def test_a_folder_is_no_database(tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match="cannot be read"):
        await open_store(_url(tmp_path), tmp_path)


async def test_a_database_below_a_file_cannot_be_created(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(Unreadable):
        await open_store(_url(tmp_path / "file" / "x.db"), tmp_path)


@pytest.mark.parametrize("how", [{"create": False}, {"read_only": True}])
async def test_a_missing_database_is_not_made_unasked(tmp_path: Path, how: dict[str, bool]) -> None:
    with pytest.raises(Unreadable, match="there is no database"):
        await open_store(_url(tmp_path / "x.db"), tmp_path, **how)
    assert _names(tmp_path) == []


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("postgresql+psycopg://user@host/name", "is not a database this program knows"),
        ("postgresql://user:hidden/word@host/name", "%2F"),
        ("postgresql://user:hidden@word@host/name", "%40"),
        ("postgresql://user@host/", "postgresql://user@host/name"),
        ("mysql://host/name", "mysql is not a database"),
        ("sqlite://", "needs a file"),
        ("sqlite:///:memory:", "needs a file"),
        ("data/tyndau.db", "is not a database address"),
    ],
)
async def test_other_addresses_are_refused_in_a_sentence(tmp_path: Path, address: str, said: str) -> None:
    with pytest.raises(StoreError, match=said) as refused:
        await open_store(address, tmp_path)
    assert "hidden" not in str(refused.value) and "word@" not in str(refused.value)


async def test_a_schema_of_a_later_version_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "x.db"
    upgrade.upgrade(SqliteFile(file))
    with sqlite3.connect(file) as other:
        other.execute("UPDATE alembic_version SET version_num = 'r9999'")
    with pytest.raises(SchemaTooNew, match="r9999"):
        await open_store(_url(file), tmp_path)


async def test_an_older_schema_is_upgraded_but_not_by_a_reader(tmp_path: Path) -> None:
    file = tmp_path / "x.db"
    upgrade.upgrade(SqliteFile(file))
    upgrade.downgrade(SqliteFile(file), "r0001")
    with pytest.raises(SchemaTooOld, match="db upgrade"):
        await open_store(_url(file), tmp_path, read_only=True)
    store = await open_store(_url(file), tmp_path, create=False)
    assert await store.schema_revision() == HEAD
    await store.close()


async def test_a_reader_reads_and_writes_nothing(url: str, tmp_path: Path) -> None:
    writer = await open_store(url, tmp_path)
    await whole_pass(writer, SITE, day(0), a=posting())
    reader = await open_store(url, tmp_path, read_only=True)
    assert len((await reader.ledger(sources=[SITE])).postings) == 1
    with pytest.raises(StoreError, match=r"read-?only"):
        await reader.set_fact("a", 1, day(0))
    await reader.close()
    await writer.close()


async def test_a_database_locked_by_another_is_said_so(
    url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("storage.sqlite.BUSY_MS", 1)
    monkeypatch.setattr("storage.postgres.LOCK_MS", 1)
    store = await open_store(url, tmp_path)
    with beside.held(url), pytest.raises(Locked, match="locked by another process"):
        await store.set_fact("a", 1, day(0))
    await store.set_fact("a", 1, day(0))
    assert await store.get_fact("a") == 1
    await store.close()


async def test_writers_in_two_stores_lose_nothing(url: str, tmp_path: Path) -> None:
    stores = [await open_store(url, tmp_path) for _ in range(2)]

    async def add(number: int) -> None:
        await stores[number % 2].add_analysis("2025-04", day(0), {}, day(number))

    await asyncio.gather(*(add(number) for number in range(40)))
    latest = await stores[0].latest_analysis("2025-04")
    assert latest is not None
    assert latest.number == 40
    for store in stores:
        await store.close()


async def test_two_that_start_together_create_one_database(tmp_path: Path) -> None:
    url = _url(tmp_path / "x.db")
    stores = await asyncio.gather(*(open_store(url, tmp_path) for _ in range(3)))
    await stores[0].set_fact("a", 1, day(0))
    assert await stores[2].get_fact("a") == 1
    for store in stores:
        await store.close()


def test_a_current_file_is_opened_without_alembic_and_postgresql(tmp_path: Path) -> None:
    upgrade.upgrade(SqliteFile(tmp_path / "x.db"))
    code = (
        "import asyncio, sys; from pathlib import Path; from storage.store import open_store\n"
        f"asyncio.run(open_store({_url(tmp_path / 'x.db')!r}, Path({str(tmp_path)!r})))\n"
        "print([one for one in ('alembic', 'psycopg', 'sqlalchemy.dialects.postgresql') if one in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
