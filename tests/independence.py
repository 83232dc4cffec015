"""Whether what judges the product is independent of it."""

from __future__ import annotations

import ast
from pathlib import Path

_PRODUCT = ("bot", "checks", "storage")


def product_imports(module: object) -> list[str]:
    """The product's modules that `module`, one of the tests', imports."""
    tree = ast.parse(Path(str(module.__file__)).read_text(encoding="utf8"))  # type: ignore[attr-defined]
    names = [one.module or "" for one in ast.walk(tree) if isinstance(one, ast.ImportFrom)]
    names += [alias.name for one in ast.walk(tree) if isinstance(one, ast.Import) for alias in one.names]
    return [one for one in names if one.split(".")[0] in _PRODUCT]
