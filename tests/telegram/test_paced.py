"""Edits and answers keep the pace: Telegram counts them as it counts messages."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramRetryAfter

from bot.telegram.editing import Editor
from bot.telegram.pace import Pace
from bot.telegram.paced import paced_bot
from storage.replies import BriefMessage
from tests.delivery.bot_api import TOKEN, BotApi, serving_bot_api, throttled
from tests.delivery.home import Seconds, home, many
from tests.notices.samples import ALMATY, MORNING, OFFICER


@asynccontextmanager
async def client(api: BotApi, pace: Pace, *, waits: bool) -> AsyncIterator[Bot]:
    bot = paced_bot(TOKEN, api.base, "", pace, waits=waits)
    try:
        yield bot
    finally:
        await bot.session.close()


def pace_and_clock() -> tuple[Pace, Seconds]:
    seconds = Seconds()
    return Pace(lambda: MORNING, seconds, seconds.sleep), seconds


async def test_edits_wait_for_their_turn() -> None:
    pace, seconds = pace_and_clock()
    async with serving_bot_api() as api, client(api, pace, waits=True) as bot:
        for number in range(3):
            await bot.edit_message_text(f"{number}", chat_id=1, message_id=5)
    assert len(api.taken) == 3
    assert 2.0 <= seconds.now < 3.0


async def test_answers_wait_for_nothing_but_what_is_delivered_waits_for_them() -> None:
    pace, seconds = pace_and_clock()
    async with serving_bot_api() as api, client(api, pace, waits=False) as bot:
        await bot.send_message(1, "a")
        await bot.send_message(1, "b")
        assert seconds.now == 0
        await pace.turn(1)
    assert len(api.taken) == 2
    assert seconds.now >= 1.0


async def test_what_the_server_demands_of_an_edit_holds_the_chat() -> None:
    pace, _ = pace_and_clock()
    async with serving_bot_api() as api, client(api, pace, waits=True) as bot:
        api.answers["1"] = [throttled(500)]
        for _ in range(2):
            with pytest.raises(TelegramRetryAfter):
                await bot.edit_message_text("x", chat_id=1, message_id=5)
        await bot.edit_message_text("x", chat_id=2, message_id=5)
    assert [one["chat_id"] for one in api.asked] == ["1", "2"]


async def test_a_brief_whose_chat_is_held_is_edited_at_a_later_pass(tmp_path: Path) -> None:
    pace, _ = pace_and_clock()
    pace.hold(1, 500.0)
    async with serving_bot_api() as api, home(tmp_path, OFFICER) as here, client(api, pace, waits=True) as bot:
        await here.plan(*many(1))
        (notice,) = await here.store.outbox.queue()
        kept = BriefMessage(1, 5, OFFICER.id, MORNING.date(), MORNING, (notice.id,), shown="")
        await here.store.replies.keep_message(kept)
        assert not await Editor(bot, here.store, [OFFICER], ALMATY).edit(kept, {notice.id: "taken"}, MORNING)
        assert await here.store.replies.message(1, 5) == kept
    assert not api.asked
