"""A paged gov.kz list, read as far as it has to be, without parsing the pages and entries that are as last time."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from typing import Any

from checks.model import PassOutcome
from checks.sources.base import Known
from checks.sources.batch import note_key
from checks.sources.ending import ended
from checks.sources.govkz_site import Again, Part, Row, Site
from checks.web import Page, WebError

_MOST_PAGES = 100
_VERSION = "govkz/3"


@dataclass(frozen=True, slots=True)
class Paged:
    """One list: how a page is asked for, its entries taken out, and an entry understood."""

    name: str  # names the list among all of its source
    size: int
    ask: Callable[[int], Awaitable[Page]]
    entries: Callable[[Page], Awaitable[list[Any]]]  # WebError where the page is not such a list
    row: Callable[[Any, Page], Row | None]  # None where the entry has no id


async def read_list(site: Site, paged: Paged) -> Part:
    """All rows of the list up to its end, its known and old entries, or the horizon; never raises WebError."""
    part = Part()
    seen: set[str] = set()
    try:
        for number in range(1, _MOST_PAGES + 1):
            page = await paged.ask(number)
            rows, count = await _rows(site, paged, page, number, part)
            part.pages.append(page.ref())
            fresh = [row for row in rows if row.key not in seen]
            seen.update(row.key for row in fresh)
            part.rows += fresh
            if count < paged.size:
                return part
            known = await _known(site, fresh)
            if not fresh or ended([(row.key, row.day) for row in fresh], known, page.fetched_at):
                part.whole = False
                return part
        part.failure = "too_many_pages"
    except WebError as error:
        part.failure = error.reason
    part.whole = False
    return part


async def _known(site: Site, rows: list[Row]) -> dict[str, Known]:
    """What the ledger knows of each row, or of the Russian one that it may be a copy of: a copy has no item."""
    known = await site.memory.known([key for row in rows for key in (row.key, twin(row))])
    return {row.key: known[key] for row in rows for key in (twin(row), row.key) if key in known}


def twin(row: Row) -> str:
    """The key of the Russian entry of the same number; its own key where it is that one."""
    return row.key.replace(":kk:", ":ru:", 1)


async def _rows(site: Site, paged: Paged, page: Page, number: int, part: Part) -> tuple[list[Row], int]:
    """The rows of a page and how many entries it has; from the note of last time where nothing changed."""
    key = note_of(site, paged.name, number)
    noted = await noted_rows(site, key, page)
    if noted is not None:
        return noted
    entries = await paged.entries(page)
    near = await _noted_near(site, paged, number)
    made = await asyncio.to_thread(lambda: [_row(paged, entry, page, near) for entry in entries])
    rows = [row for row in made if row is not None]
    if entries and not rows:
        raise WebError("not_recognised", page.url)
    part.notes[key] = (page.sha256, [str(len(entries)), *(row.key for row in rows)])
    return rows, len(entries)


async def _noted_near(site: Site, paged: Paged, number: int) -> dict[str, tuple[list[Any], bool]]:
    """What is noted of entries that stood on this page or the one before: one new entry shifts all behind it.

    By the digest of the entry: its line of the note, and whether some entry of the content named a rubric then.
    """
    found: dict[str, tuple[list[Any], bool]] = {}
    for near in (number - 1, number) if site.memory.has_baseline else ():
        note = await site.memory.reading(note_of(site, paged.name, near), _VERSION) if near else None
        if isinstance(note, dict):
            found |= {entry[-1]: (entry, bool(note["carried"])) for entry in note["rows"]}
    return found


def _row(paged: Paged, entry: Any, page: Page, near: Mapping[str, tuple[list[Any], bool]]) -> Row | None:
    """The entry understood, or, where it stands as it stood, what was noted of it."""
    digest = note_key(page.url, json.dumps(entry))  # links are relative to the address
    if digest not in near:
        row = paged.row(entry, page)
        return replace(row, digest=digest) if row else None
    noted, carried = near[digest]
    row = _noted(noted, page)
    return replace(row, told=True, again=Again(partial(paged.row, entry, page), row.told, carried))


async def noted_rows(site: Site, key: str, page: Page) -> tuple[list[Row], int] | None:
    """The rows that the note `key` holds of the page and their count; None where the page, or the ledger, differs."""
    note = await site.memory.reading(key, _VERSION) if page.unchanged else None
    if not isinstance(note, dict) or note.get("sha") != page.sha256:
        return None
    rows = [_noted(entry, page) for entry in note["rows"]]
    known = await site.memory.known([row.key for row in rows if row.told])
    return (rows, int(note["count"])) if _all_there(rows, known) else None


def note_of(site: Site, name: str, number: int) -> str:
    """The key of the note about one page of a list; another one when the source is configured otherwise."""
    source = site.source
    settings = (source.id, source.rubric, source.activities, source.date_zone, source.region)
    return note_key(_VERSION, site.base, name, number, settings)


def _noted(entry: list[Any], page: Page) -> Row:
    key, day, signature, carries, told, digest = entry
    return Row(key, date.fromisoformat(day) if day else None, None, signature, carries, None, page.ref(), told, digest)


def _all_there(rows: list[Row], known: dict[str, Known]) -> bool:
    return all(row.key in known and known[row.key].present for row in rows if row.told)


async def keep_notes(site: Site, part: Part, rows: list[Row]) -> None:
    """After everything was reported: note what each page held, for the pass in which it comes unchanged."""
    by_key, carried = {row.key: row for row in rows}, any(row.carries for row in rows)
    for key, (sha, (count, *keys)) in part.notes.items():
        noted = [by_key[one] for one in keys if one in by_key]
        entries = [_line(row) for row in noted]
        note = {"sha": sha, "count": int(count), "carried": carried, "rows": entries}
        await site.memory.keep_reading(key, _VERSION, note)


def _line(row: Row) -> list[Any]:
    return [row.key, row.day.isoformat() if row.day else "", row.signature, row.carries, row.told, row.digest]


def outcome_of(failure: str) -> PassOutcome:
    """How a list ended that failed for this reason."""
    unreadable = ("not_recognised", "not_json", "shell", "broken_encoding", "suddenly_empty", "article_not_found")
    return PassOutcome.NOT_RECOGNISED if failure in unreadable else PassOutcome.FAILED
