"""Telegram's rates are kept: overall, to a chat, to a group; by the machine's clock or the service's."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from itertools import pairwise

import pytest

from bot.telegram.pace import Held, Pace, pace_of
from tests.delivery.home import Seconds
from tests.notices.samples import MORNING


def standing() -> tuple[Pace, Seconds]:
    """A pace whose service clock stands still."""
    seconds = Seconds()
    return Pace(lambda: MORNING, seconds, seconds.sleep), seconds


async def turns(pace: Pace, seconds: Seconds, chats: list[int]) -> list[float]:
    """When each turn came, one after the other."""
    moments = []
    for chat in chats:
        await pace.turn(chat)
        moments.append(seconds.now)
        pace.answered(chat)
    return moments


def most_within(moments: list[float], window: float) -> int:
    return max(sum(first <= one < first + window for one in moments) for first in moments)


async def test_one_a_second_to_a_chat() -> None:
    moments = await turns(*standing(), [7] * 5)
    assert all(1.0 < later - earlier < 1.1 for earlier, later in pairwise(moments))


async def test_thirty_a_second_in_all_and_hardly_fewer() -> None:
    moments = await turns(*standing(), list(range(1, 301)))
    assert most_within(moments, 1.0) <= 30
    assert 300 / moments[-1] >= 27


async def test_twenty_a_minute_to_a_group() -> None:
    moments = await turns(*standing(), [-7] * 50)
    assert most_within(moments, 60.0) == 20
    assert moments[-1] < 160


async def test_two_who_write_to_one_chat_take_turns() -> None:
    pace, seconds = standing()
    moments = []

    async def write() -> None:
        await pace.turn(7)
        moments.append(seconds.now)
        pace.answered(7)

    await asyncio.gather(*(write() for _ in range(4)))
    assert all(later - earlier > 1.0 for earlier, later in pairwise(sorted(moments)))


async def test_what_the_service_s_clock_says_has_gone_by_is_not_waited_for() -> None:
    seconds, now = Seconds(), [MORNING]
    pace = Pace(lambda: now[0], seconds, seconds.sleep)
    for step in (timedelta(hours=6), timedelta(days=-3), timedelta(0)):
        await pace.turn(7)
        pace.answered(7)
        now[0] += step
    assert len(seconds.slept) == 1


async def test_a_message_counts_from_its_answer_on() -> None:
    """It may have arrived just before: thirty slow answers hold the next ones back, and not for ever."""
    pace, seconds = standing()
    await asyncio.gather(*(pace.turn(chat) for chat in range(1, 31)))
    seconds.now = 0.7
    for chat in range(1, 31):
        pace.answered(chat)
    await pace.turn(31)
    assert 1.7 < seconds.now < 1.8
    seconds.now += 150  # no answer will come any more
    await pace.turn(31)
    assert len(seconds.slept) < 100


async def test_a_held_chat_is_waited_for_or_reported_and_the_others_are_not() -> None:
    pace, seconds = standing()
    pace.hold(7, 30)
    await pace.turn(8)
    assert seconds.now == 0
    await pace.turn(7)
    assert seconds.now == 30
    pace.hold(7, 90)
    with pytest.raises(Held) as held:
        await pace.turn(7)
    assert held.value.seconds == 90


async def test_one_bot_has_one_pace_in_a_process() -> None:
    one = pace_of("1:a", "http://one", lambda: MORNING)
    assert pace_of("1:a", "http://one", lambda: MORNING) is one
    assert pace_of("2:b", "http://one", lambda: MORNING) is not one
