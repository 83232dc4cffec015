"""Cards of one project: a notice may call it to several places or hours, and is of each that it tells of."""

from __future__ import annotations

from checks.matching.case import Case
from checks.matching.evidence import Weighed
from checks.matching.pool import Pool
from checks.reading.hours import tells_hour
from checks.reading.words import fold


def of_one_project(pool: Pool, one: Weighed, other: Weighed) -> bool:
    """Whether two cards are of one project, whatever their places and days."""
    return one is not other and pool.words[one.index] == pool.words[other.index]


def twin_is_told(pool: Pool, case: Case, one: Weighed, taken: Weighed) -> bool:
    """Whether a mention of one card may tell of another of its project too: by its day, and an hour or a place."""
    if one.barred or not one.dated or not of_one_project(pool, one, taken):
        return False
    if one.when and taken.when and one.when.start != taken.when.start:
        return True
    # What tells neither of two hearings of a day, nor the one more than the other, may be of both.
    return _tells_its_own(pool, case, one, taken) or not _tells_its_own(pool, case, taken, one)


def _tells_its_own(pool: Pool, case: Case, one: Weighed, other: Weighed) -> bool:
    """Whether a mention tells an hour or a place of a card that the other one does not have."""
    mine, its = pool.candidates[one.index], pool.candidates[other.index]
    hours = {when.at for when in mine.whens if when.at} - {when.at for when in its.whens}
    text = fold(case.subject.mention.text)
    places = mine.profile.place - its.profile.place
    return any(tells_hour(text, hour) for hour in hours) or bool(places & case.subject.words)
