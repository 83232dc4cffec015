"""A protocol is placed, and neither the card nor a posting holds an audio or video recording (rule 11)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime

from checks.columns.base import Judgement, Said
from checks.facts import Copy, Facts
from checks.judged import Verdict
from checks.model import Form, Kind, Seen
from checks.view import View


def rule(facts: Facts, verdicts: Sequence[Verdict], view: View) -> Iterator[Judgement]:
    """At most one judgement, in the month of the protocol's placement."""
    protocol = facts.judged(Kind.PROTOCOL, view.as_of)
    if facts.hearing.form is not Form.OPEN_MEETING or protocol is None or has_recording(facts, view.as_of):
        return
    month = protocol.month(facts.zone)
    if month:
        lost = view.gone("recording_missing", facts.region.code, protocol.seen.at, view.as_of)
        said = Said.UNKNOWN if lost else Said.UNCLEAR if _unclear(facts, view) else Said.VIOLATION
        reason = "recording_unreadable" if said is Said.UNCLEAR else "no_recording"
        yield Judgement(said, month, None, reason, (protocol.page, facts.card_page), lost)


def has_recording(facts: Facts, at: datetime) -> bool:
    """Whether a recording was seen on the card or any posting of the hearing up to `at`."""
    return _seen_by(facts.card_recording, at) or any(
        has for copy in _copies(facts) for since, has, _ in copy.recordings if since <= max(at, copy.seen.at)
    )


def _unclear(facts: Facts, view: View) -> bool:
    if _seen_by(facts.card_recording_unclear, view.as_of) or _came_between(facts.card_recording, view.as_of):
        return True
    if not view.live and facts.card_last_read < view.as_of:
        return True
    return any(unclear for copy in _copies(facts) for _, _, unclear in copy.recordings) or bool(
        facts.asked.get(Kind.PROTOCOL)
    )


def _copies(facts: Facts) -> list[Copy]:
    return [copy for copies in facts.copies.values() for copy in copies]


def _seen_by(seen: Seen | None, at: datetime) -> bool:
    return seen is not None and seen.at <= at


def _came_between(seen: Seen | None, at: datetime) -> bool:
    return seen is not None and seen.at > at and (seen.after is None or seen.after < at)
