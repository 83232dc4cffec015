"""The page of its own that an entry of a list leads to, where its files or its text may stand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any
from urllib.parse import urldefrag, urlsplit

from bs4 import BeautifulSoup

from checks.model import Link, LinkKind
from checks.sources.cutting import HEARING
from checks.sources.entries import Entry, entries_of
from checks.sources.html import drop_chrome, parsed, said_nothing, text_of
from checks.sources.links import classify, joined
from checks.sources.website_page import content_of, drop_menus
from checks.web import broken
from checks.web.addresses import same_host

_LITTLE_TEXT = 250  # an entry with less text than this may be on a hearing though it does not say so
NOTHING = Entry("", "", None, (), ())
_FILES = (LinkKind.DOCUMENT, LinkKind.RECORDING, LinkKind.ARCHIVE)


def detail_addresses(entries: Sequence[Entry], on: Sequence[str]) -> list[str]:
    """For each entry, found on the page `on`, the page of its own that has to be read; "" where it has none.

    Such a page is on the same host, is no page of the list nor the site's first one, and no other entry leads there.
    """
    lists = {_place(url) for url in on}
    mine = [_pages(entry, url, lists) for entry, url in zip(entries, on, strict=True)]
    times = Counter(_place(url) for urls in mine for url in urls)
    return [next((url for url in urls if times[_place(url)] == 1), "") for urls in mine]


def _pages(entry: Entry, on: str, lists: set[str]) -> list[str]:
    if any(link.kind in _FILES for link in entry.links):
        return []
    little = len(entry.text) < _LITTLE_TEXT
    if not little and not HEARING.search(entry.text):
        return []
    # An address written into a long text is what the text speaks of, not its continuation.
    links = [link.url for link in entry.links if link.kind is LinkKind.PAGE and (link.text or little)]
    urls = (urldefrag(url).url for url in links if same_host(url, on))
    return list(dict.fromkeys(url for url in urls if urlsplit(url).path.strip("/") and _place(url) not in lists))


def _place(url: str) -> str:
    return urldefrag(url).url.rstrip("/")


def read_detail(html: str, url: str) -> Entry | None:
    """The page of one entry, as one entry; None where it says nothing. Never raises."""
    if broken(html):
        return None
    with parsed(html) as page:
        return None if said_nothing(page) else _read(page, url)


def _read(page: BeautifulSoup, url: str) -> Entry:
    drop_chrome(page)
    drop_menus(page)
    content = page.find("article") or content_of(page)
    found = entries_of(content, url)
    dated = next((entry for entry in found if entry.shown), None)
    links = joined(*(entry.links for entry in found))
    shown, made = (dated.shown, dated.made) if dated else (None, False)
    return Entry("", text_of(content), shown, links, (), made=made)


def with_detail(entry: Entry, detail: Entry) -> Entry:
    """The entry with what its own page adds."""
    text = f"{entry.text}\n{detail.text}".rstrip()
    aside = entry.aside and not detail.made
    return replace(
        entry, text=text, links=joined(entry.links, detail.links), shown=entry.shown or detail.shown, aside=aside
    )


def to_json(entry: Entry) -> dict[str, Any]:
    """A read page as it is kept."""
    links = [[link.url, link.text] for link in entry.links]
    shown = entry.shown.isoformat() if entry.shown else ""
    return {"text": entry.text, "shown": shown, "made": entry.made, "links": links}


def from_json(kept: dict[str, Any]) -> Entry:
    """The inverse of `to_json`."""
    shown = date.fromisoformat(kept["shown"]) if kept["shown"] else None
    links = tuple(Link(url, text, classify(url, text, url)) for url, text in kept["links"])
    return Entry("", kept["text"], shown, links, (), made=kept["made"])
