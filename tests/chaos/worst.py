"""The worst days from end to end: a world, a script, the program in it, and what the oracle says of it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

from tests.chaos.drive import Drive, driving, play
from tests.chaos.oracle import Oracle
from tests.chaos.records import of_file
from tests.chaos.script import Day, make_script
from tests.chaos.year import all_days, make_year

_FIRST_MONTH = "2025-01"


async def worst_days(
    folder: Path,
    seed: int,
    count: int,
    tell: Callable[[int, int], None] = lambda days, kills: None,
    *,
    kills: float = 1.15,
    rest: int = 8,
    log: str = "",
) -> tuple[Drive, list[str]]:
    """Play `count` days, and `rest` days without mischief; gives what was done and every finding of the oracle.

    `tell` hears of days and kills. `kills` makes them denser.
    """
    months = 2 + count // 31
    world = make_year(_FIRST_MONTH, months, seed)
    days = all_days(world.watch_from, world.watch_from + timedelta(days=count - 1))
    quiet = [Day(one) for one in all_days(days[-1] + timedelta(days=1), days[-1] + timedelta(days=rest))]
    async with driving(world, folder, log) as drive:
        await play(drive, make_script(days, seed, kills), quiet, tell)
        return drive, Oracle(drive, world, months, of_file(drive.database)).findings()
