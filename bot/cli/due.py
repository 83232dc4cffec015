"""`tyndau due START N`: the day on which a term of N working days ends, with every day that was passed over."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli.frame import framed_data, settings_if_any
from bot.cli.options import Language, day
from bot.cli.output import print_json, print_table
from bot.errors import UsageError

if TYPE_CHECKING:
    from checks.law.calendar import Calendar, Counted


@framed_data
def command(
    context: typer.Context,
    start: Annotated[date, typer.Argument(metavar="START", parser=day, help="The day that is not counted.")],
    working_days: Annotated[int, typer.Argument(metavar="N", min=1, max=1000, help="The term in working days.")],
    as_json: bool,
    language: Language = "en",
) -> int:
    """The day on which a term of N working days from START ends, with the skipped days."""
    try:
        counted = _calendar(context).add_working_days(start, working_days)
    except ValueError as error:
        raise UsageError(str(error)) from None
    if as_json:
        print_json(_json(counted, language))
    else:
        _print(counted, language)
    return 0


def _calendar(context: typer.Context) -> Calendar:
    """The operator's calendar; the built-in one where nothing is configured."""
    config = settings_if_any(context)
    if config:
        return config.calendar()
    from checks.law.calendar import load_calendar

    return load_calendar((), ())


def _json(counted: Counted, language: str) -> dict[str, object]:
    return {
        "start": counted.start,
        "working_days": counted.working_days,
        "due": counted.due,
        "skipped": [{"day": skipped.day, "why": skipped.why[language]} for skipped in counted.skipped],
    }


def _print(counted: Counted, language: str) -> None:
    numbered = {one: str(number) for number, one in enumerate(counted.days, 1)}
    skipped = {one.day: one.why[language] for one in counted.skipped}
    days = sorted([*numbered, *skipped])
    rows = [(one.isoformat(), numbered.get(one, "-"), skipped.get(one, "")) for one in days]
    print_table([(counted.start.isoformat(), "start", "not counted"), *rows])
    print(f"due {counted.due.isoformat()}")
