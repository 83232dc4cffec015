"""The threat model names tests that exist, and every row has one."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.docs.shown import ROOT, quoted

DOCUMENT = ROOT / "docs" / "security.md"
TESTS = [one for one in quoted(DOCUMENT) if "::" in one]


@pytest.mark.parametrize("named", TESTS)
def test_every_named_test_exists(named: str) -> None:
    file, _, name = named.partition("::")
    tree = ast.parse((ROOT / "tests" / file).read_text(encoding="utf8"))
    assert name in {one.name for one in tree.body if isinstance(one, ast.FunctionDef | ast.AsyncFunctionDef)}


def test_every_attack_has_a_proof() -> None:
    table = DOCUMENT.read_text(encoding="utf8").partition("| attack |")[2]
    rows = [row for row in table.splitlines() if row.startswith("| ")]
    assert len(rows) > 15
    assert [row for row in rows if "::" not in row] == []


def test_the_targets_it_names_are_there() -> None:
    targets = set(re.findall(r"^([\w-]+):", (ROOT / "Makefile").read_text(encoding="utf8"), re.MULTILINE))
    named = {one.removeprefix("make ") for one in quoted(DOCUMENT) if one.startswith("make ")}
    assert named == {"test", "fuzz", "audit-deps"}
    assert named <= targets


def test_where_the_data_cannot_be_reached_it_says_so(tmp_path: Path) -> None:
    """An interpreter without pip-audit stands for a machine without a way to it."""
    command = [sys.executable, "-m", "benchmarks.audit_deps", sys.executable]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 3
    assert done.stdout.startswith("NOT CHECKED")
