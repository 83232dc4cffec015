"""The bot that answers: polling for commands, and the state that `/status` shows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from bot.evaluate import Evaluation, evaluate
from bot.health import Health
from bot.people import Person, everyone
from bot.telegram.client import make_bot
from bot.telegram.commands import make_dispatcher
from bot.telegram.polling import Poller
from bot.telegram.status import NextDue, RegionStatus, SourceStatus, StatusView
from checks.judged import State, Verdict
from checks.model import PassOutcome
from checks.verdicts import open_verdicts

if TYPE_CHECKING:
    from bot.config import Config
    from storage.store import Store

_NEXT = 5


async def poll(config: Config, store: Store, clock: Callable[[], datetime], health: Health) -> None:
    """Answer commands until cancelled."""
    token = config.telegram.token.get_secret_value()
    bot = make_bot(token, config.telegram.api_base, config.telegram.proxy)

    async def status(person: Person) -> StatusView:
        return await status_view(config, store, clock(), person)

    poller = Poller(bot, make_dispatcher(await everyone(config, store), status, config.zone), clock)
    health.last_poll = lambda: poller.last_answer_at
    try:
        await poller.run()
    finally:
        await bot.session.close()


async def status_view(config: Config, store: Store, now: datetime, person: Person) -> StatusView:
    """The state of the person's regions, of their sources, and whether messages go out."""
    done = await evaluate(store, config, now)
    rows = [
        _region(code, done)
        for code in sorted({one.region for one in config.sources() if one.region})
        if person.covers(code)
    ]
    sources = [
        SourceStatus(
            kind=source.kind,
            region=source.region,
            good=None if source.last_outcome is None else source.last_outcome is PassOutcome.COMPLETE,
            reason=source.last_reason,
            last_complete=source.complete[-1] if source.complete else None,
        )
        for source in done.ledger.sources
        if source.region is None or person.covers(source.region)
    ]
    return StatusView(now, rows, sources, await store.outbox.pending_count(), await store.outbox.last_sent_at())


def _region(code: str, done: Evaluation) -> RegionStatus:
    own = open_verdicts([one for one in done.assessment.verdicts if one.duty.region == code])
    stages = Counter(_stage(verdict) for verdict in own)
    coming = sorted((one for one in own if one.state is State.OPEN), key=lambda one: one.duty.due_earliest)
    due = [NextDue(one.duty.number, one.duty.what, one.duty.due_earliest) for one in coming[:_NEXT]]
    return RegionStatus(code, stages, due)


def _stage(verdict: Verdict) -> str:
    return str(verdict.stage) if verdict.stage and verdict.state is not State.UNKNOWN else "unknown"
