"""What goes wrong on which day, dealt out by a seed before anything is played."""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

from tests.world.days import ALMATY

SOURCES = ("portal", "west-kazakhstan", "aktobe")
_SITE_FAULTS = ("500", "reset", "shell", "html", "unknown")
_MORNING, _NOON = time(8, 0, 10), time(14, 0, 10)
SLOTS = (_MORNING, time(8, 40), time(10, 5), time(12, 35), _NOON, time(14, 40), time(18, 0))
PASSES = (_MORNING, _NOON)


@dataclass
class Day:
    """One day's mischief. Kills name a slot and a share (of requests, statements, files) at which they strike."""

    day: date
    asleep: bool = False
    kills: list[tuple[time, str, float]] = field(default_factory=list)  # slot, pass | verdict | send | mail, share
    telegram: list[tuple[str, dict[str, int]]] = field(default_factory=list)  # trouble, options; chat by place
    blocked: list[tuple[int, timedelta]] = field(default_factory=list)  # place of a chat, for how long
    mail: list[str] = field(default_factory=list)
    sites: list[tuple[str, str, timedelta]] = field(default_factory=list)  # source, fault, for how long
    full_at: time | None = None  # a slot in which no file can grow
    back_at: time | None = None  # a slot after which the clock is wrong for one tick
    back_by: timedelta = timedelta(0)
    ahead_at: time | None = None  # a slot after which the machine's clock is ahead for one tick
    ahead_by: timedelta = timedelta(0)
    ahead_from_start: bool = False  # of a process that is started by it
    backup: float | None = None  # -1: a backup; else the share of its files at which it is killed

    def at(self, slot: time) -> datetime:
        """A moment of the day."""
        return datetime.combine(self.day, slot, ALMATY)


def make_script(days: list[date], seed: int, kills: float = 1.0) -> list[Day]:
    """A day's mischief for each day; `kills` makes them denser. The first two days are quiet."""
    rng, clocks = random.Random(f"chaos:{seed}"), random.Random(f"clocks:{seed}")
    script = [Day(day) for day in days]
    for place, day in enumerate(script[2:], start=2):
        _kills(day, rng, kills)
        _people(day, rng)
        _sites(day, rng)
        _machine(script, place, rng)
        if clocks.random() < 0.06:
            day.ahead_at, day.ahead_by = clocks.choice(SLOTS), timedelta(hours=clocks.choice((3, 20, 100, 800)))
            day.ahead_from_start = clocks.random() < 0.5
    return script


def _kills(day: Day, rng: random.Random, dense: float) -> None:
    for kind, chance in (("pass", 0.22), ("verdict", 0.26), ("send", 0.5)):
        if rng.random() < chance * dense:
            day.kills.append((rng.choice(PASSES), kind, rng.random()))
    if day.day.day <= 8 and rng.random() < 0.5 * dense:
        day.kills.append((time(10, 5), rng.choice(("mail", "digest")), rng.random()))
    if day.day.weekday() in (1, 4):
        day.backup = rng.random() if rng.random() < 0.7 * dense else -1.0


def _people(day: Day, rng: random.Random) -> None:
    chat = rng.randrange(5)
    if rng.random() < 0.22:
        kind = rng.choice(("flood", "broken", "drop", "drop", "refuse", "markup", "flood_long"))
        options = {"times": rng.randint(1, 2), "chat": chat}
        if kind == "flood_long":
            kind, options["retry_after"] = "flood", rng.choice((300, 7_200, 40_000))
        day.telegram.append((kind, options))
    if rng.random() < 0.03:
        day.blocked.append((chat, timedelta(hours=rng.randint(5, 70))))
    if rng.random() < 0.15:
        answers = ("451 4.3.0 try again later", "421 4.7.0 too busy", "550 5.7.1 no", "drop")
        day.mail += [rng.choice(answers) for _ in range(rng.randint(1, 2))]


def _sites(day: Day, rng: random.Random) -> None:
    if rng.random() < 0.12:
        lasting = timedelta(hours=rng.choice((3, 8, 26, 50)))
        day.sites.append((rng.choice(SOURCES), rng.choice(_SITE_FAULTS), lasting))
    if rng.random() < 0.015:
        day.sites += [(source, "reset", timedelta(hours=20)) for source in SOURCES]


def _machine(script: list[Day], place: int, rng: random.Random) -> None:
    day = script[place]
    if rng.random() < 0.015:
        for asleep in script[place : place + rng.randint(1, 3)]:
            asleep.asleep = True
    if rng.random() < 0.05:
        day.full_at = rng.choice(SLOTS)
    if rng.random() < 0.06:
        day.back_at, day.back_by = rng.choice(SLOTS), timedelta(minutes=rng.choice((7, 90, 600, 4_320)))
