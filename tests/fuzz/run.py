"""`make fuzz`: inputs by the hundred thousand at every entrance, and a table of what became of them.

    python -m tests.fuzz.run [--seed N] [--count N] [--only ENTRANCE]… [--folder DIR]

Exit code 1 where an input broke something, hung, or made memory grow; the inputs are kept and named.
"""

from __future__ import annotations

import argparse
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn, TimeRemainingColumn
from rich.table import Table

from tests.fuzz.entrances import ENTRANCES
from tests.fuzz.harness import MOST_GROWTH, Tally, fuzz

COUNT = 104_000
SEED = 20_250_430


def share_of(count: int, share: float) -> int:
    """How many of `count` inputs an entrance gets."""
    return max(1, int(count * share / sum(one.share for one in ENTRANCES.values())))


def run(count: int, seed: int, only: Sequence[str], folder: Path, console: Console) -> list[Tally]:
    """Fuzz each entrance in turn, with a bar."""
    columns = (TextColumn("{task.description:>14}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    tallies = []
    with Progress(*columns, TimeRemainingColumn(), console=console) as bars:
        whole = bars.add_task("all", total=0)
        for entrance in [one for one in ENTRANCES.values() if not only or one.name in only]:
            inputs = share_of(count, entrance.share)
            task = bars.add_task(entrance.name, total=inputs)
            bars.update(whole, total=(bars.tasks[0].total or 0) + inputs)

            def advance(done: int, task: object = task) -> None:
                bars.update(task, completed=done)  # type: ignore[arg-type]
                bars.advance(whole)

            tallies.append(fuzz(entrance, inputs, seed, folder, advance))
            shutil.rmtree(folder / f".{entrance.name}", ignore_errors=True)
    return tallies


def table_of(tallies: Sequence[Tally]) -> Table:
    """The tallies, one row an entrance."""
    table = Table(title="What became of the inputs")
    table.add_column("entrance")
    for head in ("inputs", "reasons", "failed", "slowest ms", "growth MB", "s"):
        table.add_column(head, justify="right")
    table.add_column("most frequent reasons")
    for one in tallies:
        often = ", ".join(f"{name} {count}" for name, count in one.reasons.most_common(4))
        figures = (one.count, len(one.reasons), len(one.failures), round(one.slowest_s * 1000))
        memory = f"{one.growth / 2**20:.0f}{' !' if one.leaks else ''}"
        table.add_row(one.entrance, *map(str, figures), memory, f"{one.seconds:.0f}", often)
    inputs, failed = sum(one.count for one in tallies), sum(len(one.failures) for one in tallies)
    table.add_section()
    table.add_row("all", str(inputs), "", str(failed), "", "", f"{sum(one.seconds for one in tallies):.0f}", "")
    return table


def main(arguments: Sequence[str]) -> int:
    """Parse, run, show."""
    parser = argparse.ArgumentParser(prog="make fuzz", description=__doc__)
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--count", type=int, default=COUNT)
    parser.add_argument("--only", action="append", choices=sorted(ENTRANCES), default=[])
    parser.add_argument("--folder", type=Path, default=Path("fuzz-failures"))
    asked = parser.parse_args(arguments)
    console = Console(width=None if sys.stdout.isatty() else 150)
    tallies = run(asked.count, asked.seed, asked.only, asked.folder, console)
    console.print(table_of(tallies))
    for failure in [failure for one in tallies for failure in one.failures]:
        console.print(f"{failure.entrance}: {failure.said}\n  kept as {failure.file}", markup=False)
    for one in [one for one in tallies if one.leaks]:
        console.print(f"{one.entrance}: memory grew by more than {MOST_GROWTH // 2**20} MB")
    console.print(f"seed {asked.seed}: {'every input had its named reason' if _good(tallies) else 'NOT GOOD'}")
    return 0 if _good(tallies) else 1


def _good(tallies: Sequence[Tally]) -> bool:
    return all(one.good for one in tallies)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
