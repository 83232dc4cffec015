"""A warning that cannot reach its recipient is taken over by the next person before its due moment."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, time, timedelta
from pathlib import Path

import pytest

from bot.people import Person
from checks.judged import Stage, State
from storage.values import NoticeState
from tests.delivery.bot_api import TOKEN, BotApi, refused, serving_bot_api, throttled
from tests.delivery.home import home
from tests.notices.samples import ALMATY, CHIEF, MINISTRY, MORNING, OFFICER, OPERATOR, person, verdict

BLOCKED = refused(403, "Forbidden: bot was blocked by the user")
LAST_MORNING = datetime(2025, 4, 21, 8, tzinfo=ALMATY)
COLLEAGUE = person("officer:4", telegram_chat_id=4, name="Қасым")
WITH_MAIL = person("officer:1", email="a@example.org")
INSTEAD = "Передаем его вам"


def taken_over(api: BotApi, *chats: int) -> list[bool]:
    """Whether each chat got one message, and that as somebody's next person."""
    return [[INSTEAD in text for text in api.texts(chat)] == [True] for chat in chats]


@pytest.mark.parametrize(
    "answer", [BLOCKED, refused(400, "Bad Request: chat not found"), refused(403, "Forbidden: user is deactivated")]
)
async def test_without_colleagues_the_supervisor_is_told_the_same_minute(tmp_path: Path, answer: object) -> None:
    async with serving_bot_api() as api, home(tmp_path, OFFICER, CHIEF, OPERATOR, token=TOKEN, api_base=api.base) as h:
        api.answers["1"] = [answer]
        await h.plan(verdict(Stage.TODAY), now=LAST_MORNING)
        report = await h.deliver(LAST_MORNING)
        (state,) = (await h.store.people.known()).states.values()
        handed = [one for one in await h.store.outbox.deliveries() if one.outcome == "handed_over"]
    assert taken_over(api, 2) == [True]
    assert "25140927001" in api.texts(2)[0] and "21.04.2025" in api.texts(2)[0] and "officer:1" in api.texts(2)[0]
    assert (report.handed, [one.detail for one in handed]) == (1, ["to supervisor:2"])
    assert (state.person_id, state.unreachable_at) == ("officer:1", LAST_MORNING)
    assert INSTEAD not in api.texts(9)[0] and "сообщения не доставляются" in api.texts(9)[0]


async def test_a_colleague_who_has_the_same_warning_has_taken_it_over(tmp_path: Path) -> None:
    async with serving_bot_api() as api, home(tmp_path, OFFICER, COLLEAGUE, CHIEF, token=TOKEN, api_base=api.base) as h:
        api.answers["1"] = [BLOCKED]
        await h.plan(verdict(Stage.TODAY), now=LAST_MORNING)
        report = await h.deliver(LAST_MORNING)
    assert (len(api.texts(4)), api.texts(2), report.handed) == (1, [], 0)


async def test_a_colleague_who_joined_since_gets_it_once(tmp_path: Path) -> None:
    async with serving_bot_api() as api, home(tmp_path, OFFICER, CHIEF, token=TOKEN, api_base=api.base) as h:
        api.answers["1"] = [BLOCKED]
        await h.plan(verdict(Stage.TODAY), now=LAST_MORNING)
        h.people = (OFFICER, COLLEAGUE, CHIEF)
        await h.deliver(LAST_MORNING)
        await h.plan(verdict(Stage.TODAY), now=LAST_MORNING)
        await h.deliver(LAST_MORNING)
    assert (len(api.texts(4)), api.texts(2)) == (1, [])


async def test_everybody_blocked_goes_down_the_line_to_the_operator_and_not_to_the_ministry(tmp_path: Path) -> None:
    people = (OFFICER, COLLEAGUE, CHIEF, MINISTRY, OPERATOR)
    async with serving_bot_api() as api, home(tmp_path, *people, token=TOKEN, api_base=api.base) as h:
        for chat in "142":
            api.answers[chat] = [BLOCKED]
        await h.plan(verdict(Stage.TODAY), now=LAST_MORNING)
        report = await h.deliver(LAST_MORNING)
    assert sorted(report.undeliverable) == ["officer:1", "officer:4", "supervisor:2"]
    text = "".join(api.texts(9))
    assert text.count("№ 25140927001") == 1 and text.count("сообщения не доставляются") == 3
    assert api.texts(3) == []


async def test_mail_reaches_a_closed_chats_owner_and_a_near_day_is_told_besides(tmp_path: Path) -> None:
    people = (WITH_MAIL, CHIEF, OPERATOR)
    async with serving_bot_api() as api, home(tmp_path, *people, token=TOKEN, api_base=api.base) as h:
        api.answers["1"] = [BLOCKED] * 2
        far = datetime(2025, 5, 20, tzinfo=ALMATY).date()
        await h.plan(verdict(Stage.NEW, due_earliest=far, due_latest=far, told_by=far))
        await h.deliver()
        assert api.texts(2) == []
        await h.plan(verdict(Stage.TODAY, id="other"), now=LAST_MORNING)
        await h.deliver(LAST_MORNING)
        assert len(list(h.outbox.glob("*.eml"))) == 2
    assert taken_over(api, 2) == [True]
    (told,) = api.texts(9)
    assert "в Telegram сообщения больше не принимаются" in told


async def test_a_chat_that_opens_again_is_known_to_be_open(tmp_path: Path) -> None:
    async with serving_bot_api() as api, home(tmp_path, OFFICER, token=TOKEN, api_base=api.base) as h:
        api.answers["1"] = [BLOCKED]
        await h.plan(verdict(Stage.NEW))
        await h.deliver()
        h.people = (replace(OFFICER, unreachable=True),)
        await h.plan(verdict(Stage.SOON))
        await h.deliver()
        changes = [one.what for one in await h.store.people.changes("officer:1")]
    assert changes == ["unreachable", "reachable"]


async def test_who_blocked_before_comes_after_the_others_of_the_role(tmp_path: Path) -> None:
    people = (OFFICER, replace(CHIEF, unreachable=True), person("supervisor:6", "supervisor", telegram_chat_id=6))
    async with serving_bot_api() as api, home(tmp_path, *people, token=TOKEN, api_base=api.base) as h:
        api.answers["1"] = [BLOCKED]
        await h.plan(verdict(Stage.TODAY), now=LAST_MORNING)
        await h.deliver(LAST_MORNING)
    assert (taken_over(api, 6), api.texts(2)) == ([True], [])


async def test_a_revoked_officers_warning_goes_on_and_what_is_over_does_not(tmp_path: Path) -> None:
    async with serving_bot_api() as api, home(tmp_path, OFFICER, CHIEF, token=TOKEN, api_base=api.base) as h:
        resolved = verdict(Stage.RESOLVED, State.KEPT, id="done", number="25140927002")
        await h.plan(verdict(Stage.TODAY), resolved, now=LAST_MORNING)
        h.people = (CHIEF,)
        await h.deliver(LAST_MORNING)
    assert (api.texts(1), taken_over(api, 2)) == ([], [True])
    assert "25140927002" not in api.texts(2)[0]


# --- held up, not refused ---


async def test_a_last_warning_held_up_in_the_afternoon_goes_on_besides(tmp_path: Path) -> None:
    async with serving_bot_api() as api, home(tmp_path, OFFICER, CHIEF, token=TOKEN, api_base=api.base) as h:
        api.answers["1"] = [throttled(7200), throttled(7200)]
        await h.plan(verdict(Stage.TODAY), now=LAST_MORNING)
        morning = await h.deliver(LAST_MORNING)
        assert (morning.handed, api.texts(2)) == (0, [])
        afternoon = await h.deliver(LAST_MORNING + timedelta(hours=6))
        assert (afternoon.handed, taken_over(api, 2)) == (1, [True])
        await h.deliver(LAST_MORNING + timedelta(hours=9))
    assert len(api.texts(1)) == 1


async def test_a_demanded_wait_beyond_the_due_moment_is_not_waited_for(tmp_path: Path) -> None:
    async with serving_bot_api() as api, home(tmp_path, OFFICER, CHIEF, token=TOKEN, api_base=api.base) as h:
        api.answers["1"] = [throttled(86_400)]
        await h.plan(verdict(Stage.TODAY), now=LAST_MORNING)
        await h.deliver(LAST_MORNING)
    assert taken_over(api, 2) == [True]


# --- quiet hours of one's own ---


def quiet(start: int, until: int) -> Person:
    return replace(OFFICER, quiet=(time(start), time(until)))


async def test_own_quiet_hours_hold_a_notice_and_nobody_elses(tmp_path: Path) -> None:
    people = (quiet(7, 10), COLLEAGUE)
    async with serving_bot_api() as api, home(tmp_path, OFFICER, COLLEAGUE, token=TOKEN, api_base=api.base) as h:
        await h.plan(verdict(Stage.NEW))
        h.people = people  # chosen after it was planned
        await h.deliver()
        assert (api.texts(1), len(api.texts(4))) == ([], 1)
        assert (await h.deliver(MORNING + timedelta(minutes=119))).sent == 0
        assert (await h.deliver(MORNING + timedelta(hours=2))).sent == 1
        (notice,) = await h.store.outbox.queue(NoticeState.SENT, kind="duty", limit=1)
    assert notice.attempts == 1


@pytest.mark.parametrize(("until", "sent"), [(22, 1), (18, 0)])
async def test_own_quiet_hours_never_swallow_a_last_warning(tmp_path: Path, until: int, sent: int) -> None:
    async with serving_bot_api() as api, home(tmp_path, quiet(7, until), token=TOKEN, api_base=api.base) as h:
        await h.plan(verdict(Stage.TODAY), now=LAST_MORNING)
        assert (await h.deliver(LAST_MORNING)).sent == sent
        assert len(api.texts(1)) == sent


async def test_a_retry_does_not_come_at_night(tmp_path: Path) -> None:
    evening = datetime(2025, 4, 17, 19, 59, tzinfo=ALMATY)
    async with serving_bot_api() as api, home(tmp_path, OFFICER, token=TOKEN, api_base=api.base) as h:
        api.answers["1"] = [throttled(600)]
        await h.plan(verdict(Stage.NEW), now=evening)
        await h.deliver(evening)
        assert (await h.deliver(evening + timedelta(minutes=11))).sent == 0
        assert (await h.deliver(MORNING + timedelta(days=1))).sent == 1
