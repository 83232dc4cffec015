"""What judging gives: hearings, duties with their verdicts, findings and placements. Values only, no rules."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from checks.law.calendar import Counted
from checks.model import Form, Kind, PageRef, Place

ANNOUNCED_BEFORE_CARD = timedelta(days=10)
"""A card may be seen some days after its announcement."""
HearingKey = tuple[Form, int]  # (form, the portal's hearingId)


@dataclass(frozen=True, slots=True)
class When:
    """A hearing's date (start == end) or period, with its hour where one is given."""

    start: date
    end: date
    at: time | None = None


@dataclass(frozen=True, slots=True)
class Hearing:
    """A hearing as its card last showed it. `whens` lists every date it had, oldest first."""

    key: HearingKey
    number: str
    region: str | None
    project: str
    initiator: str  # "" where it is a private person
    place: str
    whens: tuple[When, ...]
    withdrawn: bool
    page: PageRef

    @property
    def form(self) -> Form:
        return self.key[0]

    @property
    def when(self) -> When | None:
        """The date that holds now."""
        return self.whens[-1] if self.whens else None


class State(StrEnum):
    """A verdict's state; closed is a duty of a withdrawn or moved hearing, or one that nobody can keep any more."""

    KEPT = "kept"
    OPEN = "open"
    UNCLEAR = "unclear"
    LATE = "late"
    MISSING = "missing"
    UNKNOWN = "unknown"
    CLOSED = "closed"


class Stage(StrEnum):
    """The ladder of `contract.md`, by the earliest reading; `missed` by the latest."""

    NEW = "new"
    SOON = "soon"
    TODAY = "today"
    MISSED = "missed"
    RESOLVED = "resolved"


@dataclass(frozen=True, slots=True)
class Duty:
    """Something that must be placed somewhere by a day.

    `id` is stable over recomputes and names hearing, what, place and receipt. `counted` holds the proofs of the
    earliest and of the latest due day (equal where the start is certain). `told_by` is the last working day on
    or before `due_earliest`: warnings go by it.
    """

    id: str
    hearing: HearingKey
    number: str
    region: str | None
    column: str  # the column that grows when it is not kept
    what: Kind
    place: Place
    edition: str
    clause: str
    term: str  # the term's name in the edition's data
    starts: tuple[date, date]
    due_earliest: date
    due_latest: date
    told_by: date
    counted: tuple[Counted, Counted] | None
    basis: tuple[PageRef, ...] = ()  # the pages its start was read from


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is known of a duty at the moment of judging, with a named reason and the pages it rests on.

    `stage` is None where nothing is to be done. `baseline` marks a duty that was due already when the
    source's first complete pass ended: it is never told (rule 5).
    """

    duty: Duty
    state: State
    reason: str
    stage: Stage | None
    pages: tuple[PageRef, ...] = ()
    baseline: bool = False


@dataclass(frozen=True, slots=True)
class Finding:
    """A violation (or, in `Assessment.unclear`/`asked`, what may be one): identity is (form, hearing, column)."""

    hearing: HearingKey
    number: str
    region: str
    column: str
    month: str  # "YYYY-MM" of the legal day it counts in
    due: date | None
    reason: str
    evidence: tuple[PageRef, ...]


@dataclass(frozen=True, slots=True)
class Placement:
    """A hearing placed: counts 1 in `kind`'s placement column of `month`."""

    hearing: HearingKey
    number: str
    region: str
    kind: Kind
    place: Place
    month: str
    evidence: tuple[PageRef, ...]


@dataclass(frozen=True, slots=True)
class Unknown:
    """What cannot be judged: a duty whose source was not read completely since, or what rests on a lost field.

    Of a field that entries lost (`checks.losses`) `reason` names it; then `duty` is None where what cannot be said is
    not about a term, and `finding` is what would be said otherwise.
    """

    duty: Duty | None
    source: str  # id of the source that was not read, or whose entries lost the field
    since: datetime | None  # its last complete pass; the last one before the loss
    month: str
    reason: str = ""
    finding: Finding | None = None

    @property
    def hearing(self) -> HearingKey:
        return self._about.hearing

    @property
    def region(self) -> str | None:
        return self._about.region

    @property
    def _about(self) -> Duty | Finding:
        about = self.duty or self.finding
        assert about is not None
        return about


@dataclass(frozen=True, slots=True)
class Other:
    """Another hearing that was weighed for a posting, and the named reason why it was not taken.

    `possible` says that it cannot be ruled out either: the posting may speak of it while the question is open.
    """

    hearing: HearingKey
    score: float
    reason: str
    evidence: tuple[str, ...]
    possible: bool = False


WHOLE = {Kind.ANNOUNCEMENT: -1, Kind.PROTOCOL: -2}
"""The number that stands for a posting as a whole, looked at as one of a kind whatever it was read as."""


@dataclass(frozen=True, slots=True)
class Match:
    """One hearing that a posting speaks of, tied to a card, or not.

    `decision` is "matched", "none", "ask" or "calls_off" (it says that the hearing is not held); `score` is 0..1;
    `evidence` lists named reasons for (+) and against (-); `others` are the few next best hearings.
    """

    posting: int  # PostingHistory.id
    version: int  # index into its versions
    mention: int  # index into Understood.mentions, or one of `WHOLE`
    hearing: HearingKey | None
    decision: str
    score: float
    reason: str
    evidence: tuple[str, ...] = ()
    when: When | None = None
    others: tuple[Other, ...] = ()

    @property
    def looked_at_as(self) -> Kind | None:
        """The kind that the whole posting is asked about as; None where it is of what it was read as."""
        return next((kind for kind, number in WHOLE.items() if number == self.mention), None)


@dataclass(frozen=True, slots=True)
class Assessment:
    """Everything judged at one moment. Pure function of (ledger, law, calendar, as_of, now).

    `last_due`: the last day on which a duty of each hearing falls due, latest reading, whether its clock runs or not.
    """

    now: datetime
    as_of: datetime
    hearings: dict[HearingKey, Hearing]
    verdicts: tuple[Verdict, ...]
    violations: tuple[Finding, ...]
    unclear: tuple[Finding, ...]
    asked: tuple[Finding, ...]
    unknown: tuple[Unknown, ...]
    placements: tuple[Placement, ...]
    matches: tuple[Match, ...] = field(default=())
    last_due: dict[HearingKey, date] = field(default_factory=dict)
