"""The ministry's monthly analysis as values: tables whose totals are sums, and the lists behind them (`domain.md`)."""

from __future__ import annotations

from calendar import monthrange
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from checks.disputes import Dispute, Violation, weighed
from checks.facts import day_end
from checks.health import FIELDS_LOST
from checks.judged import Assessment, Finding, Hearing, HearingKey, Placement, Unknown
from checks.law.terms import Law, TableColumns
from checks.losses import LOST_REASONS
from checks.model import Form, Kind, SourceHistory
from checks.regions import Region, regions_on


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
    """A source that was not read completely, and how many duties of the month hang on it.

    `reason` "fields_lost": it was read, and what its entries lost keeps so many things from being said.
    """

    region: str
    source: str
    since: datetime | None
    duties: int
    reason: str = ""


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


# Which form and kind fills which placement column of which table (`domain.md`, The columns).
ALL_REGIONS = "*"  # what the register stands for in the list of what is unknown
_NO_DISPUTES: Mapping[Violation, Dispute] = {}
FORM_OF_TABLE = {"open_meetings": Form.OPEN_MEETING, "public_discussions": Form.PUBLIC_DISCUSSION}
KIND_OF_PLACEMENT = {
    "announcements": Kind.ANNOUNCEMENT,
    "protocols": Kind.PROTOCOL,
    "protocols_in_portal": Kind.PROTOCOL,
}


def last_day(month: str) -> date:
    """The last day of "YYYY-MM"; ValueError where it is no month."""
    year, number = int(month[:4]), int(month[5:])
    return date(year, number, monthrange(year, number)[1])


def month_end(month: str, zone: ZoneInfo) -> datetime:
    """23:59:59 of the month's last day, the moment that is judged (rule 9)."""
    return day_end(last_day(month), zone)


def analyse(
    assessment: Assessment,
    month: str,
    law: Law,
    *,
    number: int = 1,
    unread: Iterable[SourceHistory] = (),
    disputes: Mapping[Violation, Dispute] = _NO_DISPUTES,
) -> Analysis:
    """Count one month out of an assessment of its end; the month's last day chooses edition, tables, rows (rule 14).

    `unread` are the sources that were never read completely: they are listed even where no known duty hangs on them.
    `disputes` are what people said against violations, and what operators decided (`checks.disputes`).
    """
    counted, disputed = weighed(assessment.violations, disputes)
    end = last_day(month)
    edition = law.edition_on(end)
    rows = regions_on(end)
    order = {region.code: index for index, region in enumerate(rows)}
    tables = {
        name: _table(name, columns, rows, assessment.placements, counted, month)
        for name, columns in edition.tables.items()
    }
    shown = {(FORM_OF_TABLE[name], column) for name, table in tables.items() for column in table.violations}

    def of_month(findings: Iterable[Finding]) -> tuple[Finding, ...]:
        own = [one for one in findings if one.month == month and (one.hearing[0], one.column) in shown]
        return tuple(sorted(own, key=lambda one: (order.get(one.region, 99), one.hearing[0], one.column, one.number)))

    lists = [of_month(found) for found in (counted, assessment.unclear, assessment.asked, disputed)]
    named = {one.hearing for found in lists for one in found}
    return Analysis(
        month=month,
        as_of=assessment.as_of,
        edition=edition.id,
        number=number,
        tables=tables,
        violations=lists[0],
        unclear=lists[1],
        asked=lists[2],
        disputed=lists[3],
        unknown=_unknown_rows([one for one in assessment.unknown if one.month == month], unread, order),
        hearings={key: assessment.hearings[key] for key in named},
    )


def _table(
    name: str,
    columns: TableColumns,
    rows: Sequence[Region],
    placements: Iterable[Placement],
    violations: Iterable[Finding],
    month: str,
) -> Table:
    form = FORM_OF_TABLE[name]
    counted: Counter[tuple[str, str]] = Counter()
    column_of = {KIND_OF_PLACEMENT[column]: column for column in columns.placements}
    for place in placements:
        if place.month == month and place.hearing[0] is form and place.kind in column_of:
            counted[place.region, column_of[place.kind]] += 1
    for finding in violations:
        if finding.month == month and finding.hearing[0] is form:
            counted[finding.region, finding.column] += 1
    names = (*columns.placements, *columns.violations)
    made = tuple(_row(region.code, names, columns.violations, counted) for region in rows)
    totals = {column: sum(row.cells[column] for row in made) for column in names}
    totals["total"] = sum(row.total for row in made)
    return Table(name, columns.placements, columns.violations, made, totals)


def _row(region: str, names: Sequence[str], violations: Sequence[str], counted: Counter[tuple[str, str]]) -> Row:
    cells = {column: counted[region, column] for column in names}
    return Row(region, cells, sum(cells[column] for column in violations))


def _unknown_rows(
    unknown: Sequence[Unknown], unread: Iterable[SourceHistory], order: dict[str, int]
) -> tuple[UnknownRow, ...]:
    groups: dict[tuple[str, str, str], list[Unknown]] = {
        (source.region or ALL_REGIONS, source.id, ""): [] for source in unread
    }
    for one in unknown:
        why = FIELDS_LOST if one.reason in LOST_REASONS else ""
        groups.setdefault((one.region or "", one.source, why), []).append(one)
    rows = [
        UnknownRow(region, source, max((one.since for one in group if one.since), default=None), len(group), why)
        for (region, source, why), group in groups.items()
        if region in order or region == ALL_REGIONS
    ]
    return tuple(sorted(rows, key=lambda row: (order.get(row.region, 99), row.source, row.reason)))
