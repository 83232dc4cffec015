"""The terms of the Rules by edition (`terms.md`): data with validity, clause, source and confidence.

Editions are the files of this folder named by year and month; an operator's overrides file changes terms of one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache
from importlib.resources import files
from itertools import pairwise, zip_longest
from pathlib import Path
from typing import Literal

from checks.law.edition_file import EditionEntry, EditionText, TermEntry, Unit, parse_edition
from checks.law.errors import LawError, NoEditionError
from checks.model import Form, Kind, Place

__all__ = ["Edition", "Law", "LawError", "NoEditionError", "TableColumns", "Term", "load_law", "of_code"]

_NOT_EDITIONS = {"calendar.toml"}
_OF_CODE = re.compile(r"Code (\d+)(.*)")


def of_code(clause: str) -> tuple[str, tuple[str, ...]] | None:
    """Article and clauses of the Environmental Code in "Code 73(3)-(4)"; None for a clause of the Rules."""
    found = _OF_CODE.fullmatch(clause)
    return (found[1], tuple(re.findall(r"\d+", found[2]))) if found else None


@dataclass(frozen=True, slots=True)
class Term:
    """One term of an edition.

    `column` grows when nothing is placed, "" where no column does; `clause` is one of the Rules ("29") or of the Code
    ("Code 73(4)"), "" where none is named; `judged` False: told or on record, never counted.
    """

    name: str
    column: str
    what: Kind
    place: Place | None
    form: Form | None
    amount: int | None
    unit: Unit
    clause: str
    source: str
    confidence: Literal["V", "S", "I"]
    judged: bool
    source_kk: str = ""
    source_ru: str = ""

    def source_in(self, language: str) -> str:
        """The source in "kk" or "ru" where the edition's file says it so, else as it stands."""
        return {"kk": self.source_kk, "ru": self.source_ru}.get(language, "") or self.source


@dataclass(frozen=True, slots=True)
class TableColumns:
    """The columns of one of the ministry's tables, in its order; the row total is the sum of `violations`."""

    placements: tuple[str, ...]
    violations: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Edition:
    """The Rules as in force from a day to a day, both included; a term that is not in `terms` is not checked."""

    id: str
    in_force_from: date
    in_force_until: date | None
    source: str
    terms: dict[str, Term]
    tables: dict[str, TableColumns]


class Law:
    """The editions in the order of their validity; made by `load_law`."""

    def __init__(self, editions: Iterable[Edition]) -> None:
        ordered = sorted(editions, key=lambda edition: edition.in_force_from)
        for earlier, later in pairwise(ordered):
            if earlier.in_force_from == later.in_force_from:
                raise LawError(f"in_force_from of the editions {earlier.id} and {later.id} is the same day.")
        self.editions = tuple(_ended(*pair) for pair in zip_longest(ordered, ordered[1:]))

    def edition_on(self, day: date) -> Edition:
        """The edition in force on `day`; NoEditionError where there was none."""
        for edition in self.editions:
            if edition.in_force_from <= day and (edition.in_force_until is None or day <= edition.in_force_until):
                return edition
        raise NoEditionError(day, self.editions[0].in_force_from)

    def edition(self, id: str) -> Edition:
        """The edition of that id; LawError where there is none."""
        for edition in self.editions:
            if edition.id == id:
                return edition
        raise LawError(f"There is no edition {id}; known are {', '.join(one.id for one in self.editions)}.")


def _ended(edition: Edition, successor: Edition | None) -> Edition:
    """The edition with the end that its successor sets, so that a new edition is one new file."""
    if successor is None:
        return edition
    last = successor.in_force_from - timedelta(days=1)
    return replace(edition, in_force_until=min(edition.in_force_until or last, last))


def load_law(overrides: Path | None = None) -> Law:
    """The built-in editions, one of them corrected by the file `overrides` if given; LawError says what is wrong."""
    texts = dict(_built_in())
    entries = {id: parse_edition(text) for id, text in texts.items()}
    if overrides is not None:
        changed = _overridden(_read(overrides), texts)
        entries[changed.id] = changed
    return Law(_edition(entry) for entry in entries.values())


@cache
def _built_in() -> Mapping[str, EditionText]:
    folder = files("checks.law")
    found = sorted(
        (item for item in folder.iterdir() if item.name.endswith(".toml") and item.name not in _NOT_EDITIONS),
        key=lambda item: item.name,
    )
    texts = [EditionText(item.name, item.read_text(encoding="utf8")) for item in found]
    return {text.values["id"]: text for text in texts}


def _read(path: Path) -> EditionText:
    try:
        return EditionText(path.name, path.read_text(encoding="utf8"))
    except OSError as error:
        raise LawError(f"The overrides {path} cannot be read: {error.strerror}.") from None
    except UnicodeDecodeError:
        raise LawError(f"The overrides {path} are not UTF-8 text.") from None


def _overridden(text: EditionText, built_in: Mapping[str, EditionText]) -> EditionEntry:
    id = text.values.get("id")
    if not isinstance(id, str) or id not in built_in:
        raise text.error(("id",), f"names one of the editions {', '.join(built_in)}")
    return parse_edition(text, built_in[id].values)


def _edition(entry: EditionEntry) -> Edition:
    return Edition(
        id=entry.id,
        in_force_from=entry.in_force_from,
        in_force_until=entry.in_force_until,
        source=entry.source,
        terms={name: _term(name, term) for name, term in entry.terms.items()},
        tables={name: TableColumns(table.placements, table.violations) for name, table in entry.tables.items()},
    )


def _term(name: str, entry: TermEntry) -> Term:
    return Term(name=name, **dict(entry))
