"""A Russian rubric in windows-1251 whose meta says utf-8 and whose header says nothing."""

from __future__ import annotations

from datetime import datetime
from html import escape

from tests.world.http import Answer, Ask
from tests.world.model import Posting
from tests.world.sites.base import RUBRIC, Website, body


class Windows1251(Website):
    """Blocks of date, heading and text."""

    path = "/obshchestvennye-slushaniya/"
    title = RUBRIC["ru"]

    def answer(self, ask: Ask, now: datetime) -> Answer:
        """The same pages in other bytes."""
        answer = super().answer(ask, now)
        if answer.status != 200 or not answer.content_type.startswith("text/html"):
            return answer
        return self.shelf.render(("1251", ask.path), now, lambda: self._recoded(answer))

    def _recoded(self, answer: Answer) -> Answer:
        text = answer.body.decode().encode("cp1251", errors="xmlcharrefreplace")
        return Answer(200, "text/html", text, answer.changed)

    def listing(self, entries: list[Posting], ask: Ask, now: datetime) -> str:
        """Newest first."""
        return "\n".join(self._block(entry, now) for entry in entries)

    def _block(self, entry: Posting, now: datetime) -> str:
        day = f'<div class="date">{entry.shown:%d.%m.%Y}</div>' if entry.shown else ""
        return f'<div class="item">{day}<h4>{escape(entry.title, quote=False)}</h4>{body(entry, now)}</div>'
