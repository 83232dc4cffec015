"""`tyndau watch --once`: one pass over the sources."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli.frame import framed_data, settings
from bot.cli.options import Now, chosen_source, clock
from bot.clock import Clock
from bot.errors import NotBuilt, UsageError

if TYPE_CHECKING:
    from bot.config import Config


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
    return asyncio.run(run_watch(config, options))


async def run_watch(config: Config, options: WatchOptions) -> int:
    """One pass; 1 where a source could not be read."""
    raise NotBuilt("watch")
