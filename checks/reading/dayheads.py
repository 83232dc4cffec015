"""Lists below days: a line that tells no more than a day, and below it the hearings of that day, a mark for each."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import pairwise

from checks.reading.months import PATTERN as MONTH
from checks.reading.months import WEEKDAY
from checks.reading.runs import FEWEST, MOST, Run, Span

_DAY_LINE = re.compile(  # «15.12.2021:», «Понедельник, 20 декабря 2021 года», «15 сәуір, сейсенбі, Мерке ауылы:»
    rf"[\s\"]{{0,3}}(?:{WEEKDAY}[,\s]{{1,2}})?"
    r"(?:\d{1,2}([./])\s?\d{1,2}(?:\1\s?\d{2,4})?|\d{4}-\d\d-\d\d"
    rf"|(?:20\d\d\s?[а-я]{{0,6}}\.?,?\s)?(?:\"?\d{{1,2}}\"?(?:-?[а-я]{{1,3}})?[\s-]{{1,2}}{MONTH}[а-я]{{0,6}}(?:,?\s20\d\d)?"
    rf"|{MONTH}[дтн][ыи]н\s\d{{1,2}}(?:-?[а-я]{{1,4}})?))"
    rf"[\s.,]{{0,2}}(?:года|г\.?|жыл[а-я]{{0,3}}|ж\.?)?[\s,]{{0,2}}(?:куни)?[\s,]{{0,2}}(?:\(?{WEEKDAY}\)?)?(?:\s?[:.-]?|[\s,(-][^\n]{{0,100}}:)\s{{0,2}}"
)
_LED_BY_HOUR = re.compile(r"[\s•*-]{0,4}(?:в\s|саг(?:ат|\.)\s)?(?:[01]?\d|2[0-3])[:.-][0-5]\d(?!\.?\d)[^\n]{25}")
_MARKED = re.compile(r"\s{0,3}(?:(?:№\s?)?\d{1,2}[.)]\s|[•●▪◦✓►■*-]\s)[^\n]{20}")
_WHOLE = re.compile(r"[^\n]{25}")
_LINE = re.compile(r"[^\n]+")
_SHORT_LINE = re.compile(r"^[^\n]{6,60}$(?=\n)", re.MULTILINE)
_PLACE = 2  # lines that may tell where all of a day's hearings are held


def day_line_above(folded: str, begin: int) -> Span | None:
    """The line right above `begin`, where it tells no more than a day."""
    stop = begin - 1
    line = (folded.rfind("\n", 0, max(stop, 0)) + 1, stop)
    return line if 0 < line[0] < stop and _DAY_LINE.fullmatch(folded, *line) else None


def behind_day_lines(folded: str) -> Iterator[int]:
    """Where the line behind each line begins that tells no more than a day: «14 апреля 2025 г.⏎ТОО …, карьер …»."""
    for line in _SHORT_LINE.finditer(folded):
        if _DAY_LINE.fullmatch(folded, *line.span()):
            yield line.end() + 1


def below_days(folded: str, is_project: Callable[[str], bool]) -> Iterator[Run]:
    """The lists of a folded text whose items stand below lines with their day, two such lines at least.

    The items are the lines that begin with an hour or a mark, each with what follows it, or else every line, where
    each speaks of a project. The place of all may stand between the day and the first of them.
    """
    lines = [one.span() for one in _LINE.finditer(folded)]
    days = [place for place, line in enumerate(lines) if _DAY_LINE.fullmatch(folded, *line)]
    if len(days) < FEWEST:
        return
    for begins, goes_on in (
        (lambda line: _begins(folded, line), True),
        (lambda line: _WHOLE.match(folded, line[0]) is not None and is_project(folded[slice(*line)]), False),
    ):
        run = _run(lines, days, begins, goes_on=goes_on)
        if run is not None:
            yield run
            return


def _begins(folded: str, line: Span) -> bool:
    return _LED_BY_HOUR.match(folded, line[0]) is not None or _MARKED.match(folded, line[0]) is not None


def _run(lines: list[Span], days: list[int], begins: Callable[[Span], bool], *, goes_on: bool) -> Run | None:
    """The items, where one begins right below each day; `goes_on`: with the lines behind them up to the next day."""
    items: list[Span] = []
    heads: list[Span] = []
    for day, following in pairwise([*days, len(lines)]):
        block = lines[day + 1 : following]
        first = next((n for n, line in enumerate(block[: _PLACE + 1]) if begins(line)), None)
        if first is None or (first and not goes_on):
            return None
        for line in block[first:]:
            if begins(line):
                items.append(line)
                heads.append(lines[day])
            elif following == len(lines):
                break
            elif goes_on:
                items[-1] = (items[-1][0], line[1])
            else:
                return None
    return Run(tuple(items), tuple(heads)) if len(items) <= MOST else None
