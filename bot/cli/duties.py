"""`tyndau duties`: every open duty with its due day."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import TYPE_CHECKING

import typer

from bot.cli.frame import framed_data, settings
from bot.cli.options import Now, RegionOption, clock
from bot.cli.output import print_json
from bot.cli.reading import print_view, reading
from bot.clock import Clock

if TYPE_CHECKING:
    from bot.config import Config


@dataclass(frozen=True, slots=True)
class DutiesOptions:
    """`region` None: all regions."""

    clock: Clock
    region: str | None = None
    as_json: bool = False


@framed_data
def command(context: typer.Context, as_json: bool, region: RegionOption = None, now: Now = None) -> int:
    """Every open duty with its due day (earliest and latest reading), stage and hearing."""
    options = DutiesOptions(clock=clock(now), region=region, as_json=as_json)
    return asyncio.run(run_duties(settings(context), options))


async def run_duties(config: Config, options: DutiesOptions) -> int:
    """Print the open duties."""
    from bot.evaluate import evaluate
    from bot.show.duties import duties_json, duties_view

    now = options.clock.now()
    async with reading(config, options.clock) as store:
        done = await evaluate(store, config, now)
    rows = duties_json(done.assessment, options.region)
    if options.as_json:
        print_json(rows)
    else:
        month = f"{now.astimezone(config.zone):%Y-%m}"
        print_view(duties_view(rows, done.rules.law, month, config.alerts.language))
    return 0
