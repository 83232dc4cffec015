"""The health of a source as a state machine: a story of passes, and the state after each; then who is told what."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.notices.items import item
from bot.notices.markup import to_plain
from bot.notices.sources import SourcePlan, plan_source_notices
from bot.texts import LANGUAGES, texts
from checks.health import HealthState, PassRecord, Rhythm, SourceHealth, health_of, rhythm_of
from checks.model import PassOutcome, SourceHistory
from checks.sources.base import ReadResult
from storage.store import open_store
from tests.notices.samples import ALMATY, EVERYBODY, MORNING, SETTINGS
from tests.storage.making import SITE, complete, day, posting, seen

TODAY = date(2025, 4, 17)
OUTCOMES = {
    "parsed": PassOutcome.COMPLETE,
    "part": PassOutcome.PARTIAL,
    "shape": PassOutcome.NOT_RECOGNISED,
}


def passes(story: str) -> list[PassRecord]:
    """Half a day apart, by their reasons: `parsed` is complete, `part` in part, `shape` not recognised, else failed."""
    start = datetime(2025, 4, 1, 8, tzinfo=ALMATY)
    return [
        PassRecord(start + number * timedelta(hours=12), OUTCOMES.get(reason, PassOutcome.FAILED), reason)
        for number, reason in enumerate(story.split())
    ]


@pytest.mark.parametrize(
    ("story", "states"),
    [
        ("", "never_read"),
        ("part part parsed parsed", "partial partial ok ok"),
        ("parsed timeout parsed parsed", "ok suspect recovered ok"),
        ("parsed timeout timeout parsed", "ok suspect unreachable recovered"),
        ("parsed http_500 http_502 reset", "ok suspect failing unreachable"),
        ("parsed part part", "ok suspect failing"),
        ("parsed certificate tls parsed", "ok certificate certificate recovered"),
        ("parsed blocked http_403 shell", "ok blocked blocked blocked"),
        ("parsed not_recognised shape parsed", "ok not_recognised not_recognised recovered"),
        ("parsed refused interrupted parsed", "ok suspect suspect recovered"),
        ("parsed interrupted parsed", "ok ok ok"),
        ("timeout timeout parsed", "suspect unreachable ok"),
        ("parsed reader_error too_large", "ok suspect failing"),
    ],
)
def test_the_state_after_each_pass(story: str, states: str) -> None:
    told = passes(story)
    lengths = range(1, len(told) + 1) if told else [0]
    assert [health_of(told[:length], (), TODAY).state for length in lengths] == states.split()


def test_an_outage_says_since_when_and_how_often() -> None:
    told = passes("parsed timeout http_500 timeout")
    health = health_of(told, (), TODAY)
    assert (health.reason, health.since, health.failures, health.good) == ("timeout", told[1].started_at, 3, False)


def weekly(count: int = 6, last: date = date(2025, 3, 27)) -> list[date]:
    return [last - timedelta(weeks=number) for number in range(count)]


def test_a_site_that_posts_weekly_and_shows_nothing_for_three_weeks_is_suspect() -> None:
    told = passes("parsed parsed")
    before = health_of(told, weekly(), date(2025, 4, 16))
    after = health_of(told, weekly(), date(2025, 4, 17))
    assert before.state is HealthState.OK
    assert (after.state, after.reason, after.silent_days) == (HealthState.SUSPECT, "silent", 21)
    assert after.rhythm == Rhythm(7, date(2025, 3, 27))


@pytest.mark.parametrize(("gap", "most"), [(1, 13), (4, 13), (5, 14), (30, 89)])
def test_how_long_a_silence_may_last(gap: int, most: int) -> None:
    days = [date(2025, 1, 1) - timedelta(days=gap * number) for number in range(8)]
    told = passes("parsed")
    assert health_of(told, days, date(2025, 1, 1) + timedelta(days=most)).good
    assert not health_of(told, days, date(2025, 1, 1) + timedelta(days=most + 1)).good


def test_few_postings_are_no_rhythm_and_a_source_that_fails_is_not_silent() -> None:
    assert rhythm_of(weekly(4)) is None
    assert rhythm_of([*weekly(4), *weekly(4)]) is None
    assert health_of(passes("parsed"), weekly(4), date(2026, 1, 1)).good
    assert health_of(passes("parsed timeout timeout"), weekly(), date(2026, 1, 1)).state is HealthState.UNREACHABLE


@given(st.lists(st.sampled_from(["parsed", "part", "shape", "timeout", "blocked", "http_500", "certificate"])))
def test_good_is_only_what_was_read(reasons: list[str]) -> None:
    health = health_of(passes(" ".join(reasons)), (), TODAY)
    good = bool(reasons) and (reasons[-1] == "parsed" or (reasons[-1] == "part" and "parsed" not in reasons))
    assert health.good is good
    assert (health.failures > 0) is (bool(reasons) and not good)


async def test_the_store_tells_the_history(tmp_path: Path) -> None:
    store = await open_store(f"sqlite:///{tmp_path}/x.db", tmp_path)
    for number in range(6):
        under_way = await store.begin_source_pass(SITE, day(7 * number))
        name = f"entry-{number}"
        await under_way.report([seen(name, posting(name), day(7 * number))])
        await under_way.end(complete(at=day(7 * number), whole=False), day(7 * number))
    at = day(35)
    assert (await store.healths([SITE], at, ALMATY))["abai"].rhythm == Rhythm(7, at.astimezone(ALMATY).date())
    assert (await store.healths([SITE], day(56), ALMATY))["abai"].reason == "silent"
    under_way = await store.begin_source_pass(SITE, day(56))
    await under_way.end(ReadResult(PassOutcome.FAILED, "certificate"), day(56))
    assert (await store.healths([SITE], day(56), ALMATY))["abai"].state is HealthState.CERTIFICATE
    await store.begin_source_pass(SITE, day(57))  # under way: not counted
    assert (await store.healths([SITE], day(57), ALMATY))["abai"].failures == 1
    await store.close()


def silent(days: int, last: date = date(2025, 3, 27)) -> SourceHealth:
    return SourceHealth(HealthState.SUSPECT, "silent", MORNING, rhythm=Rhythm(7, last), silent_days=days)


def planned(
    health: SourceHealth, told: dict[str, list[str]], outcome: PassOutcome = PassOutcome.COMPLETE
) -> SourcePlan:
    source = SourceHistory("p", "govkz", "pavlodar", (MORNING,), outcome, "parsed", MORNING)
    other = SourceHistory("portal", "portal", None, (MORNING,), PassOutcome.COMPLETE, "parsed", MORNING)
    third = SourceHistory("abai", "govkz", "abai", (MORNING,), PassOutcome.COMPLETE, "parsed", MORNING)
    sources, pages = [source, other, third], {"p": "https://www.gov.kz/p"}
    return plan_source_notices(sources, pages, (), EVERYBODY, told, SETTINGS, MORNING, {"p": health})


def test_silence_is_told_once_and_its_end_once() -> None:
    first = planned(silent(21), {})
    assert [(one.kind, one.recipient) for one in first.notices] == [
        ("source_silent", "operator:9"),
        ("source_silent", "officer:1"),
    ]
    again = planned(silent(22), first.told)
    assert {one.key for one in again.notices} == {one.key for one in first.notices}
    assert planned(silent(30), again.told, PassOutcome.FAILED).told.keys() > first.told.keys()
    over = planned(SourceHealth(HealthState.OK, "parsed", MORNING), again.told)
    assert [one.kind for one in over.notices] == ["source_heard", "source_heard"]
    assert over.told == {}
    assert planned(SourceHealth(HealthState.OK, "parsed", MORNING), over.told).notices == ()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_officer_is_told_which_page_to_open(language: str) -> None:
    (notice,) = (one for one in planned(silent(21), {}).notices if one.recipient == "officer:1")
    block = item(notice, texts(language), MORNING, ALMATY)
    said = to_plain(block.lines)
    assert "21" in said and "27.03.2025" in said and "7" in said
    assert any(getattr(span, "url", "") == "https://www.gov.kz/p" for one in block.lines for span in one)
    (ended,) = (
        one
        for one in planned(SourceHealth(HealthState.OK, "", None), {"silent|p|x": []}).notices
        if one.recipient == "officer:1"
    )
    assert len(item(ended, texts(language), MORNING, ALMATY).lines) == 1
