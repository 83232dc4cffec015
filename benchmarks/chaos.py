"""`make chaos`: a year of virtual days in which the program is killed and everything around it fails; then the verdict.

The script of a year is dealt out by its seed. Exit 1 where a promise was broken, or where there were too few kills.
"""

from __future__ import annotations

import argparse
import asyncio
import sys
import tempfile
from datetime import timedelta
from pathlib import Path
from time import perf_counter

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn, TimeRemainingColumn
from rich.table import Table

from tests.chaos.drive import Drive
from tests.chaos.worst import worst_days

_PROMISES = {
    "1": "nothing is lost",
    "2": "nothing is said twice without a word",
    "3": "told, taken over or reported before the due moment",
    "4": "no verdict rests on what was not read",
    "5": "nobody else learns anything",
}
_KILLS_A_YEAR = 300


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.chaos", description=__doc__)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--days", type=int, default=365)
    parser.add_argument("--log", default="", help="a file for the program's own log")
    return parser.parse_args()


def main() -> int:
    """Play, judge, tell."""
    wanted, console, begin = _arguments(), Console(width=120), perf_counter()
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, TimeRemainingColumn(), console=Console(stderr=True)) as bars:
        task = bars.add_task("days", total=wanted.days)

        def tell(days: int, kills: int) -> None:
            bars.update(task, completed=days, description=f"days, {kills} kills")

        with tempfile.TemporaryDirectory() as folder:
            drive, findings = asyncio.run(worst_days(Path(folder), wanted.seed, wanted.days, tell, log=wanted.log))
    _tell(console, drive, findings, wanted.days, timedelta(seconds=perf_counter() - begin))
    enough = sum(drive.diary.kills.values()) >= _KILLS_A_YEAR * wanted.days / 365 - 1
    return 0 if enough and not findings else 1


def _tell(console: Console, drive: Drive, findings: list[str], days: int, took: timedelta) -> None:
    table = Table("promise", "broken")
    for number, promise in _PROMISES.items():
        table.add_row(f"{number} {promise}", str(sum(one.startswith(number) for one in findings)))
    console.print(table)
    for one in findings:
        console.print(one, markup=False)
    kills = ", ".join(f"{kind} {count}" for kind, count in sorted(drive.diary.kills.items()))
    console.print(f"{sum(drive.diary.kills.values())} kills in {days} days ({kills})")
    diary = drive.diary
    around = f"{len(diary.sites)} outages, {len(diary.full)} full disks, {len(diary.wrong)} clocks put back or forward"
    seen = f"{len(diary.ticks)} times awake, {len(drive.telegram.messages)} messages, {len(drive.mail.mails)} mails"
    console.print(f"{seen}, {around}; {took.total_seconds() / 60:.1f} minutes")


if __name__ == "__main__":
    sys.exit(main())
