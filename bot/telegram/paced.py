"""A client whose requests keep the pace: Telegram counts edits and answers as it counts messages."""

from __future__ import annotations

from aiogram import Bot
from aiogram.client.session.middlewares.base import BaseRequestMiddleware, NextRequestMiddlewareType
from aiogram.exceptions import TelegramRetryAfter
from aiogram.methods import (
    EditMessageReplyMarkup,
    EditMessageText,
    Response,
    SendDocument,
    SendMessage,
    SendPhoto,
    TelegramMethod,
)
from aiogram.methods.base import TelegramType

from bot.telegram.client import make_bot
from bot.telegram.pace import Held, Pace

_COUNTED = (SendMessage, SendDocument, SendPhoto, EditMessageText, EditMessageReplyMarkup)


class _Keeping(BaseRequestMiddleware):
    """Takes a turn for each request to a chat; where it does not wait, the request is only counted."""

    def __init__(self, pace: Pace, waits: bool) -> None:
        self._pace = pace
        self._waits = waits

    async def __call__(
        self, make_request: NextRequestMiddlewareType[TelegramType], bot: Bot, method: TelegramMethod[TelegramType]
    ) -> Response[TelegramType]:
        chat = method.chat_id if isinstance(method, _COUNTED) else None
        if not isinstance(chat, int):
            return await make_request(bot, method)
        await self._turn(method, chat)
        try:
            return await make_request(bot, method)
        except TelegramRetryAfter as error:
            self._pace.hold(chat, float(error.retry_after))
            raise
        finally:
            self._pace.answered(chat)

    async def _turn(self, method: TelegramMethod[TelegramType], chat: int) -> None:
        if not self._waits:
            self._pace.count(chat)
            return
        try:
            await self._pace.turn(chat)
        except Held as held:
            raise TelegramRetryAfter(method, str(held), retry_after=int(held.seconds) + 1) from held


def paced_bot(token: str, api_base: str, proxy: str, pace: Pace, *, waits: bool) -> Bot:
    """A client that keeps `pace`.

    `waits`: each message and edit waits for its turn, TelegramRetryAfter where that takes long. Without it what
    people ask for is answered at once, and what is delivered meanwhile waits the longer.
    """
    bot = make_bot(token, api_base, proxy)
    bot.session.middleware(_Keeping(pace, waits))
    return bot
