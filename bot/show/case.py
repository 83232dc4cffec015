"""One hearing with everything that was concluded of it, gathered for the proof."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.show.matched import Considered, considered_for
from checks.judged import Assessment, Finding, Hearing, HearingKey, Match, Placement, Unknown, Verdict
from checks.law.calendar import Calendar
from checks.law.terms import Edition, Law, Term
from checks.model import CardHistory, Kind, Ledger, PageRef, Posting, PostingHistory, PostingVersion, Seen
from checks.reading import Understood, understand
from checks.reading.values import Attached
from checks.regions import regions
from checks.verdicts import UNREAD

Readings = Mapping[tuple[int, int], Understood]
_NONE: Readings = {}


@dataclass(frozen=True, slots=True)
class Found:
    """An edition of a posting that a match ties to the hearing. `edited`: not its first edition."""

    match: Match
    source: str
    key: str
    kind: Kind
    posting: Posting
    version: PostingVersion
    edited: bool
    attached: tuple[Attached, ...] = ()  # the attachments that it leaves the word to


@dataclass(frozen=True, slots=True)
class Case:
    """The hearing, its duties with their verdicts, what was counted, the postings, and the law it was judged by.

    `findings` pairs each with "violation", "unclear" or "asked". `zone` is the region's. `hearings` are all that are
    known, by key; `considered` are the postings that were weighed for this one and not tied to it.
    """

    hearing: Hearing
    zone: ZoneInfo
    card: CardHistory | None
    verdicts: tuple[Verdict, ...]
    findings: tuple[tuple[str, Finding], ...]
    unknown: tuple[Unknown, ...]
    placements: tuple[Placement, ...]
    postings: tuple[Found, ...]
    law: Law
    calendar: Calendar
    hearings: Mapping[HearingKey, Hearing] = field(default_factory=dict)
    considered: tuple[Considered, ...] = ()

    def edition(self, verdict: Verdict) -> Edition:
        """The edition that judges the duty."""
        return self.law.edition(verdict.duty.edition)

    def term(self, verdict: Verdict) -> Term:
        """The term that the duty has."""
        return self.edition(verdict).terms[verdict.duty.term]

    def received(self, verdict: Verdict) -> Seen | None:
        """When the card's state appeared that the duty's clock starts from; None where its version is not on record."""
        versions = self.card.versions if self.card else ()
        pages = set(verdict.duty.basis)
        return next((version.seen for version in versions if version.page in pages), None)

    def day(self, instant: datetime) -> date:
        """The legal day of an instant in the region's zone."""
        return instant.astimezone(self.zone).date()


@dataclass(frozen=True, slots=True)
class Ahead:
    """How many calendar days a posting came before the meeting; `shown`: by the date shown, else by its appearance."""

    posted: date
    days: int
    shown: bool


def numbered(assessment: Assessment, number: str) -> list[HearingKey]:
    """The keys of the hearings with that registration number: none, one, or more where the portal repeats it."""
    return [key for key, hearing in assessment.hearings.items() if hearing.number == number]


def case_of(
    key: HearingKey,
    assessment: Assessment,
    ledger: Ledger,
    law: Law,
    calendar: Calendar,
    readings: Readings = _NONE,
) -> Case:
    """Gather what the assessment and the ledger hold of one hearing; KeyError where there is no such hearing.

    `readings` are those that the assessment rests on: only they know what attachments say.
    """
    hearing = assessment.hearings[key]
    named = {
        "violation": assessment.violations,
        "unclear": assessment.unclear,
        "asked": assessment.asked,
    }
    return Case(
        hearing=hearing,
        zone=regions()[hearing.region].zone if hearing.region else ZoneInfo("Asia/Almaty"),
        card=next((card for card in ledger.cards if (card.form, card.hearing_id) == key), None),
        verdicts=tuple(one for one in assessment.verdicts if one.duty.hearing == key),
        findings=tuple((said, one) for said, found in named.items() for one in found if one.hearing == key),
        unknown=tuple(one for one in assessment.unknown if one.hearing == key),
        placements=tuple(one for one in assessment.placements if one.hearing == key),
        postings=tuple(_found(key, assessment, ledger, readings)),
        law=law,
        calendar=calendar,
        hearings=assessment.hearings,
        considered=considered_for(key, assessment, ledger),
    )


def _found(key: HearingKey, assessment: Assessment, ledger: Ledger, readings: Readings) -> Iterator[Found]:
    histories = {posting.id: posting for posting in ledger.postings}
    for match in sorted(assessment.matches, key=lambda one: (one.posting, one.version, one.mention)):
        history = histories.get(match.posting)
        if match.hearing == key and match.decision != "none" and history:
            yield from _edition(match, history, readings.get((match.posting, match.version)))
    yield from _unread(key, assessment, ledger, readings)


def _unread(key: HearingKey, assessment: Assessment, ledger: Ledger, readings: Readings) -> Iterator[Found]:
    """The postings that nobody can tell to be of the hearing or not: their verdict's reason is `UNREAD`."""
    own = [verdict for verdict in assessment.verdicts if verdict.duty.hearing == key and verdict.reason == UNREAD]
    pages = {page for verdict in own for page in verdict.pages}
    tied = {match.posting for match in assessment.matches if match.hearing == key and match.decision != "none"}
    for history in ledger.postings if pages else ():
        for index, version in enumerate(history.versions):
            reading = readings.get((history.id, index))
            if version.page in pages and reading is not None and history.id not in tied:
                yield from _edition(Match(history.id, index, 0, None, UNREAD, 0.0, reading.lacking), history, reading)


def _edition(match: Match, history: PostingHistory, reading: Understood | None) -> Iterator[Found]:
    version = history.versions[match.version]
    if version.posting is not None:
        first = next(index for index, one in enumerate(history.versions) if one.posting is not None)
        reading = reading or understand(version.posting, version.seen.at.year)
        head = (match, history.source, history.key, reading.kind, version.posting, version)
        yield Found(*head, match.version != first, reading.attached)


def meeting_of(case: Case, verdict: Verdict) -> date:
    """The meeting that a term in calendar days is counted back from: the one of the duty's own receipt."""
    return verdict.duty.due_latest + timedelta(days=case.term(verdict).amount or 0)


def days_ahead(case: Case, verdict: Verdict) -> list[Ahead]:
    """For a term in calendar days: meeting minus posting, for each announcement that the verdict rests on."""
    if verdict.duty.counted is not None:
        return []
    pages = set(verdict.pages)
    found = [one for one in case.postings if one.version.page in pages and one.kind is verdict.duty.what]
    return [ahead for one in found for ahead in _ahead(case, one, meeting_of(case, verdict))]


def _ahead(case: Case, found: Found, meeting: date) -> Iterator[Ahead]:
    believed = _believed(case, found)
    for day in believed:
        yield Ahead(day, (meeting - day).days, True)
    if not believed and found.version.seen.after is not None:
        day = case.day(found.version.seen.after)
        yield Ahead(day, (meeting - day).days, False)


def _believed(case: Case, found: Found) -> list[date]:
    """The readings of the shown date that its appearance does not disprove (rule 6); an edit's date says nothing."""
    seen = found.version.seen
    low = case.day(seen.after) if seen.after else date.min
    return [] if found.edited else [day for day in found.posting.shown if low <= day <= case.day(seen.at)]


def pages_of(case: Case) -> list[PageRef]:
    """Every page that something about the hearing rests on, each once, in the order in which the proof names them."""
    pages = [case.hearing.page]
    for verdict in case.verdicts:
        pages += [*verdict.duty.basis, *verdict.pages]
    for found in case.postings:
        pages += [found.version.page, *(one.page for one in found.attached if one.page)]
    for _, finding in case.findings:
        pages += finding.evidence
    for placement in case.placements:
        pages += placement.evidence
    return list(dict.fromkeys(pages))
