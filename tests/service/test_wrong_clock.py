"""A machine's clock that leaps, or is wrong from the start: nothing is judged by it, and the operators are told."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from aiohttp import web

from bot.cli.digest import DigestOptions, run_digest
from bot.cli.watch import WatchOptions, run_watch
from bot.clock import Clock, Doubt, Heard, SteadyClock, judged
from bot.config import load_config
from bot.errors import CannotDo
from bot.service import Service
from bot.texts import texts
from bot.time_said import asking
from checks.judged import Stage
from storage.values import UNDELIVERED, NoticeState
from tests.service.living import Living, april, living
from tests.world.config import OPERATOR

DAYS = timedelta(days=1)
MINUTES = timedelta(minutes=1)


@dataclass
class Machine:
    """A machine whose clock is wrong by `off`; what its hosts say when asked."""

    true: datetime
    off: timedelta = timedelta(0)
    hosts: int = 3
    asked: int = 0
    heard: list[Heard] | None = None
    began: datetime = field(init=False)

    def __post_init__(self) -> None:
        self.began = self.true

    async def ask(self) -> Sequence[Heard]:
        self.asked += 1
        return self.heard if self.heard is not None else [Heard(f"{no}", self.off) for no in range(self.hosts)]

    @property
    def clock(self) -> SteadyClock:
        return SteadyClock(self.ask, lambda: self.true + self.off, lambda: (self.true - self.began).total_seconds())


@pytest.mark.parametrize(
    ("aheads", "doubt"),
    [
        ([], Doubt.NONE),
        ([3 * DAYS], Doubt.NONE),  # one host may be wrong itself
        ([3 * DAYS, 3 * DAYS + MINUTES], Doubt.AHEAD),
        ([3 * DAYS, 5 * DAYS], Doubt.NONE),
        ([3 * DAYS, 3 * DAYS, MINUTES], Doubt.NONE),  # two offices with one wrong zone, and one that agrees
        ([-3 * DAYS, -3 * DAYS], Doubt.BEHIND),
        ([None, None], Doubt.CERTIFICATES),
        ([None], Doubt.NONE),
        ([None, None, -MINUTES], Doubt.NONE),
    ],
)
def test_what_hosts_say_together(aheads: list[timedelta | None], doubt: Doubt) -> None:
    heard = [Heard("h", one, expired=one is None) for one in aheads]
    assert judged(heard)[0] is doubt


async def test_a_leap_is_not_followed_until_a_host_confirms_it() -> None:
    machine = Machine(april(8, 8))
    clock = machine.clock
    assert await clock.settle() is Doubt.NONE
    machine.true, machine.off = april(8, 9), 5 * DAYS
    assert await clock.settle() is Doubt.LEAPT
    assert (clock(), clock.true, clock.held) == (april(8, 9), april(8, 9), False)
    machine.true, machine.off = april(8, 10), timedelta(0)
    assert await clock.settle() is Doubt.NONE
    # A machine that was halted: its own count stands still, its clock is put right afterwards.
    machine.began += 2 * DAYS
    machine.true = april(10, 10)
    assert clock() == april(8, 10)
    assert await clock.settle() is Doubt.NONE
    assert clock() == april(10, 10)


async def test_small_steps_are_followed_unasked_and_hosts_are_not_pestered() -> None:
    machine = Machine(april(8, 8))
    clock = machine.clock
    for minute in range(50):
        machine.true, machine.off = april(8, 8, minute), timedelta(seconds=minute)
        await clock.settle()
    assert (machine.asked, clock()) == (1, april(8, 8, 49) + timedelta(seconds=49))
    machine.off = 5 * DAYS
    for second in range(0, 60, 10):
        machine.true = april(8, 9, 0, second)
        await clock.settle()
    assert machine.asked == 2


@pytest.mark.parametrize("first", [[], [Heard("a", None), Heard("b", None)]])
async def test_where_nobody_answers_the_count_goes_on_and_a_leap_is_not_believed(first: list[Heard]) -> None:
    machine = Machine(april(8, 8), heard=first)
    clock = machine.clock
    assert await clock.settle() is Doubt.NONE
    machine.true, machine.off = april(8, 9), 5 * DAYS
    assert await clock.settle() is Doubt.LEAPT
    assert clock() == april(8, 9)


def steady(alive: Living, machine: Machine) -> Service:
    return Service(alive.played.config, alive.played.store, machine.clock)


async def tick(alive: Living, machine: Machine, moment: datetime) -> None:
    machine.true = moment
    await alive.tick(moment)


def to_operator(alive: Living) -> list[str]:
    return [one.text for one in alive.messages if one.chat_id == OPERATOR and "⏰" in one.text]


async def overdue(alive: Living) -> int:
    notices = await alive.played.store.outbox.queue(*UNDELIVERED, NoticeState.SENT)
    return sum(one.stage is Stage.MISSED for one in notices)


async def test_a_clock_that_leaps_by_a_month_accuses_nobody_and_sends_no_analysis(tmp_path: Path) -> None:
    async with living(tmp_path, operators=True) as alive:
        machine = Machine(april(8, 8))
        alive.service = steady(alive, machine)
        await tick(alive, machine, april(8, 8))
        accused = await overdue(alive)
        machine.off = 31 * DAYS
        for hour in (9, 11):
            await tick(alive, machine, april(8, hour))
        assert (await alive.passes(), await overdue(alive)) == ([april(8, 8)], accused)
        assert not alive.played.running.mail.mails
        assert [texts("kk")("clock-goes-on") in one for one in to_operator(alive)] == [True]
        assert (await alive.service.health.ready())["checks"]["machine_clock"] == "clock_leapt"
        await tick(alive, machine, april(8, 14))
        machine.off = timedelta(0)
        await tick(alive, machine, april(9, 8))
        assert await alive.passes() == [april(8, 8), april(8, 14), april(9, 8)]
        assert to_operator(alive)[1:] == [texts("kk")("clock-right", shown="09.04.2025 08:00")]
        assert (await alive.service.health.ready())["checks"]["machine_clock"] == "ok"


async def test_by_a_clock_that_is_ahead_from_the_start_nothing_is_read_judged_or_sent(tmp_path: Path) -> None:
    async with living(tmp_path, operators=True) as alive:
        await alive.tick(april(8, 8))
        accused, told = await overdue(alive), len(alive.messages)
        machine = Machine(april(8, 10), off=31 * DAYS)
        alive.service = steady(alive, machine)
        for minute in range(0, 40, 10):
            await tick(alive, machine, april(8, 10, minute))
        assert (await alive.passes(), await overdue(alive)) == ([april(8, 8)], accused)
        (said,) = to_operator(alive)
        assert "09.05.2025 10:00" in said and "08.04.2025 10:00" in said and texts("kk")("clock-held") in said
        assert len(alive.messages) == told + 1 and not alive.played.running.mail.mails
        machine.off = timedelta(0)
        await tick(alive, machine, april(8, 14))
        assert await alive.passes() == [april(8, 8), april(8, 14)]


async def test_the_operator_is_told_as_soon_as_telegram_takes_it(tmp_path: Path) -> None:
    async with living(tmp_path, operators=True) as alive:
        alive.played.running.telegram.trouble("broken", times=1, chat_id=OPERATOR)
        machine = Machine(april(8, 10), off=31 * DAYS)
        alive.service = steady(alive, machine)
        for minute in range(3):
            await tick(alive, machine, april(8, 10, minute))
        assert len(to_operator(alive)) == 1


# --- the hosts themselves ----------------------------------------------------------------------------------


PACE = 1000


class Hosts:
    """Two sites whose clocks are wrong by `off`, and how often each was asked."""

    def __init__(self, off: timedelta) -> None:
        self.off = off
        self.asked: list[str] = []
        self.headed: list[str] = []
        self.headers: dict[str, str] = {}

    async def answer(self, request: web.Request) -> web.Response:
        self.asked.append(request.method)
        self.headed += [request.path] if request.method == "HEAD" else []
        said = Clock().now() + self.off
        return web.Response(status=404, headers={"Date": f"{said:%a, %d %b %Y %H:%M:%S GMT}", **self.headers})


async def hosts_config(folder: Path, hosts: Hosts, runners: list[web.AppRunner]) -> Path:
    sources = []
    for name in ("aktobe", "abai"):
        app = web.Application()
        app.router.add_route("*", "/{any:.*}", hosts.answer)
        runner = web.AppRunner(app)
        await runner.setup()
        runners.append(runner)
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        url = f"http://127.0.0.1:{runner.addresses[0][1]}/list"
        sources.append(f'[[sources]]\nid = "{name}"\nkind = "website"\nregion = "{name}"\nurl = "{url}"\n')
    file = folder / "config.toml"
    file.write_text(
        f"[watch]\nrequests_per_second = {PACE}\n"
        f'[digest]\nrecipients = ["a@example.org"]\n[service]\ndata_dir = "{folder}"\ndatabase = "sqlite:///{folder}/a.db"\n'
        + "".join(sources)
    )
    return file


@pytest.mark.parametrize("headers", [{}, {"Age": "7200"}])
async def test_two_sites_that_say_that_it_is_earlier_stop_a_pass(tmp_path: Path, headers: dict[str, str]) -> None:
    hosts, runners = Hosts(-3 * DAYS), list[web.AppRunner]()
    hosts.headers = headers
    try:
        config = load_config(await hosts_config(tmp_path, hosts, runners))
        pauses: list[float] = []

        async def wait(seconds: float) -> None:
            assert hosts.headed  # before what a pass asks for next
            pauses.append(seconds)

        heard = await asking(config, Clock().now, wait)()
        assert pauses == [1 / PACE]
        assert all(one.ahead is not None for one in heard)
        expected = 3 * DAYS - timedelta(seconds=int(headers.get("Age", 0)))
        assert all(abs((one.ahead or timedelta(0)) - expected) < MINUTES for one in heard)
        with pytest.raises(CannotDo, match="clock_ahead"):
            await run_watch(config, WatchOptions(Clock()))
        with pytest.raises(CannotDo, match="clock_ahead"):
            await run_digest(config, DigestOptions(Clock(), "2025-04", send=True))
        # What no robots rule is about, and not a page of the site.
        assert set(hosts.asked) == {"HEAD"} and set(hosts.headed) == {"/robots.txt"}
        hosts.off = timedelta(hours=-2) if headers else timedelta(0)
        assert await run_watch(config, WatchOptions(Clock())) == 1  # the sites show nothing
        assert "GET" in hosts.asked
    finally:
        for runner in runners:
            await runner.cleanup()


async def test_a_virtual_clock_asks_nobody(tmp_path: Path) -> None:
    hosts, runners = Hosts(-3 * DAYS), list[web.AppRunner]()
    try:
        config = load_config(await hosts_config(tmp_path, hosts, runners))
        await run_watch(config, WatchOptions(Clock(april(8, 8))))
        assert "HEAD" not in hosts.asked
    finally:
        for runner in runners:
            await runner.cleanup()
