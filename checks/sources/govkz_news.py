"""gov.kz news: GraphQL, and where that fails the feed (the REST list needs a ticket, `sources.md` §2)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime, timedelta
from email.utils import parsedate_to_datetime
from urllib.parse import parse_qs, quote, urlsplit

from bs4 import BeautifulSoup
from bs4.element import Tag

from checks.model import Posting, Rubric
from checks.sources.base import Known
from checks.sources.batch import note_key
from checks.sources.govkz_graphql import news
from checks.sources.govkz_lists import note_of, noted_rows, read_list
from checks.sources.govkz_site import LANGUAGES, Part, Row, Site, body, shown_days, signature
from checks.sources.html import plain, said_nothing, soup
from checks.sources.links import absolute
from checks.web import Page, WebError

_ID = re.compile(r"/details/(\d+)")
_FEED_HOLDS = 10  # a feed with fewer items than this is the whole list
_OLD = timedelta(days=60)
_NO_FEED = ("http_404", "http_410", "shell", "not_recognised")


async def read(site: Site) -> dict[str, Part]:
    """The news of every slug, by language."""
    parts = {language: Part() for language in LANGUAGES}
    for slug in site.slugs:
        of_slug = {language: await _list(site, slug, language) for language in LANGUAGES}
        for language, part in _without_absent_feed(of_slug).items():
            parts[language].add(part)
    return parts


def _without_absent_feed(parts: Mapping[str, Part]) -> dict[str, Part]:
    """The documented feed is the Russian one, with items of both languages: where it was read, no other need be."""
    stood_in = any(part.via and not part.failure for part in parts.values())
    return {
        language: Part(whole=False, via="rss") if stood_in and part.no_feed else part
        for language, part in parts.items()
    }


async def _list(site: Site, slug: str, language: str) -> Part:
    part = await read_list(site, news(site, slug, language))
    if not part.failure:
        await site.memory.keep_reading(_note(site, slug, language), "news", bool(part.rows))
        return part
    # What GraphQL showed whole is not overwritten by the feed's excerpt of it.
    whole = [one for one in LANGUAGES if await site.memory.reading(_note(site, slug, one), "news") is True]
    feed = await _feed(site, slug, language, bool(whole))
    # Nothing stands in for a list that held something.
    part.no_feed = language not in whole and feed.failure in _NO_FEED
    return feed if feed.pages else part


def _note(site: Site, slug: str, language: str) -> str:
    return note_key("news by graphql", site.source.id, slug, language)


async def _feed(site: Site, slug: str, language: str, excerpt: bool) -> Part:
    """The feed's items; it is short, so it is whole only where it shows that nothing lies between it and the known."""
    part = Part(whole=False, via="rss")
    address = f"{site.base}/api/v1/public/rss/{quote(slug)}/news/{language}"
    try:
        page = await site.web.get(address, language=language, missing_ok=False)
        part.pages.append(page.ref())
        key = note_of(site, f"rss {slug} {language}", int(excerpt))
        if (noted := await noted_rows(site, key, page)) is not None:
            part.rows = noted[0]
            return part
        rows = [row for item in _items(page) if (row := _row(site, language, item, page))]
    except WebError as error:
        part.failure, part.pages = error.reason, []
        return part
    known = await site.memory.known([row.key for row in rows])
    part.rows = [_excerpted(row, known) if excerpt else row for row in rows]
    if not _joins(rows, known, page.fetched_at) and site.memory.has_baseline:
        part.failure = "feed_too_short"
    part.notes[key] = (page.sha256, [str(len(rows)), *(row.key for row in rows)])
    return part


def _joins(rows: list[Row], known: dict[str, Known], now: datetime) -> bool:
    old = any(row.day is not None and row.day < now.date() - _OLD for row in rows)
    return len(rows) < _FEED_HOLDS or bool(known) or old


def _excerpted(row: Row, known: dict[str, Known]) -> Row:
    there = row.key in known and known[row.key].present
    return Row(row.key, row.day, None, "", row.carries, None, row.page) if there else row


def _items(page: Page) -> list[Tag]:
    text = page.text()
    feed = BeautifulSoup(text, "xml")
    if feed.find(["rss", "feed", "channel"]) is None:
        raise WebError(said_nothing(soup(text[:20_000])) or "not_recognised", page.url)
    return list(feed.find_all(["item", "entry"]))


def _row(site: Site, language: str, item: Tag, page: Page) -> Row | None:
    url = absolute(_child(item, "link") or _child(item, "guid"), page.url)
    number = _ID.search(url)
    if not number:
        return None
    language = _language(url) or language
    moment = _moment(_child(item, "pubDate"))
    title = plain(_child(item, "title"))
    text, links = body(_child(item, "description"), f"{site.base}/")
    shown = shown_days(moment.isoformat(), site.source) if moment else ()
    posting = Posting(title, f"{title}\n{text}".strip(), shown, Rubric.UNKNOWN, url, links, language)
    day = moment.date() if moment else None
    return Row(f"news:{language}:{number.group(1)}", day, posting, signature(posting), False, None, page.ref())


def _language(url: str) -> str:
    """The language that the address of an item names: the Russian feed holds Kazakh items too."""
    named = parse_qs(urlsplit(url).query).get("lang", [""])[0]
    return named if named in LANGUAGES else ""


def _child(item: Tag, name: str) -> str:
    found = item.find(name)
    return found.get_text().strip() if found is not None else ""


def _moment(text: str) -> datetime | None:
    try:
        return parsedate_to_datetime(text)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
