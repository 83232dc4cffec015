"""A rubric of titles; the text stands on a page of its own for each entry."""

from __future__ import annotations

from datetime import datetime
from html import escape

from tests.world.http import HTML, NOT_FOUND, Answer, Ask
from tests.world.model import Posting
from tests.world.sites.base import Website, body, html_page


class Details(Website):
    """A list of links, and the pages behind them."""

    path = "/ru/slushaniya"
    title = "Общественные слушания"

    def listing(self, entries: list[Posting], ask: Ask, now: datetime) -> str:
        """Newest first."""
        return f'<ul class="list">{"".join(self._item(entry) for entry in entries)}</ul>'

    def _item(self, entry: Posting) -> str:
        day = f'<span class="date">{entry.shown:%d.%m.%Y}</span> ' if entry.shown else ""
        return f'<li>{day}<a href="{self.path}/{entry.id}">{escape(entry.title, quote=False)}</a></li>\n'

    def other(self, ask: Ask, now: datetime) -> Answer:
        """An entry's page."""
        code = ask.path.removeprefix(f"{self.path}/")
        entry = next((e for e in self.entries(now) if str(e.id) == code), None)
        if entry is None:
            return NOT_FOUND
        return self.shelf.render(ask.path, now, lambda: self._page(entry, now))

    def _page(self, entry: Posting, now: datetime) -> Answer:
        day = f'<p class="date">{entry.shown:%d.%m.%Y}</p>' if entry.shown else ""
        page = html_page(escape(entry.title, quote=False), f'{day}<div class="text">{body(entry, now)}</div>')
        return Answer(
            200, HTML, page, entry.edited_at if entry.edited_at and entry.edited_at <= now else entry.appears_at
        )
