"""An escalation that nobody needs any more: answered, posted or missed before its moment came."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from bot.notices.model import ESCALATED
from checks.judged import Stage
from storage.replies import Action
from storage.values import NoticeState

if TYPE_CHECKING:
    from storage.store import Store

_ANSWERS = {Action.TAKEN, Action.POSTED, Action.NOT_SO}


async def acknowledged(store: Store, duty_ids: list[str]) -> frozenset[str]:
    """Those of the duties that somebody took, reported as posted, or disputes."""
    replies = await store.replies.of_duties(duty_ids)
    return frozenset(one.duty_id for one in replies if one.duty_id and one.action in _ANSWERS)


async def withdraw_answered(store: Store, now: datetime) -> int:
    """Drop the waiting escalations that came to nothing; gives how many. After its due moment one is never told."""
    waiting = await store.outbox.queue(NoticeState.PENDING, kind=ESCALATED)
    if not waiting:
        return 0
    duties = [one.duty_id for one in waiting if one.duty_id]
    answered, states = await acknowledged(store, duties), await store.verdict_states(duties)
    last_day = {duty for duty, state in states.items() if state.stage is Stage.TODAY}
    idle = [
        one.id
        for one in waiting
        if one.duty_id in answered
        or one.duty_id not in last_day
        or (one.must_before is not None and one.must_before < now)
    ]
    return await store.outbox.drop(idle, now, "answered or over") if idle else 0
