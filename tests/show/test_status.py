"""Status and duties: the contract's JSON, tables that line up, hostile text kept out of the terminal."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from io import StringIO
from zoneinfo import ZoneInfo

import pytest
from rich.cells import cell_len
from rich.console import Console, RenderableType

from bot.show.duties import duties_json, duties_view
from bot.show.status import status_json, status_view
from checks.judged import Stage, State
from checks.model import PassOutcome
from checks.regions import regions
from tests.show.made import LAW, NUMBER, assessment, ledger

ALMATY = ZoneInfo("Asia/Almaty")
ALL = list(regions().values())


def printed(view: RenderableType, width: int = 160) -> list[str]:
    out = StringIO()
    Console(file=out, width=width, color_system=None).print(view)
    return out.getvalue().splitlines()


def test_status_is_the_contracts() -> None:
    document = status_json(assessment(), ledger().sources, ALL, "2025-04", ALMATY)
    assert list(document) == ["now", "regions"]
    assert document["now"] == "2025-05-12T08:00:00+05:00"
    assert [row["region"] for row in document["regions"]] == list(regions())
    west = next(row for row in document["regions"] if row["region"] == "west-kazakhstan")
    assert list(west) == ["region", "open", "violations_this_month", "sources"]
    assert west["open"] == {"new": 0, "soon": 0, "today": 1, "missed": 0, "unknown": 1}
    assert west["violations_this_month"] == 1
    assert west["sources"] == [
        {"id": "portal", "health": "ok", "reason": "parsed", "last_complete": "2025-05-12T08:00:00+05:00"},
        {"id": "bko", "health": "failing", "reason": "http_500", "last_complete": "2025-04-01T08:00:00+05:00"},
    ]


def test_violations_are_those_of_the_month() -> None:
    document = status_json(assessment(), (), [regions()["west-kazakhstan"]], "2025-05", ALMATY)
    assert [row["violations_this_month"] for row in document["regions"]] == [0]


@pytest.mark.parametrize(
    ("outcome", "health"),
    [
        (None, "never_read"),
        (PassOutcome.COMPLETE, "ok"),
        (PassOutcome.PARTIAL, "partial"),
        (PassOutcome.FAILED, "failing"),
        (PassOutcome.NOT_RECOGNISED, "not_recognised"),
    ],
)
def test_health_words(outcome: PassOutcome | None, health: str) -> None:
    source = replace(ledger().sources[1], last_outcome=outcome)
    [row] = status_json(assessment(), [source], [regions()["west-kazakhstan"]], "2025-04", ALMATY)["regions"]
    assert row["sources"][0]["health"] == health


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_status_tables_line_up(language: str) -> None:
    document = status_json(assessment(), ledger().sources, ALL, "2025-04", ALMATY)
    shown = printed(status_view(document, "2025-04", language))
    rows = [line for line in shown if line.startswith(("│", "┃", "┏", "┡", "└"))]
    widths = [cell_len(row) for row in rows]
    assert len(set(widths)) == 2, "each of the two tables has one width"
    assert any(line.startswith("│") and regions()["abai"].name(language, date(2025, 4, 1)) in line for line in shown)


def test_status_tells_what_could_not_be_read_and_since_when() -> None:
    document = status_json(assessment(), ledger().sources, ALL, "2025-04", ALMATY)
    shown = printed(status_view(document, "2025-04", "ru"))
    [bko] = [line for line in shown if "│ bko" in line]
    assert "не читается (http_500)" in bko
    assert "01.04.2025 08:00" in bko
    [portal] = [line for line in shown if "│ portal" in line]
    assert "Все регионы" in portal


def test_hostile_reason_is_neither_markup_nor_escape() -> None:
    source = replace(ledger().sources[1], last_reason="[red]x[/red]\x1b[2J\nforged")
    document = status_json(assessment(), [source], [regions()["west-kazakhstan"]], "2025-04", ALMATY)
    text = "\n".join(printed(status_view(document, "2025-04", "en")))
    assert "[red]x[/red][2J forged" in text
    assert "\x1b" not in text


def test_duties_are_the_contracts() -> None:
    rows = duties_json(assessment())
    keys = ["hearing", "form", "region", "project", "column", "place", "due_earliest", "due_latest", "stage", "state"]
    assert all(list(row) == [*keys, "clause", "edition"] for row in rows)
    assert [(row["hearing"], row["place"], row["stage"], row["state"]) for row in rows] == [
        (NUMBER, "portal", "unknown", "unknown"),
        (NUMBER, "site", "today", "open"),
    ]
    assert rows[0]["due_earliest"] == rows[0]["due_latest"] == "2025-05-14"
    assert (rows[0]["clause"], rows[0]["edition"], rows[0]["column"]) == ("29", "2024-03", "protocol_missing_in_portal")


def test_duties_of_one_region_and_of_a_settled_hearing() -> None:
    assert duties_json(assessment(), "abai") == []
    settled = replace(assessment(), verdicts=assessment().verdicts[:2])
    assert duties_json(settled) == []
    assert "нет" in printed(duties_view([], LAW, "2025-05", "ru"))[0]


def test_duties_are_sorted_by_due_day() -> None:
    one = assessment().verdicts[2]
    earlier = replace(one, duty=replace(one.duty, id="x", due_earliest=date(2025, 5, 2)), stage=Stage.MISSED)
    missing = replace(earlier, state=State.MISSING)
    rows = duties_json(replace(assessment(), verdicts=(one, missing)))
    assert [(row["due_earliest"], row["stage"]) for row in rows] == [("2025-05-02", "missed"), ("2025-05-14", "today")]


def test_duties_table_lines_up_and_shows_both_readings() -> None:
    one = assessment().verdicts[2]
    spread = replace(one, duty=replace(one.duty, due_earliest=date(2025, 5, 13)))
    rows = duties_json(replace(assessment(), verdicts=(spread, assessment().verdicts[3])))
    shown = printed(duties_view(rows, LAW, "2025-05", "kk"), 200)
    assert any("13.05.2025–14.05.2025" in line and NUMBER in line and "хаттама" in line for line in shown)
    assert len({cell_len(line) for line in shown if line.startswith(("│", "┃"))}) == 1
    assert "\x1b" not in "".join(shown)
