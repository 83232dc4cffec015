"""An uncertain match is a question; its answer is a fact that wins over every score."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from bot.asks import Answered, Outcome, answer, open_asks
from bot.evaluate import Evaluation
from checks.assess import Matcher
from checks.judged import State
from storage.answers import Choice
from tests.asks.desk import DOUBTFUL, START, Desk, desk, lot
from tests.storage.making import posting

CARDS = [lot(1, 11), lot(2, 15)]


async def asking(made: Desk) -> None:
    """Two days without cards, then both cards, then the posting that names neither lot."""
    await made.day(0, [], {})
    await made.day(1, CARDS, {})
    await made.day(2, CARDS, {"one": DOUBTFUL})


async def said(made: Desk, choice: Choice, who: str = "officer:100", day: int = 2) -> Answered:
    (ask,) = await open_asks(made.store)
    return await answer(made.store, ask.id, choice, who, START + timedelta(days=day, hours=2))


def states(done: Evaluation) -> dict[tuple[int, str], State]:
    return {(one.duty.hearing[1], one.duty.id.split(":")[2]): one.state for one in done.assessment.verdicts}


def accused(done: Evaluation) -> set[tuple[int, str]]:
    return {(one.hearing[1], one.column) for one in done.assessment.violations}


async def test_both_officers_are_asked_once_with_both_titles_and_links(tmp_path: Path) -> None:
    async with desk(tmp_path) as made:
        await asking(made)
        await made.day(3, CARDS, {"one": DOUBTFUL})
        (ask,) = await open_asks(made.store, "abai")
        assert await open_asks(made.store, "astana") == []
        assert (ask.number, ask.project, ask.kind) == (CARDS[0].number, "План разведки, лот 1", "announcement")
        assert (ask.title, ask.posting_url) == ("Объявление", "http://site.test/1")
        assert ask.card_url.startswith("http://")
        notices = await made.asked()
        assert [one.recipient for one in notices] == ["officer:100", "officer:101"]
        assert notices[0].payload["actions"] == ["yes", "no", "later"]
        assert notices[0].payload["ask"] == ask.id


async def test_until_it_is_answered_neither_hearing_is_said_to_lack_it(tmp_path: Path) -> None:
    async with desk(tmp_path) as made:
        await asking(made)
        done = await made.day(9, CARDS, {"one": DOUBTFUL})
        assert {states(done)[number, "announcement"] for number in (1, 2)} == {State.UNCLEAR}
        assert done.assessment.placements == ()
        assert {(one.hearing[1], one.reason) for one in done.assessment.asked} == {(1, "asked"), (2, "asked")}


async def test_a_yes_wins_over_the_score_and_a_recompute_keeps_it(tmp_path: Path) -> None:
    async with desk(tmp_path) as made:
        await asking(made)
        assert (await said(made, Choice.YES)).outcome is Outcome.RECORDED
        assert await made.asked() == []
        made.matcher = Matcher()
        done = await made.day(9, CARDS, {"one": DOUBTFUL})
        (match,) = done.matches
        assert (match.decision, match.reason, match.hearing) == ("matched", "officer_said_yes", (CARDS[0].form, 1))
        assert [one.hearing[1] for one in done.assessment.placements] == [1]
        assert states(done)[2, "announcement"] is State.MISSING
        assert await open_asks(made.store) == []


async def test_a_no_bars_that_pair_and_the_other_card_gets_it(tmp_path: Path) -> None:
    async with desk(tmp_path) as made:
        await asking(made)
        await said(made, Choice.NO)
        done = await made.day(9, CARDS, {"one": DOUBTFUL})
        (match,) = done.matches
        assert (match.decision, match.hearing) == ("matched", (CARDS[1].form, 2))
        assert [(other.hearing[1], other.reason) for other in match.others] == [(1, "officer_said_no")]
        assert states(done)[1, "announcement"] is State.MISSING


async def test_later_asks_again_the_next_morning_and_not_before(tmp_path: Path) -> None:
    async with desk(tmp_path) as made:
        await asking(made)
        first = {notice.key for notice in await made.asked()}
        assert (await said(made, Choice.LATER)).outcome is Outcome.RECORDED
        await made.day(2, CARDS, {"one": DOUBTFUL}, hour=6)
        again = [notice for notice in await made.asked() if notice.key not in first]
        assert [notice.recipient for notice in again] == ["officer:100", "officer:101"]
        assert min(notice.not_before for notice in again) >= START + timedelta(days=3)
        await made.day(2, CARDS, {"one": DOUBTFUL}, hour=7)
        assert len(await made.asked()) == len(first) + 2


async def test_of_two_answers_the_first_stands_and_says_whose_it_was(tmp_path: Path) -> None:
    async with desk(tmp_path) as made:
        await asking(made)
        (ask,) = await open_asks(made.store)
        await answer(made.store, ask.id, Choice.YES, "officer:100", START + timedelta(days=2))
        second = await answer(made.store, ask.id, Choice.NO, "officer:101", START + timedelta(days=3))
        assert second.outcome is Outcome.ALREADY_ANSWERED
        assert second.standing is not None
        assert (second.standing.person_id, second.standing.choice) == ("officer:100", Choice.YES)
        anew = await answer(made.store, ask.id, Choice.NO, "operator:1", START + timedelta(days=3), replace=True)
        assert anew.outcome is Outcome.RECORDED
        done = await made.day(9, CARDS, {"one": DOUBTFUL})
        assert [match.hearing for match in done.matches] == [(CARDS[1].form, 2)]
        assert [one.choice for one in await made.store.answers.given(ask.id)] == [Choice.YES, Choice.NO]


async def test_a_changed_posting_is_asked_about_anew_and_old_buttons_say_so(tmp_path: Path) -> None:
    async with desk(tmp_path) as made:
        await asking(made)
        (old,) = await open_asks(made.store)
        changed = replace(DOUBTFUL, text=f"{DOUBTFUL.text}, начало в актовом зале")
        await made.day(3, CARDS, {"one": changed})
        (new,) = await open_asks(made.store)
        assert new.id != old.id
        pressed = await answer(made.store, old.id, Choice.YES, "officer:100", START + timedelta(days=3))
        assert pressed.outcome is Outcome.NO_LONGER_ASKED
        assert (await answer(made.store, "0" * 10, Choice.YES, "x", START)).outcome is Outcome.UNKNOWN
        await answer(made.store, new.id, Choice.YES, "officer:100", START + timedelta(days=3))
        done = await made.day(4, CARDS, {"one": changed})
        assert {(one.version, one.decision, one.reason) for one in done.matches} == {
            (0, "matched", "officer_said_yes"),
            (1, "matched", "officer_said_yes"),
        }


async def test_another_rubric_or_link_of_the_posting_keeps_the_answer(tmp_path: Path) -> None:
    async with desk(tmp_path) as made:
        await asking(made)
        await said(made, Choice.YES)
        moved = replace(DOUBTFUL, links=posting().links, url="http://site.test/2")
        done = await made.day(3, CARDS, {"one": moved})
        assert {one.decision for one in done.matches} == {"matched"}
        assert await open_asks(made.store) == []


async def test_no_question_where_another_posting_fulfils_the_duty_already(tmp_path: Path) -> None:
    async with desk(tmp_path) as made:
        named = {
            f"lot{n}": replace(
                DOUBTFUL,
                text=f"ТОО «Пример»: общественные слушания, план разведки, лот {n}, 20.05.2025 в {hour}:00",
                url=f"http://site.test/lot{n}",
            )
            for n, hour in ((1, 11), (2, 15))
        }
        await made.day(0, [], {})
        await made.day(1, CARDS, {})
        await made.day(2, CARDS, named)
        await made.day(3, CARDS, {**named, "one": DOUBTFUL})
        assert await open_asks(made.store) == []
        assert await made.asked() == []


async def test_a_scan_of_what_has_its_protocol_is_asked_about_where_others_are_in_doubt(tmp_path: Path) -> None:
    """Yes to the hearing that has a protocol already says that the scan is not the missing one of another."""
    third, second = date(2025, 4, 3), date(2025, 4, 2)
    cards = [replace(lot(1, 11), start=third, end=third), replace(lot(2, 15), start=second, end=second)]
    text = "Протокол общественных слушаний: ТОО «Пример», план разведки, лот 1, 03.04.2025 в 11:00"
    own = posting("Протокол", text=text, shown=(), links=(), language="ru", url="http://site.test/1")
    title = "Протокол общественных слушаний от 03.04.2025"
    shown = {"own": own, "scan": posting(title, text=title, shown=(), language="ru", url="http://site.test/2")}
    async with desk(tmp_path) as made:
        await made.day(0, [], {})
        await made.day(1, cards, {})
        done = await made.day(5, cards, shown)
        (ask,) = await open_asks(made.store)
        assert (ask.number, ask.title, ask.kind) == (cards[0].number, title, "protocol")
        done = await made.day(14, cards, shown)
        assert (2, "protocol_missing") not in accused(done)
        await answer(made.store, ask.id, Choice.YES, "officer:100", START + timedelta(days=14))
        done = await made.day(15, cards, shown)
        assert (2, "protocol_missing") in accused(done)
        assert (1, "protocol_missing") not in accused(done)
        assert await open_asks(made.store) == []
