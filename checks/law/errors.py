"""What can be wrong with the law as data: one sentence each."""

from __future__ import annotations

from datetime import date


class LawError(Exception):
    """A file of terms, or an override of the calendar, that cannot be used; the sentence names the key."""


class NoEditionError(LawError):
    """No edition of the Rules was in force on `day`: nothing is judged by it."""

    def __init__(self, day: date, first: date) -> None:
        super().__init__(f"No edition of the Rules was in force on {day.isoformat()}; the first began on {first}.")
        self.day = day
