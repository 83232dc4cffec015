"""What the database says, read by plain SQL and without the product: notices, attempts, passes."""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

NOTICES = (
    "SELECT id, key, recipient, kind, stage, duty_id, number, state, last_error,"
    " planned_at, not_before, must_before FROM notices"
)
ATTEMPTS = "SELECT notice_ids, outcome, channel, external_id FROM deliveries ORDER BY id"
PASSES = "SELECT source_id, started_at, outcome FROM passes ORDER BY id"


@dataclass(frozen=True)
class Row:
    """A notice as it stands in the database."""

    id: int
    key: str
    recipient: str
    kind: str
    stage: str | None
    duty: str | None
    number: str
    state: str
    error: str
    planned_at: datetime
    not_before: datetime
    must_before: datetime | None


@dataclass(frozen=True)
class Records:
    """`attempts`: of a notice, (outcome, channel, the message's own name); `passes`: (source, began, outcome)."""

    rows: dict[int, Row] = field(default_factory=dict)
    attempts: dict[int, list[tuple[str, str, str]]] = field(default_factory=dict)
    passes: list[tuple[str, datetime, str | None]] = field(default_factory=list)


def records(notices: Iterable[Any], attempts: Iterable[Any], passes: Iterable[Any]) -> Records:
    """Made of what `NOTICES`, `ATTEMPTS` and `PASSES` give, with aware instants and lists of ids."""
    found: dict[int, list[tuple[str, str, str]]] = defaultdict(list)
    for ids, outcome, channel, external in attempts:
        for one in ids:
            found[one].append((outcome, channel, external))
    return Records({row.id: row for row in (Row(*one) for one in notices)}, found, list(passes))


def of_file(file: Path) -> Records:
    """The records of an SQLite file."""
    with closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True)) as opened:
        notices = [(*plain, *map(_moment, moments)) for plain, moments in _parted(opened.execute(NOTICES))]
        attempts = [(json.loads(ids), *rest) for ids, *rest in opened.execute(ATTEMPTS)]
        passes = [(source, _moment(at), outcome) for source, at, outcome in opened.execute(PASSES)]
    return records(notices, attempts, passes)


def _parted(rows: Iterable[tuple[Any, ...]]) -> Iterator[tuple[tuple[Any, ...], tuple[Any, ...]]]:
    for row in rows:
        yield row[:-3], row[-3:]


def _moment(text: str | None) -> datetime | None:
    """An instant as SQLite keeps it."""
    return datetime.fromisoformat(text).replace(tzinfo=UTC) if text else None
