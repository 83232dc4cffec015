"""`tyndau watch --once` killed at random moments: the next pass repairs it, nothing is lost or silently said twice.

Histories of one world by one server: in one nobody disturbs the passes; in the others all but the last are killed
in their reading, then in their planning or their delivery, and then run again at the same virtual moment.
"""

from __future__ import annotations

import asyncio
import os
import random
import signal
import sys
from collections import Counter
from dataclasses import dataclass, field
from datetime import date, datetime
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any

import pytest
from aiohttp import web

from bot import loop
from bot.cli import execute
from bot.config import load_config
from bot.cycle import run_pass
from bot.digest.json_form import to_json
from bot.evaluate import analysis_of
from storage.store import open_store
from storage.values import NoticeState
from tests.faults.scene import FEW, Told, Tripwire, items, small_world
from tests.forking import FORKS
from tests.world.http import Clock
from tests.world.serve import Running, serve
from tests.world.telegram import Sent, Telegram

REGIONS = ("west-kazakhstan", "aktobe")
KILLED = -signal.SIGKILL


def _tyndau(arguments: list[str]) -> None:
    """The command, as the child runs it."""
    with Path(os.devnull).open("w") as nowhere:
        sys.stdout = sys.stderr = nowhere
        os._exit(execute(arguments))


@dataclass
class Killer:
    """Kills the process under way at its n-th request to a site (or some seconds after it), or at its n-th message."""

    at_request: int = 0
    delay: float = 0.0  # real seconds
    at_message: int = 0
    accepted: bool = False  # whether that message arrived
    process: BaseProcess | None = None
    requests: int = 0
    messages: int = 0

    def asked(self) -> None:
        """A request came to a site."""
        self.requests += 1
        if self.requests == self.at_request:
            asyncio.get_running_loop().call_later(self.delay, self.kill)

    def kill(self) -> None:
        """Now."""
        if self.process is not None and self.process.exitcode is None:
            self.process.kill()


class Watched(Telegram):
    """A Bot API server that tells the killer of each message: before it is kept, or when it is and not answered."""

    killer: Killer | None = None

    def _accept(self, method: str, parameters: dict[str, Any], request: web.BaseRequest) -> web.StreamResponse:
        killer = self.killer
        if killer is not None:
            killer.messages += 1
            if killer.messages == killer.at_message:
                if killer.accepted:
                    super()._accept(method, parameters, request)
                killer.kill()
                raise ConnectionResetError
        return super()._accept(method, parameters, request)


@dataclass
class History:
    """What a history of passes left. `requests` and `messages_in` are counts, one for each pass."""

    digest: dict[str, Any]
    messages: list[Sent]
    notices: dict[str, NoticeState]  # by key
    requests: list[int] = field(default_factory=list)
    messages_in: list[int] = field(default_factory=list)
    kills: Counter[str] = field(default_factory=Counter)

    @property
    def told(self) -> list[Told]:
        return items(self.messages)


@dataclass
class Stage:
    """A served world with the wires laid, and the moments of its passes."""

    running: Running
    wire: Tripwire
    telegram: Watched
    moments: list[datetime]

    async def attempt(self, config: Path, moment: datetime, killer: Killer | None) -> int:
        """One pass in a process of its own; gives its exit code."""
        self.running.clock.set(moment)
        arguments = ["--config", str(config), "watch", "--once", "--now", moment.isoformat()]
        process = FORKS.Process(target=_tyndau, args=(arguments,))
        if killer:
            killer.process = process
        self.wire.tell = killer.asked if killer else None
        self.telegram.killer = killer
        process.start()
        await asyncio.to_thread(process.join)
        assert process.exitcode is not None
        self.wire.tell = self.telegram.killer = None
        return process.exitcode

    def config(self, folder: Path) -> Path:
        """A configuration with a data folder of its own."""
        folder.mkdir()
        file = folder / "config.toml"
        file.write_text(self.running.config_toml(folder / "data", sources=REGIONS), encoding="utf8")
        return file

    async def left(self, file: Path, since: int) -> History:
        """What stands in the store and was sent since the n-th message."""
        config = load_config(file)
        store = await open_store(config.service.database, config.data_dir)
        try:
            digest = to_json(await analysis_of(store, config, "2025-04", self.moments[-1]))
            notices = {notice.key: notice.state for notice in await store.outbox.queue(*NoticeState)}
        finally:
            await store.close()
        return History(digest, self.telegram.messages[since:], notices)


async def _undisturbed(stage: Stage, folder: Path) -> History:
    file = stage.config(folder)
    config = load_config(file)
    store = await open_store(config.service.database, config.data_dir)
    requests, messages = [], []
    try:
        for moment in stage.moments:
            stage.running.clock.set(moment)
            before = stage.wire.total(), len(stage.telegram.messages)
            await run_pass(config, store, lambda moment=moment: moment)  # type: ignore[misc]
            requests.append(stage.wire.total() - before[0])
            messages.append(len(stage.telegram.messages) - before[1])
    finally:
        await store.close()
    done = await stage.left(file, 0)
    done.requests, done.messages_in = requests, messages
    return done


async def _killed(stage: Stage, folder: Path, like: History, rng: random.Random, ends: tuple[str, ...]) -> History:
    file, since = stage.config(folder), len(stage.telegram.messages)
    kills: Counter[str] = Counter()
    for place, moment in enumerate(stage.moments):
        for what in ("reading", ends[place]) if place < len(ends) else ():
            killer = _killer(what, rng, like.requests[place], like.messages_in[place])
            kills[what] += await stage.attempt(file, moment, killer) == KILLED
        assert await stage.attempt(file, moment, None) == 0
    done = await stage.left(file, since)
    done.kills = kills
    return done


def _killer(what: str, rng: random.Random, requests: int, messages: int) -> Killer:
    if what == "reading":
        return Killer(at_request=rng.randint(1, requests - 1))
    if what == "delivery":
        return Killer(at_message=rng.randint(1, messages), accepted=rng.random() < 0.5)
    return Killer(at_request=requests, delay=rng.uniform(0.0, 0.25))


ENDS = {1: ("planning",), 2: ("delivery",)}  # by seed


async def _all(folder: Path) -> tuple[History, dict[int, History]]:
    world = small_world(REGIONS, seed=4, tables=FEW)
    wanted = (date(2025, 4, 11), date(2025, 5, 6))
    moments = [moment for moment in world.passes if moment.date() in wanted and moment.hour == 8]
    telegram, wire = Watched(Clock(world.passes[0])), Tripwire()
    async with serve(world, telegram=telegram) as running:
        running.desk.requests = wire
        stage = Stage(running, wire, telegram, moments)
        undisturbed = await _undisturbed(stage, folder / "undisturbed")
        assert undisturbed.messages_in[0], "nothing to deliver: choose other days"
        killed = {
            seed: await _killed(stage, folder / str(seed), undisturbed, random.Random(seed), ends)
            for seed, ends in ENDS.items()
        }
        return undisturbed, killed


@pytest.fixture(scope="module")
def lived(tmp_path_factory: pytest.TempPathFactory) -> tuple[History, dict[int, History]]:
    return loop.run(_all(tmp_path_factory.mktemp("killed")))


@pytest.fixture(params=ENDS)
def histories(request: pytest.FixtureRequest, lived: tuple[History, dict[int, History]]) -> tuple[History, History]:
    return lived[0], lived[1][request.param]


@pytest.mark.parametrize("seed", ENDS)
def test_the_processes_were_killed(lived: tuple[History, dict[int, History]], seed: int) -> None:
    kills, ends = lived[1][seed].kills, ENDS[seed]
    assert kills["reading"] == len(ends)
    # When planning is over, the process may have ended before it was killed.
    assert kills["delivery"] == ends.count("delivery")


def test_the_digest_is_that_of_an_undisturbed_history(histories: tuple[History, History]) -> None:
    undisturbed, killed = histories
    assert undisturbed.digest["violations"]
    assert killed.digest == undisturbed.digest


def test_no_notice_is_lost_and_none_is_left_on_the_way(histories: tuple[History, History]) -> None:
    undisturbed, killed = histories
    assert set(undisturbed.notices.values()) == {NoticeState.SENT}
    assert killed.notices == undisturbed.notices
    told, needed = Counter(one.what for one in killed.told), Counter(one.what for one in undisturbed.told)
    assert needed
    assert needed - told == Counter()


def test_what_is_said_twice_says_so(histories: tuple[History, History]) -> None:
    undisturbed, killed = histories
    silent = Counter(one.what for one in killed.told if not one.repeated)
    assert silent - Counter(one.what for one in undisturbed.told) == Counter()
