"""Regions whose whole rubric is one article that grows; its entries lead with a date or have none."""

from __future__ import annotations

from datetime import datetime

from tests.world.model import Posting
from tests.world.sites.base import RUBRIC, Shelf, leading_date, one_line
from tests.world.sites.govkz import Section
from tests.world.sites.graphql import Entry


class RubricArticle(Section):
    """`mixed`: both language copies hold all entries, as paragraphs; else each its own, as list items."""

    def __init__(self, shelf: Shelf, article: int, mixed: bool) -> None:
        super().__init__(shelf)
        self.article = article
        self.mixed = mixed

    def articles(self, language: str, now: datetime) -> list[Entry]:
        """An unrelated article, and the one that grows: first published years ago."""
        about = {"ru": "Об управлении", "kk": "Басқарма туралы"}.get(language, "About")
        return [
            self._article("37999", about, "<p>…</p>", "2024-10-01T05:00:00Z"),
            self._article(
                str(self.article), RUBRIC.get(language, ""), self._content(language, now), "2021-02-11T05:20:00Z"
            ),
        ]

    def _article(self, code: str, title: str, content: str, published: str) -> Entry:
        return {
            "id": code,
            "title": title,
            "alias": f"a{code}",
            "content": content,
            "short_description": None,
            "publication_date": published,
        }

    def _content(self, language: str, now: datetime) -> str:
        there = [p for p in self.shelf.visible(now) if p.in_rubric and (self.mixed or p.language == language)]
        if self.mixed:
            return "".join(f"<p>{self._entry(p, now)}</p>" for p in there)
        return f"<ul>{''.join(f'<li>{self._entry(p, now)}</li>' for p in there)}</ul>"

    def _entry(self, posting: Posting, now: datetime) -> str:
        return f"{leading_date(posting)}{one_line(posting, now)}"
