"""What a source's entries have lost accuses nobody: unknown, with a named reason, until it is back or said to be right.

Dates are those of April 2025: Monday the 7th, no holidays until May.
"""

from __future__ import annotations

from datetime import datetime

import pytest

from checks.columns import COLUMNS
from checks.fill import FIELDS, RESTED_ONLY
from checks.judged import Stage, State
from checks.losses import (
    LOST_REASONS,
    RESTED,
    RESTS_ON,
    Loss,
    followed,
    from_json,
    open_fields,
    to_json,
    unless_right,
)
from checks.model import Rubric
from tests.judging.scene import Scene, moment

LATER = "2025-05-12"


def scene(last: str = LATER) -> Scene:
    return Scene("pavlodar", "2025-03-25", last)


def announced(last: str = LATER, *, shown: str | tuple[str, ...] = (), rubric: Rubric = Rubric.INSIDE) -> Scene:
    made = scene(last)
    made.card(1, appears="2025-04-07 10:00", meets="2025-05-20")
    made.posts(1, "announcement", appears="2025-04-08 09:00", shown=shown, rubric=rubric)
    return made


def held(last: str = LATER) -> Scene:
    """A meeting of the 10th of April: its protocol was due on the 16th, and nothing of it was seen."""
    made = scene(last)
    made.card(1, appears="2025-03-26 10:00", meets="2025-04-10", protocol="2025-04-14 10:00")
    made.posts(1, "announcement", appears="2025-03-27 09:00", shown="2025-03-27")
    return made


# --- what rests on what ---


def test_every_column_rests_on_fields_that_are_looked_at() -> None:
    # What is posted late is judged by the duty whose column says that nothing is there.
    assert set(COLUMNS) - set(RESTS_ON) == {"announcement_posted_late", "protocol_posted_late"}
    assert {*RESTED} <= {*FIELDS, *RESTED_ONLY}
    assert {f"{field}_lost" for field in RESTED} == LOST_REASONS


@pytest.mark.parametrize(("field", "column"), [("date", "announcement_undated"), ("in_rubric", "wrong_rubric")])
def test_a_lost_field_keeps_what_rests_on_it_from_being_said_and_nothing_else(field: str, column: str) -> None:
    made = announced(rubric=Rubric.OUTSIDE)
    before = made.month("2025-04").cells()
    assert before["announcement_undated"] == before["wrong_rubric"] == 1
    made.loses(field, "2025-04-08 14:00")
    after = made.month("2025-04")
    assert dict(before.items() - after.cells().items()) == {column: 1}
    assert [(row.source, row.duties, row.reason) for row in after.analysis.unknown] == [("site", 1, "fields_lost")]


def test_a_lost_field_on_which_nothing_rests_alters_nothing() -> None:
    made = announced(rubric=Rubric.OUTSIDE)
    before = made.month("2025-04").cells()
    made.loses("links", "2025-04-08 14:00")
    assert (made.month("2025-04").cells(), made.month("2025-04").analysis.unknown) == (before, ())


def test_the_reason_names_the_field_and_the_last_reading_before() -> None:
    made = announced()
    made.loses("date", "2025-04-08 14:00")
    (unknown,) = made.judged().unknown
    assert (unknown.reason, unknown.month) == ("date_lost", "2025-04")
    assert unknown.since == moment("2025-04-08 08:00")
    assert unknown.finding is not None and unknown.finding.column == "announcement_undated"


@pytest.mark.parametrize(
    ("since", "until", "counted"),
    [
        ("2025-04-08 14:00", None, 0),
        ("2025-04-08 14:00", "2025-04-20 08:00", 0),  # what was seen while it was lost stays unknown
        ("2025-04-01 08:00", "2025-04-08 14:00", 1),  # it was back when the entry was seen
        ("2025-04-09 08:00", None, 1),  # the entry had been seen without a date before
    ],
)
def test_undated_is_what_was_seen_while_dates_were_read(since: str, until: str | None, counted: int) -> None:
    made = announced()
    made.loses("date", since, until)
    assert made.month("2025-04").cells().get("announcement_undated", 0) == counted


def test_a_wrong_rubric_where_one_of_two_postings_was_seen_by_the_new_layout_is_unknown() -> None:
    made = announced(rubric=Rubric.OUTSIDE)
    made.posts(1, "announcement", appears="2025-04-15 09:00", shown="2025-04-15", rubric=Rubric.OUTSIDE)
    made.loses("in_rubric", "2025-04-15 14:00")
    assert "wrong_rubric" not in made.month("2025-04").cells()


# --- absences ---


@pytest.mark.parametrize("field", ["title", "text", "kind", "project", "meeting_day"])
def test_a_missing_paper_is_unknown_where_papers_cannot_be_told(field: str) -> None:
    made = held()
    assert made.month("2025-04").cells()["protocol_missing"] == 1
    made.loses(field, "2025-04-11 08:00")
    month = made.month("2025-04")
    assert "protocol_missing" not in month.cells()
    assert [(row.duties, row.reason) for row in month.analysis.unknown] == [(1, "fields_lost")]
    verdict = made.verdict("protocol_missing", f"{LATER} 23:00")
    assert verdict and (verdict.state, verdict.reason, verdict.stage) == (State.UNKNOWN, f"{field}_lost", None)


def test_warnings_go_on_by_the_earliest_reading() -> None:
    for day, stage in (("2025-04-14", Stage.NEW), ("2025-04-15", Stage.SOON), ("2025-04-16", Stage.TODAY)):
        made = held(day)
        made.loses("kind", "2025-04-11 08:00")
        verdict = made.verdict("protocol_missing", f"{day} 15:00")
        assert verdict and (verdict.state, verdict.stage) == (State.OPEN, stage)


@pytest.mark.parametrize(
    ("since", "until", "counted"),
    [
        ("2025-03-26 08:00", "2025-04-10 08:00", 0),  # over on the day from which the protocol may have come
        ("2025-03-26 08:00", "2025-04-09 14:00", 1),  # over before
        ("2025-04-20 08:00", "2025-04-21 08:00", 0),  # the protocol may have come late, and stayed unread
        ("2025-05-01 08:00", None, 0),  # the first reading after the month's end is the new layout's
        ("2025-05-02 08:00", None, 1),  # the month had been proved by then
    ],
)
def test_an_absence_is_proved_by_readings_that_could_tell(since: str, until: str | None, counted: int) -> None:
    made = held()
    made.loses("kind", since, until)
    cells = made.month("2025-04").cells()
    # A field that was back at the meeting's own day touches the time in which the protocol may have come.
    assert cells.get("protocol_missing", 0) == counted


def test_a_loss_of_the_portals_files_is_no_absence_in_the_portal() -> None:
    made = scene()
    made.card(1, appears="2025-03-26 10:00", meets="2025-04-10")
    made.posts(1, "protocol", appears="2025-04-14 09:00", shown="2025-04-14", recording=False)
    before = made.month("2025-04").cells()
    assert before["protocol_missing_in_portal"] == before["recording_missing"] == 1
    made.loses("files", "2025-04-12 08:00", source="portal")
    after = made.month("2025-04")
    assert not {"protocol_missing_in_portal", "recording_missing"} & after.cells().keys()
    assert [(row.source, row.duties) for row in after.analysis.unknown] == [("portal", 2)]


def test_links_that_are_gone_are_no_proof_that_there_is_no_recording() -> None:
    made = scene()
    made.card(1, appears="2025-03-26 10:00", meets="2025-04-10", protocol="2025-04-14 10:00")
    made.posts(1, "protocol", appears="2025-04-14 09:00", shown="2025-04-14", recording=False)
    assert made.month("2025-04").cells()["recording_missing"] == 1
    made.loses("protocol_links", "2025-04-14 14:00")
    assert "recording_missing" not in made.month("2025-04").cells()


# --- lateness, dates ---


def test_a_paper_seen_late_may_have_had_one_before_it_that_could_not_be_read() -> None:
    made = scene()
    made.card(1, appears="2025-03-26 10:00", meets="2025-04-10", protocol="2025-04-14 10:00")
    made.posts(1, "protocol", appears="2025-04-22 09:00", shown="2025-04-22")
    assert made.month("2025-04").cells()["protocol_posted_late"] == 1
    made.loses("kind", "2025-04-14 08:00", "2025-04-22 08:00")
    month = made.month("2025-04")
    assert "protocol_posted_late" not in month.cells()
    assert month.cells()["protocols"] == 1
    late = [one.reason for one in month.analysis.unclear if one.column == "protocol_posted_late"]
    assert late == ["kind_lost"]


def test_an_announcement_too_close_to_the_meeting_may_not_be_the_first() -> None:
    made = scene()
    made.card(1, appears="2025-04-07 10:00", meets="2025-05-10")
    made.posts(1, "announcement", appears="2025-04-22 09:00", shown="2025-04-22")
    before = made.month("2025-04").cells()
    assert before["announcement_notice_too_short"] == before["announcement_posted_late"] == 1
    made.loses("project", "2025-04-08 08:00", "2025-04-20 08:00")
    after = made.month("2025-04")
    assert not {"announcement_notice_too_short", "announcement_posted_late"} & after.cells().keys()
    assert {one.reason for one in after.analysis.unclear} == {"project_lost"}


def test_what_nobody_could_read_then_is_not_backdated_now() -> None:
    made = announced(shown="2025-04-03")
    assert made.month("2025-04").cells()["announcement_backdated"] == 1
    made.loses("kind", "2025-04-02 08:00", "2025-04-08 14:00")
    assert "announcement_backdated" not in made.month("2025-04").cells()


# --- losses as values ---

AT = moment("2025-04-08 14:00")
LOSS = Loss("date", AT, None, 0, 100)


def day(number: int) -> datetime:
    return moment(f"2025-04-{number:02d} 08:00")


def test_a_loss_lasts_until_the_field_is_back() -> None:
    first = followed({}, {"site": [LOSS]}, {})
    assert first == {"site": (LOSS,)}
    assert followed(first, {}, {}) == first  # the past is no longer what it was, and nothing is back
    assert followed(first, {"site": [Loss("date", day(9), None, 0, 96)]}, {}) == first
    over = followed(first, {}, {"site": {"date": day(20)}})
    assert over["site"][0].until == day(20)
    assert open_fields(over) == {}
    again = Loss("date", day(25), None, 0, 92)
    assert followed(over, {"site": [again]}, {})["site"] == (over["site"][0], again)


def test_what_an_operator_calls_right_is_no_loss() -> None:
    losses = {"site": (LOSS,), "other": (LOSS,)}
    assert unless_right(losses, {"site": day(12)}) == {"other": (LOSS,)}
    assert unless_right(losses, {"site": day(2)}) == losses


def test_losses_are_kept_as_they_are() -> None:
    losses = {"site": (LOSS, Loss("kind", AT, day(20), 10, 95))}
    assert from_json(to_json(losses)) == losses
