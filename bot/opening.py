"""The store as the command line opens it: errors in one sentence, and no clock that runs backwards."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime
from typing import TYPE_CHECKING

from bot.errors import UsageError

if TYPE_CHECKING:
    from bot.config import Config
    from storage.store import Store


@asynccontextmanager
async def opened(
    config: Config, now: datetime | None = None, *, create: bool = False, read_only: bool = False
) -> AsyncIterator[Store]:
    """The configured store; StoreError where it cannot be opened, UsageError where `now` lies before the last pass."""
    from storage.store import open_store

    store = await open_store(config.service.database, config.data_dir, create=create, read_only=read_only)
    try:
        last = await store.last_pass_at()
        if now is not None and last is not None and now < last:
            shown = last.astimezone(config.zone).isoformat(timespec="seconds")
            raise UsageError(f"--now lies before the last recorded pass ({shown})")
        yield store
    finally:
        await store.close()
