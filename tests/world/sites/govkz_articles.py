"""Regions that keep each posting as an article of its own, some of them beside documents."""

from __future__ import annotations

from datetime import datetime

from tests.world.model import Posting
from tests.world.sites.base import Shelf, body, stamp
from tests.world.sites.govkz import Section
from tests.world.sites.govkz_documents import Documents
from tests.world.sites.graphql import Entry


def article(posting: Posting, as_utc: bool, now: datetime) -> Entry:
    """A posting as an article; language twins share an id."""
    shown = stamp(posting, as_utc)
    day = posting.appears_at.date()
    return {
        "id": str(90_000 + posting.twin if posting.twin else posting.id),
        "title": posting.title,
        "alias": f"article-{posting.id}",
        "content": body(posting, now),
        "short_description": None,
        "publication_date": f"{shown:%Y-%m-%dT%H:%M:00Z}" if shown else f"{day}T00:00:00Z",
    }


def newest_first(entries: list[Entry]) -> list[Entry]:
    """By the date shown."""
    return sorted(entries, key=lambda entry: (entry["publication_date"], entry["id"]), reverse=True)


class Articles(Section):
    """GraphQL articles only."""

    def __init__(self, shelf: Shelf, as_utc: bool) -> None:
        super().__init__(shelf)
        self.as_utc = as_utc

    def articles(self, language: str, now: datetime) -> list[Entry]:
        """The articles of one language."""
        there = [p for p in self.shelf.visible(now) if p.language == language]
        return newest_first([article(p, self.as_utc, now) for p in there])


class DocumentsAndArticles(Documents):
    """Announcements mostly as articles, protocols mostly as documents."""

    def _mine(self, posting: Posting) -> bool:
        return posting.kind != "announcement"

    def articles(self, language: str, now: datetime) -> list[Entry]:
        """The announcements of one language."""
        there = [p for p in self.shelf.visible(now) if p.language == language and not self._mine(p)]
        return newest_first([article(p, self.as_utc, now) for p in there])
