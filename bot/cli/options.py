"""The forms of values that several commands take, each with its one sentence of refusal."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from bot.clock import Clock
from bot.nearest import nearest

if TYPE_CHECKING:
    from bot.config import Config
    from checks.sources.base import Source

_MONTH = re.compile(r"\d{4}-(0[1-9]|1[0-2])")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def instant(text: str) -> datetime:
    """An ISO instant with offset, in UTC."""
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        raise typer.BadParameter("must be an ISO instant such as 2025-04-20T08:00:00+05:00") from None
    if moment.tzinfo is None:
        raise typer.BadParameter("needs an offset, such as 2025-04-20T08:00:00+05:00")
    try:
        return moment.astimezone(UTC)
    except OverflowError:
        raise typer.BadParameter("lies outside the calendar") from None


def month(text: str) -> str:
    """A month `YYYY-MM`."""
    if not _MONTH.fullmatch(text):
        raise typer.BadParameter("must be a month YYYY-MM")
    return text


def day(text: str) -> date:
    """A day `YYYY-MM-DD`."""
    try:
        if _DAY.fullmatch(text):
            return date.fromisoformat(text)
    except ValueError:
        pass
    raise typer.BadParameter("must be a day YYYY-MM-DD that exists")


def region(text: str) -> str:
    """A region's code."""
    from checks.regions import regions

    if text not in regions():
        raise typer.BadParameter(f'unknown region "{text}"{nearest(text, regions())}')
    return text


def hearing(text: str) -> str:
    """A portal registration number, its digits only."""
    digits = text.strip().removeprefix("№").strip()
    if not (digits.isascii() and digits.isdigit() and 6 <= len(digits) <= 20):
        raise typer.BadParameter("must be a portal registration number such as 25140927001")
    return digits


def several(text: str | None, allowed: Sequence[str], option: str) -> tuple[str, ...]:
    """The words of a comma-separated list, each one of `allowed`, without repeats; () where nothing was given."""
    words = tuple(dict.fromkeys(word.strip() for word in (text or "").split(",") if word.strip()))
    for word in words:
        if word not in allowed:
            raise typer.BadParameter(
                f'"{word}" is none of {", ".join(allowed)}{nearest(word, allowed)}', param_hint=f"'{option}'"
            )
    if text is not None and not words:
        raise typer.BadParameter(f"needs at least one of {', '.join(allowed)}", param_hint=f"'{option}'")
    return words


def chosen_source(config: Config, name: str, option: str) -> Source:
    """The configured source `name`; refused where there is none."""
    by_id = {source.id: source for source in config.sources()}
    if name not in by_id:
        raise typer.BadParameter(f'unknown source "{name}"{nearest(name, by_id)}', param_hint=f"'{option}'")
    return by_id[name]


def clock(now: datetime | None) -> Clock:
    """The clock of a command: real, or standing at `--now`."""
    return Clock(now)


Now = Annotated[
    datetime | None,
    typer.Option("--now", metavar="ISO", parser=instant, help="Behave as if it were this instant (with offset)."),
]
RegionOption = Annotated[
    str | None, typer.Option("--region", metavar="REGION", parser=region, help="Only this region (its code).")
]
Language = Annotated[Literal["kk", "ru", "en"], typer.Option("--language", help="Language of names and reasons.")]
