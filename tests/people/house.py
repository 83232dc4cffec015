"""A configuration with one officer, one supervisor and one operator, and an open store."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from bot.config import Config, load_config
from bot.joining import Chat, JoinOutcome, Wanted, invite, join
from bot.people import Person, everyone
from storage.store import Store, open_store
from storage.values import Notice

ALMATY = ZoneInfo("Asia/Almaty")
NOW = datetime(2025, 4, 17, 9, 0, tzinfo=ALMATY)
WEEK = timedelta(days=7)
ABAI = Wanted("officer", ("abai",), "Абай, маман")

CONFIG = """
[service]
operators = [9]
[alerts]
language = "ru"
[[sources]]
id = "portal"
kind = "portal"
base_url = "http://127.0.0.1:9/portal"
[[officers]]
region = "pavlodar"
role = "officer"
name = "Павлодар"
telegram_chat_id = 7
email = "p@example.org"
[[officers]]
region = "pavlodar"
role = "supervisor"
telegram_chat_id = -8
"""


@dataclass
class House:
    """`now` moves as a test says."""

    config: Config
    store: Store
    now: datetime = NOW

    async def invited(self, wanted: Wanted = ABAI, valid: timedelta = WEEK) -> str:
        """A new invitation's token."""
        return (await invite(self.store, wanted, "command line", self.now, valid))[1]

    async def shown(self, token: str, chat: int, *, group: bool = False, user: int = 1) -> JoinOutcome:
        """What becomes of `/start TOKEN` in that chat."""
        return await join(self.store, self.config, token, Chat(chat, group), user, self.now)

    async def people(self) -> dict[str, Person]:
        """Everybody, by id."""
        return {one.id: one for one in await everyone(self.config, self.store)}

    async def told_operators(self) -> list[Notice]:
        """What the operators are to be told of people."""
        return await self.store.outbox.queue(kind="people")


@asynccontextmanager
async def house(folder: Path, text: str = CONFIG) -> AsyncIterator[House]:
    """The configuration of `text`, and a new store in `folder`."""
    file = folder / "config.toml"
    file.write_text(text, encoding="utf8")
    store = await open_store(f"sqlite:///{folder / 'tyndau.db'}", folder / "data")
    try:
        yield House(load_config(file, {}), store)
    finally:
        await store.close()
