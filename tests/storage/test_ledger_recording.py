"""What passes make of the ledger: versions only where content changed, intervals that claim no more than was proved."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from checks.model import Form, Ledger, PassOutcome, Posting, PostingHistory, SourceHistory
from checks.sources.base import Observed, ReadResult, Unchanged, card_key
from storage.store import Locked, Relevance, Store
from tests.storage.making import (
    PORTAL,
    SITE,
    T0,
    card,
    complete,
    day,
    page,
    posting,
    seen,
    sha,
    whole_pass,
)


async def _ledger(store: Store) -> Ledger:
    return await store.ledger(sources=[SITE, PORTAL])


async def _only_posting(store: Store) -> PostingHistory:
    (history,) = (await _ledger(store)).postings
    return history


async def _site(store: Store) -> SourceHistory:
    return (await _ledger(store)).sources[0]


async def test_an_item_of_the_baseline_has_no_known_appearance(store: Store) -> None:
    await whole_pass(store, SITE, day(0), a=posting())
    history = await _only_posting(store)
    assert (history.key, history.source) == ("a", "abai")
    (version,) = history.versions
    assert (version.seen.after, version.seen.at) == (None, day(0))
    assert version.posting == posting()
    assert version.page == page("a", day(0))


async def test_a_new_item_appeared_after_the_start_of_the_last_complete_pass(store: Store) -> None:
    first = await store.begin_source_pass(SITE, day(0))
    await first.end(complete(at=day(0) + timedelta(minutes=20)), day(0) + timedelta(minutes=30))
    failed = await store.begin_source_pass(SITE, day(1))
    await failed.end(ReadResult(PassOutcome.FAILED, "http_500"), day(1))
    await whole_pass(store, SITE, day(2), a=posting())
    (version,) = (await _only_posting(store)).versions
    assert (version.seen.after, version.seen.at) == (day(0), day(2))


async def test_an_item_of_a_partial_pass_before_the_baseline_has_no_known_appearance(store: Store) -> None:
    partial = await store.begin_source_pass(SITE, day(0))
    await partial.report([seen("a", posting(), day(0))])
    await partial.end(ReadResult(PassOutcome.PARTIAL, "timeout"), day(0))
    await whole_pass(store, SITE, day(1), a=posting())
    (version,) = (await _only_posting(store)).versions
    assert (version.seen.after, version.seen.at) == (None, day(0))
    assert (await _site(store)).baseline == day(1)


async def test_a_change_lies_after_the_last_reading_of_the_former_state(store: Store) -> None:
    await whole_pass(store, SITE, day(0), a=posting())
    await whole_pass(store, SITE, day(1), a=posting())
    changed = await whole_pass(store, SITE, day(3), a=posting("Түзету"))
    old, new = (await _only_posting(store)).versions
    assert changed.new_versions == 1
    assert (new.seen.after, new.seen.at) == (day(1), day(3))
    assert old.posting == posting()
    assert new.posting == posting("Түзету")


async def test_equal_content_writes_no_version(store: Store) -> None:
    await whole_pass(store, SITE, day(0), a=posting(), b=posting("b"))
    again = await whole_pass(store, SITE, day(1), a=posting(), b=posting("b"))
    unchanged = await store.begin_source_pass(SITE, day(2))
    await unchanged.report([Unchanged("a", page("a", day(2))), Unchanged("b", page("b", day(2)))])
    await unchanged.end(complete("a", "b", at=day(2)), day(2))
    assert (again.new_versions, unchanged.new_versions) == (0, 0)
    assert [len(history.versions) for history in (await _ledger(store)).postings] == [1, 1]


async def test_the_hash_of_the_page_last_read_is_known_even_where_the_content_is_equal(store: Store) -> None:
    await whole_pass(store, SITE, day(0), a=posting())
    second = await store.begin_source_pass(SITE, day(1))
    await second.report([seen("a", posting(), day(1), "other bytes")])
    known = await second.memory.known(["a", "b"])
    assert set(known) == {"a"}
    assert (known["a"].present, known["a"].page_sha, known["a"].first_seen) == (True, sha("other bytes"), day(0))
    assert known["a"].shown == (date(2025, 4, 1),)


async def test_a_shifted_list_is_read_later_and_only_what_says_something_else_is_new(store: Store) -> None:
    names = ("a", "b", "c", "d")
    first = await store.begin_source_pass(SITE, day(0))
    await first.report([Observed(name, posting(name), page("list", day(0))) for name in names])
    await first.end(complete(*names, at=day(0)), day(0))
    shifted = page("list", day(1), "other bytes")
    second = await store.begin_source_pass(SITE, day(1))
    # b and c have changed places: what one said, the other says now; and d was not even looked into
    said = {"new": "new", "a": "a", "b": "c", "c": "b"}
    observed = [Observed(name, posting(title), shifted) for name, title in said.items()]
    await second.report([*observed, Unchanged("d", shifted)])
    known = await second.memory.known(["new", *names])
    await second.end(complete("new", *names, at=day(1)), day(1))
    assert second.new_versions == 3
    assert {name: found.page_sha for name, found in known.items()} == dict.fromkeys(("new", *names), sha("other bytes"))
    third = await whole_pass(store, SITE, day(2), a=posting("A"), d=posting("D"))
    assert third.new_versions == 5  # two changed, three are gone
    histories = {history.key: history.versions for history in (await _ledger(store)).postings}
    assert [version.posting for version in histories["b"]] == [posting("b"), posting("c"), None]
    for name in ("a", "d"):
        assert histories[name][-1].seen.after == day(1)


async def test_what_was_gone_is_back_with_the_other_items_of_its_page(store: Store) -> None:
    await whole_pass(store, SITE, day(0), a=posting(), b=posting("b"))
    await whole_pass(store, SITE, day(1), b=posting("b"))
    again = page("list", day(2))
    third = await store.begin_source_pass(SITE, day(2))
    await third.report([Observed("a", posting(), again), Observed("b", posting("b"), again)])
    await third.end(complete("a", "b", at=day(2)), day(2))
    assert third.new_versions == 1
    back, stays = (await _ledger(store)).postings
    assert [version.posting for version in back.versions] == [posting(), None, posting()]
    assert len(stays.versions) == 1


async def test_what_a_whole_listing_no_longer_shows_is_gone(store: Store) -> None:
    await whole_pass(store, SITE, day(0), a=posting(), b=posting("b"))
    last = await whole_pass(store, SITE, day(1), b=posting("b"))
    gone, stays = (await _ledger(store)).postings
    assert last.new_versions == 1
    assert gone.versions[1].posting is None
    assert (gone.versions[1].seen.after, gone.versions[1].seen.at) == (day(0), day(1))
    assert gone.versions[1].page == page("list", day(1))
    assert len(stays.versions) == 1
    known = await (await store.begin_source_pass(SITE, day(2))).memory.known(["a"])
    assert not known["a"].present


@pytest.mark.parametrize(
    "result",
    [
        complete("b", at=day(1), whole=False),
        ReadResult(PassOutcome.PARTIAL, "timeout", listed=frozenset("b"), whole=True),
        ReadResult(PassOutcome.NOT_RECOGNISED, "shell", whole=True),
    ],
)
async def test_only_a_complete_reading_to_the_end_proves_that_something_is_gone(
    store: Store, result: ReadResult
) -> None:
    await whole_pass(store, SITE, day(0), a=posting())
    second = await store.begin_source_pass(SITE, day(1))
    await second.end(result, day(1))
    assert len((await _only_posting(store)).versions) == 1


async def test_what_was_gone_and_returns_appeared_after_the_last_complete_pass(store: Store) -> None:
    await whole_pass(store, SITE, day(0), a=posting())
    await whole_pass(store, SITE, day(1))
    await whole_pass(store, SITE, day(2))
    await whole_pass(store, SITE, day(3), a=posting())
    versions = (await _only_posting(store)).versions
    assert [version.posting for version in versions] == [posting(), None, posting()]
    assert (versions[2].seen.after, versions[2].seen.at) == (day(2), day(3))


async def test_an_unchanged_page_brings_back_what_was_gone(store: Store) -> None:
    await whole_pass(store, SITE, day(0), a=posting())
    await whole_pass(store, SITE, day(1))
    third = await store.begin_source_pass(SITE, day(2))
    await third.report([Unchanged("a", page("a", day(2)))])
    await third.end(complete("a", at=day(2)), day(2))
    versions = (await _only_posting(store)).versions
    assert [version.posting for version in versions] == [posting(), None, posting()]
    assert third.new_versions == 1


async def test_a_card_that_its_page_denies_is_absent_and_stays_so(store: Store) -> None:
    key = card_key(Form.OPEN_MEETING, 7)
    await whole_pass(store, PORTAL, day(0), **{key: card()})
    for number in (1, 2):
        later = await store.begin_source_pass(PORTAL, day(number))
        await later.report([seen(key, None, day(number), "no such card")])
        await later.end(complete(at=day(number)), day(number))
    third = await store.begin_source_pass(PORTAL, day(3))
    await third.report([Unchanged(key, page(key, day(3), "no such card"))])
    await third.report([])
    (history,) = (await _ledger(store)).cards
    assert [version.card for version in history.versions] == [card(), None]
    assert history.last_read == day(3)
    await third.report([seen(key, card(), day(3) + timedelta(hours=1))])
    (history,) = (await _ledger(store)).cards
    assert history.versions[2].seen.after == day(3)


async def test_cards_are_not_gone_because_a_listing_lacks_them(store: Store) -> None:
    await whole_pass(store, PORTAL, day(0), **{card_key(Form.OPEN_MEETING, 7): card()})
    await whole_pass(store, PORTAL, day(1))
    (history,) = (await _ledger(store)).cards
    assert len(history.versions) == 1
    assert (history.form, history.hearing_id) == (Form.OPEN_MEETING, 7)


async def test_a_gap_in_the_ids_is_no_item(store: Store) -> None:
    walk = await store.begin_source_pass(PORTAL, day(0))
    await walk.report([seen(card_key(Form.OPEN_MEETING, 7), card(), day(0))])
    await walk.report([seen(card_key(Form.OPEN_MEETING, number), None, day(0)) for number in range(8, 60)])
    assert await walk.memory.highest(Form.OPEN_MEETING) == 7
    assert await walk.memory.highest(Form.PUBLIC_DISCUSSION) is None
    assert walk.new_versions == 1


async def test_unchanged_of_an_unknown_item_is_refused(store: Store) -> None:
    under_way = await store.begin_source_pass(SITE, day(0))
    with pytest.raises(ValueError, match="not in the ledger"):
        await under_way.report([seen("a", posting(), day(0)), Unchanged("b", page("b", day(0)))])
    assert (await _ledger(store)).postings == ()


async def test_the_same_item_twice_in_a_batch(store: Store) -> None:
    under_way = await store.begin_source_pass(SITE, day(0))
    hour = day(0) + timedelta(hours=1)
    await under_way.report([seen("a", posting(), day(0)), seen("a", posting("x"), hour), seen("a", posting("x"), hour)])
    versions = (await _only_posting(store)).versions
    assert [version.posting.title for version in versions if version.posting] == ["Хабарландыру", "x"]
    assert (versions[1].seen.after, versions[1].seen.at) == (day(0), hour)


async def test_two_sources_with_the_same_keys_do_not_meet(store: Store) -> None:
    other = type(SITE)(id="other", kind="website", region="akmola")
    await whole_pass(store, SITE, day(0), a=posting())
    await whole_pass(store, other, day(0), a=posting("b"))
    await whole_pass(store, SITE, day(1))
    ledger = await store.ledger(sources=[SITE, other])
    assert [len(history.versions) for history in ledger.postings] == [2, 1]
    assert [history.source for history in (await store.ledger(sources=[other])).postings] == ["other"]


async def test_passes_and_the_pages_they_rested_on(store: Store) -> None:
    assert await store.last_pass_at() is None
    for number in range(5):
        await whole_pass(store, SITE, day(number), a=posting())
    refused = await store.begin_source_pass(SITE, day(5))
    await refused.end(ReadResult(PassOutcome.FAILED, "http_500"), day(5) + timedelta(minutes=1))
    history = await _site(store)
    assert history.complete == tuple(day(number) for number in range(5))
    assert (history.last_outcome, history.last_reason) == (PassOutcome.FAILED, "http_500")
    assert history.last_at == day(5) + timedelta(minutes=1)
    assert history.pages == {day(number): (page("list", day(number)),) for number in (2, 3, 4)}
    assert await store.pages_of("abai", day(0)) == (page("list", day(0)),)
    assert await store.pages_of("abai", day(5)) == ()
    assert await store.last_pass_at() == day(5)


async def test_a_pass_left_open_proves_nothing_and_is_closed_by_the_next(store: Store) -> None:
    await whole_pass(store, SITE, day(0))
    killed = await store.begin_source_pass(SITE, day(1))
    await killed.report([seen("a", posting(), day(1))])
    assert (await _site(store)).complete == (day(0),)
    await store.begin_source_pass(SITE, day(2))
    history = await _site(store)
    assert history.complete == (day(0),)
    assert (history.last_outcome, history.last_reason) == (PassOutcome.FAILED, "interrupted")
    with pytest.raises(Locked, match="another process has begun to read abai"):
        await killed.end(complete(at=day(1)), day(1))
    assert (await _site(store)).complete == (day(0),)
    assert len((await _only_posting(store)).versions) == 1


async def test_has_baseline_after_the_first_complete_pass(store: Store) -> None:
    first = await store.begin_source_pass(SITE, day(0))
    assert not first.memory.has_baseline
    await first.end(ReadResult(PassOutcome.PARTIAL, "timeout"), day(0))
    second = await store.begin_source_pass(SITE, day(1))
    assert not second.memory.has_baseline
    await second.end(complete(at=day(1)), day(1))
    assert (await store.begin_source_pass(SITE, day(2))).memory.has_baseline


async def test_the_portal_reads_what_is_due_and_what_was_never_planned(store: Store) -> None:
    keys = [card_key(Form.OPEN_MEETING, number) for number in range(1, 6)]
    await whole_pass(store, PORTAL, day(0), **{key: card(number) for number, key in enumerate(keys, 1)})
    plan = {keys[0]: day(1), keys[1]: day(2), keys[2]: None, keys[3]: day(0)}
    await store.plan(day(0), [], [], plan)
    due = await (await store.begin_source_pass(PORTAL, day(1))).memory.cards_to_read()
    assert due == [keys[0], keys[3], keys[4]]


async def test_the_ledger_leaves_out_what_is_no_longer_relevant(store: Store) -> None:
    keys = [card_key(Form.OPEN_MEETING, number) for number in (1, 2)]
    await whole_pass(store, PORTAL, day(0), **{key: card(number) for number, key in enumerate(keys, 1)})
    await whole_pass(store, SITE, day(0), a=posting(), b=posting("b"))
    first, second = (history.id for history in (await _ledger(store)).postings)
    april, may = date(2025, 4, 30), date(2025, 5, 31)
    relevance = Relevance({keys[0]: april, keys[1]: may}, {first: april, second: may})
    await store.plan(day(0), [], [], {}, relevance=relevance)

    async def relevant(day_: date) -> tuple[list[int], list[str]]:
        ledger = await store.ledger(relevant_from=day_, sources=[SITE, PORTAL])
        return [one.hearing_id for one in ledger.cards], [one.key for one in ledger.postings]

    assert await relevant(april) == ([1, 2], ["a", "b"])
    assert await relevant(may) == ([2], ["b"])
    await whole_pass(store, SITE, day(1), a=posting("түзету"), b=posting("b"))
    assert await relevant(may) == ([2], ["a", "b"])
    assert len((await _ledger(store)).cards) == 2


async def test_hearings_are_found_by_their_number(store: Store) -> None:
    await whole_pass(store, PORTAL, day(0), **{card_key(Form.OPEN_MEETING, 7): card()})
    (found,) = await store.find_hearing("25140927007")
    assert found.versions[0].card == card()
    assert await store.find_hearing("25140927008") == ()


async def test_instants_need_a_zone_and_come_back_in_utc(store: Store) -> None:
    with pytest.raises(Exception, match="without a zone"):
        await store.begin_source_pass(SITE, datetime(2025, 4, 1, 8))  # noqa: DTZ001
    await whole_pass(store, SITE, T0.astimezone(datetime.fromisoformat("2025-04-01T08:00:00+05:00").tzinfo))
    (start,) = (await _site(store)).complete
    assert start == T0
    assert start.tzinfo is UTC


async def test_a_hostile_posting_is_kept(store: Store) -> None:
    hostile = posting("'; DROP TABLE items; --\x00 \ud800")
    await whole_pass(store, SITE, day(0), a=hostile)
    again = await whole_pass(store, SITE, day(1), a=hostile)
    kept = (await _only_posting(store)).versions[0].posting
    assert isinstance(kept, Posting)
    assert kept.title == "'; DROP TABLE items; --\x00 ?"
    assert again.new_versions == 0
