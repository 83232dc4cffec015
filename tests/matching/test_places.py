"""What a place says of a match, and what it does not: halls, hotels, districts and villages."""

# ruff: noqa: E501 - a posting's text stands on one line

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

import pytest

from checks.judged import When
from checks.matching import Candidate, match, profile
from checks.model import Card, Form
from tests.matching.region import item
from tests.matching.test_matching import SEEN, later

DISTRICTS = ("Байзакский", "Меркенский", "Кордайский", "Шуский", "Таласский", "Сарысуский")
VILLAGES = ("Сарыкемер", "Мерке", "Кордай", "Толе би", "Каратау", "Жанатас")
NAMES = ("Бессай", "Актас", "Орта", "Кенес", "Жайлау", "Шолак")


def card_at(number: int, place: str, project: str, company: str) -> Candidate:
    """A meeting on 19 May 2025 at 16:00 for the first card, at 10:00 for the others."""
    day, at = date(2025, 5, 19), time(16 if number == 0 else 10)
    card = Card(
        Form.OPEN_MEETING, number, f"2512{number:02}31001", project, "", company, "", day, day, at, place, "", (), False, (), (),
    )  # fmt: skip
    return Candidate(
        (card.form, number), card.form, "zhambyl", card.number, (When(day, day, at),), project, company, "", place, SEEN, profile(card),
    )  # fmt: skip


def meetings() -> list[Candidate]:
    """Six meetings of a region, some in hotels, each in a district of its own."""
    return [
        card_at(n, f"Жамбылская область, {DISTRICTS[n]} район, с. {VILLAGES[n]}, конференц-зал гостиницы «Достык»", f"Строительство полигона твердых бытовых отходов «{NAMES[n]}» и гостиницы", f"ТОО «Ертіс Логистик {n}»")
        for n in range(6)
    ]  # fmt: skip


def discussion(place: str) -> Candidate:
    """A discussion of 12–18 March 2025 in a territory."""
    start, end = date(2025, 3, 12), date(2025, 3, 18)
    card = Card(
        Form.PUBLIC_DISCUSSION, 50, "25123131050", "НДВ карьера «Кокдала»", "", "ТОО «Самал»", "", start, end, None, "", "", (place,), False, (), (),
    )  # fmt: skip
    return Candidate(
        (card.form, 50), card.form, "zhambyl", card.number, (When(start, end),), card.project, card.initiator, "", "", SEEN, profile(card),
    )  # fmt: skip


def test_the_words_of_a_hall_do_not_speak_against_a_named_project() -> None:
    posting = item(1, "Извещение об общественных слушаниях: ТОО «Ертіс Логистик 0», «Бессай»", "19 мая 2025 г. в 16:00, Жамбылская область, Байзакский район, с. Сарыкемер, конференц-зал гостиницы «Достык»", SEEN)  # fmt: skip
    (found,) = match(meetings(), [posting])
    assert (found.decision, found.hearing) == ("matched", (Form.OPEN_MEETING, 0))


def test_another_project_of_that_hour_is_still_a_question() -> None:
    posting = item(1, "Извещение об общественных слушаниях: ТОО «Ертіс Логистик 0»", "19 мая 2025 г. в 16:00, разведка золота на участке «Актас»", SEEN)  # fmt: skip
    assert [one.decision for one in match(meetings(), [posting])] != ["matched"]


def test_a_period_a_company_and_a_rare_name_are_enough_for_a_discussion() -> None:
    text = "Извещение об общественных слушаниях: ТОО «Самал», «Кокдала»"
    body = "с 12.03.2025 по 18.03.2025 года, Жамбылская область, Байзакский район, с. Кордай, строительство гостиницы. Форма: публичные обсуждения."
    cards = [*meetings(), discussion("Жамбылская область, Байзакский район")]
    (found,) = match(cards, [item(1, text, body, later(-50))])
    assert (found.decision, found.hearing) == ("matched", (Form.PUBLIC_DISCUSSION, 50))


SAID = "Протокол общественных слушаний посредством публичных обсуждений с 12 по 18 марта 2025 года, {papers} карьера «Кокдала», ТОО «Самал». Место проведения: Жамбылская область, {place}"


@pytest.mark.parametrize(
    ("territory", "said", "differs"),
    [
        ("Жамбылская область, Байзакский район", "Байзакский район, с. Каратау", False),
        ("Жамбылская область, Байзакский район", "с. Каратау", False),
        ("Жамбылская область, Байзакский район, с. Сарыкемер", "Байзакский район, с. Каратау", False),
        ("Жамбылская область", "с. Каратау", False),
        ("Жамбылская область, Байзакский район", "Таласский район, с. Каратау", True),
        ("Жамбылская область, Байзакский район, с. Сарыкемер", "с. Каратау", True),
    ],
)
def test_places_differ_only_where_they_can_be_compared(territory: str, said: str, differs: bool) -> None:
    cards = [*meetings(), discussion(territory)]
    posting = item(1, "", SAID.format(papers="НДВ", place=said), later(5))
    (found,) = match(cards, [replace(posting, first_seen=later(5))])
    assert found.hearing == (Form.PUBLIC_DISCUSSION, 50)
    assert ("-place_differs" in found.evidence) is differs
    assert found.decision == "matched" or differs
