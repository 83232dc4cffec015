"""A store with a little in it, pages and a mail too, and a second place to restore to."""

from __future__ import annotations

import hashlib
import os
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from checks.web.page import Memo
from storage.page_files import PageFiles
from storage.store import Store
from tests.storage.making import SITE, complete, day, notice, posting, seen, sha, verdict

MAIL = "analyses/analysis-2025-04-1.eml"


@dataclass(frozen=True)
class Place:
    """Where a database and its pages lie."""

    folder: Path

    @property
    def database(self) -> Path:
        return self.folder / "db" / "tyndau.db"

    @property
    def data(self) -> Path:
        return self.folder / "data"

    @property
    def files(self) -> PageFiles:
        return PageFiles(self.data)

    def count(self, table: str) -> int:
        """The rows of a table, as SQLite itself counts them."""
        with closing(sqlite3.connect(self.database)) as opened:
            number: int = opened.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
            return number

    def state(self) -> dict[str, str]:
        """Every file with its hash."""
        found = [file for file in sorted(self.folder.rglob("*")) if file.is_file()]
        return {str(one.relative_to(self.folder)): hashlib.sha256(one.read_bytes()).hexdigest() for one in found}

    def age(self, name: str, moment: datetime) -> None:
        """Let the page `name` have been written at `moment`."""
        at = moment.astimezone(UTC).timestamp()
        os.utime(self.files.path(sha(name)), (at, at))


async def fill(store: Store, place: Place, number: int = 0) -> None:
    """A complete pass of a site with one entry, its pages, a verdict that rests on its card, a notice, a sent mail."""
    at = day(number)
    under_way = await store.begin_source_pass(SITE, at)
    for name in ("a", "list", "card"):
        await under_way.pages.keep(name, name.encode(), Memo("", "", sha(name)), at)
    await under_way.report([seen("a", posting(), at)])
    await under_way.end(complete("a", at=at), at)
    await store.plan(at, [verdict()], [notice()], {})
    mail = place.data / MAIL
    mail.parent.mkdir(exist_ok=True)
    mail.write_bytes(b"Subject: April\r\n\r\n")
