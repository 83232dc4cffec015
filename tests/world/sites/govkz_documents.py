"""Regions that keep their hearings as REST documents."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from tests.world.model import Posting
from tests.world.sites.base import RUBRIC, Shelf, body, stamp
from tests.world.sites.govkz import Section
from tests.world.sites.graphql import Entry

_OUTSIDE = {"ru": "Новости управления", "kk": "Басқарма жаңалықтары"}


class Documents(Section):
    """Documents shown by the language asked for; language twins are one document."""

    mixed = False  # True: every document is shown whatever language is asked for

    def __init__(self, shelf: Shelf, activity: int, as_utc: bool) -> None:
        super().__init__(shelf)
        self.activity = activity
        self.as_utc = as_utc
        self.conditional = shelf.region.code != "east-kazakhstan"

    def documents(self, language: str, now: datetime) -> list[Entry]:
        """Newest shown date first, migrated records by the day they came."""
        there = [p for p in self.shelf.visible(now) if self._mine(p) and (self.mixed or p.language == language)]
        return sorted((self._entry(p, now) for p in there), key=lambda e: (e["created_date"], e["id"]), reverse=True)

    def _mine(self, posting: Posting) -> bool:
        return True

    def _id(self, posting: Posting) -> int:
        return 2_000_000 + posting.twin if posting.twin and not self.mixed else posting.id

    def _activities(self, posting: Posting) -> list[dict[str, Any]]:
        if posting.in_rubric:
            return [{"id": self.activity, "title": RUBRIC[posting.language]}]
        return [{"id": self.activity + 7, "title": _OUTSIDE[posting.language]}] if posting.id % 2 else []

    def _entry(self, posting: Posting, now: datetime) -> Entry:
        shown = stamp(posting, self.as_utc)
        day = posting.appears_at.date()
        files = [href for href, _ in posting.links if href.endswith(".pdf")] if posting.id % 2 else []
        return {
            "id": self._id(posting),
            "title": posting.title,
            "content": body(posting, now),
            "created_date": f"{shown:%Y-%m-%dT%H:%M:00.000+00:00}" if shown else f"{day}T00:00:00.000+00:00",
            "projects": self.shelf.region.slug if posting.id % 5 else [self.shelf.region.slug],
            "gosorgan": {"items": [{"project_name": f"Управление природных ресурсов, {self.shelf.region.name_ru}"}]},
            "activities": {"items": self._activities(posting)},
            "full_text": [{"document": href, "description": None} for href in files],
            "adilet": None,
        }


class MixedDocuments(Documents):
    """Documents of both languages under either."""

    mixed = True
