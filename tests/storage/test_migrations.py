"""The migrations make what `storage.schema` says, step by step, up and down."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import create_engine
from sqlalchemy.dialects import postgresql
from sqlalchemy.schema import CreateIndex, CreateTable

from storage import upgrade
from storage.creation import changing, create
from storage.database import HEAD, file_revision
from storage.schema import metadata

REVISIONS = [script.revision for script in upgrade.scripts().walk_revisions()][::-1]


def _tables(file: Path) -> list[str]:
    with sqlite3.connect(file) as opened:
        query = "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND tbl_name != 'alembic_version' ORDER BY name"
        return [row[0] for row in opened.execute(query)]


def test_models_match_migrations(tmp_path: Path) -> None:
    upgrade.upgrade(tmp_path / "x.db")
    engine = create_engine(f"sqlite:///{tmp_path}/x.db")
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, metadata) == []
    engine.dispose()


def test_migrated_tables_are_those_of_the_schema_to_the_letter(tmp_path: Path) -> None:
    """Constraints' names and columns' order too, which the comparison above does not see."""
    upgrade.upgrade(tmp_path / "migrated.db")
    create(tmp_path / "made.db", HEAD)
    assert _tables(tmp_path / "migrated.db") == _tables(tmp_path / "made.db")


def test_a_new_database_needs_no_upgrade(tmp_path: Path) -> None:
    assert create(tmp_path / "x.db", HEAD)
    assert file_revision(tmp_path / "x.db") == HEAD
    before = _tables(tmp_path / "x.db")
    assert not create(tmp_path / "x.db", HEAD)
    upgrade.upgrade(tmp_path / "x.db")
    assert _tables(tmp_path / "x.db") == before


def test_the_newest_script_is_the_one_the_program_expects() -> None:
    assert upgrade.scripts().get_current_head() == HEAD == REVISIONS[-1]


def test_stairway(tmp_path: Path) -> None:
    file = tmp_path / "x.db"
    for before, revision in zip(["base", *REVISIONS], REVISIONS, strict=False):
        upgrade.upgrade(file, revision)
        up = _tables(file)
        upgrade.downgrade(file, before)
        upgrade.upgrade(file, revision)
        assert _tables(file) == up
        assert file_revision(file) == revision
    upgrade.downgrade(file, "base")
    assert _tables(file) == []


def test_a_migration_that_fails_half_way_leaves_the_old_schema(tmp_path: Path) -> None:
    file = tmp_path / "x.db"
    upgrade.upgrade(file)
    before = _tables(file)
    with pytest.raises(RuntimeError, match="power"), changing(file) as connection:
        connection.exec_driver_sql("DROP TABLE facts")
        raise RuntimeError("power")
    assert _tables(file) == before


def test_the_schema_can_be_made_on_postgresql() -> None:
    dialect = postgresql.dialect()  # type: ignore[no-untyped-call]
    for table in metadata.sorted_tables:
        made = str(CreateTable(table).compile(dialect=dialect))
        assert "DATETIME" not in made
        for index in table.indexes:
            assert len(index.name or "") <= 63
            assert "CREATE INDEX" in str(CreateIndex(index).compile(dialect=dialect))
