"""`tyndau due`."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.commands import SMALL, Tyndau


def test_json(tyndau: Tyndau) -> None:
    said = tyndau("due", "2025-04-30", "3", "--json")

    assert (said.code, said.err) == (0, "")
    assert said.json == {
        "start": "2025-04-30",
        "working_days": 3,
        "due": "2025-05-06",
        "skipped": [
            {"day": "2025-05-01", "why": "Day of Unity of the People of Kazakhstan"},
            {"day": "2025-05-03", "why": "Saturday"},
            {"day": "2025-05-04", "why": "Sunday"},
        ],
    }
    assert tyndau("due", "2025-04-30", "3", "--format", "json").json == said.json


def test_text_counts_every_day(tyndau: Tyndau) -> None:
    said = tyndau("due", "2025-04-30", "2")

    assert [line.split(maxsplit=2)[:2] for line in said.out.splitlines()] == [
        ["2025-04-30", "start"],
        ["2025-05-01", "-"],
        ["2025-05-02", "1"],
        ["2025-05-03", "-"],
        ["2025-05-04", "-"],
        ["2025-05-05", "2"],
        ["due", "2025-05-05"],
    ]


@pytest.mark.parametrize(("language", "name"), [("kk", "сенбі"), ("ru", "суббота"), ("en", "saturday")])
def test_names_in_three_languages(language: str, name: str, tyndau: Tyndau) -> None:
    said = tyndau("due", "2025-04-25", "1", "--language", language, "--json")

    assert said.json["skipped"][0]["why"].lower() == name


@pytest.mark.parametrize(
    ("start", "days", "due"),
    [("2021-11-30", 2, "2021-12-03"), ("2022-03-04", 2, "2022-03-09"), ("2022-10-21", 2, "2022-10-26")],
)
def test_swaps_and_holidays(start: str, days: int, due: str, tyndau: Tyndau) -> None:
    assert tyndau("due", start, str(days), "--json").json["due"] == due


def test_the_operators_days_count(tyndau: Tyndau, folder: Path) -> None:
    own = '[calendar]\noff = [{ day = "2025-05-05", source = "a decree" }]\n'
    own += 'worked = [{ day = "2025-05-03", source = "a decree" }]\n'
    (folder / "own.toml").write_text(own + SMALL)

    said = tyndau("due", "2025-04-30", "3", "--json", "--config", "own.toml")

    assert said.json["due"] == "2025-05-06"
    assert [one["day"] for one in said.json["skipped"]] == ["2025-05-01", "2025-05-04", "2025-05-05"]
    assert "a decree" in said.json["skipped"][2]["why"]


def test_no_configuration_is_needed_but_a_named_one_is_read(tyndau: Tyndau) -> None:
    assert tyndau("due", "2025-04-30", "3").code == 0
    assert tyndau("due", "2025-04-30", "3", "--config", "none.toml").code == 2
