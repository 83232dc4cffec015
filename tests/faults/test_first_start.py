"""First start on a portal and sites that hold a year of history: the baseline rule, and a walk that was stopped."""

from __future__ import annotations

import asyncio
import signal
import sys
from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

import pytest

from bot.cycle import PassReport
from bot.texts import texts
from checks.analysis import Analysis
from checks.judged import State
from storage.values import StoredVerdict
from tests.faults.scene import Told, Tripwire, items, small_world
from tests.playing.play import Played, playing, violations_of
from tests.world.config import OPERATOR, chat_of
from tests.world.model import World
from tests.world.telegram import Sent

REGIONS = ("west-kazakhstan", "aktobe")
FIRST = 36  # the first pass: 9 April
BASELINE_TERMS = {"announcement_missing", "announcement_posted_late", "announcement_notice_too_short"}
DETAIL = ("portal /Public/PubHearings/PublicHearingDetail", "portal /Disscusion/DisPublic/PublicHearingDetail")


UNWRITTEN = 25  # cards that a stopped walk had not written down yet
OF_SITES = 20  # pages of the sites and lists of the portal


@dataclass
class Start:
    """The first two passes."""

    world: World
    reports: list[PassReport]
    messages: list[list[Sent]]  # of each pass
    verdicts: dict[str, StoredVerdict]
    analysis: Analysis

    @property
    def brief(self) -> list[Told]:
        return items(self.messages[0])

    def stood(self) -> set[str]:
        """The numbers of the cards that the portal showed at the first pass."""
        moment = self.world.passes[FIRST]
        return {hearing.number for hearing in self.world.hearings if hearing.appears_on_portal <= moment}


def _world() -> World:
    world = small_world(REGIONS, seed=6, history_months=12)
    world.not_found_status = 404
    return world


async def _start(folder: Path) -> Start:
    world = _world()
    messages = []
    async with playing(world, folder, sources=REGIONS) as played:
        for moment in world.passes[FIRST : FIRST + 2]:
            before = len(played.running.telegram.messages)
            await played.pass_at(moment)
            messages.append(played.running.telegram.messages[before:])
        analysis = await played.analysis(world.passes[FIRST + 1])
        return Start(world, played.reports, messages, await played.store.verdict_states(), analysis)


@pytest.fixture(scope="module")
def start(tmp_path_factory: pytest.TempPathFactory) -> Start:
    return asyncio.run(_start(tmp_path_factory.mktemp("first")))


def test_the_world_holds_a_year(start: Start) -> None:
    assert all(report.all_read for report in start.reports)
    assert len(start.stood()) > 100


def test_each_officer_gets_one_brief_at_most_and_the_operator_nothing(start: Start) -> None:
    chats = Counter(message.chat_id for message in start.messages[0])
    assert chats
    assert set(chats) <= {chat_of(start.world, code) for code in REGIONS}
    assert set(chats.values()) == {1}
    assert chats[OPERATOR] == 0
    assert all(texts("kk")("brief-baseline") in message.text for message in start.messages[0])


def test_nothing_already_due_is_told(start: Start) -> None:
    today = start.world.passes[FIRST].date()
    assert start.brief
    for told in start.brief:
        due = [date(int(day[6:]), int(day[3:5]), int(day[:2])) for day in told.days]
        assert max(due) >= today
    missed = texts("kk")("group-missed")
    assert not [message for sent in start.messages for message in sent if missed in message.text]


def test_the_brief_is_of_duties_that_are_open(start: Start) -> None:
    open_now = {v.number for v in start.verdicts.values() if v.state in (State.OPEN, State.UNCLEAR)}
    assert {told.number for told in start.brief} <= open_now


def test_the_second_pass_tells_nothing_of_what_stood_there(start: Start) -> None:
    told = {one.number for one in items(start.messages[1])}
    assert not told & start.stood()


def test_no_announcement_term_of_a_baseline_card_is_counted(start: Start) -> None:
    stood = start.stood()
    accused = {one for one in violations_of(start.analysis) if one[2] in BASELINE_TERMS and one[1] in stood}
    assert accused == set()
    assert not [one for one in violations_of(start.analysis) if one[2].endswith("backdated")]


async def test_a_walk_that_is_stopped_goes_on_from_where_it_was(start: Start, tmp_path: Path) -> None:
    world = _world()
    cards = len(start.stood())
    async with playing(world, tmp_path, sources=REGIONS) as played:
        moment = world.passes[FIRST]
        stopped = asyncio.create_task(played.pass_at(moment))
        await _asked(played, cards // 2)
        stopped.cancel()
        with pytest.raises(asyncio.CancelledError):
            await stopped
        first = _cards_asked(played)
        assert not played.running.telegram.messages
        await _goes_on(played, moment, first, start)


async def test_a_process_that_is_told_to_stop_goes_on_from_where_it_was(start: Start, tmp_path: Path) -> None:
    world = _world()
    cards = len(start.stood())
    async with playing(world, tmp_path, sources=REGIONS) as played:
        moment = world.passes[FIRST]
        process = await asyncio.create_subprocess_exec(
            *(str(Path(sys.executable).with_name("tyndau")), "--config", str(tmp_path / "config.toml")),
            *("watch", "--once", "--now", moment.isoformat()),
            stdout=asyncio.subprocess.DEVNULL,
            stderr=asyncio.subprocess.DEVNULL,
        )
        played.running.clock.set(moment)
        await _asked(played, cards // 2)
        process.send_signal(signal.SIGTERM)
        assert await process.wait() != 0
        first = _cards_asked(played)
        await _goes_on(played, moment, first, start)


async def _goes_on(played: Played, moment: datetime, first: int, start: Start) -> None:
    """The next pass reads the rest, its end is the baseline, and people hear what they would have heard."""
    statuses = played.running.desk.statuses
    statuses.clear()
    report = await played.pass_at(moment)
    assert report.all_read
    left = len(start.stood()) - first
    # What was read is only asked for anew: whether it changed meanwhile is what "complete" has to say.
    # A card that closed long ago has nothing to say any more.
    assert statuses[304]
    assert statuses[200] <= left + UNWRITTEN + OF_SITES
    told = sorted(one.what for one in items(played.running.telegram.messages))
    assert [what[:2] for what in told] == sorted((one.chat, one.number) for one in start.brief)
    portal = (await played.store.ledger(sources=played.config.sources())).portal
    assert portal is not None
    assert portal.baseline == moment
    assert await played.store.verdict_states() != {}


def _cards_asked(played: Played) -> int:
    return sum(played.running.requests[path] for path in DETAIL)


async def _asked(played: Played, cards: int) -> None:
    """Wait until the portal was asked for so many cards."""
    wire, enough = Tripwire(), asyncio.Event()

    def count() -> None:
        if sum(wire[path] for path in DETAIL) >= cards:
            enough.set()

    wire.tell, played.running.desk.requests = count, wire
    await enough.wait()
