"""Where the data is: the two kinds of database, behind what the rest of this package needs of either."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Protocol

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncEngine

from storage.errors import StoreError
from storage.sqlite import POSTGRES, SqliteFile, Use, sqlite_file


class Backend(Protocol):
    """One database, not opened yet. What blocks is called from a thread."""

    @property
    def shown(self) -> str:
        """The database in a sentence, such as "the database data/tyndau.db"; without a password."""
        ...

    @property
    def shared(self) -> bool:
        """Whether several services may work on it at once."""
        ...

    @property
    def address(self) -> str:
        """Where it is for the database's own programs, as a word of a shell; without a password."""
        ...

    def exists(self) -> bool:
        """Whether there is a place to look into. It may be empty; a server's is only known once it is asked."""
        ...

    def revision(self) -> str | None:
        """The schema revision that is there, None where nothing is. Blocks, writes nothing; StoreError."""
        ...

    def make_room(self) -> None:
        """Make what a new database lies in. Blocks; OSError."""
        ...

    def changing_engine(self) -> Engine:
        """Connections for `changing`: a transaction has the writers' turn from its beginning."""
        ...

    def engine(self, *, read_only: bool) -> AsyncEngine:
        """Connections, to be used with the execution options of `options`."""
        ...

    def options(self, use: Use) -> dict[str, Any]:
        """The execution options of blocks that read one state, write as a whole, or ask a single query."""
        ...

    def error(self, error: DBAPIError) -> StoreError:
        """What the driver says, in one sentence for the operator."""
        ...


@contextmanager
def changing(backend: Backend) -> Iterator[Connection]:
    """One transaction around everything that is made or migrated inside: all of it or nothing. Blocks."""
    engine = backend.changing_engine()
    try:
        with engine.begin() as connection:
            yield connection
    finally:
        engine.dispose()


def backend_of(url: str) -> Backend:
    """The database that a `database` setting names; StoreError where it names none."""
    if url.startswith(POSTGRES):
        from storage.postgres import PostgresServer  # the driver takes 12 MB: not where SQLite is used

        return PostgresServer(url)
    return SqliteFile(sqlite_file(url))
