"""`tyndau status`: per region the open duties by stage, the month's violations, the sources' health."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

import typer

from bot.cli.frame import framed_data, settings
from bot.cli.options import Now, RegionOption, clock
from bot.cli.output import print_json
from bot.cli.reading import print_view, reading
from bot.clock import Clock

if TYPE_CHECKING:
    from bot.config import Config
    from checks.regions import Region


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
    from bot.evaluate import evaluate
    from bot.show.status import status_json

    today = options.clock.now().astimezone(config.zone).date()
    async with reading(config, options.clock) as store:
        never = await store.last_pass_at() is None
        done = await evaluate(store, config, options.clock.now(), since=today.replace(day=1))
        healths = await store.healths(config.sources(), options.clock.now(), config.zone)
    month = f"{today:%Y-%m}"
    shown = _regions(options.region, today)
    document = status_json(done.assessment, done.ledger.sources, shown, month, config.zone, healths)
    if options.as_json:
        print_json(document)
    else:
        _print(document, month, config.alerts.language, never)
    return 0


def _regions(code: str | None, today: date) -> list[Region]:
    from checks.regions import regions, regions_on

    return [regions()[code]] if code else regions_on(today)


def _print(document: dict[str, Any], month: str, language: str, never: bool) -> None:
    from bot.digest.words import words
    from bot.show.status import status_view

    print_view(status_view(document, month, language))
    if never:
        print(words(language, "show")("status-never"))
