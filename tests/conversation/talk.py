"""People who write to the real bot over HTTP and press its buttons."""

from __future__ import annotations

import json
import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from aiogram import Bot

from bot.config import Config, load_config
from bot.cycle import deliver_due, run_pass
from bot.telegram.client import make_bot
from bot.telegram.commands import make_dispatcher
from bot.telegram.desk import Desk
from bot.telegram.polling import Poller
from storage.store import Store, open_store
from tests.conversation.town import Town, standing
from tests.notices.samples import ALMATY
from tests.world.http import Clock
from tests.world.telegram import Sent, Telegram

OFFICER, CHIEF, MINISTRY, OPERATOR, ELSEWHERE, GROUP, MEMBER = 11, 12, 13, 14, 15, -100, 77
STRANGER = 666
REGION = "west-kazakhstan"
PROTOCOLS = "25141027001", "25141027002"  # of meetings on 10 April
NEW_CARD = "25149927003"  # appears on 11 April
FOREIGN = "25141010004"  # a hearing of Abai

_CONFIG = """
[service]
database = "sqlite:///{folder}/tyndau.db"
data_dir = "{folder}/data"
operators = [14]
[telegram]
token = "4242:TEST-TOKEN"
api_base = "{api}"
[alerts]
language = "ru"
[digest]
languages = ["ru"]
[watch]
requests_per_second = 100000.0
[[sources]]
id = "portal"
kind = "portal"
base_url = "{base}"
first_open_meeting = 101
first_public_discussion = 1
[[sources]]
id = "site"
kind = "website"
region = "west-kazakhstan"
url = "{base}/site"
"""
_PERSON = """
[[officers]]
region = "{region}"
role = "{role}"
name = "{name}"
telegram_chat_id = {chat}
language = "{language}"
"""
_PEOPLE = (
    (REGION, "officer", "Айгерим", OFFICER, "ru"),
    (REGION, "supervisor", "Начальник", CHIEF, "ru"),
    ("*", "ministry", "Министерство", MINISTRY, "ru"),
    ("abai", "officer", "Абай, маман", ELSEWHERE, "kk"),
)
_IN_GROUP = (REGION, "officer", "Департамент", GROUP, "kk")


def april(day: int, hour: int, minute: int = 0) -> datetime:
    """A moment of April 2025, Almaty time."""
    return datetime(2025, 4, day, hour, minute, tzinfo=ALMATY)


def configured(folder: Path, town: Town, api: str, *, group: bool = False) -> Config:
    """The configuration of the town's bot, with its data below `folder`."""
    people = [*_PEOPLE, _IN_GROUP] if group else list(_PEOPLE)
    names = ("region", "role", "name", "chat", "language")
    text = _CONFIG.format(folder=folder, base=town.base, api=api)
    text += "".join(_PERSON.format(**dict(zip(names, one, strict=True))) for one in people)
    path = folder / "config.toml"
    path.write_text(text)
    return load_config(path, {})


@dataclass
class Talk:
    """The bot on a store of its own, and everybody who talks to it. `town` is what it watches."""

    config: Config
    store: Store
    telegram: Telegram
    town: Town
    bot: Bot
    desk: Desk
    poller: Poller

    @property
    def clock(self) -> Clock:
        """The world's clock."""
        return self.telegram.clock

    async def brief(self) -> None:
        """Deliver what is due, as the service's tick does."""
        await deliver_due(self.config, self.store, lambda: self.clock.now)

    async def tick(self, moment: datetime) -> None:
        """A pass at `moment`, with delivery."""
        self.clock.set(moment)
        await run_pass(self.config, self.store, lambda: self.clock.now)

    def last(self, chat: int) -> Sent:
        """The last message that a chat got as a new one."""
        return [one for one in self.telegram.of_chat(chat) if one.method == "sendMessage"][-1]

    async def handle(self) -> list[tuple[str, dict[str, Any]]]:
        """Let the bot handle what was injected; gives the calls that it made, without its polling."""
        before = len(self.telegram.calls)
        await self.poller.once()
        await self.desk.idle()
        return [(method, said) for method, said in self.telegram.calls[before:] if method not in _SILENT]

    async def says(self, chat: int, text: str, **other: Any) -> list[str]:
        """Somebody writes; gives the texts and captions that this chat got for it."""
        self.telegram.inject_message(chat, text, **other)
        calls = await self.handle()
        return [str(said.get("text") or said.get("caption") or method) for method, said in calls]

    async def presses(self, chat: int, button: str, message: Sent | None = None, **other: Any) -> list[str]:
        """Somebody presses the button of these words; gives the short answer first, then every new text."""
        at = message or self.last(chat)
        data = next(one["callback_data"] for one in self.buttons(chat, at.message_id) if button in one["text"])
        return await self.forges(chat, data, at.message_id, **other)

    async def forges(self, chat: int, data: str, message_id: int, **other: Any) -> list[str]:
        """Somebody sends back this data; gives the short answer first, "" for a silent one, then every new text."""
        self.telegram.inject_callback(chat, data, message_id, **other)
        calls = await self.handle()
        short = [str(said.get("text", "")) for method, said in calls if method == "answerCallbackQuery"]
        return short + [str(said["text"]) for method, said in calls if method == "sendMessage"]

    def buttons(self, chat: int, message_id: int) -> list[dict[str, str]]:
        """The buttons that a message has now."""
        shown = "{}"
        for method, said in self.telegram.calls:
            edited = method.startswith("editMessage") and int(said.get("message_id", 0)) == message_id
            if edited and int(said["chat_id"]) == chat:
                shown = said.get("reply_markup", "{}")
        sent = [one for one in self.telegram.of_chat(chat) if one.message_id == message_id]
        if shown == "{}" and sent:
            shown = sent[0].parameters.get("reply_markup", "{}")
        return [button for row in json.loads(shown).get("inline_keyboard", []) for button in row]

    def edits(self, message_id: int) -> list[str]:
        """What a message was edited to, oldest first."""
        calls = self.telegram.calls
        return [
            str(said["text"])
            for method, said in calls
            if method == "editMessageText" and int(said["message_id"]) == message_id
        ]


_SILENT = {"getUpdates", "getMe"}


def _working(telegram: Telegram, config: Config, store: Store, bot: Bot) -> tuple[Desk, Poller]:
    desk = Desk(config, store, lambda: telegram.clock.now)
    return desk, Poller(bot, make_dispatcher(desk), lambda: telegram.clock.now, wait_s=0)


async def restart(talk: Talk) -> None:
    """The process ended and began anew: nothing but the database is left, and the last updates come once more."""
    await talk.desk.close()
    await talk.store.close()
    talk.store = await open_store(talk.config.service.database, talk.config.data_dir)
    talk.desk, talk.poller = _working(talk.telegram, talk.config, talk.store, talk.bot)
    await talk.handle()


async def lived(folder: Path, *, group: bool) -> Town:
    """Two mornings: what stood on 1 April, and what is due after the meetings of the 10th; nothing is delivered."""
    town = Town(items=["<p>01.02.2025 Новости управления</p>"])
    place = "Западно-Казахстанская область, Бурлинский район"
    for id, number in zip((101, 102), PROTOCOLS, strict=True):
        town.card(id, number, f"План горных работ участка Караоба-{id}", "10/04/2025 11:00", place)
    town.card(103, FOREIGN, "Отчет карьера Семей", "10/04/2025 12:00", "область Абай, г.Семей")
    async with standing(town):
        config = configured(folder, town, "http://127.0.0.1:1", group=group)
        store = await open_store(config.service.database, config.data_dir)
        for moment in (april(1, 8), april(10, 14), april(11, 8)):
            if moment.day == 11:
                town.card(104, NEW_CARD, "Разведка на участке Жаманкол", "27/05/2025 15:00", place)
            await run_pass(config, store, lambda at=moment: at, with_delivery=False)  # type: ignore[misc]
        await store.close()
    return town


@asynccontextmanager
async def talking(made: Path, town: Town, folder: Path, *, group: bool = False) -> AsyncIterator[Talk]:
    """The bot on the morning of 11 April, on a copy of what was lived, its briefs delivered."""
    shutil.copytree(made, folder, dirs_exist_ok=True)
    telegram = Telegram(Clock(april(11, 8)))
    await telegram.start()
    fresh = Town({id: dict(card) for id, card in town.cards.items()}, list(town.items), port=town.port)
    async with standing(fresh):
        config = configured(folder, fresh, telegram.base_url, group=group)
        store = await open_store(config.service.database, config.data_dir)
        bot = make_bot(telegram.token, telegram.base_url, timeout_s=5.0)
        talk = Talk(config, store, telegram, fresh, bot, *_working(telegram, config, store, bot))
        try:
            await talk.brief()
            yield talk
        finally:
            await talk.desk.close()
            await talk.store.close()
            await bot.session.close()
            await telegram.stop()
