"""The database as an SQLite file: its address, its connections, what it says when it cannot.

Writers begin with BEGIN IMMEDIATE. Readers see one state of the database for as long as their transaction lasts (WAL).
"""

from __future__ import annotations

import shlex
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, cast

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, DBAPIError
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

from storage.codec import dump
from storage.errors import Locked, StoreError, Unreadable
from storage.trips import Connection as Trips
from storage.trips import opened

POSTGRES = "postgresql://"
BUSY_MS = 30_000
Use = Literal["read", "write", "peek"]


def sqlite_file(url: str) -> Path:
    """The file that a `database` setting names; StoreError where it is no SQLite file address."""
    if url.startswith(POSTGRES):
        raise StoreError("the database is on PostgreSQL: there is no SQLite file")
    try:
        parts = make_url(url)
    except ArgumentError:
        raise StoreError("that is not a database address such as sqlite:///data/tyndau.db") from None
    if parts.drivername != "sqlite":
        known = "use sqlite:///FILE or postgresql://user@host/name"
        raise StoreError(f"{parts.drivername} is not a database this program knows: {known}")
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


@dataclass(frozen=True, slots=True)
class SqliteFile:
    """`storage.backends.Backend` of a file."""

    file: Path

    @property
    def shown(self) -> str:
        """The database in a sentence."""
        return f"the database {self.file}"

    @property
    def shared(self) -> bool:
        """False."""
        return False

    @property
    def address(self) -> str:
        """The file's name as a word of a shell."""
        return shlex.quote(str(self.file))

    def exists(self) -> bool:
        """Whether the file is there."""
        return self.file.exists()

    def revision(self) -> str | None:
        """The schema revision of the file."""
        return file_revision(self.file)

    def make_room(self) -> None:
        """Make the folder of the file."""
        self.file.parent.mkdir(parents=True, exist_ok=True)

    def changing_engine(self) -> Engine:
        """The write lock is held from the beginning of a transaction."""
        return _changing_engine(self.file)

    def engine(self, *, read_only: bool) -> AsyncEngine:
        """Connections to the file."""
        return _engine(self.file, read_only=read_only)

    def options(self, use: Use) -> dict[str, Any]:
        """What tells the kinds of block apart."""
        return {"writes": use == "write", "peeks": use == "peek"}

    def error(self, error: DBAPIError) -> StoreError:
        """What SQLite says of a locked, damaged or full database."""
        said = str(error.orig)
        if "locked" in said or "busy" in said:
            return Locked(f"{self.shown} is locked by another process")
        if "malformed" in said or "not a database" in said:
            return Unreadable(f"{self.shown} is damaged: {said}")
        return StoreError(f"{self.shown} could not do it: {said}")


def _engine(file: Path, *, read_only: bool) -> AsyncEngine:
    address = URL.create("sqlite+aiosqlite", database=str(file))
    engine = create_async_engine(address, async_creator=lambda: opened(file), json_serializer=dump)

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
            trips = cast(Trips, connection.connection.driver_connection)
            trips.begin("BEGIN IMMEDIATE" if options.get("writes") else "BEGIN")

    return engine


def _changing_engine(file: Path) -> Engine:
    address = URL.create("sqlite", database=str(file))
    engine = create_engine(address, connect_args={"timeout": 60}, json_serializer=dump)

    @event.listens_for(engine, "connect")
    def set_up(connection: Any, _record: Any) -> None:
        connection.isolation_level = None
        connection.execute("PRAGMA journal_mode = WAL")

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE")  # two processes that start together: the second finds it done

    return engine
