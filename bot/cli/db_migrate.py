"""`tyndau db migrate`: the database moved from an SQLite file to PostgreSQL, and proved to count the same."""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli.frame import framed_data, settings
from bot.cli.output import print_json, print_table
from bot.errors import CannotDo, UsageError

if TYPE_CHECKING:
    from bot.config import Config
    from storage.backends import Backend
    from storage.moving import Moved
    from storage.sqlite import SqliteFile
    from storage.store import Store

Addresses = Annotated[
    list[str],
    typer.Argument(
        metavar="[FROM] [TO]",
        help="sqlite:///FILE and postgresql://user@host/name; the one left out is the configured database.",
    ),
]


@dataclass(frozen=True, slots=True)
class Month:
    """A month's analysis on both sides, as the SHA-256 of its JSON."""

    month: str
    old: str
    new: str


@framed_data
def migrate(context: typer.Context, addresses: Addresses, as_json: bool) -> int:
    """Move an SQLite database to an empty PostgreSQL one, and prove it: rows counted, read back, all months counted.

    Stop the service first. Exit code 1: moved, and a month is counted otherwise than before.
    """
    from bot.cli.bars import working

    config = settings(context)
    source, target = _two(addresses, config)
    moved: Moved | None = None
    months: list[Month] = []
    with working() as advance:
        try:
            from storage.moving import move

            moved = move(source, target, advance)
            months = asyncio.run(_months(config, source, target, advance))
        except KeyboardInterrupt:
            raise CannotDo(_stopped(target, moved)) from None
    differing = [one.month for one in months if one.old != one.new]
    if as_json:
        rows = {"rows": moved.rows, "months": {one.month: one.new for one in months}, "differing": differing}
        print_json({"target": target.shown, **rows})
    else:
        _show(target, moved, months, differing)
    return 1 if differing else 0


def _two(addresses: list[str], config: Config) -> tuple[SqliteFile, Backend]:
    """From where, to where; UsageError where that is not said once each."""
    from storage.backends import backend_of
    from storage.errors import StoreError
    from storage.sqlite import SqliteFile

    try:
        both = [backend_of(one) for one in (*addresses, config.service.database)][:2]
    except StoreError as error:
        raise UsageError(f"db migrate: {error}") from None
    files = [one for one in both if isinstance(one, SqliteFile)]
    servers = [one for one in both if not isinstance(one, SqliteFile)]
    if len(addresses) > 2 or len(files) != 1 or len(servers) != 1 or (len(addresses) == 2 and both[0] in servers):
        raise UsageError("db migrate: from sqlite:///FILE to postgresql://user@host/name; name the one not configured")
    return files[0], servers[0]


def _stopped(target: Backend, moved: Moved | None) -> str:
    if moved is None:
        return f"stopped: {target.shown} is as empty as it was"
    return f"stopped: {target.shown} holds every row, read back alike; the months were not all compared"


async def _months(
    config: Config, source: SqliteFile, target: Backend, advance: Callable[[str, int, int], None]
) -> list[Month]:
    """Every month that was watched, counted on both sides as of the last pass."""
    from storage.database import Database
    from storage.page_files import PageFiles
    from storage.store import Store

    files = PageFiles(config.data_dir)
    old, new = (Store(Database(one, read_only=True), files) for one in (source, target))
    try:
        found: list[Month] = []
        wanted = [one async for one in _watched(config, old)]
        for done, (month, now) in enumerate(wanted, 1):
            found.append(Month(month, await _hash(config, old, month, now), await _hash(config, new, month, now)))
            advance("months", done, len(wanted))
        return found
    finally:
        await old.close()
        await new.close()


async def _watched(config: Config, store: Store) -> AsyncIterator[tuple[str, datetime]]:
    """The months from the first complete pass to the last pass, with the moment of that."""
    ledger = await store.ledger(relevant_from=date.max, sources=config.sources())
    starts = [source.baseline for source in ledger.sources if source.baseline]
    last = await store.last_pass_at()
    if not starts or last is None:
        return
    day, now = min(starts).astimezone(config.zone).date().replace(day=1), last.astimezone(config.zone)
    while day <= now.date():
        yield f"{day:%Y-%m}", now
        day = (day + timedelta(days=31)).replace(day=1)


async def _hash(config: Config, store: Store, month: str, now: datetime) -> str:
    import json

    from bot.cli.analysis import counted
    from bot.digest.json_form import to_json

    document = json.dumps(to_json(await counted(store, config, month, now, None)), ensure_ascii=False)
    return hashlib.sha256(document.encode()).hexdigest()


def _show(target: Backend, moved: Moved, months: list[Month], differing: list[str]) -> None:
    print_table([(name, str(count)) for name, count in sorted(moved.rows.items())])
    print(f"moved to {target.shown}: {sum(moved.rows.values())} rows, read back alike")
    for one in months:
        print(f"{one.month}  {'counted otherwise' if one.month in differing else 'counted alike'}  {one.new}")
    if not differing:
        print("now let service.database name it, and keep the file until you are sure")
