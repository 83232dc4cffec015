"""A database that cannot be used: every command that needs it says why in one line, exits with 3, changes nothing."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests.cli.commands import SMALL, Tyndau
from tests.cli.conftest import folder, tyndau

__all__ = ["folder", "tyndau"]

DATABASE = Path("data/tyndau.db")
READS = ("status", "duties", "db verify", "digest --month 2025-04", "people list")
WRITES = ("watch --once", "db upgrade", "people invite --region abai --role officer --name X")


@pytest.fixture
def database(folder: Path, tyndau: Tyndau) -> Iterator[Path]:
    """A database of ours, whose bytes no command may change."""
    Path("config.toml").write_text(SMALL, encoding="utf8")
    assert tyndau("db", "upgrade").code == 0
    yield DATABASE


@pytest.mark.parametrize("command", [*READS, *WRITES])
def test_a_newer_schema_is_named_and_left_alone(database: Path, tyndau: Tyndau, command: str) -> None:
    with closing(sqlite3.connect(database)) as other, other:
        other.execute("UPDATE alembic_version SET version_num = 'r9999'")
    before = database.read_bytes()
    said = tyndau(*command.split())
    assert said.code == 3
    assert "later version of tyndau (schema r9999)" in said.line
    assert database.read_bytes() == before


@pytest.mark.parametrize("command", [*READS, *WRITES])
def test_what_is_no_database_is_named_and_left_alone(database: Path, tyndau: Tyndau, command: str) -> None:
    for side in database.parent.glob("tyndau.db-*"):
        side.unlink()
    database.write_bytes(b"no database at all\n" * 300)
    said = tyndau(*command.split())
    assert said.code == 3
    assert "tyndau.db" in said.line
    assert database.read_bytes() == b"no database at all\n" * 300


@pytest.mark.parametrize("command", WRITES)
def test_a_held_database_is_named(
    database: Path, tyndau: Tyndau, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    monkeypatch.setattr("storage.sqlite.BUSY_MS", 1)
    with closing(sqlite3.connect(database, isolation_level=None)) as holder:
        holder.execute("BEGIN IMMEDIATE")
        said = tyndau(*command.split())
        holder.execute("ROLLBACK")
    if command == "db upgrade":  # there is nothing to upgrade
        assert said.code == 0
    else:
        assert said.code == 3
        assert "locked by another process" in said.line
