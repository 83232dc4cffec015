"""Judging: from facts to verdicts, findings and placements. The loop over hearings is the whole of it.

1. cut the duties of each hearing by the law,
2. give each its verdict,
3. let every column say what it found, once per hearing,
4. count the placements.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from checks.columns import COLUMNS, Judgement, Said
from checks.duties import PROTOCOLS, duties_of
from checks.facts import Facts, day_end, month_of
from checks.judged import Assessment, Duty, Finding, HearingKey, Match, Placement, State, Unknown, Verdict
from checks.losses import LOST_REASONS
from checks.model import Form, Kind, PageRef, Place
from checks.verdicts import absence, lost_for, verdict_of
from checks.view import View

_SUREST = {said: place for place, said in enumerate(Said)}


def judge(facts: Mapping[HearingKey, Facts], view: View, matches: Sequence[Match] = ()) -> Assessment:
    """Everything that is known at `view.as_of` of the hearings in `facts`."""
    verdicts: list[Verdict] = []
    found: dict[Said, list[Finding]] = {said: [] for said in Said}
    unknown: list[Unknown] = []
    placements: list[Placement] = []
    last_due: dict[HearingKey, date] = {}
    for key, one in facts.items():
        local = view.in_zone(one.zone)
        duties = list(duties_of(one, view.rules))
        if duties:
            last_due[key] = max(duty.due_latest for duty in duties)
        own = [verdict for verdict in (verdict_of(duty, one, local) for duty in duties) if verdict]
        verdicts.extend(own)
        cohort = _cohort(one, duties)
        for judgement, finding in _findings(one, own, local, cohort):
            found[judgement.said].append(finding)
            if lost := judgement.lost:
                since = local.good_before(lost)
                unknown.append(Unknown(None, lost.source, since, finding.month, lost.reason, finding))
        unknown.extend(_unknown(one, own, local))
        placements.extend(_placements(one, own, local, cohort))
    return Assessment(
        now=view.now,
        as_of=view.as_of,
        hearings={key: one.hearing for key, one in facts.items()},
        verdicts=tuple(verdicts),
        violations=tuple(found[Said.VIOLATION]),
        unclear=tuple(found[Said.UNCLEAR]),
        asked=tuple(found[Said.ASKED]),
        unknown=tuple(unknown),
        placements=tuple(placements),
        matches=tuple(matches),
        last_due=last_due,
    )


def _cohort(facts: Facts, duties: Iterable[Duty]) -> str | None:
    """The month of a discussion: the one in which its protocol falls due, latest reading (rule 8)."""
    if facts.hearing.form is not Form.PUBLIC_DISCUSSION:
        return None
    dues = [duty.due_latest for duty in duties if duty.what is Kind.PROTOCOL]
    return month_of(max(dues)) if dues else None


def _findings(
    facts: Facts, verdicts: Sequence[Verdict], view: View, cohort: str | None
) -> Iterable[tuple[Judgement, Finding]]:
    discussion = facts.hearing.form is Form.PUBLIC_DISCUSSION
    if discussion and cohort is None:
        return
    for column, (rule, forms) in COLUMNS.items():
        if facts.hearing.form not in forms:
            continue
        said = _once(rule(facts, verdicts, view))
        if said and not (discussion and not _cohort_is_due(verdicts)):
            month = cohort if discussion and cohort else said.month
            yield said, _finding(facts, column, month, said)


def _once(judgements: Iterable[Judgement]) -> Judgement | None:
    """One hearing adds at most 1 to a column, over all months: the surest, then the earliest (rule 12)."""
    return min(judgements, key=lambda one: (_SUREST[one.said], one.month), default=None)


def _cohort_is_due(verdicts: Sequence[Verdict]) -> bool:
    return any(
        verdict.duty.what is Kind.PROTOCOL and verdict.state not in (State.OPEN, State.CLOSED) for verdict in verdicts
    )


def _finding(facts: Facts, column: str, month: str, said: Judgement) -> Finding:
    return Finding(
        hearing=facts.hearing.key,
        number=facts.hearing.number,
        region=facts.region.code,
        column=column,
        month=month,
        due=said.due,
        reason=said.reason,
        evidence=tuple(dict.fromkeys(said.evidence)),
    )


def _unknown(facts: Facts, verdicts: Sequence[Verdict], view: View) -> Iterable[Unknown]:
    for verdict in verdicts:
        if verdict.state is State.UNKNOWN and verdict.reason in ("not_read_since", "no_source"):
            proof = absence(verdict.duty, facts, view, day_end(verdict.duty.due_latest, facts.zone))
            yield Unknown(verdict.duty, proof.source, proof.since, month_of(verdict.duty.due_latest))
        elif verdict.reason in LOST_REASONS and verdict.state is State.UNKNOWN:
            lost = lost_for(verdict, facts, view)
            assert lost is not None
            month = month_of(verdict.duty.due_latest)
            yield Unknown(verdict.duty, lost.source, view.good_before(lost), month, lost.reason)


def _placements(facts: Facts, verdicts: Sequence[Verdict], view: View, cohort: str | None) -> Iterable[Placement]:
    if facts.hearing.form is Form.OPEN_MEETING:
        for kind in (Kind.ANNOUNCEMENT, Kind.PROTOCOL):
            yield from _on_site(facts, kind, view)
    elif cohort:
        yield from _in_cohort(facts, verdicts, view, cohort)


def _on_site(facts: Facts, kind: Kind, view: View) -> Iterable[Placement]:
    """A hearing with at least one posting of that kind, in the month of the earliest (rule 2)."""
    there = facts.present(kind, view.as_of)
    months = [(month, copy) for copy in there if (month := copy.month(facts.zone))]
    # Where one copy stood in the baseline without a date, the month of the earliest is not known.
    if months and len(months) == len(there):
        month, copy = min(months, key=lambda pair: pair[0])
        yield _placement(facts, kind, Place.SITE, month, (copy.page,))


def _in_cohort(facts: Facts, verdicts: Sequence[Verdict], view: View, cohort: str) -> Iterable[Placement]:
    """A discussion whose protocol fell due, and whether it stands in the portal: proved either way, or not counted."""
    portal = {name for name, place in PROTOCOLS[Form.PUBLIC_DISCUSSION] if place is Place.PORTAL}
    own = [verdict for verdict in verdicts if verdict.duty.term in portal]
    for verdict in own:
        posted = verdict.pages and verdict.state in (State.KEPT, State.LATE, State.UNCLEAR)
        if not posted and verdict.state is not State.MISSING:
            continue
        if view.as_of < day_end(verdict.duty.due_latest, facts.zone):
            continue
        yield _placement(facts, Kind.ANNOUNCEMENT, Place.PORTAL, cohort, (facts.card_page,))
        if posted:
            yield _placement(facts, Kind.PROTOCOL, Place.PORTAL, cohort, verdict.pages)


def _placement(facts: Facts, kind: Kind, place: Place, month: str, evidence: tuple[PageRef, ...]) -> Placement:
    return Placement(
        facts.hearing.key,
        facts.hearing.number,
        facts.region.code,
        kind,
        place,
        month,
        evidence,
    )
