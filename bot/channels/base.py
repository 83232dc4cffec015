"""What every channel is: it takes a message for a person, and fails in one way only."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from bot.errors import one_line
from bot.notices.message import Message
from bot.people import Person

__all__ = ["Channel", "DeliveryError", "Message", "Sent"]


@dataclass(frozen=True, slots=True)
class Sent:
    """A message that was taken; `external_id` is the channel's own name for it, "" where it has none."""

    channel: str
    external_id: str = ""


class DeliveryError(Exception):
    """A message that was not, or perhaps not, delivered.

    `permanent`: this person cannot be reached this way. `retry_after`: seconds the server demands. `unknown`: it
    may have arrived. `everybody`: the channel as a whole is at fault, nobody else needs to be tried now.
    """

    def __init__(
        self,
        reason: str,
        permanent: bool = False,
        retry_after: float | None = None,
        unknown: bool = False,
        everybody: bool = False,
    ) -> None:
        self.reason = one_line(reason)  # a server's words go into the record
        super().__init__(self.reason)
        self.permanent = permanent
        self.retry_after = retry_after
        self.unknown = unknown
        self.everybody = everybody


class Channel(Protocol):
    """A way to reach people. `limit`: UTF-16 units a message may have, None for any length."""

    name: str
    limit: int | None

    def reaches(self, person: Person) -> bool:
        """Whether the person can be written to this way."""
        ...

    def address(self, person: Person) -> str:
        """Where the person is written to, masked for the record."""
        ...

    async def turn(self, person: Person) -> None:
        """Wait until the rates that the channel keeps allow one more message; DeliveryError where that takes long."""
        ...

    def give_up(self, person: Person) -> None:
        """What the turn was waited for is not sent: nobody needs to wait for its answer."""
        ...

    async def send(self, person: Person, message: Message) -> Sent:
        """Deliver one message; raises DeliveryError and nothing else."""
        ...

    async def close(self) -> None:
        """Release what the channel holds."""
        ...
