"""The database looked at, altered or held by somebody beside the store: plain statements on either kind of it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager

import psycopg
from sqlalchemy import select

from storage.backends import backend_of, changing
from storage.schema import metadata
from storage.sqlite import SqliteFile, sqlite_file


def run(url: str, *statements: str) -> list[tuple[object, ...]]:
    """Do the statements in one transaction; gives the rows of the last one."""
    rows: list[tuple[object, ...]] = []
    with changing(backend_of(url)) as connection:
        for one in statements:
            done = connection.exec_driver_sql(one)
            rows = [tuple(row) for row in done] if done.returns_rows else []
    return rows


def contents(url: str) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table, as values."""
    with changing(backend_of(url)) as connection:
        return {
            name: sorted((tuple(row) for row in connection.execute(select(table))), key=repr)
            for name, table in metadata.tables.items()
        }


def without_references(url: str) -> str:
    """The statement after which the rest of the transaction may break references; "" where any may."""
    return "SELECT 1" if isinstance(backend_of(url), SqliteFile) else "SET LOCAL session_replication_role = replica"


@contextmanager
def held(url: str) -> Iterator[None]:
    """Somebody else is writing while the block lasts."""
    if isinstance(backend_of(url), SqliteFile):
        with closing(sqlite3.connect(sqlite_file(url), isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            yield
        return
    with psycopg.connect(url) as server:
        server.execute(f"SELECT pg_advisory_xact_lock({int.from_bytes(b'tyndau')})")
        yield
