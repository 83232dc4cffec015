"""`tyndau digest --month YYYY-MM`: the ministry's analysis."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli.frame import framed, settings
from bot.cli.options import Now, clock, instant, month, several
from bot.clock import Clock
from bot.errors import NotBuilt, UsageError

if TYPE_CHECKING:
    from bot.config import Config

FORMATS = ("json", "html", "docx", "xlsx")
LATER = ("docx", "xlsx")
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
    preview: Annotated[bool, typer.Option("--preview", help="Each department's row, to the departments.")] = False,
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
        send=send,
    )
    if preview:
        raise NotBuilt("digest --preview")
    return asyncio.run(run_digest(config, options))


async def run_digest(config: Config, options: DigestOptions) -> int:
    """Count the month and print, write or send it."""
    raise NotBuilt("digest")


def _formats(text: str | None, as_json: bool) -> tuple[str, ...]:
    formats = several(text, FORMATS, "--format")
    for name in formats:
        if name in LATER:
            raise NotBuilt(f"digest --format {name}")
    return tuple(dict.fromkeys(["json", *formats])) if as_json else formats


def _folder(path: Path | None) -> Path | None:
    if path is not None and path.exists() and not path.is_dir():
        raise UsageError(f"--out {path}: is not a folder")
    return path


def _existing(path: Path | None) -> Path | None:
    if path is not None and not path.is_file():
        raise UsageError(f"--compare {path}: no such file")
    return path
