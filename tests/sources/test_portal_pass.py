"""Passes over a portal on a real server: walk, lists, due cards, stops and resumptions."""

from __future__ import annotations

import pytest
from aiohttp import web

from checks.model import Card, Form, PassOutcome
from checks.sources import KINDS
from checks.sources.base import ReadResult, Source
from checks.sources.portal import GAP
from tests.sources.fake_memory import FakeMemory
from tests.web.conftest import Fetching, Site

OPEN = "/Public/PubHearings"
DISCUSSION = "/Disscusion/DisPublic"


class Portal:
    """Cards by path and id; `broken` ids answer with a status, `lists` show ids."""

    def __init__(self, site: Site) -> None:
        self.cards: dict[tuple[str, int], str] = {}
        self.broken: dict[int, int] = {}
        self.lists: dict[str, list[int]] = {}
        self.asked: list[tuple[str, int]] = []
        self.site = site
        for path in (OPEN, DISCUSSION):
            site.routes[path] = self.listing
            site.routes[f"{path}/PublicHearingDetail"] = self.card

    def add(self, path: str, *ids: int, extra: str = "") -> None:
        for number in ids:
            when = (
                "2.1. Дата-время проведения: 27/05/2025 11:00"
                if path == OPEN
                else "2. Период проведения: 01.05.2025 - 07.05.2025"
            )
            self.cards[path, number] = (
                f"<p>№ регистрации: 2514092{number:04}</p><p>По проекту: П{number}</p><p>{when}</p>{extra}"
            )

    async def card(self, request: web.Request) -> web.Response:
        path, number = request.path.rsplit("/", 1)[0], int(request.query["hearingId"])
        self.asked.append((path, number))
        if number in self.broken:
            return web.Response(status=self.broken[number], text="<h1>?</h1>", content_type="text/html")
        if (path, number) not in self.cards:
            return web.Response(text="<div>Запись не найдена</div>", content_type="text/html")
        return web.Response(text=self.cards[path, number], content_type="text/html")

    async def listing(self, request: web.Request) -> web.Response:
        ids = self.lists.get(request.path)
        if ids is None:
            return web.Response(status=404)
        page = int(request.query.get("page", "1"))
        links = "".join(
            f'<a href="{request.path}/PublicHearingDetail?hearingId={n}">x</a>' for n in ids[page * 2 - 2 : page * 2]
        )
        more = f'<a href="?page={page + 1}">Далее</a>' if ids[page * 2 :] else ""
        return web.Response(text=f"<h2>Слушания</h2>{links}{more}", content_type="text/html")

    def ids(self, path: str) -> list[int]:
        return [number for asked, number in self.asked if asked == path]


@pytest.fixture
def portal(site: Site) -> Portal:
    return Portal(site)


async def one_pass(portal: Portal, memory: FakeMemory, fetching: Fetching, first: int = 100) -> ReadResult:
    source = Source(
        "portal", "portal", base_url=portal.site.base, first_open_meeting=first, first_public_discussion=first
    )
    portal.asked.clear()
    client = fetching(portal.site.base, retries=0)
    result = await KINDS["portal"](source, client, memory, memory.report, None)
    return result


async def test_first_walk_goes_over_gaps_and_ends(portal: Portal, fetching: Fetching) -> None:
    portal.add(OPEN, 100, 101, 140)
    portal.add(DISCUSSION, 100)
    memory = FakeMemory()
    result = await one_pass(portal, memory, fetching)
    assert (result.outcome, result.reason) == (PassOutcome.COMPLETE, "parsed")
    assert result.listed == {"open_meeting:100", "open_meeting:101", "open_meeting:140", "public_discussion:100"}
    assert portal.ids(OPEN) == list(range(100, 140 + GAP + 1))
    assert [page.url.rsplit("=", 1)[1] for page in result.pages] == ["141", "101"]
    card = memory.contents["public_discussion:100"]
    assert isinstance(card, Card) and card.form is Form.PUBLIC_DISCUSSION and card.end is not None


async def test_next_pass_goes_on_from_the_highest_and_tries_the_last_gaps(portal: Portal, fetching: Fetching) -> None:
    portal.add(OPEN, 100, 103)
    portal.add(DISCUSSION, 100)
    memory = FakeMemory()
    memory.end(await one_pass(portal, memory, fetching))
    portal.add(OPEN, 102, 104)
    result = await one_pass(portal, memory, fetching)
    assert sorted(key for key, _ in memory.changes) == ["open_meeting:102", "open_meeting:104"]
    assert portal.ids(OPEN) == [101, 102, *range(104, 104 + GAP + 1)]
    assert result.outcome is PassOutcome.COMPLETE


async def test_lists_lead_beyond_the_end_of_the_walk(portal: Portal, fetching: Fetching) -> None:
    portal.add(OPEN, 100, 300, 301, 305)
    portal.lists[OPEN] = [301, 300, 100, 7]
    memory = FakeMemory()
    result = await one_pass(portal, memory, fetching)
    assert {"open_meeting:300", "open_meeting:301", "open_meeting:305"} < set(result.listed)
    assert 7 not in portal.ids(OPEN) and 302 in portal.ids(OPEN)


async def test_interrupted_walk_is_taken_up_again(portal: Portal, fetching: Fetching) -> None:
    portal.add(OPEN, *range(100, 260))
    memory = FakeMemory()

    async def stopped(batch: object) -> None:
        await memory.report(batch)  # type: ignore[arg-type]
        raise KeyboardInterrupt

    source = Source("portal", "portal", base_url=portal.site.base, first_open_meeting=100, first_public_discussion=100)
    with pytest.raises(KeyboardInterrupt):
        await KINDS["portal"](source, fetching(portal.site.base, retries=0), memory, stopped, None)
    assert memory.batches == [50]
    await one_pass(portal, memory, fetching)
    assert portal.ids(OPEN)[0] == 150 and len(memory.items) == 160


async def test_due_cards_are_read_again(portal: Portal, fetching: Fetching) -> None:
    portal.add(OPEN, 100, 101, 102)
    memory = FakeMemory()
    memory.end(await one_pass(portal, memory, fetching))
    portal.add(
        OPEN, 101, extra="<h4>Протокол слушания</h4><table><tr><td><a href='/LoadFile/1'>П.pdf</a></td></tr></table>"
    )
    del portal.cards[OPEN, 102]
    memory.due = ["open_meeting:100", "open_meeting:101", "open_meeting:102"]
    result = await one_pass(portal, memory, fetching)
    assert result.outcome is PassOutcome.COMPLETE
    assert memory.unchanged == ["open_meeting:100"]
    changed = dict(memory.changes)
    assert changed["open_meeting:102"] is None
    card = changed["open_meeting:101"]
    assert isinstance(card, Card) and card.protocol
    assert result.counts["gone"] == 1


@pytest.mark.parametrize("status", [500, 200])
async def test_unreadable_card_makes_the_pass_partial_and_is_tried_again(
    portal: Portal, fetching: Fetching, status: int
) -> None:
    portal.add(OPEN, *range(100, 110), 170)
    portal.broken[105] = status
    memory = FakeMemory()
    result = await one_pass(portal, memory, fetching)
    assert result.outcome is PassOutcome.PARTIAL
    assert result.reason == ("http_500" if status == 500 else "not_recognised")
    assert len(memory.items) == 9 and "open_meeting:105" not in memory.items
    memory.end(result)
    portal.broken.clear()
    portal.add(OPEN, *range(111, 170))  # 105 lies below the last gaps by now
    memory.items |= {f"open_meeting:{n}": memory.items["open_meeting:100"] for n in range(111, 170)}
    result = await one_pass(portal, memory, fetching)
    assert result.outcome is PassOutcome.COMPLETE and "open_meeting:105" in memory.items


async def test_host_that_is_down_is_left_alone(portal: Portal, fetching: Fetching) -> None:
    portal.broken = dict.fromkeys(range(1000), 500)
    memory = FakeMemory()
    result = await one_pass(portal, memory, fetching)
    assert (result.outcome, result.reason, len(portal.asked)) == (PassOutcome.FAILED, "http_500", 5)


async def test_portal_without_any_card_is_not_an_empty_register(portal: Portal, fetching: Fetching) -> None:
    memory = FakeMemory()
    result = await one_pass(portal, memory, fetching)
    assert (result.outcome, result.reason) == (PassOutcome.NOT_RECOGNISED, "no_cards")


async def test_portal_that_lost_every_card_closes_none(portal: Portal, fetching: Fetching) -> None:
    portal.add(OPEN, 100, 101)
    memory = FakeMemory()
    memory.end(await one_pass(portal, memory, fetching))
    portal.cards.clear()
    memory.due = list(memory.items)
    result = await one_pass(portal, memory, fetching)
    assert (result.outcome, result.reason, memory.changes) == (PassOutcome.NOT_RECOGNISED, "all_missing", [])


async def test_progress_is_told(portal: Portal, fetching: Fetching) -> None:
    portal.add(OPEN, 100)
    told: list[tuple[str, int, int | None]] = []
    source = Source("portal", "portal", base_url=portal.site.base, first_open_meeting=100, first_public_discussion=100)
    memory = FakeMemory()
    await KINDS["portal"](
        source,
        fetching(portal.site.base),
        memory,
        memory.report,
        lambda what, done, total: told.append((what, done, total)),
    )
    assert ("open_meeting", 1, None) in told and ("cards", 0, 0) in told
