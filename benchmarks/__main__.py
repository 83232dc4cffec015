"""`make bench`: what a pass costs, as ratios within this run, beside what was promised."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import Any

from rich.console import Console
from rich.table import Table

from benchmarks.long_lines import worst

_MONTH = "2025-04"


def measured(scale: float, history_months: int) -> dict[str, Any]:
    """One measurement in a fresh process."""
    command = [sys.executable, "-m", "benchmarks.one", _MONTH, str(scale), str(history_months)]
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=True, text=True)
    result: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return result


def weight_of(module: str) -> float:
    """The peak memory, in MB, of a process that does nothing but import `module`."""
    code = f"import resource, {module}; print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)"
    return float(subprocess.run([sys.executable, "-c", code], stdout=subprocess.PIPE, check=True, text=True).stdout)


def main() -> None:
    """Measure the April world, and the same with one and with ten months of closed history."""
    console = Console(width=110)
    console.print(f"A pass over the embedded world of {_MONTH}: 1 portal, 20 sites, the world in another process.\n")
    april, short, long = measured(1.0, 0), measured(1.0, 1), measured(1.0, 10)
    console.print(_passes(april, short, long))
    console.print(_ratios(april, short, long))


def _passes(april: dict[str, Any], short: dict[str, Any], long: dict[str, Any]) -> Table:
    table = Table(title="Measured")
    for head in ("world", "pass"):
        table.add_column(head)
    for head in ("CPU s", "wall s", "requests", "new versions", "cards judged"):
        table.add_column(head, justify="right")
    for name, result in (("April", april), ("+ 1 month of history", short), ("+ 10 months", long)):
        for which in ("cold", "first after it", "unchanged", "next morning"):
            one = result[which]
            figures = (f"{one['cpu']:.2f}", f"{one['wall']:.2f}")
            table.add_row(name, which, *figures, *(str(one[key]) for key in ("requests", "new_versions", "cards")))
    return table


def _ratios(april: dict[str, Any], short: dict[str, Any], long: dict[str, Any]) -> Table:
    table = Table(title="Ratios within this run")
    table.add_column("what")
    table.add_column("figure", justify="right")
    table.add_column("promised", justify="right")
    unchanged = april["unchanged"]["cpu"] / april["cold"]["cpu"]
    history = long["unchanged"]["wall"] / short["unchanged"]["wall"]
    morning = long["next morning"]["wall"] / short["next morning"]["wall"]
    requests = long["unchanged"]["requests"] / short["unchanged"]["requests"]
    table.add_row("CPU of an unchanged pass / of a cold one", f"{unchanged:.3f}", "≤ 0.1")
    table.add_row("time of an unchanged pass over ten times the closed history", f"{history:.2f}", "≤ 1.5")
    table.add_row("time of the next morning's pass over ten times the closed history", f"{morning:.2f}", "≤ 1.5")
    table.add_row("requests of a pass over ten times the closed history", f"{requests:.2f}", "about 1")
    table.add_row("new versions of an unchanged pass", str(april["unchanged"]["new_versions"]), "0")
    times, piece = worst()
    table.add_row(f"time to read a line four times as long, the worst: of {piece!r}", f"{times:.2f}", "≤ 6")
    table.add_row("peak memory of a pass, MB (April)", f"{april['peak_mb']:.0f}", "≤ 200")
    table.add_row("peak memory of a pass, MB (+ 10 months)", f"{long['peak_mb']:.0f}", "≤ 200")
    table.add_row("  beside it, where Telegram is used: importing aiogram, MB", f"{weight_of('aiogram'):.0f}", "-")
    return table


if __name__ == "__main__":
    main()
