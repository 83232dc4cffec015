"""An entrance of the product, as the fuzzer sees it: bytes go in, a named reason comes out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path

from hypothesis.strategies import SearchStrategy

Handle = Callable[[bytes], str]
"""Takes one input and gives the name of what became of it. Whatever it raises is a defect of the product."""


@dataclass(frozen=True)
class Entrance:
    """`seeds` are good inputs to be mutated, `drawn` makes inputs from nothing, `share` is its part among all.

    `opened(folder)` gives the handler for as long as it is open; `folder` is its own. `budget_s` is the CPU time that
    one input may take.
    """

    name: str
    opened: Callable[[Path], AbstractContextManager[Handle]]
    seeds: Sequence[bytes]
    drawn: SearchStrategy[bytes]
    share: float
    budget_s: float = 5.0
