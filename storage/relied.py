"""Which kept pages something rests on: versions, their attachments, verdicts, analyses, the last complete passes, young
listings."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, and_, func, or_, select

from checks.model import PassOutcome
from checks.reading import from_json
from storage.rows import chunks
from storage.schema import analyses, items, matches, pass_pages, passes, understood, verdicts, versions

LAST_PASSES = 3  # complete ones of each source, whatever their age

_HASH = re.compile(r"[0-9a-f]{64}")


def relied_on(connection: Connection, listings_since: datetime | None = None) -> set[str]:
    """The hashes (hex SHA-256) of the pages that something rests on; see `reliances`."""
    return {sha for sha, _ in reliances(connection, listings_since)}


def reliances(connection: Connection, listings_since: datetime | None = None) -> Iterator[tuple[str, str]]:
    """Each page's hash with what rests on it, in words; a page comes as often as it is relied on.

    With `listings_since` the listing pages of passes begun before it count only where the pass is one of the last
    complete ones of its source; without it all of them count.
    """
    named = (
        *_versions(connection),
        *_items(connection),
        *_listings(connection, listings_since),
    )
    yield from ((sha, what) for sha, what in named if sha)
    yield from _verdicts(connection)
    yield from _attachments(connection)
    yield from _analyses(connection)


def _versions(connection: Connection) -> Iterator[tuple[str, str]]:
    query = select(versions.c.page_sha256, func.min(versions.c.item_id)).group_by(versions.c.page_sha256)
    for sha, item in connection.execute(query):
        yield sha, f"a version of item {item}"


def _items(connection: Connection) -> Iterator[tuple[str, str]]:
    query = select(items.c.last_page_sha256, func.min(items.c.id)).group_by(items.c.last_page_sha256)
    for sha, item in connection.execute(query):
        yield sha, f"the last reading of item {item}"


def _listings(connection: Connection, since: datetime | None) -> Iterator[tuple[str, str]]:
    query = select(pass_pages.c.sha256, func.min(passes.c.source_id)).join(passes, passes.c.id == pass_pages.c.pass_id)
    if since is not None:
        query = query.where(or_(passes.c.started_at >= since, *_last_passes(connection)))
    for sha, source in connection.execute(query.group_by(pass_pages.c.sha256)):
        yield sha, f"a pass of {source}"


def _last_passes(connection: Connection) -> list[ColumnElement[bool]]:
    complete = passes.c.outcome == PassOutcome.COMPLETE.value
    found: list[ColumnElement[bool]] = []
    for source in connection.scalars(select(passes.c.source_id).distinct()).all():
        mine = and_(passes.c.source_id == source, complete)
        query = select(passes.c.id).where(mine).order_by(passes.c.started_at.desc(), passes.c.id.desc())
        found.append(passes.c.id.in_(connection.scalars(query.limit(LAST_PASSES)).all()))
    return found


def _verdicts(connection: Connection) -> Iterator[tuple[str, str]]:
    duties = connection.scalars(select(verdicts.c.duty_id).order_by(verdicts.c.duty_id)).all()
    for some in chunks(duties):  # all proofs at once would not fit
        query = select(verdicts.c.duty_id, verdicts.c.proof).where(verdicts.c.duty_id.in_(some))
        for duty, proof in connection.execute(query):
            yield from ((sha, f"the verdict on {duty}") for sha in _hashes(proof))


def _attachments(connection: Connection) -> Iterator[tuple[str, str]]:
    """The files by which an entry was understood that is tied to a hearing: the entry's own page does not say it."""
    tied = select(matches.c.posting_id).where(matches.c.decision != "none").distinct().order_by(matches.c.posting_id)
    for some in chunks(connection.scalars(tied).all()):
        query = select(understood.c.item_id, understood.c.value).where(understood.c.item_id.in_(some))
        for item, value in connection.execute(query):
            pages = (one.page for one in from_json(value).attached) if value else ()
            yield from ((page.sha256, f"the reading of item {item}") for page in pages if page)


def _analyses(connection: Connection) -> Iterator[tuple[str, str]]:
    for one in connection.scalars(select(analyses.c.id)).all():
        query = select(analyses.c.month, analyses.c.number, analyses.c.body).where(analyses.c.id == one)
        month, number, body = connection.execute(query).one()
        yield from ((sha, f"analysis {number} of {month}") for sha in _hashes(body))


def _hashes(value: Any) -> Iterator[str]:
    """Every hash under a key `sha256`, however deep."""
    if isinstance(value, dict):
        sha = value.get("sha256")
        if isinstance(sha, str) and _HASH.fullmatch(sha):
            yield sha
        for inner in value.values():
            yield from _hashes(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _hashes(inner)
