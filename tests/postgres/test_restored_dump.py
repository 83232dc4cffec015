"""A dump that is put back: what waited then is doubtful now; what stands in the way is said, and nothing is altered."""

from __future__ import annotations

import asyncio
import os
import subprocess
from pathlib import Path

import psycopg
import pytest

from storage.store import open_store
from tests.cli.commands import Tyndau
from tests.postgres.server import Server
from tests.postgres.test_refusing import configure
from tests.storage.making import T0, day, notice

NOW = "2026-01-01T00:00:00+05:00"
STATES = "SELECT key, state, uncertain FROM notices ORDER BY key"


@pytest.fixture
async def url(folder: Path, server: Server, monkeypatch: pytest.MonkeyPatch) -> str:
    """A database with a notice that was sent, one that waits, one that waits for a day to come; dumped."""
    monkeypatch.setenv("PATH", f"{server.programs}:{os.environ['PATH']}")
    made = server.new()
    configure(folder, made)
    store = await open_store(made, folder / "data")
    await store.plan(T0, [], [notice("a")], {})
    (first,) = await store.outbox.claim(T0, 9, 60, "t")
    await store.outbox.mark_sent([first.id], "t", T0)
    await store.plan(T0, [], [notice("b"), notice("c", not_before=day(5000))], {})
    await store.close()
    command = ["pg_dump", "--format=custom", "--file=x.dump", f"--dbname={made}"]
    await asyncio.to_thread(subprocess.run, command, check=True, cwd=folder)
    return made


def _name(url: str) -> str:
    return url.partition("@/")[2].partition("?")[0]


async def test_what_waited_is_doubtful(url: str, folder: Path, tyndau: Tyndau, server: Server) -> None:
    server.run("UPDATE notices SET state = 'sent' WHERE key = 'b'", _name(url))
    said = tyndau("db", "restore", "x.dump", "--now", NOW, "--json")
    assert (said.code, said.json) == (0, {"schema": "r0005", "doubtful": 1})
    assert server.run(STATES, _name(url)) == [("a", "sent", False), ("b", "pending", True), ("c", "pending", False)]
    assert "1 waiting notices may have gone out since" in tyndau("db", "restore", "x.dump", "--now", NOW).out


async def test_a_database_in_use(url: str, tyndau: Tyndau, server: Server) -> None:
    before = server.run(STATES, _name(url))
    with psycopg.connect(url):
        said = tyndau("db", "restore", "x.dump")
    assert said.code == 3
    assert "is in use: stop every replica" in said.line
    assert server.run(STATES, _name(url)) == before


async def test_a_damaged_dump(url: str, folder: Path, tyndau: Tyndau, server: Server) -> None:
    before = server.run(STATES, _name(url))
    whole = (folder / "x.dump").read_bytes()
    (folder / "x.dump").write_bytes(whole[: len(whole) // 2])
    said = tyndau("db", "restore", "x.dump")
    assert said.code == 3
    assert "nothing was altered" in said.line
    assert server.run(STATES, _name(url)) == before


async def test_without_the_servers_programs(
    url: str, folder: Path, tyndau: Tyndau, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(folder))
    said = tyndau("db", "restore", "x.dump")
    assert said.code == 3
    assert "pg_restore is not installed here" in said.line
