"""How the commands that only read come to the store, and how what they show gets to the terminal."""

from __future__ import annotations

import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

from bot.clock import Clock
from bot.errors import CannotDo

if TYPE_CHECKING:
    from rich.console import RenderableType

    from bot.config import Config
    from storage.store import Store

_PIPE_WIDTH = 200  # a pipe has no width; 80 columns would fold every row


@asynccontextmanager
async def reading(config: Config, at: Clock, *, writes: bool = False) -> AsyncIterator[Store]:
    """The store that is there; CannotDo where there is none, UsageError where `at` lies before the last pass."""
    from bot.opening import opened
    from storage.backends import backend_of

    backend = backend_of(config.service.database)
    if not backend.exists():
        place = backend.shown.removeprefix("the database ")
        raise CannotDo(f"there is no database at {place} yet; `tyndau watch --once` or `tyndau run` makes it")
    async with opened(config, at.now(), read_only=not writes) as store:
        yield store


def print_view(view: RenderableType) -> None:
    """A table or a text on stdout, as wide as the terminal; wide enough for every row where there is none."""
    from rich.console import Console

    if sys.stdout.isatty():
        Console(file=sys.stdout, highlight=False).print(view)
        return
    console = Console(file=sys.stdout, width=_PIPE_WIDTH, highlight=False, color_system=None)
    with console.capture() as shown:
        console.print(view)
    for line in shown.get().splitlines():
        print(line.rstrip())
