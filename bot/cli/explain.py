"""`tyndau explain HEARING`: the proof behind every due day and verdict of a hearing."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli.frame import framed_data, settings
from bot.cli.options import Language, Now, clock, hearing
from bot.cli.output import print_json
from bot.cli.reading import reading
from bot.clock import Clock
from bot.errors import CannotDo, UsageError

if TYPE_CHECKING:
    from bot.config import Config
    from bot.show.case import Case
    from checks.model import CardHistory


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
    from bot.show.explain import explain
    from bot.show.explain_json import explanation

    cases = await _cases(config, options)
    if options.as_json:
        print_json(explanation(cases[0]) if len(cases) == 1 else [explanation(case) for case in cases])
    else:
        sys.stdout.write("\n".join(explain(case, options.language) for case in cases))
    return 0


async def _cases(config: Config, options: ExplainOptions) -> list[Case]:
    """What is known of the hearing: one case; more only where the portal gave one number to several cards."""
    from bot.evaluate import evaluate
    from bot.show.case import case_of, numbered

    async with reading(config, options.clock) as store:
        cards = await store.find_hearing(options.number)
        if not cards:
            raise UsageError(f"explain: no hearing {options.number} was seen on the portal")
        done = await evaluate(store, config, options.clock.now(), since=_since(cards), prove=True)
    keys = numbered(done.assessment, options.number)
    if not keys:
        raise CannotDo(f"explain: the card of hearing {options.number} names no known region: nothing is judged of it")
    calendar = config.calendar()
    return [case_of(key, done.assessment, done.ledger, done.rules.law, calendar, done.readings) for key in keys]


def _since(cards: Sequence[CardHistory]) -> date:
    """The day from which whatever belongs to the hearing still mattered: its first date, or its first sight."""
    days = [version.seen.at.date() for card in cards for version in card.versions]
    days += [version.card.start for card in cards for version in card.versions if version.card and version.card.start]
    return min(days)
