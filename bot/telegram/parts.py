"""Which part of a brief a message was, kept beside it so that an edited part still says "part 1 of 2"."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Protocol

from bot.notices.message import Part

_LAST = 40  # messages of a chat; only those of the day are edited


class Facts(Protocol):
    """What is asked of the store."""

    async def get_fact(self, key: str, default: Any = None) -> Any: ...

    async def set_fact(self, key: str, value: Any, at: datetime) -> None: ...


async def keep_part(facts: Facts, chat: int, message_id: int, part: Part, at: datetime) -> None:
    """Remember that the message is this part."""
    kept = {**await facts.get_fact(_key(chat), {}), str(message_id): [part.number, part.parts, part.count]}
    await facts.set_fact(_key(chat), dict(list(kept.items())[-_LAST:]), at)


async def part_of(facts: Facts, chat: int, message_id: int) -> Part | None:
    """Which part the message is; None where it is a whole brief."""
    found = (await facts.get_fact(_key(chat), {})).get(str(message_id))
    return Part(*found) if found else None


def _key(chat: int) -> str:
    return f"telegram.parts.{chat}"
