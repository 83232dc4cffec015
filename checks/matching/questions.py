"""What is worth a question although no card has evidence enough: a slip in the date, none, or another's company."""

from __future__ import annotations

from checks.judged import Match
from checks.matching import weights as w
from checks.matching.case import Case, fits_in_all, names_said
from checks.matching.matches import match_of
from checks.matching.pool import Pool
from checks.matching.values import Candidate


def question_of(pool: Pool, case: Case) -> Match | None:
    """The question to put where the best card is barred or has too little evidence; None where nothing is to ask."""
    return _question_of_date(pool, case) or _question_without_date(pool, case) or _question_of_company(pool, case)


def _question_of_date(pool: Pool, case: Case) -> Match | None:
    """A posting that says everything but the card's date: the card may have moved, or the date be a slip.

    Its project, or so much besides that another date does not outweigh it.
    """
    for one in case.ranked:
        candidate = pool.candidates[one.index]
        named = one.share >= w.SURE_PROJECT or (one.points >= w.ASK_FROM and not one.contradicted)
        if one.barred == "date_differs" and one.identified and named and _moved(case, candidate):
            return match_of(pool, case, one, "ask", "date_differs")
    return None


def _question_without_date(pool: Pool, case: Case) -> Match | None:
    """A posting that gives no date and names the project of one card better than of any other."""
    best, *others = case.ranked
    named = best.share >= w.SURE_UNDATED and not best.barred and not best.contradicted
    if case.subject.mention.whens or not named or any(other.share >= best.share for other in others):
        return None
    return match_of(pool, case, best, "ask", "little_evidence")


def _question_of_company(pool: Pool, case: Case) -> Match | None:
    """A posting with a card's day and project, or its name, and somebody else's company: it may be said in the other
    language, and a slip may have made it another's."""
    for one in case.ranked:
        if fits_in_all(case, one) or (one.dated and not one.barred and names_said(pool, case, one)):
            return match_of(pool, case, one, "ask", "little_evidence")
    return None


def _moved(case: Case, candidate: Candidate) -> bool:
    days = [abs((mine.start - card.start).days) for mine in case.subject.mention.whens for card in candidate.whens]
    seen = (candidate.first_seen.date() - case.subject.day[0]).days
    return bool(days) and min(days) <= w.MOVED_SLACK and seen <= 3
