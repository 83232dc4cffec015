"""Who does what, where several processes share the work: a lease by name, with an end and a fencing token.

Whoever takes a lease gets a token higher than every one before it. What is written while a lease is held (`held`) is
written only if nobody has taken it since: a process that was frozen past its lease changes nothing any more.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from sqlalchemy import and_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.errors import Locked
from storage.rows import among, upsert
from storage.schema import leases

if TYPE_CHECKING:
    from storage.database import Database


class Fenced(Locked):
    """Another process has taken over what this one held a lease of; nothing was written."""


@dataclass(frozen=True, slots=True)
class Lease:
    """A piece of work that is this holder's until somebody else takes it after `until`."""

    name: str
    holder: str
    token: int


_LEASES = "leases"  # written one after the other, beside what sources showed
_HELD: ContextVar[Lease | None] = ContextVar("lease", default=None)


@contextmanager
def held(lease: Lease | None) -> Iterator[None]:
    """Whatever is written within the block, by tasks begun in it too, is written under the lease or not at all.

    None: it is written whoever holds what.
    """
    before = _HELD.set(lease)
    try:
        yield
    finally:
        _HELD.reset(before)


async def check(connection: AsyncConnection) -> None:
    """Fenced where this block's lease is another's by now; else it stays ours until the caller's transaction ends."""
    lease = _HELD.get()
    if lease is None:
        return
    mine = select(leases.c.name).where(leases.c.name == lease.name, leases.c.token == lease.token)
    if await connection.scalar(mine.with_for_update(read=True)) is None:
        raise Fenced(f"another process has taken over {lease.name!r}: what this one had begun was given up")


async def check_free(connection: AsyncConnection, name: str, now: datetime) -> None:
    """Locked where somebody else holds the lease at `now`."""
    lease = _HELD.get()
    query = select(leases.c.holder, leases.c.token).where(leases.c.name == name, leases.c.until > now)
    row = (await connection.execute(query)).one_or_none()
    if row is not None and (lease is None or (lease.name, lease.token) != (name, row.token)):
        raise Locked(f"another process is at {name!r} just now")


class Leases:
    """The leases of one database. Instants are the caller's `now`; the processes' clocks should agree."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def take(self, name: str, holder: str, now: datetime, until: datetime) -> Lease | None:
        """The lease, held until `until`; None where somebody holds it at `now`."""
        taken = await self.take_some([name], 1, holder, now, until)
        return taken[0] if taken else None

    async def take_some(
        self, names: Sequence[str], most: int, holder: str, now: datetime, until: datetime
    ) -> list[Lease]:
        """At most `most` of these leases, in the order given, held until `until`; without those held at `now`."""
        async with self._database.write(_LEASES) as connection:
            query = select(leases.c.name, leases.c.token, leases.c.until)
            rows = await connection.execute(query.where(among(connection, leases.c.name, names)))
            known = {row.name: row for row in rows}
            free = [name for name in names if name not in known or known[name].until <= now][:most]
            taken = [Lease(name, holder, known[name].token + 1 if name in known else 1) for name in free]
            values = [{"name": one.name, "holder": holder, "token": one.token, "until": until} for one in taken]
            await upsert(connection, leases, values)
            return taken

    async def keep(self, lease: Lease, until: datetime) -> bool:
        """Hold it longer; False where it is another's by now."""
        return await self.keep_all([lease], until) == [lease]

    async def keep_all(self, held: Sequence[Lease], until: datetime) -> list[Lease]:
        """Hold them longer; gives those that are not another's by now."""
        async with self._database.write(_LEASES) as connection:
            return [one for one in held if await _set(connection, one, until)]

    async def give_back(self, lease: Lease, now: datetime) -> None:
        """Let others have it from `now` on; nothing happens where it is another's already."""
        await self.keep_all([lease], now)

    async def holders(self, now: datetime) -> dict[str, str]:
        """Who holds what at `now`, by the name of the work."""
        query = select(leases.c.name, leases.c.holder).where(leases.c.until > now)
        async with self._database.read() as connection:
            return {row.name: row.holder for row in await connection.execute(query)}


async def _set(connection: AsyncConnection, lease: Lease, until: datetime) -> bool:
    mine = and_(leases.c.name == lease.name, leases.c.token == lease.token)
    return (await connection.execute(update(leases).where(mine).values(until=until))).rowcount == 1
