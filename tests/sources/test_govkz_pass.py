"""Passes over gov.kz on a real server: documents, articles, news and their feed, the article that grows."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from aiohttp import web

from checks.model import PassOutcome, Posting, Rubric
from checks.sources import KINDS
from checks.sources.base import ReadResult, Source
from tests.sources.fake_memory import FakeMemory
from tests.web.conftest import Fetching, Site

DOCUMENTS = "/api/v1/public/content-manager/documents"
RUBRIC = {"items": [{"id": 31058, "title": "Общественные  слушания"}]}


class GovKz:
    """Lists by (what, language); `errors` of GraphQL by what."""

    def __init__(self, site: Site) -> None:
        self.site = site
        self.lists: dict[tuple[str, str], list[dict[str, Any]]] = {}
        self.errors: set[str] = set()
        self.by_slug: dict[str, list[dict[str, Any]]] = {}
        site.routes[DOCUMENTS] = self.documents
        site.routes["/graphql"] = self.graphql

    async def documents(self, request: web.Request) -> web.Response:
        slug = request.query["projects"].removeprefix("eq:")
        entries = (
            self.by_slug.get(slug)
            if self.by_slug
            else self.lists.get(("documents", request.headers["Accept-Language"]))
        )
        page, size = int(request.query["page"]), int(request.query["size"])
        return web.json_response((entries or [])[(page - 1) * size : page * size])

    async def graphql(self, request: web.Request) -> web.Response:
        asked = await request.json()
        what = "news" if "news(" in asked["query"] else "article"
        if what in self.errors:
            return web.json_response({"errors": [{"message": "broken"}], "data": None})
        page = asked["variables"]["page"]
        entries = self.lists.get((what, asked["variables"]["lang"]), [])
        return web.json_response({"data": {what: entries[(page - 1) * 50 : page * 50]}})

    def feed(self, language: str, *items: tuple[int, str]) -> None:
        text = "".join(
            f"<item><title>Хабарландыру {number}</title><link>https://www.gov.kz/x/details/{number}?lang=kk</link>"
            f"<pubDate>{day}</pubDate><description>тыңдау</description></item>"
            for number, day in items
        )
        body = f'<?xml version="1.0"?><rss version="2.0"><channel>{text}</channel></rss>'
        self.site.routes[f"/api/v1/public/rss/zhambyl-tabigat/news/{language}"] = web.Response(text=body)


@pytest.fixture
def gov(site: Site) -> GovKz:
    return GovKz(site)


@pytest.fixture
def memory() -> FakeMemory:
    return FakeMemory()


def document(number: int, day: str = "2025-04-10T11:42:00.000+00:00", **more: Any) -> dict[str, Any]:
    return {"id": number, "title": f"Объявление {number}", "content": "<p>слушания</p>", "created_date": day, **more}


def source(gov: GovKz, **more: Any) -> Source:
    made = Source("zhambyl", "govkz", "zhambyl", base_url=gov.site.base, slug="zhambyl-tabigat", content=("documents",))
    return replace(made, **more)


async def one_pass(gov: GovKz, memory: FakeMemory, fetching: Fetching, **more: Any) -> ReadResult:
    gov.site.asked.clear()
    client = fetching(gov.site.base, retries=0)
    result = await KINDS["govkz"](source(gov, **more), client, memory, memory.report, None)
    changes, unchanged = memory.changes, memory.unchanged
    memory.end(result)
    memory.changes, memory.unchanged = changes, unchanged
    return result


def posting(memory: FakeMemory, key: str) -> Posting:
    found = memory.contents[key]
    assert isinstance(found, Posting)
    return found


async def test_documents_of_both_languages_copies_once(gov: GovKz, memory: FakeMemory, fetching: Fetching) -> None:
    gov.lists["documents", "ru"] = [document(1), document(2)]
    gov.lists["documents", "kk"] = [document(1), document(2, title="Хабарландыру"), document(3)]
    result = await one_pass(gov, memory, fetching)
    assert (result.outcome, result.reason, result.whole) == (PassOutcome.COMPLETE, "parsed", True)
    assert set(memory.items) == {"documents:ru:1", "documents:ru:2", "documents:kk:2", "documents:kk:3"}
    assert posting(memory, "documents:kk:2").language == "kk"


async def test_unchanged_lists_are_not_parsed_again(gov: GovKz, memory: FakeMemory, fetching: Fetching) -> None:
    gov.lists["documents", "ru"] = [document(1), document(2)]
    gov.lists["documents", "kk"] = [document(1)]
    await one_pass(gov, memory, fetching)
    memory.changes, memory.unchanged = [], []
    result = await one_pass(gov, memory, fetching)
    assert (memory.changes, sorted(memory.unchanged)) == ([], ["documents:ru:1", "documents:ru:2"])
    assert result.listed == {"documents:ru:1", "documents:ru:2"} and result.whole


async def test_new_entry_leaves_those_that_it_shifts_unparsed(
    gov: GovKz, memory: FakeMemory, fetching: Fetching
) -> None:
    gov.lists["documents", "ru"] = [document(n) for n in range(120, 0, -1)]
    await one_pass(gov, memory, fetching)
    gov.lists["documents", "ru"] = [document(121), *(document(n) for n in range(120, 1, -1)), document(1, title="Иное")]
    memory.changes, memory.unchanged = [], []
    await one_pass(gov, memory, fetching)
    assert {key for key, _ in memory.changes} == {"documents:ru:121", "documents:ru:1"}
    # The one that went over to the second page is parsed: its links are relative to the page's address.
    assert set(memory.unchanged) == {f"documents:ru:{n}" for n in range(2, 121)} - {"documents:ru:21"}
    assert all(known.present for known in memory.items.values()) and len(memory.items) == 121


async def test_shifted_copy_is_told_once_its_original_says_something_else(
    gov: GovKz, memory: FakeMemory, fetching: Fetching
) -> None:
    gov.lists["documents", "ru"] = [document(1), document(2)]
    gov.lists["documents", "kk"] = [document(1), document(2)]
    await one_pass(gov, memory, fetching)
    gov.lists["documents", "ru"] = [document(3), document(1, title="Иное"), document(2)]
    gov.lists["documents", "kk"] = [document(3), document(1), document(2)]
    await one_pass(gov, memory, fetching)
    assert set(memory.items) == {"documents:ru:1", "documents:ru:2", "documents:ru:3", "documents:kk:1"}
    assert posting(memory, "documents:kk:1").title == "Объявление 1"


async def test_copy_below_the_end_of_what_was_read_of_the_russian_list_stays_one(
    gov: GovKz, memory: FakeMemory, fetching: Fetching
) -> None:
    old = [document(n, "2025-01-05T10:00:00.000+00:00") for n in range(250, 0, -1)]
    gov.lists["documents", "ru"], gov.lists["documents", "kk"] = [*old], [*old]
    await one_pass(gov, memory, fetching)
    gov.lists["documents", "kk"].insert(0, document(251))
    await one_pass(gov, memory, fetching)
    assert [key for key in memory.items if ":kk:" in key] == ["documents:kk:251"]
    pages = [path for path in gov.site.paths if "page=" in path]
    assert len(pages) == 3  # the Russian list ends with its first page, the other one with the page behind the new one


async def test_first_rubric_of_a_list_is_news_of_every_shifted_entry(
    gov: GovKz, memory: FakeMemory, fetching: Fetching
) -> None:
    gov.lists["documents", "ru"] = [document(1, activities={"items": []})]
    await one_pass(gov, memory, fetching, rubric=("Общественные слушания",))
    assert posting(memory, "documents:ru:1").rubric is Rubric.UNKNOWN
    gov.lists["documents", "ru"].insert(0, document(2, activities=RUBRIC))
    await one_pass(gov, memory, fetching, rubric=("Общественные слушания",))
    assert posting(memory, "documents:ru:1").rubric is Rubric.OUTSIDE


async def test_shifted_entry_that_the_ledger_lost_is_read_again(
    gov: GovKz, memory: FakeMemory, fetching: Fetching
) -> None:
    gov.lists["documents", "ru"] = [document(1)]
    await one_pass(gov, memory, fetching)
    del memory.items["documents:ru:1"]
    gov.lists["documents", "ru"].insert(0, document(2))
    await one_pass(gov, memory, fetching)
    assert set(memory.items) == {"documents:ru:1", "documents:ru:2"}


async def test_removed_entry_is_not_listed_any_more(gov: GovKz, memory: FakeMemory, fetching: Fetching) -> None:
    gov.lists["documents", "ru"] = [document(1), document(2)]
    await one_pass(gov, memory, fetching)
    gov.lists["documents", "ru"] = [document(1)]
    await one_pass(gov, memory, fetching)
    assert not memory.items["documents:ru:2"].present


async def test_all_languages_fail_or_one(gov: GovKz, memory: FakeMemory, fetching: Fetching) -> None:
    gov.lists["documents", "kk"] = gov.lists["documents", "ru"] = [document(1)]
    await one_pass(gov, memory, fetching)

    async def russian_fails(request: web.Request) -> web.Response:
        return web.Response(status=500) if request.headers["Accept-Language"] == "ru" else await gov.documents(request)

    gov.site.routes[DOCUMENTS] = russian_fails
    result = await one_pass(gov, memory, fetching)
    assert (result.outcome, result.reason, result.whole) == (PassOutcome.PARTIAL, "http_500", False)
    assert set(memory.items) == {"documents:ru:1"}  # the Kazakh copy of a known entry is not news


async def test_list_is_read_past_known_entries_until_they_are_old(
    gov: GovKz, memory: FakeMemory, fetching: Fetching
) -> None:
    recent = [document(n) for n in range(1000, 900, -1)]
    old = [document(n, "2025-01-05T10:00:00.000+00:00") for n in range(900, 700, -1)]
    older = [document(n, "2023-01-05T10:00:00.000+00:00") for n in range(700, 500, -1)]
    gov.lists["documents", "ru"] = recent + old + older
    result = await one_pass(gov, memory, fetching)
    assert len(memory.items) == 400 and not result.whole  # the horizon ends the first reading
    gov.lists["documents", "ru"] = [*recent, document(5000, "2025-01-05T10:00:00.000+00:00"), *old, *older]
    result = await one_pass(gov, memory, fetching)
    assert "documents:ru:5000" in memory.items and result.outcome is PassOutcome.COMPLETE
    await one_pass(gov, memory, fetching)
    pages = [path for path in gov.site.paths if "page=" in path]
    assert len(pages) == 3  # a page of recent ones, one of known and old ones; the Kazakh list is empty


async def test_repeats_and_a_host_that_ignores_pages(gov: GovKz, memory: FakeMemory, fetching: Fetching) -> None:
    async def always(request: web.Request) -> web.Response:
        return web.json_response([document(n) for n in range(100)])

    gov.site.routes[DOCUMENTS] = always
    result = await one_pass(gov, memory, fetching)
    assert len(memory.items) == 100 and not result.whole


async def test_former_slugs_are_read_too(gov: GovKz, memory: FakeMemory, fetching: Fetching) -> None:
    gov.by_slug = {"zhambyl-tabigat": [document(1)], "old": [document(2), document(1)]}
    await one_pass(gov, memory, fetching, former_slugs=("old",))
    assert set(memory.items) == {"documents:ru:1", "documents:ru:2"}


@pytest.mark.parametrize(
    "settings, entry, expected",
    [
        ({"rubric": ("«общественные слушания»",)}, {"activities": RUBRIC}, Rubric.INSIDE),
        ({"activities": "31058"}, {"activities": RUBRIC}, Rubric.INSIDE),
        ({"activities": "7"}, {"activities": RUBRIC}, Rubric.OUTSIDE),
        ({"rubric": ("Новости",)}, {"activities": RUBRIC}, Rubric.OUTSIDE),
        ({"rubric": ("Новости",)}, {"activities": {"items": []}}, Rubric.OUTSIDE),
        ({"rubric": ("Новости",)}, {}, Rubric.UNKNOWN),
        ({}, {"activities": RUBRIC}, Rubric.UNKNOWN),
    ],
)
async def test_rubric(
    gov: GovKz,
    memory: FakeMemory,
    fetching: Fetching,
    settings: dict[str, Any],
    entry: dict[str, Any],
    expected: Rubric,
) -> None:
    gov.lists["documents", "ru"] = [document(1, **entry), document(2, activities=RUBRIC)]
    await one_pass(gov, memory, fetching, **settings)
    assert posting(memory, "documents:ru:1").rubric is expected


async def test_empty_rubrics_everywhere_say_nothing(gov: GovKz, memory: FakeMemory, fetching: Fetching) -> None:
    gov.lists["documents", "ru"] = [document(1, activities={"items": []}), document(2, activities=None)]
    await one_pass(gov, memory, fetching, rubric=("Новости",))
    assert {posting(memory, key).rubric for key in memory.items} == {Rubric.UNKNOWN}


@pytest.mark.parametrize(
    "stamp, zone, shown",
    [
        ("2025-04-16T11:42:00.000+00:00", "", [date(2025, 4, 16)]),
        ("2025-04-16T21:42:00.000+00:00", "", [date(2025, 4, 16), date(2025, 4, 17)]),
        ("2025-04-16T21:42:00.000+00:00", "local", [date(2025, 4, 16)]),
        ("2025-04-16T21:42:00.000+00:00", "utc", [date(2025, 4, 17)]),
        ("2024-02-20T18:30:00.000+00:00", "utc", [date(2024, 2, 21)]),  # UTC+6 until 29 February 2024
        ("2024-03-20T18:30:00.000+00:00", "utc", [date(2024, 3, 20)]),
        ("2025-04-16T00:00:00.000+00:00", "", []),
        ("2025-04-16T00:00:00Z", "", []),
        ("yesterday", "", []),
        (None, "", []),
    ],
)
async def test_shown_date(
    gov: GovKz, memory: FakeMemory, fetching: Fetching, stamp: str, zone: str, shown: list[date]
) -> None:
    gov.lists["documents", "ru"] = [document(1, stamp)]
    await one_pass(gov, memory, fetching, date_zone=zone)
    assert list(posting(memory, "documents:ru:1").shown) == shown


async def test_articles_and_news_by_graphql(gov: GovKz, memory: FakeMemory, fetching: Fetching) -> None:
    many = [
        {"id": str(n), "title": f"Протокол {n}", "content": "x", "publication_date": "2025-04-10T05:20:00Z"}
        for n in range(60)
    ]
    gov.lists["article", "ru"] = many
    gov.lists["news", "kk"] = [
        {"id": "7", "title": "Хабарландыру", "body": "<p>тыңдау</p>", "created_date": "2025-04-10T05:20:00Z",
         "directions": [{"id": "5", "title": "Жаңалықтар"}]},
    ]  # fmt: skip
    result = await one_pass(gov, memory, fetching, content=("articles", "news"), rubric=("Қоғамдық тыңдаулар",))
    assert (result.outcome, result.whole, len(memory.items)) == (PassOutcome.COMPLETE, True, 61)
    assert posting(memory, "news:kk:7").rubric is Rubric.OUTSIDE
    assert posting(memory, "articles:ru:59").rubric is Rubric.UNKNOWN


async def test_feed_stands_in_for_news(gov: GovKz, memory: FakeMemory, fetching: Fetching) -> None:
    gov.errors = {"news"}
    gov.feed("kk", (452577, "Thu, 10 Apr 2025 23:05:00 +0500"))
    gov.feed("ru")
    result = await one_pass(gov, memory, fetching, content=("news",))
    assert (result.outcome, result.counts["rss"], result.whole) == (PassOutcome.COMPLETE, 1, False)
    assert posting(memory, "news:kk:452577").shown == (date(2025, 4, 10),)
    memory.changes = []
    await one_pass(gov, memory, fetching, content=("news",))
    assert memory.changes == []


@pytest.mark.parametrize("answer", ["missing", "shell", "page"])
async def test_only_the_documented_feed_is_needed(
    gov: GovKz, memory: FakeMemory, fetching: Fetching, answer: str
) -> None:
    gov.errors = {"news"}
    gov.feed("ru", (452577, "Thu, 10 Apr 2025 23:05:00 +0500"))
    texts = {"shell": '<noscript>JavaScript</noscript><div id="root"></div>', "page": "<h1>GOV.KZ</h1><p>Бет</p>"}
    if answer in texts:
        gov.site.routes["/api/v1/public/rss/zhambyl-tabigat/news/kk"] = web.Response(text=texts[answer])
    result = await one_pass(gov, memory, fetching, content=("news",))
    assert (result.outcome, result.reason, result.whole) == (PassOutcome.COMPLETE, "parsed", False)
    assert result.listed == {"news:kk:452577"}  # the item's own language, whichever feed holds it


async def test_kazakh_list_that_held_something_is_missed(gov: GovKz, memory: FakeMemory, fetching: Fetching) -> None:
    entry = {"id": "1", "title": "Хабарландыру 1", "body": "<p>мәтін</p>", "created_date": "2025-04-10T05:20:00Z"}
    gov.lists["news", "kk"] = [entry]
    await one_pass(gov, memory, fetching, content=("news",))
    gov.errors = {"news"}
    gov.feed("ru")
    assert (await one_pass(gov, memory, fetching, content=("news",))).outcome is PassOutcome.PARTIAL


async def test_feed_does_not_overwrite_what_graphql_showed_whole(
    gov: GovKz, memory: FakeMemory, fetching: Fetching
) -> None:
    entry = {"id": "1", "title": "Хабарландыру 1", "body": "<p>толық мәтін</p>", "created_date": "2025-04-10T05:20:00Z"}
    gov.lists["news", "kk"] = [entry]
    await one_pass(gov, memory, fetching, content=("news",))
    gov.errors = {"news"}
    gov.feed("ru")
    gov.feed("kk", (2, "Fri, 11 Apr 2025 10:05:00 +0500"), (1, "Thu, 10 Apr 2025 10:05:00 +0500"))
    await one_pass(gov, memory, fetching, content=("news",))
    assert "толық мәтін" in posting(memory, "news:kk:1").text and "news:kk:2" in memory.items


async def test_feed_that_does_not_reach_the_known_is_partial(
    gov: GovKz, memory: FakeMemory, fetching: Fetching
) -> None:
    gov.errors = {"news"}
    gov.feed("ru")
    gov.feed("kk", (1, "Thu, 10 Apr 2025 10:05:00 +0500"))
    await one_pass(gov, memory, fetching, content=("news",))
    gov.feed("kk", *((n, "Mon, 14 Apr 2025 10:05:00 +0500") for n in range(100, 120)))
    result = await one_pass(gov, memory, fetching, content=("news",))
    assert (result.outcome, result.reason) == (PassOutcome.PARTIAL, "feed_too_short")


def article(*entries: str) -> list[dict[str, Any]]:
    content = "".join(f"<p>{entry}</p>" for entry in entries)
    other = {"id": "1", "title": "Об управлении", "content": "<p>x</p>", "publication_date": None}
    return [other, {"id": "37013", "title": "Слушания", "content": content, "publication_date": None}]


ENTRIES = (
    "18.04.2025 г. Объявление о слушаниях по проекту «Парк»",
    '<a href="/uploads/a.pdf">Протокол слушаний по проекту «Котельная»</a>',
    "Объявление о слушаниях по проекту «Завод по переработке отходов», 22.05.2025 в 15:00",
)


async def test_rubric_article_is_its_entries(gov: GovKz, memory: FakeMemory, fetching: Fetching) -> None:
    gov.lists["article", "ru"] = gov.lists["article", "kk"] = article(*ENTRIES)
    wanted: dict[str, Any] = {"content": ("rubric_article",), "article": "37013", "rubric": ("Общественные слушания",)}
    result = await one_pass(gov, memory, fetching, **wanted)
    assert (result.outcome, result.whole, len(memory.items)) == (PassOutcome.COMPLETE, True, 3)
    assert {posting(memory, key).rubric for key in memory.items} == {Rubric.INSIDE}
    assert "article:ru:37013:/uploads/a.pdf" in memory.items
    before = set(memory.items)
    edited = ENTRIES[2].replace("22.05", "23.05")
    gov.lists["article", "ru"] = gov.lists["article", "kk"] = article(
        "Протокол по проекту «Новый»", *ENTRIES[:2], edited
    )
    result = await one_pass(gov, memory, fetching, **wanted)
    assert len(set(memory.items) - before) == 1 and before < result.listed
    gov.lists["article", "ru"] = gov.lists["article", "kk"] = article(*ENTRIES[:2], edited)
    result = await one_pass(gov, memory, fetching, **wanted)
    assert result.listed == before  # the edited entry still goes by its first key


async def test_rubric_article_that_is_not_there(gov: GovKz, memory: FakeMemory, fetching: Fetching) -> None:
    gov.lists["article", "ru"] = article()[:1]
    result = await one_pass(gov, memory, fetching, content=("rubric_article",), article="37013")
    assert (result.outcome, result.reason) == (PassOutcome.NOT_RECOGNISED, "article_not_found")
    gov.lists["article", "kk"] = article(*ENTRIES)
    result = await one_pass(gov, memory, fetching, content=("rubric_article",), article="37013")
    assert result.outcome is PassOutcome.COMPLETE


@pytest.mark.parametrize("content", ["documents", "rubric_article"])
async def test_many_entries_do_not_vanish_at_once(
    gov: GovKz, memory: FakeMemory, fetching: Fetching, content: str
) -> None:
    gov.lists["documents", "ru"] = [document(n) for n in range(5)]
    gov.lists["article", "ru"] = article(*ENTRIES)
    await one_pass(gov, memory, fetching, content=(content,), article="37013")
    gov.lists["documents", "ru"] = []
    gov.lists["article", "ru"] = article()
    result = await one_pass(gov, memory, fetching, content=(content,), article="37013")
    assert result.reason == "suddenly_empty" and result.outcome is not PassOutcome.COMPLETE and not result.whole
    assert all(known.present for known in memory.items.values())


async def test_empty_list_is_recognised_as_empty(gov: GovKz, memory: FakeMemory, fetching: Fetching) -> None:
    result = await one_pass(gov, memory, fetching)
    assert (result.outcome, result.reason, result.whole) == (PassOutcome.COMPLETE, "recognised_empty", True)


@pytest.mark.parametrize(
    "body",
    [
        '{"status": 400}',
        "[1, null, []]",
        '[{"title": "x"}]',
        "null",
        "[" * 5000,
        '[{"id": "\\ud800"}]',
        '[{"id": {"a": 1}}]',
    ],
)
async def test_odd_json_never_raises_and_is_never_empty(
    gov: GovKz, memory: FakeMemory, fetching: Fetching, body: str
) -> None:
    gov.site.routes[DOCUMENTS] = web.Response(text=body, content_type="application/json")
    result = await one_pass(gov, memory, fetching)
    assert result.reason != "recognised_empty"


async def test_entries_of_odd_types_are_read_as_far_as_they_go(
    gov: GovKz, memory: FakeMemory, fetching: Fetching
) -> None:
    odd = {"id": 1, "title": None, "content": 5, "created_date": 7, "full_text": "x", "activities": [3, {"id": 1}]}
    gov.lists["documents", "ru"] = [
        odd,
        json.loads('{"id": "2", "full_text": [{"document": null}, 4], "activities": "x"}'),
    ]
    result = await one_pass(gov, memory, fetching)
    assert result.listed == {"documents:ru:1", "documents:ru:2"}
