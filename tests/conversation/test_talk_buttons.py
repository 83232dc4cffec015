"""Each button of a brief: the right short answer, whoever presses, however often, after a restart too."""

from __future__ import annotations

import pytest

from storage.replies import Action
from tests.conversation.talk import (
    CHIEF,
    ELSEWHERE,
    GROUP,
    MEMBER,
    MINISTRY,
    NEW_CARD,
    OFFICER,
    OPERATOR,
    PROTOCOLS,
    STRANGER,
    Talk,
    april,
    restart,
)

FIRST = f"{PROTOCOLS[0]} протокол"
ALL_BUTTONS = ["🔄 Размещено, проверить", "👌 Беру в работу", "⏰ Завтра", "❓ Почему?", "✋ Не так"]


async def opened(talk: Talk, chat: int = OFFICER, label: str = FIRST) -> None:
    """Open the buttons of one hearing."""
    assert await talk.presses(chat, label) == [""]


async def recorded(talk: Talk, number: str = PROTOCOLS[0]) -> list[tuple[str, str, str | None]]:
    return [(one.person_id, one.action.value, one.duty_id) for one in await talk.store.replies.about(number)]


async def test_brief_has_a_button_for_each_hearing_that_opens_its_actions(talk: Talk) -> None:
    message = talk.last(OFFICER)
    openers = [one["text"] for one in talk.buttons(OFFICER, message.message_id)]
    assert openers == [f"{NEW_CARD} объявление", f"{PROTOCOLS[0]} протокол", f"{PROTOCOLS[1]} протокол"]
    await opened(talk)
    shown = [one["text"] for one in talk.buttons(OFFICER, message.message_id)]
    assert shown == [f"▾ {FIRST}", *ALL_BUTTONS]
    assert await talk.presses(OFFICER, "▾") == [""]
    assert [one["text"] for one in talk.buttons(OFFICER, message.message_id)] == openers


async def test_taken_stops_reminders_but_not_the_last_warning(talk: Talk) -> None:
    await opened(talk)
    assert await talk.presses(OFFICER, "Беру") == ["Записано: взято в работу. До последнего дня напоминать не будем."]
    assert "👌 Взято в работу" in talk.edits(talk.last(OFFICER).message_id)[-1]
    places = ("site", "portal")
    expected = [("officer:11", "taken", f"open_meeting:101:protocol:1:{place}") for place in places]
    assert await recorded(talk) == expected
    await talk.tick(april(15, 8))  # the working day before: only the other hearing is reminded of
    assert PROTOCOLS[0] not in talk.last(OFFICER).text
    assert PROTOCOLS[1] in talk.last(OFFICER).text
    await talk.tick(april(16, 8))
    assert PROTOCOLS[0] in talk.last(OFFICER).text


async def test_pressed_twice_and_by_another_person_after_a_restart(talk: Talk) -> None:
    await opened(talk)
    data = f"taken:{talk.buttons(OFFICER, talk.last(OFFICER).message_id)[0]['callback_data'].split(':')[1]}"
    await talk.presses(OFFICER, "Беру")
    await restart(talk)
    at = talk.last(OFFICER).message_id
    assert await talk.forges(OFFICER, data, at) == ["Вы уже взяли это в работу 11.04.2025 08:00."]
    assert await talk.forges(CHIEF, data, at) == ["Это уже взято в работу: Айгерим, 11.04.2025 08:00."]
    assert len(await recorded(talk)) == 2


async def test_tomorrow_is_the_next_working_day_and_the_reminder_comes_then(talk: Talk) -> None:
    await opened(talk)
    assert await talk.presses(OFFICER, "Завтра") == ["Записано. Напомним 14.04.2025."]
    await talk.tick(april(12, 8))  # Saturday
    sent = len(talk.telegram.of_chat(OFFICER))
    await talk.tick(april(14, 8))
    assert len(talk.telegram.of_chat(OFFICER)) == sent + 1
    assert PROTOCOLS[0] in talk.last(OFFICER).text
    assert PROTOCOLS[1] not in talk.last(OFFICER).text


async def test_the_last_day_cannot_be_put_off(talk: Talk) -> None:
    await talk.tick(april(16, 8))
    block = next(one for one in talk.buttons(OFFICER, talk.last(OFFICER).message_id) if PROTOCOLS[0] in one["text"])
    notice = block["callback_data"].split(":")[1]
    answer = await talk.forges(OFFICER, f"tomorrow:{notice}", talk.last(OFFICER).message_id)
    assert answer == ["Откладывать некуда: это последний рабочий день срока."]
    await talk.forges(OFFICER, f"open:{notice}", talk.last(OFFICER).message_id)
    assert "⏰ Завтра" not in [one["text"] for one in talk.buttons(OFFICER, talk.last(OFFICER).message_id)]


async def test_why_shows_the_count_of_this_act_alone(talk: Talk) -> None:
    await opened(talk)
    answers = await talk.presses(OFFICER, "Почему")
    assert answers[0] == ""
    proof = "\n".join(answers[1:])
    assert "Срок: 4 рабочих дня" in proof
    assert "16.04.2025" in proof
    assert all(len(one) <= 4096 for one in answers)


async def test_posted_reads_the_sources_now_and_answers_with_what_it_found(talk: Talk) -> None:
    await opened(talk)
    message = talk.last(OFFICER)
    talk.clock.set(april(11, 10))
    earlier = len(talk.town.requests)
    short, said = await talk.presses(OFFICER, "Размещено", message)
    # Of the portal only the one card: a whole walk takes minutes.
    asked = [one for one in talk.town.requests[earlier:] if one != "/robots.txt"]
    assert asked == ["/Public/PubHearings/PublicHearingDetail?hearingId=101", "/site"]
    assert short == "Смотрю, ответ придет сообщением."
    assert "❌ сайт: пока не найдено. Прочитано 11.04.2025 10:00." in said
    assert "❌ портал: пока не найдено. Прочитано 11.04.2025 10:00." in said
    assert "/site" in talk.town.requests
    talk.town.protocol_on_portal(101)
    talk.clock.set(april(11, 10, 5))
    before = len(talk.town.requests)
    assert "❌ портал" in (await talk.presses(OFFICER, "Размещено", message))[1]
    assert len(talk.town.requests) == before  # a moment ago: the sources are left in peace
    talk.clock.set(april(11, 10, 30))
    assert "✅ портал: материал найден, размещен в срок." in (await talk.presses(OFFICER, "Размещено", message))[1]
    assert "Где: информационная система (портал)" in talk.edits(message.message_id)[-1]
    assert "✅ Уже размещено" in talk.edits(message.message_id)[-1]


async def test_posted_says_when_the_card_cannot_be_read_and_the_portals_health_is_as_before(talk: Talk) -> None:
    await opened(talk)
    talk.town.card_status = 503
    talk.clock.set(april(11, 10))
    answers = await talk.presses(OFFICER, "Размещено")
    assert "📡 портал общественных слушаний: прочитать не удалось" in answers[1]
    healths = await talk.store.healths(talk.config.sources(), talk.clock.now, talk.config.zone)
    assert healths["portal"].state.value == "ok"
    assert (await talk.store.ledger(sources=talk.config.sources())).portal.last_outcome == "complete"  # type: ignore[union-attr]


async def test_posted_says_when_the_site_cannot_be_read(talk: Talk) -> None:
    await opened(talk)
    talk.town.site_status = 403
    talk.clock.set(april(11, 10))
    answers = await talk.presses(OFFICER, "Размещено")
    assert "📡 интернет-ресурс МИО (Западно-Казахстанская область): прочитать не удалось" in answers[1]


async def test_button_of_a_settled_duty_says_so(talk: Talk) -> None:
    await opened(talk)
    message = talk.last(OFFICER)
    notice = talk.buttons(OFFICER, message.message_id)[0]["callback_data"].split(":")[1]
    talk.town.protocol_on_portal(101)
    talk.town.items.append(
        "<p>11.04.2025 Протокол общественных слушаний: План горных работ участка Караоба-101, "
        "ТОО «Пример», 10.04.2025 11:00, рег. № 25141027001</p>"
    )
    await talk.tick(april(11, 14))
    for press in ("taken", "tomorrow", "posted", "not_so"):
        answers = await talk.forges(OFFICER, f"{press}:{notice}", message.message_id)
        assert answers == ["Здесь уже нечего делать: обязанность закрыта."]
    # What was kept in time is said by editing the morning's message, and by no message of its own.
    assert talk.last(OFFICER).message_id == message.message_id
    assert "✅ Уже размещено" in talk.edits(message.message_id)[-1]


@pytest.mark.parametrize("press", ["posted", "taken", "tomorrow", "not_so"])
async def test_the_ministry_may_only_look(talk: Talk, press: str) -> None:
    answers = await talk.forges(MINISTRY, f"{press}:1", 1)
    assert answers == ["Вы можете только смотреть: отвечают специалисты региона."]
    assert await recorded(talk) == []


@pytest.mark.parametrize("data", ["taken:1", "why:1", "open:1", "taken:999999", "nonsense", "uphold:1", "taken:x", ""])
async def test_forged_data_and_another_regions_hearing_are_nothing(talk: Talk, data: str) -> None:
    assert await talk.forges(ELSEWHERE, data, 1) == ["Бұл түйме енді жарамсыз."]
    assert await recorded(talk) == []


async def test_a_stranger_hears_nothing_at_all(talk: Talk) -> None:
    assert await talk.forges(STRANGER, "taken:1", 1) == []
    assert await talk.says(STRANGER, "/status") == []
    assert await talk.says(-666, "/status", user_id=STRANGER) == []
    assert talk.desk.strangers == 3
    assert await recorded(talk) == []


async def test_in_a_group_the_member_who_is_known_is_named(group_talk: Talk) -> None:
    talk = group_talk
    message = talk.last(GROUP)
    notice = talk.buttons(GROUP, message.message_id)[0]["callback_data"].split(":")[1]
    await talk.forges(GROUP, f"taken:{notice}", message.message_id, user_id=OFFICER)
    kept = await talk.store.replies.about(NEW_CARD)
    assert {(one.person_id, one.action) for one in kept} == {("officer:11", Action.TAKEN)}
    answer = await talk.forges(GROUP, f"taken:{notice}", message.message_id, user_id=MEMBER)
    assert answer == ["Мұны орындауға қабылдап қойған: Айгерим, 11.04.2025 08:00."]
    assert await talk.says(GROUP, "рақмет", user_id=MEMBER) == []


async def test_operators_brief_has_no_buttons_of_duties(talk: Talk) -> None:
    assert all(talk.buttons(OPERATOR, one.message_id) == [] for one in talk.telegram.of_chat(OPERATOR))
