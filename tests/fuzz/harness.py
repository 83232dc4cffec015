"""Sends inputs through an entrance: counts reasons, keeps what fails, watches time and memory."""

from __future__ import annotations

import gc
import hashlib
import os
import signal
import time
import traceback
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from types import FrameType

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import seed as seeded

from tests.fuzz.entrance import Entrance, Handle
from tests.fuzz.mutate import mutated

_STALLED_S = 90.0  # no input may make anybody wait for so long, even where it costs no CPU time
_WARM = 0.25  # of the inputs have been handled before memory is looked at: caches are full then
MOST_GROWTH = 40 * 1024 * 1024
_DRAWN = 0.25  # of the inputs are made from nothing, the others from good ones


class Hang(BaseException):
    """The time of one input is over; no `except Exception` may hold it up."""


@dataclass(frozen=True)
class Failure:
    """An input that broke something: where it is kept, and what happened."""

    entrance: str
    file: Path
    said: str


@dataclass
class Tally:
    """What became of the inputs of one entrance."""

    entrance: str
    count: int = 0
    reasons: Counter[str] = field(default_factory=Counter)
    failures: list[Failure] = field(default_factory=list)
    slowest_s: float = 0.0
    seconds: float = 0.0
    growth: int = 0

    @property
    def leaks(self) -> bool:
        """Whether memory grew by more than caches explain."""
        return self.growth > MOST_GROWTH

    @property
    def good(self) -> bool:
        """Whether every input had its named reason, in time and in place."""
        return not self.failures and not self.leaks


@dataclass
class Run:
    """One entrance under way. `folder` is where failing inputs are kept."""

    entrance: Entrance
    handle: Handle
    folder: Path
    tally: Tally
    advance: Callable[[int], None]
    warm_at: int
    memory: int = 0
    _kinds: set[str] = field(default_factory=set)

    def take(self, body: bytes) -> None:
        """Send one input through."""
        # Should an input end this very process, it is the one that is left behind here.
        (self.folder / "under-way.bin").write_bytes(body)
        began = time.process_time()
        try:
            with limited(self.entrance.budget_s):
                self.tally.reasons[self.handle(body)] += 1
        except Exception as error:
            self._failed(body, error)
        except Hang as hang:
            self._failed(body, hang)
        self.tally.slowest_s = max(self.tally.slowest_s, time.process_time() - began)
        self.tally.count += 1
        if self.tally.count == self.warm_at:
            self.memory = resident()
        self.advance(self.tally.count)

    def _failed(self, body: bytes, error: BaseException) -> None:
        frames = traceback.extract_tb(error.__traceback__)
        ours = next((one for one in reversed(frames) if not _foreign(one.filename)), frames[-1])
        said = f"{type(error).__name__} at {Path(ours.filename).name}:{ours.lineno}: {str(error)[:200]!r}"
        self.tally.reasons[f"FAILED {type(error).__name__}"] += 1
        kind = f"{type(error).__name__}{ours.filename}{ours.lineno}"
        if kind not in self._kinds:
            self._kinds.add(kind)
            file = self.folder / f"{self.entrance.name}-{hashlib.sha256(body).hexdigest()[:12]}.bin"
            file.write_bytes(body)
            file.with_suffix(".txt").write_text("".join(traceback.format_exception(error)), encoding="utf8")
            self.tally.failures.append(Failure(self.entrance.name, file, said))


def _foreign(file: str) -> bool:
    return "/site-packages/" in file or file == __file__


@contextmanager
def limited(cpu_s: float) -> Iterator[None]:
    """Raise Hang in the block when it has used that much CPU time, or stalls."""

    def over(number: int, frame: FrameType | None) -> None:
        raise Hang(f"more than {cpu_s} s of CPU" if number == signal.SIGVTALRM else f"stalled for {_STALLED_S} s")

    before = [(number, signal.signal(number, over)) for number in (signal.SIGVTALRM, signal.SIGALRM)]
    signal.setitimer(signal.ITIMER_VIRTUAL, cpu_s)
    signal.setitimer(signal.ITIMER_REAL, _STALLED_S)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.setitimer(signal.ITIMER_REAL, 0)
        for number, handler in before:
            signal.signal(number, handler)


def resident() -> int:
    """The memory that this process holds, in bytes."""
    gc.collect()
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGESIZE")


def fuzz(
    entrance: Entrance, count: int, seed: int, folder: Path, advance: Callable[[int], None] = lambda done: None
) -> Tally:
    """Send `count` inputs through; the same seed sends the same ones. Failing inputs are kept in `folder`."""
    folder = folder.resolve()  # an entrance may work in a folder of its own
    folder.mkdir(parents=True, exist_ok=True)
    tally = Tally(entrance.name)
    began = time.monotonic()
    with entrance.opened(folder / f".{entrance.name}") as handle:
        run = Run(entrance, handle, folder, tally, advance, max(1, int(count * _WARM)))
        for body in entrance.seeds[:count]:
            run.take(body)
        _draw(run, int(count * _DRAWN), seed)
        rng = Random(f"{seed}/{entrance.name}")
        while tally.count < count:
            run.take(mutated(entrance.seeds, rng))
        tally.growth = max(0, resident() - run.memory)
    tally.seconds = time.monotonic() - began
    (folder / "under-way.bin").unlink(missing_ok=True)
    return tally


def _draw(run: Run, count: int, seed: int) -> None:
    if not count:
        return

    @seeded(seed)
    @settings(
        max_examples=count,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(run.entrance.drawn)
    def send(body: bytes) -> None:
        run.take(body)

    send()
