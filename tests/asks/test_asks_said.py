"""The question in words, and the same on the command line."""

from __future__ import annotations

import asyncio
import json
from dataclasses import replace
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.asks import open_asks
from bot.cli import execute
from bot.notices.brief import brief
from tests.asks.desk import DOUBTFUL, START, Desk, desk
from tests.asks.test_asking import CARDS, asking

ZONE = ZoneInfo("Asia/Almaty")


async def texts_of(made: Desk, language: str) -> str:
    (message,) = brief((await made.asked())[:1], language, START, ZONE)
    return message.plain


async def test_each_language_says_both_titles_links_and_how_to_answer(tmp_path: Path) -> None:
    async with desk(tmp_path) as made:
        await asking(made)
        (ask,) = await open_asks(made.store)
        for language, question in (("ru", "объявление о том же"), ("kk", "сол тыңдаудың"), ("en", "the same hearing")):
            said = await texts_of(made, language)
            assert question in said
            for part in (CARDS[0].number, "План разведки, лот 1", "20.05.2025 11:00", "Объявление", ask.id):
                assert part in said
            assert "http://site.test/1" in said


async def test_a_person_is_not_named_in_a_question(tmp_path: Path) -> None:
    body = "ИП Иванов И.И., ИИН 800101300123: общественные слушания, план разведки, 20.05.2025"
    cards = [replace(card, initiator="ИП Иванов И.И.", bin="800101300123") for card in CARDS]
    async with desk(tmp_path) as made:
        await made.day(0, [], {})
        await made.day(1, cards, {})
        await made.day(2, cards, {"one": replace(DOUBTFUL, title=body, text=body)})
        said = await texts_of(made, "ru")
        assert "Иванов" not in said
        assert "800101300123" not in said


async def test_the_command_line_lists_and_answers(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    async with desk(tmp_path) as made:
        await asking(made)
        (ask,) = await open_asks(made.store)
    now = ("--config", str(tmp_path / "config.toml"), "--now", "2025-04-03T12:00:00+05:00")

    def run(*arguments: str) -> tuple[int, str]:
        code = execute([*arguments, *now])
        return code, capsys.readouterr().out

    code, shown = await asyncio.to_thread(run, "asks", "list", "--json")
    assert (code, [one["id"] for one in json.loads(shown)]) == (0, [ask.id])
    assert ask.id in (await asyncio.to_thread(run, "asks", "list", "--language", "kk"))[1]
    assert (await asyncio.to_thread(run, "asks", "answer", "nosuch", "yes"))[0] == 2
    assert (await asyncio.to_thread(run, "asks", "answer", ask.id, "yes"))[0] == 0
    code, shown = await asyncio.to_thread(run, "asks", "answer", ask.id, "no", "--json")
    assert code == 1
    assert {"outcome": "already_answered", "answer": "yes", "by": "command line"}.items() <= json.loads(shown).items()
    assert (await asyncio.to_thread(run, "asks", "list"))[1] == "No open questions.\n"
