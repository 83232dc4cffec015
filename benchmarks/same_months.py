"""`make same-months`: whole months on SQLite and on PostgreSQL, the same JSON, byte for byte; minutes for each month.

    python -m benchmarks.same_months [MONTH]… [--seed N] [--scale X]

1. One embedded world is watched at each of its passes into an SQLite file and into a PostgreSQL of its own; what each
   tells its people is kept apart.
2. `tyndau digest --format json` of each month from the first pass to the last, and `tyndau db verify`, in both.
3. `tyndau db migrate` of the file, killed in several places (SIGKILL) and run again, then the digests of what it made.

Exit 1 where anything differs.
"""

from __future__ import annotations

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

import pytest
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn, TimeRemainingColumn
from rich.table import Table

from bot import loop
from bot.config import load_config
from bot.cycle import run_pass
from bot.logs import set_up
from checks.assess import Matcher
from storage.postgres import PostgresServer
from storage.store import open_store
from tests.postgres.server import Server, the_server
from tests.world.model import World
from tests.world.plan import make_world
from tests.world.serve import Running, serve

_MONTHS = ("2025-04", "2021-11")
_KILLED_AT = (0.1, 0.35, 0.6, 0.85)  # of the time that a whole move takes
_TYNDAU = "from bot.cli import main; main()"
Tell = Callable[[int, int], None]


@dataclass
class Home:
    """A folder with a configuration and data, and the address of its database."""

    folder: Path
    url: str
    told: list[tuple[datetime, int, str, str]] = field(default_factory=list)
    cpu_s: float = 0.0
    matcher: Matcher = field(default_factory=Matcher)

    @property
    def config(self) -> Path:
        return self.folder / "config.toml"

    def start(self, *words: str) -> subprocess.Popen[str]:
        """The command, under way."""
        command = [sys.executable, "-c", _TYNDAU, *words, "--config", str(self.config)]
        return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)

    def tyndau(self, *words: str) -> str:
        """What the command prints; SystemExit where it is not content."""
        process = self.start(*words)
        out, err = process.communicate()
        if process.returncode:
            raise SystemExit(f"tyndau {' '.join(words)} ends with {process.returncode}: {out[-500:]}{err[-2000:]}")
        return out

    def digests(self, months: Sequence[str], now: datetime) -> dict[str, str]:
        """The JSON of each month at `now`."""
        common = ("--format", "json", "--now", now.isoformat())
        return {month: self.tyndau("digest", "--month", month, *common) for month in months}

    async def watch(self, running: Running, moment: datetime) -> None:
        """One pass, with its deliveries."""
        before, begun = len(running.telegram.messages), time.process_time()
        config = load_config(self.config)
        store = await open_store(config.service.database, config.data_dir)
        try:
            report = await run_pass(config, store, lambda: moment, matcher=self.matcher)
        finally:
            await store.close()
        if not report.all_read:
            raise SystemExit(f"{self.folder.name}, {moment}: a source was not read")
        self.told += [(one.at, one.chat_id, one.method, one.text) for one in running.telegram.messages[before:]]
        self.cpu_s += time.process_time() - begun


@dataclass
class Finding:
    """One comparison: what was compared, how much of it, and whether it was alike."""

    what: str
    much: str
    alike: bool


async def play(world: World, homes: Sequence[Home], tell: Tell) -> None:
    """Every pass of the world, by each home in turn at the same virtual moment."""
    async with serve(world) as running:
        for home in homes:
            home.folder.mkdir()
            text = running.config_toml(home.folder / "data", database=home.url)
            home.config.write_text(text, encoding="utf8")
        for done, moment in enumerate(world.passes, 1):
            running.clock.set(moment)
            for home in homes:
                await home.watch(running, moment)
            tell(done, len(world.passes))


def months_of(world: World) -> list[str]:
    """Every month in which there was a pass."""
    return sorted({f"{moment:%Y-%m}" for moment in world.passes})


def compared(world: World, file: Home, other: Home, digests: dict[str, str]) -> Iterator[Finding]:
    """The digests of `other` beside those of `file`."""
    for month, found in other.digests(list(digests), world.passes[-1]).items():
        yield Finding(f"{other.folder.name}: digest of {month}", _size(found), found == digests[month])
        if found != digests[month]:
            (other.folder / f"{month}.json").write_text(found, encoding="utf8")
            (file.folder / f"{month}.json").write_text(digests[month], encoding="utf8")


def _size(digest: str) -> str:
    document = json.loads(digest)
    return f"{len(digest.encode()):,} bytes, {len(document['violations'])} violations"


def _verified(home: Home) -> Finding:
    document = json.loads(home.tyndau("db", "verify", "--json"))
    return Finding(f"{home.folder.name}: db verify", f"{document.get('pages', '')} pages", True)


def moved(server: Server, file: Home) -> tuple[Home, list[Finding]]:
    """Move the file twice: at a stretch, to learn how long it takes, and with kills in between."""
    whole, begun = server.new(), time.monotonic()
    first = json.loads(file.tyndau("db", "migrate", file.url, whole, "--json"))
    took = time.monotonic() - begun
    home = Home(file.folder.parent / "moved", server.new())
    states = [_killed(file, home.url, took * part) for part in _KILLED_AT]
    again = json.loads(file.tyndau("db", "migrate", file.url, home.url, "--json"))
    home.folder.mkdir()
    text = file.config.read_text(encoding="utf8").replace(json.dumps(file.url), json.dumps(home.url))
    home.config.write_text(text, encoding="utf8")
    rows = f"{sum(first['rows'].values()):,} rows, {took:.0f} s"
    counted = all(again[key] == first[key] for key in ("rows", "months")) and not again["differing"]
    return home, [
        Finding("db migrate at a stretch: every month counted alike", rows, not first["differing"]),
        Finding(f"db migrate after kills ({', '.join(states)})", "the same rows and months", counted),
    ]


def _killed(file: Home, target: str, after: float) -> str:
    """Kill a move after so many seconds; gives what the target then holds."""
    process = file.start("db", "migrate", file.url, target, "--json")
    try:
        process.communicate(timeout=after)
    except subprocess.TimeoutExpired:
        process.kill()
        process.communicate()
    return "filled" if PostgresServer(target).revision() else "empty"


def whole_month(server: Server, folder: Path, world: World, tell: Tell) -> tuple[list[Finding], list[Home]]:
    """Everything about one month."""
    folder.mkdir()
    homes = [Home(folder / "sqlite", f"sqlite:///{folder}/tyndau.db"), Home(folder / "postgresql", server.new())]
    loop.run(play(world, homes, tell))
    file, other = homes
    told = Finding(
        "told to people", f"{len(file.told):,} messages", bool(file.told) and sorted(file.told) == sorted(other.told)
    )
    digests = file.digests(months_of(world), world.passes[-1])
    found = [told, *compared(world, file, other, digests), _verified(file), _verified(other)]
    third, moves = moved(server, file)
    shutil.copytree(file.folder / "data", third.folder / "data")
    return [*found, *moves, *compared(world, file, third, digests), _verified(third)], homes


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.same_months", description=__doc__)
    parser.add_argument("months", nargs="*", metavar="MONTH")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--scale", type=float, default=1.0)
    return parser.parse_args()


def main() -> int:
    """Play, compare, tell."""
    set_up()
    wanted, console, alike = _arguments(), Console(width=120), True
    try:
        server = the_server()
    except pytest.skip.Exception as error:
        console.print(f"not run: {error}", markup=False)
        return 0
    with tempfile.TemporaryDirectory() as name:
        for month in wanted.months or _MONTHS:
            world, begun = make_world(month, seed=wanted.seed, scale=wanted.scale), time.perf_counter()
            found, homes = _with_bar(server, Path(name) / month, world)
            _show(console, month, found)
            cost = ", ".join(f"{home.folder.name} {home.cpu_s:.0f} s" for home in homes)
            took = (time.perf_counter() - begun) / 60
            console.print(
                f"{len(world.passes)} passes, {len(world.hearings)} hearings; CPU: {cost}; {took:.1f} minutes\n"
            )
            alike = alike and all(one.alike for one in found)
    return 0 if alike else 1


def _with_bar(server: Server, folder: Path, world: World) -> tuple[list[Finding], list[Home]]:
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, TimeRemainingColumn(), console=Console(stderr=True)) as bars:
        task = bars.add_task(f"{world.month}, passes")
        return whole_month(server, folder, world, lambda done, of: bars.update(task, completed=done, total=of))


def _show(console: Console, month: str, found: Sequence[Finding]) -> None:
    table = Table(month, "how much", "")
    for one in found:
        table.add_row(one.what, one.much, "alike" if one.alike else "DIFFERENT")
    console.print(table)


if __name__ == "__main__":
    sys.exit(main())
