"""Verdicts and the notices they cause are written together, once."""

from __future__ import annotations

from datetime import date

import pytest

from checks.judged import Match, Stage, State
from checks.model import Form
from checks.sources.base import card_key
from storage.store import NewNotice, Relevance, Store
from tests.storage import beside
from tests.storage.making import PORTAL, SITE, card, day, duty, notice, posting, verdict, whole_pass

DUTY = duty().id


async def test_a_verdict_is_kept_with_its_first_and_last_change(store: Store) -> None:
    await store.plan(day(0), [verdict()], [], {})
    await store.plan(day(1), [verdict()], [], {})
    await store.plan(day(2), [verdict(State.MISSING, Stage.MISSED)], [], {})
    kept = (await store.verdict_states())[DUTY]
    assert (kept.state, kept.reason, kept.stage) == (State.MISSING, "is_missing", Stage.MISSED)
    assert (kept.number, kept.region, kept.clause) == ("25140927007", "abai", "15")
    assert (kept.due_earliest, kept.due_latest) == (date(2025, 4, 2), date(2025, 4, 3))
    assert (kept.first_at, kept.changed_at) == (day(0), day(2))
    history = await store.verdict_history(DUTY)
    assert [(line.at, line.state, line.stage) for line in history] == [
        (day(0), State.OPEN, Stage.NEW),
        (day(2), State.MISSING, Stage.MISSED),
    ]


async def test_a_moved_due_day_is_a_change(store: Store) -> None:
    await store.plan(day(0), [verdict()], [], {})
    await store.plan(day(1), [verdict(due_latest=date(2025, 4, 7))], [], {})
    assert [line.due_latest for line in await store.verdict_history(DUTY)] == [date(2025, 4, 3), date(2025, 4, 7)]


async def test_verdicts_that_are_left_out_stay(store: Store) -> None:
    await store.plan(day(0), [verdict(), verdict(id="other")], [], {})
    await store.plan(day(1), [verdict(State.KEPT, None)], [], {})
    states = await store.verdict_states()
    assert {name: one.state for name, one in states.items()} == {DUTY: State.KEPT, "other": State.OPEN}
    assert set(await store.verdict_states(["other", "unknown"])) == {"other"}
    assert (await store.verdict_proof(DUTY) or {})["column"] == "announcement_missing"
    assert await store.verdict_proof("unknown") is None


async def test_a_notice_is_planned_once_by_its_key(store: Store) -> None:
    assert await store.plan(day(0), [verdict()], [notice(), notice(), notice("n2")], {}) == 2
    assert await store.plan(day(1), [verdict()], [notice(urgency=9), notice("n3")], {}) == 1
    queue = await store.outbox.queue()
    assert [(one.key, one.urgency, one.planned_at) for one in queue] == [
        ("n1", 1, day(0)),
        ("n2", 1, day(0)),
        ("n3", 1, day(1)),
    ]
    assert queue[0].payload == {"project": "Карьер"}


async def test_many_notices_at_once(store: Store) -> None:
    many = [notice(f"n{number}") for number in range(1200)]
    assert await store.plan(day(0), [], many, {}) == 1200
    assert await store.plan(day(1), [], many, {}) == 0
    assert await store.outbox.pending_count() == 1200


async def test_told_gives_the_stages_ever_planned(store: Store) -> None:
    planned: list[NewNotice] = [notice(), notice("n2", stage=Stage.TODAY), notice("n3", duty_id="b")]
    await store.plan(day(0), [], [*planned, notice("n4", stage=None)], {})
    (first, *_) = await store.outbox.claim(day(0), 1, 60, "t")
    await store.outbox.mark_sent([first.id], "t", day(0))
    assert await store.told([DUTY, "b", "c"]) == {DUTY: {Stage.NEW, Stage.TODAY}, "b": {Stage.NEW}}


async def test_kinds_told_by_the_beginning_of_an_id(store: Store) -> None:
    planned = [
        notice("a", duty_id="source|abai|1", kind="trouble"),
        notice("b", duty_id="source|abai|1", kind="recovered"),
        notice("c", duty_id="source|abai|1", kind="trouble"),
        notice("d", duty_id="source_abai", kind="trouble"),
        notice("e", duty_id=None),
    ]
    await store.plan(day(0), [], planned, {}, facts={"sources": {"a": 1}})
    assert await store.kinds_told("source|") == {"source|abai|1": ["recovered", "trouble"]}
    assert await store.kinds_told("source_") == {"source_abai": ["trouble"]}
    assert await store.get_fact("sources") == {"a": 1}


async def test_all_of_a_plan_is_written_or_nothing(store: Store) -> None:
    key = card_key(Form.OPEN_MEETING, 7)
    await whole_pass(store, PORTAL, day(0), **{key: card()})
    unwritable = notice("bad", payload={"x": object()})
    with pytest.raises(Exception, match="not JSON serializable"):
        await store.plan(day(0), [verdict()], [notice(), unwritable], {key: None})
    assert await store.verdict_states() == {}
    assert await store.outbox.queue() == []
    assert await (await store.begin_source_pass(PORTAL, day(1))).memory.cards_to_read() == [key]


async def test_an_unchanged_plan_writes_nothing(store: Store, url: str) -> None:
    key = card_key(Form.OPEN_MEETING, 7)
    await whole_pass(store, PORTAL, day(0), **{key: card()})
    await whole_pass(store, SITE, day(0), a=posting())
    (history,) = (await store.ledger(sources=[SITE])).postings
    match = Match(history.id, 0, 0, (Form.OPEN_MEETING, 7), "matched", 0.9, "number", ("+number",))
    relevance = Relevance({key: date(2025, 6, 1)}, {history.id: date(2025, 6, 1)})

    async def plan(number: int) -> int:
        return await store.plan(day(number), [verdict()], [notice()], {key: day(9)}, [match], relevance)

    assert await plan(1) == 1
    before = beside.contents(url)
    assert await plan(2) == 0
    assert beside.contents(url) == before


async def test_the_last_matching_replaces_the_one_before(store: Store) -> None:
    await whole_pass(store, SITE, day(0), a=posting(), b=posting("b"))
    first, second = (history.id for history in (await store.ledger(sources=[SITE])).postings)
    hearing = (Form.OPEN_MEETING, 7)
    old = [
        Match(first, 0, 0, hearing, "matched", 0.9, "number", ("+number",)),
        Match(first, 0, 1, None, "none", 0.1, "nothing_near"),
        Match(second, 0, 0, None, "ask", 0.5, "two_near", ("+date", "-place")),
    ]
    await store.plan(day(0), [], [], {}, old)
    assert await store.matches() == old
    new = [Match(first, 0, 0, hearing, "matched", 0.95, "number_and_date", ("+number", "+date"))]
    await store.plan(day(1), [], [], {}, new)
    assert await store.matches() == [*new, old[2]]
    assert await store.matches([second]) == [old[2]]


async def test_what_a_reader_understood_is_kept_by_version(store: Store) -> None:
    await whole_pass(store, SITE, day(0), a=posting())
    await whole_pass(store, SITE, day(1), a=posting("b"))
    (history,) = (await store.ledger(sources=[SITE])).postings
    assert await store.understood([history.id], "r1") == {}
    await store.keep_understood("r1", {(history.id, 0): {"kind": "protocol"}, (history.id, 1): None})
    await store.keep_understood("r2", {(history.id, 1): ["x"]})
    assert await store.understood([history.id], "r1") == {(history.id, 0): {"kind": "protocol"}}
    assert await store.understood([history.id], "r2") == {(history.id, 1): ["x"]}
