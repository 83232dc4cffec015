"""Editing a message of the day's brief: the same notices, with what became of each said beside it."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import structlog
from aiogram import Bot
from aiogram.exceptions import AiogramError, TelegramBadRequest, TelegramForbiddenError

from bot.notices.brief import brief
from bot.notices.message import Message
from bot.people import Person
from bot.telegram.pace import pace_of
from bot.telegram.paced import paced_bot
from bot.telegram.parts import part_of
from bot.telegram.sending import markup
from storage.replies import BriefMessage, shown_as

if TYPE_CHECKING:
    from bot.config import Config
    from storage.store import Store

_log = structlog.get_logger(__name__)


class Editor:
    """Edits the messages of `people`; a person who is none of ours any more keeps the message as it is."""

    def __init__(self, bot: Bot, store: Store, people: Sequence[Person], zone: ZoneInfo) -> None:
        self._bot = bot
        self._store = store
        self._people = {person.id: person for person in people}
        self._zone = zone

    async def edit(self, message: BriefMessage, marks: Mapping[int, str], now: datetime) -> bool:
        """Let the message say what became of its notices; False where it could not be edited."""
        made = await self.rendered(message, marks)
        if made is None:
            return False
        try:
            await self._bot.edit_message_text(
                made.html, chat_id=message.chat_id, message_id=message.message_id, reply_markup=markup(made.keyboard)
            )
        except TelegramBadRequest as error:
            # Deleted, or too old to be edited: nothing that would be different at the next try.
            _log.info("message_not_edited", reason=error.message)
            edited = "not modified" in error.message
        except TelegramForbiddenError:
            edited = False
        except (AiogramError, OSError) as error:
            _log.warning("message_not_edited", reason=type(error).__name__)
            return False
        else:
            edited = True
        await self._store.replies.keep_message(replace(message, shown=shown_as(marks)))
        return edited

    async def rendered(self, message: BriefMessage, marks: Mapping[int, str]) -> Message | None:
        """The message as it reads with these marks; None where nobody, or no single message, would hold it."""
        person = self._people.get(message.person_id)
        notices = await self._store.replies.notices_with(message.notice_ids)
        if person is None or not notices:
            return None
        by_place = {place: marks[one.id] for place, one in enumerate(notices) if one.id in marks}
        part = await part_of(self._store, message.chat_id, message.message_id)
        made = brief(notices, person.language, message.at, self._zone, marks=by_place, of=part)
        return made[0] if len(made) == 1 else None


@asynccontextmanager
async def editing(
    config: Config, store: Store, people: Sequence[Person], clock: Callable[[], datetime]
) -> AsyncIterator[Editor]:
    """An editor on a client of its own, whose edits wait for their turns."""
    token, api_base = config.telegram.token.get_secret_value(), config.telegram.api_base
    bot = paced_bot(token, api_base, config.telegram.proxy, pace_of(token, api_base, clock), waits=True)
    try:
        yield Editor(bot, store, people, config.zone)
    finally:
        await bot.session.close()
