"""Logs go to stderr, one line an event, `key=value`: stdout carries nothing but what a command was asked for."""

from __future__ import annotations

import logging
import sys
from collections.abc import MutableMapping
from contextlib import suppress
from typing import Any, TextIO, cast

import structlog

from bot.errors import one_line

_LIBRARIES = ("httpx", "httpcore", "aiogram", "apscheduler", "aiohttp", "asyncio", "stamina")


def set_up(debug: bool = False) -> None:
    """Send the log of this program and of the libraries to stderr; of the libraries only what is wrong.

    `debug` lets the program's own small events through. May be called again.
    """
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.format_exc_info,
            _without_secrets,
            structlog.processors.LogfmtRenderer(
                key_order=["timestamp", "level", "event"], drop_missing=True, bool_as_flag=False
            ),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(logging.DEBUG if debug else logging.INFO),
        # The stream is looked up for each logger, so that a redirected stderr is obeyed.
        logger_factory=lambda *_: structlog.PrintLogger(cast(TextIO, _Forgiving(sys.stderr))),
    )
    for name in _LIBRARIES:
        logging.getLogger(name).setLevel(logging.WARNING)
    root = logging.getLogger()
    if not any(isinstance(handler, _Lines) for handler in root.handlers):
        root.addHandler(_Lines())


def _without_secrets(_: Any, __: str, event: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    # A path or an error is shown by its text, which may hold anything too.
    plain = (int, float, type(None))
    return {key: value if isinstance(value, plain) else one_line(str(value)) for key, value in event.items()}


class _Forgiving:
    """A stream whose disk may be full: a line that cannot be written is lost, and what it told of goes on."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def write(self, text: str) -> int:
        with suppress(OSError):
            return self._stream.write(text)
        return 0

    def flush(self) -> None:
        with suppress(OSError):
            self._stream.flush()


class _Lines(logging.Handler):
    """What libraries log, in the same form as our own."""

    def emit(self, record: logging.LogRecord) -> None:
        try:
            said = record.getMessage()
            if record.exc_info and record.exc_info[1]:
                said += f": {type(record.exc_info[1]).__name__}: {record.exc_info[1]}"
            structlog.get_logger().log(record.levelno, said, logger=record.name)
        except Exception:
            self.handleError(record)
