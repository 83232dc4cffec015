"""From weighed candidates to an answer: matched, none, or ask. Near-equal cards are told apart by what only one has."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from checks.judged import HearingKey, Match, Other
from checks.matching import weights as w
from checks.matching.assignment import Choice, Shared, paper_of, share_out
from checks.matching.evidence import Subject, Weighed, said_of, subject_of, weigh
from checks.matching.pool import Pool
from checks.matching.reconcile import reconciled
from checks.matching.values import NAMED_BESIDES, SAID_NO, SAID_YES, Candidate, Item
from checks.model import Kind
from checks.reading.kinds import NAMES_A_HEARING, NOT_ABOUT_HEARINGS, UNNAMED
from checks.reading.values import Mention

_SURE_HOURS = ("+date_and_hour", "+period")


@dataclass(slots=True)
class _Case:
    """A mention on its way to an answer: its weighed candidates, the best first, and those that a person ruled out."""

    number: int
    subject: Subject
    ranked: list[Weighed]
    refused: list[Weighed]

    @property
    def said(self) -> Mapping[HearingKey, bool]:
        """What was answered of it."""
        return self.subject.item.said.get(self.number, {})

    @property
    def place(self) -> tuple[int, int, int]:
        """Where it stands among all: posting, version, mention."""
        return (self.subject.item.posting, self.subject.item.version, self.number)


def decide(pool: Pool, items: Sequence[Item]) -> list[Match]:
    """The answers for every mention of `items` (all of one kind) against the candidates of one region.

    1. weigh the likely candidates of each mention, 2. settle what needs no comparison with other postings,
    3. share the near-equal cards out over the rest, 4. let the answers speak for one another.
    """
    cases = [_case(pool, item, number, mention) for item in items for number, mention in _numbered(item)]
    settled = [_settled(pool, case) for case in cases]
    shares = _shares(pool, cases, settled)
    answers = [
        _ranked_answers(pool, case, shares.get(case.place)) if found is None else found
        for case, found in zip(cases, settled, strict=True)
    ]
    return reconciled([match for matches in answers for match in matches], items)


def _numbered(item: Item) -> list[tuple[int, Mention]]:
    return list(enumerate(item.understood.mentions))


def _case(pool: Pool, item: Item, number: int, mention: Mention) -> _Case:
    subject = subject_of(item, mention, pool)
    said = item.said.get(number, {})
    likely = pool.likely(mention, subject.words, len(said))
    if said:
        likely += [index for index, one in enumerate(pool.candidates) if one.key in said and index not in likely]
    weighed = sorted((weigh(index, subject, pool) for index in likely), key=lambda one: (-one.points, one.index))
    refused = [one for one in weighed if said.get(pool.candidates[one.index].key) is False]
    return _Case(number, subject, [one for one in weighed if one not in refused], refused)


def _settled(pool: Pool, case: _Case) -> list[Match] | None:
    """The answer where no near-equal cards are to be told apart."""
    said = [one for one in case.ranked if case.said.get(pool.candidates[one.index].key)]
    if said:
        besides = _also_told(pool, case, said)
        return [*besides, *(_match(pool, case, one, "matched", SAID_YES) for one in said)]
    if not case.ranked:
        return [_none(pool, case, SAID_NO if case.refused else "no_card_shares_anything")]
    doubt = case.subject.item.understood.doubt
    several = _names_several(pool, case)
    if several and not doubt:
        return [_match(pool, case, one, "matched", "names_several") for one in several]
    best = case.ranked[0]
    if doubt == UNNAMED and not _fits_in_all(case, best):
        return [_none(pool, case, NOT_ABOUT_HEARINGS)]
    if best.barred or best.points < w.ASK_FROM:
        asked = _question_of_date(pool, case) or _question_without_date(pool, case) or _question_of_company(pool, case)
        return [asked or _none(pool, case, best.barred or "too_little_evidence")]
    return None


def _fits_in_all(case: _Case, best: Weighed) -> bool:
    """Whether what does not call itself a hearing has a card's day and hour and says its project, or whose it is.

    Protocols give no hour, as a rule.
    """
    dated = best.dated if case.subject.kind is Kind.PROTOCOL else _same_hour(best)
    speaks_of_hearings = case.subject.item.understood.reason != UNNAMED
    known = best.identified and (speaks_of_hearings or best.share >= w.NAMED_BESIDES or "+bin" in best.named)
    named = best.coverage >= w.MOSTLY_NAMED or known
    return dated and not best.barred and named


def _also_told(pool: Pool, case: _Case, said: Sequence[Weighed]) -> list[Match]:
    """The cards named besides those that a person said yes to: one yes does not speak of the others.

    The best card stands as it stood before it was asked whether another is told of as well.
    """
    best = case.ranked[0]
    stood = best not in said and not best.barred and all(_named_besides(pool, case, one, best) for one in said)
    also = [
        one for one in case.ranked if one not in said and all(_named_besides(pool, case, one, other) for other in said)
    ]
    if case.subject.item.understood.lacking or not any(one.share for one in said):
        # What was not read, and what names no project, may tell of all that the rest fits equally.
        also += [one for one in case.ranked if one not in (*said, *also) and _fits_as_well(one, said[0])]
    near = [one for one in case.ranked if one not in (*said, *also) and _fits_as_well(one, said[0])]
    also += [one for one in near if all(_says_its_own(pool, case, one, other) for other in said)]
    asked = [_match(pool, case, one, "ask", NAMED_BESIDES) for one in also if not (stood and one is best)]
    return [*asked, *([_match(pool, case, best, "matched", _why(best))] if stood else [])]


def _says_its_own(pool: Pool, case: _Case, one: Weighed, other: Weighed) -> bool:
    """Whether a mention says a word of a card's project that another card's project does not have."""
    own = pool.words[one.index] - pool.words[other.index] - set(case.subject.mention.place_words)
    return bool(own & case.subject.words) and not any(reason.startswith("-other_") for reason in one.named)


def _fits_as_well(one: Weighed, other: Weighed) -> bool:
    return not one.barred and abs(other.points - one.points) < w.MARGIN and one.dated


def _shares(
    pool: Pool, cases: Sequence[_Case], settled: Sequence[list[Match] | None]
) -> dict[tuple[int, int, int], Shared]:
    """The near-equal cards shared out over the mentions that are not settled, by the place of the mention."""
    index = {one.key: number for number, one in enumerate(pool.candidates)}
    choices: list[tuple[tuple[int, int, int], Choice]] = []
    for case, found in sorted(zip(cases, settled, strict=True), key=lambda pair: pair[0].place):
        item = case.subject.item
        paper = paper_of(item.posting, item.version, case.subject.mention, pool.telling)
        if found is None:
            choices.append((case.place, Choice(paper, _worth(pool, case))))
        else:
            tied = [match.hearing for match in found if match.decision == "matched" and match.hearing]
            choices += [(case.place, Choice(paper, {index[hearing]: 0.0})) for hearing in tied]
    shared = share_out([choice for _, choice in choices])
    return {place: one for (place, _), one in zip(choices, shared, strict=True) if one}


def _worth(pool: Pool, case: _Case) -> dict[int, float]:
    """What each of the nearly best cards is worth to a mention; one that is settled on has no other."""
    best = case.ranked[0]
    if best.points < w.MATCH_FROM:
        return {}
    near = [one for one in case.ranked[1:] if best.points - one.points < w.SPAN and not one.barred]
    sure = not _lost(pool, case)
    worth = {one.index: one.points for one in near}
    return {best.index: best.points + (w.TOLD_APART if sure else 0.0), **worth}


def _rivals(case: _Case) -> list[Weighed]:
    best = case.ranked[0]
    return [one for one in case.ranked[1:] if best.points - one.points < w.MARGIN and not one.barred]


def _lost(pool: Pool, case: _Case) -> list[Weighed]:
    """The rivals of the best card that nothing in the mention's own words tells from it."""
    return [one for one in _rivals(case) if not _told_apart(pool, case, case.ranked[0], one)]


def _ranked_answers(pool: Pool, case: _Case, shared: Shared | None) -> list[Match]:
    """The answer, and the questions about other cards that the same words may tell of besides."""
    answer = _ranked_answer(pool, case, shared)
    asked = {answer.hearing, *(other.hearing for other in answer.others if other.possible)}
    taken = next(one for one in case.ranked if pool.candidates[one.index].key == answer.hearing)
    also = [one for one in case.ranked if _named_besides(pool, case, one, taken)]
    also = [one for one in also if pool.candidates[one.index].key not in asked]
    return [*(_match(pool, case, one, "ask", NAMED_BESIDES) for one in also), answer]


def _named_besides(pool: Pool, case: _Case, one: Weighed, taken: Weighed) -> bool:
    """Whether a mention that is of one card tells of another too: with a rare word of its own, or a day and hour."""
    if one is taken or one.barred or not one.dated or one.coverage < w.NAMED_BESIDES:
        return False
    if any(reason.startswith("-other_") for reason in one.named):
        return False
    if _same_hour(one) and taken.dated and one.when != taken.when:
        return one.points >= w.ASK_FROM  # the company of the other one speaks against it here
    own = pool.rare_words(one.index) - pool.words[taken.index] - set(case.subject.mention.place_words)
    least = w.ASK_FROM if one.coverage >= w.MOSTLY_NAMED else w.MATCH_FROM
    return one.points >= least and bool(own & case.subject.words)


def _ranked_answer(pool: Pool, case: _Case, shared: Shared | None) -> Match:
    best, rivals, lost = case.ranked[0], _rivals(case), _lost(pool, case)
    if best.points < w.MATCH_FROM:
        return _match(pool, case, best, "ask", "little_evidence")
    reason = "told_apart" if rivals else _why(best)
    if shared and (lost or shared.card != best.index):
        likelier = next(one for one in case.ranked if one.index == shared.card) if shared.margin else best
        if not lost or shared.margin < w.MARGIN:
            return _match(pool, case, likelier, "ask", "near_equal_cards", best.index)
        best, reason = likelier, "shared_out"
    elif lost:
        return _match(pool, case, best, "ask", "near_equal_cards")
    doubt = _doubt(pool, case, best)
    return _match(pool, case, best, "ask", doubt) if doubt else _match(pool, case, best, "matched", reason)


def _doubt(pool: Pool, case: _Case, best: Weighed) -> str:
    """The named reason why the best card is not good enough to go without a question; "" where it is."""
    if case.subject.item.understood.doubtful:
        return case.subject.item.understood.doubt
    sure = best.numbered or best.certain
    if not sure and (best.contradicted or _another_is_named(pool, case, best) or _own_name_unsaid(pool, case, best)):
        return "project_differs"
    if best.share < w.PROJECT_OF_STRANGER and not sure:
        if best.stranger and not best.identified:
            return "company_unknown"
        if best.share and "-place_differs" in best.named:
            return "place_differs"
    if not best.numbered and (differs := _what_differs(best)):
        return differs
    known = best.certain or (best.identified and _same_hour(best))
    unsaid = case.subject.unknown >= w.UNKNOWN_WORDS or case.subject.item.understood.reason == NAMES_A_HEARING
    if not best.share and not known and unsaid:
        return "project_unknown"
    undated = best.identified and (best.share >= w.SURE_UNDATED or bool(case.subject.mention.whens))
    return "" if best.dated or best.numbered or undated else "words_only"


def _what_differs(best: Weighed) -> str:
    """What a mention says otherwise than the card, where a near twin says what it says: «лот 2», a protocol's day."""
    if any(reason.startswith("-other_") for reason in best.named):
        return "number_differs"
    return "protocol_date_differs" if "-protocol_date_differs" in best.named else ""


def _why(best: Weighed) -> str:
    for reason in ("registration_number", "date_and_hour", "period", "date", "protocol_date", "bin", "initiator"):
        if f"+{reason}" in best.named:
            return reason
    return "words"


def _told_apart(pool: Pool, case: _Case, best: Weighed, rival: Weighed) -> bool:
    """Whether words or an hour that only one of two cards has speak for the better one alone."""
    if best.points - rival.points < w.TWIN_MARGIN:
        return False
    mine, other = pool.words[best.index], pool.words[rival.index]
    words = case.subject.words
    own = math.fsum(map(pool.weight, said_of(mine, case.subject) & (mine - other)))
    if own > w.TWIN_WORDS * math.fsum(map(pool.weight, (other - mine) & words)):
        return True
    return ("+date_and_hour" in best.named) != ("+date_and_hour" in rival.named)


def _another_is_named(pool: Pool, case: _Case, best: Weighed) -> bool:
    """Whether a mention says a word that only another card of the same date has, and none of the best one's own."""
    own = pool.own_words(best.index)
    if not own or own & case.subject.words:
        return False
    others = (one for one in case.ranked if one is not best and not one.barred and one.dated >= best.dated)
    return any(pool.own_words(one.index) & case.subject.words for one in others)


def _own_name_unsaid(pool: Pool, case: _Case, best: Weighed) -> bool:
    """Whether a mention says words that no card has, hardly the card's project, and none of its rare words."""
    unsaid = bool(pool.own_words(best.index)) and not _names_said(pool, case, best)
    return unsaid and case.subject.unknown > 0 and best.share < w.HARDLY_SAID


def _names_several(pool: Pool, case: _Case) -> list[Weighed]:
    """The cards of one date and hour whose projects a mention all says in full, each with words of its own."""
    full = [
        one
        for one in case.ranked
        if one.points >= w.MATCH_FROM
        and not one.barred
        and one.coverage > w.WHOLE_PROJECT
        and _same_hour(one)
        and not any(reason.startswith("-other_") for reason in one.named)
    ]
    if len(full) < 2 or len(full) < sum(one.points > full[0].points - w.MARGIN for one in case.ranked):
        return []
    return full if all(_says_own_words(pool, case, one, full) for one in full) else []


def _same_hour(one: Weighed) -> bool:
    return any(reason in one.named for reason in _SURE_HOURS)


def _says_own_words(pool: Pool, case: _Case, one: Weighed, full: Sequence[Weighed]) -> bool:
    """Whether a mention says of one project what none of the others has: «0–1 км» says nothing of «0–2 км»."""
    said = said_of(pool.words[one.index], case.subject)
    return all(said - pool.words[other.index] for other in full if other is not one)


def _question_of_date(pool: Pool, case: _Case) -> Match | None:
    """A posting that says everything but the card's date: the card may have moved, or the date be a slip.

    Its project, or so much besides that another date does not outweigh it.
    """
    for one in case.ranked:
        candidate = pool.candidates[one.index]
        named = one.share >= w.SURE_PROJECT or (one.points >= w.ASK_FROM and not one.contradicted)
        if one.barred == "date_differs" and one.identified and named and _moved(case, candidate):
            return _match(pool, case, one, "ask", "date_differs")
    return None


def _question_without_date(pool: Pool, case: _Case) -> Match | None:
    """A posting that gives no date and names the project of one card better than of any other."""
    best, *others = case.ranked
    named = best.share >= w.SURE_UNDATED and not best.barred and not best.contradicted
    if case.subject.mention.whens or not named or any(other.share >= best.share for other in others):
        return None
    return _match(pool, case, best, "ask", "little_evidence")


def _question_of_company(pool: Pool, case: _Case) -> Match | None:
    """A posting with a card's day and project, or its name, and somebody else's company: it may be said in the other
    language, and a slip may have made it another's."""
    for one in case.ranked:
        if _fits_in_all(case, one) or (one.dated and not one.barred and _names_said(pool, case, one)):
            return _match(pool, case, one, "ask", "little_evidence")
    return None


def _moved(case: _Case, candidate: Candidate) -> bool:
    days = [abs((mine.start - card.start).days) for mine in case.subject.mention.whens for card in candidate.whens]
    seen = (candidate.first_seen.date() - case.subject.day[0]).days
    return bool(days) and min(days) <= w.MOVED_SLACK and seen <= 3


def _match(pool: Pool, case: _Case, one: Weighed, decision: str, reason: str, possible: int | None = None) -> Match:
    posting, version, number = case.place
    said = SAID_YES if reason == SAID_YES else ""
    open_: set[int | None] = {possible, *_left_open(pool, case)} if decision == "ask" else set()
    return Match(
        posting=posting,
        version=version,
        mention=number,
        hearing=pool.candidates[one.index].key,
        decision=decision,
        score=1.0 if said else _score(one.points),
        reason=reason,
        evidence=(f"+{said}", *one.named) if said else tuple(one.named),
        when=one.when,
        others=tuple(_others(pool, case, one, open_)),
    )


def _names_said(pool: Pool, case: _Case, one: Weighed) -> frozenset[str]:
    """The rare words of a card's project that a mention says, but not as a place."""
    return (pool.rare_words(one.index) - set(case.subject.mention.place_words)) & case.subject.words


def _left_open(pool: Pool, case: _Case) -> Iterator[int]:
    """The cards that a question about one leaves open: a no to it may mean any that its day and project fit."""
    rivals = _rivals(case)
    yield from (one.index for one in rivals)
    for one in case.ranked:
        told = one.points >= w.ASK_FROM or one.coverage >= w.MOSTLY_NAMED or bool(_names_said(pool, case, one))
        if one not in rivals and one.dated and told and not one.barred:
            yield one.index


def _none(pool: Pool, case: _Case, reason: str) -> Match:
    posting, version, number = case.place
    best = next(iter(case.ranked or case.refused), None)
    score = _score(best.points) if best else 0.0
    evidence = tuple(best.named) if best else ()
    others = tuple(_others(pool, case, None, set()))
    return Match(posting, version, number, None, "none", score, reason, evidence, None, others)


def _others(pool: Pool, case: _Case, taken: Weighed | None, open_: set[int | None]) -> Iterator[Other]:
    """The few next best cards, and all that it may speak of, with the reason why they were not taken."""
    worth_naming = [
        one
        for one in (*case.refused, *case.ranked)
        if one is not taken
        and (one.points >= w.ASK_FROM or (one.identified and one.share >= w.OTHERS_SHARE) or one in case.refused)
    ]
    kept = [one for place, one in enumerate(worth_naming) if place < w.OTHERS_KEPT or one.index in open_]
    for one in kept[: w.POSSIBLE_KEPT]:
        possible = one.index in open_
        yield Other(
            pool.candidates[one.index].key, _score(one.points), _why_not(case, one, taken, possible), tuple(one.named),
            possible,
        )  # fmt: skip


def _why_not(case: _Case, one: Weighed, taken: Weighed | None, possible: bool) -> str:
    if one in case.refused:
        return SAID_NO
    if one.barred:
        return one.barred
    if possible:
        return "near_equal_cards"
    if taken and one.points >= taken.points:
        return "shared_out"
    return "less_evidence" if taken else "too_little_evidence"


def _score(points: float) -> float:
    return round(1 / (1 + math.exp(-max(min((points - w.SCORE_MIDDLE) / w.SCORE_WIDTH, 50), -50))), 4)
