"""`tyndau demo`: the whole job on an embedded month."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer

from bot.cli.frame import framed
from bot.errors import NotBuilt


@dataclass(frozen=True, slots=True)
class DemoOptions:
    """`out` is the folder of the results."""

    out: Path


@framed
def command(
    context: typer.Context,
    out: Annotated[Path, typer.Option("--out", metavar="DIR", help="Folder of the results.")] = Path("demo-out"),
) -> int:
    """The whole job on an embedded month: sites, portal, Telegram and SMTP on loopback, a virtual clock."""
    return asyncio.run(run_demo(DemoOptions(out=out)))


async def run_demo(options: DemoOptions) -> int:
    """Play the month and show what came of it."""
    raise NotBuilt("demo")
