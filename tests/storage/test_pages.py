"""Page bodies on disk, memos and readings of a pass."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from checks.sources.base import Memory, Report
from checks.web.page import Memo, PageStore
from storage.page_files import PageFiles
from storage.store import PageMissing, Store, open_store
from tests.storage import beside
from tests.storage.making import PORTAL, SITE, complete, day, posting, seen, sha, whole_pass

if TYPE_CHECKING:
    from checks.watch import PassStore

BODY = "Қоғамдық тыңдаулар".encode()
SHA = sha("Қоғамдық тыңдаулар")
MEMO = Memo(etag='"1"', last_modified="", sha256=SHA)
URL = "http://site.test/list"


def _file(tmp_path: Path) -> Path:
    return tmp_path / "data" / "pages" / SHA[:2] / f"{SHA}.gz"


async def test_a_kept_page_can_be_shown_again(store: Store, tmp_path: Path) -> None:
    under_way = await store.begin_source_pass(SITE, day(0))
    assert await under_way.pages.memo(URL) is None
    await under_way.pages.keep(URL, BODY, MEMO, day(0))
    assert await under_way.pages.memo(URL) == MEMO
    assert await under_way.pages.body(SHA) == BODY
    await under_way.end(complete(at=day(0)), day(0))
    assert await store.page_body(SHA) == BODY
    assert [file.name for file in _file(tmp_path).parent.iterdir()] == [f"{SHA}.gz"]
    later = await store.begin_source_pass(SITE, day(1))
    assert await later.pages.memo(URL) == MEMO


async def test_a_pass_is_what_readers_ask_for(store: Store) -> None:
    under_way = await store.begin_source_pass(SITE, day(0))
    _: PassStore = store
    pages: PageStore = under_way.pages
    assert await pages.memo("a") is None
    memory: Memory = under_way.memory
    report: Report = under_way.report
    await report([seen("a", posting(), day(0))])
    assert set(await memory.known(["a"])) == {"a"}


async def test_memos_are_written_with_the_batch(store: Store, url: str, tmp_path: Path) -> None:
    under_way = await store.begin_source_pass(SITE, day(0))
    await under_way.pages.keep(URL, BODY, MEMO, day(0))
    await under_way.memory.keep_reading(SHA, "portal 1", {"cards": [1]})
    other = await open_store(url, tmp_path / "data")
    reader = await other.begin_source_pass(PORTAL, day(0))
    assert await reader.memory.reading(SHA, "portal 1") is None
    assert await under_way.memory.reading(SHA, "portal 1") == {"cards": [1]}
    await under_way.report([])
    assert await reader.memory.reading(SHA, "portal 1") == {"cards": [1]}
    assert await reader.memory.reading(SHA, "portal 2") is None
    await other.close()


async def test_a_newer_memo_replaces_the_older(store: Store) -> None:
    newer = Memo('"2"', "Tue, 01 Apr 2025 03:00:00 GMT", sha("b"))
    for memo, body in ((MEMO, BODY), (newer, b"b")):
        under_way = await store.begin_source_pass(SITE, day(0))
        await under_way.pages.keep(URL, body, memo, day(0))
        await under_way.end(complete(at=day(0)), day(0))
    assert await (await store.begin_source_pass(SITE, day(1))).pages.memo(URL) == newer
    assert await store.page_body(SHA) == BODY


async def test_more_memos_than_are_held_are_asked_for_one_by_one(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("storage.memory.MEMOS_AT_ONCE", 1)
    under_way = await store.begin_source_pass(SITE, day(0))
    await under_way.pages.keep("old", BODY, MEMO, day(0))
    await under_way.pages.keep("new", BODY, MEMO, day(1))
    await under_way.end(complete(at=day(0)), day(0))
    later = await store.begin_source_pass(SITE, day(1))
    assert await later.pages.memo("old") == MEMO
    assert await later.pages.memo("new") == MEMO
    assert await later.pages.memo("never") is None


async def test_a_page_whose_body_is_gone_has_no_memo(store: Store, tmp_path: Path) -> None:
    under_way = await store.begin_source_pass(SITE, day(0))
    await under_way.pages.keep(URL, BODY, MEMO, day(0))
    _file(tmp_path).unlink()
    assert await under_way.pages.memo(URL) is None
    with pytest.raises(PageMissing, match="not kept"):
        await store.page_body(SHA)


@pytest.mark.parametrize("damage", [b"", b"\x1f\x8b", b"<html>"])
async def test_a_damaged_body_is_not_shown_and_is_replaced(tmp_path: Path, damage: bytes) -> None:
    files = PageFiles(tmp_path / "data")
    await files.keep(SHA, BODY)
    _file(tmp_path).write_bytes(damage)
    with pytest.raises(PageMissing):
        await files.read(SHA)
    await files.keep(SHA, BODY)
    assert await files.read(SHA) == BODY


async def test_a_body_under_another_hash_is_refused(tmp_path: Path) -> None:
    files = PageFiles(tmp_path)
    with pytest.raises(ValueError, match="does not have the hash"):
        await files.keep(SHA, b"other")
    await files.keep(SHA, BODY)
    other = files.path(sha("other"))
    other.parent.mkdir(parents=True, exist_ok=True)
    other.write_bytes(files.path(SHA).read_bytes())
    with pytest.raises(PageMissing, match="not what its hash says"):
        await files.read(sha("other"))


@pytest.mark.parametrize("name", ["", "../../etc/passwd", SHA.upper(), SHA + "\n"])
def test_only_a_hash_becomes_a_path(tmp_path: Path, name: str) -> None:
    with pytest.raises(ValueError, match="not a SHA-256"):
        PageFiles(tmp_path).path(name)


async def test_integrity_names_what_is_wrong(store: Store, tmp_path: Path) -> None:
    under_way = await store.begin_source_pass(SITE, day(0))
    result = complete(at=day(0))
    for name in ("a", "list"):
        await under_way.pages.keep(name, name.encode(), Memo("", "", sha(name)), day(0))
    await under_way.report([seen("a", posting(), day(0))])
    await under_way.end(result, day(0))
    assert await store.integrity() == []
    PageFiles(tmp_path / "data").path(sha("list")).unlink()
    assert [line for line in await store.integrity() if sha("list") in line and "not kept" in line]


async def test_integrity_finds_altered_contents_and_gaps(store: Store, url: str) -> None:
    await whole_pass(store, SITE, day(0), a=posting(), b=posting("b"))
    beside.run(
        url,
        beside.without_references(url),
        "UPDATE versions SET content = replace(content, 'kk', 'ru') WHERE item_id = 1",
        "UPDATE items SET seq = 3 WHERE id = 2",
        "UPDATE versions SET pass_id = 99 WHERE item_id = 2",
    )
    said = "\n".join(await store.integrity())
    assert "version 0 of item 1 is not what its hash says" in said
    assert "item 2 has a gap in its versions" in said
    assert "of versions refers to something that is not there" in said
