"""Telegram: one message to one chat, and what each refusal means."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from zoneinfo import ZoneInfo

import structlog
from aiogram import Bot
from aiogram.enums import ParseMode
from aiogram.exceptions import (
    ClientDecodeError,
    TelegramAPIError,
    TelegramBadRequest,
    TelegramForbiddenError,
    TelegramMigrateToChat,
    TelegramNetworkError,
    TelegramNotFound,
    TelegramRetryAfter,
    TelegramServerError,
    TelegramUnauthorizedError,
)
from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup
from aiohttp import ClientConnectorError, ConnectionTimeoutError

from bot.channels.base import DeliveryError, Message, Sent
from bot.channels.settings import ChannelSettings, Facts, Pace
from bot.notices.message import TELEGRAM_LIMIT, Keyboard
from bot.people import Person
from bot.telegram.client import make_bot
from bot.telegram.pace import Held, pace_of
from bot.telegram.parts import keep_part
from storage.errors import StoreError
from storage.replies import BriefMessage

_log = structlog.get_logger(__name__)
_BAD_MARKUP = ("can't parse entities", "can't find end of the entity")


class TelegramChannel:
    """Sends as HTML; once more as plain text where the markup is refused; follows a chat that became another."""

    name = "telegram"
    limit: int | None = TELEGRAM_LIMIT

    def __init__(self, bot: Bot, facts: Facts, now: Callable[[], datetime], zone: ZoneInfo, pace: Pace) -> None:
        self._bot = bot
        self._facts = facts
        self._pace = pace
        self._now = now
        self._zone = zone
        self._turns: dict[str, int] = {}  # by person: whose turn was waited for last

    def reaches(self, person: Person) -> bool:
        return person.telegram_chat_id is not None

    async def turn(self, person: Person) -> None:
        chat = self._turns[person.id] = await self._chat(person)
        await self._wait_for(chat)

    def give_up(self, person: Person) -> None:
        self._pace.answered(self._turns[person.id])

    async def send(self, person: Person, message: Message) -> Sent:
        chat = await self._chat(person)
        try:
            sent = await self._to(chat, message)
        except TelegramMigrateToChat as moved:
            assert person.telegram_chat_id is not None
            chat = moved.migrate_to_chat_id
            await self._facts.set_fact(_moved(person.telegram_chat_id), chat, self._now())
            await self._wait_for(chat)
            sent = await self._again(chat, message)
        except (TelegramAPIError, ClientDecodeError) as error:
            raise self._held(error, chat) from error
        await self._remember(person, chat, sent, message)
        return Sent(self.name, sent)

    async def _chat(self, person: Person) -> int:
        assert person.telegram_chat_id is not None
        known = await self._facts.get_fact(_moved(person.telegram_chat_id))
        return int(known) if known is not None else person.telegram_chat_id

    async def _wait_for(self, chat: int) -> None:
        try:
            await self._pace.turn(chat)
        except Held as held:
            raise DeliveryError("telegram: throttled", retry_after=held.seconds) from held

    def _held(self, error: TelegramAPIError | ClientDecodeError, chat: int) -> DeliveryError:
        if isinstance(error, TelegramRetryAfter):
            self._pace.hold(chat, float(error.retry_after))
        return _named(error)

    async def _remember(self, person: Person, chat: int, sent: str, message: Message) -> None:
        """Keep which message holds which notices, for the day's changes. Buttons work without it."""
        if sent and message.notices:
            at = self._now()
            day = at.astimezone(self._zone).date()
            kept = BriefMessage(chat, int(sent), person.id, day, at, message.notices, shown="")
            try:
                await self._facts.replies.keep_message(kept)
                if message.part:
                    await keep_part(self._facts, chat, int(sent), message.part, at)
            except StoreError as error:
                # It is sent: that must not be taken back because its later edits are lost.
                _log.warning("message_not_kept", reason=str(error))

    async def close(self) -> None:
        await self._bot.session.close()

    def address(self, person: Person) -> str:
        return f"…{str(person.telegram_chat_id)[-4:]}"

    async def _again(self, chat: int, message: Message) -> str:
        try:
            return await self._to(chat, message)
        except (TelegramAPIError, ClientDecodeError) as error:
            raise self._held(error, chat) from error

    async def _to(self, chat: int, message: Message) -> str:
        try:
            return await self._post(chat, message.html, ParseMode.HTML, message.keyboard)
        except TelegramBadRequest as error:
            if not _says(error, _BAD_MARKUP):
                raise
        await self._wait_for(chat)
        # A plain rendering shows its addresses, so it may be the longer one: it is cut rather than lost.
        return await self._post(chat, _cut(message.plain), None, message.keyboard)

    async def _post(self, chat: int, text: str, parse_mode: ParseMode | None, keyboard: Keyboard) -> str:
        try:
            sent = await self._bot.send_message(chat, text, parse_mode=parse_mode, reply_markup=markup(keyboard))
            return str(getattr(sent, "message_id", ""))  # a server may say "ok" and nothing else
        except ClientDecodeError as error:
            # Taken, and answered with a message of a shape that this client does not know: it is sent all the same.
            if isinstance(error.data, dict) and error.data.get("ok") is True:
                return ""
            raise
        finally:
            self._pace.answered(chat)


def telegram_sending(settings: ChannelSettings) -> TelegramChannel:
    """The channel of the configured bot."""
    bot = make_bot(settings.token, settings.api_base, settings.proxy, settings.timeout_s)
    pace = settings.pace or pace_of(settings.token, settings.api_base, settings.now)
    return TelegramChannel(bot, settings.facts, settings.now, settings.zone, pace)


def markup(keyboard: Keyboard) -> InlineKeyboardMarkup | None:
    """The buttons as Telegram takes them, None where there are none."""
    rows = [[InlineKeyboardButton(text=one.text, callback_data=one.data) for one in row] for row in keyboard]
    return InlineKeyboardMarkup(inline_keyboard=rows) if rows else None


def _moved(chat: int) -> str:
    return f"telegram.chat.{chat}"


def _says(error: TelegramAPIError, words: tuple[str, ...]) -> bool:
    return any(word in error.message.lower() for word in words)


def _cut(text: str) -> str:
    units = text.encode("utf-16-le")
    return text if len(units) <= 2 * TELEGRAM_LIMIT else units[: 2 * TELEGRAM_LIMIT].decode("utf-16-le", "ignore")


def _named(error: TelegramAPIError | ClientDecodeError) -> DeliveryError:
    if isinstance(error, ClientDecodeError):
        # Something answered that is not the Bot API: a proxy's page, or the server's end was cut off.
        return DeliveryError("telegram: not_json", unknown=True)
    if isinstance(error, TelegramRetryAfter):
        return DeliveryError("telegram: throttled", retry_after=float(error.retry_after))
    if isinstance(error, TelegramForbiddenError):
        return DeliveryError(f"telegram: forbidden ({error.message})", permanent=True)
    if isinstance(error, TelegramUnauthorizedError | TelegramNotFound):
        return DeliveryError(f"telegram: token_refused ({error.message})", everybody=True)
    if isinstance(error, TelegramServerError):
        return DeliveryError(f"telegram: server_error ({error.message})")
    if isinstance(error, TelegramNetworkError):
        return _network(error)
    # A request that is wrong now is wrong for ever; whoever has an address gets it by mail instead.
    return DeliveryError(f"telegram: refused ({error.message})", permanent=isinstance(error, TelegramBadRequest))


def _network(error: TelegramNetworkError) -> DeliveryError:
    if isinstance(error.__cause__, ClientConnectorError | ConnectionTimeoutError):
        return DeliveryError("telegram: unreachable", everybody=True)
    return DeliveryError(f"telegram: outcome_unknown ({error.message})", unknown=True)
