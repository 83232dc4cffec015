"""Lists whose items begin or end with their own date: «03.04.2025 – ТОО …», «ТОО …, проект … (03.04.2025)»."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from checks.reading.dates import Found, Role
from checks.reading.lists import bracketed_list, dated_list, ended_list, project_lists
from checks.reading.months import WEEKDAY
from checks.reading.roles import is_stage
from checks.reading.runs import FEWEST, Run

LEADING = (Role.HEARING, Role.OTHER, Role.SIGNING, Role.POSTING)
"""What a date may be by the words around it that is the hearing's by its place in a list."""
OF_MINUTES = re.compile(r"протокол|хаттама")
_BEHIND_DATE = re.compile(  # the rest of a date and its hour, and a dash; «по адресу согласно объявлению»
    r"(?:[\s.,:()\"\d]|-(?=[\dа-я])|(?<![а-я])(?:года?|г|жыл[а-я]{0,4}|ж|куни|в|с|к|ч|начало|басталуы|время|уакыты|астаны|сагат[а-я]{0,3}|саг|час[а-я]{0,3}|м|дня|вечера|утра|"
    rf"мин[а-я]{{0,3}}|откенде|{WEEKDAY}|[дт][ае]н?)(?![а-я])|(?<=\s)\([^()\n]{{2,40}}\)){{0,40}}?"
    r"(?:(?:по адресу[^.;\n-]{0,40}|хабарландыруда[^.;\n-]{0,40})?\s[-|]\s|\s\((?=\"))"
)
_ENDS_LINE = re.compile(  # «… – 03.04.2025 г.», «… (03.04.2025, сағат 11:00)»
    r"[^\S\n]?(?:года?|г\.?|ж\.?|жыл[а-я]*)?(?:[,\s]{0,2}(?:в\s|саг(?:ат|\.)\s)?\d\d?[:.-]\d\d(?:\sчас[а-я]{0,2})?)?[\s).;,]{0,3}(?:\n|$)"
)
_CLOSES = re.compile(r"\s?(?:года?|г\.?|ж\.?|жыл[а-я]*)?\)")
_SENTENCE_END = re.compile(r"[а-я]{4}\.\s")
_REST_OF_CELL = re.compile(r"[ .,:()\"\d-]{0,9}(?:[а-я]{1,12}[ .,:()\d-]{1,8}){0,6}[а-я]{0,12}\n")
_BEFORE_BAR = re.compile(r"[а-яa-z]{3}[^|\n]*\|[^|\n]*$")  # a cell in words
_WEEKDAY = re.compile(rf"(?<![^\n|;])\s?(?:во?\s)?{WEEKDAY}[\s,]{{1,3}}$")
_LONGEST_WEEKDAY = 20


def led_by_dates(text: str, folded: str, found: Sequence[Found]) -> Run | None:
    """A list whose every item begins with its own date and a dash: «03.04.2025 – ТОО …, проект … 03.04.2025 – …»."""
    title = text.find("\n")
    leads = [one for one in found if one.role in LEADING and _leads(folded, one)]
    found = [one for one in found if one.start_pos > title or not _ends_line(folded, one) or not _spans(one, leads)]
    leads = [one for one in leads if one in found]
    # A hearing's date that leads no item may be that of one which is written otherwise.
    behind = text.find("\n", leads[-1].end_pos) if len(leads) > 1 else 0
    stop = behind if behind >= 0 else len(text)
    if any(one.role is Role.HEARING and one not in leads and not 0 < stop < one.start_pos for one in found):
        return None
    if any(is_stage(folded, one.end_pos) for one in leads):
        return None  # the days of one procedure
    cells = any(_BEHIND_DATE.match(folded, one.end_pos) is None for one in leads)
    if cells and project_lists(text, folded):
        return None  # rows with a cell of their own before the date's
    if leads and _BEFORE_BAR.search(folded, folded.rfind("\n", 0, leads[0].start_pos) + 1, leads[0].start_pos):
        return None  # «ТОО "X" | проект | 03.04.2025 | адрес»
    return dated_list(folded, [one.start_pos for one in leads])


def ended_by_dates(text: str, folded: str, found: Sequence[Found]) -> Run | None:
    """A list of lines that each end with their date: «ТОО …, проект … – 03.04.2025», «… жобасы (03.04.2025)»."""
    ends = [one for one in found if one.role in LEADING and _ends_line(folded, one)]
    if len({folded.rfind("\n", 0, one.start_pos) for one in ends}) < len(ends) or project_lists(text, folded):
        return None
    title = text.find("\n")
    return ended_list(folded, [one.end_pos for one in ends if one.start_pos > title])


def rows_with_dates(text: str, folded: str, found: Sequence[Found]) -> Run | None:
    """A list of lines with a date in each: «Карьер «Бета» / ТОО «Альфа» / 15.04.2025 / протокол.pdf»."""
    title = text.find("\n")
    own = [one for one in found if one.role in LEADING and one.start_pos > title]
    stops = [end if (end := folded.find("\n", one.end_pos)) >= 0 else len(folded) for one in own]
    if len(set(stops)) < len(stops) or project_lists(text, folded):
        return None
    return ended_list(folded, stops)


def bracketed_by_dates(text: str, folded: str, found: Sequence[Found]) -> Run | None:
    """A sentence of projects with the day of each in brackets behind it: «… «Бета» (15.05.2025) и … «Гамма» (…)»."""
    title = text.find("\n")
    own = [one for one in found if one.role in LEADING and one.start_pos > title and _in_brackets(folded, one)]
    if len(own) < FEWEST or project_lists(text, folded):
        return None
    begin = folded.rfind("\n", 0, own[0].start_pos) + 1
    begin = max([begin, *(one.end() for one in _SENTENCE_END.finditer(folded, begin, own[0].start_pos))])
    return bracketed_list(folded, begin, [one.end_pos + 1 for one in own])


def _in_brackets(folded: str, one: Found) -> bool:
    return folded[one.start_pos - 1 : one.start_pos] == "(" and _CLOSES.match(folded, one.end_pos) is not None


def _ends_line(folded: str, one: Found) -> bool:
    return _ENDS_LINE.match(folded, one.end_pos) is not None


def _spans(one: Found, leads: Sequence[Found]) -> bool:
    """Whether a date of a title tells the days of all that stands below: «Слушания 15 и 16 мая»."""
    below = [other.when for other in leads if other is not one]
    return len(below) > 1 and one.when.start == below[0].start and one.when.end == below[-1].end


def _leads(folded: str, one: Found) -> bool:
    """Whether a date leads an item: a dash or a bar stands behind it, or it is the first cell of a row, a line each."""
    if _BEHIND_DATE.match(folded, one.end_pos):
        return True
    line = folded.rfind("\n", 0, one.start_pos)
    alone = _REST_OF_CELL.match(folded, one.end_pos) and not re.search("[а-я]{5}", folded[line + 1 : one.start_pos])
    return line >= 0 and bool(alone)


def with_leading(found: Sequence[Found], led: Run | None) -> Sequence[Found]:
    """The dates, those that lead the items of a list as the hearings' own."""
    begins = {begin for begin, _ in led.items} if led else set()
    return [replace(one, role=Role.HEARING) if one.start_pos in begins else one for one in found]


def with_ending(found: Sequence[Found], ended: Run | None, folded: str) -> Sequence[Found]:
    """The dates, those that end the items of a list as the hearings' own; of minutes it may be that of signing."""
    if ended is None:
        return found
    role = Role.SIGNING if OF_MINUTES.search(folded) else Role.HEARING
    inside = [any(begin <= one.start_pos < stop for begin, stop in ended.items) for one in found]
    weak = [own and one.role in (Role.OTHER, Role.POSTING) for one, own in zip(found, inside, strict=True)]
    return [replace(one, role=role) if own else one for one, own in zip(found, weak, strict=True)]


def with_weekdays(folded: str, run: Run) -> Run:
    """A list led by dates with the weekday that stands before some of them: «понедельник, 27 декабря …»."""
    days = [_WEEKDAY.search(folded[max(0, begin - _LONGEST_WEEKDAY) : begin]) for begin, _ in run.items]
    begins = [begin - len(day[0]) if day else begin for (begin, _), day in zip(run.items, days, strict=True)]
    return Run(tuple(zip(begins, [*begins[1:], run.stop], strict=True)))
