"""Fewer than 30 calendar days between the earliest possible appearance and the meeting (`terms.md`, Counting days)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checks.columns.base import Judgement, Said, of_column
from checks.facts import Facts
from checks.judged import State, Verdict
from checks.losses import LOST_REASONS
from checks.verdicts import ASKED_WHICH_FIRST, relevant_copies
from checks.view import View

_SAID = {
    "fewer_days_ahead": Said.VIOLATION,
    "posting_day_may_count": Said.UNCLEAR,
    ASKED_WHICH_FIRST: Said.ASKED,
    **dict.fromkeys(LOST_REASONS, Said.UNCLEAR),
}


def rule(facts: Facts, verdicts: Sequence[Verdict], view: View) -> Iterator[Judgement]:
    """One judgement for each receipt whose announcement came too close to the meeting."""
    for verdict in of_column(verdicts, "announcement_notice_too_short"):
        if verdict.reason not in _SAID or verdict.state is State.CLOSED:
            continue
        relevant = relevant_copies(verdict.duty, facts)
        copy = next(copy for copy in facts.present(verdict.duty.what, view.as_of) if copy in relevant)
        month = copy.month(facts.zone)
        if month:
            evidence = (copy.page, facts.card_page)
            yield Judgement(_SAID[verdict.reason], month, verdict.duty.due_latest, verdict.reason, evidence)
