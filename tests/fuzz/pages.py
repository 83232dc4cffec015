"""Pages of every source kind, read by the real readers through the real fetcher, without a network."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Coroutine, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import httpx
from hypothesis import strategies as st

from checks.attachments.need import attachments_of, lacking, may_be
from checks.attachments.understanding import understand_posting
from checks.model import Card, Form, PassOutcome, Posting
from checks.reading import from_json, to_json
from checks.sources import KINDS, portal
from checks.sources.base import Source
from checks.sources.portal_card import read_card
from checks.watch import read_source
from checks.web import Memo, Web, WebError, decode, host_of
from checks.web.charset import broken
from checks.web.exchange import Answer, Limits
from storage.codec import decode_card, decode_posting, encode
from storage.store import open_store
from tests.fuzz.entrance import Entrance, Handle
from tests.fuzz.mutate import TOKENS, VALUES
from tests.sources.fake_memory import FakeMemory, FakePages

PAGES = Path(__file__).parent.parent / "pages"
BASE = "http://site.test"
NOW = datetime(2025, 4, 20, 3, 0, tzinfo=UTC)
RUBRIC = ("Общественные слушания", "Қоғамдық тыңдаулар")
WEBSITE = Source("site", "website", "aktobe", url=f"{BASE}/kk/tyndau", rubric=RUBRIC)
GOVKZ = Source(
    "govkz",
    "govkz",
    "zhambyl",
    base_url=BASE,
    slug="zhambyl-tabigat",
    article="37013",
    activities="31058",
    rubric=RUBRIC,
)
PORTAL = Source("portal", "portal", base_url=BASE)
_MOST_REQUESTS = 5  # then the host is broken: an input shall not make its own pages for ever
_MOST_POSTINGS = 6


class Canned(Web):
    """The real fetcher whose every answer is `body`, for some requests."""

    def __init__(self, body: bytes, kind: str = "text/html") -> None:
        super().__init__(
            clock=lambda: NOW,
            pages=FakePages(),
            contact="x",
            requests_per_second=1e9,
            allowed_hosts=frozenset({host_of(BASE)}),
        )
        self._body = body
        self._headers = httpx.Headers({"content-type": kind})
        self._left = _MOST_REQUESTS

    async def _follow(self, ask: Any, memo: Memo | None, limits: Limits) -> Answer:
        if ask.url.endswith("/robots.txt"):
            return Answer(ask.url, 404, self._headers, b"")
        self._left -= 1
        if self._left < 0:
            raise WebError("http_500", ask.url)
        return Answer(ask.url, 200, self._headers, self._body)


def seeds_of(*folders: str) -> tuple[bytes, ...]:
    """The recorded pages of these kinds."""
    files = [path for folder in folders for path in sorted((PAGES / folder).iterdir())]
    return tuple(path.read_bytes() for path in files if ".expected" not in path.name)


def understood(posting: Posting) -> None:
    """Everything that is made of a posting before it is matched."""
    reading = understand_posting(posting, 2025)
    assert from_json(to_json(reading)) == reading
    attachments_of(posting)
    may_be(posting, reading)
    lacking(posting, reading)
    assert encode(decode_posting(encode(posting))) == encode(posting)


@contextmanager
def looped(work: Callable[[bytes], Coroutine[Any, Any, str]]) -> Iterator[Handle]:
    """A handler that runs `work` on one loop."""
    with asyncio.Runner() as runner:
        yield lambda body: runner.run(work(body))


def reader(source: Source, kind: str) -> Callable[[Path], AbstractContextManager[Handle]]:
    """A whole pass of the source whose every page is the input, and what its postings say."""

    async def read(body: bytes) -> str:
        memory = FakeMemory()
        result = await KINDS[source.kind](source, Canned(body, kind), memory, memory.report, None)
        for content in list(memory.contents.values())[:_MOST_POSTINGS]:
            if isinstance(content, Posting):
                understood(content)
        return result.reason

    return lambda folder: looped(read)


@contextmanager
def cards(_: Path) -> Iterator[Handle]:
    """A card of either form."""

    def read(body: bytes) -> str:
        found = set()
        for form in Form:
            card = read_card(decode(body, "text/html"), f"{BASE}/Public/PubHearings/X?hearingId=7", form, 7)
            found.add(getattr(card, "reason", "") or type(card).__name__.lower())
            assert not isinstance(card, Card) or encode(decode_card(encode(card))) == encode(card)
        return "card" if "card" in found else "+".join(sorted(found))

    yield read


@contextmanager
def lists(_: Path) -> Iterator[Handle]:
    """A list page of the portal."""

    def read(body: bytes) -> str:
        ids, following = portal.listed(decode(body), f"{BASE}/Public/PubHearings", Form.OPEN_MEETING)
        return f"{'ids' if ids else 'no ids'}{' and next' if following else ''}"

    yield read


@contextmanager
def letters(_: Path) -> Iterator[Handle]:
    """Any bytes as letters."""

    def read(body: bytes) -> str:
        text = decode(body, "text/html; charset=windows-1251" if len(body) % 2 else "")
        text.encode("utf-8")
        return "broken" if broken(text) else "text"

    yield read


@contextmanager
def kept(folder: Path) -> Iterator[Handle]:
    """A pass of gov.kz into a real database: whatever a page says can be kept."""

    async def opened() -> Any:
        return await open_store(f"sqlite:///{folder}/tyndau.db", folder)

    async def read(body: bytes) -> str:
        source = replace(GOVKZ, content=("documents",))
        done = await read_source(source, store, lambda _, pages: Canned(body), lambda: NOW)
        assert done.result.reason != "reader_error"
        if done.result.outcome is PassOutcome.COMPLETE and done.new_versions:
            await store.ledger(sources=[source])
        return done.result.reason

    folder.mkdir(parents=True, exist_ok=True)
    with asyncio.Runner() as runner:
        store = runner.run(opened())
        try:
            yield lambda body: runner.run(read(body))
        finally:
            runner.run(store.close())


_text = st.lists(
    st.sampled_from(TOKENS) | st.text(max_size=12).map(lambda text: text.encode("utf-8", "replace")), max_size=80
)
MARKUP = _text.map(b"".join)
_plain = st.sampled_from([one for one in VALUES if not isinstance(one, (list, dict))]) | st.text(max_size=20)
_keys = st.sampled_from(
    [
        "id",
        "title",
        "content",
        "body",
        "created_date",
        "publication_date",
        "full_text",
        "activities",
        "items",
        "projects",
        "data",
        "article",
        "news",
        "errors",
        "document",
        "short_description",
        "alias",
        "slug",
        "directions",
        "allowed",
    ]
)
_json = st.recursive(
    _plain, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(_keys, inner, max_size=7), max_leaves=25
)
JSON = _json.map(lambda value: json.dumps(value).encode())

_HTML, _JSON = "text/html; charset=utf-8", "application/json"
_LISTS, _ARTICLES = seeds_of("govkz_documents"), seeds_of("rubric_article")


def govkz(content: str, kind: str = _JSON) -> Callable[[Path], AbstractContextManager[Handle]]:
    """A pass over one content of gov.kz."""
    return reader(replace(GOVKZ, content=(content,)), kind)


PAGE_ENTRANCES = (
    Entrance("website", reader(WEBSITE, _HTML), seeds_of("website"), MARKUP, 11),
    Entrance("portal-card", cards, seeds_of("portal_open_meeting", "portal_public_discussion"), MARKUP, 13),
    Entrance("portal-list", lists, seeds_of("portal_list"), MARKUP, 3),
    Entrance("rest", govkz("documents"), _LISTS, JSON, 10),
    Entrance("graphql", govkz("articles"), _ARTICLES, JSON, 7),
    Entrance("rubric", govkz("rubric_article"), _ARTICLES, JSON, 6),
    Entrance("rss", govkz("news", "text/xml"), seeds_of("news_feed"), MARKUP, 7),
    Entrance("kept", kept, _LISTS, JSON, 3),
    Entrance("letters", letters, seeds_of("website", "news_feed"), st.binary(max_size=400), 4),
)
