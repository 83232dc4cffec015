"""A gov.kz source: its configured contents, each read by its own file, copies in the second language dropped."""

from __future__ import annotations

from collections import Counter
from collections.abc import Awaitable, Callable
from dataclasses import replace

from checks.model import PageRef, PassOutcome
from checks.sources import govkz_articles, govkz_documents, govkz_news, govkz_rubric_article
from checks.sources.base import Memory, Observed, ReadResult, Report, Source, Unchanged
from checks.sources.batch import OF_LISTS, Batch, Progress, note_key, silent
from checks.sources.edits import MANY
from checks.sources.govkz_lists import keep_notes, outcome_of, twin
from checks.sources.govkz_site import LANGUAGES, Part, Row, Site, with_rubrics
from checks.web import Web

CONTENTS: dict[str, Callable[[Site], Awaitable[dict[str, Part]]]] = {
    "documents": govkz_documents.read,
    "articles": govkz_articles.read,
    "news": govkz_news.read,
    "rubric_article": govkz_rubric_article.read,
}


async def read(
    source: Source, web: Web, memory: Memory, report: Report, progress: Progress | None = None
) -> ReadResult:
    """One pass over every content of the source; COMPLETE where all were read as far as they had to be."""
    site = Site(source, web, memory, progress or silent)
    parts = [await _content(site, content, Batch(report, OF_LISTS)) for content in source.content or ("documents",)]
    return _result(parts)


async def _content(site: Site, content: str, batch: Batch) -> Part:
    """Read one content, report its rows, note what its pages held."""
    by_language = await CONTENTS[content](site)
    part = Part()
    for language in LANGUAGES:
        part.add(by_language[language])
    await _doubt_emptiness(site, content, part)
    told = await _without_copies(site, part.rows, by_language["ru"])
    rows = with_rubrics(await _made_anew(site, told), site.source)
    for row in rows:
        if row.told:
            seen = Unchanged(row.key, row.page) if row.posting is None else Observed(row.key, row.posting, row.page)
            await batch.add(seen)
    await batch.flush()
    await keep_notes(site, part, rows)
    part.rows = rows
    return part


async def _without_copies(site: Site, rows: list[Row], ru: Part) -> list[Row]:
    """Mark the entries of the other language that say the same as a Russian one: they are reported once.

    Where the Russian list could not be read, or not that far down, one whose Russian twin is known may be a copy: it
    waits.
    """
    unique = list({row.key: row for row in reversed(rows)}.values())[::-1]
    # Of a row that came from a note it is settled whether it is told.
    others = [row for row in unique if ":kk:" in row.key and row.told and not _settled(row)]
    known = await site.memory.known([row.key for row in others] + [twin(row) for row in others])
    first = {row.signature for row in unique if ":ru:" in row.key}
    end = None if ru.whole else min((row.day for row in ru.rows if row.day), default=None)

    def told(row: Row) -> bool:
        if not row.told or row.key in known or _settled(row):
            return row.told
        below = end is not None and row.day is not None and row.day <= end
        return row.signature not in first and not ((ru.failure or below) and twin(row) in known)

    return [replace(row, told=told(row)) if ":kk:" in row.key else row for row in unique]


def _settled(row: Row) -> bool:
    return row.posting is None and row.again is None


async def _made_anew(site: Site, rows: list[Row]) -> list[Row]:
    """The rows, with those understood anew that stand as they stood, but are not in the ledger so.

    It was another's copy, or is gone from the ledger; or it stood among entries that all named no rubric, or some did.
    """
    carried = any(row.carries for row in rows)
    known = await site.memory.known([row.key for row in rows if row.again])

    def made(row: Row) -> Row:
        before = row.again
        there = row.key in known and known[row.key].present
        if before is None or not row.told or (before.told and before.carried == carried and there):
            return row
        fresh = before.make()
        return replace(fresh, told=True, digest=row.digest) if fresh else row

    return [made(row) for row in rows]


async def _doubt_emptiness(site: Site, content: str, part: Part) -> None:
    if part.rows and not part.notes and not part.failure:
        return  # every page is as it was, and so is their number of rows
    note = note_key("rows", site.source.id, site.base, content)
    before = await site.memory.reading(note, "rows") or 0
    if not part.rows and not part.failure and before >= MANY:
        part.failure, part.whole = "suddenly_empty", False
    if not part.failure:
        await site.memory.keep_reading(note, "rows", len(part.rows))


def _result(parts: list[Part]) -> ReadResult:
    rows = [row for part in parts for row in part.rows]
    pages: tuple[PageRef, ...] = tuple(page for part in parts for page in part.pages)
    failure = next((part.failure for part in parts if part.failure), "")
    reason = failure or ("parsed" if rows else "recognised_empty")
    counts = Counter({"entries": len(rows), "rss": sum(part.via == "rss" for part in parts)})
    stopped = PassOutcome.PARTIAL if pages else outcome_of(failure)
    outcome = stopped if failure else PassOutcome.COMPLETE
    listed = frozenset(row.key for row in rows if row.told)
    return ReadResult(outcome, reason, pages, listed, not failure and all(part.whole for part in parts), counts)
