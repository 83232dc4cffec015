"""A month watched into either kind of database, or moved from one to the other, is counted alike, byte for byte."""

from __future__ import annotations

import asyncio
import json
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from storage.database import HEAD
from storage.errors import StoreError
from storage.moving import move
from storage.postgres import PostgresServer
from storage.sqlite import SqliteFile
from storage.store import open_store
from tests.cli.commands import Tyndau
from tests.postgres.server import Server, the_server
from tests.postgres.two import NOW, watched
from tests.storage import beside
from tests.storage.making import SITE, day, notice, posting, whole_pass


@dataclass(frozen=True)
class Month:
    """A month in two homes."""

    name: str
    folder: Path
    file_url: str

    def digest(self, tyndau: Tyndau, home: str) -> str:
        """What `tyndau digest` prints in one of them."""
        config = str(self.folder / home / "config.toml")
        said = tyndau("digest", "--month", self.name, "--format", "json", "--config", config, "--now", NOW[self.name])
        assert (said.code, said.err) == (0, "")
        return said.out


@pytest.fixture(scope="module", params=["2025-04", "2021-11"])
def month(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Month:
    folder = tmp_path_factory.mktemp(request.param)
    file_url = f"sqlite:///{folder}/tyndau.db"
    watched(request.param, [folder / "file", folder / "server"], [file_url, the_server().new()])
    return Month(request.param, folder, file_url)


def test_the_same_month(month: Month, tyndau: Tyndau) -> None:
    said = month.digest(tyndau, "file")
    assert month.digest(tyndau, "server") == said
    assert json.loads(said)["violations"]
    assert json.loads(said)["tables"]["open_meetings"]["totals"]["announcements"] > 0


@pytest.mark.parametrize("month", ["2025-04"], indirect=True)
def test_moved_and_proved(month: Month, tyndau: Tyndau, server: Server, folder: Path) -> None:
    shutil.copyfile(month.file_url.removeprefix("sqlite:///"), folder / "copy.db")
    target, config = server.new(), str(month.folder / "file" / "config.toml")
    moved = tyndau("db", "migrate", f"sqlite:///{folder}/copy.db", target, "--json", "--config", config)
    assert (moved.code, moved.err) == (0, "")
    assert moved.json["differing"] == []
    assert month.name in moved.json["months"] and len(moved.json["months"]) == 3
    assert moved.json["rows"]["versions"] > 30
    assert beside.contents(target) == beside.contents(f"sqlite:///{folder}/copy.db")

    text = (month.folder / "file" / "config.toml").read_text(encoding="utf8")
    home = month.folder / f"moved-{folder.name}"
    home.mkdir()
    (home / "config.toml").write_text(text.replace(month.file_url, target), encoding="utf8")
    assert month.digest(tyndau, home.name) == month.digest(tyndau, "file")


@pytest.fixture
def small(folder: Path, server: Server) -> str:
    """A configured file with a little in it."""
    url = f"sqlite:///{folder}/tyndau.db"
    source = 'id = "abai"\nkind = "website"\nregion = "abai"\nurl = "http://site.test/"'
    (folder / "config.toml").write_text(f'[service]\ndatabase = "{url}"\n\n[[sources]]\n{source}\n', encoding="utf8")
    return url


async def _fill(url: str, folder: Path) -> None:
    store = await open_store(url, folder / "data")
    await whole_pass(store, SITE, day(0), a=posting("Хабар\0ландыру"), b=posting("b"))
    await store.plan(day(0), [], [notice("zero\0"), notice("b")], {})
    await store.close()


async def test_signs_that_the_server_does_not_keep(small: str, folder: Path, server: Server, tmp_path: Path) -> None:
    await _fill(small, folder)
    target = server.new()
    assert move(SqliteFile(folder / "tyndau.db"), PostgresServer(target)).rows["notices"] == 2
    store = await open_store(target, folder / "data")
    assert {one.key for one in await store.outbox.queue()} == {"zero\ufffd", "b"}
    (first, _) = (await store.ledger(sources=[SITE])).postings
    assert first.versions[0].posting is not None and "\0" in first.versions[0].posting.title
    await store.plan(day(1), [], [notice("c")], {})
    assert sorted(one.id for one in await store.outbox.queue()) == [1, 2, 3]
    await store.close()


async def test_a_target_that_holds_something_is_refused(small: str, folder: Path, server: Server) -> None:
    await _fill(small, folder)
    target = server.new()
    store = await open_store(target, folder / "data")
    move(SqliteFile(folder / "tyndau.db"), PostgresServer(target))  # the tables are there, and empty
    await store.set_fact("seen", 1, day(1))
    before = beside.contents(target)
    with pytest.raises(StoreError, match="is not empty"):
        move(SqliteFile(folder / "tyndau.db"), PostgresServer(target))
    assert beside.contents(target) == before
    await store.close()


@pytest.mark.parametrize("altered", ["", "UPDATE notices SET key = 'c' WHERE key = 'b'"])
async def test_what_was_moved_already_is_left_as_it_is(
    altered: str, small: str, folder: Path, server: Server, tyndau: Tyndau
) -> None:
    await _fill(small, folder)
    target = server.new()
    moved = move(SqliteFile(folder / "tyndau.db"), PostgresServer(target))
    if altered:
        server.run(altered, target.partition("@/")[2].partition("?")[0])
    before = beside.contents(target)
    said = await asyncio.to_thread(tyndau, "db", "migrate", target, "--json")
    assert said.code == (3 if altered else 0)
    assert "is not empty" in said.line if altered else said.json["rows"] == moved.rows
    assert beside.contents(target) == before


def test_a_file_that_is_not_there_or_in_use(small: str, folder: Path, server: Server, tyndau: Tyndau) -> None:
    target = server.new()
    assert "there is no database at" in tyndau("db", "migrate", target).line
    assert tyndau("db", "upgrade").code == 0
    with beside.held(small):
        said = tyndau("db", "migrate", target)
    assert said.code == 3 and "in use: stop the service" in said.line
    assert PostgresServer(target).revision() is None


@pytest.mark.parametrize("month", ["2025-04"], indirect=True)
@pytest.mark.parametrize("at", ["rows", "proof", "months"])
def test_stopped_half_way(
    at: str, month: Month, folder: Path, server: Server, tyndau: Tyndau, monkeypatch: pytest.MonkeyPatch
) -> None:
    @contextmanager
    def working() -> Iterator[Callable[[str, int, int], None]]:
        def advance(what: str, done: int, total: int) -> None:
            if what == at:
                raise KeyboardInterrupt

        yield advance

    monkeypatch.setattr("bot.cli.bars.working", working)
    shutil.copyfile(month.file_url.removeprefix("sqlite:///"), folder / "copy.db")
    target, config = server.new(), str(month.folder / "file" / "config.toml")
    said = tyndau("db", "migrate", f"sqlite:///{folder}/copy.db", target, "--config", config)
    assert said.code == 3
    assert ("the months were not all compared" in said.line) is (at == "months")
    assert ("as empty as it was" in said.line) is (at != "months")
    assert PostgresServer(target).revision() == (None if at != "months" else HEAD)
