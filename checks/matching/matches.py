"""Answers as they are kept: the card or none, how sure it is, and the others that were not taken, each with its why."""

from __future__ import annotations

import math
from collections.abc import Iterator

from checks.judged import Match, Other
from checks.matching import weights as w
from checks.matching.case import Case, names_said, rivals_of
from checks.matching.evidence import Weighed
from checks.matching.pool import Pool
from checks.matching.values import SAID_NO, SAID_YES


def match_of(pool: Pool, case: Case, one: Weighed, decision: str, reason: str, possible: int | None = None) -> Match:
    """A mention matched with a card, or asked about it (`decision`); `possible` is a card that it may be of as well."""
    posting, version, number = case.place
    said = SAID_YES if reason == SAID_YES else ""
    open_: set[int | None] = {possible, *_left_open(pool, case)} if decision == "ask" else set()
    return Match(
        posting=posting,
        version=version,
        mention=number,
        hearing=pool.candidates[one.index].key,
        decision=decision,
        score=1.0 if said else score_of(one.points),
        reason=reason,
        evidence=(f"+{said}", *one.named) if said else tuple(one.named),
        when=one.when,
        others=tuple(_others(pool, case, one, open_)),
    )


def none_of(pool: Pool, case: Case, reason: str) -> Match:
    """A mention that is of no card, with the evidence of the one that came nearest."""
    posting, version, number = case.place
    best = next(iter(case.ranked or case.refused), None)
    score = score_of(best.points) if best else 0.0
    evidence = tuple(best.named) if best else ()
    others = tuple(_others(pool, case, None, set()))
    return Match(posting, version, number, None, "none", score, reason, evidence, None, others)


def _others(pool: Pool, case: Case, taken: Weighed | None, open_: set[int | None]) -> Iterator[Other]:
    """The few next best cards, and all that it may speak of, with the reason why they were not taken."""
    worth_naming = [
        one
        for one in (*case.refused, *case.ranked)
        if one is not taken
        and (
            one.index in open_
            or one.points >= w.ASK_FROM
            or (one.identified and one.share >= w.OTHERS_SHARE)
            or one in case.refused
        )
    ]
    kept = [one for place, one in enumerate(worth_naming) if place < w.OTHERS_KEPT or one.index in open_]
    for one in kept[: w.POSSIBLE_KEPT]:
        possible = one.index in open_
        yield Other(
            hearing=pool.candidates[one.index].key,
            score=score_of(one.points),
            reason=_why_not(case, one, taken, possible),
            evidence=tuple(one.named),
            possible=possible,
        )


def _why_not(case: Case, one: Weighed, taken: Weighed | None, possible: bool) -> str:
    if one in case.refused:
        return SAID_NO
    if one.barred:
        return one.barred
    if possible:
        return "near_equal_cards"
    if taken and one.points >= taken.points:
        return "shared_out"
    return "less_evidence" if taken else "too_little_evidence"


def _left_open(pool: Pool, case: Case) -> Iterator[int]:
    """The cards that a question about one leaves open: a no to it may mean any that its day and project fit.

    Where the best card's project is not said at all, less of another's is enough.
    """
    rivals = rivals_of(case)
    yield from (one.index for one in rivals)
    least = w.MOSTLY_NAMED if not case.ranked or case.ranked[0].coverage else w.PROJECT_DOUBTFUL
    for one in case.ranked:
        told = one.points >= w.ASK_FROM or one.coverage >= least or bool(names_said(pool, case, one))
        if one not in rivals and one.dated and told and not one.barred:
            yield one.index


def score_of(points: float) -> float:
    """Points as a number from 0 to 1, half where it is as likely as not."""
    return round(1 / (1 + math.exp(-max(min((points - w.SCORE_MIDDLE) / w.SCORE_WIDTH, 50), -50))), 4)
