"""`make bench-scale`: a pass over 20 and over 2,000 sources by 1, 2 and 4 replicas on one PostgreSQL.

    python -m benchmarks.scale [--sources 20,2000] [--replicas 1,2,4] [--wait-ms 400]

The server, the sites (`benchmarks.scale_world`) and each `tyndau run` are processes of their own. For each number of
sources there is one database: its first pass is read by the most replicas, then each number of replicas makes a whole
pass over it, as after a day asleep. Exit 1 where a source was not read or a process took more than 300 MB.
"""

from __future__ import annotations

import argparse
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import psycopg
from rich.console import Console
from rich.table import Table

from benchmarks.scale_world import CARD_OF_EACH, address, region_of
from storage.postgres import TURN
from tests.postgres.server import Server, own_server

_MOST_MB = 300
_GIVE_UP_S = 600
_TYNDAU = "from bot.cli import main; main()"
_START_S = 28  # within which all replicas are there
_OURS = "FROM pg_stat_activity WHERE application_name LIKE 'tyndau%'"
_TICK = os.sysconf("SC_CLK_TCK")
_DURABLE = ("fsync=on", "synchronous_commit=on", "full_page_writes=on", "autovacuum=on", "shared_buffers=128MB")


@dataclass(frozen=True)
class Measured:
    """One pass: how long it took until it was judged, what it cost, and what was read."""

    sources: int
    replicas: int
    first: bool
    reading_s: float
    whole_s: float
    cpu_s: float
    server_cpu_s: float
    peak_mb: float
    connections: int
    read: int

    @property
    def sound(self) -> bool:
        """Whether everything was read, within the memory that is allowed."""
        return self.read == self.sources + 1 and self.peak_mb <= _MOST_MB


@dataclass
class House:
    """A database, the sites around it, and the configuration of the replicas."""

    server: Server
    folder: Path
    sources: int
    port: int
    url: str = ""
    replicas: list[subprocess.Popen[bytes]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.url = self.server.new()

    def tyndau(self, number: int = 0) -> list[str]:
        """The command, with a configuration for this process."""
        return [sys.executable, "-c", _TYNDAU, "--config", str(self.configure(number))]

    def configure(self, number: int) -> Path:
        """A configuration; by the number the server tells the replicas apart."""
        text = f'[service]\ndatabase = "{self.url}&application_name=tyndau{number}"\n'
        text += f'data_dir = "{self.folder}/data"\ntime_zone = "UTC"\n'
        text += '[watch]\nat = ["00:00"]\nrequests_per_second = 1000\n'
        text += f'[[sources]]\nid = "portal"\nkind = "portal"\nbase_url = "http://{address(0)}:{self.port}"\n'
        for site in range(1, self.sources + 1):
            place = f'region = "{region_of(site)}"\nurl = "http://{address(site)}:{self.port}/rubric"'
            text += f'[[sources]]\nid = "site{site}"\nkind = "website"\n{place}\n'
        file = self.folder / f"config{number}.toml"
        file.write_text(text, encoding="utf8")
        return file

    def run(self, statement: str) -> list[tuple[object, ...]]:
        """One statement on the database."""
        with psycopg.connect(self.url, autocommit=True) as opened:
            done = opened.execute(statement.encode())
            return done.fetchall() if done.description else []

    def number(self, statement: str) -> int:
        """The number that a statement gives."""
        return int(str(self.run(statement)[0][0]))

    def check(self) -> None:
        """SystemExit where a replica has ended."""
        if any(one.poll() is not None for one in self.replicas):
            raise SystemExit(f"a replica ended: {(self.folder / 'log').read_text(encoding='utf8')[-2000:]}")

    def sleep_a_day(self) -> None:
        """Let what was done be of the day before."""
        self.run("UPDATE passes SET started_at = started_at - interval '1 day'")
        self.run("DELETE FROM facts WHERE key LIKE 'pass_%'")

    @contextmanager
    def service(self, count: int) -> Iterator[None]:
        """So many replicas."""
        with (self.folder / "log").open("ab") as log:
            self.replicas = [
                subprocess.Popen([*self.tyndau(number), "run"], stdout=log, stderr=log) for number in range(count)
            ]
            try:
                yield
            finally:
                for one in self.replicas:
                    one.send_signal(signal.SIGTERM)
                for one in self.replicas:
                    one.wait(30)

    def cpu_s(self) -> float:
        """CPU seconds of the replicas so far."""
        return sum(_cpu_s(one.pid) for one in self.replicas)

    def peak_mb(self) -> float:
        """The most memory that one of them ever held."""
        return max(_peak_mb(one.pid) for one in self.replicas)


def _cpu_s(pid: int, *, children: bool = False) -> float:
    fields = Path(f"/proc/{pid}/stat").read_text(encoding="utf8").rpartition(")")[2].split()
    return sum(int(one) for one in fields[11 : 15 if children else 13]) / _TICK


def _peak_mb(pid: int) -> float:
    lines = Path(f"/proc/{pid}/status").read_text(encoding="utf8").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM")) / 1024


def _server_cpu_s(server: Server) -> float:
    """CPU seconds of the database server: of its connections under way, and of those that have ended."""
    assert server.process is not None
    pid = server.process.pid
    running = Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="utf8").split()
    spent = _cpu_s(pid, children=True)
    for one in running:
        with suppress(FileNotFoundError):  # it has ended meanwhile
            spent += _cpu_s(int(one))
    return spent


@contextmanager
def _lined_up(house: House) -> Iterator[None]:
    """Let every replica begin with its first lease when the block ends: none may write before."""
    waiting = f"SELECT count(DISTINCT application_name) {_OURS} AND wait_event_type = 'Lock'"
    with psycopg.connect(house.url) as gate:
        gate.execute(f"SELECT pg_advisory_xact_lock({TURN})".encode())
        deadline = time.monotonic() + _START_S
        while house.number(waiting) < len(house.replicas):
            house.check()
            if time.monotonic() > deadline:
                raise SystemExit("the replicas do not begin")
            time.sleep(0.05)
        yield


def one_pass(house: House, count: int, *, first: bool) -> Measured:
    """Let so many replicas read what is due, which is everything, until it was judged."""
    judged, connections = "SELECT at FROM facts WHERE key = 'pass_judged'", 0
    with house.service(count):
        with _lined_up(house):
            begun, cpu, of_server = datetime.now(UTC), house.cpu_s(), _server_cpu_s(house.server)
        deadline = time.monotonic() + _GIVE_UP_S
        while not (ended := house.run(judged)) and time.monotonic() < deadline:
            house.check()
            open_now = house.number(f"SELECT count(*) {_OURS}")
            connections = max(connections, open_now)
            time.sleep(0.25)
        cpu, of_server = house.cpu_s() - cpu, _server_cpu_s(house.server) - of_server
        peak = house.peak_mb()
    since = f"FROM passes WHERE started_at >= '{(begun - timedelta(seconds=_START_S)).isoformat()}'"
    done = house.run(f"SELECT max(finished_at) {since}")[0][0]
    read = house.number(f"SELECT count(DISTINCT source_id) {since} AND outcome = 'complete'")
    end = ended[0][0] if ended else datetime.now(UTC)
    assert isinstance(done, datetime) and isinstance(end, datetime)
    spans = ((done - begun).total_seconds(), (end - begun).total_seconds())
    return Measured(house.sources, count, first, *spans, cpu, of_server, peak, connections, read)


@contextmanager
def _world(folder: Path, sources: int, wait_ms: int) -> Iterator[int]:
    ports = folder / "port"
    command = [sys.executable, "-m", "benchmarks.scale_world", str(sources), str(wait_ms / 1000), str(ports)]
    process = subprocess.Popen(command)
    try:
        while not (ports.exists() and ports.read_text()):
            if process.poll() is not None:
                raise SystemExit("the sites do not start")
            time.sleep(0.05)
        yield int(ports.read_text())
    finally:
        process.kill()
        process.wait()


def measure(server: Server, sources: int, replicas: Sequence[int], wait_ms: int) -> Iterator[Measured]:
    """The first pass, and a whole one for each number of replicas."""
    with tempfile.TemporaryDirectory(prefix="tyndau-scale-") as name, _world(Path(name), sources, wait_ms) as port:
        house = House(server, Path(name), sources, port)
        subprocess.run([*house.tyndau(), "db", "upgrade"], check=True, stdout=subprocess.DEVNULL)
        yield one_pass(house, max(replicas), first=True)
        for count in replicas:
            house.sleep_a_day()
            yield one_pass(house, count, first=False)


def _table(found: Sequence[Measured]) -> Table:
    table = Table("sources", "replicas", "pass", title="A pass, until it was judged")
    for head in ("s", "reading s", "ms a source", "× of base", "CPU ms a source", "× of base", "server CPU ms"):
        table.add_column(head, justify="right")
    for head in ("peak MB", "connections", "read"):
        table.add_column(head, justify="right")
    base = next((one for one in found if not one.first), None)
    for one in found:
        spent = one.whole_s / one.sources, one.cpu_s / one.sources
        of_base = (spent[0] / (base.whole_s / base.sources), spent[1] / (base.cpu_s / base.sources)) if base else (0, 0)
        table.add_row(
            f"{one.sources:,}", str(one.replicas), "first" if one.first else "whole",
            f"{one.whole_s:.1f}", f"{one.reading_s:.1f}", f"{spent[0] * 1000:.1f}", f"{of_base[0]:.2f}",
            f"{spent[1] * 1000:.1f}", f"{of_base[1]:.2f}", f"{one.server_cpu_s / one.sources * 1000:.1f}",
            f"{one.peak_mb:.0f}", str(one.connections), f"{one.read}/{one.sources + 1}",
        )  # fmt: skip
    return table


def main() -> int:
    """Measure, print, judge."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.scale", description=__doc__)
    parser.add_argument("--sources", default="20,2000")
    parser.add_argument("--replicas", default="1,2,4")
    parser.add_argument("--wait-ms", type=int, default=400)
    wanted, console = parser.parse_args(), Console(width=150)
    replicas = [int(one) for one in wanted.replicas.split(",")]
    server, found = own_server(_DURABLE), list[Measured]()
    console.print(f"Each site waits {wanted.wait_ms} ms before it answers; a card of the register for {CARD_OF_EACH}.")
    try:
        for sources in wanted.sources.split(","):
            for one in measure(server, int(sources), replicas, wanted.wait_ms):
                found.append(one)
                print(one, file=sys.stderr, flush=True)
    finally:
        server.remove()
    console.print(_table(found))
    return 0 if all(one.sound for one in found) else 1


if __name__ == "__main__":
    sys.exit(main())
