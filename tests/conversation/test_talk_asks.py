"""A question about an uncertain match: yes, no, later; the first answer stands."""

from __future__ import annotations

import pytest

from bot.asks import Ask, ask_to
from bot.notices.model import ASK, URGENCY
from storage.answers import OPEN, Choice
from storage.values import NewNotice
from tests.conversation.talk import CHIEF, MINISTRY, OFFICER, PROTOCOLS, REGION, Talk


async def asked(talk: Talk) -> int:
    """Put a question about the site's only entry to the officer; gives the message's id."""
    ledger = await talk.store.ledger(sources=talk.config.sources())
    texts = {"project": "Карьер", "title": "Хаттама", "excerpt": "", "reason": "words", "shown": "2025-04-10"}
    ask = Ask(
        id="abcdef0123", posting=ledger.postings[0].id, mention="m", digest="d", form="open_meeting", hearing_id=101,
        number=PROTOCOLS[0], region=REGION, kind="protocol", score=0.5, start="2025-04-10", end="2025-04-10",
        hour="11:00", card_url="https://x.kz/1", posting_url="https://x.kz/2", **texts,
    )  # fmt: skip
    payload = ask_to(ask) | {"ask": ask.id, "what": "protocol", "actions": ["yes", "no", "later"]}
    notice = NewNotice("ask|x", "officer:11", ASK, URGENCY[ASK], payload, talk.clock.now, number=ask.number,
                       region=REGION, duty_id=ask.id)  # fmt: skip
    await talk.store.plan(talk.clock.now, [], [notice], {}, facts={OPEN: {ask.id: ask_to(ask)}})
    await talk.brief()
    return talk.last(OFFICER).message_id


@pytest.mark.parametrize(("button", "choice"), [("Да, то же", Choice.YES), ("Нет, другое", Choice.NO)])
async def test_answer_is_kept_and_the_first_one_stands(talk: Talk, button: str, choice: Choice) -> None:
    message = await asked(talk)
    notice = talk.buttons(OFFICER, message)[0]["callback_data"].split(":")[1]
    assert await talk.presses(OFFICER, button) == ["Ответ записан; он будет учтен при следующем чтении источников."]
    (given,) = await talk.store.answers.given("abcdef0123")
    assert (given.choice, given.person_id) == (choice, "officer:11")
    assert "✅ Ответ получен" in talk.edits(message)[-1]
    (said,) = await talk.forges(CHIEF, f"no:{notice}", message)
    assert "На этот вопрос уже ответили" in said
    assert "Айгерим" in said


async def test_later_decides_nothing_and_the_ministry_does_not_answer(talk: Talk) -> None:
    message = await asked(talk)
    notice = talk.buttons(OFFICER, message)[0]["callback_data"].split(":")[1]
    assert await talk.forges(MINISTRY, f"yes:{notice}", message) == [
        "Вы можете только смотреть: отвечают специалисты региона."
    ]
    assert await talk.presses(OFFICER, "Позже") == ["Хорошо, спросим завтра утром."]
    assert [one.decides for one in await talk.store.answers.given("abcdef0123")] == [False]
    assert await talk.forges(OFFICER, f"taken:{notice}", message) == ["Эта кнопка больше не действует."]
