"""The command line: `main` is the edge where every error becomes one line on stderr and an exit code."""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Sequence

from bot.cli.frame import Frame
from bot.errors import TyndauError, one_line, without_secrets

# Errors of the rooms below, by name, so that the edge need not import them: 2 is the user's, 3 the surroundings'.
_CODES = {"StoreError": 3, "LawError": 2, "CalendarError": 2, "TableError": 2}


def main() -> None:
    """The `tyndau` command."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    sys.exit(execute(sys.argv[1:]))


def execute(arguments: Sequence[str]) -> int:
    """Run one command; gives its exit code (`contract.md`): 0 done, 1 something is not right, 2 usage, 3 could not."""
    frame = Frame()
    try:
        code = _run(arguments, frame)
        sys.stdout.flush()
        return code
    except BrokenPipeError:
        # Whoever read our output has had enough of it; Python would complain once more when it closes the stream.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        print("tyndau: stopped", file=sys.stderr)
        return 3
    except Exception as error:
        return _told(error, frame)


def _run(arguments: Sequence[str], frame: Frame) -> int:
    import typer

    from bot.cli.app import root

    command = root()
    try:
        with command.make_context("tyndau", list(arguments), obj=frame) as context:
            return int(command.invoke(context) or 0)
    except typer.Exit as done:
        return int(done.exit_code)


def _told(error: Exception, frame: Frame) -> int:
    """Say `error` in one line and give its exit code."""
    if frame.debug:
        print(without_secrets("".join(traceback.format_exception(error))), file=sys.stderr, end="")
    said, code = _sentence(error)
    print(one_line(said), file=sys.stderr)
    return code


def _sentence(error: Exception) -> tuple[str, int]:
    from bot.errors import ConfigError

    if isinstance(error, ConfigError):
        return str(error), error.exit_code
    if isinstance(error, TyndauError):
        return f"tyndau: {error}", error.exit_code
    usage = getattr(error, "format_message", None)
    if usage is not None:
        return _usage(error, usage()), 2
    for kind in type(error).__mro__:
        if kind.__name__ in _CODES:
            return f"tyndau: {error}", _CODES[kind.__name__]
    return f"tyndau: unexpected {type(error).__name__}: {error} ({_place(error)}; --debug shows the whole trace)", 3


def _usage(error: Exception, message: str) -> str:
    context = getattr(error, "ctx", None)
    name = getattr(context, "command_path", "tyndau")
    return f"{name}: {message}"


def _place(error: Exception) -> str:
    frames = traceback.extract_tb(error.__traceback__)
    last = frames[-1] if frames else None
    return f"{'/'.join(last.filename.split('/')[-3:])}:{last.lineno}" if last else "no trace"
