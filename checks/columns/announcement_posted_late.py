"""The announcement appeared, or shows a date, after the working-day term from receipt (rule 6)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checks.columns.base import Judgement, Said, of_column
from checks.facts import Facts
from checks.judged import State, Verdict
from checks.losses import LOST_REASONS
from checks.verdicts import ASKED_WHICH_FIRST, relevant_copies
from checks.view import View

_SAID = {
    "posted_late": Said.VIOLATION,
    "posted_between_the_readings": Said.UNCLEAR,
    ASKED_WHICH_FIRST: Said.ASKED,
    **dict.fromkeys(LOST_REASONS, Said.UNCLEAR),
}


def rule(facts: Facts, verdicts: Sequence[Verdict], view: View) -> Iterator[Judgement]:
    """One judgement for each receipt whose announcement is late, or between the readings."""
    for verdict in of_column(verdicts, "announcement_missing"):
        said = _SAID.get(verdict.reason)
        if said is None or verdict.state not in (State.LATE, State.UNCLEAR):
            continue
        relevant = relevant_copies(verdict.duty, facts)
        copy = next(copy for copy in facts.present(verdict.duty.what, view.as_of) if copy in relevant)
        month = copy.month(facts.zone)
        if month:
            evidence = (copy.page, *verdict.duty.basis)
            yield Judgement(said, month, verdict.duty.due_latest, verdict.reason, evidence)
