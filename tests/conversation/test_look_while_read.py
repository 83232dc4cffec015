"""*Look again*, pressed while another replica reads the site: the answer comes when that one has done."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import pytest

from bot.notices.buttons import Press
from bot.texts import texts
from bot.turns import Replicas
from storage.leases import Lease, Leases
from storage.passes import reading_name
from tests.conversation.talk import Talk, april
from tests.conversation.test_talk_whole import joined, press

_HOUR = timedelta(hours=1)


@pytest.mark.parametrize("ends", [True, False])
async def test_it_waits_but_not_for_ever(talk: Talk, ends: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    words, asked = texts("ru"), 0
    await joined(talk, "ru")
    await talk.tick(april(15, 8))
    talk.clock.set(april(15, 10))
    monkeypatch.setattr("bot.telegram.lookagain.turns_of", Replicas)
    monkeypatch.setattr("bot.turns._LOOK_EVERY_S", 0.0)
    monkeypatch.setattr("bot.turns._LOOKS", 5)
    theirs: list[Lease] = []
    for source in talk.config.sources():
        now = talk.clock.now
        lease = await talk.store.leases.take(reading_name(source), "another", now, now + _HOUR)
        theirs += [lease] if lease else []
    taking = Leases.take_some

    async def take(self: Leases, *arguments: object) -> list[Lease]:
        nonlocal asked
        asked += 1
        if asked == 3 and ends:
            await asyncio.gather(*(self.give_back(one, talk.clock.now) for one in theirs))
        return await taking(self, *arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(Leases, "take_some", take)
    short, said = await press(talk, Press.POSTED, words)
    assert short == words("look-begins")
    assert (said == words("look-failed")) is not ends
    assert (words("look-missing", place=words("duties-site"), at="15.04.2025 10:00") in said) is ends
