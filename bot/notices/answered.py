"""What people's answers change in planning: whoever took a duty is not reminded, whoever said tomorrow is, then."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from storage.replies import Action, Reply


@dataclass(frozen=True, slots=True)
class Answered:
    """`taken`: duties that somebody took. `snoozed`: until which day a person put a duty off, by (duty, person)."""

    taken: frozenset[str] = frozenset()
    snoozed: Mapping[tuple[str, str], date] = field(default_factory=dict)


def answered(replies: Iterable[Reply]) -> Answered:
    """The answers that hold, from all of them, oldest first."""
    taken: set[str] = set()
    snoozed: dict[tuple[str, str], date] = {}
    for one in replies:
        if one.duty_id is None:
            continue
        if one.action is Action.TAKEN:
            taken.add(one.duty_id)
        elif one.action is Action.TOMORROW and one.until is not None:
            snoozed[one.duty_id, one.person_id] = one.until
    return Answered(frozenset(taken), snoozed)
