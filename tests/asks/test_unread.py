"""What cannot be read to the end and keeps something from being said is asked about: a person can look at it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from bot.asks import answer, open_asks
from bot.evaluate import Evaluation
from checks.assess import Matcher
from checks.judged import State
from checks.model import Link, LinkKind, Posting
from storage.answers import Choice
from tests.asks.desk import DOUBTFUL, START, Desk, desk, lot

HELD = replace(lot(1, 11), start=date(2025, 4, 4), end=date(2025, 4, 4))
OTHER = replace(HELD, hearing_id=2, number="25140910777", project="Мост через реку Аксай", initiator="ТОО «Арна»")
BARE = replace(DOUBTFUL, title="Протокол общественных слушаний", text="Протокол общественных слушаний")
LAST = 20


def protocol(done: Evaluation, number: int = 1, column: str = "protocol_missing") -> tuple[State, str]:
    (found,) = (
        (one.state, one.reason)
        for one in done.assessment.verdicts
        if (one.duty.hearing[1], one.duty.column) == (number, column)
    )
    return found


def cover(title: str) -> Posting:
    """An announcement whose day, project and place stand in a file that was not read."""
    text = f"{title}\nФайл объявления прикреплён ниже."
    return replace(DOUBTFUL, title=title, text=text, links=(Link("http://site.test/1.pdf", "скан", LinkKind.DOCUMENT),))


async def shown(made: Desk) -> Evaluation:
    """Two hearings held on the fourth day, and from the sixth a protocol that says of nothing what it is of."""
    for day in range(LAST):
        done = await made.day(day, [HELD, OTHER] if day else [], {"one": BARE} if day > 5 else {})
    return done


async def test_it_is_asked_of_each_hearing_that_it_leaves_open(tmp_path: Path) -> None:
    async with desk(tmp_path) as made:
        done = await shown(made)
        assert protocol(done) == protocol(done, 2) == (State.UNCLEAR, "unread_posting")
        asks = await open_asks(made.store)
        assert {(ask.hearing_id, ask.kind, ask.reason) for ask in asks} == {
            (1, "protocol", "may_be_of_it"),
            (2, "protocol", "may_be_of_it"),
        }


async def test_a_no_lets_the_month_say_it_and_a_recompute_keeps_it(tmp_path: Path) -> None:
    async with desk(tmp_path) as made:
        await shown(made)
        for ask in await open_asks(made.store):
            choice = Choice.YES if ask.hearing_id == 2 else Choice.NO
            await answer(made.store, ask.id, choice, "officer:100", START + timedelta(days=LAST, hours=1))
        for again in (made.matcher, Matcher()):
            made.matcher = again
            done = await made.day(LAST + 1, [HELD, OTHER], {"one": BARE})
            assert protocol(done) == (State.MISSING, "absent_after_due_day")
            assert protocol(done, 2)[0] is State.KEPT
            assert await open_asks(made.store) == []


async def test_a_yes_leaves_open_what_was_held_on_the_same_day(tmp_path: Path) -> None:
    """A scan of one day may hold the minutes of two hearings."""
    title = "Протокол общественных слушаний от 04.04.2025"
    scan = replace(BARE, title=title, text=title, links=(Link("http://site.test/1.pdf", "скан", LinkKind.DOCUMENT),))
    async with desk(tmp_path) as made:
        for day in range(LAST):
            await made.day(day, [HELD, OTHER] if day else [], {"one": scan} if day > 5 else {})
        (ask, *_) = await open_asks(made.store)
        await answer(made.store, ask.id, Choice.YES, "officer:100", START + timedelta(days=LAST, hours=1))
        done = await made.day(LAST + 1, [HELD, OTHER], {"one": scan})
        (other,) = {1, 2} - {ask.hearing_id}
        assert protocol(done, ask.hearing_id)[0] is State.KEPT
        assert protocol(done, other)[0] is State.UNCLEAR
        assert [one.hearing_id for one in await open_asks(made.store)] == [other]


@pytest.mark.parametrize(
    ("title", "doubtful"),
    [
        ("Объявление об общественных слушаниях", [True, True, True]),
        ("Объявление об общественных слушаниях: ТОО «Кызылту»", [False, True, False]),
        ("Объявление об общественных слушаниях: ИП «Кирста К.»", [False, False, True]),
    ],
)
async def test_a_cover_over_a_file_is_of_whom_it_names(title: str, doubtful: list[bool], tmp_path: Path) -> None:
    made_of = [
        (1, "Карьер Бескемпир", "ТОО «Арман»"),
        (2, "Мост через реку", "ТОО «Кызылту»"),
        (3, "Мельница Шебербай", "ИП «Кирста Канат Болатович»"),
    ]
    lots = [replace(lot(number, 11), project=project, initiator=whose) for number, project, whose in made_of]
    async with desk(tmp_path) as made:
        for day in range(LAST):
            done = await made.day(day, lots if day else [], {"one": cover(title)} if day > 1 else {})
        found = [protocol(done, number, "announcement_missing") for number in (1, 2, 3)]
    assert [state for state, _ in found] == [State.UNCLEAR if one else State.MISSING for one in doubtful]
