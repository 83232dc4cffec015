"""A small world that lasts for months: two regions, a handful of hearings in each month, one history."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from tests.world import days
from tests.world.model import DISCUSSION, OPEN, World
from tests.world.plan import _number, _numbered_postings, make_world

REGIONS = ("west-kazakhstan", "aktobe")
_TABLES = tuple(Path(__file__).parent / "data" / f"{name}.csv" for name in ("open-meetings", "public-discussions"))
_LEAD = timedelta(days=10)
_TWINS_A_MONTH = 10_000  # each month numbers its language twins from 1


def months_of(first: str, count: int) -> list[str]:
    """`count` months "YYYY-MM" from `first` on."""
    year, month = int(first[:4]), int(first[5:])
    return [f"{year + (month - 1 + n) // 12:04d}-{(month - 1 + n) % 12 + 1:02d}" for n in range(count)]


def make_year(first: str, count: int, seed: int) -> World:
    """The months' worlds put into one, with ids and numbers of its own; `month` is the first one."""
    worlds = [_month(month, seed) for month in months_of(first, count)]
    for place, world in enumerate(worlds):
        for posting in world.postings:
            posting.twin += bool(posting.twin) * place * _TWINS_A_MONTH
    hearings = [one for world in worlds for one in world.hearings if one.region.code in REGIONS]
    postings = [one for world in worlds for one in world.postings if one.region.code in REGIONS]
    rng = random.Random(f"numbers:{seed}")
    _number(hearings, OPEN, rng, 24_000)
    _number(hearings, DISCUSSION, rng, 16_000)
    begin, end = worlds[0].first - _LEAD, worlds[-1].last
    return replace(
        worlds[0],
        last=end,
        watch_from=begin,
        watch_until=end,
        hearings=sorted(hearings, key=lambda one: (one.form, one.hearing_id)),
        postings=_numbered_postings(postings),
        passes=days.passes(begin, end),
    )


def _month(month: str, seed: int) -> World:
    for attempt in range(50):
        try:
            return make_world(month, _TABLES, seed * 1_000 + attempt, moved=1, withdrawn=1)
        except ValueError:  # the month has no room for what this seed wants
            continue
    raise ValueError(f"no world of {month} for the seed {seed}")


def all_days(first: date, last: date) -> list[date]:
    """Every day from `first` to `last`, both included."""
    return [first + timedelta(days=n) for n in range((last - first).days + 1)]
