"""/status in words, and one poller that does not stop, over a real Bot API server."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from datetime import date, timedelta
from typing import Any

import pytest
from aiogram import Dispatcher
from aiogram.types import Message

from bot.notices.markup import line, to_html, to_plain, utf16_units
from bot.telegram.client import make_bot
from bot.telegram.desk import pages
from bot.telegram.polling import Poller
from bot.telegram.status import NextDue, RegionStatus, SourceStatus, StatusView, status_lines
from bot.texts import LANGUAGES, texts
from checks.model import Kind
from tests.delivery.bot_api import TOKEN, BotApi, refused, serving_bot_api, throttled
from tests.notices.samples import ALMATY, MORNING

VIEW = StatusView(
    now=MORNING,
    regions=[
        RegionStatus(
            "pavlodar",
            {"new": 3, "soon": 1, "today": 0, "missed": 2, "unknown": 0},
            [
                NextDue("25140927002", Kind.ANNOUNCEMENT, date(2025, 4, 22)),
                NextDue("25140927001", Kind.PROTOCOL, date(2025, 4, 21)),
            ],
        ),
        RegionStatus("abai", {}),
    ],
    sources=[
        SourceStatus("portal", None, True, "parsed", MORNING),
        SourceStatus("govkz", "pavlodar", False, "http_500", MORNING - timedelta(days=1)),
        SourceStatus("website", "abai", False, "timeout", None),
        SourceStatus("website", "akmola", None, "", None),
    ],
    queue=4,
    last_sent=MORNING - timedelta(minutes=5),
)


def update(number: int, chat: int, text: str) -> dict[str, Any]:
    sender = {"id": chat, "is_bot": False, "first_name": "X"}
    entities = [{"type": "bot_command", "offset": 0, "length": len(text.split()[0])}]
    message = {"message_id": number, "date": 0, "chat": {"id": chat, "type": "private"}, "from": sender, "text": text}
    return {"update_id": number, "message": {**message, "entities": entities}}


def test_status_shows_all_of_it() -> None:
    text = to_plain(status_lines(VIEW, texts("ru"), ALMATY))
    assert text == (
        "Состояние на 17.04.2025 08:00\n"
        "\n"
        "Павлодарская область\n"
        "Открыто: срок прошел 2, срок близко 1, предстоит 3\n"
        "Ближайшие сроки:\n"
        "21.04.2025 – № 25140927001, протокол\n"
        "22.04.2025 – № 25140927002, объявление\n"
        "\n"
        "область Абай\n"
        "Открытых обязанностей нет.\n"
        "\n"
        "Интернет-ресурс МИО (Павлодарская область): не читается (сайт ответил ошибкой 500), "
        "последний раз 16.04.2025 08:00\n"
        "Интернет-ресурс МИО (область Абай): не читается (нет ответа за отведенное время), "
        "полностью еще ни разу не прочитан\n"
        "Портал общественных слушаний: читается, последний раз 17.04.2025 08:00\n"
        "Интернет-ресурс МИО (Акмолинская область): еще не прочитан\n"
        "Доставка: в очереди 4, последнее сообщение 17.04.2025 07:55"
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_status_of_the_whole_country_is_split_between_lines(language: str) -> None:
    many = StatusView(MORNING, list(VIEW.regions[:1]) * 20, list(VIEW.sources) * 6, 0, None)
    lines = status_lines(many, texts(language), ALMATY)
    parts = pages(lines)
    assert [one for part in parts for one in part if one] == [one for one in lines if one]
    assert len(parts) > 1
    assert all(utf16_units(to_html(part)) <= 4096 and part[0] and part[-1] for part in parts)


def test_short_status_is_one_page() -> None:
    assert pages([line("a"), (), line("b")]) == [[line("a"), (), line("b")]]


# --- the poller ---


class _Broken(Exception):
    pass


async def _echo(message: Message) -> None:
    if message.chat.id == 3:
        raise _Broken
    await message.answer(f"heard {message.text}")


@asynccontextmanager
async def polling(
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
) -> AsyncIterator[tuple[BotApi, Poller]]:
    """A poller whose bot says what it heard, and fails in chat 3."""
    dispatcher = Dispatcher()
    dispatcher.message.register(_echo)
    async with serving_bot_api() as api:
        bot = make_bot(TOKEN, api.base, timeout_s=5.0)
        try:
            yield api, Poller(bot, dispatcher, lambda: MORNING, sleep, wait_s=0)
        finally:
            await bot.session.close()


async def test_update_is_handled_once() -> None:
    async with polling() as (api, poller):
        api.updates = [update(5, 1, "/start"), update(6, 1, "/help")]
        assert [await poller.once(), await poller.once()] == [2, 0]
    assert len(api.texts(1)) == 2
    assert (poller.last_answer_at, poller.last_update_at) == (MORNING, MORNING)


async def test_command_that_fails_does_not_stop_the_others() -> None:
    async with polling() as (api, poller):
        api.updates = [update(1, 3, "/status"), update(2, 1, "/start")]
        assert [await poller.once(), await poller.once()] == [2, 0]
    assert [one["chat_id"] for one in api.taken] == ["1"]


class _Stop(Exception):
    pass


async def test_polling_goes_on_after_every_failure_with_growing_pauses() -> None:
    slept: list[float] = []

    async def sleep(seconds: float) -> None:
        slept.append(seconds)
        if len(slept) == 6:
            raise _Stop

    async with polling(sleep) as (api, poller):
        conflict = refused(409, "Conflict: terminated by other getUpdates request")
        down = refused(500, "Internal Server Error")
        api.updates = [down, down, conflict, refused(401, "Unauthorized"), throttled(33), down, update(9, 1, "/start")]
        with suppress(_Stop):
            await poller.run()
        assert (poller.failures, poller.last_answer_at) == (6, None)
        assert await poller.once() == 1
    assert slept == [1.0, 2.0, 4.0, 8.0, 33.0, 32.0]
    assert (poller.failures, poller.last_answer_at) == (0, MORNING)
    assert len(api.texts(1)) == 1


async def test_update_that_cannot_be_read_is_stepped_over() -> None:
    async def sleep(seconds: float) -> None:
        raise _Stop

    async with polling(sleep) as (api, poller):
        api.updates = [{"update_id": 4, "message": {"text": 1}}, update(5, 1, "/start")]
        with suppress(_Stop):
            await poller.run()
        api.updates.append(update(6, 1, "/help"))
        assert await poller.once() == 1
    assert api.texts(1) == ["heard /help"]
