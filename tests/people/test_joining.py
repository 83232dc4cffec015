"""Invitations: taken once, by whoever was invited; nobody else learns anything."""

from __future__ import annotations

import asyncio
import hashlib
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.joining import MOST_TRIES, Wanted, make_token
from bot.people import ALL
from storage.person_values import Taken
from tests.people.house import ABAI, NOW, house


async def test_who_was_invited_is_one_of_us_at_once(tmp_path: Path) -> None:
    async with house(tmp_path) as home:
        wanted = replace(ABAI, regions=("abai", "ulytau"), language="kk", email="a@example.org")
        outcome = await home.shown(await home.invited(wanted), 55)
        person = (await home.people())["officer:55"]
        (told,) = await home.told_operators()
    assert (outcome.taken, outcome.person, outcome.silent) == (Taken.JOINED, person, False)
    assert (person.name, person.email, person.language) == ("Абай, маман", "a@example.org", "kk")
    assert person.regions == {"abai", "ulytau"}
    assert person.telegram_chat_id == 55
    assert (told.recipient, told.payload["event"]) == ("operator:9", "joined")


async def test_the_token_is_kept_nowhere_and_cannot_be_guessed(tmp_path: Path) -> None:
    async with house(tmp_path) as home:
        token = await home.invited()
        (kept,) = await home.store.people.invitations()
        assert token not in repr(await home.store.people.changes())
    assert kept.token_hash == hashlib.sha256(token.encode()).hexdigest()
    assert len({make_token() for _ in range(100)}) == 100
    assert len(token) == 32  # letters of 6 bits each


async def test_an_invitation_is_taken_once_and_the_second_try_is_told(tmp_path: Path) -> None:
    async with house(tmp_path) as home:
        token = await home.invited()
        await home.shown(token, 55)
        again, replayed = await home.shown(token, 55), await home.shown(token, 66)
        told = [one.payload["event"] for one in await home.told_operators()]
        changes = [(one.what, one.actor) for one in await home.store.people.changes()]
        assert "officer:66" not in await home.people()
    assert (again.taken, again.person is not None) == (Taken.AGAIN, True)
    assert (replayed.taken, replayed.person, replayed.silent) == (Taken.USED, None, False)
    assert sorted(told) == ["joined", "replayed"]
    assert [what for what, _ in changes] == ["invited", "joined", "refused_used"]


async def test_two_who_show_it_at_the_same_moment_are_not_both_let_in(tmp_path: Path) -> None:
    async with house(tmp_path) as home:
        token = await home.invited()
        outcomes = await asyncio.gather(*(home.shown(token, chat) for chat in range(50, 60)))
        assert sum(one.startswith("officer:5") for one in await home.people()) == 1
    assert sorted(one.taken for one in outcomes) == [Taken.JOINED] + [Taken.USED] * 9


async def test_expired_revoked_and_the_wrong_kind_of_chat(tmp_path: Path) -> None:
    async with house(tmp_path) as home:
        late = await home.invited(valid=timedelta(hours=1))
        home.now += timedelta(hours=1)
        taken_back = await home.invited()
        number = (await home.store.people.invitations())[-1].id
        assert await home.store.people.revoke_invitation(number, "command line", home.now)
        private, for_group = await home.invited(), await home.invited(replace(ABAI, for_group=True))
        outcomes = [
            (await home.shown(late, 51)).taken,
            (await home.shown(taken_back, 52)).taken,
            (await home.shown(private, -53, group=True)).taken,
            (await home.shown(for_group, 54)).taken,
        ]
        assert set(await home.people()) == {"officer:7", "supervisor:-8", "operator:9"}
        # The right chat may still take what was shown in the wrong one.
        assert (await home.shown(for_group, -54, group=True)).taken is Taken.JOINED
    assert outcomes == [Taken.EXPIRED, Taken.REVOKED, Taken.WRONG_CHAT, Taken.WRONG_CHAT]


@pytest.mark.parametrize(
    "token", ["", "x", "a" * 31, "a" * 33, "a b" * 11, "я" * 32, "'; DROP TABLE people; --aaaaaaa"]
)
async def test_what_is_no_token_is_answered_by_nothing(tmp_path: Path, token: str) -> None:
    async with house(tmp_path) as home:
        outcome = await home.shown(token, 55)
    assert (outcome.taken, outcome.silent) == (Taken.UNKNOWN, True)


async def test_who_guesses_is_not_looked_at_for_an_hour_even_with_a_good_one(tmp_path: Path) -> None:
    async with house(tmp_path) as home:
        good = await home.invited()
        guesses = [(await home.shown(make_token(), 66)).taken for _ in range(MOST_TRIES)]
        shut = await home.shown(good, 66)
        assert (shut.taken, shut.silent) == (Taken.TOO_MANY_TRIES, True)
        (told,) = await home.told_operators()
        home.now += timedelta(minutes=59)
        assert (await home.shown(good, 66)).taken is Taken.TOO_MANY_TRIES
        home.now += timedelta(minutes=1)
        assert (await home.shown(good, 66)).taken is Taken.JOINED
    assert guesses == [Taken.UNKNOWN] * MOST_TRIES
    assert told.payload == {"event": "guessed", "count": MOST_TRIES}


async def test_one_who_guesses_keeps_nobody_else_out(tmp_path: Path) -> None:
    async with house(tmp_path) as home:
        for _ in range(MOST_TRIES + 1):
            await home.shown(make_token(), 66)
        assert (await home.shown(await home.invited(), 55)).taken is Taken.JOINED


async def test_revoked_at_once_and_let_in_again_by_a_new_invitation_only(tmp_path: Path) -> None:
    async with house(tmp_path) as home:
        token = await home.invited()
        await home.shown(token, 55)
        assert await home.store.people.revoke_person("officer:55", "command line", home.now)
        assert "officer:55" not in await home.people()
        assert not await home.store.people.revoke_person("officer:55", "command line", home.now)
        assert (await home.shown(token, 55)).taken is Taken.USED
        assert (await home.shown(await home.invited(replace(ABAI, regions=("ulytau",))), 55)).taken is Taken.JOINED
        assert (await home.people())["officer:55"].regions == {"ulytau"}
        assert not await home.store.people.revoke_person("officer:7", "command line", home.now)


async def test_a_second_invitation_adds_a_region_also_to_who_is_configured(tmp_path: Path) -> None:
    async with house(tmp_path) as home:
        await home.shown(await home.invited(), 55)
        await home.shown(await home.invited(replace(ABAI, regions=("ulytau",), name="")), 55)
        await home.shown(await home.invited(), 7)
        people = await home.people()
    assert people["officer:55"].regions == {"abai", "ulytau"}
    assert (people["officer:55"].name, people["officer:7"].name) == ("Абай, маман", "Павлодар")
    assert people["officer:7"].regions == {"abai", "pavlodar"}


async def test_several_roles_in_one_chat_are_several_people(tmp_path: Path) -> None:
    async with house(tmp_path) as home:
        await home.shown(await home.invited(), 55)
        await home.shown(await home.invited(Wanted("ministry", ("*",), "М")), 55)
        people = await home.people()
    assert people["officer:55"].regions == {"abai"}
    assert people["ministry:55"].regions == ALL


async def test_a_group_that_moved_is_the_same_group(tmp_path: Path) -> None:
    async with house(tmp_path) as home:
        await home.shown(await home.invited(replace(ABAI, for_group=True)), -5, group=True)
        assert await home.store.people.move_chat(-5, -1005, "telegram", NOW)
        assert not await home.store.people.move_chat(-5, -1005, "telegram", NOW)
        more = await home.invited(replace(ABAI, regions=("ulytau",), for_group=True))
        assert (await home.shown(more, -1005, group=True)).taken is Taken.JOINED
        people = await home.people()
    assert [one for one in people if one.startswith("officer:-")] == ["officer:-5"]
    assert people["officer:-5"].telegram_chat_id == -1005
    assert people["officer:-5"].regions == {"abai", "ulytau"}
