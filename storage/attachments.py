"""What is kept of attachments: `checks.attachments.fetching.Shelf`, with the pages of one source."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import select

from storage.database import Database
from storage.memory import PassPages, Pending
from storage.page_files import PageFiles
from storage.rows import chunks
from storage.schema import readings


class AttachmentShelf:
    """Readings by hash in the cache that sources use too. `pages` keeps bodies at once, memos with the next `keep`."""

    def __init__(self, database: Database, files: PageFiles, source_id: str) -> None:
        self._database = database
        self._pending = Pending()
        self.pages = PassPages(database, files, source_id, self._pending)

    async def kept(self, reader: str, hashes: Sequence[str]) -> dict[str, Any]:
        """What `reader` kept under these hashes, by hash."""
        found: dict[str, Any] = {}
        if not hashes:
            return found
        async with self._database.read() as connection:
            for some in chunks(dict.fromkeys(hashes)):
                query = select(readings.c.sha256, readings.c.value)
                query = query.where(readings.c.reader == reader, readings.c.sha256.in_(some))
                found.update((sha, value) for sha, value in await connection.execute(query))
        return found

    async def keep(self, reader: str, values: Mapping[str, Any]) -> None:
        """Keep values in one transaction with the memos of what was fetched."""
        self._pending.readings.update({(sha, reader): value for sha, value in values.items()})
        pending = self._pending.take()
        async with self._database.write() as connection:
            await pending.write(connection)
