"""`/start TOKEN` over a real Bot API server: the invited join, in a private chat or a group; others hear nothing."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest
from aiogram import Dispatcher, Router

from bot.joining import MOST_TRIES, make_token
from bot.telegram.client import make_bot
from bot.telegram.joining import UPDATES, register
from bot.texts import texts
from tests.delivery.bot_api import TOKEN, BotApi, serving_bot_api
from tests.people.house import ABAI, House, house

STRANGER = 666


@dataclass
class Phone:
    """Updates go straight to the handlers; answers come back through the server."""

    home: House
    api: BotApi
    feed: Any
    number: int = 0

    async def says(self, chat: int, text: str, user: int = 1, kind: str = "") -> list[str]:
        """What the chat has been told after somebody wrote `text` there."""
        length = len(text.split()[0])
        message = {
            "text": text,
            "from": {"id": user, "is_bot": False, "first_name": "X"},
            "entities": [{"type": "bot_command", "offset": 0, "length": length}],
        }
        await self._message(chat, message, kind)
        return self.api.texts(chat)

    async def moves(self, chat: int, new: int) -> None:
        """Telegram says in the group that it became another chat."""
        await self._message(chat, {"migrate_to_chat_id": new}, "group")

    async def member(self, chat: int, status: str) -> None:
        """The bot's own place in the chat changes."""
        bot = {"id": 100, "is_bot": True, "first_name": "B"}
        user = {"id": 1, "is_bot": False, "first_name": "X"}
        old = {"status": "member", "user": bot}
        new = {"status": status, "user": bot, **({"until_date": 0} if status == "kicked" else {})}
        event = {"chat": _chat(chat, ""), "from": user, "date": 0, "old_chat_member": old, "new_chat_member": new}
        await self._update({"my_chat_member": event})

    async def _message(self, chat: int, message: dict[str, Any], kind: str) -> None:
        await self._update(
            {"message": {"message_id": self.number + 1, "date": 0, "chat": _chat(chat, kind), **message}}
        )

    async def _update(self, update: dict[str, Any]) -> None:
        self.number += 1
        await self.feed({"update_id": self.number, **update})


def _chat(chat: int, kind: str) -> dict[str, Any]:
    return {"id": chat, "type": kind or ("private" if chat > 0 else "group"), "title": "T"}


@asynccontextmanager
async def phone(folder: Path) -> AsyncIterator[Phone]:
    async with house(folder) as home, serving_bot_api() as api:
        bot, router, dispatcher = make_bot(TOKEN, api.base, timeout_s=5.0), Router(), Dispatcher()
        register(router, home.config, home.store, lambda: home.now)
        dispatcher.include_router(router)

        async def feed(update: dict[str, Any]) -> None:
            await dispatcher.feed_raw_update(bot, update)

        try:
            yield Phone(home, api, feed)
        finally:
            await bot.session.close()


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
async def test_the_newcomer_is_told_in_the_language_of_the_invitation(tmp_path: Path, language: str) -> None:
    async with phone(tmp_path) as talk:
        token = await talk.home.invited(replace(ABAI, language=language))
        (said,) = await talk.says(55, f"/start {token}")
        again = (await talk.says(55, f"/start {token}"))[1]
    words = texts(language)
    assert said.startswith(words("join-joined"))
    assert {"kk": "Абай облысы", "ru": "область Абай", "en": "Abai"}[language] in said
    assert again.startswith(words("join-again"))


async def test_strangers_hear_nothing_whatever_they_try(tmp_path: Path) -> None:
    async with phone(tmp_path) as talk:
        for text in ("/start", "/start hello", *[f"/start {make_token()}" for _ in range(MOST_TRIES + 2)]):
            await talk.says(STRANGER, text, STRANGER)
        good = await talk.home.invited()
        await talk.says(STRANGER, f"/start {good}", STRANGER)
        await talk.says(-STRANGER, f"/start {make_token()}", STRANGER)
        await talk.says(-STRANGER, f"/start {good}", STRANGER, "channel")
    assert talk.api.asked == []


async def test_a_used_a_revoked_and_an_expired_one_are_answered_alike_and_name_nobody(tmp_path: Path) -> None:
    async with phone(tmp_path) as talk:
        home = talk.home
        used, revoked, expired = [await home.invited() for _ in range(3)]
        await talk.says(55, f"/start {used}")
        await home.store.people.revoke_invitation(2, "command line", home.now)
        answers = [(await talk.says(61, f"/start {used}"))[-1], (await talk.says(62, f"/start {revoked}"))[-1]]
        home.now = (await home.store.people.invitations())[2].expires_at
        answers.append((await talk.says(63, f"/start {expired}"))[-1])
    assert len(set(answers)) == 1
    assert texts("kk")("join-invalid") in answers[0] and texts("ru")("join-invalid") in answers[0]
    assert "Абай" not in answers[0]


async def test_a_departments_group_joins_and_its_move_is_followed(tmp_path: Path) -> None:
    async with phone(tmp_path) as talk:
        token = await talk.home.invited(replace(ABAI, for_group=True))
        (private,) = await talk.says(55, f"/start {token}")
        (said,) = await talk.says(-5, f"/start@tyndau_bot {token}")
        await talk.moves(-5, -1005)
        await talk.moves(-STRANGER, -1666)
        people = await talk.home.people()
        moved = (await talk.home.store.people.known()).moved
    assert texts("ru")("join-elsewhere") in private
    assert said.startswith(texts("ru")("join-joined"))
    assert people["officer:-5"].telegram_chat_id == -1005
    assert moved == {-5: -1005}


async def test_who_blocks_the_bot_is_known_to_be_unreachable_until_they_come_back(tmp_path: Path) -> None:
    async with phone(tmp_path) as talk:
        await talk.member(7, "kicked")
        await talk.member(STRANGER, "kicked")
        away = (await talk.home.people())["officer:7"].unreachable
        await talk.member(7, "member")
        back = (await talk.home.people())["officer:7"].unreachable
        states = (await talk.home.store.people.known()).states
    assert (away, back, list(states)) == (True, False, ["officer:7"])
    assert set(UPDATES) == {"message", "my_chat_member"}
