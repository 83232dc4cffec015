"""Three `tyndau run` on one PostgreSQL, driven through some days: two are killed, one is frozen beyond its leases.

The clock stands while the replicas do what is due, and goes on in small steps where they wait for a lease of one that
is dead or frozen. It is over with a moment when the database says that nothing is left to do at it.
"""

from __future__ import annotations

import asyncio
import os
import re
import signal
import time
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from multiprocessing.process import BaseProcess
from pathlib import Path

from tests.chaos.drive import Chats, Diary
from tests.faults.scene import Tripwire
from tests.forking import FORKS
from tests.replicas.child import KEEP_EVERY_S, live
from tests.replicas.database import Lease, Onlooker
from tests.replicas.dial import Dial
from tests.replicas.script import FREEZE, KILL, PASSES, Script, Strike
from tests.replicas.servers import ToldMail, ToldTelegram
from tests.world.serve import Running

COUNT = 3
_STEP = timedelta(seconds=15)
_PATIENCE_S = 60.0  # real: no replica needs that long for a tick
_ROUNDS = 1_000
_USUAL = {"request": 12, "untaken": 10, "taken": 10, "statement": 120, "idle": 1}
_QUIET = 40  # statements of a replica that finds little to do
_POLL = "poll"


@dataclass
class Many(Chats):
    """Besides, in each region, officers who share its work; all of them are told."""

    colleagues: dict[str, tuple[int, ...]] = field(default_factory=dict)

    @property
    def known(self) -> list[int]:
        """Every chat that may be written to."""
        return [*super().known, *(chat for chats in self.colleagues.values() for chat in chats)]

    def toml(self) -> str:
        """The colleagues, as tables of config.toml."""
        return "".join(
            f'\n[[officers]]\nregion = "{region}"\nrole = "officer"\ntelegram_chat_id = {chat}\nlanguage = "ru"\n'
            for region, chats in self.colleagues.items()
            for chat in chats
        )


@dataclass
class Replica:
    """One of them: its process, and its settings, which differ from the others' by the name that the server knows."""

    place: int
    config: Path
    process: BaseProcess | None = None
    frozen: bool = False
    start_at: datetime | None = None  # when somebody starts it again

    @property
    def name(self) -> str:
        return f"r{self.place}"

    @property
    def pid(self) -> int:
        return (self.process and self.process.pid) or 0

    @property
    def alive(self) -> bool:
        return self.process is not None and self.process.is_alive()

    @property
    def running(self) -> bool:
        return self.alive and not self.frozen


@dataclass
class Freezing:
    """One that was frozen: what it held, what the database had noted when it stopped and when it went on."""

    who: str
    held: list[Lease]
    since: datetime
    mark: int
    until: datetime
    lost: list[str] = field(default_factory=list)  # the leases that were another's when it went on
    woken: int = 0
    leased: bool = False  # whether it was on its way with a message when it was frozen


class Drive:
    """One world, one database, three replicas. `events` is what was done, in words."""

    def __init__(self, running: Running, folder: Path, chats: Chats, onlooker: Onlooker, log: str = "") -> None:
        assert isinstance(running.telegram, ToldTelegram)
        assert isinstance(running.mail, ToldMail)
        self.running, self.chats, self.onlooker = running, chats, onlooker
        self.telegram, self.mail = running.telegram, running.mail
        self.diary = Diary()
        self.events: list[str] = []
        self.freezings: list[Freezing] = []
        self.kills = 0
        self.struck: list[datetime] = []
        self.replicas = [Replica(place, folder / f"r{place}.toml") for place in range(COUNT)]
        self.sources: set[str] = set()
        self._file = folder / "dial"
        self._dial = Dial(self._file, new=True)
        self._log = log
        self._armed: list[tuple[Strike, int]] = []  # the next one, and after how many more of its occasions
        self._due = running.clock.now
        self._tick = 0
        self._wire = Tripwire()
        running.desk.requests = self._wire
        self._wire.tell = self._asked_for
        self.telegram.tell = self.mail.tell = self._occasion

    @property
    def now(self) -> datetime:
        """The virtual moment."""
        return self.running.clock.now

    async def play(self, script: Script, tell: Callable[[str], None]) -> None:
        """The whole script; at its end everybody is there again."""
        strikes = list(script.strikes)
        self._go(script.slots[0])
        for replica in self.replicas:
            self._start(replica)
        for slot in script.slots:
            while strikes and strikes[0].slot <= slot:
                strike = strikes.pop(0)
                self._armed.append((strike, 1 + int(strike.share * _USUAL[strike.trigger])))
            await self._slot(slot, last=slot == script.slots[-1])
            tell(f"{slot:%d.%m.%Y %H:%M}")

    async def _slot(self, slot: datetime, *, last: bool) -> None:
        self._go(max(slot, self.now))
        if slot.time() in PASSES:
            self._due = slot.replace(second=0)
        if last:
            self._hurry()
        self._arm()
        await self._settle()
        self.diary.ticks.append(self.now)
        while self._armed and self._armed[0][0].trigger == "idle":
            self._strike(self._victim(None))
            await self._settle()
        if self._armed:  # nobody sent that many messages: let it happen in the next pass, whatever is at work
            strike, _ = self._armed[0]
            self._armed[0] = (replace(strike, trigger="statement"), 1 + int(strike.share * _QUIET))

    def _hurry(self) -> None:
        """Whatever was to happen happens now."""
        while self._armed:
            self._strike(self._victim(None))
        for replica in self.replicas:
            replica.start_at = replica.start_at and self.now

    # Strikes

    def _arm(self) -> None:
        """A strike at a statement is carried out by the replica itself."""
        for replica in self.replicas:
            self._dial.arm(replica.place, 0, 0)
        if self._armed and self._armed[0][0].trigger == "statement":
            strike, left = self._armed[0]
            running = [one for one in self.replicas if one.running]
            if running:
                number = signal.SIGSTOP if strike.act == FREEZE else signal.SIGKILL
                self._dial.arm(running[int(strike.share * 1_000) % len(running)].place, left, number)

    def _asked_for(self) -> None:
        self._occasion("request")

    def _occasion(self, kind: str) -> bool:
        """Something happened that a strike may wait for; True where it has killed somebody by that."""
        if not self._armed or self._armed[0][0].trigger != kind:
            return False
        strike, left = self._armed[0]
        self._armed[0] = (strike, left - 1)
        if left > 1:
            return False
        self._strike(self._victim("read:" if kind == "request" else "deliver"))
        return strike.act == KILL

    def _victim(self, work: str | None) -> Replica | None:
        """Who is at this work, else any that runs."""
        running = [one for one in self.replicas if one.running]
        pids = {one.pid for one in self.onlooker.leases(self.now) if work and one.name.startswith(work)}
        share = self._armed[0][0].share
        chosen = [one for one in running if one.pid in pids] or running
        return chosen[int(share * 1_000) % len(chosen)] if chosen else None

    def _strike(self, victim: Replica | None) -> None:
        strike, _ = self._armed.pop(0)
        if victim is not None:
            os.kill(victim.pid, signal.SIGSTOP if strike.act == FREEZE else signal.SIGKILL)
            self._struck(victim, strike)
        self._arm()

    def _struck(self, victim: Replica, strike: Strike) -> None:
        self.events.append(f"{self.now:%d.%m.%Y %H:%M:%S} {strike.act} {victim.name} at {strike.trigger}")
        self.struck.append(self.now)
        if strike.act == KILL:
            self.kills += 1
            victim.start_at = self.now + strike.lasting
            return
        victim.frozen = True
        held = [one for one in self.onlooker.leases(self.now) if one.pid == victim.pid]
        mark = self.onlooker.mark()
        self.freezings.append(Freezing(victim.name, held, self.now, mark, self.now + strike.lasting))

    def _look(self) -> None:
        """See what became of the processes: who struck itself, who is to be started or woken."""
        for replica in self.replicas:
            by_itself = replica.process is not None and not replica.frozen and replica.start_at is None
            if by_itself and (not replica.alive or _stopped(replica.pid)):
                assert self._armed, f"{replica.name} ended by itself"
                strike, _ = self._armed.pop(0)
                self._struck(replica, strike)
                self._arm()
            if replica.start_at is not None and self.now >= replica.start_at:
                self._start(replica)
        for freezing in self.freezings:
            if not freezing.woken and self.now >= freezing.until:
                self._wake(freezing)

    def _wake(self, freezing: Freezing) -> None:
        replica = next(one for one in self.replicas if one.name == freezing.who)
        freezing.lost = [one.name for one in freezing.held if self.onlooker.token(one.name) != one.token]
        freezing.woken = self.onlooker.mark()
        replica.frozen = False
        os.kill(replica.pid, signal.SIGCONT)
        self.events.append(f"{self.now:%d.%m.%Y %H:%M:%S} {replica.name} goes on, without {freezing.lost}")

    def _start(self, replica: Replica) -> None:
        replica.start_at = None
        self._dial.report(replica.place, 0, busy=False)
        self._dial.arm(replica.place, 0, 0)
        arguments = (str(replica.config), str(self._file), replica.place, self._log)
        replica.process = FORKS.Process(target=live, args=arguments)
        replica.process.start()

    # Time

    def _go(self, moment: datetime) -> None:
        self.running.clock.set(moment)
        self._dial.set(moment)

    async def _settle(self) -> None:
        """Let the replicas do all that is due; where they wait for somebody, let time go on."""
        for _ in range(_ROUNDS):
            self._look()
            await self._everybody_ticks()
            self._look()
            if self._is_over():
                return
            if not self._is_at_work():
                await asyncio.sleep(1.2 * KEEP_EVERY_S)
                self._go(self.now + _STEP)
        raise AssertionError(f"nothing goes on at {self.now}: {self._standing()}")

    async def _everybody_ticks(self) -> None:
        self._tick += 1
        self._dial.want(self._tick)
        until = time.monotonic() + _PATIENCE_S
        while not all(self._dial.done(one.place)[0] >= self._tick for one in self.replicas if one.running):
            if time.monotonic() > until:
                raise AssertionError(f"a tick does not end at {self.now}: {self._standing()}")
            await asyncio.sleep(0.01)
            self._look()

    def _is_at_work(self) -> bool:
        return any(self._dial.done(one.place)[1] for one in self.replicas if one.running)

    def _is_over(self) -> bool:
        """Whether nothing is left to do now, as far as the database tells."""
        if self._is_at_work() or self.onlooker.unread(self._due, self.sources):
            return False
        if self.onlooker.judged()[:16] != f"{self._due:%Y-%m-%dT%H:%M}" or self.onlooker.waiting(self.now):
            return False
        return all(one.name == _POLL for one in self.onlooker.leases(self.now))

    def _standing(self) -> str:
        who = {one.name: "frozen" if one.frozen else "runs" if one.alive else "dead" for one in self.replicas}
        left = self.onlooker.unread(self._due, self.sources)
        judged, waiting = self.onlooker.judged(), self.onlooker.waiting(self.now)
        return f"{who}, unread {left}, judged {judged}, waiting {waiting}, {self.onlooker.leases(self.now)}"

    async def end(self) -> None:
        """Kill whoever is left."""
        for replica in self.replicas:
            if replica.alive and replica.process is not None:
                replica.process.kill()
                await asyncio.to_thread(replica.process.join)


def _stopped(pid: int) -> bool:
    """Whether the process is stopped (proc(5): the letter after its name)."""
    try:
        said = Path(f"/proc/{pid}/stat").read_text(encoding="utf8")
    except FileNotFoundError:
        return False
    return bool(re.match(r".*\) T", said))
