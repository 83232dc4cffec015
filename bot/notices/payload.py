"""What a notice carries: all that rendering needs, as JSON, so that nothing is looked up again when it is sent."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from bot.notices.model import WorkingDays
from checks.judged import Duty, Finding, Hearing, Verdict
from checks.model import Form, Kind, Place
from checks.regions import regions

Payload = dict[str, Any]

_LONGEST_PROJECT = 400  # kept; what is shown is cut shorter by the texts


def duty_payload(verdict: Verdict, hearing: Hearing, site: str, calendar: WorkingDays, not_before: datetime) -> Payload:
    """The payload of a duty's notice. `left` working days are counted on `left_on`, when it may go out first."""
    duty = verdict.duty
    today = not_before.astimezone(regions()[duty.region].zone).date() if duty.region else not_before.date()
    return _hearing_payload(hearing, site) | {
        "column": duty.column,
        "what": duty.what.value,
        "place": duty.place.value,
        "recordings": duty.what is Kind.PROTOCOL and duty.place is Place.SITE and hearing.form is Form.OPEN_MEETING,
        "state": verdict.state.value,
        "due_earliest": duty.due_earliest.isoformat(),
        "due_latest": duty.due_latest.isoformat(),
        "told_by": duty.told_by.isoformat(),
        "left": calendar.working_days_left(today, duty.due_earliest),
        "left_on": today.isoformat(),
        "edition": duty.edition,
        "clause": duty.clause,
        **_term(duty, hearing),
    }


def finding_payload(finding: Finding, hearing: Hearing | None, site: str) -> Payload:
    """The payload of a notice about a violation that has no term."""
    base = _hearing_payload(hearing, site) if hearing else {"site_url": site}
    protocol = finding.column.startswith(("protocol", "recording"))
    page = finding.evidence[0].url if finding.evidence else ""
    on_portal = finding.column.endswith("_in_portal")
    return base | {
        "column": finding.column,
        "what": (Kind.PROTOCOL if protocol else Kind.ANNOUNCEMENT).value,
        "place": (Place.PORTAL if on_portal else Place.SITE).value,
        # The card has a link of its own.
        "page_url": "" if page == base.get("card_url") else page,
    }


def _hearing_payload(hearing: Hearing, site: str) -> Payload:
    when = hearing.when
    return {
        "form": hearing.form.value,
        "project": hearing.project[:_LONGEST_PROJECT],
        "start": when.start.isoformat() if when else "",
        "end": when.end.isoformat() if when else "",
        "hour": f"{when.at:%H:%M}" if when and when.at else "",
        "card_url": hearing.page.url,
        "site_url": site,
    }


def _term(duty: Duty, hearing: Hearing) -> Payload:
    if duty.counted is not None:
        if duty.what is Kind.ANNOUNCEMENT:
            name = "receipt"
        else:
            name = "meeting" if hearing.form is Form.OPEN_MEETING else "discussion"
        return {"term": name, "days": duty.counted[0].working_days}
    if hearing.when is None:
        return {"term": "", "days": 0}
    return {"term": "before", "days": (hearing.when.start - duty.due_earliest).days}
