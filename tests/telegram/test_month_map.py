"""The heat map of `/month`: what fits on a phone, in whole words."""

from __future__ import annotations

import pytest

from bot.digest.json_form import to_json
from bot.pictures import wrapped
from bot.telegram.documents import heat_map
from bot.texts import LANGUAGES, texts
from checks.law.terms import load_law
from tests.digest.april import april_2025
from tests.digest.test_words import emptied

EDITION = load_law().edition("2024-03")


@pytest.mark.parametrize("language", LANGUAGES)
def test_only_columns_with_violations_are_drawn_and_none_is_cut(language: str) -> None:
    made = heat_map(["almaty-city", "ulytau"], to_json(april_2025()), EDITION, texts(language))
    assert made is not None
    assert made.cells == [[3, 1, 3, 1, 0, 8], [3, 0, 0, 29, 1, 0]]
    for label in (*made.columns, *made.rows):
        lines = wrapped(label).split("\n")
        assert len(lines) <= 3 and " ".join(lines) == label and label[0].isupper() | (label in made.rows)


def test_a_month_without_violations_has_no_map() -> None:
    assert heat_map(["abai", "ulytau"], to_json(emptied(april_2025(), placed=1)), EDITION, texts("kk")) is None
