"""The host www.gov.kz: one API for all slugs, everything else is the application's empty shell."""

from __future__ import annotations

import json
import re
from datetime import datetime
from typing import Any

from tests.world.http import HTML, JSON, SHELL, Answer, Ask
from tests.world.sites import graphql
from tests.world.sites.base import Shelf, upload
from tests.world.sites.graphql import Entry, Wanted

_REST = "/api/v1/public/content-manager/"
_RSS = re.compile(r"/api/v1/public/rss/([^/]+)/news/(ru|kk|en)")
_SLUG = re.compile(rb"eq:([\w-]+)")


class Section:
    """What a region keeps on gov.kz. A make overrides what it has; the rest is empty."""

    conditional = True
    has_feed = False

    def __init__(self, shelf: Shelf) -> None:
        self.shelf = shelf

    def documents(self, language: str, now: datetime) -> list[Entry]:
        """The REST documents, newest first."""
        return []

    def articles(self, language: str, now: datetime) -> list[Entry]:
        """The GraphQL articles, newest first."""
        return []

    def news(self, language: str, now: datetime) -> list[Entry]:
        """The GraphQL news, newest first; BadQuery where this service is broken for the region."""
        return []

    def feed(self, language: str, now: datetime) -> bytes:
        """The RSS feed, where `has_feed`."""
        raise NotImplementedError

    def entries(self, what: str, language: str, now: datetime) -> list[Entry]:
        """Documents, articles or news, made once for each state."""
        make = {"documents": self.documents, "article": self.articles, "news": self.news}[what]
        return self.shelf.render((what, language), now, lambda: make(language, now))


class GovKz:
    """Answers for every slug; `slugs` maps a slug to its section."""

    def __init__(self, slugs: dict[str, Section]) -> None:
        self.slugs = slugs

    def slug_of(self, ask: Ask) -> str:
        """Which slug a request is about, "" where it names none."""
        feed = _RSS.fullmatch(ask.path)
        if feed:
            return feed[1]
        if ask.path == "/graphql":
            found = [name.decode() for name in _SLUG.findall(ask.body)]
            return next((name for name in found if name in self.slugs), found[0] if found else "")
        return ask.query.get("projects", "").partition(":")[2]

    def answer(self, ask: Ask, now: datetime) -> Answer:
        """The answer as of `now`."""
        if ask.path == "/graphql" and ask.method == "POST":
            return graphql.answer(ask.body, lambda wanted: self._resolve(wanted, now))
        if ask.path.startswith(_REST):
            return self._rest(ask, now)
        if feed := _RSS.fullmatch(ask.path):
            return self._feed(feed[1], feed[2], now)
        if ask.path.startswith("/uploads/"):
            return upload(ask, now)
        if ask.path == "/robots.txt":
            return Answer(200, "text/plain", b"User-agent: *\nDisallow: /admin\n")
        return Answer(200, HTML, SHELL)

    def _feed(self, slug: str, language: str, now: datetime) -> Answer:
        section = self.slugs.get(slug)
        if section is None or not section.has_feed:
            return Answer(404, JSON, b'{"status": 404, "error": "notFound"}')
        return section.shelf.render(("rss", language), now, lambda: _rss(section, language, now))

    def _resolve(self, wanted: Wanted, now: datetime) -> list[Entry]:
        language = str(wanted.arguments.get("_lang") or "ru")
        slug = wanted.slug()
        code = str(wanted.arguments.get("id") or "").removeprefix("eq:")
        if wanted.root not in ("article", "news"):
            return []
        sections = [self.slugs[slug]] if slug in self.slugs else ([] if slug else list(self.slugs.values()))
        entries = [entry for section in sections for entry in section.entries(wanted.root, language, now)]
        return [entry for entry in entries if not code or entry["id"] == code]

    def _rest(self, ask: Ask, now: datetime) -> Answer:
        what, _, code = ask.path.removeprefix(_REST).partition("/")
        if what == "news":
            return Answer(400, JSON, b'{"status": 400, "error": "notAllowed"}')
        if what == "pages":
            return graphql.json_answer([{"id": 1, "title": "Главная", "alias": "main", "order": 1}])
        if what != "documents":
            return Answer(404, JSON, b'{"status": 404, "error": "notFound"}')
        return self._document(code, ask, now) if code else self._documents(ask, now)

    def _document(self, code: str, ask: Ask, now: datetime) -> Answer:
        every = [d for s in self.slugs.values() for d in s.entries("documents", ask.language, now)]
        found = next((d for d in every if str(d["id"]) == code), None)
        return graphql.json_answer(found if found and found["id"] % 7 else {})

    def _documents(self, ask: Ask, now: datetime) -> Answer:
        section = self.slugs.get(self.slug_of(ask))
        if "gte:" in ask.query.get("created_date", ""):
            return Answer(500, JSON, b'{"status": 500, "error": "Internal Server Error"}')
        if section is None:
            return graphql.json_answer([])
        key = ("rest", tuple(sorted(ask.query.items())), ask.language)
        return section.shelf.render(key, now, lambda: _list(section, ask, now))


def _rss(section: Section, language: str, now: datetime) -> Answer:
    body = section.feed(language, now)
    return Answer(200, "application/rss+xml; charset=utf-8", body, section.shelf.changed(now))


def _list(section: Section, ask: Ask, now: datetime) -> Answer:
    page, size = _number(ask.query.get("page", "1")), _number(ask.query.get("size", "10")) or 10
    entries = [d for d in section.entries("documents", ask.language, now) if _wanted(d, ask)]
    start = (max(1, page) - 1) * size
    body = json.dumps(entries[start : start + size], ensure_ascii=False).encode()
    return Answer(200, JSON, body, section.shelf.changed(now) if section.conditional else None)


def _number(text: str) -> int:
    return int(text) if text.isdigit() else 1


def _wanted(document: dict[str, Any], ask: Ask) -> bool:
    activity = ask.query.get("activities", "").removeprefix("eq:")
    if activity and activity not in [str(item["id"]) for item in document["activities"]["items"]]:
        return False
    since = ask.query.get("created_date", "")
    if since.startswith("gt:") and document["created_date"][:19] <= since[3:22]:
        return False
    return ask.query.get("title", "").removeprefix("contains:").lower() in document["title"].lower()
