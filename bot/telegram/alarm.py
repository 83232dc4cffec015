"""A word to the operators that cannot wait for the outbox, because the clock by which it goes is wrong."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

import structlog
from aiogram.exceptions import AiogramError

from bot.people import operators
from bot.telegram.pace import pace_of
from bot.telegram.paced import paced_bot
from bot.texts import Texts, texts

if TYPE_CHECKING:
    from bot.config import Config

_log = structlog.get_logger(__name__)


async def tell_operators(config: Config, said: Callable[[Texts], str], clock: Callable[[], datetime]) -> bool:
    """Write to each operator's chat; whether one of them took it, or there is none."""
    token, api_base = config.telegram.token.get_secret_value(), config.telegram.api_base
    people = operators(config.service.operators, config.alerts.language)
    bot = paced_bot(token, api_base, config.telegram.proxy, pace_of(token, api_base, clock), waits=True)
    taken = 0
    try:
        for one in people:
            try:
                await bot.send_message(one.telegram_chat_id or 0, said(texts(one.language)), parse_mode=None)
                taken += 1
            except (AiogramError, OSError) as error:
                _log.warning("operator_not_told", error=type(error).__name__)
    finally:
        await bot.session.close()
    return taken > 0 or not people
