"""A copy of the store while it is in use, proved before it bears its name: opened, counted, every page hashed.

    1. copy the database (SQLite's online backup: one state of it, however many write meanwhile),
    2. pack it with the kept pages and the mails as they were sent,
    3. read the pack from its first byte to its last: the database opens, is whole, has the rows that were copied,
    4. give it its name.

Killed at any moment it leaves no file under that name. A name ending in .db, .sqlite or .sqlite3 is the database alone.
"""

from __future__ import annotations

import errno
import os
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from pathlib import Path

from sqlalchemy import URL, create_engine

from storage import upgrade
from storage.archive import DATABASE, Writer, unpack_database
from storage.errors import Locked, StoreError, Unreadable
from storage.page_files import PageFiles, body_hash
from storage.relied import relied_on
from storage.soundness import LISTINGS_SINCE, Advance, no_advance
from storage.sqlite import BUSY_MS, file_revision

PLAIN = (".db", ".sqlite", ".sqlite3")
_ROOM = ".tyndau-"  # begins the name of the folder that a copy is made in
_PAGES_AT_ONCE = 2_000  # of the database, between two words on how far it is


@dataclass(frozen=True, slots=True)
class Backup:
    """A proved copy. `missing`: hashes of pages that something rests on and that are gone or damaged here."""

    file: Path
    taken_at: datetime
    schema: str
    rows: dict[str, int]
    pages: int
    bytes: int
    missing: tuple[str, ...]


def backup(file: Path, data_dir: Path, target: Path, now: datetime, advance: Advance = no_advance) -> Backup:
    """Copy the database `file` and what lies below `data_dir` to the new file `target`; `now` is written into it.

    StoreError where something stands in the way (locked, no room, read-only, a later schema, `target` exists): then
    there is no new file.
    """
    if target.exists():
        raise StoreError(f"{target} is there already: a backup takes no other file's place")
    with working_room(target.parent) as room:
        readable = _salvaged(file, room) if on_read_only_disk(file) else file
        revision = checked_revision(readable)
        copy = room / DATABASE
        copy_database(readable, copy, advance)
        rows = count_rows(copy)
        packed = room / f"new{target.suffix}"
        if target.suffix in PLAIN:
            pages, missing = 0, missing_pages(copy, PageFiles(data_dir))
            copy.rename(packed)
            prove(packed, rows)
        else:
            pages, missing = _pack(packed, copy, data_dir, (now, revision, rows), advance)
            _prove_archive(packed, room, rows, advance)
        shutil.copymode(file, packed)
        _publish(packed, target)
        return Backup(target, now, revision, rows, pages, target.stat().st_size, tuple(missing))


def on_read_only_disk(file: Path) -> bool:
    """Whether nobody can write where the file lies."""
    return file.exists() and bool(os.statvfs(file).f_flag & os.ST_RDONLY)


def _salvaged(file: Path, room: Path) -> Path:
    """The database's files as they lie there: SQLite cannot read a log where it cannot write its index."""
    for name in (file.name, f"{file.name}-wal"):
        beside = file.with_name(name)
        if beside.exists():
            shutil.copyfile(beside, room / f"salvaged-{name}")
    return room / f"salvaged-{file.name}"


def checked_revision(file: Path) -> str:
    """The schema of a database of this program; Unreadable, SchemaTooNew or Locked where there is none to work with."""
    revision = file_revision(file)
    if revision is None:
        raise Unreadable(f"there is no database at {file}" if not file.exists() else f"the database {file} is empty")
    upgrade.check_known(f"the database {file}", revision)
    return revision


def copy_database(file: Path, target: Path, advance: Advance = no_advance) -> None:
    """Write one state of the database to the new file `target`, a single file without side files."""
    with said_of(file), closing(sqlite3.connect(target)) as copy:
        with closing(read_only(file)) as source:
            source.execute("BEGIN")  # one state for all steps: whoever writes meanwhile does not make it begin anew
            source.execute("SELECT count(*) FROM sqlite_master").fetchone()

            def step(status: int, left: int, total: int) -> None:
                advance("database", total - left, total)

            source.backup(copy, pages=_PAGES_AT_ONCE, progress=step, sleep=0.01)
        copy.execute("PRAGMA journal_mode = DELETE")


def read_only(file: Path) -> sqlite3.Connection:
    """A connection that only reads."""
    address = f"{file.absolute().as_uri()}?mode=ro"
    return sqlite3.connect(address, uri=True, timeout=BUSY_MS / 1000, isolation_level=None)


def count_rows(file: Path) -> dict[str, int]:
    """The rows of each table, as the file itself names them."""
    with said_of(file), closing(read_only(file)) as opened:
        listed = opened.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'")
        names = sorted(name for (name,) in listed)
        quoted = {name: name.replace('"', '""') for name in names}
        return {name: opened.execute(f'SELECT count(*) FROM "{quoted[name]}"').fetchone()[0] for name in names}  # noqa: S608  names of our own tables, quoted


def prove(file: Path, rows: dict[str, int] | None) -> None:
    """Open a copy of the database and look at it: Unreadable where it is damaged or has other rows than `rows`."""
    with said_of(file), closing(read_only(file)) as opened:
        said = [line for (line,) in opened.execute("PRAGMA integrity_check(1)")]
    if said != ["ok"]:
        raise Unreadable(f"the copy {file} is damaged: {said[0]}")
    counted = count_rows(file)
    if rows is not None and counted != rows:
        wrong = sorted(name for name in {*rows, *counted} if rows.get(name) != counted.get(name))
        raise Unreadable(f"the copy {file} has other rows than what was copied, in {', '.join(wrong)}")


@contextmanager
def said_of(file: Path) -> Iterator[None]:
    """Turn what SQLite says of a locked, damaged or full database into a StoreError."""
    try:
        yield
    except sqlite3.OperationalError as error:
        if "locked" in str(error) or "busy" in str(error):
            raise Locked(f"the database {file} is locked by another process") from error
        if "full" in str(error):
            raise StoreError(f"there is no room left for a copy of {file}: free some and try again") from error
        raise StoreError(f"the database {file} could not do it: {error}") from error
    except sqlite3.DatabaseError as error:
        raise Unreadable(f"the database {file} is damaged: {error}") from error


@contextmanager
def written_in(folder: Path) -> Iterator[None]:
    """Turn a full or read-only disk into a StoreError."""
    try:
        yield
    except OSError as error:
        hint = ": free some and try again" if error.errno in (errno.ENOSPC, errno.EDQUOT) else ""
        raise StoreError(f"nothing can be written in {folder}: {error.strerror or error}{hint}") from error


@contextmanager
def working_room(folder: Path) -> Iterator[Path]:
    """A folder to work in below `folder`, which is made where it is not there; gone afterwards."""
    with written_in(folder):
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=folder, prefix=_ROOM, ignore_cleanup_errors=True) as room:
            yield Path(room)


def missing_pages(database: Path, files: PageFiles) -> list[str]:
    """The hashes of pages that the database rests on and that are gone or damaged."""
    return sorted(sha for sha in relied_pages(database) if _packed(files, sha) is None)


def relied_pages(database: Path) -> set[str]:
    """The hashes of the pages that a database file rests on."""
    with closing(read_only(database)) as opened:
        row = opened.execute("SELECT json_extract(value, '$') FROM facts WHERE key = ?", (LISTINGS_SINCE,)).fetchone()
    engine = create_engine(URL.create("sqlite", database=str(database)))
    try:
        with engine.connect() as connection:
            return relied_on(connection, datetime.fromisoformat(row[0]) if row else None)
    finally:
        engine.dispose()


def _pack(
    packed: Path, copy: Path, data_dir: Path, about: tuple[datetime, str, dict[str, int]], advance: Advance
) -> tuple[int, list[str]]:
    files, writer = PageFiles(data_dir), Writer(packed)
    writer.add(DATABASE, copy)
    added, bodies = set(), files.all()
    for done, sha in enumerate(bodies, start=1):
        # Listed before, deleted meanwhile, or damaged: whether anything rests on it is asked at the end.
        if (body := _packed(files, sha)) is not None:
            writer.add_page(sha, body)
            added.add(sha)
        advance("pages", done, len(bodies))
    for mail in sorted((data_dir / "analyses").glob("analysis-*.eml")):
        writer.add(f"analyses/{mail.name}", mail)
    writer.close(*about)
    return len(added), sorted(relied_pages(copy) - added)


def _packed(files: PageFiles, sha256: str) -> bytes | None:
    """A body as it is kept, None where it is gone or damaged."""
    try:
        packed = files.path(sha256).read_bytes()
    except (OSError, ValueError):
        return None
    return packed if body_hash(BytesIO(packed)) == sha256 else None


def _prove_archive(packed: Path, room: Path, rows: dict[str, int], advance: Advance) -> None:
    proof = room / "proof.db"
    manifest = unpack_database(packed, proof, advance)
    if manifest.rows != rows:
        raise Unreadable(f"the backup {packed} counts other rows than what was copied")
    prove(proof, rows)


def _publish(packed: Path, target: Path) -> None:
    with packed.open("rb") as opened:
        os.fsync(opened.fileno())
    try:
        os.link(packed, target)  # unlike a renaming, it never takes another file's place
    except FileExistsError:
        raise StoreError(f"{target} is there already: a backup takes no other file's place") from None
    except OSError:
        packed.rename(target)  # a disk without hard links
