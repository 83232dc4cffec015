"""Roman numbers from one to twelve, in the letters of either alphabet."""

from __future__ import annotations

_NUMBERS = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
_LATIN = str.maketrans("ивх", "ivx")


def roman(folded: str) -> int | None:
    """The number that a folded word is; None where it is none."""
    latin = folded.translate(_LATIN)
    return _NUMBERS.index(latin) + 1 if latin in _NUMBERS else None
