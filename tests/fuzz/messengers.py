"""What Telegram and a mail server may say to us: updates, button data, answers to a sending."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from email.message import EmailMessage
from pathlib import Path
from typing import Any

from aiogram import Bot
from aiogram.client.default import DefaultBotProperties
from aiogram.client.telegram import TelegramAPIServer
from aiogram.enums import ParseMode
from aiogram.exceptions import AiogramError
from aiogram.methods import GetUpdates, SendMessage, TelegramMethod
from aiogram.types import Update
from hypothesis import strategies as st

from bot.channels.base import DeliveryError, Message
from bot.notices.buttons import Press, parse
from bot.smtp import MailError, MailSettings, send_message
from bot.telegram.client import _Session
from bot.telegram.commands import make_dispatcher
from bot.telegram.desk import Desk
from bot.telegram.polling import Poller, _pause
from bot.telegram.sending import TelegramChannel
from tests.fuzz.entrance import Entrance, Handle
from tests.fuzz.mutate import VALUES
from tests.notices.samples import MORNING, person
from tests.people.house import ALMATY, CONFIG, NOW, House, house

_SENT = {"message_id": 5, "date": 1, "chat": {"id": 7, "type": "private"}, "text": "x"}
_GOOD = {"SendMessage": _SENT}


class Canned(_Session):
    """The real session, whose answer to a question of the kind `asked` is `body`; all else is answered well."""

    def __init__(self, asked: type[TelegramMethod[Any]]) -> None:
        super().__init__(TelegramAPIServer.from_base("http://127.0.0.1:1"), 1.0, "")
        self._asked = asked
        self.body, self.status = b"", 200

    async def make_request(self, bot: Bot, method: TelegramMethod[Any], timeout: int | None = None) -> Any:  # noqa: ASYNC109
        if isinstance(method, self._asked):
            status, text = self.status, self.body.decode("utf-8", "replace")
        else:
            status, text = 200, json.dumps({"ok": True, "result": _GOOD.get(type(method).__name__, True)})
        return self.check_response(bot, method, status, text).result


def bot_of(session: Canned) -> Bot:
    return Bot("4242:TEST-TOKEN", session=session, default=DefaultBotProperties(parse_mode=ParseMode.HTML))


class Candid(Poller):
    """The poller, without the last resort that keeps it alive whatever a handler raises."""

    async def _handle(self, update: Update) -> None:
        await self._dispatcher.feed_update(self._bot, update)


@asynccontextmanager
async def at_desk(folder: Path) -> AsyncIterator[tuple[Canned, Bot, Desk, Poller, House]]:
    """A bot with an officer in chat 7 and an operator in chat 9, on a new database."""
    session = Canned(GetUpdates)
    async with house(folder, CONFIG) as home:
        desk = Desk(home.config, home.store, lambda: NOW)
        bot = bot_of(session)
        yield session, bot, desk, Candid(bot, make_dispatcher(desk), lambda: NOW, wait_s=0), home
        await desk.close()


async def _fed(body: bytes, session: Canned, bot: Bot, desk: Desk, poller: Poller) -> str:
    """What the poller does with one answer of the server; what a handler raises is raised."""
    session.body = body
    try:
        handled = await poller.once()
    except AiogramError as error:
        poller._step_over(error)
        assert 0 < _pause(error, 1) <= 3600
        return type(error).__name__
    await desk.idle()
    return "handled" if handled else "nothing"


@contextmanager
def updates(folder: Path) -> Iterator[Handle]:
    """An answer to getUpdates, handled by everything that handles updates."""
    folder.mkdir(parents=True, exist_ok=True)
    with asyncio.Runner() as runner:
        opened = at_desk(folder)
        session, bot, desk, poller, _ = runner.run(opened.__aenter__())
        yield lambda body: runner.run(_fed(body, session, bot, desk, poller))
        runner.run(opened.__aexit__(None, None, None))


@contextmanager
def callbacks(folder: Path) -> Iterator[Handle]:
    """The data of a button, pressed by an officer or an operator."""
    folder.mkdir(parents=True, exist_ok=True)
    with asyncio.Runner() as runner:
        opened = at_desk(folder)
        session, bot, desk, poller, _ = runner.run(opened.__aenter__())

        def press(body: bytes) -> str:
            data = body.decode("utf-8", "surrogateescape")
            found = parse(data)
            query = update(1, callback_query=_query(9 if len(body) % 2 else 7, data))
            said = runner.run(_fed(json.dumps({"ok": True, "result": [query]}).encode(), session, bot, desk, poller))
            return f"{found[0]}" if found else f"no button, {said}"

        yield press
        runner.run(opened.__aexit__(None, None, None))


@contextmanager
def telegram_answers(folder: Path) -> Iterator[Handle]:
    """The answer to a sending, under any status: it was sent, or a DeliveryError says what became of it."""

    class Unpaced:
        async def turn(self, chat: int) -> None:
            return None

        def answered(self, chat: int) -> None:
            return None

        def hold(self, chat: int, seconds: float) -> None:
            return None

    async def send(body: bytes, home: House) -> str:
        session = Canned(SendMessage)
        session.body, session.status = body, (200, 400, 403, 404, 409, 429, 500, 502, 504, 200)[len(body) % 10]
        channel = TelegramChannel(bot_of(session), home.store, lambda: MORNING, ALMATY, Unpaced())
        try:
            sent = await channel.send(person(), Message("s", "<b>x</b>", "x", (0,), (1,)))
        except DeliveryError as error:
            return error.reason.partition(" (")[0][:60]
        return "sent" if sent.external_id else "sent, answer not understood"

    folder.mkdir(parents=True, exist_ok=True)
    with asyncio.Runner() as runner:
        opened = house(folder, CONFIG)
        home = runner.run(opened.__aenter__())
        yield lambda body: runner.run(send(body, home))
        runner.run(opened.__aexit__(None, None, None))


@contextmanager
def mail_answers(_: Path) -> Iterator[Handle]:
    """A mail server that says the lines of the input, one after each of ours, and then hangs up."""
    said: list[bytes] = []

    async def talk(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            for line in said:
                writer.write(line + b"\r\n")
                if line[3:4] != b"-" and not await reader.readline():
                    break
            await writer.drain()
        except (OSError, ValueError, asyncio.CancelledError):
            pass
        finally:
            writer.close()

    async def hand_over(body: bytes, port: int) -> str:
        said[:] = body.split(b"\n")[:60]
        mail = EmailMessage()
        mail["From"], mail["To"], mail["Subject"] = "t@example.org", "a@example.org", "x"
        mail.set_content("x")
        settings = MailSettings("127.0.0.1", port, "none", "u" if len(body) % 2 else "", "p", "t@example.org", 0.5)
        try:
            refused = await send_message(mail, ["a@example.org"], settings)
        except MailError as error:
            assert error.detail.isprintable()
            return error.reason
        return "refused" if refused else "taken"

    with asyncio.Runner() as runner:
        server = runner.run(asyncio.start_server(talk, "127.0.0.1", 0))
        port = server.sockets[0].getsockname()[1]
        yield lambda body: runner.run(hand_over(body, port))
        server.close()


def update(number: int, **kind: Any) -> dict[str, Any]:
    """An update of Telegram's."""
    return {"update_id": number, **kind}


def _who(chat: int) -> dict[str, Any]:
    return {"id": abs(chat), "is_bot": False, "first_name": "Маман", "language_code": "ru"}


def _chat(chat: int) -> dict[str, Any]:
    return {"id": chat, "type": "private" if chat > 0 else "supergroup", "title": "Департамент"}


def _message(chat: int, text: str, **more: Any) -> dict[str, Any]:
    made = {"message_id": 3, "from": _who(chat), "chat": _chat(chat), "date": 1_744_000_000, "text": text, **more}
    if text.startswith("/"):
        made["entities"] = [{"type": "bot_command", "offset": 0, "length": len(text.split()[0])}]
    return made


def _query(chat: int, data: str) -> dict[str, Any]:
    return {"id": "1", "from": _who(chat), "chat_instance": "1", "data": data, "message": _message(chat, "x")}


def _answer(*made: dict[str, Any]) -> bytes:
    return json.dumps({"ok": True, "result": list(made)}).encode()


_WRITTEN = (
    "/start",
    "/start " + "a" * 32,
    "/status",
    "/duties",
    "/hearing 25141027001",
    "/calendar",
    "/people",
    "/language ru",
    "/quiet 21:00-09:00",
    "/quiet off",
    "/queue",
    "/sources",
    "/help",
    "привет",
    "/hearing <b>",
    "/language",
)
_MEMBER = {
    "chat": _chat(7),
    "from": _who(7),
    "date": 1,
    "old_chat_member": {"status": "member", "user": _who(1)},
    "new_chat_member": {"status": "kicked", "user": _who(1), "until_date": 0},
}
UPDATE_SEEDS = (
    *(_answer(update(n, message=_message(chat, text))) for chat in (7, 9) for n, text in enumerate(_WRITTEN, 1)),
    _answer(update(1, callback_query=_query(7, "why:1")), update(2, callback_query=_query(9, "language:kk"))),
    _answer(update(1, my_chat_member=_MEMBER)),
    _answer(update(1, message={**_message(-8, "x"), "migrate_to_chat_id": -1008})),
    b'{"ok": false, "error_code": 409, "description": "Conflict: terminated by other getUpdates request"}',
    b'{"ok": false, "error_code": 429, "description": "Too Many Requests", "parameters": {"retry_after": 5}}',
)
ANSWER_SEEDS = (
    _answer()[:-2] + b"{}}",
    json.dumps({"ok": True, "result": _SENT}).encode(),
    b'{"ok": false, "error_code": 429, "description": "Too Many Requests", "parameters": {"retry_after": 9}}',
    b'{"ok": false, "error_code": 403, "description": "Forbidden: bot was blocked by the user"}',
    b'{"ok": false, "error_code": 400, "description": "Bad Request: can\'t parse entities: Unsupported start tag"}',
    b'{"ok": false, "error_code": 400, "description": "migrated", "parameters": {"migrate_to_chat_id": -1005}}',
    b"<html><h1>502 Bad Gateway</h1></html>",
)
MAIL_SEEDS = (
    b"220 mail.test ESMTP\n250-mail.test\n250 AUTH PLAIN LOGIN\n235 ok\n250 ok\n250 ok\n354 go\n250 taken\n221 bye",
    b"220 mail.test ESMTP\n250 mail.test\n250 ok\n250 ok\n354 go\n250 taken\n221 bye",
    b"220 mail.test ESMTP\n250-mail.test\n250 AUTH PLAIN\n535 5.7.8 no\n221 bye",
    b"220 mail.test ESMTP\n250 mail.test\n250 ok\n550 no such user\n250 ok\n221 bye",
    b"220 mail.test ESMTP\n250 mail.test\n250 ok\n250 ok\n354 go\n451 greylisted\n221 bye",
    b"421 too busy",
    b"554-no\n554 service",
)
_ids = st.sampled_from([7, 9, -8, 666, 0, -1, 2**63, 10**30])
_words = st.sampled_from(_WRITTEN) | st.text(max_size=40)
_updates = st.lists(
    st.builds(lambda chat, text: update(1, message=_message(chat, text)), _ids, _words)
    | st.builds(lambda chat, text: update(2, callback_query=_query(chat, text)), _ids, _words)
    | st.dictionaries(st.sampled_from(["update_id", "message", "callback_query", "poll"]), st.sampled_from(VALUES)),
    max_size=4,
)
_data = st.builds(
    lambda name, number: f"{name}:{number}".encode(), st.sampled_from([*Press, "language"]), st.integers() | st.text()
)
_codes = st.sampled_from([220, 250, 354, 421, 451, 535, 550, 999, -1, 0])
_line = st.builds(
    lambda code, sign, text: f"{code}{sign}{text}".encode(),
    _codes,
    st.sampled_from([" ", "-", ""]),
    st.text(max_size=9),
)

MESSENGER_ENTRANCES = (
    Entrance("updates", updates, UPDATE_SEEDS, _updates.map(lambda made: _answer(*made)), 7),
    Entrance(
        "callbacks",
        callbacks,
        tuple(f"{one}:1".encode() for one in (*Press, "language")),
        _data | st.binary(max_size=80),
        6,
    ),
    Entrance("bot-answers", telegram_answers, ANSWER_SEEDS, st.sampled_from(ANSWER_SEEDS) | st.binary(max_size=60), 4),
    Entrance(
        "mail-answers",
        mail_answers,
        MAIL_SEEDS,
        st.lists(_line | st.binary(max_size=20), max_size=9).map(b"\n".join),
        4,
    ),
)
