"""The table of commands. A command is one file with one `command` (or, for a group, `commands`), and one line here."""

from __future__ import annotations

from functools import cache
from typing import Annotated, Any

import typer

from bot.cli import asks, audit, db, demo, digest, doctor, due, duties, explain, people, sources, status, watch
from bot.cli import run as service
from bot.cli.frame import ConfigFile, Debug, frame_of

COMMANDS = {
    "run": service.command,
    "watch": watch.command,
    "status": status.command,
    "duties": duties.command,
    "due": due.command,
    "explain": explain.command,
    "digest": digest.command,
    "audit": audit.command,
    "sources": sources.command,
    "doctor": doctor.command,
    "demo": demo.command,
}
GROUPS = {
    "people": (people.commands, people.HELP),
    "asks": (asks.commands, asks.HELP),
    "db": (db.commands, db.HELP),
}


def _version(asked: bool) -> None:
    if asked:
        from importlib.metadata import version

        print(f"tyndau {version('tyndau')}")
        raise typer.Exit


def _start(
    context: typer.Context,
    config_file: ConfigFile = None,
    debug: Debug = False,
    version: Annotated[bool, typer.Option("--version", callback=_version, is_eager=True)] = False,
) -> None:
    """Watches environmental public hearings, warns before a duty is missed, counts the monthly analysis."""
    frame_of(context).hear(config_file, debug)


@cache
def root() -> Any:
    """The whole command line, made once."""
    app = _typer()
    app.callback()(_start)
    for name, command in COMMANDS.items():
        app.command(name)(command)
    for name, (commands, help_text) in GROUPS.items():
        group = _typer()
        group.callback()(_start_of_group)
        for sub, command in commands.items():
            group.command(sub)(command)
        app.add_typer(group, name=name, help=help_text)
    return typer.main.get_command(app)


def _start_of_group(context: typer.Context, config_file: ConfigFile = None, debug: Debug = False) -> None:
    frame_of(context).hear(config_file, debug)


def _typer() -> typer.Typer:
    return typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)
