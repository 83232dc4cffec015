"""Reading back what was derived: verdicts, their history, what was told, matches, what readers understood."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import fields
from typing import Any

from sqlalchemy import Select, and_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from checks.judged import Match, Stage, State
from checks.model import Form
from storage.rows import among, upsert
from storage.schema import items, notices, verdict_changes, verdicts
from storage.schema import matches as match_table
from storage.schema import understood as understood_table
from storage.values import StoredVerdict, VerdictChange


async def _among(
    connection: AsyncConnection, query: Select[Any], column: Any, wanted: Sequence[Any] | None
) -> list[Any]:
    """The query's rows, all or those whose column is among `wanted`."""
    if wanted is None:
        return list(await connection.execute(query))
    return list(await connection.execute(query.where(among(connection, column, wanted))))


async def understood(connection: AsyncConnection, postings: Sequence[int], reader: str) -> dict[tuple[int, int], Any]:
    """What `reader` made of these postings' versions, by (posting, version)."""
    kept = understood_table.c
    query = select(kept.item_id, kept.seq, kept.value).where(kept.reader_version == reader)
    rows = await _among(connection, query, kept.item_id, postings)
    return {(row.item_id, row.seq): row.value for row in rows}


async def keep_understood(connection: AsyncConnection, reader: str, values: Mapping[tuple[int, int], Any]) -> None:
    """Keep what `reader` made of versions."""
    rows = [
        {"item_id": item, "seq": seq, "reader_version": reader, "value": value} for (item, seq), value in values.items()
    ]
    await upsert(connection, understood_table, rows)


def _judged(row: Any) -> dict[str, Any]:
    return {"state": State(row.state), "stage": Stage(row.stage) if row.stage else None}


async def verdict_states(connection: AsyncConnection, duty_ids: Sequence[str] | None) -> dict[str, StoredVerdict]:
    """The verdicts by duty."""
    query = select(*(verdicts.c[one.name] for one in fields(StoredVerdict)))
    rows = await _among(connection, query, verdicts.c.duty_id, duty_ids)
    return {row.duty_id: StoredVerdict(**{**row._mapping, **_judged(row)}) for row in rows}


async def verdict_history(connection: AsyncConnection, duty_id: str) -> list[VerdictChange]:
    """The changes of one duty's verdict, oldest first."""
    query = select(*(verdict_changes.c[one.name] for one in fields(VerdictChange)))
    query = query.where(verdict_changes.c.duty_id == duty_id).order_by(verdict_changes.c.id)
    return [VerdictChange(**{**row._mapping, **_judged(row)}) for row in await connection.execute(query)]


async def verdict_proof(connection: AsyncConnection, duty_id: str) -> dict[str, Any] | None:
    """The proof of one duty's verdict."""
    proof: dict[str, Any] | None = await connection.scalar(
        select(verdicts.c.proof).where(verdicts.c.duty_id == duty_id)
    )
    return proof


async def told(connection: AsyncConnection, duty_ids: Sequence[str]) -> dict[str, set[Stage]]:
    """The stages ever planned, by duty."""
    query = select(notices.c.duty_id, notices.c.stage).where(notices.c.stage.is_not(None)).distinct()
    stages: dict[str, set[Stage]] = defaultdict(set)
    for row in await _among(connection, query, notices.c.duty_id, duty_ids):
        stages[row.duty_id].add(Stage(row.stage))
    return dict(stages)


async def kinds_told(connection: AsyncConnection, prefix: str) -> dict[str, list[str]]:
    """The kinds ever planned under ids that begin with `prefix`."""
    query = select(notices.c.duty_id, notices.c.kind).distinct()
    rows = await connection.execute(query.where(notices.c.duty_id.startswith(prefix, autoescape=True)))
    kinds: dict[str, list[str]] = defaultdict(list)
    for duty, kind in sorted(tuple(row) for row in rows):  # servers sort texts each their way
        kinds[duty].append(kind)
    return dict(kinds)


def _match(row: Any) -> Match:
    return Match(
        posting=row.posting_id,
        version=row.version,
        mention=row.mention,
        hearing=(Form(row.form), row.hearing_id) if row.form else None,
        decision=row.decision,
        score=row.score,
        reason=row.reason,
        evidence=tuple(row.evidence),
    )


async def matches(connection: AsyncConnection, postings: Sequence[int] | None) -> list[Match]:
    """The last matching by posting, version and mention."""
    columns = match_table.c
    query = select(match_table).order_by(columns.posting_id, columns.version, columns.mention)
    return [_match(row) for row in await _among(connection, query, columns.posting_id, postings)]


_STILL_TO_SEE = (State.OPEN.value, State.UNCLEAR.value, State.UNKNOWN.value)
_SOON = (Stage.SOON.value, Stage.TODAY.value, Stage.MISSED.value)


async def awaited(connection: AsyncConnection) -> frozenset[str]:
    """As `Store.awaited`: what is still to be posted of a hearing is looked for where something of it stands."""
    card, posting = items.alias("card"), items.alias("posting")
    query = select(posting.c.source_id).distinct().select_from(verdicts)
    query = query.join(card, and_(card.c.number == verdicts.c.number, card.c.form.is_not(None)))
    of_card = and_(match_table.c.form == card.c.form, match_table.c.hearing_id == card.c.hearing_id)
    query = query.join(match_table, of_card).join(posting, posting.c.id == match_table.c.posting_id)
    query = query.where(verdicts.c.state.in_(_STILL_TO_SEE), verdicts.c.stage.in_(_SOON))
    return frozenset(await connection.scalars(query.where(match_table.c.decision != "none")))
