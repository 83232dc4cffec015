"""The analysis as JSON, exactly as `contract.md`, Digest JSON, in an order that depends on nothing but its content."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import datetime, tzinfo
from typing import Any

from checks.analysis import Analysis, Row, Table, UnknownRow
from checks.judged import Finding
from checks.model import Form, PageRef
from checks.regions import regions


def to_json(analysis: Analysis) -> dict[str, Any]:
    """The document. Instants carry the offset of `analysis.as_of`'s zone, which is the service's."""
    zone = analysis.as_of.tzinfo
    return {
        "month": analysis.month,
        "as_of": analysis.as_of.isoformat(timespec="seconds"),
        "edition": analysis.edition,
        "number": analysis.number,
        "tables": {name: _table(table) for name, table in sorted(analysis.tables.items())},
        "violations": [_finding(one, zone) for one in ordered(analysis.violations, analysis)],
        "unclear": [_doubted(one, zone) for one in ordered(analysis.unclear, analysis)],
        "asked": [_doubted(one, zone) for one in ordered(analysis.asked, analysis)],
        "disputed": [_doubted(one, zone) for one in ordered(analysis.disputed, analysis)],
        "unknown": [_unknown(one, zone) for one in ordered_unknown(analysis.unknown)],
    }


def dump(document: Any) -> bytes:
    """A JSON document as bytes: UTF-8, the same for the same content; half a surrogate pair is written as an escape."""
    text = json.dumps(document, ensure_ascii=False, indent=1)
    return text.encode("utf8", errors="backslashreplace") + b"\n"


def ordered(findings: Iterable[Finding], analysis: Analysis) -> list[Finding]:
    """Findings by region in the ministry's order, then form, column in the table's order, registration number, id."""
    columns = {column: no for table in analysis.tables.values() for no, column in enumerate(table.violations)}
    forms = list(Form)

    def rank(one: Finding) -> tuple[int, int, int, str, int]:
        form, hearing_id = one.hearing
        return _place(one.region), forms.index(form), columns.get(one.column, len(columns)), one.number, hearing_id

    return sorted(findings, key=rank)


def ordered_unknown(rows: Iterable[UnknownRow]) -> list[UnknownRow]:
    """Unknown rows by region in the ministry's order, then source, then reason."""
    return sorted(rows, key=lambda row: (_place(row.region), row.source, row.reason))


def _place(region: str) -> int:
    known = regions().get(region)
    return known.no_2025 if known else len(regions()) + 1


def _table(table: Table) -> dict[str, Any]:
    return {"rows": [_row(row, table) for row in table.rows], "totals": dict(table.totals)}


def _row(row: Row, table: Table) -> dict[str, Any]:
    cells = {column: row.cells[column] for column in (*table.placements, *table.violations)}
    return {"region": row.region, **cells, "total": row.total}


def _finding(one: Finding, zone: tzinfo | None) -> dict[str, Any]:
    return {
        "region": one.region,
        "column": one.column,
        "form": one.hearing[0].value,
        "hearing": one.number,
        "due": one.due.isoformat() if one.due else None,
        "evidence": [_page(page, zone) for page in one.evidence],
    }


def _doubted(one: Finding, zone: tzinfo | None) -> dict[str, Any]:
    return {**_finding(one, zone), "reason": one.reason}


def _page(page: PageRef, zone: tzinfo | None) -> dict[str, str]:
    return {"url": page.url, "sha256": page.sha256, "seen_at": _instant(page.seen_at, zone)}


def _unknown(row: UnknownRow, zone: tzinfo | None) -> dict[str, Any]:
    since = _instant(row.since, zone) if row.since else None
    why = {"reason": row.reason} if row.reason else {}  # beside what `contract.md` names
    return {"region": row.region, "source": row.source, "since": since, "duties": row.duties, **why}


def _instant(moment: datetime, zone: tzinfo | None) -> str:
    return moment.astimezone(zone).isoformat(timespec="seconds")
