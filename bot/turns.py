"""By whom a piece of work is done: by this process alone, or by whichever replica has the lease of it.

What is done stands elsewhere and is the same. On SQLite there is one process, and every turn is its own. On PostgreSQL
a turn is a lease that is kept while the work lasts; who loses it (killed, frozen, cut off) writes nothing any more
(`storage.leases`), and another replica goes on within `LEASE`.
"""

from __future__ import annotations

import asyncio
import os
import socket
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Protocol
from uuid import uuid4

import structlog

from storage.errors import StoreError
from storage.leases import Lease, held

if TYPE_CHECKING:
    from storage.store import Store

_log = structlog.get_logger(__name__)
LEASE = timedelta(seconds=60)
_KEEP_EVERY_S = 15.0
_ASK_AGAIN_S = 20.0


@dataclass(slots=True)
class Turn:
    """It is ours to do; `lost` is set where it becomes another's meanwhile."""

    lost: asyncio.Event = field(default_factory=asyncio.Event)


class Turns(Protocol):
    """Who does what."""

    def turn(self, name: str, *, fenced: bool = True) -> AbstractAsyncContextManager[Turn | None]:
        """A block to do the work in, with None where another replica does it. `fenced`: what it writes is, too."""
        ...

    async def whenever_ours(self, name: str, work: Callable[[], Awaitable[None]]) -> None:
        """Do what never ends while it is ours to do; until cancelled."""
        ...


def turns_of(store: Store, clock: Callable[[], datetime]) -> Turns:
    """As the store's database asks for."""
    return Replicas(store, clock) if store.shared else Alone()


class Alone:
    """One process: everything is its own."""

    @asynccontextmanager
    async def turn(self, name: str, *, fenced: bool = True) -> AsyncIterator[Turn | None]:
        """Ours."""
        yield Turn()

    async def whenever_ours(self, name: str, work: Callable[[], Awaitable[None]]) -> None:
        """Now, once."""
        await work()


class Replicas:
    """Several processes on one database."""

    def __init__(self, store: Store, clock: Callable[[], datetime]) -> None:
        self._leases = store.leases
        self._clock = clock
        self.holder = f"{socket.gethostname()}:{os.getpid()}:{uuid4().hex[:8]}"

    @asynccontextmanager
    async def turn(self, name: str, *, fenced: bool = True) -> AsyncIterator[Turn | None]:
        """Ours for as long as the lease could be kept; None where another has it."""
        now = self._clock()
        lease = await self._leases.take(name, self.holder, now, now + LEASE)
        if lease is None:
            yield None
            return
        turn = Turn()
        keeping = asyncio.create_task(self._keep(lease, turn), name=f"lease {name}")
        try:
            with held(lease if fenced else None):
                yield turn
        finally:
            keeping.cancel()
            await asyncio.gather(keeping, return_exceptions=True)
            await asyncio.shield(self._give_back(lease))

    async def whenever_ours(self, name: str, work: Callable[[], Awaitable[None]]) -> None:
        """Do it while the lease is ours, stop when it is not, ask again."""
        while True:
            try:
                async with self.turn(name, fenced=False) as turn:
                    if turn is not None:
                        await _until_lost(turn, work)
            except StoreError as error:
                _log.warning("turn_not_asked_for", work=name, reason=str(error))
            await asyncio.sleep(_ASK_AGAIN_S)

    async def _keep(self, lease: Lease, turn: Turn) -> None:
        until = self._clock() + LEASE
        while not turn.lost.is_set():
            await asyncio.sleep(_KEEP_EVERY_S)
            now = self._clock()
            try:
                if await self._leases.keep(lease, now + LEASE):
                    until = now + LEASE
                    continue
            except StoreError:
                if now < until:
                    continue  # the database may be back before the lease ends
            _log.warning("turn_lost", work=lease.name)
            turn.lost.set()

    async def _give_back(self, lease: Lease) -> None:
        try:
            await self._leases.give_back(lease, self._clock())
        except StoreError as error:
            _log.warning("turn_not_given_back", work=lease.name, reason=str(error))  # it ends by itself


async def _until_lost(turn: Turn, work: Callable[[], Awaitable[None]]) -> None:
    doing, losing = asyncio.ensure_future(work()), asyncio.ensure_future(turn.lost.wait())
    try:
        await asyncio.wait({doing, losing}, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for task in (doing, losing):
            task.cancel()
        ended = await asyncio.gather(doing, losing, return_exceptions=True)
    if isinstance(ended[0], Exception):
        raise ended[0]
