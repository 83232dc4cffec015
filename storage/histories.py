"""How the last passes of each source ended, and on which days it showed something new: its health is derived of it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, tzinfo

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from checks.health import PASSES, POSTING_DAYS, PassRecord, SourceHealth, health_of
from checks.model import PassOutcome
from storage.schema import items, passes

_MOMENTS = 200  # of first sights; the entries of one page share theirs


async def healths(
    connection: AsyncConnection, sources: Sequence[str], now: datetime, zone: tzinfo
) -> dict[str, SourceHealth]:
    """The health of each source at `now`, days being those of `zone`."""
    today = now.astimezone(zone).date()
    return {
        source: health_of(await last_passes(connection, source), await _posting_days(connection, source, zone), today)
        for source in sources
    }


async def last_passes(connection: AsyncConnection, source: str) -> list[PassRecord]:
    """The last closed passes of a source, oldest first."""
    query = select(passes.c.started_at, passes.c.outcome, passes.c.reason)
    query = query.where(passes.c.source_id == source, passes.c.outcome.is_not(None))
    rows = await connection.execute(query.order_by(passes.c.started_at.desc(), passes.c.id.desc()).limit(PASSES))
    return [PassRecord(at, PassOutcome(outcome), reason) for at, outcome, reason in rows][::-1]


async def _posting_days(connection: AsyncConnection, source: str, zone: tzinfo) -> list[date]:
    """The last days on which a pass after the baseline first saw something new."""
    complete = select(func.min(passes.c.finished_at))
    complete = complete.where(passes.c.source_id == source, passes.c.outcome == PassOutcome.COMPLETE.value)
    baseline = await connection.scalar(complete)
    if baseline is None:
        return []
    query = select(items.c.first_seen_at).where(items.c.source_id == source, items.c.first_seen_at > baseline)
    found = await connection.scalars(query.distinct().order_by(items.c.first_seen_at.desc()).limit(_MOMENTS))
    return sorted({at.astimezone(zone).date() for at in found})[-POSTING_DAYS:]
