"""Who is told right now: the configuration, those who joined, and what they chose; and what each role may do."""

from __future__ import annotations

from dataclasses import replace
from datetime import time
from pathlib import Path

import pytest

from bot.people import ALL, Person, people_of_chat, person_of_chat
from bot.rights import Right, has, may
from tests.notices.samples import CHIEF, EVERYBODY, MINISTRY, OFFICER, OPERATOR
from tests.people.house import ABAI, CONFIG, NOW, house


async def test_choices_hold_for_the_configured_and_for_those_who_joined(tmp_path: Path) -> None:
    async with house(tmp_path) as home:
        await home.shown(await home.invited(), 55)
        ids = ["officer:7", "officer:55", "operator:9"]
        await home.store.people.choose_language(ids, "en", "telegram:7", NOW)
        await home.store.people.choose_quiet(ids[:2], ("21:00", "09:30"), "telegram:7", NOW)
        chosen = await home.people()
        await home.store.people.choose_quiet(ids[:1], None, "telegram:7", NOW)
        after = await home.people()
        changes = [one.what for one in await home.store.people.changes("officer:7")]
    assert [chosen[one].language for one in (*ids, "supervisor:-8")] == ["en", "en", "en", "ru"]
    assert [chosen[one].quiet for one in ids] == [(time(21), time(9, 30))] * 2 + [None]
    assert (after["officer:7"].quiet, after["officer:7"].language) == (None, "en")
    assert changes == ["language", "quiet", "quiet"]


async def test_a_configured_chat_that_moved_is_told_in_the_new_one(tmp_path: Path) -> None:
    async with house(tmp_path) as home:
        await home.store.set_fact("telegram.chat.-8", -1008, NOW)
        person = (await home.people())["supervisor:-8"]
    assert person.telegram_chat_id == -1008


async def test_who_has_an_address_alone_joins_by_chat_and_stays_one_person(tmp_path: Path) -> None:
    text = CONFIG.replace("telegram_chat_id = 7\n", "")
    async with house(tmp_path, text) as home:
        wanted = replace(ABAI, regions=("pavlodar",), email="P@example.org")
        await home.shown(await home.invited(wanted), 55)
        people = await home.people()
    assert set(people) == {"officer:55", "supervisor:-8", "operator:9"}
    assert (people["officer:55"].email, people["officer:55"].name) == ("p@example.org", "Павлодар")


async def test_the_ministry_sees_every_region_whatever_it_was_given(tmp_path: Path) -> None:
    text = CONFIG.replace('role = "supervisor"', 'role = "ministry"')
    async with house(tmp_path, text) as home:
        assert (await home.people())["ministry:-8"].regions == ALL


def test_who_answers_for_a_chat() -> None:
    both = replace(OPERATOR, telegram_chat_id=1)
    assert people_of_chat((*EVERYBODY, both), 1) == (both, OFFICER)
    assert person_of_chat(EVERYBODY, 2) == CHIEF
    assert person_of_chat(EVERYBODY, 1000) is None


@pytest.mark.parametrize(
    ("person", "own", "other", "nowhere"),
    [
        (OFFICER, {"see", "answer"}, set(), set()),
        (CHIEF, {"see", "answer"}, set(), set()),
        (MINISTRY, {"see", "digest"}, {"see", "digest"}, {"see", "digest"}),
        (OPERATOR, set(Right), set(Right), set(Right)),
    ],
    ids=lambda value: value.role if isinstance(value, Person) else "",
)
def test_what_each_role_may_do(person: Person, own: set[str], other: set[str], nowhere: set[str]) -> None:
    assert {right for right in Right if may(person, right, "pavlodar")} == own
    assert {right for right in Right if may(person, right, "abai")} == other
    assert {right for right in Right if may(person, right, None)} == nowhere
    assert {right for right in Right if has(person, right)} == own
