"""When a message that did not get through is tried again: at once, later, or by somebody else."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from bot.channels.base import DeliveryError
from storage.values import Notice

PAUSES_S = (1.0, 5.0)  # between tries within one delivery, where the server failed and took nothing
_LONGEST_WAIT_S = 60.0  # a demanded wait up to this is waited out (`contract.md`); a longer one leaves it queued
_FIRST_BACKOFF = timedelta(minutes=1)
_LONGEST_BACKOFF = timedelta(hours=1)
_LONGEST_DEMAND = timedelta(days=1)  # a longer wait is asked for again
_SHARE = 4  # of the time that is left to the due moment, for one backoff
_LAST_WARNING = timedelta(hours=24)
# A last warning that is held up so often, so near to its moment, goes to the next person besides. Where passes are made
# by hand or by cron, the one at 14:00 may be the day's last.
_ENOUGH_TRIES = 2
_LAST_HOURS = timedelta(hours=10)


def wait(error: DeliveryError, pause: float | None) -> float | None:
    """Real seconds until the next try within this delivery, None where there is none."""
    if error.permanent or error.unknown or pause is None:
        return None
    if error.retry_after is not None:
        return error.retry_after if error.retry_after <= _LONGEST_WAIT_S else None
    return pause


def backoff(error: DeliveryError, notices: Sequence[Notice], now: datetime) -> timedelta:
    """How long until the next delivery tries again.

    What the server demands; else twice as long each time, and never more than a share of what is left to the
    nearest due moment of the notices.
    """
    if error.retry_after is not None:
        return min(timedelta(seconds=max(error.retry_after, 1.0)), _LONGEST_DEMAND)
    doubled: timedelta = _FIRST_BACKOFF * 2 ** min(max(notice.attempts for notice in notices) - 1, 10)
    left = [one.must_before - now for one in notices if one.must_before is not None and one.must_before > now]
    budget = max(min(left) / _SHARE, _FIRST_BACKOFF) if left else _LONGEST_BACKOFF
    return min(doubled, budget, _LONGEST_BACKOFF)


def cannot_wait(notice: Notice, error: DeliveryError, now: datetime) -> bool:
    """Whether somebody else must be told: nothing will get through, or perhaps not before the due moment."""
    if error.permanent:
        return True
    if notice.must_before is None:
        return False
    if now + backoff(error, [notice], now) >= notice.must_before:
        return True
    return notice.attempts >= _ENOUGH_TRIES and notice.must_before - now <= _LAST_HOURS


def pressing(notices: Sequence[Notice], now: datetime) -> bool:
    """Whether one of them is a warning whose day ends before another delivery can be counted on."""
    soon = now + _LAST_WARNING
    return any(notice.must_before is not None and notice.must_before <= soon for notice in notices)
