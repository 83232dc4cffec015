"""Contradictions inside a published table: row totals that are no sums, and rule 8 (`domain.md`, rules 8 and 15).

Nothing else is tested: the foot and the narrative of an analysis are not in the table's rows.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from checks.regions import regions
from checks.tables import PublishedTable, TableError, parse_table, read_table

AuditError = TableError

_IN_PORTAL = ("protocols_in_portal", "protocol_missing_in_portal")


@dataclass(frozen=True, slots=True)
class Contradiction:
    """A number that a row prints and the number that its other cells make.

    `row` counts the table's rows from 1; `check` is "row_sum" or "rule_8"; `text` is one English sentence.
    """

    row: int | None
    region: str
    check: str
    printed: int
    computed: int
    text: str


def audit(table: Path | str) -> list[Contradiction]:
    """The contradictions of a CSV file, or of the text of one (a string of several lines), row by row.

    AuditError where it is no published table.
    """
    if isinstance(table, str) and "\n" in table:
        return audit_table(parse_table(table))
    return audit_table(read_table(Path(table)))


def audit_table(table: PublishedTable) -> list[Contradiction]:
    """The contradictions of a table that was read already, in the order of its rows."""
    return list(_contradictions(table))


def _contradictions(table: PublishedTable) -> Iterator[Contradiction]:
    for number, (region, cells) in enumerate(table.rows.items(), 1):
        if region in table.printed_totals:
            violations = [cells[column] for column in table.columns.violations]
            yield from _row_sum(number, region, table.printed_totals[region], violations)
        if table.name == "public_discussions":
            yield from _rule_8(number, region, cells)


def _row_sum(number: int, region: str, printed: int, violations: Sequence[int]) -> Iterator[Contradiction]:
    total = sum(violations)
    if printed != total:
        parts = [str(cell) for cell in violations if cell] or ["0"]
        made = f"{'+'.join(parts)} = {total}" if len(parts) > 1 else str(total)
        text = f"{_shown(region)} prints a total of {printed} where its violations make {made}."
        yield Contradiction(number, region, "row_sum", printed, total, text)


def _rule_8(number: int, region: str, cells: Mapping[str, int]) -> Iterator[Contradiction]:
    """Rule 8: a discussion's protocol is either in the portal or missing there."""
    placed, missing = (cells[column] for column in _IN_PORTAL)
    announced = cells["announcements"]
    if announced != placed + missing:
        text = (
            f"{_shown(region)} prints {announced} announcements where protocols in the portal and "
            f"missing there make {placed}+{missing} = {placed + missing}."
        )
        yield Contradiction(number, region, "rule_8", announced, placed + missing, text)


def _shown(region: str) -> str:
    known = regions().get(region)
    return known.names["en"] if known else region
