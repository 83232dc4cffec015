"""`make replicas`: three `tyndau run` on a real PostgreSQL, two killed and one frozen beyond its leases, at random.

The script of a run is dealt out by its seed; what each process is at when it is struck depends on the machine too.
Exit 1 where a promise was broken, or where nothing was taken over from a frozen one in any run.
"""

from __future__ import annotations

import argparse
import asyncio
import sys
import tempfile
from datetime import timedelta
from pathlib import Path
from time import perf_counter

import pytest
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn, TimeRemainingColumn
from rich.table import Table

from tests.postgres.server import Server, the_server
from tests.replicas.days import replicas_days
from tests.replicas.drive import Drive

_PROMISES = {
    "1": "every notice arrives",
    "2": "once, or again with a word",
    "3": "before the due moment",
    "4": "no verdict rests on what was not read",
    "5": "nobody else learns anything",
    "P": "each source is read once for each pass, each pass is judged once",
    "F": "no effect of one that was frozen and is fenced off",
}


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.replicas", description=__doc__)
    parser.add_argument("--seed", type=int, default=1, help="of the first run")
    parser.add_argument("--runs", type=int, default=20)
    parser.add_argument("--days", type=int, default=4)
    parser.add_argument("--log", default="", help="a file for the program's own log")
    return parser.parse_args()


def main() -> int:
    """Play, judge, tell."""
    wanted, console, begin = _arguments(), Console(width=120), perf_counter()
    try:
        server = the_server()
    except pytest.skip.Exception as error:
        console.print(f"not run: {error}", markup=False)
        return 0
    runs = _played(server, wanted, console)
    findings = [f"{one} (seed {seed})" for seed, (_, found) in runs.items() for one in found]
    _tell(console, findings, [drive for drive, _ in runs.values()], timedelta(seconds=perf_counter() - begin))
    taken_over = any(one.lost for drive, _ in runs.values() for one in drive.freezings)
    return 0 if taken_over and not findings else 1


def _played(server: Server, wanted: argparse.Namespace, console: Console) -> dict[int, tuple[Drive, list[str]]]:
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    runs = {}
    with Progress(*columns, TimeRemainingColumn(), console=Console(stderr=True)) as bars:
        task = bars.add_task("runs", total=wanted.runs)
        for seed in range(wanted.seed, wanted.seed + wanted.runs):

            def tell(moment: str, seed: int = seed) -> None:
                bars.update(task, description=f"seed {seed}, {moment}")

            with tempfile.TemporaryDirectory() as folder:
                days = replicas_days(server, Path(folder), seed, wanted.days, tell=tell, log=wanted.log)
                drive, found = runs[seed] = asyncio.run(days)
            lines = [f"seed {seed}: {len(found)} findings; {'; '.join(drive.events)}", *found]
            console.print("\n".join(lines), markup=False)
            bars.advance(task)
    return runs


def _tell(console: Console, findings: list[str], drives: list[Drive], took: timedelta) -> None:
    table = Table("promise", "broken")
    for number, promise in _PROMISES.items():
        table.add_row(promise, str(sum(one.startswith(number) for one in findings)))
    console.print(table)
    for one in findings:
        console.print(one, markup=False)
    kills, freezings = sum(one.kills for one in drives), [one for drive in drives for one in drive.freezings]
    lost = sum(len(one.lost) for one in freezings)
    messages = sum(len(one.telegram.messages) for one in drives)
    mails = sum(len(one.mail.mails) for one in drives)
    console.print(f"{len(drives)} runs, {kills} killed, {len(freezings)} frozen ({lost} leases taken over meanwhile)")
    console.print(f"{messages} messages, {mails} mails; {took.total_seconds() / 60:.1f} minutes")


if __name__ == "__main__":
    sys.exit(main())
