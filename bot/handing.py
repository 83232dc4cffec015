"""A notice that cannot reach its recipient goes to the next person: who that is, and what they are told.

The order: the other officers of the region, its supervisors, the operators. Who has the same notice, or is about to
get it, has taken it over already. Planning the same again changes nothing: the key names duty, stage and person.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime

from bot.notices.model import DUTY, ESCALATED, HANDED, TOO_LATE, URGENCY, AlertSettings
from bot.people import OFFICER, OPERATOR, SUPERVISOR, Person
from checks.judged import Stage
from storage.values import UNDELIVERED, NewNotice, Notice, NoticeState, Standing

_KINDS = {DUTY, TOO_LATE, ESCALATED, HANDED}
_NEXT_ROLES = {OFFICER: (OFFICER, SUPERVISOR, OPERATOR), SUPERVISOR: (SUPERVISOR, OPERATOR), OPERATOR: (OPERATOR,)}
_COVERED = {*UNDELIVERED, NoticeState.SENT}
_MARK = "|handed"


def can_be_handed(notice: Notice) -> bool:
    """Whether somebody else must know in time: a duty that is still to be kept, or was not."""
    return notice.kind in _KINDS and notice.stage is not Stage.RESOLVED


def keys_of(notice: Notice, people: Sequence[Person]) -> list[str]:
    """The keys under which any of these people may have the notice already."""
    return [key for person in people for key in _keys(_base(notice), person)]


def handed_over(
    notice: Notice,
    people: Sequence[Person],
    standing: Mapping[str, Standing],
    settings: AlertSettings,
    now: datetime,
) -> NewNotice | None:
    """The notice for the next person; None where one has it already, or nobody is left.

    `standing` is that of the notices of `keys_of`, by key. Whose own notice is stuck has not taken it over.
    """
    failed = next((one for one in people if one.id == notice.recipient), None)
    for person in _candidates(notice, failed, people):
        had = [standing[key] for key in _keys(_base(notice), person) if key in standing]
        if any(one.state in _COVERED and not one.stuck for one in had):
            return None
        if not had:
            return _for(person, notice, failed, settings.of(person), now)
    return None


def _base(notice: Notice) -> str:
    return notice.key.removesuffix(f"|{notice.recipient}").removesuffix(_MARK)


def _keys(base: str, person: Person) -> tuple[str, str]:
    return f"{base}|{person.id}", f"{base}{_MARK}|{person.id}"


def _candidates(notice: Notice, failed: Person | None, people: Sequence[Person]) -> Iterator[Person]:
    """Who comes next, those that could not be reached the last time after the others of their role."""
    role = notice.recipient.partition(":")[0]
    for wanted in _NEXT_ROLES.get(role, ()):
        own = [one for one in people if one.role == wanted and one.id != notice.recipient and one.covers(notice.region)]
        yield from (one for one in sorted(own, key=lambda one: one.unreachable) if not _same_way(one, failed))


def _same_way(person: Person, failed: Person | None) -> bool:
    """Whether the person is reached just as the one who was not, and in no other way."""
    return failed is not None and person.telegram_chat_id == failed.telegram_chat_id and not person.email


def _for(person: Person, notice: Notice, failed: Person | None, settings: AlertSettings, now: datetime) -> NewNotice:
    # A colleague of the same role is told what planning tells them too, under the same key: never twice.
    colleague = notice.recipient.partition(":")[0] == person.role and notice.kind != HANDED
    name = (failed.name or failed.id) if failed else notice.recipient
    return NewNotice(
        key=_keys(_base(notice), person)[0 if colleague else 1],
        recipient=person.id,
        kind=notice.kind if colleague else HANDED,
        urgency=notice.urgency if colleague else URGENCY[HANDED],
        payload=notice.payload if colleague else {**notice.payload, "from": notice.payload.get("from", name)},
        not_before=settings.not_before(now, notice.must_before),
        must_before=notice.must_before,
        stage=notice.stage,
        duty_id=notice.duty_id,
        number=notice.number,
        region=notice.region,
    )
