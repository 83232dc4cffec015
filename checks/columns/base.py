"""What a column is: a rule that reads one hearing's facts and verdicts and says what it found."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from checks.facts import Copy, Facts, month_of
from checks.judged import State, Verdict
from checks.losses import Gone, column_of
from checks.model import Kind, PageRef
from checks.verdicts import CALLED_OFF, UNREAD
from checks.view import View

_SIGNED_WITHIN = timedelta(days=14)  # after the meeting: a date among a protocol's words
_UNCLEAR = ("appeared_between_the_readings", "card_not_shown", CALLED_OFF, UNREAD)


class Said(StrEnum):
    """How sure a finding is: only a violation is counted."""

    VIOLATION = "violation"
    UNCLEAR = "unclear"
    ASKED = "asked"
    UNKNOWN = "unknown"  # it rests on what the source's entries have lost


@dataclass(frozen=True, slots=True)
class Judgement:
    """One thing that a column says of one hearing; `month` as "YYYY-MM", `due` None where there is no term.

    `lost` is what keeps it unknown.
    """

    said: Said
    month: str
    due: date | None
    reason: str
    evidence: tuple[PageRef, ...]
    lost: Gone | None = None


Rule = Callable[[Facts, Sequence[Verdict], View], Iterator[Judgement]]


def of_column(verdicts: Sequence[Verdict], column: str) -> list[Verdict]:
    """The verdicts on the duties of one column."""
    return [verdict for verdict in verdicts if verdict.duty.column == column]


def absences(column: str) -> Rule:
    """The rule of an absence column: missing on the latest reading, in the month of the latest due day (rule 7)."""

    def rule(facts: Facts, verdicts: Sequence[Verdict], view: View) -> Iterator[Judgement]:
        for verdict in of_column(verdicts, column):
            said = _said_of_absence(verdict)
            if said:
                due = verdict.duty.due_latest
                pages = verdict.pages or (facts.card_page,)
                yield Judgement(said, month_of(due), due, verdict.reason, pages)

    return rule


def _said_of_absence(verdict: Verdict) -> Said | None:
    if verdict.state is State.MISSING:
        return Said.VIOLATION
    if verdict.state is State.UNCLEAR and verdict.reason == "asked":
        return Said.ASKED
    if verdict.state is State.UNCLEAR and verdict.reason in _UNCLEAR:
        return Said.UNCLEAR
    return None


def undated(kind: Kind) -> Rule:
    """The rule of an undated column: the judged posting shows no date apart from its text (rule 6).

    Minutes whose title begins with the day of their meeting show none, once a pass of a later day proves them newer;
    nor does an entry whose words tell the hearing's day, or when its minutes were signed, and no other date shows.
    """
    column = column_of(kind, "undated")

    def rule(facts: Facts, verdicts: Sequence[Verdict], view: View) -> Iterator[Judgement]:
        copy = facts.judged(kind, view.as_of)
        if copy and not copy.edited and (not copy.shown or _shows_another_day(copy, facts)):
            lost = view.gone(column, facts.region.code, copy.seen.at, copy.seen.at)
            found = said_of(copy, facts, "no_date_shown", asked=facts.asked_before(copy, view.as_of), lost=lost)
            yield from (_unclear(one, "date_among_the_words") for one in found) if _leads(copy, facts) else found

    return rule


def backdated(kind: Kind) -> Rule:
    """The rule of a backdated column: the date shown lies before a day that proves it was not there."""
    column = column_of(kind, "backdated")

    def rule(facts: Facts, verdicts: Sequence[Verdict], view: View) -> Iterator[Judgement]:
        copy = facts.judged(kind, view.as_of)
        if copy and copy.backdated(facts.zone) and not _shows_another_day(copy, facts):
            proof = view.pages_at(copy.source, copy.seen.after)
            asked = facts.asked_before(copy, view.as_of)
            unseen = copy.seen.after or copy.seen.at
            lost = view.gone(column, facts.region.code, unseen, unseen)
            found = said_of(copy, facts, "shown_before_it_appeared", proof, asked=asked, lost=lost)
            unclear = _what_is_unclear(copy, facts)
            yield from (_unclear(one, unclear) for one in found) if unclear else found

    return rule


def _shows_another_day(copy: Copy, facts: Facts) -> bool:
    """Whether the date shown is proved not to be the posting's, and tells of the hearing where it stands."""
    if not copy.backdated(facts.zone):
        return False
    if _shows_the_hearings_day(copy, facts):
        return copy.titled or copy.aside
    return copy.aside and copy.kind is Kind.PROTOCOL and _shows_when_signed(copy, facts)


def _leads(copy: Copy, facts: Facts) -> bool:
    """Whether what shows no date begins with a day that is no hearing's: «08.04.2025 өткен тыңдаулар …»."""
    return copy.led is not None and all(copy.led not in (when.start, when.end) for when in facts.hearing.whens)


def _shows_when_signed(copy: Copy, facts: Facts) -> bool:
    ends = facts.ends
    return ends is not None and all(ends[0] <= day <= ends[1] + _SIGNED_WITHIN for day in copy.shown)


def _shows_the_hearings_day(copy: Copy, facts: Facts) -> bool:
    """Whether the only dates that an entry shows are the hearing's own: they may say when that was held."""
    own = {day for when in facts.hearing.whens for day in (when.start, when.end)}
    return own.issuperset(copy.shown)


def _what_is_unclear(copy: Copy, facts: Facts) -> str:
    """The named reason why the date shown may be none of a posting; "" where there is none."""
    if _shows_the_hearings_day(copy, facts):
        return "shows_the_hearings_day"
    return "date_among_the_words" if copy.aside else ""


def _unclear(one: Judgement, reason: str) -> Judgement:
    return replace(one, said=Said.UNCLEAR, reason=reason) if one.said is Said.VIOLATION else one


def said_of(
    copy: Copy,
    facts: Facts,
    reason: str,
    more: tuple[PageRef, ...] = (),
    *,
    asked: bool = False,
    lost: Gone | None = None,
) -> Iterator[Judgement]:
    """A violation of a posting, in its month; nothing where its month is not known (baseline, rule 5).

    `asked`: a question is open whose answer may clear it, so it is listed and not counted. `lost`: it cannot be said.
    """
    month = copy.month(facts.zone)
    if month:
        said = Said.UNKNOWN if lost else Said.ASKED if asked else Said.VIOLATION
        yield Judgement(said, month, None, reason, (copy.page, *more, facts.card_page), lost)
