"""Analyses to render: the ministry's tables of April 2025 and November 2021 with made-up hearings behind the cells."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from hashlib import sha256
from pathlib import Path
from typing import Any

from bot.digest.background import Background, MonthTotals, SourceHealth, months_until, totals_of
from bot.digest.json_form import to_json
from checks.analysis import FORM_OF_TABLE, Analysis, Row, Table, UnknownRow
from checks.judged import Finding, Hearing, HearingKey, When
from checks.model import Form, PageRef
from checks.regions import regions
from checks.tables import PublishedTable, read_table

TABLES = Path(__file__).parent.parent / "data"
SERVICE = timezone(timedelta(hours=5))
HOSTILE = '<script>alert("1")</script> =cmd|\'/c calc\'!A1\x1b[2J\u202e & "ТОО"'
PROJECTS = (
    "Отчет о возможных воздействиях к рабочему проекту «Строительство полигона твердых бытовых отходов»",
    "«Павлодар облысы Ақсу қаласындағы күл үйіндісін кеңейту» жобасына қоршаған ортаға әсерді бағалау",
    HOSTILE,
    "План ликвидации последствий недропользования " + "и рекультивации нарушенных земель " * 12,
    "",
)


def page(name: str, seen_at: datetime | None = None) -> PageRef:
    at = seen_at or datetime(2025, 5, 2, 3, 0, tzinfo=UTC)
    return PageRef(f"https://www.gov.kz/memleket/entities/{name}?lang=kk&a=1", sha256(name.encode()).hexdigest(), at)


def hearing(form: Form, hearing_id: int, region: str, project: str = PROJECTS[0]) -> Hearing:
    if form is Form.OPEN_MEETING:
        number = f"250411{regions()[region].kato}{hearing_id % 1000:03}"
    else:
        number = f"250411001{hearing_id % 1000:03}"
    whens = (When(date(2025, 4, 11), date(2025, 4, 11)),)
    return Hearing((form, hearing_id), number, region, project, "", "", whens, False, page(f"card-{hearing_id}"))


def table_of(published: PublishedTable) -> Table:
    """The published cells with totals that are sums."""
    columns = published.columns
    rows = tuple(
        Row(region, cells, sum(cells[column] for column in columns.violations))
        for region, cells in published.rows.items()
    )
    totals = {column: sum(row.cells[column] for row in rows) for column in columns.placements + columns.violations}
    totals["total"] = sum(row.total for row in rows)
    return Table(published.name, columns.placements, columns.violations, rows, totals)


def _findings(table: Table, hearings: dict[HearingKey, Hearing], month: str) -> Iterator[Finding]:
    form = FORM_OF_TABLE[table.name]
    for row in table.rows:
        for column in table.violations:
            for _ in range(row.cells[column]):
                no = len(hearings) + 1
                one = hearings[(form, no)] = hearing(form, no, row.region, PROJECTS[no % len(PROJECTS)])
                due = None if column.endswith("undated") else date.fromisoformat(f"{month}-01") + timedelta(no % 28)
                pages = (page(f"{row.region}/press/{no}"), one.page)
                yield Finding(one.key, one.number, row.region, column, month, due, "absent_after_due_day", pages)


def _analysis(month: str, edition: str, as_of: datetime, files: list[str]) -> Analysis:
    tables = {table.name: table for table in (table_of(read_table(TABLES / name)) for name in files)}
    hearings: dict[HearingKey, Hearing] = {}
    violations = tuple(one for table in tables.values() for one in _findings(table, hearings, month))
    return Analysis(month, as_of, edition, 1, tables, violations, (), (), (), (), hearings)


def april_2025() -> Analysis:
    """Both tables of April 2025, everything known."""
    files = ["2025-04-open-meetings.csv", "2025-04-public-discussions.csv"]
    return _analysis("2025-04", "2024-03", datetime(2025, 4, 30, 23, 59, 59, tzinfo=SERVICE), files)


def november_2021() -> Analysis:
    """The one table of November 2021."""
    as_of = datetime(2021, 11, 30, 23, 59, 59, tzinfo=timezone(timedelta(hours=6)))
    return _analysis("2021-11", "2021-08", as_of, ["2021-11-open-meetings.csv"])


def doubts() -> dict[str, tuple[Finding, ...] | tuple[UnknownRow, ...]]:
    """One entry for each list outside the tables, and two unknown rows; to be put into an analysis by `replace`."""
    key = (Form.OPEN_MEETING, 1)
    one = Finding(key, "25041119001", "abai", "protocol_missing", "2025-04", date(2025, 4, 17), "asked", (page("x"),))
    since = datetime(2025, 4, 20, 3, 0, tzinfo=UTC)
    unknown = (UnknownRow("ulytau", "ulytau", None, 1), UnknownRow("abai", "abai", since, 4))
    return {"unclear": (one,), "asked": (one,), "disputed": (one,), "unknown": unknown}


def background_of(analysis: Analysis, corrected: dict[str, Any] | None = None) -> Background:
    """Three months kept before the analysis; last month had one violation less in the first row that has any."""
    months = months_until(analysis.month)
    before = to_json(replace(analysis, month=months[-2]))
    name, row = next((name, row) for name, table in before["tables"].items() for row in table["rows"] if row["total"])
    row["total"] -= 1
    before["tables"][name]["totals"]["total"] -= 1
    kept = [MonthTotals(month, totals_of(before).tables if at >= 8 else {}) for at, month in enumerate(months[:-1])]
    sources = (
        SourceHealth("portal", None, 60, 30, 30, analysis.as_of, analysis.as_of + timedelta(hours=8)),
        SourceHealth("ulytau", "ulytau", 3, 2, 30, None, None),
    )
    return Background((*kept, totals_of(to_json(analysis))), before, corrected, sources)
