"""The commands that docs/operations.md shows for PostgreSQL, run in its order."""

from __future__ import annotations

import asyncio
import os
import shlex
import subprocess
from pathlib import Path

import pytest

from storage.store import open_store
from tests.cli.commands import Tyndau
from tests.docs.shown import ROOT, blocks
from tests.postgres.server import Server
from tests.storage.making import SITE
from tests.storage.shelf import Place, fill

MANUAL = ROOT / "docs" / "operations.md"
SHOWN = "postgresql://tyndau_service@db.example.org/tyndau_hearings"


def _lines() -> list[str]:
    text = [block.text for block in blocks(MANUAL, "sh")]
    first = next(number for number, one in enumerate(text) if "createuser" in one)
    return [line for one in text[first : first + 4] for line in one.splitlines()]


async def _filled(folder: Path) -> str:
    url = f"sqlite:///{folder}/tyndau.db"
    store = await open_store(url, folder / "data")
    await fill(store, Place(folder))
    await store.close()
    return url


def _configure(folder: Path, url: str) -> None:
    source = f'id = "{SITE.id}"\nkind = "website"\nregion = "abai"\nurl = "{SITE.url}"'
    (folder / "config.toml").write_text(f'[service]\ndatabase = "{url}"\n[[sources]]\n{source}\n', encoding="utf8")


def test_the_manual(folder: Path, tyndau: Tyndau, server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    _configure(folder, asyncio.run(_filled(folder)))
    url = server.url("tyndau_hearings", user="tyndau_service")
    monkeypatch.setenv("PATH", f"{server.programs}:{os.environ['PATH']}")
    there = {"PGHOST": str(server.folder), "PGPORT": str(server.port), "PGUSER": "tyndau"}
    programs = []
    for line in _lines():
        words = shlex.split(line.replace(SHOWN, url))
        programs.append(" ".join(words[:3]) if words[0] == "tyndau" else words[0])
        if words[0] == "tyndau":
            said = tyndau(*words[1:])
            assert (said.code, said.err) == (0, ""), line
        else:
            done = subprocess.run(words, env={**os.environ, **there}, capture_output=True, text=True, check=False)
            assert (done.returncode, done.stderr) == (0, ""), line
        if "migrate" in words:
            _configure(folder, url)
    assert programs == [
        "createuser",
        "createdb",
        "tyndau db migrate",
        "pg_dump",
        "tyndau db restore",
        "tyndau db verify",
    ]
    assert server.run("SELECT count(*) FROM notices", "tyndau_hearings") == [(1,)]
