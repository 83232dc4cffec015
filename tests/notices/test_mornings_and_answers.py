"""What waits for the morning's brief, what people's answers change, and the weekly word that all is well."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import replace
from datetime import date, datetime, time, timedelta

import pytest

from bot.briefing import mornings
from bot.notices.answered import Answered
from bot.notices.plan import plan_notices
from bot.notices.well import well_notices
from checks.disputes import Dispute, next_month, weighed
from checks.judged import Stage, State, Verdict
from checks.model import PassOutcome, SourceHistory
from storage.values import NewNotice
from tests.notices.samples import (
    ALMATY,
    CALENDAR,
    MORNING,
    OFFICER,
    SETTINGS,
    SITES,
    assessment,
    finding,
    verdict,
)

DAILY = replace(SETTINGS, mornings=(time(8), time(12)))
AFTERNOON = datetime(2025, 4, 17, 14, tzinfo=ALMATY)
NEXT_NOON = datetime(2025, 4, 18, 12, tzinfo=ALMATY)


NOTHING = Answered()


def plan(one: Verdict, now: datetime, told: Set[Stage] = frozenset(), answered: Answered = NOTHING) -> list[NewNotice]:
    judged = assessment(one, now=now)
    stages = {one.duty.id: {str(stage) for stage in told}}
    return plan_notices(judged, (OFFICER,), stages, DAILY, CALENDAR, now, SITES, {}, answered=answered)


@pytest.mark.parametrize(
    ("stage", "state", "waits"),
    [
        (Stage.NEW, State.OPEN, True),
        (Stage.MISSED, State.MISSING, True),
        (Stage.SOON, State.OPEN, False),
        (Stage.TODAY, State.OPEN, False),
    ],
)
def test_what_can_wait_is_held_for_the_next_morning(stage: Stage, state: State, waits: bool) -> None:
    (held,) = plan(verdict(stage, state), AFTERNOON)
    assert held.not_before == (NEXT_NOON if waits else AFTERNOON)
    (at_once,) = plan(verdict(stage, state), MORNING)
    assert at_once.not_before == MORNING


def test_a_term_of_one_working_day_is_told_at_any_hour() -> None:
    counted = CALENDAR.add_working_days(date(2025, 4, 17), 1)
    (notice,) = plan(verdict(Stage.NEW, counted=(counted, counted)), AFTERNOON)
    assert notice.not_before == AFTERNOON


@pytest.mark.parametrize(
    ("passes", "expected"),
    [
        ((time(8), time(14)), (time(8), time(12))),
        ((time(14), time(8), time(9)), (time(8), time(9))),
        ((time(15),), None),
    ],
)
def test_morning_lies_between_the_first_two_passes(
    passes: tuple[time, ...], expected: tuple[time, time] | None
) -> None:
    assert mornings(passes) == expected


@pytest.mark.parametrize(("stage", "told"), [(Stage.NEW, 0), (Stage.SOON, 0), (Stage.TODAY, 1)])
def test_who_took_it_is_warned_on_the_last_day_only(stage: Stage, told: int) -> None:
    one = verdict(stage)
    assert len(plan(one, MORNING, answered=Answered(taken=frozenset({one.duty.id})))) == told


def test_put_off_it_comes_again_on_that_day_and_not_before() -> None:
    one = verdict(Stage.NEW)
    answers = Answered(snoozed={(one.duty.id, OFFICER.id): date(2025, 4, 18)})
    assert plan(one, MORNING, {Stage.NEW}, answered=answers) == []
    keys = [notice.key for notice in plan(one, MORNING + timedelta(days=1), {Stage.NEW}, answered=answers)]
    assert keys == [f"{one.duty.id}|new|{OFFICER.id}", f"{one.duty.id}|again 2025-04-18|{OFFICER.id}"]
    assert len(plan(verdict(Stage.TODAY), MORNING, answered=answers)) == 1


# --- all is well ---


def source(outcome: PassOutcome = PassOutcome.COMPLETE, region: str | None = "pavlodar") -> SourceHistory:
    return SourceHistory("p", "govkz", region, (MORNING,), outcome, "", MORNING)


def well(now: datetime, told: dict[str, datetime], *sources: SourceHistory) -> list[NewNotice]:
    return well_notices((OFFICER,), told, sources or (source(),), [verdict(Stage.NEW)], DAILY, CALENDAR, now)


MONDAY = datetime(2025, 4, 14, 8, tzinfo=ALMATY)


def test_once_a_week_an_officer_who_heard_nothing_hears_that_all_is_well() -> None:
    (notice,) = well(MONDAY, {})
    assert (notice.key, notice.payload["open"]) == ("well|2025-16|officer:1", 1)
    assert well(MONDAY + timedelta(days=1), {}) == []
    assert well(MONDAY + timedelta(hours=6), {}) == []
    assert well(MONDAY, {OFFICER.id: MONDAY - timedelta(days=2)}) == []
    assert well(MONDAY, {}, source(PassOutcome.FAILED)) == []
    # 24 March 2025 was a day off, and so was the 25th: the week began on Wednesday.
    assert well(datetime(2025, 3, 26, 8, tzinfo=ALMATY), {}) != []


# --- disputes in the analysis ---

KEY = (finding().hearing[0], finding().number, finding().column)


@pytest.mark.parametrize(
    ("dispute", "counted", "disputed"),
    [
        (None, ["2025-04"], []),
        (Dispute("why"), [], ["2025-04"]),
        (Dispute("why", "upheld"), ["2025-04"], []),
        (Dispute("why", "withdrawn"), [], []),
        (Dispute("why", "", "2025-04"), ["2025-05"], ["2025-04"]),
        (Dispute("why", "upheld", "2025-04"), ["2025-05"], ["2025-04"]),
        (Dispute("why", "withdrawn", "2025-04"), [], []),
    ],
)
def test_disputed_violation_counts_once_or_not_at_all(
    dispute: Dispute | None, counted: list[str], disputed: list[str]
) -> None:
    found = weighed([finding()], {KEY: dispute} if dispute else {})
    assert [[one.month for one in some] for some in found] == [counted, disputed]
    assert [one.reason for one in found[1]] == ["why"] * len(disputed)


def test_december_is_followed_by_january() -> None:
    assert next_month("2025-12") == "2026-01"
