"""Which pages may go and when, and what the verification says of those that are gone."""

from __future__ import annotations

import os
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from checks.judged import Match, State
from checks.model import Form, Kind, PageRef, PassOutcome
from checks.reading import to_json
from checks.reading.values import Attached, Understood
from checks.sources.base import ReadResult
from checks.web.page import Memo
from storage.errors import StoreError
from storage.store import Store
from tests.storage.making import SITE, complete, day, page, posting, seen, sha, verdict
from tests.storage.shelf import Place

LONG_AFTER = day(1000)


@pytest.fixture
def place(tmp_path: Path) -> Place:
    return Place(tmp_path)


async def one_pass(store: Store, place: Place, at: datetime, listing: str, *, good: bool = True, **kept: str) -> None:
    """A pass whose only listing page is `listing`; `kept` are pages that nothing rests on, by name."""
    under_way = await store.begin_source_pass(SITE, at)
    for name in (listing, *kept.values()):
        await under_way.pages.keep(name, name.encode(), Memo("", "", sha(name)), at)
        place.age(name, at)
    outcome = PassOutcome.COMPLETE if good else PassOutcome.PARTIAL
    await under_way.end(ReadResult(outcome, "parsed", (page(listing, at),)), at)


def kept(place: Place, *names: str) -> list[str]:
    return [name for name in names if place.files.has(sha(name))]


async def test_old_listings_go_and_those_of_the_last_complete_passes_stay(store: Store, place: Place) -> None:
    names = ["a", "b", "c", "d", "e"]
    for number, name in enumerate(names):
        await one_pass(store, place, day(number), name, good=name != "d")
    cleared = await store.clear_away(LONG_AFTER)
    assert kept(place, *names) == ["a", "b", "c", "e"][1:]
    assert (cleared.deleted, cleared.kept) == (2, 3)
    assert cleared.bytes > 0
    assert (await store.clear_away(LONG_AFTER)).deleted == 0


async def test_a_listing_stays_until_it_is_old(store: Store, place: Place) -> None:
    for number, name in enumerate("abcd"):
        await one_pass(store, place, day(number), name)
    await store.clear_away(day(400))
    assert kept(place, "a") == ["a"]
    await store.clear_away(day(401))
    assert kept(place, "a", "b") == ["b"]


async def test_a_page_kept_to_spare_a_fetch_goes_sooner(store: Store, place: Place) -> None:
    await one_pass(store, place, day(0), "list", attachment="paper")
    await store.clear_away(day(100))
    assert kept(place, "paper") == ["paper"]
    await store.clear_away(day(101))
    assert kept(place, "paper", "list") == ["list"]


async def test_what_a_version_a_verdict_or_an_analysis_rests_on_is_kept_for_ever(store: Store, place: Place) -> None:
    names = ["card", "proof", "evidence", "v", "idle"]
    under_way = await store.begin_source_pass(SITE, day(0))
    for name in names:
        await under_way.pages.keep(name, name.encode(), Memo("", "", sha(name)), day(0))
        place.age(name, day(0))
    await under_way.report([seen("v", posting(), day(0))])
    await under_way.end(complete("v", at=day(0)), day(0))
    judged = verdict(State.OPEN, basis=(PageRef("http://p/card", sha("card"), day(0)),))
    proved = type(judged)(judged.duty, judged.state, judged.reason, judged.stage, (page("proof", day(0)),))
    await store.plan(day(0), [proved], [], {})
    evidence = [{"url": "http://p", "sha256": sha("evidence"), "seen_at": day(0).isoformat()}]
    await store.add_analysis("2025-04", day(0), {"violations": [{"evidence": evidence}]}, day(0))
    await store.clear_away(LONG_AFTER)
    assert kept(place, *names) == names[:-1]


async def test_each_version_and_the_last_reading_keep_pages_of_their_own(store: Store, place: Place) -> None:
    names, titles = ["first", "changed", "between", "last"], ["A", "B", "B", "B"]
    for number, (name, title) in enumerate(zip(names, titles, strict=True)):
        under_way = await store.begin_source_pass(SITE, day(number))
        await under_way.pages.keep(name, name.encode(), Memo("", "", sha(name)), day(number))
        place.age(name, day(number))
        await under_way.report([seen("v", posting(title), day(number), bytes_=name)])
        await under_way.end(complete(at=day(number), whole=False), day(number))
    await store.clear_away(LONG_AFTER)
    assert kept(place, *names) == ["first", "changed", "last"]


async def test_an_attachment_stays_whose_word_ties_its_entry_to_a_hearing(store: Store, place: Place) -> None:
    under_way = await store.begin_source_pass(SITE, day(0))
    for name in ("tied", "alone", "v", "w"):
        await under_way.pages.keep(name, name.encode(), Memo("", "", sha(name)), day(0))
        place.age(name, day(0))
    await under_way.report([seen(name, posting(), day(0)) for name in ("v", "w")])
    await under_way.end(complete("v", "w", at=day(0)), day(0))
    first, second = (one.id for one in (await store.ledger(sources=[SITE])).postings)
    said = {first: Attached("http://p/1.pdf", "", "read", page("tied", day(0)))}
    said[second] = Attached("http://p/2.pdf", "", "read", page("alone", day(0)))
    readings = {
        (id_, 0): Understood(Kind.PROTOCOL, "t", None, (), (), False, attached=(one,)) for id_, one in said.items()
    }
    await store.keep_understood("t", {key: to_json(one) for key, one in readings.items()})
    hearing = (Form.OPEN_MEETING, 7)
    matches = [Match(first, 0, 0, hearing, "matched", 1.0, "date"), Match(second, 0, 0, hearing, "none", 0.1, "date")]
    await store.plan(day(0), [], [], {}, matches)
    await store.clear_away(LONG_AFTER)
    assert kept(place, "tied", "alone") == ["tied"]
    place.files.path(sha("tied")).unlink()
    assert [one.said for one in (await store.examine()).problems if f"reading of item {first} rests on it" in one.said]


async def test_a_page_written_or_read_again_just_now_stays(store: Store, place: Place) -> None:
    # The pass that read it may not have written yet what rests on it.
    await one_pass(store, place, day(0), "list", old="old", again="again")
    await place.files.keep(sha("new"), b"new")
    place.age("new", LONG_AFTER - timedelta(days=1))
    await store.clear_away(LONG_AFTER - timedelta(days=800))
    assert kept(place, "old", "again", "new") == ["new"]
    await place.files.keep(sha("again"), b"again")
    place.age("again", day(0))
    await place.files.keep(sha("again"), b"again")  # found whole: only its age changes
    await store.clear_away(LONG_AFTER - timedelta(days=800))
    assert kept(place, "again") == ["again"]


async def test_what_a_killed_writing_left_goes_too(store: Store, place: Place) -> None:
    await one_pass(store, place, day(0), "list")
    left = place.files.path(sha("list")).with_name(".new-abc")
    left.write_bytes(b"half")
    assert (await store.clear_away(day(0))).deleted == 0
    os.utime(left, (day(0).timestamp(),) * 2)
    assert (await store.clear_away(day(3))).deleted == 1
    assert not left.exists()


async def test_a_page_that_cannot_be_deleted_is_named(
    store: Store, place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    await one_pass(store, place, day(0), "list", idle="idle")

    def refuse(self: Path, missing_ok: bool = False) -> None:
        raise OSError(30, "Read-only file system")

    monkeypatch.setattr(Path, "unlink", refuse)
    with pytest.raises(StoreError, match=r"cannot be deleted: Read-only file system"):
        await store.clear_away(LONG_AFTER)
    monkeypatch.undo()
    assert kept(place, "idle") == ["idle"]


async def test_pages_that_were_let_go_are_not_missed(store: Store, place: Place) -> None:
    for number, name in enumerate("abcd"):
        await one_pass(store, place, day(number), name)
    await store.clear_away(LONG_AFTER)
    assert kept(place, "a", "b") == ["b"]
    assert (await store.examine()).problems == ()
    assert await store.integrity() == []
    place.files.path(sha("b")).unlink()
    (missed,) = (await store.examine()).problems
    assert missed.what == "page_missing"
    assert sha("b") in missed.said and "a pass of abai rests on it" in missed.said


async def test_an_earlier_clock_does_not_bring_back_what_was_let_go(store: Store, place: Place) -> None:
    for number, name in enumerate("abcd"):
        await one_pass(store, place, day(number), name)
    await store.clear_away(LONG_AFTER)
    await store.clear_away(day(5))
    assert (await store.examine()).problems == ()


async def test_verification_names_each_thing_that_does_not_fit(store: Store, place: Place) -> None:
    await one_pass(store, place, day(0), "list", idle="idle", other="other")
    sound = await store.examine()
    assert (sound.problems, sound.pages, sound.relied_on) == ((), 3, 1)
    assert sound.rows["passes"] == 1 and sound.rows["pages"] == 3

    place.files.path(sha("idle")).write_bytes(b"\x1f\x8b")
    place.files.path(sha("other")).write_bytes(place.files.path(sha("list")).read_bytes())
    (place.files.folder / "notes.txt").write_text("x")
    told: list[tuple[str, int, int]] = []
    found = await store.examine(lambda *far: told.append(far))
    assert [one.what for one in found.problems] == ["page_damaged", "page_damaged", "stray"]
    assert told[-1] == ("pages", 3, 3)

    await store.plan(day(0), [verdict()], [], {})
    said = [one.said for one in (await store.examine()).problems if one.what == "page_missing"]
    assert len(said) == 1 and "the verdict on 7:announcement:site rests on it" in said[0]
