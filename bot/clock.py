"""The only place that asks for the time: the real clock, one that stands at `--now`, or one that nobody can put.

A machine's clock may be put forward by days and back again. Judged by it, duties that have not fallen due would be
violations. So a service counts the time by itself, and asks others what time it is where the machine's clock leaps.
"""

from __future__ import annotations

import time
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum

AGREE = timedelta(minutes=5)  # a clock that is wrong by less does no harm; and Date headers have no finer use
_SMALL_STEP = timedelta(minutes=1)  # by which a clock may be put right
_ASK_AGAIN_S = 600.0


@dataclass(frozen=True, slots=True)
class Clock:
    """`fixed` is the aware instant of `--now`, None for the real clock."""

    fixed: datetime | None = None

    def now(self) -> datetime:
        """The present instant in UTC; a fixed clock always gives the same one."""
        return self.fixed.astimezone(UTC) if self.fixed else datetime.now(UTC)


class Doubt(StrEnum):
    """Why the machine's clock is not to be trusted."""

    NONE = ""
    AHEAD = "clock_ahead"  # of hosts that agree with each other: nothing may be judged
    BEHIND = "clock_behind"  # of them: no harm but delay
    CERTIFICATES = (
        "clock_certificates"  # of no host is valid by its dates: they have all expired, or the clock is wrong
    )
    LEAPT = "clock_leapt"  # while we ran, and no host says that it is right now: we go on by our own count


@dataclass(frozen=True, slots=True)
class Heard:
    """What one host says: by how much the machine's clock is `ahead` of it, None where it does not say.

    `expired`: its certificate is not valid by the machine's clock.
    """

    host: str
    ahead: timedelta | None
    expired: bool = False

    @property
    def agrees(self) -> bool:
        """Whether the machine's clock is right by this host."""
        return self.ahead is not None and abs(self.ahead) <= AGREE


def judged(heard: Sequence[Heard]) -> tuple[Doubt, timedelta]:
    """What the hosts together say of the machine's clock, and by how much it is ahead (below zero: behind).

    One that agrees settles it: by chance no two clocks are equally wrong. Two must disagree alike to be believed, for
    a host may be wrong itself.
    """
    if any(one.agrees for one in heard):
        return Doubt.NONE, timedelta(0)
    offs = [one.ahead for one in heard if one.ahead is not None]
    alike = [off for off in offs if sum(abs(off - other) <= AGREE for other in offs) > 1]
    if alike:
        return (Doubt.AHEAD if alike[0] > timedelta(0) else Doubt.BEHIND), alike[0]
    expired = len(heard) > 1 and all(one.expired for one in heard)
    return (Doubt.CERTIFICATES if expired else Doubt.NONE), timedelta(0)


def since_boot() -> float:
    """Seconds that nobody can put forward or back; the time asleep counts where the system counts it."""
    return time.clock_gettime(time.CLOCK_BOOTTIME) if hasattr(time, "CLOCK_BOOTTIME") else time.monotonic()


class SteadyClock:
    """The time of a process that runs for months: called, it gives the present instant in UTC.

    It counts by itself and follows the machine's clock in small steps. `ask` gives what hosts say of the machine's
    clock. Whoever uses it calls `settle` now and then.
    """

    def __init__(
        self,
        ask: Callable[[], Awaitable[Sequence[Heard]]],
        wall: Callable[[], datetime] = Clock().now,
        elapsed: Callable[[], float] = since_boot,
    ) -> None:
        self.doubt = Doubt.NONE
        self.ahead = timedelta(0)  # by how much the machine's clock is, where there is a doubt
        self._ask, self._wall, self._elapsed = ask, wall, elapsed
        self._known = False  # whether a host has confirmed what we count from
        self._asked: tuple[float, timedelta] | None = None
        self._follow()

    def __call__(self) -> datetime:
        return self._from + timedelta(seconds=self._elapsed() - self._since)

    @property
    def wall(self) -> datetime:
        """What the machine's clock shows."""
        return self._wall()

    @property
    def true(self) -> datetime:
        """What time it is by all that is known."""
        return self._wall() - self.ahead

    @property
    def held(self) -> bool:
        """Whether nothing may be judged by this clock."""
        return self.doubt in (Doubt.AHEAD, Doubt.CERTIFICATES)

    async def settle(self) -> Doubt:
        """Compare with the machine's clock, and that with the hosts' where need be; gives what is in doubt."""
        leap = self._wall() - self()
        if self._known and abs(leap) <= _SMALL_STEP:
            self.doubt = Doubt.NONE
            self._follow()
        elif self._is_time_to_ask(leap):
            self._asked = self._elapsed(), leap
            heard = await self._ask()
            self._hear(heard, self._wall() - self())
        return self.doubt

    def _is_time_to_ask(self, leap: timedelta) -> bool:
        if self._asked is None:
            return True
        at, former = self._asked
        return self._elapsed() - at >= _ASK_AGAIN_S or abs(leap - former) > _SMALL_STEP

    def _hear(self, heard: Sequence[Heard], leap: timedelta) -> None:
        self.doubt, self.ahead = judged(heard)
        if any(one.agrees for one in heard):
            self._known = True
            self._follow()
        elif self._known or (self.doubt is Doubt.NONE and abs(leap) > _SMALL_STEP):
            self.doubt, self.ahead = Doubt.LEAPT, leap

    def _follow(self) -> None:
        self._from, self._since = self._wall(), self._elapsed()
