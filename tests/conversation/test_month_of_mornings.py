"""A month of mornings: one brief each, none at night, no miss without a warning, no nagging, no late escalation."""

from __future__ import annotations

from collections import Counter
from datetime import date, datetime

import pytest

from bot import loop
from bot.notices.model import DUTY, ESCALATED
from checks.judged import Stage
from storage.values import Notice, NoticeState
from tests.conversation.month import MINISTRY, Month, live
from tests.faults.scene import small_world
from tests.playing.told import at_night, first_parts
from tests.world.days import ALMATY, is_working
from tests.world.model import World

_SILENT, _TAKING = "almaty-region", "abai"
_WARNINGS = {Stage.NEW, Stage.SOON, Stage.TODAY}


def few_passes(world: World) -> list[datetime]:
    """Every working morning of half a month, and the afternoons of the Tuesdays."""
    days = [one for one in world.passes if date(2025, 3, 31) <= one.date() <= date(2025, 4, 17)]
    return [one for one in days if is_working(one.date()) and (one.hour == 8 or one.weekday() == 1)]


@pytest.fixture(scope="module")
def month(tmp_path_factory: pytest.TempPathFactory) -> Month:
    """Two regions: one whose officer never answers, one whose officer takes all that there is to do."""
    world = small_world((_SILENT, _TAKING), seed=5, scale=0.25)
    world.passes = few_passes(world)
    folder = tmp_path_factory.mktemp("month")
    return loop.run(live(world, folder, frozenset({_TAKING}), language="ru", sources=(_SILENT, _TAKING)))


def of_officers(month: Month, *stages: Stage) -> list[Notice]:
    """The officers' notices of duties in these stages, oldest first."""
    own = [one for one in month.notices if one.kind == DUTY and one.recipient.startswith("officer:")]
    return [one for one in own if one.stage in stages]


def test_one_brief_an_officer_and_morning_and_none_at_night(month: Month) -> None:
    mornings = [one for one in first_parts(month.messages, "ru") if 8 <= one.at.astimezone(ALMATY).hour < 12]
    counts = Counter((one.chat_id, one.at.astimezone(ALMATY).date()) for one in mornings)
    assert len(counts) > 20 and set(counts.values()) == {1}
    assert at_night(month.messages) == []
    assert MINISTRY not in {one.chat_id for one in month.messages}


def test_every_missed_duty_was_warned_of_before(month: Month) -> None:
    missed = of_officers(month, Stage.MISSED)
    assert len(missed) > 5
    warned = {(one.recipient, one.duty_id): one for one in of_officers(month, *_WARNINGS) if one.sent_at}
    for one in missed:
        warning = warned[one.recipient, one.duty_id]
        assert warning.sent_at and warning.must_before and warning.sent_at < warning.must_before


def test_what_was_taken_is_not_nagged_about_but_on_the_last_day(month: Month) -> None:
    taken = {one.duty_id: one.at for one in month.replies}
    after = [one for one in month.notices if one.duty_id in taken and one.sent_at and one.sent_at > taken[one.duty_id]]
    stages = Counter(one.stage for one in after)
    assert stages[Stage.TODAY] > 0 and not stages[Stage.NEW] and not stages[Stage.SOON]
    assert [one.key for one in after if one.kind == ESCALATED] == []


def test_supervisors_hear_of_every_silence_before_the_due_moment(month: Month) -> None:
    taken = {one.duty_id for one in month.replies}
    silent = {one.duty_id for one in of_officers(month, Stage.MISSED)} - taken
    escalated = [one for one in month.notices if one.kind == ESCALATED and one.state is NoticeState.SENT]
    assert len(silent) > 3
    assert silent <= {one.duty_id for one in escalated}
    assert all(one.sent_at and one.must_before and one.sent_at < one.must_before for one in escalated)
