"""`tyndau status`: per region the open duties by stage, the month's violations, the sources' health."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import TYPE_CHECKING

import typer

from bot.cli.frame import framed_data, settings
from bot.cli.options import Now, RegionOption, clock
from bot.clock import Clock
from bot.errors import NotBuilt

if TYPE_CHECKING:
    from bot.config import Config


@dataclass(frozen=True, slots=True)
class StatusOptions:
    """`region` None: all regions."""

    clock: Clock
    region: str | None = None
    as_json: bool = False


@framed_data
def command(context: typer.Context, as_json: bool, region: RegionOption = None, now: Now = None) -> int:
    """Per region: open duties by stage, violations this month, source health."""
    options = StatusOptions(clock=clock(now), region=region, as_json=as_json)
    return asyncio.run(run_status(settings(context), options))


async def run_status(config: Config, options: StatusOptions) -> int:
    """Print the state of every region, or of one."""
    raise NotBuilt("status")
