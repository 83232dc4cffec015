"""The few shapes that statements of this package share: many keys as one parameter, inserts that skip what is there."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, TypeVar

from sqlalchemy import ARRAY, ColumnElement, Table, Text, any_, bindparam, func, select
from sqlalchemy.dialects import sqlite
from sqlalchemy.ext.asyncio import AsyncConnection

T = TypeVar("T")
CHUNK = 500  # keys in one IN list: every database takes that many


def _insert(connection: AsyncConnection, table: Table) -> Any:
    if connection.dialect.name == "sqlite":
        return sqlite.insert(table)
    from sqlalchemy.dialects import postgresql  # 3 MB that SQLite does not need

    return postgresql.insert(table)


def chunks(values: Iterable[T], size: int = CHUNK) -> Iterator[list[T]]:
    """The values in lists of at most `size`."""
    rest = list(values)
    for start in range(0, len(rest), size):
        yield rest[start : start + size]


def among(connection: AsyncConnection, column: ColumnElement[Any], values: Iterable[Any]) -> ColumnElement[bool]:
    """Whether the column (a text or a whole number) is one of the values, however many: they are one parameter."""
    every = listed(connection, values)
    if connection.dialect.name == "sqlite":
        each = func.json_each(every).table_valued("value")
        return column.in_(select(each.c.value))
    return column == any_(bindparam(None, every, type_=ARRAY(column.type)))


def among_each(connection: AsyncConnection, column: ColumnElement[Any], name: str) -> ColumnElement[bool]:
    """`among` with the values of each execution, `listed` for the parameter `name`."""
    if connection.dialect.name == "sqlite":
        each = func.json_each(bindparam(name, type_=Text())).table_valued("value")
        return column.in_(select(each.c.value))
    return column == any_(bindparam(name, type_=ARRAY(column.type)))


def listed(connection: AsyncConnection, values: Iterable[Any]) -> Any:
    """The values as the one parameter of `among_each`."""
    return json.dumps(list(values)) if connection.dialect.name == "sqlite" else list(values)


async def insert_new(connection: AsyncConnection, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
    """Insert the rows whose key is not there yet; the others stay as they are."""
    if rows:
        statement = _insert(connection, table).on_conflict_do_nothing()
        await connection.execute(statement, list(rows))


async def upsert(connection: AsyncConnection, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
    """Insert the rows, or overwrite those of the same primary key with the columns given (alike in every row)."""
    if not rows:
        return
    statement = _insert(connection, table)
    keys = [column.name for column in table.primary_key]
    changed = {name: statement.excluded[name] for name in rows[0] if name not in keys}
    await connection.execute(statement.on_conflict_do_update(index_elements=keys, set_=changed), list(rows))
