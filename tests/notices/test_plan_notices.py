"""Who is told what of the verdicts, and when it may go out."""

from __future__ import annotations

from collections.abc import Mapping, Set
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.notices.model import AlertSettings
from bot.notices.plan import plan_notices, settled_since
from bot.people import ALL, Person
from checks.judged import Assessment, Stage, State
from checks.model import Kind, PageRef, SourceHistory
from storage.values import NewNotice
from tests.notices.samples import (
    ALMATY,
    CALENDAR,
    CARD,
    CHIEF,
    EVERYBODY,
    MORNING,
    OFFICER,
    OPERATOR,
    SETTINGS,
    SITES,
    assessment,
    finding,
    person,
    verdict,
)

SETTLED = {"pavlodar": MORNING - timedelta(days=30)}


def plan(
    judged: Assessment,
    people: tuple[Person, ...] = EVERYBODY,
    told: Mapping[str, Set[str]] | None = None,
    settings: AlertSettings = SETTINGS,
    now: datetime = MORNING,
    **other: Any,
) -> list[NewNotice]:
    settled = other.pop("settled", SETTLED)
    return plan_notices(judged, people, told or {}, settings, CALENDAR, now, SITES, settled, **other)


def recipients(notices: list[NewNotice]) -> list[str]:
    return sorted(notice.recipient for notice in notices)


@pytest.mark.parametrize("stage", [Stage.NEW, Stage.SOON, Stage.TODAY])
def test_warning_goes_to_the_officers_of_the_region_alone(stage: Stage) -> None:
    other = person("officer:5", regions=frozenset({"abai"}), telegram_chat_id=5)
    all_regions = person("officer:6", regions=ALL, telegram_chat_id=6)
    notices = plan(assessment(verdict(stage)), (*EVERYBODY, other, all_regions))
    assert recipients(notices) == ["officer:1", "officer:6"]
    assert {notice.stage for notice in notices} == {stage}
    assert notices[0].number == "25140927001"


def test_missed_goes_to_the_supervisor_too() -> None:
    assert recipients(plan(assessment(verdict(Stage.MISSED, State.MISSING)))) == ["officer:1", "supervisor:2"]


def test_planning_again_names_the_same_keys_and_each_stage_its_own() -> None:
    first, again = (plan(assessment(verdict(Stage.NEW))) for _ in range(2))
    assert [one.key for one in first] == [one.key for one in again]
    assert first[0].key == "open_meeting:7:protocol:1:site|new|officer:1"
    assert plan(assessment(verdict(Stage.SOON)))[0].key != first[0].key


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (set(), []),
        ({Stage.NEW, Stage.SOON}, []),
        ({Stage.TODAY}, ["officer:1"]),
        ({Stage.MISSED}, ["officer:1"]),
        ({Stage.MISSED, Stage.RESOLVED}, []),
    ],
)
def test_resolved_is_told_where_today_or_missed_was(told: set[Stage], expected: list[str]) -> None:
    one = verdict(Stage.RESOLVED, State.KEPT, "posted_in_time")
    assert recipients(plan(assessment(one), told={one.duty.id: told})) == expected


def test_one_posting_that_keeps_two_duties_is_one_resolved() -> None:
    ids = ("open_meeting:7:announcement:1:site", "open_meeting:7:ahead:1:site")
    verdicts = [verdict(Stage.RESOLVED, State.KEPT, id=id, what=Kind.ANNOUNCEMENT) for id in ids]
    assert len(plan(assessment(*verdicts), told={id: {Stage.TODAY} for id in ids})) == 1


def test_nothing_without_a_stage_and_nothing_due_before_the_baseline() -> None:
    assert plan(assessment(verdict(None, State.UNKNOWN))) == []
    assert plan(assessment(verdict(Stage.MISSED, State.MISSING, baseline=True))) == []


def test_baseline_pass_tells_what_is_open_once_and_accuses_of_nothing() -> None:
    judged = assessment(
        verdict(Stage.NEW), verdict(Stage.MISSED, State.MISSING, id="x"), violations=(finding(),), now=MORNING
    )
    notices = plan(judged, baseline_regions=frozenset({"pavlodar"}), settled={})
    assert [(notice.stage, notice.recipient) for notice in notices] == [(Stage.NEW, "officer:1")]
    assert notices[0].payload["baseline"] is True


def test_card_too_late_for_thirty_days_asks_to_move_the_hearing() -> None:
    ahead = {"id": "open_meeting:7:ahead:1:site", "what": Kind.ANNOUNCEMENT, "counted": None}
    one = verdict(Stage.NEW, State.CLOSED, "too_late_for_30_days", **ahead)
    (notice,) = plan(assessment(one))
    assert (notice.kind, notice.recipient, notice.must_before) == ("too_late", "officer:1", None)
    assert notice.key.endswith("|too_late|officer:1")


def test_in_shadow_everything_goes_to_the_operators() -> None:
    judged = assessment(verdict(Stage.MISSED, State.MISSING), violations=(finding(),))
    notices = plan(judged, settings=replace(SETTINGS, shadow=True))
    assert recipients(notices) == [OPERATOR.id, OPERATOR.id]
    assert all(notice.payload["shadow"] for notice in notices)


def test_more_urgent_stages_are_more_urgent() -> None:
    stages = [Stage.TODAY, Stage.MISSED, Stage.SOON, Stage.NEW, Stage.RESOLVED]
    one = [verdict(stage, id=stage.value) for stage in stages]
    notices = plan(assessment(*one), (OFFICER,), told={"resolved": {Stage.TODAY}})
    assert [notice.stage for notice in sorted(notices, key=lambda notice: -notice.urgency)] == stages


# --- findings without a term ---


def test_finding_is_told_once_to_the_officer() -> None:
    (notice,) = plan(assessment(violations=(finding(),)))
    assert (notice.kind, notice.recipient) == ("found", "officer:1")
    assert notice.key == "finding|open_meeting|25140927001|protocol_undated|officer:1"


def test_finding_of_another_month_or_told_by_the_ladder_is_not_told() -> None:
    assert plan(assessment(violations=(finding(month="2025-03"),))) == []
    assert plan(assessment(violations=(finding("protocol_missing", due=date(2025, 4, 16)),))) == []


def test_notice_too_short_is_told_though_it_has_a_due_day() -> None:
    (notice,) = plan(assessment(violations=(finding("announcement_notice_too_short", due=date(2025, 3, 16)),)))
    assert notice.payload["what"] == "announcement"


def test_finding_on_what_may_have_stood_in_the_baseline_is_not_told_even_after_the_card_was_read_again() -> None:
    old = replace(finding(), evidence=(PageRef("https://site.kz/1", "e" * 64, MORNING - timedelta(days=3)), CARD))
    assert plan(assessment(violations=(old,)), settled={"pavlodar": MORNING - timedelta(days=2)}) == []
    assert plan(assessment(violations=(finding(),)), settled={}) == []


def site(id: str, region: str | None, *complete: datetime) -> SourceHistory:
    return SourceHistory(id, "website", region, complete, None, "", None)


def test_region_is_settled_by_the_second_complete_pass_of_each_of_its_sites() -> None:
    days = [MORNING + timedelta(days=day) for day in range(4)]
    sources = (
        site("a", "abai", days[0], days[1], days[2]),
        site("b", "abai", days[2], days[3]),
        site("c", "akmola", *days),
        site("d", "akmola", days[0]),
        site("portal", None, *days),
    )
    assert settled_since(sources) == {"abai": days[3]}


# --- quiet hours ---


def at(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2025, 4, day, hour, minute, tzinfo=ALMATY)


@pytest.mark.parametrize(
    ("now", "not_before"),
    [
        (at(17, 8), at(17, 8)),
        (at(17, 19, 59), at(17, 19, 59)),
        (at(17, 20), at(18, 8)),
        (at(17, 23, 59), at(18, 8)),
        (at(18, 0), at(18, 8)),
        (at(18, 7, 59), at(18, 8)),
    ],
)
def test_nothing_goes_out_in_the_quiet_hours(now: datetime, not_before: datetime) -> None:
    (notice,) = plan(assessment(verdict(Stage.NEW), now=now), (OFFICER,), now=now)
    assert notice.not_before == not_before


def test_last_warning_does_not_wait_for_the_morning_after_its_day() -> None:
    late = at(21, 21)
    (notice,) = plan(assessment(verdict(Stage.TODAY), now=late), (OFFICER,), now=late)
    assert notice.must_before == datetime(2025, 4, 21, 23, 59, 59, tzinfo=ALMATY)
    assert notice.not_before == late


def test_warning_waits_where_the_latest_reading_leaves_the_morning() -> None:
    late = at(21, 21)
    one = verdict(Stage.TODAY, due_latest=date(2025, 4, 22))
    (notice,) = plan(assessment(one, now=late), (OFFICER,), now=late)
    assert notice.not_before == at(22, 8)


def test_accusation_waits_for_the_morning() -> None:
    night = at(22, 0, 30)
    notices = plan(assessment(verdict(Stage.MISSED, State.MISSING), now=night), now=night)
    assert {notice.not_before for notice in notices} == {at(22, 8)}
    assert {notice.must_before for notice in notices} == {None}


def test_due_moment_is_the_regions_own_and_quiet_hours_are_the_services() -> None:
    settings = replace(SETTINGS, zone=ZoneInfo("Asia/Tokyo"))
    now = datetime(2025, 4, 21, 19, tzinfo=ALMATY)  # 23:00 in the service's zone, four hours before the region's end
    (notice,) = plan(assessment(verdict(Stage.TODAY), now=now), (OFFICER,), settings=settings, now=now)
    assert notice.not_before == now


@given(
    st.integers(0, 30 * 24 * 60).map(lambda minutes: MORNING + timedelta(minutes=minutes)),
    st.times().map(lambda one: one.replace(second=0, microsecond=0)),
    st.times().map(lambda one: one.replace(second=0, microsecond=0)),
    st.integers(-48, 48),
)
def test_no_notice_is_early_lost_or_out_in_the_quiet_hours(now: datetime, start: time, end: time, hours: int) -> None:
    settings = AlertSettings((start, end), ALMATY)
    must = now + timedelta(hours=hours)
    out = settings.not_before(now, must)
    assert now <= out <= now + timedelta(days=1)
    assert settings.quiet_end(out) is None or (out == now and now <= must)
    assert not now <= must < out


def test_supervisor_of_another_region_is_not_told() -> None:
    other = person("supervisor:8", "supervisor", frozenset({"abai"}), telegram_chat_id=8)
    notices = plan(assessment(verdict(Stage.MISSED, State.MISSING)), (OFFICER, CHIEF, other))
    assert recipients(notices) == [OFFICER.id, CHIEF.id]
