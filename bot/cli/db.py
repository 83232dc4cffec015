"""`tyndau db …`: the schema, copies of the database, the proof that nothing was altered."""

from __future__ import annotations

import asyncio
from dataclasses import asdict
from datetime import UTC
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli.db_migrate import migrate
from bot.cli.frame import framed_data, settings
from bot.cli.options import Now, clock
from bot.cli.output import print_json, print_table
from bot.errors import UsageError

if TYPE_CHECKING:
    from datetime import datetime

    from bot.config import Config
    from storage.backup import Backup
    from storage.restore import Restored
    from storage.soundness import Soundness

HELP = "The database: schema, copies, proof."
_SHOWN = 20

Target = Annotated[
    Path,
    typer.Argument(
        metavar="FILE|DIR",
        help="The archive to be written, or the folder for one named by the moment. With .db: the database alone.",
    ),
]
Source = Annotated[Path, typer.Argument(metavar="FILE", help="A backup: an archive, a database alone, a dump.")]


@framed_data
def upgrade(context: typer.Context, as_json: bool) -> int:
    """Make the database, or bring its schema up to date."""
    config = settings(context)
    asyncio.run(_upgrade(config))
    if as_json:
        print_json({"upgraded": True})
    else:
        print("the database is up to date")
    return 0


async def _upgrade(config: Config) -> None:
    from storage.store import open_store

    store = await open_store(config.service.database, config.data_dir)
    await store.close()


@framed_data
def backup(context: typer.Context, target: Target, as_json: bool, now: Now = None) -> int:
    """Copy database, kept pages and sent analyses while the service runs, and prove the copy by opening and counting.

    Exit code 1: copied, and pages that something rests on are missing here.
    """
    from bot.cli.bars import working
    from storage import backup as storage

    config = settings(context)
    file_of_database = _file_of(config, "pg_dump --format=custom --file=tyndau.dump")
    moment = clock(now).now()
    file = _new_file(target, moment)
    with working() as advance:
        made = storage.backup(file_of_database, config.data_dir, file, moment, advance)
    if as_json:
        print_json({**asdict(made), "taken_at": _local(moment, config)})
    else:
        _show_backup(made)
    return 1 if made.missing else 0


def _file_of(config: Config, instead: str) -> Path:
    """The database's file; UsageError that says what to do instead where it is on a server."""
    from storage.backends import backend_of
    from storage.sqlite import SqliteFile

    backend = backend_of(config.service.database)
    if isinstance(backend, SqliteFile):
        return backend.file
    raise UsageError(f"db backup is for SQLite: use `{instead} --dbname={backend.address}`, and copy {config.data_dir}")


def _new_file(target: Path, moment: datetime) -> Path:
    if target.is_dir():
        return target / f"tyndau-{moment.astimezone(UTC):%Y%m%dT%H%M%SZ}.tar"
    if target.exists():
        raise UsageError(f"{target} is there already: a backup takes no other file's place")
    return target


def _show_backup(made: Backup) -> None:
    print(f"copied and proved: {made.file}, {made.bytes} bytes, {made.pages} pages, schema {made.schema}")
    _show_rows(made.rows)
    _show_missing(made.missing)


@framed_data
def restore(context: typer.Context, source: Source, as_json: bool, now: Now = None) -> int:
    """Put a backup in the database's place, which nobody may have open; what stood there is kept aside.

    On PostgreSQL the file is a dump of pg_dump, and what stood there is gone. Exit code 1: restored, and pages that
    something rests on are missing.
    """
    from bot.cli.bars import working
    from storage import restore as storage
    from storage.backends import backend_of
    from storage.sqlite import SqliteFile

    config = settings(context)
    place = backend_of(config.service.database)
    _check_source(source)
    if not isinstance(place, SqliteFile):
        return _restore_dump(config, source, clock(now).now(), as_json=as_json)
    with working() as advance:
        done = storage.restore(source, place.file, config.data_dir, clock(now).now(), advance)
    if as_json:
        taken_at = _local(done.taken_at, config) if done.taken_at else None
        print_json({**asdict(done), "taken_at": taken_at})
    else:
        _show_restored(done, config)
    return 1 if done.missing else 0


def _restore_dump(config: Config, source: Path, now: datetime, *, as_json: bool) -> int:
    from storage.postgres import PostgresServer
    from storage.restore_dump import restore_dump

    done = restore_dump(PostgresServer(config.service.database), source, now)
    if as_json:
        print_json(asdict(done))
    else:
        print(f"restored: the dump, schema {done.schema}")
        _show_doubtful(done.doubtful)
    return 0


def _show_doubtful(count: int) -> None:
    if count:
        print(f"{count} waiting notices may have gone out since; when they are sent, they say so")


def _check_source(source: Path) -> None:
    if source.is_dir():
        newest = max(source.glob("tyndau-*.tar"), default=None)
        raise UsageError(f"{source} is a folder: name a file of it" + (f", such as {newest}" if newest else ""))
    if not source.exists():
        raise UsageError(f"there is no file {source}")


def _show_restored(done: Restored, config: Config) -> None:
    taken = f" of {_local(done.taken_at, config)}" if done.taken_at else ""
    print(f"restored: the backup{taken}, {done.pages} pages put back, schema {done.schema}")
    if done.older:
        print("its schema is older than this program: `tyndau db upgrade`, or the next start, brings it up to date")
    if done.aside:
        print(f"what stood there is kept as {done.aside}")
    _show_doubtful(done.doubtful)
    _show_rows(done.rows)
    _show_missing(done.missing)


@framed_data
def verify(context: typer.Context, as_json: bool) -> int:
    """Prove that nothing was altered: the database's own checks, every kept page hashed again, the pages of each proof.

    Exit code 1: something does not fit.
    """
    config = settings(context)
    found = asyncio.run(_verify(config))
    if as_json:
        print_json({"sound": not found.problems, **asdict(found)})
    else:
        _show_soundness(found)
    return 1 if found.problems else 0


async def _verify(config: Config) -> Soundness:
    from bot.cli.bars import working
    from bot.opening import opened

    async with opened(config, read_only=True) as store:
        with working() as advance:
            return await store.examine(advance)


def _show_soundness(found: Soundness) -> None:
    from storage.soundness import shown

    _show_rows(found.rows)
    for line in shown(found.problems):
        print(line)
    said = f"{len(found.problems)} things do not fit" if found.problems else "everything fits"
    print(f"{said}: {found.pages} pages hashed again, {found.relied_on} that something rests on")


def _show_rows(rows: dict[str, int]) -> None:
    print_table([(name, str(count)) for name, count in sorted(rows.items())])


def _show_missing(missing: tuple[str, ...]) -> None:
    if missing:
        print(f"{len(missing)} pages that something rests on are missing or damaged:")
    for sha in missing[:_SHOWN]:
        print(f"  {sha}")
    if len(missing) > _SHOWN:
        print(f"  and {len(missing) - _SHOWN} more; `tyndau db verify` says what rests on them")


def _local(moment: datetime, config: Config) -> str:
    return moment.astimezone(config.zone).isoformat(timespec="seconds")


commands = {"upgrade": upgrade, "backup": backup, "restore": restore, "verify": verify, "migrate": migrate}
