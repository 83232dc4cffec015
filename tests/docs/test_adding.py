"""docs/adding.md, done as it says: one of each is added to a copy of the tree, and works there."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.cli.servers import site
from tests.docs.growing import grow, new_files

PAGE = "2025-04-14 Объявление о проведении общественных слушаний\n2025-04-10 Протокол общественных слушаний\n"


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return grow(tmp_path_factory.mktemp("grown"))


@pytest.fixture(scope="module")
def grown(copy: Path) -> Any:
    """What the copy says of itself (`tests/docs/grown.py`)."""
    with site() as served:
        served.pages["/list.txt"] = (200, "text/plain; charset=utf-8", PAGE)
        done = subprocess.run(
            [sys.executable, "-m", "tests.docs.grown", served.address],
            capture_output=True,
            check=False,
            cwd=copy,
            encoding="utf8",
            env={**os.environ, "PYTHONPATH": str(copy)},
        )
    assert done.returncode == 0, done.stderr
    document = json.loads(done.stdout)
    assert document["runs_in"] == str(copy)
    return document


def test_a_source_kind_is_read_and_configured(grown: Any) -> None:
    source = json.loads(grown["source"]["out"])

    assert (grown["source"]["code"], source["outcome"]) == (0, "complete")
    assert [(item["shown"], item["kind"]) for item in source["items"]] == [
        (["2025-04-14"], "announcement"),
        (["2025-04-10"], "protocol"),
    ]


def test_a_column_is_counted_where_the_edition_lists_it(grown: Any) -> None:
    assert grown["row"] == {
        "announcements": 1,
        "announcement_posted_late": 1,
        "announcement_on_day_off": 1,
        "total": 2,
    }
    assert not grown["counted_in_2021"]


@pytest.mark.parametrize(
    ("language", "head"),
    [("kk", "Демалыс күні орналастырылған"), ("ru", "Размещено в выходной день"), ("en", "Posted on a day off")],
)
def test_a_column_has_its_head(grown: Any, language: str, head: str) -> None:
    assert head in grown["heads"][language]


def test_an_edition_is_one_file_and_ends_the_one_before(grown: Any) -> None:
    assert grown["editions"] == [["2021-08", "2024-03-22"], ["2024-03", "2026-12-31"], ["2027-01", ""]]
    assert grown["days_in_2027"] == 6


def test_a_channel_delivers(grown: Any) -> None:
    assert "25140927001" in grown["letter"]
    assert "21.04.2025" in grown["letter"]


def test_a_format_is_rendered_and_accepted(grown: Any) -> None:
    assert "open_meetings,pavlodar,announcements,1" in grown["csv"].splitlines()
    # The option is taken; there is no database to count from.
    assert (grown["digest"]["code"], "no database" in grown["digest"]["err"]) == (3, True)


def test_a_command_runs(grown: Any) -> None:
    assert (grown["zone"]["code"], json.loads(grown["zone"]["out"])) == (0, {"time_zone": "Asia/Almaty"})


def test_the_examples_are_typed(copy: Path) -> None:
    """Every public function of an example says what it takes and gives, as the tree's own do."""
    import ast

    files = [one for one in new_files() if one.endswith(".py")]
    functions = [node for one in files for node in ast.walk(ast.parse((copy / one).read_text(encoding="utf8")))]
    untyped = [one.name for one in functions if isinstance(one, ast.FunctionDef) and one.returns is None]

    assert len(files) == 5
    assert untyped == ["__init__"] or untyped == []
