"""The world is an oracle: it may know nothing of how the product reads, matches, counts or judges."""

from __future__ import annotations

import ast
import sys
from pathlib import Path

import pytest

WORLD = Path(__file__).parents[1] / "world"
ALLOWED = {"aiohttp", "aiosmtpd", "tests"} | set(sys.stdlib_module_names)


def _imported(path: Path) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            names.add(node.module or "")
    return names


@pytest.mark.parametrize("path", sorted(WORLD.rglob("*.py")), ids=lambda path: path.stem)
def test_only_the_standard_library_and_servers_are_imported(path: Path) -> None:
    names = _imported(path)
    assert {name.partition(".")[0] for name in names} <= ALLOWED
    assert all(name.startswith("tests.world") for name in names if name.startswith("tests"))
