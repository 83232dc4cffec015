"""Getting attachments: which of a source's postings wait for one, and what is remembered of each address.

An address is asked once; what failed is asked again later and later. What bytes say is kept by their hash.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any, Protocol

from checks.attachments.need import names_no_hearing
from checks.attachments.reader import AttachmentReader
from checks.attachments.understanding import IN_A_FILE, MISSING, NOT_FETCHED, OTHER_HOST, Found
from checks.attachments.values import from_json, to_json
from checks.model import Ledger, PageRef, Posting
from checks.reading.values import Understood
from checks.sources.base import Source
from checks.web import Web, WebError, same_host

AT_ADDRESS = "attachment-at/1"
"""The name under which an address is remembered, by the hash of the address."""

MOST_A_SOURCE = 25  # addresses asked in one pass: a cold start takes several
MOST_A_HOST = 60  # of all its sources together; gov.kz refuses after about 90 downloads in a row (`sources.md` §2)
_OLDEST = timedelta(days=250)  # no duty is open that long
_FIRST_PAUSE = timedelta(hours=20)
_LONGEST_PAUSE = timedelta(days=30)
_GIVEN_UP = 3  # failures in a row after which a host is left alone for this pass

Key = tuple[int, int]  # (posting id, index of the version)


class Shelf(Protocol):
    """What is kept of attachments, and the pages of one source (for its `Web`)."""

    async def kept(self, reader: str, hashes: Sequence[str]) -> dict[str, Any]:
        """What `reader` kept under these hashes, as JSON; a hash that is left out holds nothing."""
        ...

    async def keep(self, reader: str, values: Mapping[str, Any]) -> None:
        """Keep values under their hashes, and what `pages` was given meanwhile."""
        ...


@dataclass(frozen=True, slots=True)
class Waiting:
    """A present posting whose own text leaves the word to attachments, and their addresses.

    `likely`: 2 for one that by its own words is, or leaves open, a hearing's, 1 for one that says that its word stands
    in the file, 0 for any other short one.
    """

    posting: int
    day: date  # shown, else first seen
    urls: tuple[str, ...]
    likely: int = 2


@dataclass(slots=True)
class Tally:
    """How a source's attachments went: how many were asked for, how they ended, of how many something new is known."""

    asked: int = 0
    noted: int = 0
    outcomes: dict[str, int] = field(default_factory=dict)

    def add(self, outcome: str) -> None:
        self.noted += 1
        self.asked += outcome != OTHER_HOST
        self.outcomes[outcome] = self.outcomes.get(outcome, 0) + 1


def address_hash(url: str) -> str:
    """The key under which an address is remembered."""
    return hashlib.sha256(url.encode()).hexdigest()


def waiting(ledger: Ledger, readings: Mapping[Key, Understood], now: datetime) -> dict[str, list[Waiting]]:
    """By source, the postings that wait for attachments: those likely of a hearing first, the newest first."""
    found: dict[str, list[Waiting]] = {}
    for history in ledger.postings:
        index, version = len(history.versions) - 1, history.versions[-1]
        reading = readings.get((history.id, index))
        if version.posting is None or reading is None or not (reading.lacking or names_no_hearing(reading)):
            continue
        day = max(version.posting.shown, default=version.seen.at.date())
        urls = tuple(one.url for one in reading.attached if one.page is None)
        if urls and day >= now.date() - _OLDEST:
            likely = {"": 0, IN_A_FILE: 1}.get(reading.lacking, 2)
            found.setdefault(history.source, []).append(Waiting(history.id, day, urls, likely))
    for postings in found.values():
        postings.sort(key=lambda one: (one.likely, one.day, one.posting), reverse=True)
    return found


def lacking_versions(ledger: Ledger, readings: Mapping[Key, Understood]) -> Iterator[tuple[Key, Posting, int]]:
    """Every version whose reading names attachments: (key, posting, year of first sight)."""
    for history in ledger.postings:
        for index, version in enumerate(history.versions):
            reading = readings.get((history.id, index))
            if version.posting is not None and reading is not None and reading.attached:
                yield (history.id, index), version.posting, version.seen.at.year


async def found_of(shelf: Shelf, reader: str, urls: Sequence[str]) -> dict[str, Found]:
    """What is known of these addresses; one that was never asked for is left out."""
    notes = await shelf.kept(AT_ADDRESS, [address_hash(url) for url in urls])
    by_url = {url: notes[address_hash(url)] for url in urls if address_hash(url) in notes}
    hashes = sorted({note["sha256"] for note in by_url.values() if note["sha256"]})
    texts = await shelf.kept(reader, hashes)
    return {url: _found(url, note, texts) for url, note in by_url.items()}


def _found(url: str, note: Mapping[str, Any], texts: Mapping[str, Any]) -> Found:
    if not note["sha256"]:
        return Found(note["outcome"])
    if note["sha256"] not in texts:
        return Found(NOT_FETCHED)
    extracted = from_json(texts[note["sha256"]])
    page = PageRef(url, note["sha256"], datetime.fromisoformat(note["seen_at"]))
    return Found(extracted.outcome.value, page, extracted)


class Collector:
    """Fetches and reads what the postings of one source wait for, within a pass's budget."""

    def __init__(self, source: Source, web: Web, shelf: Shelf, reader: AttachmentReader, now: datetime) -> None:
        self._source = source
        self._web = web
        self._shelf = shelf
        self._reader = reader
        self._now = now
        self._failures = 0
        self.tally = Tally()

    async def collect(self, postings: Sequence[Waiting], most: int = MOST_A_SOURCE) -> Tally:
        """Ask for what is due, the newest postings' first; stops at `most` requests, or where the host fails."""
        urls = list(dict.fromkeys(url for posting in postings for url in posting.urls))
        notes = await self._shelf.kept(AT_ADDRESS, [address_hash(url) for url in urls])
        for url in urls:
            note = notes.get(address_hash(url))
            if self.tally.asked >= most or self._failures >= _GIVEN_UP:
                break
            if note is None or self._is_due(note):
                await self._one(url, note)
        return self.tally

    def _is_due(self, note: Mapping[str, Any]) -> bool:
        # Kept bytes that this reader has not read yet: another version of it, or OCR was switched on.
        return bool(note["sha256"]) or self._now >= datetime.fromisoformat(note["again_at"])

    async def _one(self, url: str, note: Mapping[str, Any] | None) -> None:
        if not same_host(url, self._source.address):
            return await self._failed(url, OTHER_HOST, note, lasting=True)
        try:
            page = await self._web.get(url)
        except WebError as error:
            self._failures += error.transient
            return await self._failed(url, error.reason, note, lasting=not error.transient)
        self._failures = 0
        if page.missing:
            return await self._failed(url, MISSING, note)
        kept = await self._shelf.kept(self._reader.name, [page.sha256])
        if page.sha256 not in kept:
            kept[page.sha256] = to_json(await self._reader.read(page.body))
            await self._shelf.keep(self._reader.name, {page.sha256: kept[page.sha256]})
        outcome = kept[page.sha256]["outcome"]
        self.tally.add(outcome)
        read = {"sha256": page.sha256, "seen_at": page.fetched_at.isoformat(), "outcome": outcome}
        await self._shelf.keep(AT_ADDRESS, {address_hash(url): {**read, "tries": 0, "again_at": ""}})

    async def _failed(self, url: str, reason: str, note: Mapping[str, Any] | None, *, lasting: bool = False) -> None:
        self.tally.add(reason)
        tries = note["tries"] + 1 if note else 1
        pause = _LONGEST_PAUSE if lasting else min(_FIRST_PAUSE * 2 ** min(tries - 1, 10), _LONGEST_PAUSE)
        failed = {"sha256": "", "seen_at": "", "outcome": reason, "tries": tries}
        again = (self._now + pause).isoformat()
        await self._shelf.keep(AT_ADDRESS, {address_hash(url): {**failed, "again_at": again}})
