"""Where a watched page may lead us: its own host, by the address that was checked, and nowhere else."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

import httpx
import pytest
from aiohttp import web
from hypothesis import example, given, settings
from hypothesis import strategies as st

from checks.sources import KINDS
from checks.sources.base import Source
from checks.web import WebError, host_of
from checks.web.addresses import is_public
from tests.ports import free_port
from tests.sources.fake_memory import FakeMemory
from tests.web.conftest import Fetching, Site, served

PUBLIC = "93.184.216.34"


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "0.0.0.0",
        "224.0.0.1", "255.255.255.255", "::1", "::", "fe80::1", "fc00::1", "ff02::1", "::ffff:127.0.0.1",
        "::ffff:10.0.0.1", "64:ff9b::7f00:1", "2002:7f00:1::", "2001:0:4136:e378:8000:63bf:80ff:fffe",
    ],
)  # fmt: skip
def test_no_private_address_is_public_however_it_is_wrapped(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("address", [PUBLIC, "2a00:1450:4001::1", "64:ff9b::5db8:d822", "::ffff:93.184.216.34"])
def test_public_addresses_are(address: str) -> None:
    assert is_public(address)


async def private_targets() -> list[str]:
    return [
        f"http://127.0.0.1:{free_port()}/",
        "http://localhost:1/",
        "http://[::1]:1/",
        "http://169.254.169.254/latest/meta-data/",
        "http://10.0.0.1/",
        "//10.0.0.1/",
        "http://2130706433:1/",
        "http://0x7f.1:1/",
        "file:///etc/passwd",
        "ftp://127.0.0.1/",
        "gopher://127.0.0.1:1/",
    ]


async def test_redirects_to_private_addresses_are_not_followed(site: Site, fetching: Fetching) -> None:
    for target in await private_targets():
        site.routes["/out"] = web.Response(status=302, headers={"Location": target})
        with pytest.raises(WebError) as caught:
            await fetching(site.base, retries=0).get(f"{site.base}/out")
        assert caught.value.reason in ("redirected_out", "bad_address"), target


async def test_robots_do_not_lead_out_either(site: Site, fetching: Fetching) -> None:
    async with served() as inner:
        site.routes["/robots.txt"] = web.Response(status=302, headers={"Location": f"{inner.base}/robots.txt"})
        site.routes["/a"] = web.Response(text="here")
        assert (await fetching(site.base).get(f"{site.base}/a")).body == b"here"
        assert inner.asked == []


class Names:
    """A name server for `twin.test` whose answers are taken one by one; `dialled` are the addresses connected to."""

    def __init__(self, answers: list[str], port: int) -> None:
        self.answers: Iterator[str] = iter(answers)
        self.asked = 0
        self.dialled: list[str] = []
        self._port = port
        self._loop = asyncio.get_running_loop()
        self._lookup, self._connect = self._loop.getaddrinfo, self._loop.create_connection

    async def getaddrinfo(self, host: str, port: int, **more: Any) -> Any:
        if host != "twin.test":
            return await self._lookup(host, port, **more)
        self.asked += 1
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (next(self.answers), port))]

    async def create_connection(self, make: Any, host: str, port: int, **more: Any) -> Any:
        """Whoever dials the public address is put through to the host on loopback; a name is looked up again."""
        if host == "twin.test":
            host = (await self.getaddrinfo(host, port))[0][4][0]
        self.dialled.append(host)
        return await self._connect(make, "127.0.0.1", self._port, **more)


def names(monkeypatch: pytest.MonkeyPatch, answers: list[str], site: Site) -> Names:
    made = Names(answers, urlsplit(site.base).port or 0)
    loop = asyncio.get_running_loop()
    monkeypatch.setattr(loop, "getaddrinfo", made.getaddrinfo)
    monkeypatch.setattr(loop, "create_connection", made.create_connection)
    return made


async def test_the_connection_goes_to_the_address_that_was_checked(
    site: Site, fetching: Fetching, monkeypatch: pytest.MonkeyPatch
) -> None:
    site.routes["/a"] = web.Response(text="here")
    asked = names(monkeypatch, [PUBLIC] * 2, site)
    page = await fetching("http://other.test/").get("http://twin.test/a")
    assert (page.body, page.url) == (b"here", "http://twin.test/a")
    assert asked.dialled == [PUBLIC] * asked.asked
    assert {headers["Host"] for _, headers in site.asked} == {"twin.test"}


async def test_a_name_that_turns_private_after_the_check_leads_nowhere(
    site: Site, fetching: Fetching, monkeypatch: pytest.MonkeyPatch
) -> None:
    site.routes["/robots.txt"] = web.Response(text="User-agent: *\nDisallow:\n")
    site.routes["/a"] = web.Response(text="inner secrets")
    asked = names(monkeypatch, [PUBLIC, "127.0.0.1"], site)
    with pytest.raises(WebError) as caught:
        await fetching("http://other.test/").get("http://twin.test/a")
    assert caught.value.reason == "private_address"
    assert "127.0.0.1" not in asked.dialled
    assert site.paths == []


async def test_one_private_answer_among_public_ones_is_enough(
    site: Site, fetching: Fetching, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def two(*_: Any, **__: Any) -> Any:
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (one, 80)) for one in (PUBLIC, "10.0.0.1")]

    monkeypatch.setattr(asyncio.get_running_loop(), "getaddrinfo", two)
    with pytest.raises(WebError) as caught:
        await fetching(site.base).get("http://twin.test/a")
    assert caught.value.reason == "private_address"


async def test_links_of_a_watched_page_lead_to_no_other_host(site: Site, fetching: Fetching) -> None:
    """Entries, next pages, frames and files of another host, of an inner one and of none are left alone."""
    async with served() as inner:
        away = [f"{inner.base}/secret", "http://169.254.169.254/", "file:///etc/passwd", "javascript:alert(1)"]
        items = "".join(f'<li>1{n}.04.2025 <a href="{url}">Объявление {n}</a></li>' for n, url in enumerate(away))
        nexts = "".join(f'<a rel="next" href="{url}?page=2">2</a><a href="{url}">Следующая</a>' for url in away)
        site.routes["/list"] = web.Response(
            text=f'<h1>Общественные слушания</h1><ul>{items}</ul>{nexts}<iframe src="{away[0]}"></iframe>',
            content_type="text/html",
        )
        source, memory = Source("s", "website", "abai", url=f"{site.base}/list"), FakeMemory()
        await KINDS["website"](source, fetching(site.base), memory, memory.report, None)
        assert len(memory.items) == len(away)
        assert inner.asked == []
        assert set(site.paths) <= {"/list", "/list?page=2"}


_urls = st.one_of(
    st.text("htps:/@\\.?#[]%:0127x-localexmp \t\n。．", max_size=40).map("http://".__add__),
    st.builds("http://{}{}{}/x".format, st.text(max_size=12), st.sampled_from("@:\\/?#%。."), st.text(max_size=12)),
)


@given(_urls)
@example("http://a.test\\@127.0.0.1/")
@example("http://a.test#@127.0.0.1/")
@example("http://a.test%2f@127.0.0.1/")
@settings(max_examples=300, deadline=None)
def test_the_host_that_is_judged_is_the_host_that_is_dialled(url: str) -> None:
    try:
        judged = host_of(url)
        dialled = httpx.Request("GET", url).url
    except (WebError, httpx.InvalidURL, ValueError):
        return
    name, host = judged.rpartition(":")[0], dialled.raw_host.decode("ascii")
    assert host == name if name.isascii() else host.startswith("xn--") or ".xn--" in host


async def test_a_moment_beyond_all_years_is_none(site: Site, fetching: Fetching) -> None:
    site.routes["/a"] = web.Response(status=503, headers={"Retry-After": "Wed, 16 Apr 99999999999999 03:00:00 GMT"})
    with pytest.raises(WebError) as caught:
        await fetching(site.base, retries=0).get(f"{site.base}/a")
    assert caught.value.reason == "http_503"
