"""A new database: the newest schema at once, stamped as if every migration had run. A test compares the two ways."""

from __future__ import annotations

from sqlalchemy import Column, Connection, MetaData, String, Table, insert, inspect

from storage.backends import Backend, changing
from storage.schema import metadata

_STAMP = Table("alembic_version", MetaData(), Column("version_num", String(32), primary_key=True))


def create(backend: Backend, revision: str) -> bool:
    """Make every table in an empty database and stamp it with `revision`; False where it has tables: it stays so."""
    with changing(backend) as connection:
        return make_tables(connection, revision)


def make_tables(connection: Connection, revision: str) -> bool:
    """As `create`, in the caller's transaction."""
    if inspect(connection).get_table_names():
        return False
    metadata.create_all(connection)
    _STAMP.metadata.create_all(connection)
    connection.execute(insert(_STAMP).values(version_num=revision))
    return True
