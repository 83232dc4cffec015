"""/start, /help and /status, for configured chats and nobody else."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, Mapping
from typing import Any
from zoneinfo import ZoneInfo

import structlog
from aiogram import BaseMiddleware, Dispatcher, Router
from aiogram.filters import Command
from aiogram.types import Message, TelegramObject

from bot.notices.markup import Line, line, to_html, utf16_units
from bot.notices.message import TELEGRAM_LIMIT
from bot.people import Person
from bot.telegram.status import StatusView, status_lines
from bot.texts import texts

_log = structlog.get_logger(__name__)

StatusProvider = Callable[[Person], Awaitable[StatusView]]

_HELP = ("help-what", "help-stages", "help-quiet", "help-commands", "help-start", "help-status", "help-help")


class KnownChats(BaseMiddleware):
    """Lets through the chats of configured people; of strangers it keeps a count and nothing else."""

    def __init__(self, people: Iterable[Person]) -> None:
        self._by_chat = chats_of(people)
        self.strangers = 0

    async def __call__(
        self, handler: Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]], event: TelegramObject, data: Any
    ) -> Any:
        person = self._by_chat.get(event.chat.id) if isinstance(event, Message) else None
        if person is None:
            self.strangers += 1
            _log.info("telegram_stranger", count=self.strangers)
            return None
        return await handler(event, data | {"person": person})


def chats_of(people: Iterable[Person]) -> Mapping[int, Person]:
    """People by chat; of two in one chat the one with the wider view (the operator's) answers."""
    chats: dict[int, Person] = {}
    for person in sorted(people, key=lambda one: one.role == "operator"):
        if person.telegram_chat_id is not None:
            chats[person.telegram_chat_id] = person
    return chats


def make_dispatcher(people: Iterable[Person], status: StatusProvider, zone: ZoneInfo) -> Dispatcher:
    """The dispatcher of all commands; instants are shown in `zone`."""
    router = Router()
    router.message.outer_middleware(KnownChats(people))
    router.message.register(_start, Command("start"))
    router.message.register(_help, Command("help"))
    router.message.register(_Status(status, zone).answer, Command("status"))
    dispatcher = Dispatcher()
    dispatcher.include_router(router)
    return dispatcher


async def _start(message: Message, person: Person) -> None:
    # Both languages: who opens the chat has not chosen one yet.
    lines: list[Line] = []
    for language in ("kk", "ru"):
        words = texts(language)
        lines += [line(words("start")), line(words("start-more")), ()]
    await message.answer(to_html(lines[:-1]))


async def _help(message: Message, person: Person) -> None:
    words = texts(person.language)
    await message.answer(to_html([line(words(key)) for key in _HELP]))


class _Status:
    """Answers `/status` from the provider's view."""

    def __init__(self, provider: StatusProvider, zone: ZoneInfo) -> None:
        self._provider = provider
        self._zone = zone

    async def answer(self, message: Message, person: Person) -> None:
        view = await self._provider(person)
        for part in pages(status_lines(view, texts(person.language), self._zone)):
            await message.answer(to_html(part))


def pages(lines: Iterable[Line]) -> list[list[Line]]:
    """The lines in as few messages as Telegram allows, split between lines."""
    parts: list[list[Line]] = []
    room = 0
    for one in lines:
        need = utf16_units(to_html([one])) + 1
        if not parts or need > room:
            parts.append([])
            room = TELEGRAM_LIMIT
        parts[-1].append(one)
        room -= need
    return parts
