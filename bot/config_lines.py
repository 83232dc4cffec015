"""Where each key of a TOML text stands: `tomllib` keeps no positions, and an error must name its line.

The text has been parsed by `tomllib` before, so it is valid; only positions are read here.
"""

from __future__ import annotations

import re
import tomllib
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

Path = tuple[str | int, ...]

_BLANK = re.compile(r"(?:[ \t\r\n]|#[^\n]*)*")
_SPACE = re.compile(r"[ \t]*")
_KEY = re.compile(r"""[A-Za-z0-9_-]+|"(?:[^"\\]|\\.)*"|'[^']*'""")
_STRING = re.compile(
    r'"""(?:[^\\]|\\.)*?"{3,5}(?!")|\'\'\'.*?\'{3,5}(?!\')|"(?:[^"\\]|\\.)*"|\'[^\']*\'',
    re.DOTALL,
)
_BARE = re.compile(r"[^,\]}#\r\n]+")


@dataclass(frozen=True, slots=True)
class Lines:
    """Line numbers (from 1) by path; the path of `sources[1].slug` is `("sources", 1, "slug")`."""

    known: Mapping[Path, int]

    def of(self, path: Sequence[str | int]) -> int:
        """The line of `path`, or of the nearest table around it; 1 where nothing is known."""
        for end in range(len(path), 0, -1):
            line = self.known.get(tuple(path[:end]))
            if line is not None:
                return line
        return 1


def line_index(text: str) -> Lines:
    """The lines of every table, array entry and key of a valid TOML text."""
    scan = _Scan(text)
    scan.document()
    return Lines(scan.known)


def _bare(key: str) -> str:
    """A key as `tomllib` would give it: quotes and escapes resolved."""
    if key[0] not in "\"'":
        return key
    return next(iter(tomllib.loads(f"{key} = 0")))


@dataclass(slots=True)
class _Scan:
    text: str
    at: int = 0
    known: dict[Path, int] = field(default_factory=dict)
    arrays: dict[Path, int] = field(default_factory=dict)  # arrays of tables: index of the last entry
    breaks: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.breaks = [found.end() for found in re.finditer("\n", self.text)]

    def document(self) -> None:
        table: Path = ()
        while self.skip(_BLANK) < len(self.text):
            if self.text[self.at] == "[":
                table = self.header()
            else:
                self.pair(table)

    def skip(self, pattern: re.Pattern[str]) -> int:
        found = pattern.match(self.text, self.at)
        self.at = found.end() if found else self.at
        return self.at

    def note(self, path: Path, at: int) -> None:
        line = bisect_right(self.breaks, at) + 1
        for end in range(1, len(path) + 1):
            self.known.setdefault(path[:end], line)

    def header(self) -> Path:
        start = self.at
        many = self.text.startswith("[[", start)
        self.at += 2 if many else 1
        path = self.key((), resolve=True, last=many)
        if many:
            self.arrays[path] = self.arrays.get(path, -1) + 1
            path = (*path, self.arrays[path])
        self.note(path, start)
        self.at = self.text.index("]", self.at) + (2 if many else 1)
        return path

    def key(self, path: Path, resolve: bool = False, last: bool = False) -> Path:
        """A dotted key. With `resolve`, a part that names an array of tables stands for its last entry."""
        while True:
            self.skip(_SPACE)
            start = self.at
            self.skip(_KEY)
            path = (*path, _bare(self.text[start : self.at]))
            self.skip(_SPACE)
            more = self.text.startswith(".", self.at)
            if resolve and path in self.arrays and (more or not last):
                path = (*path, self.arrays[path])
            if not more:
                return path
            self.at += 1

    def pair(self, table: Path) -> None:
        start = self.at
        path = self.key(table)
        self.note(path, start)
        self.at = self.text.index("=", self.at) + 1
        self.skip(_SPACE)
        self.value(path)

    def value(self, path: Path) -> None:
        first = self.text[self.at]
        if first == "[":
            self.array(path)
        elif first == "{":
            self.inline(path)
        else:
            self.skip(_STRING if first in "\"'" else _BARE)

    def array(self, path: Path) -> None:
        self.at += 1
        index = 0
        while self.text[self.skip(_BLANK)] != "]":
            self.note((*path, index), self.at)
            self.value((*path, index))
            index += 1
            self.comma()
        self.at += 1

    def inline(self, path: Path) -> None:
        self.at += 1
        while self.text[self.skip(_BLANK)] != "}":
            self.pair(path)
            self.comma()
        self.at += 1

    def comma(self) -> None:
        if self.text[self.skip(_BLANK)] == ",":
            self.at += 1
