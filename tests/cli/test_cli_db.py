"""`db backup`, `db restore`, `db verify` as an operator runs them: what is printed, and the exit codes."""

from __future__ import annotations

import asyncio
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from storage.store import Store, open_store
from tests.cli.commands import Tyndau
from tests.storage.making import sha
from tests.storage.shelf import Place, fill

NOW = "2025-04-20T08:00:00+05:00"


@pytest.fixture
def place(configured: Path) -> Place:
    """A working folder with a database that holds a little."""
    here = Place(configured)
    config = configured / "config.toml"
    config.write_text('[service]\ndatabase = "sqlite:///db/tyndau.db"\n' + config.read_text(encoding="utf8"))

    async def make() -> None:
        store: Store = await open_store(f"sqlite:///{here.database}", here.data)
        await fill(store, here)
        await store.close()

    asyncio.run(make())
    return here


def test_copied_into_a_folder_altered_and_put_back(place: Place, tyndau: Tyndau) -> None:
    (place.folder / "copies").mkdir()
    made = tyndau("db", "backup", "copies", "--json", "--now", NOW)
    assert (made.code, made.err) == (0, "")
    assert made.json["file"] == "copies/tyndau-20250420T030000Z.tar"
    assert (made.json["taken_at"], made.json["pages"], made.json["missing"]) == (NOW, 3, [])
    assert made.json["rows"]["verdicts"] == 1

    with closing(sqlite3.connect(place.database)) as opened, opened:
        opened.execute("DELETE FROM notices")
    place.files.path(sha("card")).unlink()
    done = tyndau("db", "restore", made.json["file"], "--json", "--now", NOW)
    assert (done.code, done.err) == (0, "")
    assert done.json["rows"] == made.json["rows"]
    assert (done.json["taken_at"], done.json["pages"], done.json["doubtful"]) == (NOW, 1, 1)
    assert done.json["aside"] == "db/tyndau.db.replaced-20250420T030000Z"
    assert Path(done.json["aside"]).exists()
    assert place.count("notices") == 1
    assert tyndau("db", "verify").code == 0


def test_what_is_said_in_words(place: Place, tyndau: Tyndau) -> None:
    made = tyndau("db", "backup", "new/copy.tar", "--now", NOW)
    assert made.code == 0
    assert made.out.startswith("copied and proved: new/copy.tar, ")
    assert "verdicts         1\n" in made.out
    done = tyndau("db", "restore", "new/copy.tar", "--now", NOW)
    assert done.code == 0
    assert done.out.startswith(f"restored: the backup of {NOW}, 0 pages put back")
    assert "is kept as db/tyndau.db.replaced-20250420T030000Z" in done.out
    assert "1 waiting notices may have gone out since" in done.out
    sound = tyndau("db", "verify")
    assert (sound.code, sound.err) == (0, "")
    assert sound.out.endswith("everything fits: 3 pages hashed again, 3 that something rests on\n")


def test_missing_pages_are_told_by_each_command(place: Place, tyndau: Tyndau) -> None:
    place.files.path(sha("card")).unlink()
    made = tyndau("db", "backup", "copy.tar")
    assert made.code == 1
    assert made.out.endswith(f"1 pages that something rests on are missing or damaged:\n  {sha('card')}\n")
    found = tyndau("db", "verify", "--json")
    assert (found.code, found.json["sound"], found.json["pages"], found.json["relied_on"]) == (1, False, 2, 3)
    (problem,) = found.json["problems"]
    assert problem["what"] == "page_missing"
    assert "the verdict on 7:announcement:site rests on it" in problem["said"]
    assert f"{sha('card')} is not kept" in tyndau("db", "verify").out
    assert tyndau("db", "restore", "copy.tar").code == 1


def test_refusals_name_what_is_near(place: Place, tyndau: Tyndau) -> None:
    tyndau("db", "backup", ".", "--now", NOW)
    assert "such as tyndau-20250420T030000Z.tar" in tyndau("db", "restore", ".").line
    assert "is there already" in tyndau("db", "backup", "tyndau-20250420T030000Z.tar").line
    assert tyndau("db", "backup", ".", "--now", NOW).code == 3


def test_without_a_database(configured: Path, tyndau: Tyndau) -> None:
    for arguments in (("backup", "copy.tar"), ("verify",)):
        said = tyndau("db", *arguments)
        assert said.code == 3
        assert "there is no database at data/tyndau.db" in said.line
    (configured / "copy.tar").write_bytes(b"not a backup" * 100)
    said = tyndau("db", "restore", "copy.tar")
    assert said.code == 3 and "copy.tar" in said.line
    assert not list((configured / "data").iterdir())


def test_a_database_in_use_or_of_a_later_version_is_left_alone(place: Place, tyndau: Tyndau) -> None:
    tyndau("db", "backup", "copy.tar")
    with closing(sqlite3.connect(place.database)) as held:
        held.execute("SELECT count(*) FROM passes").fetchone()
        said = tyndau("db", "restore", "copy.tar")
        assert said.code == 3 and "in use: stop the service" in said.line
    with closing(sqlite3.connect(place.database)) as opened, opened:
        opened.execute("UPDATE alembic_version SET version_num = 'r9999'")
    for arguments in (("backup", "other.tar"), ("verify",)):
        said = tyndau("db", *arguments)
        assert said.code == 3 and "later version of tyndau (schema r9999)" in said.line
    assert tyndau("db", "restore", "copy.tar").code == 0
    assert tyndau("db", "verify").code == 0
