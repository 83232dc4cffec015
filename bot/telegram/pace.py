"""How fast Telegram takes messages: thirty a second in all, one a second to a chat, twenty a minute to a group.

The figures are those of the Bot API's FAQ, "My bot is hitting limits"; edits and answers count too
(`bot.telegram.paced`). What the server counts is when a message arrives: some time between its turn and its answer. So
a turn counts from its answer on, and all the time before it.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from time import monotonic
from weakref import WeakKeyDictionary

_LONGEST_WAIT_S = 60.0
_NO_WAIT_S = 0.001  # less than this may be lost in rounding
_GAP_S = 0.0325
_LOOK_AGAIN_S = 0.02  # while an answer is out
_LONGEST_OUT_S = 120.0  # no answer comes any more
_FORGET_AFTER_S = 600.0
_MANY_CHATS = 5_000


@dataclass(frozen=True, slots=True)
class Limit:
    """At most `count` messages within any `seconds`."""

    count: int
    seconds: float


OVERALL = Limit(30, 1.005)
ONE_CHAT = Limit(1, 1.01)
ONE_GROUP = Limit(20, 60.1)  # besides ONE_CHAT; groups and channels have negative ids


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


@dataclass(slots=True)
class _Turn:
    """A message under way, or (`out` no more) since when it is answered."""

    moment: _Moment
    out: bool = True

    def left(self, limit: Limit, now: _Moment) -> float:
        """For how many seconds it still counts."""
        gone = now.since(self.moment)
        if self.out and gone < _LONGEST_OUT_S:
            return _LOOK_AGAIN_S
        return limit.seconds - gone


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
        self._all: deque[_Turn] = deque(maxlen=2 * OVERALL.count)
        self._chats: dict[int, deque[_Turn]] = {}
        self._held: dict[int, tuple[_Moment, float]] = {}
        self._last = self._moment()
        self._queue = asyncio.Lock()

    async def turn(self, chat: int) -> None:
        """Wait until a message may be sent to `chat`; Held where that is not to be waited for."""
        while True:
            while (wait := self._chat_wait(chat)) > _NO_WAIT_S:
                await self._sleep(wait)
            async with self._queue:  # one after the other, in the order in which they came
                while (wait := self._overall_wait()) > _NO_WAIT_S:
                    await self._sleep(wait)
                if self._chat_wait(chat) <= _NO_WAIT_S:
                    self._take(chat)
                    return

    def count(self, chat: int) -> None:
        """A message goes to `chat` without waiting: it counts for the others."""
        self._take(chat)

    def answered(self, chat: int) -> None:
        """The server answered what was sent to `chat`, in whatever way; or nothing was sent."""
        now = self._moment()
        for turn in self._chats.get(chat, ()):
            if turn.out:
                turn.moment, turn.out = now, False

    def hold(self, chat: int, seconds: float) -> None:
        """The server demands that nothing is sent to `chat` for so long."""
        self._held[chat] = (self._moment(), seconds)

    def _moment(self) -> _Moment:
        return _Moment(self._clock(), self.now())

    def _take(self, chat: int) -> None:
        turn = _Turn(self._moment())
        self._last = turn.moment
        self._all.append(turn)
        self._chats.setdefault(chat, deque(maxlen=ONE_GROUP.count)).append(turn)
        if len(self._chats) > _MANY_CHATS:
            self._forget(turn.moment)

    def _overall_wait(self) -> float:
        now = self._moment()
        # One after the other where there are many: what comes in a heap is answered late, and counts for longer.
        gap = 0.0
        if self._all and sum(turn.left(OVERALL, now) > 0 for turn in self._all) >= OVERALL.count // 2:
            gap = _GAP_S - now.since(self._last)
        return max(gap, _wait(self._all, OVERALL, now))

    def _chat_wait(self, chat: int) -> float:
        now, sent = self._moment(), self._chats.get(chat, ())
        waits = [_wait(sent, ONE_CHAT, now), _wait(sent, ONE_GROUP, now) if chat < 0 else 0.0]
        if chat in self._held:
            since, seconds = self._held[chat]
            held = seconds - now.since(since)
            if held > _LONGEST_WAIT_S:
                raise Held(held)
            waits.append(held)
        return max(waits)

    def _forget(self, now: _Moment) -> None:
        idle = [chat for chat, sent in self._chats.items() if now.since(sent[-1].moment) > _FORGET_AFTER_S]
        for chat in idle:
            del self._chats[chat]
            self._held.pop(chat, None)


def _wait(turns: Iterable[_Turn], limit: Limit, now: _Moment) -> float:
    """Seconds until one more keeps the limit, 0: now."""
    left = sorted((seconds for turn in turns if (seconds := turn.left(limit, now)) > 0), reverse=True)
    return left[limit.count - 1] if len(left) >= limit.count else 0.0


_Loop = asyncio.AbstractEventLoop
_PACES: WeakKeyDictionary[_Loop, dict[tuple[str, str], Pace]] = WeakKeyDictionary()


def pace_of(token: str, api_base: str, now: Callable[[], datetime]) -> Pace:
    """The pace of one bot at one server in the running loop: a delivery goes on where the one before ended."""
    paces = _PACES.setdefault(asyncio.get_running_loop(), {})
    pace = paces.setdefault((token, api_base), Pace(now))
    pace.now = now
    return pace
