"""`tyndau run` more than once on one PostgreSQL: the service whose steps are done by whoever has the turn.

On SQLite it is the service of many sources: there is one, and every turn is its own.

A pass is shared:

1. Each replica takes hosts that nobody reads, and reads their sources that are due (`bot.shared_reading`).
2. When all have been read that were due at the pass time, one replica judges and plans. What takes longer than the
   brief may wait is planned without.

Of many sources, most are due between the pass times (`bot.due_sources`): they are read in the same way, and wait there
for the next judging.

A replica that dies loses its hosts when its lease ends, and another one reads what it left.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from bot.attached import Attachments
from bot.briefing import refresh
from bot.cycle import plan
from bot.due_sources import DueSources
from bot.evaluate import evaluate
from bot.heartbeat import beat
from bot.service import Service, last_pass_time
from bot.shared_reading import SharedReading
from bot.turns import turns_of
from checks.model import PassOutcome
from storage.passes import READING

if TYPE_CHECKING:
    from bot.config import Config
    from storage.store import Store

_JUDGED = "pass_judged"  # fact: the pass time whose sources were all read and judged
_SWEPT = "pass_swept"  # fact: the pass time that was judged before all had been read
_ONE_BRIEF_WITHIN = timedelta(minutes=30)


class Replica(Service):
    """A service that shares its work."""

    def __init__(self, config: Config, store: Store, clock: Callable[[], datetime]) -> None:
        super().__init__(config, store, clock)
        self._turns = turns_of(store, clock)
        self._seen: dict[datetime, datetime] = {}  # when we first saw that the pass of that time is to be made
        self._due = DueSources(config, store)
        self._reader = SharedReading(config, store, clock, self._turns, self._due)

    async def _watch(self) -> None:
        if self._pass and not self._pass.done():
            return
        now = self._clock()
        due = last_pass_time(self._config.watch.at, self._config.zone, now)
        if not await self._is_judged(due):
            self._seen = {due: self._seen.get(due, now)}
            self._pass = asyncio.create_task(self._guarded(lambda: self._share(due)), name="pass")
        elif self._due.spread and await self._due.at(due, now):
            self._pass = asyncio.create_task(self._guarded(lambda: self._read(due)), name="pass")

    async def _is_judged(self, due: datetime) -> bool:
        judged = await self._store.get_fact(_JUDGED)
        return judged is not None and datetime.fromisoformat(judged) >= due

    async def _share(self, due: datetime) -> None:
        await self._read(due)
        left = await self._due.before_judging(due)
        if not left:
            await self._judge(due, _JUDGED)
        elif self._clock() - self._seen[due] >= _ONE_BRIEF_WITHIN:
            await self._judge(due, _SWEPT)

    async def _read(self, due: datetime) -> None:
        async with self._reading:
            await self._reader.read(due)

    async def _judge(self, due: datetime, fact: str) -> None:
        """Judge and plan once for all replicas; `fact` remembers for which pass time."""
        async with self._turns.turn("judge") as turn:
            if turn is None or await self._store.get_fact(fact) == due.isoformat():
                return
            attachments = Attachments(self._config.sources(), self._reader.web, self._clock)
            done = await evaluate(
                self._store, self._config, self._clock(), keep=True, matcher=self._matcher, attachments=attachments
            )
            await plan(self._config, self._store, done, self._clock())
            await self._store.set_fact(fact, due.isoformat(), self._clock())
            await refresh(self._config, self._store, self._clock)
        await self._deliver()
        late = {source.id for source in await self._due.before_judging(due)}
        all_read = not late and all(one.last_outcome is PassOutcome.COMPLETE for one in done.ledger.sources)
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
