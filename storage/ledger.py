"""The ledger as a view: histories of cards and postings, and what is known of the readings of each source."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from datetime import UTC, date, datetime, time, timedelta
from itertools import groupby
from sys import intern  # a page holds many items, and most items stand on one page for long
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, func, or_, select, tuple_
from sqlalchemy.ext.asyncio import AsyncConnection

from checks.model import (
    CardHistory,
    CardVersion,
    Form,
    Ledger,
    PageRef,
    PassOutcome,
    PostingHistory,
    PostingVersion,
    Seen,
    SourceHistory,
)
from checks.sources.base import Source
from storage.codec import decode_card, decode_posting
from storage.rows import among, chunks
from storage.schema import items, pass_pages, passes, versions

_LAST = 3  # of how many last complete passes a source's history holds the pages
_FIRST = 2  # the baseline, and what followed it
_LOOKED_BACK = timedelta(days=62)
_ZONES = timedelta(days=1)  # a moment that is a day's end is another one in each zone


Version = CardVersion | PostingVersion
Decoded = dict[tuple[int, int], Version]
"""Versions as values, by item and number. A version is never changed, so what was decoded once stays right."""


async def load(
    connection: AsyncConnection,
    *,
    relevant_from: date | None,
    sources: Sequence[Source],
    proving: datetime | None,
    decoded: Mapping[tuple[int, int], Version],
) -> tuple[Ledger, Decoded]:
    """The ledger of these sources, as `Store.ledger` gives it, and its versions; those in `decoded` are not read."""
    wanted: ColumnElement[bool] = items.c.source_id.in_([source.id for source in sources])
    if relevant_from is not None:
        wanted = and_(wanted, or_(items.c.relevant_until.is_(None), items.c.relevant_until >= relevant_from))
    rows, fresh = await _read(connection, wanted, decoded)
    cards, postings = _grouped(rows, fresh)
    since = datetime.min.replace(tzinfo=UTC)
    if relevant_from not in (None, date.max):
        since = datetime.combine(relevant_from, time(), UTC) - _LOOKED_BACK
    unseen = {(history.source, version.seen) for history in postings for version in history.versions}
    histories = await _sources(connection, sources, since, proving, unseen)
    return Ledger(sources=tuple(histories), cards=tuple(cards), postings=tuple(postings)), fresh


async def cards_numbered(connection: AsyncConnection, number: str) -> tuple[CardHistory, ...]:
    """The cards that show this registration number, or last showed it."""
    cards, _ = _grouped(*await _read(connection, items.c.number == number, {}))
    return tuple(cards)


async def unjudged_postings(
    connection: AsyncConnection, sources: Sequence[Source], after: int, limit: int
) -> list[PostingHistory]:
    """The first postings beyond the id `after` that were not judged since they last changed, in the order of ids."""
    query = select(items.c.id).where(items.c.source_id.in_([source.id for source in sources]), items.c.id > after)
    query = query.where(items.c.form.is_(None), items.c.relevant_until.is_(None)).order_by(items.c.id).limit(limit)
    ids = (await connection.scalars(query)).all()
    return _grouped(*await _read(connection, among(connection, items.c.id, ids), {}))[1]


async def pages_of(connection: AsyncConnection, source_id: str, complete_at: datetime) -> tuple[PageRef, ...]:
    """The listing pages that the source's complete pass begun at `complete_at` rested on."""
    query = _pass_pages().where(passes.c.source_id == source_id, passes.c.started_at == complete_at)
    return tuple(PageRef(row.url, row.sha256, row.seen_at) for row in await connection.execute(query))


def _pass_pages() -> Select[Any]:
    columns = (passes.c.started_at, pass_pages.c.url, pass_pages.c.sha256, pass_pages.c.seen_at)
    query = select(*columns).join(pass_pages, pass_pages.c.pass_id == passes.c.id)
    query = query.where(passes.c.outcome == PassOutcome.COMPLETE.value)
    return query.order_by(passes.c.started_at, passes.c.id, pass_pages.c.no)


async def _sources(
    connection: AsyncConnection,
    sources: Sequence[Source],
    since: datetime,
    proving: datetime | None,
    unseen: Set[tuple[str, Seen]],
) -> list[SourceHistory]:
    mine = passes.c.source_id.in_([source.id for source in sources])
    complete: dict[str, dict[datetime, int]] = {source.id: {} for source in sources}
    for row in await connection.execute(_complete(sources, since, unseen)):
        complete[row.source_id][row.started_at] = row.id
    # A pass that is open has no outcome: it is left out like a glance.
    ended = select(func.max(passes.c.id)).where(mine, passes.c.outcome != PassOutcome.GLANCE.value)
    ended = ended.group_by(passes.c.source_id)
    last = {row.source_id: row for row in await connection.execute(select(passes).where(passes.c.id.in_(ended)))}
    before = {seen.after for _, seen in unseen}
    recent = {one: _relied_on(list(own), proving, before) for one, own in complete.items()}
    pages = await _pages(connection, [complete[one][instant] for one, own in recent.items() for instant in own])
    return [
        SourceHistory(
            id=source.id,
            kind=source.kind,
            region=source.region,
            complete=tuple(complete[source.id]),
            last_outcome=PassOutcome(last[source.id].outcome) if source.id in last else None,
            last_reason=last[source.id].reason if source.id in last else "",
            last_at=last[source.id].finished_at if source.id in last else None,
            pages={at: tuple(pages.get(complete[source.id][at], ())) for at in recent[source.id]},
        )
        for source in sources
    ]


def _relied_on(own: Sequence[datetime], proving: datetime | None, unseen: Set[datetime | None]) -> list[datetime]:
    """Of a source's complete passes, oldest first, those whose pages a proof may rest on."""
    last = own[-_LAST:]
    if proving is None:
        return list(last)
    before, after = proving - _ZONES, proving + _ZONES
    following = next((at for at in own if at > after), None)
    return [at for at in own if at in last or before <= at <= after or at == following or at in unseen]


def _complete(sources: Sequence[Source], since: datetime, unseen: Set[tuple[str, Seen]]) -> Select[Any]:
    """The complete passes of these sources, oldest first; of a site those only that `Store.ledger` promises.

    A year of 2,000 sites is more than a million of them.
    """
    source = passes.c.source_id
    oldest, newest = (passes.c.started_at, passes.c.id), (passes.c.started_at.desc(), passes.c.id.desc())
    columns = (passes.c.id, passes.c.source_id, passes.c.started_at)
    counted = select(*columns, func.row_number().over(partition_by=source, order_by=oldest).label("first"))
    counted = counted.add_columns(func.row_number().over(partition_by=source, order_by=newest).label("last"))
    mine = passes.c.source_id.in_([source.id for source in sources])
    every = counted.where(mine, passes.c.outcome == PassOutcome.COMPLETE.value).subquery().c
    query: Select[Any] = select(every.id, every.source_id, every.started_at).order_by(every.started_at, every.id)
    portals = every.source_id.in_([source.id for source in sources if source.region is None])
    ends = or_(every.first <= _FIRST, every.last <= _LAST)
    # Where nothing was read for long, what was seen then was absent long before.
    gaps = {(own, seen.after) for own, seen in unseen if seen.after is not None and seen.after < since <= seen.at}
    before_gaps = tuple_(every.source_id, every.started_at).in_(gaps)
    return query.where(or_(portals, ends, every.started_at >= since, before_gaps))


async def _pages(connection: AsyncConnection, ids: Sequence[int]) -> dict[int, list[PageRef]]:
    found: dict[int, list[PageRef]] = {}
    for some in chunks(ids):
        query = select(pass_pages).where(among(connection, pass_pages.c.pass_id, some))
        for row in await connection.execute(query.order_by(pass_pages.c.pass_id, pass_pages.c.no)):
            found.setdefault(row.pass_id, []).append(PageRef(intern(row.url), intern(row.sha256), row.seen_at))
    return found


_ITEM = (
    items.c.id,
    items.c.source_id,
    items.c.key,
    items.c.form,
    items.c.hearing_id,
    items.c.last_read_at,
    items.c.last_page_url,
    items.c.last_page_sha256,
    versions.c.seq,
)
_VERSION = (
    versions.c.item_id,
    versions.c.seq,
    items.c.form,
    versions.c.seen_at,
    versions.c.after,
    versions.c.content,
    versions.c.page_url,
    versions.c.page_sha256,
)


async def _read(
    connection: AsyncConnection, wanted: ColumnElement[bool], decoded: Mapping[tuple[int, int], Version]
) -> tuple[Sequence[Any], Decoded]:
    """The wanted items, a row for each of their versions, and the versions."""
    query = select(*_ITEM).join(versions, versions.c.item_id == items.c.id).where(wanted)
    rows = (await connection.execute(query.order_by(items.c.id, versions.c.seq))).all()
    fresh = {(row.id, row.seq): decoded[row.id, row.seq] for row in rows if (row.id, row.seq) in decoded}
    missing = sorted({row.id for row in rows if (row.id, row.seq) not in fresh})
    contents = select(*_VERSION).join(items, versions.c.item_id == items.c.id)
    for some in chunks(missing):  # a year of history as texts and as values at once would not fit
        found = await connection.execute(contents.where(among(connection, versions.c.item_id, some)))
        fresh |= {(row.item_id, row.seq): _version(row) for row in found}
    return rows, fresh


def _grouped(rows: Sequence[Any], kept: Decoded) -> tuple[list[CardHistory], list[PostingHistory]]:
    cards: list[CardHistory] = []
    postings: list[PostingHistory] = []
    for item, group in groupby(rows, key=lambda row: row.id):
        own = list(group)
        mine = [kept[item, row.seq] for row in own]
        if own[0].form is not None:
            cards.append(_card(own[0], [one for one in mine if isinstance(one, CardVersion)]))
        else:
            postings.append(_posting(own[0], [one for one in mine if isinstance(one, PostingVersion)]))
    return cards, postings


def _version(row: Any) -> Version:
    seen, page = Seen(row.after, row.seen_at), PageRef(intern(row.page_url), intern(row.page_sha256), row.seen_at)
    if row.form is not None:
        return CardVersion(seen, decode_card(row.content) if row.content is not None else None, page)
    return PostingVersion(seen, decode_posting(row.content) if row.content is not None else None, page)


def _card(first: Any, kept: Sequence[CardVersion]) -> CardHistory:
    return CardHistory(
        form=Form(first.form),
        hearing_id=first.hearing_id,
        versions=tuple(kept),
        last_read=first.last_read_at,
        page=PageRef(intern(first.last_page_url), intern(first.last_page_sha256), first.last_read_at),
    )


def _posting(first: Any, kept: Sequence[PostingVersion]) -> PostingHistory:
    return PostingHistory(id=first.id, source=first.source_id, key=first.key, versions=tuple(kept))


async def last_pass_at(connection: AsyncConnection) -> datetime | None:
    """When the last pass of any source began, None before there was one."""
    last: datetime | None = await connection.scalar(select(func.max(passes.c.started_at)))
    return last
