"""Entries that lack what they used to have: the source is suspect, told once, with the page to open by hand."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.metrics import service_metrics
from bot.notices.items import item
from bot.notices.markup import to_plain
from bot.notices.sources import SourcePlan, plan_source_notices
from bot.texts import LANGUAGES, texts
from checks.attachments.understanding import understand_posting
from checks.fill import FIELDS, PAST, RECENT, RESTED_ONLY, Lost, filled, lost
from checks.health import HealthState, PassRecord, SourceHealth, health_of
from checks.model import Link, LinkKind, PassOutcome, Posting, Rubric, SourceHistory
from checks.reading import to_json
from storage.figures import Figures
from storage.store import Store, open_store
from tests.notices.samples import ALMATY, EVERYBODY, MORNING, SETTINGS
from tests.storage.making import SITE, card, complete, day, seen

ALL, UNDATED = frozenset({"date", "title"}), frozenset({"title"})
PASS = PassRecord(MORNING, PassOutcome.COMPLETE, "parsed")
LOST_DATE = (Lost("date", 0, 100),)


def entry(number: int, **changes: Any) -> Posting:
    values: dict[str, Any] = {
        "title": f"Объявление о проведении общественных слушаний {number}",
        "text": f"Проект: карьер «Сарыоба-{number}», ТОО «Жер», 25 мая 2025 года в 15 часов",
        "shown": (date(2025, 4, 1),),
        "rubric": Rubric.INSIDE,
        "url": f"http://site.test/{number}",
        "links": (Link(f"http://site.test/{number}.pdf", "файл", LinkKind.DOCUMENT),),
        **changes,
    }
    return Posting(**values)


def test_what_an_entry_has() -> None:
    whole = entry(1)
    reading = understand_posting(whole, 2025)
    assert filled(whole, reading) == {
        "date",
        "title",
        "text",
        "links",
        "rubric",
        "in_rubric",
        "kind",
        "project",
        "meeting_day",
    }
    bare = entry(1, text=whole.title, shown=(), links=(), rubric=Rubric.UNKNOWN)
    assert filled(bare, None) == {"title"}
    of_card = {"number", "project", "meeting_day", "initiator", "bin", "place", "organiser", "files"}
    assert filled(card(), None) == of_card
    protocol = entry(2, title="Протокол общественных слушаний", text="Протокол общественных слушаний, 25 мая 2025 года")
    of_protocol = filled(protocol, understand_posting(protocol, 2025))
    assert of_protocol - filled(whole, reading) == {"protocol", "protocol_links"}
    assert filled(whole, reading) | of_protocol | of_card == {*FIELDS, *RESTED_ONLY, "protocol"}


def test_a_sharp_fall_makes_the_source_suspect() -> None:
    fallen = lost([UNDATED] * RECENT, [ALL] * PAST)
    assert fallen == LOST_DATE
    health = health_of([PASS], (), date(2025, 4, 17), fallen)
    assert (health.state, health.reason, health.good) == (HealthState.SUSPECT, "fields_lost", False)
    assert health.lost == fallen
    failed = PassRecord(MORNING, PassOutcome.FAILED, "certificate")
    assert health_of([PASS, failed], (), date(2025, 4, 17), fallen).reason == "certificate"


@pytest.mark.parametrize(
    ("recent", "past"),
    [
        ([ALL] * RECENT, [ALL] * PAST),
        ([UNDATED] * (RECENT - 1), [ALL] * PAST),  # too few to tell
        ([UNDATED] * RECENT, [ALL] * 11),
        ([UNDATED] * RECENT, [ALL] * 17 + [UNDATED] * 7),  # never quite usual
        ([UNDATED] * 3 + [ALL] * 5, [ALL] * PAST),  # fewer, and no sharp fall
        ([UNDATED] * RECENT, [UNDATED] * PAST),
    ],
)
def test_no_fall(recent: list[frozenset[str]], past: list[frozenset[str]]) -> None:
    assert lost(recent, past) == ()


_entries = st.lists(st.frozensets(st.sampled_from(FIELDS)), max_size=30)


@given(_entries, _entries)
def test_only_what_was_usual_and_fell_by_half_is_lost(recent: list[frozenset[str]], past: list[frozenset[str]]) -> None:
    for one in lost(recent, past):
        assert one.before >= 75 and one.now <= one.before - 50 + 1
    assert lost(past, past) == ()


async def shown(store: Store, number: int, at: int, **changes: Any) -> None:
    """A complete pass on day `at` that first shows the entry of that number, understood."""
    under_way = await store.begin_source_pass(SITE, day(at))
    await under_way.report([seen(f"e{number}", entry(number, **changes), day(at))])
    await under_way.end(complete(at=day(at), whole=False), day(at))
    ledger = await store.ledger(sources=[SITE])
    readings = {(one.id, 0): understand_posting(one.versions[0].posting, 2025) for one in ledger.postings}  # type: ignore[arg-type]
    await store.keep_understood("t", {key: to_json(value) for key, value in readings.items()})


async def test_the_store_tells_what_is_lost_and_that_it_is_back(tmp_path: Path) -> None:
    store = await open_store(f"sqlite:///{tmp_path}/x.db", tmp_path)
    for number in range(14):
        await shown(store, number, number)
    assert (await store.healths([SITE], day(14), ALMATY))["abai"].state is HealthState.OK
    for number in range(14, 14 + RECENT):
        await shown(store, number, number, shown=(), links=())
    health = (await store.healths([SITE], day(22), ALMATY))["abai"]
    assert (health.state, health.reason) == (HealthState.SUSPECT, "fields_lost")
    assert health.lost == (Lost("date", 0, 100), Lost("links", 0, 100))
    for number in range(22, 28):
        await shown(store, number, number)
    assert (await store.healths([SITE], day(28), ALMATY))["abai"].good
    await store.close()


async def test_entries_that_a_new_layout_changed_count_as_new(tmp_path: Path) -> None:
    store = await open_store(f"sqlite:///{tmp_path}/x.db", tmp_path)
    for at, changes in ((0, {}), (1, {"shown": ()})):
        under_way = await store.begin_source_pass(SITE, day(at))
        await under_way.report([seen(f"e{n}", entry(n, **changes), day(at), bytes_=f"{at}-{n}") for n in range(30)])
        await under_way.end(complete(at=day(at), whole=False), day(at))
    assert (await store.healths([SITE], day(1), ALMATY))["abai"].lost == LOST_DATE
    await store.close()


def planned(health: SourceHealth, told: dict[str, list[str]]) -> SourcePlan:
    source = SourceHistory("p", "govkz", "pavlodar", (MORNING,), PassOutcome.COMPLETE, "parsed", MORNING)
    portal = SourceHistory("portal", "portal", None, (MORNING,), PassOutcome.COMPLETE, "parsed", MORNING)
    pages = {"p": "https://www.gov.kz/p"}
    return plan_source_notices([source, portal], pages, (), EVERYBODY, told, SETTINGS, MORNING, {"p": health})


FALLEN = SourceHealth(HealthState.SUSPECT, "fields_lost", MORNING, lost=LOST_DATE)
WELL = SourceHealth(HealthState.OK, "parsed", MORNING)


def test_it_is_told_once_and_its_end_once() -> None:
    first = planned(FALLEN, {})
    assert [(one.kind, one.recipient) for one in first.notices] == [
        ("source_fields_lost", "operator:9"),
        ("source_fields_lost", "officer:1"),
    ]
    more = SourceHealth(HealthState.SUSPECT, "fields_lost", MORNING, lost=(*LOST_DATE, Lost("links", 10, 90)))
    assert planned(more, first.told).notices == ()
    over = planned(WELL, first.told)
    assert [one.kind for one in over.notices] == ["source_fields_back"] * 2
    assert over.told == {}
    assert planned(WELL, over.told).notices == ()


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_says_what_is_missing_and_which_page_to_open(language: str) -> None:
    every = tuple(Lost(field, 0, 96) for field in (*FIELDS, *RESTED_ONLY))
    health = SourceHealth(HealthState.SUSPECT, "fields_lost", MORNING, lost=every)
    (notice,) = (one for one in planned(health, {}).notices if one.recipient == "officer:1")
    lines = item(notice, texts(language), MORNING, ALMATY).lines
    said = to_plain(lines)
    assert said.count("96") == len(every)
    assert texts(language)("source-fields-unjudged") in said
    assert any(span.url == "https://www.gov.kz/p" for one in lines for span in one)
    (ended,) = (one for one in planned(WELL, {"fields|p|x": []}).notices if one.recipient == "officer:1")
    assert len(item(ended, texts(language), MORNING, ALMATY).lines) == 1


def test_only_what_nothing_may_rest_on_is_said_to_accuse_nobody() -> None:
    fewer = SourceHealth(HealthState.SUSPECT, "fields_lost", MORNING, lost=(Lost("date", 25, 80),))
    told = {health: planned(health, {}).notices[0].payload["unjudged"] for health in (FALLEN, fewer)}
    assert told == {FALLEN: True, fewer: False}


@pytest.mark.parametrize(("outside", "told"), [(8, True), (7, True), (6, False)])
def test_of_what_only_verdicts_rest_on_less_than_nearly_all_is_an_ordinary_slip(outside: int, told: bool) -> None:
    in_rubric = ALL | {"in_rubric"}
    assert bool(lost([ALL] * outside + [in_rubric] * (RECENT - outside), [in_rubric] * PAST)) is told


PAPER, LINKED = frozenset({"protocol", "kind"}), frozenset({"protocol", "kind", "links", "protocol_links"})
NOTICE = frozenset({"kind"})


@pytest.mark.parametrize(
    ("recent", "past", "told"),
    [
        ([PAPER] * 3 + [NOTICE] * 5, [LINKED] * 8 + [NOTICE] * 16, True),
        ([PAPER] * 2 + [NOTICE] * 6, [LINKED] * 8 + [NOTICE] * 16, False),  # too few that could have them
        ([PAPER] * 3 + [NOTICE] * 5, [LINKED] * 7 + [NOTICE] * 17, False),
        ([NOTICE] * 8, [LINKED] * 24, False),  # announcements have fewer files: another month, not another layout
    ],
)
def test_the_links_of_protocols_are_looked_for_among_protocols(
    recent: list[frozenset[str]], past: list[frozenset[str]], told: bool
) -> None:
    assert ("protocol_links" in {one.field for one in lost(recent, past)}) is told


def test_prometheus_sees_it() -> None:
    told = "\n".join(
        service_metrics(Figures({}, {}, {"pending": 0, "claimed": 0, "sending": 0}, {}, None), {"p": FALLEN}, MORNING)
    )
    assert 'tyndau_source_lost_field_share{source="p",field="date"} 0' in told
    assert 'tyndau_source_health{source="p",state="suspect"} 1' in told
