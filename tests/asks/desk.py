"""A store with two near-equal hearings of Abai, a site's posting that may be of either, and passes over them."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from bot.config import Config, load_config
from bot.cycle import plan
from bot.evaluate import Evaluation, evaluate
from checks.assess import Matcher
from checks.model import Card, Posting
from checks.sources.base import Source, card_key
from storage import upgrade
from storage.sqlite import SqliteFile
from storage.store import Notice, Store, open_store
from tests.storage.making import card, complete, posting, seen, whole_pass

CONFIG = """
[service]
database = "sqlite:///{folder}/t.db"
data_dir = "{folder}/data"
[[sources]]
id = "portal"
kind = "portal"
base_url = "http://portal.test"
[[sources]]
id = "abai"
kind = "website"
region = "abai"
url = "http://site.test/"
[[officers]]
region = "abai"
role = "officer"
telegram_chat_id = 100
language = "ru"
[[officers]]
region = "abai"
role = "officer"
telegram_chat_id = 101
language = "kk"
"""
START = datetime(2025, 4, 1, 3, tzinfo=UTC)  # 08:00 in Almaty, a Tuesday
DOUBTFUL = posting(
    "Объявление",
    text="ТОО «Пример»: общественные слушания, план разведки, 20.05.2025",
    shown=(),
    links=(),
    language="ru",
    url="http://site.test/1",
)


def lot(number: int, hour: int) -> Card:
    """One of two hearings of a company on one day that only the lot and the hour tell apart."""
    return card(
        number, number=f"25140910{number:03}", project=f"План разведки, лот {number}", initiator="ТОО «Пример»", bin="",
        start=date(2025, 5, 20), end=date(2025, 5, 20), at=time(hour), place="", organiser="", protocol=False, files=(),
        recordings=(), territory=(),
    )  # fmt: skip


@dataclass
class Desk:
    """What the tests drive: passes that show exactly these cards and postings, and what was planned."""

    config: Config
    store: Store
    matcher: Matcher
    _cards: set[str] = field(default_factory=set)

    async def day(self, number: int, cards: list[Card], postings: dict[str, Posting], hour: int = 0) -> Evaluation:
        """A pass over both sources on day `number` at 08:00 and `hour` hours, judged and planned."""
        at = START + timedelta(days=number, hours=hour)
        shown: dict[str, Card | None] = {card_key(one.form, one.hearing_id): one for one in cards}
        gone = {key: None for key in self._cards if key not in shown}
        self._cards |= set(shown)
        under_way = await self.store.begin_source_pass(self._source("portal"), at)
        await under_way.report([seen(key, content, at) for key, content in {**shown, **gone}.items()])
        await under_way.end(complete(*shown, at=at), at)
        await whole_pass(self.store, self._source("abai"), at, **postings)
        done = await evaluate(self.store, self.config, at, keep=True, matcher=self.matcher)
        await plan(self.config, self.store, done, at)
        return done

    def _source(self, name: str) -> Source:
        return next(source for source in self.config.sources() if source.id == name)

    async def asked(self) -> list[Notice]:
        """The notices that wait to put a question, by recipient."""
        waiting = [notice for notice in await self.store.outbox.queue() if notice.kind == "ask"]
        return sorted(waiting, key=lambda notice: notice.recipient)


@cache
def _empty() -> bytes:
    """An empty database of the newest schema: migrating takes longer than a test."""
    with TemporaryDirectory() as folder:
        upgrade.upgrade(SqliteFile(Path(folder) / "t.db"))
        return (Path(folder) / "t.db").read_bytes()


@asynccontextmanager
async def desk(folder: Path) -> AsyncIterator[Desk]:
    """A desk on an empty database in `folder`."""
    file = folder / "config.toml"
    file.write_text(CONFIG.format(folder=folder), encoding="utf8")
    config = load_config(file)
    (folder / "t.db").write_bytes(_empty())
    store = await open_store(config.service.database, config.data_dir)
    try:
        yield Desk(config, store, Matcher())
    finally:
        await store.close()
