"""The protocol was late at any place for which the edition sets a term, once per hearing (rule 10)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checks.columns.base import Judgement, Said
from checks.facts import Facts, local_day, month_of
from checks.judged import State, Verdict
from checks.losses import LOST_REASONS
from checks.model import Kind, Place
from checks.verdicts import ASKED_WHICH_FIRST
from checks.view import View

_SAID = {
    "posted_late": Said.VIOLATION,
    "posted_between_the_readings": Said.UNCLEAR,
    ASKED_WHICH_FIRST: Said.ASKED,
    **dict.fromkeys(LOST_REASONS, Said.UNCLEAR),
}


def rule(facts: Facts, verdicts: Sequence[Verdict], view: View) -> Iterator[Judgement]:
    """One judgement for each place where it is late; the judge keeps the earliest."""
    for verdict in verdicts:
        if verdict.duty.what is not Kind.PROTOCOL or verdict.reason not in _SAID:
            continue
        if verdict.state not in (State.LATE, State.UNCLEAR):
            continue
        month = _month(facts, verdict, view)
        if month:
            evidence = (*verdict.pages, *verdict.duty.basis)
            yield Judgement(_SAID[verdict.reason], month, verdict.duty.due_latest, verdict.reason, evidence)


def _month(facts: Facts, verdict: Verdict, view: View) -> str | None:
    if verdict.duty.place is Place.PORTAL:
        assert facts.portal_protocol is not None
        return month_of(local_day(facts.portal_protocol[0].at, facts.zone))
    copy = facts.judged(Kind.PROTOCOL, view.as_of)
    return copy.month(facts.zone) if copy else None
