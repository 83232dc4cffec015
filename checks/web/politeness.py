"""What all fetchers share: one pace per host, and each host's robots.txt."""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta

from protego import Protego

_ROBOTS_HOLD = timedelta(hours=24)
_LONGEST_DELAY_S = 10.0  # a Crawl-delay above this would stop the watch; we are one request a second anyway
_PRODUCT = "tyndau"


class Politeness:
    """Pace and robots answers per host; one object for all the sources of a pass, or of the service."""

    def __init__(
        self, requests_per_second: float = 1.0, wait: Callable[[float], Awaitable[None]] = asyncio.sleep
    ) -> None:
        self._pause = 1.0 / requests_per_second
        self._wait = wait
        self._free: dict[str, float] = {}
        self._rules: dict[str, tuple[datetime, Protego | None]] = {}
        self._delays: dict[str, float] = {}
        self._asking: defaultdict[str, asyncio.Lock] = defaultdict(asyncio.Lock)

    async def turn(self, host: str) -> None:
        """Come back when it is this request's turn at `host`."""
        now = asyncio.get_running_loop().time()
        slot = max(now, self._free.get(host, 0.0))
        self._free[host] = slot + max(self._pause, self._delays.get(host, 0.0))
        if slot > now:
            await self._wait(slot - now)

    async def allows(self, url: str, host: str, now: datetime, ask: Callable[[], Awaitable[str]]) -> bool:
        """Whether the host's robots.txt lets us read `url`; `ask` fetches its text, "" where there is none to read."""
        async with self._asking[host]:
            read_at, rules = self._rules.get(host, (None, None))
            if read_at is None or not read_at <= now < read_at + _ROBOTS_HOLD:
                rules = self._learn(host, await ask())
                self._rules[host] = (now, rules)
        return rules is None or bool(rules.can_fetch(url, _PRODUCT))

    def _learn(self, host: str, text: str) -> Protego | None:
        if not text.strip() or text.lstrip().startswith("<"):
            return None
        try:
            rules = Protego.parse(text)
            delay = float(rules.crawl_delay(_PRODUCT) or 0.0)
        except Exception:  # a robots.txt that breaks its parser forbids nothing
            return None
        self._delays[host] = min(delay, _LONGEST_DELAY_S)
        return rules
