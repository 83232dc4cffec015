"""One door to everything derived: from a view of the ledger to an assessment.

1. understand every edition of every posting (or take the reading that was kept),
2. match their mentions to the cards,
3. gather the facts of each hearing,
4. judge.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from checks.attachments.understanding import understand_posting
from checks.facts import Facts, KnownCards, facts_of
from checks.geography import region_of
from checks.judged import HearingKey, Match, When
from checks.matching import Candidate, Item, match, profile
from checks.matching.answers import Answer, said_of
from checks.model import Card, CardHistory, Ledger, PostingHistory
from checks.reading import Understood

Readings = Mapping[tuple[int, int], Understood]
"""(posting id, version index) → what it says."""

_FORMER = 6  # wordings of one card that postings are compared with, the last ones


def read_all(ledger: Ledger, kept: Readings) -> dict[tuple[int, int], Understood]:
    """Every edition of every posting understood; those in `kept` are taken as they are."""
    result: dict[tuple[int, int], Understood] = {}
    for history in ledger.postings:
        for index, version in enumerate(history.versions):
            if version.posting is not None:
                key = (history.id, index)
                result[key] = kept[key] if key in kept else understand_posting(version.posting, version.seen.at.year)
    return result


class Matcher:
    """Every mention of every posting tied to a card, or not. Matching is per region: one that did not change is kept.

    Keep a matcher for as long as a process lives; a new one gives the same matches, only slower.
    """

    def __init__(self) -> None:
        self._kept: dict[str, tuple[object, tuple[Match, ...]]] = {}
        self._readings: Readings = {}
        self._cards: KnownCards = {}

    def kept(self, ledger: Ledger) -> dict[tuple[int, int], Understood]:
        """The readings of the last matching that the ledger's postings still have."""
        keys = ((history.id, index) for history in ledger.postings for index in range(len(history.versions)))
        return {key: self._readings[key] for key in keys if key in self._readings}

    def match(self, ledger: Ledger, readings: Readings, answers: Sequence[Answer] = ()) -> tuple[Match, ...]:
        """The matches of all regions of the ledger's view; what people answered wins over every score."""
        self._readings = readings
        regions = {source.id: source.region for source in ledger.sources}
        cards: dict[str, list[CardHistory]] = {}
        for card in ledger.cards:
            cards.setdefault(_region(card), []).append(card)
        postings: dict[str, list[PostingHistory]] = {}
        for posting in ledger.postings:
            postings.setdefault(regions.get(posting.source) or "", []).append(posting)
        given = _by_posting(answers)
        result: list[Match] = []
        for region in (name for name in postings if name):
            # A card whose region cannot be told may belong to any of them.
            own = [*cards.get(region, ()), *cards.get("", ())]
            result += self._of_region(region, own, postings[region], readings, given)
        return tuple(result)

    def facts(self, ledger: Ledger, readings: Readings, matches: Sequence[Match]) -> dict[HearingKey, Facts]:
        """The facts of each hearing (`checks.facts.facts_of`); a card that did not change is not gone through again."""
        return facts_of(ledger, readings, matches, self._cards)

    def _of_region(
        self,
        region: str,
        cards: Sequence[CardHistory],
        postings: Sequence[PostingHistory],
        readings: Readings,
        given: Mapping[int, Sequence[Answer]],
    ) -> tuple[Match, ...]:
        state = (
            tuple((card.form, card.hearing_id, len(card.versions)) for card in cards),
            tuple((posting.id, len(posting.versions), _read_beside(posting, readings)) for posting in postings),
            tuple(answer for posting in postings for answer in given.get(posting.id, ())) if given else (),
        )
        kept = self._kept.get(region)
        if kept is None or kept[0] != state:
            candidates = [one for one in (_candidate(card) for card in cards) if one]
            items = list(_items(region, postings, readings, given))
            kept = (state, tuple(match(candidates, items)))
            self._kept[region] = kept
        return kept[1]


def _read_beside(history: PostingHistory, readings: Readings) -> tuple[str, ...]:
    """How the attachments that an entry leaves the word to were read: they may come passes later than the entry."""
    reading = readings.get((history.id, len(history.versions) - 1))
    return tuple(one.outcome for one in reading.attached) if reading else ()


def _by_posting(answers: Sequence[Answer]) -> dict[int, list[Answer]]:
    given: dict[int, list[Answer]] = {}
    for answer in answers:
        given.setdefault(answer.posting, []).append(answer)
    return given


def _region(history: CardHistory) -> str:
    cards = [version.card for version in history.versions if version.card is not None]
    return (region_of(cards[-1]) if cards else None) or ""


def _items(
    region: str, postings: Sequence[PostingHistory], readings: Readings, given: Mapping[int, Sequence[Answer]]
) -> Iterator[Item]:
    for history in postings:
        said = said_of(history, readings, given[history.id]) if history.id in given else {}
        for index, version in enumerate(history.versions):
            reading = readings.get((history.id, index))
            if reading and reading.mentions:
                yield Item(history.id, index, region, reading, version.seen.at, said.get(index, {}))


def _candidate(history: CardHistory) -> Candidate | None:
    cards = [version.card for version in history.versions if version.card is not None]
    if not cards:
        return None
    last = cards[-1]
    faces = list(dict.fromkeys(profile(card) for card in _differing(reversed(cards))))
    return Candidate(
        key=(history.form, history.hearing_id),
        form=history.form,
        region=region_of(last) or "",
        number=last.number,
        whens=_whens(cards),
        project=last.project,
        initiator=last.initiator,
        bin=last.bin,
        place=last.place,
        first_seen=history.versions[0].seen.at,
        profile=faces[0],
        former=tuple(faces[1:_FORMER]),
        former_bins=tuple(dict.fromkeys(card.bin for card in cards[:-1] if card.bin and card.bin != last.bin)),
    )


def _differing(cards: Iterable[Card]) -> list[Card]:
    """The cards that say something else of what, who and where: most versions change files and dates only."""
    found: dict[tuple[object, ...], Card] = {}
    for card in cards:
        found.setdefault((card.project, card.initiator, card.place, card.territory), card)
    return list(found.values())


def _whens(cards: Sequence[Card]) -> tuple[When, ...]:
    whens = [When(card.start, card.end or card.start, card.at) for card in cards if card.start]
    return tuple(dict.fromkeys(whens))
