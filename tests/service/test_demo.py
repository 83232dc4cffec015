"""The demonstration on a small scale, and the folder that it will not empty."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from bot.demo.show import equal_cells
from tests.cli.commands import Tyndau
from tests.world.plan import make_world

REGIONS = ("mangystau", "abai", "west-kazakhstan")


@dataclass(frozen=True)
class Shown:
    """What the child left: its lines, its result, its folder."""

    lines: list[dict[str, Any]]
    result: dict[str, Any]
    folder: Path


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> Shown:
    folder = tmp_path_factory.mktemp("month")
    command = [sys.executable, "-m", "bot.demo.month", "2025-04", "3", "0.02", str(folder), *REGIONS]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    return Shown(lines[:-1], lines[-1]["result"], folder)


def test_it_tells_of_each_day(shown: Shown) -> None:
    assert [line["done"] for line in shown.lines] == list(range(1, len(shown.lines) + 1))
    assert {line["of"] for line in shown.lines} == {len(shown.lines)}
    assert shown.lines[0]["day"] < "2025-04-01" and shown.lines[-1]["day"] > "2025-04-30"
    assert shown.lines[-1]["told"] > 0 and shown.lines[-1]["found"] > 0


def test_every_cell_is_that_of_the_world(shown: Shown) -> None:
    truth = make_world("2025-04", seed=3, scale=0.02).truth.cells
    for table, rows in truth.items():
        same, cells = equal_cells(shown.result, table, {region: rows[region] for region in REGIONS})
        assert same == cells > 0


def test_every_duty_was_warned_of_and_the_ministry_got_one_mail(shown: Shown) -> None:
    assert shown.result["warned"] == shown.result["due"] > 0
    assert shown.result["mails"] == 1
    assert 0 < len(shown.result["letters"]) <= shown.result["letters_in_all"] <= shown.result["messages"]


def test_everything_lies_in_the_folder(shown: Shown) -> None:
    names = shown.result["files"]
    assert {"mail-1.eml", "telegram.txt", "tyndau.db", "analysis-2025-04.ru.html"} <= set(names)
    assert all((shown.folder / name).stat().st_size > 0 for name in names)
    assert "<" not in (shown.folder / "telegram.txt").read_text(encoding="utf8")


@pytest.fixture
def tyndau(capsys: pytest.CaptureFixture[str]) -> Tyndau:
    return Tyndau(capsys)


def test_a_folder_of_somebody_else_is_left_alone(tmp_path: Path, tyndau: Tyndau) -> None:
    kept = tmp_path / "thesis.txt"
    kept.write_text("my only copy", encoding="utf8")
    said = tyndau("demo", "--out", str(tmp_path))
    assert said.code == 2
    assert str(tmp_path) in said.line
    assert [path.name for path in tmp_path.iterdir()] == ["thesis.txt"]
    assert kept.read_text(encoding="utf8") == "my only copy"


def test_a_file_is_no_folder(tmp_path: Path, tyndau: Tyndau) -> None:
    file = tmp_path / "results"
    file.write_text("mine", encoding="utf8")
    said = tyndau("demo", "--out", str(file))
    assert said.code == 2
    assert str(file) in said.line
    assert file.read_text(encoding="utf8") == "mine"
