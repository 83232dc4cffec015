"""A rubric that is a list: date, title and text in each item. The host answers no conditional requests."""

from __future__ import annotations

from datetime import datetime
from html import escape

from tests.world.http import Ask
from tests.world.model import Posting
from tests.world.sites.base import Website, body


class Bulleted(Website):
    """<ul> with one <li> for each entry."""

    path = "/kk/news/kogamdyk-tyndau"
    conditional = False

    def listing(self, entries: list[Posting], ask: Ask, now: datetime) -> str:
        """Newest first."""
        return f'<ul class="news">{"".join(self._item(entry, now) for entry in entries)}</ul>'

    def _item(self, entry: Posting, now: datetime) -> str:
        day = f'<span class="date">{entry.shown:%d.%m.%Y}</span> ' if entry.shown else ""
        return f"<li>{day}<b>{escape(entry.title, quote=False)}</b><div>{body(entry, now)}</div></li>\n"
