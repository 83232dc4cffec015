"""A statement on SQLite and its rows make one trip to the connection's thread, whatever is asked of them."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Callable
from pathlib import Path

import pytest
from sqlalchemy import text as sqlalchemy_text

from storage.sqlite import SqliteFile
from storage.trips import Connection, opened


class Counted(Connection):
    """A connection that counts the trips to its thread."""

    trips = 0

    async def trip(self, function: Callable[..., None], *arguments: object) -> None:
        self.trips += 1
        await super().trip(function, *arguments)


@pytest.fixture
async def connection(tmp_path: Path) -> AsyncIterator[Counted]:
    made = Counted(lambda: sqlite3.connect(tmp_path / "rows.db", isolation_level=None, check_same_thread=False), 64)
    await made
    await made.cursor().execute("CREATE TABLE numbers (number INTEGER PRIMARY KEY, word TEXT)")
    yield made
    await made.close()


async def fill(connection: Counted, number: int) -> None:
    rows = [(each, str(each)) for each in range(number)]
    await connection.cursor().executemany("INSERT INTO numbers VALUES (?, ?)", rows)


async def test_a_statement_and_its_rows_make_one_trip(connection: Counted) -> None:
    await fill(connection, 3)
    connection.trips = 0
    cursor = connection.cursor()
    assert await cursor.__aenter__() is cursor
    await cursor.execute("SELECT number FROM numbers WHERE number > ? ORDER BY number", (0,))
    assert [column[0] for column in cursor.description] == ["number"]
    assert await cursor.fetchall() == [(1,), (2,)]
    await cursor.close()
    assert connection.trips == 1


async def test_a_transaction_begins_in_the_trip_of_its_first_statement(connection: Counted) -> None:
    connection.trips = 0
    connection.begin("BEGIN IMMEDIATE")
    await connection.cursor().execute("INSERT INTO numbers VALUES (1, 'one')")
    assert (connection.trips, connection.in_transaction) == (1, True)
    await connection.rollback()
    cursor = connection.cursor()
    await cursor.execute("SELECT count(*) FROM numbers")
    assert (await cursor.fetchall(), connection.in_transaction) == ([(0,)], False)


@pytest.mark.parametrize("end", ["commit", "rollback"])
async def test_a_transaction_in_which_nothing_was_done_never_began(connection: Counted, end: str) -> None:
    connection.begin("BEGIN IMMEDIATE")
    await getattr(connection, end)()
    cursor = connection.cursor()
    await cursor.execute("SELECT 1")
    assert (await cursor.fetchall(), connection.in_transaction) == ([(1,)], False)


async def test_what_a_statement_did_is_told(connection: Counted) -> None:
    cursor = connection.cursor()
    await cursor.execute("INSERT INTO numbers (word) VALUES ('one'), ('two') RETURNING number")
    assert (await cursor.fetchone(), await cursor.fetchone(), await cursor.fetchone()) == ((1,), (2,), None)
    await cursor.execute("UPDATE numbers SET word = 'three'")
    assert (cursor.rowcount, cursor.description) == (2, None)
    await cursor.executemany("INSERT INTO numbers (word) VALUES (?)", [("four",), ("five",)])
    assert cursor.rowcount == 2


async def test_many_rows_come_in_parts_and_all_of_them(connection: Counted) -> None:
    await fill(connection, 2500)
    connection.trips = 0
    cursor = connection.cursor()
    await cursor.execute("SELECT number FROM numbers ORDER BY number")
    assert connection.trips == 1
    assert await cursor.fetchmany(2) == [(0,), (1,)]
    assert [row[0] for row in await cursor.fetchall()] == list(range(2, 2500))
    assert connection.trips == 3
    streamed = connection.cursor()
    await streamed.execute("SELECT number FROM numbers ORDER BY number")
    assert [row[0] async for row in streamed] == list(range(2500))


async def test_a_statement_let_go_of_holds_nothing(connection: Counted) -> None:
    await fill(connection, 2500)
    cursor = connection.cursor()
    await cursor.execute("SELECT number FROM numbers ORDER BY number")
    await cursor.close()
    await connection.cursor().execute("DROP TABLE numbers")  # SQLite refuses it while a statement reads the table


async def test_an_error_is_the_drivers_and_the_connection_goes_on(connection: Counted) -> None:
    with pytest.raises(sqlite3.OperationalError, match="no such table"):
        await connection.cursor().execute("SELECT 1 FROM nowhere")
    with pytest.raises(sqlite3.IntegrityError):
        await connection.cursor().executemany("INSERT INTO numbers VALUES (?, 'a')", [(1,), (1,)])
    cursor = connection.cursor()
    await cursor.execute("SELECT 1")
    assert await cursor.fetchall() == [(1,)]


async def test_the_engine_goes_this_way_and_streams(tmp_path: Path) -> None:
    engine = SqliteFile(tmp_path / "rows.db").engine(read_only=False)
    async with engine.execution_options(writes=True).begin() as made:
        raw = await made.get_raw_connection()
        assert isinstance(raw.driver_connection, Connection)
        await made.exec_driver_sql("CREATE TABLE numbers (number INTEGER)")
        await made.exec_driver_sql("INSERT INTO numbers VALUES (?)", [(each,) for each in range(1500)])
    async with engine.connect() as made:
        rows = await made.stream(sqlalchemy_text("SELECT number FROM numbers ORDER BY number"))
        assert [row[0] async for row in rows] == list(range(1500))
    await engine.dispose()


async def test_a_cancelled_wait_leaves_no_transaction_behind(tmp_path: Path) -> None:
    backend = SqliteFile(tmp_path / "rows.db")
    engine = backend.engine(read_only=False).execution_options(writes=True)
    async with engine.connect():
        pass  # the file and its journal are made
    other = opened(backend.file)
    await other
    holding = other.cursor()
    await holding.execute("BEGIN IMMEDIATE")

    async def write() -> None:
        async with engine.begin() as made:
            await made.exec_driver_sql("CREATE TABLE numbers (number INTEGER)")

    waiting = asyncio.create_task(write())
    await asyncio.sleep(0.05)
    waiting.cancel()
    await holding.execute("ROLLBACK")
    with pytest.raises(asyncio.CancelledError):
        await waiting
    await write()
    await other.close()
    await engine.dispose()
