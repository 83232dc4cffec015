"""The fetcher as the configuration wants it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from checks.web import PageStore, Politeness, Web

if TYPE_CHECKING:
    from bot.config import Config
    from checks.sources.base import Source


def allowed_hosts(config: Config) -> frozenset[str]:
    """`host:port` of every configured source: the only ones that may be private or loopback addresses."""
    return config.hosts


def web_for(
    config: Config,
    source: Source,
    pages: PageStore,
    clock: Callable[[], datetime],
    politeness: Politeness | None = None,
    retries: int = 3,
) -> Web:
    """The fetcher of one source; `politeness` is shared by the sources of a pass."""
    return Web(
        clock=clock,
        pages=pages,
        contact=config.watch.contact,
        requests_per_second=config.watch.requests_per_second,
        timeout_s=config.watch.timeout_s,
        allowed_hosts=allowed_hosts(config),
        ca_file=source.ca_file,
        politeness=politeness,
        retries=retries,
    )
