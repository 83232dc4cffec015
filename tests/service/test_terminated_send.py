"""`tyndau run` told to stop while Telegram holds the answer to a message: it stops, and the next start goes on."""

from __future__ import annotations

import asyncio
import os
import re
import signal
import sqlite3
import sys
from asyncio.subprocess import DEVNULL, Process
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from pathlib import Path

from aiohttp import web

from tests.delivery.bot_api import TOKEN, BotApi, serving_bot_api
from tests.delivery.home import home, many
from tests.notices.samples import OFFICER

_STOPS_WITHIN_S = 10.0
_COUNT = 40  # more than one message
_REPEATED = "повторно"


@asynccontextmanager
async def empty_site() -> AsyncIterator[str]:
    """A source that has nothing: its pass ends at once."""
    runner = web.AppRunner(web.Application())
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    try:
        yield f"http://127.0.0.1:{runner.addresses[0][1]}/list"
    finally:
        await runner.cleanup()


@asynccontextmanager
async def tyndau_run(config: Path) -> AsyncIterator[Process]:
    command = (str(Path(sys.executable).with_name("tyndau")), "--config", str(config), "run")
    process = await asyncio.create_subprocess_exec(*command, stdout=DEVNULL, stderr=DEVNULL, env=dict(os.environ))
    try:
        yield process
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()


def configuration(folder: Path, api: BotApi, site: str) -> Path:
    file = folder / "config.toml"
    file.write_text(
        f"""
[service]
database = "sqlite:///{folder}/tyndau.db"
data_dir = "{folder}"

[telegram]
token = "{TOKEN}"
api_base = "{api.base}"

[alerts]
quiet = ["08:00", "08:00"]

[watch]
requests_per_second = 1000.0

[[sources]]
id = "pavlodar"
kind = "website"
region = "pavlodar"
url = "{site}"

[[officers]]
region = "pavlodar"
role = "officer"
telegram_chat_id = {OFFICER.telegram_chat_id}
language = "ru"
""",
        encoding="utf8",
    )
    return file


def in_database(folder: Path, query: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(folder / "tyndau.db")) as opened, opened:
        return opened.execute(query).fetchall()


def numbers(text: str) -> list[str]:
    return re.findall(r"<b>№ (\d+)</b>", text)


async def test_it_stops_while_an_answer_is_out_and_only_what_was_on_its_way_may_be_a_repeat(tmp_path: Path) -> None:
    async with serving_bot_api() as api, empty_site() as site:
        config = configuration(tmp_path, api, site)
        async with home(tmp_path, OFFICER) as here:
            await here.plan(*many(_COUNT))
        api.answers[str(OFFICER.telegram_chat_id)] = [api.HANG]
        async with tyndau_run(config) as process:
            await api.hung.wait()
            process.send_signal(signal.SIGTERM)
            assert await asyncio.wait_for(process.wait(), _STOPS_WITHIN_S) == 0
        (first,) = api.texts(1)
        on_its_way = numbers(first)
        states = Counter(state for (state,) in in_database(tmp_path, "SELECT state FROM notices"))
        assert states == {"sending": len(on_its_way), "pending": _COUNT - len(on_its_way)}
        assert in_database(tmp_path, "SELECT id FROM passes WHERE finished_at IS NULL") == []
        assert in_database(tmp_path, "PRAGMA quick_check") == [("ok",)]

        in_database(tmp_path, "UPDATE notices SET lease_until = planned_at")  # as if its quarter of an hour were over
        api.go_on.set()
        async with tyndau_run(config) as process:
            while len(numbers("".join(api.texts(1)[1:]))) < _COUNT:  # noqa: ASYNC110 - the server has no event for it
                await asyncio.sleep(0.05)
            process.send_signal(signal.SIGTERM)
            assert await asyncio.wait_for(process.wait(), _STOPS_WITHIN_S) == 0
    again = api.texts(1)[1:]
    assert Counter(one for text in again for one in numbers(text)) == Counter(f"2514092{no:04}" for no in range(_COUNT))
    assert {one for text in again if _REPEATED in text for one in numbers(text)} == set(on_its_way)
    assert in_database(tmp_path, "SELECT DISTINCT state FROM notices") == [("sent",)]
