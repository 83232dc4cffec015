"""What one source's reader may ask the ledger, and the pages it keeps: `Memory` and `PageStore` of one pass."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import and_, or_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from checks.model import Form
from checks.sources.base import Known
from checks.web.page import Memo
from storage.codec import days_from_json
from storage.database import Database
from storage.page_files import PageFiles
from storage.rows import among, upsert
from storage.schema import items, pages, readings

MEMOS_AT_ONCE = 3_000  # the newest memos of a source, in one query; older ones are asked for one by one


@dataclass(slots=True)
class Pending:
    """Memos and readings of the pass that go into the database with its next batch."""

    memos: dict[str, dict[str, Any]] = field(default_factory=dict)
    readings: dict[tuple[str, str], Any] = field(default_factory=dict)

    async def write(self, connection: AsyncConnection) -> None:
        """Write them in the caller's transaction."""
        rows = [{"sha256": sha, "reader": reader, "value": value} for (sha, reader), value in self.readings.items()]
        # By key: two sources that show the same bytes would else wait for each other.
        await upsert(connection, pages, [self.memos[key] for key in sorted(self.memos)])
        # A reader's note under an address's hash is written anew each pass: the last one holds.
        await upsert(connection, readings, sorted(rows, key=lambda row: (row["sha256"], row["reader"])))

    def take(self) -> Pending:
        """Those of this moment, for a transaction; what comes while it runs waits for the next one."""
        taken = Pending(self.memos, self.readings)
        self.memos, self.readings = {}, {}
        return taken


@dataclass(slots=True)
class Asked:
    """What a source's pass asked the ledger for: the next one will ask for most of it again, and gets it at once."""

    readings: set[tuple[str, str]] = field(default_factory=set)
    keys: set[str] = field(default_factory=set)

    def take(self) -> Asked:
        """What the last pass asked for; the next one's is collected anew."""
        taken = Asked(self.readings, self.keys)
        self.readings, self.keys = set(), set()
        return taken


class PassMemory:
    """`checks.sources.base.Memory` of one source at the moment of one pass."""

    def __init__(
        self,
        database: Database,
        source_id: str,
        now: datetime,
        *,
        baseline: bool,
        pending: Pending,
        asked: Asked,
    ) -> None:
        self._database = database
        self._source = source_id
        self._now = now
        self._baseline = baseline
        self._pending = pending
        self._read: dict[tuple[str, str], Any] = {}
        self._expected, self._asked = asked.take(), asked
        self._known: dict[str, Known | None] = {}

    @property
    def has_baseline(self) -> bool:
        """Whether a complete pass of this source is on record."""
        return self._baseline

    async def known(self, keys: Sequence[str]) -> dict[str, Known]:
        """The known ones among `keys`."""
        known = self._known  # `changed` puts another in its place
        self._asked.keys.update(keys)
        if any(key not in known for key in keys):
            wanted = {*keys, *self._expected.keys} - known.keys()
            self._expected.keys = set()
            known |= dict.fromkeys(wanted) | await self._items(wanted)
        return {key: found for key in keys if (found := known[key])}

    async def _items(self, keys: Collection[str]) -> dict[str, Known | None]:
        columns = (items.c.key, items.c.present, items.c.last_page_sha256, items.c.first_seen_at, items.c.shown)
        query = select(*columns).where(items.c.source_id == self._source)
        async with self._database.peek() as connection:
            rows = (await connection.execute(query.where(among(connection, items.c.key, keys)))).all()
        return {row[0]: Known(*row[:4], days_from_json(row[4])) for row in rows}

    def changed(self) -> None:
        """The ledger was written to: what was known of its items may be otherwise."""
        self._known = {}

    async def cards_to_read(self) -> list[str]:
        """Keys of the cards whose next reading is due, and of those never planned, by form and id."""
        due = and_(items.c.next_read_at.is_not(None), items.c.next_read_at <= self._now)
        unplanned = and_(items.c.planned.is_(False), items.c.present)
        query = select(items.c.key).where(items.c.source_id == self._source, items.c.form.is_not(None))
        query = query.where(or_(due, unplanned)).order_by(items.c.form, items.c.hearing_id)
        async with self._database.peek() as connection:
            return list(await connection.scalars(query))

    async def highest(self, form: Form) -> int | None:
        """The highest hearing id known of `form`, None where there is none."""
        query = select(items.c.hearing_id).where(items.c.source_id == self._source, items.c.form == form.value)
        async with self._database.peek() as connection:
            highest: int | None = await connection.scalar(query.order_by(items.c.hearing_id.desc()).limit(1))
        return highest

    async def reading(self, sha256: str, reader: str) -> Any | None:
        """What `reader` (name and version) made of the same bytes before, as JSON; None where it never read them."""
        key = (sha256, reader)
        self._asked.readings.add(key)
        if key in self._pending.readings:
            return self._pending.readings[key]
        if key not in self._read:
            wanted, self._expected.readings = {key} | self._expected.readings, set()
            self._read = await self._readings(wanted) | self._read
        return self._read.get(key)  # what nobody has read yet, another source may read meanwhile

    async def _readings(self, keys: Collection[tuple[str, str]]) -> dict[tuple[str, str], Any]:
        query = select(readings.c.sha256, readings.c.reader, readings.c.value)
        async with self._database.peek() as connection:
            wanted = among(connection, readings.c.sha256, {sha256 for sha256, _ in keys})
            found = {(sha, reader): value for sha, reader, value in await connection.execute(query.where(wanted))}
        return {key: found[key] for key in keys if key in found}

    async def keep_reading(self, sha256: str, reader: str, value: Any) -> None:
        """Keep `value` (JSON) with the next batch; one that is as it was read is not written again."""
        key = (sha256, reader)
        if key not in self._read or self._read[key] != value:
            self._pending.readings[key] = self._read[key] = value


class PassPages:
    """`checks.web.PageStore` of one source in one pass: bodies at once, memos with the next batch."""

    def __init__(self, database: Database, files: PageFiles, source_id: str, pending: Pending) -> None:
        self._database = database
        self._files = files
        self._source = source_id
        self._pending = pending
        self._memos: dict[str, Memo] | None = None
        self._all = False  # whether `_memos` holds every memo of the source

    async def memo(self, key: str) -> Memo | None:
        """What was kept of that address, None where nothing is, or its body is gone."""
        if self._memos is None:
            self._memos = await self._newest()
        memo = self._memos.get(key)
        if memo is None and not self._all:
            memo = await self._one(key)
        return memo if memo and self._files.has(memo.sha256) else None

    async def keep(self, key: str, body: bytes, memo: Memo, at: datetime) -> None:
        """Keep a page as it was read at `at`."""
        await self._files.keep(memo.sha256, body)
        if self._memos is not None:
            self._memos[key] = memo
        self._pending.memos[key] = {
            "key": key,
            "source_id": self._source,
            "etag": memo.etag,
            "last_modified": memo.last_modified,
            "sha256": memo.sha256,
            "at": at,
        }

    async def body(self, sha256: str) -> bytes:
        """A kept page's bytes; PageMissing (a LookupError) where they are gone."""
        return await self._files.read(sha256)

    async def _newest(self) -> dict[str, Memo]:
        query = select(pages.c.key, pages.c.etag, pages.c.last_modified, pages.c.sha256)
        query = query.where(pages.c.source_id == self._source).order_by(pages.c.at.desc()).limit(MEMOS_AT_ONCE)
        async with self._database.peek() as connection:
            found = {key: Memo(etag, modified, sha) for key, etag, modified, sha in await connection.execute(query)}
        self._all = len(found) < MEMOS_AT_ONCE
        return found | {key: _memo(row) for key, row in self._pending.memos.items()}

    async def _one(self, key: str) -> Memo | None:
        query = select(pages.c.etag, pages.c.last_modified, pages.c.sha256)
        async with self._database.peek() as connection:
            row = (await connection.execute(query.where(pages.c.key == key))).one_or_none()
        return Memo(*row) if row else None


def _memo(row: dict[str, Any]) -> Memo:
    return Memo(row["etag"], row["last_modified"], row["sha256"])
