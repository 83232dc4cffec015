"""SQLite's connections for asyncio, with one trip to their thread for a statement and its rows instead of four.

aiosqlite goes there to make a cursor, to run it, to fetch and to close: two thirds of what a short statement costs.
"""

from __future__ import annotations

import sqlite3
from collections import deque
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import aiosqlite

_AT_ONCE = 1000  # rows that come with the statement; what is streamed comes in such parts


class Cursor:
    """One statement and its rows, as SQLAlchemy's adapter for aiosqlite asks for them."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._open: sqlite3.Cursor | None = None  # only while there are rows that have not come yet
        self._rows: deque[Any] = deque()
        self.description: Any = None
        self.rowcount = -1
        self.lastrowid: int | None = None
        self.arraysize = 1

    async def __aenter__(self) -> Cursor:
        """Nothing is opened before there is a statement."""
        return self

    async def execute(self, statement: str, parameters: Sequence[Any] = ()) -> Cursor:
        """Run it; sqlite3.Error."""
        await self._connection.trip(self._run, self._connection.beginning(), statement, parameters)
        return self

    async def executemany(self, statement: str, parameters: Sequence[Sequence[Any]]) -> Cursor:
        """Run it once for each of `parameters`; sqlite3.Error."""
        await self._connection.trip(self._run_each, self._connection.beginning(), statement, parameters)
        return self

    async def fetchall(self) -> list[Any]:
        """All the rows that are left."""
        while self._open is not None:
            await self._connection.trip(self._fetch, self._open)
        return list(self._taken(len(self._rows)))

    async def fetchmany(self, size: int | None = None) -> list[Any]:
        """At most `size` of the rows that are left, none where there are no more."""
        if not self._rows and self._open is not None:
            await self._connection.trip(self._fetch, self._open)
        return list(self._taken(min(size or self.arraysize, len(self._rows))))

    async def fetchone(self) -> Any:
        """The next row, None where there is none."""
        return next(iter(await self.fetchmany(1)), None)

    async def __aiter__(self) -> AsyncIterator[Any]:
        """The rows that are left, one by one."""
        while rows := await self.fetchmany(_AT_ONCE):
            for row in rows:
                yield row

    async def close(self) -> None:
        """Let go of the statement; its rows that have come stay."""
        if self._open is not None:
            await self._connection.trip(self._open.close)
            self._open = None

    def _taken(self, number: int) -> Iterator[Any]:
        return (self._rows.popleft() for _ in range(number))

    def _run(self, beginning: str, statement: str, parameters: Sequence[Any]) -> None:
        cursor = self._connection.made(beginning)
        self._open, self.description = cursor.execute(statement, parameters), cursor.description
        self._fetch(cursor)
        self.rowcount, self.lastrowid = cursor.rowcount, cursor.lastrowid

    def _run_each(self, beginning: str, statement: str, parameters: Sequence[Sequence[Any]]) -> None:
        cursor = self._connection.made(beginning)
        cursor.executemany(statement, parameters)
        self.rowcount, self.lastrowid = cursor.rowcount, cursor.lastrowid
        cursor.close()

    def _fetch(self, cursor: sqlite3.Cursor) -> None:
        """In the connection's thread: the next rows; a statement without more of them is closed there and then."""
        rows = cursor.fetchmany(_AT_ONCE)
        self._rows.extend(rows)
        if len(rows) < _AT_ONCE:
            self._open = None
            cursor.close()


class Connection(aiosqlite.Connection):
    """A connection whose statements make one trip each: a transaction begins and ends with none where it can."""

    _beginning = ""  # what a transaction begins with that nothing was done in yet
    _left_alone = False  # the last trip failed, or was not waited for: what it did, or will yet do, is not known

    async def trip(self, function: Callable[..., None], *arguments: object) -> None:
        """Call `function` in the connection's thread; what it raises."""
        self._left_alone = True
        await self._execute(function, *arguments)  # type: ignore[no-untyped-call]
        self._left_alone = False

    def begin(self, statement: str) -> None:
        """Begin a transaction by `statement`, in one trip with the first thing that is done in it."""
        self._beginning = statement

    def beginning(self) -> str:
        """What is to begin the transaction, once."""
        statement, self._beginning = self._beginning, ""
        return statement

    async def commit(self) -> None:
        """Commit what was done, if anything was."""
        if not self.beginning():
            await super().commit()

    async def rollback(self) -> None:
        """Roll back, where a transaction is open: SQLAlchemy asks for it after each query, too."""
        self.beginning()
        if self._left_alone or self._conn.in_transaction:
            await super().rollback()
            self._left_alone = False

    def made(self, beginning: str) -> sqlite3.Cursor:
        """A cursor of the driver, made and used in the connection's thread; `beginning` is run before anything else."""
        cursor = self._conn.cursor()
        return cursor.execute(beginning) if beginning else cursor

    def cursor(self) -> Cursor:  # type: ignore[override]
        """A cursor that opens nothing yet."""
        return Cursor(self)


def opened(file: Path) -> Connection:
    """A connection to `file`, to be awaited; its thread ends with the program."""
    connection = Connection(lambda: sqlite3.connect(file, check_same_thread=False), 64)
    connection._thread.daemon = True
    return connection
