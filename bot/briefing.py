"""The day's brief around a pass: what people answered, what waits for the morning, and what became of what was told."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from bot.disputing import disputes_of, violation_of
from bot.notices.answered import Answered, answered
from bot.notices.model import ASK, DISPUTED, DUTY, ESCALATED, HANDED, AlertSettings
from bot.notices.well import well_notices
from bot.people import everyone
from checks.judged import Stage, State
from storage.replies import Action, BriefMessage, Reply, shown_as

if TYPE_CHECKING:
    from bot.config import Config
    from bot.evaluate import Evaluation
    from storage.store import Store
    from storage.values import Notice, StoredVerdict

_MORNING_LASTS = timedelta(hours=4)
_WARNINGS = {Stage.NEW, Stage.SOON, Stage.TODAY}
_OF_DUTIES = {DUTY, ESCALATED, HANDED}
_SETTLED = {State.KEPT: "resolved", State.LATE: "late", State.CLOSED: "closed"}


def mornings(passes: Sequence[time]) -> tuple[time, time] | None:
    """From when until when a pass makes the brief of the day: from the first pass time, before the second one.

    None where there is one pass a day: whenever it is, it makes the brief.
    """
    if len(passes) < 2:
        return None
    first, second = sorted(passes)[:2]
    end = (datetime.combine(date.min, first) + _MORNING_LASTS).time()
    return first, min(second, end) if end > first else second


async def answers_to(store: Store, duty_ids: Sequence[str]) -> Answered:
    """What people answered about these duties."""
    return answered(await store.replies.of_duties(duty_ids))


async def after_plan(
    config: Config, store: Store, evaluation: Evaluation, settings: AlertSettings, now: datetime
) -> int:
    """Drop what waited in vain. In the morning let out what waited for it, and once a week tell that all is well.

    Gives the number of new notices.
    """
    await _drop_outdated(store, now)
    people = [one for one in await everyone(config, store) if settings.of(one).is_morning(now)]
    if settings.mornings is None or not people:
        return 0
    noon = datetime.combine(now.astimezone(settings.zone).date(), settings.mornings[1], tzinfo=settings.zone)
    await store.replies.bring_forward([one.id for one in people], noon, now)
    notices = well_notices(
        people,
        await store.replies.last_told(),
        evaluation.ledger.sources,
        evaluation.assessment.verdicts,
        settings,
        evaluation.rules.calendar,
        now,
    )
    return await store.plan(now, [], notices, {}) if notices else 0


async def _drop_outdated(store: Store, now: datetime) -> None:
    """Nobody is warned of what was settled while the warning waited, nor twice of one duty in one brief."""
    waiting = [one for one in await store.outbox.queue() if one.kind == DUTY and one.stage in _WARNINGS]
    if not waiting:
        return
    states = await store.verdict_states([one.duty_id for one in waiting if one.duty_id])
    settled = [one.id for one in waiting if (known := states.get(one.duty_id or "")) and known.state in _SETTLED]
    urgent: dict[tuple[str, str | None], int] = {}
    for one in waiting:
        urgent[one.recipient, one.duty_id] = max(one.urgency, urgent.get((one.recipient, one.duty_id), 0))
    weaker = [one.id for one in waiting if one.urgency < urgent[one.recipient, one.duty_id]]
    await store.outbox.drop(settled, now, "settled while it waited")
    await store.outbox.drop(weaker, now, "a more urgent warning goes instead")


async def refresh(config: Config, store: Store, clock: Callable[[], datetime]) -> int:
    """Edit today's messages whose duties are settled or answered by now; gives how many were edited.

    What an edited message says needs no message of its own: word that a duty was kept in time is taken back.
    """
    if not config.telegram.token.get_secret_value():
        return 0
    now = clock()
    stale = []
    for message in await store.replies.messages_of(now.astimezone(config.zone).date()):
        marks = await marks_of(store, message, now)
        if shown_as(marks) != message.shown:
            stale.append((message, marks))
    if not stale:
        return 0
    from bot.telegram.editing import editing

    async with editing(config, store, await everyone(config, store), clock) as editor:
        # Side by side: a group that has to wait for its turn holds up nobody else's brief.
        edited = await asyncio.gather(*(editor.edit(message, marks, now) for message, marks in stale))
        done = [message for (message, _), is_edited in zip(stale, edited, strict=True) if is_edited]
    await _take_back(store, done, now)
    return len(done)


async def marks_of(store: Store, message: BriefMessage, now: datetime) -> dict[int, str]:
    """What became of each notice of a message since it was sent, by the notice's id; see `mark-…` in the texts."""
    notices = await store.replies.notices_with(message.notice_ids)
    verdicts = await store.verdict_states([one.duty_id for one in notices if one.duty_id])
    replies: dict[str, list[Reply]] = {}
    for number in {one.number for one in notices if one.number}:
        replies[number] = await store.replies.about(number)
    marks = {one.id: _mark(one, verdicts, replies.get(one.number, ()), message.at, now) for one in notices}
    for one in notices:
        if one.kind == ASK and any(given.decides for given in await store.answers.given(str(one.payload["ask"]))):
            marks[one.id] = "answered"
    return {notice: mark for notice, mark in marks.items() if mark}


def _mark(
    notice: Notice, verdicts: Mapping[str, StoredVerdict], replies: Sequence[Reply], since: datetime, now: datetime
) -> str:
    verdict = verdicts.get(notice.duty_id or "")
    if notice.kind in _OF_DUTIES and notice.stage is not Stage.RESOLVED and verdict and verdict.state in _SETTLED:
        return _SETTLED[verdict.state]
    fresh = [one for one in replies if one.at >= since]
    violation = violation_of(notice)
    if violation and any(one.violation == violation for one in fresh):
        dispute = disputes_of(replies).get(violation)
        if dispute and (dispute.decision or notice.kind != DISPUTED):
            return dispute.decision or "disputed"
    own = [one for one in fresh if one.duty_id and one.duty_id == notice.duty_id]
    if any(one.action is Action.TAKEN for one in own):
        return "taken"
    put_off = [one.until for one in own if one.action is Action.TOMORROW and one.until]
    return "tomorrow" if put_off and max(put_off) > now.date() else ""


async def _take_back(store: Store, edited: Sequence[BriefMessage], now: datetime) -> None:
    ids = [notice for message in edited for notice in message.notice_ids]
    shown = {(one.recipient, one.duty_id) for one in await store.replies.notices_with(ids)}
    waiting = [
        one.id
        for one in await store.outbox.queue()
        if one.stage is Stage.RESOLVED and one.payload.get("state") == State.KEPT and one.not_before > now
        if (one.recipient, one.duty_id) in shown
    ]
    if waiting:
        await store.outbox.drop(waiting, now, "told by editing the brief of the day")
