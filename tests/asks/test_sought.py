"""What may be a hearing's paper without saying so: nobody is accused while it is unanswered, nor asked before that."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from bot.asks import Outcome, answer, open_asks
from bot.evaluate import Evaluation
from checks.assess import Matcher
from checks.judged import State
from checks.model import Card
from storage.answers import Choice
from tests.asks.desk import DOUBTFUL, START, Desk, desk, lot

BARN = replace(lot(1, 11), project="Птицефабрика Кокадыр на 200 тысяч голов", initiator="ТОО «Бирлик»")
CARDS: list[Card] = [BARN, lot(2, 15)]
BARE = replace(
    DOUBTFUL, title="Птицефабрика «Кокадыр» / ТОО «Бирлик»", text="Материалы во вложении.", shown=(date(2025, 4, 2),)
)


def state(done: Evaluation, number: int = 1) -> State:
    """Of the announcement on the site."""
    (found,) = (
        one.state
        for one in done.assessment.verdicts
        if one.duty.hearing[1] == number and one.duty.column == "announcement_missing"
    )
    return found


def undated(done: Evaluation) -> list[str]:
    """The numbers of the hearings of which a question keeps it from being said that a paper shows no date."""
    return [one.number for one in done.assessment.asked if one.column == "announcement_undated"]


async def shown(made: Desk, last: int) -> Evaluation:
    """Two cards from the second day on, the bare posting from the third."""
    await made.day(0, [], {})
    await made.day(1, CARDS, {})
    return [await made.day(day, CARDS, {"one": BARE}) for day in range(2, last + 1)][-1]


async def test_it_is_asked_about_only_once_the_day_is_over(tmp_path: Path) -> None:
    async with desk(tmp_path) as made:
        await made.day(0, [], {})
        done = await made.day(1, CARDS, {"one": BARE})
        assert state(done) is State.OPEN
        assert await open_asks(made.store) == []
        for day in range(2, 10):
            done = await made.day(day, CARDS, {"one": BARE})
        assert (state(done), state(done, 2)) == (State.UNCLEAR, State.MISSING)
        (ask,) = await open_asks(made.store)
        assert (ask.number, ask.kind, ask.reason, ask.title) == (BARN.number, "announcement", "sought", BARE.title)


async def test_the_answer_decides_and_a_recompute_keeps_it(tmp_path: Path) -> None:
    for choice, wanted in ((Choice.YES, State.KEPT), (Choice.NO, State.MISSING)):
        folder = tmp_path / choice.value
        folder.mkdir()
        async with desk(folder) as made:
            await shown(made, 9)
            (ask,) = await open_asks(made.store)
            said = await answer(made.store, ask.id, choice, "officer:100", START + timedelta(days=9, hours=1))
            assert said.outcome is Outcome.RECORDED
            for again in (made.matcher, Matcher()):
                made.matcher = again
                assert state(await made.day(10, CARDS, {"one": BARE})) is wanted
            assert await open_asks(made.store) == []


async def test_a_text_that_changed_is_asked_about_anew(tmp_path: Path) -> None:
    async with desk(tmp_path) as made:
        await shown(made, 9)
        (ask,) = await open_asks(made.store)
        await answer(made.store, ask.id, Choice.NO, "officer:100", START + timedelta(days=9, hours=1))
        edited = replace(BARE, text="Материалы во вложении, 20.05.2025 в 11:00.")
        done = await made.day(10, CARDS, {"one": edited})
        assert state(done) is State.UNCLEAR
        (again,) = await open_asks(made.store)
        assert (again.number, again.id != ask.id) == (BARN.number, True)


async def test_what_was_there_days_before_the_card_is_found(tmp_path: Path) -> None:
    async with desk(tmp_path) as made:
        await made.day(0, [], {})
        for day in range(1, 9):
            await made.day(day, [], {"one": BARE})
        for day in range(9, 15):
            done = await made.day(day, CARDS, {"one": BARE})
        assert state(done) is State.UNCLEAR
        (ask,) = await open_asks(made.store)
        assert (ask.number, ask.reason) == (BARN.number, "sought")


async def test_what_is_no_hearings_is_let_go_of_in_time(tmp_path: Path) -> None:
    async with desk(tmp_path) as made:
        await made.day(0, [], {})
        seen = [len((await made.day(day, [], {"one": BARE})).ledger.postings) for day in range(1, 21)]
        assert (seen[0], seen[9], seen[-1]) == (1, 1, 0)


async def test_what_came_after_the_card_was_withdrawn_is_asked_about_where_it_was_due_before(tmp_path: Path) -> None:
    async with desk(tmp_path) as made:
        await made.day(0, [], {})
        for day in range(1, 9):
            await made.day(day, CARDS, {})
        for day in range(9, 12):
            await made.day(day, CARDS[1:], {})
        done = await made.day(12, CARDS[1:], {"one": BARE})
        assert state(done) is State.UNCLEAR
        assert [one.number for one in await open_asks(made.store)] == [BARN.number]


async def test_it_is_asked_about_where_the_first_paper_is_judged(tmp_path: Path) -> None:
    """An announcement that shows no date is not called undated while another may have come before it."""
    plain = replace(DOUBTFUL, text="ТОО «Бирлик»: общественные слушания, птицефабрика «Кокадыр», 20.05.2025 в 11:00")
    async with desk(tmp_path) as made:
        await shown(made, 2)
        done = await made.day(5, CARDS, {"one": BARE, "two": plain})
        assert (state(done), undated(done)) == (State.UNCLEAR, [BARN.number])
        (ask,) = await open_asks(made.store)
        assert (ask.number, ask.reason) == (BARN.number, "sought")
        await answer(made.store, ask.id, Choice.NO, "officer:100", START + timedelta(days=5, hours=1))
        done = await made.day(6, CARDS, {"one": BARE, "two": plain})
        assert "announcement_undated" in [one.column for one in done.assessment.violations]
