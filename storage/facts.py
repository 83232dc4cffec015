"""Small things that must outlive the process: a JSON value by its key."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import delete, select
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.rows import upsert
from storage.schema import facts


async def get(connection: AsyncConnection, key: str, default: Any) -> Any:
    """The value under `key`, or `default`."""
    row = (await connection.execute(select(facts.c.value).where(facts.c.key == key))).one_or_none()
    return row.value if row else default


async def several(connection: AsyncConnection, keys: Sequence[str]) -> dict[str, Any]:
    """The values under those of `keys` that have one, by key."""
    rows = await connection.execute(select(facts.c.key, facts.c.value).where(facts.c.key.in_(keys)))
    return {row.key: row.value for row in rows}


async def beginning(connection: AsyncConnection, prefix: str) -> dict[str, Any]:
    """The values whose key begins with `prefix`, by key."""
    query = select(facts.c.key, facts.c.value).where(facts.c.key.startswith(prefix, autoescape=True))
    rows = await connection.execute(query)
    return {row.key: row.value for row in sorted(rows, key=lambda row: row.key)}  # servers sort texts each their way


async def put(connection: AsyncConnection, key: str, value: Any, at: datetime) -> None:
    """Keep `value` under `key`; None takes it away."""
    if value is None:
        await connection.execute(delete(facts).where(facts.c.key == key))
    else:
        await upsert(connection, facts, [{"key": key, "value": value, "at": at}])
