"""One gov.kz article that is the whole rubric and grows (Almaty city): each of its entries is a posting."""

from __future__ import annotations

import asyncio
from typing import Any

from checks.model import Posting, Rubric
from checks.sources.batch import note_key
from checks.sources.edits import MANY, recall, remember, with_old_keys
from checks.sources.entries import Entry, entries_of, keyed
from checks.sources.govkz_graphql import SIZE, ask_articles
from checks.sources.govkz_graphql import entries_of as list_of
from checks.sources.govkz_lists import note_of, noted_rows
from checks.sources.govkz_site import LANGUAGES, Part, Row, Site, same_words, signature, words
from checks.sources.html import drop_chrome, parsed
from checks.web import Page, WebError

_MOST_PAGES = 40


async def read(site: Site) -> dict[str, Part]:
    """The entries of the article in each language in which it exists; it must exist in one."""
    parts: dict[str, Part] = {}
    for language in LANGUAGES:
        parts[language] = await _article(site, language)
    if any(part.failure == "" for part in parts.values()):
        for part in parts.values():
            part.failure = "" if part.failure == "article_not_found" else part.failure
    return parts


async def _article(site: Site, language: str) -> Part:
    part = Part()
    sheet = note_of(site, f"rubric_article {site.source.article} {language}", 1)
    try:
        slug, article, page = await _found(site, language, part, sheet)
    except WebError as error:
        part.failure, part.whole = error.reason, False
        return part
    if article is None:
        return part
    entries = await asyncio.to_thread(_split, article.get("content"), f"{site.base}/")
    entries = await _with_keys(site, language, entries, part)
    part.rows = [_row(site, slug, language, entry, page) for entry in entries]
    part.notes[sheet] = (page.sha256, [str(len(part.rows)), *(row.key for row in part.rows)])
    return part


async def _with_keys(site: Site, language: str, entries: list[Entry], part: Part) -> list[Entry]:
    """The entries under the keys they went by; an article that lost all of many entries is not believed."""
    note = note_key("rubric_article", site.source.id, site.source.article, language)
    before = await recall(site.memory, note)
    if not entries and len(before) >= MANY:
        part.failure, part.whole = "suddenly_empty", False
        return []
    natural = [entry.key for entry in entries]
    entries = with_old_keys(entries, before)
    await remember(site.memory, note, list(zip(natural, entries, strict=True)), ())
    return entries


async def _found(site: Site, language: str, part: Part, sheet: str) -> tuple[str, dict[str, Any] | None, Page]:
    """The article by its id in the lists of all slugs; WebError `article_not_found` where none shows it.

    None where the page that held it last time is the same: its rows are in `part`, from the note `sheet`.
    """
    url = f"{site.base}/graphql"
    for slug in site.slugs:
        for number in range(1, _MOST_PAGES + 1):
            page = await ask_articles(site, slug, language, number)
            url = page.url
            if (noted := await noted_rows(site, sheet, page)) is not None:
                part.rows, part.pages = noted[0], [page.ref()]
                return slug, None, page
            entries = await list_of(site, "article", page)
            for entry in entries:
                if isinstance(entry, dict) and words(entry.get("id")) == site.source.article:
                    part.pages.append(page.ref())
                    return slug, entry, page
            if len(entries) < SIZE:
                break
    raise WebError("article_not_found", url)


def _split(content: Any, base: str) -> list[Entry]:
    if not isinstance(content, str):
        return []
    with parsed(content) as page:
        drop_chrome(page)
        return keyed(entries_of(page, base))


def _row(site: Site, slug: str, language: str, entry: Entry, page: Page) -> Row:
    rubric = Rubric.INSIDE if site.source.rubric or site.source.activities else Rubric.UNKNOWN
    if (
        entry.named
        and site.source.rubric
        and same_words(entry.named) not in {same_words(r) for r in site.source.rubric}
    ):
        rubric = Rubric.OUTSIDE
    shown = (entry.shown,) if entry.shown else ()
    url = site.address(slug, "press/article", site.source.article, language)
    aside = entry.aside and bool(shown)
    posting = Posting(entry.title, entry.text, shown, rubric, url, entry.links, language, aside)
    key = f"article:{language}:{site.source.article}:{entry.key}"
    return Row(key, entry.shown, posting, signature(posting), True, None, page.ref())
