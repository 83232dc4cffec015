"""The fetcher against a real server: conditional, capped, retried, named."""

from __future__ import annotations

import asyncio
import gzip
import hashlib
from datetime import timedelta

import pytest
from aiohttp import web

from checks.web import Politeness, WebError
from tests.ports import free_port
from tests.web.conftest import NOW, Fetching, Site


async def failure(fetching: Fetching, url: str, *bases: str, **settings: object) -> WebError:
    with pytest.raises(WebError) as caught:
        await fetching(*(bases or (url,)), **settings).get(url)
    assert "\n" not in str(caught.value)
    return caught.value


async def test_page_is_kept_with_its_hash_and_asked_for_honestly(site: Site, fetching: Fetching) -> None:
    site.routes["/a"] = web.Response(text="жиналыс", headers={"ETag": '"1"'})
    page = await fetching(site.base).get(f"{site.base}/a#part", language="kk")
    assert (page.text(), page.status, page.unchanged, page.fetched_at) == ("жиналыс", 200, False, NOW)
    assert page.sha256 == hashlib.sha256("жиналыс".encode()).hexdigest()
    assert fetching.pages.memos[f"{site.base}/a|kk"].etag == '"1"'
    headers = site.asked[-1][1]
    assert headers["User-Agent"].startswith("tyndau/") and "(+mailto:x@example.org)" in headers["User-Agent"]
    assert headers["Accept-Language"] == "kk"
    assert page.ref().url == f"{site.base}/a"


async def test_second_fetch_is_conditional_and_takes_the_body_from_the_store(site: Site, fetching: Fetching) -> None:
    async def handler(request: web.Request) -> web.Response:
        same = request.headers.get("If-None-Match") == '"1"' and "If-Modified-Since" in request.headers
        headers = {"ETag": '"1"', "Last-Modified": "Wed, 16 Apr 2025 03:00:00 GMT"}
        return web.Response(status=304 if same else 200, text="" if same else "текст", headers=headers)

    site.routes["/a"] = handler
    client = fetching(site.base)
    first = await client.get(f"{site.base}/a")
    again = await client.get(f"{site.base}/a")
    assert (again.status, again.unchanged, again.text(), again.sha256) == (200, True, "текст", first.sha256)
    bare = await client.get(f"{site.base}/a", unless=first.sha256)
    assert (bare.unchanged, bare.body) == (True, b"")


async def test_same_bytes_without_validators_are_unchanged(site: Site, fetching: Fetching) -> None:
    site.routes["/a"] = web.Response(text="x")
    client = fetching(site.base)
    assert not (await client.get(f"{site.base}/a")).unchanged
    assert (await client.get(f"{site.base}/a")).unchanged
    site.routes["/a"] = web.Response(text="y")
    assert not (await client.get(f"{site.base}/a")).unchanged


async def test_lost_body_is_fetched_again_without_conditions(site: Site, fetching: Fetching) -> None:
    async def handler(request: web.Request) -> web.Response:
        known = "If-None-Match" in request.headers
        return web.Response(status=304 if known else 200, text="" if known else "x", headers={"ETag": '"1"'})

    site.routes["/a"] = handler
    client = fetching(site.base)
    await client.get(f"{site.base}/a")
    fetching.pages.bodies.clear()
    assert (await client.get(f"{site.base}/a")).body == b"x"


async def test_missing_page_is_a_page_or_an_error(site: Site, fetching: Fetching) -> None:
    client = fetching(site.base)
    page = await client.get(f"{site.base}/none")
    assert page.missing and page.sha256 in fetching.pages.bodies
    with pytest.raises(WebError, match="answers 404"):
        await client.get(f"{site.base}/none", missing_ok=False)


async def test_post_is_remembered_by_what_was_asked(site: Site, fetching: Fetching) -> None:
    async def handler(request: web.Request) -> web.Response:
        return web.json_response({"you": (await request.json())["page"]})

    site.routes["/graphql"] = handler
    client = fetching(site.base)
    assert (await client.post_json(f"{site.base}/graphql", {"page": 1})).json() == {"you": 1}
    assert (await client.post_json(f"{site.base}/graphql", {"page": 2})).json() == {"you": 2}
    assert (await client.post_json(f"{site.base}/graphql", {"page": 1})).unchanged


@pytest.mark.parametrize("status", [500, 502, 503, 504, 429])
async def test_passing_failures_are_retried_with_growing_pauses(site: Site, fetching: Fetching, status: int) -> None:
    site.routes["/a"] = web.Response(status=status)
    error = await failure(fetching, f"{site.base}/a", site.base)
    assert (error.reason, site.paths, fetching.waits) == (f"http_{status}", ["/a"] * 3, [1.0, 2.0])


async def test_a_failure_that_passes_is_forgotten(site: Site, fetching: Fetching) -> None:
    async def handler(request: web.Request) -> web.Response:
        return web.Response(status=500) if len(site.paths) < 3 else web.Response(text="now")

    site.routes["/a"] = handler
    assert (await fetching(site.base).get(f"{site.base}/a")).body == b"now"


@pytest.mark.parametrize("status, reason", [(400, "http_400"), (403, "blocked"), (401, "blocked"), (204, "http_204")])
async def test_final_failures_are_not_retried(site: Site, fetching: Fetching, status: int, reason: str) -> None:
    site.routes["/a"] = web.Response(status=status)
    error = await failure(fetching, f"{site.base}/a", site.base)
    assert (error.reason, len(site.paths), fetching.waits) == (reason, 1, [])


@pytest.mark.parametrize(
    "headers, waits",
    [
        ({"Retry-After": "7"}, [7.0, 7.0]),
        ({"Retry-After": "Wed, 16 Apr 2025 08:00:30 GMT", "Date": "Wed, 16 Apr 2025 08:00:10 GMT"}, [20.0, 20.0]),
        ({"Retry-After": "61"}, []),
        ({"Retry-After": "soon"}, [1.0, 2.0]),
    ],
)
async def test_retry_after_is_obeyed_up_to_a_minute(
    site: Site, fetching: Fetching, headers: dict[str, str], waits: list[float]
) -> None:
    site.routes["/a"] = web.Response(status=503, headers=headers)
    error = await failure(fetching, f"{site.base}/a", site.base)
    assert (error.reason, fetching.waits) == ("http_503", waits)


async def test_announced_size_above_the_cap_is_refused_at_once(site: Site, fetching: Fetching) -> None:
    site.routes["/a"] = web.Response(body=b"x" * 2000)
    error = await failure(fetching, f"{site.base}/a", site.base, max_bytes=1000)
    assert (error.reason, len(site.paths)) == ("too_large", 1)


async def test_unannounced_size_above_the_cap_is_cut_off(site: Site, fetching: Fetching) -> None:
    async def handler(request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse()
        response.enable_chunked_encoding()
        await response.prepare(request)
        for _ in range(100):
            await response.write(b"x" * 1000)
        return response

    site.routes["/a"] = handler
    assert (await failure(fetching, f"{site.base}/a", site.base, max_bytes=5000)).reason == "too_large"


async def test_bomb_is_not_inflated(site: Site, fetching: Fetching) -> None:
    bomb = gzip.compress(b"\0" * 20_000_000)
    site.routes["/a"] = web.Response(body=bomb, headers={"Content-Encoding": "gzip"})
    assert (await failure(fetching, f"{site.base}/a", site.base, max_bytes=1_000_000)).reason == "too_large"


async def test_gzip_is_read_and_a_cut_one_is_named(site: Site, fetching: Fetching) -> None:
    whole = gzip.compress("хаттама".encode() * 100)
    site.routes["/a"] = web.Response(body=whole, headers={"Content-Encoding": "gzip"})
    site.routes["/cut"] = web.Response(body=whole[:-6], headers={"Content-Encoding": "gzip"})
    site.routes["/br"] = web.Response(body=b"x", headers={"Content-Encoding": "br"})
    assert (await fetching(site.base).get(f"{site.base}/a")).text() == "хаттама" * 100
    assert (await failure(fetching, f"{site.base}/cut", site.base)).reason == "truncated"
    assert (await failure(fetching, f"{site.base}/br", site.base)).reason == "encoding"


async def test_hanging_host_is_a_timeout(site: Site, fetching: Fetching) -> None:
    async def handler(request: web.Request) -> web.Response:
        await asyncio.Event().wait()
        raise AssertionError

    site.routes["/a"] = handler
    error = await failure(fetching, f"{site.base}/a", site.base, timeout_s=0.1, retries=1)
    assert (error.reason, len(site.paths)) == ("timeout", 2)


async def test_broken_connection_is_a_reset(site: Site, fetching: Fetching) -> None:
    async def handler(request: web.Request) -> web.Response:
        assert request.transport is not None
        request.transport.abort()
        return web.Response()

    site.routes["/a"] = handler
    assert (await failure(fetching, f"{site.base}/a", site.base)).reason == "reset"


async def test_cut_answer_is_a_reset(site: Site, fetching: Fetching) -> None:
    async def handler(request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse(headers={"Content-Length": "1000"})
        await response.prepare(request)
        await response.write(b"half")
        assert request.transport is not None
        request.transport.close()
        return response

    site.routes["/a"] = handler
    assert (await failure(fetching, f"{site.base}/a", site.base)).reason == "reset"


async def test_closed_port_is_refused(fetching: Fetching) -> None:
    url = f"http://127.0.0.1:{free_port()}/"
    assert (await failure(fetching, url)).reason == "refused"
    assert fetching.waits == [1.0, 2.0]


@pytest.mark.parametrize(
    "url", ["http://127.0.0.1:1/", "http://[::1]/", "http://10.0.0.1/", "http://169.254.169.254/x"]
)
async def test_private_addresses_of_no_source_are_refused(fetching: Fetching, url: str) -> None:
    assert (await failure(fetching, url, "http://www.gov.kz/")).reason == "private_address"


@pytest.mark.parametrize("url", ["ftp://x.kz/", "file:///etc/passwd", "http://", "//x", "http://[", "http://x:99999/"])
async def test_other_addresses_are_none(fetching: Fetching, url: str) -> None:
    assert (await failure(fetching, url, "http://www.gov.kz/")).reason == "bad_address"


async def test_redirects_are_followed_within_the_allowed_hosts(site: Site, fetching: Fetching) -> None:
    site.routes["/a"] = web.Response(status=302, headers={"Location": "/b"})
    site.routes["/b"] = web.Response(text="here")
    site.routes["/out"] = web.Response(status=301, headers={"Location": f"http://127.0.0.1:{free_port()}/"})
    site.routes["/loop"] = web.Response(status=301, headers={"Location": "/loop"})
    page = await fetching(site.base).get(f"{site.base}/a")
    assert (page.url, page.body) == (f"{site.base}/b", b"here")
    assert (await failure(fetching, f"{site.base}/out", site.base)).reason == "redirected_out"
    assert (await failure(fetching, f"{site.base}/loop", site.base)).reason == "redirect_loop"


async def test_robots_are_asked_once_a_host_and_obeyed(site: Site, fetching: Fetching) -> None:
    site.routes["/robots.txt"] = web.Response(text="User-agent: *\nDisallow: /admin\nCrawl-delay: 3\n")
    site.routes["/a"] = web.Response(text="x")
    shared = Politeness(1e6, fetching.wait)
    assert (await fetching(site.base, politeness=shared).get(f"{site.base}/a")).body == b"x"
    assert (await failure(fetching, f"{site.base}/admin/x", site.base, politeness=shared)).reason == "robots"
    await fetching(site.base, politeness=shared).get(f"{site.base}/a")
    assert [path for path, _ in site.asked].count("/robots.txt") == 1
    assert max(fetching.waits) > 2.5


@pytest.mark.parametrize(
    "robots",
    [
        web.Response(status=404),
        web.Response(status=500),
        web.Response(text="<html>Disallow: /</html>", content_type="text/html"),
        web.Response(body=b"\xff\xfe\x00\xd8" * 50),
        web.Response(text="Disallow /a\n" * 100),
    ],
)
async def test_unreadable_robots_forbid_nothing(site: Site, fetching: Fetching, robots: web.Response) -> None:
    site.routes["/robots.txt"] = robots
    site.routes["/a"] = web.Response(text="x")
    assert (await fetching(site.base).get(f"{site.base}/a")).body == b"x"


async def test_requests_to_one_host_are_paced_across_fetchers(site: Site, fetching: Fetching) -> None:
    site.routes["/a"] = web.Response(text="x")
    shared = Politeness(0.1, fetching.wait)
    await fetching(site.base, politeness=shared).get(f"{site.base}/a")
    await fetching(site.base, politeness=shared).get(f"{site.base}/a")
    # robots.txt goes first; each request takes a slot ten seconds after the one before it
    assert [round(seconds / 10) for seconds in fetching.waits] == [1, 2]


async def test_robots_are_asked_again_after_a_day(site: Site) -> None:
    shared, asked = Politeness(1e6), []

    async def ask() -> str:
        asked.append(1)
        return "User-agent: *\nDisallow: /b"

    for hours in (0, 1, 25):
        assert await shared.allows("http://x.kz/a", "x.kz:80", NOW + timedelta(hours=hours), ask)
    assert not await shared.allows("http://x.kz/b", "x.kz:80", NOW + timedelta(hours=25), ask)
    assert len(asked) == 2


@pytest.mark.parametrize("row", ["<tr><td>1</td></tr>", r"\u003ctr>\u003ctd>1\u003c/td>\u003c/tr>"])
async def test_a_page_of_a_hundred_thousand_rows_is_too_large(row: str, site: Site, fetching: Fetching) -> None:
    site.routes["/a"] = web.Response(text=row * 100_000, content_type="text/html")
    assert (await failure(fetching, f"{site.base}/a", site.base)).reason == "too_large"


async def test_a_page_of_one_endless_line_is_too_large_and_a_document_of_data_is_not(
    site: Site, fetching: Fetching
) -> None:
    line = "hearings " * 600_000
    site.routes["/a"] = web.Response(text=f"<p>{line}</p>", content_type="text/html")
    site.routes["/b"] = web.json_response({"content": line})
    assert (await failure(fetching, f"{site.base}/a", site.base)).reason == "too_large"
    assert (await fetching(site.base).get(f"{site.base}/b")).json() == {"content": line}


async def test_a_file_may_hold_as_many_angles_as_it_likes(site: Site, fetching: Fetching) -> None:
    site.routes["/a"] = web.Response(body=b"%PDF-1.7 " + b"<12>" * 200_000, content_type="application/pdf")
    assert len((await fetching(site.base).get(f"{site.base}/a")).body) > 800_000
