"""A ledger in memory: `Memory` and `PageStore` for one source, with what a pass reported."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from checks.model import Card, Form, PassOutcome, Posting
from checks.sources.base import Known, Observed, ReadResult, Unchanged, split_card_key
from checks.web import Memo


class FakeMemory:
    """Remembers what was reported as the ledger does; `changes` lists (key, content) of every new state."""

    def __init__(self) -> None:
        self.items: dict[str, Known] = {}
        self.contents: dict[str, Card | Posting | None] = {}
        self.changes: list[tuple[str, Card | Posting | None]] = []
        self.unchanged: list[str] = []
        self.batches: list[int] = []
        self.due: list[str] = []
        self.notes: dict[tuple[str, str], Any] = {}
        self.baseline = False

    @property
    def has_baseline(self) -> bool:
        return self.baseline

    async def known(self, keys: Sequence[str]) -> dict[str, Known]:
        return {key: self.items[key] for key in keys if key in self.items}

    async def cards_to_read(self) -> list[str]:
        return list(self.due)

    async def highest(self, form: Form) -> int | None:
        ids = [split_card_key(key) for key in self.items]
        return max((number for kind, number in ids if kind is form), default=None)

    async def reading(self, sha256: str, reader: str) -> Any | None:
        return self.notes.get((sha256, reader))

    async def keep_reading(self, sha256: str, reader: str, value: Any) -> None:
        self.notes[sha256, reader] = value

    async def report(self, batch: Sequence[Observed | Unchanged]) -> None:
        """The `Report` that the readers are given."""
        self.batches.append(len(batch))
        for item in batch:
            if isinstance(item, Unchanged):
                assert item.key in self.items, f"unchanged, but never seen: {item.key}"
                self.unchanged.append(item.key)
            else:
                self._observe(item)

    def _observe(self, item: Observed) -> None:
        before = self.items.get(item.key)
        if before is None or self.contents[item.key] != item.content:
            self.changes.append((item.key, item.content))
        shown = item.content.shown if isinstance(item.content, Posting) else ()
        first = before.first_seen if before else item.page.seen_at
        self.items[item.key] = Known(item.key, item.content is not None, item.page.sha256, first, shown)
        self.contents[item.key] = item.content

    def end(self, result: ReadResult) -> None:
        """Close the pass as the ledger does: what a whole list does not show is gone."""
        self.baseline = self.baseline or result.outcome is PassOutcome.COMPLETE
        self.changes, self.unchanged = [], []
        if result.whole and result.outcome is PassOutcome.COMPLETE:
            for key, known in self.items.items():
                if key not in result.listed:
                    self.items[key] = Known(key, False, "", known.first_seen, known.shown)
                    self.contents[key] = None


class FakePages:
    """Pages by hash and memos by key."""

    def __init__(self) -> None:
        self.memos: dict[str, Memo] = {}
        self.bodies: dict[str, bytes] = {}

    async def memo(self, key: str) -> Memo | None:
        return self.memos.get(key)

    async def keep(self, key: str, body: bytes, memo: Memo, at: datetime) -> None:
        self.memos[key] = memo
        self.bodies[memo.sha256] = body

    async def body(self, sha256: str) -> bytes:
        return self.bodies[sha256]
