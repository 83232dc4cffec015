"""A posting that says that a hearing is not held: of which one, without a question, and placing nothing."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from checks.matching import CALLS_OFF, Item, match
from checks.model import Kind
from tests.matching.region import item
from tests.matching.test_matching import answers, candidate, later

DAY = date(2025, 5, 22)
CARDS = [
    candidate(1, "Капитальный ремонт канала Кокадыр", "ТОО «Бирлик»", DAY),
    candidate(2, "План горных работ месторождения Тасозек", "ТОО «Тас»", date(2025, 5, 23)),
]


@pytest.mark.parametrize(
    ("title", "body"),
    [
        (
            "Отмена общественных слушаний",
            "Слушания по капремонту канала Кокадыр (ТОО «Бирлик»), 22.05.2025, отменяются.",
        ),
        (
            "Хабарландыру",
            "«Бирлик» ЖШС Көкадыр каналын күрделі жөндеу бойынша 22.05.2025 ж. қоғамдық тыңдау өткізілмейді.",
        ),
    ],
)
def test_it_speaks_of_the_hearing_that_it_names(title: str, body: str) -> None:
    assert answers(CARDS, item(1, title, body, later(8))) == [(CALLS_OFF, 1)]


def test_one_of_a_hearing_of_no_card_speaks_of_none() -> None:
    body = "Слушания по строительству школы «Дарын», 30.05.2025, отменяются."
    assert answers(CARDS, item(1, "Отмена общественных слушаний", body, later(8))) == [("none", None)]


CONTRADICTS = (
    "ТОО «Бирлик» проводит 22.05.2025 в 11:00 открытое собрание: капремонт канала Кокадыр. "
    "Собрание на этой неделе не проводится."
)


def _said(posting: Item) -> list[tuple[str, int | None]]:
    found = match(CARDS, [posting])
    return sorted((one.decision, one.hearing[1] if one.hearing else None) for one in found)


def test_what_announces_all_the_same_calls_off_and_is_asked_about() -> None:
    posting = item(1, "Объявление", CONTRADICTS, later(1))
    assert _said(posting) == [("ask", 1), (CALLS_OFF, 1)]
    (asked,) = [one for one in match(CARDS, [posting]) if one.decision == "ask"]
    assert asked.looked_at_as is Kind.ANNOUNCEMENT
    assert _said(replace(posting, said={asked.mention: {CARDS[0].key: True}})) == [("matched", 1)]
    assert _said(replace(posting, said={asked.mention: {CARDS[0].key: False}})) == [(CALLS_OFF, 1), ("none", None)]
