"""Reading a few cards of the portal because somebody asks, in a pass of its own that says nothing of the portal.

A whole portal pass takes minutes at a polite rate; whoever pressed a button waits for one card.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from datetime import datetime

from checks.model import PassOutcome
from checks.sources import portal
from checks.sources.base import ReadResult, Source
from checks.watch import PassStore
from checks.web import PageStore, Web, WebError


async def glance_at(
    source: Source,
    keys: Sequence[str],
    store: PassStore,
    web_for: Callable[[Source, PageStore], Web],
    clock: Callable[[], datetime],
) -> ReadResult:
    """Read the cards of `keys` (see `card_key`); the reason is "parsed" where all of them could be read."""
    current = await store.begin_source_pass(source, clock())
    result = ReadResult(PassOutcome.GLANCE, "interrupted")
    try:
        async with web_for(source, current.pages) as web:
            result = await portal.glance(source, web, current.memory, current.report, keys)
    except WebError as error:
        result = ReadResult(PassOutcome.GLANCE, error.reason)
    finally:
        result = await asyncio.shield(current.end(result, clock()))
    return result
