"""An escalation that waits for noon is dropped when somebody answers, when it is posted, and when the term is over."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, time, timedelta
from pathlib import Path

import pytest

from bot.escalating import withdraw_answered
from bot.notices.escalation import plan_escalations
from checks.judged import Stage, State, Verdict
from storage.replies import Action, NewReply
from storage.values import NoticeState
from tests.delivery.bot_api import TOKEN, refused, serving_bot_api
from tests.delivery.home import Home, home
from tests.notices.samples import ALMATY, CALENDAR, CHIEF, OFFICER, SETTINGS, SITES, assessment, verdict

LAST_MORNING = datetime(2025, 4, 21, 8, tzinfo=ALMATY)
NOON = datetime(2025, 4, 21, 12, 30, tzinfo=ALMATY)
OPEN = verdict(Stage.TODAY)


async def planned(here: Home, one: Verdict = OPEN, now: datetime = LAST_MORNING) -> None:
    """A pass that judged so, and planned what it calls for."""
    judged = assessment(one, now=now)
    notices = plan_escalations(judged, here.people, {}, frozenset(), SETTINGS, CALENDAR, now, SITES)
    await here.store.plan(now, [one], notices, {})


async def answered(here: Home, action: Action) -> None:
    duty = OPEN.duty
    reply = NewReply("officer:1", action, "open_meeting", duty.number, duty.column, duty.region, duty.id, None)
    await here.store.replies.add([reply], LAST_MORNING)


@pytest.mark.parametrize("action", [Action.TAKEN, Action.POSTED, Action.NOT_SO])
async def test_an_answer_before_noon_stops_it(tmp_path: Path, action: Action) -> None:
    async with home(tmp_path, OFFICER, CHIEF) as here:
        await planned(here)
        await answered(here, action)
        assert await withdraw_answered(here.store, NOON) == 1
        assert (await here.deliver(NOON)).sent == 0


async def test_putting_it_off_is_no_answer_and_at_noon_it_is_told_once(tmp_path: Path) -> None:
    async with serving_bot_api() as api, home(tmp_path, OFFICER, CHIEF, token=TOKEN, api_base=api.base) as here:
        await planned(here)
        await answered(here, Action.TOMORROW)
        assert await withdraw_answered(here.store, NOON) == 0
        assert (await here.deliver(NOON - timedelta(minutes=1))).sent == 0
        assert (await here.deliver(NOON)).sent == 1
        await planned(here, now=NOON + timedelta(hours=2))
        assert (await here.deliver(NOON + timedelta(hours=2))).sent == 0
    (text,) = api.texts(2)
    assert "25140927001" in text and "officer:1" in text and api.texts(1) == []


@pytest.mark.parametrize("now", [verdict(Stage.RESOLVED, State.KEPT), verdict(Stage.MISSED, State.MISSING)])
async def test_what_is_posted_or_missed_is_not_escalated(tmp_path: Path, now: Verdict) -> None:
    async with home(tmp_path, OFFICER, CHIEF) as here:
        await planned(here)
        await planned(here, now)
        assert await withdraw_answered(here.store, NOON) == 1


async def test_after_the_due_moment_it_is_never_told(tmp_path: Path) -> None:
    async with home(tmp_path, OFFICER, CHIEF) as here:
        await planned(here)
        assert await withdraw_answered(here.store, LAST_MORNING + timedelta(days=1)) == 1
        assert await here.states() == [NoticeState.DROPPED]


async def test_what_was_handed_on_and_waits_for_the_morning_is_dropped_when_it_was_posted(tmp_path: Path) -> None:
    night = datetime(2025, 4, 17, 22, tzinfo=ALMATY)
    awake = replace(OFFICER, quiet=(time(3), time(4)))
    async with serving_bot_api() as api, home(tmp_path, awake, CHIEF, token=TOKEN, api_base=api.base) as here:
        api.answers["1"] = [refused(403, "Forbidden: bot was blocked by the user")]
        one = verdict(Stage.SOON)
        await here.store.plan(night, [one], [], {})
        await here.plan(one, now=night)
        await here.deliver(night)
        assert (await here.store.outbox.pending_count(), api.texts(2)) == (1, [])
        assert await withdraw_answered(here.store, night) == 0
        await here.store.plan(night, [verdict(Stage.RESOLVED, State.KEPT)], [], {})
        assert await withdraw_answered(here.store, night) == 1
