"""Supervisors are told of a last day without an answer: the same morning, or after noon, and before the term ends."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, time, timedelta

import pytest

from bot.notices.brief import brief
from bot.notices.escalation import plan_escalations
from bot.notices.model import AlertSettings
from bot.people import Person
from bot.texts import LANGUAGES
from checks.judged import Stage, State, Verdict
from storage.values import NewNotice
from tests.notices.samples import (
    ALMATY,
    CALENDAR,
    CHIEF,
    EVERYBODY,
    MINISTRY,
    OFFICER,
    OPERATOR,
    SETTINGS,
    SITES,
    assessment,
    person,
    verdict,
)

LAST_MORNING = datetime(2025, 4, 21, 8, tzinfo=ALMATY)
AFTER_NOON = datetime(2025, 4, 21, 12, 30, tzinfo=ALMATY)
DUTY = verdict(Stage.TODAY).duty.id


def escalated(
    one: Verdict,
    people: tuple[Person, ...] = EVERYBODY,
    told: tuple[str, ...] = (),
    acknowledged: frozenset[str] = frozenset(),
    now: datetime = LAST_MORNING,
    settings: AlertSettings = SETTINGS,
) -> list[NewNotice]:
    known = {one.duty.id: set(told)} if told else {}
    judged = assessment(one, now=now)
    return plan_escalations(judged, people, known, acknowledged, settings, CALENDAR, now, SITES)


def test_who_was_warned_before_is_escalated_the_same_morning() -> None:
    (notice,) = escalated(verdict(Stage.TODAY), told=("new", "soon"))

    assert (notice.recipient, notice.kind, notice.not_before) == (CHIEF.id, "escalated", LAST_MORNING)
    assert notice.must_before == datetime(2025, 4, 21, 23, 59, 59, tzinfo=ALMATY)
    assert notice.payload["people"] == ["officer:1"]


def test_a_first_warning_leaves_time_until_after_noon() -> None:
    assert [one.not_before for one in escalated(verdict(Stage.TODAY))] == [AFTER_NOON]
    late = AFTER_NOON + timedelta(hours=1)
    assert [one.not_before for one in escalated(verdict(Stage.TODAY), now=late)] == [late]


@pytest.mark.parametrize(
    "one",
    [
        verdict(Stage.NEW),
        verdict(Stage.SOON),
        verdict(Stage.MISSED, State.MISSING),
        verdict(Stage.TODAY, State.UNKNOWN),
        verdict(Stage.TODAY, baseline=True),
        verdict(None, State.KEPT),
    ],
)
def test_only_an_open_duty_on_its_last_day_is(one: Verdict) -> None:
    assert escalated(one, told=("new",)) == []


def test_an_answered_one_is_not() -> None:
    assert escalated(verdict(Stage.TODAY), told=("new",), acknowledged=frozenset({DUTY})) == []
    assert len(escalated(verdict(Stage.TODAY), told=("new",), acknowledged=frozenset({"another"}))) == 1


def test_without_an_officer_there_is_nobody_to_wait_for() -> None:
    (notice,) = escalated(verdict(Stage.TODAY), (CHIEF, OPERATOR, MINISTRY))
    assert (notice.not_before, notice.payload["people"]) == (LAST_MORNING, [])


def test_a_supervisor_who_reads_the_officers_chat_is_not_told_twice() -> None:
    same_chat = replace(CHIEF, telegram_chat_id=OFFICER.telegram_chat_id)
    by_mail = person("supervisor:a", "supervisor", telegram_chat_id=None, email="A@b.kz")
    mailed = person("officer:a", telegram_chat_id=None, email="a@b.kz")
    elsewhere = replace(CHIEF, regions=frozenset({"abai"}))

    assert escalated(verdict(Stage.TODAY), (OFFICER, same_chat, mailed, by_mail, elsewhere), ("new",)) == []


def test_own_quiet_hours_and_the_trial_month() -> None:
    sleeper = replace(CHIEF, quiet=(time(7), time(11)))
    assert [one.not_before.hour for one in escalated(verdict(Stage.TODAY), (OFFICER, sleeper), ("new",))] == [11]
    late = replace(CHIEF, quiet=(time(7), time(22)))
    assert [one.not_before.hour for one in escalated(verdict(Stage.TODAY), (OFFICER, late), ("new",))] == [8]
    trial = replace(SETTINGS, shadow=True)
    assert [one.recipient for one in escalated(verdict(Stage.TODAY), told=("new",), settings=trial)] == [OPERATOR.id]


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_says_what_where_until_when_and_who_is_silent(language: str) -> None:
    (notice,) = escalated(verdict(Stage.TODAY), told=("new",))
    (alone,) = escalated(verdict(Stage.TODAY), (CHIEF,))

    (message,) = brief([notice], language, LAST_MORNING, ALMATY)
    (nobody,) = brief([alone], language, LAST_MORNING, ALMATY)

    for said in ("№ 25140927001", "21.04.2025", "https://hearings.example.kz/card?hearingId=7"):
        assert said in message.plain
    assert "officer:1" in message.plain and "officer:1" not in nobody.plain
