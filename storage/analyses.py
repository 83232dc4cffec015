"""The monthly analyses as they were made, numbered per month."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from datetime import datetime
from typing import Any

from sqlalchemy import func, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.schema import analyses
from storage.values import StoredAnalysis

_COLUMNS = [analyses.c[one.name] for one in fields(StoredAnalysis)]


async def next_number(connection: AsyncConnection, month: str) -> int:
    """The number that the month's next analysis gets."""
    highest = await connection.scalar(select(func.max(analyses.c.number)).where(analyses.c.month == month))
    return (highest or 0) + 1


async def add(
    connection: AsyncConnection, month: str, as_of: datetime, body: Mapping[str, Any], at: datetime
) -> StoredAnalysis:
    """Keep an analysis under the month's next number."""
    number = await next_number(connection, month)
    numbered = {**body, "number": number}
    row = {"month": month, "number": number, "as_of": as_of, "body": numbered, "created_at": at}
    new_id = await connection.scalar(insert(analyses).values(row).returning(analyses.c.id))
    assert isinstance(new_id, int)
    return StoredAnalysis(new_id, month, number, as_of, numbered, at, None)


async def latest(connection: AsyncConnection, month: str, *, sent: bool) -> StoredAnalysis | None:
    """The month's newest analysis, or the newest of those sent."""
    query = select(*_COLUMNS).where(analyses.c.month == month)
    if sent:
        query = query.where(analyses.c.sent_at.is_not(None))
    row = (await connection.execute(query.order_by(analyses.c.number.desc()).limit(1))).one_or_none()
    return StoredAnalysis(*row) if row else None


async def kept(connection: AsyncConnection, first: str, last: str) -> list[StoredAnalysis]:
    """Every analysis of the months from `first` to `last`, both included, by month and number."""
    query = select(*_COLUMNS).where(analyses.c.month.between(first, last))
    rows = await connection.execute(query.order_by(analyses.c.month, analyses.c.number))
    return [StoredAnalysis(*row) for row in rows]


async def mark_sent(connection: AsyncConnection, analysis_id: int, at: datetime) -> bool:
    """Record the sending once."""
    unsent = update(analyses).where(analyses.c.id == analysis_id, analyses.c.sent_at.is_(None))
    return (await connection.execute(unsent.values(sent_at=at))).rowcount == 1
