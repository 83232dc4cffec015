"""Passes over an own-domain site on a real server: pages, own pages of entries, edits, emptiness."""

from __future__ import annotations

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

OLD_AND_NEW = ((1, "10.01.2025"), (2, "16.04.2025"))
RUBRIC = ("Общественные слушания", "Қоғамдық тыңдаулар")


@pytest.fixture
def memory() -> FakeMemory:
    return FakeMemory()


async def one_pass(site: Site, memory: FakeMemory, fetching: Fetching, **more: Any) -> ReadResult:
    site.asked.clear()
    source = replace(Source("aktobe", "website", "aktobe", url=f"{site.base}/kk/tyndau", rubric=RUBRIC), **more)
    result = await KINDS["website"](source, fetching(site.base, retries=0), memory, memory.report, None)
    changes, unchanged = memory.changes, memory.unchanged
    memory.end(result)
    memory.changes, memory.unchanged = changes, unchanged
    return result


def page(*content: str, title: str = "Қоғамдық тыңдаулар", charset: str = "utf-8") -> web.Response:
    html = f'<html><head><meta charset="{charset}"></head><body><h1>{title}</h1>{"".join(content)}</body></html>'
    return web.Response(body=html.encode(), headers={"Content-Type": "text/html"})


def entry(number: int, day: str = "16.04.2025 ж. ") -> str:
    names = ("Сазды", "Бестау", "Қарасу", "Алтынкөл", "Жаңақала", "Тасөткел", "Көксай", "Майтөбе")
    return f'<p>{day}Хабарландыру: «{names[number % 8] * 3}» жобасы, {number} <a href="/f/{number}.pdf">файл</a></p>'


def postings(memory: FakeMemory) -> list[Posting]:
    return [content for content in memory.contents.values() if isinstance(content, Posting)]


async def test_rubric_is_read_whole_and_once(site: Site, memory: FakeMemory, fetching: Fetching) -> None:
    site.routes["/kk/tyndau"] = page(entry(1), entry(2, ""))
    result = await one_pass(site, memory, fetching)
    assert (result.outcome, result.reason, result.whole) == (PassOutcome.COMPLETE, "parsed", True)
    assert result.listed == {"/f/1.pdf", "/f/2.pdf"}
    first, second = postings(memory)
    assert (first.shown, second.shown, first.rubric) == ((date(2025, 4, 16),), (), Rubric.INSIDE)
    assert first.url == f"{site.base}/kk/tyndau" and "16.04" not in first.text
    memory.changes = []
    result = await one_pass(site, memory, fetching)
    assert (memory.changes, memory.unchanged) == ([], ["/f/1.pdf", "/f/2.pdf"])
    assert (result.outcome, result.whole, len(result.pages)) == (PassOutcome.COMPLETE, True, 1)


async def test_without_a_rubric_nothing_is_said_of_it(site: Site, memory: FakeMemory, fetching: Fetching) -> None:
    site.routes["/kk/tyndau"] = page(entry(1))
    await one_pass(site, memory, fetching, rubric=())
    assert postings(memory)[0].rubric is Rubric.UNKNOWN


async def test_further_pages_are_read_until_all_is_known_and_old(
    site: Site, memory: FakeMemory, fetching: Fetching
) -> None:
    async def listing(request: web.Request) -> web.Response:
        number = int(request.query.get("page", "1"))
        more = f'<a href="?page={number + 1}">Келесі</a>' if number < 9 else ""
        day = {1: "15.04.2025 ж. ", 2: "10.01.2025 ж. "}.get(number, "05.01.2025 ж. ")
        return page(entry(number * 2, day), entry(number * 2 + 1, day), more)

    site.routes["/kk/tyndau"] = listing
    result = await one_pass(site, memory, fetching)
    assert (len(result.listed), result.whole, len(result.pages)) == (18, True, 9)
    site.routes["/kk/tyndau"] = lambda request: _with_new(listing, request)
    result = await one_pass(site, memory, fetching)
    assert (len(result.listed), result.whole, result.outcome) == (5, False, PassOutcome.COMPLETE)


async def _with_new(listing: Any, request: web.Request) -> web.Response:
    answer: web.Response = await listing(request)
    assert isinstance(answer.body, bytes)
    if "page" in request.query:
        return answer
    return web.Response(body=answer.body.replace(b"</h1>", b"</h1>" + entry(99).encode()), content_type="text/html")


async def test_failing_second_page_makes_the_pass_partial(site: Site, memory: FakeMemory, fetching: Fetching) -> None:
    async def listing(request: web.Request) -> web.Response:
        return (
            web.Response(status=500)
            if "page" in request.query
            else page(entry(1), '<a rel="next" href="?page=2">2</a>')
        )

    site.routes["/kk/tyndau"] = listing
    result = await one_pass(site, memory, fetching)
    assert (result.outcome, result.reason, result.whole) == (PassOutcome.PARTIAL, "http_500", False)
    assert result.listed == {"/f/1.pdf"}


async def test_entries_with_little_text_are_read_on_their_own_pages(
    site: Site, memory: FakeMemory, fetching: Fetching
) -> None:
    site.routes["/kk/tyndau"] = page('<ul><li><a href="/n/1">Хабарландыру: «А» жобасы</a></li></ul>')
    text = '<p>Тыңдау 22.05.2025 сағат 15:00-де өтеді</p><a href="/f/1.pdf">файл</a>'
    site.routes["/n/1"] = page(f'<div class="date">16.04.2025</div><div>{text}</div>', title="Хабарландыру: «А» жобасы")
    result = await one_pass(site, memory, fetching)
    found = postings(memory)[0]
    assert result.outcome is PassOutcome.COMPLETE and result.listed == {"/n/1"}
    assert "22.05.2025 сағат 15:00" in found.text and found.shown == (date(2025, 4, 16),)
    assert [link.url for link in found.links] == [f"{site.base}/n/1", f"{site.base}/f/1.pdf"]
    assert found.url == f"{site.base}/n/1"
    memory.changes = []
    await one_pass(site, memory, fetching)
    assert (memory.changes, memory.unchanged, site.paths) == ([], ["/n/1"], ["/kk/tyndau", "/n/1"])


async def test_own_page_is_read_though_the_title_holds_a_date(
    site: Site, memory: FakeMemory, fetching: Fetching
) -> None:
    title = '<a href="/kk/news/686">Протокол слушаний «Сазды» от 23.04.2025</a> <span class="date">24.04.2025</span>'
    other = 'Протокол слушаний «Бестау», 23.04.2025, <a href="/">сайт</a>, <a href="/kk/tyndau">рубрика</a>'
    site.routes["/kk/tyndau"] = page(f"<ul><li>{title}</li><li>{other}</li></ul>")
    site.routes["/kk/news/686"] = page('<p>Размещён протокол</p><a href="https://youtu.be/x">Видеозапись</a>')
    result = await one_pass(site, memory, fetching)
    first, second = postings(memory)
    assert result.outcome is PassOutcome.COMPLETE and first.shown == (date(2025, 4, 24),)
    assert [link.kind.value for link in first.links] == ["page", "recording"]
    assert first.url == f"{site.base}/kk/news/686" and second.url == f"{site.base}/kk/tyndau"
    assert [one for one in site.paths if one != "/robots.txt"] == ["/kk/tyndau", "/kk/news/686"]


async def test_own_page_of_a_settled_entry_is_not_read_again(
    site: Site, memory: FakeMemory, fetching: Fetching
) -> None:
    old, new = (f'<li><a href="/n/{n}">Протокол слушаний {n}</a> <i>{day}</i></li>' for n, day in OLD_AND_NEW)
    site.routes["/kk/tyndau"] = page(f"<ul>{new}{old}</ul>")
    site.routes["/n/1"] = site.routes["/n/2"] = page("<p>Размещён протокол</p>")
    await one_pass(site, memory, fetching)
    assert {"/n/1", "/n/2"} <= set(site.paths)
    site.routes["/kk/tyndau"] = page(f"<ul>{entry(5).replace('p>', 'li>')}{new}{old}</ul>")
    result = await one_pass(site, memory, fetching)
    assert (result.outcome, "/n/1" in site.paths, "/n/2" in site.paths) == (PassOutcome.COMPLETE, False, True)


async def test_own_page_that_is_a_file_adds_nothing(site: Site, memory: FakeMemory, fetching: Fetching) -> None:
    site.routes["/kk/tyndau"] = page('<ul><li><a href="/download/7">Хаттама «А» жобасы</a></li></ul>')
    site.routes["/download/7"] = web.Response(body=b"%PDF-1.4\n\xff\xfe\xfd", content_type="application/pdf")
    result = await one_pass(site, memory, fetching)
    assert (result.outcome, postings(memory)[0].text) == (PassOutcome.COMPLETE, "Хаттама «А» жобасы")


async def test_own_page_that_fails_leaves_what_was_known(site: Site, memory: FakeMemory, fetching: Fetching) -> None:
    site.routes["/kk/tyndau"] = page('<ul><li><a href="/n/1">Хабарландыру: «А» жобасы</a></li></ul>')
    site.routes["/n/1"] = page("<p>Тыңдау 22.05.2025 сағат 15:00-де өтеді</p>")
    await one_pass(site, memory, fetching)
    memory.changes = []
    site.routes["/n/1"] = web.Response(status=500)
    result = await one_pass(site, memory, fetching)
    assert (result.outcome, result.reason, memory.changes) == (PassOutcome.PARTIAL, "http_500", [])


async def test_edited_entry_is_the_same_entry(site: Site, memory: FakeMemory, fetching: Fetching) -> None:
    long = "«Сазды» кен орнының жобасы бойынша қоғамдық тыңдаулар 22.05.2025 сағат 15:00-де мектеп ғимаратында өтеді"
    site.routes["/kk/tyndau"] = page(entry(1), f"<p>16.04.2025 ж. {long}</p>", entry(3))
    key = next(key for key in (await one_pass(site, memory, fetching)).listed if not key.startswith("/f/"))
    site.routes["/kk/tyndau"] = page(
        entry(9), entry(1), f"<p>16.04.2025 ж. {long.replace('15:00', '16:00')}</p>", entry(3)
    )
    result = await one_pass(site, memory, fetching)
    assert key in result.listed and len(memory.items) == 4


@pytest.mark.parametrize("text", ["Материалдар жоқ", "Нет материалов", "Записи отсутствуют", ""])
async def test_empty_rubric_is_recognised(site: Site, memory: FakeMemory, fetching: Fetching, text: str) -> None:
    site.routes["/kk/tyndau"] = page(f"<p>{text}</p>")
    result = await one_pass(site, memory, fetching)
    assert (result.outcome, result.reason, result.whole) == (PassOutcome.COMPLETE, "recognised_empty", True)


async def test_many_entries_do_not_vanish_without_a_word(site: Site, memory: FakeMemory, fetching: Fetching) -> None:
    site.routes["/kk/tyndau"] = page(entry(1), entry(2), entry(3))
    await one_pass(site, memory, fetching)
    site.routes["/kk/tyndau"] = page()
    result = await one_pass(site, memory, fetching)
    assert (result.outcome, result.reason) == (PassOutcome.NOT_RECOGNISED, "suddenly_empty")
    site.routes["/kk/tyndau"] = page("<p>Материалдар жоқ</p>")
    assert (await one_pass(site, memory, fetching)).outcome is PassOutcome.COMPLETE


async def test_windows_1251_that_calls_itself_utf_8(site: Site, memory: FakeMemory, fetching: Fetching) -> None:
    html = '<meta charset="utf-8"><h1>Общественные слушания</h1><p>16.04.2025 г. Объявление о слушаниях «А»</p>'
    site.routes["/kk/tyndau"] = web.Response(body=html.encode("cp1251"), content_type="text/html")
    result = await one_pass(site, memory, fetching)
    assert result.outcome is PassOutcome.COMPLETE and postings(memory)[0].text == "Объявление о слушаниях «А»"


async def test_selectors_name_the_parts(site: Site, memory: FakeMemory, fetching: Fetching) -> None:
    parts = '<i>16.04.2025</i><b>Тақырып</b><u>22.05.2025 тыңдау</u><a class="go" href="/f/1.pdf">п</a>'
    box = f'<section class="x">{parts}</section>'
    site.routes["/kk/tyndau"] = page(box, '<section class="y">16.04.2025 Басқа</section>')
    selectors = {"item": "section.x", "date": "i", "title": "b", "link": "a.go", "next": "a.more"}
    result = await one_pass(site, memory, fetching, selectors=selectors)
    found = postings(memory)[0]
    assert (len(memory.items), found.title, found.shown) == (1, "Тақырып", (date(2025, 4, 16),))
    assert "16.04" not in found.text and result.outcome is PassOutcome.COMPLETE
    bad = await one_pass(site, memory, fetching, selectors={"item": "section[["})
    assert (bad.outcome, bad.reason) == (PassOutcome.NOT_RECOGNISED, "bad_selector")
