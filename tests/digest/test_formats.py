"""The formats by name, and the files' names."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from bot.digest.formats import FORMATS, file_name
from bot.digest.json_form import to_json
from checks.law.terms import Edition, Law, load_law
from tests.digest.april import april_2025, november_2021
from tests.digest.reading_back import grid, table_named


@pytest.mark.parametrize("name", list(FORMATS))
def test_the_same_bytes_each_time(name: str) -> None:
    assert FORMATS[name](april_2025(), "kk", None) == FORMATS[name](april_2025(), "kk", None)


def test_json_and_html_say_the_same() -> None:
    document = json.loads(FORMATS["json"](november_2021(), "ru", None))
    assert document == to_json(november_2021())
    shown = grid(table_named(FORMATS["html"](november_2021(), "ru", None).decode("utf8"), "open_meetings"))
    assert shown[-1][-1] == str(document["tables"]["open_meetings"]["totals"]["total"])


def test_headings_name_the_terms_of_the_law_that_is_given() -> None:
    edition = load_law().edition("2024-03")
    terms = {**edition.terms, "protocol_site": replace(edition.terms["protocol_site"], amount=5)}
    law = Law([Edition(edition.id, edition.in_force_from, None, edition.source, terms, edition.tables)])
    page = FORMATS["html"](april_2025(), "ru", law).decode("utf8")
    assert "более 5 рабочих дней" in table_named(page, "open_meetings").get_text()
    assert "более 4 рабочих дней" in table_named(page, "public_discussions").get_text()


@pytest.mark.parametrize(("language", "name"), [("kk", "analysis-2025-04.kk.json"), ("", "analysis-2025-04.json")])
def test_file_names(language: str, name: str) -> None:
    assert file_name("2025-04", "json", language) == name
