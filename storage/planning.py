"""What judging concluded, written at once: changed verdicts, the notices they cause, what to read next."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import bindparam, delete, insert, select, tuple_, update
from sqlalchemy.ext.asyncio import AsyncConnection

from checks.judged import Match, Verdict
from checks.sources.base import split_card_key
from storage.codec import proof
from storage.rows import among, chunks, insert_new, upsert
from storage.schema import items, matches, notices, verdict_changes, verdicts
from storage.values import NewNotice, NoticeState, Relevance

_AT_ONCE = 1_000  # rows made and compared at once: a first start concludes thousands of things
_HISTORY = ("state", "reason", "stage", "due_earliest", "due_latest")  # what a line of a duty's history holds
_WATCHED = (*_HISTORY, "number", "region", "edition", "clause")  # what makes a verdict a changed one


def _row(verdict: Verdict) -> dict[str, Any]:
    duty = verdict.duty
    return {
        "number": duty.number,
        "region": duty.region,
        "state": verdict.state.value,
        "reason": verdict.reason,
        "stage": verdict.stage.value if verdict.stage else None,
        "due_earliest": duty.due_earliest,
        "due_latest": duty.due_latest,
        "edition": duty.edition,
        "clause": duty.clause,
    }


async def keep_verdicts(connection: AsyncConnection, now: datetime, judged: Sequence[Verdict]) -> int:
    """Write the verdicts that differ from those kept, each with a line of history; gives their number."""
    return sum([await _keep_some(connection, now, some) for some in chunks(judged, _AT_ONCE)])


async def _keep_some(connection: AsyncConnection, now: datetime, judged: Sequence[Verdict]) -> int:
    by_id = {verdict.duty.id: verdict for verdict in judged}
    kept = await _kept(connection, by_id)
    changed = {duty: row for duty, verdict in by_id.items() if (row := _row(verdict)) != kept.get(duty, ({}, now))[0]}
    rows = [
        {
            "duty_id": duty,
            **row,
            "proof": proof(by_id[duty]),
            "first_at": kept[duty][1] if duty in kept else now,
            "changed_at": now,
        }
        for duty, row in changed.items()
    ]
    await upsert(connection, verdicts, rows)
    if changed:
        lines = [
            {"duty_id": duty, "at": now, **{name: row[name] for name in _HISTORY}} for duty, row in changed.items()
        ]
        await connection.execute(insert(verdict_changes), lines)
    return len(changed)


async def _kept(connection: AsyncConnection, ids: Iterable[str]) -> dict[str, tuple[dict[str, Any], datetime]]:
    columns = [verdicts.c[name] for name in _WATCHED]
    query = select(verdicts.c.duty_id, verdicts.c.first_at, *columns)
    rows = await connection.execute(query.where(among(connection, verdicts.c.duty_id, ids)))
    return {duty: (dict(zip(_WATCHED, values, strict=True)), first_at) for duty, first_at, *values in rows}


async def plan_notices(connection: AsyncConnection, now: datetime, planned: Sequence[NewNotice]) -> int:
    """Put the notices whose key is new into the outbox; gives their number."""
    by_key = {notice.key: notice for notice in planned}
    if by_key:
        query = select(notices.c.key).where(among(connection, notices.c.key, by_key))
        for key in (await connection.scalars(query)).all():
            del by_key[key]
    await insert_new(connection, notices, [_notice(notice, now) for notice in by_key.values()])
    return len(by_key)


def _notice(notice: NewNotice, now: datetime) -> dict[str, Any]:
    return {
        "key": notice.key,
        "recipient": notice.recipient,
        "kind": notice.kind,
        "stage": notice.stage.value if notice.stage else None,
        "duty_id": notice.duty_id,
        "number": notice.number,
        "region": notice.region,
        "urgency": notice.urgency,
        "payload": dict(notice.payload),
        "planned_at": now,
        "not_before": notice.not_before,
        "must_before": notice.must_before,
        "state": NoticeState.PENDING.value,
        "attempts": 0,
        "uncertain": False,
        "last_error": "",
    }


async def plan_readings(connection: AsyncConnection, plan: Mapping[str, datetime | None]) -> None:
    """Set when the card of each key is to be read next (None: not again)."""
    rows = [_addressed(key) | {"next_read_at": at, "planned": True} for key, at in plan.items()]
    await _set_cards(connection, rows, "next_read_at", "planned")


async def plan_relevance(connection: AsyncConnection, relevance: Relevance) -> None:
    """Set until when each card and posting is relevant."""
    cards = [_addressed(key) | {"relevant_until": day} for key, day in relevance.cards.items()]
    await _set_cards(connection, cards, "relevant_until")
    await _set_postings(connection, relevance.postings)


def _addressed(key: str) -> dict[str, Any]:
    form, hearing_id = split_card_key(key)
    return {"a_form": form.value, "a_hearing": hearing_id}


async def _set_cards(connection: AsyncConnection, rows: Sequence[dict[str, Any]], *columns: str) -> None:
    """Set the columns of the cards addressed, of those only that hold something else: what is equal is not written."""
    wanted = {(row["a_form"], row["a_hearing"]): row for row in rows}
    fields = [items.c[name] for name in columns]
    changed = []
    for form in {form for form, _ in wanted}:
        ids = among(connection, items.c.hearing_id, (hearing for own, hearing in wanted if own == form))
        query = select(items.c.id, items.c.hearing_id, *fields).where(items.c.form == form, ids)
        for item, hearing, *values in await connection.execute(query):
            row = {name: wanted[form, hearing][name] for name in columns}
            if list(row.values()) != values:
                changed.append({"a_id": item, **row})
    if changed:
        await connection.execute(update(items).where(items.c.id == bindparam("a_id")), changed)


async def _set_postings(connection: AsyncConnection, relevant: Mapping[int, date | None]) -> None:
    query = select(items.c.id, items.c.relevant_until).where(among(connection, items.c.id, relevant))
    kept = await connection.execute(query)
    changed = [{"a_id": item, "relevant_until": relevant[item]} for item, until in kept if until != relevant[item]]
    if changed:
        await connection.execute(update(items).where(items.c.id == bindparam("a_id")), changed)


_MATCH_KEYS = ("posting_id", "version", "mention")
_MATCH_VALUES = ("form", "hearing_id", "decision", "score", "reason", "evidence")
MatchKey = tuple[int, int, int]


def _match(match: Match) -> dict[str, Any]:
    form, hearing_id = match.hearing or (None, None)
    return {
        "posting_id": match.posting,
        "version": match.version,
        "mention": match.mention,
        "form": form.value if form else None,
        "hearing_id": hearing_id,
        "decision": match.decision,
        "score": match.score,
        "reason": match.reason,
        "evidence": list(match.evidence),
    }


async def keep_matches(connection: AsyncConnection, matched: Sequence[Match]) -> None:
    """Keep the last matching of the postings concerned instead of what was kept of them."""
    by_posting: dict[int, list[Match]] = {}
    for match in matched:
        by_posting.setdefault(match.posting, []).append(match)
    for some in chunks(by_posting.values(), _AT_ONCE):
        await _keep_matches(connection, [match for own in some for match in own])


async def _keep_matches(connection: AsyncConnection, matched: Sequence[Match]) -> None:
    wanted = {(match.posting, match.version, match.mention): _match(match) for match in matched}
    kept = await _kept_matches(connection, {match.posting for match in matched})
    await upsert(connection, matches, [row for key, row in wanted.items() if kept.get(key) != row])
    columns = tuple_(*(matches.c[name] for name in _MATCH_KEYS))
    for some in chunks(kept.keys() - wanted.keys()):
        await connection.execute(delete(matches).where(columns.in_(some)))


async def _kept_matches(connection: AsyncConnection, postings: Iterable[int]) -> dict[MatchKey, dict[str, Any]]:
    names = (*_MATCH_KEYS, *_MATCH_VALUES)
    query = select(*(matches.c[name] for name in names)).where(among(connection, matches.c.posting_id, postings))
    rows = await connection.execute(query)
    return {(row.posting_id, row.version, row.mention): dict(zip(names, row, strict=True)) for row in rows}
