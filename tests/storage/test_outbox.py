"""Leases, attempts and their outcomes."""

from __future__ import annotations

import asyncio
from datetime import timedelta

from storage.outbox import Outcome
from storage.store import NoticeState, Store
from tests.storage.making import T0, notice

MINUTE = timedelta(minutes=1)


async def _planned(store: Store, *keys: str) -> None:
    await store.plan(T0, [], [notice(key) for key in keys], {})


async def test_the_most_urgent_go_first_and_none_before_its_time(store: Store) -> None:
    planned = [
        notice("later", not_before=T0 + MINUTE),
        notice("calm"),
        notice("urgent", urgency=5),
        notice("early", not_before=T0 - MINUTE),
    ]
    await store.plan(T0, [], planned, {})
    first = await store.outbox.claim(T0, 2, 60, "one")
    assert [one.key for one in first] == ["urgent", "early"]
    assert all((one.state, one.attempts, one.uncertain) == (NoticeState.CLAIMED, 1, False) for one in first)
    assert [one.key for one in await store.outbox.claim(T0, 9, 60, "two")] == ["calm"]
    assert await store.outbox.claim(T0, 9, 60, "three") == []
    assert [one.key for one in await store.outbox.claim(T0 + MINUTE / 2, 9, 60, "three")] == []
    assert await store.outbox.pending_count() == 4


async def test_two_claims_at_once_share_nothing(store: Store) -> None:
    await _planned(store, *(f"n{number}" for number in range(40)))
    claims = await asyncio.gather(*(store.outbox.claim(T0, 15, 60, f"t{number}") for number in range(4)))
    ids = [one.id for claim in claims for one in claim]
    assert len(ids) == len(set(ids)) == 40


async def test_sent_is_sent_and_on_record(store: Store) -> None:
    await _planned(store, "a", "b")
    claimed = await store.outbox.claim(T0, 9, 60, "t")
    ids = [one.id for one in claimed]
    assert (
        await store.outbox.mark_sent(ids, "t", T0 + MINUTE, channel="telegram", address="…014", external_id="77") == 2
    )
    assert await store.outbox.pending_count() == 0
    assert await store.outbox.claim(T0 + 99 * MINUTE, 9, 60, "u") == []
    sent = await store.outbox.queue(NoticeState.SENT)
    assert {one.sent_at for one in sent} == {T0 + MINUTE}
    (attempt,) = await store.outbox.deliveries()
    assert (attempt.notice_ids, attempt.channel, attempt.outcome) == (tuple(ids), "telegram", "sent")
    assert (attempt.address, attempt.external_id, attempt.at) == ("…014", "77", T0 + MINUTE)


async def test_a_failed_attempt_waits_for_its_next_turn(store: Store) -> None:
    await _planned(store, "a")
    (one,) = await store.outbox.claim(T0, 9, 60, "t")
    next_try = T0 + 5 * MINUTE
    assert await store.outbox.mark_failed([one.id], "t", T0, Outcome.RETRY, next_try, "flood", channel="telegram") == 1
    assert await store.outbox.claim(T0 + 4 * MINUTE, 9, 60, "t") == []
    (again,) = await store.outbox.claim(next_try, 9, 60, "t")
    assert (again.attempts, again.last_error, again.uncertain) == (2, "flood", False)
    assert await store.outbox.mark_failed([one.id], "t", next_try, Outcome.REFUSED, None, "blocked by the user") == 1
    (dead,) = await store.outbox.queue(NoticeState.UNDELIVERABLE)
    assert dead.last_error == "blocked by the user"
    assert [line.outcome for line in await store.outbox.deliveries()] == ["retry", "refused"]
    assert await store.outbox.pending_count() == 0


async def test_an_unknown_outcome_makes_the_repeat_uncertain(store: Store) -> None:
    await _planned(store, "a")
    (one,) = await store.outbox.claim(T0, 9, 60, "t")
    await store.outbox.mark_failed([one.id], "t", T0, Outcome.UNKNOWN, T0 + MINUTE, "no answer")
    (again,) = await store.outbox.claim(T0 + MINUTE, 9, 60, "t")
    assert again.uncertain


async def test_a_lease_that_ran_out_is_an_unknown_outcome(store: Store) -> None:
    await _planned(store, "a")
    (one,) = await store.outbox.claim(T0, 9, 60, "killed")
    assert await store.outbox.begin([one.id], "killed", T0 + MINUTE) == 1
    assert await store.outbox.claim(T0 + timedelta(seconds=59), 9, 60, "next") == []
    (again,) = await store.outbox.claim(T0 + MINUTE, 9, 60, "next")
    assert (again.id, again.uncertain, again.attempts) == (one.id, True, 2)
    assert [(line.outcome, line.notice_ids) for line in await store.outbox.deliveries()] == [("unknown", (one.id,))]


async def test_what_was_claimed_and_not_begun_comes_back_as_if_nobody_had_had_it(store: Store) -> None:
    await _planned(store, "a", "b")
    first, second = await store.outbox.claim(T0, 9, 60, "killed")
    assert await store.outbox.begin([first.id], "killed", T0 + MINUTE) == 1
    again = {one.id: one for one in await store.outbox.claim(T0 + MINUTE, 9, 60, "next")}
    assert (again[first.id].uncertain, again[first.id].attempts) == (True, 2)
    assert (again[second.id].uncertain, again[second.id].attempts, again[second.id].last_error) == (False, 1, "")
    assert [line.notice_ids for line in await store.outbox.deliveries()] == [(first.id,)]


async def test_a_try_that_was_surely_not_taken_leaves_no_doubt_and_one_of_unknown_outcome_does(store: Store) -> None:
    await _planned(store, "a", "b")
    ids = [one.id for one in await store.outbox.claim(T0, 9, 60, "killed")]
    for one, outcome in zip(ids, (Outcome.RETRY, Outcome.UNKNOWN), strict=True):
        assert await store.outbox.begin([one], "killed", T0 + MINUTE) == 1
        await store.outbox.note_attempt([one], "killed", T0, outcome, "", channel="telegram", address="")
    again = await store.outbox.claim(T0 + MINUTE, 9, 60, "next")
    assert [one.uncertain for one in again] == [False, True]


async def test_who_comes_back_after_his_lease_begins_nothing(store: Store) -> None:
    await _planned(store, "a")
    (one,) = await store.outbox.claim(T0, 9, 60, "slow")
    await store.outbox.claim(T0 + MINUTE, 9, 60, "next")
    assert await store.outbox.begin([one.id], "slow", T0 + 2 * MINUTE) == 0
    assert [held.state for held in await store.outbox.queue()] == [NoticeState.CLAIMED]
    assert await store.outbox.begin([one.id], "next", T0 + 2 * MINUTE) == 1


async def test_who_comes_back_after_his_lease_changes_nothing_but_is_on_record(store: Store) -> None:
    await _planned(store, "a")
    (one,) = await store.outbox.claim(T0, 9, 60, "slow")
    assert await store.outbox.begin([one.id], "slow", T0 + MINUTE) == 1
    await store.outbox.claim(T0 + MINUTE, 9, 60, "next")
    assert await store.outbox.mark_failed([one.id], "slow", T0 + MINUTE, Outcome.REFUSED, None, "too late") == 0
    assert await store.outbox.mark_sent([one.id], "slow", T0 + MINUTE) == 0
    (held,) = await store.outbox.queue()
    assert held.state is NoticeState.CLAIMED
    assert await store.outbox.mark_sent([one.id], "next", T0 + MINUTE) == 1
    assert [line.outcome for line in await store.outbox.deliveries()] == ["unknown", "refused", "sent", "sent"]


async def test_what_arrived_late_is_not_handed_out_again(store: Store) -> None:
    await _planned(store, "a", "b")
    first, second = await store.outbox.claim(T0, 9, 60, "slow")
    assert [one.id for one in await store.outbox.claim(T0 + MINUTE, 1, 60, "next")] == [first.id]
    assert await store.outbox.mark_sent([first.id, second.id], "slow", T0 + MINUTE) == 1
    assert [one.id for one in await store.outbox.queue(NoticeState.SENT)] == [second.id]
    assert await store.outbox.claim(T0 + MINUTE, 9, 60, "next") == []


async def test_due_count_is_what_a_claim_would_give(store: Store) -> None:
    planned = [notice("a"), notice("b"), notice("c", not_before=T0 + MINUTE)]
    await store.plan(T0, [], planned, {})
    assert await store.outbox.due_count(T0) == 2
    (one,) = await store.outbox.claim(T0, 1, 60, "t")
    assert await store.outbox.due_count(T0) == 1
    assert await store.outbox.due_count(T0 + MINUTE) == 3
    await store.outbox.mark_failed([one.id], "t", T0, Outcome.RETRY, T0 + 2 * MINUTE, "down")
    assert await store.outbox.due_count(T0 + MINUTE) == 2


async def test_released_notices_were_not_attempted(store: Store) -> None:
    await _planned(store, "a")
    (one,) = await store.outbox.claim(T0, 9, 60, "t")
    assert await store.outbox.release([one.id], "t") == 1
    (again,) = await store.outbox.claim(T0, 9, 60, "u")
    assert (again.attempts, again.uncertain) == (1, False)
    assert await store.outbox.deliveries() == []


async def test_a_parked_recipient_holds_up_nobody_else(store: Store) -> None:
    planned = [notice("a"), notice("b"), notice("c", recipient="officer:astana")]
    await store.plan(T0, [], planned, {})
    assert await store.outbox.park("officer:abai", T0 + 5 * MINUTE) == 2
    assert [one.key for one in await store.outbox.claim(T0, 9, 999, "t")] == ["c"]
    assert [one.key for one in await store.outbox.claim(T0 + 5 * MINUTE, 9, 999, "t")] == ["a", "b"]


async def test_what_nobody_needs_any_more_is_dropped(store: Store) -> None:
    await _planned(store, "a", "b")
    (held,) = await store.outbox.claim(T0, 1, 60, "t")
    ids = [one.id for one in await store.outbox.queue()]
    assert await store.outbox.drop(ids, T0, "resolved") == 1
    (dropped,) = await store.outbox.queue(NoticeState.DROPPED)
    assert (dropped.key, dropped.last_error) == ("b", "resolved")
    assert [one.id for one in await store.outbox.queue()] == [held.id]
