"""The text part: columns that line up by shown width, nothing invisible, the same figures."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from rich.cells import cell_len

from bot.digest.content import content
from bot.digest.html_form import MAIL_BYTES
from bot.digest.text_form import aligned, to_mail_text, to_text
from tests.digest.april import april_2025, doubts, november_2021

APRIL = replace(april_2025(), **doubts())  # type: ignore[arg-type]


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_rows_of_a_table_end_in_one_column(language: str) -> None:
    lines = to_text([content(APRIL, language)]).splitlines()
    rows = [line for line in lines if re.match(r" ?\d+  \S.*\d$", line)]
    assert len(rows) == 40
    for table in (rows[:20], rows[20:]):
        assert len({cell_len(row) for row in table}) == 1


def test_figures_are_the_tables() -> None:
    text = to_text([content(november_2021(), "ru")])
    table = november_2021().tables["open_meetings"]
    for row in table.rows:
        counts = [str(count) for count in (*row.cells.values(), row.total)]
        assert re.search(r"\s+".join([r"\S", *counts]) + r"$", text, re.MULTILINE)


def test_legend_names_every_letter() -> None:
    text = to_text([content(november_2021(), "ru")])
    assert "\na  Размещение: Объявления\n" in text
    assert "\nm  Нарушения: Протоколы: Нарушение сроков (более 2 рабочих дней)\nn  Итого\n" in text


def test_wide_characters_are_counted_by_what_they_take() -> None:
    lines = aligned([["漢字", "1"], ["abc", "22"], ["é", "3"]], left=(0,))
    assert [cell_len(line) for line in lines] == [8, 8, 8]


def test_nothing_invisible_and_no_forged_lines() -> None:
    text = to_text([content(APRIL, "ru")])
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f\u200b-\u200f\u202a-\u202e\ufeff]", text)


def test_languages_follow_one_another() -> None:
    text = to_text([content(APRIL, "kk"), content(APRIL, "ru")])
    assert text.index("1-кесте") < text.index("=" * 72) < text.index("Таблица 1.")


def test_a_mails_text_is_as_short_as_its_html_and_says_so() -> None:
    contents = [content(APRIL, language) for language in ("kk", "ru")]
    whole, body = to_text(contents), to_mail_text(contents)
    assert len(whole.encode("utf8")) > MAIL_BYTES >= len(body.encode("utf8"))
    assert "Алматинская область (64)" in body and "и еще 58: полный список с доказательствами" in body
    few = [content(november_2021(), "ru")]
    assert to_mail_text(few) == to_text(few)
