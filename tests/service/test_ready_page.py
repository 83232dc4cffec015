"""`/readyz` and the figures of `/metrics` over a real store: what stands in the way is named, and all is counted."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

import httpx

from bot.config import load_config
from bot.health import Health, health_server
from bot.metrics import metric
from checks.model import PassOutcome
from checks.sources.base import ReadResult, Source
from storage.store import Store, open_store
from tests.cli.commands import SMALL
from tests.ports import free_port
from tests.service.living import april
from tests.storage.making import complete, notice
from tests.world.http import Clock

AKTOBE = Source(id="aktobe", kind="website", region="aktobe", url="http://127.0.0.1:9/list")
SAMPLE = re.compile(r'[a-z_]+(\{[a-z]+="[^"]*"(,[a-z]+="[^"]*")*\})? -?\d+(\.\d+)?')


@dataclass
class Page:
    """A health page over a store."""

    clock: Clock
    health: Health
    store: Store
    client: httpx.AsyncClient

    async def ready(self) -> tuple[int, dict[str, str]]:
        answer = await self.client.get("/readyz")
        checks: dict[str, str] = answer.json()["checks"]
        assert answer.json()["ready"] is (answer.status_code == 200)
        return answer.status_code, {name: said for name, said in checks.items() if said != "ok"}

    async def figures(self) -> dict[str, str]:
        """The samples by name and labels."""
        lines = (await self.client.get("/metrics")).text.splitlines()
        samples = [line for line in lines if not line.startswith("#")]
        assert all(SAMPLE.fullmatch(line) for line in samples)
        return dict(line.rsplit(" ", 1) for line in samples)


@asynccontextmanager
async def page(folder: Path) -> AsyncIterator[Page]:
    (folder / "config.toml").write_text(SMALL, encoding="utf8")
    store = await open_store(f"sqlite:///{folder}/x.db", folder / "data")
    clock = Clock(april(1, 8))
    health, address = Health(lambda: clock.now), f"127.0.0.1:{free_port()}"
    health.watch(store, load_config(folder / "config.toml"))
    async with health_server(address, health), httpx.AsyncClient(base_url=f"http://{address}") as client:
        yield Page(clock, health, store, client)
    await store.close()


async def one_pass(store: Store, at: datetime, result: ReadResult) -> None:
    under_way = await store.begin_source_pass(AKTOBE, at)
    await under_way.end(result, at + timedelta(seconds=90))


async def test_ready_while_the_work_can_be_done(tmp_path: Path) -> None:
    async with page(tmp_path) as shown:
        assert await shown.ready() == (200, {})
        await shown.store.plan(april(1, 8), [], [notice(not_before=april(1, 8))], {})
        shown.clock.set(april(1, 8, 59))
        shown.health.ticked()
        assert await shown.ready() == (200, {})
        shown.clock.set(april(1, 9))
        assert await shown.ready() == (503, {"delivery": "late"})
        shown.clock.set(april(1, 10))
        assert await shown.ready() == (503, {"ticks": "stalled", "delivery": "late"})


async def test_what_stands_in_the_way_is_named(tmp_path: Path) -> None:
    async with page(tmp_path) as shown:
        last = shown.clock.now
        shown.health.last_poll = lambda: last - timedelta(minutes=10)
        assert await shown.ready() == (503, {"polling": "no answer"})
        shown.health.last_poll = lambda: last
        with closing(sqlite3.connect(tmp_path / "x.db")) as opened, opened:
            opened.execute("UPDATE alembic_version SET version_num = 'r9999'")
        assert await shown.ready() == (503, {"database": "another schema"})
        with closing(sqlite3.connect(tmp_path / "x.db")) as opened, opened:
            opened.execute("ALTER TABLE notices RENAME TO gone")
        assert await shown.ready() == (503, {"database": "another schema", "delivery": "StoreError"})
        figures = await shown.figures()
        assert figures["tyndau_database_answers"] == "0"
        assert figures["tyndau_alive"] == "1"


async def test_a_data_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    async with page(tmp_path) as shown:
        (tmp_path / "data").rmdir()
        (tmp_path / "data").write_text("a file")
        assert await shown.ready() == (503, {"data_dir": "Unreadable"})


async def test_figures_of_sources_queue_and_deliveries(tmp_path: Path) -> None:
    async with page(tmp_path) as shown:
        await one_pass(shown.store, april(1, 8), complete(at=april(1, 8)))
        await one_pass(shown.store, april(1, 14), ReadResult(PassOutcome.FAILED, "certificate"))
        due, later = notice("a", not_before=april(1, 8)), notice("b", not_before=april(2, 8))
        await shown.store.plan(april(1, 8), [], [due, later, notice("c", not_before=april(1, 8))], {})
        (first, *_) = await shown.store.outbox.claim(april(1, 8), 1, 60, "token")
        await shown.store.outbox.mark_sent([first.id], "token", april(1, 8), channel="telegram")
        shown.clock.set(april(1, 14, 30))
        figures = await shown.figures()

    eight = f"{april(1, 8).timestamp():.0f}"
    assert figures['tyndau_source_last_complete_timestamp_seconds{source="aktobe"}'] == eight
    assert figures['tyndau_source_last_complete_timestamp_seconds{source="portal"}'] == "0"
    assert figures['tyndau_source_pass_seconds{source="aktobe"}'] == "90"
    assert figures['tyndau_source_failed_passes{source="aktobe"}'] == "1"
    states = {name for name, value in figures.items() if name.startswith("tyndau_source_health") and value == "1"}
    assert states == {
        'tyndau_source_health{source="aktobe",state="certificate"}',
        'tyndau_source_health{source="portal",state="never_read"}',
    }
    assert figures["tyndau_queue"] == "2"
    assert figures["tyndau_oldest_undelivered_seconds"] == str(int(6.5 * 3600))
    assert (figures['tyndau_notices{state="sent"}'], figures['tyndau_notices{state="undeliverable"}']) == ("1", "0")
    assert figures['tyndau_deliveries_total{channel="telegram",outcome="sent"}'] == "1"


def test_labels_are_escaped() -> None:
    lines = list(metric("m", "gauge", "Meaning.", [({"a": 'x"y\\z\n'}, 1.5)]))
    assert lines == ["# HELP m Meaning.", "# TYPE m gauge", r'm{a="x\"y\\z\n"} 1.500']
