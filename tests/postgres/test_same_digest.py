"""A month watched into either kind of database is counted alike, byte for byte."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.commands import Tyndau
from tests.postgres.server import Server
from tests.postgres.two import NOW, watched


@pytest.mark.parametrize("month", ["2025-04", "2021-11"])
def test_the_same_month(month: str, folder: Path, tyndau: Tyndau, server: Server) -> None:
    homes = [folder / "file", folder / "server"]
    watched(month, homes, [f"sqlite:///{folder}/tyndau.db", server.new()])
    for command in (("digest", "--month", month, "--format", "json"), ("duties", "--json"), ("status", "--json")):
        said = [tyndau(*command, "--config", str(home / "config.toml"), "--now", NOW[month]) for home in homes]
        assert [one.code for one in said] == [0, 0]
        assert said[0].out == said[1].out
        if command[0] == "digest":
            counted = json.loads(said[0].out)
            assert counted["violations"]
            assert counted["tables"]["open_meetings"]["totals"]["announcements"] > 0
