"""How the ministry calls its tables' columns and regions: headings of several levels, in its own words.

A column's heading is a path from the widest word to the narrowest; neighbours that share a word share its cell.
The words stand in `bot/locales/*/digest.ftl`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.digest.words import words
from checks.analysis import ALL_REGIONS, FORM_OF_TABLE, Table, last_day
from checks.law.terms import Edition
from checks.model import Form
from checks.regions import regions

Path = tuple[str, ...]

# The term whose breach a "missing" column counts is the one that the "late" heading names.
_DAYS_OF_COLUMN = {
    "announcement_missing": "announcement_days",
    "announcement_notice_too_short": "notice_days",
    "protocol_missing": "protocol_days",
}
_TOTAL: Path = ("head-total",)
_LEADING: tuple[Path, ...] = (("head-no",), ("head-region",))
_DISCUSSIONS: dict[str, Path] = {
    "protocol_missing_in_portal": ("head-absence", "head-absent-in-portal"),
    "protocol_missing": ("head-absence", "head-absent-on-site"),
}


@dataclass(frozen=True, slots=True)
class HeadCell:
    """A cell of a table's head: its text, how many columns and rows it spans, and its first column from 0."""

    text: str
    columns: int
    rows: int
    at: int


_ALL = {"kk": "барлық өңірлер", "ru": "все регионы", "en": "all regions"}


def region_name(region: str, language: str, month: str) -> str:
    """The region's name on the last day of "YYYY-MM"; the code itself where there is no such region."""
    if region == ALL_REGIONS:
        return _ALL[language]
    known = regions().get(region)
    return known.name(language, last_day(month)) if known else region


def heading_days(edition: Edition, form: Form) -> dict[str, int]:
    """The edition's terms that headings name: `announcement_days`, `notice_days`, `protocol_days`."""
    return {
        _DAYS_OF_COLUMN[term.column]: term.amount
        for term in edition.terms.values()
        if term.column in _DAYS_OF_COLUMN and term.amount is not None and term.form in (form, None)
    }


def column_words(column: str, form: Form, edition: Edition, language: str) -> str:
    """What a column counts, as said of one hearing in a list."""
    return words(language)(f"column-{column}", **heading_days(edition, form))


def reason_words(reason: str, language: str) -> str:
    """A named reason in words; the name itself where the language has none for it."""
    key = f"reason-{reason}"
    return words(language)(key) if words(language).has(key) else reason


def heading_paths(table: Table) -> list[Path]:
    """The heading path of every column as shown: number, region, the table's columns, total."""
    placements: list[Path] = [("head-placement", f"head-{column}") for column in table.placements]
    violations = [_violation(table.name, column) for column in table.violations]
    return [*_LEADING, *placements, *violations, _TOTAL]


def _violation(table: str, column: str) -> Path:
    if FORM_OF_TABLE[table] is Form.PUBLIC_DISCUSSION:
        return ("head-violations", "head-discussion-protocols", *_DISCUSSIONS.get(column, (f"head-{column}",)))
    if column.startswith("announcement_"):
        return ("head-violations", "head-announcements", f"head-{column}")
    if column.startswith("protocol_") or column == "recording_missing":
        return ("head-violations", "head-protocols", f"head-{column}")
    return ("head-violations", f"head-{column}")


def heading_rows(paths: Sequence[Path], language: str, days: Mapping[str, int]) -> list[list[HeadCell]]:
    """The head as rows of cells; a path that ends early spans the rows below it."""
    depth = max(len(path) for path in paths)
    say = words(language)
    rows: list[list[HeadCell]] = []
    for level in range(depth):
        spans = _spans(paths, level)
        cells = [(at, width, paths[at]) for at, width in spans if level < len(paths[at])]
        rows.append(
            [
                HeadCell(say(path[level], **days), width, depth - level if level == len(path) - 1 else 1, at)
                for at, width, path in cells
            ]
        )
    return rows


def _spans(paths: Sequence[Path], level: int) -> list[tuple[int, int]]:
    """(first column, width) of the runs of columns whose paths are equal down to `level`."""
    starts = [at for at in range(len(paths)) if at == 0 or paths[at][: level + 1] != paths[at - 1][: level + 1]]
    return [(at, after - at) for at, after in zip(starts, [*starts[1:], len(paths)], strict=True)]
