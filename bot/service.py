"""`tyndau run`: the service. The scheduler only wakes it; what is due is read from the database each time.

Every tick asks five questions, in this order, and does what is due:

1. Has a pass time gone by since the last pass began, or was that one cut off? Then a pass runs, beside the ticks; while
   a long first walk is still under way, the duties are judged at each pass time without it.
2. Is a notice due? Then it is delivered.
3. Is it the first working day of a month? Then the departments get their rows of the month before.
4. Is the month's analysis due and not sent? Then it is sent.
5. Has a month begun, and is no pass under way? Then old pages that nothing rests on are deleted.

By a clock that is ahead nothing of it is done (`bot.clock_watch`). Besides, once a day, a silent message to the
operators proves that Telegram takes what is sent.

Asleep for three days it wakes to one pass, one brief, one mail.
"""

from __future__ import annotations

import asyncio
import signal
from collections.abc import Awaitable, Callable
from contextlib import suppress
from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler

from bot import departments, monthly
from bot.briefing import refresh
from bot.clock_watch import ClockWatch
from bot.cycle import deliver_due, plan, run_pass
from bot.evaluate import evaluate, rules_of
from bot.health import Health, health_server
from bot.heartbeat import beat
from bot.smtp import MailError
from bot.tidying import tidy_if_due
from checks.assess import Matcher

if TYPE_CHECKING:
    from bot.config import Config
    from bot.delivery import DeliveryReport
    from storage.store import Store

_log = structlog.get_logger(__name__)
_TICK_S = 30
_STOP_WITHIN_S = 8.0
_ONE_BRIEF_WITHIN = timedelta(minutes=30)
_AGAIN_AFTER = timedelta(minutes=10)
_DELIVERY_HOLDS_UP_S = 120.0  # a tick at most; the delivery itself goes on
_UNDER_WAY = "pass_under_way"  # fact: when the last pass began, "" when it came to its end and all was planned


def last_pass_time(times: tuple[time, ...], zone: ZoneInfo, now: datetime) -> datetime:
    """The latest configured pass time that is not after `now`."""
    today = now.astimezone(zone).date()
    moments = [
        datetime.combine(day, at, tzinfo=zone) for day in (today - timedelta(days=1), today) for at in sorted(times)
    ]
    return max(moment for moment in moments if moment <= now)


class Service:
    """One running service on one store. `tick` is everything that it does; `run` wakes it until it is stopped."""

    def __init__(self, config: Config, store: Store, clock: Callable[[], datetime]) -> None:
        self.health = Health(clock)
        self.health.watch(store, config)
        self._config = config
        self._store = store
        self._clock = clock
        self._clock_watch = ClockWatch(config, clock, self.health)
        self._matcher = Matcher()
        self._pass: asyncio.Task[None] | None = None
        self._began: datetime | None = None
        self._reading = asyncio.Lock()  # a button may have a source read too
        self._ticking = asyncio.Lock()
        self._ticks: set[asyncio.Task[None]] = set()
        self._delivery: asyncio.Task[DeliveryReport | None] | None = None
        self._polling: asyncio.Task[None] | None = None
        self._polls = False  # whether it is to be polled: `run` does
        self._unplanned = False
        self._swept: datetime | None = None
        self._stop = asyncio.Event()

    async def _wake(self) -> None:
        # A task of its own: the scheduler cancels what it runs when it is shut down, and a delivery must be recorded.
        task = asyncio.create_task(self.tick(), name="tick")
        self._ticks.add(task)
        task.add_done_callback(self._ticks.discard)

    async def tick(self) -> None:
        """Do what is due now; a failure is logged and told by the health page, and never ends the service."""
        if self._ticking.locked():
            return
        async with self._ticking:
            await self._guarded(self._clock_watch.settle)
            steps = (
                self._watch, self._deliver_in_time, self._prove, self._departments, self._digest, self._tidy,
            )  # fmt: skip
            for step in (self._answer, *(() if self._clock_watch.held else steps)):
                await self._guarded(step)
            self.health.ticked()

    async def _guarded(self, step: Callable[[], Awaitable[None]]) -> None:
        try:
            await step()
        except Exception as error:
            self.health.failed(step.__name__.strip("_"), error)
            _log.error("step_failed", step=step.__name__.strip("_"), error=type(error).__name__, detail=str(error))

    async def _watch(self) -> None:
        now = self._clock()
        due = last_pass_time(self._config.watch.at, self._config.zone, now)
        if self._pass and not self._pass.done():
            await self._sweep(due, now)
            return
        if await self._is_due(due, now):
            self._began = now
            self._pass = asyncio.create_task(self._guarded(self._one_pass), name="pass")
        elif self._unplanned:
            await self._plan(now)

    async def _is_due(self, due: datetime, now: datetime) -> bool:
        """Whether no pass that came to its end began since `due`; one that was cut off is made again a little later."""
        last = await self._store.last_pass_at()
        if last is None:
            return True
        if last > now:
            # The clock was put back. What is read now would stand before what is known: `/readyz` says so.
            return False
        cut_off = await self._store.get_fact(_UNDER_WAY)
        return last < due or (bool(cut_off) and datetime.fromisoformat(cut_off) + _AGAIN_AFTER <= now)

    async def _sweep(self, due: datetime, now: datetime) -> None:
        # A pass that takes hours must not hold back the warnings of what is known already.
        last = await self._store.last_pass_at()
        if self._swept != due and last is not None and last < due:
            self._swept = due
            await self._plan(now)

    async def _plan(self, now: datetime) -> None:
        evaluation = await evaluate(self._store, self._config, now, matcher=self._matcher)
        await plan(self._config, self._store, evaluation, now)
        self._unplanned = False

    async def _one_pass(self) -> None:
        # What was read and could not be judged is judged again by the next ticks, not at the next pass time.
        self._unplanned = True
        await self._store.set_fact(_UNDER_WAY, self._clock().isoformat(), self._clock())
        async with self._reading:
            report = await run_pass(self._config, self._store, self._clock, with_delivery=False, matcher=self._matcher)
        self._unplanned = False
        await self._store.set_fact(_UNDER_WAY, "", self._clock())
        self.health.passed(report.all_read)
        await refresh(self._config, self._store, self._clock)
        await self._deliver()
        if report.all_read:
            await beat(self._config.service.heartbeat_url)

    async def _deliver_in_time(self) -> None:
        # What a pass that has just begun will plan goes into the same brief as what waits already.
        busy = self._pass is not None and not self._pass.done()
        if not busy or self._began is None or self._clock() - self._began >= _ONE_BRIEF_WITHIN:
            await self._deliver()

    async def _deliver(self) -> None:
        if self._delivery is not None and not self._delivery.done():
            await asyncio.wait({self._delivery}, timeout=_DELIVERY_HOLDS_UP_S)
            if not self._delivery.done():
                return
        # A task of its own: to write to a group of many takes longer than a tick may.
        delivery = deliver_due(self._config, self._store, self._clock)
        self._delivery = asyncio.create_task(delivery, name="delivery")
        await asyncio.wait({self._delivery}, timeout=_DELIVERY_HOLDS_UP_S)
        if self._delivery.done() and not self._delivery.cancelled():
            self._delivery.result()

    async def _prove(self) -> None:
        if self._config.telegram.token.get_secret_value() and self._config.service.operators:
            from bot.telegram.selftest import is_due, unproved

            self.health.obstacles["selftest"] = lambda: unproved(self._config, self._store, self._clock())
            if await is_due(self._config, self._store, self._clock()):
                await self._prove_now()

    async def _prove_now(self) -> None:
        from bot.telegram.selftest import prove_if_due

        await prove_if_due(self._config, self._store, self._clock())

    async def _departments(self) -> None:
        calendar = rules_of(self._config).calendar
        if await departments.tell_if_due(self._config, self._store, calendar, self._clock()):
            await self._deliver()

    async def _digest(self) -> None:
        try:
            calendar = rules_of(self._config).calendar
            await monthly.send_if_due(self._config, self._store, calendar, self._clock())
        except MailError as error:
            self.health.failed("digest", error)
            _log.warning("digest_not_sent", reason=error.reason)

    async def _tidy(self) -> None:
        if not self._reading.locked():
            async with self._reading:  # a pass that began meanwhile might rest on what is deleted
                await tidy_if_due(self._config, self._store, self._clock())

    def stop(self) -> None:
        """Ask the service to end; what is under way is closed cleanly."""
        self._stop.set()

    async def run(self) -> None:
        """Serve until `stop` or a signal; then close the pass with a named reason and wait for deliveries."""
        scheduler = AsyncIOScheduler(timezone=self._config.zone)
        jobs = {"coalesce": True, "max_instances": 1, "misfire_grace_time": None}
        # The scheduler runs on the machine's own clock; what is due, `_wake` reads on the service's.
        for at in self._config.watch.at:
            scheduler.add_job(self._wake, "cron", hour=at.hour, minute=at.minute, second=1, **jobs)
        self._polls = True
        async with health_server(self._config.service.health_listen, self.health):
            scheduler.start()
            beating = asyncio.create_task(self._beat(), name="beat")
            _log.info("started", sources=len(self._config.sources()))
            await self._stop.wait()
            scheduler.shutdown(wait=False)
            beating.cancel()
            await self._end()
        _log.info("stopped")

    async def _beat(self) -> None:
        # By the loop's own time: a scheduler's interval would stand still for days where the clock was put back.
        while True:
            await self._wake()
            await asyncio.sleep(_TICK_S)

    async def _answer(self) -> None:
        """Begin polling, again where it came to an end: it never should, and nobody would notice."""
        if self._clock_watch.held:
            if self._polling is not None:
                self._polling.cancel()  # a button may have a source read, and tells what is due
        elif self._polling is None and self._polls:
            self._polling = self._start_polling()
        elif self._polling is not None and self._polling.done() and not self._stop.is_set():
            ended, self._polling = self._polling, self._start_polling()
            if not ended.cancelled():
                ended.result()  # raises what ended it, for the log

    def _start_polling(self) -> asyncio.Task[None] | None:
        if not self._config.telegram.token.get_secret_value():
            return None
        from bot.answering import poll

        polling = poll(self._config, self._store, self._clock, self.health, self._reading)
        return asyncio.create_task(polling, name="polling")

    async def _end(self) -> None:
        running: list[asyncio.Task[Any] | None] = [self._pass, self._polling, self._delivery]
        tasks = [task for task in running if task and not task.done()]
        for task in tasks:
            task.cancel()
        with suppress(TimeoutError):
            async with asyncio.timeout(_STOP_WITHIN_S):
                await asyncio.gather(*tasks, return_exceptions=True)
                async with self._ticking:
                    pass


def service_of(config: Config, store: Store, clock: Callable[[], datetime]) -> Service:
    """The service that the database and the number of sources ask for: alone, or one that shares and spreads."""
    from bot.due_sources import spread
    from bot.replica import Replica  # it is a Service

    return (Replica if store.shared or spread(config) else Service)(config, store, clock)


async def serve(config: Config, store: Store, clock: Callable[[], datetime]) -> None:
    """Run the service until SIGTERM or SIGINT."""
    service = service_of(config, store, clock)
    loop = asyncio.get_running_loop()
    for name in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(name, service.stop)
    await service.run()
