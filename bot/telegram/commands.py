"""The commands, each one line of a table; who may use which; and the way from an update to its handler.

A chat that is none of ours gets no answer to anything but a good invitation.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Any

import structlog
from aiogram import BaseMiddleware, Bot, Dispatcher, F, Router
from aiogram.enums import ChatType
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message, TelegramObject

from bot.notices.markup import Line, line
from bot.people import Person, people_of_chat
from bot.rights import Right, has
from bot.telegram.choices import PREFIX, chosen, language, people, quiet
from bot.telegram.desk import Asked, Desk
from bot.telegram.documents import digest, month
from bot.telegram.duedays import calendar
from bot.telegram.joining import register
from bot.telegram.objecting import take_reason
from bot.telegram.operating import doctor, queue, sources
from bot.telegram.overview import duties, hearing, status
from bot.telegram.pressing import pressed
from bot.texts import texts

_log = structlog.get_logger(__name__)

Handler = Callable[[Desk, Asked], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Entry:
    """A command: its name, the right that it needs in some region, and what answers it; `help-NAME` describes it."""

    name: str
    right: Right
    answer: Handler


async def start(desk: Desk, asked: Asked) -> None:
    """Greet in both languages: who opens the chat may not have chosen one yet."""
    lines: list[Line] = []
    for code in dict.fromkeys(("kk", "ru", asked.person.language)):
        words = texts(code)
        lines += [line(words("start")), line(words("start-more")), ()]
    await asked.say(lines)


async def help_(desk: Desk, asked: Asked) -> None:
    """What the bot does, and the commands that this person has."""
    words = asked.words
    lines = [line(words(key)) for key in ("help-what", "help-stages", "help-night", "help-buttons")]
    lines += [(), line(words("help-commands"))]
    lines += [line(words(f"help-{one.name}")) for one in entries_of(asked.people)]
    await asked.say(lines)


ENTRIES: tuple[Entry, ...] = (
    Entry("status", Right.SEE, status),
    Entry("duties", Right.SEE, duties),
    Entry("hearing", Right.SEE, hearing),
    Entry("calendar", Right.SEE, calendar),
    Entry("month", Right.SEE, month),
    Entry("digest", Right.DIGEST, digest),
    Entry("people", Right.SEE, people),
    Entry("language", Right.SEE, language),
    Entry("quiet", Right.SEE, quiet),
    Entry("sources", Right.OPERATE, sources),
    Entry("queue", Right.OPERATE, queue),
    Entry("doctor", Right.OPERATE, doctor),
    Entry("help", Right.SEE, help_),
    Entry("start", Right.SEE, start),
)


def entries_of(here: Sequence[Person]) -> list[Entry]:
    """The commands that the people of one chat may use."""
    return [one for one in ENTRIES if any(has(person, one.right) for person in here)]


class KnownChats(BaseMiddleware):
    """Lets through the chats of people who are ours now; of strangers it keeps a count and nothing else."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    async def __call__(
        self, handler: Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]], event: TelegramObject, data: Any
    ) -> Any:
        chat = _chat_of(event)
        people = people_of_chat(await self._desk.people(), chat) if chat is not None else ()
        if not people:
            self._desk.strangers += 1
            _log.info("telegram_stranger", count=self._desk.strangers)
            return None
        return await handler(event, data | {"people": people})


def _chat_of(event: TelegramObject) -> int | None:
    if isinstance(event, Message):
        return event.chat.id
    if isinstance(event, CallbackQuery) and event.message is not None:
        return event.message.chat.id
    return None


def make_dispatcher(desk: Desk) -> Dispatcher:
    """The dispatcher of invitations, commands and buttons."""
    dispatcher = Dispatcher()
    newcomers, known = Router(), Router()
    register(newcomers, desk.config, desk.store, desk.clock)
    known.message.outer_middleware(KnownChats(desk))
    known.callback_query.outer_middleware(KnownChats(desk))
    for entry in ENTRIES:
        known.message.register(_Answer(desk, entry).answer, Command(entry.name))
    known.message.register(_Free(desk).answer, F.text)
    known.callback_query.register(_Pressed(desk).answer)
    dispatcher.include_routers(newcomers, known)
    return dispatcher


class _Answer:
    def __init__(self, desk: Desk, entry: Entry) -> None:
        self._desk = desk
        self._entry = entry

    async def answer(self, message: Message, people: tuple[Person, ...]) -> None:
        """Answer the command where the chat has the right; else as if there were no such command."""
        asked = Asked(message, people, (message.text or "").partition(" ")[2].strip())
        if self._entry in entries_of(people):
            await self._entry.answer(self._desk, asked)
        else:
            await asked.say([line(asked.words("hint"))])


class _Free:
    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    async def answer(self, message: Message, people: tuple[Person, ...]) -> None:
        """What is no command: the reason of a dispute that was asked for, else a hint; silence in a group's talk."""
        asked = Asked(message, people, "")
        if await take_reason(self._desk, asked):
            return
        if message.chat.type == ChatType.PRIVATE:
            await asked.say([line(asked.words("hint"))])


class _Pressed:
    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    async def answer(self, query: CallbackQuery, people: tuple[Person, ...], bot: Bot) -> None:
        """Answer a button: one of a brief, or one of the"""
        if (query.data or "").startswith(PREFIX):
            await chosen(self._desk, query, people)
        else:
            await pressed(self._desk, query, people, bot)
