"""Matching postings to portal cards: per region and kind, with evidence, and a question where nothing decides."""

from __future__ import annotations

from collections.abc import Sequence

from checks.judged import Match
from checks.matching.decide import decide
from checks.matching.pool import Pool
from checks.matching.values import Candidate, Item, Profile, profile
from checks.model import Kind

__all__ = ["Candidate", "Item", "Profile", "match", "profile"]


def match(candidates: Sequence[Candidate], items: Sequence[Item]) -> list[Match]:
    """What each mention of `items` speaks of: at least one `Match` for each, in the order of region, kind and item.

    Candidates of a region that could not be told are weighed in every region. Postings that are neither
    announcement nor protocol give one `none` each.
    """
    found: list[Match] = []
    for region in dict.fromkeys(item.region for item in items):
        own = [item for item in items if item.region == region]
        pool = Pool([one for one in candidates if not one.region or one.region == region])
        for kind in (Kind.ANNOUNCEMENT, Kind.PROTOCOL):
            found += decide(pool, [item for item in own if item.understood.kind is kind])
        found += [_neither(item) for item in own if item.understood.kind is Kind.NEITHER]
    return found


def _neither(item: Item) -> Match:
    return Match(item.posting, item.version, 0, None, "none", 0.0, f"neither_{item.understood.reason}")
