"""What an issue of an analysis says otherwise than the one before it, and why. Read from the two documents alone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.digest.background import Body

Identity = tuple[str, str, str]
_DOUBTS = ("unclear", "asked", "disputed")


@dataclass(frozen=True, slots=True)
class CellChange:
    """A cell of a table that was `was` and is `now`; 0 stands for a cell that one of the editions does not have."""

    table: str
    region: str
    column: str
    was: int
    now: int


@dataclass(frozen=True, slots=True)
class EntryChange:
    """A violation that was added or removed; `why` is a named reason, `detail` its list or moment ("" without one)."""

    finding: Body
    why: str
    detail: str


@dataclass(frozen=True, slots=True)
class Correction:
    """Issue `number` against issue `former` of the same month; `editions` (was, now) where the edition changed."""

    number: int
    former: int
    former_as_of: str
    editions: tuple[str, str] | None
    cells: tuple[CellChange, ...]
    added: tuple[EntryChange, ...]
    removed: tuple[EntryChange, ...]


def correction(former: Body, now: Body) -> Correction:
    """The differences from the document `former` to the document `now` (`contract.md`, Digest JSON)."""
    before, after = _findings(former, "violations"), _findings(now, "violations")
    return Correction(
        number=now["number"],
        former=former["number"],
        former_as_of=former["as_of"],
        editions=None if former["edition"] == now["edition"] else (former["edition"], now["edition"]),
        cells=tuple(_cells(former, now)),
        added=tuple(_added(one, former, now) for key, one in after.items() if key not in before),
        removed=tuple(_removed(one, former, now) for key, one in before.items() if key not in after),
    )


def to_json(found: Correction) -> dict[str, Any]:
    """The correction as a part of the document: what changed, cell by cell and violation by violation, and why."""
    return {
        "of": found.former,
        "cells": [
            {"table": one.table, "region": one.region, "column": one.column, "was": one.was, "now": one.now}
            for one in found.cells
        ],
        "added": [_entry(one) for one in found.added],
        "removed": [_entry(one) for one in found.removed],
    }


def _entry(one: EntryChange) -> dict[str, Any]:
    kept = {name: one.finding[name] for name in ("region", "column", "form", "hearing")}
    return {**kept, "why": one.why, "detail": one.detail}


def _identity(finding: Body) -> Identity:
    return finding["form"], finding["hearing"], finding["column"]


def _findings(body: Body, name: str) -> dict[Identity, Body]:
    return {_identity(one): one for one in body[name]}


def _cells(former: Body, now: Body) -> Iterator[CellChange]:
    for name in dict.fromkeys((*now["tables"], *former["tables"])):
        was, has = (_rows(body, name) for body in (former, now))
        for region in dict.fromkeys((*has, *was)):
            old, new = was.get(region, {}), has.get(region, {})
            for column in dict.fromkeys((*new, *old)):
                if old.get(column, 0) != new.get(column, 0):
                    yield CellChange(name, region, column, old.get(column, 0), new.get(column, 0))


def _rows(body: Body, table: str) -> dict[str, dict[str, int]]:
    rows = body["tables"].get(table, {"rows": []})["rows"]
    return {row["region"]: {name: cell for name, cell in row.items() if name != "region"} for row in rows}


def _listed(one: Body, body: Body) -> str:
    return next((name for name in _DOUBTS if _identity(one) in _findings(body, name)), "")


def _unread(one: Body, body: Body) -> bool:
    return any(row["region"] == one["region"] for row in body["unknown"])


def _moved(former: Body, now: Body) -> bool:
    return datetime.fromisoformat(former["as_of"]) != datetime.fromisoformat(now["as_of"])


def _added(one: Body, former: Body, now: Body) -> EntryChange:
    if listed := _listed(one, former):
        return EntryChange(one, "listed", listed)
    if _moved(former, now):
        return EntryChange(one, "month", now["as_of"])
    if _unread(one, former):
        return EntryChange(one, "unknown", "")
    pages = [page["seen_at"] for page in one["evidence"]]
    # A page that was read after the moment judged proves what the former issue could not know yet.
    latest = max(pages, key=datetime.fromisoformat, default="")
    if latest and datetime.fromisoformat(latest) > datetime.fromisoformat(now["as_of"]):
        return EntryChange(one, "read", latest)
    return EntryChange(one, "recount", "")


def _removed(one: Body, former: Body, now: Body) -> EntryChange:
    if listed := _listed(one, now):
        return EntryChange(one, "doubted", listed)
    if _moved(former, now):
        return EntryChange(one, "month", now["as_of"])
    if _unread(one, now):
        return EntryChange(one, "blind", "")
    return EntryChange(one, "recount", "")
