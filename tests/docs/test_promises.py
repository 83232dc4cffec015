"""Every test that the promises name is there, and every promise names some."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

_ROOT = Path(__file__).parents[2]
_PAGE = (_ROOT / "docs" / "promises.md").read_text(encoding="utf8")
_NAMED = re.findall(r"`(tests/[\w/]+\.py)::(\w+)`", _PAGE)


@pytest.mark.parametrize(("file", "name"), sorted(set(_NAMED)))
def test_a_named_test_exists(file: str, name: str) -> None:
    tree = ast.parse((_ROOT / file).read_text(encoding="utf8"))
    assert name in {one.name for one in tree.body if isinstance(one, ast.FunctionDef | ast.AsyncFunctionDef)}


def test_each_of_the_five_promises_names_its_tests() -> None:
    rows = re.findall(r"(?m)^\| \*\*(\d)\..*$", _PAGE)
    assert rows == ["1", "2", "3", "4", "5"]
    assert all("::test_" in line for line in _PAGE.splitlines() if line.startswith("| **"))
