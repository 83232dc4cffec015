"""The ministry's monthly analysis as values: tables whose totals are sums, and the lists behind them (`domain.md`)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from checks.judged import Finding, Hearing, HearingKey


@dataclass(frozen=True, slots=True)
class Row:
    """One region's row: a cell for every column of its table; `total` is the sum of the violation columns."""

    region: str
    cells: dict[str, int]
    total: int


@dataclass(frozen=True, slots=True)
class Table:
    """`name` is "open_meetings" or "public_discussions"; columns in the edition's order; `totals` has "total" too."""

    name: str
    placements: tuple[str, ...]
    violations: tuple[str, ...]
    rows: tuple[Row, ...]
    totals: dict[str, int]


@dataclass(frozen=True, slots=True)
class UnknownRow:
    """A source that was not read completely, and how many duties of the month hang on it."""

    region: str
    source: str
    since: datetime | None
    duties: int


@dataclass(frozen=True, slots=True)
class Analysis:
    """One month's analysis. `hearings` holds what the lists need to be readable (project, dates)."""

    month: str
    as_of: datetime
    edition: str
    number: int
    tables: dict[str, Table]
    violations: tuple[Finding, ...]
    unclear: tuple[Finding, ...]
    asked: tuple[Finding, ...]
    disputed: tuple[Finding, ...]
    unknown: tuple[UnknownRow, ...]
    hearings: dict[HearingKey, Hearing]
