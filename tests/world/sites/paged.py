"""A rubric over several pages, fifteen entries each, newest first."""

from __future__ import annotations

from datetime import datetime
from html import escape

from tests.world.http import Ask
from tests.world.model import Posting
from tests.world.sites.base import Website, body

_SIZE = 15


class Paged(Website):
    """Articles with a <time>; `?page=N` leads on."""

    path = "/tyndaular"

    def listing(self, entries: list[Posting], ask: Ask, now: datetime) -> str:
        """One page; nothing is left after the last."""
        text = ask.query.get("page", "1")
        number = max(1, int(text)) if text.isdigit() else 1
        part = entries[(number - 1) * _SIZE : number * _SIZE]
        articles = "\n".join(self._article(entry, now) for entry in part) or "<p>Материалдар жоқ</p>"
        return f'{articles}\n<div class="pager">{self._pager(number, len(entries))}</div>'

    def _pager(self, number: int, total: int) -> str:
        last = (total + _SIZE - 1) // _SIZE
        pages = " ".join(f'<a href="?page={n}">{n}</a>' if n != number else f"<b>{n}</b>" for n in range(1, last + 1))
        return pages + (f' <a rel="next" href="?page={number + 1}">Келесі</a>' if number < last else "")

    def _article(self, entry: Posting, now: datetime) -> str:
        day = f"<time>{entry.shown:%d.%m.%Y}</time>" if entry.shown else ""
        return f"<article>{day}<h3>{escape(entry.title, quote=False)}</h3>{body(entry, now)}</article>"
