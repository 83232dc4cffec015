"""The connection: opening a database that can be read, and the two kinds of transaction.

Writers take turns, in this process and between processes, and hold no network call. Readers see one state of the
database for as long as their block lasts. Both hold on SQLite and on PostgreSQL (`storage.sqlite`, `storage.postgres`).
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager

from sqlalchemy.exc import DatabaseError, DBAPIError, InternalError, OperationalError
from sqlalchemy.exc import TimeoutError as NoConnection
from sqlalchemy.ext.asyncio import AsyncConnection

from storage import leases
from storage.backends import Backend
from storage.creation import create
from storage.errors import Locked, SchemaTooOld, Unreadable

HEAD = "r0005"  # the newest migration; a test compares it with the scripts
_BESIDE = 4  # sources that one process writes of at once: each has a connection meanwhile
_OUTER = (OperationalError, InternalError, DatabaseError)  # a broken constraint is a fault of the program instead


def prepare(backend: Backend, *, create: bool, read_only: bool) -> None:
    """Bring the database to the newest schema, or say in one sentence why not."""
    if not backend.exists() and (read_only or not create):
        raise Unreadable(f"there is no database at {backend.shown.removeprefix('the database ')}")
    revision = backend.revision()
    if revision == HEAD:
        return
    if revision is None and (read_only or not create):
        raise Unreadable(f"{backend.shown} holds no tables yet: `tyndau db upgrade` or `tyndau run` makes them")
    if revision is not None:
        _check_upgradable(backend, revision, read_only=read_only)
    try:
        backend.make_room()
        with translated(backend):
            _make_or_upgrade(backend, revision)
    except OSError as error:
        raise Unreadable(f"{backend.shown} cannot be created: {error.strerror}") from error


def _check_upgradable(backend: Backend, revision: str, *, read_only: bool) -> None:
    from storage import upgrade  # alembic takes 0.2 s and 13 MB to import: only where there is something to do

    upgrade.check_known(backend.shown, revision)
    if read_only:
        raise SchemaTooOld(f"{backend.shown} has an older schema: run `tyndau db upgrade`")


def _make_or_upgrade(backend: Backend, revision: str | None) -> None:
    if revision is None and create(backend, HEAD):
        return
    from storage import upgrade

    upgrade.upgrade(backend)


@contextmanager
def translated(backend: Backend) -> Iterator[None]:
    """Turn what the driver says of a locked, damaged, full or unreachable database into a StoreError."""
    try:
        yield
    except DBAPIError as error:
        if type(error) not in _OUTER and not error.connection_invalidated:
            raise
        raise backend.error(error) from error
    except NoConnection as error:
        raise Locked(f"{backend.shown} has no connection left for this process") from error


class Database:
    """An open database."""

    def __init__(self, backend: Backend, *, read_only: bool = False) -> None:
        self._backend = backend
        self._engine = backend.engine(read_only=read_only)
        self._reads = self._engine.execution_options(**backend.options("read"))
        self._writes = self._engine.execution_options(**backend.options("write"))
        self._peeks = self._engine.execution_options(**backend.options("peek"))
        self._writer = asyncio.Lock()  # writers of this process queue here, not in the database
        self._beside = asyncio.Semaphore(_BESIDE)

    @asynccontextmanager
    async def read(self) -> AsyncIterator[AsyncConnection]:
        """A block that reads one state of the database."""
        with translated(self._backend):
            async with self._reads.connect() as connection:
                yield connection

    @asynccontextmanager
    async def peek(self) -> AsyncIterator[AsyncConnection]:
        """A block of one query. It needs no transaction to see one state, and the two round trips are spared."""
        with translated(self._backend):
            async with self._peeks.connect() as connection:
                yield connection

    @asynccontextmanager
    async def write(self, source: str = "") -> AsyncIterator[AsyncConnection]:
        """A block that is written as a whole at its end, or not at all; Fenced where its lease is another's by now.

        With `source` it writes what was seen there and nothing else: on a server, such blocks of different sources run
        side by side, with the blocks of leases too, and any other block alone.
        """
        beside = source if self.shared else ""
        engine = self._writes.execution_options(source=beside) if beside else self._writes
        async with self._beside if beside else self._writer:
            with translated(self._backend):
                async with engine.begin() as connection:
                    await leases.check(connection)
                    yield connection

    @property
    def shared(self) -> bool:
        """Whether other processes are meant to write too."""
        return self._backend.shared

    async def revision(self) -> str | None:
        """The name of the schema's revision."""
        return await asyncio.to_thread(self._backend.revision)

    async def close(self) -> None:
        """Close every connection."""
        await self._engine.dispose()
