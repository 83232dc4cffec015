"""The digest JSON: the contract's keys, the offset of the service's zone, an order of its own, stable bytes."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from bot.digest.json_form import dump, to_json
from checks.analysis import Analysis
from checks.judged import Finding
from checks.model import Form, PageRef
from checks.tables import read_table
from tests.digest.april import TABLES, april_2025, doubts, november_2021, page


@pytest.fixture(scope="module")
def april() -> Analysis:
    return replace(april_2025(), **doubts())  # type: ignore[arg-type]


def test_head_and_keys_are_the_contracts(april: Analysis) -> None:
    document = to_json(april)
    assert list(document) == [
        *("month", "as_of", "edition", "number", "tables"),
        *("violations", "unclear", "asked", "disputed", "unknown"),
    ]
    assert document["month"] == "2025-04"
    assert document["as_of"] == "2025-04-30T23:59:59+05:00"
    assert (document["edition"], document["number"]) == ("2024-03", 1)


@pytest.mark.parametrize("name", ["open_meetings", "public_discussions"])
def test_every_cell_of_april_is_the_ministrys_and_totals_are_sums(april: Analysis, name: str) -> None:
    published = read_table(TABLES / f"2025-04-{name.replace('_', '-')}.csv")
    table = to_json(april)["tables"][name]
    columns = [*published.columns.placements, *published.columns.violations]
    assert [list(row) for row in table["rows"]] == [["region", *columns, "total"]] * 20
    assert {row["region"]: {column: row[column] for column in columns} for row in table["rows"]} == published.rows
    for row in table["rows"]:
        assert row["total"] == sum(row[column] for column in published.columns.violations)
    for column in (*columns, "total"):
        assert table["totals"][column] == sum(row[column] for row in table["rows"])


def test_totals_of_april_are_those_of_the_domain(april: Analysis) -> None:
    tables = to_json(april)["tables"]
    assert (tables["open_meetings"]["totals"]["announcements"], tables["open_meetings"]["totals"]["total"]) == (
        331,
        111,
    )
    assert tables["public_discussions"]["totals"]["total"] == 77


def test_2021_has_no_discussion_table_and_no_portal_column() -> None:
    document = to_json(november_2021())
    assert list(document["tables"]) == ["open_meetings"]
    assert len(document["tables"]["open_meetings"]["rows"]) == 17
    assert "protocol_missing_in_portal" not in document["tables"]["open_meetings"]["rows"][0]
    assert document["tables"]["open_meetings"]["totals"]["total"] == 67


def test_a_violation_has_no_reason_and_a_doubt_has_one(april: Analysis) -> None:
    document = to_json(april)
    keys = ["region", "column", "form", "hearing", "due", "evidence"]
    assert all(list(one) == keys for one in document["violations"])
    for name in ("unclear", "asked", "disputed"):
        assert [list(one) for one in document[name]] == [[*keys, "reason"]]
    assert document["asked"][0]["reason"] == "asked"
    assert len(document["violations"]) == 111 + 77


def test_due_is_null_without_a_term(april: Analysis) -> None:
    by_column: dict[str, Any] = {one["column"]: one for one in to_json(april)["violations"]}
    assert by_column["protocol_undated"]["due"] is None
    assert by_column["protocol_missing"]["due"].startswith("2025-04-")


def test_instants_carry_the_services_offset(april: Analysis) -> None:
    document = to_json(april)
    assert document["violations"][0]["evidence"][0]["seen_at"] == "2025-05-02T08:00:00+05:00"
    assert document["unknown"] == [
        {"region": "abai", "source": "abai", "since": "2025-04-20T08:00:00+05:00", "duties": 4},
        {"region": "ulytau", "source": "ulytau", "since": None, "duties": 1},
    ]


def test_the_order_does_not_depend_on_the_order_of_judging(april: Analysis) -> None:
    shuffled = replace(april, violations=april.violations[::-1], unknown=april.unknown[::-1])
    assert dump(to_json(shuffled)) == dump(to_json(april))
    order = [one["region"] for one in to_json(april)["violations"]]
    assert order.index("almaty-city") < order.index("akmola") < order.index("ulytau")


def test_bytes_are_utf8_and_survive_half_a_surrogate_pair() -> None:
    bad = PageRef("https://example.kz/\udc80", "ab", datetime(2025, 4, 1, tzinfo=UTC))
    key = (Form.OPEN_MEETING, 1)
    one = Finding(key, "25041171001", "astana", "protocol_missing", "2025-04", None, "қ", (bad, page("b")))
    written = dump(to_json(replace(april_2025(), violations=(), unclear=(one,))))
    assert '"reason": "қ"'.encode() in written
    assert json.loads(written)["unclear"][0]["evidence"][0]["url"] == "https://example.kz/\udc80"
