"""`tyndau watch --once`: one pass over the sources."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Annotated

import typer

from bot import loop
from bot.cli.frame import framed_data, settings
from bot.cli.options import Now, chosen_source, clock
from bot.cli.output import print_json, print_table
from bot.clock import Clock
from bot.errors import UsageError

if TYPE_CHECKING:
    from bot.config import Config
    from bot.cycle import PassReport
    from checks.watch import SourceRead


@dataclass(frozen=True, slots=True)
class WatchOptions:
    """`sources` holds ids; empty: all of them."""

    clock: Clock
    sources: tuple[str, ...] = ()
    deliver: bool = True
    as_json: bool = False


@framed_data
def command(
    context: typer.Context,
    as_json: bool,
    once: Annotated[bool, typer.Option("--once", help="One pass, then exit.")] = False,
    source: Annotated[list[str] | None, typer.Option("--source", metavar="ID", help="Only this source.")] = None,
    now: Now = None,
    no_deliver: Annotated[bool, typer.Option("--no-deliver", help="Plan alerts, send none.")] = False,
) -> int:
    """One pass: read the sources, evaluate, plan alerts, deliver what is due."""
    if not once:
        raise UsageError("watch needs --once; the service that keeps watching is `tyndau run`")
    config = settings(context)
    chosen = tuple(dict.fromkeys(chosen_source(config, name, "--source").id for name in source or ()))
    options = WatchOptions(clock=clock(now), sources=chosen, deliver=not no_deliver, as_json=as_json)
    return loop.run(run_watch(config, options))


async def run_watch(config: Config, options: WatchOptions) -> int:
    """One pass; 1 where a source could not be read."""
    from bot.cycle import run_pass
    from bot.opening import opened
    from bot.progress import reading_progress
    from bot.time_said import check_clock

    chosen = [source for source in config.sources() if not options.sources or source.id in options.sources]
    async with opened(config, options.clock.now(), create=True) as store:
        if options.clock.fixed is None:
            await check_clock(config)
        with reading_progress() as progress:
            report = await run_pass(
                config, store, options.clock.now, chosen, with_delivery=options.deliver, progress=progress
            )
    if options.as_json:
        print_json(_json(report, options.clock.now().astimezone(config.zone)))
    else:
        print_table([("source", "outcome", "reason", "new")] + [_row(read) for read in report.reads])
        sent = report.delivered.sent if report.delivered else 0
        print(f"\nnotices planned {report.planned}, delivered {sent}")
    return 0 if report.all_read else 1


def _row(read: SourceRead) -> tuple[str, ...]:
    return (read.source.id, read.result.outcome.value, read.result.reason, str(read.new_versions))


def _json(report: PassReport, now: datetime) -> dict[str, object]:
    return {
        "now": now,
        "sources": [
            {"id": id_, "outcome": outcome, "reason": reason, "new_versions": int(new)}
            for id_, outcome, reason, new in map(_row, report.reads)
        ],
        "notices_planned": report.planned,
        "notices_delivered": report.delivered.sent if report.delivered else 0,
    }
