"""By whom a piece of work is done: by this process alone, or by whichever replica has the lease of it.

What is done stands elsewhere and is the same. On SQLite there is one process, and every turn is its own. On PostgreSQL
a turn is a lease that is kept while the work lasts; who loses it (killed, frozen, cut off) writes nothing any more
(`storage.leases`), and another replica goes on within `LEASE`.
"""

from __future__ import annotations

import asyncio
import os
import socket
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Protocol
from uuid import uuid4

import structlog

from storage.errors import Locked, StoreError
from storage.leases import Lease, held

if TYPE_CHECKING:
    from storage.store import Store

_log = structlog.get_logger(__name__)
LEASE = timedelta(seconds=60)
_KEEP_EVERY_S = 15.0
_ASK_AGAIN_S = 20.0
_LOOK_EVERY_S = 3.0
_LOOKS = 200  # ten minutes: whoever waits has pressed a button


@dataclass(slots=True)
class Turn:
    """It is ours to do; `lost` is set where it becomes another's meanwhile. `lease`: None in one process."""

    lease: Lease | None = None
    lost: asyncio.Event = field(default_factory=asyncio.Event)


class Turns(Protocol):
    """Who does what."""

    def turn(self, name: str, *, fenced: bool = True) -> AbstractAsyncContextManager[Turn | None]:
        """A block to do the work in, with None where another replica does it. `fenced`: what it writes is, too."""
        ...

    def some(self, names: Sequence[str], most: int) -> AbstractAsyncContextManager[dict[str, Turn]]:
        """A block to do some of the works in, by name: at most `most`, without those that other replicas do.

        What is written in it is fenced only in a block of `storage.leases.held` with the turn's lease.
        """
        ...

    async def whenever_ours(self, name: str, work: Callable[[], Awaitable[None]]) -> None:
        """Do what never ends while it is ours to do; until cancelled."""
        ...


def turns_of(store: Store, clock: Callable[[], datetime]) -> Turns:
    """As the store's database asks for."""
    return Replicas(store, clock) if store.shared else Alone()


@asynccontextmanager
async def waited_for(turns: Turns, name: str) -> AsyncIterator[None]:
    """A block to do the work in when another replica has done with it; Locked where that takes longer than minutes."""
    for _ in range(_LOOKS):
        async with turns.turn(name) as turn:
            if turn is not None:
                yield
                return
        await asyncio.sleep(_LOOK_EVERY_S)
    raise Locked(f"another process is at {name!r} for too long")


class Alone:
    """One process: everything is its own."""

    @asynccontextmanager
    async def turn(self, name: str, *, fenced: bool = True) -> AsyncIterator[Turn | None]:
        """Ours."""
        yield Turn()

    @asynccontextmanager
    async def some(self, names: Sequence[str], most: int) -> AsyncIterator[dict[str, Turn]]:
        """The first `most` of them."""
        yield {name: Turn() for name in names[:most]}

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
        async with self.some([name], 1) as mine:
            turn = mine.get(name)
            if turn is None:
                yield None
                return
            with held(turn.lease if fenced else None):
                yield turn

    @asynccontextmanager
    async def some(self, names: Sequence[str], most: int) -> AsyncIterator[dict[str, Turn]]:
        """Those of `names`, at most `most`, that no other has; ours for as long as their leases could be kept."""
        now = self._clock()
        taken = await self._leases.take_some(names, most, self.holder, now, now + LEASE)
        turns = {lease.name: Turn(lease) for lease in taken}
        if not turns:
            yield turns
            return
        keeping = asyncio.create_task(self._keep(turns), name=f"lease {', '.join(turns)}")
        try:
            yield turns
        finally:
            keeping.cancel()
            await asyncio.gather(keeping, return_exceptions=True)
            await asyncio.shield(self._give_back(taken))

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

    async def _keep(self, turns: Mapping[str, Turn]) -> None:
        until, ours = self._clock() + LEASE, {turn.lease: turn for turn in turns.values() if turn.lease}
        while ours:
            await asyncio.sleep(_KEEP_EVERY_S)
            now = self._clock()
            kept: Sequence[Lease] = ()
            try:
                kept = await self._leases.keep_all(list(ours), now + LEASE)
                until = now + LEASE
            except StoreError:
                if now < until:
                    continue  # the database may be back before the leases end
            for lease in ours.keys() - set(kept):
                _log.warning("turn_lost", work=lease.name)
                ours.pop(lease).lost.set()

    async def _give_back(self, taken: Sequence[Lease]) -> None:
        try:
            await self._leases.keep_all(taken, self._clock())
        except StoreError as error:
            # They end by themselves.
            _log.warning("turn_not_given_back", work=[lease.name for lease in taken], reason=str(error))


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
