"""The catalogues say the same things in every language."""

from __future__ import annotations

import re

import pytest
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from bot.texts import CATALOGUES, LANGUAGES, catalogue, texts

COLUMNS = [
    *("announcement_backdated", "announcement_undated", "announcement_notice_too_short", "announcement_posted_late"),
    *("protocol_backdated", "protocol_undated", "protocol_posted_late", "wrong_rubric", "recording_missing"),
]


class _Variables(Visitor):
    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:
        self.names.add(node.id.name)


def keys(language: str, name: str) -> dict[str, set[str]]:
    resource = FluentParser().parse(catalogue(language, name))
    found = {}
    for entry in resource.body:
        assert not isinstance(entry, ast.Junk), f"{language}/{name}: {entry.content}"
        if isinstance(entry, ast.Message):
            variables = _Variables()
            variables.visit(entry)
            assert entry.id.name not in found, f"{language}/{name}: {entry.id.name} twice"
            found[entry.id.name] = variables.names
    return found


@pytest.mark.parametrize("name", CATALOGUES)
@pytest.mark.parametrize("language", [one for one in LANGUAGES if one != "kk"])
def test_same_keys_and_variables(language: str, name: str) -> None:
    assert keys(language, name) == keys("kk", name)


@pytest.mark.parametrize("name", CATALOGUES)
def test_kazakh_is_not_russian_and_no_text_holds_markup(name: str) -> None:
    for language in LANGUAGES:
        assert not re.search(r"</?[a-z]+>|&[a-z]+;", catalogue(language, name))
    assert re.search("[әғқңөұүһі]", catalogue("kk", name))
    assert not re.search("[әғқңөұүһі]", catalogue("ru", name), re.IGNORECASE)


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (1, "(остался 1 рабочий день)"),
        (2, "(осталось 2 рабочих дня)"),
        (5, "(осталось 5 рабочих дней)"),
        (11, "(осталось 11 рабочих дней)"),
        (21, "(остался 21 рабочий день)"),
    ],
)
def test_russian_plurals(days: int, words: str) -> None:
    assert texts("ru")("due-left", days=days) == words


def test_kazakh_and_english_plurals() -> None:
    assert texts("kk")("due-left", days=3) == "(3 жұмыс күні қалды)"
    assert texts("en")("due-left", days=1) == "(1 working day left)"


def test_every_column_has_words() -> None:
    for language in LANGUAGES:
        assert [column for column in COLUMNS if not texts(language).has(f"found-{column}")] == []


def test_missing_key_and_missing_variable_are_errors() -> None:
    with pytest.raises(KeyError):
        texts("kk")("nothing-of-the-kind")
    with pytest.raises(ValueError, match="due-left"):
        texts("kk")("due-left")
