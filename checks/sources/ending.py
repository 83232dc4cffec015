"""How far a list is read: to its end, to where everything is known and old, or to a horizon."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta

from checks.sources.base import Known

# A backdated entry slips in below the newest ones, so a page of known entries ends the reading only when they are old.
_OLD = timedelta(days=60)
_HORIZON = timedelta(days=400)


def ended(rows: Sequence[tuple[str, date | None]], known: Mapping[str, Known], now: datetime) -> bool:
    """Whether nothing new is to be expected after a page with these (key, date) rows, newest first."""
    today = now.date()
    days = [day or _first_seen(known.get(key)) for key, day in rows]
    if any(day is not None and day < today - _HORIZON for day in days):
        return True
    there = all(key in known and known[key].present for key, _ in rows)
    return there and all(day is not None and day < today - _OLD for day in days)


def recent(day: date | None, known: Known | None, now: datetime) -> bool:
    """Whether an entry is young enough to be looked at closely in every pass."""
    return known is None or young(day or _first_seen(known), now)


def young(day: date | None, now: datetime) -> bool:
    """Whether an entry of that day is looked at closely again; without a day it is."""
    return day is None or day >= now.date() - _OLD


def _first_seen(known: Known | None) -> date | None:
    return known.first_seen.date() if known else None
