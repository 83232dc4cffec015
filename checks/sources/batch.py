"""What every reader does with what it saw: report it in batches, and keep small notes between passes."""

from __future__ import annotations

import hashlib
from collections.abc import Callable

from checks.sources.base import Observed, Report, Unchanged

Progress = Callable[[str, int, int | None], None]
"""Told as a reading goes on: what is being read, how many were, how many there are (None: not known)."""

_SIZE = 50
OF_LISTS = 500  # what was read already, and only has to be told


def silent(what: str, done: int, total: int | None) -> None:
    """A `Progress` that tells nobody."""


def note_key(*parts: object) -> str:
    """The hash under which a reader keeps notes about an address (`Memory.keep_reading`), not about bytes."""
    return hashlib.sha256("\n".join(str(part) for part in parts).encode(errors="replace")).hexdigest()


class Batch:
    """Collects what was seen and reports it every `size` items, so that a reading stopped half-way loses little."""

    def __init__(self, report: Report, size: int = _SIZE) -> None:
        self._report = report
        self.size = size
        self._waiting: list[Observed | Unchanged] = []

    async def add(self, *items: Observed | Unchanged) -> None:
        """Take `items`; report when enough are waiting."""
        self._waiting += items
        if len(self._waiting) >= self.size:
            await self.flush()

    async def flush(self) -> None:
        """Report what is waiting."""
        waiting, self._waiting = self._waiting, []
        if waiting:
            await self._report(waiting)
