"""Who writes and presses, over a real Bot API server: forged data, lost rights, strangers. Refused, and on record."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import pytest
import structlog
from structlog.testing import capture_logs
from structlog.typing import EventDict

from bot.joining import Wanted, invite, make_token
from bot.texts import texts
from tests.conversation.conftest import past, talk
from tests.conversation.talk import ELSEWHERE, OFFICER, OPERATOR, PROTOCOLS, REGION, STRANGER, Talk

__all__ = ["past", "talk"]

NOTHING = texts("ru")("press-unknown")
FORGED = (
    "taken:1:2", "taken:-1", "taken:+1", "taken:1e3", "taken: 1", "taken:1\n", "taken:١", "TAKEN:1", "taken", ":",
    "taken:", "taken:9999999999999999999999", "taken:" + "9" * 10_000, "x" * 100_000, "\x00", "😀:1",
    "taken:1;DROP TABLE x", "language:", "language:xx", "language:ru:kk", "language:../../etc", "uphold:1",
    "withdraw:1", "yes:1", "no:1",
)  # fmt: skip


@pytest.fixture
def logged() -> Iterator[list[EventDict]]:
    structlog.reset_defaults()
    with capture_logs() as events:
        yield events


async def test_forged_data_does_nothing_and_is_logged(talk: Talk, logged: list[EventDict]) -> None:
    at = talk.last(OFFICER).message_id
    before = len(await talk.store.replies.about(PROTOCOLS[0]))
    for data in FORGED:
        assert await talk.forges(OFFICER, data, at) == [NOTHING], data
    assert len(await talk.store.replies.about(PROTOCOLS[0])) == before
    refused = [one for one in logged if one["event"] == "telegram_button_refused"]
    assert len(refused) == len(FORGED)
    assert {(one["why"], one["person"]) for one in refused} == {("unknown", "officer:11")}


async def test_what_is_the_operators_to_decide_the_officer_cannot(talk: Talk, logged: list[EventDict]) -> None:
    notice = (await talk.store.replies.notices_of("officer:11", PROTOCOLS[0]))[0].id
    await talk.forges(OFFICER, f"not_so:{notice}", talk.last(OFFICER).message_id)
    await talk.says(OFFICER, "Собрание отменено")
    await talk.brief()
    (asked, *_) = await talk.store.replies.notices_of("operator:14", PROTOCOLS[0])
    assert asked.kind == "disputed"
    assert len(await talk.forges(OFFICER, f"withdraw:{asked.id}", 1)) == 1
    assert {one.action.value for one in await talk.store.replies.about(PROTOCOLS[0])} == {"not_so"}
    assert [one["why"] for one in logged if one["event"] == "telegram_button_refused"] == ["may_not"]
    assert "снято" in (await talk.forges(OPERATOR, f"withdraw:{asked.id}", 1))[0].lower()


async def test_a_button_of_another_region_tells_nothing_of_it(talk: Talk) -> None:
    notice = (await talk.store.replies.notices_of("officer:11", PROTOCOLS[0]))[0].id
    for press in ("open", "back", "why", "taken", "posted"):
        (answer,) = await talk.forges(ELSEWHERE, f"{press}:{notice}", 1)
        assert answer == "Бұл түйме енді жарамсыз."
        assert (await talk.forges(ELSEWHERE, f"{press}:999999", 1)) == [answer]  # as if there were none


async def test_a_revoked_person_hears_nothing_from_the_next_press_on(talk: Talk) -> None:
    now = talk.clock.now
    wanted = Wanted("officer", (REGION,), "Новый", language="ru")
    _, token = await invite(talk.store, wanted, "command line", now, timedelta(days=1))
    assert len(await talk.says(55, f"/start {token}")) == 1
    notice = (await talk.store.replies.notices_of("officer:11", PROTOCOLS[0]))[0].id
    assert (await talk.forges(55, f"why:{notice}", 1))[1:]
    assert await talk.store.people.revoke_person("officer:55", "command line", now)
    for data in (f"why:{notice}", f"taken:{notice}", "language:ru"):
        assert await talk.forges(55, data, 1) == []
    assert await talk.says(55, "/status") == []
    assert texts("ru")("join-invalid") in (await talk.says(55, f"/start {token}"))[0]


async def test_a_stranger_learns_nothing_in_any_chat(talk: Talk, logged: list[EventDict]) -> None:
    sent = len(talk.telegram.messages)
    for chat in (STRANGER, -STRANGER):
        for text in ("/start", "/help", f"/start {make_token()}", "привет", "/hearing 25141027001", "/people"):
            assert await talk.says(chat, text, user_id=STRANGER) == []
        assert await talk.forges(chat, "why:1", 1, user_id=STRANGER) == []
    query = {"id": "1", "from": {"id": OFFICER, "is_bot": False, "first_name": "X"}, "chat_instance": "1"}
    talk.telegram._update({"callback_query": {**query, "data": "why:1", "inline_message_id": "1"}})
    assert await talk.handle() == []
    assert len(talk.telegram.messages) == sent
    assert talk.desk.strangers > 10
    assert sum(one["event"] == "telegram_stranger" for one in logged) == talk.desk.strangers
    assert not any(str(STRANGER) in str(one) for one in logged)
