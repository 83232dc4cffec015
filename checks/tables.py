"""Published tables as CSV: the ministry's cells and its printed row totals, recognised by their header.

A table has the column `region`, every column of one table of one edition, and may have `no`, `published_name` and
`published_total`. Nothing is corrected while reading: contradictions are what `checks.audit` looks for.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from io import StringIO
from pathlib import Path
from typing import Literal, cast

from checks.law.terms import TableColumns, load_law

TableName = Literal["open_meetings", "public_discussions"]

_BESIDE = {"no", "region", "published_name", "published_total"}
_WHOLE_NUMBER = re.compile(r"[0-9]{1,9}")


class TableError(Exception):
    """A file that is no published table; the sentence names the column and the line."""


@dataclass(frozen=True, slots=True)
class PublishedTable:
    """A published table. `rows`: region code to cells, in the file's order; `printed_totals` only where printed."""

    name: TableName
    columns: TableColumns
    rows: dict[str, dict[str, int]]
    printed_totals: dict[str, int]


def read_table(path: Path) -> PublishedTable:
    """The table in a UTF-8 CSV file; TableError where it is none or cannot be read."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise TableError(f"The table {path} cannot be read: {error.strerror}.") from None
    except UnicodeDecodeError:
        raise TableError(f"The table {path} is not UTF-8 text.") from None
    return parse_table(text)


def parse_table(text: str) -> PublishedTable:
    """The table in a CSV text, with commas or semicolons; TableError where it is none."""
    lines = _lines(text.removeprefix("\ufeff"))
    _, header = next(lines, (1, []))
    name, columns = _recognised(header)
    rows: dict[str, dict[str, int]] = {}
    printed: dict[str, int] = {}
    for number, cells in lines:
        if len(cells) != len(header):
            raise TableError(f"Line {number} has {len(cells)} cells where the header has {len(header)} columns.")
        row = dict(zip(header, cells, strict=True))
        region = _region(row["region"], number, rows)
        rows[region] = {column: _whole(row[column], column, number) for column in _counted(columns)}
        if "published_total" in row:
            printed[region] = _whole(row["published_total"], "published_total", number)
    if not rows:
        raise TableError("The table has no rows.")
    return PublishedTable(name, columns, rows, printed)


def _lines(text: str) -> Iterator[tuple[int, list[str]]]:
    """The line number and the stripped cells of every line that is not blank."""
    first = text.partition("\n")[0]
    delimiter = ";" if ";" in first and "," not in first else ","
    reader = csv.reader(StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                yield reader.line_num, [cell.strip() for cell in cells]
    except csv.Error as error:
        raise TableError(f"Line {reader.line_num} is not CSV: {error}.") from None


def _counted(columns: TableColumns) -> tuple[str, ...]:
    return columns.placements + columns.violations


def _recognised(header: Sequence[str]) -> tuple[TableName, TableColumns]:
    """Which table of which edition has just these columns."""
    for column in header:
        if header.count(column) > 1:
            raise TableError(f"The header has the column {column or 'without a name'} twice.")
    if "region" not in header:
        raise TableError("The header has no column region.")
    given = set(header) - _BESIDE
    kinds = [(name, table) for edition in load_law().editions for name, table in edition.tables.items()]
    # The nearest kind of table is the one to name columns of.
    name, columns = min(kinds, key=lambda kind: len(given.symmetric_difference(_counted(kind[1]))))
    for column in _counted(columns):
        if column not in given:
            raise TableError(f"The header has no column {column}, which the table {name} needs.")
    if unknown := sorted(given.difference(_counted(columns))):
        raise TableError(
            f"The header has the column {unknown[0] or 'without a name'}, which the table {name} does not know."
        )
    return cast(TableName, name), columns


def _region(region: str, line: int, known: dict[str, dict[str, int]]) -> str:
    if not region:
        raise TableError(f"Line {line}, column region: it is empty.")
    if region in known:
        raise TableError(f"Line {line}, column region: {region} stands there twice.")
    return region


def _whole(cell: str, column: str, line: int) -> int:
    if not _WHOLE_NUMBER.fullmatch(cell):
        raise TableError(f"Line {line}, column {column}: {cell!r} is not a whole number.")
    return int(cell)
