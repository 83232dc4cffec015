"""Playing the worst year: every slot of every day, with the mischief of the script, and a diary of what was done."""

from __future__ import annotations

import asyncio
import logging
import re
import sqlite3
from collections import Counter
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, closing
from dataclasses import dataclass, field
from datetime import datetime, time, timedelta
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path

from tests.chaos.child import Dial, command, live
from tests.chaos.script import PASSES, SLOTS, Day
from tests.chaos.servers import Killer, WorstMail, WorstTelegram
from tests.chaos.year import REGIONS
from tests.faults.scene import Tripwire
from tests.forking import FORKS
from tests.world.config import OPERATOR, chat_of
from tests.world.http import Clock
from tests.world.model import World
from tests.world.serve import Running, serve

MINISTRY = ("monitoring@example.org", "archive@example.org")
_AFTER_A_KILL = (0, 20, 200, 1_000, 2_400)  # seconds until the process is started again


@dataclass
class Chats:
    """Who is written to: by region the officer's chat and the supervisor's; `group` is one that moves."""

    officers: dict[str, int]
    supervisors: dict[str, int]
    moved: dict[int, int] = field(default_factory=dict)

    @property
    def known(self) -> list[int]:
        """Every chat that may be written to, in a fixed order."""
        return [*self.officers.values(), *self.supervisors.values(), OPERATOR]


@dataclass
class Diary:
    """What was done to the program, for the oracle; instants are virtual."""

    kills: Counter[str] = field(default_factory=Counter)
    ticks: list[datetime] = field(default_factory=list)  # those that ended well
    sites: list[tuple[str, datetime, datetime]] = field(default_factory=list)  # source, since, until
    full: list[datetime] = field(default_factory=list)
    wrong: list[tuple[datetime, datetime]] = field(default_factory=list)  # true moment, the clock's
    backups: list[Path] = field(default_factory=list)
    broken: list[str] = field(default_factory=list)  # what the database said of itself when it was not well
    states: dict[str, str] = field(default_factory=dict)  # of every notice ever seen, as last seen
    gone: list[str] = field(default_factory=list)  # notices that were there once, or went back
    failures: Counter[str] = field(default_factory=Counter)


class Drive:
    """One world, one program that is killed and started again."""

    def __init__(self, running: Running, folder: Path, chats: Chats, log: str) -> None:
        assert isinstance(running.telegram, WorstTelegram)
        assert isinstance(running.mail, WorstMail)
        self.running, self.chats, self.log = running, chats, log
        self.telegram, self.mail = running.telegram, running.mail
        self.diary = Diary()
        self.file = folder / "config.toml"
        self.data = folder / "data"
        self._folder = folder
        self._process: BaseProcess | None = None
        self._pipe: Connection | None = None
        self._wire = Tripwire()
        running.desk.requests = self._wire
        self._sends, self._mails = Killer(self.kill), Killer(self.kill)
        self.telegram.killer, self.mail.killer = self._sends, self._mails
        self._usual = {"requests": 20, "statements": 150, "files": 30}
        self._reason = ""

    @property
    def database(self) -> Path:
        """The file to be looked into."""
        return self.data / "tyndau.db"

    def kill(self) -> None:
        """Kill −9, now."""
        if self._process is not None and self._process.is_alive():
            self._process.kill()

    async def day(self, day: Day) -> None:
        """One day."""
        self._people(day)
        for source, fault, lasting in day.sites:
            since = day.at(time(7))
            self.running.desk.fault(source, fault, since, since + lasting)
            self.diary.sites.append((source, since, since + lasting))
        if day.asleep:
            return
        for slot in SLOTS:
            await self._slot(day, slot)
        if day.backup is not None:
            await self._backup(day)

    def _people(self, day: Day) -> None:
        chats = self.chats.known
        for kind, options in day.telegram:
            given = {key: value for key, value in options.items() if key != "chat"}
            self.telegram.trouble(kind, chat_id=chats[options["chat"] % len(chats)], **given)
        for place, lasting in day.blocked:
            since = day.at(time(7))
            self.telegram.blocked[chats[place % len(chats)]] = (since, since + lasting)
        self.mail.refusals.extend(day.mail)

    async def _slot(self, day: Day, slot: time) -> None:
        moment = day.at(slot)
        for at, kind, share in day.kills:
            if at == slot and kind in ("send", "mail"):
                (self._sends if kind == "send" else self._mails).arm(
                    1 + int(share * 2.999) % 3, int(share * 100) % 2 > 0
                )
        kills = [(kind, share) for at, kind, share in day.kills if at == slot and kind not in ("send", "mail")]
        if day.full_at == slot:
            await self._full(moment)
        moment = await self.tick(moment, kills, is_pass=slot in PASSES)
        if day.back_at == slot:
            await self._wrong(moment, moment - day.back_by)
        if day.ahead_at == slot:
            if day.ahead_from_start:
                await self._stop()
            await self._wrong(moment, moment + day.ahead_by)

    async def _wrong(self, moment: datetime, shown: datetime) -> None:
        """One tick by a clock that is wrong; then it is right again."""
        self.diary.wrong.append((moment, shown))
        await self.tick(moment, [], shown=shown)
        await self.tick(moment, [])

    async def tick(
        self,
        moment: datetime,
        kills: list[tuple[str, float]],
        *,
        is_pass: bool = False,
        shown: datetime | None = None,
    ) -> datetime:
        """Wake the program at `moment`, again and again until it is not killed; gives when that was."""
        for kill in [*kills, None, None, None, None]:
            if await self._once(moment, shown or moment, kill, is_pass):
                return moment
            moment += timedelta(seconds=_AFTER_A_KILL[sum(self.diary.kills.values()) % len(_AFTER_A_KILL)])
        raise AssertionError(f"killed too often at {moment}")

    async def _once(self, moment: datetime, shown: datetime, kill: tuple[str, float] | None, is_pass: bool) -> bool:
        self.running.clock.set(moment)
        before = self._wire.total()
        statements = 0
        self._wire.tell = None
        self._reason = "send or mail"
        if kill:
            self._reason, share = kill
            if self._reason == "pass":
                at = before + 1 + int(share * self._usual["requests"])
                self._wire.tell = lambda: self.kill() if self._wire.total() >= at else None
            else:
                low = 0.55 if self._reason == "verdict" else 0.0
                statements = 1 + int((low + (1 - low) * share) * self._usual["statements"])
        answer = await self._ask((shown, moment), "tick", shown, moment, statements)
        self._wire.tell = None
        if answer is None:
            self.diary.kills[self._reason] += 1
            self._look()
            return False
        done, failure = answer
        self.diary.failures[failure] += 1
        if is_pass and self._wire.total() > before:
            self._usual["requests"], self._usual["statements"] = self._wire.total() - before, done
        self.diary.ticks.append(moment)
        return True

    async def _full(self, moment: datetime) -> None:
        """One tick in which no file can grow; what was begun then is done again later."""
        self.diary.full.append(moment)
        self.running.clock.set(moment)
        now = (moment, moment)
        await self._ask(now, "disk", False)
        await self._ask(now, "tick", *now, 0)
        await self._ask(now, "disk", True)

    async def _ask(self, now: tuple[datetime, datetime], *words: object) -> tuple[int, str] | None:
        """The program's answer, None where it was killed. `now`: what its clock shows, and what time it is."""
        if self._process is None or not self._process.is_alive():
            self._start(now)
        assert self._pipe is not None and self._process is not None
        try:
            self._pipe.send(words)
            answer: tuple[int, str] = await asyncio.to_thread(self._pipe.recv)
            return answer
        except (EOFError, ConnectionError, BrokenPipeError):
            await asyncio.to_thread(self._process.join)
            if self._process.exitcode != -9:
                raise AssertionError(f"the program ended by itself: {self._process.exitcode}") from None
            return None

    def _start(self, now: tuple[datetime, datetime]) -> None:
        self._pipe, theirs = FORKS.Pipe()
        self._process = FORKS.Process(target=live, args=(str(self.file), Dial(*now), theirs, self.log))
        self._process.start()
        theirs.close()

    async def _backup(self, day: Day) -> None:
        assert day.backup is not None
        target = self._folder / f"{day.day}.tar"
        files = 1 + int(day.backup * self._usual["files"]) if day.backup >= 0 else 0
        arguments = ["--config", str(self.file), "db", "backup", str(target)]
        process = FORKS.Process(target=command, args=(arguments, files, self.log))
        process.start()
        await asyncio.to_thread(process.join)
        if process.exitcode == -9:
            self.diary.kills["backup"] += 1
            if target.exists():
                self.diary.broken.append(f"{target.name}: a killed backup left a file")
        else:
            self.diary.backups.append(target)
        for old in self.diary.backups[:-1]:
            old.unlink(missing_ok=True)

    def _look(self) -> None:
        """What the database holds after a kill: it is whole, and what was in it once is in it."""
        if not self.database.exists():
            return
        with closing(sqlite3.connect(f"file:{self.database}?mode=ro", uri=True)) as opened:
            said = opened.execute("PRAGMA quick_check").fetchone()[0]
            if said != "ok":
                self.diary.broken.append(said)
            try:
                rows = dict(opened.execute("SELECT key, state FROM notices").fetchall())
            except sqlite3.OperationalError:
                return  # killed before it had a table
        for key, state in self.diary.states.items():
            if key not in rows or (state == "sent" and rows[key] != "sent"):
                self.diary.gone.append(key)
        self.diary.states |= rows

    async def end(self) -> None:
        """Close the program cleanly."""
        self._look()
        await self._stop()

    async def _stop(self) -> None:
        if self._process is not None and self._process.is_alive() and self._pipe is not None:
            self._pipe.close()
            await asyncio.to_thread(self._process.join)


@asynccontextmanager
async def driving(world: World, folder: Path, log: str = "") -> AsyncIterator[Drive]:
    """Serve the world with the worst servers, and make ready to drive the program through it."""
    clock = Clock(world.passes[0])
    logging.getLogger("aiohttp.server").disabled = True  # it tells of every line that is cut on purpose
    async with serve(world, WorstTelegram(clock), WorstMail(clock)) as running:
        own = {code: chat_of(world, code) for code in REGIONS}
        group = -own["aktobe"]
        chats = Chats(own | {"aktobe": group}, {code: chat + 100_000 for code, chat in own.items()})
        chats.moved[group] = -1_000_000_000_000 + group
        drive = Drive(running, folder, chats, log)
        text = running.config_toml(drive.data, sources=REGIONS, supervisors=True, language="ru", recipients=MINISTRY)
        text = re.sub(rf"(?m)^telegram_chat_id = {own['aktobe']}$", f"telegram_chat_id = {group}", text)
        drive.file.write_text(text, encoding="utf8")
        try:
            yield drive
        finally:
            await drive.end()


async def play(drive: Drive, script: list[Day], quiet: list[Day], tell: Callable[[int, int], None]) -> None:
    """The whole script, and quiet days after it in which everything comes to rest. In the middle a group moves."""
    for place, day in enumerate(script):
        if place == len(script) // 2:
            drive.telegram.moved.update(drive.chats.moved)
        await drive.day(day)
        tell(place + 1, sum(drive.diary.kills.values()))
    drive.telegram.troubles.clear()
    drive.telegram.blocked.clear()
    drive.mail.refusals.clear()
    for day in quiet:
        await drive.day(day)
