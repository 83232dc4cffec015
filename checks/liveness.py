"""Which cards the next passes re-read, and how long a card or a posting still matters (`sources.md` §1).

A card is live while one of its duties is open, at most 60 days beyond its last due day; after that it is
re-read weekly for 60 days, then no more.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from checks.columns.recording_missing import has_recording
from checks.facts import Facts, local_day
from checks.judged import Assessment, HearingKey, Verdict
from checks.model import Card, CardHistory, Form, Kind
from checks.verdicts import open_verdicts

OPEN_FOR = timedelta(days=60)
WEEKLY_FOR = timedelta(days=60)
WEEK = timedelta(days=7)
_UNREADABLE_FOR = timedelta(days=150)


@dataclass(frozen=True, slots=True)
class CardPlan:
    """When a card's page is read next (None: never again) and the last day on which it is judged in a pass."""

    next_read_at: datetime | None
    relevant_until: date


def matters_until(card: Card) -> date | None:
    """The last day on which a card of these dates can matter, whatever became of its duties; None without a date."""
    end = card.end or card.start
    return end + _UNREADABLE_FOR if end is not None and end.year < date.max.year else None


def plan_cards(
    cards: Sequence[CardHistory], facts: Mapping[HearingKey, Facts], assessment: Assessment
) -> dict[HearingKey, CardPlan]:
    """The reading plan of every card in the ledger's view; a live card is due since first sight: always."""
    by_hearing: dict[HearingKey, list[Verdict]] = {}
    for verdict in assessment.verdicts:
        by_hearing.setdefault(verdict.duty.hearing, []).append(verdict)
    plans: dict[HearingKey, CardPlan] = {}
    for card in cards:
        key = (card.form, card.hearing_id)
        due = assessment.last_due.get(key, date.min)
        plans[key] = _plan(card, facts.get(key), by_hearing.get(key, []), due, assessment.now)
    return plans


def _plan(card: CardHistory, facts: Facts | None, verdicts: Sequence[Verdict], due: date, now: datetime) -> CardPlan:
    first = card.versions[0].seen.at
    if facts is None or facts.ends is None:
        # Not understood in full: it may be completed, so it is read on for as long as a duty would live.
        return CardPlan(first if now < first + OPEN_FOR else None, (first + _UNREADABLE_FOR).date())
    today = local_day(now, facts.zone)
    last_due = max(due, facts.ends[1])
    unsettled = _unsettled(facts, verdicts, assessment_day=today, now=now)
    closed = last_due + OPEN_FOR if unsettled else last_due
    until = closed + WEEKLY_FOR
    if unsettled and today <= closed:
        return CardPlan(first, until)
    return CardPlan(card.last_read + WEEK if today <= until else None, until)


def _unsettled(facts: Facts, verdicts: Sequence[Verdict], *, assessment_day: date, now: datetime) -> bool:
    assert facts.ends is not None
    if facts.withdrawn:
        return False
    if assessment_day <= facts.ends[1] or open_verdicts(verdicts):
        return True
    if facts.hearing.form is not Form.OPEN_MEETING:
        return False  # only an open meeting is recorded
    return facts.judged(Kind.PROTOCOL, now) is not None and not has_recording(facts, now)
