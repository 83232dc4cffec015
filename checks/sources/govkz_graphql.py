"""gov.kz GraphQL: articles and news, asked for page by page in each language (`sources.md` §2)."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from functools import partial
from typing import Any

from checks.model import Posting, Rubric
from checks.sources.govkz_lists import Paged
from checks.sources.govkz_site import (
    Row,
    Site,
    body,
    json_of,
    rubrics_of,
    shown_days,
    signature,
    sorted_on,
    words,
)
from checks.web import Page, WebError

SIZE = 50
_ARTICLES = (
    "query Articles($projects: String, $page: Int, $lang: String) { article(projects: $projects, _page: $page, "
    '_size: 50, _sort: "publication_date:DESC", _lang: $lang) '
    "{ id title alias content short_description publication_date } }"
)
_NEWS = (
    "query News($projects: String, $page: Int, $lang: String) { news(projects: $projects, _page: $page, _size: 50, "
    '_sort: "created_date:DESC", _lang: $lang) '
    "{ id title slug body short_description created_date projects directions { id title } } }"
)


def articles(site: Site, slug: str, language: str) -> Paged:
    """The list of articles of a slug."""
    return _paged(site, slug, language, "article", _ARTICLES, partial(_article, site, slug, language))


def news(site: Site, slug: str, language: str) -> Paged:
    """The list of news of a slug."""
    return _paged(site, slug, language, "news", _NEWS, partial(_news, site, slug, language))


async def entries_of(site: Site, kind: str, page: Page) -> list[Any]:
    """The entries of an answer; WebError `graphql_errors` where it is a failure with status 200."""
    answer = await json_of(site, page)
    if isinstance(answer, dict) and answer.get("errors"):
        raise WebError("graphql_errors", page.url)
    data = answer.get("data") if isinstance(answer, dict) else None
    found = data.get(kind) if isinstance(data, dict) else None
    if not isinstance(found, list):
        raise WebError("not_recognised", page.url)
    return found


def ask_articles(site: Site, slug: str, language: str, number: int) -> Awaitable[Page]:
    """One page of the list of articles."""
    return _ask(site, slug, language, "article", _ARTICLES, number)


def _paged(
    site: Site, slug: str, language: str, kind: str, query: str, row: Callable[[Any, Page], Row | None]
) -> Paged:
    ask = partial(_ask, site, slug, language, kind, query)
    return Paged(f"{kind} {slug} {language}", SIZE, ask, partial(entries_of, site, kind), row)


def _ask(site: Site, slug: str, language: str, kind: str, query: str, number: int) -> Awaitable[Page]:
    site.progress(f"{kind} {language}", number, None)
    variables = {"projects": f"eq:{slug}", "page": number, "lang": language}
    return site.web.post_json(f"{site.base}/graphql", {"query": query, "variables": variables})


def _article(site: Site, slug: str, language: str, entry: Any, page: Page) -> Row | None:
    address = partial(site.address, slug, "press/article")
    return _row(site, "articles", language, entry, page, ("content", "publication_date", address))


def _news(site: Site, slug: str, language: str, entry: Any, page: Page) -> Row | None:
    address = partial(site.address, slug, "press/news")
    return _row(site, "news", language, entry, page, ("body", "created_date", address))


def _row(
    site: Site, kind: str, language: str, entry: Any, page: Page, names: tuple[str, str, Callable[[str, str], str]]
) -> Row | None:
    if not isinstance(entry, dict) or not (number := words(entry.get("id"))):
        return None
    content, stamp, address = names
    title = words(entry.get("title"))
    text, links = body(entry.get(content) or entry.get("short_description"), f"{site.base}/")
    shown = shown_days(entry.get(stamp), site.source)
    whole = f"{title}\n{text}".strip()
    posting = Posting(title, whole, shown, Rubric.UNKNOWN, address(number, language), links, language)
    rubrics = rubrics_of(entry.get("directions"))
    day = sorted_on(entry.get(stamp))
    return Row(f"{kind}:{language}:{number}", day, posting, signature(posting), bool(rubrics), rubrics, page.ref())
