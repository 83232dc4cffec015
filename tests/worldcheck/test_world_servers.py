"""The hosts answer in the documented shapes, as of the virtual clock, and break when told to."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import AsyncIterator
from datetime import datetime, time
from pathlib import Path

import aiohttp
import pytest

from tests.world.days import ALMATY
from tests.world.model import DISCUSSION, OPEN, World
from tests.world.plan import make_world
from tests.world.serve import Running, serve

REST = "/api/v1/public/content-manager/documents"
ARTICLES = (
    'query A($s: String) { article(projects: $s, _page: 1, _size: 500, _lang: "ru") '
    "{ id title content publication_date } }"
)
CARD = {OPEN: "/Public/PubHearings/PublicHearingDetail", DISCUSSION: "/Disscusion/DisPublic/PublicHearingDetail"}


@pytest.fixture(scope="module")
def world() -> World:
    return make_world("2025-04", seed=3, scale=0.25)


@pytest.fixture
async def running(world: World) -> AsyncIterator[Running]:
    async with serve(world) as served:
        yield served


@pytest.fixture
async def client() -> AsyncIterator[aiohttp.ClientSession]:
    async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=20)) as session:
        yield session


async def _text(client: aiohttp.ClientSession, url: str, **options: object) -> str:
    async with client.get(url, **options) as response:  # type: ignore[arg-type]
        return await response.text()


async def test_card_comes_changes_and_goes(running: Running, client: aiohttp.ClientSession) -> None:
    h = next(h for h in running.world.hearings if h.withdrawn_at)
    assert h.withdrawn_at is not None
    url = f"{running.portal.base_url}{CARD[OPEN]}?hearingId={h.hearing_id}"
    running.clock.set(datetime.combine(h.appears_on_portal.date(), time(8), ALMATY))
    assert "не найдена" in await _text(client, url)
    running.clock.set(h.appears_on_portal)
    assert h.number in await _text(client, url)
    running.clock.set(h.withdrawn_at)
    assert "не найдена" in await _text(client, url)


async def test_protocol_block_fills(running: Running, client: aiohttp.ClientSession) -> None:
    for form in (OPEN, DISCUSSION):
        h = next(h for h in running.world.hearings if h.form == form and h.protocol_in_portal)
        assert h.protocol_in_portal is not None
        url = f"{running.portal.base_url}{CARD[form]}?hearingId={h.hearing_id}"
        running.clock.set(h.appears_on_portal)
        assert "Протокол рус.каз.pdf" not in await _text(client, url)
        running.clock.set(h.protocol_in_portal)
        assert "Протокол рус.каз.pdf" in await _text(client, url)


async def test_both_date_styles_for_one_card(running: Running, client: aiohttp.ClientSession) -> None:
    restyled = running.world.portal_restyled
    assert restyled is not None
    h = next(h for h in running.world.hearings if h.form == DISCUSSION and h.appears_on_portal < restyled)
    url = f"{running.portal.base_url}{CARD[DISCUSSION]}?hearingId={h.hearing_id}"
    running.clock.set(h.appears_on_portal)
    assert f"{h.start:%d/%m/%Y} - {h.end:%d/%m/%Y}" in await _text(client, url)
    running.clock.set(restyled)
    assert f"{h.start:%d.%m.%Y} - {h.end:%d.%m.%Y}" in await _text(client, url)


async def test_lists_lead_to_every_card_over_their_pages(running: Running, client: aiohttp.ClientSession) -> None:
    running.clock.set(running.world.passes[40])
    for form, path in ((OPEN, "/Public/PubHearings"), (DISCUSSION, "/Disscusion/DisPublic")):
        found: set[str] = set()
        for number in range(1, 100):
            text = await _text(client, f"{running.portal.base_url}{path}?page={number}")
            found |= set(re.findall(r"hearingId=(\d+)", text))
            if "Далее" not in text:
                break
        now = running.clock.now
        there = [h for h in running.world.hearings if h.form == form and h.appears_on_portal <= now]
        assert found == {str(h.hearing_id) for h in there if not (h.withdrawn_at and h.withdrawn_at <= now)}


async def test_unchanged_card_is_answered_with_304(running: Running, client: aiohttp.ClientSession) -> None:
    h = running.world.hearings[0]
    running.clock.set(running.world.passes[0])
    url = f"{running.portal.base_url}{CARD[h.form]}?hearingId={h.hearing_id}"
    async with client.get(url) as first:
        tag = first.headers["ETag"]
    async with client.get(url, headers={"If-None-Match": tag}) as second:
        assert second.status == 304
        assert await second.read() == b""
    assert running.requests[f"portal {CARD[h.form]}"] == 2


async def _documents(
    client: aiohttp.ClientSession, running: Running, slug: str, language: str, **more: str
) -> list[dict]:  # type: ignore[type-arg]
    params = {"projects": f"eq:{slug}", "sort-by": "created_date:DESC", "page": "1", "size": "1000", **more}
    text = await _text(client, running.govkz.base_url + REST, params=params, headers={"Accept-Language": language})
    return list(json.loads(text))


async def test_rest_documents_have_the_samples_shape(running: Running, client: aiohttp.ClientSession) -> None:
    running.clock.set(running.world.passes[-1])
    documents = await _documents(client, running, "bko-zher-paidalanuy", "ru")
    assert {"id", "title", "content", "created_date", "projects", "activities", "full_text", "adilet"} <= set(
        documents[0]
    )
    assert all(re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:00\.000\+00:00", d["created_date"]) for d in documents)
    assert [d["created_date"] for d in documents] == sorted((d["created_date"] for d in documents), reverse=True)
    assert len({d["id"] for d in documents}) == len(documents)
    kazakh = await _documents(client, running, "bko-zher-paidalanuy", "kk")
    titles = {d["title"] for d in documents}
    assert kazakh
    assert not titles & {d["title"] for d in kazakh}


async def test_rest_pages_end_and_filters_work(running: Running, client: aiohttp.ClientSession) -> None:
    running.clock.set(running.world.passes[-1])
    every = await _documents(client, running, "astana-upr", "ru")
    paged = [
        d
        for n in ("1", "2", "3", "4", "5", "6")
        for d in await _documents(client, running, "astana-upr", "ru", size="7", page=n)
    ]
    assert [d["id"] for d in paged] == [d["id"] for d in every][:42]
    assert await _documents(client, running, "astana-upr", "ru", size="7", page="99") == []
    rubric = await _documents(client, running, "astana-upr", "ru", activities="31058")
    assert 0 < len(rubric) < len(every)
    async with client.get(
        f"{running.govkz.base_url}{REST}?projects=eq:astana-upr&created_date=gte:2025-04-01"
    ) as response:
        assert response.status == 500


async def test_rest_news_want_a_ticket_and_pages_are_a_shell(running: Running, client: aiohttp.ClientSession) -> None:
    async with client.get(running.govkz.base_url + REST.replace("documents", "news")) as response:
        assert (response.status, await response.json()) == (400, {"status": 400, "error": "notAllowed"})
    assert '<div id="root"></div>' in await _text(client, f"{running.govkz.base_url}/memleket/entities/abay-tabigat")


async def _graphql(client: aiohttp.ClientSession, running: Running, query: str, slug: str) -> dict[str, object]:
    body = {"query": query, "variables": {"s": f"eq:{slug}"}}
    async with client.post(f"{running.govkz.base_url}/graphql", json=body) as response:
        assert response.status == 200
        answer: dict[str, object] = await response.json()
        return answer


async def test_articles_by_graphql(running: Running, client: aiohttp.ClientSession) -> None:
    running.clock.set(running.world.passes[-1])
    answer = await _graphql(client, running, ARTICLES, "abay-tabigat")
    expected = [p for p in running.world.postings if p.region.code == "abai" and p.language == "ru"]
    there = [p for p in expected if p.appears_at <= running.clock.now and not p.removed_at]
    data = answer["data"]
    assert isinstance(data, dict)
    assert {a["title"] for a in data["article"]} >= {p.title for p in there}
    assert set(data["article"][0]) == {"id", "title", "content", "publication_date"}


async def test_the_rubric_article_grows(running: Running, client: aiohttp.ClientSession) -> None:
    lengths = []
    for moment in (running.world.passes[0], running.world.passes[-1]):
        running.clock.set(moment)
        data = (await _graphql(client, running, ARTICLES, "almaty-eco"))["data"]
        assert isinstance(data, dict)
        lengths += [len(a["content"]) for a in data["article"] if a["id"] == "37013"]
    assert len(lengths) == 2
    assert lengths[0] < lengths[1]


async def test_broken_news_leave_the_feed(running: Running, client: aiohttp.ClientSession) -> None:
    running.clock.set(running.world.passes[-1])
    arguments = 'projects: $s, _page: 1, _size: 50, _lang: "ru"'
    query = f"query N($s: String) {{ news({arguments}) {{ id title directions {{ id title }} }} }}"
    assert "errors" in await _graphql(client, running, query, "zhambyl-tabigat")
    assert "errors" not in await _graphql(client, running, query, "karaganda-tabigat")
    feed = await _text(client, f"{running.govkz.base_url}/api/v1/public/rss/zhambyl-tabigat/news/ru")
    assert feed.count("<item>") > 5
    assert re.search(r"<pubDate>\w{3}, \d\d \w{3} 2025 \d\d:\d\d:\d\d \+0500</pubDate>", feed)


async def test_unknown_graphql_fields_are_errors_with_200(running: Running, client: aiohttp.ClientSession) -> None:
    assert "errors" in await _graphql(client, running, "query Q { article(_page: 1) { id nonsense } }", "abay-tabigat")


async def test_websites_show_what_is_there(running: Running, client: aiohttp.ClientSession) -> None:
    now = running.world.passes[-1]
    running.clock.set(now)
    there = [p for p in running.world.postings if p.hearings and p.shown and p.appears_at <= now]
    for code, url in running.addresses.websites.items():
        async with client.get(url) as response:
            raw = await response.read()
        text = raw.decode("cp1251" if code == "shymkent" else "utf-8")
        newest = next(p for p in reversed(there) if p.region.code == code)
        assert f"{newest.shown:%d.%m.%Y}" in text, code


async def test_windows_1251_lies_about_itself(running: Running, client: aiohttp.ClientSession) -> None:
    async with client.get(running.addresses.websites["shymkent"]) as response:
        raw = await response.read()
        assert response.headers["Content-Type"] == "text/html"
    assert b'charset="utf-8"' in raw
    with pytest.raises(UnicodeDecodeError):
        raw.decode("utf-8")


async def test_details_stand_behind_the_titles(running: Running, client: aiohttp.ClientSession) -> None:
    running.clock.set(running.world.passes[-1])
    url = running.addresses.websites["north-kazakhstan"]
    page = await _text(client, url)
    link = re.search(r'href="(/ru/slushaniya/\d+)"', page)
    assert link
    text = await _text(client, running.websites["north-kazakhstan"].base_url + link[1])
    assert '<div class="text"><p>' in text


async def test_faults_hold_for_their_source_and_time(running: Running, client: aiohttp.ClientSession) -> None:
    first, later = running.world.passes[0], running.world.passes[3]
    running.desk.fault("abai", "500", since=first, until=later)
    running.desk.fault("aktobe", "unknown")
    running.desk.fault("portal", "reset", until=later)
    url = f"{running.govkz.base_url}/graphql"
    for moment, status in ((first, 500), (later, 200)):
        running.clock.set(moment)
        body = {"query": ARTICLES, "variables": {"s": "eq:abay-tabigat"}}
        async with client.post(url, json=body) as response:
            assert response.status == status
        async with client.post(url, json={**body, "variables": {"s": "eq:kostanai-tabigi-resurstar"}}) as response:
            assert response.status == 200
    assert "новый сайт" in await _text(client, running.addresses.websites["aktobe"])
    running.clock.set(first)
    with pytest.raises(aiohttp.ClientError):
        await _text(client, f"{running.portal.base_url}/Public/PubHearings")


async def test_a_huge_page_is_forty_megabytes(running: Running, client: aiohttp.ClientSession) -> None:
    running.desk.fault("aktobe", "huge")
    async with client.get(running.addresses.websites["aktobe"]) as response:
        read = 0
        async for chunk in response.content.iter_chunked(1 << 20):
            read += len(chunk)
    assert read > 39 * 1024 * 1024


async def test_configuration_is_toml_with_every_source_and_officer(running: Running, tmp_path: Path) -> None:
    config = tomllib.loads(running.config_toml(tmp_path, supervisors=True))
    assert len(config["sources"]) == 21
    assert {s["kind"] for s in config["sources"]} == {"portal", "govkz", "website"}
    assert len(config["officers"]) == 40
    assert config["telegram"]["api_base"] == running.telegram.base_url
    portal = config["sources"][0]
    assert portal["first_open_meeting"] == min(h.hearing_id for h in running.world.hearings if h.form == OPEN)
