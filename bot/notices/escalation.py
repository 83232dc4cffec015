"""The last day has come and nobody answered: the region's supervisors are told before the term ends.

Who had a warning before this day had time to answer: their supervisors are told the same morning. Where this day's
message is the first, they are told after noon.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from datetime import datetime, time

from bot.notices.model import ESCALATED, URGENCY, AlertSettings, WorkingDays
from bot.notices.payload import duty_payload
from bot.notices.plan import audience, due_moment
from bot.people import OFFICER, SUPERVISOR, Person
from checks.judged import Assessment, Stage, State, Verdict
from checks.regions import regions
from storage.values import NewNotice

_ANSWER_BY = time(12, 30)  # of the region; past noon, when what waited for the morning has gone out
_EARLIER = {Stage.NEW, Stage.SOON, Stage.TODAY}


def plan_escalations(
    assessment: Assessment,
    people: Sequence[Person],
    told: Mapping[str, Set[str]],
    acknowledged: Set[str],
    settings: AlertSettings,
    calendar: WorkingDays,
    now: datetime,
    sites: Mapping[str, str],
) -> list[NewNotice]:
    """A notice to each supervisor for each duty on its last day that nobody in the region acknowledged.

    `told` maps duty ids to the stages told of them before this pass, `acknowledged` holds those of duties that
    somebody took, reported as posted, or disputes. `sites` maps regions to the address of their site.
    """
    notices: list[NewNotice] = []
    for verdict in assessment.verdicts:
        if _is_silent(verdict, acknowledged):
            notices.extend(_of(verdict, assessment, people, told, settings, calendar, now, sites))
    return notices


def _is_silent(verdict: Verdict, acknowledged: Set[str]) -> bool:
    # An unread source proves nothing: the duty may be kept, and nobody is to be blamed.
    judged = verdict.stage is Stage.TODAY and verdict.state is not State.UNKNOWN and not verdict.baseline
    return judged and verdict.duty.id not in acknowledged


def _of(
    verdict: Verdict,
    assessment: Assessment,
    people: Sequence[Person],
    told: Mapping[str, Set[str]],
    settings: AlertSettings,
    calendar: WorkingDays,
    now: datetime,
    sites: Mapping[str, str],
) -> Iterator[NewNotice]:
    duty = verdict.duty
    officers = audience(people, duty.region, OFFICER, settings.shadow)
    hearing, must_before = assessment.hearings[duty.hearing], due_moment(duty)
    start = max(now, _asked_until(verdict, bool(officers), told.get(duty.id, frozenset()), now))
    for person in audience(people, duty.region, SUPERVISOR, settings.shadow):
        if _is_told_already(person, officers, settings.shadow):
            continue
        not_before = settings.of(person).not_before(start, must_before)
        payload = duty_payload(verdict, hearing, sites.get(duty.region or "", ""), calendar, not_before)
        yield NewNotice(
            key=f"{duty.id}|{ESCALATED}|{person.id}",
            recipient=person.id,
            kind=ESCALATED,
            urgency=URGENCY[ESCALATED],
            payload=payload | {"people": [one.name or one.id for one in officers], "shadow": settings.shadow},
            not_before=not_before,
            must_before=must_before,
            stage=Stage.TODAY,
            duty_id=duty.id,
            number=duty.number,
            region=duty.region,
        )


def _asked_until(verdict: Verdict, has_officers: bool, told: Set[str], now: datetime) -> datetime:
    """Until when the officers have time to answer: `now` where they had it, or where there is nobody to wait for."""
    region = verdict.duty.region
    if told & _EARLIER or not has_officers or region is None:
        return now
    zone = regions()[region].zone
    return datetime.combine(now.astimezone(zone).date(), _ANSWER_BY, tzinfo=zone)


def _is_told_already(person: Person, officers: Sequence[Person], shadow: bool) -> bool:
    """Whether the person reads the officers' own messages: one chat, or one mailbox, of two roles."""
    if shadow:
        return False
    chats = {one.telegram_chat_id for one in officers if one.telegram_chat_id is not None}
    mails = {one.email.lower() for one in officers if one.email and one.telegram_chat_id is None}
    return person.telegram_chat_id in chats or (person.telegram_chat_id is None and person.email.lower() in mails)
