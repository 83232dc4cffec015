"""What stands beside a warning: that its place is not read now, and that an earlier term has passed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

import pytest

from bot.notices.besides import with_besides
from bot.notices.brief import brief
from bot.notices.plan import plan_notices
from bot.texts import LANGUAGES, texts
from checks.judged import Stage, State, Verdict
from checks.model import Kind, PassOutcome, Place, SourceHistory
from tests.notices.samples import ALMATY, CALENDAR, MORNING, OFFICER, SETTINGS, SITES, assessment, verdict

READ = MORNING - timedelta(days=3)
AHEAD: dict[str, Any] = {
    "id": "open_meeting:7:announcement:1:before",
    "what": Kind.ANNOUNCEMENT,
    "column": "announcement_notice_too_short",
    "counted": None,
    "clause": "Code 73(3)-(4)",
    "due_earliest": date(2025, 3, 16),
}


def source(id: str, region: str | None, outcome: PassOutcome, *complete: datetime) -> SourceHistory:
    return SourceHistory(id, "website", region, complete, outcome, "http_503", MORNING)


def said(*verdicts: Verdict, sources: tuple[SourceHistory, ...] = (), language: str = "ru") -> str:
    judged = assessment(*verdicts)
    notices = plan_notices(judged, (OFFICER,), {}, SETTINGS, CALENDAR, MORNING, SITES, {})
    (message,) = brief(with_besides(notices, judged, sources, ALMATY), language, MORNING, ALMATY)
    return message.plain


def test_a_site_that_cannot_be_read_is_said_beside_its_duty_and_not_beside_the_portals() -> None:
    down = source("pavlodar", "pavlodar", PassOutcome.FAILED, READ)
    read = source("portal", None, PassOutcome.COMPLETE, MORNING)
    text = said(verdict(Stage.TODAY), sources=(down, read))
    assert "⚠️ Сайт сейчас не читается (последний раз прочитан 14.04 08:00)." in text
    assert "⚠️" not in said(verdict(Stage.TODAY, place=Place.PORTAL), sources=(down, read))
    both = (down, replace(read, last_outcome=PassOutcome.FAILED))
    assert "⚠️" not in said(verdict(Stage.TODAY), sources=both)  # our own connection
    assert "⚠️" not in said(verdict(Stage.TODAY), sources=(replace(down, last_outcome=PassOutcome.COMPLETE), read))


def test_what_was_never_read_and_what_is_over_say_no_day() -> None:
    never = source("pavlodar", "pavlodar", PassOutcome.NOT_RECOGNISED)
    assert "⚠️ Сайт еще ни разу не прочитан полностью." in said(verdict(Stage.SOON), sources=(never,))
    assert "⚠️" not in said(verdict(Stage.MISSED, State.MISSING), sources=(never,))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_later_term_does_not_hide_the_one_that_has_passed(language: str) -> None:
    first = verdict(None, State.UNKNOWN, what=Kind.ANNOUNCEMENT, clause="15", due_latest=date(2025, 4, 14))
    later = verdict(Stage.NEW, **AHEAD)
    law = texts(language)("law-clause", clause="15")
    assert texts(language)("beside-passed", law=law, day="14.04") in said(first, later, language=language)
    for other in (replace(first, state=State.KEPT), replace(first, baseline=True)):
        assert "14.04" not in said(other, later, language=language)
