"""What cannot be opened is refused in one line, and nothing is written (issue 2, Bad input and failure)."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.commands import Said, Tyndau, process
from tests.cli.conftest import folder, tyndau
from tests.faults.scene import impatient

__all__ = ["folder", "tyndau"]

NOW = "2025-04-20T08:00:00+05:00"
# A place where nobody can make a file, root neither.
NOWHERE = "/proc/tyndau"
SOURCES = """
[[sources]]
id = "portal"
kind = "portal"
base_url = "http://127.0.0.1:9"

[[sources]]
id = "aktobe"
kind = "website"
region = "aktobe"
url = "http://127.0.0.1:9/list"
"""
COMMANDS = (("watch", "--once", "--now", NOW), ("status", "--now", NOW), ("duties", "--now", NOW))


def _config(folder: Path, database: str, data_dir: str = "data") -> None:
    text = f'[service]\ndatabase = "sqlite:///{database}"\ndata_dir = "{data_dir}"\n{SOURCES}'
    (folder / "config.toml").write_text(text, encoding="utf8")


def _state(folder: Path) -> dict[str, str]:
    # SQLite's own empty side files of a database that was only looked at hold nothing.
    files = [path for path in folder.rglob("*") if path.is_file() and not path.name.endswith(("-shm", "-wal"))]
    return {str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest() for path in files} | {
        str(path.relative_to(folder)): "folder" for path in folder.rglob("*") if path.is_dir()
    }


def _garbage(file: Path) -> None:
    file.write_bytes(b"not a database at all\n" * 400)


def _torn(file: Path) -> None:
    """A database of ours whose middle was overwritten."""
    _made(file)
    content = bytearray(file.read_bytes())
    content[100:8192] = bytes(8092)
    file.write_bytes(bytes(content))


def _of_another_program(file: Path) -> None:
    with sqlite3.connect(file) as connection:
        connection.execute("create table songs (name text)")
    connection.close()


def _newer(file: Path) -> None:
    _made(file)
    with sqlite3.connect(file) as connection:
        connection.execute("update alembic_version set version_num = '9999_from_the_future'")
    connection.close()


def _made(file: Path) -> None:
    made = process("db", "upgrade", folder=file.parent)
    assert made.code == 0, made.err


def _a_folder(file: Path) -> None:
    file.mkdir()


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command[0])
@pytest.mark.parametrize("spoil", [_garbage, _torn, _of_another_program, _newer, _a_folder])
def test_a_database_that_is_not_ours_to_read(
    spoil: Callable[[Path], None], command: tuple[str, ...], folder: Path, tyndau: Tyndau
) -> None:
    _config(folder, "tyndau.db")
    spoil(folder / "tyndau.db")
    before = _state(folder)
    said = tyndau(*command)
    _is_one_line(said, "tyndau.db")
    assert _state(folder) == before


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command[0])
def test_a_database_in_a_place_that_cannot_be_written(command: tuple[str, ...], folder: Path, tyndau: Tyndau) -> None:
    _config(folder, f"{NOWHERE}/tyndau.db")
    before = _state(folder)
    _is_one_line(tyndau(*command), NOWHERE)
    assert _state(folder) == before


@pytest.mark.parametrize("data_dir", ["taken", NOWHERE])
def test_a_data_folder_that_cannot_be_one(data_dir: str, folder: Path, tyndau: Tyndau) -> None:
    _config(folder, "tyndau.db", data_dir)
    (folder / "taken").write_text("a file", encoding="utf8")
    before = _state(folder)
    with impatient():
        said = tyndau("watch", "--once", "--now", NOW)
    _is_one_line(said, data_dir)
    assert _state(folder) == before


def _is_one_line(said: Said, named: str) -> None:
    assert said.code in (2, 3)
    assert named in said.line
    assert "Traceback" not in said.err
