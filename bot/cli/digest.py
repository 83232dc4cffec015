"""`tyndau digest --month YYYY-MM`: the ministry's analysis."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from datetime import date, datetime, time
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli.frame import framed, settings
from bot.cli.options import Now, clock, instant, month, several
from bot.cli.reading import reading
from bot.clock import Clock
from bot.errors import UsageError

if TYPE_CHECKING:
    from bot.config import Config

LANGUAGES = ("kk", "ru")


@dataclass(frozen=True, slots=True)
class DigestOptions:
    """`as_of` None: the month's end. `formats` or `languages` (): not given. `out` None: stdout, or this folder."""

    clock: Clock
    month: str
    as_of: datetime | None = None
    formats: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    out: Path | None = None
    compare: Path | None = None
    preview: bool = False
    send: bool = False


@framed
def command(
    context: typer.Context,
    month_name: Annotated[str, typer.Option("--month", metavar="YYYY-MM", parser=month, help="The month.")],
    as_of: Annotated[
        datetime | None, typer.Option("--as-of", metavar="ISO", parser=instant, help="Judge the state at this instant.")
    ] = None,
    formats: Annotated[str | None, typer.Option("--format", metavar="json,html,docx,xlsx")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="As --format json.")] = False,
    language: Annotated[str | None, typer.Option("--language", metavar="kk,ru")] = None,
    out: Annotated[Path | None, typer.Option("--out", metavar="DIR", help="Folder of the files.")] = None,
    compare: Annotated[
        Path | None, typer.Option("--compare", metavar="TABLE.csv", help="List the cells that differ from this count.")
    ] = None,
    preview: Annotated[bool, typer.Option("--preview", help="Write every form and pictures; send nothing.")] = False,
    send: Annotated[bool, typer.Option("--send", help="Mail it to digest.recipients.")] = False,
    now: Now = None,
) -> int:
    """The ministry's analysis of a month."""
    config = settings(context)
    options = DigestOptions(
        clock=clock(now),
        month=month_name,
        as_of=as_of,
        formats=_formats(formats, as_json),
        languages=several(language, LANGUAGES, "--language"),
        out=_folder(out),
        compare=_existing(compare),
        preview=preview,
        send=send,
    )
    return asyncio.run(run_digest(config, options))


async def run_digest(config: Config, options: DigestOptions) -> int:
    """Count the month; print, write, compare, preview or send it."""
    from bot.cli.analysis import Output, counted, hand_count
    from bot.digest.gathering import gather

    _check(config, options)
    published = hand_count(options.compare, config, options.month) if options.compare else None
    if options.send and options.clock.fixed is None:
        from bot.time_said import check_clock

        await check_clock(config)
    now = options.clock.now()
    async with reading(config, options.clock, writes=options.send) as store:
        analysis = await counted(store, config, options.month, now, options.as_of)
        background = await gather(store, config, analysis)
        output = Output(config, analysis, background, options.formats, options.languages, options.out)
        if options.preview:
            output.preview()
        else:
            output.show(text=not (published or options.send))
        differing = output.differences(published) if published else 0
        refused = await output.send(store, now) if options.send else 0
    return max(differing, refused)


def _check(config: Config, options: DigestOptions) -> None:
    """UsageError where the month or the moment cannot be judged, or nobody could be sent to."""
    now = options.clock.now()
    first = _first_moment(config, options.month)
    if first > now:
        raise UsageError(f"--month {options.month}: has not begun")
    if options.as_of and options.as_of > now:
        raise UsageError("--as-of lies in the future")
    if options.as_of and options.as_of < first:
        raise UsageError(f"--as-of lies before {options.month}")
    if options.send and options.preview:
        raise UsageError("--preview sends nothing: leave out --send")
    if options.send and not config.digest.recipients:
        raise UsageError("--send: digest.recipients names nobody")


def _first_moment(config: Config, month_name: str) -> datetime:
    try:
        return datetime.combine(date.fromisoformat(f"{month_name}-01"), time(), tzinfo=config.zone)
    except ValueError:
        raise UsageError(f"--month {month_name}: lies outside the calendar") from None


def _formats(text: str | None, as_json: bool) -> tuple[str, ...]:
    from bot.digest.formats import FORMATS

    formats = several(text, tuple(FORMATS), "--format")
    return tuple(dict.fromkeys(["json", *formats])) if as_json else formats


def _folder(path: Path | None) -> Path | None:
    if path is not None and path.exists() and not path.is_dir():
        raise UsageError(f"--out {path}: is not a folder")
    return path


def _existing(path: Path | None) -> Path | None:
    if path is not None and not path.is_file():
        raise UsageError(f"--compare {path}: no such file")
    return path
