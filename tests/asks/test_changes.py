"""What changes over time: cards moved, withdrawn and renamed; postings edited, replaced, taken away and put back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time
from pathlib import Path

from bot.evaluate import Evaluation
from checks.judged import State, Verdict
from checks.model import Kind, Rubric
from tests.asks.desk import DOUBTFUL, Desk, desk, lot

FIRST = lot(1, 11)
SAID = "ТОО «Пример»: общественные слушания в форме открытого собрания, план разведки, лот 1, {} в 11:00"
POSTED = replace(DOUBTFUL, text=SAID.format("20.05.2025"), shown=(date(2025, 4, 2),))
MOVED = replace(FIRST, start=date(2025, 6, 17), end=date(2025, 6, 17))


def announcements(done: Evaluation) -> list[Verdict]:
    return [one for one in done.assessment.verdicts if one.duty.column == "announcement_missing"]


def copies(done: Evaluation) -> int:
    (facts,) = done.facts.values()
    return len(facts.copies[Kind.ANNOUNCEMENT])


async def announced(made: Desk) -> None:
    """The card and, in the same pass, its announcement."""
    await made.day(0, [], {})
    await made.day(1, [FIRST], {"one": POSTED})


async def test_a_moved_card_keeps_its_posting_and_asks_for_a_new_one(tmp_path: Path) -> None:
    async with desk(tmp_path) as made:
        await announced(made)
        await made.day(5, [FIRST], {"one": POSTED})
        await made.day(6, [MOVED], {"one": POSTED})
        done = await made.day(13, [MOVED], {"one": POSTED})
        old, new = announcements(done)
        assert (old.state, new.state) == (State.KEPT, State.MISSING)


async def test_a_posting_that_tells_of_the_move_announces_the_new_date(tmp_path: Path) -> None:
    both = replace(POSTED, text=SAID.format("20.05.2025 в 11:00 переносится на 17.06.2025"), shown=())
    async with desk(tmp_path) as made:
        await announced(made)
        await made.day(5, [FIRST], {"one": POSTED})
        await made.day(6, [MOVED], {"one": POSTED, "two": both})
        done = await made.day(13, [MOVED], {"one": POSTED, "two": both})
        old, new = announcements(done)
        assert old.state is State.KEPT
        assert new.reason in ("posted_in_time", "posted_between_the_readings")


async def test_an_edit_to_the_new_date_is_the_new_announcement(tmp_path: Path) -> None:
    edited = replace(POSTED, text=SAID.format("17.06.2025"))
    async with desk(tmp_path) as made:
        await announced(made)
        await made.day(2, [MOVED], {"one": edited})
        done = await made.day(9, [MOVED], {"one": edited})
        assert copies(done) == 2
        assert announcements(done)[1].reason in ("posted_in_time", "posted_between_the_readings")


async def test_a_withdrawn_card_closes_its_duties_and_what_came_before_counts_still(tmp_path: Path) -> None:
    """An announcement that was placed is counted as placed, so whether it is one is still asked."""
    async with desk(tmp_path) as made:
        await made.day(0, [], {})
        await made.day(1, [lot(1, 11), lot(2, 15)], {})
        await made.day(2, [lot(1, 11), lot(2, 15)], {"one": DOUBTFUL})
        before = await made.store.answers.open()
        assert before
        await made.day(3, [], {"one": DOUBTFUL})
        done = await made.day(4, [], {"one": DOUBTFUL})
        assert {one.state for one in announcements(done)} <= {State.CLOSED, State.UNCLEAR}
        assert (await made.store.answers.open()).keys() == before.keys()


async def test_what_comes_after_a_card_was_withdrawn_is_not_asked_about(tmp_path: Path) -> None:
    async with desk(tmp_path) as made:
        await made.day(0, [], {})
        await made.day(1, [lot(1, 11), lot(2, 15)], {})
        await made.day(2, [], {})
        await made.day(3, [], {})
        await made.day(4, [], {"one": DOUBTFUL})
        assert await made.store.answers.open() == {}
        assert await made.asked() == []


async def test_a_renamed_card_keeps_the_posting_that_has_its_old_words(tmp_path: Path) -> None:
    named = replace(FIRST, project="Отчет о возможных воздействиях, карьер «Сарыбулак»", at=time(11))
    renamed = replace(named, project="РООС к рабочему проекту «Дробильная установка»", initiator="ТОО «Жер»")
    old = replace(POSTED, text="ТОО «Пример»: общественные слушания, карьер «Сарыбулак», 20.05.2025")
    new = replace(POSTED, text="ТОО «Жер»: общественные слушания, «Дробильная установка», 20.05.2025", url="http://b")
    async with desk(tmp_path) as made:
        await made.day(0, [], {})
        await made.day(1, [named], {"one": old})
        done = await made.day(2, [renamed], {"one": old, "two": new})
        assert [(one.decision, one.hearing) for one in done.matches] == [("matched", (named.form, 1))] * 2


async def test_an_edited_posting_is_the_same_one(tmp_path: Path) -> None:
    async with desk(tmp_path) as made:
        await announced(made)
        done = await made.day(9, [FIRST], {"one": replace(POSTED, text=f"{POSTED.text} (актовый зал)")})
        assert copies(done) == 1
        assert [one.state for one in announcements(done)] == [State.KEPT]
        assert done.assessment.violations == ()


async def test_taken_away_and_put_back_it_was_there_all_along(tmp_path: Path) -> None:
    async with desk(tmp_path) as made:
        await announced(made)
        away = await made.day(4, [FIRST], {})
        back = await made.day(9, [FIRST], {"one": POSTED})
        for done in (away, back):
            assert copies(done) == 1
            assert [one.state for one in announcements(done)] == [State.KEPT]


async def test_a_replaced_posting_adds_nothing_and_the_first_is_judged(tmp_path: Path) -> None:
    later = replace(POSTED, url="http://site.test/new", shown=(date(2025, 4, 9),), text=f"Исправленное. {POSTED.text}")
    async with desk(tmp_path) as made:
        await announced(made)
        done = await made.day(8, [FIRST], {"two": later})
        assert copies(done) == 2
        assert [one.state for one in announcements(done)] == [State.KEPT]
        assert len(done.assessment.placements) == 1
        assert done.assessment.violations == ()


async def test_a_wrong_date_beside_an_earlier_posting_leaves_no_question(tmp_path: Path) -> None:
    slip = replace(POSTED, text=SAID.format("21.05.2025"), url="http://site.test/2")
    async with desk(tmp_path) as made:
        await made.day(0, [], {})
        await made.day(1, [FIRST], {"one": POSTED})
        await made.day(2, [FIRST], {"one": POSTED, "two": slip})
        assert await made.store.answers.open() == {}


async def test_a_wrong_date_before_the_right_one_is_asked_about_still(tmp_path: Path) -> None:
    """Were it the hearing's, the announcement would be of the day before: that may decide whether it was in time."""
    slip = replace(POSTED, text=SAID.format("21.05.2025"))
    async with desk(tmp_path) as made:
        await made.day(0, [], {})
        await made.day(1, [FIRST], {"one": slip})
        await made.day(2, [FIRST], {"one": slip, "two": replace(POSTED, url="http://site.test/2")})
        assert [value["reason"] for value in (await made.store.answers.open()).values()] == ["date_differs"]


async def test_a_repeated_hearing_of_the_project_has_its_own_postings(tmp_path: Path) -> None:
    again = replace(FIRST, hearing_id=9, number="25140910009", start=date(2025, 7, 1), end=date(2025, 7, 1))
    posting = replace(POSTED, text=SAID.format("01.07.2025"), url="http://site.test/2")
    async with desk(tmp_path) as made:
        await announced(made)
        await made.day(2, [FIRST, again], {"one": POSTED})
        done = await made.day(3, [FIRST, again], {"one": POSTED, "two": posting})
        assert [one.hearing for one in done.matches] == [(FIRST.form, 1), (FIRST.form, 9)]


async def test_twins_in_two_languages_are_one_placement(tmp_path: Path) -> None:
    kazakh = replace(
        POSTED,
        title="Хабарландыру",
        text="«Пример» ЖШС 2025 жылғы 20 мамырда сағат 11:00-де қоғамдық тыңдау өткізеді: барлау жоспары, 1-лот",
        url="http://site.test/kk",
    )
    async with desk(tmp_path) as made:
        await made.day(0, [], {})
        done = await made.day(1, [FIRST], {"one": POSTED, "two": kazakh})
        assert copies(done) == 2
        assert len(done.assessment.placements) == 1


async def test_moved_into_the_rubric_later_it_is_no_violation_any_more(tmp_path: Path) -> None:
    outside = replace(POSTED, rubric=Rubric.OUTSIDE)
    async with desk(tmp_path) as made:
        await made.day(0, [], {})
        before = await made.day(1, [FIRST], {"one": outside})
        assert [one.column for one in before.assessment.violations] == ["wrong_rubric"]
        after = await made.day(2, [FIRST], {"one": POSTED})
        assert after.assessment.violations == ()
