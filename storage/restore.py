"""A backup put back in the place of the database, in one step, with the database that stood there kept aside.

    1. write the backup's database beside the present one; prove it: hashes, rows, a schema that is known,
    2. see that nobody has the present one open, and keep others out until the end,
    3. put back the pages that are missing here, and the mails as they were sent,
    4. give the present database a name of its own, and the restored one its name.

Until the last step nothing that stood there is altered; pages are named by their hash, so added ones do no harm.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from storage.archive import Member, is_archive, members, unpack_database
from storage.backup import (
    checked_revision,
    copy_database,
    count_rows,
    missing_pages,
    prove,
    said_of,
    working_room,
    written_in,
)
from storage.database import HEAD
from storage.errors import Locked, StoreError
from storage.page_files import PageFiles
from storage.soundness import Advance, no_advance
from storage.values import UNDELIVERED

_SIDES = ("-wal", "-shm")
_SHARED_FIRST, _SHARED_SIZE = 0x40000002, 510  # the bytes that every process locks while it has the database open


@dataclass(frozen=True, slots=True)
class Restored:
    """What was put back. `taken_at` None: a plain copy, which does not say; `aside` None: there was no database.

    `doubtful` notices were waiting when the backup was taken and may have gone out since: sent again, they say so.
    """

    taken_at: datetime | None
    schema: str
    rows: dict[str, int]
    pages: int
    aside: Path | None
    missing: tuple[str, ...]
    doubtful: int

    @property
    def older(self) -> bool:
        """Whether the schema is older than this program's."""
        return self.schema != HEAD


def restore(source: Path, file: Path, data_dir: Path, now: datetime, advance: Advance = no_advance) -> Restored:
    """Put the backup `source` in the place of the database `file`, its pages below `data_dir`.

    StoreError where it cannot be done (a damaged backup, a later schema, a database in use, no room): nothing was
    altered then.
    """
    with working_room(file.parent) as room:
        new = room / "new.db"
        taken_at, schema, archived = _unpacked(source, new, advance)
        doubtful = _doubt(new, now)
        with kept_out(file), written_in(data_dir):
            pages = _put_back(source, data_dir, now, advance) if archived else 0
            missing = missing_pages(new, PageFiles(data_dir))
            rows = count_rows(new)
            aside = _swap(new, file, now)
    return Restored(taken_at, schema, rows, pages, aside, tuple(missing), doubtful)


def _unpacked(source: Path, new: Path, advance: Advance) -> tuple[datetime | None, str, bool]:
    """Write the backup's database to `new`, proved; gives when it was taken, its schema, whether it is an archive."""
    if not is_archive(source):
        checked_revision(source)
        copy_database(source, new, advance)
        prove(new, None)
        return None, checked_revision(new), False
    manifest = unpack_database(source, new, advance)
    schema = checked_revision(new)
    prove(new, manifest.rows)
    return manifest.taken_at, schema, True


def _doubt(new: Path, now: datetime) -> int:
    """Mark the waiting notices that may have gone out since the backup was taken; gives their number."""
    moment = now.astimezone(UTC).strftime("%Y-%m-%d %H:%M:%S.%f")  # as the schema keeps instants
    waiting = tuple(state.value for state in UNDELIVERED)
    with said_of(new), closing(sqlite3.connect(new)) as opened, opened:
        marked = opened.execute(
            "UPDATE notices SET uncertain = 1 WHERE state IN (?, ?, ?) AND not_before <= ?", (*waiting, moment)
        )
        return marked.rowcount


def _put_back(source: Path, data_dir: Path, now: datetime, advance: Advance) -> int:
    files, put = PageFiles(data_dir), 0
    with members(source) as found:
        for member in found:
            if member.page:
                put += files.put(member.page, member.content.read())
                advance("pages", put, 0)
            elif member.name.startswith("analyses/"):
                _put_mail(data_dir / member.name, member, now)
    return put


def _put_mail(target: Path, member: Member, now: datetime) -> None:
    """Put back a mail; another one under its name is kept aside."""
    content = member.content.read()
    if target.exists():
        if target.read_bytes() == content:
            return
        target.rename(_free_name(target, now))
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=target.parent, delete=False) as opened:
        opened.write(content)
    Path(opened.name).replace(target)


@contextmanager
def kept_out(file: Path) -> Iterator[None]:
    """Nobody else has the database open, or can open it, while the block lasts; Locked where somebody has.

    A sound database is left as a single file without side files. One that is damaged is locked as SQLite would.
    """
    if not file.exists():
        yield
        return
    with closing(sqlite3.connect(file, timeout=0, isolation_level=None)) as opened:
        try:
            opened.execute("PRAGMA journal_mode = DELETE")
            opened.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError as error:
            if "locked" in str(error):
                raise _in_use(file) from error
            raise StoreError(f"the database {file} could not do it: {error}") from error
        except sqlite3.DatabaseError:
            opened.close()
            with _locked_by_hand(file):
                yield
            return
        yield


@contextmanager
def _locked_by_hand(file: Path) -> Iterator[None]:
    import fcntl

    with file.open("r+b") as opened:
        try:
            fcntl.lockf(opened, fcntl.LOCK_EX | fcntl.LOCK_NB, _SHARED_SIZE, _SHARED_FIRST)
        except OSError as error:
            raise _in_use(file) from error
        yield


def _in_use(file: Path) -> Locked:
    return Locked(f"the database {file} is in use: stop the service, and try again")


def _swap(new: Path, file: Path, now: datetime) -> Path | None:
    """Give `new` the name `file`; gives the new name of what bore it, None where nothing did."""
    aside = _free_name(file, now) if file.exists() else None
    if aside is not None:
        shutil.copymode(file, new)
        _also_named(file, aside)
        for side in _SIDES:  # of a damaged database: the restored one must not take them for its own
            beside = Path(f"{file}{side}")
            if beside.exists():
                beside.rename(f"{aside}{side}")
    with new.open("rb") as opened:
        os.fsync(opened.fileno())
    new.replace(file)
    return aside


def _also_named(file: Path, aside: Path) -> None:
    try:
        os.link(file, aside)
    except OSError:
        shutil.copy2(file, aside)  # a disk without hard links


def _free_name(file: Path, now: datetime) -> Path:
    """A name beside `file` that says until when it stood there."""
    stamp = f"{now.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    names = (file.with_name(f"{file.name}.replaced-{stamp}{tail}") for tail in ("", *(f"-{n}" for n in range(2, 1000))))
    return next(name for name in names if not name.exists())
