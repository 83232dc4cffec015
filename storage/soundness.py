"""Is the store whole? The database's own checks, the ledger's own rules, and the bodies of the kept pages."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

from sqlalchemy import Connection, Table, exists, func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from storage import facts
from storage.codec import fingerprint
from storage.database import Database
from storage.errors import PageMissing
from storage.page_files import PageFiles
from storage.relied import reliances
from storage.schema import items, metadata, versions

SHOWN = 20  # problems of one kind that are listed; the rest is counted
LISTINGS_SINCE = "listings_kept_since"  # fact: listing pages of passes before that instant were cleared away by rule

Advance = Callable[[str, int, int], None]
"""Told of long work: what is being done, how much of it is done, of how much."""


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that does not fit. `what`: database, reference, version, order, page_missing, page_damaged or stray."""

    what: str
    said: str


@dataclass(frozen=True, slots=True)
class Soundness:
    """What was looked at, and what does not fit: `rows` by table, `pages` kept; `relied_on` pages must be there."""

    problems: tuple[Problem, ...]
    rows: dict[str, int]
    pages: int
    relied_on: int


def no_advance(what: str, done: int, total: int) -> None:
    """Where nobody looks."""


async def problems(database: Database, files: PageFiles) -> list[str]:
    """What is wrong with the database and the pages relied on, a sentence each."""
    async with database.read() as connection:
        whole = await database_problems(connection)
        relied = await _relied_on(connection)
    unfit = await asyncio.to_thread(_unfit, files, sorted(relied), no_advance)
    return shown([*whole, *_of_pages(unfit, relied)])


def shown(found: Iterable[Problem]) -> list[str]:
    """The sentences, of each kind only the first ones, with the number of the others."""
    lines: list[str] = []
    for _, group in groupby(found, key=lambda problem: problem.what):
        said = [problem.said for problem in group]
        more = [f"and {len(said) - SHOWN} more like the last one"] if len(said) > SHOWN else []
        lines += [*said[:SHOWN], *more]
    return lines


async def examine(database: Database, files: PageFiles, advance: Advance = no_advance) -> Soundness:
    """Everything: the database, every kept page hashed again, and whether what is relied on is there."""
    async with database.read() as connection:
        found = await database_problems(connection)
        relied = await _relied_on(connection)
        rows = {table.name: await _count(connection, table) for table in metadata.sorted_tables}
    kept = await asyncio.to_thread(files.all)
    unfit = await asyncio.to_thread(_unfit, files, sorted({*kept, *relied}), advance)
    strays = [
        Problem("stray", f"{file} is no kept page in its place") for file in await asyncio.to_thread(files.strays)
    ]
    return Soundness((*found, *_of_pages(unfit, relied), *strays), rows, len(kept), len(relied))


async def _count(connection: AsyncConnection, table: Table) -> int:
    return await connection.scalar(select(func.count()).select_from(table)) or 0


async def database_problems(connection: AsyncConnection) -> list[Problem]:
    """What is wrong inside the database."""
    return [
        *[one async for one in _database(connection)],
        *[one async for one in _contents(connection)],
        *[one async for one in _order(connection)],
    ]


async def _database(connection: AsyncConnection) -> AsyncIterator[Problem]:
    async for problem in _sqlite(connection) if connection.dialect.name == "sqlite" else _server(connection):
        yield problem


async def _server(connection: AsyncConnection) -> AsyncIterator[Problem]:
    # A server whose checksums are on looks at each page that is read; that every row refers to one is asked here.
    for key in (key for table in metadata.sorted_tables for key in table.foreign_key_constraints):
        child, parent = key.table, key.referred_table
        pairs = [(one.parent, one.column) for one in key.elements]
        there = exists().where(*(mine == theirs for mine, theirs in pairs)).correlate(child)
        alone = select(func.count()).select_from(child)
        alone = alone.where(*(mine.is_not(None) for mine, _ in pairs), ~there.select_from(parent))
        for _ in range(await connection.scalar(alone) or 0):
            yield Problem("reference", f"a row of {child.name} refers to something that is not there")


async def _sqlite(connection: AsyncConnection) -> AsyncIterator[Problem]:
    for said in (await connection.exec_driver_sql(f"PRAGMA integrity_check({SHOWN})")).scalars():
        if said != "ok":
            yield Problem("database", f"the database is damaged: {said}")
    for broken in (await connection.exec_driver_sql("PRAGMA foreign_key_check")).mappings():
        row = f"row {broken['rowid']} of {broken['table']}"
        yield Problem("reference", f"{row} refers to something that is not there")


async def _contents(connection: AsyncConnection) -> AsyncIterator[Problem]:
    query = select(versions.c.item_id, versions.c.seq, versions.c.content, versions.c.content_hash)
    rows = await connection.stream(query.where(versions.c.content.is_not(None)))
    async for row in rows:
        if fingerprint(row.content) != row.content_hash:
            yield Problem("version", f"version {row.seq} of item {row.item_id} is not what its hash says")


async def _order(connection: AsyncConnection) -> AsyncIterator[Problem]:
    counted = select(versions.c.item_id, func.count().label("number"), func.max(versions.c.seq).label("last"))
    grouped = counted.group_by(versions.c.item_id).subquery()
    query = select(items.c.id, items.c.seq, grouped.c.number, grouped.c.last)
    query = query.outerjoin(grouped, grouped.c.item_id == items.c.id)
    for item, seq, number, last in await connection.execute(query):
        if number is None or last != seq or number != seq + 1:
            yield Problem("order", f"item {item} has a gap in its versions")


async def _relied_on(connection: AsyncConnection) -> dict[str, str]:
    """Every page relied on, with the last of what rests on it."""
    since = await facts.get(connection, LISTINGS_SINCE, None)
    cleared = datetime.fromisoformat(since) if since else None

    def collect(plain: Connection) -> dict[str, str]:
        return dict(reliances(plain, cleared))

    return await connection.run_sync(collect)


def _unfit(files: PageFiles, hashes: Sequence[str], advance: Advance) -> dict[str, PageMissing | ValueError]:
    """Those that are gone or damaged, with why."""
    found: dict[str, PageMissing | ValueError] = {}
    for done, sha in enumerate(hashes, start=1):
        try:
            files.check(sha)
        except (PageMissing, ValueError) as error:
            found[sha] = error
        advance("pages", done, len(hashes))
    return found


def _of_pages(unfit: dict[str, PageMissing | ValueError], relied: dict[str, str]) -> list[Problem]:
    found = [
        Problem(
            "page_missing" if isinstance(error.__cause__, FileNotFoundError) else "page_damaged",
            f"{error}; {relied[sha]} rests on it" if sha in relied else str(error),
        )
        for sha, error in unfit.items()
    ]
    return sorted(found, key=lambda problem: problem.what)
