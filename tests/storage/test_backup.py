"""A copy of a store in use is proved; put back, it is what was copied; what cannot be done alters nothing."""

from __future__ import annotations

import asyncio
import errno
import os
import shutil
import sqlite3
import subprocess
import sys
import tarfile
import threading
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import closing, contextmanager
from io import BytesIO
from pathlib import Path

import pytest

from storage import upgrade
from storage.backup import Backup, backup
from storage.restore import Restored, restore
from storage.sqlite import SqliteFile
from storage.store import Locked, SchemaTooNew, Store, StoreError, Unreadable, open_store
from tests.storage.making import T0, day, notice, sha
from tests.storage.shelf import MAIL, Place, fill

WAIT_S = 30.0  # for a thread on a busy machine; nothing is asserted about it


@pytest.fixture
def url(file_url: str) -> str:
    """What is told here is told of files."""
    return file_url


@pytest.fixture
def place(tmp_path: Path) -> Place:
    return Place(tmp_path)


@pytest.fixture
async def filled(store: Store, place: Place) -> AsyncIterator[Store]:
    await fill(store, place)
    yield store


def copied(place: Place, name: str = "copy.tar") -> Backup:
    return backup(place.database, place.data, place.folder / name, day(1))


def put_back(source: Path, place: Place) -> Restored:
    return restore(source, place.database, place.data, day(2))


async def test_a_copy_counts_what_is_there(filled: Store, place: Place) -> None:
    made = copied(place)
    assert {name: made.rows[name] for name in ("passes", "versions", "verdicts", "notices")} == {
        "passes": 1,
        "versions": 1,
        "verdicts": 1,
        "notices": 1,
    }
    assert (made.pages, made.missing, made.bytes) == (3, (), made.file.stat().st_size)
    with tarfile.open(made.file) as opened:
        names = opened.getnames()
    assert names[0] == "tyndau.db" and names[-1] == "manifest.json" and MAIL in names
    assert [file.name for file in place.folder.iterdir() if file.name.startswith(".")] == []


@pytest.mark.parametrize("name", ["copy.tar", "copy.tar.gz", "copy"])
async def test_an_archive_put_back_elsewhere_is_what_was_copied(filled: Store, place: Place, name: str) -> None:
    made, other = copied(place, name), Place(place.folder / "other")
    done = put_back(made.file, other)
    assert (done.rows, done.taken_at, done.aside, done.pages, done.missing) == (made.rows, day(1), None, 3, ())
    assert (other.data / MAIL).read_bytes() == (place.data / MAIL).read_bytes()
    again = await open_store(f"sqlite:///{other.database}", other.data)
    assert await again.integrity() == []
    assert await again.page_body(sha("card")) == b"card"
    assert list(await again.verdict_states()) == list(await filled.verdict_states())
    await again.close()


@pytest.mark.parametrize("name", ["copy.db", "copy.sqlite"])
async def test_the_database_alone(filled: Store, place: Place, name: str) -> None:
    made, other = copied(place, name), Place(place.folder / "other")
    with closing(sqlite3.connect(made.file)) as opened:
        assert opened.execute("SELECT count(*) FROM versions").fetchone() == (1,)
    done = put_back(made.file, other)
    assert (done.rows, done.taken_at, done.pages) == (made.rows, None, 0)
    assert set(done.missing) == {sha("a"), sha("list"), sha("card")}


async def test_what_stood_there_is_kept_aside_whole(filled: Store, place: Place) -> None:
    made = copied(place)
    await filled.add_analysis("2025-04", day(1), {}, day(1))
    (place.data / MAIL).write_bytes(b"another mail")
    await filled.close()
    done = put_back(made.file, place)
    assert done.aside is not None
    assert place.count("analyses") == 0
    with closing(sqlite3.connect(done.aside)) as aside:
        assert aside.execute("SELECT count(*) FROM analyses").fetchone() == (1,)
    assert (place.data / MAIL).read_bytes() == b"Subject: April\r\n\r\n"
    kept = [file for file in (place.data / "analyses").iterdir() if "replaced" in file.name]
    assert [file.read_bytes() for file in kept] == [b"another mail"]
    again = put_back(made.file, place)
    assert again.aside not in (None, done.aside)


async def test_a_lost_and_a_damaged_page_are_put_back(filled: Store, place: Place) -> None:
    made = copied(place)
    await filled.close()
    place.files.path(sha("a")).unlink()
    place.files.path(sha("card")).write_bytes(b"\x1f\x8b")
    assert put_back(made.file, place).pages == 2
    place.files.check(sha("a"))
    place.files.check(sha("card"))


async def test_pages_that_something_rests_on_and_are_gone_are_named(filled: Store, place: Place) -> None:
    place.files.path(sha("card")).unlink()
    place.files.path(sha("list")).write_bytes(b"<html>")
    made = copied(place)
    assert made.missing == tuple(sorted([sha("card"), sha("list")]))
    assert made.pages == 1


async def test_notices_that_may_have_gone_out_since_say_so_when_sent_again(filled: Store, place: Place) -> None:
    await filled.plan(T0, [], [notice("later", not_before=day(9))], {})
    made, other = copied(place), Place(place.folder / "other")
    assert put_back(made.file, other).doubtful == 1
    again = await open_store(f"sqlite:///{other.database}", other.data)
    assert {one.key: one.uncertain for one in await again.outbox.queue()} == {"n1": True, "later": False}
    await again.close()


async def test_a_copy_taken_while_a_writer_writes_is_one_state(filled: Store, place: Place) -> None:
    # One row in each of two tables per transaction: a copy of two states would not count alike.
    stop, written = threading.Event(), threading.Event()

    def write() -> None:
        with closing(sqlite3.connect(place.database, timeout=WAIT_S, isolation_level=None)) as opened:
            number = 0
            while not stop.is_set():
                opened.execute("BEGIN IMMEDIATE")
                opened.execute("INSERT INTO facts VALUES (?, ?, '2025-04-01')", (f"f{number}", f'"{"x" * 3000}"'))
                opened.execute("INSERT INTO readings VALUES (?, 'r', 'null')", (f"r{number}",))
                opened.execute("COMMIT")
                number += 1
                if number == 200:
                    written.set()

    thread = threading.Thread(target=write)
    thread.start()
    try:
        assert written.wait(WAIT_S)
        made = [await asyncio.to_thread(copied, place, f"{number}.tar") for number in range(3)]
    finally:
        stop.set()
        thread.join()
    for one in made:
        assert one.rows["facts"] == one.rows["readings"] >= 200
    assert place.count("facts") > made[-1].rows["facts"] > made[0].rows["facts"]


async def test_a_database_in_use_is_not_replaced(filled: Store, place: Place) -> None:
    made = copied(place)
    before = place.count("versions")
    with pytest.raises(Locked, match="in use: stop the service"):
        put_back(made.file, place)
    assert place.count("versions") == before
    assert await filled.page_body(sha("a")) == b"a"


@contextmanager
def held_by_another(file: Path) -> Iterator[None]:
    """Another process has the database open."""
    holding = (
        "import sqlite3, sys; c = sqlite3.connect(sys.argv[1]); c.execute('SELECT * FROM passes').fetchall();"
        "print('held', flush=True); sys.stdin.read()"
    )
    command = [sys.executable, "-c", holding, str(file)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout and process.stdout.readline() == "held\n"
        yield
        process.communicate("")


async def test_a_damaged_database_in_use_by_another_process_is_not_replaced(filled: Store, place: Place) -> None:
    made = copied(place)
    await filled.close()
    with held_by_another(place.database):
        with place.database.open("r+b") as opened:
            opened.write(b"\xff" * 100)
        with pytest.raises(Locked, match="in use"):
            put_back(made.file, place)
    done = put_back(made.file, place)
    assert done.aside is not None and done.aside.read_bytes()[:100] == b"\xff" * 100
    assert place.count("versions") == 1


def _cut(file: Path) -> None:
    file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])


def _without_its_end(file: Path) -> None:
    with tarfile.open(file) as opened:
        end = opened.getmember("manifest.json").offset
    file.write_bytes(file.read_bytes()[:end] + bytes(1024))


def _with_an_altered_database(file: Path) -> None:
    content = file.read_bytes()
    assert b"\xd2\x9b" in content or b"http://site.test" in content
    file.write_bytes(content.replace(b"http://site.test", b"http://side.test"))


def _repacked(file: Path, change: Callable[[str], str | None], **added: bytes) -> None:
    """The archive anew, with its files under other names (None: left out) and others besides."""
    with tarfile.open(file) as old:
        kept = [(change(info.name), old.extractfile(info)) for info in old]
        contents = [(name, opened.read()) for name, opened in kept if name and opened]
    with tarfile.open(file, "w") as new:
        for name, content in [*added.items(), *contents]:
            info = tarfile.TarInfo(name)
            info.size = len(content)
            new.addfile(info, BytesIO(content))


def _without_a_page(file: Path) -> None:
    _repacked(file, lambda name: None if sha("card") in name else name)


def _with_a_page_under_another_hash(file: Path) -> None:
    _repacked(file, lambda name: f"pages/aa/aa{'0' * 62}.gz" if sha("card") in name else name)


def _with_a_way_out(file: Path) -> None:
    _repacked(file, lambda name: name, **{"../../way-out": b"x"})


def _with_a_link(file: Path) -> None:
    info = tarfile.TarInfo("analyses/analysis-2025-05-1.eml")
    info.type, info.linkname = tarfile.SYMTYPE, "/etc/passwd"
    with tarfile.open(file, "w") as new:
        new.addfile(info)


def _with_another_manifest(file: Path) -> None:
    _repacked(file, lambda name: None if name == "manifest.json" else name, **{"manifest.json": b'{"form": 9}'})


def _garbage(file: Path) -> None:
    file.write_bytes(b"not a backup at all\n" * 400)


DAMAGES = (
    _cut,
    _without_its_end,
    _with_an_altered_database,
    _without_a_page,
    _with_a_page_under_another_hash,
    _with_a_way_out,
    _with_a_link,
    _with_another_manifest,
    _garbage,
)


@pytest.mark.parametrize("damage", DAMAGES)
async def test_a_damaged_backup_alters_nothing(filled: Store, place: Place, damage: Callable[[Path], None]) -> None:
    made, other = copied(place), Place(place.folder / "other")
    put_back(made.file, other)
    other.files.path(sha("a")).unlink()
    damage(made.file)
    before = other.state()
    with pytest.raises(Unreadable, match=r"copy\.tar"):
        put_back(made.file, other)
    assert other.state() == before
    assert not (place.folder.parent / "way-out").exists()


async def test_a_backup_of_a_later_version_is_refused(filled: Store, place: Place) -> None:
    made, other = copied(place, "copy.db"), Place(place.folder / "other")
    with closing(sqlite3.connect(made.file)) as opened, opened:
        opened.execute("UPDATE alembic_version SET version_num = 'r9999'")
    with pytest.raises(SchemaTooNew, match="r9999"):
        put_back(made.file, other)
    assert not other.database.exists()


async def test_a_backup_of_an_older_version_is_put_back_and_brought_up_to_date(store: Store, place: Place) -> None:
    await store.close()
    upgrade.downgrade(SqliteFile(place.database), "r0003")
    made = copied(place)
    done = put_back(made.file, place)
    assert (made.schema, done.schema, done.older) == ("r0003", "r0003", True)
    again = await open_store(f"sqlite:///{place.database}", place.data)
    assert await again.integrity() == []
    await again.close()


@pytest.mark.parametrize("name", ["copy.tar", "copy.db"])
async def test_a_copy_takes_no_other_files_place(filled: Store, place: Place, name: str) -> None:
    (place.folder / name).write_text("something else")
    with pytest.raises(StoreError, match="is there already"):
        copied(place, name)
    assert (place.folder / name).read_text() == "something else"


async def test_a_database_of_a_later_version_is_not_copied(filled: Store, place: Place) -> None:
    with closing(sqlite3.connect(place.database)) as opened, opened:
        opened.execute("UPDATE alembic_version SET version_num = 'r9999'")
    with pytest.raises(SchemaTooNew, match="r9999"):
        copied(place)
    assert not (place.folder / "copy.tar").exists()


def test_there_is_nothing_to_copy(place: Place) -> None:
    with pytest.raises(Unreadable, match="there is no database"):
        copied(place)
    place.database.parent.mkdir()
    place.database.touch()
    with pytest.raises(Unreadable, match="is empty"):
        copied(place)


async def test_a_database_held_by_another_is_said_so(
    filled: Store, place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    await filled.close()
    monkeypatch.setattr("storage.backup.BUSY_MS", 1)
    with closing(sqlite3.connect(place.database, isolation_level=None)) as other:
        other.execute("PRAGMA journal_mode = DELETE")
        other.execute("BEGIN EXCLUSIVE")
        monkeypatch.setattr("storage.sqlite.BUSY_MS", 1)
        with pytest.raises(Locked, match="locked by another process"):
            copied(place)
    assert not (place.folder / "copy.tar").exists()


def test_a_place_that_cannot_be_written(place: Place) -> None:
    upgrade.upgrade(SqliteFile(place.folder / "x.db"))
    with pytest.raises(StoreError, match="nothing can be written in /proc/tyndau"):
        backup(place.folder / "x.db", place.data, Path("/proc/tyndau/copy.tar"), day(0))
    with pytest.raises(StoreError, match="nothing can be written in /proc/tyndau"):
        restore(place.folder / "x.db", Path("/proc/tyndau/x.db"), place.data, day(0))


async def test_from_a_read_only_disk_the_log_is_copied_too(
    filled: Store, place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    log = place.database.with_name("tyndau.db-wal")
    assert log.stat().st_size > 0
    monkeypatch.setattr("storage.backup.on_read_only_disk", lambda file: True)
    before = place.state()
    made = copied(place)
    assert made.rows["versions"] == 1 and made.missing == ()
    made.file.unlink()
    assert place.state() == before


APART = (
    "import os, resource, signal, sys; from datetime import datetime, UTC; from pathlib import Path\n"
    "from storage.backup import backup; from storage.errors import StoreError\n"
    "folder = Path(sys.argv[1])\n"
    "def copy(advance):\n"
    "    target = folder / 'out' / 'copy.tar'\n"
    "    backup(folder / 'db' / 'tyndau.db', folder / 'data', target, datetime.now(UTC), advance)\n"
)
NO_ROOM = (
    "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
    "for most in sys.argv[2:]:\n"
    "    resource.setrlimit(resource.RLIMIT_FSIZE, (int(most), resource.RLIM_INFINITY))\n"
    "    try: copy(lambda *far: None)\n"
    "    except StoreError as error: print(error)"
)
KILLED = (
    "for what in sys.argv[2:]:\n"
    "    if not (child := os.fork()): copy(lambda now, *far: now == what and os.kill(os.getpid(), 9))\n"
    "    print(os.waitpid(child, 0)[1])"
)


def apart(place: Place, code: str, *arguments: str) -> list[str]:
    """The lines that `code` prints in a process of its own."""
    command = [sys.executable, "-c", APART + code, str(place.folder), *arguments]
    root = Path(__file__).parents[2]
    return subprocess.run(command, capture_output=True, text=True, check=True, cwd=root).stdout.splitlines()


async def test_no_room_leaves_nothing_behind(filled: Store, place: Place) -> None:
    # No file may grow beyond so much: there is no room for the database's copy, then none for the archive of it.
    size = place.database.stat().st_size
    said = await asyncio.to_thread(apart, place, NO_ROOM, str(size - 100_000), str(size + 1_000))
    assert len(said) == 2
    assert "could not do it" in said[0] and "nothing can be written in" in said[1]
    assert list((place.folder / "out").iterdir()) == []


async def test_killed_half_way_there_is_no_file_of_that_name(filled: Store, place: Place) -> None:
    before = place.state()
    assert await asyncio.to_thread(apart, place, KILLED, "pages", "proof") == ["9", "9"]
    assert [file.name[:8] for file in (place.folder / "out").iterdir()] == [".tyndau-"] * 2
    shutil.rmtree(place.folder / "out")
    # The index of the log, which each reader writes anew, says nothing.
    assert {name: sha for name, sha in place.state().items() if not name.endswith("-shm")} == {
        name: sha for name, sha in before.items() if not name.endswith("-shm")
    }
    assert copied(place).missing == ()


async def test_a_restore_that_breaks_at_the_last_step_leaves_what_stood_there(
    filled: Store, place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = copied(place)
    await filled.add_analysis("2025-04", day(1), {}, day(1))
    await filled.close()

    def broken(self: Path, target: Path) -> Path:
        raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr(Path, "replace", broken)
    with pytest.raises(StoreError, match="Input/output error"):
        put_back(made.file, place)
    monkeypatch.undo()
    assert place.count("analyses") == 1
    again = await open_store(f"sqlite:///{place.database}", place.data)
    assert await again.integrity() == []
    await again.close()


async def test_without_hard_links_it_is_moved_and_copied(
    filled: Store, place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(errno.EPERM, "no hard links here")

    monkeypatch.setattr(os, "link", refuse)
    made = copied(place)
    await filled.close()
    done = put_back(made.file, place)
    assert done.aside is not None and done.aside.exists()
    assert place.count("versions") == 1
