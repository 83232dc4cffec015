"""The ledger as a view: histories of cards and postings, and what is known of the readings of each source."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from itertools import groupby
from typing import Any

from sqlalchemy import Select, func, or_, select
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
from storage.schema import items, pass_pages, passes, versions

PASSES_WITH_PAGES = 3  # of how many last complete passes a source's history holds the pages


async def load(
    connection: AsyncConnection, *, relevant_from: date | None, sources: Sequence[Source], pages_of_last: int
) -> Ledger:
    """The ledger of these sources, as `Store.ledger` gives it."""
    histories = [await _source(connection, source, pages_of_last) for source in sources]
    query = _histories().where(items.c.source_id.in_([source.id for source in sources]))
    if relevant_from is not None:
        query = query.where(or_(items.c.relevant_until.is_(None), items.c.relevant_until >= relevant_from))
    cards, postings = await _read(connection, query)
    return Ledger(sources=tuple(histories), cards=tuple(cards), postings=tuple(postings))


async def cards_numbered(connection: AsyncConnection, number: str) -> tuple[CardHistory, ...]:
    """The cards that show this registration number, or last showed it."""
    cards, _ = await _read(connection, _histories().where(items.c.number == number))
    return tuple(cards)


async def pages_of(connection: AsyncConnection, source_id: str, complete_at: datetime) -> tuple[PageRef, ...]:
    """The listing pages that the source's complete pass begun at `complete_at` rested on."""
    query = _pass_pages().where(passes.c.source_id == source_id, passes.c.started_at == complete_at)
    return tuple(PageRef(row.url, row.sha256, row.seen_at) for row in await connection.execute(query))


def _pass_pages() -> Select[Any]:
    columns = (passes.c.started_at, pass_pages.c.url, pass_pages.c.sha256, pass_pages.c.seen_at)
    query = select(*columns).join(pass_pages, pass_pages.c.pass_id == passes.c.id)
    query = query.where(passes.c.outcome == PassOutcome.COMPLETE.value)
    return query.order_by(passes.c.started_at, passes.c.id, pass_pages.c.no)


async def _source(connection: AsyncConnection, source: Source, pages_of_last: int) -> SourceHistory:
    mine = passes.c.source_id == source.id
    complete_query = select(passes.c.started_at).where(mine, passes.c.outcome == PassOutcome.COMPLETE.value)
    complete = list(await connection.scalars(complete_query.distinct().order_by(passes.c.started_at)))
    last_query = select(passes.c.outcome, passes.c.reason, passes.c.finished_at)
    last_query = last_query.where(mine, passes.c.outcome.is_not(None))
    last = (await connection.execute(last_query.order_by(passes.c.started_at.desc(), passes.c.id.desc()))).first()
    return SourceHistory(
        id=source.id,
        kind=source.kind,
        region=source.region,
        complete=tuple(complete),
        last_outcome=PassOutcome(last.outcome) if last else None,
        last_reason=last.reason if last else "",
        last_at=last.finished_at if last else None,
        pages=await _last_pages(connection, source.id, complete[-pages_of_last:] if pages_of_last else []),
    )


async def _last_pages(
    connection: AsyncConnection, source_id: str, instants: Sequence[datetime]
) -> dict[datetime, tuple[PageRef, ...]]:
    if not instants:
        return {}
    query = _pass_pages().where(passes.c.source_id == source_id, passes.c.started_at >= instants[0])
    found: dict[datetime, list[PageRef]] = {instant: [] for instant in instants}
    for row in await connection.execute(query):
        found[row.started_at].append(PageRef(row.url, row.sha256, row.seen_at))
    return {instant: tuple(refs) for instant, refs in found.items()}


def _histories() -> Select[Any]:
    columns = (
        items.c.id,
        items.c.source_id,
        items.c.key,
        items.c.form,
        items.c.hearing_id,
        items.c.last_read_at,
        items.c.last_page_url,
        items.c.last_page_sha256,
        versions.c.seen_at,
        versions.c.after,
        versions.c.content,
        versions.c.page_url,
        versions.c.page_sha256,
    )
    query = select(*columns).join(versions, versions.c.item_id == items.c.id)
    return query.order_by(items.c.id, versions.c.seq)


async def _read(connection: AsyncConnection, query: Select[Any]) -> tuple[list[CardHistory], list[PostingHistory]]:
    cards: list[CardHistory] = []
    postings: list[PostingHistory] = []
    for _, group in groupby(await connection.execute(query), key=lambda row: row.id):
        rows = list(group)
        if rows[0].form is not None:
            cards.append(_card(rows))
        else:
            postings.append(_posting(rows))
    return cards, postings


def _seen(row: Any) -> tuple[Seen, PageRef]:
    return Seen(row.after, row.seen_at), PageRef(row.page_url, row.page_sha256, row.seen_at)


def _card_version(row: Any) -> CardVersion:
    seen, page = _seen(row)
    return CardVersion(seen, decode_card(row.content) if row.content is not None else None, page)


def _posting_version(row: Any) -> PostingVersion:
    seen, page = _seen(row)
    return PostingVersion(seen, decode_posting(row.content) if row.content is not None else None, page)


def _card(rows: Sequence[Any]) -> CardHistory:
    first = rows[0]
    return CardHistory(
        form=Form(first.form),
        hearing_id=first.hearing_id,
        versions=tuple(_card_version(row) for row in rows),
        last_read=first.last_read_at,
        page=PageRef(first.last_page_url, first.last_page_sha256, first.last_read_at),
    )


def _posting(rows: Sequence[Any]) -> PostingHistory:
    first = rows[0]
    return PostingHistory(
        id=first.id,
        source=first.source_id,
        key=first.key,
        versions=tuple(_posting_version(row) for row in rows),
    )


async def last_pass_at(connection: AsyncConnection) -> datetime | None:
    """When the last pass of any source began, None before there was one."""
    last: datetime | None = await connection.scalar(select(func.max(passes.c.started_at)))
    return last
