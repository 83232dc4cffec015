"""A paged gov.kz list, read as far as it has to be, without parsing the pages that are the same as last time."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from checks.model import PassOutcome
from checks.sources.base import Known
from checks.sources.batch import note_key
from checks.sources.ending import ended
from checks.sources.govkz_site import Part, Row, Site
from checks.web import Page, WebError

_MOST_PAGES = 100
_VERSION = "govkz/2"


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
            known = await site.memory.known([row.key for row in fresh])
            if not fresh or ended([(row.key, row.day) for row in fresh], known, page.fetched_at):
                part.whole = False
                return part
        part.failure = "too_many_pages"
    except WebError as error:
        part.failure = error.reason
    part.whole = False
    return part


async def _rows(site: Site, paged: Paged, page: Page, number: int, part: Part) -> tuple[list[Row], int]:
    """The rows of a page and how many entries it has; from the note of last time where nothing changed."""
    key = note_of(site, paged.name, number)
    noted = await noted_rows(site, key, page)
    if noted is not None:
        return noted
    entries = await paged.entries(page)
    made = await asyncio.to_thread(lambda: [paged.row(entry, page) for entry in entries])
    rows = [row for row in made if row is not None]
    if entries and not rows:
        raise WebError("not_recognised", page.url)
    part.notes[key] = (page.sha256, [str(len(entries)), *(row.key for row in rows)])
    return rows, len(entries)


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
    key, day, signature, carries, told = entry
    return Row(key, date.fromisoformat(day) if day else None, None, signature, carries, None, page.ref(), told)


def _all_there(rows: list[Row], known: dict[str, Known]) -> bool:
    return all(row.key in known and known[row.key].present for row in rows if row.told)


async def keep_notes(site: Site, part: Part, rows: list[Row]) -> None:
    """After everything was reported: note what each page held, for the pass in which it comes unchanged."""
    by_key = {row.key: row for row in rows}
    for key, (sha, (count, *keys)) in part.notes.items():
        noted = [by_key[one] for one in keys if one in by_key]
        entries = [[r.key, r.day.isoformat() if r.day else "", r.signature, r.carries, r.told] for r in noted]
        await site.memory.keep_reading(key, _VERSION, {"sha": sha, "count": int(count), "rows": entries})


def outcome_of(failure: str) -> PassOutcome:
    """How a list ended that failed for this reason."""
    unreadable = ("not_recognised", "not_json", "shell", "broken_encoding", "suddenly_empty", "article_not_found")
    return PassOutcome.NOT_RECOGNISED if failure in unreadable else PassOutcome.FAILED
