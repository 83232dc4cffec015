"""Who loses or doubles work when workers are killed and frozen: our leases, and PgQueuer, on a real PostgreSQL.

    python -m benchmarks.kill_trial [RUNS] [PYTHON-WITH-PGQUEUER]

Three workers share twelve jobs of about a second. One is killed (SIGKILL), one is frozen (SIGSTOP) for longer than its
lease and then goes on. A job's effect is a row. Lost: jobs without one; doubled: with more than one.
"""

from __future__ import annotations

import asyncio
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from datetime import UTC, datetime, timedelta
from pathlib import Path

import psycopg

JOBS, WORKERS, LEASE_S, SLICES = 12, 3, 2.0, 5


async def _job(number: int) -> None:
    for _ in range(SLICES):
        await asyncio.sleep(0.2)


async def _with_pgqueuer(url: str) -> None:
    from pgqueuer import PgQueuer  # type: ignore[import-not-found,unused-ignore]
    from pgqueuer.db import PsycopgDriver  # type: ignore[import-not-found,unused-ignore]

    async with await psycopg.AsyncConnection.connect(url, autocommit=True) as connection:
        queue = PgQueuer(PsycopgDriver(connection))

        @queue.entrypoint("job")
        async def job(one: object) -> None:
            number = int(one.payload.decode())  # type: ignore[attr-defined]
            await _job(number)
            await connection.execute("INSERT INTO effects VALUES (%s)", (number,))

        lease = timedelta(seconds=LEASE_S)
        await queue.run(dequeue_timeout=timedelta(seconds=1), batch_size=1, heartbeat_timeout=lease)


async def _with_leases(url: str) -> None:
    from bot import turns
    from storage.store import Fenced, open_store

    turns.LEASE, turns._KEEP_EVERY_S = timedelta(seconds=LEASE_S), LEASE_S / 4
    with tempfile.TemporaryDirectory() as folder:
        store = await open_store(url, Path(folder))
        ours = turns.turns_of(store, lambda: datetime.now(UTC))
        while True:
            for number in random.sample(range(JOBS), JOBS):
                try:
                    async with ours.turn(f"job{number}") as turn:
                        if turn is not None and await store.get_fact(f"done{number}") is None:
                            await _job(number)
                            effect = {f"done{number}": True, f"effect{number}.{os.getpid()}": True}
                            await store.plan(datetime.now(UTC), [], [], {}, facts=effect)
                except Fenced:
                    continue  # what it had begun was given up
            await asyncio.sleep(0.2)


def _effects(url: str, kind: str) -> Counter[int]:
    with psycopg.connect(url) as connection:
        if kind == "pgqueuer":
            return Counter(row[0] for row in connection.execute("SELECT number FROM effects"))
        keys = connection.execute("SELECT key FROM facts WHERE key LIKE 'effect%'")
        return Counter(int(key.removeprefix("effect").partition(".")[0]) for (key,) in keys)


def _prepare(url: str, kind: str, python: str) -> None:
    if kind == "pgqueuer":
        subprocess.run([python, "-m", "pgqueuer", "--pg-dsn", url, "install"], check=True, capture_output=True)
        with psycopg.connect(url) as connection:
            connection.execute("CREATE TABLE effects (number integer)")
        code = (
            "import asyncio, psycopg, sys\n"
            "from pgqueuer.db import PsycopgDriver\n"
            "from pgqueuer.queries import Queries\n"
            "async def go():\n"
            " async with await psycopg.AsyncConnection.connect(sys.argv[1], autocommit=True) as c:\n"
            f"  jobs = [str(n).encode() for n in range({JOBS})]\n"
            "  await Queries(PsycopgDriver(c)).enqueue(['job'] * len(jobs), jobs, [0] * len(jobs))\n"
            "asyncio.run(go())"
        )
        subprocess.run([python, "-c", code, url], check=True, capture_output=True)


def _run(url: str, kind: str, python: str) -> tuple[int, int, float]:
    """(jobs lost, jobs doubled, seconds until the last effect)."""
    _prepare(url, kind, python)
    command = [python, str(Path(__file__)), "--worker", kind, url]
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[1])}
    workers = [subprocess.Popen(command, env=environment, stderr=subprocess.DEVNULL) for _ in range(WORKERS)]
    began = time.monotonic()
    killed, frozen, _ = random.sample(workers, WORKERS)
    try:
        time.sleep(3 + random.random())
        killed.kill()
        frozen.send_signal(signal.SIGSTOP)
        time.sleep(LEASE_S * 2.5)
        frozen.send_signal(signal.SIGCONT)
        while len(_effects(url, kind)) < JOBS and time.monotonic() - began < 40:
            time.sleep(0.2)
        took = time.monotonic() - began
        time.sleep(3)  # for what a woken worker may still do
    finally:
        for one in workers:
            one.kill()
            one.wait()
    found = _effects(url, kind)
    return JOBS - len(found), sum(count > 1 for count in found.values()), took


def main(runs: int, python: str) -> None:
    """Print a line for each engine: lost, doubled, slowest run."""
    from tests.postgres.server import the_server

    for kind, interpreter in (("leases", sys.executable), ("pgqueuer", python)):
        if not interpreter:
            continue
        done = [_run(the_server().new(), kind, interpreter) for _ in range(runs)]
        lost, doubled = sum(one[0] for one in done), sum(one[1] for one in done)
        slowest = max(one[2] for one in done)
        print(f"{kind}: {runs} runs, {runs * JOBS} jobs, {lost} lost, {doubled} doubled, slowest {slowest:.0f} s")


if __name__ == "__main__":
    if sys.argv[1:2] == ["--worker"]:
        asyncio.run({"leases": _with_leases, "pgqueuer": _with_pgqueuer}[sys.argv[2]](sys.argv[3]))
    else:
        main(int(sys.argv[1]) if len(sys.argv) > 1 else 5, sys.argv[2] if len(sys.argv) > 2 else "")
