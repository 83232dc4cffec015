"""`/start TOKEN`, and what Telegram says of a chat by itself: blocked, let in again, moved."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

import structlog
from aiogram import F, Router
from aiogram.dispatcher.event.bases import SkipHandler
from aiogram.enums import ChatMemberStatus, ChatType
from aiogram.exceptions import AiogramError
from aiogram.filters import CommandObject, CommandStart
from aiogram.types import ChatMemberUpdated, Message

from bot.joining import Chat, JoinOutcome, join
from bot.notices.markup import Line, line, one_line, to_html
from bot.people import everyone, people_of_chat
from bot.telegram.client import make_bot
from bot.texts import Texts, texts
from checks.regions import regions
from storage.person_values import Taken

if TYPE_CHECKING:
    from bot.config import Config
    from bot.people import Person
    from storage.store import Store

_log = structlog.get_logger(__name__)
_GROUPS = {ChatType.GROUP, ChatType.SUPERGROUP}
_AWAY = {ChatMemberStatus.KICKED, ChatMemberStatus.LEFT}
_REFUSED = {Taken.WRONG_CHAT: "join-elsewhere"}

UPDATES = ("message", "my_chat_member")
"""The kinds of updates that these handlers need."""


def register(router: Router, config: Config, store: Store, clock: Callable[[], datetime]) -> None:
    """Put the handlers on `router`, which no check of known chats may stand before: a newcomer is no known chat."""
    people = _Joining(config, store, clock)
    router.message.register(people.start, CommandStart(deep_link=True))
    router.message.register(people.moved, F.migrate_to_chat_id)
    router.my_chat_member.register(people.member)


class _Joining:
    def __init__(self, config: Config, store: Store, clock: Callable[[], datetime]) -> None:
        self._config = config
        self._store = store
        self._clock = clock

    async def start(self, message: Message, command: CommandObject) -> None:
        """Take the invitation. Whatever is none is left to the other handlers: a stranger hears nothing."""
        kind = message.chat.type
        if message.from_user is None or (kind != ChatType.PRIVATE and kind not in _GROUPS):
            raise SkipHandler
        chat = Chat(message.chat.id, kind in _GROUPS)
        token = (command.args or "").strip()
        outcome = await join(self._store, self._config, token, chat, message.from_user.id, self._clock())
        _log.info("telegram_invitation", outcome=outcome.taken.value)
        if outcome.silent:
            raise SkipHandler
        await message.answer(to_html(answer(outcome)))

    async def moved(self, message: Message) -> None:
        """The group became another chat: from now on its people are told there."""
        new = message.migrate_to_chat_id
        known = people_of_chat(await everyone(self._config, self._store), message.chat.id)
        if known and new is not None:
            await self._store.people.move_chat(message.chat.id, new, "telegram", self._clock())
        raise SkipHandler

    async def member(self, event: ChatMemberUpdated) -> None:
        """The bot was blocked or taken out of a group, or let in again."""
        now = self._clock()
        for person in people_of_chat(await everyone(self._config, self._store), event.chat.id):
            if event.new_chat_member.status in _AWAY:
                await self._store.people.set_unreachable(person.id, event.new_chat_member.status, now)
            else:
                await self._store.people.set_reachable(person.id, now)


def answer(outcome: JoinOutcome) -> list[Line]:
    """What is said to whoever showed an invitation; in both languages where it made nobody one of us."""
    if outcome.person is None:
        key = _REFUSED.get(outcome.taken, "join-invalid")
        return [line(texts("kk")(key)), (), line(texts("ru")(key))]
    words = texts(outcome.person.language)
    head = "join-joined" if outcome.taken is Taken.JOINED else "join-again"
    return [
        line(words(head)),
        line(words("join-as", role=words(f"role-{outcome.person.role}"), regions=regions_text(outcome.person, words))),
        line(words("join-next")),
    ]


def regions_text(person: Person, words: Texts) -> str:
    """The regions that a person answers for, by name."""
    if "*" in person.regions:
        return words("regions-all")
    return ", ".join(one.names[words.language] for code, one in regions().items() if code in person.regions)


async def deep_link(config: Config, token: str, group: bool) -> str | None:
    """The link that hands `token` to the bot, from a private chat or a group; None where Telegram does not answer."""
    bot = make_bot(
        config.telegram.token.get_secret_value(), config.telegram.api_base, config.telegram.proxy, timeout_s=15.0
    )
    try:
        name = (await bot.get_me()).username
    except (AiogramError, OSError) as error:
        _log.warning("telegram_name_unknown", error=one_line(type(error).__name__, 80))
        return None
    finally:
        await bot.session.close()
    return f"https://t.me/{name}?start{'group' if group else ''}={token}"
