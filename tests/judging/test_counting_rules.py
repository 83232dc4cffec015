"""The counting rules of `domain.md`, one scenario each: what happened, what the month's row then says."""

from __future__ import annotations

from datetime import date

import pytest

from checks.columns.base import Said
from checks.judged import Stage, State
from checks.model import Form, Rubric
from tests.judging.scene import Scene

APRIL = "2025-04"


def scene(**more: object) -> Scene:
    return Scene("pavlodar", "2025-03-25", "2025-05-14", **more)  # type: ignore[arg-type]


def announced(one: Scene, number: int = 1, **more: object) -> Scene:
    """A hearing of late May whose card came on Wednesday 2 April."""
    one.card(number, appears="2025-04-02 10:00", meets="2025-05-28", **more)  # type: ignore[arg-type]
    return one


def held(one: Scene, number: int = 1, **more: object) -> Scene:
    """A hearing held on Thursday 10 April (protocol due on the 16th) whose card stood there long before."""
    one.card(number, appears="2025-02-01 10:00", meets="2025-04-10", **more)  # type: ignore[arg-type]
    return one


def test_a_punctual_hearing_is_placed_and_nothing_else() -> None:
    one = announced(scene())
    one.posts(1, "announcement", appears="2025-04-03 09:00", shown="2025-04-03")
    assert one.month(APRIL).cells() == {"announcements": 1}


def test_a_missing_announcement_is_in_addition_to_placements() -> None:
    assert announced(scene()).month(APRIL).cells() == {"announcement_missing": 1}


def test_missing_in_april_and_posted_in_may_both_stand() -> None:
    one = scene()
    one.card(1, appears="2025-04-29 10:00", meets="2025-06-20")
    one.posts(1, "announcement", appears="2025-05-06 10:00", shown="2025-05-06")
    assert one.month(APRIL).cells() == {"announcement_missing": 1}
    assert one.month("2025-05").cells() == {"announcements": 1, "announcement_posted_late": 1}


def test_due_on_the_months_last_day_counts_in_that_month() -> None:
    one = scene()
    one.card(1, appears="2025-04-29 10:00", meets="2025-06-20")
    assert one.month(APRIL).cells() == {"announcement_missing": 1}
    assert one.month("2025-05").cells() == {}


def test_posted_late_in_the_same_month_is_placed_and_late_not_missing() -> None:
    one = announced(scene())
    one.posts(1, "announcement", appears="2025-04-10 09:00", shown="2025-04-10")
    assert one.month(APRIL).cells() == {"announcements": 1, "announcement_posted_late": 1}


def test_between_the_readings_is_unclear_and_not_counted() -> None:
    # Seen at 14:00 on the 2nd, absent at 08:00: the receipt day is sure. Absent on the 1st at 14:00: it is not.
    one = scene()
    one.card(1, appears="2025-04-01 15:00", meets="2025-05-28")
    one.posts(1, "announcement", appears="2025-04-03 09:00", shown="2025-04-03")
    result = one.month(APRIL)
    assert result.cells() == {"announcements": 1}
    assert [found.column for found in result.analysis.unclear] == ["announcement_posted_late"]


def test_late_without_a_date_needs_proof_that_it_was_not_there() -> None:
    one = announced(scene())
    one.posts(1, "announcement", appears="2025-04-05 09:00")
    assert one.month(APRIL).cells() == {
        "announcements": 1,
        "announcement_posted_late": 1,
        "announcement_undated": 1,
    }


def test_baseline_cards_have_no_announcement_terms() -> None:
    one = scene()
    one.card(1, appears="2025-03-20 10:00", meets="2025-05-28")
    assert one.month(APRIL).cells() == {}
    assert one.month("2025-03").cells() == {}
    assert one.verdict("announcement_missing", "2025-04-10 09:00") is None


def test_what_stood_undated_in_the_baseline_counts_in_no_month() -> None:
    one = held(scene())
    one.posts(1, "announcement", appears="2025-03-01 09:00")
    one.posts(1, "protocol", appears="2025-04-15 09:00", shown="2025-04-15")
    assert one.month("2025-03").cells() == {}
    assert one.month(APRIL).cells() == {"protocols": 1, "protocol_missing_in_portal": 1}


def test_backdated_is_not_also_late_and_counts_at_first_sight() -> None:
    one = held(scene(), protocol="2025-04-15 10:00")
    one.posts(1, "protocol", appears="2025-04-22 09:00", shown="2025-04-14")
    assert one.month(APRIL).cells() == {"protocols": 1, "protocol_backdated": 1}


def test_the_hearings_own_day_beside_a_protocol_proves_no_backdating() -> None:
    one = held(scene(), protocol="2025-04-15 10:00")
    one.posts(1, "protocol", appears="2025-04-22 09:00", shown="2025-04-10")
    counted = one.month(APRIL)
    assert counted.cells() == {"protocols": 1}
    assert "shows_the_hearings_day" in {found.reason for found in counted.analysis.unclear}


@pytest.mark.parametrize(
    ("shown", "cells", "unclear"),
    [
        ("2025-04-10", {"protocols": 1, "protocol_undated": 1}, set()),  # the meeting's
        ("2025-04-14", {"protocols": 1, "protocol_undated": 1}, set()),  # of signing
        ("2025-03-31", {"protocols": 1}, {"date_among_the_words"}),  # of whatever
        ("2025-04-22", {"protocols": 1}, set()),  # it may be the posting's
    ],
)
def test_a_date_among_the_words_where_the_site_shows_others_elsewhere(
    shown: str, cells: dict[str, int], unclear: set[str]
) -> None:
    one = held(scene(), protocol="2025-04-15 10:00")
    one.posts(1, "protocol", appears="2025-04-22 09:00", shown=shown, aside=True)
    counted = one.month(APRIL)
    told = {column: count for column, count in counted.cells().items() if column != "protocol_posted_late"}
    assert told == cells
    assert unclear <= {found.reason for found in counted.analysis.unclear}


@pytest.mark.parametrize(
    ("title", "names", "said"),
    [
        ("10.04.2025 өткен тыңдаудың хаттамасы", "2025-04-10", Said.VIOLATION),  # the meeting's
        ("09.04.2025 өткен тыңдаулардың хаттамалары", "2025-04-09", Said.VIOLATION),  # of a hearing that it tells of
        ("15.04.2025 өткен тыңдаулардың хаттамалары", "2025-04-10", Said.UNCLEAR),  # it may be the posting's
        ("Протоколы слушаний, 15.04.2025", "2025-04-10", Said.VIOLATION),
    ],
)
def test_a_day_that_begins_what_shows_no_date_may_be_that_of_the_posting(title: str, names: str, said: Said) -> None:
    one = held(scene(), protocol="2025-04-15 10:00")
    one.posts(1, "protocol", appears="2025-04-15 10:00", names=names, title=title)
    counted = one.month(APRIL)
    assert ("protocol_undated" in counted.cells()) is (said is Said.VIOLATION)
    unclear = {(found.column, found.reason) for found in counted.analysis.unclear}
    assert (("protocol_undated", "date_among_the_words") in unclear) is (said is Said.UNCLEAR)


def test_a_date_of_the_day_of_the_last_absence_is_believed() -> None:
    one = held(scene(), protocol="2025-04-15 10:00")
    one.posts(1, "protocol", appears="2025-04-16 16:00", shown="2025-04-16")
    assert one.month(APRIL).cells() == {"protocols": 1}


def test_a_date_later_than_first_sight_is_false_and_only_the_interval_is_used() -> None:
    one = held(scene(), protocol="2025-04-15 10:00")
    one.posts(1, "protocol", appears="2025-04-15 10:00", shown="2025-04-20")
    assert one.month(APRIL).cells() == {"protocols": 1}


def test_a_time_of_unknown_zone_accuses_only_where_both_readings_do() -> None:
    one = held(scene(), protocol="2025-04-15 10:00")
    one.posts(1, "protocol", appears="2025-04-17 01:30", shown=("2025-04-16", "2025-04-17"))
    assert one.month(APRIL).cells() == {"protocols": 1}
    two = held(scene(), protocol="2025-04-15 10:00")
    two.posts(1, "protocol", appears="2025-04-17 16:00", shown=("2025-04-17", "2025-04-18"))
    assert two.month(APRIL).cells() == {"protocols": 1, "protocol_posted_late": 1}


@pytest.mark.parametrize(
    ("meets", "cells", "unclear"),
    [
        ("2025-05-03", {"announcements": 1}, []),
        ("2025-05-02", {"announcements": 1}, ["announcement_notice_too_short"]),
        ("2025-05-01", {"announcements": 1, "announcement_notice_too_short": 1}, []),
    ],
)
def test_thirty_days_pass_twenty_eight_fail_twenty_nine_is_unclear(
    meets: str, cells: dict[str, int], unclear: list[str]
) -> None:
    one = scene()
    one.card(1, appears="2025-04-02 10:00", meets=meets)
    one.posts(1, "announcement", appears="2025-04-03 09:00", shown="2025-04-03")
    result = one.month(APRIL)
    assert result.cells() == cells
    assert [found.column for found in result.analysis.unclear] == unclear


def test_undated_is_said_of_the_first_one_seen_and_twins_add_nothing() -> None:
    one = announced(scene())
    one.posts(1, "announcement", appears="2025-04-03 09:00", shown="2025-04-03")
    one.posts(1, "announcement", appears="2025-04-04 09:00")
    assert one.month(APRIL).cells() == {"announcements": 1}


def test_wrong_rubric_adds_one_for_both_and_nothing_where_a_copy_stands_inside() -> None:
    one = held(scene(), protocol="2025-04-15 10:00")
    one.posts(1, "announcement", appears="2025-04-01 09:00", shown="2025-04-01", rubric=Rubric.OUTSIDE)
    one.posts(1, "protocol", appears="2025-04-15 09:00", shown="2025-04-15", rubric=Rubric.OUTSIDE)
    assert one.month(APRIL).cells() == {"announcements": 1, "protocols": 1, "wrong_rubric": 1}
    one.posts(1, "announcement", appears="2025-04-02 09:00", shown="2025-04-02")
    one.posts(1, "protocol", appears="2025-04-15 15:00", shown="2025-04-15", rubric=Rubric.UNKNOWN)
    assert one.month(APRIL).cells() == {"announcements": 1, "protocols": 1}


def test_recording_is_judged_only_where_a_protocol_is_placed() -> None:
    one = held(scene(), protocol="2025-04-15 10:00")
    assert "recording_missing" not in one.month(APRIL).cells()
    one.posts(1, "protocol", appears="2025-04-15 09:00", shown="2025-04-15", recording=False)
    assert one.month(APRIL).cells() == {"protocols": 1, "recording_missing": 1}


def test_a_recording_on_the_card_suffices() -> None:
    one = held(scene(), protocol="2025-04-15 10:00", recording="2025-04-16 10:00")
    one.posts(1, "protocol", appears="2025-04-15 09:00", shown="2025-04-15", recording=False)
    assert one.month(APRIL).cells() == {"protocols": 1}


def test_late_once_per_hearing_beside_a_missing_elsewhere() -> None:
    one = held(scene(), protocol="2025-04-22 10:00")
    assert one.month(APRIL).cells() == {"protocol_missing": 1, "protocol_posted_late": 1}


def test_a_discussion_counts_in_the_month_its_protocol_falls_due() -> None:
    one = scene(form=Form.PUBLIC_DISCUSSION)
    one.card(1, appears="2025-04-01 10:00", meets="2025-04-07", until="2025-04-11", protocol="2025-04-14 10:00")
    one.posts(1, "protocol", appears="2025-04-16 10:00", shown="2025-04-16")
    one.card(2, appears="2025-04-01 10:00", meets="2025-04-07", until="2025-04-11")
    one.card(3, appears="2025-04-20 10:00", meets="2025-04-25", until="2025-04-29", protocol="2025-04-30 10:00")
    assert one.month(APRIL).cells() == {
        "announcements": 2,
        "protocols_in_portal": 1,
        "protocol_missing_in_portal": 1,
        "protocol_missing": 1,
    }
    assert one.month("2025-05").cells() == {"announcements": 1, "protocols_in_portal": 1, "protocol_missing": 1}


def test_a_source_not_read_since_proves_nothing() -> None:
    one = announced(scene(site_fails=[("2025-04-03 08:00", "2025-05-14 23:00")]))
    result = one.month(APRIL)
    assert result.cells() == {}
    assert [(row.source, row.duties) for row in result.analysis.unknown] == [("site", 1)]
    assert result.analysis.unknown[0].since is not None


def test_a_failed_pass_after_the_months_end_leaves_the_state_unknown_only_until_one_is_complete() -> None:
    one = announced(scene(site_fails=[("2025-04-20 08:00", "2025-05-05 23:00")]))
    assert one.month(APRIL).cells() == {"announcement_missing": 1}


def test_posted_after_the_months_end_with_a_date_before_it_was_there() -> None:
    one = scene(site_fails=[("2025-04-28 08:00", "2025-05-05 23:00")])
    one.card(1, appears="2025-04-24 10:00", meets="2025-06-20")
    one.posts(1, "announcement", appears="2025-04-28 09:00", shown="2025-04-28")
    assert one.month(APRIL).cells()["announcements"] == 1
    assert "announcement_missing" not in one.month(APRIL).cells()


def test_a_move_is_a_new_receipt_and_earlier_placements_stay() -> None:
    one = announced(scene(), moved=("2025-04-15 10:00", "2025-06-10"))
    one.posts(1, "announcement", appears="2025-04-03 09:00", shown="2025-04-03", names="2025-05-28")
    assert one.month(APRIL).cells() == {"announcements": 1, "announcement_missing": 1}
    one.posts(1, "announcement", appears="2025-04-16 09:00", shown="2025-04-16", names="2025-06-10")
    assert one.month(APRIL).cells() == {"announcements": 1}


def test_withdrawn_closes_open_duties_and_keeps_counted_violations() -> None:
    one = announced(scene(), withdrawn="2025-04-02 16:00")
    assert one.month(APRIL).cells() == {}
    two = announced(scene(), withdrawn="2025-04-20 16:00")
    assert two.month(APRIL).cells() == {"announcement_missing": 1}


def test_a_card_missing_from_one_reading_only_accuses_nobody() -> None:
    one = Scene("pavlodar", "2025-03-25", "2025-04-10", hours=(8,))
    one.card(1, appears="2025-04-02 10:00", meets="2025-05-28", withdrawn="2025-04-03 16:00")
    one.portal_fails = [("2025-04-04 09:00", "2025-04-10 23:00")]
    assert one.judged("2025-04-10 09:00").violations == ()


def test_an_asked_match_blocks_the_accusation() -> None:
    one = announced(scene())
    one.posts(1, "announcement", appears="2025-04-03 09:00", shown="2025-04-03", decision="ask")
    result = one.month(APRIL)
    assert result.cells() == {}
    assert [found.column for found in result.analysis.asked] == ["announcement_missing"]


def test_november_2021_gives_two_days_on_the_site_and_none_in_the_portal() -> None:
    one = Scene("kostanay", "2021-10-25", "2021-12-10")
    one.card(1, appears="2021-09-20 10:00", meets="2021-11-10")
    one.posts(1, "protocol", appears="2021-11-12 10:00", shown="2021-11-12")
    one.card(2, appears="2021-09-20 10:00", meets="2021-11-10")
    one.posts(2, "protocol", appears="2021-11-15 10:00", shown="2021-11-15")
    counted = one.month("2021-11")
    assert counted.cells() == {"protocols": 2, "protocol_posted_late": 1}
    assert set(counted.analysis.tables) == {"open_meetings"}
    assert len(counted.analysis.tables["open_meetings"].rows) == 17
    assert "protocol_missing_in_portal" not in counted.analysis.tables["open_meetings"].violations


def test_the_month_ends_by_the_regions_own_clock() -> None:
    # Until March 2024 the west was an hour behind: a due day of 30 November counts in November there too.
    one = Scene("mangystau", "2021-10-25", "2021-12-10")
    one.card(1, appears="2021-09-20 10:00", meets="2021-11-26")
    assert one.month("2021-11").cells() == {"protocol_missing": 1}


def test_totals_are_sums() -> None:
    one = announced(scene())
    table = one.month(APRIL).analysis.tables["open_meetings"]
    for column in (*table.placements, *table.violations):
        assert table.totals[column] == sum(row.cells[column] for row in table.rows)
    assert table.totals["total"] == sum(row.total for row in table.rows) == 1


@pytest.mark.parametrize(
    ("now", "state", "stage"),
    [
        ("2025-04-10 15:00", State.OPEN, Stage.NEW),
        ("2025-04-14 09:00", State.OPEN, Stage.NEW),
        ("2025-04-15 09:00", State.OPEN, Stage.SOON),
        ("2025-04-16 09:00", State.OPEN, Stage.TODAY),
        ("2025-04-17 09:00", State.MISSING, Stage.MISSED),
    ],
)
def test_the_ladder_of_a_protocol(now: str, state: State, stage: Stage) -> None:
    one = Scene("pavlodar", "2025-03-25", now[:10])
    held(one)
    verdict = one.verdict("protocol_missing", now)
    assert verdict is not None
    assert (verdict.state, verdict.stage) == (state, stage)
    assert verdict.duty.due_earliest == verdict.duty.due_latest == date(2025, 4, 16)


def test_no_protocol_is_asked_for_before_the_meeting_ends() -> None:
    one = held(Scene("pavlodar", "2025-03-25", "2025-04-10", hours=(8,)))
    assert one.verdict("protocol_missing", "2025-04-10 09:00") is None


def test_an_announcement_is_told_at_once_and_again_on_its_day() -> None:
    one = announced(Scene("pavlodar", "2025-03-25", "2025-04-02"))
    verdict = one.verdict("announcement_missing", "2025-04-02 14:00")
    assert verdict is not None and verdict.stage is Stage.NEW
    one = announced(Scene("pavlodar", "2025-03-25", "2025-04-03"))
    verdict = one.verdict("announcement_missing", "2025-04-03 14:00")
    assert verdict is not None and verdict.stage is Stage.TODAY


def test_a_card_too_late_for_thirty_days_says_so_once() -> None:
    one = Scene("pavlodar", "2025-03-25", "2025-04-02")
    one.card(1, appears="2025-04-02 10:00", meets="2025-04-20")
    verdict = one.verdict("announcement_notice_too_short", "2025-04-02 14:00")
    assert verdict is not None
    assert (verdict.state, verdict.reason, verdict.stage) == (State.CLOSED, "too_late_for_30_days", Stage.NEW)


def test_what_was_due_before_the_baseline_is_marked_so_that_it_is_never_told() -> None:
    one = Scene("pavlodar", "2025-04-20", "2025-04-22")
    one.card(1, appears="2025-02-01 10:00", meets="2025-04-10")
    verdict = one.verdict("protocol_missing", "2025-04-22 15:00")
    assert verdict is not None and verdict.state is State.MISSING and verdict.baseline
