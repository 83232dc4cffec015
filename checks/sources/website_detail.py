"""The page of its own that an entry of a list leads to, read where the list says too little."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import Any

from checks.model import Link, LinkKind
from checks.sources.entries import Entry, entries_of
from checks.sources.html import drop_chrome, said_nothing, soup, text_of
from checks.sources.links import classify, joined
from checks.sources.website_page import content_of, drop_menus
from checks.web import broken

_LITTLE_TEXT = 250  # an entry with less text than this, no date in it and a page of its own is read there
_DATE_IN_TEXT = re.compile(
    r"\d{1,2}[./]\d{1,2}[./]\d{4}|\d{4}\s*жыл|\d{1,2}\s+[а-яәіңғүұқөһ]{3,9}\s+\d{4}", re.IGNORECASE
)
_FILES = (LinkKind.DOCUMENT, LinkKind.RECORDING, LinkKind.ARCHIVE)


def detail_address(entry: Entry) -> str:
    """The page of its own that the entry leads to and has to be read on, "" where it says enough itself."""
    if len(entry.text) >= _LITTLE_TEXT or _DATE_IN_TEXT.search(entry.text):
        return ""
    if any(link.kind in _FILES for link in entry.links):
        return ""
    return next((link.url for link in entry.links if link.kind is LinkKind.PAGE), "")


def read_detail(html: str, url: str) -> Entry | None:
    """The page of one entry, as one entry; None where it says nothing. Never raises."""
    page = soup(html)
    if broken(html) or said_nothing(page):
        return None
    drop_chrome(page)
    drop_menus(page)
    content = page.find("article") or content_of(page)
    found = entries_of(content, url)
    shown = next((entry.shown for entry in found if entry.shown), None)
    links = joined(*(entry.links for entry in found))
    return Entry("", text_of(content), shown, links, ())


def with_detail(entry: Entry, detail: Entry) -> Entry:
    """The entry with what its own page adds."""
    text = f"{entry.text}\n{detail.text}"
    return replace(entry, text=text, links=joined(entry.links, detail.links), shown=entry.shown or detail.shown)


def to_json(entry: Entry) -> dict[str, Any]:
    """A read page as it is kept."""
    links = [[link.url, link.text] for link in entry.links]
    return {"text": entry.text, "shown": entry.shown.isoformat() if entry.shown else "", "links": links}


def from_json(kept: dict[str, Any]) -> Entry:
    """The inverse of `to_json`."""
    shown = date.fromisoformat(kept["shown"]) if kept["shown"] else None
    links = tuple(Link(url, text, classify(url, text, url)) for url, text in kept["links"])
    return Entry("", kept["text"], shown, links, ())
