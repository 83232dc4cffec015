"""The bot that answers: polling for commands and buttons, and what an answer is made from."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

import structlog

from bot.health import Health
from bot.telegram.commands import make_dispatcher
from bot.telegram.desk import Desk
from bot.telegram.menu import Menus
from bot.telegram.pace import pace_of
from bot.telegram.paced import paced_bot
from bot.telegram.polling import Poller
from bot.turns import turns_of
from storage.errors import StoreError

if TYPE_CHECKING:
    from bot.config import Config
    from storage.store import Store

_log = structlog.get_logger(__name__)


async def poll(
    config: Config,
    store: Store,
    clock: Callable[[], datetime],
    health: Health,
    reading: asyncio.Lock | None = None,
) -> None:
    """Answer until cancelled; of several replicas one at a time does.

    `reading` is held while sources are read, so that a button and a pass never do both.
    """
    await turns_of(store, clock).whenever_ours("poll", lambda: _answer(config, store, clock, health, reading))


async def _answer(
    config: Config, store: Store, clock: Callable[[], datetime], health: Health, reading: asyncio.Lock | None
) -> None:
    token, api_base = config.telegram.token.get_secret_value(), config.telegram.api_base
    bot = paced_bot(token, api_base, config.telegram.proxy, pace_of(token, api_base, clock), waits=False)
    desk = Desk(config, store, clock, reading or asyncio.Lock())
    menus = Menus(bot)

    async def show_menus() -> None:
        try:
            await menus.update(await desk.people())
        except StoreError as error:
            _log.warning("menus_not_shown", reason=str(error))

    poller = Poller(bot, make_dispatcher(desk), clock, before=show_menus)
    health.last_poll = lambda: poller.last_answer_at
    try:
        await poller.run()
    finally:
        await desk.close()
        await bot.session.close()
