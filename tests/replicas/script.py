"""Which replica is killed or frozen, when, and for how long: dealt out by a seed before anything is played."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from tests.chaos.year import all_days
from tests.world.days import ALMATY

FREEZE, KILL = "freeze", "kill"
PASSES = (time(8, 0, 10), time(14, 0, 10))
SLOTS = (PASSES[0], time(10, 5), PASSES[1], time(15, 30))
_BEYOND = (65, 120, 400, 1_100, 5_400)  # seconds; a lease of work lasts 60, one of a notice 900
_DOWN = (0, 20, 90, 1_500, 9_000)
# What strikes: at a request for a page, at a message before or after it is taken, at a statement, or when all is quiet.
_TRIGGERS = ("request", "request", "untaken", "taken", "taken", "statement", "statement", "statement", "idle")


@dataclass(frozen=True, slots=True)
class Strike:
    """What happens to whom. `share` (0 to 1) says how far into the slot; `lasting`: until it goes on, or is started."""

    slot: datetime
    act: str  # FREEZE | KILL
    trigger: str
    share: float
    lasting: timedelta


@dataclass(frozen=True, slots=True)
class Script:
    """The moments at which the clock stops for the replicas to do what is due, and three strikes in their order."""

    slots: list[datetime]
    strikes: list[Strike]


def make_script(days: list[date], seed: int, moments: Sequence[time] = SLOTS) -> Script:
    """Strikes at passes on any of the days but the last: one replica is frozen, two are killed."""
    rng = random.Random(f"replicas:{seed}")
    slots = [datetime.combine(day, slot, ALMATY) for day in days for slot in moments]
    passes = [slot for slot in slots[: -len(moments)] if slot.time() in PASSES]
    acts = [FREEZE, KILL, KILL]
    rng.shuffle(acts)
    # Near each other more often than not: what one leaves, another is at when it is struck.
    first = rng.randrange(len(passes))
    places = sorted(min(first + rng.choice((0, 0, 0, 1)), len(passes) - 1) for _ in acts)
    return Script(slots, [_strike(rng, act, passes[place]) for act, place in zip(acts, places, strict=True)])


def _strike(rng: random.Random, act: str, slot: datetime) -> Strike:
    trigger = rng.choice(_TRIGGERS)
    if act == FREEZE and trigger == "untaken":
        trigger = "taken"  # what a frozen process has sent arrives
    return Strike(slot, act, trigger, rng.random(), timedelta(seconds=rng.choice(_BEYOND if act == FREEZE else _DOWN)))


def days_of(first: date, last: date, seed: int, count: int) -> list[date]:
    """`count` days of a world's life: of every third seed the turn of a month, with its analysis, else any days."""
    if seed % 3 == 0:
        turn = (first.replace(day=1) + timedelta(days=65)).replace(day=1)
        third = turn + timedelta(days=4 if turn.weekday() in (3, 4, 5) else 2)  # its third working day
        return [turn - timedelta(days=2), turn - timedelta(days=1), *all_days(third, third + timedelta(days=count - 3))]
    rng = random.Random(f"days:{seed}")
    begin = first + timedelta(days=rng.randrange(3, (last - first).days - count))
    return all_days(begin, begin + timedelta(days=count - 1))
