"""A world in a process of its own, driven over its control port."""

from __future__ import annotations

import asyncio
import json
import signal
import sys
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import aiohttp
import pytest

ROOT = Path(__file__).parents[2]


def _port_file(path: Path) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(path.read_text(encoding="utf8"))
    return loaded


@pytest.fixture
async def served(tmp_path: Path) -> AsyncIterator[dict[str, Any]]:
    path = tmp_path / "ports.json"
    arguments = ["--month", "2021-11", "--seed", "7", "--scale", "0.1", "--port-file", str(path)]
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.world", *arguments, cwd=ROOT, stdout=asyncio.subprocess.PIPE
    )
    try:
        assert process.stdout is not None
        assert (await process.stdout.readline()).strip() == b"ready"
        yield _port_file(path)
    finally:
        process.send_signal(signal.SIGTERM)
        assert await process.wait() == 0


async def test_clock_config_and_truth_over_the_control_port(served: dict[str, Any], tmp_path: Path) -> None:
    control = f"http://127.0.0.1:{served['ports']['control']}"
    moment = served["truth"]["passes"][30]
    async with aiohttp.ClientSession() as client:
        async with client.post(f"{control}/__clock", data=moment) as response:
            assert await response.text() == moment
        async with client.get(f"{control}/__truth") as response:
            assert await response.json() == served["truth"]
        async with client.get(f"{control}/__config", params={"data_dir": str(tmp_path)}) as response:
            assert served["ports"]["portal"] in await response.text()
        async with client.get(f"{served['ports']['portal']}/Public/PubHearings") as response:
            assert "hearingId=" in await response.text()
        async with client.get(f"{control}/__requests") as response:
            assert await response.json() == {"portal /Public/PubHearings": 1}
        fault = {"source": "portal", "kind": "500"}
        async with client.post(f"{control}/__fault", json=fault) as response:
            assert response.status == 200
        async with client.get(f"{served['ports']['portal']}/Public/PubHearings") as response:
            assert response.status == 500
