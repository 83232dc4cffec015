"""Alerts on stderr: what is done with them while no bot token is configured."""

from __future__ import annotations

import sys
from collections.abc import Callable

from rich.console import Console
from rich.text import Text

from bot.channels.base import Message, Sent
from bot.channels.settings import ChannelSettings
from bot.people import Person


class PrintedChannel:
    """Prints in full length. Who has only an e-mail address is written to by mail all the same."""

    name = "printed"
    limit: int | None = None

    def __init__(self, write: Callable[[str], None] | None) -> None:
        self._write = write or _on_stderr

    def reaches(self, person: Person) -> bool:
        return person.telegram_chat_id is not None or not person.email

    def address(self, person: Person) -> str:
        return ""

    async def turn(self, person: Person) -> None:
        return None

    def give_up(self, person: Person) -> None:
        return None

    async def send(self, person: Person, message: Message) -> Sent:
        self._write(f"→ {person.name or person.id}\n{message.plain}\n")
        return Sent(self.name)

    async def close(self) -> None:
        return None


def printed_channel(settings: ChannelSettings) -> PrintedChannel | None:
    """The channel where no token is configured."""
    return None if settings.token else PrintedChannel(settings.write)


def _on_stderr(text: str) -> None:
    if sys.stderr.isatty():
        head, _, rest = text.partition("\n")
        Console(stderr=True).print(Text(head, style="bold"), Text(rest), sep="\n", soft_wrap=True)
    else:
        print(text, file=sys.stderr, flush=True)
