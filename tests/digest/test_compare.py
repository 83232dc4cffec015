"""Cells that differ from a hand count, and only those."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.digest.compare import Difference, compare
from checks.tables import PublishedTable, read_table
from tests.digest.april import TABLES, april_2025, november_2021


def published() -> PublishedTable:
    return read_table(TABLES / "2025-04-open-meetings.csv")


def test_equal_tables_differ_nowhere() -> None:
    assert compare(april_2025(), published()) == []


def test_differing_cells_come_in_the_ministrys_order() -> None:
    table = published()
    rows = {region: dict(cells) for region, cells in table.rows.items()}
    rows["ulytau"]["protocol_missing"] = 15
    rows["astana"]["protocols"] = 4
    rows["astana"]["announcements"] = 5
    assert compare(april_2025(), replace(table, rows=rows)) == [
        Difference("astana", "announcements", 5, 3),
        Difference("astana", "protocols", 4, 3),
        Difference("ulytau", "protocol_missing", 15, 16),
    ]


def test_a_row_on_one_side_only() -> None:
    table = published()
    rows = {region: cells for region, cells in table.rows.items() if region != "abai"}
    rows["atlantis"] = dict.fromkeys((*table.columns.placements, *table.columns.violations), 0)
    found = compare(april_2025(), replace(table, rows=rows))
    assert [one for one in found if one.column == "announcements"] == [
        Difference("abai", "announcements", None, 16),
        Difference("atlantis", "announcements", 0, None),
    ]


def test_table_of_another_edition_shows_its_missing_column() -> None:
    found = compare(april_2025(), read_table(TABLES / "2021-11-open-meetings.csv"))
    assert Difference("astana", "protocol_missing_in_portal", None, 0) in found


def test_no_such_table_in_the_edition() -> None:
    with pytest.raises(KeyError, match="public_discussions"):
        compare(november_2021(), read_table(TABLES / "2025-04-public-discussions.csv"))
