"""Delivery by Telegram over a real Bot API server: what each answer does to the outbox, and to the others."""

from __future__ import annotations

import asyncio
import json
import socket
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from bot.delivery import deliver
from bot.telegram.client import make_bot
from checks.judged import Stage, State
from storage.values import NoticeState
from tests.delivery.bot_api import TOKEN, BotApi, refused, serving_bot_api, throttled
from tests.delivery.home import home, many
from tests.notices.samples import ALMATY, CHIEF, MORNING, OFFICER, OPERATOR, SETTINGS, person, verdict

WITH_MAIL = person("officer:1", email="a@example.org")
SECOND = person("officer:4", telegram_chat_id=4)


async def test_several_alerts_of_one_officer_are_one_message(tmp_path: Path) -> None:
    async with serving_bot_api() as api, home(tmp_path, OFFICER, token=TOKEN, api_base=api.base) as here:
        await here.plan(*many(3))
        report = await here.deliver()
        again = await here.deliver()
    assert (report.messages, report.sent) == (1, 3)
    assert (again.messages, again.sent) == (0, 0)
    (text,) = api.texts(1)
    assert "<b>№ 25140920000</b>" in text
    assert api.taken[0]["parse_mode"] == "HTML"
    assert json.loads(api.taken[0]["link_preview_options"])["is_disabled"] is True


async def test_forty_alerts_are_split_and_each_message_is_recorded(tmp_path: Path) -> None:
    async with serving_bot_api() as api, home(tmp_path, OFFICER, token=TOKEN, api_base=api.base) as here:
        await here.plan(*many(40))
        report = await here.deliver()
        deliveries = await here.store.outbox.deliveries()
    assert 1 < report.messages == len(api.texts(1)) < 40
    assert all(len(text.encode("utf-16-le")) // 2 <= 4096 for text in api.texts(1))
    assert sum(len(one.notice_ids) for one in deliveries) == 40
    assert [one.external_id for one in deliveries] == [str(place + 1) for place in range(report.messages)]


async def test_short_retry_after_is_waited_out(tmp_path: Path) -> None:
    async with serving_bot_api() as api, home(tmp_path, OFFICER, token=TOKEN, api_base=api.base) as here:
        api.answers["1"] = [throttled(7)]
        await here.plan(verdict(Stage.NEW))
        await here.deliver()
    assert here.slept == [7.0]
    assert len(api.texts(1)) == 1


async def test_long_retry_after_parks_that_chat_and_nobody_else(tmp_path: Path) -> None:
    async with serving_bot_api() as api, home(tmp_path, OFFICER, SECOND, token=TOKEN, api_base=api.base) as here:
        api.answers["1"] = [throttled(3600)]
        await here.plan(verdict(Stage.NEW))
        report = await here.deliver()
        too_early = await here.deliver(MORNING + timedelta(minutes=59))
        await here.deliver(MORNING + timedelta(minutes=60))
    assert (report.sent, report.queued, too_early.sent) == (1, 1, 0)
    assert here.slept == []
    assert (len(api.texts(1)), len(api.texts(4))) == (1, 1)


async def test_server_error_then_good(tmp_path: Path) -> None:
    async with serving_bot_api() as api, home(tmp_path, OFFICER, token=TOKEN, api_base=api.base) as here:
        api.answers["1"] = [refused(500, "Internal Server Error"), api.BARE_502]
        await here.plan(verdict(Stage.NEW))
        report = await here.deliver()
    assert (report.sent, here.slept) == (1, [1.0, 5.0])
    assert "повторно" not in api.texts(1)[0]


async def test_server_that_stays_broken_leaves_the_notice_queued_with_growing_pauses(tmp_path: Path) -> None:
    async with serving_bot_api() as api, home(tmp_path, OFFICER, token=TOKEN, api_base=api.base) as here:
        api.answers["1"] = [refused(500, "Internal Server Error")] * 6
        await here.plan(verdict(Stage.NEW))
        await here.deliver()
        (first,) = await here.store.outbox.queue()
        await here.deliver(MORNING + timedelta(minutes=1))
        (second,) = await here.store.outbox.queue()
        await here.deliver(MORNING + timedelta(minutes=3))
        assert await here.states() == [NoticeState.SENT]
    assert first.next_try_at == MORNING + timedelta(minutes=1)
    assert second.next_try_at == MORNING + timedelta(minutes=3)


async def test_markup_that_is_refused_goes_once_as_plain_text(tmp_path: Path) -> None:
    async with serving_bot_api() as api, home(tmp_path, OFFICER, token=TOKEN, api_base=api.base) as here:
        api.answers["1"] = [refused(400, "Bad Request: can't parse entities: unsupported start tag")]
        await here.plan(verdict(Stage.NEW))
        report = await here.deliver()
    assert report.sent == 1
    assert "parse_mode" not in api.taken[0]
    assert "<b>" not in api.texts(1)[0]
    assert "№ 25140927001" in api.texts(1)[0]


async def test_group_that_became_a_supergroup_is_followed_and_remembered(tmp_path: Path) -> None:
    group = person("officer:-5", telegram_chat_id=-5)
    async with serving_bot_api() as api, home(tmp_path, group, token=TOKEN, api_base=api.base) as here:
        moved = refused(400, "Bad Request: group chat was upgraded to a supergroup chat", migrate_to_chat_id=-1005)
        api.answers["-5"] = [moved]
        await here.plan(verdict(Stage.NEW))
        await here.deliver()
        await here.plan(verdict(Stage.SOON))
        await here.deliver()
    assert [one["chat_id"] for one in api.asked] == ["-5", "-1005", "-1005"]
    assert len(api.texts(-1005)) == 2


@pytest.mark.parametrize(
    "answer",
    [
        refused(403, "Forbidden: bot was blocked by the user"),
        refused(400, "Bad Request: chat not found"),
        refused(403, "Forbidden: user is deactivated"),
    ],
)
async def test_closed_chat_falls_back_to_mail(tmp_path: Path, answer: object) -> None:
    async with serving_bot_api() as api, home(tmp_path, WITH_MAIL, token=TOKEN, api_base=api.base) as here:
        api.answers["1"] = [answer]
        await here.plan(verdict(Stage.NEW))
        report = await here.deliver()
        assert await here.outcomes() == [("telegram", "refused"), ("mail", "sent")]
    assert (report.sent, report.undeliverable) == (1, {})
    assert len(list(here.outbox.glob("*.eml"))) == 1


async def test_person_out_of_reach_is_undeliverable_and_the_operators_are_told_once(tmp_path: Path) -> None:
    async with serving_bot_api() as api, home(tmp_path, OFFICER, OPERATOR, token=TOKEN, api_base=api.base) as here:
        api.answers["1"] = [refused(403, "Forbidden: bot was blocked by the user")] * 2
        await here.plan(verdict(Stage.NEW))
        report = await here.deliver()
        assert await here.outcomes() == [("telegram", "refused"), ("", "handed_over"), ("telegram", "sent")]
        await here.plan(verdict(Stage.SOON))
        await here.deliver()
    assert report.undeliverable == {"officer:1": "telegram: forbidden (Forbidden: bot was blocked by the user)"}
    told, again = api.texts(9)
    assert "officer:1: сообщения не доставляются" in told
    assert all("№ 25140927001" in text and "день: <b>21.04.2025</b>" in text for text in (told, again))
    assert "сообщения не доставляются" not in again


async def test_line_cut_after_the_message_was_taken_is_unknown_and_its_repeat_says_so(tmp_path: Path) -> None:
    async with serving_bot_api() as api, home(tmp_path, OFFICER, token=TOKEN, api_base=api.base) as here:
        api.answers["1"] = [api.DROP]
        far = datetime(2025, 5, 20, tzinfo=ALMATY).date()
        await here.plan(verdict(Stage.NEW, due_earliest=far, due_latest=far, told_by=far))
        first = await here.deliver()
        assert await here.outcomes() == [("telegram", "unknown")]
        await here.deliver(MORNING + timedelta(minutes=1))
    assert (first.sent, first.queued) == (0, 1)
    assert ["повторно" in text for text in api.texts(1)] == [False, True]


async def test_last_warning_of_unknown_outcome_is_repeated_at_once(tmp_path: Path) -> None:
    async with serving_bot_api() as api, home(tmp_path, OFFICER, token=TOKEN, api_base=api.base) as here:
        api.answers["1"] = [api.DROP]
        today = datetime(2025, 4, 21, 14, tzinfo=ALMATY)
        await here.plan(verdict(Stage.TODAY), now=today)
        await here.deliver(today)
    assert ["повторно" in text for text in api.texts(1)] == [False, True]


async def test_process_killed_between_sending_and_recording_repeats_with_a_word(tmp_path: Path) -> None:
    async with serving_bot_api() as api, home(tmp_path, OFFICER, token=TOKEN, api_base=api.base) as here:
        await here.plan(verdict(Stage.NEW))
        (one,) = await here.store.outbox.claim(MORNING, 10, 900.0, "killed")
        await here.store.outbox.begin([one.id], "killed", MORNING + timedelta(minutes=15))
        assert (await here.deliver()).sent == 0
        await here.deliver(MORNING + timedelta(minutes=16))
    assert "повторно" in api.texts(1)[0]


async def test_only_what_was_on_its_way_when_the_process_was_killed_may_be_a_repeat(tmp_path: Path) -> None:
    people = (OFFICER, SECOND)
    async with serving_bot_api() as api, home(tmp_path, *people, token=TOKEN, api_base=api.base) as here:
        await here.plan(verdict(Stage.NEW))
        claimed = await here.store.outbox.claim(MORNING, 10, 900.0, "killed")
        own = [one.id for one in claimed if one.recipient == OFFICER.id]
        await here.store.outbox.begin(own, "killed", MORNING + timedelta(minutes=15))
        await here.deliver(MORNING + timedelta(minutes=16))
    told = {chat: api.texts(chat) for chat in (OFFICER.telegram_chat_id or 0, SECOND.telegram_chat_id or 0)}
    assert {chat: [("повторно" in text) for text in texts] for chat, texts in told.items()} == {1: [True], 4: [False]}


async def test_a_last_warning_whose_second_try_fails_is_still_a_repeat_at_the_third(tmp_path: Path) -> None:
    async with serving_bot_api() as api, home(tmp_path, OFFICER, token=TOKEN, api_base=api.base) as here:
        api.answers["1"] = [api.DROP, *[refused(500, "Internal Server Error")] * 3]
        today = datetime(2025, 4, 21, 14, tzinfo=ALMATY)
        await here.plan(verdict(Stage.TODAY), now=today)
        await here.deliver(today)
        await here.deliver(today + timedelta(hours=2))
    assert ["повторно" in text for text in api.texts(1)] == [False, True]


async def test_telegram_out_of_reach_is_tried_by_one_and_a_last_warning_goes_by_mail(tmp_path: Path) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        base = f"http://127.0.0.1:{free.getsockname()[1]}"
        today = datetime(2025, 4, 21, 14, tzinfo=ALMATY)
        async with home(tmp_path, WITH_MAIL, SECOND, token=TOKEN, api_base=base) as here:
            await here.plan(verdict(Stage.TODAY), now=today)
            report = await here.deliver(today)
            outcomes = await here.outcomes()
            assert set(outcomes) == {("mail", "sent"), ("telegram", "retry")}
            assert outcomes.count(("mail", "sent")) == 1
    assert (report.sent, report.queued) == (1, 1)


async def test_refused_token_keeps_everything_queued(tmp_path: Path) -> None:
    wrong = TOKEN.replace("abc", "xyz")
    async with serving_bot_api() as api, home(tmp_path, OFFICER, SECOND, token=wrong, api_base=api.base) as here:
        await here.plan(verdict(Stage.NEW))
        report = await here.deliver()
        assert await here.states() == [NoticeState.PENDING] * 2
    assert (report.queued, report.undeliverable) == (2, {})


async def test_answer_of_an_unknown_shape_is_a_message_sent_all_the_same(tmp_path: Path) -> None:
    async with serving_bot_api() as api, home(tmp_path, OFFICER, token=TOKEN, api_base=api.base) as here:
        api.answers["1"] = [(200, {"ok": True, "result": {"message_id": 5}})]
        await here.plan(verdict(Stage.NEW))
        report = await here.deliver()
        assert await here.states() == [NoticeState.SENT]
    assert report.sent == 1


async def test_quiet_hours_are_kept_and_nothing_is_lost_in_them(tmp_path: Path) -> None:
    night = datetime(2025, 4, 17, 22, tzinfo=ALMATY)
    morning = datetime(2025, 4, 18, 8, tzinfo=ALMATY)
    async with serving_bot_api() as api, home(tmp_path, OFFICER, CHIEF, token=TOKEN, api_base=api.base) as here:
        await here.plan(verdict(Stage.NEW), verdict(Stage.MISSED, State.MISSING, id="m"), now=night)
        assert (await here.deliver(night)).sent == 0
        assert (await here.deliver(morning - timedelta(minutes=1))).sent == 0
        assert (await here.deliver(morning)).sent == 3
    assert len(api.texts(1)) == 1
    assert "❗" in api.texts(2)[0]


async def test_notice_that_cannot_be_read_does_not_hold_up_the_others(tmp_path: Path) -> None:
    async with serving_bot_api() as api, home(tmp_path, OFFICER, OPERATOR, token=TOKEN, api_base=api.base) as here:
        (notice,) = await here.plan(verdict(Stage.NEW))
        broken = replace(notice, key="broken", payload={"what": "protocol"}, number="1")
        await here.store.plan(MORNING, [], [broken], {})
        report = await here.deliver()
    assert report.sent == 2
    assert report.undeliverable == {"officer:1": "not_readable (1)"}
    assert "not_readable" in api.texts(9)[0]


async def test_recipient_taken_out_of_the_configuration_is_settled(tmp_path: Path) -> None:
    async with serving_bot_api() as api, home(tmp_path, OFFICER, token=TOKEN, api_base=api.base) as here:
        await here.plan(verdict(Stage.NEW))
        here.people = ()
        report = await here.deliver()
        assert await here.states() == [NoticeState.UNDELIVERABLE]
    assert report.undeliverable == {}
    assert api.asked == []


async def test_addresses_on_record_are_masked(tmp_path: Path) -> None:
    far = person("officer:100014", telegram_chat_id=100014)
    async with serving_bot_api() as api, home(tmp_path, far, token=TOKEN, api_base=api.base) as here:
        await here.plan(verdict(Stage.NEW))
        await here.deliver()
        (delivery,) = await here.store.outbox.deliveries()
    assert delivery.address == "…0014"
    assert isinstance(api, BotApi)


async def test_delivery_that_is_stopped_gives_back_what_it_did_not_send(tmp_path: Path) -> None:
    waiting = asyncio.Event()

    async def sleep(seconds: float) -> None:
        waiting.set()
        await asyncio.Event().wait()

    async with serving_bot_api() as api, home(tmp_path, OFFICER, token=TOKEN, api_base=api.base) as here:
        api.answers["1"] = [None, throttled(7)]
        await here.plan(*many(40))
        stopped = asyncio.create_task(deliver(here.store, here.channels, here.people, MORNING, SETTINGS, sleep=sleep))
        await waiting.wait()
        stopped.cancel()
        with pytest.raises(asyncio.CancelledError):
            await stopped
        left = await here.store.outbox.queue(NoticeState.PENDING)
        assert await here.store.outbox.queue(NoticeState.CLAIMED, NoticeState.SENDING) == []
        report = await here.deliver()
    assert {(one.uncertain, one.attempts) for one in left} == {(False, 0)}
    assert report.sent == len(left) < 40
    assert not any("повторно" in text for text in api.texts(1))
    assert sum(text.count("<b>№ ") for text in api.texts(1)) == 40


async def test_configured_proxy_is_used(tmp_path: Path) -> None:
    async with serving_bot_api() as proxy:
        bot = make_bot(TOKEN, "http://telegram.invalid", proxy.base)
        try:
            await bot.send_message(1, "x")
        finally:
            await bot.session.close()
    assert proxy.texts(1) == ["x"]
