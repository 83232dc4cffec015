"""One notice that calls a project to several villages, hours or days: it is of each card whose own it tells."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

import pytest

from tests.matching.region import item
from tests.matching.test_matching import answers, candidate, later

DAY, NEXT = date(2025, 5, 22), date(2025, 5, 23)
PROJECT = "План горных работ месторождения Тасозек"
CARDS = [
    candidate(1, PROJECT, "ТОО «Тас»", DAY, at=time(10)),
    candidate(2, PROJECT, "ТОО «Тас»", DAY, at=time(15)),
    candidate(3, PROJECT, "ТОО «Тас»", NEXT, at=time(11)),
    candidate(4, "Капитальный ремонт канала Кокадыр", "ТОО «Бирлик»", DAY),
]
SAID = f"ТОО «Тас» проводит общественные слушания в форме открытых собраний по проекту «{PROJECT}»"

NOTICES = {
    ":\n22.05.2025 в 10:00 – с. Актас, акимат\n22.05.2025 в 15:00 – с. Карасу, клуб\n23.05.2025 в 11:00 – с. Жанатас": [
        ("matched", 1),
        ("matched", 2),
        ("matched", 3),
    ],
    " 22 мая 2025 года в 10.00 в селе Актас, в 15.00 в селе Карасу и 23 мая в 11.00 в селе Жанатас.": [
        ("ask", 2),
        ("matched", 1),
        ("matched", 3),
    ],
    " 22 мая 2025 года в 10.00 в селе Актас и 23 мая в 11.00 в селе Жанатас.": [("matched", 1), ("matched", 3)],
    " 22 мая 2025 года в 10.00 в селе Актас и в 15.00 в селе Карасу.": [("ask", 2), ("matched", 1)],
    " 22 мая 2025 года. Время: 10.00 (с. Актас), 15.00 (с. Карасу).": [("ask", 2), ("matched", 1)],
    " 22 мая 2025 года в 15.00 в селе Карасу.": [("matched", 2)],
}


@pytest.mark.parametrize("notice", NOTICES)
def test_a_notice_is_of_each_card_whose_day_and_hour_it_tells(notice: str) -> None:
    assert sorted(answers(CARDS, item(1, "Объявление", SAID + notice, later(1)))) == NOTICES[notice]


def test_yes_for_one_hour_leaves_the_other_one_that_is_told_open() -> None:
    notice = item(1, "Объявление", f"{SAID} 22 мая 2025 года: с. Актас – 10.00, с. Карасу – 15.00.", later(1))
    first, second, other = (card.key for card in CARDS[:3])
    assert answers(CARDS, notice) == [("ask", 1)]
    yes = replace(notice, said={0: {first: True}})
    assert sorted(answers(CARDS, yes)) == [("ask", 2), ("matched", 1)]
    no = replace(notice, said={0: {first: True, second: False}})
    assert answers(CARDS, no) == [("matched", 1)]
    assert other not in notice.said.get(0, {})


def test_yes_for_one_leaves_the_other_one_open_where_no_hour_is_told() -> None:
    notice = item(1, "Объявление", f"{SAID} 22 мая 2025 года.", later(1))
    first = CARDS[0].key
    assert answers(CARDS, notice) == [("ask", 1)]
    assert sorted(answers(CARDS, replace(notice, said={0: {first: True}}))) == [("ask", 2), ("matched", 1)]


def test_minutes_of_two_hours_are_of_both() -> None:
    body = f"Протоколы слушаний по проекту «{PROJECT}» ТОО «Тас», проведённых 22 мая 2025 года в 10:00 и 23 мая в 11:00"
    assert sorted(answers(CARDS, item(1, "Протоколы", body, later(45)))) == [("matched", 1), ("matched", 3)]


def test_a_list_that_was_not_taken_apart_is_sought_for_the_hour_of_another_company() -> None:
    """Two boilers of an undertaking whose name the notice says otherwise: the hour tells that there are two."""
    boilers = [
        candidate(n, f"Строительство котельной Шокпаршагыл, котел {n}", "ГКП «Жылу»", DAY, at=time(10 + n))
        for n in (2, 3)
    ]
    body = (
        "«Қазандық басқармасы» кәсіпорны: 2025 жылғы 22 мамырда сағат 12:00 «Шоқпаршағыл» қазандығы, №2 қазан, клуб; "
        "мектепте 13:00 «Шоқпаршағыл» қазандығы, №3 қазан туралы қоғамдық тыңдаулар"
    )
    notice = item(1, "Хабарландыру", body, later(1))
    told = {number for _, number in answers(boilers, notice)}
    yes = replace(notice, said={0: {boilers[0].key: True}})
    assert 2 in told
    assert {number for _, number in answers(boilers, yes)} == {2, 3}
