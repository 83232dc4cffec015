"""What delivery keeps of each attempt, how long it waits for the next, and what a clock or a disk can do to it."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Sequence
from contextlib import AsyncExitStack
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

import pytest
from aiohttp import ClientRequest, ClientResponse
from aiohttp.connector import Connection

from bot.channels.base import DeliveryError
from bot.delivery import deliver
from bot.retrying import backoff
from bot.smtp import MailSettings
from checks.judged import Stage
from storage.errors import StoreError
from storage.leases import Fenced
from storage.outbox import Outbox, Outcome
from storage.values import NoticeState
from tests.delivery.bot_api import TOKEN, refused, serving_bot_api, throttled
from tests.delivery.home import Home, home, many
from tests.notices.samples import ALMATY, CHIEF, MORNING, OFFICER, OPERATOR, SETTINGS, person, verdict
from tests.world.http import Clock
from tests.world.mail import MailServer

LAST_MORNING = datetime(2025, 4, 21, 8, tzinfo=ALMATY)
COLLEAGUE = person("officer:4", telegram_chat_id=4, name="Қасым")


async def test_every_attempt_is_on_record_with_how_it_ended(tmp_path: Path) -> None:
    both = person("officer:1", email="a@example.org")
    async with serving_bot_api() as api, home(tmp_path, both, token=TOKEN, api_base=api.base) as here:
        api.answers["1"] = [refused(500, "Internal Server Error"), throttled(2), refused(403, "Forbidden: blocked")]
        await here.plan(verdict(Stage.NEW))
        await here.deliver()
        api.answers["1"] = [api.DROP]
        await here.plan(verdict(Stage.SOON))
        await here.deliver()
        outcomes = [one for one in await here.outcomes() if one[1] != Outcome.HANDED]
    assert outcomes == [
        ("telegram", "retry"),
        ("telegram", "retry"),
        ("telegram", "refused"),
        ("mail", "sent"),
        ("telegram", "unknown"),
    ]


@pytest.mark.parametrize(("attempts", "minutes_left", "minutes"), [(1, 600, 1), (6, 600, 32), (6, 40, 10), (6, 2, 1)])
async def test_the_pauses_are_a_share_of_what_is_left(
    tmp_path: Path, attempts: int, minutes_left: int, minutes: int
) -> None:
    async with home(tmp_path, OFFICER) as here:
        await here.plan(verdict(Stage.TODAY), now=LAST_MORNING)
        (notice,) = await here.store.outbox.queue()
    assert notice.must_before is not None
    now = notice.must_before - timedelta(minutes=minutes_left)
    error = DeliveryError("server_error")
    assert backoff(error, [replace(notice, attempts=attempts)], now) == timedelta(minutes=minutes)


async def test_two_roles_in_one_chat_wait_together(tmp_path: Path) -> None:
    chief = replace(CHIEF, telegram_chat_id=1)
    async with serving_bot_api() as api, home(tmp_path, OFFICER, chief, token=TOKEN, api_base=api.base) as here:
        api.answers["1"] = [throttled(7200)]
        await here.plan(verdict(Stage.MISSED))
        await here.deliver()
        assert (len(api.asked), len(api.taken)) == (1, 0)
        await here.deliver(MORNING + timedelta(hours=2))
    assert len(api.taken) == 2


async def test_who_is_stuck_as_well_has_not_taken_it_over(tmp_path: Path) -> None:
    people = (OFFICER, COLLEAGUE, CHIEF)
    async with serving_bot_api() as api, home(tmp_path, *people, token=TOKEN, api_base=api.base) as here:
        api.answers["1"], api.answers["4"] = [throttled(86_400)], [throttled(86_400)]
        await here.plan(verdict(Stage.TODAY), now=LAST_MORNING)
        report = await here.deliver(LAST_MORNING)
    assert (report.handed, len(api.texts(2))) == (1, 1)


class Forgetful(Outbox):
    """An outbox on a disk that is full for the first `refusals` records."""

    refusals = 0

    async def mark_sent(self, *args: object, **kwargs: object) -> int:
        if self.refusals:
            self.refusals -= 1
            raise StoreError("the disk is full")
        return await super().mark_sent(*args, **kwargs)  # type: ignore[arg-type]


def forgetful(here: Home, refusals: int) -> None:
    outbox = Forgetful(here.store.outbox._database)
    outbox.refusals = refusals
    here.store.outbox = outbox


async def test_what_arrived_is_recorded_as_soon_as_there_is_room(tmp_path: Path) -> None:
    async with serving_bot_api() as api, home(tmp_path, OFFICER, token=TOKEN, api_base=api.base) as here:
        forgetful(here, 2)
        await here.plan(verdict(Stage.NEW))
        await here.deliver()
        assert (here.slept, await here.states()) == ([1.0, 5.0], [NoticeState.SENT])
    assert len(api.texts(1)) == 1


async def test_what_could_not_be_recorded_is_repeated_with_a_word_and_nothing_more_is_begun(tmp_path: Path) -> None:
    async with serving_bot_api() as api, home(tmp_path, OFFICER, OPERATOR, token=TOKEN, api_base=api.base) as here:
        forgetful(here, 3)
        await here.plan(*many(40))
        with pytest.raises(StoreError):
            await here.deliver()
        first = len(api.texts(1))
        await here.deliver(MORNING + timedelta(minutes=16))
    assert first == 1
    repeated = [text for text in api.texts(1)[1:] if "повторно" in text]
    assert len(repeated) == 1
    assert sum(text.count("<b>№ ") for text in api.texts(1)[1:]) == 40


async def test_a_clock_that_was_put_back_holds_nothing_for_ever(tmp_path: Path) -> None:
    """Claimed, and put off, by a clock that ran three days ahead."""
    ahead = MORNING + timedelta(days=3)
    async with serving_bot_api() as api, home(tmp_path, OFFICER, token=TOKEN, api_base=api.base) as here:
        await here.plan(*many(2))
        (one, other) = await here.store.outbox.claim(ahead, 9, 900, "gone")
        await here.store.outbox.mark_failed([one.id], "gone", ahead, Outcome.RETRY, ahead, "down")
        await here.deliver(MORNING)
        assert await here.states() == [NoticeState.SENT] * 2
    assert other.id != one.id


async def test_a_lease_lasts_as_long_as_the_delivery(tmp_path: Path) -> None:
    async with home(tmp_path, OFFICER) as here:
        await here.plan(verdict(Stage.NEW))
        await here.store.outbox.claim(MORNING, 9, 900, "long")
        later = MORNING + timedelta(minutes=14)
        assert await here.store.outbox.renew("long", later + timedelta(minutes=15)) == 1
        assert await here.store.outbox.renew("another", later + timedelta(days=1)) == 0
        assert await here.store.outbox.claim(MORNING + timedelta(minutes=20), 9, 900, "next") == []
        (back,) = await here.store.outbox.claim(MORNING + timedelta(minutes=29), 9, 900, "next")
    assert not back.uncertain


@pytest.mark.parametrize("taken_over", [True, False])
async def test_who_was_frozen_beyond_the_lease_goes_on_only_where_nobody_else_has(
    tmp_path: Path, taken_over: bool
) -> None:
    async with serving_bot_api() as api, home(tmp_path, OFFICER, token=TOKEN, api_base=api.base) as here:
        api.answers["1"] = [api.HANG]
        await here.plan(*many(40))
        clock = partial(getattr, here, "now")
        frozen = asyncio.create_task(
            deliver(here.store, here.channels, here.people, MORNING, SETTINGS, sleep=here.sleep, clock=clock)
        )
        await api.hung.wait()
        here.now = MORNING + timedelta(minutes=16)
        theirs = await here.store.outbox.claim(here.now, 99, 900, "another") if taken_over else []
        api.go_on.set()
        if taken_over:
            with pytest.raises(Fenced):
                await frozen
        else:
            await frozen
        states = Counter(await here.states())
    first = api.texts(1)[0].count("<b>№ ")
    assert first < 40
    if taken_over:
        assert (len(api.texts(1)), len(theirs)) == (1, 40)
        assert states == {NoticeState.CLAIMED: 40}
    else:
        assert sum(text.count("<b>№ ") for text in api.texts(1)) == 40
        assert states == {NoticeState.SENT: 40}


async def test_a_turn_that_was_not_used_holds_up_nobody(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What another process has by now is not sent, so no answer to it is waited for before the next message."""
    noting = Outbox.begin

    async def taken(self: Outbox, ids: Sequence[int], token: str, until: datetime) -> int:
        monkeypatch.setattr(Outbox, "begin", noting)
        return 0

    monkeypatch.setattr(Outbox, "begin", taken)
    async with serving_bot_api() as api, home(tmp_path, OFFICER, token=TOKEN, api_base=api.base) as here:
        await here.plan(verdict(Stage.NEW))
        with pytest.raises(Fenced):
            await here.deliver()
        assert api.taken == []
        await here.deliver(MORNING + timedelta(seconds=1))
        assert await here.states() == [NoticeState.SENT]
        assert sum(here.paced.slept) < 2


@pytest.mark.parametrize("channel", ["telegram", "mail"])
async def test_who_was_frozen_with_the_line_open_sends_nothing_that_is_anothers(
    tmp_path: Path, channel: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Frozen between the note that the message goes out and its first byte."""
    clock = Clock(MORNING)
    async with AsyncExitStack() as stack:
        api, server = await stack.enter_async_context(serving_bot_api()), MailServer(clock)
        await server.start()
        stack.push_async_callback(server.stop)
        mail = MailSettings("127.0.0.1", server.port, "none", "", "", "tyndau@example.org", 5.0)
        who = OFFICER if channel == "telegram" else person(telegram_chat_id=None, email="a@example.org")
        here = await stack.enter_async_context(home(tmp_path, who, token=TOKEN, api_base=api.base, mail=mail))
        await here.plan(verdict(Stage.NEW))
        noting = Outbox.begin

        async def frozen(self: Outbox, ids: Sequence[int], token: str, until: datetime) -> int:
            noted = await noting(self, ids, token, until)
            if clock.now == MORNING:
                clock.set(MORNING + timedelta(minutes=16))
                assert await here.store.outbox.claim(clock.now, 9, 900, "another")
            return noted

        monkeypatch.setattr(Outbox, "begin", frozen)
        with pytest.raises(Fenced):
            await deliver(here.store, here.channels, here.people, MORNING, SETTINGS, clock=lambda: clock.now)
    assert (api.taken, server.mails) == ([], [])


async def test_who_was_frozen_before_the_first_byte_sends_nothing_that_is_anothers(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Frozen while the task that writes waits for its turn."""
    clock, noting, handing = Clock(MORNING), Outbox.begin, ClientRequest.send

    async def frozen(self: ClientRequest, conn: Connection) -> ClientResponse:
        response = await handing(self, conn)
        clock.set(MORNING + timedelta(minutes=16))
        return response

    async with serving_bot_api() as api, home(tmp_path, OFFICER, token=TOKEN, api_base=api.base) as here:
        await here.plan(verdict(Stage.NEW))

        async def begin(self: Outbox, ids: Sequence[int], token: str, until: datetime) -> int:
            if clock.now > MORNING:
                assert await here.store.outbox.claim(clock.now, 9, 900, "another")
            return await noting(self, ids, token, until)

        monkeypatch.setattr(ClientRequest, "send", frozen)
        monkeypatch.setattr(Outbox, "begin", begin)
        with pytest.raises(Fenced):
            await deliver(here.store, here.channels, here.people, MORNING, SETTINGS, clock=lambda: clock.now)
        assert await here.states() == [NoticeState.CLAIMED]
    assert api.taken == []


async def test_a_renewal_that_fails_is_tried_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tried, again = Counter[str](), asyncio.Event()

    async def renew(outbox: Outbox, token: str, until: datetime) -> int:
        tried[token] += 1
        if tried[token] == 1:
            raise StoreError("the database is locked")
        again.set()
        return 1

    monkeypatch.setattr("bot.holding._RENEW_EVERY_S", 0.01)
    monkeypatch.setattr(Outbox, "renew", renew)
    async with serving_bot_api() as api, home(tmp_path, OFFICER, token=TOKEN, api_base=api.base) as here:
        api.answers["1"] = [throttled(30)]

        async def sleep(seconds: float) -> None:
            await again.wait()

        here.sleep = sleep  # type: ignore[method-assign]
        await here.plan(verdict(Stage.NEW))
        async with asyncio.timeout(30):
            assert (await here.deliver()).sent == 1


async def test_a_chat_that_waits_holds_up_nobody(tmp_path: Path) -> None:
    """More chats than are written to at once are told to wait; the last one is not."""
    people = [person(f"officer:{chat}", telegram_chat_id=chat) for chat in range(1, 41)]
    waiting, told = asyncio.Event(), asyncio.Event()
    async with serving_bot_api() as api, home(tmp_path, *people, token=TOKEN, api_base=api.base) as here:
        for chat in range(1, 40):
            api.answers[str(chat)] = [throttled(30)]

        async def sleep(seconds: float) -> None:
            here.slept.append(seconds)
            if len(here.slept) == 39:
                waiting.set()
            await told.wait()

        here.sleep = sleep  # type: ignore[method-assign]
        await here.plan(verdict(Stage.NEW))
        delivery = asyncio.create_task(here.deliver())
        async with asyncio.timeout(30):
            await waiting.wait()
            while not api.texts(40):  # noqa: ASYNC110 - the server has no event for it
                await asyncio.sleep(0)
        told.set()
        assert (await delivery).sent == 40


@pytest.mark.parametrize("answered", [True, False])
async def test_a_delivery_that_is_stopped_lets_the_message_on_its_way_arrive_but_not_for_ever(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, answered: bool
) -> None:
    monkeypatch.setattr("bot.delivery._LAST_WORD_S", 5.0 if answered else 0.05)
    async with serving_bot_api() as api, home(tmp_path, OFFICER, token=TOKEN, api_base=api.base) as here:
        api.answers["1"] = [api.HANG]
        await here.plan(*many(40))
        stopped = asyncio.create_task(here.deliver())
        await api.hung.wait()
        stopped.cancel()
        if answered:
            api.go_on.set()
        with pytest.raises(asyncio.CancelledError):
            await stopped
        api.go_on.set()
        states = Counter(await here.states())
        await here.deliver(MORNING + timedelta(minutes=16))
        assert set(await here.states()) == {NoticeState.SENT}
    first = api.texts(1)[0].count("<b>№ ")
    on_the_way = NoticeState.SENT if answered else NoticeState.SENDING
    assert states == {on_the_way: first, NoticeState.PENDING: 40 - first}
    assert any("повторно" in text for text in api.texts(1)) is not answered
