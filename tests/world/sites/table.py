"""A rubric that is a table with a date column."""

from __future__ import annotations

from datetime import datetime
from html import escape

from tests.world.http import Ask
from tests.world.model import Posting
from tests.world.sites.base import Website, links

_HEAD = "<tr><th>№</th><th>Күні / Дата</th><th>Атауы / Наименование</th><th>Құжат / Документ</th></tr>"


class Table(Website):
    """One row for each entry."""

    path = "/ru/hearings"
    title = "Қоғамдық тыңдаулар / Общественные слушания"

    def listing(self, entries: list[Posting], ask: Ask, now: datetime) -> str:
        """Newest first, numbered from the oldest."""
        rows = [self._row(len(entries) - n, entry, now) for n, entry in enumerate(entries)]
        return f'<table class="docs">{_HEAD}\n{"".join(rows)}</table>'

    def _row(self, number: int, entry: Posting, now: datetime) -> str:
        day = f"{entry.shown:%d.%m.%Y}" if entry.shown else ""
        text = "<br>".join(escape(line, quote=False) for line in (entry.title, *entry.lines_as_of(now)))
        return f"<tr><td>{number}</td><td>{day}</td><td>{text}</td><td>{links(entry)}</td></tr>\n"
