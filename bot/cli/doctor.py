"""`tyndau doctor`: configuration, database, Telegram, SMTP, sources, calendar; 1 where something is not right."""

from __future__ import annotations

import asyncio

import typer

from bot.cli.frame import framed_data, settings
from bot.cli.options import Now, clock
from bot.cli.output import print_json, print_table


@framed_data
def command(context: typer.Context, as_json: bool, now: Now = None) -> int:
    """Check what tyndau stands on; each finding with a hint."""
    from bot.doctor import examine

    found = asyncio.run(examine(settings(context), clock(now)))
    if as_json:
        print_json([{"id": one.id, "state": one.state, "said": one.said, "hint": one.hint} for one in found])
    else:
        print_table([(one.state, one.id, one.said + (f"; {one.hint}" if one.hint else "")) for one in found])
    return 1 if any(one.state == "failed" for one in found) else 0
