"""An own-domain site: the rubric's list, its further pages, the pages its entries lead to (`sources.md` §3)."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from checks.model import PageRef, PassOutcome, Posting, Rubric
from checks.sources.base import Known, Memory, Observed, ReadResult, Report, Source, Unchanged
from checks.sources.batch import OF_LISTS, Batch, Progress, note_key, silent
from checks.sources.edits import MANY, Kept, recall, remember, with_old_keys
from checks.sources.ending import ended, recent, young
from checks.sources.entries import Entry, keyed
from checks.sources.website_detail import (
    NOTHING,
    detail_addresses,
    from_json,
    read_detail,
    to_json,
    with_detail,
)
from checks.sources.website_page import Sheet, read_sheet
from checks.web import Page, Web, WebError, is_file

_MOST_PAGES = 100
_READER = "website/6"


@dataclass(slots=True)
class _Listing:
    entries: list[Entry] = field(default_factory=list)
    rubrics: list[Rubric] = field(default_factory=list)
    on: list[Page] = field(default_factory=list)  # the page each entry stands on
    pages: list[Page] = field(default_factory=list)
    details: list[Page] = field(default_factory=list)
    heading: bool = False
    empty: bool = False
    whole: bool = False
    failure: str = ""
    outcome: PassOutcome = PassOutcome.PARTIAL  # what a failure makes of the pass

    def add(self, sheet: Sheet, page: Page) -> list[Entry]:
        """Take in a page of the list; gives back its entries that no earlier page showed."""
        known = {(entry.text, entry.file, entry.shown) for entry in self.entries}
        pairs = zip(sheet.entries, sheet.rubrics, strict=True)
        fresh = [(one, rubric) for one, rubric in pairs if (one.text, one.file, one.shown) not in known]
        self.entries += [entry for entry, _ in fresh]
        self.rubrics += [rubric for _, rubric in fresh]
        self.on += [page] * len(fresh)
        self.pages.append(page)
        self.heading = self.heading or sheet.heading
        self.empty = self.empty or sheet.empty
        return [entry for entry, _ in fresh]

    def stop(self, reason: str, outcome: PassOutcome) -> _Listing:
        """Note a failure: on the first page it leaves nothing, on a later one what was read is told."""
        self.failure = reason
        self.outcome = PassOutcome.PARTIAL if self.pages else outcome
        return self

    def doubtful(self, before: list[Kept], natural: list[str]) -> bool:
        """Whether none of many former entries is left, on a page that neither bears the title nor says it is empty."""
        lost = len(before) >= MANY and not {kept.natural for kept in before} & set(natural)
        return lost and not (self.heading and natural) and not self.empty


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
        self._read: dict[str, Page] = {}

    async def run(self) -> ReadResult:
        """1. is it all as it was; 2. the list; 3. is it believable; 4. keys; 5. the entries' own pages; 6. report."""
        same = await self._all_unchanged()
        if same is not None:
            return same
        listing = await self._list()
        before = await recall(self._memory, self._entries_note)
        entries = keyed(listing.entries)
        natural = [entry.key for entry in entries]
        if not listing.failure and listing.doubtful(before, natural):
            return ReadResult(PassOutcome.NOT_RECOGNISED, "not_recognised" if natural else "suddenly_empty")
        entries = with_old_keys(entries, before)
        await self._report(listing, entries)
        if listing.pages:
            now = {entry.key for entry in entries}
            tail = [] if listing.whole else [kept for kept in before if kept.key not in now]
            await remember(self._memory, self._entries_note, list(zip(natural, entries, strict=True)), tail)
        await self._keep_note(listing, entries)
        return _result(listing, [entry.key for entry in entries])

    async def _get(self, url: str, missing_ok: bool) -> Page:
        """A page, asked for once in a pass."""
        if url not in self._read:
            self._read[url] = await self._web.get(url, missing_ok=True)
        page = self._read[url]
        if page.missing and not missing_ok:
            raise WebError(f"http_{page.status}", url)
        return page

    async def _list(self) -> _Listing:
        """The list as far as it has to be read."""
        listing, url, seen = _Listing(), self._source.address, set[str]()
        while url and url not in seen and len(seen) < _MOST_PAGES:
            seen.add(url)
            self._progress("pages", len(seen), None)
            try:
                page = await self._get(url, missing_ok=False)
            except WebError as error:
                return listing.stop(error.reason, PassOutcome.FAILED)
            sheet = await asyncio.to_thread(read_sheet, page.text(), page.url, self._source)
            if sheet.reason:
                return listing.stop(sheet.reason, PassOutcome.NOT_RECOGNISED)
            fresh, url = listing.add(sheet, page), sheet.next
            listing.whole = not url
            if not url or not fresh or await self._far_enough(fresh, page.fetched_at):
                return listing
        return listing.stop("too_many_pages", PassOutcome.PARTIAL)

    async def _far_enough(self, fresh: list[Entry], now: datetime) -> bool:
        rows = [(entry.key, entry.shown) for entry in keyed(fresh)]
        return ended(rows, await self._memory.known([key for key, _ in rows]), now)

    async def _report(self, listing: _Listing, entries: list[Entry]) -> None:
        """Report every entry; an own page that cannot be read makes the pass a partial one."""
        known = await self._memory.known([entry.key for entry in entries])
        own = detail_addresses(entries, [page.url for page in listing.on])
        if not any(own):
            self._batch.size = OF_LISTS
        for place, (entry, rubric, page, url) in enumerate(zip(entries, listing.rubrics, listing.on, own, strict=True)):
            self._progress("entries", place, len(entries))
            detail, problem = await self._detail(entry, url, known.get(entry.key), listing)
            listing.failure = listing.failure or problem
            if problem and detail is None and entry.key in known:
                continue  # better what was known of it than half of it
            posting = _posting(entry, rubric, detail, url or self._source.address)
            await self._batch.add(Observed(entry.key, posting, page.ref()))
        await self._batch.flush()

    async def _detail(self, entry: Entry, url: str, known: Known | None, listing: _Listing) -> tuple[Entry | None, str]:
        """What the entry's own page adds, and why it could not be read; (None, "") where the entry has none."""
        if not url:
            return None, ""
        note = note_key("detail", url)
        kept = await self._memory.reading(note, _READER)
        before = from_json(kept) if kept is not None else None
        if before is not None and not recent(entry.shown, known, listing.pages[0].fetched_at):
            return before, ""
        try:
            page = await self._get(url, missing_ok=True)
        except WebError as error:
            return before, error.reason
        if young(entry.shown, listing.pages[0].fetched_at):
            listing.details.append(page)  # one of an old entry, read once, is no reason to read the list again
        if page.missing or (kept is not None and kept.get("sha") == page.sha256):
            return (None if page.missing else before), ""
        detail = NOTHING if is_file(page.body) else await asyncio.to_thread(read_detail, page.text(), page.url)
        if detail is None:
            return before, "not_recognised"
        await self._memory.keep_reading(note, _READER, {"sha": page.sha256, **to_json(detail)})
        return detail, ""

    async def _keep_note(self, listing: _Listing, entries: list[Entry]) -> None:
        """Note which bytes this reading rested on, so that nothing is parsed again while all of them are the same."""
        if listing.failure:
            return
        asked = {id(page): url for url, page in self._read.items()}  # not where it was found after redirects
        lists = [[asked[id(page)], page.sha256] for page in listing.pages]
        details = [[asked[id(page)], page.sha256] for page in listing.details]
        keys = [[entry.key, listing.pages.index(page)] for entry, page in zip(entries, listing.on, strict=True)]
        note = {"lists": lists, "details": details, "keys": keys, "whole": listing.whole}
        await self._memory.keep_reading(self._note, _READER, note)

    async def _all_unchanged(self) -> ReadResult | None:
        """The result where every page that the last reading rested on holds the same bytes; else None."""
        note: Any = await self._memory.reading(self._note, _READER)
        if not isinstance(note, dict) or not await self._same(note["lists"]) or not await self._same(note["details"]):
            return None
        keys = [str(key) for key, _ in note["keys"]]
        if not _all_there(keys, await self._memory.known(keys)):
            return None
        refs = tuple(self._read[url].ref() for url, _ in note["lists"])
        await self._batch.add(*(Unchanged(str(key), refs[place]) for key, place in note["keys"]))
        await self._batch.flush()
        reason = "parsed" if keys else "recognised_empty"
        counts = {"entries": len(keys)}
        return ReadResult(PassOutcome.COMPLETE, reason, refs, frozenset(keys), bool(note["whole"]), counts)

    async def _same(self, pages: list[list[str]]) -> bool:
        for url, sha in pages:
            try:
                page = await self._get(url, missing_ok=True)
            except WebError:
                return False
            if not page.unchanged or page.sha256 != sha:
                return False
        return True


def _posting(entry: Entry, rubric: Rubric, detail: Entry | None, url: str) -> Posting:
    entry = with_detail(entry, detail) if detail is not None else entry
    shown = (entry.shown,) if entry.shown else ()
    return Posting(entry.title, entry.text, shown, rubric, url, entry.links, aside=entry.aside and bool(shown))


def _all_there(keys: list[str], known: Mapping[str, Known]) -> bool:
    return all(key in known and known[key].present for key in keys)


def _result(listing: _Listing, keys: list[str]) -> ReadResult:
    pages: tuple[PageRef, ...] = tuple(page.ref() for page in listing.pages)
    outcome = listing.outcome if listing.failure else PassOutcome.COMPLETE
    reason = listing.failure or ("parsed" if keys else "recognised_empty")
    whole = listing.whole and not listing.failure
    return ReadResult(outcome, reason, pages, frozenset(keys), whole, {"entries": len(keys)})
