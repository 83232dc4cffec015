"""Which fields the newest entries of each source have, and which those before them had."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from datetime import datetime
from typing import Any

from sqlalchemy import Row, Select, and_, func, or_, select, union_all
from sqlalchemy.ext.asyncio import AsyncConnection

from checks.fill import PAST, RECENT, Lost, filled, lost
from checks.reading import from_json
from storage.codec import decode_card, decode_posting
from storage.rows import among, chunks
from storage.schema import items, understood, versions

_ARMS = 200  # of one statement; SQLite takes 500
_Key = tuple[int, int]


class LostFields:
    """The fields that each source has lost, looked for again where the ledger holds another number of versions."""

    def __init__(self) -> None:
        self._at: tuple[int | None, Mapping[str, datetime]] | None = None
        self._found: dict[str, tuple[Lost, ...]] = {}

    async def of(self, connection: AsyncConnection, baselines: Mapping[str, datetime]) -> dict[str, tuple[Lost, ...]]:
        """Those of the sources in `baselines` (when the first complete pass of each ended)."""
        at = (await connection.scalar(select(func.count()).select_from(versions)), baselines)
        if at != self._at:
            self._found, self._at = await _lost_fields(connection, baselines), at
        return self._found


async def _lost_fields(connection: AsyncConnection, baselines: Mapping[str, datetime]) -> dict[str, tuple[Lost, ...]]:
    newest = await _keys(connection, [_newest(source, at) for source, at in baselines.items()])
    recent = {source: keys for source, keys in newest.items() if len(keys) == RECENT}
    first = await _keys(connection, [_first_states(source) for source in recent])
    past = {source: [key for key in first[source] if key not in keys][:PAST] for source, keys in recent.items()}
    fields = await _filled(connection, {key for own in (recent, past) for keys in own.values() for key in keys})

    def of(keys: Sequence[_Key]) -> list[frozenset[str]]:
        return [fields[key] for key in keys if key in fields]

    return {source: lost(of(keys), of(past[source])) for source, keys in recent.items()}


def _newest(source: str, baseline: datetime) -> Select[Any]:
    """Item and version of what appeared or changed last."""
    current = and_(versions.c.item_id == items.c.id, versions.c.seq == items.c.seq)
    since = or_(items.c.first_seen_at > baseline, items.c.seq > 0)
    query = select(items.c.source_id, items.c.id, items.c.seq).join(versions, current)
    query = query.where(items.c.source_id == source, items.c.present, since)
    return query.order_by(versions.c.seen_at.desc(), items.c.id.desc()).limit(RECENT)


def _first_states(source: str) -> Select[Any]:
    """The first versions of the entries first seen last."""
    query = select(items.c.source_id, items.c.id, versions.c.seq).join(items, items.c.id == versions.c.item_id)
    query = query.where(items.c.source_id == source, versions.c.seq == 0)
    return query.order_by(items.c.first_seen_at.desc(), items.c.id).limit(PAST + RECENT)


async def _keys(connection: AsyncConnection, queries: Sequence[Select[Any]]) -> dict[str, list[_Key]]:
    """Item and version, by source."""
    found: dict[str, list[_Key]] = {}
    for row in await each(connection, queries):
        found.setdefault(row.source_id, []).append((row.id, row.seq))
    return found


async def _filled(connection: AsyncConnection, keys: Set[_Key]) -> dict[_Key, frozenset[str]]:
    same = and_(understood.c.item_id == versions.c.item_id, understood.c.seq == versions.c.seq)
    query = select(versions.c.item_id, versions.c.seq, versions.c.content, understood.c.value, items.c.form)
    query = query.join(items, items.c.id == versions.c.item_id).outerjoin(understood, same)
    found = {}
    for some in chunks(sorted({item for item, _ in keys})):
        wanted = query.where(among(connection, versions.c.item_id, some))
        for item, seq, content, value, form in await connection.execute(wanted):
            if (item, seq) in keys and content is not None:
                entry = decode_card(content) if form else decode_posting(content)
                found[item, seq] = filled(entry, from_json(value) if value else None)
    return found


async def each(connection: AsyncConnection, queries: Sequence[Select[Any]]) -> Sequence[Row[Any]]:
    """The rows of one query after the other, many asked for at once."""
    found: list[Row[Any]] = []
    for some in chunks(queries, _ARMS):
        found += (await connection.execute(union_all(*(select(*query.subquery().c) for query in some)))).all()
    return found
