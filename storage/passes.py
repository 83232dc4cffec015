"""One source in one pass: begun, reported in batches, ended."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from urllib.parse import urlsplit

from sqlalchemy import and_, exists, func, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from checks.model import PageRef, PassOutcome
from checks.sources.base import Observed, ReadResult, Source, Unchanged
from storage import recording
from storage.database import Database
from storage.errors import Locked
from storage.leases import check_free
from storage.memory import Asked, PassMemory, PassPages, Pending
from storage.page_files import PageFiles
from storage.recording import PassAt
from storage.rows import among
from storage.schema import items, pass_pages, passes

_MOST_UNCHANGED = 500  # what a killed pass may lose of items that it found as they were
INTERRUPTED = "interrupted"
READING = "read:"  # begins the names of the leases under which sources are read


def reading_name(source: Source) -> str:
    """The lease under which the source is read: one for its host, since a host is asked at one pace by everybody."""
    return f"{READING}{urlsplit(source.address).netloc}"


async def begin(
    database: Database, files: PageFiles, source: Source, now: datetime, asked: Asked | None = None
) -> SourcePass:
    """Begin a pass of `source` at `now`; one that a killed process left open is closed as failed.

    `asked` is kept between the passes of one process: what the last one asked for is read together. Locked where
    another process holds the lease of this source's host.
    """
    async with database.write(source.id) as connection:
        await check_free(connection, reading_name(source), now)
        before, interrupted = await _standing(connection, source.id)
        if interrupted:
            await _close_interrupted(connection, source.id, now)
        row = {"source_id": source.id, "started_at": now, "reason": "", "whole": False, "counts": {}}
        pass_id = await connection.scalar(insert(passes).values(row).returning(passes.c.id))
    assert isinstance(pass_id, int)
    return SourcePass(database, files, PassAt(pass_id, source.id, before), now, asked or Asked())


async def read_since(
    connection: AsyncConnection, moment: datetime, sources: Sequence[str] | None
) -> dict[str, datetime]:
    """As `Store.read_since`. What was cut off is to be read again; a glance at a card or two is no reading."""
    query = select(passes.c.source_id, func.max(passes.c.started_at)).group_by(passes.c.source_id)
    query = query.where(passes.c.started_at >= moment, passes.c.outcome != PassOutcome.GLANCE.value)
    query = query.where(passes.c.reason != INTERRUPTED)
    if sources is not None:
        query = query.where(among(connection, passes.c.source_id, sources))
    return dict((await connection.execute(query)).all())


async def _close_interrupted(connection: AsyncConnection, source_id: str, now: datetime) -> None:
    unfinished = and_(passes.c.source_id == source_id, passes.c.outcome.is_(None))
    closed = {"finished_at": now, "outcome": PassOutcome.FAILED.value, "reason": INTERRUPTED}
    await connection.execute(update(passes).where(unfinished).values(closed))


async def _standing(connection: AsyncConnection, source_id: str) -> tuple[datetime | None, bool]:
    """When the last complete pass began, and whether a pass was never ended."""
    mine = passes.c.source_id == source_id
    last = select(passes.c.started_at).where(mine, passes.c.outcome == PassOutcome.COMPLETE.value)
    last = last.order_by(passes.c.started_at.desc()).limit(1)
    unended = exists().where(mine, passes.c.outcome.is_(None))
    row = (await connection.execute(select(last.scalar_subquery(), unended))).one()
    return row[0], bool(row[1])


class SourcePass:
    """What a source's reader works with during one pass, and where its observations go.

    `memory` and `pages` fulfil `checks.sources.base.Memory` and `checks.web.PageStore`. What they keep is written
    with the next batch or with `end`. `new_versions` counts the versions written so far.
    """

    def __init__(self, database: Database, files: PageFiles, at: PassAt, now: datetime, asked: Asked) -> None:
        self._database = database
        self._at = at
        self._pending = Pending()
        baseline = at.proved_before is not None
        self.memory = PassMemory(database, at.source_id, now, baseline=baseline, pending=self._pending, asked=asked)
        self.pages = PassPages(database, files, at.source_id, self._pending)
        self._unchanged: list[Unchanged] = []
        self.new_versions = 0

    async def report(self, batch: Sequence[Observed | Unchanged]) -> None:
        """Write a batch in one transaction; one that holds nothing new waits for the next, or for `end`."""
        same = [entry for entry in batch if isinstance(entry, Unchanged)]
        if batch and len(same) == len(batch) and len(self._unchanged) < _MOST_UNCHANGED:
            self._unchanged += same
        else:
            await self._write([*self._unchanged, *batch])

    async def _write(self, entries: Sequence[Observed | Unchanged]) -> None:
        self._unchanged = []
        pending = self._pending.take()
        async with self._database.write(self._at.source_id) as connection:
            await pending.write(connection)
            written = await recording.record(connection, self._at, entries)
        self.memory.changed()
        self.new_versions += written

    async def end(self, result: ReadResult, at: datetime) -> ReadResult:
        """Complete the pass in one transaction: what a whole listing no longer shows is gone. Gives how it ended.

        A pass whose last batch is refused has failed: "reader_error". Locked where another process has begun a pass
        of this source meanwhile: then this one proves nothing.
        """
        pending, waiting = self._pending.take(), self._unchanged
        self._unchanged = []
        async with self._database.write(self._at.source_id) as connection:
            try:
                written = await recording.record(connection, self._at, waiting)
            except recording.NeverSeen:
                result, written = ReadResult(PassOutcome.FAILED, "reader_error"), 0
            await self._complete(connection, result, at)
            await pending.write(connection)
            await self._keep_pages(connection, result.pages)
            written += await self._write_gone(connection, result, at)
        self.new_versions += written
        return result

    async def _complete(self, connection: AsyncConnection, result: ReadResult, at: datetime) -> None:
        row = {
            "finished_at": at,
            "outcome": result.outcome.value,
            "reason": result.reason,
            "whole": result.whole,
            "counts": dict(result.counts),
        }
        mine = and_(passes.c.id == self._at.id, passes.c.outcome.is_(None))
        done = await connection.execute(update(passes).where(mine).values(row))
        if done.rowcount != 1:
            raise Locked(f"another process has begun to read {self._at.source_id}: this pass was given up")

    async def _keep_pages(self, connection: AsyncConnection, pages: Sequence[PageRef]) -> None:
        rows = [
            {"pass_id": self._at.id, "no": no, "url": page.url, "sha256": page.sha256, "seen_at": page.seen_at}
            for no, page in enumerate(pages)
        ]
        if rows:
            await connection.execute(insert(pass_pages), rows)

    async def _write_gone(self, connection: AsyncConnection, result: ReadResult, at: datetime) -> int:
        if result.outcome is not PassOutcome.COMPLETE or not result.whole:
            return 0
        shown = select(items.c.key).where(items.c.source_id == self._at.source_id, items.c.present)
        keys = set(await connection.scalars(shown.where(items.c.form.is_(None)))) - result.listed
        if not keys:
            return 0
        batch = await recording.load(connection, self._at, keys)
        page = max(result.pages, key=lambda kept: kept.seen_at, default=None)
        for key in sorted(keys):
            batch.gone(key, page, at)
        return await recording.write(connection, batch)
