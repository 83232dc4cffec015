"""Reading every source once: the first half of a pass. What is due is asked of the store, what is seen is given to it.

    1. open a pass for the source,
    2. let its kind's reader walk it, reporting in batches,
    3. close the pass with how it ended: whatever happens, it is closed with a named reason.

Sources of different hosts are read side by side; a failing one never stops the others. Where the store fails, nothing
is said of the source: its pass was interrupted, and whoever asked for it is told once all have come to an end.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

import structlog

from checks.fault import StoreFault
from checks.model import PassOutcome
from checks.sources import KINDS, Progress
from checks.sources.base import Memory, Observed, ReadResult, Source, Unchanged
from checks.web import PageStore, Web, WebError

_log = structlog.get_logger(__name__)
_INTERRUPTED = ReadResult(PassOutcome.FAILED, "interrupted")


class SourcePass(Protocol):
    """One source in one pass, as the store keeps it."""

    new_versions: int

    @property
    def memory(self) -> Memory: ...

    @property
    def pages(self) -> PageStore: ...

    async def report(self, batch: Sequence[Observed | Unchanged]) -> None: ...

    async def end(self, result: ReadResult, at: datetime) -> ReadResult: ...


class PassStore(Protocol):
    """What the watch needs from a store."""

    async def begin_source_pass(self, source: Source, now: datetime) -> SourcePass: ...


@dataclass(frozen=True, slots=True)
class SourceRead:
    """How one source was read: the result, and how many new versions the ledger took."""

    source: Source
    result: ReadResult
    new_versions: int

    @property
    def complete(self) -> bool:
        return self.result.outcome is PassOutcome.COMPLETE


async def read_sources(
    sources: Sequence[Source],
    store: PassStore,
    web_for: Callable[[Source, PageStore], Web],
    clock: Callable[[], datetime],
    progress: Callable[[Source], Progress | None] = lambda source: None,
    at_once: int = 8,
) -> list[SourceRead]:
    """Read every source once; one result each, in the order given. Cancelled, it closes what it had open.

    StoreFault where the store failed: what could be closed was closed as interrupted.
    """
    gate = asyncio.Semaphore(at_once)

    async def one(source: Source) -> SourceRead:
        async with gate:
            return await read_source(source, store, web_for, clock, progress(source))

    ended = await asyncio.gather(*(one(source) for source in sources), return_exceptions=True)
    for failed in ended:
        if isinstance(failed, BaseException):
            raise failed
    return [read for read in ended if isinstance(read, SourceRead)]


async def read_source(
    source: Source,
    store: PassStore,
    web_for: Callable[[Source, PageStore], Web],
    clock: Callable[[], datetime],
    progress: Progress | None = None,
) -> SourceRead:
    """Read one source once and close its pass with how it ended."""
    current = await _begun(source, store, clock)
    result = _INTERRUPTED
    try:
        async with web_for(source, current.pages) as web:
            result = await KINDS[source.kind](source, web, current.memory, current.report, progress)
    except WebError as error:
        result = ReadResult(PassOutcome.FAILED, error.reason)
    except StoreFault:
        raise
    except Exception as error:
        # A fault of ours in one reader must not blind the others; it is named, told, and proves nothing.
        _log.error("reader_failed", source=source.id, error=type(error).__name__, detail=str(error)[:500])
        result = ReadResult(PassOutcome.FAILED, "reader_error")
    finally:
        result = await asyncio.shield(current.end(result, clock()))
    return SourceRead(source, result, current.new_versions)


async def _begun(source: Source, store: PassStore, clock: Callable[[], datetime]) -> SourcePass:
    """The pass of the source; stopped while it was being opened, it is closed before the stop goes on."""
    opening = asyncio.ensure_future(store.begin_source_pass(source, clock()))
    try:
        return await asyncio.shield(opening)
    except asyncio.CancelledError:
        await (await opening).end(_INTERRUPTED, clock())
        raise
