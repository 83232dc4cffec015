"""Every recorded page with what must be understood of it. A page without its expected JSON fails.

`python -m tests.pages.test_recorded_pages` writes what is understood today beside each page: read it before you commit.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Iterator
from dataclasses import asdict, is_dataclass
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Any

import pytest

from checks.model import Form
from checks.sources import govkz_documents, govkz_news, govkz_rubric_article, portal
from checks.sources.base import Source
from checks.sources.batch import silent
from checks.sources.govkz_site import Part, Site, with_rubrics
from checks.sources.portal_card import read_card
from checks.sources.website_page import read_sheet
from checks.web import Page, Web
from tests.sources.fake_memory import FakeMemory, FakePages

FOLDER = Path(__file__).parent
RUBRIC = ("Общественные слушания", "Қоғамдық тыңдаулар")
GOVKZ = Source(
    "govkz", "govkz", "zhambyl", base_url="https://www.gov.kz", slug="zhambyl-tabigat", article="37013", rubric=RUBRIC
)
WEBSITE = Source("site", "website", url="http://tabigat.example.kz/kk/tyndau", rubric=RUBRIC)
NOW = datetime(2025, 4, 20, 3, 0, tzinfo=UTC)


class Recorded(Web):
    """A fetcher that has one page, whatever is asked, and nothing on the second page of anything."""

    def __init__(self, body: bytes) -> None:
        super().__init__(clock=lambda: NOW, pages=FakePages(), contact="x")
        self._body = body

    async def get(self, url: str, *, language: str = "", missing_ok: bool = True, unless: str = "") -> Page:
        return Page(url, 200, self._body, "sha", NOW, "", unchanged=False)

    async def post_json(self, url: str, payload: Any) -> Page:
        return await self.get(url)


def _card(form: Form) -> Callable[[bytes], Any]:
    return lambda body: read_card(body.decode(), "https://portal.kz/Public/PubHearings/X?hearingId=7", form, 7)


def _site(body: bytes) -> Site:
    return Site(GOVKZ, Recorded(body), FakeMemory(), silent)


def _part(part: Part) -> Any:
    return {"failure": part.failure, "rows": {row.key: row.posting for row in with_rubrics(part.rows, GOVKZ)}}


READERS: dict[str, Callable[[bytes], Any]] = {
    "portal_open_meeting": _card(Form.OPEN_MEETING),
    "portal_public_discussion": _card(Form.PUBLIC_DISCUSSION),
    "portal_list": lambda body: portal.listed(body.decode(), "https://portal.kz/Public/PubHearings", Form.OPEN_MEETING),
    "website": lambda body: read_sheet(body.decode(), WEBSITE.url, WEBSITE),
    "govkz_documents": lambda body: _part(asyncio.run(govkz_documents.read(_site(body)))["ru"]),
    "rubric_article": lambda body: _part(asyncio.run(govkz_rubric_article.read(_site(body)))["ru"]),
    "news_feed": lambda body: _part(asyncio.run(govkz_news.read(_site(body)))["kk"]),
}


def plain(value: Any) -> Any:
    """A value as JSON holds it; a dataclass with its name."""
    if is_dataclass(value) and not isinstance(value, type):
        return {"is": type(value).__name__, **plain(asdict(value))}
    if isinstance(value, dict):
        return {str(key): plain(one) for key, one in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(one) for one in value]
    return value.isoformat() if isinstance(value, (date, time)) else value


def pages() -> Iterator[tuple[str, Path]]:
    for reader in READERS:
        yield from ((reader, path) for path in sorted((FOLDER / reader).iterdir()) if ".expected" not in path.name)


def expected_of(path: Path) -> Path:
    return path.with_name(f"{path.stem}.expected.json")


@pytest.mark.parametrize("reader, path", [pytest.param(*page, id=f"{page[0]}-{page[1].stem}") for page in pages()])
def test_page_is_understood_as_recorded(reader: str, path: Path) -> None:
    expected = json.loads(expected_of(path).read_text(encoding="utf8"))
    assert plain(READERS[reader](path.read_bytes())) == expected


def test_every_folder_has_its_reader() -> None:
    folders = {path.name for path in FOLDER.iterdir() if path.is_dir() and not path.name.startswith("__")}
    assert folders == set(READERS)


if __name__ == "__main__":
    for reader, path in pages():
        text = json.dumps(plain(READERS[reader](path.read_bytes())), ensure_ascii=False, indent=1)
        expected_of(path).write_text(text + "\n", encoding="utf8")
