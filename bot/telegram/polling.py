"""One supervised poller: it asks for updates for ever, whatever happens, and shows when it last got an answer."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from datetime import datetime

import structlog
from aiogram import Bot, Dispatcher
from aiogram.exceptions import AiogramError, ClientDecodeError, TelegramRetryAfter
from aiogram.types import Update

_log = structlog.get_logger(__name__)

_UPDATES = ["message", "callback_query", "my_chat_member"]
_FIRST_PAUSE_S = 1.0
_LONGEST_PAUSE_S = 60.0
_LONGEST_DEMANDED_S = 3600


class Poller:
    """Polls for what people write and press; `before` is done before each time it asks.

    `last_answer_at`: when the server last answered; `last_update_at`: when somebody wrote or pressed. `failures`
    counts the failures since the last answer, 0 while all is well.
    """

    def __init__(
        self,
        bot: Bot,
        dispatcher: Dispatcher,
        clock: Callable[[], datetime],
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
        wait_s: int = 25,
        before: Callable[[], Awaitable[None]] | None = None,
    ) -> None:
        self.last_answer_at: datetime | None = None
        self.last_update_at: datetime | None = None
        self.failures = 0
        self._bot = bot
        self._dispatcher = dispatcher
        self._clock = clock
        self._sleep = sleep
        self._wait_s = wait_s
        self._before = before
        self._offset: int | None = None

    async def run(self) -> None:
        """Poll until cancelled."""
        while True:
            try:
                await self.once()
            except (AiogramError, OSError) as error:
                self.failures += 1
                self._step_over(error)
                _log.warning("telegram_polling_failed", error=type(error).__name__, failures=self.failures)
                await self._sleep(_pause(error, self.failures))

    async def once(self) -> int:
        """Ask once and handle what came; gives the number of updates. AiogramError where the server failed."""
        if self._before is not None:
            await self._before()
        updates = await self._bot.get_updates(
            offset=self._offset,
            timeout=self._wait_s,
            allowed_updates=_UPDATES,
            request_timeout=self._wait_s + 15,
        )
        if updates is None:
            raise ClientDecodeError("no list of updates", ValueError("null"), None)
        self.failures = 0
        self.last_answer_at = self._clock()
        for update in updates:
            self.last_update_at = self.last_answer_at
            # Advanced first: an update that makes its handler fail is not asked for again for ever.
            self._offset = update.update_id + 1
            await self._handle(update)
        return len(updates)

    def _step_over(self, error: Exception) -> None:
        # One update that this client cannot read would otherwise be asked for again for ever.
        data = error.data if isinstance(error, ClientDecodeError) else None
        result = data.get("result") if isinstance(data, dict) else None
        ids = [one.get("update_id") for one in result if isinstance(one, dict)] if isinstance(result, list) else []
        self._offset = max([one + 1 for one in ids if isinstance(one, int)], default=self._offset)

    async def _handle(self, update: Update) -> None:
        try:
            await self._dispatcher.feed_update(self._bot, update)
        except Exception as error:
            # A failed answer to one person must not end the polling for all; nothing of the update is logged.
            _log.error("telegram_command_failed", error=type(error).__name__)


def _pause(error: Exception, failures: int) -> float:
    if isinstance(error, TelegramRetryAfter):
        # A wait of years would be silence, a negative one a storm.
        return float(min(max(error.retry_after, 1), _LONGEST_DEMANDED_S))
    return min(_FIRST_PAUSE_S * 2.0 ** min(failures - 1, 10), _LONGEST_PAUSE_S)
