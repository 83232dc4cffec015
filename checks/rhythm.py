"""When within a day a source is read, where there are so many of them that not all are read at the pass times.

A source is *brisk* when something may well have changed there since yesterday; it is read at every pass time, before
the day's brief. Any other is *calm*: once a day, at a moment of its own, so that the readings are spread over the day.
"""

from __future__ import annotations

import hashlib
from datetime import UTC, date, datetime

from checks.health import HealthState, SourceHealth

FEW = 100  # so many sources are all read at every pass time
_DAY_S = 86_400
_NOT_YET_READ = (HealthState.NEVER_READ, HealthState.FIRST_READING)
_LEAST_WAIT = 7  # days for which something is expected at least: nobody posts on holidays


def is_brisk(health: SourceHealth, today: date) -> bool:
    """Whether the source could not be read, or shows something new today or so, if it keeps to its rhythm."""
    if health.failures or health.state in _NOT_YET_READ:
        return True
    if health.rhythm is None:
        return False
    quiet = (today - health.rhythm.last).days
    return health.rhythm.days - 1 <= quiet <= max(2 * health.rhythm.days, _LEAST_WAIT)


def own_moment(source_id: str, now: datetime) -> datetime:
    """The last moment, at `now` or before, at which the source is due by itself: one a day, always at the same time."""
    digest = hashlib.blake2b(source_id.encode(), digest_size=8).digest()
    of_day = int.from_bytes(digest) % _DAY_S
    second = int(now.timestamp())
    return datetime.fromtimestamp(second - (second - of_day) % _DAY_S, UTC)
