"""What the makes of sites share: which postings stand there at a moment, and pieces of markup."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable
from datetime import datetime, time, timedelta
from html import escape
from typing import Any, Protocol, TypeVar

from tests.world.http import HTML, NOT_FOUND, Answer, Ask
from tests.world.model import ANNOUNCEMENT, PROTOCOL, Posting, Region

RUBRIC = {"ru": "Общественные слушания", "kk": "Қоғамдық тыңдаулар"}
_PREFIX = {
    (ANNOUNCEMENT, "ru"): "Объявление",
    (ANNOUNCEMENT, "kk"): "Хабарландыру",
    (PROTOCOL, "ru"): "Протокол",
    (PROTOCOL, "kk"): "Хаттама",
}

Made = TypeVar("Made")


class Site(Protocol):
    """A make: answers requests as of a moment."""

    def answer(self, ask: Ask, now: datetime) -> Answer:
        """The answer to `ask` at `now`."""
        ...


class Shelf:
    """A region's postings over time. What is rendered is kept for the present state only."""

    def __init__(self, region: Region, postings: list[Posting]) -> None:
        self.region = region
        self.postings = postings
        moments = [m for p in postings for m in (p.appears_at, p.removed_at, p.edited_at) if m]
        self._times = sorted(moments)
        self._rendered: tuple[int, dict[object, Any]] = (-1, {})
        self._visible: tuple[int, list[Posting]] = (-1, [])

    def state(self, now: datetime) -> int:
        """How many changes there were until `now`."""
        return bisect_right(self._times, now)

    def changed(self, now: datetime) -> datetime:
        """The moment of the last change, a day before the first one where there was none."""
        state = self.state(now)
        return self._times[state - 1] if state else now.replace(hour=0, minute=0) - timedelta(days=1)

    def visible(self, now: datetime) -> list[Posting]:
        """What stands there at `now`, newest first."""
        state = self.state(now)
        if self._visible[0] != state:
            there = [p for p in self.postings if p.appears_at <= now and (p.removed_at is None or now < p.removed_at)]
            self._visible = (state, sorted(there, key=lambda p: (p.appears_at, p.id), reverse=True))
        return self._visible[1]

    def render(self, key: object, now: datetime, make: Callable[[], Made]) -> Made:
        """What is kept under `key` for the present state, made where it is not there yet."""
        state = self.state(now)
        if self._rendered[0] != state:
            self._rendered = (state, {})
        kept = self._rendered[1]
        if key not in kept:
            kept[key] = make()
        found: Made = kept[key]
        return found


def links(posting: Posting) -> str:
    """The posting's links as markup."""
    return " ".join(f'<a href="{escape(href)}">{escape(text)}</a>' for href, text in posting.links)


def body(posting: Posting, now: datetime) -> str:
    """The posting's text and links as paragraphs."""
    text = "".join(f"<p>{escape(line, quote=False)}</p>" for line in posting.lines_as_of(now))
    return text + (f"<p>{links(posting)}</p>" if posting.links else "")


def one_line(posting: Posting, now: datetime) -> str:
    """The posting as one entry: a word on what it is, text, links. It never starts with a date of the hearing."""
    text = "<br>".join(escape(line, quote=False) for line in posting.lines_as_of(now))
    word = _PREFIX.get((posting.kind, posting.language), posting.title)
    if not text.startswith(word):
        text = f"{word}: {text}"
    return f"{text} {links(posting)}".strip()


def leading_date(posting: Posting) -> str:
    """The shown date as it leads an entry of its language, "" where none is shown."""
    if posting.shown is None:
        return ""
    return f"{posting.shown:%d.%m.%Y} {'ж.' if posting.language == 'kk' else 'г.'} "


def stamp(posting: Posting, as_utc: bool) -> datetime | None:
    """The moment that an API field shows, in local wall time or in UTC; None for a migrated record without a date."""
    if posting.shown is None:
        return None
    local = posting.appears_at.astimezone(posting.region.zone)
    if posting.shown != local.date():
        local = datetime.combine(posting.shown, time(10 + posting.id % 6, posting.id % 60), posting.region.zone)
    if as_utc:
        offset = local.utcoffset()
        assert offset is not None
        local -= offset
    return local.replace(tzinfo=None)


def html_page(title: str, content: str, charset: str = "utf-8") -> bytes:
    """A plain page of an own-domain site."""
    head = f'<html><head><meta charset="{charset}"><title>{title}</title></head>'
    menu = '<div class="menu"><a href="/">Басты бет</a> <a href="/contacts">Байланыс</a></div>'
    return f'{head}<body>{menu}<div id="content"><h1>{title}</h1>\n{content}\n</div></body></html>'.encode()


class Website:
    """An own-domain site: one rubric page at `path`, uploads, nothing else."""

    path = "/kk/obshchestvennyye-slushaniya"
    title = RUBRIC["kk"]
    conditional = True

    def __init__(self, shelf: Shelf) -> None:
        self.shelf = shelf

    def answer(self, ask: Ask, now: datetime) -> Answer:
        """The rubric, its further pages, its files."""
        if ask.path == self.path:
            return self.shelf.render((ask.path, ask.query.get("page", "1")), now, lambda: self._rubric(ask, now))
        if ask.path.startswith("/uploads/"):
            return upload(ask, now)
        return self.other(ask, now)

    def other(self, ask: Ask, now: datetime) -> Answer:
        """Any other address."""
        return NOT_FOUND

    def entries(self, now: datetime) -> list[Posting]:
        """What stands in the rubric."""
        return [posting for posting in self.shelf.visible(now) if posting.in_rubric]

    def _rubric(self, ask: Ask, now: datetime) -> Answer:
        entries = self.entries(now)
        content = self.listing(entries, ask, now) if entries else "<p>Материалдар жоқ</p>"
        return Answer(200, HTML, html_page(self.title, content), self.shelf.changed(now) if self.conditional else None)

    def listing(self, entries: list[Posting], ask: Ask, now: datetime) -> str:
        """The entries as markup."""
        raise NotImplementedError


def upload(ask: Ask, now: datetime) -> Answer:
    """A file: bytes that depend on nothing but the address."""
    kind = "video/mp4" if ask.path.endswith(("mp4", "mp3")) else "application/pdf"
    return Answer(200, kind, b"%PDF-1.4\n" + ask.path.encode(), now.replace(year=2021, month=1, day=1))
