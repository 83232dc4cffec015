"""What a posting says of a card, beside what it is known to say of others: enough to ask about it, or not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, time

from checks.matching import weights as w
from checks.matching.case import own_name_said, same_hour
from checks.matching.evidence import Subject, Weighed
from checks.matching.namesakes import Name
from checks.matching.pool import Pool
from checks.model import Kind
from checks.reading.hours import tells_hour
from checks.reading.values import Sort
from checks.reading.words import fold

_OF_OTHERS = (Sort.TENDER, Sort.VACANCY)


@dataclass(frozen=True, slots=True)
class Others:
    """What the cards have that a posting is known to speak of besides: words, numbers, initiators, days and hours."""

    words: frozenset[str]
    numbers: frozenset[str]
    names: frozenset[Name]
    days: frozenset[date]
    hours: frozenset[tuple[date, time | None]]


def others_of(pool: Pool, cards: Sequence[int]) -> Others | None:
    """What the cards of these numbers have; None where there are none."""
    if not cards:
        return None
    known = [pool.candidates[one] for one in cards]
    return Others(
        words=frozenset().union(*(pool.words[one] for one in cards)),
        numbers=frozenset().union(*(one.profile.numbers for one in known)),
        names=frozenset().union(*(pool.names_of(one) for one in known)),
        days=frozenset(when.start for one in known for when in one.whens),
        hours=frozenset((when.start, when.at) for one in known for when in one.whens),
    )


def says(pool: Pool, found: Weighed, whole: Subject, kind: Kind, others: Others | None) -> bool:
    """Whether a posting says a card's project, its day and its company, two of them at least, and not for `others`.

    `found` is the card as weighed for the `whole` of it, `kind` what the card lacks.
    """
    if found.numbered:
        return True
    reading, card = whole.item.understood, pool.candidates[found.index]
    by_its_name = own_name_said(pool, whole.mention, found.index)
    told = (pool.rare_words(found.index) & whole.words | by_its_name) - (others.words if others else frozenset())
    own = told & (pool.own_words(found.index) | by_its_name)
    object_said = bool(pool.rare_words(found.index) & whole.words)
    figures = _figures(pool, found.index) & whole.words if object_said else frozenset()
    figures -= others.words if others else frozenset()
    named = bool(own) or bool(told and found.coverage >= w.MOSTLY_NAMED)
    company = found.identified or "+initiator_in_part" in found.named
    anothers = found.of_another
    # The companies of the other cards that it speaks of say little against one whose name and figures it says.
    if others and whole.initiators <= others.names and len(told) > 1 and figures:
        anothers = False
    dated = found.dated and found.when in (None, card.whens[-1])  # a card that moved lacks a word on its last day
    day = card.whens[-1].start in reading.days
    if reading.sort in _OF_OTHERS:
        return named and (day or dated)
    alone = others is None or ("+initiator" in found.named and not pool.names_of(card) & others.names)
    by_day = dated and (bool(told) or _is_an_item_of_its_own(found, whole, pool, others, alone))
    much_told = named or len(told) > 1 or bool(told and (company or figures)) or (alone and found.identified)
    by_a_day = day and not anothers and much_told
    by_company = (bool(told or figures) and found.identified) or (named and company)
    hours = frozenset((when.start, when.at) for when in card.whens[-1:] if when.at)
    by_hour = day and bool(told or figures or found.identified) and _tells_an_hour(whole, hours, others)
    by_name = day and bool(own) and found.coverage >= w.NAMED_BESIDES
    here = others is None and (told or day or dated) and "+place" in found.named and not anothers
    by_itself = own and not reading.days
    return by_day or by_a_day or by_hour or by_name or by_company or (reading.kind is kind and bool(here or by_itself))


def _is_an_item_of_its_own(found: Weighed, whole: Subject, pool: Pool, others: Others | None, alone: bool) -> bool:
    """Whether a list says a card's day and its company or hour, and a day, hour or number that no other one has."""
    card = pool.candidates[found.index]
    if alone or others is None or card.whens[-1].start not in others.days:
        return same_hour(found) or found.identified
    if same_hour(found) and (card.whens[-1].start, card.whens[-1].at) not in others.hours:
        return True
    numbered = (card.profile.numbers - others.numbers) & {*whole.mention.numbers}  # «участок № 6» beside «№ 5»
    return found.identified and bool(numbered or _figures(pool, found.index) & whole.words - others.words)


def _tells_an_hour(whole: Subject, hours: frozenset[tuple[date, time | None]], others: Others | None) -> bool:
    """Whether a list that was not taken apart says an hour which none of the others has that day."""
    text = fold(whole.mention.text)
    left = hours - (others.hours if others else frozenset())
    return any(at is not None and tells_hour(text, at) for _, at in left)


def _figures(pool: Pool, index: int) -> frozenset[str]:
    """The figures of a card's project: «инсинератор 9» beside «инсинератор № 8»."""
    return frozenset(word for word in pool.words[index] if word.isdigit())
