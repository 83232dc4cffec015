"""Months with a slip of the hand: read where one month alone explains them, and nowhere but in a date."""

from __future__ import annotations

from datetime import date

import pytest

from checks.reading.dates import find_dates
from checks.reading.months import slipped_at
from checks.reading.words import fold

SLIPS = [
    ("2021 ж. 9 қарша ашық жиналыс түрінде", date(2021, 11, 9)),
    ("(9 нября 2021г)", date(2021, 11, 9)),
    ("Протокол от 7 апрреля 2025г", date(2025, 4, 7)),
    ("состоится 25 авгутса 2025 года", date(2025, 8, 25)),
    ("20 сегтября 2025 года", date(2025, 9, 20)),
    ("2025 жылғы 16 сәірде сағат 15:00-де", date(2025, 4, 16)),
    ("2025 жылғы 3 жетлоқсанда", date(2025, 12, 3)),
    ("18 авгу ста 2025 года", date(2025, 8, 18)),
    ("5 мау- сым 2025 жылы", date(2025, 6, 5)),
    ("состоятся 20 сентбря в 15:00", date(2030, 9, 20)),
    ("2021 жылы қ- арашаның 3-і күні", date(2021, 11, 3)),
    ("2021 жылғы қарашның 3-інде", date(2021, 11, 3)),
    ("15 а-- преля 2025 г.", date(2025, 4, 15)),
]


@pytest.mark.parametrize(("text", "day"), SLIPS)
def test_a_slip_in_a_months_name_leaves_the_month(text: str, day: date) -> None:
    assert [(one.when.start, one.when.end) for one in find_dates(text, year_hint=2030)] == [(day, day)]


@pytest.mark.parametrize("month", ["апеля", "апр- еля", "апреял"])
def test_a_period_keeps_both_its_days(month: str) -> None:
    (found,) = find_dates(f"Период проведения: 10–16 {month} 2025 года")
    assert (found.when.start, found.when.end) == (date(2025, 4, 10), date(2025, 4, 16))


@pytest.mark.parametrize(
    "text",
    [
        "1 карта 2025 года", "1 парта 2025", "5 тамыр 2025", "12 казак, 2025", "за 9 месяцев 2025 года",
        "2 участка 2025", "15 часа 2025", "5 мест 2025 года", "7 автора 2025", "5 июя 2025 г.", "3 ию- я 2025",
        "2021 жылы жобаның 3 кезеңі", "2021 жылы мамандардың 3 тобы",
    ],
)  # fmt: skip
def test_other_words_and_what_two_months_explain_are_none(text: str) -> None:
    assert find_dates(text, year_hint=2025) == []


def test_a_short_name_is_mended_only_beside_a_year() -> None:
    assert slipped_at(fold("марат"), 0, year=False) is None
    assert slipped_at(fold("нябрь"), 0, year=False) is None
    assert slipped_at(fold("нябрь"), 0, year=True) == (11, 5)


@pytest.mark.parametrize("text", ["Слушания по «Плану» (по состооянию на 31.12.2024), 09.04.2025 в 15:00",
                                  "Слушания по проекту разработки на 01.01.2022, 09.04.2025 в 15:00"])  # fmt: skip
def test_the_day_of_data_is_told_through_a_slip_and_by_new_year(text: str) -> None:
    assert [one.role.value for one in find_dates(text)] == ["data", "hearing"]
