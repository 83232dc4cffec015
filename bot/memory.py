"""A memory that knows nothing and keeps nothing on disk: for reading a source once, to see what it shows."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from checks.model import Form
from checks.sources.base import Known
from checks.web import Memo


class NoMemory:
    """`checks.sources.base.Memory` of a source that was never read."""

    def __init__(self) -> None:
        self._readings: dict[tuple[str, str], Any] = {}

    @property
    def has_baseline(self) -> bool:
        """Always False: there was no pass."""
        return False

    async def known(self, keys: Sequence[str]) -> dict[str, Known]:
        """Nothing is known."""
        return {}

    async def cards_to_read(self) -> list[str]:
        """No card is due."""
        return []

    async def highest(self, form: Form) -> int | None:
        """No card is known."""
        return None

    async def reading(self, sha256: str, reader: str) -> Any | None:
        """What was kept in this same run."""
        return self._readings.get((sha256, reader))

    async def keep_reading(self, sha256: str, reader: str, value: Any) -> None:
        """Keep it for this run."""
        self._readings[sha256, reader] = value


class PassingPages:
    """`checks.web.PageStore` for one run: pages are held in memory until it ends."""

    def __init__(self) -> None:
        self._memos: dict[str, Memo] = {}
        self._bodies: dict[str, bytes] = {}

    async def memo(self, key: str) -> Memo | None:
        """What this run remembers of `key`."""
        return self._memos.get(key)

    async def keep(self, key: str, body: bytes, memo: Memo, at: datetime) -> None:
        """Hold `body` until the run ends."""
        self._memos[key] = memo
        self._bodies[memo.sha256] = body

    async def body(self, sha256: str) -> bytes:
        """The bytes with this hash; LookupError where this run saw none."""
        return self._bodies[sha256]
