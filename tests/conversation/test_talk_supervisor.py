"""The supervisor who was told that nobody answers is told what became of it; a part of a long brief stays that part."""

from __future__ import annotations

import re

from storage.values import NewNotice
from tests.conversation.talk import CHIEF, OFFICER, PROTOCOLS, REGION, Talk, april


async def escalated(talk: Talk) -> int:
    """The last morning, nobody answered; gives the supervisor's message."""
    await talk.tick(april(15, 8))
    await talk.tick(april(16, 8))
    told = talk.last(CHIEF)
    assert "Последний день, ответа нет" in told.text
    assert PROTOCOLS[0] in told.text
    return told.message_id


async def test_site_and_portal_of_one_hearing_are_one_entry_with_one_button(talk: Talk) -> None:
    message = await escalated(talk)
    text = talk.last(CHIEF).text
    assert text.startswith("<b>Общественные слушания: 2 уведомления</b>")
    assert [text.count(f"№ {number}") for number in PROTOCOLS] == [1, 1]
    assert "Западно-Казахстанская область), информационная система (портал)" in text
    labels = [one["text"] for one in talk.buttons(CHIEF, message)]
    assert labels == [f"{number} протокол" for number in PROTOCOLS]


async def test_posted_on_the_last_day_is_said_in_the_supervisors_message(talk: Talk) -> None:
    message = await escalated(talk)
    talk.town.protocol_on_portal(101)
    await talk.tick(april(16, 14))
    assert "✅ Уже размещено" in talk.edits(message)[-1]
    assert talk.last(CHIEF).message_id == message


async def test_posted_after_the_last_day_the_supervisor_hears_of_it(talk: Talk) -> None:
    await escalated(talk)
    await talk.tick(april(17, 8))
    assert "протокол не размещен" in talk.last(CHIEF).text
    talk.town.protocol_on_portal(101)
    await talk.tick(april(18, 8))
    told = talk.last(CHIEF).text
    assert "протокол размещен, но позже срока" in told
    assert PROTOCOLS[0] in told
    assert PROTOCOLS[1] not in told
    before = len(talk.telegram.of_chat(CHIEF))
    await talk.tick(april(21, 8))
    assert PROTOCOLS[0] not in "".join(one.text for one in talk.telegram.of_chat(CHIEF)[before:])


async def test_who_was_not_worried_is_not_told_that_it_is_over(talk: Talk) -> None:
    """The officer took it in time, so that nothing went to the supervisor: nor does the end of it."""
    notice = (await talk.store.replies.notices_of("officer:11", PROTOCOLS[0]))[0].id
    await talk.forges(OFFICER, f"taken:{notice}", talk.last(OFFICER).message_id)
    await talk.tick(april(16, 8))
    talk.town.protocol_on_portal(101)
    await talk.tick(april(16, 14))
    await talk.tick(april(17, 8))
    told = await talk.store.replies.notices_of("supervisor:12", PROTOCOLS[0])
    assert [(one.kind, one.stage, one.payload["place"]) for one in told] == [("duty", "missed", "site")]


async def test_an_edited_part_of_a_long_brief_stays_that_part(talk: Talk) -> None:
    pattern = (await talk.store.replies.notices_of("officer:11", PROTOCOLS[0]))[0]
    many = [
        NewNotice(f"copy|{no}", "officer:11", pattern.kind, pattern.urgency, pattern.payload, talk.clock.now,
                  stage=pattern.stage, duty_id=pattern.duty_id if no == 0 else f"copy:{no}",
                  number=PROTOCOLS[0] if no == 0 else f"25149{no:06}", region=REGION)
        for no in range(30)
    ]  # fmt: skip
    await talk.store.plan(talk.clock.now, [], many, {})
    before = len(talk.telegram.of_chat(OFFICER))
    await talk.brief()
    parts = talk.telegram.of_chat(OFFICER)[before:]
    heads = [one.text.splitlines()[0] for one in parts]
    assert len(parts) > 2 and all(re.search(rf"часть \d из {len(parts)}", head) for head in heads)
    mine = next(one for one in parts if PROTOCOLS[0] in one.text)
    # The same act is open in the morning's message too; both say so now.
    await talk.presses(OFFICER, f"{PROTOCOLS[0]} протокол", mine)
    await talk.presses(OFFICER, "Беру", mine)
    edited = talk.edits(mine.message_id)[-1]
    assert "👌 Взято в работу" in edited
    assert edited.splitlines()[0] == mine.text.splitlines()[0]
