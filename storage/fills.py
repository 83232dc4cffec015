"""Which fields the newest entries of each source have, which those before them had, and what was lost of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, and_, func, or_, select, true, union_all
from sqlalchemy.ext.asyncio import AsyncConnection

from checks import losses
from checks.fill import PAST, RECENT, Lost, filled, lacks, lost, returned
from checks.losses import RESTED, Loss, Losses
from checks.model import PassOutcome
from checks.reading import from_json
from storage import facts
from storage.codec import decode_card, decode_posting
from storage.rows import among, chunks
from storage.schema import items, passes, understood, versions

_ARMS = 200  # of one statement; SQLite takes 500
_Key = tuple[int, int]
LOST_FIELDS = "lost_fields"
"""The fact that holds the losses known so far (`checks.losses.to_json`)."""
RIGHT = "fields_right"
"""The fact that holds, by source, when an operator said that its entries are meant as they are."""


@dataclass(frozen=True, slots=True)
class Fill:
    """How the newest entries of a source differ from its past.

    `lost`: what is told of it; `gone`: what nothing may rest on; `back`: the fields that half of them have, with the
    moment of the newest entry.
    """

    lost: tuple[Lost, ...] = ()
    gone: tuple[Loss, ...] = ()
    back: Mapping[str, datetime] = field(default_factory=dict)


class LostFields:
    """The fields that each source has lost, looked for again where the ledger holds another number of versions."""

    def __init__(self) -> None:
        self._at: tuple[Any, ...] | None = None
        self._found: dict[str, Fill] = {}
        self._baselines: dict[str, datetime] = {}

    async def of(self, connection: AsyncConnection, sources: Sequence[str]) -> dict[str, tuple[Lost, ...]]:
        """What is to be told of each source: what its newest entries lack, and what was lost and is not back."""
        fills, known = await self._look(connection, sources)
        still = losses.open_fields(known)
        return {source: _told(fills.get(source, Fill()).lost, still.get(source, ())) for source in {*fills, *still}}

    async def losses(self, connection: AsyncConnection, sources: Sequence[str]) -> Losses:
        """What each source has lost, or had lost for a time, of what verdicts may rest on."""
        return (await self._look(connection, sources))[1]

    async def baselines(self, connection: AsyncConnection, sources: Sequence[str]) -> dict[str, datetime]:
        """When the first complete pass of each source ended; that never changes."""
        if missing := [source for source in sources if source not in self._baselines]:
            self._baselines |= await _baselines(connection, missing)
        return {source: self._baselines[source] for source in sources if source in self._baselines}

    async def _look(self, connection: AsyncConnection, sources: Sequence[str]) -> tuple[dict[str, Fill], Losses]:
        kept = await facts.several(connection, (LOST_FIELDS, RIGHT))
        right = {source: datetime.fromisoformat(at) for source, at in kept.get(RIGHT, {}).items()}
        baselines = await self.baselines(connection, sources)
        at = (await connection.scalar(select(func.count()).select_from(versions)), baselines, right)
        if at != self._at:
            self._found, self._at = await _fills(connection, baselines, right), at
        found = {source: fill.gone for source, fill in self._found.items() if fill.gone}
        known = losses.from_json(kept.get(LOST_FIELDS, {}))
        if not found and not known:
            return self._found, losses.NONE
        followed = losses.followed(known, found, {source: fill.back for source, fill in self._found.items()})
        return self._found, losses.unless_right(followed, right)


def _told(newest: tuple[Lost, ...], still: Sequence[Loss]) -> tuple[Lost, ...]:
    named = {one.field for one in newest}
    return newest + tuple(Lost(one.field, one.now, one.before) for one in still if one.field not in named)


async def _baselines(connection: AsyncConnection, sources: Sequence[str]) -> dict[str, datetime]:
    complete = passes.c.outcome == PassOutcome.COMPLETE.value
    first = select(passes.c.source_id, func.min(passes.c.finished_at)).where(complete).group_by(passes.c.source_id)
    wanted = set(sources)
    return {source: at for source, at in (await connection.execute(first)).all() if source in wanted}


async def _fills(
    connection: AsyncConnection, baselines: Mapping[str, datetime], right: Mapping[str, datetime]
) -> dict[str, Fill]:
    newest = await _keys(connection, [_newest(source, at, right.get(source)) for source, at in baselines.items()])
    recent = {source: keys for source, keys in newest.items() if len(keys) == RECENT}
    first = await _keys(connection, [_first_states(source, right.get(source)) for source in recent])
    past = {source: [key for key in first.get(source, {}) if key not in keys][:PAST] for source, keys in recent.items()}
    fields = await _filled(connection, {key for own in (recent, past) for keys in own.values() for key in keys})
    return {
        source: _fill(
            {key: at for key, at in keys.items() if key in fields},
            fields,
            [fields[key] for key in past[source] if key in fields],
        )
        for source, keys in recent.items()
    }


def _fill(
    newest: Mapping[_Key, datetime], fields: Mapping[_Key, frozenset[str]], past: Sequence[frozenset[str]]
) -> Fill:
    recent = [fields[key] for key in newest]

    def since(name: str) -> datetime:
        return min(at for key, at in newest.items() if lacks(fields[key], name))

    fallen = lost(recent, past)
    rested = [one for one in fallen if one.vanished and one.field in RESTED]
    gone = tuple(Loss(one.field, since(one.field), None, one.now, one.before) for one in rested)
    back = dict.fromkeys(returned(recent) & RESTED, max(newest.values())) if newest else {}
    return Fill(fallen, gone, back)


def _newest(source: str, baseline: datetime, right: datetime | None) -> Select[Any]:
    """Item and version of what appeared or changed last; only of what was first seen after `right`."""
    current = and_(versions.c.item_id == items.c.id, versions.c.seq == items.c.seq)
    since = or_(items.c.first_seen_at > baseline, items.c.seq > 0)
    query = select(items.c.source_id, items.c.id, items.c.seq, versions.c.seen_at).join(versions, current)
    query = query.where(items.c.source_id == source, items.c.present, since, _after(right))
    return query.order_by(versions.c.seen_at.desc(), items.c.id.desc()).limit(RECENT)


def _first_states(source: str, right: datetime | None) -> Select[Any]:
    """The first versions of the entries first seen last; only of what was first seen after `right`."""
    query = select(items.c.source_id, items.c.id, versions.c.seq, versions.c.seen_at)
    query = query.join(items, items.c.id == versions.c.item_id)
    query = query.where(items.c.source_id == source, versions.c.seq == 0, _after(right))
    return query.order_by(items.c.first_seen_at.desc(), items.c.id).limit(PAST + RECENT)


def _after(right: datetime | None) -> ColumnElement[bool]:
    return true() if right is None else items.c.first_seen_at > right


async def _keys(connection: AsyncConnection, queries: Sequence[Select[Any]]) -> dict[str, dict[_Key, datetime]]:
    """Item and version, with the moment at which it was seen, by source."""
    found: dict[str, dict[_Key, datetime]] = {}
    for row in await each(connection, queries):
        found.setdefault(row.source_id, {})[row.id, row.seq] = row.seen_at
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
