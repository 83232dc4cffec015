"""What planning notices needs to know of people, settings and the calendar, and how urgent each stage is."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import Protocol
from zoneinfo import ZoneInfo

from bot.people import Person
from checks.judged import Stage

# The kinds of notices. Those of a hearing's duty are DUTY (with a stage of the ladder) and TOO_LATE.
DUTY, TOO_LATE, FOUND, UNDELIVERABLE = "duty", "too_late", "found", "undeliverable"
TROUBLE, BLIND, RECOVERED = "source_trouble", "source_blind", "source_recovered"
MASS, MASS_OVER = "sources_mass", "sources_mass_over"
SILENT, HEARD = "source_silent", "source_heard"  # read, and nothing new for longer than usual · something new again
LOST, BACK = "source_fields_lost", "source_fields_back"  # entries lack what they used to have · they have it again
ESCALATED, HANDED = "escalated", "handed"  # to the supervisors: nobody answered · instead of who cannot be reached
PEOPLE = "people"  # to the operators: who joined, whose invitation was shown again
ASK, WELL = "ask", "well"  # is it the same hearing? · nothing is open, and the sources were read
MONTH_ROW, COUNTED = "month_row", "counted"  # a region's row of the month's analysis · a violation behind it
DISPUTED, DECIDED = "disputed", "decided"  # to the operators, and back to who disputed

# Higher is said first.
URGENCY = {
    Stage.TODAY: 100,
    ESCALATED: 99,
    HANDED: 98,
    MASS: 95,
    Stage.MISSED: 90,
    Stage.SOON: 80,
    TOO_LATE: 75,
    Stage.NEW: 70,
    FOUND: 65,
    ASK: 62,
    Stage.RESOLVED: 60,
    DISPUTED: 55,
    DECIDED: 55,
    TROUBLE: 50,
    BLIND: 50,
    SILENT: 45,
    LOST: 45,
    UNDELIVERABLE: 50,
    PEOPLE: 45,
    RECOVERED: 40,
    HEARD: 40,
    BACK: 40,
    MASS_OVER: 40,
    MONTH_ROW: 31,
    COUNTED: 30,
    WELL: 10,
}

_LEAST_TIME = timedelta(hours=4)  # between the end of somebody's quiet hours and the last moment of a warning


class WorkingDays(Protocol):
    """What is asked of the calendar."""

    def working_days_left(self, today: date, due: date) -> int:
        """How many working days come after `today` up to and with `due`."""
        ...


@dataclass(frozen=True, slots=True)
class AlertSettings:
    """`[alerts]` of the configuration. `quiet` is (from, until) in `zone`, equal ends: no quiet hours.

    `mornings` is (from, until) in `zone`: passes between them make the brief of the day, and what can wait is held for
    it. None: nothing waits.
    """

    quiet: tuple[time, time]
    zone: ZoneInfo
    shadow: bool = False
    mornings: tuple[time, time] | None = None

    def of(self, person: Person) -> AlertSettings:
        """The settings with the quiet hours that the person chose."""
        return replace(self, quiet=person.quiet) if person.quiet else self

    def quiet_end(self, now: datetime) -> datetime | None:
        """When the quiet hours that `now` lies in end; None outside them. Until itself is no longer quiet."""
        start, until = self.quiet
        local = now.astimezone(self.zone)
        clock = local.time()
        if start <= until:
            inside = start <= clock < until
            day = local.date()
        else:
            inside = clock >= start or clock < until
            day = local.date() + timedelta(days=clock >= start)
        return datetime.combine(day, until, tzinfo=self.zone) if inside else None

    def is_morning(self, now: datetime) -> bool:
        """Whether what is planned at `now` goes into the brief of the day."""
        if self.mornings is None:
            return True
        start, until = self.mornings
        return start <= now.astimezone(self.zone).time() < until and self.quiet_end(now) is None

    def in_brief(self, now: datetime) -> datetime:
        """When a notice planned at `now` that can wait goes out: at once in the morning, else with the next brief.

        That is the end of the next morning; the pass of that morning brings it forward, so that it is one message.
        """
        if self.mornings is None or self.is_morning(now):
            return self.not_before(now, None)
        local = now.astimezone(self.zone)
        end = self.mornings[1]
        day = local.date() + timedelta(days=local.time() >= end)
        return self.not_before(datetime.combine(day, end, tzinfo=self.zone), None)

    def not_before(self, now: datetime, must_before: datetime | None) -> datetime:
        """When a notice planned at `now` may go out: after the quiet hours, unless too little time is left then."""
        end = self.quiet_end(now)
        if end is None or (must_before is not None and now <= must_before < end + _LEAST_TIME):
            return now
        return end
