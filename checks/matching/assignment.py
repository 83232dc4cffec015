"""Near-equal cards shared out over the postings that may speak of them, all at once.

What one posting says alone does not always decide between two projects of a company. What the others say helps:
a second announcement of one hearing in the same language is seldom, so the posting that fits two cards equally
well is more likely that of the card which has none. Every way to share them out is weighed; a choice is as sure as
the best way without it is worse.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from checks.matching import weights as w
from checks.reading.values import Mention

_KAZAKH = frozenset("әғқңөұүһіӘҒҚҢӨҰҮҺІ")
_CORRECTED = ("исправлен", "повторн", "уточнен", "дополнен", "түзет", "қайта")


@dataclass(frozen=True, slots=True)
class Paper:
    """What of a mention tells a second posting of a hearing from a copy, a twin or a correction of the first."""

    posting: int
    version: int
    language: str
    words: frozenset[str]
    corrects: bool
    numbers: frozenset[str] = frozenset()
    """Those it says that alone tell a card from another («лот:2»): both languages of one notice say them."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A mention that several cards fit: `worth` of each (card → points). A sure mention has one card."""

    paper: Paper
    worth: Mapping[int, float]


@dataclass(frozen=True, slots=True)
class Shared:
    """The card that a mention gets, and by how many points every sharing-out that gives it another is worse."""

    card: int
    margin: float


def paper_of(posting: int, version: int, mention: Mention, telling: frozenset[str]) -> Paper:
    """What a mention is compared with others by. `telling`: the numbers that alone tell a card from another."""
    lowered = mention.text.casefold()
    corrects = any(word in lowered for word in _CORRECTED)
    return Paper(
        posting, version, language_of(mention.text), frozenset(mention.words), corrects, telling & set(mention.numbers)
    )


def language_of(text: str) -> str:
    """ "kk" where a text has as many letters of Kazakh alone as Kazakh has, else "ru"."""
    return "kk" if sum(letter in _KAZAKH for letter in text) * 50 > len(text) else "ru"


def share_out(choices: Sequence[Choice]) -> list[Shared | None]:
    """For each choice its card and margin; None where it has one card only, or too many ways hang together."""
    result: list[Shared | None] = [None] * len(choices)
    for group in _together(choices):
        open_ = [one for one in group if len(choices[one].worth) > 1]
        ways = 1
        for one in open_:
            ways *= len(choices[one].worth)
        if open_ and ways <= w.MOST_WAYS:
            for one, shared in _best(choices, group, open_):
                result[one] = shared
    return result


def _together(choices: Sequence[Choice]) -> list[list[int]]:
    """The choices in groups that have no card in common."""
    head = list(range(len(choices)))

    def root(one: int) -> int:
        while head[one] != one:
            head[one] = head[head[one]]
            one = head[one]
        return one

    first: dict[int, int] = {}
    for one, choice in enumerate(choices):
        for card in choice.worth:
            head[root(one)] = root(first.setdefault(card, one))
    groups: dict[int, list[int]] = defaultdict(list)
    for one in range(len(choices)):
        groups[root(one)].append(one)
    return list(groups.values())


def _best(choices: Sequence[Choice], group: Sequence[int], open_: Sequence[int]) -> Iterator[tuple[int, Shared]]:
    fixed: dict[int, list[Paper]] = defaultdict(list)
    for one in group:
        if one not in open_:
            fixed[next(iter(choices[one].worth))].append(choices[one].paper)
    before = {card: _originals(papers) for card, papers in fixed.items()}
    totals = {
        way: _total([choices[one] for one in open_], way, fixed, before)
        for way in product(*(choices[one].worth for one in open_))
    }
    best = max(totals, key=lambda way: (totals[way], [-card for card in way]))
    for place, one in enumerate(open_):
        other = max(total for way, total in totals.items() if way[place] != best[place])
        yield one, Shared(best[place], round(totals[best] - other, 6))


def _total(
    choices: Sequence[Choice], way: Sequence[int], fixed: Mapping[int, list[Paper]], before: Mapping[int, int]
) -> float:
    total = sum(choice.worth[card] for choice, card in zip(choices, way, strict=True))
    for card in set(way):
        papers = fixed.get(card, []) + [one.paper for one, its in zip(choices, way, strict=True) if its == card]
        total -= w.SECOND_POSTING * (_originals(papers) - max(1, before.get(card, 0)))
    return total


def _originals(papers: Sequence[Paper]) -> int:
    """How many of the papers are neither twin nor copy nor correction of one before."""
    found: list[Paper] = []
    for paper in papers:
        if not any(_goes_with(paper, one) for one in found):
            found.append(paper)
    return len(found)


def _goes_with(one: Paper, other: Paper) -> bool:
    """Whether one hearing may well have both: editions of a posting, the two languages, a copy, a correction."""
    if one.posting == other.posting:
        return one.version != other.version
    if one.numbers != other.numbers:
        return False
    if one.language != other.language or one.corrects or other.corrects:
        return True
    return len(one.words & other.words) >= w.SAME_WORDS * max(len(one.words | other.words), 1)
