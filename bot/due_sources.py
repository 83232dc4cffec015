"""Which sources are due to be read: asked of the database each time, as everything that is due (ADR 0004).

Up to `FEW` sources are all due at each pass time. Of more, only those are that the day's brief should not go without:
the register, the brisk ones (`checks.rhythm`), and those where something stands of a hearing with a duty due soon. The
others are due once a day, each at its own moment.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from checks.rhythm import FEW, is_brisk, own_moment

if TYPE_CHECKING:
    from bot.config import Config
    from checks.sources.base import Source
    from storage.store import Store


def spread(config: Config) -> bool:
    """Whether there are so many sources that they are not all read at the pass times."""
    return len(config.sources()) > FEW


class DueSources:
    """The due sources of one service; who is brisk is looked up once for each pass time."""

    def __init__(self, config: Config, store: Store) -> None:
        self._config = config
        self._store = store
        self._brisk: tuple[datetime, frozenset[str]] | None = None

    @property
    def spread(self) -> bool:
        """Whether there are so many sources that they are not all read at the pass times."""
        return spread(self._config)

    async def at(self, pass_time: datetime, now: datetime, among: Sequence[Source] | None = None) -> list[Source]:
        """Those (of all, or of `among`) that nobody has read since they were due last; `pass_time` is the last one."""
        sources = self._config.sources() if among is None else among
        since = await self._since(sources, pass_time, now)
        ids = list(since) if among is not None else None
        read = await self._store.read_since(min(since.values(), default=pass_time), ids)
        return [one for one in sources if one.id not in read or read[one.id] < since[one.id]]

    async def before_judging(self, pass_time: datetime) -> list[Source]:
        """Those that nobody has read and that were due at `pass_time` already."""
        return await self.at(pass_time, pass_time)

    async def _since(self, sources: Sequence[Source], pass_time: datetime, now: datetime) -> dict[str, datetime]:
        if not self.spread:
            return {source.id: pass_time for source in sources}
        brisk = await self._brisk_at(pass_time)
        return {
            source.id: pass_time if source.id in brisk else own_moment(source.id, max(now, pass_time))
            for source in sources
        }

    async def _brisk_at(self, pass_time: datetime) -> frozenset[str]:
        if self._brisk is None or self._brisk[0] != pass_time:
            zone, sources = self._config.zone, self._config.sources()
            healths = await self._store.healths(sources, pass_time, zone)
            today = pass_time.astimezone(zone).date()
            found = {source.id for source in sources if not source.region or is_brisk(healths[source.id], today)}
            self._brisk = pass_time, frozenset(found) | await self._store.awaited()
        return self._brisk[1]
