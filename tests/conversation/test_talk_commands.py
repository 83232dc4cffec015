"""Each command, in three languages, for each role; and who is revoked hears nothing from then on."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import Any

from bot.joining import Wanted, invite
from bot.telegram.menu import Menus
from bot.texts import texts
from tests.conversation.talk import (
    CHIEF,
    ELSEWHERE,
    FOREIGN,
    MINISTRY,
    OFFICER,
    OPERATOR,
    PROTOCOLS,
    REGION,
    Talk,
    april,
)

NEWCOMER = 55


def methods(talk: Talk, chat: int) -> list[str]:
    return [one.method for one in talk.telegram.of_chat(chat)]


async def test_status_says_what_is_open_and_whether_i_would_have_been_told(talk: Talk) -> None:
    (text,) = await talk.says(OFFICER, "/status")
    assert "Западно-Казахстанская область" in text
    assert "Да: источники читаются, сообщения в этот чат доходят." in text
    assert "Последнее сообщение в этот чат: 11.04.2025 08:00." in text
    # The site and the portal of one hearing are one line.
    assert [text.count(f"16.04.2025 – № {number}, протокол") for number in PROTOCOLS] == [1, 1]
    talk.town.site_status = 403
    await talk.tick(april(11, 14))
    (text,) = await talk.says(OFFICER, "/status")
    assert "Не обо всем: сейчас не читается 1 источник" in text


async def test_duties_are_those_of_the_own_region_by_due_day(talk: Talk) -> None:
    (text,) = await talk.says(OFFICER, "/duties")
    assert f"<b>16.04.2025</b> – № {PROTOCOLS[0]}: протокол, " in text
    assert "<b>27.04.2025</b> – № 25149927003: объявление (срок до собрания), сайт" in text
    assert FOREIGN not in text
    (text,) = await talk.says(MINISTRY, "/duties")
    assert FOREIGN in text
    assert "область Абай: Отчет карьера Семей" in text


async def test_hearing_shows_the_proof_and_none_of_another_region(talk: Talk) -> None:
    proof = "\n".join(await talk.says(OFFICER, f"/hearing {PROTOCOLS[0]}"))
    assert "Срок: 4 рабочих дня" in proof
    assert await talk.says(OFFICER, f"/hearing {FOREIGN}") == [f"Слушания № {FOREIGN} среди ваших нет."]
    assert await talk.says(OFFICER, "/hearing 25149999999") == ["Слушания № 25149999999 среди ваших нет."]
    assert "Укажите регистрационный номер" in (await talk.says(OFFICER, "/hearing <b>"))[0]


async def test_calendar_is_a_file(talk: Talk) -> None:
    (caption,) = await talk.says(OFFICER, "/calendar")
    assert caption == "6 сроков для календаря. Новый файл заменяет записи прежнего."
    assert methods(talk, OFFICER)[-1] == "sendDocument"


async def test_month_is_one_row_for_an_officer_and_the_ministry_sees_a_map(talk: Talk) -> None:
    await talk.tick(april(18, 8))
    said = await talk.says(OFFICER, "/month")
    assert "Апрель 2025: по состоянию на 18.04.2025" in said[0]
    assert "Всего нарушений: " in said[0]
    said = await talk.says(MINISTRY, "/month")
    assert "Западно-Казахстанская область" in said[0]


async def test_digest_is_for_the_ministry(talk: Talk) -> None:
    await talk.says(MINISTRY, "/digest 2025-04")
    assert methods(talk, MINISTRY)[-2:] == ["sendDocument", "sendDocument"]
    assert "Укажите месяц" in (await talk.says(MINISTRY, "/digest 2025-13"))[0]
    assert await talk.says(OFFICER, "/digest") == [texts("ru")("hint")]


async def test_language_is_chosen_by_a_button_and_kept(talk: Talk) -> None:
    assert await talk.says(OFFICER, "/language") == ["Выберите язык сообщений."]
    assert await talk.presses(OFFICER, "English") == ["From now on I write in English."]
    assert "There is no hearing" in (await talk.says(OFFICER, f"/hearing {FOREIGN}"))[0]
    assert await talk.says(OFFICER, "/language kk") == ["Бұдан былай қазақша жазамын."]
    assert (await talk.store.people.changes("officer:11"))[-1].detail == {"language": "kk"}


async def test_quiet_hours_are_ones_own(talk: Talk) -> None:
    assert "с 20:00 до 08:00" in (await talk.says(OFFICER, "/quiet"))[0]
    assert "с 18:30 до 09:00" in (await talk.says(OFFICER, "/quiet 18:30-9:00"))[0]
    assert "с 18:30 до 09:00" in (await talk.says(OFFICER, "/quiet 25:00-9:00"))[0]
    assert "общие" in (await talk.says(OFFICER, "/quiet off"))[0]


async def test_people_are_those_of_the_region_without_their_addresses(talk: Talk) -> None:
    (text,) = await talk.says(OFFICER, "/people")
    assert "Айгерим – ответственный специалист" in text
    assert "Начальник" in text
    assert "Абай" not in text
    assert str(CHIEF) not in text


async def test_operators_see_sources_queue_and_the_examination(talk: Talk) -> None:
    assert "Источники: 2" in (await talk.says(OPERATOR, "/sources"))[0]
    (waiting,) = await talk.says(OPERATOR, "/queue")
    assert "Начальник: 1, ближайшая попытка 11.04.2025 12:30" in waiting  # the escalation of the last day
    begins, found = await talk.says(OPERATOR, "/doctor")
    assert begins.startswith("Проверяю")
    assert "database" in found
    for command in ("/sources", "/queue", "/doctor"):
        assert await talk.says(OFFICER, command) == [texts("ru")("hint")]


async def test_join_then_revoked(talk: Talk) -> None:
    assert await talk.says(NEWCOMER, "/start nonsense") == []
    wanted = Wanted("officer", (REGION,), "Новый", language="en")
    _, token = await invite(talk.store, wanted, "operator:14", talk.clock.now, timedelta(days=1))
    assert (await talk.says(NEWCOMER, f"/start {token}"))[0]
    assert "open dut" in (await talk.says(NEWCOMER, "/duties"))[0]
    assert await talk.says(ELSEWHERE, f"/start {token}") != []
    await talk.store.people.revoke_person(f"officer:{NEWCOMER}", "operator:14", talk.clock.now)
    assert await talk.says(NEWCOMER, "/duties") == []
    assert await talk.forges(NEWCOMER, "taken:1", 1) == []


async def test_menu_is_that_of_the_role_in_the_persons_language(talk: Talk) -> None:
    menus = Menus(talk.bot)
    await menus.update(await talk.desk.people())
    await menus.update(await talk.desk.people())
    shown: dict[int, Any] = {}
    for method, said in talk.telegram.calls:
        if method == "setMyCommands":
            chat = json.loads(said["scope"])["chat_id"]
            assert chat not in shown
            shown[chat] = json.loads(said["commands"])
    names = {chat: [one["command"] for one in commands] for chat, commands in shown.items()}
    assert "doctor" in names[OPERATOR]
    assert "digest" in names[MINISTRY]
    assert not {"doctor", "digest"} & set(names[OFFICER])
    described = {one["command"]: one["description"] for one in shown[ELSEWHERE]}
    assert described["duties"] == "ашық міндеттер, мерзімі бойынша"
