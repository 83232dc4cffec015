"""The form of an edition's file: which keys it has and what each may hold; every error names its key and line."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, StrictBool, StrictInt, StrictStr, ValidationError, model_validator

from checks.law.errors import LawError
from checks.model import Form, Kind, Place

Unit = Literal["working_days", "calendar_days", ""]
TableName = Literal["open_meetings", "public_discussions"]

# Every term that the program knows, and the unit it is counted in: a term with another name would be read by nobody.
UNITS: dict[str, Unit] = {
    "announcement_site": "working_days",
    "announcement_site_by_code": "working_days",
    "announcement_before_meeting": "calendar_days",
    "media_announcement": "working_days",
    "comments_close": "working_days",
    "recording": "",
    "protocol_signed": "working_days",
    "protocol_site": "working_days",
    "protocol_portal": "working_days",
    "discussion_protocol_site": "working_days",
    "discussion_protocol_portal": "working_days",
    "request_answer": "working_days",
    "posting_date": "",
}

_HEADER = re.compile(r"\s*\[([^\[\]]+)\]")
_KEY = re.compile(r"\s*([\w.-]+)\s*=")
_PROSE = {"missing": "this key is required", "extra_forbidden": "unknown key", "date_type": "not a date (2024-03-23)"}


class _Entry(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class TermEntry(_Entry):
    """One `[terms.NAME]`."""

    column: StrictStr
    what: Kind
    place: Place | None = None
    form: Form | None = None
    amount: Annotated[StrictInt, Field(ge=1, le=365)] | None = None
    unit: Unit = ""
    clause: StrictStr
    source: Annotated[StrictStr, Field(min_length=1)]
    source_kk: StrictStr = ""
    source_ru: StrictStr = ""
    confidence: Literal["V", "S", "I"]
    judged: StrictBool

    @model_validator(mode="after")
    def _amount_has_unit(self) -> TermEntry:
        if (self.amount is None) != (self.unit == ""):
            raise ValueError("amount and unit stand together or not at all")
        return self


class TableEntry(_Entry):
    """One `[tables.NAME]`."""

    placements: tuple[StrictStr, ...]
    violations: tuple[StrictStr, ...]


class EditionEntry(_Entry):
    """A whole edition file."""

    id: Annotated[StrictStr, Field(min_length=1)]
    in_force_from: Annotated[date, Field(strict=True)]
    in_force_until: Annotated[date, Field(strict=True)] | None = None
    source: Annotated[StrictStr, Field(min_length=1)]
    tables: dict[TableName, TableEntry]
    terms: dict[str, TermEntry]


class EditionText:
    """A TOML text with its name, for error messages. LawError where it is no TOML."""

    def __init__(self, name: str, text: str) -> None:
        self.name = name
        self._lines = dict(_lines(text))
        try:
            self.values: dict[str, Any] = tomllib.loads(text)
        except tomllib.TOMLDecodeError as error:
            raise LawError(f"{name} is not valid TOML: {error}.") from None

    def error(self, path: Sequence[str | int], reason: str) -> LawError:
        """The error about the key at `path`, with its line, or that of the nearest table around it."""
        keys = [str(part) for part in path]
        found = (self._lines.get(".".join(keys[:end])) for end in range(len(keys), 0, -1))
        line = next((number for number in found if number), None)
        where = f", line {line}" if line else ""
        return LawError(f"{self.name}{where}: {'.'.join(keys) or 'the file'}: {reason}.")


def parse_edition(text: EditionText, below: Mapping[str, Any] | None = None) -> EditionEntry:
    """The edition in `text`, or the one in `below` as `text` corrects it; LawError names the first wrong key."""
    _check_names(text)
    try:
        entry = EditionEntry.model_validate(text.values if below is None else _merged(below, _with_source(text)))
    except ValidationError as error:
        first = error.errors()[0]
        # A wrong name is a wrong key: pydantic adds "[key]" to its path.
        path = [part for part in first["loc"] if part != "[key]"]
        reason = _PROSE.get(first["type"]) or first["msg"].removeprefix("Value error, ")
        raise text.error(path, reason[0].lower() + reason[1:]) from None
    _check_terms(text, entry)
    return entry


def _check_names(text: EditionText) -> None:
    terms = text.values.get("terms", {})
    if not isinstance(terms, dict):
        raise text.error(("terms",), "terms are tables, such as [terms.protocol_site]")
    for name, term in terms.items():
        if name not in UNITS:
            raise text.error(("terms", name), f"unknown term; known are {', '.join(UNITS)}")
        if not isinstance(term, dict):
            raise text.error(("terms", name), f"a term is a table: [terms.{name}]")


def _check_terms(text: EditionText, entry: EditionEntry) -> None:
    if entry.in_force_until and entry.in_force_until < entry.in_force_from:
        raise text.error(("in_force_until",), "it ends before it begins")
    columns = {column for table in entry.tables.values() for column in table.violations}
    for name, term in entry.terms.items():
        if term.unit not in (UNITS[name], ""):
            raise text.error(("terms", name, "unit"), f"{name} is counted in {UNITS[name] or 'no unit'}")
        if term.judged and term.unit != UNITS[name]:
            raise text.error(("terms", name, "amount"), "a term that is judged needs its amount and unit")
        if term.column and term.column not in columns:
            raise text.error(("terms", name, "column"), f"no table of edition {entry.id} has a column {term.column}")


def _with_source(text: EditionText) -> dict[str, Any]:
    """The corrections; a changed term without a source of its own gets the file as its source, never the old one."""
    source = {"source": f"The operator's overrides, {text.name}", "source_kk": "", "source_ru": ""}
    own = {name: source | term for name, term in text.values.get("terms", {}).items()}
    return text.values | {"terms": own}


def _merged(below: Mapping[str, Any], above: Mapping[str, Any]) -> dict[str, Any]:
    both = {key: _merged(below[key], value) for key, value in above.items() if _tables(below.get(key), value)}
    return {**below, **above, **both}


def _tables(below: object, above: object) -> bool:
    return isinstance(below, dict) and isinstance(above, dict)


def _lines(text: str) -> Iterator[tuple[str, int]]:
    """Dotted key to line number, for tables and keys that begin a line, as these files are written."""
    table = ""
    for number, line in enumerate(text.splitlines(), 1):
        if header := _HEADER.match(line):
            table = header[1].strip() + "."
            yield header[1].strip(), number
        elif key := _KEY.match(line):
            yield table + key[1], number
