from __future__ import annotations

from collections.abc import AsyncIterator

import pytest_asyncio

from checks.attachments import AttachmentReader


@pytest_asyncio.fixture(loop_scope="module", scope="module")
async def reader() -> AsyncIterator[AttachmentReader]:
    """One worker for a module: starting it takes longer than most files."""
    async with AttachmentReader() as one:
        yield one
