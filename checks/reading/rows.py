"""Tables that became text: rows whose cells bars or semicolons part in one line, and rows with a line for each cell."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from checks.reading.runs import FEWEST, FORM, MOST, NEXT_LINE, WHEN, YEAR, Run, Span, are_as_long, run_of

_FIRST_CELL = re.compile(  # of a row that bars part: «ТОО "X" | проект | день | адрес», «"X" ЖШС | жоба | күні | орны»
    rf'(?<=\s)(?:{FORM}\s(?:(?!{FORM})[^|;\n]){{2,80}}?|"[^"|;\n]{{2,80}}"{{1,2}}\s(?:{FORM}|ак|ок)\s?)[|;]'
)
_LAST_CELL = re.compile(  # of a row that bars part: «… | 03.04.2025 (четверг)», and the next row begins
    r"\|\s{0,2}(?:\d{1,2}[./]\d{1,2}[./]\d{2,4}|\d{1,2}\s[а-я]{3,10}\s\d{4}|\d{4}\s(?:(?:жыл[а-я]{0,4}|ж\.?)\s)?\d{1,2}\s[а-я]{3,10})"
    r"(?:\s?(?:года|г|жылы|жыл|ж)(?![а-я])\.?)?(?:\s?\([а-я]{4,11}\))?(?:[,\s]{1,3}(?:в\s)?\d\d?[:.]\d\d)?[.;]?(?=\s|$)(?!\s{0,2}\|)"
)
_BEFORE_ROWS = re.compile(r"[:.]\s{1,2}$")
_LINE = re.compile(r"[^\n]+")
_COLUMN_HEAD = re.compile(  # the whole of a cell
    r"(?:№|р[/.]с|п[/.]п|№\s?п[/.]п|(?:[а-я]{2,20}[ ,./()]{1,2}){0,3}?"
    r"(?:бастамашы|тапсырыс беруши|тапсырысшы|инициатор|заказчик|компани|жоба|кужат|нысан|документ|проект|предмет|мани|"
    r"тема|такыры[бп]|объект|наименован|атауы|кун|уакыт|дата|время|срок|период|кезен|мерзим|когда|кашан|орн[ыи]|жер[иы]|"
    r"мекен|место|адрес|где|кайда|форма|тури|территори|аума)[а-я ,./()-]{0,40})"
)
_DAY_HEAD = re.compile(r"(?:[а-я]{2,20}[ ,]{1,2}){0,2}?(?:кун|уакыт|дата|время|срок|период|кезен|мерзим|когда|кашан)")
_PROJECT_HEAD = re.compile(r"жоба|кужат|нысан|документ|проект|предмет|мани|тема|такыры[бп]|объект|наименован|атауы")
_REMARK_HEAD = re.compile(r"замечани|вопрос|ответ(?!ствен)|автор|сурак|жауап(?!кер|ты)|ескерт|усыныс")
_HOUR_FIRST = re.compile(
    r"\s{0,3}(?:в\s|сагат\s)?(?:[01]?\d|2[0-3])[:.-][0-5]\d\s?(?:ч\.?|час[а-я]{0,2}\.?)?\s?[-|:]\s"
)
_HOUR_IN_LINE = re.compile(  # «в 11.00 – ТОО …», «сағат 11:00-де "Бета" …», «в 11.00 по НДВ карьера …»
    r"(?<![а-я])(?:(?:в|сагат)\s(?:[01]?\d|2[0-3])[:.-][0-5]\d|(?<=[:,;]\s)(?:[01]?\d|2[0-3])[:.-][0-5]\d(?=-?[дт][ае]))(?:-?[дт][ае])?"
    r"(?:\s(?:ч\.?|час[а-я]{0,2}))?\s?(?:-\s(?=[\"а-я])|(?=\")|(?=(?:по|о|об)\s(?!адрес)))"
    r"|(?<![\d:./-])(?<!\d\s-\s)(?:[01]?\d|2[0-3])[:.][0-5]\d\s-\s(?=[\"а-я])"  # «12:00 – ТОО …, 13:00 – ТОО …»
)
_FEWEST_COLUMNS, _MOST_COLUMNS = 3, 8


def _lines(folded: str) -> list[Span]:
    return [one.span() for one in _LINE.finditer(folded)]


def barred(folded: str) -> Iterator[Run]:
    """Rows of one line whose cells bars or semicolons part, as many cells in each."""
    for begin, stop in _lines(folded):
        if folded.find("|", begin, stop) < 0 and folded.find(";", begin, stop) < 0:
            continue
        for run in (_from_initiators(folded, begin, stop), _up_to_days(folded, begin, stop)):
            if run is not None and are_as_long(folded, run):
                yield run


def _from_initiators(folded: str, begin: int, stop: int) -> Run | None:
    """Rows that begin with their initiator."""
    starts = [one.start() for one in islice(_FIRST_CELL.finditer(folded, begin, stop), MOST + 1)]
    if not FEWEST <= len(starts) <= MOST or not _BEFORE_ROWS.search(folded[max(0, starts[0] - 3) : starts[0]]):
        return None
    return run_of(folded, starts, NEXT_LINE)


def _up_to_days(folded: str, begin: int, stop: int) -> Run | None:
    """Rows that end with their day."""
    colon = folded.find(": ", begin, folded.find("|", begin))
    stops = [one.end() for one in islice(_LAST_CELL.finditer(folded, begin, stop), MOST + 1)]
    if not FEWEST <= len(stops) <= MOST:
        return None
    return Run(tuple(zip([colon + 2 if colon > 0 else begin, *stops[:-1]], stops, strict=True)))


def by_hours(folded: str) -> Iterator[Run]:
    """Lines that follow one another and begin with an hour: «09:30 – …», «11.00 ч. – …», the day being told once; or
    what stands behind hours in one line: «сағат 10:00-де – …, сағат 12:00-де – …»."""
    lines = _lines(folded)
    starts: list[int] = []
    for begin, _ in lines:
        if _HOUR_FIRST.match(folded, begin):
            starts.append(begin)
        elif starts:
            break
    if FEWEST <= len(starts) <= MOST:
        yield run_of(folded, starts, NEXT_LINE)
    for line in lines:
        starts = [one.start() for one in islice(_HOUR_IN_LINE.finditer(folded, *line), MOST + 1)]
        if FEWEST <= len(starts) <= MOST:
            yield run_of(folded, starts, NEXT_LINE)


def below_heads(folded: str) -> Iterator[Run]:
    """Rows of a line each whose cells bars part, below a line of as many, most of them heads of columns."""
    lines = _lines(folded)
    for place, (begin, stop) in enumerate(lines):
        cells = [cell.strip() for cell in folded[begin:stop].split("|")]
        heads = [cell for cell in cells if _COLUMN_HEAD.fullmatch(cell)]
        whole = _FEWEST_COLUMNS <= len(cells) <= _MOST_COLUMNS and 2 * len(heads) >= len(cells)
        projects = any(_PROJECT_HEAD.search(cell) for cell in cells) and not any(map(_REMARK_HEAD.search, cells))
        if not whole or not projects or not any(map(_DAY_HEAD.match, heads)):
            continue
        rows: list[Span] = []
        for row in lines[place + 1 :]:
            if folded.count("|", *row) != len(cells) - 1:
                break
            rows.append(row)
        if FEWEST <= len(rows) <= MOST:
            yield Run(tuple(rows))


def below_remarks(folded: str, begin: int) -> bool:
    """Whether the line above `begin` heads a table of remarks and answers: «№ | Автор | Замечание | Ответ»."""
    line = folded[folded.rfind("\n", 0, max(begin - 1, 0)) + 1 : begin]
    return "|" in line and any(map(_REMARK_HEAD.search, line.split("|")))


def headed(folded: str) -> Run | None:
    """Rows of a table with a line for each cell, below the heads of its columns, each with a day where they say."""
    lines = _lines(folded)
    heads = [_COLUMN_HEAD.fullmatch(folded, *line) for line in lines]
    for first, head in enumerate(heads):
        if head is None or (first and heads[first - 1] is not None):
            continue
        beside = heads[first : first + _MOST_COLUMNS + 1]
        width = next((n for n, other in enumerate(beside) if other is None), len(beside))
        days = [n for n in range(width) if _DAY_HEAD.match(folded, lines[first + n][0])]
        if not _FEWEST_COLUMNS <= width <= _MOST_COLUMNS or not days:
            continue
        rows: list[Span] = []
        for row in range(first + width, len(lines) - width + 1, width):
            if not YEAR.search(folded, *lines[row + days[0]]) and not WHEN.match(folded, lines[row + days[0]][0]):
                break
            rows.append((lines[row][0], lines[row + width - 1][1]))
        if FEWEST <= len(rows) <= MOST:
            return Run(tuple(rows))
    return None
