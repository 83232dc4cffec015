"""The name that somebody who mistyped one may have meant."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches


def nearest(word: str, among: Iterable[str]) -> str:
    """`; did you mean x?`, or nothing where no name is near."""
    found = get_close_matches(word, list(among), n=1, cutoff=0.5)
    return f"; did you mean {found[0]}?" if found else ""
