"""The outbox: notices handed out under a lease, and what became of each attempt.

A lease is a token and an end. Whoever comes back after the end finds the token gone: nothing he says of the
notice's state holds any more, but the attempt is on record (`deliveries`) all the same. What is claimed is noted as on
its way right before its message goes out (`begin`): only that may be said twice after a process was killed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, and_, func, insert, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from checks.judged import Stage
from storage.database import Database
from storage.planning import plan_notices
from storage.rows import among, chunks
from storage.schema import deliveries, notices
from storage.values import UNDELIVERED, Delivery, NewNotice, Notice, NoticeState, Standing


class Outcome(StrEnum):
    """How an attempt ended, and what else became of a notice."""

    SENT = "sent"
    REFUSED = "refused"  # for good
    RETRY = "retry"  # surely not taken: another attempt makes sense
    UNKNOWN = "unknown"  # nobody can say whether the message arrived
    HANDED = "handed_over"  # the next person is told instead, or besides
    DROPPED = "dropped"  # nobody needs it any more


_COLUMNS = [notices.c[one.name] for one in fields(Notice)]
_WAITING = notices.c.state == NoticeState.PENDING.value
_HELD = notices.c.state.in_([NoticeState.CLAIMED.value, NoticeState.SENDING.value])
_ORDER = (notices.c.urgency.desc(), notices.c.not_before, notices.c.id)
_LONGEST_LEASE = timedelta(hours=1)
_LONGEST_DELAY = timedelta(days=2)
_NO_LEASE: dict[str, Any] = {"lease_token": None, "lease_until": None}
_BACK: dict[str, Any] = {"state": NoticeState.PENDING.value, **_NO_LEASE}


def _notice(row: Any) -> Notice:
    values = dict(zip((one.name for one in fields(Notice)), row, strict=True))
    values["stage"] = Stage(values["stage"]) if values["stage"] else None
    values["state"] = NoticeState(values["state"])
    return Notice(**values)


def _gone_by(moment: ColumnElement[Any], now: datetime, longest: timedelta) -> ColumnElement[bool]:
    # Farther off than anything is put off: it was set by a clock that has been put back since.
    return or_(moment <= now, moment > now + longest)


def _lapsed(now: datetime) -> ColumnElement[bool]:
    ended = _gone_by(notices.c.lease_until, now, _LONGEST_LEASE)
    return and_(_HELD, ended)


def _ready(now: datetime) -> ColumnElement[bool]:
    next_try = notices.c.next_try_at
    return and_(notices.c.not_before <= now, or_(next_try.is_(None), _gone_by(next_try, now, _LONGEST_DELAY)))


def _due(now: datetime) -> ColumnElement[bool]:
    return and_(_WAITING, _ready(now))


class Outbox:
    """Notices on their way to people. Instants are `now` of the caller; ids are the notices' numbers."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def claim(self, now: datetime, limit: int, lease_s: float, token: str) -> list[Notice]:
        """Hand out at most `limit` due notices, the most urgent first, to the holder of `token` for `lease_s` seconds.

        A lease lasts an hour at most. One that ran out leaves an unknown outcome where a message was begun: the notice
        comes back `uncertain`.
        """
        async with self._database.write() as connection:
            await self._take_back(connection, now)
            query = select(*_COLUMNS).where(_due(now)).order_by(*_ORDER).limit(limit)
            due = [_notice(row) for row in await connection.execute(query)]
            if not due:
                return []
            lease = {"lease_token": token, "lease_until": now + timedelta(seconds=lease_s)}
            ids = among(connection, notices.c.id, [notice.id for notice in due])
            taken = update(notices).where(ids)
            taken = taken.values(state=NoticeState.CLAIMED.value, attempts=notices.c.attempts + 1, **lease)
            await connection.execute(taken)
            query = select(*_COLUMNS).where(ids).order_by(*_ORDER)
            return [_notice(row) for row in await connection.execute(query)]

    async def _take_back(self, connection: AsyncConnection, now: datetime) -> None:
        query = select(notices.c.id, notices.c.state).where(_lapsed(now)).order_by(notices.c.id)
        lapsed = (await connection.execute(query)).all()
        begun = [id_ for id_, state in lapsed if state == NoticeState.SENDING.value]
        if begun:
            await _log(connection, begun, at=now, outcome=Outcome.UNKNOWN, detail="the lease ran out")
            doubt = {"uncertain": True, "last_error": "the lease ran out"}
            await connection.execute(
                update(notices).where(among(connection, notices.c.id, begun)).values(_BACK | doubt)
            )
        if kept := [id_ for id_, state in lapsed if state != NoticeState.SENDING.value]:
            unused = _BACK | {"attempts": notices.c.attempts - 1}
            await connection.execute(update(notices).where(among(connection, notices.c.id, kept)).values(unused))

    async def begin(self, ids: Sequence[int], token: str, until: datetime) -> int:
        """Note that a message with these notices goes out now, and let their lease end at `until`.

        Gives how many of them the token still held.
        """
        begun = {"state": NoticeState.SENDING.value, "lease_until": until}
        async with self._database.write() as connection:
            ours = and_(among(connection, notices.c.id, ids), notices.c.lease_token == token, _HELD)
            return (await connection.execute(update(notices).where(ours).values(begun))).rowcount

    async def mark_sent(
        self,
        ids: Sequence[int],
        token: str,
        at: datetime,
        *,
        channel: str = "",
        address: str = "",
        detail: str = "",
        external_id: str = "",
    ) -> int:
        """Record that one message with these notices arrived; gives how many of them nobody else held by then."""
        sent = {"state": NoticeState.SENT.value, "sent_at": at, "next_try_at": None, "last_error": ""}
        log = {"channel": channel, "address": address, "detail": detail, "external_id": external_id}
        return await self._settle(ids, token, sent, {"at": at, "outcome": Outcome.SENT, **log})

    async def mark_failed(
        self,
        ids: Sequence[int],
        token: str,
        at: datetime,
        outcome: Outcome,
        next_try_at: datetime | None,
        detail: str,
        *,
        channel: str = "",
        address: str = "",
    ) -> int:
        """Record a failed attempt; without `next_try_at` the notices are undeliverable.

        The outcome UNKNOWN marks them `uncertain`. Gives how many of them the token still held.
        """
        state = NoticeState.PENDING if next_try_at else NoticeState.UNDELIVERABLE
        values: dict[str, Any] = {"state": state.value, "next_try_at": next_try_at, "last_error": detail}
        if outcome == Outcome.UNKNOWN:
            values["uncertain"] = True
        log = {"channel": channel, "address": address, "at": at, "outcome": outcome, "detail": detail}
        return await self._settle(ids, token, values, log)

    async def release(self, ids: Sequence[int], token: str) -> int:
        """Put notices back that were claimed and not attempted; gives how many the token still held."""
        values = {"state": NoticeState.PENDING.value, "attempts": notices.c.attempts - 1}
        return await self._settle(ids, token, values, None)

    async def postpone(self, ids: Sequence[int], token: str, until: datetime) -> int:
        """Put notices back that may not go out before `until`; gives how many the token still held."""
        values = {"state": NoticeState.PENDING.value, "attempts": notices.c.attempts - 1, "next_try_at": until}
        return await self._settle(ids, token, values, None)

    async def hand_over(self, notice: Notice, planned: NewNotice, at: datetime) -> bool:
        """Plan the notice that tells the next person, with a line on record; False where its key is known."""
        async with self._database.write() as connection:
            new = await plan_notices(connection, at, [planned]) == 1
            if new:
                detail = f"to {planned.recipient}"
                await _log(connection, [notice.id], at=at, outcome=Outcome.HANDED, detail=detail)
            return new

    async def standing(self, keys: Sequence[str]) -> dict[str, Standing]:
        """How the notices of these keys stand; a key that was never planned is left out."""
        found: dict[str, Standing] = {}
        stuck = and_(_WAITING, notices.c.attempts > 0, notices.c.last_error != "").label("stuck")
        async with self._database.read() as connection:
            for some in chunks(dict.fromkeys(keys)):
                query = select(notices.c.key, notices.c.state, stuck).where(notices.c.key.in_(some))
                for key, state, is_stuck in await connection.execute(query):
                    found[key] = Standing(NoticeState(state), bool(is_stuck))
        return found

    async def renew(self, token: str, until: datetime) -> int:
        """Let the lease of what `token` holds end at `until`; gives how many notices that are."""
        mine = and_(notices.c.lease_token == token, _HELD)
        async with self._database.write() as connection:
            return (await connection.execute(update(notices).where(mine).values(lease_until=until))).rowcount

    async def note_attempt(
        self, ids: Sequence[int], token: str, at: datetime, outcome: Outcome, detail: str, *, channel: str, address: str
    ) -> None:
        """Record an attempt after which another follows at once; the outcome UNKNOWN marks the notices `uncertain`."""
        held = {"uncertain": True} if outcome == Outcome.UNKNOWN else {"state": NoticeState.CLAIMED.value}
        async with self._database.write() as connection:
            ours = and_(among(connection, notices.c.id, ids), notices.c.lease_token == token, _HELD)
            await connection.execute(update(notices).where(ours).values(held))
            await _log(connection, ids, channel=channel, address=address, at=at, outcome=outcome, detail=detail)

    async def _settle(self, ids: Sequence[int], token: str, values: dict[str, Any], log: dict[str, Any] | None) -> int:
        mine = and_(notices.c.lease_token == token, _HELD)
        if values["state"] == NoticeState.SENT.value:
            mine = or_(mine, _WAITING)  # it did arrive: who was late saves the next one from saying it again
        async with self._database.write() as connection:
            held = and_(among(connection, notices.c.id, ids), mine)
            if log is not None:
                await _log(connection, ids, **log)
            done = await connection.execute(update(notices).where(held).values(values | _NO_LEASE))
            return done.rowcount

    async def park(self, recipient: str, until: datetime) -> int:
        """Hand out none of the recipient's waiting notices before `until`; gives how many that moved."""
        later = or_(notices.c.next_try_at.is_(None), notices.c.next_try_at < until)
        parked = update(notices).where(_WAITING, notices.c.recipient == recipient, later)
        async with self._database.write() as connection:
            return (await connection.execute(parked.values(next_try_at=until))).rowcount

    async def drop(self, ids: Sequence[int], at: datetime, reason: str) -> int:
        """Take waiting notices out that nobody needs any more; gives how many that were."""
        async with self._database.write() as connection:
            query = select(notices.c.id).where(_WAITING, notices.c.id.in_(ids)).order_by(notices.c.id)
            waiting = list(await connection.scalars(query))
            if waiting:
                await _log(connection, waiting, at=at, outcome=Outcome.DROPPED, detail=reason)
                dropped = {"state": NoticeState.DROPPED.value, "last_error": reason, "next_try_at": None}
                await connection.execute(update(notices).where(notices.c.id.in_(waiting)).values(dropped))
            return len(waiting)

    async def due_count(self, now: datetime) -> int:
        """How many notices `claim` would hand out at `now`, had it no limit."""
        async with self._database.read() as connection:
            return await connection.scalar(select(func.count()).where(or_(_due(now), _lapsed(now) & _ready(now)))) or 0

    async def pending_count(self) -> int:
        """How many notices are still to be delivered."""
        query = select(func.count()).where(notices.c.state.in_([state.value for state in UNDELIVERED]))
        async with self._database.read() as connection:
            return await connection.scalar(query) or 0

    async def last_sent_at(self) -> datetime | None:
        """When a notice last went out, None before one did."""
        async with self._database.read() as connection:
            last: datetime | None = await connection.scalar(select(func.max(notices.c.sent_at)))
            return last

    async def queue(self, *states: NoticeState, limit: int | None = None, kind: str | None = None) -> list[Notice]:
        """The notices in these states (default: still to be delivered), in the order in which they would go.

        `kind` None: of every kind.
        """
        wanted = [state.value for state in states or UNDELIVERED]
        query = select(*_COLUMNS).where(notices.c.state.in_(wanted)).order_by(*_ORDER).limit(limit)
        if kind is not None:
            query = query.where(notices.c.kind == kind)
        async with self._database.read() as connection:
            return [_notice(row) for row in await connection.execute(query)]

    async def deliveries(self) -> list[Delivery]:
        """Every attempt on record, oldest first."""
        names = [one.name for one in fields(Delivery)]
        query = select(*(deliveries.c[name] for name in names)).order_by(deliveries.c.id)
        async with self._database.read() as connection:
            rows = [dict(zip(names, row, strict=True)) for row in await connection.execute(query)]
        return [Delivery(**{**row, "notice_ids": tuple(row["notice_ids"])}) for row in rows]


async def _log(connection: AsyncConnection, ids: Sequence[int], **attempt: Any) -> None:
    row = {"channel": "", "address": "", "detail": "", "external_id": "", "notice_ids": list(ids), **attempt}
    await connection.execute(insert(deliveries), row)
