"""Once a day it is proved that Telegram takes what is sent: one silent message in each operator's chat, then edited.

What counts is the server's answer. A chat that gave none for longer than a day stands in the way of `/readyz`.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import structlog
from aiogram import Bot
from aiogram.exceptions import AiogramError, TelegramBadRequest

from bot.people import operators
from bot.telegram.pace import pace_of
from bot.telegram.paced import paced_bot
from bot.texts import texts

if TYPE_CHECKING:
    from bot.config import Config
    from storage.store import Store

_log = structlog.get_logger(__name__)
_TRY_AGAIN_AFTER = timedelta(minutes=30)
_LONGEST = timedelta(hours=26)


async def prove_if_due(config: Config, store: Store, now: datetime) -> list[int]:
    """Edit or send the message in the operators' chats where it is due; gives the chats that took it.

    Due: once a day of the service's zone, from the first pass time on; where it failed, again after half an hour.
    """
    token, api_base = config.telegram.token.get_secret_value(), config.telegram.api_base
    due = await _due_chats(config, store, now)
    if not due:
        return []
    bot = paced_bot(token, api_base, config.telegram.proxy, pace_of(token, api_base, lambda: now), waits=True)
    try:
        return [chat for chat in due if await _prove(bot, config, store, chat, now)]
    finally:
        await bot.session.close()


async def is_due(config: Config, store: Store, now: datetime) -> bool:
    """Whether there is a chat in which `prove_if_due` would edit or send the message."""
    return bool(await _due_chats(config, store, now))


async def unproved(config: Config, store: Store, now: datetime) -> str:
    """What `/readyz` says: since when nothing is proved in one of the chats; "" where all is well, or nothing due."""
    for chat in config.service.operators:
        last = await store.get_fact(_fact(chat), {})
        since = last.get("proved") or last.get("first")
        if since and now - datetime.fromisoformat(since) > _LONGEST:
            return f"not delivered since {since[:10]}"
    return ""


def _fact(chat: int) -> str:
    return f"selftest.{chat}"


async def _due_chats(config: Config, store: Store, now: datetime) -> list[int]:
    if not config.telegram.token.get_secret_value():
        return []
    return [chat for chat in config.service.operators if await _is_due(config, store, chat, now)]


async def _is_due(config: Config, store: Store, chat: int, now: datetime) -> bool:
    local = now.astimezone(config.zone)
    last = await store.get_fact(_fact(chat), {})
    if local.time() < min(config.watch.at) or last.get("day") == local.date().isoformat():
        return False
    tried = last.get("tried")
    return not tried or not timedelta(0) <= now - datetime.fromisoformat(tried) < _TRY_AGAIN_AFTER


async def _prove(bot: Bot, config: Config, store: Store, chat: int, now: datetime) -> bool:
    last = await store.get_fact(_fact(chat), {})
    last |= {"tried": now.isoformat(), "first": last.get("first") or now.isoformat()}
    # Written before anything is sent: killed in between, it is edited or sent once more half an hour later.
    await store.set_fact(_fact(chat), last, now)
    (operator,) = operators([chat], config.alerts.language)
    said = texts(operator.language)
    text = f"{said('selftest', at=f'{now.astimezone(config.zone):%d.%m.%Y %H:%M}')}\n{said('selftest-why')}"
    try:
        message = await _edited_or_sent(bot, chat, last.get("message"), text)
    except (AiogramError, OSError) as error:
        _log.warning("selftest_not_delivered", error=type(error).__name__)
        return False
    day = now.astimezone(config.zone).date().isoformat()
    await store.set_fact(_fact(chat), last | {"message": message, "day": day, "proved": now.isoformat()}, now)
    return True


async def _edited_or_sent(bot: Bot, chat: int, former: int | None, text: str) -> int:
    """The id of the message that bears the text now; what was deleted, or cannot be edited, is sent anew."""
    if former is not None:
        try:
            await bot.edit_message_text(text, chat_id=chat, message_id=former)
            return former
        except TelegramBadRequest as error:
            if "not modified" in error.message:
                return former
    return (await bot.send_message(chat, text, disable_notification=True)).message_id
