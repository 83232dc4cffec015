"""The proof of one hearing as JSON (`tyndau explain --json`)."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from bot.digest.plain import one_line
from bot.show.case import Ahead, Case, Found, days_ahead, pages_of
from bot.show.matched import considered_json, other_json
from checks.judged import Finding, Placement, Unknown, Verdict, When
from checks.law.calendar import Counted
from checks.model import PageRef, Seen
from checks.persons import masked


def explanation(case: Case) -> dict[str, Any]:
    """Everything that the text says, as values; days as ISO dates, instants with the offset of the region's zone."""
    hearing = case.hearing
    return {
        "hearing": hearing.number,
        "form": hearing.form.value,
        "hearing_id": hearing.key[1],
        "region": hearing.region,
        "project": hearing.project,
        "place": hearing.place,
        "dates": [_when(when) for when in hearing.whens],
        "withdrawn": hearing.withdrawn,
        "duties": [_duty(case, verdict) for verdict in case.verdicts],
        "postings": [_posting(case, found) for found in case.postings],
        "considered": [considered_json(one) for one in case.considered],
        "findings": [_finding(case, said, finding) for said, finding in case.findings],
        "placements": [_placement(case, one) for one in case.placements],
        "unknown": [_unknown(case, one) for one in case.unknown],
        "pages": [_page(case, page) for page in pages_of(case)],
    }


def _when(when: When) -> dict[str, Any]:
    at = when.at.isoformat("minutes") if when.at else None
    return {"start": when.start.isoformat(), "end": when.end.isoformat(), "at": at}


def _duty(case: Case, verdict: Verdict) -> dict[str, Any]:
    duty = verdict.duty
    return {
        "id": duty.id,
        "what": duty.what.value,
        "place": duty.place.value,
        "column": duty.column,
        "state": verdict.state.value,
        "reason": verdict.reason,
        "stage": verdict.stage.value if verdict.stage else None,
        "baseline": verdict.baseline,
        **_law(case, verdict),
        "starts": {"earliest": duty.starts[0].isoformat(), "latest": duty.starts[1].isoformat()},
        "received": _seen(case, case.received(verdict)),
        "basis": [_page(case, page) for page in duty.basis],
        "due_earliest": duty.due_earliest.isoformat(),
        "due_latest": duty.due_latest.isoformat(),
        "told_by": duty.told_by.isoformat(),
        "counted": [_counted(count) for count in duty.counted] if duty.counted else None,
        "days_ahead": [_days_ahead(ahead) for ahead in days_ahead(case, verdict)],
        "pages": [_page(case, page) for page in verdict.pages],
    }


def _law(case: Case, verdict: Verdict) -> dict[str, Any]:
    edition, term = case.edition(verdict), case.term(verdict)
    until = edition.in_force_until
    return {
        "edition": {
            "id": edition.id,
            "in_force_from": edition.in_force_from.isoformat(),
            "in_force_until": until.isoformat() if until else None,
            "source": edition.source,
        },
        "clause": verdict.duty.clause,
        "term": {
            "name": term.name,
            "amount": term.amount,
            "unit": term.unit,
            "source": term.source,
            "confidence": term.confidence,
        },
    }


def _counted(count: Counted) -> dict[str, Any]:
    return {
        "start": count.start.isoformat(),
        "working_days": count.working_days,
        "due": count.due.isoformat(),
        "days": [day.isoformat() for day in count.days],
        "skipped": [{"day": one.day.isoformat(), "why": one.why} for one in count.skipped],
    }


def _days_ahead(ahead: Ahead) -> dict[str, Any]:
    return {"posted": ahead.posted.isoformat(), "days": ahead.days, "by": "shown" if ahead.shown else "appearance"}


def _posting(case: Case, found: Found) -> dict[str, Any]:
    return {
        "source": found.source,
        "key": found.key,
        "kind": found.kind.value,
        "title": masked(one_line(found.posting.title)),
        "url": found.posting.url,
        "rubric": found.posting.rubric.value,
        "edited": found.edited,
        "shown": [day.isoformat() for day in found.posting.shown],
        "appeared": _seen(case, found.version.seen),
        "decision": found.match.decision,
        "score": found.match.score,
        "reason": found.match.reason,
        "evidence": list(found.match.evidence),
        "others": [other_json(other, case.hearings) for other in found.match.others],
        "page": _page(case, found.version.page),
        "attachments": [
            {"url": one.url, "outcome": one.outcome, "page": _page(case, one.page) if one.page else None}
            for one in found.attached
        ],
    }


def _finding(case: Case, said: str, finding: Finding) -> dict[str, Any]:
    return {
        "month": finding.month,
        "column": finding.column,
        "said": said,
        "due": finding.due.isoformat() if finding.due else None,
        "reason": finding.reason,
        "evidence": [_page(case, page) for page in finding.evidence],
    }


def _placement(case: Case, one: Placement) -> dict[str, Any]:
    pages = [_page(case, page) for page in one.evidence]
    return {"month": one.month, "kind": one.kind.value, "place": one.place.value, "evidence": pages}


def _unknown(case: Case, one: Unknown) -> dict[str, Any]:
    since = _instant(case, one.since) if one.since else None
    about = {"duty": one.duty.id} if one.duty else {"column": one.finding.column} if one.finding else {}
    why = {"reason": one.reason} if one.reason else {}
    return {"month": one.month, **about, "source": one.source, "since": since, **why}


def _page(case: Case, page: PageRef) -> dict[str, str]:
    return {"url": page.url, "sha256": page.sha256, "seen_at": _instant(case, page.seen_at)}


def _seen(case: Case, seen: Seen | None) -> dict[str, Any] | None:
    if seen is None:
        return None
    return {"after": _instant(case, seen.after) if seen.after else None, "at": _instant(case, seen.at)}


def _instant(case: Case, moment: datetime) -> str:
    return moment.astimezone(case.zone).isoformat(timespec="seconds")
