"""One measurement in a process of its own: `python -m benchmarks.one MONTH SCALE HISTORY_MONTHS`.

The embedded world is served by another process. Prints one JSON document: a cold pass, unchanged ones right after it
(the middle one of five, by CPU: another process on the machine disturbs a single one by a third), and an ordinary one
of the next morning, each with CPU and wall seconds and requests; live cards; peak memory.
"""

from __future__ import annotations

import json
import re
import resource
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import httpx

from bot import loop
from bot.clock import Clock
from bot.config import Config, load_config
from bot.cycle import run_pass
from bot.logs import set_up
from checks.assess import Matcher
from storage.store import Store, open_store

_PASS = 50  # of the world's passes: the middle of the month
_AGAIN = 5  # unchanged passes measured


@dataclass
class WorldProcess:
    """A served world in a process of its own, driven over its control port."""

    control: str
    passes: list[datetime]
    process: subprocess.Popen[str]

    def set_clock(self, moment: datetime) -> None:
        """Let it be `moment` in the world."""
        httpx.post(f"{self.control}/__clock", content=moment.isoformat()).raise_for_status()

    def requests(self) -> int:
        """How many requests it has answered."""
        return sum(httpx.get(f"{self.control}/__requests").raise_for_status().json().values())

    def config(self, folder: Path) -> Path:
        """A configuration of the product for it."""
        text = httpx.get(f"{self.control}/__config", params={"data_dir": str(folder / "data")}).raise_for_status().text
        file = folder / "config.toml"
        # Without a token alerts are printed: what Telegram's library weighs is measured by itself.
        file.write_text(re.sub(r"(?m)^token = .*$", 'token = ""', text), encoding="utf8")
        return file


def start_world(folder: Path, month: str, scale: str, history: str) -> WorldProcess:
    """Start a world and wait until it is served."""
    ports = folder / "ports.json"
    command = [sys.executable, "-m", "tests.world", "--month", month, "--scale", scale, "--history-months", history]
    process = subprocess.Popen([*command, "--port-file", str(ports)], stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    process.stdout.readline()
    told = json.loads(ports.read_text(encoding="utf8"))
    passes = [datetime.fromisoformat(moment) for moment in told["truth"]["passes"]]
    return WorldProcess(f"http://127.0.0.1:{told['ports']['control']}", passes, process)


@dataclass
class Run:
    """Passes of one process over a world."""

    config: Config
    store: Store
    world: WorldProcess
    matcher: Matcher = field(default_factory=Matcher)

    async def once(self, now: datetime) -> dict[str, Any]:
        """One pass, measured."""
        before, wall, cpu = self.world.requests(), time.perf_counter(), time.process_time()
        report = await run_pass(self.config, self.store, Clock(now).now, matcher=self.matcher)
        return {
            "cpu": time.process_time() - cpu,
            "wall": time.perf_counter() - wall,
            "requests": self.world.requests() - before,
            "new_versions": sum(read.new_versions for read in report.reads),
            "cards": len(report.evaluation.ledger.cards),
        }

    async def middle(self, now: datetime) -> dict[str, Any]:
        """The middle one, by CPU, of some passes five minutes apart; `new_versions` of all of them."""
        passes = [await self.once(now + number * timedelta(minutes=5)) for number in range(_AGAIN)]
        middle = sorted(passes, key=lambda one: float(one["cpu"]))[_AGAIN // 2]
        return {**middle, "new_versions": sum(one["new_versions"] for one in passes)}


async def measure(world: WorldProcess, folder: Path) -> dict[str, Any]:
    """The passes, and the most memory that they took."""
    config = load_config(world.config(folder))
    store = await open_store(config.service.database, config.data_dir)
    result: dict[str, Any] = {}
    run = Run(config, store, world)
    moment, morning = world.passes[_PASS], world.passes[_PASS + 2]
    try:
        world.set_clock(moment)
        result["cold"] = await run.once(moment)
        # The first one looks once more at the hearings that the cold one found to be closed.
        result["first after it"] = await run.once(moment + timedelta(minutes=5))
        result["unchanged"] = await run.middle(moment + timedelta(minutes=10))
        world.set_clock(morning)
        result["next morning"] = await run.once(morning)
    finally:
        await store.close()
    return {**result, "peak_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}


def main(arguments: list[str]) -> None:
    """Measure and print."""
    set_up(debug=False)
    with tempfile.TemporaryDirectory() as name:
        world = start_world(Path(name), *arguments)
        try:
            print(json.dumps(loop.run(measure(world, Path(name)))))
        finally:
            world.process.terminate()
            world.process.wait()


if __name__ == "__main__":
    main(sys.argv[1:])
