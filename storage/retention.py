"""Old page bodies that nothing rests on are deleted; the database keeps their address, hash and time.

Kept for ever: what a version, a verdict, an analysis or one of the last complete passes of a source rests on, the
attachments by which an entry tied to a hearing was understood, and the page that each item was last read on. Kept for
a time: the listings of other passes, and pages kept only to spare the next fetch (other attachments among them).
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlalchemy import Connection, select

from storage import facts
from storage.database import Database
from storage.errors import StoreError
from storage.page_files import PageFiles
from storage.relied import relied_on
from storage.schema import pages
from storage.soundness import LISTINGS_SINCE

LISTINGS = timedelta(days=400)  # a month is laid beside that of the year before
MEMOS = timedelta(days=100)
_YOUNG = timedelta(days=2)  # a pass under way may be about to rest on it


@dataclass(frozen=True, slots=True)
class Cleared:
    """What was deleted, in files and bytes, and how many bodies are still kept."""

    deleted: int
    bytes: int
    kept: int


async def clear_away(database: Database, files: PageFiles, now: datetime) -> Cleared:
    """Delete what the rule lets go at `now`. StoreError where a file cannot be deleted; what was deleted stays so."""
    since = now - LISTINGS
    async with database.write() as connection:
        since = max(since, datetime.fromisoformat(await facts.get(connection, LISTINGS_SINCE, since.isoformat())))
        # Written first: whoever verifies meanwhile misses nothing that the rule has let go.
        await facts.put(connection, LISTINGS_SINCE, since.isoformat(), now)
    async with database.read() as connection:
        kept = await connection.run_sync(_to_keep, since, now - MEMOS)
    return await asyncio.to_thread(_delete, files, kept, now - _YOUNG)


def _to_keep(connection: Connection, since: datetime, memos_since: datetime) -> set[str]:
    memos = connection.scalars(select(pages.c.sha256).where(pages.c.at >= memos_since).distinct())
    return relied_on(connection, since) | set(memos)


def _delete(files: PageFiles, kept: set[str], before: datetime) -> Cleared:
    bodies = files.all()
    idle = [files.path(sha) for sha in bodies if sha not in kept]
    sizes = [size for file in (*idle, *files.leftovers()) if (size := _deleted(file, before)) is not None]
    left = sum(files.has(sha) for sha in bodies)
    return Cleared(len(sizes), sum(sizes), left)


def _deleted(file: Path, before: datetime) -> int | None:
    """Delete the file where it was last written before that instant; gives its size, None where it stays."""
    try:
        found = file.stat()
        if datetime.fromtimestamp(found.st_mtime, UTC) >= before:
            return None
        file.unlink()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise StoreError(f"the old page {file} cannot be deleted: {error.strerror}") from error
    return found.st_size
