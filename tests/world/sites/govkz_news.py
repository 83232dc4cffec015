"""Regions that keep their hearings among the news: by GraphQL, or by the feed where GraphQL is broken."""

from __future__ import annotations

from datetime import datetime
from email.utils import format_datetime
from html import escape

from tests.world.model import Posting
from tests.world.sites.base import RUBRIC, Shelf, body, stamp
from tests.world.sites.govkz import Section
from tests.world.sites.graphql import BadQuery, Entry

_FEED_SIZE = 100
_OUTSIDE = {"ru": "Новости", "kk": "Жаңалықтар"}


class News(Section):
    """GraphQL news, each in its own language, with directions as rubric."""

    has_feed = True

    def __init__(self, shelf: Shelf, as_utc: bool) -> None:
        super().__init__(shelf)
        self.as_utc = as_utc

    def news(self, language: str, now: datetime) -> list[Entry]:
        """Newest shown date first."""
        entries = [self._entry(p, now) for p in self.shelf.visible(now) if p.language == language]
        return sorted(entries, key=lambda entry: (entry["created_date"], entry["id"]), reverse=True)

    def _entry(self, posting: Posting, now: datetime) -> Entry:
        shown = stamp(posting, self.as_utc)
        title = RUBRIC[posting.language] if posting.in_rubric else _OUTSIDE[posting.language]
        return {
            "id": str(posting.id),
            "title": posting.title,
            "slug": f"news-{posting.id}",
            "body": body(posting, now),
            "short_description": None,
            "created_date": f"{shown:%Y-%m-%dT%H:%M:00Z}" if shown else f"{posting.appears_at:%Y-%m-%d}T00:00:00Z",
            "projects": self.shelf.region.slug,
            "directions": [{"id": "9001" if posting.in_rubric else "9002", "title": title}],
        }

    def feed(self, language: str, now: datetime) -> bytes:
        """The latest news of one language."""
        there = [p for p in self.shelf.visible(now) if p.language == language][:_FEED_SIZE]
        link = f"https://www.gov.kz/memleket/entities/{self.shelf.region.slug}"
        head = f"<title>{escape(self.shelf.region.name_kk)} табиғи ресурстар басқармасы</title><link>{link}</link>"
        items = "\n".join(self._item(p, link, now) for p in there)
        text = f'<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel>{head}\n{items}</channel></rss>'
        return text.encode()

    def _item(self, posting: Posting, link: str, now: datetime) -> str:
        local = posting.appears_at.astimezone(posting.region.zone)
        if posting.shown and posting.shown != local.date():
            local = local.replace(year=posting.shown.year, month=posting.shown.month, day=posting.shown.day)
        day = f"<pubDate>{format_datetime(local)}</pubDate>" if posting.shown else ""
        address = f"{link}/press/news/details/{posting.id}?lang={posting.language}"
        return (
            f"<item><title>{escape(posting.title)}</title><link>{address}</link>{day}"
            f"<description>{escape(body(posting, now))}</description></item>"
        )


class FeedOnly(News):
    """GraphQL answers this region's news with an error; only the feed is left."""

    def news(self, language: str, now: datetime) -> list[Entry]:
        """Always an error."""
        raise BadQuery("Internal server error")
