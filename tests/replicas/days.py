"""Some days of three replicas from end to end: a world, a server, a script, and what the judge says."""

from __future__ import annotations

import logging
import re
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from datetime import time, timedelta
from pathlib import Path

from storage.creation import create
from storage.database import HEAD
from storage.postgres import PostgresServer
from tests.chaos.drive import MINISTRY
from tests.chaos.year import REGIONS, make_year
from tests.postgres.server import Server
from tests.replicas.database import Onlooker
from tests.replicas.drive import Drive, Many
from tests.replicas.judge import Judge
from tests.replicas.script import SLOTS, days_of, make_script
from tests.replicas.servers import ToldMail, ToldTelegram
from tests.world.config import chat_of
from tests.world.http import Clock
from tests.world.model import World
from tests.world.serve import serve

_FIRST_MONTH, _MONTHS = "2025-01", 2


def _nobody(_: str) -> None:
    """Listens to no progress."""


async def replicas_days(
    server: Server,
    folder: Path,
    seed: int,
    count: int,
    moments: Sequence[time] = SLOTS,
    tell: Callable[[str], None] = _nobody,
    log: str = "",
) -> tuple[Drive, list[str]]:
    """Play `moments` of `count` days; gives what was done and all that the judge finds. `tell` hears of each moment."""
    world = make_year(_FIRST_MONTH, _MONTHS, seed)
    days = days_of(world.watch_from, world.watch_until - timedelta(days=14), seed, count)
    script = make_script(days, seed, moments)
    world.passes = [one for one in world.passes if one.date() >= days[0]]
    url = server.new()
    create(PostgresServer(url), HEAD)
    async with driving(world, url, folder, log) as drive:
        await drive.play(script, tell)
        return drive, Judge(drive, world, _MONTHS, script).findings()


@asynccontextmanager
async def driving(world: World, url: str, folder: Path, log: str) -> AsyncIterator[Drive]:
    """Serve the world, and make ready to drive three replicas through it."""
    clock = Clock(world.passes[0])
    logging.getLogger("aiohttp.server").disabled = True  # it tells of every line that is cut on purpose
    onlooker = Onlooker(url)
    onlooker.prepare()
    async with serve(world, ToldTelegram(clock), ToldMail(clock)) as running:
        own = {code: chat_of(world, code) for code in REGIONS}
        colleagues = {code: tuple(range(chat + 300_000, chat + 305_000, 1_000)) for code, chat in own.items()}
        chats = Many(own, {code: chat + 100_000 for code, chat in own.items()}, colleagues=colleagues)
        drive = Drive(running, folder, chats, onlooker, log)
        wishes = {"sources": REGIONS, "supervisors": True, "language": "ru", "recipients": MINISTRY}
        for replica in drive.replicas:
            database = f"{url}&application_name={replica.name}"
            text = running.config_toml(folder / "data", database=database, **wishes)
            replica.config.write_text(text + chats.toml(), encoding="utf8")
            drive.sources = set(re.findall(r'(?m)^\[\[sources\]\]\nid = "(.+)"', text))
        try:
            yield drive
        finally:
            await drive.end()
            onlooker.close()
