"""What went to the next person and is not needed any more: answered, posted or missed before its moment came."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence, Set
from datetime import datetime
from typing import TYPE_CHECKING

from bot.notices.model import ESCALATED, HANDED
from bot.people import SUPERVISOR, Person
from checks.judged import Stage, Verdict
from storage.replies import Action
from storage.values import Notice, NoticeState

if TYPE_CHECKING:
    from storage.store import Store

_WORRYING = {Stage.TODAY, Stage.MISSED}
_ANSWERS = {Action.TAKEN, Action.POSTED, Action.NOT_SO}


async def acknowledged(store: Store, duty_ids: Sequence[str]) -> frozenset[str]:
    """Those of the duties that somebody took, reported as posted, or disputes."""
    replies = await store.replies.of_duties(duty_ids)
    return frozenset(one.duty_id for one in replies if one.duty_id and one.action in _ANSWERS)


async def supervisors_told(
    store: Store, verdicts: Sequence[Verdict], told: Mapping[str, Set[str]], people: Sequence[Person]
) -> dict[str, set[str]]:
    """By duty that is settled now, the supervisors who were told that it was not: they are told that it is.

    `told` maps duty ids to the stages told of them.
    """
    asked: dict[str, tuple[str, str]] = {}
    for verdict in verdicts:
        duty, stages = verdict.duty, told.get(verdict.duty.id, frozenset())
        if verdict.stage is Stage.RESOLVED and stages & _WORRYING and Stage.RESOLVED not in stages:
            for person in people:
                if person.role == SUPERVISOR and person.covers(duty.region):
                    names = (ESCALATED, Stage.MISSED, f"{Stage.TODAY}|{HANDED}")
                    asked.update({f"{duty.id}|{name}|{person.id}": (duty.id, person.id) for name in names})
    found: dict[str, set[str]] = defaultdict(set)
    for key, standing in (await store.outbox.standing(list(asked)) if asked else {}).items():
        if standing.state is NoticeState.SENT:
            duty_id, person_id = asked[key]
            found[duty_id].add(person_id)
    return found


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
