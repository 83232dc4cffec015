"""Where a hand count and the analysis differ, cell by cell."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from checks.analysis import Analysis, Table
from checks.regions import regions
from checks.tables import PublishedTable


@dataclass(frozen=True, slots=True)
class Difference:
    """A cell that differs; None on the side that has no such row, or no such column."""

    region: str
    column: str
    published: int | None
    counted: int | None


def compare(analysis: Analysis, published: PublishedTable) -> list[Difference]:
    """The differing cells of the table that `published` is, regions in the ministry's order, columns in the table's.

    Printed totals are not compared: totals are sums (`domain.md` rule 15). KeyError where the analysis' edition has
    no such table.
    """
    table = analysis.tables[published.name]
    counted = {row.region: row.cells for row in table.rows}
    columns = _columns(table, published.columns.placements + published.columns.violations)
    return [
        Difference(region, column, hand, ours)
        for region in _in_order({*counted, *published.rows})
        for column in columns
        if (hand := _cell(published.rows, region, column)) != (ours := _cell(counted, region, column))
    ]


def _columns(table: Table, published: tuple[str, ...]) -> list[str]:
    return list(dict.fromkeys((*table.placements, *table.violations, *published)))


def _in_order(found: set[str]) -> list[str]:
    known = [region for region in regions() if region in found]
    return known + sorted(found.difference(known))


def _cell(rows: Mapping[str, Mapping[str, int]], region: str, column: str) -> int | None:
    return rows.get(region, {}).get(column)
