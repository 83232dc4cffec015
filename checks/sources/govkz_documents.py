"""gov.kz REST documents (`sources.md` §2): a bare JSON array per page, one list per slug and language."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from functools import partial
from typing import Any
from urllib.parse import quote

from checks.model import Posting, Rubric
from checks.sources.govkz_lists import Paged, read_list
from checks.sources.govkz_site import (
    LANGUAGES,
    Part,
    Row,
    Site,
    attached,
    body,
    json_of,
    rubrics_of,
    shown_days,
    signature,
    sorted_on,
    words,
)
from checks.sources.links import joined
from checks.web import Page, WebError

_SIZE = 100


async def read(site: Site) -> dict[str, Part]:
    """The documents of every slug, by language."""
    parts = {language: Part() for language in LANGUAGES}
    for slug in site.slugs:
        for language in LANGUAGES:
            parts[language].add(await read_list(site, _paged(site, slug, language)))
    return parts


def _paged(site: Site, slug: str, language: str) -> Paged:
    address = f"{site.base}/api/v1/public/content-manager/documents?projects=eq:{quote(slug)}&sort-by=created_date:DESC"

    def ask(number: int) -> Awaitable[Page]:
        site.progress(f"documents {language}", number, None)
        return site.web.get(f"{address}&page={number}&size={_SIZE}", language=language, missing_ok=False)

    row: Callable[[Any, Page], Row | None] = partial(_row, site, slug, language)
    return Paged(f"documents {slug} {language}", _SIZE, ask, partial(_entries, site), row)


async def _entries(site: Site, page: Page) -> list[Any]:
    found = await json_of(site, page)
    if not isinstance(found, list):
        raise WebError("not_recognised", page.url)
    return found


def _row(site: Site, slug: str, language: str, entry: Any, page: Page) -> Row | None:
    if not isinstance(entry, dict) or not (number := words(entry.get("id"))):
        return None
    title = words(entry.get("title"))
    text, links = body(entry.get("content"), page.url)
    posting = Posting(
        title=title,
        text=f"{title}\n{text}".strip(),
        shown=shown_days(entry.get("created_date"), site.source),
        rubric=Rubric.UNKNOWN,
        url=site.address(slug, "documents", number, language),
        links=joined(links, attached(entry.get("full_text"), page.url)),
        language=language,
    )
    rubrics = rubrics_of(entry.get("activities"))
    day = sorted_on(entry.get("created_date"))
    return Row(f"documents:{language}:{number}", day, posting, signature(posting), bool(rubrics), rubrics, page.ref())
