"""Matching postings to portal cards: per region and kind, with evidence, and a question where nothing decides."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from checks.judged import Match
from checks.matching.decide import decide
from checks.matching.pool import Pool
from checks.matching.values import Candidate, Item, Profile, profile
from checks.model import Kind
from checks.reading.values import Sort

__all__ = ["CALLS_OFF", "Candidate", "Item", "Profile", "match", "profile"]

CALLS_OFF = "calls_off"
"""The decision on a posting that says of a hearing that it is not held: it places nothing, and is never asked about."""


def match(candidates: Sequence[Candidate], items: Sequence[Item]) -> list[Match]:
    """What each mention of `items` speaks of: at least one `Match` for each, in the order of region, kind and item.

    Candidates of a region that could not be told are weighed in every region. Postings that are neither
    announcement nor protocol give one `none` each; one that calls a hearing off says so of what it may speak of.
    """
    found: list[Match] = []
    for region in dict.fromkeys(item.region for item in items):
        own = [item for item in items if item.region == region]
        pool = Pool([one for one in candidates if not one.region or one.region == region])
        for kind in (Kind.ANNOUNCEMENT, Kind.PROTOCOL):
            found += decide(pool, [item for item in own if item.understood.kind is kind])
        others = [item for item in own if item.understood.kind is Kind.NEITHER]
        found += _called_off(pool, [item for item in others if item.understood.sort is Sort.CANCELLATION])
        found += [_neither(item) for item in others if item.understood.sort is not Sort.CANCELLATION]
    return found


def _called_off(pool: Pool, items: Sequence[Item]) -> Iterator[Match]:
    for one in decide(pool, items):
        yield one if one.decision == "none" else replace(one, decision=CALLS_OFF)


def _neither(item: Item) -> Match:
    return Match(item.posting, item.version, 0, None, "none", 0.0, f"neither_{item.understood.reason}")
