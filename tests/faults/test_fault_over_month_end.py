"""A source that is dark over due days and the month's end: unknown, told with the last good date, right again later."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path

import pytest

from bot import loop
from bot.texts import texts
from checks.analysis import Analysis
from checks.regions import regions
from tests.faults.scene import FEW, Violations, impatient, mornings, of_regions, small_world, true_violations
from tests.playing.play import Played, playing
from tests.world import days
from tests.world.config import OPERATOR, chat_of
from tests.world.model import World
from tests.world.telegram import Sent

SITE, PORTAL = "west-kazakhstan", "portal"
REGIONS = (SITE, "aktobe", "karaganda")
BASELINE, DARK, LIGHT = date(2025, 4, 20), date(2025, 4, 25), date(2025, 5, 7)
MISSING = {PORTAL: {"protocol_missing_in_portal"}, SITE: {"protocol_missing"}}


@dataclass
class Month:
    """The month's end as the product lived through it."""

    world: World
    last_good: datetime
    before: Analysis  # at the last good pass
    dark: Analysis  # after the month, in the dark
    after: Analysis  # when the source was read again
    messages: list[Sent]
    chats: dict[str, int] = field(default_factory=dict)


async def _live(folder: Path, source: str) -> Month:
    world = small_world(REGIONS, seed=4, tables=FEW)
    passes = [moment for moment in mornings(world) if moment.date() >= BASELINE]
    good, dark = [p for p in passes if p.date() < DARK], [p for p in passes if DARK <= p.date() < LIGHT]
    light = [p for p in passes if p.date() >= LIGHT]
    async with playing(world, folder, sources=REGIONS) as played:
        played.running.desk.fault(source, "500", dark[0], light[0])
        await played.play(good)
        before = await played.analysis(good[-1])
        await played.play(dark)
        in_the_dark = await played.analysis(dark[-1])
        await played.play(light[:2])
        after = await played.analysis(light[1])
        return Month(world, good[-1], before, in_the_dark, after, list(played.running.telegram.messages), _chats(world))


def _chats(world: World) -> dict[str, int]:
    return {code: chat_of(world, code) for code in REGIONS}


@pytest.fixture(scope="module", params=[SITE, PORTAL])
def lived(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[str, Month]:
    with impatient():
        return request.param, loop.run(_live(tmp_path_factory.mktemp(request.param), request.param))


def _name(source: str) -> str:
    if source == PORTAL:
        return texts("kk")("source-name-portal")
    return texts("kk")("source-name-site", region=regions()[source].names["kk"])


def _blind_regions(source: str) -> tuple[str, ...]:
    return REGIONS if source == PORTAL else (source,)


def _falling_due_in_the_dark(source: str, world: World) -> Violations:
    """The absences on that source that fall due while it is dark."""
    ends = {(h.form, h.number): h for h in world.hearings if h.region.code in _blind_regions(source)}
    return {
        one
        for one in true_violations(world)
        if one[2] in MISSING[source] and one[:2] in ends and days.shift(ends[one[:2]].end, 4) >= DARK
    }


def _came_in_the_dark(source: str, world: World) -> Violations:
    """Protocols that the portal, which shows no dates, first had while it was dark: in that month or after it."""
    if source != PORTAL:
        return set()
    came = [h for h in world.hearings if h.protocol_in_portal and DARK <= h.protocol_in_portal.date() < LIGHT]
    return {(h.form, h.number, "protocol_missing_in_portal") for h in came}


def test_no_column_grows_in_the_dark(lived: tuple[str, Month]) -> None:
    source, month = lived
    hidden = _falling_due_in_the_dark(source, month.world)
    assert hidden, "the world has nothing to hide: choose another seed"
    counted = of_regions(month.dark, REGIONS)
    assert not counted & hidden
    assert counted <= true_violations(month.world)


def test_the_digest_lists_what_is_unknown_with_the_last_good_date(lived: tuple[str, Month]) -> None:
    source, month = lived
    listed = {(one.region, one.source): one for one in month.dark.unknown if one.source == source}
    assert {region for region, _ in listed} <= set(_blind_regions(source))
    for one in listed.values():
        assert one.since == month.last_good
        assert one.duties > 0
    hidden = {
        h.region.code
        for h in month.world.hearings
        for v in _falling_due_in_the_dark(source, month.world)
        if (h.form, h.number) == v[:2]
    }
    assert hidden <= {region for region, _ in listed}


def test_afterwards_the_cells_are_right_where_later_passes_prove_it(lived: tuple[str, Month]) -> None:
    source, month = lived
    counted = of_regions(month.after, REGIONS)
    hidden, blurred = _falling_due_in_the_dark(source, month.world), _came_in_the_dark(source, month.world)
    assert hidden - blurred
    assert hidden - blurred <= counted
    assert counted <= true_violations(month.world)
    assert not [one for one in month.after.unknown if one.source == source]


def test_what_nothing_can_prove_any_more_is_unclear(lived: tuple[str, Month]) -> None:
    source, month = lived
    blurred = _falling_due_in_the_dark(source, month.world) & _came_in_the_dark(source, month.world)
    unclear = {(one.hearing[0].value, one.number, one.column) for one in month.after.unclear}
    assert blurred <= unclear
    assert not blurred & of_regions(month.after, REGIONS)


def test_what_stood_before_the_dark_still_stands(lived: tuple[str, Month]) -> None:
    source, month = lived
    before = {one for one in of_regions(month.before, REGIONS) if one[2] != "recording_missing"}  # it may still come
    # What was absent may have been posted within the month, where nobody could look (rule 9).
    seen = {one for one in before if not one[2].startswith("protocol_missing")}
    assert seen
    assert seen <= of_regions(month.dark, REGIONS)
    assert before - _came_in_the_dark(source, month.world) <= of_regions(month.after, REGIONS)


def test_the_officer_is_told_once_with_the_last_good_date_and_once_that_it_is_over(lived: tuple[str, Month]) -> None:
    source, month = lived
    say = texts("kk")
    name = (
        say("source-name-portal") if source == PORTAL else say("source-name-site", region=regions()[source].names["kk"])
    )
    blind, over = say("source-blind", source=name), say("source-recovered", source=name)
    for region in REGIONS:
        got = [message.text for message in month.messages if message.chat_id == month.chats[region]]
        told = [text for text in got if blind in text]
        if region not in _blind_regions(source):
            assert not told
            continue
        assert len(told) == 1
        assert f"{month.last_good:%d.%m.%Y}" in told[0]
        assert sum(over in text for text in got) == 1


def test_the_operator_hears_of_the_outage_once_and_of_its_end_once(lived: tuple[str, Month]) -> None:
    source, month = lived
    say = texts("kk")
    name = (
        say("source-name-portal") if source == PORTAL else say("source-name-site", region=regions()[source].names["kk"])
    )
    got = [message.text for message in month.messages if message.chat_id == OPERATOR]
    assert sum(say("source-trouble", source=name) in text for text in got) == 1
    assert sum(say("source-recovered", source=name) in text for text in got) == 1


async def test_most_sources_failing_together_is_one_alarm_to_the_operator_and_none_to_regions(tmp_path: Path) -> None:
    world = small_world(REGIONS)
    passes = mornings(world)[20:26]
    say = texts("kk")
    with impatient():
        async with playing(world, tmp_path, sources=REGIONS) as played:
            await played.play(passes[:2])
            for source in (PORTAL, SITE, "aktobe"):
                played.running.desk.fault(source, "reset", passes[2], passes[4])
            dark = await _sent(played, passes[2:4])
            light = await _sent(played, passes[4:])
    alarm = [m for m in dark if m.chat_id == OPERATOR]
    assert len(alarm) == 1
    assert say("sources-mass", failed=3, total=4) in alarm[0].text
    assert not [m for m in dark if m.chat_id != OPERATOR and _names_a_source(m.text)]
    over = [m for m in light if m.chat_id == OPERATOR]
    assert len(over) == 1
    assert say("sources-mass-recovered") in over[0].text
    assert not [m for m in light if m.chat_id != OPERATOR and _names_a_source(m.text)]


async def _sent(played: Played, passes: list[datetime]) -> list[Sent]:
    before = len(played.running.telegram.messages)
    await played.play(passes)
    return played.running.telegram.messages[before:]


def _names_a_source(text: str) -> bool:
    return texts("kk")("group-source") in text
