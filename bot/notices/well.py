"""Once a week, to an officer who heard nothing: all is well, and when the sources were last read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Protocol

from bot.notices.model import URGENCY, WELL, AlertSettings
from bot.people import OFFICER, Person
from checks.judged import State, Verdict
from checks.model import PassOutcome, SourceHistory
from checks.verdicts import open_verdicts
from storage.values import NewNotice

# A message of last Monday morning is not seven times 24 hours old on this one.
_QUIET_FOR = timedelta(days=6, hours=12)


class WorkingWeek(Protocol):
    """What is asked of the calendar."""

    def is_working(self, day: date) -> bool:
        """Whether people work on that day."""
        ...


def well_notices(
    people: Iterable[Person],
    told: Mapping[str, datetime],
    sources: Sequence[SourceHistory],
    verdicts: Sequence[Verdict],
    settings: AlertSettings,
    calendar: WorkingWeek,
    now: datetime,
) -> list[NewNotice]:
    """The notices of the first working morning of a week; none on others, none where a source was not read.

    `told` is when the newest notice for each recipient was planned, those of this pass included.
    """
    today = now.astimezone(settings.zone).date()
    earlier = [today - timedelta(days=days) for days in range(1, today.isoweekday())]
    if settings.shadow or not calendar.is_working(today) or any(calendar.is_working(day) for day in earlier):
        return []
    return [
        notice
        for person in people
        if person.role == OFFICER and settings.of(person).is_morning(now)
        if told.get(person.id, datetime.min.replace(tzinfo=now.tzinfo)) < now - _QUIET_FOR
        for notice in _well(person, sources, verdicts, settings, now)
    ]


def _well(
    person: Person,
    sources: Sequence[SourceHistory],
    verdicts: Sequence[Verdict],
    settings: AlertSettings,
    now: datetime,
) -> list[NewNotice]:
    own = [one for one in sources if one.region is None or person.covers(one.region)]
    if not own or any(one.last_outcome is not PassOutcome.COMPLETE for one in own):
        return []
    ahead = [one for one in open_verdicts(verdicts) if one.state is State.OPEN and person.covers(one.duty.region)]
    week = now.astimezone(settings.zone).isocalendar()
    return [
        NewNotice(
            key=f"well|{week.year}-{week.week:02d}|{person.id}",
            recipient=person.id,
            kind=WELL,
            urgency=URGENCY[WELL],
            payload={"read": min(one.complete[-1] for one in own).isoformat(), "open": len(ahead)},
            not_before=settings.of(person).not_before(now, None),
        )
    ]
