"""What the hosts that we talk to anyway say of the machine's clock: the sites that are read, and Telegram."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

import structlog

from bot.clock import Clock, Heard, SteadyClock
from bot.errors import CannotDo
from checks.web import WebError, host_of
from checks.web.addresses import is_public

if TYPE_CHECKING:
    from bot.config import Config

_log = structlog.get_logger(__name__)
_MOST_HOSTS = 6
_PATIENCE_S = 5.0


def asking(
    config: Config, wall: Callable[[], datetime], wait: Callable[[float], Awaitable[None]] = asyncio.sleep
) -> Callable[[], Awaitable[Sequence[Heard]]]:
    """Who asks them, one small request to each host, at a distance from the next one that a pass may send there."""
    addresses = _addresses(config)

    async def ask() -> Sequence[Heard]:
        heard = await asyncio.gather(*(_heard(config, url, ca, wall) for url, ca in addresses))
        await wait(1 / config.watch.requests_per_second)
        for one in heard:
            ahead = None if one.ahead is None else round(one.ahead.total_seconds())
            _log.debug("clock_compared", host=one.host, ahead_s=ahead, expired=one.expired)
        return heard

    return ask


async def check_clock(config: Config) -> None:
    """CannotDo where the machine's clock is ahead: what has not fallen due would be judged as if it had."""
    clock = SteadyClock(asking(config, Clock().now))
    doubt = await clock.settle()
    if clock.held:
        shown = clock.true.astimezone(config.zone).isoformat(timespec="minutes")
        raise CannotDo(f"{doubt}: the machine's clock is not that of the sites ({shown}); nothing was done")


def _addresses(config: Config) -> list[tuple[str, Path | None]]:
    """One address of each host with its own authority. A Bot API server of this machine has this machine's clock.

    Of a site it is robots.txt, which no robots rule can forbid (RFC 9309, 2.2.2).
    """
    telegram = config.telegram.api_base if config.telegram.token.get_secret_value() else ""
    found: dict[str, tuple[str, Path | None]] = {}
    if telegram and not _is_near(telegram):
        found[host_of(telegram)] = (telegram, None)
    for source in config.sources():
        found.setdefault(host_of(source.address), (urljoin(source.address, "/robots.txt"), source.ca_file))
    return list(found.values())[:_MOST_HOSTS]


def _is_near(url: str) -> bool:
    host = urlsplit(url).hostname or ""
    try:
        return host == "localhost" or not is_public(host)
    except ValueError:
        return False  # a name


async def _heard(config: Config, url: str, ca_file: Path | None, wall: Callable[[], datetime]) -> Heard:
    from checks.web.dates import NOT_VALID_NOW, ahead_of_host

    host = host_of(url)
    try:
        contact = config.watch.contact
        return Heard(host, await ahead_of_host(url, wall, contact=contact, ca_file=ca_file, timeout_s=_PATIENCE_S))
    except WebError as error:
        return Heard(host, None, expired=error.reason == NOT_VALID_NOW)
