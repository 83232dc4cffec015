"""The connection: opening a database that can be read, and the two kinds of transaction.

Writers begin with BEGIN IMMEDIATE, one at a time in this process, and hold no network call. Readers see one
state of the database for as long as their block lasts (WAL).
"""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, closing, contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, event
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, DatabaseError, OperationalError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

from storage.codec import dump
from storage.creation import create
from storage.errors import Locked, SchemaTooOld, StoreError, Unreadable

HEAD = "r0004"  # the newest migration; a test compares it with the scripts
BUSY_MS = 30_000


def sqlite_file(url: str) -> Path:
    """The file that a `database` setting names; StoreError where it is no SQLite file address."""
    try:
        parts = make_url(url)
    except ArgumentError:
        raise StoreError(f"{url!r} is not a database address such as sqlite:///data/tyndau.db") from None
    backend = parts.get_backend_name()
    if backend in ("postgresql", "postgres"):
        raise StoreError("PostgreSQL is not built yet: use an address such as sqlite:///data/tyndau.db")
    if backend != "sqlite":
        raise StoreError(f"{backend} is not a database this program knows: use sqlite:///FILE")
    if not parts.database or parts.database == ":memory:":
        raise StoreError("the database needs a file, such as sqlite:///data/tyndau.db")
    return Path(parts.database)


def _query_revision(file: Path) -> str | None:
    with closing(sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro", uri=True, timeout=BUSY_MS / 1000)) as opened:
        tables = {row[0] for row in opened.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
        if not tables:
            return None
        if "alembic_version" not in tables:
            raise Unreadable(f"{file} is a database of another program; nothing was written")
        row = opened.execute("SELECT version_num FROM alembic_version").fetchone()
        return row[0] if row else None


def file_revision(file: Path) -> str | None:
    """The schema revision that the file holds, None where it is missing or empty.

    Writes nothing; Unreadable where the file is no database of this program, Locked where it stays locked. SQLite alone
    opens the file: to close it by hand would take away the locks of this process's other connections.
    """
    if not file.exists():
        return None
    try:
        return _query_revision(file)
    except sqlite3.OperationalError as error:
        if "locked" in str(error):
            raise Locked(f"the database {file} is locked by another process") from error
        hint = ": its folder must be writable" if "unable to open" in str(error) else ""
        raise Unreadable(f"the database {file} cannot be read: {error}{hint}") from error
    except sqlite3.DatabaseError as error:
        if "not a database" in str(error):
            raise Unreadable(f"{file} is not an SQLite database; nothing was written") from error
        raise Unreadable(f"the database {file} is damaged: {error}") from error


def prepare(file: Path, *, create: bool, read_only: bool) -> None:
    """Bring the file to the newest schema, or say in one sentence why not."""
    if not file.exists() and (read_only or not create):
        raise Unreadable(f"there is no database at {file}")
    revision = file_revision(file)
    if revision == HEAD:
        return
    if revision is not None or read_only:
        _check_upgradable(file, revision, read_only=read_only)
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with translated(file):
            _make_or_upgrade(file, revision)
    except OSError as error:
        raise Unreadable(f"the database {file} cannot be created: {error.strerror}") from error


def _check_upgradable(file: Path, revision: str | None, *, read_only: bool) -> None:
    from storage import upgrade  # alembic takes 0.2 s and 13 MB to import: only where there is something to do

    upgrade.check_known(file, revision)
    if read_only:
        raise SchemaTooOld(f"the database {file} has an older schema: run `tyndau db upgrade`")


def _make_or_upgrade(file: Path, revision: str | None) -> None:
    if revision is None and create(file, HEAD):
        return
    from storage import upgrade

    upgrade.upgrade(file)


@contextmanager
def translated(file: Path) -> Iterator[None]:
    """Turn what the driver says of a locked, damaged or full database into a StoreError."""
    try:
        yield
    except DatabaseError as error:
        if type(error) not in (OperationalError, DatabaseError):
            raise  # a broken constraint is a fault of the program, not of the database
        raise _store_error(file, str(error.orig)) from error


def _store_error(file: Path, said: str) -> StoreError:
    if "locked" in said or "busy" in said:
        return Locked(f"the database {file} is locked by another process")
    if "malformed" in said or "not a database" in said:
        return Unreadable(f"the database {file} is damaged: {said}")
    return StoreError(f"the database {file} could not do it: {said}")


def _engine(file: Path, *, read_only: bool) -> AsyncEngine:
    engine = create_async_engine(URL.create("sqlite+aiosqlite", database=str(file)), json_serializer=dump)

    @event.listens_for(engine.sync_engine, "connect")
    def set_up(connection: Any, _record: Any) -> None:
        connection.isolation_level = None  # the driver begins nothing by itself: `begin` below does
        cursor = connection.cursor()
        pragmas = [f"busy_timeout = {BUSY_MS}", "foreign_keys = ON", "synchronous = NORMAL"]
        # WAL with NORMAL survives a killed process whole; a power cut may lose the last moments, never more.
        for pragma in [*pragmas, "query_only = ON"] if read_only else [*pragmas, "journal_mode = WAL"]:
            cursor.execute(f"PRAGMA {pragma}")
        cursor.close()

    @event.listens_for(engine.sync_engine, "begin")
    def begin(connection: Connection) -> None:
        options = connection.get_execution_options()
        if not options.get("peeks"):
            connection.exec_driver_sql("BEGIN IMMEDIATE" if options.get("writes") else "BEGIN")

    return engine


class Database:
    """An open database file."""

    def __init__(self, file: Path, *, read_only: bool = False) -> None:
        self.file = file
        self._engine = _engine(file, read_only=read_only)
        self._writes = self._engine.execution_options(writes=True)
        self._peeks = self._engine.execution_options(peeks=True)
        self._writer = asyncio.Lock()  # writers of this process queue here, not in SQLite's busy loop

    @asynccontextmanager
    async def read(self) -> AsyncIterator[AsyncConnection]:
        """A block that reads one state of the database."""
        with translated(self.file):
            async with self._engine.connect() as connection:
                yield connection

    @asynccontextmanager
    async def peek(self) -> AsyncIterator[AsyncConnection]:
        """A block of one query. It needs no transaction to see one state, and the two round trips are spared."""
        with translated(self.file):
            async with self._peeks.connect() as connection:
                yield connection

    @asynccontextmanager
    async def write(self) -> AsyncIterator[AsyncConnection]:
        """A block that is written as a whole at its end, or not at all."""
        async with self._writer:
            with translated(self.file):
                async with self._writes.begin() as connection:
                    yield connection

    async def close(self) -> None:
        """Close every connection."""
        await self._engine.dispose()
