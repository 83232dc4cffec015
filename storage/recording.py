"""What a batch of observations makes of the ledger: new versions where content changed, else only a later reading.

`Batch` holds the items concerned as they stand, takes the observations in order, and is then written as a whole.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, bindparam, insert, select, true, update
from sqlalchemy.ext.asyncio import AsyncConnection

from checks.liveness import matters_until
from checks.model import Card, PageRef
from checks.sources.base import Observed, Unchanged
from storage.codec import Content, days_to_json, encode, fingerprint
from storage.rows import among, among_each, listed
from storage.schema import items, versions

_STATE_COLUMNS = (
    items.c.id,
    items.c.key,
    items.c.present,
    items.c.seq,
    items.c.content_hash,
    items.c.last_read_at,
    items.c.last_page_url,
    items.c.last_page_sha256,
)


class NeverSeen(ValueError):
    """An item was called unchanged that the ledger does not know: a fault of the reader."""


@dataclass(frozen=True, slots=True)
class PassAt:
    """The pass that is being recorded. `proved_before` is the start of the source's last complete pass."""

    id: int
    source_id: str
    proved_before: datetime | None


@dataclass(slots=True)
class _Item:
    """An item's row while a batch is applied; `id` is None until it is inserted."""

    key: str
    id: int | None
    first_seen_at: datetime | None
    present: bool
    seq: int
    content_hash: str | None
    last_read_at: datetime
    page: tuple[str, str]  # address, hash
    described: dict[str, Any] | None = None  # the columns that follow from a new content
    changed: bool = False
    moved: bool = False  # the page it was last read on is another one, or holds other bytes
    closed: date | None = None  # of a card first seen long after its end: the day up to which it is judged


@dataclass(slots=True)
class Batch:
    """Items as they stand and the versions to be added."""

    at: PassAt
    known: dict[str, _Item]
    dirty: dict[str, _Item] = field(default_factory=dict)
    added: list[tuple[_Item, dict[str, Any]]] = field(default_factory=list)
    revive: list[tuple[_Item, PageRef]] = field(default_factory=list)

    def take(self, entry: Observed | Unchanged) -> None:
        """Apply one observation; NeverSeen where `Unchanged` is said of an item nobody knows."""
        item = self.known.get(entry.key)
        if isinstance(entry, Unchanged):
            if item is None:
                raise NeverSeen(f"unchanged item {entry.key!r} of {self.at.source_id} is not in the ledger")
            self._unchanged(item, entry.page)
        elif entry.content is not None or item is not None:
            self._observed(item, entry)
        # else: a page without an item nobody ever saw (a gap in the ids) is no news

    def _unchanged(self, item: _Item, page: PageRef) -> None:
        if not item.present and not item.page[1]:
            self.revive.append((item, page))  # gone from the listing before, and there again with the same bytes
        else:
            self._read(item, page)

    def _observed(self, item: _Item | None, entry: Observed) -> None:
        text = encode(entry.content) if entry.content is not None else None
        digest = fingerprint(text) if text is not None else None
        if item is None:
            item = self._new(entry)
            self._add(item, entry.page, text, digest, self._earliest(entry.page))
        elif digest != item.content_hash:
            self._add(item, entry.page, text, digest, self._last_proof(item, entry.page))
        if entry.content is not None and item.changed:
            item.described = describe(entry.content)
        self._read(item, entry.page)

    def _new(self, entry: Observed) -> _Item:
        page = (entry.page.url, entry.page.sha256)
        item = _Item(entry.key, None, entry.page.seen_at, False, -1, None, entry.page.seen_at, page)
        until = matters_until(entry.content) if isinstance(entry.content, Card) else None
        item.closed = until if until and until < entry.page.seen_at.date() else None
        self.known[entry.key] = item
        return item

    def _earliest(self, page: PageRef) -> datetime | None:
        before = self.at.proved_before
        return min(before, page.seen_at) if before else None

    def _last_proof(self, item: _Item, page: PageRef) -> datetime:
        """When the former state was last proved: read, or, of one gone from a listing, by a complete pass since."""
        proofs = [item.last_read_at]
        if not item.page[1] and self.at.proved_before:
            proofs.append(self.at.proved_before)
        return min(max(proofs), page.seen_at)

    def _add(self, item: _Item, page: PageRef, text: str | None, digest: str | None, after: datetime | None) -> None:
        item.seq += 1
        item.present, item.content_hash, item.changed = text is not None, digest, True
        row = {
            "seq": item.seq,
            "pass_id": self.at.id,
            "seen_at": page.seen_at,
            "after": after,
            "content": text,
            "content_hash": digest,
            "page_url": page.url,
            "page_sha256": page.sha256,
        }
        self.added.append((item, row))

    def _read(self, item: _Item, page: PageRef) -> None:
        if page.seen_at >= item.last_read_at:
            item.moved = item.moved or item.page != (page.url, page.sha256)
            item.last_read_at, item.page = page.seen_at, (page.url, page.sha256)
        self.dirty[item.key] = item

    def gone(self, key: str, page: PageRef | None, at: datetime) -> None:
        """Record that a listing read to its end no longer shows the item."""
        item = self.known[key]
        page = page or PageRef(*item.page, at)
        self._add(item, page, None, None, min(item.last_read_at, page.seen_at))
        item.last_read_at, item.page = max(item.last_read_at, page.seen_at), (item.page[0], "")
        self.dirty[key] = item

    def bring_back(self, item: _Item, page: PageRef, text: str, digest: str) -> None:
        """The content that an item had before it was gone holds again."""
        self._add(item, page, text, digest, self._last_proof(item, page))
        self._read(item, page)


def describe(content: Content) -> dict[str, Any]:
    """The columns of an item's row that are asked for without its content."""
    if isinstance(content, Card):
        return {
            "shown": [],
            "form": content.form.value,
            "hearing_id": content.hearing_id,
            "number": content.number or None,
        }
    return {"shown": days_to_json(content.shown), "form": None, "hearing_id": None, "number": None}


def _item(row: Any) -> _Item:
    page = (row.last_page_url, row.last_page_sha256)
    return _Item(row.key, row.id, None, row.present, row.seq, row.content_hash, row.last_read_at, page)


async def load(connection: AsyncConnection, at: PassAt, keys: Iterable[str]) -> Batch:
    """A batch that knows the items of these keys."""
    query = select(*_STATE_COLUMNS).where(items.c.source_id == at.source_id, among(connection, items.c.key, keys))
    return Batch(at, {row.key: _item(row) for row in await connection.execute(query)})


async def record(connection: AsyncConnection, at: PassAt, entries: Sequence[Observed | Unchanged]) -> int:
    """Write a batch of observations; gives the number of new versions."""
    if not entries:
        return 0
    entries = await _said_again(connection, at, await _as_it_was(connection, at, entries))
    if not entries:
        return 0
    batch = await load(connection, at, (entry.key for entry in entries))
    for entry in entries:
        batch.take(entry)
        await _revive(connection, batch)
    return await write(connection, batch)


async def _as_it_was(
    connection: AsyncConnection, at: PassAt, entries: Sequence[Observed | Unchanged]
) -> Sequence[Observed | Unchanged]:
    """Give the items of pages that are all as they were their later reading; gives the entries that are left to take.

    A long list that did not change is most of what a pass sees: its items are not loaded.
    """
    by_page: dict[PageRef, set[str]] = {}
    for entry in entries:
        if isinstance(entry, Unchanged):
            by_page.setdefault(entry.page, set()).add(entry.key)
    pages = {page: keys for page, keys in by_page.items() if len(keys) > 1}
    keys = [key for own in pages.values() for key in own]
    others = [entry for entry in entries if not isinstance(entry, Unchanged) or entry.page not in pages]
    if not pages or len({*keys, *(entry.key for entry in others)}) < len(keys) + len(others):
        return entries  # one item twice in a batch: their order tells
    return others if await _read_again(connection, at, pages) == len(keys) else entries


async def _read_again(connection: AsyncConnection, at: PassAt, pages: Mapping[PageRef, set[str]]) -> int:
    """Note that these items stand on these pages still; how many did, with these bytes."""
    statement = update(items).where(
        items.c.source_id == at.source_id,
        among_each(connection, items.c.key, "mine"),
        items.c.last_page_url == bindparam("url"),
        items.c.last_page_sha256 == bindparam("sha"),
        items.c.last_read_at <= bindparam("read"),
        items.c.present,
    )
    rows = [
        {"mine": listed(connection, sorted(keys)), "url": page.url, "sha": page.sha256, "read": page.seen_at}
        for page, keys in pages.items()
    ]
    done = await connection.execute(statement.values(last_read_at=bindparam("read")), rows)
    return done.rowcount


async def _said_again(
    connection: AsyncConnection, at: PassAt, entries: Sequence[Observed | Unchanged]
) -> Sequence[Observed | Unchanged]:
    """Give the items that say what they said their later reading, a page at once; gives the entries left to take.

    One new entry shifts a long list: all of its items stand on other bytes then, and none is loaded for that.
    """
    if len({entry.key for entry in entries}) < len(entries):
        return entries  # one item twice in a batch: their order tells
    by_page: dict[PageRef, list[Observed | Unchanged]] = {}
    for entry in entries:
        if isinstance(entry, Unchanged) or entry.content is not None:
            by_page.setdefault(entry.page, []).append(entry)
    done: set[str] = set()
    for page, own in by_page.items():
        if len(own) > 1:
            done |= await _stand_on(connection, at, page, own)
    return [entry for entry in entries if entry.key not in done]


async def _stand_on(
    connection: AsyncConnection, at: PassAt, page: PageRef, entries: Sequence[Observed | Unchanged]
) -> set[str]:
    """Note the page as the one on which these items stand; the keys of those that are there and say the same."""
    said = {one.key: fingerprint(encode(one.content)) for one in entries if isinstance(one, Observed) and one.content}
    same = among(connection, items.c.key + " " + items.c.content_hash, (" ".join(pair) for pair in said.items()))
    found: set[str] = set()
    for keys, wanted in ((said, same), ([one.key for one in entries if one.key not in said], true())):
        if keys:
            found |= await _note_page(connection, at, page, keys, wanted)
    return found


async def _note_page(
    connection: AsyncConnection, at: PassAt, page: PageRef, keys: Iterable[str], wanted: ColumnElement[bool]
) -> set[str]:
    statement = update(items).where(
        items.c.source_id == at.source_id,
        among(connection, items.c.key, keys),
        items.c.present,
        items.c.last_read_at <= page.seen_at,
        wanted,
    )
    reading = {"last_read_at": page.seen_at, "last_page_url": page.url, "last_page_sha256": page.sha256}
    return set(await connection.scalars(statement.values(reading).returning(items.c.key)))


async def _revive(connection: AsyncConnection, batch: Batch) -> None:
    while batch.revive:
        item, page = batch.revive.pop()
        query = select(versions.c.content, versions.c.content_hash)
        query = query.where(versions.c.item_id == item.id, versions.c.content.is_not(None))
        last = (await connection.execute(query.order_by(versions.c.seq.desc()).limit(1))).one()
        batch.bring_back(item, page, last.content, last.content_hash)


async def write(connection: AsyncConnection, batch: Batch) -> int:
    """Write what the batch changed; gives the number of new versions."""
    await _insert_items(connection, batch)
    if batch.added:
        rows = [{"item_id": item.id, **row} for item, row in batch.added]
        await connection.execute(insert(versions), rows)
    await _update_items(connection, [item for item in batch.dirty.values() if item.first_seen_at is None])
    return len(batch.added)


def _reading(item: _Item) -> dict[str, Any]:
    return {"last_read_at": item.last_read_at, "last_page_url": item.page[0], "last_page_sha256": item.page[1]}


def _state(item: _Item) -> dict[str, Any]:
    return {
        **_reading(item),
        "present": item.present,
        "seq": item.seq,
        "content_hash": item.content_hash,
    }


def _first(item: _Item) -> dict[str, Any]:
    """What a new item's row says of its future. A card closed long ago has none: it is kept, and read no more."""
    plan = {"relevant_until": item.closed, "planned": item.closed is not None, "next_read_at": None}
    return {"first_seen_at": item.first_seen_at, **plan}


async def _insert_items(connection: AsyncConnection, batch: Batch) -> None:
    new = [item for item in batch.dirty.values() if item.first_seen_at is not None]
    if not new:
        return
    rows = [
        {"key": item.key, "source_id": batch.at.source_id, **_first(item), **_state(item), **(item.described or {})}
        for item in new
    ]
    await connection.execute(insert(items), rows)
    keys = among(connection, items.c.key, (item.key for item in new))
    query = select(items.c.id, items.c.key).where(items.c.source_id == batch.at.source_id, keys)
    for row in await connection.execute(query):
        batch.known[row.key].id = row.id


async def _update_items(connection: AsyncConnection, rows: Sequence[_Item]) -> None:
    """Items only read again get a later reading; those that changed also become relevant again."""
    statement = update(items).where(items.c.id == bindparam("item"))  # the rows' other keys are the columns to set
    moved = [{"item": item.id, **_reading(item)} for item in rows if item.moved and not item.changed]
    changed = [{"item": item.id, "relevant_until": None, **_state(item)} for item in rows if item.changed]
    described = [{"item": item.id, **item.described} for item in rows if item.described]
    again = await _read_together(connection, [item for item in rows if not (item.changed or item.moved)])
    for some in (moved, changed, described, again):
        if some:
            await connection.execute(statement, some)


async def _read_together(connection: AsyncConnection, rows: Sequence[_Item]) -> list[dict[str, Any]]:
    """Give the entries of a page, read at one moment, their reading at once; gives the rows of the others."""
    by_moment: dict[datetime, list[int | None]] = {}
    for item in rows:
        by_moment.setdefault(item.last_read_at, []).append(item.id)
    for moment, ids in by_moment.items():
        if len(ids) > 1:
            mine = among(connection, items.c.id, ids)
            await connection.execute(update(items).where(mine).values(last_read_at=moment))
    return [{"item": ids[0], "last_read_at": moment} for moment, ids in by_moment.items() if len(ids) == 1]
