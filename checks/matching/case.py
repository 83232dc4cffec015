"""A mention on its way to an answer, and what is asked of its weighed candidates in more than one place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from checks.judged import HearingKey
from checks.matching import weights as w
from checks.matching.evidence import Subject, Weighed, subject_of, weigh
from checks.matching.pool import Pool
from checks.matching.values import Item
from checks.model import Kind
from checks.reading.kinds import UNNAMED
from checks.reading.values import Mention

_SURE_HOURS = ("+date_and_hour", "+period")


@dataclass(slots=True)
class Case:
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


def case_of(pool: Pool, item: Item, number: int, mention: Mention) -> Case:
    """A mention of an item, by its number there, with its likely candidates weighed, and all that were asked about."""
    subject = subject_of(item, mention, pool)
    said = item.said.get(number, {})
    likely = pool.likely(mention, subject.words, subject.initiators, len(said))
    if said:
        likely += [index for index, one in enumerate(pool.candidates) if one.key in said and index not in likely]
    weighed = sorted((weigh(index, subject, pool) for index in likely), key=lambda one: (-one.points, one.index))
    refused = [one for one in weighed if said.get(pool.candidates[one.index].key) is False]
    return Case(number, subject, [one for one in weighed if one not in refused], refused)


def rivals_of(case: Case) -> list[Weighed]:
    """The cards whose evidence is nearly that of the best one, and that nothing bars."""
    best = case.ranked[0]
    return [one for one in case.ranked[1:] if best.points - one.points < w.MARGIN and not one.barred]


def same_hour(one: Weighed) -> bool:
    """Whether a mention gives a card's day and hour, or its whole period."""
    return any(reason in one.named for reason in _SURE_HOURS)


def fits_in_all(case: Case, best: Weighed) -> bool:
    """Whether what does not call itself a hearing has a card's day and hour and says its project, or whose it is.

    Protocols give no hour, as a rule.
    """
    dated = best.dated if case.subject.kind is Kind.PROTOCOL else same_hour(best)
    speaks_of_hearings = case.subject.item.understood.reason != UNNAMED
    known = best.identified and (speaks_of_hearings or best.share >= w.NAMED_BESIDES or "+bin" in best.named)
    named = best.coverage >= w.MOSTLY_NAMED or known
    return dated and not best.barred and named


def names_said(pool: Pool, case: Case, one: Weighed) -> frozenset[str]:
    """The rare words of a card's project that a mention says, but not as a place."""
    return (pool.rare_words(one.index) - set(case.subject.mention.place_words)) & case.subject.words


def quoted_words(mention: Mention) -> frozenset[str]:
    """The words of the names that a mention says in quotes: of projects and companies, not of places."""
    return frozenset(word for name in mention.names for word in name.split())


def own_name_said(pool: Pool, mention: Mention, index: int) -> frozenset[str]:
    """The words by which a card's project is called, though a place be called so too, that a mention says in quotes."""
    named = pool.words[index] & pool.candidates[index].profile.called & quoted_words(mention)
    return frozenset(word for word in named if pool.projects[word] == 1)


def other_number(one: Weighed) -> bool:
    """Whether a mention says another number than the card where a near twin has its own: «лот 2», «ДКУ-4»."""
    return any(reason.startswith("-other_") for reason in one.named)
