"""`tyndau run` more than once on one PostgreSQL: the service whose steps are done by whoever has the turn.

A pass is shared:

1. Each replica takes the hosts that nobody reads, one lease for each, and reads their sources that nobody has read
   since the pass time. A host is asked by one replica at a time, so the pace stays one per host.
2. When all have been read, one replica judges and plans. What takes longer than the brief may wait is planned without.

A replica that dies loses its hosts when its lease ends, and another one reads what it left.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import structlog

from bot.attached import Attachments
from bot.briefing import refresh
from bot.cycle import fetcher, plan
from bot.evaluate import evaluate
from bot.heartbeat import beat
from bot.service import Service, last_pass_time
from bot.turns import turns_of
from checks.sources.base import Source
from checks.watch import read_sources
from checks.web import PageStore, Web
from storage.passes import READING, reading_name

if TYPE_CHECKING:
    from bot.config import Config
    from storage.store import Store

_log = structlog.get_logger(__name__)
_JUDGED = "pass_judged"  # fact: the pass time whose sources were all read and judged
_SWEPT = "pass_swept"  # fact: the pass time that was judged before all had been read
_ONE_BRIEF_WITHIN = timedelta(minutes=30)
_HOSTS_AT_ONCE = 8


class Replica(Service):
    """A service that shares its work."""

    def __init__(self, config: Config, store: Store, clock: Callable[[], datetime]) -> None:
        super().__init__(config, store, clock)
        self._turns = turns_of(store, clock)

    async def _watch(self) -> None:
        if self._pass and not self._pass.done():
            return
        now = self._clock()
        due = last_pass_time(self._config.watch.at, self._config.zone, now)
        if not await self._is_judged(due):
            self._pass = asyncio.create_task(self._guarded(lambda: self._share(due)), name="pass")

    async def _is_judged(self, due: datetime) -> bool:
        judged = await self._store.get_fact(_JUDGED)
        return judged is not None and datetime.fromisoformat(judged) >= due

    async def _share(self, due: datetime) -> None:
        web = fetcher(self._config, self._clock)
        async with self._reading:
            await self._read(due, web)
        left = await self._unread(due)
        if not left:
            await self._judge(due, _JUDGED, web)
        elif self._clock() - due >= _ONE_BRIEF_WITHIN:
            await self._judge(due, _SWEPT, web)

    async def _unread(self, due: datetime) -> list[Source]:
        done = await self._store.read_since(due)
        return [source for source in self._config.sources() if source.id not in done]

    async def _read(self, due: datetime, web: Callable[[Source, PageStore], Web]) -> None:
        gate = asyncio.Semaphore(_HOSTS_AT_ONCE)

        async def one(name: str) -> None:
            async with gate, self._turns.turn(name) as turn:
                if turn is not None:
                    # Asked again: another replica may have read them since, and given the host back.
                    mine = [source for source in await self._unread(due) if reading_name(source) == name]
                    await read_sources(mine, self._store, web, self._clock)

        names = _names(await self._unread(due))
        for ended in await asyncio.gather(*(one(name) for name in names), return_exceptions=True):
            if isinstance(ended, Exception):
                _log.warning("host_not_read", error=type(ended).__name__, detail=str(ended))

    async def _judge(self, due: datetime, fact: str, web: Callable[[Source, PageStore], Web]) -> None:
        """Judge and plan once for all replicas; `fact` remembers for which pass time."""
        async with self._turns.turn("judge") as turn:
            if turn is None or await self._store.get_fact(fact) == due.isoformat():
                return
            attachments = Attachments(self._config.sources(), web, self._clock)
            done = await evaluate(
                self._store, self._config, self._clock(), keep=True, matcher=self._matcher, attachments=attachments
            )
            await plan(self._config, self._store, done, self._clock())
            await self._store.set_fact(fact, due.isoformat(), self._clock())
            await refresh(self._config, self._store, self._clock)
        await self._deliver()
        all_read = all(one.complete and one.complete[-1] >= due for one in done.ledger.sources)
        self.health.passed(all_read)
        if all_read:
            await beat(self._config.service.heartbeat_url)

    async def _deliver_in_time(self) -> None:
        # Whoever reads: what the pass will plan goes into the same brief as what waits already.
        now = self._clock()
        due = last_pass_time(self._config.watch.at, self._config.zone, now)
        if now - due >= _ONE_BRIEF_WITHIN or await self._is_judged(due):
            await self._deliver()

    async def _deliver(self) -> None:
        # Not fenced: what did arrive is put on record, whoever has the turn by then. The outbox has leases of its own.
        async with self._turns.turn("deliver", fenced=False) as turn:
            if turn is not None:
                await super()._deliver()

    async def _prove_now(self) -> None:
        async with self._turns.turn("prove") as turn:
            if turn is not None:
                await super()._prove_now()

    async def _departments(self) -> None:
        async with self._turns.turn("departments") as turn:
            if turn is not None:
                await super()._departments()

    async def _digest(self) -> None:
        async with self._turns.turn("digest") as turn:
            if turn is not None:
                await super()._digest()

    async def _tidy(self) -> None:
        async with self._turns.turn("tidy") as turn:
            # A pass that another replica is at might rest on what is deleted.
            busy = await self._store.leases.holders(self._clock())
            if turn is not None and not any(name == "judge" or name.startswith(READING) for name in busy):
                await super()._tidy()


def _names(sources: Iterable[Source]) -> list[str]:
    return list(dict.fromkeys(reading_name(source) for source in sources))
