"""The sites of an unseen world read without a server: a fetcher that asks them in this process."""

import asyncio
import json
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from bot.config import load_config
from bot.memory import NoMemory
from checks.model import PassOutcome, Posting
from checks.sources import KINDS
from checks.sources.base import Observed, Source, Unchanged
from checks.web import Page, Web, WebError
from tests.otherworld.drive import configuration
from tests.otherworld.model import Posting as Written
from tests.otherworld.model import World
from tests.otherworld.sites import Site

_BESIDE = "Общественные слушания назначены, запись"
_FIRST_PORT = 20_000
_OTHERS = 4  # enough to tell where a site shows its dates


class Direct(Web):
    """Asks one site of a world as of a moment; no politeness, no store of pages."""

    def __init__(self, site: Site, now: datetime) -> None:
        self._site, self._now = site, now

    async def get(self, url: str, *, language: str = "", missing_ok: bool = True, unless: str = "") -> Page:
        """The site's answer to a GET."""
        page = self._page(url, "GET", b"", language)
        if page.status != 200 and not (missing_ok and page.missing):
            raise WebError(f"http_{page.status}", url)
        return page

    async def post_json(self, url: str, payload: Any) -> Page:
        """The site's answer to JSON sent."""
        return self._page(url, "POST", json.dumps(payload).encode(), "")

    def _page(self, url: str, method: str, content: bytes, language: str) -> Page:
        parts = urlsplit(url)
        asked = dict(parse_qsl(parts.query))
        status, kind, body = self._site.answer(method, parts.path, asked, content, language, self._now)
        return Page(url, status, body, sha256(body).hexdigest(), self._now, kind, unchanged=False)


@dataclass
class Reading:
    """Reads single postings as the product reads the site that holds them."""

    world: World
    sources: dict[str, Source]
    reading: asyncio.Runner = field(default_factory=asyncio.Runner)

    def of(self, one: Written, now: datetime) -> list[Posting]:
        """What the source's own reader makes of a posting as it stands at a moment, between others that show a date."""
        beside = [_beside(one, now, 900_001 + number) for number in range(_OTHERS)]
        region = next(region for region in self.world.regions if region.code == one.region)
        site = Site(replace(self.world, postings=[beside[0], one, *beside[1:]]), region)
        seen = self.reading.run(self._read(self.sources[one.region], Direct(site, now)))
        return [posting for posting in seen if not _is_beside(posting)]

    async def _read(self, source: Source, web: Web) -> list[Posting]:
        seen: list[Posting] = []

        async def report(batch: Sequence[Observed | Unchanged]) -> None:
            seen.extend(
                item.content for item in batch if isinstance(item, Observed) and isinstance(item.content, Posting)
            )

        result = await KINDS[source.kind](source, web, NoMemory(), report, None)
        assert result.outcome is PassOutcome.COMPLETE, (source.id, result.reason)
        return seen


def _beside(one: Written, now: datetime, serial: int) -> Written:
    return Written(
        one.region, "announcement", one.language, f"{_BESIDE} {serial}", [], now, now.date(), [], serial=serial
    )


def _is_beside(posting: Posting) -> bool:
    return posting.text.lstrip().startswith(_BESIDE) and len(posting.text) < 2 * len(_BESIDE)


def sources_of(world: World) -> dict[str, Source]:
    """Region → its source, configured as for a played world."""
    ports = {region.code: _FIRST_PORT + n for n, region in enumerate(world.regions)}
    with TemporaryDirectory() as folder:
        config = Path(folder) / "config.toml"
        config.write_text(configuration(world, {**ports, "telegram": 1, "portal": 2}, Path(folder)), encoding="utf8")
        return {source.id: source for source in load_config(config, {}).sources() if source.region}
