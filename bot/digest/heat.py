"""How many violations a cell shows, as a colour: light to dark, each readable under black figures."""

from __future__ import annotations

# A step for 1, 2-3, 4-7, 8-15, 16 and more.
HEAT = ("#fdebdd", "#fbd3b4", "#f6b283", "#ee8f5a", "#e0703a")


def heat(count: int) -> str:
    """The background of a cell of violations; `count` is not 0."""
    return HEAT[min(count.bit_length(), len(HEAT)) - 1]
