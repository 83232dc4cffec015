"""An own-domain site: the rubric's list, its further pages, the pages its entries lead to (`sources.md` §3)."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Any

from checks.model import Link, LinkKind, PageRef, PassOutcome, Posting, Rubric
from checks.sources.base import Known, Memory, Observed, ReadResult, Report, Source, Unchanged
from checks.sources.batch import Batch, Progress, note_key, silent
from checks.sources.edits import MANY, recall, remember, with_old_keys
from checks.sources.ending import ended, recent
from checks.sources.entries import Entry, keyed
from checks.sources.govkz_site import joined
from checks.sources.links import classify
from checks.sources.website_page import Sheet, read_detail, read_sheet
from checks.web import Page, Web, WebError

_MOST_PAGES = 100
_LITTLE_TEXT = 250  # an entry with less text than this, no date in it and a page of its own is read there
_READER = "website/1"
_DATE_IN_TEXT = re.compile(
    r"\d{1,2}[./]\d{1,2}[./]\d{4}|\d{4}\s*жыл|\d{1,2}\s+[а-яәіңғүұқөһ]{3,9}\s+\d{4}", re.IGNORECASE
)


@dataclass(slots=True)
class _Listing:
    entries: list[Entry] = field(default_factory=list)
    rubrics: list[Rubric] = field(default_factory=list)
    on: list[Page] = field(default_factory=list)  # the page each entry stands on
    pages: list[Page] = field(default_factory=list)
    heading: bool = False
    empty: bool = False
    whole: bool = False
    failure: str = ""


async def read(
    source: Source, web: Web, memory: Memory, report: Report, progress: Progress | None = None
) -> ReadResult:
    """One pass over the site's rubric; COMPLETE where the list and the pages it needs were read."""
    return await _Reading(source, web, memory, Batch(report), progress or silent).run()


class _Reading:
    """The state of one pass."""

    def __init__(self, source: Source, web: Web, memory: Memory, batch: Batch, progress: Progress) -> None:
        self._source, self._web, self._memory = source, web, memory
        self._batch, self._progress = batch, progress
        settings = (source.id, source.address, source.rubric, sorted(source.selectors.items()))
        self._note = note_key("website", *settings)
        self._entries_note = note_key("website entries", source.id, source.address)

    async def run(self) -> ReadResult:
        """1. the list; 2. is it believable; 3. keys; 4. the entries' own pages; 5. report and note."""
        listing = await self._list()
        if isinstance(listing, ReadResult):
            return listing
        before = await recall(self._memory, self._entries_note)
        entries = keyed(listing.entries)
        natural = [entry.key for entry in entries]
        lost = len(before) >= MANY and not {one.natural for one in before} & set(natural)
        if lost and not (listing.heading and entries) and not listing.empty:
            return ReadResult(PassOutcome.NOT_RECOGNISED, "suddenly_empty" if not entries else "not_recognised")
        entries = with_old_keys(entries, before)
        known = await self._memory.known([entry.key for entry in entries])
        failure = await self._report(listing, entries, known)
        tail = [] if listing.whole else [one for one in before if one.key not in {entry.key for entry in entries}]
        await remember(self._memory, self._entries_note, list(zip(natural, entries, strict=True)), tail)
        listing.failure = listing.failure or failure
        await self._keep_note(listing, entries)
        return self._result(listing, [entry.key for entry in entries])

    async def _list(self) -> _Listing | ReadResult:
        """The list as far as it has to be read; a result where there is nothing to go on with."""
        listing, url, seen = _Listing(), self._source.address, set[str]()
        while url and url not in seen and len(seen) < _MOST_PAGES:
            seen.add(url)
            self._progress("pages", len(seen), None)
            try:
                page = await self._web.get(url, missing_ok=False)
            except WebError as error:
                return self._stopped(listing, error.reason, PassOutcome.FAILED)
            same = await self._unchanged(page) if len(seen) == 1 else None
            if same is not None:
                return same
            sheet = await asyncio.to_thread(read_sheet, page.text(), page.url, self._source)
            if sheet.reason:
                return self._stopped(listing, sheet.reason, PassOutcome.NOT_RECOGNISED)
            fresh = _add(listing, sheet, page)
            if not sheet.next or not fresh:
                listing.whole = not sheet.next
                return listing
            url = sheet.next
            if await self._far_enough(fresh, page.fetched_at):
                return listing
        return self._stopped(listing, "too_many_pages", PassOutcome.PARTIAL)

    @staticmethod
    def _stopped(listing: _Listing, reason: str, outcome: PassOutcome) -> _Listing | ReadResult:
        """A failure on the first page leaves nothing; on a later one, what was read is told."""
        listing.failure = reason
        return listing if listing.pages else ReadResult(outcome, reason)

    async def _far_enough(self, fresh: list[Entry], now: datetime) -> bool:
        rows = [(entry.key, entry.shown) for entry in keyed(fresh)]
        return ended(rows, await self._memory.known([key for key, _ in rows]), now)

    async def _unchanged(self, page: Page) -> ReadResult | None:
        """The result where the only page of the list is as it was when everything on it was reported."""
        note = await self._memory.reading(self._note, _READER) if page.unchanged else None
        if not isinstance(note, dict) or note.get("sha") != page.sha256:
            return None
        keys = [str(key) for key in note["keys"]]
        known = await self._memory.known(keys)
        if not all(key in known and known[key].present for key in keys):
            return None
        await self._batch.add(*(Unchanged(key, page.ref()) for key in keys))
        await self._batch.flush()
        reason = "parsed" if keys else "recognised_empty"
        counts = {"entries": len(keys)}
        return ReadResult(PassOutcome.COMPLETE, reason, (page.ref(),), frozenset(keys), True, counts)

    async def _report(self, listing: _Listing, entries: list[Entry], known: Mapping[str, Known]) -> str:
        """Report every entry; give back why an entry's own page could not be read, "" if all could."""
        failure = ""
        for place, (entry, rubric, page) in enumerate(zip(entries, listing.rubrics, listing.on, strict=True)):
            self._progress("entries", place, len(entries))
            detail, problem = await self._detail(entry, known.get(entry.key), page)
            failure = failure or problem
            if problem and detail is None and entry.key in known:
                continue  # better what was known of it than half of it
            await self._batch.add(Observed(entry.key, _posting(entry, rubric, page, detail), page.ref()))
        await self._batch.flush()
        return failure

    async def _detail(self, entry: Entry, known: Known | None, page: Page) -> tuple[Entry | None, str]:
        """What the entry's own page adds, and why it could not be read; (None, "") where the entry has none."""
        url = detail_address(entry)
        if not url:
            return None, ""
        note = note_key("detail", url)
        kept = await self._memory.reading(note, _READER)
        if kept is not None and not recent(entry.shown, known, page.fetched_at):
            return _from_json(kept), ""
        try:
            found = await self._web.get(url)
        except WebError as error:
            return (_from_json(kept) if kept is not None else None), error.reason
        if found.missing:
            return None, ""
        if kept is not None and kept.get("sha") == found.sha256:
            return _from_json(kept), ""
        detail = await asyncio.to_thread(read_detail, found.text(), found.url, self._source)
        if detail is None:
            return (_from_json(kept) if kept is not None else None), "not_recognised"
        await self._memory.keep_reading(note, _READER, {"sha": found.sha256, **_to_json(detail)})
        return detail, ""

    async def _keep_note(self, listing: _Listing, entries: list[Entry]) -> None:
        """Note a list of one page without pages behind it, so that an unchanged one is not parsed again."""
        simple = len(listing.pages) == 1 and listing.whole and not any(detail_address(entry) for entry in entries)
        if simple and not listing.failure:
            note = {"sha": listing.pages[0].sha256, "keys": [entry.key for entry in entries]}
            await self._memory.keep_reading(self._note, _READER, note)

    def _result(self, listing: _Listing, keys: list[str]) -> ReadResult:
        pages: tuple[PageRef, ...] = tuple(page.ref() for page in listing.pages)
        outcome = PassOutcome.PARTIAL if listing.failure else PassOutcome.COMPLETE
        reason = listing.failure or ("parsed" if keys else "recognised_empty")
        whole = listing.whole and not listing.failure
        return ReadResult(outcome, reason, pages, frozenset(keys), whole, {"entries": len(keys)})


def _add(listing: _Listing, sheet: Sheet, page: Page) -> list[Entry]:
    """Take in a page of the list; gives back its entries that no earlier page showed."""
    known = {(entry.text, entry.file) for entry in listing.entries}
    fresh = [
        pair for pair in zip(sheet.entries, sheet.rubrics, strict=True) if (pair[0].text, pair[0].file) not in known
    ]
    listing.entries += [entry for entry, _ in fresh]
    listing.rubrics += [rubric for _, rubric in fresh]
    listing.on += [page] * len(fresh)
    listing.pages.append(page)
    listing.heading = listing.heading or sheet.heading
    listing.empty = listing.empty or sheet.empty
    return [entry for entry, _ in fresh]


def detail_address(entry: Entry) -> str:
    """The page of its own that the entry leads to and has to be read on, "" where it says enough itself."""
    if len(entry.text) >= _LITTLE_TEXT or _DATE_IN_TEXT.search(entry.text):
        return ""
    if any(link.kind in (LinkKind.DOCUMENT, LinkKind.RECORDING, LinkKind.ARCHIVE) for link in entry.links):
        return ""
    return next((link.url for link in entry.links if link.kind is LinkKind.PAGE), "")


def _posting(entry: Entry, rubric: Rubric, page: Page, detail: Entry | None) -> Posting:
    if detail is not None:
        text = f"{entry.text}\n{detail.text}"
        entry = replace(entry, text=text, links=joined(entry.links, detail.links), shown=entry.shown or detail.shown)
    shown = (entry.shown,) if entry.shown else ()
    return Posting(entry.title, entry.text, shown, rubric, detail_address(entry) or page.url, entry.links)


def _to_json(entry: Entry) -> dict[str, Any]:
    links = [[link.url, link.text] for link in entry.links]
    return {"text": entry.text, "shown": entry.shown.isoformat() if entry.shown else "", "links": links}


def _from_json(kept: dict[str, Any]) -> Entry:
    shown = date.fromisoformat(kept["shown"]) if kept["shown"] else None
    links = tuple(Link(url, text, classify(url, text, url)) for url, text in kept["links"])
    return Entry("", kept["text"], shown, links, ())
