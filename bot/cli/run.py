"""`tyndau run`: the service."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from bot import loop
from bot.cli.frame import framed, settings
from bot.clock import Clock, SteadyClock
from bot.errors import CannotDo

if TYPE_CHECKING:
    from bot.config import Config


@framed
def command(context: typer.Context) -> int:
    """The service: scheduler, watcher, deadline sweep, bot, delivery, digest, health page."""
    return loop.run(run_service(settings(context)))


async def run_service(config: Config) -> int:
    """Serve until SIGTERM."""
    from bot.opening import opened
    from bot.service import serve
    from bot.time_said import asking

    clock = SteadyClock(asking(config, Clock().now))
    async with opened(config, create=True) as store:
        try:
            await serve(config, store, clock)
        except OSError as error:
            # Every step of the service guards itself; what is left is the address of the health page.
            raise CannotDo(
                f"service.health_listen {config.service.health_listen}: {error.strerror or error}"
            ) from error
    return 0
