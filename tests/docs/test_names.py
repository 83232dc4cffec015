"""Every file, name, setting and target that the documents mention is there."""

from __future__ import annotations

import ast
import re
import tomllib
from pathlib import Path

import pytest

from bot.config_sources import ENTRIES
from bot.config_tables import Tables
from tests.docs.shown import ADDING, DECISIONS, DOCUMENTS, README, ROOT, links, names_in_files, quoted

_PATH = re.compile(r"(?:bot|checks|storage|tests|docs|benchmarks)/[\w./-]*|[\w.-]+\.(?:toml|txt|md)")
_PLACEHOLDER = re.compile(r"[A-Z][A-Z-]{2,}")  # KIND, COLUMN, YYYY-MM: the part that is to be named
_SETTING = re.compile(r"(\w+)\.(\w+)")
_NOT_IN_THE_TREE = {"config.toml", "replay.toml"}  # made by the reader


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda one: one.stem)
def test_every_path_exists(document: Path) -> None:
    for path in [one for one in quoted(document) if _PATH.fullmatch(one)]:
        if path in _NOT_IN_THE_TREE:
            continue
        named = path[: found.start()] if (found := _PLACEHOLDER.search(path)) else path
        assert (ROOT / named).exists(), f"{document.name}: {path}"


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda one: one.stem)
def test_every_link_leads_somewhere(document: Path) -> None:
    assert [one for one in links(document) if not (document.parent / one).exists()] == []


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda one: one.stem)
def test_every_name_stands_in_its_file(document: Path) -> None:
    for name, path in names_in_files(document):
        assert name in _names(ROOT / path), f"{document.name}: {name} in {path}"


def test_adding_names_its_tables_with_their_files() -> None:
    said = names_in_files(ADDING)

    assert {"KINDS", "COLUMNS", "UNITS", "TABLE", "FORMATS", "COMMANDS", "ENTRIES", "CHECKS"} <= {
        name for name, _ in said
    }


@pytest.mark.parametrize("document", [README, ADDING], ids=lambda one: one.stem)
def test_every_setting_is_one(document: Path) -> None:
    known = {f"{table}.{key}" for table, keys in _settings().items() for key in keys}
    said = [
        one.partition(" = ")[0]
        for one in quoted(document)
        if (found := _SETTING.match(one)) and found[1] in _settings()
    ]

    assert said
    assert [one for one in said if one not in known and one not in _NOT_IN_THE_TREE] == []


def test_keys_of_sources_are_keys() -> None:
    keys = {key for entry in ENTRIES.values() for key in entry.model_fields}

    assert {"first_open_meeting", "first_public_discussion"} <= keys & set(quoted(README))


def test_readme_names_the_variables_of_the_environment() -> None:
    from bot.cli.frame import CONFIG_VARIABLE
    from bot.config import MAIL_VARIABLE, TELEGRAM_VARIABLE

    said = {one.removeprefix("$") for one in quoted(README) if one.startswith("$")}
    assert said == {CONFIG_VARIABLE, MAIL_VARIABLE, TELEGRAM_VARIABLE}


def test_decisions_are_numbered_and_short() -> None:
    assert [int(one.stem[:4]) for one in DECISIONS] == list(range(1, len(DECISIONS) + 1))
    for one in DECISIONS:
        lines = one.read_text(encoding="utf8").splitlines()
        assert lines[0].startswith(f"# {one.stem[:4]} ")
        assert len(lines) <= 25


def _settings() -> dict[str, set[str]]:
    tables = {name: getattr(field.annotation, "model_fields", None) for name, field in Tables.model_fields.items()}
    return {name: set(keys) for name, keys in tables.items() if keys}


def _names(path: Path) -> set[str]:
    """The names that a Python file defines (its classes' fields too), or the keys of a TOML file."""
    text = path.read_text(encoding="utf8")
    if path.suffix != ".py":
        return set(re.findall(r"^(\w+) =", text, re.MULTILINE)) if tomllib.loads(text) else set()
    names: set[str] = set()
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            names.add(node.name)
        elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            names.add(node.id)
    return names
