"""People who joined, everybody's choices, invitations, and the record of every change of these.

An invitation is kept by the hash of its token and taken once: looking at it, using it up, and adding the person are
one transaction. Of chats that tried what is no invitation only the last hour is kept.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import fields
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Table, delete, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage import facts
from storage.database import Database
from storage.person_values import (
    Invitation,
    Joined,
    KnownPeople,
    NewInvitation,
    PersonChange,
    PersonState,
    Redeemed,
    Showing,
    Taken,
)
from storage.rows import upsert
from storage.schema import invitations, join_tries, people, person_changes, person_states

MOVED = "telegram.chat."
"""The facts under this prefix map a chat's id to the id of the chat that it became."""

_TRIES_WITHIN = timedelta(hours=1)


class People:
    """The people's tables. Instants are `now` of the caller; `actor` says in the record who did it."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def known(self) -> KnownPeople:
        """Who is one of us right now, with everybody's states and the chats that became others."""
        async with self._database.read() as connection:
            query = select(people).where(people.c.revoked_at.is_(None)).order_by(people.c.joined_at, people.c.id)
            joined = tuple(_joined(row) for row in await connection.execute(query))
            states = {row.person_id: PersonState(*row) for row in await connection.execute(_states())}
            moved = await facts.beginning(connection, MOVED)
        return KnownPeople(joined, states, {int(key.removeprefix(MOVED)): int(new) for key, new in moved.items()})

    async def ever_joined(self) -> list[Joined]:
        """Everybody who ever joined, in the order of joining."""
        async with self._database.read() as connection:
            query = select(people).order_by(people.c.joined_at, people.c.id)
            return [_joined(row) for row in await connection.execute(query)]

    async def invite(self, invitation: NewInvitation) -> int:
        """Keep an invitation; gives its number."""
        async with self._database.write() as connection:
            row = {one.name: getattr(invitation, one.name) for one in fields(NewInvitation)}
            done = await connection.execute(insert(invitations), row | {"regions": list(invitation.regions)})
            number = int(done.inserted_primary_key[0]) if done.inserted_primary_key else 0
            at, actor = invitation.created_at, invitation.invited_by
            detail = {"role": invitation.role, "regions": list(invitation.regions)}
            await _record(connection, at, actor, "invited", invitation_id=number, detail=detail)
            return number

    async def invitations(self) -> list[Invitation]:
        """Every invitation ever made, the oldest first."""
        async with self._database.read() as connection:
            return [_invitation(row) for row in await connection.execute(select(invitations).order_by("id"))]

    async def redeem(self, showing: Showing, now: datetime, most_tries: int) -> Redeemed:
        """Take the invitation of this token, once and for all. More than `most_tries` failures an hour: none more."""
        async with self._database.write() as connection:
            await connection.execute(delete(join_tries).where(join_tries.c.since <= now - _TRIES_WITHIN))
            tries = await _tries(connection, showing.chat_id)
            if tries >= most_tries:
                return Redeemed(Taken.TOO_MANY_TRIES)
            query = select(invitations).where(invitations.c.token_hash == showing.token_hash)
            row = (await connection.execute(query)).one_or_none()
            invitation = _invitation(row) if row else None
            outcome = await _judge(connection, invitation, showing, now)
            if outcome is Taken.JOINED and invitation:
                await _join(connection, invitation, showing, now)
            elif outcome is not Taken.AGAIN:
                await _failed(connection, outcome, invitation, showing, now)
                return Redeemed(outcome, invitation, tries + 1 == most_tries)
            return Redeemed(outcome, invitation)

    async def revoke_person(self, person_id: str, actor: str, now: datetime) -> bool:
        """Somebody who joined is no longer one of us, from now on; False where nobody of that id is."""
        async with self._database.write() as connection:
            one = update(people).where(people.c.id == person_id, people.c.revoked_at.is_(None))
            done = (await connection.execute(one.values(revoked_at=now))).rowcount == 1
            if done:
                await _record(connection, now, actor, "revoked", person_id)
            return done

    async def revoke_invitation(self, number: int, actor: str, now: datetime) -> bool:
        """An invitation that nobody took cannot be taken any more; False where there is none such."""
        unused = [invitations.c.used_at.is_(None), invitations.c.revoked_at.is_(None)]
        async with self._database.write() as connection:
            one = update(invitations).where(invitations.c.id == number, *unused)
            done = (await connection.execute(one.values(revoked_at=now))).rowcount == 1
            if done:
                await _record(connection, now, actor, "invitation_revoked", invitation_id=number)
            return done

    async def choose_language(self, person_ids: Sequence[str], language: str, actor: str, now: datetime) -> None:
        """From now on these people are written to in `language`."""
        await self._set(person_ids, {"language": language}, actor, "language", now)

    async def choose_quiet(
        self, person_ids: Sequence[str], quiet: tuple[str, str] | None, actor: str, now: datetime
    ) -> None:
        """From now on these people have quiet hours of their own ("HH:MM" from, until); None: the service's."""
        start, until = quiet or (None, None)
        await self._set(person_ids, {"quiet_from": start, "quiet_until": until}, actor, "quiet", now)

    async def set_unreachable(self, person_id: str, why: str, now: datetime) -> bool:
        """Messages do not arrive any more; True where they did, as far as was known."""
        return await self._turn(person_id, True, {"unreachable_at": now, "unreachable_why": why}, now)

    async def set_reachable(self, person_id: str, now: datetime) -> bool:
        """Messages arrive again; True where they did not."""
        return await self._turn(person_id, False, {"unreachable_at": None, "unreachable_why": ""}, now)

    async def move_chat(self, old: int, new: int, actor: str, now: datetime) -> bool:
        """A group became another chat; True where that is news. Whoever is told there is told in the new one."""
        async with self._database.write() as connection:
            if await facts.get(connection, f"{MOVED}{old}", None) == new:
                return False
            await facts.put(connection, f"{MOVED}{old}", new, now)
            await _record(connection, now, actor, "chat_moved", detail={"from": old, "to": new})
            return True

    async def changes(self, person_id: str | None = None) -> list[PersonChange]:
        """The record, oldest first: of one person, or of all."""
        query = select(person_changes).order_by(person_changes.c.id)
        if person_id is not None:
            query = query.where(person_changes.c.person_id == person_id)
        async with self._database.read() as connection:
            return [PersonChange(**row._mapping) for row in await connection.execute(query)]

    async def _set(
        self, person_ids: Sequence[str], values: dict[str, Any], actor: str, what: str, now: datetime
    ) -> None:
        async with self._database.write() as connection:
            for one in person_ids:
                await _write_state(connection, one, values)
                await _record(connection, now, actor, what, one, detail=values)

    async def _turn(self, person_id: str, away: bool, values: dict[str, Any], now: datetime) -> bool:
        async with self._database.write() as connection:
            before = (await connection.execute(_states().where(person_states.c.person_id == person_id))).one_or_none()
            if (before is not None and before.unreachable_at is not None) is away:
                return False
            await _write_state(connection, person_id, values)
            what = "unreachable" if away else "reachable"
            await _record(connection, now, "delivery", what, person_id, detail={"why": values["unreachable_why"]})
            return True


def _states() -> Any:
    return select(*(person_states.c[one.name] for one in fields(PersonState)))


def _row_values(row: Any, table: Table) -> dict[str, Any]:
    values = {column.name: getattr(row, column.name) for column in table.columns}
    return values | {"regions": tuple(values["regions"])}


def _joined(row: Any) -> Joined:
    return Joined(**_row_values(row, people))


def _invitation(row: Any) -> Invitation:
    return Invitation(**_row_values(row, invitations))


async def _tries(connection: AsyncConnection, chat_id: int) -> int:
    return await connection.scalar(select(join_tries.c.tries).where(join_tries.c.chat_id == chat_id)) or 0


async def _judge(connection: AsyncConnection, invitation: Invitation | None, showing: Showing, now: datetime) -> Taken:
    if invitation is None:
        return Taken.UNKNOWN
    state = invitation.state(now)
    if state == "used":
        mine = invitation.used_by == showing.ids[invitation.role]
        return Taken.AGAIN if mine and await _is_one_of_us(connection, invitation.used_by) else Taken.USED
    if state != "open":
        return Taken(state)
    return Taken.JOINED if invitation.for_group is showing.is_group else Taken.WRONG_CHAT


async def _is_one_of_us(connection: AsyncConnection, person_id: str | None) -> bool:
    query = select(people.c.id).where(people.c.id == person_id, people.c.revoked_at.is_(None))
    return await connection.scalar(query) is not None


async def _join(connection: AsyncConnection, invitation: Invitation, showing: Showing, now: datetime) -> None:
    """Use the invitation up; who is there already gets its regions besides their own."""
    person_id = showing.ids[invitation.role]
    query = select(people).where(people.c.id == person_id, people.c.revoked_at.is_(None))
    row = (await connection.execute(query)).one_or_none()
    before = _joined(row) if row else None
    regions = sorted({*(before.regions if before else ()), *invitation.regions})
    joined = {
        "id": person_id,
        "role": invitation.role,
        "name": invitation.name or (before.name if before else ""),
        "chat_id": showing.chat_id,
        "email": invitation.email or (before.email if before else ""),
        "regions": ["*"] if "*" in regions else regions,
        "invited_by": invitation.invited_by,
        "joined_at": before.joined_at if before else now,
        "revoked_at": None,
    }
    await upsert(connection, people, [joined])
    used = update(invitations).where(invitations.c.id == invitation.id)
    await connection.execute(used.values(used_at=now, used_by=person_id))
    await _write_state(connection, person_id, {"unreachable_at": None, "unreachable_why": ""})
    if invitation.language:
        await _write_state(connection, person_id, {"language": invitation.language})
    detail = {"regions": joined["regions"]}
    await _record(connection, now, showing.actor, "joined", person_id, invitation.id, detail)


async def _failed(
    connection: AsyncConnection, outcome: Taken, invitation: Invitation | None, showing: Showing, now: datetime
) -> None:
    # The hour counts from the first try: whoever goes on does not keep himself out for ever.
    again = update(join_tries).where(join_tries.c.chat_id == showing.chat_id).values(tries=join_tries.c.tries + 1)
    if not (await connection.execute(again)).rowcount:
        await connection.execute(insert(join_tries), {"chat_id": showing.chat_id, "tries": 1, "since": now})
    if invitation is not None:
        what = f"refused_{outcome.value}"
        await _record(connection, now, showing.actor, what, invitation_id=invitation.id)


async def _write_state(connection: AsyncConnection, person_id: str, values: Mapping[str, Any]) -> None:
    known = update(person_states).where(person_states.c.person_id == person_id).values(**values)
    if not (await connection.execute(known)).rowcount:
        row = {"person_id": person_id, "unreachable_why": "", **values}
        await connection.execute(insert(person_states), row)


async def _record(
    connection: AsyncConnection,
    at: datetime,
    actor: str,
    what: str,
    person_id: str | None = None,
    invitation_id: int | None = None,
    detail: Mapping[str, Any] | None = None,
) -> None:
    row = {"at": at, "actor": actor, "what": what, "person_id": person_id, "invitation_id": invitation_id}
    await connection.execute(insert(person_changes), row | {"detail": dict(detail or {})})
