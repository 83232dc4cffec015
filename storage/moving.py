"""Everything that is kept, moved from an SQLite file to a PostgreSQL database, and proved to be the same.

    1. the file: of this program's schema, and nobody has it open; from now on nobody writes to it,
    2. the target: nothing is in it; in one transaction its tables are made,
    3. filled batch by batch, counted, and read back: per table as many rows, and the same rows,
    4. committed. Stopped or broken at any moment before, the target is as empty as it was; afterwards, a second move
       finds the same rows there, says so and writes nothing.

The kept pages stay where they are, below `data_dir`.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, Table, func, insert, select

from storage.backends import Backend, changing
from storage.creation import make_tables
from storage.database import HEAD, translated
from storage.errors import SchemaTooOld, StoreError, Unreadable
from storage.restore import kept_out
from storage.schema import metadata
from storage.soundness import Advance, no_advance
from storage.sqlite import SqliteFile

_AT_ONCE = 1_000  # rows in memory, and in one statement


@dataclass(frozen=True, slots=True)
class Moved:
    """What was moved and read back alike: rows by table."""

    rows: dict[str, int]


def move(source: SqliteFile, target: Backend, advance: Advance = no_advance) -> Moved:
    """Move every row of `source` to the empty `target`, prove it, commit; blocks. One that was moved stays as it is.

    StoreError where it cannot be done (no such file, an older schema, a target that holds anything else, a file in
    use): nothing was written then.
    """
    _check_source(source)
    _check_target(target)
    with kept_out(source.file):
        pass  # whoever has it open is told to stop; whoever opens it from now on waits for the turn taken below
    with translated(source), changing(source) as old, translated(target), changing(target) as new:
        rows, there = _counts(old), {} if make_tables(new, HEAD) else _counts(new)
        if not any(there.values()):
            sums = _copy(old, new, rows, advance)
            _set_counters(new)
            _prove(new, rows, sums, advance)
        elif not (there == rows and _same(old, new, sum(rows.values()), advance)):
            raise _not_empty(target)
    return Moved(rows)


def _check_source(source: SqliteFile) -> None:
    revision = source.revision()
    if revision is None:
        raise Unreadable(f"there is no database at {source.file}")
    if revision != HEAD:
        from storage import upgrade

        upgrade.check_known(source.shown, revision)
        raise SchemaTooOld(f"{source.shown} has an older schema: run `tyndau db upgrade` on it first")


def _check_target(target: Backend) -> None:
    if target.revision() not in (None, HEAD):
        raise _not_empty(target)


def _not_empty(target: Backend) -> StoreError:
    return StoreError(f"{target.shown} is not empty: make a new one and name that")


def _count(connection: Connection, table: Table) -> int:
    return connection.scalar(select(func.count()).select_from(table)) or 0


def _counts(connection: Connection) -> dict[str, int]:
    return {table.name: _count(connection, table) for table in metadata.sorted_tables}


def _batches(connection: Connection, table: Table) -> Iterator[Sequence[Row[Any]]]:
    query = select(table).order_by(*table.primary_key).execution_options(stream_results=True)
    with connection.execute(query) as found:
        yield from found.partitions(_AT_ONCE)


def _copy(old: Connection, new: Connection, rows: dict[str, int], advance: Advance) -> dict[str, int]:
    """Write every row of `old` to `new`; gives the sum of what was read, by table."""
    sums, done, total = dict.fromkeys(rows, 0), 0, sum(rows.values())
    for table in metadata.sorted_tables:  # those first that others refer to
        for batch in _batches(old, table):
            new.execute(insert(table), [dict(row._mapping) for row in batch])
            sums[table.name] = _added(sums[table.name], batch)
            done += len(batch)
            advance("rows", done, total)
    return sums


def _set_counters(new: Connection) -> None:
    """Let the server number new rows after those that came with a number."""
    for table in metadata.sorted_tables:
        column = table.autoincrement_column
        if column is not None:
            highest = new.scalar(select(func.max(column)))
            counter = func.pg_get_serial_sequence(table.name, column.name)
            new.execute(select(func.setval(counter, highest or 1, highest is not None)))


def _prove(new: Connection, rows: dict[str, int], sums: dict[str, int], advance: Advance) -> None:
    """Unreadable where `new` holds anything else than what was read."""
    if (counted := _counts(new)) != rows:
        wrong = sorted(name for name in rows if counted[name] != rows[name])
        raise Unreadable(f"the copy has other rows than what was copied, in {', '.join(wrong)}")
    found = _sums(new, sum(rows.values()), advance)
    if wrong := sorted(name for name in sums if found[name] != sums[name]):
        raise Unreadable(f"the copy is not what was copied, in {', '.join(wrong)}")


def _sums(connection: Connection, total: int, advance: Advance) -> dict[str, int]:
    """The sum of every row that is there, by table."""
    sums, done = dict.fromkeys(metadata.tables, 0), 0
    for table in metadata.sorted_tables:
        for batch in _batches(connection, table):
            sums[table.name] = _added(sums[table.name], batch)
            done += len(batch)
            advance("proof", done, total)
    return sums


def _same(old: Connection, new: Connection, total: int, advance: Advance) -> bool:
    return _sums(old, total, advance) == _sums(new, total, advance)


def _added(before: int, batch: Sequence[Row[Any]]) -> int:
    """The hashes of rows added up: texts sort differently on the two sides, so the order may not count."""
    return (before + sum(_hash(row) for row in batch)) % (1 << 256)


def _hash(row: Row[Any]) -> int:
    shown = repr(tuple(row)).replace("\\x00", "\ufffd")  # as the server keeps it
    return int.from_bytes(hashlib.sha256(shown.encode("utf8", "replace")).digest())
