"""What people answered to notices, append-only, and which messages a day's brief went out as."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import asdict, dataclass, fields
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import func, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from checks.disputes import Violation
from checks.judged import Stage
from checks.model import Form
from storage.database import Database
from storage.rows import chunks, upsert
from storage.schema import brief_messages, notices, replies
from storage.values import Notice, NoticeState


class Action(StrEnum):
    """What a person answered. DECIDED is an operator's word on a dispute; its reason is the decision."""

    TAKEN = "taken"
    TOMORROW = "tomorrow"
    POSTED = "posted"
    NOT_SO = "not_so"
    DECIDED = "decided"


@dataclass(frozen=True, slots=True)
class NewReply:
    """An answer to be kept. `form`, `number` and `column` name the violation that it is, or would be, about."""

    person_id: str
    action: Action
    form: str
    number: str
    column: str
    region: str | None
    duty_id: str | None
    notice_id: int | None
    reason: str = ""
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer as kept; see `NewReply`."""

    id: int
    at: datetime
    person_id: str
    action: Action
    form: str
    number: str
    column: str
    region: str | None
    duty_id: str | None
    notice_id: int | None
    reason: str
    until: date | None

    @property
    def violation(self) -> Violation:
        """What it is about."""
        return Form(self.form), self.number, self.column


@dataclass(frozen=True, slots=True)
class BriefMessage:
    """A message of a brief in a chat: of whom, of which day, with which notices.

    `shown`: what it says now of what became of its duties, "" as it was sent.
    """

    chat_id: int
    message_id: int
    person_id: str
    day: date
    at: datetime
    notice_ids: tuple[int, ...]
    shown: str


def shown_as(marks: Mapping[int, str]) -> str:
    """What became of each notice of a message, by its id, as `BriefMessage.shown`."""
    return ",".join(f"{notice}:{mark}" for notice, mark in sorted(marks.items()))


_REPLY = [replies.c[one.name] for one in fields(Reply)]
_NOTICE = [notices.c[one.name] for one in fields(Notice)]


def _reply(row: Any) -> Reply:
    return Reply(**{**row._mapping, "action": Action(row.action)})


def _notice(row: Any) -> Notice:
    stage = Stage(row.stage) if row.stage else None
    return Notice(**{**row._mapping, "stage": stage, "state": NoticeState(row.state)})


def _message(row: Any) -> BriefMessage:
    return BriefMessage(**{**row._mapping, "notice_ids": tuple(row.notice_ids)})


class Replies:
    """Answers and messages; every method is one transaction. Instants are the caller's `now`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def add(self, new: Sequence[NewReply], at: datetime) -> list[tuple[Reply, bool]]:
        """Keep the answers that are not given yet; for each the answer that holds now, and whether it is this one."""
        async with self._database.write() as connection:
            return [await _add(connection, one, at) for one in new]

    async def about(self, number: str) -> list[Reply]:
        """Every answer about the hearing of that registration number, oldest first."""
        async with self._database.read() as connection:
            return await _about(connection, number)

    async def of_duties(self, duty_ids: Sequence[str]) -> list[Reply]:
        """Every answer about these duties, oldest first."""
        async with self._database.read() as connection:
            found: list[Reply] = []
            for some in chunks(dict.fromkeys(duty_ids)):
                query = select(*_REPLY).where(replies.c.duty_id.in_(some))
                found.extend(_reply(row) for row in await connection.execute(query))
            return sorted(found, key=lambda one: one.id)

    async def of_disputes(self) -> list[Reply]:
        """Every dispute and every decision, oldest first."""
        async with self._database.read() as connection:
            wanted = [Action.NOT_SO.value, Action.DECIDED.value]
            query = select(*_REPLY).where(replies.c.action.in_(wanted)).order_by(replies.c.id)
            return [_reply(row) for row in await connection.execute(query)]

    async def notice(self, notice_id: int) -> Notice | None:
        """One notice of the outbox, None where there is none of that id."""
        async with self._database.read() as connection:
            row = (await connection.execute(select(*_NOTICE).where(notices.c.id == notice_id))).one_or_none()
            return _notice(row) if row else None

    async def notices_with(self, ids: Sequence[int]) -> list[Notice]:
        """The notices of these ids, by id."""
        async with self._database.read() as connection:
            found: list[Notice] = []
            for some in chunks(dict.fromkeys(ids)):
                found.extend(
                    _notice(row) for row in await connection.execute(select(*_NOTICE).where(notices.c.id.in_(some)))
                )
            return sorted(found, key=lambda one: one.id)

    async def notices_of(self, recipient: str, number: str) -> list[Notice]:
        """Everything the recipient was ever to be told of the hearing of that number, oldest first."""
        async with self._database.read() as connection:
            query = select(*_NOTICE).where(notices.c.recipient == recipient, notices.c.number == number)
            return [_notice(row) for row in await connection.execute(query.order_by(notices.c.id))]

    async def last_told(self) -> dict[str, datetime]:
        """By recipient, when the newest notice for each was planned."""
        async with self._database.read() as connection:
            query = select(notices.c.recipient, func.max(notices.c.planned_at).label("last")).group_by(
                notices.c.recipient
            )
            rows = await connection.execute(query)
            return {row.recipient: row.last for row in rows}

    async def last_sent_to(self, recipients: Collection[str]) -> datetime | None:
        """When a message last reached one of these recipients, None before one did."""
        query = select(func.max(notices.c.sent_at)).where(notices.c.recipient.in_(list(recipients)))
        async with self._database.read() as connection:
            last: datetime | None = await connection.scalar(query)
            return last

    async def bring_forward(self, recipients: Collection[str], held_until: datetime, now: datetime) -> int:
        """Let what these recipients' next brief was held for go out at `now`; gives how many notices that were."""
        held = (notices.c.state == NoticeState.PENDING.value) & (notices.c.not_before == held_until)
        query = select(notices.c.id).where(held, notices.c.recipient.in_(list(recipients)))
        async with self._database.read() as connection:
            ids = list(await connection.scalars(query))
        if not ids:
            return 0
        async with self._database.write() as connection:
            forward = update(notices).where(notices.c.id.in_(ids), held).values(not_before=now)
            return (await connection.execute(forward)).rowcount

    async def keep_message(self, message: BriefMessage) -> None:
        """Remember a message as it was sent, or as it was edited."""
        async with self._database.write() as connection:
            await upsert(connection, brief_messages, [{**asdict(message), "notice_ids": list(message.notice_ids)}])

    async def messages_of(self, day: date) -> list[BriefMessage]:
        """The messages of everybody's brief of that day, oldest first."""
        async with self._database.read() as connection:
            query = select(brief_messages).where(brief_messages.c.day == day)
            rows = await connection.execute(query.order_by(brief_messages.c.at, brief_messages.c.message_id))
            return [_message(row) for row in rows]

    async def message(self, chat_id: int, message_id: int) -> BriefMessage | None:
        """One message of a brief, None where it is not known."""
        async with self._database.read() as connection:
            place = (brief_messages.c.chat_id == chat_id) & (brief_messages.c.message_id == message_id)
            row = (await connection.execute(select(brief_messages).where(place))).one_or_none()
            return _message(row) if row else None


async def _add(connection: AsyncConnection, new: NewReply, at: datetime) -> tuple[Reply, bool]:
    earlier = _same(await _about(connection, new.number), new)
    if earlier is not None:
        return earlier, False
    row = {**asdict(new), "action": new.action.value, "at": at}
    made = await connection.scalar(insert(replies).values(row).returning(replies.c.id))
    assert isinstance(made, int)
    return Reply(id=made, at=at, **{**asdict(new), "action": new.action}), True


async def _about(connection: AsyncConnection, number: str) -> list[Reply]:
    query = select(*_REPLY).where(replies.c.number == number).order_by(replies.c.id)
    return [_reply(row) for row in await connection.execute(query)]


def _same(kept: Sequence[Reply], new: NewReply) -> Reply | None:
    """The earlier answer that says the same of the same thing; asking to look again is new each time."""
    own = [one for one in kept if (one.form, one.number, one.column) == (new.form, new.number, new.column)]
    last: dict[Action, Reply] = {one.action: one for one in own}
    dispute, decision = last.get(Action.NOT_SO), last.get(Action.DECIDED)
    decided = decision if dispute and decision and decision.id > dispute.id else None
    if new.action is Action.NOT_SO:
        return dispute if dispute and not decided else None
    if new.action is Action.DECIDED:
        return decided
    if new.action is Action.POSTED:
        return None
    alike = [one for one in own if (one.action, one.duty_id, one.until) == (new.action, new.duty_id, new.until)]
    return alike[0] if alike else None
