"""Old pages are cleared away once a month, between passes; what cannot be done is tried on the next day."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from bot.config import Config, load_config
from bot.service import Service
from bot.tidying import tidy_if_due
from checks.web.page import Memo
from storage.page_files import PageFiles
from storage.store import Store, StoreError, open_store
from tests.cli.commands import SMALL
from tests.service.living import april
from tests.storage.making import SITE, complete, sha
from tests.storage.shelf import Place

LATER = april(1, 3) + timedelta(days=900)


@asynccontextmanager
async def home(folder: Path) -> AsyncIterator[tuple[Config, Store, PageFiles]]:
    """A store that keeps one old page that nothing rests on, and one that its last pass rests on."""
    (folder / "config.toml").write_text(SMALL, encoding="utf8")
    place = Place(folder)
    store = await open_store(f"sqlite:///{place.database}", place.data)
    under_way = await store.begin_source_pass(SITE, april(1, 8))
    for name in ("list", "idle"):
        await under_way.pages.keep(name, name.encode(), Memo("", "", sha(name)), april(1, 8))
        place.age(name, april(1, 8))
    await under_way.end(complete(at=april(1, 8)), april(1, 8))
    yield load_config(folder / "config.toml"), store, place.files
    await store.close()


async def test_once_a_month(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    async with home(tmp_path) as (config, store, files):
        first = await tidy_if_due(config, store, LATER)
        assert first is not None and (first.deleted, first.kept) == (1, 1)
        assert not files.has(sha("idle")) and files.has(sha("list"))
        last_moment = datetime(2027, 9, 30, 23, 59, tzinfo=LATER.tzinfo)
        assert last_moment > LATER
        assert await tidy_if_due(config, store, last_moment) is None
        again = await tidy_if_due(config, store, last_moment + timedelta(minutes=1))
        assert again is not None and again.deleted == 0
    said = capsys.readouterr()
    assert "pages_cleared" in said.out + said.err


async def test_what_cannot_be_done_is_tried_on_the_next_day(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async with home(tmp_path) as (config, store, files):

        def refuse(self: Path, missing_ok: bool = False) -> None:
            raise OSError(30, "Read-only file system")

        monkeypatch.setattr(Path, "unlink", refuse)
        with pytest.raises(StoreError, match="Read-only"):
            await tidy_if_due(config, store, LATER)
        monkeypatch.undo()
        assert await tidy_if_due(config, store, LATER + timedelta(hours=1)) is None
        assert files.has(sha("idle"))
        done = await tidy_if_due(config, store, LATER + timedelta(days=1))
        assert done is not None and done.deleted == 1


async def test_a_tick_clears_away_and_waits_for_a_pass(tmp_path: Path) -> None:
    async with home(tmp_path) as (config, store, files):
        await store.begin_source_pass(SITE, LATER)  # so that no pass is due
        service = Service(config, store, lambda: LATER)
        async with service._reading:
            await service.tick()
            assert files.has(sha("idle"))
        await service.tick()
        assert not files.has(sha("idle"))
        assert not [task for task in asyncio.all_tasks() if task.get_name() == "pass"]
        assert not service.health.failures
