"""A title that is the beginning of its text breaks nothing in it, wherever the source cut it."""

# ruff: noqa: E501 - a posting's text stands on one line

from __future__ import annotations

from datetime import date, time

import pytest

from checks.judged import When
from checks.model import Kind, Posting, Rubric
from checks.reading import understand

LINE = (
    "ТОО «Үлгі» извещает о проведении общественных слушаний в форме открытого собрания по проекту «Отчет о возможных воздействиях "
    "к плану горных работ на месторождении «Альфа Южный» в Меркенском районе Жамбылской области» 15.05.2025 г. в 11:00 часов "
    "по адресу: Жамбылская область, Меркенский район, с. Мерке, Дом культуры. Замечания принимаются до 12.05.2025."
)
DAY = date(2025, 5, 15)


def cut(title: str, text: str) -> Posting:
    """A posting whose title the source took off its text."""
    return Posting(title, text, (date(2025, 4, 10),), Rubric.UNKNOWN, "https://site.example/1", ())


@pytest.mark.parametrize("length", range(150, len(LINE), 3))
def test_a_title_cut_anywhere_changes_nothing(length: int) -> None:
    understood = understand(cut(LINE[:length], LINE))
    (mention,) = understood.mentions
    assert understood.kind is Kind.ANNOUNCEMENT
    assert (mention.whens, mention.firm) == ((When(DAY, DAY, time(11)),), True)
    assert mention.text == LINE


def test_a_title_of_other_lines_than_its_text_is_found_in_it() -> None:
    text = LINE.replace(" 15.05", "\n15.05").replace(" по адресу", "\nпо адресу")
    (mention,) = understand(cut(LINE[:290] + "…", text)).mentions
    assert mention.whens == (When(DAY, DAY, time(11)),)
    assert mention.text == text


def test_a_title_that_the_text_does_not_hold_stands_before_it() -> None:
    (mention,) = understand(cut("Хабарландыру", LINE)).mentions
    assert mention.text == f"Хабарландыру\n{LINE}"


def test_an_inner_list_is_not_opened_by_the_cut() -> None:
    text = "Объявление. Слушания ТОО «Үлгі» 15.05.2025 в 11:00: 1) строительство водовода «Альфа»; 2) реконструкция котельной «Бета»"
    for length in range(12, len(text)):
        found = understand(cut(text[:length], text)).mentions
        assert [one.whens for one in found] == [(When(DAY, DAY, time(11)),)] * 2


def test_a_title_below_its_label_is_one_item() -> None:
    title = (
        "«Бесмола-3» автожолын реконструкциялау жобасы бойынша жария талқылау хаттамасы. "
        "Тапсырыс беруші: «Жол» АҚ. Кезеңі: 03.04.2025 - 09.04.2025 ж. аралығында"
    )
    said = understand(cut(title, f"Хаттама\n{title}\nХаттама"))
    assert [mention.whens for mention in said.mentions] == [(When(date(2025, 4, 3), date(2025, 4, 9)),)]
