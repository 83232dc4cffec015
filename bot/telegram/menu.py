"""The menu of commands that Telegram shows in a chat: those of its people's roles, in their language."""

from __future__ import annotations

from collections.abc import Sequence

import structlog
from aiogram import Bot
from aiogram.exceptions import AiogramError, TelegramBadRequest, TelegramForbiddenError
from aiogram.types import BotCommand, BotCommandScopeChat

from bot.people import Person, people_of_chat
from bot.telegram.commands import entries_of
from bot.texts import texts

_log = structlog.get_logger(__name__)
_LONGEST = 256


def menu(people: Sequence[Person], language: str) -> list[BotCommand]:
    """The commands with their descriptions."""
    words = texts(language)
    described = ((one.name, words(f"help-{one.name}").partition(" – ")[2]) for one in entries_of(people))
    return [BotCommand(command=name, description=said[:_LONGEST]) for name, said in described]


class Menus:
    """Sets the menu of each chat once, and again when its people or their language changed."""

    def __init__(self, bot: Bot) -> None:
        self._bot = bot
        self._shown: dict[int, tuple[tuple[str, str], ...]] = {}

    async def update(self, everybody: Sequence[Person]) -> None:
        """Bring the menus of all chats up to date."""
        for chat in {one.telegram_chat_id for one in everybody if one.telegram_chat_id is not None}:
            people = people_of_chat(everybody, chat)
            wanted = tuple((one.role, one.language) for one in people)
            if self._shown.get(chat) != wanted and await self._set(chat, people):
                self._shown[chat] = wanted

    async def _set(self, chat: int, people: Sequence[Person]) -> bool:
        """Whether that is settled: shown, or refused for good (a chat that never spoke with the bot)."""
        try:
            await self._bot.set_my_commands(menu(people, people[0].language), scope=BotCommandScopeChat(chat_id=chat))
        except (TelegramBadRequest, TelegramForbiddenError):
            return True
        except (AiogramError, OSError) as error:
            _log.info("menu_not_set", reason=type(error).__name__)
            return False
        return True
