"""Matching postings to portal cards: per region and kind, with evidence, and a question where nothing decides."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from checks.judged import HearingKey, Match
from checks.matching.decide import decide
from checks.matching.pool import Pool
from checks.matching.sought import sought
from checks.matching.values import CALLS_OFF, Candidate, Item, Profile, profile
from checks.model import Kind
from checks.reading.values import Sort

__all__ = ["CALLS_OFF", "Candidate", "Item", "Profile", "match", "profile"]


def match(candidates: Sequence[Candidate], items: Sequence[Item]) -> list[Match]:
    """What each mention of `items` speaks of: at least one `Match` for each, in the order of region, kind and item.

    Candidates of a region that could not be told are weighed in every region. Postings that are neither
    announcement nor protocol give none; one that calls a hearing off says so of what it may speak of. Last come the
    questions about postings that may be what a hearing lacks (`checks.matching.sought`), whatever they were read as.
    """
    found: list[Match] = []
    for region in dict.fromkeys(item.region for item in items):
        own = [item for item in items if item.region == region]
        pool = Pool([one for one in candidates if not one.region or one.region == region])
        tied: list[Match] = []
        for kind in (Kind.ANNOUNCEMENT, Kind.PROTOCOL):
            tied += decide(pool, [item for item in own if item.understood.kind is kind])
        tied += _called_off(pool, [item for item in own if item.understood.sort is Sort.CANCELLATION])
        looked_for = list(sought(pool, own, tied))
        announces = {(one.posting, one.version, one.hearing) for one in looked_for if one.decision == "matched"}
        found += [one for one in tied if one.decision != CALLS_OFF or _place(one) not in announces]
        found += looked_for
    return found


def _place(one: Match) -> tuple[int, int, HearingKey | None]:
    return one.posting, one.version, one.hearing


def _called_off(pool: Pool, items: Sequence[Item]) -> Iterator[Match]:
    for one in decide(pool, items):
        yield one if one.decision == "none" else replace(one, decision=CALLS_OFF)
