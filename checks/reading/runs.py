"""Stretches of a text that follow one another as the items of a list or the rows of a table."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice, pairwise

Span = tuple[int, int]

FEWEST, MOST = 2, 80
"""Of items."""
_BRACKETED = 80  # letters between a bracket and the one that closes it
NEXT_LINE = re.compile(r"\n")
_SENTENCE = re.compile(
    r"(?:[а-яa-z]{4}|[а-яa-z]{2}[\")]{1,2})\.\s{1,3}(?=[а-я])(?!басталу|начало|время|уакыт|сагат)"
)  # not «"Кап. ремонт»
YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)|(?<!\d)\d{1,2}\.\d{1,2}\.\d\d(?!\d)")
WHEN = re.compile(r"(?:в\s|сагат\s)?\d{1,4}(?:[.:/-]\d|\s(?:час|жыл|[а-я]{3,10}\s\d{4}))")
FORM = r"(?<![а-я])(?:тоо|ао|ип|жк|гу|кгу|гкп|кгп|ргп|к/?х|кфх|фх|спк|жшс|шк|мм|кмм|кмк)(?![а-я])"


@dataclass(frozen=True, slots=True)
class Run:
    """Items of one list in order, each from its mark to its end; `begin` is the first one's.

    `days`: of each item the line above it that tells the day of all below; empty where no such lines part the list.
    """

    items: tuple[Span, ...]
    days: tuple[Span, ...] = ()

    @property
    def begin(self) -> int:
        return self.items[0][0]

    @property
    def stop(self) -> int:
        return self.items[-1][1]


def run_of(folded: str, starts: Sequence[int], last_end: re.Pattern[str]) -> Run:
    """Items from one start to the next; the last ends with its part, its line or as many sentences as the others."""
    last = starts[-1]
    stops = [one.start() for one in (last_end.search(folded, last + 1),) if one]
    before = max((len(_SENTENCE.findall(folded, begin + 4, stop)) for begin, stop in pairwise(starts)), default=0)
    stops += [one.end() for one in islice(_SENTENCE.finditer(folded, last + 4), before, before + 1)]
    return Run(tuple(zip(starts, [*starts[1:], min([*stops, len(folded)])], strict=True)))


def rows_of(folded: str, starts: Sequence[int]) -> Run:
    """Rows of cells, a line each: the last one has as many as the longest of the others."""
    lines = max(folded.count("\n", begin, stop) for begin, stop in pairwise(starts))
    ends = [one.end() for one in islice(NEXT_LINE.finditer(folded, starts[-1]), lines)]
    stop = ends[-1] if len(ends) == lines else len(folded)
    return Run(tuple(zip(starts, [*starts[1:], stop], strict=True)))


def closes_bracket(folded: str, at: int) -> bool:
    """Whether the bracket of a mark at `at` closes one that was opened before it: «(ул. Ынтымақ, 38)», «(скв. 4)»."""
    begin = max(0, at - _BRACKETED)
    return folded.rfind("(", begin, at) > folded.rfind(")", begin, at)


def are_as_long(folded: str, run: Run) -> bool:
    """Whether rows have as many cells each."""
    bar = "|" if folded.find("|", run.begin, run.stop) >= 0 else ";"
    return len({folded.count(bar, begin, stop) for begin, stop in run.items}) == 1
