"""From weighed candidates to an answer: matched, none, or ask. Near-equal cards are told apart by what only one has."""

from __future__ import annotations

from collections.abc import Sequence

from checks.judged import Match
from checks.matching import weights as w
from checks.matching.assignment import Choice, Shared, paper_of, share_out
from checks.matching.case import Case, case_of, fits_in_all, other_number, own_name_said, rivals_of, same_hour
from checks.matching.doubts import doubt_of, told_apart
from checks.matching.evidence import Weighed, said_of
from checks.matching.matches import match_of, none_of
from checks.matching.pool import Pool
from checks.matching.questions import question_of
from checks.matching.reconcile import reconciled
from checks.matching.twins import of_one_project, twin_is_told
from checks.matching.values import NAMED_BESIDES, SAID_NO, SAID_YES, Item
from checks.reading.kinds import NOT_ABOUT_HEARINGS, UNNAMED


def decide(pool: Pool, items: Sequence[Item]) -> list[Match]:
    """The answers for every mention of `items` (all of one kind) against the candidates of one region.

    1. weigh the likely candidates of each mention, 2. settle what needs no comparison with other postings,
    3. share the near-equal cards out over the rest, 4. let the answers speak for one another.
    """
    cases = [
        case_of(pool, item, number, mention)
        for item in items
        for number, mention in enumerate(item.understood.mentions)
    ]
    settled = [_settled(pool, case) for case in cases]
    shares = _shares(pool, cases, settled)
    answers = [
        _ranked_answers(pool, case, shares.get(case.place)) if found is None else found
        for case, found in zip(cases, settled, strict=True)
    ]
    return reconciled([match for matches in answers for match in matches], items)


def _settled(pool: Pool, case: Case) -> list[Match] | None:
    """The answer where no near-equal cards are to be told apart."""
    said = [one for one in case.ranked if case.said.get(pool.candidates[one.index].key)]
    if said:
        besides = _also_told(pool, case, said)
        return [*besides, *(match_of(pool, case, one, "matched", SAID_YES) for one in said)]
    if not case.ranked:
        return [none_of(pool, case, SAID_NO if case.refused else "no_card_shares_anything")]
    doubt = case.subject.item.doubt
    several = _names_several(pool, case)
    if several and not doubt:
        return [
            *_twins(pool, case, several),
            *(match_of(pool, case, one, "matched", "names_several") for one in several),
        ]
    best = case.ranked[0]
    if doubt == UNNAMED and not any(fits_in_all(case, one) for one in case.ranked):
        return [none_of(pool, case, NOT_ABOUT_HEARINGS)]
    if best.barred or best.points < w.ASK_FROM:
        asked = question_of(pool, case)
        return [asked or none_of(pool, case, best.barred or "too_little_evidence")]
    return None


def _also_told(pool: Pool, case: Case, said: Sequence[Weighed]) -> list[Match]:
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
        left = [one for one in case.ranked if one not in (*said, *also)]
        also += [one for one in left if _fits_as_well(case, one, said[0]) or _is_told_of(pool, case, one, said)]
    also += [one for one in case.ranked if one not in (*said, *also) and twin_is_told(pool, case, one, said[0])]
    near = [one for one in case.ranked if one not in (*said, *also) and _fits_as_well(case, one, said[0])]
    also += [one for one in near if all(_says_its_own(pool, case, one, other) for other in said)]
    if len(case.subject.mention.whens) > 1:  # a list that was not taken apart tells of more than was said yes to
        also += [one for one in case.ranked if one not in (*said, *also) and _is_of_its_list(one)]
    asked = [match_of(pool, case, one, "ask", NAMED_BESIDES) for one in also if not (stood and one is best)]
    return [*asked, *([match_of(pool, case, best, "matched", _why(best))] if stood else [])]


def _is_of_its_list(one: Weighed) -> bool:
    return same_hour(one) and one.identified and not one.barred


def _says_its_own(pool: Pool, case: Case, one: Weighed, other: Weighed) -> bool:
    """Whether a mention says a word of a card's project that another card's project does not have."""
    own = pool.words[one.index] - pool.words[other.index] - set(case.subject.mention.place_words)
    return bool(own & case.subject.words) and not other_number(one)


def _fits_as_well(case: Case, one: Weighed, other: Weighed) -> bool:
    """Whether a card has as much evidence; where no day was read, its initiator may stand for the day."""
    dated = one.dated or (one.identified and not case.subject.mention.whens)
    return not one.barred and abs(other.points - one.points) < w.MARGIN and dated


def _is_told_of(pool: Pool, case: Case, one: Weighed, others: Sequence[Weighed]) -> bool:
    """Whether a list of which no day was read says a card's initiator, and a word of its project beside the others'."""
    if one.barred or not one.identified or case.subject.mention.whens:
        return False
    return all(_says_its_own(pool, case, one, other) for other in others)


def _shares(
    pool: Pool, cases: Sequence[Case], settled: Sequence[list[Match] | None]
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


def _worth(pool: Pool, case: Case) -> dict[int, float]:
    """What each of the nearly best cards is worth to a mention; one that is settled on has no other."""
    best = case.ranked[0]
    if best.points < w.MATCH_FROM:
        return {}
    near = [one for one in case.ranked[1:] if best.points - one.points < w.SPAN and not one.barred]
    sure = not _lost(pool, case)
    worth = {one.index: one.points for one in near}
    return {best.index: best.points + (w.TOLD_APART if sure else 0.0), **worth}


def _lost(pool: Pool, case: Case) -> list[Weighed]:
    """The rivals of the best card that nothing in the mention's own words tells from it."""
    return [one for one in rivals_of(case) if not told_apart(pool, case, case.ranked[0], one)]


def _ranked_answers(pool: Pool, case: Case, shared: Shared | None) -> list[Match]:
    """The answer, and the questions about other cards that the same words may tell of besides."""
    answer = _ranked_answer(pool, case, shared)
    asked = {answer.hearing, *(other.hearing for other in answer.others if other.possible)}
    taken = next(one for one in case.ranked if pool.candidates[one.index].key == answer.hearing)
    also = [
        one for one in case.ranked if _named_besides(pool, case, one, taken) or twin_is_told(pool, case, one, taken)
    ]
    also = [one for one in also if pool.candidates[one.index].key not in asked]
    return [*(match_of(pool, case, one, "ask", NAMED_BESIDES) for one in also), answer]


def _named_besides(pool: Pool, case: Case, one: Weighed, taken: Weighed) -> bool:
    """Whether a mention that is of one card tells of another too: with a rare word of its own, or a day and hour."""
    if one is taken or one.barred or not one.dated or one.coverage < w.NAMED_BESIDES:
        return False
    if other_number(one):
        return False
    if same_hour(one) and taken.dated and one.when != taken.when:
        return one.points >= w.ASK_FROM  # the company of the other one speaks against it here
    own = pool.rare_words(one.index) - set(case.subject.mention.place_words)
    own = (own | own_name_said(pool, case.subject.mention, one.index)) - pool.words[taken.index]
    least = w.ASK_FROM if one.coverage >= w.MOSTLY_NAMED else w.MATCH_FROM
    return one.points >= least and bool(own & case.subject.words)


def _ranked_answer(pool: Pool, case: Case, shared: Shared | None) -> Match:
    best, rivals, lost = case.ranked[0], rivals_of(case), _lost(pool, case)
    if best.points < w.MATCH_FROM:
        return match_of(pool, case, best, "ask", "little_evidence")
    reason = "told_apart" if rivals else _why(best)
    if shared and (lost or shared.card != best.index):
        likelier = next(one for one in case.ranked if one.index == shared.card) if shared.margin else best
        if not lost or shared.margin < w.MARGIN:
            return match_of(pool, case, likelier, "ask", "near_equal_cards", best.index)
        best, reason = likelier, "shared_out"
    elif lost:
        return match_of(pool, case, best, "ask", "near_equal_cards")
    doubt = doubt_of(pool, case, best)
    return match_of(pool, case, best, "ask", doubt) if doubt else match_of(pool, case, best, "matched", reason)


def _why(best: Weighed) -> str:
    for reason in ("registration_number", "date_and_hour", "period", "date", "protocol_date", "bin", "initiator"):
        if f"+{reason}" in best.named:
            return reason
    return "words"


def _names_several(pool: Pool, case: Case) -> list[Weighed]:
    """The cards whose projects a mention all says in full, with day and hour, each with words or an hour of its own."""
    full = [
        one
        for one in case.ranked
        if one.points >= w.MATCH_FROM
        and not one.barred
        and one.coverage > w.WHOLE_PROJECT
        and same_hour(one)
        and not other_number(one)
    ]
    if len(full) < 2 or len(full) < sum(one.points > full[0].points - w.MARGIN for one in case.ranked):
        return []
    return full if all(_says_own_words(pool, case, one, full) for one in full) else []


def _twins(pool: Pool, case: Case, several: Sequence[Weighed]) -> list[Match]:
    """Questions about the other cards of a project of which a mention is, that it seems to tell of besides."""
    left = (one for one in case.ranked if one not in several)
    told = [one for one in left if all(twin_is_told(pool, case, one, taken) for taken in several)]
    return [match_of(pool, case, one, "ask", NAMED_BESIDES) for one in told]


def _says_own_words(pool: Pool, case: Case, one: Weighed, full: Sequence[Weighed]) -> bool:
    """Whether a mention says of one project what none of the others has: «0–1 км» says nothing of «0–2 км».

    Cards of one project are told apart by their hours: one notice calls it to the first village and to the second.
    """
    words = pool.words
    said = said_of(words[one.index], case.subject)
    return all(
        said - words[other.index] or (of_one_project(pool, one, other) and one.when != other.when)
        for other in full
        if other is not one
    )
