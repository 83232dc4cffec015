"""Where each key of a TOML text stands."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from typing import Any

import pytest

from bot.config_lines import Path, line_index
from tests.config.example import line_of, uncommented


def paths(value: Any, path: Path = ()) -> Iterator[Path]:
    """Every path of a parsed document."""
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, below in inner:
        yield (*path, key)
        yield from paths(below, (*path, key))


HARD = '''# a comment with = and [brackets]
title = "a # no comment" # a comment
'quoted key' = 1
"with \\"quotes\\" \\u0041" = 2
multi = """
[not.a.table]
key = "no key"
six quotes: ""\\""""
after = 1
raw = \'\'\'
'' [[no]]
\'\'\'

[deep . "table one"]
a.b . c = 1
a.d = { x = 1, y = { z = [1, { w = 2 }] } }
list = [ # comment ]
  "one, ]", # comment
  'two',
  [
    3,
  ],
]
when = 2026-01-01 10:00:00
empty = {}
none = []

[[many]]
x = 1
[many.sub]
y = 1
[[many.inner]]
z = 1
[[many.inner]]
z = 2

[[many]]
x = 2
[[many.inner]]
z = 3
'''


@pytest.mark.parametrize("text", [HARD, HARD.replace("\n", "\r\n"), uncommented(), ""])
def test_every_path_is_known(text: str) -> None:
    known = line_index(text).known

    assert set(known) == set(paths(tomllib.loads(text)))


def test_lines_of_hard_text() -> None:
    lines = line_index(HARD)

    assert lines.of(("title",)) == 2
    assert lines.of(("quoted key",)) == 3
    assert lines.of(('with "quotes" A',)) == 4
    assert lines.of(("after",)) == line_of(HARD, "after = 1")
    assert lines.of(("deep", "table one", "a", "b", "c")) == line_of(HARD, "a.b . c")
    assert lines.of(("deep", "table one", "a", "d", "y", "z", 1, "w")) == line_of(HARD, "w = 2")
    assert lines.of(("deep", "table one", "list", 1)) == line_of(HARD, "'two'")
    assert lines.of(("deep", "table one", "list", 2, 0)) == line_of(HARD, "    3,")
    assert lines.of(("many", 0, "inner", 1, "z")) == line_of(HARD, "z = 2")
    assert lines.of(("many", 1, "inner", 0, "z")) == line_of(HARD, "z = 3")
    assert lines.of(("many", 1)) == line_of(HARD, "x = 2") - 1


def test_what_is_not_there_has_the_line_of_its_table() -> None:
    lines = line_index(HARD)

    assert lines.of(("many", 1, "missing", "deeper")) == line_of(HARD, "x = 2") - 1
    assert lines.of(("nothing",)) == 1


def test_lines_of_the_example() -> None:
    text = uncommented()
    lines = line_index(text)

    assert lines.of(("sources", 1, "slug")) == line_of(text, "slug = ")
    assert lines.of(("sources", 2, "selectors", "item")) == line_of(text, 'item = "div.news-item"')
    assert lines.of(("officers", 0)) == line_of(text, "[[officers]]")
    assert lines.of(("watch", "at", 1)) == line_of(text, '"14:00"')
