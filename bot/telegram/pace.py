"""How fast Telegram takes messages: thirty a second in all, one a second to a chat, twenty a minute to a group.

The figures are those of the Bot API's FAQ, "My bot is hitting limits". A little is left unused: what is counted is when
a message arrives, not when it was sent.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime
from time import monotonic

_LONGEST_WAIT_S = 60.0
_NO_WAIT_S = 0.001  # less than this may be lost in rounding
_FORGET_AFTER_S = 600.0
_MANY_CHATS = 5_000


@dataclass(frozen=True, slots=True)
class Limit:
    """At most `count` messages within any `seconds`."""

    count: int
    seconds: float


OVERALL = Limit(29, 1.02)
ONE_CHAT = Limit(1, 1.04)
ONE_GROUP = Limit(20, 61.0)  # besides ONE_CHAT; groups and channels have negative ids


class Held(Exception):
    """A chat that the server holds back for longer than is waited for; `seconds` are left."""

    def __init__(self, seconds: float) -> None:
        super().__init__(f"held for {seconds:.0f} s")
        self.seconds = seconds


@dataclass(frozen=True, slots=True)
class _Moment:
    """A moment by the machine's clock (seconds) and by the service's, which a test or `--now` may move on faster."""

    real: float
    shown: datetime

    def since(self, earlier: _Moment) -> float:
        return max(self.real - earlier.real, (self.shown - earlier.shown).total_seconds())


class Pace:
    """Hands out turns. A turn is taken when it is given, so that two who write to one chat do not take the same."""

    def __init__(
        self,
        now: Callable[[], datetime],
        clock: Callable[[], float] = monotonic,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self.now = now
        self._clock = clock
        self._sleep = sleep
        self._all: deque[_Moment] = deque(maxlen=OVERALL.count)
        self._chats: dict[int, deque[_Moment]] = {}
        self._held: dict[int, tuple[_Moment, float]] = {}

    async def turn(self, chat: int) -> None:
        """Wait until a message may be sent to `chat`; Held where that is not to be waited for."""
        while (wait := self._wait(chat)) > _NO_WAIT_S:
            await self._sleep(wait)
        moment = self._moment()
        self._all.append(moment)
        self._chats.setdefault(chat, deque(maxlen=ONE_GROUP.count)).append(moment)
        if len(self._chats) > _MANY_CHATS:
            self._forget(moment)

    def hold(self, chat: int, seconds: float) -> None:
        """The server demands that nothing is sent to `chat` for so long."""
        self._held[chat] = (self._moment(), seconds)

    def _moment(self) -> _Moment:
        return _Moment(self._clock(), self.now())

    def _wait(self, chat: int) -> float:
        now, sent = self._moment(), self._chats.get(chat, deque())
        waits = [_left(self._all, OVERALL, now), _left(sent, ONE_CHAT, now)]
        if chat < 0:
            waits.append(_left(sent, ONE_GROUP, now))
        if chat in self._held:
            since, seconds = self._held[chat]
            held = seconds - now.since(since)
            if held > _LONGEST_WAIT_S:
                raise Held(held)
            waits.append(held)
        return max(waits)

    def _forget(self, now: _Moment) -> None:
        idle = [chat for chat, sent in self._chats.items() if now.since(sent[-1]) > _FORGET_AFTER_S]
        for chat in idle:
            del self._chats[chat]
            self._held.pop(chat, None)


def _left(sent: deque[_Moment], limit: Limit, now: _Moment) -> float:
    """Seconds until one more keeps the limit, 0 or less: now."""
    if len(sent) < limit.count:
        return 0.0
    return limit.seconds - now.since(sent[-limit.count])


_PACES: dict[tuple[str, str], Pace] = {}


def pace_of(token: str, api_base: str, now: Callable[[], datetime]) -> Pace:
    """The pace of one bot at one server in this process: a delivery goes on where the one before ended."""
    pace = _PACES.setdefault((token, api_base), Pace(now))
    pace.now = now
    return pace
