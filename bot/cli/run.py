"""`tyndau run`: the service."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import typer

from bot.cli.frame import framed, settings
from bot.errors import NotBuilt

if TYPE_CHECKING:
    from bot.config import Config


@framed
def command(context: typer.Context) -> int:
    """The service: scheduler, watcher, deadline sweep, bot, delivery, digest, health page."""
    return asyncio.run(run_service(settings(context)))


async def run_service(config: Config) -> int:
    """Serve until SIGTERM."""
    raise NotBuilt("run")
