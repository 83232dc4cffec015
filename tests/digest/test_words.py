"""The words: the same keys and variables in every language, right plurals, nothing to report said in words."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from fluent.syntax import FluentParser, ast

from bot.digest.content import content
from bot.digest.names import column_words, heading_paths
from bot.digest.words import words
from bot.texts import CATALOGUES, LANGUAGES, catalogue
from checks.analysis import FORM_OF_TABLE, Analysis, Row, Table
from checks.law.terms import load_law
from tests.digest.april import april_2025, doubts, november_2021


def keys(language: str, name: str) -> set[str]:
    entries = FluentParser().parse(catalogue(language, name)).body
    assert not [entry for entry in entries if isinstance(entry, ast.Junk)]
    return {entry.id.name for entry in entries if isinstance(entry, ast.Message)}


def variables(language: str, name: str) -> dict[str, set[str]]:
    """The variables that each message names, read from its source."""
    source = catalogue(language, name)
    parts = re.split(r"(?m)^([a-z][a-zA-Z0-9_-]*) =", source)[1:]
    return {key: set(re.findall(r"\$([a-z_]+)", text)) for key, text in zip(parts[::2], parts[1::2], strict=True)}


@pytest.mark.parametrize("name", ["digest.ftl", "documents.ftl", "show.ftl"])
def test_all_languages_have_the_same_keys_and_variables(name: str) -> None:
    assert keys("kk", name) == keys("ru", name) == keys("en", name)
    assert len(keys("kk", name)) > 30
    assert variables("kk", name) == variables("ru", name) == variables("en", name)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_column_of_every_edition_has_its_words(language: str) -> None:
    for edition in load_law().editions:
        for name, columns in edition.tables.items():
            table = Table(name, columns.placements, columns.violations, (), {})
            for path in heading_paths(table):
                assert all(words(language).has(key) for key in path), path
            for column in columns.violations:
                assert column_words(column, FORM_OF_TABLE[name], edition, language)


@pytest.mark.parametrize(
    ("n", "said"),
    [
        (1, "1 нарушение"),
        (2, "2 нарушения"),
        (5, "5 нарушений"),
        (11, "11 нарушений"),
        (21, "21 нарушение"),
        (22, "22 нарушения"),
        (112, "112 нарушений"),
        (0, "0 нарушений"),
    ],
)
def test_russian_plurals(n: int, said: str) -> None:
    assert words("ru")("count-violations", n=n) == said


@pytest.mark.parametrize("n", [0, 1, 2, 5, 21])
def test_a_kazakh_noun_stays_singular_after_a_numeral(n: int) -> None:
    say = words("kk")
    assert say("count-violations", n=n) == f"{n} бұзушылық"
    assert say("count-announcements", n=n) == f"{n} хабарландыру"


@pytest.mark.parametrize(
    ("language", "month", "year"), [("kk", "сәуір", "2025"), ("ru", "апрель", "2025"), ("en", "April", "2025")]
)
def test_months_are_named_in_the_middle_of_a_sentence(language: str, month: str, year: str) -> None:
    assert words(language).month("2025-04") == {"month": month, "year": year}


def test_missing_text_and_missing_variable_are_errors() -> None:
    with pytest.raises(LookupError):
        words("ru")("no-such-text")
    with pytest.raises(ValueError, match="count-duties"):
        words("ru")("count-duties")


def test_sentences_of_april() -> None:
    said = content(replace(april_2025(), **doubts()), "ru").sentences  # type: ignore[arg-type]
    assert said == (
        "На интернет-ресурсах МИО по открытым собраниям размещено: 331 объявление, 335 протоколов; "
        "на портале по публичным обсуждениям: 258 объявлений, 243 протокола.",
        "Выявлено 188 нарушений: по открытым собраниям – 111, по публичным обсуждениям – 77; "
        "больше всего: Алматинская область (64), область Ұлытау (33), г. Алматы (16).",
        "Не удалось проверить 5 обязанностей, так как не до конца прочитано: 2 источника; в таблицах это не учтено; "
        "не вошли в таблицы и ждут решения: 3.",
    )


def test_sentences_of_november_know_one_table() -> None:
    said = content(november_2021(), "kk").sentences
    assert (
        said[0] == "ЖАО интернет-ресурстарында ашық жиналыстар бойынша орналастырылғаны: 317 хабарландыру, 256 хаттама."
    )
    assert said[1].startswith("67 бұзушылық анықталды; ең көбі: Жамбыл облысы (17), Алматы облысы (14)")


def emptied(analysis: Analysis, *, placed: int) -> Analysis:
    tables = {}
    for name, table in analysis.tables.items():
        zero = dict.fromkeys((*table.placements, *table.violations), 0)
        rows = tuple(Row(row.region, zero | dict.fromkeys(table.placements, placed), 0) for row in table.rows)
        totals = {column: sum(row.cells[column] for row in rows) for column in zero} | {"total": 0}
        tables[name] = replace(table, rows=rows, totals=totals)
    return replace(analysis, tables=tables, violations=())


@pytest.mark.parametrize(
    ("language", "said"), [("ru", "сообщать нечего"), ("kk", "хабарлайтын ештеңе жоқ"), ("en", "Nothing to report")]
)
def test_nothing_to_report_is_said_in_words(language: str, said: str) -> None:
    shown = content(emptied(april_2025(), placed=0), language)
    assert said in shown.sentences[0]
    assert shown.lists[0].groups == ()
    assert shown.lists[0].why == words(language)("list-violations-none")


def test_no_violations_is_not_nothing() -> None:
    said = content(emptied(april_2025(), placed=1), "ru").sentences
    assert said[1] == "Нарушений не выявлено."
    assert said[0].startswith("На интернет-ресурсах МИО по открытым собраниям размещено: 20 объявлений")


def test_russian_is_spelt_without_yo_as_the_ministry_does() -> None:
    for name in (*CATALOGUES, "digest.ftl", "documents.ftl", "show.ftl"):
        assert not re.search("[ёЁ]", catalogue("ru", name)), name


def test_no_kazakh_ending_hangs_on_a_value_that_may_want_another() -> None:
    """Endings and particles follow the vowels and the last sound of the word before: of a value nobody knows them."""
    # Ordinals keep their hyphen, and what follows it is a word of its own with its own ending.
    ordinals = {"бөлігі", "тармағы", "тармақтары", "тармақ", "бабы", "бабының", "жұмыс", "беті", "кесте"}
    particles = r"\{ \$[a-z_]+ \} (?:мен|бен|пен|ма|ме|ба|бе|па|пе|да|де|та|те)\b"
    for name in (*CATALOGUES, "digest.ftl", "documents.ftl", "show.ftl"):
        source = catalogue("kk", name)
        assert set(re.findall(r"\{ \$[a-z_]+ \}-(\w+)", source)) <= ordinals, name
        assert not re.findall(r"\{ \$[a-z_]+ \}\w", source), name
        assert not re.findall(particles, source), name
