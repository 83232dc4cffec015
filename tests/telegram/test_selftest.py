"""The daily proof of delivery: one silent message in the operators' chat, edited each day; missed where it fails."""

from __future__ import annotations

from pathlib import Path

from tests.service.living import Living, april, living
from tests.world.config import OPERATOR
from tests.world.telegram import Sent


def proofs(alive: Living) -> list[Sent]:
    return [one for one in alive.messages if one.chat_id == OPERATOR and "🔔" in one.text]


async def said(alive: Living) -> str:
    return str((await alive.service.health.ready())["checks"]["selftest"])


async def test_it_is_sent_silently_once_and_edited_each_day(tmp_path: Path) -> None:
    async with living(tmp_path, operators=True) as alive:
        for day in (8, 9, 10):
            for hour in (6, 8, 10, 14):
                await alive.tick(april(day, hour))
        first, *edits = proofs(alive)
        assert [one.method for one in proofs(alive)] == ["sendMessage", "editMessageText", "editMessageText"]
        assert first.parameters["disable_notification"] in (True, "true", "True")
        assert {int(one.parameters["message_id"]) for one in edits} == {first.message_id}
        assert [one.at for one in proofs(alive)] == [april(day, 8) for day in (8, 9, 10)]
        assert "10.04.2025 08:00" in edits[-1].text
        assert await said(alive) == "ok"


async def test_a_chat_that_takes_nothing_is_tried_again_and_told_by_readyz(tmp_path: Path) -> None:
    async with living(tmp_path, operators=True) as alive:
        await alive.tick(april(8, 8))
        telegram = alive.played.running.telegram
        telegram.trouble("broken", times=50, chat_id=OPERATOR)
        for day in (9, 10):
            for minute in (0, 10, 31):
                await alive.tick(april(day, 8, minute))
        assert await said(alive) == "not delivered since 2025-04-08"
        asked = [one for one in telegram.calls if one[0] == "editMessageText"]
        assert len(asked) == 4
        telegram.troubles.clear()
        await alive.tick(april(10, 12))
        assert await said(alive) == "ok"


async def test_a_deleted_message_is_sent_anew(tmp_path: Path) -> None:
    async with living(tmp_path, operators=True) as alive:
        await alive.tick(april(8, 8))
        alive.played.running.telegram.trouble("markup", times=1, chat_id=OPERATOR)
        await alive.tick(april(9, 8))
        assert [one.method for one in proofs(alive)] == ["sendMessage", "sendMessage"]
