"""Reading what is due, shared between replicas host by host.

A host is a lease: it is asked by one replica at a time, so the pace stays one per host. Each replica asks at most
`HOSTS_AT_ONCE` hosts at a time. Leases are taken a few at a time, since taking them is the one thing for which all
replicas wait; the fewer hosts are left, the fewer at a time, so that all end together.
"""

from __future__ import annotations

import asyncio
import random
from collections.abc import Callable, Sequence
from datetime import datetime
from itertools import islice, takewhile
from typing import TYPE_CHECKING

import structlog

from bot.cycle import fetcher
from checks.watch import read_sources
from storage.leases import held
from storage.passes import reading_name

if TYPE_CHECKING:
    from bot.config import Config
    from bot.due_sources import DueSources
    from bot.turns import Turn, Turns
    from checks.sources.base import Source
    from storage.store import Store

_log = structlog.get_logger(__name__)
HOSTS_AT_ONCE = 8
_MOST_TAKEN = 8
_LOOKED_AT = 64  # hosts from which some are taken

_Hosts = dict[str, list["Source"]]  # by the name of the lease


class SharedReading:
    """The reading of one replica; `web` gives the fetchers, with one pace per host for all of its passes."""

    def __init__(
        self, config: Config, store: Store, clock: Callable[[], datetime], turns: Turns, due: DueSources
    ) -> None:
        self.web = fetcher(config, clock)
        self._store = store
        self._clock = clock
        self._turns = turns
        self._due = due

    async def read(self, pass_time: datetime) -> None:
        """Read what is due and nobody else reads; one host that fails stops no other."""
        hosts = _in_order(await self._due.at(pass_time, self._clock()))
        readers = (self._take_and_read(hosts, pass_time) for _ in range(HOSTS_AT_ONCE))
        for ended in await asyncio.gather(*readers, return_exceptions=True):
            if isinstance(ended, Exception):
                _log.warning("hosts_not_read", error=type(ended).__name__, detail=str(ended))

    async def _take_and_read(self, hosts: _Hosts, pass_time: datetime) -> None:
        """Go on until no host is left that others leave to us."""
        while hosts:
            near = dict(islice(hosts.items(), _LOOKED_AT))
            first = next(iter(near))
            many = max(1, min(_MOST_TAKEN, len(hosts) // (8 * HOSTS_AT_ONCE)))
            async with self._turns.some(list(near), 1 if _is_long(near[first]) else many) as mine:
                for name in (*takewhile(lambda name: name not in mine, near), *mine):
                    hosts.pop(name, None)  # another's already, or ours
                # Asked again: another replica may have read them since, and given the host back.
                still = await self._still_due({name: near[name] for name in mine}, pass_time)
                for name, sources in still.items():
                    await self._read_host(mine[name], sources)
            if len(still) < len(mine):
                left = await self._still_due(hosts, pass_time)
                for name in hosts.keys() - left.keys():
                    hosts.pop(name, None)

    async def _read_host(self, turn: Turn, sources: Sequence[Source]) -> None:
        try:
            with held(turn.lease):
                await read_sources(sources, self._store, self.web, self._clock)
        except Exception as error:
            _log.warning("host_not_read", error=type(error).__name__, detail=str(error))

    async def _still_due(self, hosts: _Hosts, pass_time: datetime) -> _Hosts:
        wanted = [source for own in hosts.values() for source in own]
        return _by_host(await self._due.at(pass_time, self._clock(), wanted)) if wanted else {}


def _by_host(sources: Sequence[Source]) -> _Hosts:
    found: _Hosts = {}
    for source in sources:
        found.setdefault(reading_name(source), []).append(source)
    return found


def _is_long(sources: Sequence[Source]) -> bool:
    """Whether its host takes long: the register, or a host of several sources. It holds up nothing but itself."""
    return len(sources) > 1 or not sources[0].region


def _in_order(sources: Sequence[Source]) -> _Hosts:
    """The long ones first; each replica begins with others of the rest, lest they all try to take the same."""
    hosts = _by_host(sources)
    long = [name for name, own in hosts.items() if _is_long(own)]
    rest = [name for name in hosts if name not in set(long)]
    begin = random.randrange(len(rest)) if rest else 0  # noqa: S311 - not a secret
    return {name: hosts[name] for name in (*long, *rest[begin:], *rest[:begin])}
