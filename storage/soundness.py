"""Is the store whole? SQLite's own checks, the ledger's own rules, and the bodies of the pages relied on."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterable

from sqlalchemy import func, select, union
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.codec import fingerprint
from storage.errors import PageMissing
from storage.page_files import PageFiles
from storage.schema import items, pass_pages, versions

SHOWN = 20  # problems of one kind that are listed; the rest is counted


async def problems(connection: AsyncConnection, files: PageFiles) -> list[str]:
    """What is wrong, a sentence each."""
    return [
        *[line async for line in _database(connection)],
        *_some([line async for line in _contents(connection)]),
        *_some([line async for line in _order(connection)]),
        *_some([line async for line in _pages(connection, files)]),
    ]


def _some(lines: list[str]) -> Iterable[str]:
    more = [f"and {len(lines) - SHOWN} more like the last one"] if len(lines) > SHOWN else []
    return [*lines[:SHOWN], *more]


async def _database(connection: AsyncConnection) -> AsyncIterator[str]:
    if connection.dialect.name != "sqlite":
        return
    for said in (await connection.exec_driver_sql(f"PRAGMA integrity_check({SHOWN})")).scalars():
        if said != "ok":
            yield f"the database is damaged: {said}"
    for broken in (await connection.exec_driver_sql("PRAGMA foreign_key_check")).mappings():
        yield f"row {broken['rowid']} of {broken['table']} refers to something that is not there"


async def _contents(connection: AsyncConnection) -> AsyncIterator[str]:
    query = select(versions.c.item_id, versions.c.seq, versions.c.content, versions.c.content_hash)
    rows = await connection.stream(query.where(versions.c.content.is_not(None)))
    async for row in rows:
        if fingerprint(row.content) != row.content_hash:
            yield f"version {row.seq} of item {row.item_id} is not what its hash says"


async def _order(connection: AsyncConnection) -> AsyncIterator[str]:
    counted = select(versions.c.item_id, func.count().label("number"), func.max(versions.c.seq).label("last"))
    grouped = counted.group_by(versions.c.item_id).subquery()
    query = select(items.c.id, items.c.seq, grouped.c.number, grouped.c.last)
    query = query.outerjoin(grouped, grouped.c.item_id == items.c.id)
    for item, seq, number, last in await connection.execute(query):
        if number is None or last != seq or number != seq + 1:
            yield f"item {item} has a gap in its versions"


async def _pages(connection: AsyncConnection, files: PageFiles) -> AsyncIterator[str]:
    relied_on = union(
        select(versions.c.page_sha256).where(versions.c.page_sha256 != ""),
        select(pass_pages.c.sha256),
    )
    hashes = sorted(await connection.scalars(relied_on))
    for sha in hashes:
        if line := await asyncio.to_thread(_page, files, sha):
            yield line


def _page(files: PageFiles, sha256: str) -> str | None:
    try:
        files.check(sha256)
    except (PageMissing, ValueError) as error:
        return str(error)
    return None
