"""Placed outside the rubric; not judged where any copy stands inside it or the entries carry no rubric (rule 11)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checks.columns.base import Judgement, said_of
from checks.facts import Facts
from checks.judged import Verdict
from checks.model import Form, Kind, Rubric
from checks.view import View


def rule(facts: Facts, verdicts: Sequence[Verdict], view: View) -> Iterator[Judgement]:
    """Announcement and protocol each say it; the judge keeps the earliest."""
    if facts.hearing.form is not Form.OPEN_MEETING:
        return
    for kind in (Kind.ANNOUNCEMENT, Kind.PROTOCOL):
        copies = facts.present(kind, view.as_of)
        if copies and all(copy.rubric_at(view.as_of) is Rubric.OUTSIDE for copy in copies):
            inside = any(one.rubric_at(view.as_of) is not Rubric.OUTSIDE for one in facts.asked.get(kind, ()))
            first, last = min(copy.seen.at for copy in copies), max(copy.seen.at for copy in copies)
            lost = view.gone("wrong_rubric", facts.region.code, first, last)
            yield from said_of(copies[0], facts, "outside_the_rubric", asked=inside, lost=lost)
