"""Facts outlive the process; analyses are numbered per month and sent once."""

from __future__ import annotations

from pathlib import Path

from storage.store import Store, open_store
from tests.storage.making import T0, day


async def test_facts(store: Store, url: str, tmp_path: Path) -> None:
    assert await store.get_fact("chat:1") is None
    assert await store.get_fact("chat:1", 5) == 5
    await store.set_fact("chat:1", {"to": -100}, T0)
    await store.set_fact("chat:1", {"to": -200}, T0)
    await store.set_fact("chat%2", [1], T0)
    await store.set_fact("chats", 0, T0)
    other = await open_store(url, tmp_path)
    assert await other.get_fact("chat:1") == {"to": -200}
    assert await other.facts("chat") == {"chat%2": [1], "chat:1": {"to": -200}, "chats": 0}
    assert await other.facts("chat%") == {"chat%2": [1]}
    await other.close()
    await store.set_fact("chat:1", None, T0)
    assert await store.get_fact("chat:1") is None


async def test_analyses_are_numbered_per_month(store: Store) -> None:
    assert await store.latest_analysis("2025-04") is None
    first = await store.add_analysis("2025-04", day(29), {"edition": "2024-03"}, day(32))
    assert first.body == {"edition": "2024-03", "number": 1}
    assert await store.next_analysis_number("2025-04") == 2
    second = await store.add_analysis("2025-04", day(29), {"number": 99}, day(33))
    other = await store.add_analysis("2025-05", day(60), {}, day(62))
    assert (first.number, second.number, other.number) == (1, 2, 1)
    assert await store.latest_analysis("2025-04") == second
    assert second.body == {"number": 2}


async def test_an_analysis_is_sent_once(store: Store) -> None:
    first = await store.add_analysis("2025-04", day(29), {}, day(32))
    await store.add_analysis("2025-04", day(29), {}, day(33))
    assert await store.latest_analysis("2025-04", sent=True) is None
    assert await store.mark_analysis_sent(first.id, day(34))
    assert not await store.mark_analysis_sent(first.id, day(35))
    sent = await store.latest_analysis("2025-04", sent=True)
    assert sent is not None
    assert (sent.id, sent.sent_at) == (first.id, day(34))
