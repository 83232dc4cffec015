"""One door to everything derived: from a view of the ledger to an assessment.

1. understand every edition of every posting (or take the reading that was kept),
2. match their mentions to the cards,
3. gather the facts of each hearing,
4. judge.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime

from checks.duties import Rules
from checks.facts import facts_of
from checks.geography import region_of
from checks.judge import judge
from checks.judged import Assessment, Match, When
from checks.matching import Candidate, Item, match, profile
from checks.model import Card, CardHistory, Kind, Ledger
from checks.reading import Understood, understand
from checks.view import view_of

Readings = Mapping[tuple[int, int], Understood]
"""(posting id, version index) → what it says."""


def read_all(ledger: Ledger, kept: Readings) -> dict[tuple[int, int], Understood]:
    """Every edition of every posting understood; those in `kept` are taken as they are."""
    result: dict[tuple[int, int], Understood] = {}
    for history in ledger.postings:
        for index, version in enumerate(history.versions):
            if version.posting is not None:
                key = (history.id, index)
                result[key] = kept[key] if key in kept else understand(version.posting, version.seen.at.year)
    return result


def match_all(ledger: Ledger, readings: Readings) -> tuple[Match, ...]:
    """Every mention of every posting tied to a card, or not."""
    regions = {source.id: source.region for source in ledger.sources}
    candidates = [one for one in (_candidate(card) for card in ledger.cards) if one]
    return tuple(match(candidates, list(_items(ledger, readings, regions))))


def _items(ledger: Ledger, readings: Readings, regions: Mapping[str, str | None]) -> Iterator[Item]:
    for history in ledger.postings:
        region = regions.get(history.source)
        for index, version in enumerate(history.versions):
            reading = readings.get((history.id, index))
            if region and reading and reading.kind is not Kind.NEITHER:
                yield Item(history.id, index, region, reading, version.seen.at)


def _candidate(history: CardHistory) -> Candidate | None:
    cards = [version.card for version in history.versions if version.card is not None]
    if not cards:
        return None
    last = cards[-1]
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
        profile=profile(last),
    )


def _whens(cards: Sequence[Card]) -> tuple[When, ...]:
    whens = [When(card.start, card.end or card.start, card.at) for card in cards if card.start]
    return tuple(dict.fromkeys(whens))


def assess(
    ledger: Ledger,
    rules: Rules,
    now: datetime,
    *,
    as_of: datetime | None = None,
    through: date | None = None,
    kept: Readings | None = None,
    matches: Sequence[Match] | None = None,
) -> Assessment:
    """Judge the ledger at `as_of` (default `now`), with everything learnt up to `now`.

    `through` is the legal day that `as_of` closes, where it closes one. `kept` and `matches` spare the reading
    and the matching where they were done before; they change nothing of the result.
    """
    readings = read_all(ledger, kept or {})
    tied = match_all(ledger, readings) if matches is None else tuple(matches)
    facts = facts_of(ledger, readings, tied)
    return judge(facts, view_of(ledger, rules, now, as_of or now, through), tied)
