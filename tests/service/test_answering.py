"""Commands through the Bot API server: a configured chat is answered in its language, a stranger by nothing."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from bot.answering import poll
from bot.evaluate import evaluate
from bot.health import Health
from bot.telegram.desk import Desk
from bot.telegram.overview import view_of_chat
from bot.texts import texts
from checks.regions import regions
from tests.service.living import REGIONS, Calling, Living, april, living
from tests.world.config import OPERATOR, chat_of
from tests.world.telegram import Sent

STRANGER = 31_337


class Phone:
    """People who write to the bot and wait for what it says."""

    def __init__(self, alive: Living) -> None:
        self.telegram = alive.played.running.telegram
        self.officer = chat_of(alive.played.world, REGIONS[0])
        self._answers: asyncio.Queue[Sent] = asyncio.Queue()
        self.telegram.messages = messages = Calling(self.telegram.messages)
        messages.tell = self._answers.put_nowait

    async def ask(self, chat: int, text: str) -> Sent:
        """Write, and wait for the next message that anybody gets."""
        self.telegram.inject_message(chat, text)
        return await self._answers.get()


@asynccontextmanager
async def answering(folder: Path, language: str = "kk") -> AsyncIterator[tuple[Phone, Living, Health]]:
    async with living(folder, language=language, operators=True) as alive:
        played = alive.played
        await played.pass_at(april(8, 8))
        phone, health = Phone(alive), Health(lambda: played.running.clock.now)
        task = asyncio.create_task(poll(played.config, played.store, lambda: played.running.clock.now, health))
        try:
            yield phone, alive, health
        finally:
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)


@pytest.mark.parametrize("language", ["kk", "ru"])
async def test_status_answers_a_configured_chat_in_its_language(tmp_path: Path, language: str) -> None:
    async with answering(tmp_path, language) as (phone, alive, _):
        answer = await phone.ask(phone.officer, "/status")
        states = (await alive.played.store.verdict_states()).values()
    words = texts(language)
    assert answer.chat_id == phone.officer
    assert words("status-title", at="08.04.2025 08:00") in answer.text
    assert regions()[REGIONS[0]].names[language] in answer.text
    ahead = [one for one in states if one.state == "open" and one.stage]
    assert ahead
    assert all(one.number in answer.text and f"{one.due_earliest:%d.%m.%Y}" in answer.text for one in ahead[:1])
    assert words("status-count-new", count=sum(one.stage == "new" for one in states)) in answer.text


async def test_a_stranger_gets_nothing(tmp_path: Path) -> None:
    async with answering(tmp_path) as (phone, _, _):
        before = len(phone.telegram.calls)
        for text in ("/start", "/help", "/status", "hello"):
            phone.telegram.inject_message(STRANGER, text)
        answer = await phone.ask(phone.officer, "/help")
        assert answer.chat_id == phone.officer
        assert phone.telegram.of_chat(STRANGER) == []
        allowed = {"getUpdates", "sendMessage", "getMe", "setMyCommands"}
        assert {method for method, _ in phone.telegram.calls[before:]} <= allowed


async def test_the_operator_sees_every_source_and_the_officer_his_own(tmp_path: Path) -> None:
    async with answering(tmp_path) as (phone, alive, _):
        played = alive.played
        operator = await phone.ask(OPERATOR, "/status")
        assert texts("kk")("source-name-portal") in operator.text
        person = played.config.people()[0]
        desk = Desk(played.config, played.store, lambda: april(8, 8))
        view = await view_of_chat(desk, [person], await evaluate(played.store, played.config, april(8, 8)))
        assert {one.region for one in view.sources} == {None, REGIONS[0]}
        assert [one.region for one in view.regions] == [REGIONS[0]]
        assert all(one.good for one in view.sources)


async def test_status_says_which_source_is_not_read_since_when(tmp_path: Path) -> None:
    async with answering(tmp_path, "ru") as (phone, alive, _):
        alive.played.running.desk.fault(REGIONS[0], "shell", april(8, 14))
        await alive.played.pass_at(april(8, 14))
        while phone.telegram.messages and not phone._answers.empty():
            phone._answers.get_nowait()
        answer = await phone.ask(phone.officer, "/status")
        bad = [line for line in answer.text.splitlines() if "08.04.2025 08:00" in line]
        assert len(bad) == 1
        assert texts("ru")("reason-blocked") in bad[0]


async def test_a_command_that_fails_does_not_end_the_polling(tmp_path: Path) -> None:
    async with answering(tmp_path) as (phone, _, health):
        phone.telegram.trouble("markup", chat_id=phone.officer)
        phone.telegram.inject_message(phone.officer, "/status")
        answer = await phone.ask(phone.officer, "/help")
        assert answer.text.startswith(texts("kk")("help-what")[:20])
        assert health.page()["last_poll"] == april(8, 8).isoformat()
