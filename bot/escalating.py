"""What went to the next person and is not needed any more: answered, posted or missed before its moment came."""

from __future__ import annotations

from collections.abc import Sequence, Set
from datetime import datetime
from typing import TYPE_CHECKING

from bot.notices.model import ESCALATED, HANDED
from checks.judged import Stage
from storage.replies import Action
from storage.values import Notice, NoticeState

if TYPE_CHECKING:
    from storage.store import Store

_ANSWERS = {Action.TAKEN, Action.POSTED, Action.NOT_SO}


async def acknowledged(store: Store, duty_ids: Sequence[str]) -> frozenset[str]:
    """Those of the duties that somebody took, reported as posted, or disputes."""
    replies = await store.replies.of_duties(duty_ids)
    return frozenset(one.duty_id for one in replies if one.duty_id and one.action in _ANSWERS)


async def withdraw_answered(store: Store, now: datetime) -> int:
    """Drop what waits for a supervisor, or for the next person, and came to nothing; gives how many notices.

    An escalation is never told after its due moment.
    """
    waiting = [
        *await store.outbox.queue(NoticeState.PENDING, kind=ESCALATED),
        *await store.outbox.queue(NoticeState.PENDING, kind=HANDED),
    ]
    if not waiting:
        return 0
    duties = [one.duty_id for one in waiting if one.duty_id]
    answered, states = await acknowledged(store, duties), await store.verdict_states(duties)
    stages = {duty: state.stage for duty, state in states.items()}
    idle = [one.id for one in waiting if _is_idle(one, stages.get(one.duty_id or ""), answered, now)]
    return await store.outbox.drop(idle, now, "answered or over") if idle else 0


def _is_idle(notice: Notice, stage: Stage | None, answered: Set[str], now: datetime) -> bool:
    if notice.kind == HANDED:
        return stage in (None, Stage.RESOLVED)
    over = notice.must_before is not None and notice.must_before < now
    return over or stage is not Stage.TODAY or notice.duty_id in answered
