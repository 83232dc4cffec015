"""The Bot API server satisfies aiogram's own client; the SMTP server satisfies aiosmtplib."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from datetime import datetime
from email.message import EmailMessage

import aiosmtplib
import pytest
from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.exceptions import (
    TelegramBadRequest,
    TelegramForbiddenError,
    TelegramMigrateToChat,
    TelegramNetworkError,
    TelegramRetryAfter,
    TelegramServerError,
)
from aiogram.types import BotCommand, BufferedInputFile

from tests.world.days import ALMATY
from tests.world.http import Clock
from tests.world.mail import MailServer
from tests.world.telegram import Telegram

NOON = datetime(2025, 4, 10, 12, 0, tzinfo=ALMATY)


@pytest.fixture
async def telegram() -> AsyncIterator[Telegram]:
    server = Telegram(Clock(NOON))
    await server.start()
    yield server
    await server.stop()


@pytest.fixture
async def bot(telegram: Telegram) -> AsyncIterator[Bot]:
    session = AiohttpSession(api=TelegramAPIServer.from_base(telegram.base_url), timeout=10)
    made = Bot(telegram.token, session=session)
    yield made
    await session.close()


async def test_calls_of_a_bot(telegram: Telegram, bot: Bot) -> None:
    assert (await bot.get_me()).username == "tyndau_bot"
    assert await bot.delete_webhook()
    assert await bot.set_my_commands([BotCommand(command="status", description="s")])
    sent = await bot.send_message(100014, "Сәлем <b>!</b>", parse_mode="HTML")
    await bot.edit_message_text("Сәлем", chat_id=100014, message_id=sent.message_id)
    await bot.send_document(100014, BufferedInputFile(b"x", "a.txt"), caption="құжат")
    assert await bot.answer_callback_query("7")
    assert [m.text for m in telegram.of_chat(100014)] == ["Сәлем <b>!</b>", "Сәлем", "құжат"]
    assert telegram.messages[0].at == NOON


async def test_updates_wait_and_come(telegram: Telegram, bot: Bot) -> None:
    assert await bot.get_updates(timeout=0) == []
    waiting = asyncio.create_task(bot.get_updates(timeout=5))
    await asyncio.sleep(0)
    telegram.inject_message(100014, "/start")
    (update,) = await waiting
    assert update.message is not None
    assert update.message.text == "/start"
    assert await bot.get_updates(offset=update.update_id + 1) == []


TROUBLES = [
    ("flood", TelegramRetryAfter),
    ("blocked", TelegramForbiddenError),
    ("markup", TelegramBadRequest),
    ("migrated", TelegramMigrateToChat),
    ("broken", TelegramServerError),
    ("refuse", TelegramNetworkError),
    ("drop", TelegramNetworkError),
]


@pytest.mark.parametrize(("kind", "error"), TROUBLES)
async def test_troubles_are_told_apart_and_pass(
    telegram: Telegram, bot: Bot, kind: str, error: type[Exception]
) -> None:
    telegram.trouble(kind, chat_id=5, retry_after=7, migrate_to=-1005)
    with pytest.raises(error):
        await bot.send_message(5, "<b>x</b>", parse_mode="HTML")
    assert len(telegram.messages) == (1 if kind == "drop" else 0)
    await bot.send_message(5, "x")
    assert telegram.messages[-1].text == "x"


async def test_too_long_a_message_is_refused(telegram: Telegram, bot: Bot) -> None:
    with pytest.raises(TelegramBadRequest, match="too long"):
        await bot.send_message(5, "ы" * 4097)
    await bot.send_message(5, "ы" * 4096)


def _mail() -> EmailMessage:
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = "a@example.org", "b@example.org", "Талдау"
    message.set_content("Сәуір")
    return message


@pytest.fixture
async def mail() -> AsyncIterator[MailServer]:
    server = MailServer(Clock(NOON))
    await server.start()
    yield server
    await server.stop()


async def test_a_mail_is_kept(mail: MailServer) -> None:
    await aiosmtplib.send(_mail(), hostname="127.0.0.1", port=mail.port)
    (kept,) = mail.mails
    assert (kept.at, kept.recipients, kept.message["Subject"]) == (NOON, ("b@example.org",), "Талдау")


async def test_a_mail_is_refused_for_now_and_then_taken(mail: MailServer) -> None:
    mail.refusals.append("450 4.2.0 try later")
    with pytest.raises(aiosmtplib.SMTPDataError) as caught:
        await aiosmtplib.send(_mail(), hostname="127.0.0.1", port=mail.port)
    assert caught.value.code == 450
    await aiosmtplib.send(_mail(), hostname="127.0.0.1", port=mail.port)
    assert len(mail.mails) == 1


async def test_a_bad_recipient_is_refused(mail: MailServer) -> None:
    mail.bad_recipients.add("b@example.org")
    with pytest.raises(aiosmtplib.SMTPRecipientsRefused):
        await aiosmtplib.send(_mail(), hostname="127.0.0.1", port=mail.port)
