"""A process killed in the middle of a pass leaves a readable database; the next pass repairs it."""

from __future__ import annotations

import asyncio
import os
import signal
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest

from checks.model import PassOutcome
from storage.store import NoticeState, SourcePass, Store, open_store
from tests.storage.making import SITE, T0, day, notice, posting, seen, verdict, whole_pass

BATCH = 50


async def _forever(url: str, data_dir: Path) -> None:
    """What the killed process does: batch after batch, a line on stdout as each begins; plans in between."""
    store = await open_store(url, data_dir)
    under_way = await store.begin_source_pass(SITE, day(1))
    for number in range(10_000):
        sys.stdout.write(f"{number}\n")
        sys.stdout.flush()
        await _one_batch(store, under_way, number)


async def _one_batch(store: Store, under_way: SourcePass, number: int) -> None:
    await under_way.report([seen(f"{number}-{no}", posting(f"{number} {no}"), day(1)) for no in range(BATCH)])
    await store.plan(day(1), [verdict(id=f"d{number}")], [notice(f"n{number}", duty_id=f"d{number}")], {})


def _killed_while_writing(url: str, data_dir: Path, batches: int) -> None:
    command = [sys.executable, "-m", "tests.storage.test_killed", url, str(data_dir)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=Path(__file__).parents[2]) as process:
        assert process.stdout is not None
        for line in process.stdout:
            if int(line) >= batches:
                break
        os.kill(process.pid, signal.SIGKILL)
    assert process.returncode == -signal.SIGKILL


@pytest.mark.parametrize(
    ("url", "batches"), [("sqlite", 0), ("sqlite", 1), ("sqlite", 7), ("postgresql", 1)], indirect=["url"]
)
async def test_killed_in_the_middle_of_a_batch(url: str, tmp_path: Path, batches: int) -> None:
    before = await open_store(url, tmp_path / "data")
    await whole_pass(before, SITE, day(0))
    await before.close()
    await asyncio.to_thread(_killed_while_writing, url, tmp_path / "data", batches)

    store = await open_store(url, tmp_path / "data")
    assert [line for line in await store.integrity() if "not kept" not in line and "more like" not in line] == []
    kept = await store.ledger(sources=[SITE])
    assert len(kept.postings) % BATCH == 0
    assert len(kept.postings) >= batches * BATCH
    assert kept.sources[0].complete == (day(0),)
    planned = {one.duty_id for one in await store.outbox.queue()}
    assert planned == set(await store.verdict_states())

    repaired = await whole_pass(store, SITE, day(2), **{"0-0": posting("0 0")})
    after = await store.ledger(sources=[SITE])
    assert after.sources[0].complete == (day(0), day(2))
    assert after.sources[0].last_outcome is PassOutcome.COMPLETE
    assert repaired.new_versions == max(len(kept.postings), 2) - 1
    first = next(history for history in after.postings if history.key == "0-0")
    assert len(first.versions) == 1
    assert first.versions[0].seen.after == day(0)
    await store.close()


async def test_killed_between_begin_and_mark_is_told_with_a_mark(url: str, tmp_path: Path) -> None:
    killed = await open_store(url, tmp_path)
    await killed.plan(T0, [], [notice()], {})
    (one,) = await killed.outbox.claim(T0, 9, 60, "killed")
    await killed.outbox.begin([one.id], "killed", T0 + timedelta(minutes=1))
    await killed.close()
    store = await open_store(url, tmp_path)
    assert [one.state for one in await store.outbox.queue()] == [NoticeState.SENDING]
    (again,) = await store.outbox.claim(day(1), 9, 60, "next")
    assert again.uncertain
    await store.close()


@pytest.mark.parametrize("turns", [0, 1, 3, 8, 15, 30])
async def test_a_batch_that_is_cancelled_is_written_whole_or_not_at_all(store: Store, turns: int) -> None:
    under_way = await store.begin_source_pass(SITE, day(0))
    batch = [seen(f"{no}", posting(f"{no}"), day(0)) for no in range(BATCH)]
    writing = asyncio.create_task(under_way.report(batch))
    for _ in range(turns):
        await asyncio.sleep(0)
    writing.cancel()
    await asyncio.gather(writing, return_exceptions=True)
    assert len((await store.ledger(sources=[SITE])).postings) in (0, BATCH)
    await under_way.report(batch)
    assert len((await store.ledger(sources=[SITE])).postings) == BATCH
    assert [line for line in await store.integrity() if "not kept" not in line and "more like" not in line] == []


if __name__ == "__main__":
    asyncio.run(_forever(sys.argv[1], Path(sys.argv[2])))
