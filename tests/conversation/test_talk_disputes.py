"""*Not so*: a reason, the operator's decision, and what the analysis does with both."""

from __future__ import annotations

from datetime import datetime

import pytest

from bot.digest.json_form import to_json
from bot.evaluate import analysis_of
from bot.notices.model import COUNTED
from storage.values import NewNotice
from tests.conversation.talk import MINISTRY, OFFICER, OPERATOR, PROTOCOLS, REGION, Talk, april, restart
from tests.notices.samples import ALMATY

NEXT_MONTH = datetime(2025, 5, 5, 8, 0, tzinfo=ALMATY)


async def disputed(talk: Talk, *, restarted: bool = False) -> None:
    """The officer says "not so" of the first hearing's protocol, with a reason; the operator is told."""
    notice = (await talk.store.replies.notices_of("officer:11", PROTOCOLS[0]))[0].id
    answers = await talk.forges(OFFICER, f"not_so:{notice}", talk.last(OFFICER).message_id)
    assert answers[0] == ""
    assert PROTOCOLS[0] in answers[1]
    if restarted:
        await restart(talk)
    said = await talk.says(OFFICER, "Собрание отменено, письмо инициатора от 9 апреля")
    assert "Возражение записано" in said[0]
    await talk.brief()


async def test_reason_is_asked_for_kept_and_passed_to_the_operator(talk: Talk) -> None:
    await disputed(talk, restarted=True)
    told = talk.last(OPERATOR)
    assert "Собрание отменено, письмо инициатора" in told.text.replace("&quot;", '"')
    assert "Айгерим" in told.text
    shown = [one["text"] for one in talk.buttons(OPERATOR, told.message_id)]
    assert len(shown) == 2  # the site and the portal are two violations
    kept = await talk.store.replies.about(PROTOCOLS[0])
    assert [(one.action.value, one.column) for one in kept] == [
        ("not_so", "protocol_missing"),
        ("not_so", "protocol_missing_in_portal"),
    ]
    # What comes after is no reason any more.
    assert "команды" in (await talk.says(OFFICER, "ещё слово"))[0]


async def test_disputed_again_it_is_not_asked_twice(talk: Talk) -> None:
    await disputed(talk)
    notice = (await talk.store.replies.notices_of("officer:11", PROTOCOLS[0]))[0].id
    answers = await talk.forges(OFFICER, f"not_so:{notice}", talk.last(OFFICER).message_id)
    assert answers == ["Возражение уже есть, решает оператор."]


@pytest.mark.parametrize(("button", "decision"), [("Замечание верно", "upheld"), ("Снять замечание", "withdrawn")])
async def test_operator_decides_once_and_the_officer_is_told(talk: Talk, button: str, decision: str) -> None:
    await disputed(talk)
    message = talk.last(OPERATOR)
    first = talk.buttons(OPERATOR, message.message_id)[0]["callback_data"]
    await talk.forges(OPERATOR, first, message.message_id)
    assert "Решение оператора" in (await talk.presses(OPERATOR, button, message))[0]
    notice = (await talk.store.replies.about(PROTOCOLS[0]))[-1].notice_id
    answer = await talk.forges(OPERATOR, f"uphold:{notice}", message.message_id)
    assert "Уже решено" in answer[0]
    assert await talk.forges(MINISTRY, f"withdraw:{notice}", 1) == [
        "Вы можете только смотреть: отвечают специалисты региона."
    ]
    await talk.brief()
    assert "Решение оператора" in talk.last(OFFICER).text
    last = (await talk.store.replies.about(PROTOCOLS[0]))[-1]
    assert (last.action.value, last.reason, last.person_id) == ("decided", decision, "operator:14")


async def test_violation_of_the_months_row_can_be_disputed(talk: Talk) -> None:
    """The department gets its row before the ministry does; each violation behind it has its own button."""
    payload = {"form": "open_meeting", "column": "protocol_undated", "what": "protocol", "place": "site"}
    notice = NewNotice("c|1", "officer:11", COUNTED, 60, payload, talk.clock.now, number=PROTOCOLS[0], region=REGION)
    await talk.store.plan(talk.clock.now, [], [notice], {})
    (stored,) = [one for one in await talk.store.outbox.queue() if one.kind == COUNTED]
    short, question = await talk.forges(OFFICER, f"not_so:{stored.id}", 1)
    assert short == ""
    assert question.startswith(f"<b>№ {PROTOCOLS[0]}</b> – у протокола не указана дата размещения\n")
    await talk.says(OFFICER, "Дата стоит в заголовке")
    (kept,) = await talk.store.replies.about(PROTOCOLS[0])
    assert (kept.column, kept.reason) == ("protocol_undated", "Дата стоит в заголовке")


async def test_undecided_it_is_listed_and_not_counted_and_counts_in_the_next_analysis(talk: Talk) -> None:
    await disputed(talk)
    await talk.tick(april(30, 14))
    await talk.tick(NEXT_MONTH)
    april_ = await analysis_of(talk.store, talk.config, "2025-04", NEXT_MONTH)
    body = to_json(april_)
    listed = {(one["hearing"], one["column"]) for one in body["disputed"]}
    counted = {(one["hearing"], one["column"]) for one in body["violations"]}
    own = {(PROTOCOLS[0], "protocol_missing")}
    assert own <= listed <= own | {(PROTOCOLS[0], "protocol_missing_in_portal")}
    assert not own & counted
    assert (PROTOCOLS[1], "protocol_missing") in counted
    kept = await talk.store.add_analysis("2025-04", april_.as_of, body, NEXT_MONTH)
    await talk.store.mark_analysis_sent(kept.id, NEXT_MONTH)
    again = to_json(await analysis_of(talk.store, talk.config, "2025-04", NEXT_MONTH))
    assert {**again, "number": 1} == {**body, "number": 1}
    may = to_json(await analysis_of(talk.store, talk.config, "2025-05", NEXT_MONTH))
    assert own <= {(one["hearing"], one["column"]) for one in may["violations"]}
    row = next(one for one in may["tables"]["open_meetings"]["rows"] if one["region"] == "west-kazakhstan")
    assert row["protocol_missing"] == 1
