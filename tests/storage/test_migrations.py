"""The migrations make what `storage.schema` says, step by step, up and down."""

from __future__ import annotations

from collections.abc import Callable
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Connection

from storage import upgrade
from storage.backends import Backend, changing
from storage.creation import create
from storage.database import HEAD
from storage.postgres import PostgresServer
from storage.schema import metadata
from storage.sqlite import SqliteFile
from tests.postgres.server import the_server

REVISIONS = [script.revision for script in upgrade.scripts().walk_revisions()][::-1]


@pytest.fixture(params=["sqlite", "postgresql"])
def empty(request: pytest.FixtureRequest, tmp_path: Path) -> Callable[[], Backend]:
    """Makes empty databases."""
    number = count()
    if request.param == "sqlite":
        return lambda: SqliteFile(tmp_path / f"{next(number)}.db")
    return lambda: PostgresServer(the_server().new())


def _tables(backend: Backend) -> list[Any]:
    """Everything that the schema is made of, as the database itself tells it."""
    with changing(backend) as connection:
        if isinstance(backend, SqliteFile):
            query = "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND tbl_name != 'alembic_version'"
            return sorted(connection.exec_driver_sql(query).scalars())
        return [
            *_rows(connection, "table_name, column_name, ordinal_position, data_type, is_nullable, column_default"),
            *_rows(connection, "tablename, indexdef", "pg_indexes WHERE schemaname = 'public'"),
            *_rows(connection, "conrelid::regclass::text, pg_get_constraintdef(oid), conname", _CONSTRAINTS),
        ]


_CONSTRAINTS = "pg_constraint WHERE connamespace = 'public'::regnamespace"


def _rows(
    connection: Connection, what: str, of: str = "information_schema.columns WHERE table_schema = 'public'"
) -> Any:
    found = connection.exec_driver_sql(f"SELECT {what} FROM {of} ORDER BY 1, 2")
    return [tuple(row) for row in found if row[0] != "alembic_version"]


def test_models_match_migrations(empty: Callable[[], Backend]) -> None:
    backend = empty()
    upgrade.upgrade(backend)
    with changing(backend) as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, metadata) == []


def test_migrated_tables_are_those_of_the_schema_to_the_letter(empty: Callable[[], Backend]) -> None:
    """Constraints' names and columns' order too, which the comparison above does not see."""
    migrated, made = empty(), empty()
    upgrade.upgrade(migrated)
    create(made, HEAD)
    assert _tables(migrated) == _tables(made)


def test_a_new_database_needs_no_upgrade(empty: Callable[[], Backend]) -> None:
    backend = empty()
    assert create(backend, HEAD)
    assert backend.revision() == HEAD
    before = _tables(backend)
    assert not create(backend, HEAD)
    upgrade.upgrade(backend)
    assert _tables(backend) == before


def test_the_newest_script_is_the_one_the_program_expects() -> None:
    assert upgrade.scripts().get_current_head() == HEAD == REVISIONS[-1]


def test_stairway(empty: Callable[[], Backend]) -> None:
    backend = empty()
    for before, revision in zip(["base", *REVISIONS], REVISIONS, strict=False):
        upgrade.upgrade(backend, revision)
        up = _tables(backend)
        upgrade.downgrade(backend, before)
        upgrade.upgrade(backend, revision)
        assert _tables(backend) == up
        assert backend.revision() == revision
    upgrade.downgrade(backend, "base")
    assert _tables(backend) == []


def test_a_migration_that_fails_half_way_leaves_the_old_schema(empty: Callable[[], Backend]) -> None:
    backend = empty()
    upgrade.upgrade(backend)
    before = _tables(backend)
    with pytest.raises(RuntimeError, match="power"), changing(backend) as connection:
        connection.exec_driver_sql("DROP TABLE facts")
        raise RuntimeError("power")
    assert _tables(backend) == before
