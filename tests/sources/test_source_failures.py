"""Everything that can go wrong at a source is a named reason: never an exception, never "empty"."""

from __future__ import annotations

import asyncio

import pytest
from aiohttp import web

from checks.model import PassOutcome
from checks.sources import KINDS
from checks.sources.base import Source
from tests.ports import free_port
from tests.sources.fake_memory import FakeMemory
from tests.web.conftest import Fetching, Handler, Site

SHELL = (
    "<!doctype html><html><head><title>GOV.KZ</title></head><body><noscript>You need JavaScript</noscript>"
    '<div id="root"></div></body></html>'
)
UNKNOWN = "<html><body><h1>Добро пожаловать</h1><p>Сегодня хорошая погода, 12.04.2025 открыт парк.</p></body></html>"
WALL = "<html><head><title>Just a moment...</title></head><body>Checking your browser, captcha</body></html>"
BROKEN = "Қоғамдық тыңдаулар хабарландыру".encode()[1::2] * 40


async def hang(request: web.Request) -> web.Response:
    await asyncio.Event().wait()
    raise AssertionError


async def reset(request: web.Request) -> web.Response:
    assert request.transport is not None
    request.transport.abort()
    return web.Response()


async def huge(request: web.Request) -> web.StreamResponse:
    response = web.StreamResponse()
    await response.prepare(request)
    for _ in range(40):
        await response.write(b"x" * 1024 * 1024)
    return response


FAULTS: dict[str, tuple[Handler | web.Response, set[str]]] = {
    "500": (web.Response(status=500), {"http_500"}),
    "hang": (hang, {"timeout"}),
    "reset": (reset, {"reset"}),
    "huge": (huge, {"too_large"}),
    "huge announced": (web.Response(body=b"x" * 17 * 1024 * 1024), {"too_large"}),
    "shell": (web.Response(text=SHELL, content_type="text/html"), {"shell"}),
    "wall": (web.Response(text=WALL, content_type="text/html"), {"blocked"}),
    "forbidden": (web.Response(status=403), {"blocked"}),
    "unknown": (web.Response(text=UNKNOWN, content_type="text/html"), {"not_recognised", "not_json"}),
    "broken encoding": (web.Response(body=BROKEN, content_type="text/html"), {"broken_encoding", "not_json"}),
    "nothing": (web.Response(body=b""), {"not_recognised", "not_json"}),
    "no page": (web.Response(status=404), {"http_404", "no_cards"}),
}
SOURCES = {
    "portal": {"kind": "portal"},
    "website": {"kind": "website"},
    "documents": {"kind": "govkz", "slug": "x", "content": ("documents",)},
    "articles": {"kind": "govkz", "slug": "x", "content": ("articles",)},
    "news": {"kind": "govkz", "slug": "x", "content": ("news",)},
    "rubric_article": {"kind": "govkz", "slug": "x", "content": ("rubric_article",), "article": "1"},
}


@pytest.mark.parametrize("fault", FAULTS)
@pytest.mark.parametrize("name", SOURCES)
async def test_fault_is_named_and_proves_nothing(site: Site, fetching: Fetching, name: str, fault: str) -> None:
    answer, reasons = FAULTS[fault]

    async def any_page(request: web.Request) -> web.StreamResponse:
        if request.path == "/robots.txt":
            return web.Response(status=404)
        return await site.always(request, answer)

    site.everything = any_page
    settings = SOURCES[name]
    source = Source("s", base_url=site.base, url=site.base + "/rubric" if name == "website" else "", **settings)  # type: ignore[arg-type]
    memory = FakeMemory()
    timeout = 0.1 if fault == "hang" else 20
    result = await KINDS[source.kind](
        source, fetching(site.base, retries=0, timeout_s=timeout), memory, memory.report, None
    )
    assert result.outcome in (PassOutcome.FAILED, PassOutcome.NOT_RECOGNISED)
    assert result.reason in reasons
    assert (memory.items, result.whole, result.listed) == ({}, False, frozenset())


async def test_closed_port(fetching: Fetching, site: Site) -> None:
    base = f"http://127.0.0.1:{free_port()}"
    for settings in SOURCES.values():
        memory = FakeMemory()
        source = Source("s", base_url=base, **settings)  # type: ignore[arg-type]
        result = await KINDS[source.kind](source, fetching(base, retries=0), memory, memory.report, None)
        assert (result.outcome, result.reason) == (PassOutcome.FAILED, "refused")


async def test_cards_in_a_broken_encoding_are_not_taken_for_gone(site: Site, fetching: Fetching) -> None:
    site.routes["/Public/PubHearings/PublicHearingDetail"] = web.Response(body=BROKEN, content_type="text/html")
    memory = FakeMemory()
    source = Source("p", "portal", base_url=site.base)
    result = await KINDS["portal"](source, fetching(site.base, retries=0), memory, memory.report, None)
    assert (result.outcome, result.reason) == (PassOutcome.NOT_RECOGNISED, "broken_encoding")
