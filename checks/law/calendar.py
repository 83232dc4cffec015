"""Working days of Kazakhstan: the built-in calendar, the operator's overrides, and counting with a proof."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Skipped:
    """A day that was passed over when counting, with the name of the reason in kk, ru and en."""

    day: date
    why: dict[str, str]


@dataclass(frozen=True, slots=True)
class Counted:
    """The proof of a due day: each day after `start` is in `days` (1st, 2nd … working day) or in `skipped`."""

    start: date
    working_days: int
    due: date
    days: tuple[date, ...]
    skipped: tuple[Skipped, ...]
