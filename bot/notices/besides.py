"""What a warning must not leave out: that its place cannot be read now, and that an earlier term has passed already."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from zoneinfo import ZoneInfo

from bot.notices.model import DUTY, ESCALATED
from bot.notices.payload import Payload
from bot.notices.plan import legal_day
from bot.notices.sources import at_once, failing
from checks.judged import Assessment, Stage, State, Verdict
from checks.model import Kind, SourceHistory
from storage.values import NewNotice

_WARNINGS = {Stage.NEW, Stage.SOON, Stage.TODAY}
_DONE = {State.KEPT, State.LATE, State.CLOSED}


def with_besides(
    notices: Iterable[NewNotice], assessment: Assessment, sources: Sequence[SourceHistory], zone: ZoneInfo
) -> list[NewNotice]:
    """The notices; warnings with what stands beside them in the payload.

    `unread` is the last complete pass of a place that could not be read (ISO, in `zone`; "" for never), not said where
    most sources could not; `passed` is the due day of an announcement's term from receipt that ended before the term
    counted back from the meeting, `passed_clause` its clause.
    """
    broken = [] if at_once(sources) else [one for one in sources if failing(one)]
    blind = {one.region: _last_complete(one, zone) for one in broken}
    ended = _ended(assessment)
    return [_said_beside(one, blind, ended) if _warns(one) else one for one in notices]


def _last_complete(source: SourceHistory, zone: ZoneInfo) -> str:
    return source.complete[-1].astimezone(zone).isoformat() if source.complete else ""


def _warns(notice: NewNotice) -> bool:
    return notice.kind in (DUTY, ESCALATED) and notice.stage in _WARNINGS


def _said_beside(
    notice: NewNotice, blind: Mapping[str | None, str], ended: Mapping[tuple[str, str], Verdict]
) -> NewNotice:
    payload = notice.payload
    beside: Payload = {}
    place = None if payload["place"] == "portal" else notice.region
    if place in blind:
        beside["unread"] = blind[place]
    earlier = ended.get((str(payload["form"]), notice.number))
    if earlier and payload["term"] == "before":
        beside |= {"passed": earlier.duty.due_latest.isoformat(), "passed_clause": earlier.duty.clause}
    return replace(notice, payload={**payload, **beside})


def _ended(assessment: Assessment) -> dict[tuple[str, str], Verdict]:
    """By form and number, the announcement's term from receipt that has ended and is not known to be kept."""
    found: dict[tuple[str, str], Verdict] = {}
    for one in assessment.verdicts:
        duty = one.duty
        asked = duty.what is Kind.ANNOUNCEMENT and duty.counted is not None and not one.baseline
        if asked and one.state not in _DONE and duty.due_latest < legal_day(duty.region, assessment.now):
            found[duty.hearing[0].value, duty.number] = one
    return found
