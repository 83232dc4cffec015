"""A loss is kept from the pass that finds it until the field is back."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any

from bot.config import load_config
from bot.cycle import plan
from bot.evaluate import evaluate
from checks.fill import RECENT, Lost
from checks.health import FIELDS_LOST
from checks.losses import Losses, open_fields
from checks.model import Rubric
from storage.store import Store, open_store
from tests.health.test_field_fill import shown
from tests.notices.samples import ALMATY
from tests.storage.making import SITE, day

CONFIG = """
[[sources]]
id = "abai"
kind = "website"
region = "abai"
url = "http://127.0.0.1:9/"
"""


async def opened_at(folder: Path) -> Store:
    return await open_store(f"sqlite:///{folder}/data/tyndau.db", folder / "data")


async def passed(store: Store, folder: Path, at: datetime) -> Losses:
    """What a pass finds out after its reading, and keeps."""
    config = load_config(folder / "config.toml")
    evaluation = await evaluate(store, config, at)
    await plan(config, store, evaluation, at)
    return evaluation.losses


async def redesigned(folder: Path) -> Store:
    """Fourteen entries as ever, and eight of a new layout: no date, and outside the rubric."""
    (folder / "config.toml").write_text(CONFIG)
    store = await opened_at(folder)
    for number in range(14 + RECENT):
        new: dict[str, Any] = {"shown": (), "rubric": Rubric.OUTSIDE} if number >= 14 else {}
        await shown(store, number, number, **new)
    return store


async def test_it_begins_with_the_first_entry_that_lacks_the_field(tmp_path: Path) -> None:
    store = await redesigned(tmp_path)
    assert await passed(store, tmp_path, day(12)) == await store.losses([SITE])
    found = (await store.losses([SITE]))["abai"]
    assert [(one.field, one.since, one.until) for one in found] == [
        ("date", day(14), None),
        ("in_rubric", day(14), None),
    ]
    await store.close()


async def test_seven_entries_are_no_new_layout(tmp_path: Path) -> None:
    (tmp_path / "config.toml").write_text(CONFIG)
    store = await opened_at(tmp_path)
    for number in range(14 + RECENT - 2):
        new: dict[str, Any] = {"shown": ()} if number >= 14 else {}
        await shown(store, number, number, **new)
    assert await passed(store, tmp_path, day(20)) == {}
    await store.close()


async def test_it_lasts_when_the_past_has_become_as_poor_and_ends_when_the_field_is_back(tmp_path: Path) -> None:
    store = await redesigned(tmp_path)
    await passed(store, tmp_path, day(21))
    for number in range(22, 60):
        await shown(store, number, number, shown=())
    await store.close()
    store = await opened_at(tmp_path)  # what another process knows of it
    still = open_fields(await passed(store, tmp_path, day(60)))["abai"]
    assert [one.field for one in still] == ["date"]
    health = (await store.healths([SITE], day(60), ALMATY))["abai"]
    assert (health.reason, health.lost) == (FIELDS_LOST, (Lost("date", 0, 100),))
    for number in range(61, 65):
        await shown(store, number, number)
    over = (await passed(store, tmp_path, day(65)))["abai"]
    assert {one.field: one.until is not None for one in over} == {"date": True, "in_rubric": True}
    assert (await store.healths([SITE], day(65), ALMATY))["abai"].reason != FIELDS_LOST
    await store.close()
