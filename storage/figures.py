"""Figures for whoever watches the service: sources, queue, deliveries; counted in the database, not in a process."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from checks.model import PassOutcome
from storage.schema import deliveries, notices, passes
from storage.values import UNDELIVERED, NoticeState

_WAITING = tuple(state.value for state in UNDELIVERED)


@dataclass(frozen=True, slots=True)
class Figures:
    """`last_complete` and `pass_seconds` (of the last closed pass) by source, `notices` by state.

    `attempts` by channel and outcome; `overdue_since`: since when the longest waiting notice could have gone out.
    """

    last_complete: dict[str, datetime]
    pass_seconds: dict[str, float]
    notices: dict[str, int]
    attempts: dict[tuple[str, str], int]
    overdue_since: datetime | None


async def figures(connection: AsyncConnection, now: datetime) -> Figures:
    """The figures at `now`."""
    complete = select(passes.c.source_id, func.max(passes.c.started_at)).group_by(passes.c.source_id)
    complete = complete.where(passes.c.outcome == PassOutcome.COMPLETE.value)
    states = select(notices.c.state, func.count()).group_by(notices.c.state)
    attempts = select(deliveries.c.channel, deliveries.c.outcome, func.count())
    attempts = attempts.group_by(deliveries.c.channel, deliveries.c.outcome)
    waiting = select(func.min(notices.c.not_before))
    waiting = waiting.where(notices.c.state.in_(_WAITING), notices.c.not_before <= now)
    return Figures(
        last_complete=dict((await connection.execute(complete)).all()),
        pass_seconds=await _durations(connection),
        notices={state.value: 0 for state in NoticeState} | dict((await connection.execute(states)).all()),
        attempts={(channel, outcome): count for channel, outcome, count in await connection.execute(attempts)},
        overdue_since=await connection.scalar(waiting),
    )


async def _durations(connection: AsyncConnection) -> dict[str, float]:
    last = select(func.max(passes.c.id)).where(passes.c.finished_at.is_not(None)).group_by(passes.c.source_id)
    query = select(passes.c.source_id, passes.c.started_at, passes.c.finished_at).where(passes.c.id.in_(last))
    return {source: (end - start).total_seconds() for source, start, end in await connection.execute(query)}
