"""Dates, hours and periods in Russian and Kazakh texts, each with the part it plays (`sources.md` §4).

`forms` finds what is written, `hours` the hour that belongs to it, `roles` the part that it plays; here two days
become a period, and a year left out is told from what stands beside it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from checks.judged import When
from checks.reading.forms import Raw, may_be_boiler, written_days
from checks.reading.hours import beginning_in, hours_of, without_hours
from checks.reading.months import WEEKDAY
from checks.reading.roles import Role, is_moved_to, role_of
from checks.reading.spelled import spelled_days
from checks.reading.words import fold

__all__ = ["Found", "Role", "find_dates", "without_dates"]

_LONGEST_TEXT = 60_000
_MOST_DATES = 400
_FAR_AWAY = 120  # days between a posting and what it tells without a year
_LONGEST_PERIOD = 130  # days; a longer stretch is a project's term, not a hearing's
_YEARS = range(1990, 2061)
_NEW_YEAR = (1, 1)  # a day off on which nothing is held: figures are «по состоянию на» it, licences run from it

_RANGE_GAP = re.compile(
    r"\s{0,3}(?:года?|г\.?|жыл[а-я]{0,8}|ж\.?)?\s{0,3}(?:-?(?:дан|ден|нан|нен|тан|тен))?\s{0,3}(?:ба[а-я]{1,2}-?\s?[а-я]{0,2}п|басталып)?\s{0,3}"
    r"(?:\(?(?:включительно|коса\sалганда)\)?\s{0,2})?"
    rf"(?:-|(?:по|до)(?:\s{WEEKDAY})?|"
    r"(?:(?:начина|старту)[а-я]{2,5}\s|,\s)?и\s(?:истека|заканчива|заверша|оканчива)[а-я]{2,5}|"
    r"(?:начина|старту)[а-я]{2,5}\sи|(?:-?[дт][ае]\s)?(?:басталып|басталады)(?:\s?,|\sжане)?|\((?:басы|басталуы|начало)\)\s?-|мен|бен|пен|бастап|(?<=ан)|(?<=ен)|(?<=[ат]ап)|(?<=сап)|(?<=басталып)|"
    r"\s?,?\s?в\sтечени[еи]\s\d{1,2}\s(?:[а-я]{5,14}\s)?дн[а-я]{1,3}\s?,?\s?(?:по|до))\s{0,3}"
)
_TO_ITS_END = re.compile(  # начало 05.04.2025, окончание 11.04.2025
    r"\s{0,2}(?:года?|г\.?|жыл[а-я]{0,4}|ж\.?)?[\s,;.]{0,3}"
    r"(?:окончание|конец|завершение|аякталуы?|дата\s(?:окончания|завершения|конца))"
    r"(?:\s(?:публичн[а-я]{2}\s)?(?:периода|обсуждени[йя]|слушани[йя]|куни))?[\s:-]{0,4}"
)
_SAME_DAY = re.compile(  # with an hour before it or behind
    r"(?:(?<=\d[:.-]\d\d\s)|(?<=\d[:.-]\d\d\sчасов\s))(?:того|этого)\sже\sдня|"
    r"(?<![а-я])(?:в\s(?:этот|тот)\sже\sдень|(?:сол|осы)\sкун[иы](?:нде)?)(?=,?\s(?:(?:в|с)\s|сагат\s)\d\d?\s?[:.-]\s?\d\d)"
)
_BETWEEN_DAYS = re.compile(  # «22.05.2025 (с. Актас) и …», «22 мая в 10:00, а также …»
    r"\s{0,2}(?:(?:года?|г\.?|ж\.?|жыл[а-я]{0,3})(?![а-я]))?(?:\s?\([^()\n]{1,60}\))?"
    r"(?:,?\s?(?:в\s|сагат\s)?\d\d?\s?[:.-]\s?\d\d(?:-?[дт][ае])?)?"
    r"(?:,|(?P<and>,?\s(?:и|жане|а\sтакже)(?:\sв)?))\s{1,2}"
)
_ALONE = re.compile(r"\s{0,2}(?:(?:года?|г\.?|ж\.?)(?![а-я]))?(?:,|,?\s(?:и|жане))\s{1,2}")
_HEAD = 300  # letters in which a text says that it is minutes
_MINUTES = re.compile(r"протокол|хаттама|п р о т о к о л")
_LABEL = re.compile(
    r"(?:^|\n)\s{0,3}(?:\d{1,2}[.)]\s?)?(?:дата|куни|(?:тындау\s)?(?:откен|отк[ие]зилген)\sкун[иы]?)"
    r"(?:[ ,][^:\n\d]{0,40})?\s?:\s{0,3}$"
)


@dataclass(frozen=True, slots=True)
class Found:
    """A date or period in a text: `start_pos` to `end_pos` (exclusive) are positions in it."""

    when: When
    start_pos: int
    end_pos: int
    role: Role


def find_dates(text: str, near: Sequence[date] = (), year_hint: int | None = None) -> list[Found]:
    """Every date and period of `text` in order of position.

    A year left out is taken from the nearest of `near` (dates shown beside the text), else from `year_hint`, else
    from the text's other dates; without any of these the date is left out.
    """
    folded = fold(text[:_LONGEST_TEXT])
    raws = [*written_days(folded), *spelled_days(folded, near)]
    raws = _with_same_days(_joined(sorted(raws, key=lambda raw: raw.begin), folded), folded)[:_MOST_DATES]
    years = _years(raws)
    hours = hours_of(folded, raws)
    found = []
    for index, raw in enumerate(raws):
        when = _when(raw, near, year_hint, years)
        if when is not None and not _is_boiler(folded, raw, when, near):
            before = raws[index - 1].stop if index else 0
            after = raws[index + 1].begin if index + 1 < len(raws) else len(folded)
            at = hours.get(index)
            role = role_of(folded, raw.begin, raw.stop, (before, after), timed=at is not None, period=not raw.single)
            if at is None and raw.single and raw.start[1:] == _NEW_YEAR:
                role = Role.DATA
            at = None if role in (Role.LAW, Role.LICENCE) else at
            found.append(Found(replace(when, at=at), raw.begin, raw.stop, role))
    return _begun(_but_labelled(_told_together(found, folded), folded), folded)


def _told_together(found: list[Found], folded: str) -> list[Found]:
    """Days that «и» joins play one part, and have one hour where only the last has one: «22 и 23 мая в 11:00»."""
    told = list(found)
    joined = False
    for index in range(len(told) - 1, 0, -1):
        one, other = told[index - 1], told[index]
        joined = _is_told_with(folded, one, other, joined)
        bare = _ALONE.fullmatch(folded, one.end_pos, other.start_pos) is not None
        role = _part_of_both(one, other, bare, leads=not folded[: one.start_pos].strip())
        if not joined or role is None:
            continue
        at = one.when.at or (other.when.at if bare else None)
        told[index - 1] = replace(one, when=replace(one.when, at=at), role=role)
        told[index] = replace(other, role=role)
    for index in range(1, len(told)):  # the first one's part reaches the last
        one, other = told[index - 1], told[index]
        if one.role is Role.HEARING and other.role is Role.OTHER and _is_told_with(folded, one, other, joined=False):
            told[index] = replace(other, role=Role.HEARING)
    return told


def _part_of_both(one: Found, other: Found, bare: bool, leads: bool) -> Role | None:
    """The part that two days play which «и» joins, nothing else between them where `bare`; None: each its own."""
    roles = [role for role in (one.role, other.role) if role is not Role.OTHER]
    if not roles or (not bare and set(roles) != {Role.HEARING}):
        return None
    if leads:  # «2025 жылғы 22 және 23 мамырда өткен …» does not begin with the day of posting
        return roles[-1]
    apart = len(set(roles)) > 1 and other.when.at is not None
    return None if apart else roles[0]  # «опубликовано 29.04.2025 и 30.05.2025 в 11:00 состоятся …»


def _is_told_with(folded: str, one: Found, other: Found, joined: bool) -> bool:
    """Whether «и» stands between two days, or a comma where the next one is `joined`."""
    if one.when.start != one.when.end or other.when.start != other.when.end:
        return False
    gap = _BETWEEN_DAYS.fullmatch(folded, one.end_pos, other.start_pos)
    return gap is not None and (joined or gap["and"] is not None)


def _but_labelled(found: list[Found], folded: str) -> list[Found]:
    """In minutes that say behind a label when the meeting was, other days without an hour are what was spoken of."""
    labelled = [one for one in found if one.role is Role.HEARING and _LABEL.search(folded[: one.start_pos][-60:])]
    if not labelled or not _MINUTES.search(folded[:_HEAD]):
        return found
    last = labelled[-1].start_pos
    return [
        replace(one, role=Role.OTHER)
        if one.role is Role.HEARING and one.when.at is None and one.start_pos > last
        else one
        for one in found
    ]


def _begun(found: list[Found], folded: str) -> list[Found]:
    """The one day of a hearing that has no hour beside it, with the hour at which a text says that it begins."""
    held = [one for one in found if one.role is Role.HEARING] or found
    if not held or len({one.when for one in held}) > 1 or held[0].when.at or held[0].when.start != held[0].when.end:
        return found
    at = beginning_in(folded)
    if at is None:
        return found
    alone = len(found) == 1  # what a text that says when it begins calls its only day
    return [
        replace(one, when=replace(one.when, at=at), role=Role.HEARING if alone else one.role) if one in held else one
        for one in found
    ]


def without_dates(folded: str, found: Sequence[Found]) -> str:
    """A folded text, of the same length, with its dates and hours blanked."""
    blanked = without_hours(folded)
    for one in found:
        blanked = blanked[: one.start_pos] + " " * (one.end_pos - one.start_pos) + blanked[one.end_pos :]
    return blanked


def _joined(raws: list[Raw], folded: str) -> list[Raw]:
    """Two dates with «по», «мен», a dash and the like between them are one period."""
    found: list[Raw] = []
    for raw in raws:
        if found and raw.begin < found[-1].stop:
            continue
        together = found and found[-1].single and raw.single and _leads_to(folded, found[-1].stop, raw.begin)
        if together and not is_moved_to(folded, raw.begin, raw.stop):
            found[-1] = _period(found[-1], raw)
        else:
            found.append(raw)
    return found


def _with_same_days(raws: list[Raw], folded: str) -> list[Raw]:
    """The days, and once more those that a second hour is told of: «… 6 сентября в 10:00, а в 15:00 того же дня …»."""
    again: list[Raw] = []
    for said in _SAME_DAY.finditer(folded):
        former = max((raw for raw in raws if raw.stop <= said.start()), key=lambda raw: raw.stop, default=None)
        if former is not None and former.single:
            again.append(replace(former, begin=said.start(), stop=said.end()))
    return sorted([*raws, *again], key=lambda raw: raw.begin)


def _leads_to(folded: str, begin: int, stop: int) -> bool:
    return bool(_RANGE_GAP.fullmatch(folded, begin, stop) or _TO_ITS_END.fullmatch(folded, begin, stop))


def _period(first: Raw, last: Raw) -> Raw:
    year = first.start[0]
    other = last.end[0]
    if year is None and other is not None:
        year = other - 1 if first.start[1:] > last.end[1:] else other
    if other is None and year is not None:
        other = year + 1 if first.start[1:] > last.end[1:] else year
    return Raw((year, *first.start[1:]), (other, *last.end[1:]), first.begin, last.stop)


def _years(raws: list[Raw]) -> list[int]:
    return [raw.start[0] for raw in raws if raw.start[0] in _YEARS and raw.start[0] is not None]


def _when(raw: Raw, near: Sequence[date], hint: int | None, years: list[int]) -> When | None:
    shift = int(raw.end[1:] < raw.start[1:])
    year = raw.start[0] or _missing_year(raw, near, hint, years)
    if year is None:
        return None
    start, end = _day((year, *raw.start[1:])), _day((raw.end[0] or year + shift, *raw.end[1:]))
    if start is None or end is None or not 0 <= (end - start).days <= _LONGEST_PERIOD:
        return None
    return When(start, end)


def _is_boiler(folded: str, raw: Raw, when: When, near: Sequence[date]) -> bool:
    """Whether «8-қазан» is boiler No. 8 rather than a day of October, which nobody tells so half a year away."""
    far = bool(near) and abs((when.start - near[0]).days) > _FAR_AWAY
    return far and may_be_boiler(folded, raw.begin, raw.stop)


def _missing_year(raw: Raw, near: Sequence[date], hint: int | None, years: list[int]) -> int | None:
    if near:
        return near[0].year if raw.this_year else _nearest_year(raw, near[0])
    if hint is not None:
        return hint
    return max(set(years), key=years.count) if years else None


def _nearest_year(raw: Raw, shown: date) -> int:
    def distance(year: int) -> int:
        day = _day((year, *raw.start[1:]))
        return abs((day - shown).days) if day else 10_000

    return min((shown.year - 1, shown.year, shown.year + 1), key=distance)


def _day(point: tuple[int, int, int]) -> date | None:
    try:
        return date(*point) if point[0] in _YEARS else None
    except ValueError:
        return None
