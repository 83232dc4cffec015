"""`tyndau demo`: the whole job on an embedded month."""

from __future__ import annotations

import asyncio
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer

from bot.cli.frame import framed
from bot.errors import CannotDo, UsageError

_MARKER = ".tyndau-demo"


@dataclass(frozen=True, slots=True)
class DemoOptions:
    """`out` is the folder of the results; `scale` makes the months smaller (1.0: the ministry's own)."""

    out: Path
    scale: float = 1.0


@framed
def command(
    context: typer.Context,
    out: Annotated[Path, typer.Option("--out", metavar="DIR", help="Folder of the results.")] = Path("demo-out"),
) -> int:
    """The whole job on an embedded month: sites, portal, Telegram and SMTP on loopback, a virtual clock."""
    return asyncio.run(run_demo(DemoOptions(out=out)))


async def run_demo(options: DemoOptions) -> int:
    """Play the months and show what came of it; 1 where a cell differs from the published tables."""
    from rich.console import Console

    from bot.demo.show import MONTHS, equal_cells, page, progress, run_month
    from checks.tables import read_table

    tables = _tables()
    out = _emptied(options.out)
    with progress(Console(stderr=True)) as teller:
        plays = []
        for month, seed in MONTHS:
            (out / month).mkdir()
            plays.append(run_month(month, seed, options.scale, out / month, teller(month)))
        results = await asyncio.gather(*plays)
    for line in page(results, tables, options.out):
        print(line)
    read = [(result, read_table(file)) for result in results for file in tables[result["month"]]]
    counts = [equal_cells(result, table.name, table.rows) for result, table in read]
    return 0 if all(same == cells for same, cells in counts) and all(r["warned"] == r["due"] for r in results) else 1


def _tables() -> dict[str, list[Path]]:
    """The published tables by month, from the embedded world; CannotDo where tyndau runs without its source tree."""
    try:
        from tests.world import tables
    except ImportError:
        raise CannotDo("the embedded world lies in tests/world of the source tree; run make demo in a clone") from None
    folder = Path(tables.__file__).parent / "data"
    months = {}
    for month in ("2025-04", "2021-11"):
        months[month] = sorted(folder.glob(f"{month}-*.csv"))
    return months


def _emptied(out: Path) -> Path:
    """The folder of the results, empty. What is not a former demonstration's is never touched."""
    marker = out / _MARKER
    if out.exists() and (not out.is_dir() or (any(out.iterdir()) and not marker.exists())):
        raise UsageError(f"--out {out}: holds something that is not a demonstration's; name another folder")
    if out.exists():
        shutil.rmtree(out)
    out.mkdir(parents=True)
    marker.write_text("Made by tyndau demo; the next one empties this folder.\n", encoding="utf8")
    return out.resolve()
