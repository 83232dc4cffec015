"""What the answers for all mentions of a region say of one another: editions of one posting, questions that idle."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from checks.judged import HearingKey, Match, Other
from checks.matching.values import NAMED_BESIDES, NEVER, SAID_YES, Item

_OF_ANOTHER_CARD = ("near_equal_cards", "project_differs")
_MEANT_OTHERWISE = ("date_differs", "number_differs", NAMED_BESIDES)


def reconciled(matches: Sequence[Match], items: Sequence[Item]) -> list[Match]:
    """The answers for the mentions of `items`, each in the light of the others; some questions are gone."""
    found = _with_editions(matches)
    seen = {(item.posting, item.version): item.first_seen for item in items}
    first: dict[HearingKey | None, datetime] = {}  # when each card's first posting was seen
    for match in found:
        if match.decision == "matched":
            at = seen[match.posting, match.version]
            first[match.hearing] = min(first.get(match.hearing, at), at)
    found = [_of_one_without(match, set(first)) for match in found]
    listed = _matched_items(found)
    found = [_of_another_item(match, listed, set(first)) for match in found]
    # The first posting of a hearing is the one that is judged: what may be earlier is not idle.
    taken = [(match, first.get(match.hearing, NEVER) <= seen[match.posting, match.version]) for match in found]
    kept = [(match, idle) for match, idle in taken if match.reason != NAMED_BESIDES or not idle]
    return [_without_idle_question(match) if idle else match for match, idle in kept]


def _with_editions(found: Sequence[Match]) -> list[Match]:
    """An edition that alone leaves a doubt speaks of the hearing that another edition of the posting surely does.

    What a person said of an older edition is no evidence on a later one: that is asked anew.
    """
    matched: dict[int, list[Match]] = {}
    for match in found:
        if match.decision == "matched":
            matched.setdefault(match.posting, []).append(match)
    return [_as_other_edition(match, matched.get(match.posting, ())) for match in found]


def _as_other_edition(match: Match, matched: Sequence[Match]) -> Match:
    if match.decision != "ask" or match.reason in _MEANT_OTHERWISE:
        return match
    possible = {match.hearing, *(other.hearing for other in match.others if other.possible)}
    speak = {
        one.hearing
        for one in matched
        if one.hearing in possible
        and one.version != match.version
        and (one.reason != SAID_YES or one.version > match.version)
    }
    if len(speak) != 1:
        return match
    hearing = speak.pop()
    when = match.when if hearing == match.hearing else None
    others = tuple(replace(other, possible=False) for other in match.others)
    return replace(match, hearing=hearing, decision="matched", reason="same_posting", when=when, others=others)


def _of_one_without(match: Match, taken: set[HearingKey | None]) -> Match:
    """A question that nothing decides is put about a card that has no posting of its own, where one is as likely."""
    if match.decision != "ask" or match.reason != "little_evidence" or match.hearing not in taken:
        return match
    other = next((one for one in match.others if one.possible and one.hearing not in taken), None)
    return match if other is None else _put_about(match, other)


def _matched_items(found: Sequence[Match]) -> Mapping[tuple[int, int], Sequence[Match]]:
    """Edition of a posting → what its items are of by their own words."""
    items: dict[tuple[int, int], list[Match]] = {}
    for match in found:
        if match.decision == "matched" and match.reason != SAID_YES:
            items.setdefault((match.posting, match.version), []).append(match)
    return items


def _of_another_item(
    match: Match, listed: Mapping[tuple[int, int], Sequence[Match]], taken: set[HearingKey | None]
) -> Match:
    """An item of a list is not asked about a card that another item is of, where one fits that no item is of."""
    if match.decision != "ask" or match.reason not in _OF_ANOTHER_CARD:
        return match
    items = listed.get((match.posting, match.version), ())
    beside = {one.hearing for one in items if one.mention != match.mention}
    if match.hearing not in beside:
        return match
    free = [one for one in match.others if one.possible and one.hearing not in beside]
    other = next((one for one in free if one.hearing not in taken), next(iter(free), None))
    return match if other is None else _put_about(match, other)


def _put_about(match: Match, other: Other) -> Match:
    """A question put about another of the cards that it leaves open."""
    assert match.hearing is not None
    this = Other(match.hearing, match.score, other.reason, match.evidence, True)
    others = tuple(this if one is other else one for one in match.others)
    return replace(match, hearing=other.hearing, score=other.score, evidence=other.evidence, when=None, others=others)


def _without_idle_question(match: Match) -> Match:
    """No question whether a date or number was meant otherwise for a card that has a posting of its own."""
    if match.decision != "ask" or match.reason not in _MEANT_OTHERWISE:
        return match
    assert match.hearing is not None
    this = Other(match.hearing, match.score, match.reason, match.evidence)
    return replace(match, hearing=None, decision="none", when=None, others=(this, *match.others))
