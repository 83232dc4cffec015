"""The program under test in a process of its own: the service on a clock that is set from outside, killed for real.

Beside the product it holds only what a kill at a given statement needs: a counter of the statements that go to the
database, and one of the files that are opened, each of which ends the process by SIGKILL when it reaches its number.
"""

from __future__ import annotations

import asyncio
import os
import resource
import signal
import sys
from dataclasses import dataclass
from datetime import datetime
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, event

from bot import loop
from bot.cli import execute
from bot.clock import Heard, SteadyClock
from bot.config import load_config
from bot.logs import set_up
from bot.service import Service
from storage.store import open_store
from tests.faults.scene import impatient

_FILE_EVENTS = {"open", "os.rename", "sqlite3.connect"}


@dataclass
class Count:
    """Ends the process when as many have been counted as `limit` says (0: never)."""

    done: int = 0
    limit: int = 0

    def one(self) -> None:
        self.done += 1
        if self.done == self.limit:
            os.kill(os.getpid(), signal.SIGKILL)

    def start(self, limit: int) -> None:
        self.done, self.limit = 0, limit


@dataclass
class Dial:
    """A machine's clock that shows `moment` when it is `true`, and hosts whose clocks are right."""

    moment: datetime
    true: datetime

    def wall(self) -> datetime:
        return self.moment

    def elapsed(self) -> float:
        return self.true.timestamp()

    async def ask(self) -> list[Heard]:
        return [Heard(host, self.moment - self.true) for host in ("portal", "site")]


def _silence(log: str) -> None:
    sys.stdout = sys.stderr = Path(log or os.devnull).open("a", buffering=1, encoding="utf8")  # noqa: SIM115
    set_up()


def live(config: str, dial: Dial, pipe: Connection, log: str) -> None:
    """Serve the parent's commands until it hangs up: a forked process' main."""
    _silence(log)
    statements = Count()
    event.listen(Engine, "before_cursor_execute", lambda *_: statements.one())
    with impatient():
        loop.run(_live(Path(config), dial, pipe, statements))
    os._exit(0)


async def _live(file: Path, dial: Dial, pipe: Connection, statements: Count) -> None:
    config = load_config(file)
    store = await open_store(config.service.database, config.data_dir)
    service = Service(config, store, SteadyClock(dial.ask, dial.wall, dial.elapsed))
    while True:
        try:
            command, *arguments = await asyncio.to_thread(pipe.recv)
        except EOFError:
            break
        if command == "tick":
            dial.moment, dial.true, limit = arguments
            statements.start(limit)
            await service.tick()
            await asyncio.gather(*(one for one in asyncio.all_tasks() if one.get_name() == "pass"))
        elif command == "disk":
            _disk(room=arguments[0])
        pipe.send((statements.done, service.health.last_failure))
    await store.close()


def _disk(*, room: bool) -> None:
    """Let no file of this process grow, or let them grow again."""
    _, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (hard if room else 0, hard))


def command(arguments: list[str], files: int, log: str) -> None:
    """One command of the command line, killed at the `files`-th file that it opens or renames (0: not)."""
    _silence(log)
    count = Count(limit=files)

    def audit(name: str, _: Any) -> None:
        if name in _FILE_EVENTS:
            count.one()

    sys.addaudithook(audit)
    os._exit(execute(arguments))
