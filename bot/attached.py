"""The attachments that postings leave the word to: fetched in a pass, and taken into what is understood."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

import structlog

from checks.attachments.fetching import (
    MOST_A_HOST,
    MOST_A_SOURCE,
    Collector,
    Key,
    Waiting,
    found_of,
    lacking_versions,
    waiting,
)
from checks.attachments.reader import AttachmentReader
from checks.attachments.understanding import NOT_FETCHED, Found, understand_posting
from checks.model import Ledger, Posting
from checks.reading.values import Understood
from checks.web import host_of

if TYPE_CHECKING:
    from bot.config import Config
    from checks.sources.base import Source
    from checks.web import PageStore, Web
    from storage.store import Store

_log = structlog.get_logger(__name__)

WebFor = Callable[["Source", "PageStore"], "Web"]


def reader_of(config: Config) -> AttachmentReader:
    """The reader of files as configured; it starts nothing before the first file."""
    return AttachmentReader(ocr=config.watch.ocr)


async def attached_texts(
    store: Store, config: Config, ledger: Ledger, readings: Mapping[Key, Understood]
) -> dict[Key, Understood]:
    """The readings that what is kept of attachments changes; {} where nothing new is known."""
    versions = list(lacking_versions(ledger, readings))
    urls = sorted({one.url for key, _, _ in versions for one in readings[key].attached})
    if not urls:
        return {}
    found = await found_of(store.attachments(), reader_of(config).name, urls)
    changed = [one for one in versions if _is_news(readings[one[0]], found)]
    return await asyncio.to_thread(_understood, changed, found) if changed else {}


def _is_news(reading: Understood, found: Mapping[str, Found]) -> bool:
    known = ((found.get(one.url) or Found(NOT_FETCHED), one) for one in reading.attached)
    return any((new.outcome, new.page) != (one.outcome, one.page) for new, one in known)


def _understood(versions: list[tuple[Key, Posting, int]], found: Mapping[str, Found]) -> dict[Key, Understood]:
    return {key: understand_posting(posting, year, found) for key, posting, year in versions}


@dataclass(frozen=True, slots=True)
class Attachments:
    """Fetching in one pass: the sources that are read in it, and how their hosts are asked."""

    sources: tuple[Source, ...]
    web_for: WebFor
    clock: Callable[[], datetime]

    async def fetch(self, store: Store, config: Config, ledger: Ledger, readings: Mapping[Key, Understood]) -> bool:
        """Fetch and read what postings wait for, side by side for different sources, each within its budget.

        Whether anything new is known of an attachment.
        """
        wanted = waiting(ledger, readings, self.clock())
        sources = [source for source in self.sources if source.id in wanted]
        if not sources:
            return False
        hosts = Counter(host_of(source.address) for source in sources)
        async with reader_of(config) as reader:
            asked = [
                self._of(store, source, wanted[source.id], reader, _budget(hosts[host_of(source.address)]))
                for source in sources
            ]
            return any(await asyncio.gather(*asked))

    async def _of(
        self, store: Store, source: Source, postings: list[Waiting], reader: AttachmentReader, most: int
    ) -> bool:
        shelf = store.attachments(source.id)
        async with self.web_for(source, shelf.pages) as web:
            tally = await Collector(source, web, shelf, reader, self.clock()).collect(postings, most)
        if tally.noted:
            _log.info("attachments_read", source=source.id, asked=tally.asked, outcomes=tally.outcomes)
        return tally.noted > 0


def _budget(sources_of_host: int) -> int:
    """How many files one source may be asked for in a pass: many sources of one host share what it bears."""
    return max(1, min(MOST_A_SOURCE, MOST_A_HOST // sources_of_host))
