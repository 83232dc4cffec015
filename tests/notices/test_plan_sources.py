"""One message per transition of a source, to those whom it concerns."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from bot.notices.sources import SourcePlan, plan_source_notices
from bot.people import Person
from checks.judged import Unknown
from checks.model import PassOutcome, SourceHistory
from tests.notices.samples import EVERYBODY, MORNING, SETTINGS, duty, person

SIX_HOURS = timedelta(hours=6)
OTHER = person("officer:5", regions=frozenset({"abai"}), telegram_chat_id=5)


def source(id: str, outcome: PassOutcome, good: datetime | None, at: datetime, region: str | None = "pavlodar") -> Any:
    complete = (good,) if good else ()
    if outcome is PassOutcome.COMPLETE:
        complete = (*complete, at)
    return SourceHistory(id, "portal" if id == "portal" else "govkz", region, complete, outcome, "http_500", at)


def good(id: str, at: datetime, region: str | None = None) -> SourceHistory:
    made: SourceHistory = source(id, PassOutcome.COMPLETE, at - SIX_HOURS, at, region)
    return made


def failed(id: str, at: datetime, since: datetime | None, region: str | None = "pavlodar") -> SourceHistory:
    made: SourceHistory = source(id, PassOutcome.FAILED, since, at, region)
    return made


def plan(
    sources: list[SourceHistory],
    now: datetime,
    told: dict[str, list[str]] | None = None,
    unknown: tuple[Unknown, ...] = (),
    people: tuple[Person, ...] = (*EVERYBODY, OTHER),
) -> SourcePlan:
    return plan_source_notices(sources, {"p": "https://www.gov.kz/p"}, unknown, people, told or {}, SETTINGS, now)


def told_to(planned: SourcePlan) -> list[tuple[str, str]]:
    return sorted((notice.kind, notice.recipient) for notice in planned.notices)


def healthy(now: datetime) -> list[SourceHistory]:
    return [good("portal", now), good("abai", now, "abai")]


def test_story_of_an_outage() -> None:
    last = MORNING
    told: dict[str, list[str]] = {}
    keys: set[str] = set()
    story = []
    for step in range(1, 6):
        now = MORNING + step * SIX_HOURS
        here = failed("p", now, last) if step < 5 else source("p", PassOutcome.COMPLETE, last, now)
        planned = plan([*healthy(now), here], now, told)
        news = [notice for notice in planned.notices if notice.key not in keys]
        keys |= {notice.key for notice in news}
        story.append(sorted((notice.kind, notice.recipient) for notice in news))
        told = planned.told
    assert story == [
        [("source_trouble", "operator:9")],
        [],
        [],
        [("source_blind", "officer:1")],
        [("source_recovered", "officer:1"), ("source_recovered", "operator:9")],
    ]
    assert told == {}


def test_officer_is_told_at_once_where_a_duty_became_unknown() -> None:
    now = MORNING + SIX_HOURS
    unknown = Unknown(duty(), "p", MORNING, "2025-04")
    planned = plan([*healthy(now), failed("p", now, MORNING)], now, unknown=(unknown, unknown))
    assert told_to(planned) == [("source_blind", "officer:1"), ("source_trouble", "operator:9")]
    blind = next(notice for notice in planned.notices if notice.kind == "source_blind")
    assert (blind.payload["duties"], blind.payload["address"]) == (2, "https://www.gov.kz/p")
    assert blind.payload["last_good"] == MORNING.isoformat()


def test_portal_unread_for_a_day_concerns_the_officers_of_all_regions() -> None:
    now = MORNING + timedelta(days=1)
    sources = [failed("portal", now, MORNING, None), good("p", now, "pavlodar"), good("abai", now, "abai")]
    kinds = told_to(plan(sources, now))
    assert kinds == [("source_blind", "officer:1"), ("source_blind", "officer:5"), ("source_trouble", "operator:9")]


def test_most_sources_failing_together_is_one_alarm_and_no_word_to_the_regions() -> None:
    now = MORNING + timedelta(days=2)
    down = [failed("p", now, MORNING), failed("abai", now, MORNING, "abai"), good("portal", now)]
    first = plan(down, now)
    assert told_to(first) == [("sources_mass", "operator:9")]
    later = now + SIX_HOURS
    still = plan([failed("p", later, MORNING), failed("abai", later, MORNING, "abai"), good("portal", later)], later)
    again = plan(down, later, first.told)
    assert told_to(again) == []
    assert still.notices[0].key == first.notices[0].key
    over = plan([good("p", later, "pavlodar"), good("abai", later, "abai"), good("portal", later)], later, first.told)
    assert told_to(over) == [("sources_mass_over", "operator:9")]
    assert over.told == {}


def test_half_of_the_sources_is_not_most_and_one_of_one_is_that_one() -> None:
    now = MORNING + SIX_HOURS
    assert told_to(plan([failed("p", now, MORNING), good("portal", now)], now)) == [("source_trouble", "operator:9")]
    assert told_to(plan([failed("p", now, MORNING)], now)) == [("source_trouble", "operator:9")]


def test_never_read_source_is_told_to_the_officer_when_it_fails_again() -> None:
    now = MORNING
    first = plan([*healthy(now), failed("p", now, None)], now)
    assert told_to(first) == [("source_trouble", "operator:9")]
    later = now + SIX_HOURS
    second = plan([*healthy(later), failed("p", later, None)], later, first.told)
    assert ("source_blind", "officer:1") in told_to(second)


def test_first_walk_that_is_not_at_its_end_is_no_trouble() -> None:
    walking = source("p", PassOutcome.PARTIAL, None, MORNING)
    assert told_to(plan([*healthy(MORNING), walking], MORNING)) == []
    now = MORNING + SIX_HOURS
    assert told_to(plan([*healthy(now), source("p", PassOutcome.PARTIAL, MORNING, now)], now)) != []


def test_second_outage_is_another_one() -> None:
    now = MORNING + timedelta(days=3)
    first = plan([*healthy(now), failed("p", now, MORNING)], now)
    second = plan([*healthy(now), failed("p", now, MORNING + SIX_HOURS)], now)
    assert {one.key for one in first.notices}.isdisjoint(one.key for one in second.notices)


def test_night_failure_waits_for_the_morning() -> None:
    night = datetime(2025, 4, 17, 23, tzinfo=MORNING.tzinfo)
    planned = plan([*healthy(night), failed("p", night, MORNING)], night)
    assert {notice.not_before for notice in planned.notices} == {MORNING + timedelta(days=1)}
