"""Every key of the example mistyped, given a value of a wrong type, or removed: one line, with key and line."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterator
from datetime import date
from typing import Any, get_args

import pytest
from pydantic import BaseModel

from bot.config import Config
from bot.config_lines import Path, line_index
from bot.config_problems import key_name
from bot.config_sources import ENTRIES
from bot.config_tables import Tables
from tests.config.example import EXAMPLE, uncommented, with_line

TEXT = uncommented()
LINES = line_index(TEXT)
RAW = tomllib.loads(TEXT)
# Wrong for every key of the other types; an item True is wrong in every list.
WRONG = {str: '"?"', bool: "true", int: "5", float: "1.5", list: "[true]", dict: "{ x = 1 }", date: "2026-01-01"}
REQUIRED: dict[Path, set[str]] = {
    ("sources", 0): {"id", "kind", "base_url"},
    ("sources", 1): {"id", "kind", "region", "base_url", "slug"},
    ("sources", 2): {"id", "kind", "region", "url"},
    ("officers", 0): {"region", "role"},
}


def value_at(path: Path) -> Any:
    value: Any = RAW
    for part in path:
        value = value[part]
    return value


def keys() -> Iterator[Path]:
    """The path of every `key = value` line."""
    for path, number in LINES.known.items():
        line = TEXT.splitlines()[number - 1]
        if re.match(rf"{path[-1]} = ", line):
            yield path


KEYS = list(keys())


def wrong_values() -> Iterator[tuple[Path, str]]:
    for path in KEYS:
        right = type(value_at(path))
        for kind, text in WRONG.items():
            numbers = {kind, right} == {int, float}
            if kind is not right and not numbers:
                yield path, text
        if right is list:
            yield path, "[true]"


def test_the_example_is_loaded_as_it_stands(load: Callable[[str], Config]) -> None:
    config = load(EXAMPLE.read_text(encoding="utf8"))

    assert [source.id for source in config.sources()] == ["portal", "pavlodar", "aktobe"]
    assert [person.telegram_chat_id for person in config.people()] == [100014]


def test_the_example_is_loaded_with_everything_uncommented(load: Callable[[str], Config]) -> None:
    config = load(TEXT)

    assert config.sources()[1].article == "37013"
    assert config.sources()[2].selectors["next"] == "a.next"


def test_the_example_shows_every_key() -> None:
    entries = {"sources": dict(enumerate(ENTRIES.values())), "officers": {}}

    def check(model: type[BaseModel], table: dict[str, Any], name: str) -> None:
        assert set(model.model_fields) == set(table), name
        for key, field in model.model_fields.items():
            inner = [one for one in (field.annotation, *get_args(field.annotation)) if isinstance(one, type)]
            models = [one for one in inner if issubclass(one, BaseModel)]
            if key in entries:
                for at, entry in enumerate(table[key]):
                    check(entries[key].get(at) or models[0], entry, f"{key}[{at}]")
            # The inline form of `selectors` shows two of the keys that its table form shows in full.
            elif models and isinstance(table[key], dict) and (name, key) != ("sources[1]", "selectors"):
                check(models[0], table[key], f"{name}.{key}")

    check(Tables, RAW, "")


def test_the_defaults_are_those_of_the_example(load: Callable[[str], Config]) -> None:
    text = EXAMPLE.read_text(encoding="utf8")
    shown = load(text.replace('recipients = ["monitoring@example.org"]', "recipients = []"))
    bare = load('[[sources]]\nid = "p"\nkind = "portal"\nbase_url = "http://portal.test"\n')

    for name in ("service", "telegram", "mail", "digest", "watch", "alerts"):
        assert getattr(bare, name) == getattr(shown, name), name


@pytest.mark.parametrize("path", KEYS, ids=key_name)
def test_mistyped_key(path: Path, mistake: Callable[[str], str]) -> None:
    number, key = LINES.of(path), str(path[-1])
    line = TEXT.splitlines()[number - 1]
    wrong = key[:-1] + key[-1] * 2

    said = mistake(with_line(TEXT, number, line.replace(key, wrong, 1)))

    assert said == f"config.toml:{number}: {key_name((*path[:-1], wrong))}: unknown key; did you mean {key}?"


@pytest.mark.parametrize("header", [line for line in TEXT.splitlines() if re.match(r"\[\w+\]|\[\[officers\]\]", line)])
def test_mistyped_table(header: str, mistake: Callable[[str], str]) -> None:
    number = TEXT.splitlines().index(header) + 1
    name = header.strip("[] ").partition("]")[0]

    said = mistake(with_line(TEXT, number, header.replace(name, name[:-1] + "q", 1)))

    assert said == f"config.toml:{number}: {name[:-1]}q: unknown key; did you mean {name}?"


@pytest.mark.parametrize(("path", "value"), list(wrong_values()))
def test_wrong_type(path: Path, value: str, mistake: Callable[[str], str]) -> None:
    number = LINES.of(path)

    said = mistake(with_line(TEXT, number, f"{path[-1]} = {value}"))

    assert re.match(rf"config\.toml:{number}: {re.escape(key_name(path))}\S*: (must|unknown key)", said), said


@pytest.mark.parametrize("path", KEYS, ids=key_name)
def test_removed_key(path: Path, mistake: Callable[[str], str], load: Callable[[str], Config]) -> None:
    without = with_line(TEXT, LINES.of(path), "")

    if path[-1] in REQUIRED.get(path[:-1], set()):
        said = mistake(without)
        assert said.startswith(f"config.toml:{LINES.of(path[:-1])}: {key_name(path)}: missing"), said
    else:
        load(without)


def test_no_sources(mistake: Callable[[str], str]) -> None:
    assert mistake("[service]\n") == "config.toml:1: sources: missing"
    assert mistake("[service]\n\n[[source]]\n") == "config.toml:3: source: unknown key; did you mean sources?"
    assert mistake("\nsources = []\n") == "config.toml:2: sources: must not be empty"
