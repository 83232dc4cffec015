"""How the last passes of each source ended, and on which days it showed something new: its health is derived of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime, tzinfo

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from checks.health import PASSES, POSTING_DAYS, PassRecord, SourceHealth, health_of
from checks.model import PassOutcome
from storage.fills import LostFields, each
from storage.schema import items, passes

_MOMENTS = 200  # of first sights; the entries of one page share theirs


async def healths(
    connection: AsyncConnection, sources: Sequence[str], now: datetime, zone: tzinfo, fields: LostFields
) -> dict[str, SourceHealth]:
    """The health of each source at `now`, days being those of `zone`."""
    today = now.astimezone(zone).date()
    records = await _last_passes(connection, sources)
    baselines = await fields.baselines(connection, sources)
    days = await _posting_days(connection, sources, baselines, zone)
    lost = await fields.of(connection, sources)
    return {source: health_of(records[source], days[source], today, lost.get(source, ())) for source in sources}


async def _last_passes(connection: AsyncConnection, sources: Sequence[str]) -> dict[str, list[PassRecord]]:
    """The last closed passes of each source, oldest first."""
    found: dict[str, list[PassRecord]] = {source: [] for source in sources}
    columns = (passes.c.source_id, passes.c.started_at, passes.c.outcome, passes.c.reason)
    ended = select(*columns).where(passes.c.outcome != PassOutcome.GLANCE.value)  # none: the pass is open
    ended = ended.order_by(passes.c.started_at.desc(), passes.c.id.desc()).limit(PASSES)
    for row in await each(connection, [ended.where(passes.c.source_id == source) for source in sources]):
        found[row.source_id].append(PassRecord(row.started_at, PassOutcome(row.outcome), row.reason))
    return {source: own[::-1] for source, own in found.items()}


async def _posting_days(
    connection: AsyncConnection, sources: Sequence[str], baselines: Mapping[str, datetime], zone: tzinfo
) -> dict[str, list[date]]:
    """The last days on which a pass after the baseline first saw something new, by source."""
    moments = select(items.c.source_id, items.c.first_seen_at).distinct()
    moments = moments.order_by(items.c.first_seen_at.desc()).limit(_MOMENTS)
    found: dict[str, set[date]] = {source: set() for source in sources}
    queries = [
        moments.where(items.c.source_id == source, items.c.first_seen_at > at) for source, at in baselines.items()
    ]
    for row in await each(connection, queries):
        found[row.source_id].add(row.first_seen_at.astimezone(zone).date())
    return {source: sorted(days)[-POSTING_DAYS:] for source, days in found.items()}
