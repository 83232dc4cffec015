"""Whom nobody accuses: a hearing that a posting calls off, one that a half-read posting may be about."""

from __future__ import annotations

from dataclasses import replace

import pytest

from checks.judged import Other, State
from checks.matching import CALLS_OFF
from checks.matching.values import BEFORE_THE_END
from checks.model import Form
from checks.reading.words import fold, tokens
from tests.judging.scene import Scene

AFTER = "2025-05-05 20:00"


def held() -> Scene:
    """A hearing of 22 April whose protocol fell due on the 28th and never came."""
    scene = Scene("pavlodar", "2025-03-01", "2025-05-05")
    scene.card(1, appears="2025-03-03 10:00", meets="2025-04-22")
    return scene


def protocol(scene: Scene) -> tuple[State, str]:
    verdict = scene.verdict("protocol_missing", AFTER)
    assert verdict is not None
    return verdict.state, verdict.reason


def test_without_any_doubt_it_is_missing() -> None:
    scene = held()
    assert protocol(scene) == (State.MISSING, "absent_after_due_day")
    assert scene.month("2025-04").cells()["protocol_missing"] == 1


@pytest.mark.parametrize("named", [None, "2025-04-22"])
def test_a_hearing_that_was_called_off_owes_no_protocol(named: str | None) -> None:
    scene = held()
    scene.posts(1, "neither", appears="2025-04-18 09:00", decision=CALLS_OFF, names=named)
    assert protocol(scene) == (State.UNCLEAR, "called_off")
    counted = scene.month("2025-04")
    assert "protocol_missing" not in counted.cells()
    assert "called_off" in {one.reason for one in counted.analysis.unclear}


def test_its_announcement_was_owed_until_then() -> None:
    scene = held()
    scene.posts(1, "neither", appears="2025-04-18 09:00", decision=CALLS_OFF)
    verdict = scene.verdict("announcement_missing", AFTER)
    assert verdict is not None and verdict.state is State.MISSING


def test_a_former_date_called_off_says_nothing_of_the_new_one() -> None:
    scene = Scene("pavlodar", "2025-03-01", "2025-05-05")
    scene.card(1, appears="2025-03-03 10:00", meets="2025-04-11", moved=("2025-04-04 10:00", "2025-04-22"))
    scene.posts(1, "neither", appears="2025-04-03 09:00", decision=CALLS_OFF, names="2025-04-11")
    assert protocol(scene)[0] is State.MISSING


@pytest.mark.parametrize(
    ("lacking", "names", "state"),
    [
        ("several", "2025-04-22", State.UNCLEAR),
        ("several", "2025-04-23", State.MISSING),
        ("subject", None, State.UNCLEAR),
        ("subject", "2025-04-24", State.UNCLEAR),  # signed two days later
        ("subject", "2025-05-30", State.MISSING),
        ("subject", "2025-04-10", State.MISSING),
        ("", "2025-04-22", State.MISSING),
    ],
)
def test_a_half_read_protocol_may_be_of_the_hearing_whose_day_it_tells(
    lacking: str, names: str | None, state: State
) -> None:
    scene = held()
    scene.posts(9, "protocol", appears="2025-04-25 09:00", decision="none", names=names, lacking=lacking)
    assert protocol(scene)[0] is state


def test_what_a_person_said_no_to_is_no_doubt_any_more() -> None:
    scene = held()
    scene.posts(9, "protocol", appears="2025-04-25 09:00", decision="none", lacking="subject")
    no = Other((Form.OPEN_MEETING, 1), 0.5, "officer_said_no", ())
    scene.matches = [replace(one, others=(no,)) for one in scene.matches]
    assert protocol(scene)[0] is State.MISSING


@pytest.mark.parametrize(
    ("appears", "lacking", "state"),
    [
        ("2025-04-25 09:00", "", State.UNCLEAR),
        ("2025-04-25 09:00", "date", State.UNCLEAR),
        ("2025-03-28 09:00", "", State.MISSING),
    ],
)
def test_a_protocol_without_a_date_may_be_of_what_was_held_in_the_days_before(
    appears: str, lacking: str, state: State
) -> None:
    scene = held()
    scene.posts(9, "protocol", appears=appears, decision="none", lacking=lacking)
    assert protocol(scene)[0] is state


def test_one_that_came_long_after_is_none_of_it() -> None:
    scene = Scene("pavlodar", "2025-03-01", "2025-06-10")
    scene.card(1, appears="2025-03-03 10:00", meets="2025-04-22")
    scene.posts(9, "protocol", appears="2025-05-26 09:00", decision="none")
    verdict = scene.verdict("protocol_missing", "2025-06-10 20:00")
    assert verdict is not None and verdict.state is State.MISSING


def test_one_that_is_surely_anothers_leaves_no_doubt() -> None:
    scene = held()
    scene.card(2, appears="2025-03-03 10:00", meets="2025-04-21")
    scene.posts(2, "protocol", appears="2025-04-23 09:00")
    assert scene.month("2025-04").cells()["protocol_missing"] == 1


def test_an_announcement_without_a_date_that_names_its_project_leaves_no_doubt() -> None:
    scene = held()
    scene.posts(9, "announcement", appears="2025-03-04 09:00", decision="none", lacking="date")
    verdict = scene.verdict("announcement_missing", AFTER)
    assert verdict is not None and verdict.state is State.MISSING


@pytest.mark.parametrize(
    ("texts", "state"),
    [
        (("ПГР, блок 1", "ПГР, блок 2"), State.UNCLEAR),
        (("Тыңдау хаттамасы", "Протокол слушаний"), State.MISSING),  # one hearing in both languages
    ],
)
def test_two_items_tied_to_one_hearing_leave_another_of_that_day_in_doubt(texts: tuple[str, str], state: State) -> None:
    scene = held()
    scene.card(2, appears="2025-03-03 10:00", meets="2025-04-22")
    scene.posts(2, "protocol", appears="2025-04-24 09:00", names="2025-04-22")
    reading = scene.readings[1, 0]
    mentions = tuple(replace(reading.mentions[0], text=text) for text in texts)
    scene.readings[1, 0] = replace(reading, mentions=mentions)
    scene.matches.append(replace(scene.matches[0], mention=1))
    assert protocol(scene)[0] is state


def test_a_list_that_names_as_many_hearings_as_it_has_items_leaves_no_doubt() -> None:
    scene = held()
    for number in (2, 3):
        scene.card(number, appears="2025-03-03 10:00", meets="2025-04-22")
    scene.posts(2, "protocol", appears="2025-04-24 09:00", names="2025-04-22")
    reading, match = scene.readings[1, 0], scene.matches[0]
    mentions = tuple(replace(reading.mentions[0], text=f"ПГР, блок {number}") for number in (2, 3))
    scene.readings[1, 0] = replace(reading, mentions=mentions)
    third = (Form.OPEN_MEETING, 3)
    scene.matches += [replace(match, hearing=third), replace(match, mention=1, hearing=third)]
    assert protocol(scene)[0] is State.MISSING


@pytest.mark.parametrize("appears", ["2025-03-04 09:00", "2025-03-27 09:00"])
def test_a_protocol_that_was_there_before_its_hearing_may_be_the_announcement(appears: str) -> None:
    """Titled «Протокол» by a slip or by somebody's trick: in time or late, nothing is missing for certain."""
    scene = held()
    scene.posts(1, "protocol", appears=appears, names="2025-04-22")
    early = Other((Form.OPEN_MEETING, 1), 0.9, BEFORE_THE_END, (), False)
    scene.matches[-1] = replace(
        scene.matches[-1], hearing=None, decision="none", reason=BEFORE_THE_END, when=None, others=(early,)
    )
    verdict = scene.verdict("announcement_missing", AFTER)
    assert verdict is not None and verdict.state is State.UNCLEAR
    assert protocol(scene)[0] is State.MISSING


def test_a_twin_whose_every_word_the_known_hearing_has_stays_in_doubt() -> None:
    """Two items tied to one hearing, and a second one that differs from it by a number alone."""
    scene = held()
    scene.card(2, appears="2025-03-03 10:00", meets="2025-04-22")
    scene.posts(2, "protocol", appears="2025-04-24 09:00", names="2025-04-22")
    reading = scene.readings[1, 0]
    words = tokens(fold("ТОО «Пример», проект"))  # whose both are
    mentions = tuple(
        replace(reading.mentions[0], text=f"ПГР, блок {number}", companies=("тас",), words=words) for number in (1, 2)
    )
    scene.readings[1, 0] = replace(reading, mentions=mentions)
    scene.matches.append(replace(scene.matches[0], mention=1))
    assert protocol(scene)[0] is State.UNCLEAR
