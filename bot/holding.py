"""What one delivery holds of the outbox: a token, and until when nobody else may have what was claimed with it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from uuid import uuid4

import structlog

from bot.last_look import Look
from storage.errors import StoreError
from storage.leases import Fenced
from storage.outbox import Outbox
from storage.values import Notice

_log = structlog.get_logger(__name__)
_BATCH = 20_000  # all that a chat gets must be at hand, so that it is as few messages as can be
_LEASE = timedelta(minutes=15)
_RENEW_EVERY_S = 300.0
_CLOCKS_AGREE = timedelta(minutes=1)


class Holding:
    """The lease of one delivery. `clock` gives the moments by which it is measured."""

    def __init__(self, outbox: Outbox, clock: Callable[[], datetime]) -> None:
        self.token = uuid4().hex
        self._outbox = outbox
        self._clock = clock

    async def claim(self, now: datetime) -> list[Notice]:
        """What is due at `now`, ours for as long as the lease lasts."""
        lease = self._clock() + _LEASE - now
        return await self._outbox.claim(now, _BATCH, lease.total_seconds(), self.token)

    async def renew(self) -> None:
        """Keep the lease while a long delivery lasts; a process that dies keeps it no longer than it ran."""
        while True:
            await asyncio.sleep(_RENEW_EVERY_S)
            try:
                await self._outbox.renew(self.token, self._clock() + _LEASE)
            except StoreError as error:
                # The lease lasts for another two tries.
                _log.warning("lease_not_renewed", reason=str(error))

    async def begin(self, ids: Sequence[int]) -> Look:
        """Note that a message with these notices goes out; Fenced where another process has one of them by now.

        A process that was frozen would else go on to send what another one has sent meanwhile. Gives the last look,
        which asks again where the lease may have ended since.
        """
        until = self._clock() + _LEASE
        if await self._outbox.begin(ids, self.token, until) < len(ids):
            raise Fenced("another process has taken over what this one was sending: the rest was given up")

        async def look() -> None:
            if self._clock() >= until - _CLOCKS_AGREE:
                await self.begin(ids)

        return look
