"""A new database: the newest schema at once, stamped as if every migration had run. A test compares the two ways."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Column, Connection, Engine, MetaData, String, Table, create_engine, event, insert, inspect

from storage.schema import metadata

_STAMP = Table("alembic_version", MetaData(), Column("version_num", String(32), primary_key=True))


def engine_of(file: Path) -> Engine:
    """An engine whose transactions hold the write lock from their beginning."""
    engine = create_engine(URL.create("sqlite", database=str(file)), connect_args={"timeout": 60})

    @event.listens_for(engine, "connect")
    def set_up(connection: Any, _record: Any) -> None:
        connection.isolation_level = None
        connection.execute("PRAGMA journal_mode = WAL")

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE")  # two processes that start together: the second finds it done

    return engine


@contextmanager
def changing(file: Path) -> Iterator[Connection]:
    """One transaction around everything that is made or migrated inside: all of it or nothing."""
    engine = engine_of(file)
    try:
        with engine.begin() as connection:
            yield connection
    finally:
        engine.dispose()


def create(file: Path, revision: str) -> bool:
    """Make every table in an empty file and stamp it with `revision`; False where it has tables: it is left alone."""
    with changing(file) as connection:
        if inspect(connection).get_table_names():
            return False
        metadata.create_all(connection)
        _STAMP.metadata.create_all(connection)
        connection.execute(insert(_STAMP).values(version_num=revision))
    return True
