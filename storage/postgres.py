"""The database on a PostgreSQL server: its address, its connections, what it says when it cannot.

What SQLite gives by its file lock, the server gives by an advisory lock that lasts as long as the transaction: writers
take turns, whatever process they are of. Only those who write what different sources showed share one turn: 2,000
sources would else wait for each other. Readers see one state (REPEATABLE READ). A process that is killed, or frozen for
longer than `_IDLE_MS` within a transaction, loses the lock and what it had not committed.
"""

from __future__ import annotations

import re
import shlex
from dataclasses import dataclass, field
from itertools import zip_longest
from typing import Any

import psycopg
from psycopg.conninfo import conninfo_to_dict, make_conninfo
from psycopg.types.string import StrDumper
from sqlalchemy import Connection, Engine, NullPool, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

from storage.codec import dump
from storage.errors import Locked, StoreError, Unreadable
from storage.sqlite import Use

OLDEST = 15
LOCK_MS = 30_000
_IDLE_MS = 60_000
_CONNECT_S = 10
_CONNECTIONS = 8  # of one process, at most
_POOL_S = 30  # a process waits that long for one of its own
TURN = int.from_bytes(b"tyndau")  # the lock by which writers take turns; a lock counts within one database
_BESIDE = f"SELECT pg_advisory_xact_lock_shared({TURN}), pg_advisory_xact_lock(1, hashtext(%s))"
_DIALECT = "postgresql+psycopg://"
_LONGEST = 300
_PORTS = re.compile(r"[\d,]*")

# https://www.postgresql.org/docs/15/errcodes-appendix.html
_LOCKED = ("55P03", "57014", "25P03", "40001", "40P01")


class _NoNul(StrDumper):
    """Texts without the sign U+0000, which PostgreSQL keeps nowhere and a hostile page may send."""

    def dump(self, obj: str) -> Any:
        """The bytes of the text, with U+FFFD in the sign's place."""
        return super().dump(obj.replace("\0", "\ufffd") if "\0" in obj else obj)


@dataclass(frozen=True, slots=True)
class PostgresServer:
    """`storage.backends.Backend` of a database on a server; `url` is what libpq takes (it may hold a password)."""

    url: str = field(repr=False)

    def __post_init__(self) -> None:
        """StoreError where the address cannot be understood."""
        if not _understood(self.url):
            # What libpq says of it may repeat a piece of the password.
            hint = "signs such as @ / : % in a password are written as %40 %2F %3A %25"
            raise StoreError(f"the database's address is not of the form postgresql://user@host/name ({hint})")

    @property
    def shown(self) -> str:
        """The database in a sentence, with its server."""
        parts = conninfo_to_dict(self.url)
        hosts = str(parts.get("host") or "this machine").split(",")
        ports = str(parts.get("port") or "").split(",")
        each = [f"{host}:{port}" if port else host for host, port in zip_longest(hosts, ports, fillvalue=ports[-1])]
        return f"the database {parts.get('dbname', '')} on {' or '.join(each)}"

    @property
    def shared(self) -> bool:
        """True."""
        return True

    @property
    def address(self) -> str:
        """The address for PostgreSQL's own programs, as a word of a shell; without a password."""
        return shlex.quote(self.conninfo)

    @property
    def conninfo(self) -> str:
        """The address as PostgreSQL's own programs take it; without a password."""
        return make_conninfo("", **{key: one for key, one in conninfo_to_dict(self.url).items() if key != "password"})

    def exists(self) -> bool:
        """True: only asking the server tells."""
        return True

    def revision(self) -> str | None:
        """The schema revision; Unreadable where the server, the database or its tables are not what is needed."""
        try:
            with psycopg.connect(autocommit=True, **_settings(self.url)) as opened:
                _check_server(opened, self.shown)
                return _revision(opened, self.shown)
        except psycopg.OperationalError as error:
            raise Unreadable(f"{self.shown} cannot be opened: {sentence(error)}") from error
        except psycopg.Error as error:
            raise Unreadable(f"{self.shown} cannot be read: {sentence(error)}") from error

    def make_room(self) -> None:
        """Nothing: the database itself is made by whoever minds the server."""

    def changing_engine(self) -> Engine:
        """A transaction has its turn from its beginning."""
        return _changing_engine(self.url)

    def engine(self, *, read_only: bool) -> AsyncEngine:
        """Connections to the server."""
        return _engine(self.url, read_only=read_only)

    def options(self, use: Use) -> dict[str, Any]:
        """What tells the kinds of block apart. A writer sees what was committed before its turn came."""
        levels = {"read": "REPEATABLE READ", "peek": "AUTOCOMMIT", "write": "READ COMMITTED"}
        return {"isolation_level": levels[use], "writes": use == "write"}

    def error(self, error: DBAPIError) -> StoreError:
        """What the server or the driver says of a lock, a lost connection, a full disk."""
        cause = error.orig
        state = getattr(cause, "sqlstate", None)
        if state in _LOCKED:
            return Locked(f"{self.shown} is locked by another process: {sentence(cause)}")
        if error.connection_invalidated or state is None:
            return Unreadable(f"{self.shown} cannot be reached: {sentence(cause)}")
        return StoreError(f"{self.shown} could not do it: {sentence(cause)}")


def _understood(url: str) -> bool:
    """Whether libpq can read the address, and does not take a piece of a password for anything else."""
    try:
        parts = conninfo_to_dict(url)
    except psycopg.ProgrammingError:
        return False
    host, port, name = (str(parts.get(key) or "") for key in ("host", "port", "dbname"))
    return bool(_PORTS.fullmatch(port)) and "@" not in host and bool(name) and not set(name) & set("@/")


def sentence(error: BaseException | None) -> str:
    """What the driver says on one line: its first reason, without hints and positions."""
    diagnosed = error.diag.message_primary if isinstance(error, psycopg.Error) else None
    said = " ".join((diagnosed or str(error)).split()).removeprefix("connection failed: ")
    return said if len(said) <= _LONGEST else f"{said[:_LONGEST]}…"


def _settings(url: str) -> dict[str, Any]:
    """What a connection is opened with: what the address says, and what it leaves open."""
    session = {
        "timezone": "UTC",
        "lock_timeout": LOCK_MS,
        "idle_in_transaction_session_timeout": _IDLE_MS,
    }
    mine: dict[str, Any] = {
        "connect_timeout": _CONNECT_S,
        "application_name": "tyndau",
        "keepalives_idle": 30,
        "keepalives_interval": 10,
        "keepalives_count": 3,
        "tcp_user_timeout": _IDLE_MS,
    }
    given = conninfo_to_dict(url)
    options = [f"-c {name}={value}" for name, value in session.items()]
    return {**mine, **given, "options": " ".join([*options, str(given.get("options") or "")]).strip()}


def _check_server(opened: psycopg.Connection[Any], shown: str) -> None:
    if opened.info.server_version < OLDEST * 10_000:
        version = opened.info.server_version // 10_000
        raise Unreadable(f"{shown} is PostgreSQL {version}: {OLDEST} or newer is needed")
    row = opened.execute("SHOW server_encoding").fetchone()
    if row and row[0] != "UTF8":
        raise Unreadable(f"{shown} keeps its texts as {row[0]}: make it with ENCODING 'UTF8'")


def _revision(opened: psycopg.Connection[Any], shown: str) -> str | None:
    """As `storage.sqlite.file_revision`, of the first schema of the search path."""
    query = "SELECT tablename FROM pg_tables WHERE schemaname = current_schema()"
    tables = {row[0] for row in opened.execute(query)}
    if not tables:
        return None
    if "alembic_version" not in tables:
        raise Unreadable(f"{shown} holds tables of another program; nothing was written")
    row = opened.execute("SELECT version_num FROM alembic_version").fetchone()
    return row[0] if row else None


def _engine(url: str, *, read_only: bool) -> AsyncEngine:
    engine = create_async_engine(
        _DIALECT,
        connect_args=_settings(url),
        json_serializer=dump,
        pool_size=_CONNECTIONS,
        max_overflow=0,
        pool_timeout=_POOL_S,
        pool_pre_ping=True,  # a connection that a restart of the server broke is replaced before it is used
    )
    _turn_by_turn(engine.sync_engine, always=False, read_only=read_only)
    return engine


def _changing_engine(url: str) -> Engine:
    settings = _settings(url)
    engine = create_engine(_DIALECT, connect_args=settings, json_serializer=dump, poolclass=NullPool)
    _turn_by_turn(engine, always=True, read_only=False)
    return engine


def _turn_by_turn(engine: Engine, *, always: bool, read_only: bool) -> None:
    @event.listens_for(engine, "connect")
    def set_up(connection: Any, _record: Any) -> None:
        connection.adapters.register_dumper(str, _NoNul)
        connection.set_read_only(read_only)

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        options = connection.get_execution_options()
        if source := options.get("source"):
            connection.exec_driver_sql(_BESIDE, (source,))
        elif always or options.get("writes"):
            connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({TURN})")
