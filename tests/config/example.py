"""The example configuration as a test's raw material: everything uncommented, and changed line by line."""

from __future__ import annotations

import re
from pathlib import Path

EXAMPLE = Path(__file__).parents[2] / "config.example.toml"
_COMMENTED = re.compile(r"^# (?=[a-z_]+ = |\[[a-z.]+\])")


def uncommented() -> str:
    """The example with every commented key switched on, and nothing else changed."""
    lines = EXAMPLE.read_text(encoding="utf8").splitlines()
    return "\n".join(_COMMENTED.sub("", line) for line in lines) + "\n"


def with_line(text: str, number: int, new: str) -> str:
    """`text` with line `number` (from 1) replaced."""
    lines = text.splitlines()
    lines[number - 1] = new
    return "\n".join(lines) + "\n"


def changed(text: str, old: str, new: str) -> str:
    """`text` with one occurrence of `old` replaced; it must be there exactly once."""
    assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times"
    return text.replace(old, new)


def line_of(text: str, part: str) -> int:
    """The line (from 1) of the only place where `part` stands."""
    assert text.count(part) == 1, f"{part!r} stands {text.count(part)} times"
    return text[: text.index(part)].count("\n") + 1
