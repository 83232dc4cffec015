"""A message as it goes to a channel."""

from __future__ import annotations

from dataclasses import dataclass

TELEGRAM_LIMIT = 4096  # UTF-16 units of one Telegram message


@dataclass(frozen=True, slots=True)
class Message:
    """One message in two renderings. `places`: which of the notices given to the brief it holds."""

    subject: str
    html: str
    plain: str
    places: tuple[int, ...] = ()
