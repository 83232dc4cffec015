"""The health of a source, derived from how its passes ended and how often it shows something new.

    ok ─▶ suspect ─▶ failing · unreachable ─▶ recovered ─▶ ok
    ok ─▶ blocked · certificate · not_recognised ─▶ recovered ─▶ ok
    ok ─▶ suspect (silent, fields_lost) ─▶ ok

What may pass by itself (no answer, an error of the server, a list read in part) is *suspect* once and has its own name
when it happens again; what does not pass by itself has its name at once. A source that is read and shows nothing new
for three times as long as it used to is *suspect* too: its reader may have gone blind; and so is one whose entries
lack what they used to have (`checks.fill`): its layout may have changed. All of it is a pure function.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from itertools import pairwise, takewhile
from statistics import median_high

from checks.fill import Lost
from checks.model import PassOutcome

SILENT = "silent"
FIELDS_LOST = "fields_lost"
INTERRUPTED = "interrupted"  # by us: it says nothing of the source
PASSES = 20  # how many of the last passes are asked for
POSTING_DAYS = 12  # how many of the last days on which something new was first seen
_GAPS = 4  # fewer gaps between postings are no rhythm
_LATER = 3  # times the usual gap
_LEAST_SILENCE = 14  # days; the New Year's holidays are ten


class HealthState(StrEnum):
    """The named states of a source."""

    NEVER_READ = "never_read"
    FIRST_READING = "partial"  # the first walk is under way: nothing is wrong, and nothing is proved yet
    OK = "ok"
    SUSPECT = "suspect"
    FAILING = "failing"
    BLOCKED = "blocked"
    NOT_RECOGNISED = "not_recognised"
    CERTIFICATE = "certificate"
    UNREACHABLE = "unreachable"
    RECOVERED = "recovered"


GOOD = frozenset({HealthState.OK, HealthState.RECOVERED, HealthState.FIRST_READING})

# A reader's reason (`checks.web.errors`, `checks.sources`) by the state that it means; any other is FAILING.
_STATES: Mapping[str, HealthState] = {
    **dict.fromkeys(("blocked", "robots", "shell", "wall", "http_401", "http_403"), HealthState.BLOCKED),
    **dict.fromkeys(("certificate", "tls", "ca_file"), HealthState.CERTIFICATE),
    **dict.fromkeys(("unreachable", "refused", "reset", "timeout"), HealthState.UNREACHABLE),
    **dict.fromkeys(("not_recognised", "not_json", "broken_encoding", "no_number"), HealthState.NOT_RECOGNISED),
}
_PASSING = frozenset({HealthState.FAILING, HealthState.UNREACHABLE})


@dataclass(frozen=True, slots=True)
class PassRecord:
    """How one pass of a source ended."""

    started_at: datetime
    outcome: PassOutcome
    reason: str


@dataclass(frozen=True, slots=True)
class Rhythm:
    """How often a source shows something new: the usual gap in days, and the last day on which it did."""

    days: int
    last: date


@dataclass(frozen=True, slots=True)
class SourceHealth:
    """A state with its named reason, since when it holds, how many passes failed in a row.

    `reason` is the reader's, or "silent": then `silent_days` passed since `rhythm.last`, more than `rhythm.days` allow;
    or "fields_lost": then `lost` names them.
    """

    state: HealthState
    reason: str
    since: datetime | None
    failures: int = 0
    rhythm: Rhythm | None = None
    silent_days: int = 0
    lost: tuple[Lost, ...] = ()

    @property
    def good(self) -> bool:
        """Whether nothing is known to be wrong."""
        return self.state in GOOD


def health_of(
    passes: Sequence[PassRecord], posting_days: Iterable[date], today: date, lost: tuple[Lost, ...] = ()
) -> SourceHealth:
    """The health of a source after `passes` (closed ones, oldest first; the last `PASSES` suffice).

    `posting_days` are the days after the baseline on which something new was first seen, `today` the present day,
    all in one zone. `lost` are the fields that its newest entries lack.
    """
    passes = [one for one in passes if one.reason != INTERRUPTED]
    if not passes:
        return SourceHealth(HealthState.NEVER_READ, "", None)
    if passes[-1].outcome is PassOutcome.COMPLETE:
        return _read(passes, rhythm_of(posting_days), today, lost)
    failed = _failed_last(passes)
    last = failed[-1]
    if last.outcome is PassOutcome.PARTIAL and not any(_complete(one) for one in passes):
        return SourceHealth(HealthState.FIRST_READING, last.reason, failed[0].started_at)
    state = state_of(last)
    shown = HealthState.SUSPECT if state in _PASSING and len(failed) == 1 else state
    return SourceHealth(shown, last.reason, failed[0].started_at, len(failed))


def state_of(record: PassRecord) -> HealthState:
    """What a pass that was not complete says by itself."""
    if record.outcome is PassOutcome.NOT_RECOGNISED and record.reason not in _STATES:
        return HealthState.NOT_RECOGNISED
    return _STATES.get(record.reason, HealthState.FAILING)


def rhythm_of(posting_days: Iterable[date]) -> Rhythm | None:
    """The rhythm of these days; None where there are too few of them to tell."""
    days = sorted(set(posting_days))[-POSTING_DAYS:]
    gaps = [(later - earlier).days for earlier, later in pairwise(days)]
    return Rhythm(median_high(gaps), days[-1]) if len(gaps) >= _GAPS else None


def _read(passes: Sequence[PassRecord], rhythm: Rhythm | None, today: date, lost: tuple[Lost, ...]) -> SourceHealth:
    last = passes[-1]
    if lost:
        return SourceHealth(HealthState.SUSPECT, FIELDS_LOST, last.started_at, rhythm=rhythm, lost=lost)
    silent = (today - rhythm.last).days if rhythm else 0
    if rhythm and silent >= max(_LATER * rhythm.days, _LEAST_SILENCE):
        return SourceHealth(HealthState.SUSPECT, SILENT, last.started_at, rhythm=rhythm, silent_days=silent)
    before = [one for one in passes[:-1] if _complete(one)]
    again = bool(before) and not _complete(passes[-2])
    state = HealthState.RECOVERED if again else HealthState.OK
    return SourceHealth(state, last.reason, last.started_at, rhythm=rhythm)


def _failed_last(passes: Sequence[PassRecord]) -> list[PassRecord]:
    """The passes since the last complete one, oldest first."""
    return list(takewhile(lambda one: not _complete(one), reversed(passes)))[::-1]


def _complete(record: PassRecord) -> bool:
    return record.outcome is PassOutcome.COMPLETE
