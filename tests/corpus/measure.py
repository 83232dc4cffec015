"""Precision and recall of classes, dates and matches on one part of the corpus, and what failed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from checks.assess import Matcher
from checks.attachments.understanding import understand_posting
from checks.judged import HearingKey, Match, When
from checks.model import Kind
from checks.reading import Understood
from checks.reading.kinds import UNNAMED
from tests.corpus.make import OURS, ledger
from tests.corpus.model import Corpus, CorpusPosting, Label

_KINDS = {Label.ANNOUNCEMENT: Kind.ANNOUNCEMENT, Label.CORRECTION: Kind.ANNOUNCEMENT, Label.PROTOCOL: Kind.PROTOCOL}
Readings = dict[tuple[int, int], Understood]


@dataclass
class Rate:
    """Counts of one question: what was said rightly, what was said wrongly, what was not said, what was asked."""

    name: str
    may_ask: bool = False
    right: int = 0
    wrong: int = 0
    missed: int = 0
    asked: int = 0

    @property
    def precision(self) -> float:
        """Of what was said, how much was right."""
        said = self.right + self.wrong
        return self.right / said if said else 1.0

    @property
    def recall(self) -> float:
        """Of what should have been said and was not asked, how much was."""
        wanted = self.right + self.missed
        return self.right / wanted if wanted else 1.0

    @property
    def share_asked(self) -> float:
        """Questions among all answers."""
        answers = self.right + self.wrong + self.missed + self.asked
        return self.asked / answers if answers else 0.0


@dataclass(frozen=True)
class Failure:
    """One answer that is wrong or missing."""

    what: str
    posting: CorpusPosting
    wanted: str
    got: str


@dataclass
class Part:
    """One split measured."""

    split: str
    rates: dict[str, Rate] = field(default_factory=dict)
    failures: list[Failure] = field(default_factory=list)

    def rate(self, name: str, *, may_ask: bool = False) -> Rate:
        """The counts of a question, made at its first use."""
        return self.rates.setdefault(name, Rate(name, may_ask))

    def fail(self, what: str, posting: CorpusPosting, wanted: object, got: object) -> None:
        """Note a wrong or missing answer."""
        self.failures.append(Failure(what, posting, str(wanted), str(got)))


def measured(corpus: Corpus, split: str, tick: Callable[[], object] = lambda: None) -> Part:
    """The figures of one part: read and matched as `checks.assess` does it, one posting after the other."""
    view = ledger(corpus, split)
    readings: Readings = {}
    for history in view.postings:
        posting = corpus.postings[history.id].posting
        readings[history.id, 0] = understand_posting(posting, history.versions[0].seen.at.year)
        tick()
    part = Part(split)
    for (number, _), reading in readings.items():
        _kind(part, corpus.postings[number], reading)
        _dates(part, corpus.postings[number], reading)
    matches: dict[int, list[Match]] = {}
    for match in Matcher().match(view, readings):
        matches.setdefault(match.posting, []).append(match)
    for (number, _), reading in readings.items():
        _matches(part, corpus.postings[number], reading, matches.get(number, []))
    return part


def _kind(part: Part, one: CorpusPosting, reading: Understood) -> None:
    wanted, got = _KINDS.get(one.kind, Kind.NEITHER), reading.kind
    coarse, fine = part.rate("kind, ours or not", may_ask=True), part.rate("kind")
    if reading.doubt == UNNAMED:
        coarse.asked += 1
    elif got is wanted:
        coarse.right += 1
    else:
        coarse.wrong += got is not Kind.NEITHER
        coarse.missed += wanted is not Kind.NEITHER
        part.fail("kind", one, one.kind, f"{got} ({reading.reason})")
    exact = label_of(reading) is one.kind
    fine.right += exact
    fine.wrong += not exact
    fine.missed += not exact
    if got is wanted and not exact:
        part.fail("class", one, one.kind, f"{label_of(reading)} ({reading.reason})")


def label_of(reading: Understood) -> Label:
    """The product's finer class as a label; what has no class of its own here is `other`."""
    try:
        return Label(reading.sort.value)
    except ValueError:
        return Label.OTHER


def _dates(part: Part, one: CorpusPosting, reading: Understood) -> None:
    if one.kind not in OURS:
        return
    rate = part.rate("dates")
    wanted = list(one.whens)
    said = [when for mention in reading.mentions for when in mention.whens]
    missed = _without(wanted, said)
    firm = {when for mention in reading.mentions if mention.firm for when in mention.whens}
    wrong = firm - set(wanted)
    rate.right += len(wanted) - len(missed)
    rate.missed += len(missed)
    rate.wrong += len(wrong)
    if wrong or missed:
        part.fail("dates", one, _shown(wanted), _shown(said))


def _without(wanted: Sequence[When], said: Sequence[When]) -> list[When]:
    """What of `wanted` was not said; a date that two hearings have may be said once."""
    return [when for when in wanted if when not in said]


def _shown(whens: Sequence[When]) -> str:
    return "; ".join(str(when) for when in whens) or "none"


def _matches(part: Part, one: CorpusPosting, reading: Understood, matches: list[Match]) -> None:
    rate = part.rate("matches", may_ask=True)
    wanted = set(one.cards) if one.kind in OURS else set()
    right_kind = reading.kind is _KINDS.get(one.kind)
    said = set(_keys(matches, "matched"))
    asked = set(_keys(matches, "ask")) - said
    right = wanted & said if right_kind else set()
    rate.right += len(right)
    rate.wrong += len(said - right)
    doubtful = len(asked) if not wanted else min(len(asked), len(wanted - said))
    rate.asked += doubtful
    rate.missed += max(len(wanted - right) - doubtful, 0)
    if said != wanted or (not right_kind and wanted):
        told = [f"{match.hearing} {match.decision} {match.reason} {match.evidence}" for match in matches]
        part.fail("ask" if doubtful else "match", one, sorted(wanted), "; ".join(told))


def _keys(matches: list[Match], decision: str) -> Iterator[HearingKey]:
    return (match.hearing for match in matches if match.decision == decision and match.hearing)
