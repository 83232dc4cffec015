"""What the driver and the replicas share: the virtual clock, the ticks that are wanted and done, and when to strike."""

from __future__ import annotations

import mmap
import struct
from datetime import UTC, datetime, timedelta
from pathlib import Path

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_HEAD = struct.Struct("<qq")  # microseconds since the epoch, number of the wanted tick
_OF_ONE = struct.Struct(
    "<qqqq"
)  # last tick that was done, busy after it, statements until the strike (0: none), signal
PLACES = 8


class Dial:
    """A file that several processes have in memory. `place` is a replica's number."""

    def __init__(self, file: Path, *, new: bool = False) -> None:
        if new:
            file.write_bytes(bytes(_HEAD.size + PLACES * _OF_ONE.size))
        with file.open("r+b") as opened:
            self._memory = mmap.mmap(opened.fileno(), 0)

    @property
    def now(self) -> datetime:
        """The virtual moment."""
        return _EPOCH + timedelta(microseconds=_HEAD.unpack_from(self._memory)[0])

    @property
    def wanted(self) -> int:
        """The number of the tick that is wanted."""
        return int(_HEAD.unpack_from(self._memory)[1])

    def set(self, moment: datetime) -> None:
        """Go to `moment`."""
        struct.pack_into("<q", self._memory, 0, (moment - _EPOCH) // timedelta(microseconds=1))

    def want(self, number: int) -> None:
        """Have everybody tick once."""
        struct.pack_into("<q", self._memory, 8, number)

    def done(self, place: int) -> tuple[int, bool]:
        """The last tick that a replica did, and whether something of it goes on."""
        tick, busy, *_ = _OF_ONE.unpack_from(self._memory, self._at(place))
        return tick, bool(busy)

    def report(self, place: int, tick: int, *, busy: bool) -> None:
        """By the replica."""
        struct.pack_into("<qq", self._memory, self._at(place), tick, busy)

    def arm(self, place: int, statements: int, signal: int) -> None:
        """Have the replica send itself `signal` at its n-th statement from now on; 0: not any more."""
        struct.pack_into("<qq", self._memory, self._at(place) + 16, statements, signal)

    def statement(self, place: int) -> int:
        """Count one of the replica's statements; gives the signal that it is to send itself now, 0 for none."""
        at = self._at(place) + 16
        left, signal = struct.unpack_from("<qq", self._memory, at)
        if left:
            struct.pack_into("<q", self._memory, at, left - 1)
        return int(signal) if left == 1 else 0

    @staticmethod
    def _at(place: int) -> int:
        return _HEAD.size + place * _OF_ONE.size
