"""The text of a markup stream of an office file, read as it comes: no tree, no entity, no document type, no network."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any
from xml.parsers import expat

from checks.attachments.values import Limits, Outcome


@dataclass(frozen=True, slots=True)
class Names:
    """The local names of a format's elements by what they mean. `text`: where letters count; () for anywhere."""

    text: frozenset[str]
    block: frozenset[str]
    cell: frozenset[str]
    row: frozenset[str]
    line_break: frozenset[str]
    space: frozenset[str]
    left_out: frozenset[str]


class _Stop(Exception):
    """A limit was reached."""

    def __init__(self, outcome: Outcome) -> None:
        self.outcome = outcome
        super().__init__(outcome.value)


@dataclass(slots=True)
class _Text:
    """What was gathered so far."""

    names: Names
    limits: Limits
    parts: list[str] = field(default_factory=list)
    size: int = 0
    rows: int = 0
    depth: int = 0
    cells: int = 0
    texts: int = 0
    skipped: int = 0

    def start(self, tag: str, attributes: Any) -> None:
        name = tag.rpartition(":")[2]
        self.depth += 1
        if self.depth > self.limits.depth:
            raise _Stop(Outcome.TOO_DEEP)
        self.skipped += name in self.names.left_out
        self.cells += name in self.names.cell
        self.texts += name in self.names.text

    def data(self, text: str) -> None:
        if self.skipped or not (self.texts or (not self.names.text and self.depth)):
            return
        self.parts.append(text[: self.limits.characters - self.size])
        self.size += len(text)
        if self.size > self.limits.characters:
            raise _Stop(Outcome.TOO_LONG)

    def end(self, tag: str) -> None:
        name, names = tag.rpartition(":")[2], self.names
        self.depth -= 1
        self.texts -= name in names.text
        self.skipped -= name in names.left_out
        if name in names.row:
            self._row()
        elif name in names.cell:
            self.cells -= 1
            self.parts.append(" ")
        elif name in names.space:
            self.parts.append(" ")
        elif name in names.line_break or name in names.block:
            # A row of a table is one line: its cells speak of the same thing.
            self.parts.append(" " if self.cells else "\n")

    def _row(self) -> None:
        self.rows += 1
        self.parts.append("\n")
        if self.rows > self.limits.rows:
            raise _Stop(Outcome.TOO_MANY_ROWS)

    def unsafe(self, *declared: Any) -> None:
        raise _Stop(Outcome.UNSAFE_MARKUP)


def text_of(chunks: Iterable[bytes], names: Names, limits: Limits) -> tuple[str, Outcome]:
    """The text in reading order and how the reading ended.

    Markup that is nested too deep, or that declares a document type or entities, gives no text; broken markup the
    text before the break.
    """
    found = _Text(names, limits)
    parser = expat.ParserCreate()
    parser.StartElementHandler = found.start
    parser.EndElementHandler = found.end
    parser.CharacterDataHandler = found.data
    parser.StartDoctypeDeclHandler = found.unsafe
    parser.EntityDeclHandler = found.unsafe
    try:
        for chunk in chunks:
            parser.Parse(chunk, False)
        parser.Parse(b"", True)
    except _Stop as stop:
        used = stop.outcome in (Outcome.TOO_LONG, Outcome.TOO_MANY_ROWS)
        return "".join(found.parts) if used else "", stop.outcome
    except (expat.ExpatError, LookupError, ValueError):
        return "".join(found.parts), Outcome.BROKEN
    return "".join(found.parts), Outcome.TEXT
