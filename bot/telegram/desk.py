"""What every answer is made from: configuration, store, clock, and who asks."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING, Any

import structlog
from aiogram import Bot
from aiogram.types import BufferedInputFile, InlineKeyboardMarkup, Message

from bot.evaluate import rules_of
from bot.notices.markup import Line, to_html, utf16_units
from bot.notices.message import TELEGRAM_LIMIT
from bot.people import Person, everyone
from bot.rights import Right, may
from bot.texts import Texts, texts
from checks.regions import regions

if TYPE_CHECKING:
    from bot.config import Config
    from checks.law.calendar import Calendar
    from storage.store import Store

_log = structlog.get_logger(__name__)
_CAPTION = 1024  # what Telegram takes under a file or a picture


@dataclass
class Desk:
    """Shared by all handlers. `reading` is held while sources are read, by the service's pass or for a button."""

    config: Config
    store: Store
    clock: Callable[[], datetime]
    reading: asyncio.Lock = field(default_factory=asyncio.Lock)
    strangers: int = 0
    looked: dict[str, datetime] = field(default_factory=dict)  # source to when a button last had it read
    _tasks: set[asyncio.Task[None]] = field(default_factory=set)

    @cached_property
    def calendar(self) -> Calendar:
        """The working calendar as configured."""
        return rules_of(self.config).calendar

    async def people(self) -> tuple[Person, ...]:
        """Everybody who is one of us right now: a revoked person is none from the next update on."""
        return await everyone(self.config, self.store)

    def later(self, work: Coroutine[Any, Any, None]) -> None:
        """Do what takes long beside the polling."""
        task = asyncio.create_task(_guarded(work))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def idle(self) -> None:
        """Wait until nothing is under way."""
        while self._tasks:
            await asyncio.gather(*self._tasks)

    async def close(self) -> None:
        """Stop what is under way."""
        tasks = list(self._tasks)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    def watched(self, people: Iterable[Person]) -> list[str]:
        """The regions with a source that one of these people may see, in the ministry's order."""
        own = {one.region for one in self.config.sources() if one.region}
        seen = [code for code in own if sees(people, code)]
        return sorted(seen, key=lambda code: regions()[code].no_2025)


async def _guarded(work: Coroutine[Any, Any, None]) -> None:
    try:
        await work
    except Exception as error:
        # Nothing of what was asked is logged.
        _log.error("telegram_work_failed", error=type(error).__name__)


def sees(people: Iterable[Person], region: str | None) -> bool:
    """Whether one of the people of a chat may see that region."""
    return any(may(person, Right.SEE, region) for person in people)


@dataclass(frozen=True, slots=True)
class Asked:
    """A command as it came: who asked (the widest view of the chat first), and what stood behind its name."""

    message: Message
    people: Sequence[Person]
    args: str

    @property
    def person(self) -> Person:
        """Who answers for the chat."""
        return self.people[0]

    @property
    def words(self) -> Texts:
        """The texts of the person's language."""
        return texts(self.person.language)

    async def say(self, lines: Iterable[Line], markup: InlineKeyboardMarkup | None = None) -> None:
        """Answer in as few messages as it takes; buttons under the last one."""
        await say(self.message.bot, self.message.chat.id, lines, markup)

    async def file(self, name: str, content: bytes, caption: str = "") -> None:
        """Answer with a file."""
        await self.message.answer_document(BufferedInputFile(content, name), caption=caption[:_CAPTION] or None,
                                           parse_mode=None)  # fmt: skip

    async def picture(self, content: bytes, caption: str) -> None:
        """Answer with a PNG picture."""
        await self.message.answer_photo(
            BufferedInputFile(content, "month.png"), caption=caption[:_CAPTION], parse_mode=None
        )


async def say(bot: Bot | None, chat: int, lines: Iterable[Line], markup: InlineKeyboardMarkup | None = None) -> None:
    """Write to a chat in as few messages as it takes."""
    assert bot is not None
    parts = pages(lines)
    for number, part in enumerate(parts, start=1):
        await bot.send_message(chat, to_html(part), reply_markup=markup if number == len(parts) else None)


def pages(lines: Iterable[Line]) -> list[list[Line]]:
    """The lines in as few messages as Telegram allows, split between lines; none begins or ends with an empty one."""
    parts: list[list[Line]] = []
    room = 0
    for one in lines:
        need = utf16_units(to_html([one])) + 1
        if not parts or need > room:
            parts.append([])
            room = TELEGRAM_LIMIT
        parts[-1].append(one)
        room -= need
    return [part for part in (_stripped(part) for part in parts) if part]


def _stripped(part: list[Line]) -> list[Line]:
    while part and not part[-1]:
        part.pop()
    while part and not part[0]:
        part.pop(0)
    return part
