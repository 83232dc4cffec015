"""`tyndau explain HEARING`: the proof behind every due day and verdict of a hearing."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli.frame import framed_data, settings
from bot.cli.options import Language, Now, clock, hearing
from bot.clock import Clock
from bot.errors import NotBuilt

if TYPE_CHECKING:
    from bot.config import Config


@dataclass(frozen=True, slots=True)
class ExplainOptions:
    """`number` is the portal's registration number, digits only."""

    clock: Clock
    number: str
    language: str
    as_json: bool = False


@framed_data
def command(
    context: typer.Context,
    number: Annotated[str, typer.Argument(metavar="HEARING", parser=hearing, help="Portal registration number.")],
    as_json: bool,
    now: Now = None,
    language: Language = "en",
) -> int:
    """The proof: edition, clause, day-by-day count, skipped days, pages relied on."""
    options = ExplainOptions(clock=clock(now), number=number, language=language, as_json=as_json)
    return asyncio.run(run_explain(settings(context), options))


async def run_explain(config: Config, options: ExplainOptions) -> int:
    """Print the proof of one hearing; UsageError where no such hearing is known."""
    raise NotBuilt("explain")
