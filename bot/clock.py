"""The only place that asks for the time: the real clock, or one that stands at `--now`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime


@dataclass(frozen=True, slots=True)
class Clock:
    """`fixed` is the aware instant of `--now`, None for the real clock."""

    fixed: datetime | None = None

    def now(self) -> datetime:
        """The present instant in UTC; a fixed clock always gives the same one."""
        return self.fixed.astimezone(UTC) if self.fixed else datetime.now(UTC)
