"""From weighed candidates to an answer: matched, none, or ask. Near-equal cards are told apart by what only one has."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from checks.judged import HearingKey, Match
from checks.matching import weights as w
from checks.matching.evidence import Subject, Weighed, subject_of, weigh
from checks.matching.pool import Pool
from checks.matching.values import Candidate, Item
from checks.reading.values import Mention

_SURE_HOURS = ("+date_and_hour", "+period")


@dataclass(slots=True)
class _Case:
    """A mention on its way to an answer: its weighed candidates, the best first."""

    number: int
    subject: Subject
    ranked: list[Weighed]


def decide(pool: Pool, items: Sequence[Item]) -> list[Match]:
    """The answers for every mention of `items` (all of one kind) against the candidates of one region."""
    cases = [_case(pool, item, number, mention) for item in items for number, mention in _numbered(item)]
    answers = [_answer(pool, case, cases) for case in cases]
    taken = {match.hearing for found in answers for match in found if match.decision == "matched"}
    return [_without_idle_question(match, taken) for found in answers for match in found]


def _numbered(item: Item) -> list[tuple[int, Mention]]:
    return list(enumerate(item.understood.mentions))


def _case(pool: Pool, item: Item, number: int, mention: Mention) -> _Case:
    subject = subject_of(item, mention, pool)
    best = pool.likely(mention, subject.words)
    ranked = sorted((weigh(index, subject, pool) for index in best), key=lambda one: -one.points)
    return _Case(number, subject, ranked)


def _answer(pool: Pool, case: _Case, cases: Sequence[_Case]) -> list[Match]:
    if not case.ranked:
        return [_none(case, "no_card_shares_anything")]
    several = _names_several(pool, case)
    if several:
        return [_match(pool, case, one, "matched", "names_several") for one in several]
    best = case.ranked[0]
    if best.points < w.ASK_FROM or best.barred in ("form_differs", "protocol_before_the_end"):
        return [_question_of_date(pool, case) or _none(case, best.barred or "too_little_evidence")]
    if best.barred:
        return [_question_of_date(pool, case) or _none(case, best.barred)]
    return [_ranked_answer(pool, case)]


def _ranked_answer(pool: Pool, case: _Case) -> Match:
    best = case.ranked[0]
    rivals = [one for one in case.ranked[1:] if best.points - one.points < w.MARGIN and not one.barred]
    lost = [one for one in rivals if not _told_apart(pool, case, best, one)]
    if best.points < w.MATCH_FROM:
        return _match(pool, case, best, "ask", "little_evidence")
    if lost:
        return _match(pool, case, best, "ask", "near_equal_cards")
    sure = best.numbered or best.certain
    if not sure and (best.contradicted or _another_is_named(pool, case, best)):
        return _match(pool, case, best, "ask", "project_differs")
    if best.share < w.PROJECT_OF_STRANGER and not sure:
        if best.stranger and not best.identified:
            return _match(pool, case, best, "ask", "company_unknown")
        if best.share and "-place_differs" in best.named:
            return _match(pool, case, best, "ask", "place_differs")
    if not (best.dated or best.identified):
        return _match(pool, case, best, "ask", "words_only")
    return _match(pool, case, best, "matched", "told_apart" if rivals else _why(best))


def _why(best: Weighed) -> str:
    for reason in ("registration_number", "date_and_hour", "period", "date", "protocol_date", "bin", "initiator"):
        if f"+{reason}" in best.named:
            return reason
    return "words"


def _told_apart(pool: Pool, case: _Case, best: Weighed, rival: Weighed) -> bool:
    """Whether words or an hour that only one of two cards has speak for the better one alone."""
    if best.points - rival.points < w.TWIN_MARGIN:
        return False
    mine, other = pool.candidates[best.index].profile, pool.candidates[rival.index].profile
    words = case.subject.words
    own = sum(map(pool.weight, (mine.project - other.project) & words))
    if own > w.TWIN_WORDS * sum(map(pool.weight, (other.project - mine.project) & words)):
        return True
    return ("+date_and_hour" in best.named) != ("+date_and_hour" in rival.named)


def _another_is_named(pool: Pool, case: _Case, best: Weighed) -> bool:
    """Whether a mention says a word that only another card of the same date has, and none of the best one's own."""
    own = pool.own_words(best.index)
    if not own or own & case.subject.words:
        return False
    others = (one for one in case.ranked if one is not best and not one.barred and one.dated >= best.dated)
    return any(pool.own_words(one.index) & case.subject.words for one in others)


def _names_several(pool: Pool, case: _Case) -> list[Weighed]:
    """The cards of one date and hour whose projects a mention all says in full, each with words of its own."""
    full = [
        one
        for one in case.ranked
        if one.points >= w.MATCH_FROM and not one.barred and one.coverage > 0.95 and _same_hour(one)
    ]
    if len(full) < 2 or len(full) < sum(one.points > full[0].points - w.MARGIN for one in case.ranked):
        return []
    return full if all(_has_own_words(pool, one, full) for one in full) else []


def _same_hour(one: Weighed) -> bool:
    return any(reason in one.named for reason in _SURE_HOURS)


def _has_own_words(pool: Pool, one: Weighed, full: Sequence[Weighed]) -> bool:
    own = pool.candidates[one.index].profile.project
    return all(own - pool.candidates[other.index].profile.project for other in full if other is not one)


def _question_of_date(pool: Pool, case: _Case) -> Match | None:
    """A posting that says everything but the card's date: the card may have moved, or the date be a slip."""
    for one in case.ranked:
        candidate = pool.candidates[one.index]
        if one.barred == "date_differs" and one.identified and _moved(case, candidate) and one.share >= w.SURE_PROJECT:
            return _match(pool, case, one, "ask", "date_differs")
    return None


def _moved(case: _Case, candidate: Candidate) -> bool:
    days = [abs((mine.start - card.start).days) for mine in case.subject.mention.whens for card in candidate.whens]
    seen = (candidate.first_seen.date() - case.subject.day[0]).days
    return bool(days) and min(days) <= w.MOVED_SLACK and seen <= 3


def _without_idle_question(match: Match, taken: set[HearingKey | None]) -> Match:
    """No question whether a date was meant otherwise for a card that has a posting of its own."""
    if match.decision != "ask" or match.reason != "date_differs" or match.hearing not in taken:
        return match
    return Match(match.posting, match.version, match.mention, None, "none", match.score, "date_differs", match.evidence)


def _match(pool: Pool, case: _Case, one: Weighed, decision: str, reason: str) -> Match:
    item = case.subject.item
    return Match(
        posting=item.posting,
        version=item.version,
        mention=case.number,
        hearing=pool.candidates[one.index].key,
        decision=decision,
        score=_score(one.points),
        reason=reason,
        evidence=tuple(one.named),
        when=one.when,
    )


def _none(case: _Case, reason: str) -> Match:
    item = case.subject.item
    best = case.ranked[0] if case.ranked else None
    score = _score(best.points) if best else 0.0
    return Match(
        item.posting, item.version, case.number, None, "none", score, reason, tuple(best.named) if best else ()
    )


def _score(points: float) -> float:
    return round(1 / (1 + math.exp(-max(min((points - w.SCORE_MIDDLE) / w.SCORE_WIDTH, 50), -50))), 4)
