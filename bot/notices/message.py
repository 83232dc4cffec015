"""A message as it goes to a channel."""

from __future__ import annotations

from dataclasses import dataclass

TELEGRAM_LIMIT = 4096  # UTF-16 units of one Telegram message


@dataclass(frozen=True, slots=True)
class Button:
    """A button under a message: its words, and what comes back when it is pressed (at most 64 bytes)."""

    text: str
    data: str


Keyboard = tuple[tuple[Button, ...], ...]


@dataclass(frozen=True, slots=True)
class Part:
    """Which part of how many a message is of a brief that was too long for one, and how much the whole tells."""

    number: int
    parts: int
    count: int


@dataclass(frozen=True, slots=True)
class Message:
    """One message in two renderings. `places`: which of the notices given to the brief it holds, `notices`: their ids.

    `part` is None where the brief is one message. `keyboard` is for channels that have buttons; `notices` is () where
    the notices have no ids yet.
    """

    subject: str
    html: str
    plain: str
    places: tuple[int, ...] = ()
    notices: tuple[int, ...] = ()
    keyboard: Keyboard = ()
    part: Part | None = None
