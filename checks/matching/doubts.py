"""Named reasons why the best card is not answered for without a question, and what tells it from a near twin."""

from __future__ import annotations

import math
from collections.abc import Sequence
from difflib import SequenceMatcher
from itertools import pairwise

from checks.matching import weights as w
from checks.matching.case import Case, names_said, other_number, quoted_words, same_hour
from checks.matching.evidence import Weighed, said_of
from checks.matching.pool import Pool
from checks.matching.values import capitalised
from checks.reading.kinds import NAMES_A_HEARING
from checks.reading.values import Mention
from checks.reading.words import fold, tokens

_SHORT = 3  # letters of what is no name


def doubt_of(pool: Pool, case: Case, best: Weighed) -> str:
    """The named reason why the best card is not good enough to go without a question; "" where it is."""
    if case.subject.item.doubt:
        return case.subject.item.doubt
    sure = best.numbered or best.certain
    if not sure and (best.contradicted or _another_is_named(pool, case, best) or _name_differs(pool, case, best)):
        return "project_differs"
    if best.share < w.PROJECT_OF_STRANGER and not sure:
        if best.stranger and not best.identified:
            return "company_unknown"
        if best.of_another and not best.identified:
            return "company_differs"
        if best.share and "-place_differs" in best.named:
            return "place_differs"
    if not best.numbered and (differs := _what_differs(best)):
        return differs
    if not sure and _called_otherwise(pool, case, best):
        return "project_differs"
    if not sure and _another_figure_is_named(pool, case, best):
        return "number_differs"
    bare = case.subject.item.understood.reason == NAMES_A_HEARING  # and announces nothing
    known = best.certain or (best.identified and same_hour(best) and not bare)
    if not best.share and ((not known and bare) or (not best.certain and case.subject.unknown >= w.UNKNOWN_WORDS)):
        return "project_unknown"
    undated = best.identified and (best.share >= w.SURE_UNDATED or bool(case.subject.mention.whens))
    return "" if best.dated or best.numbered or (undated and not bare) else "words_only"


def _what_differs(best: Weighed) -> str:
    """What a mention says otherwise than the card, where a near twin says what it says: «лот 2», a protocol's day."""
    if other_number(best):
        return "number_differs"
    return "protocol_date_differs" if "-protocol_date_differs" in best.named else ""


def told_apart(pool: Pool, case: Case, best: Weighed, rival: Weighed) -> bool:
    """Whether words or an hour that only one of two cards has speak for the better one alone."""
    if best.points - rival.points < w.TWIN_MARGIN:
        return False
    mine, other = pool.words[best.index], pool.words[rival.index]
    words = case.subject.words
    own = math.fsum(map(pool.weight, said_of(mine, case.subject) & (mine - other)))
    if own > w.TWIN_WORDS * math.fsum(map(pool.weight, (other - mine) & words)):
        return True
    return ("+date_and_hour" in best.named) != ("+date_and_hour" in rival.named)


def _another_is_named(pool: Pool, case: Case, best: Weighed) -> bool:
    """Whether a mention says a word that only another card of the same date has, and none of the best one's own."""
    own = pool.own_words(best.index)
    if not own or own & case.subject.words:
        return False
    others = (one for one in case.ranked if one is not best and not one.barred and one.dated >= best.dated)
    return any(pool.own_words(one.index) & case.subject.words for one in others)


def _called_otherwise(pool: Pool, case: Case, best: Weighed) -> bool:
    """Whether a mention says none of the words that a card's project is called by, and a name that no card has."""
    mention = case.subject.mention
    called = pool.candidates[best.index].profile.called & pool.rare_words(best.index)
    if not called or called & case.subject.words or (best.share >= w.SURE_PROJECT and not quoted_words(mention)):
        return False
    written = capitalised(mention.text, first=True) | quoted_words(mention)
    if any(_sounds_like(word, name) for word in written for name in called):
        return False  # «Тобыл» of «Тобольское», «Өріктау» of «Урихтау»
    companies = {word for name in mention.companies for word in name.split()}
    named = (quoted_words(mention) | _capitals_beside(mention, pool.words[best.index])) - companies
    named -= set(mention.place_words)
    strange = (word for word in pool.known(sorted(named)) if word.isalpha() and len(word) > _SHORT)
    return any(word not in pool.projects and word not in pool.places for word in strange)


def _capitals_beside(mention: Mention, project: frozenset[str]) -> frozenset[str]:
    """The words with a capital right beside what a mention says of a project: «ветропарка Ешкиольмес»."""
    capitals = capitalised(mention.text)
    return frozenset(
        word
        for one, other in pairwise(mention.words)
        for word, beside in ((one, other), (other, one))
        if beside in project and word in capitals
    )


def _sounds_like(word: str, name: str) -> bool:
    return word.isalpha() and SequenceMatcher(None, word, name, autojunk=False).ratio() >= w.SAME_SOUND


def _another_figure_is_named(pool: Pool, case: Case, best: Weighed) -> bool:
    """Whether a mention says the name of a card's project with another figure: «Тогайбидаик-7» of «Тогайбидаик-3»."""
    rare = pool.rare_words(best.index)
    mine = _figures(tokens(fold(pool.candidates[best.index].project)), rare)
    said = _figures(case.subject.mention.words, rare)
    return any(word in said and not figures & said[word] for word, figures in mine.items())


def _figures(words: Sequence[str], names: frozenset[str]) -> dict[str, set[str]]:
    """Name → the figures that stand right behind it."""
    found: dict[str, set[str]] = {}
    for word, behind in pairwise(words):
        if word in names and behind.isdigit():
            found.setdefault(word, set()).add(behind)
    return found


def _name_differs(pool: Pool, case: Case, best: Weighed) -> bool:
    """Whether a mention says words that no card has in the place of those that tell what the best one is called.

    Of a project that it hardly says: none of its rare words. Of one that nothing says whose it is: not its name.
    """
    if not case.subject.unknown:
        return False
    if best.share < w.HARDLY_SAID and pool.own_words(best.index) and not names_said(pool, case, best):
        return True
    called = pool.candidates[best.index].profile.called & pool.rare_words(best.index)
    return bool(called) and not best.identified and not called & case.subject.words
