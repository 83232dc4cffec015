"""What the tests of faults share: worlds of a few regions, an impatient fetcher, messages taken apart."""

from __future__ import annotations

import re
import sqlite3
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path

import pytest

from bot.fetching import web_for
from bot.texts import texts
from checks.analysis import Analysis
from tests.playing.play import violations_of
from tests.world import days
from tests.world.model import DISCUSSION, OPEN, World
from tests.world.plan import make_world
from tests.world.telegram import Sent

Violations = set[tuple[str, str, str]]
_DATA = Path(__file__).parent / "data"
# Three regions of which little is posted: much that an outage can hide.
FEW = (_DATA / "few-open-meetings.csv", _DATA / "few-public-discussions.csv")


def small_world(
    regions: Iterable[str],
    month: str = "2025-04",
    seed: int = 3,
    scale: float = 0.1,
    history_months: int = 0,
    tables: Sequence[Path] | None = None,
) -> World:
    """A world in which only `regions` have hearings and postings; ids of cards without the others' gaps."""
    wanted = set(regions)
    world = make_world(month, tables, seed, 1.0 if tables else scale, history_months=history_months)
    world.hearings = [hearing for hearing in world.hearings if hearing.region.code in wanted]
    world.postings = [posting for posting in world.postings if posting.region.code in wanted]
    for form in (OPEN, DISCUSSION):
        for step, hearing in enumerate(hearing for hearing in world.hearings if hearing.form == form):
            hearing.hearing_id = 24_001 + step
    return world


def mornings(world: World) -> list[datetime]:
    """The passes at 08:00 of working days."""
    return [moment for moment in world.passes if moment.hour == 8 and days.is_working(moment.date())]


def true_violations(world: World) -> Violations:
    """The truth, as far as it speaks of hearings that the world still holds."""
    numbers = {hearing.number for hearing in world.hearings}
    return {one for one in world.truth.violations if one[1] in numbers}


def of_regions(analysis: Analysis, regions: Iterable[str]) -> Violations:
    """The violations that an analysis counts in these regions."""
    wanted = set(regions)
    counted = {(one.hearing[0].value, one.number, one.column) for one in analysis.violations if one.region in wanted}
    return counted & violations_of(analysis)


@contextmanager
def impatient() -> Iterator[None]:
    """A fetcher that asks once: the pauses between its attempts are tested where the fetcher is."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("bot.cycle.web_for", partial(web_for, retries=0))
        yield


class Tripwire(Counter[str]):
    """A counter of requests for a world's desk, which tells of each as it comes."""

    tell: Callable[[], None] | None = None

    def __setitem__(self, key: str, value: int) -> None:
        super().__setitem__(key, value)
        if self.tell:
            self.tell()


@dataclass(frozen=True, slots=True)
class Told:
    """One item of a message about a hearing."""

    chat: int
    at: datetime
    number: str
    days: tuple[str, ...]  # every dd.mm.yyyy in it
    text: str
    repeated: bool  # the message says that it may have arrived before

    @property
    def what(self) -> tuple[int, str, str]:
        """To whom, and the item without its links and what depends on the moment of sending."""
        return self.chat, self.number, re.sub(r" \(.*?\)|\n<a .*", "", self.text)


def items(messages: Iterable[Sent], language: str = "kk") -> list[Told]:
    """The hearings' items of all messages."""
    again = texts(language)("brief-repeated")
    # An edit says nothing anew.
    return [told for message in messages if message.method == "sendMessage" for told in _items(message, again)]


def _items(message: Sent, again: str) -> Iterator[Told]:
    for block in message.text.split("\n\n"):
        found = re.match(r"<b>№ (\d+)</b>", block)
        if found:
            days = tuple(re.findall(r"\b\d\d\.\d\d\.\d{4}\b", block))
            yield Told(message.chat_id, message.at, found.group(1), days, block, again in message.text)


def rows(data_dir: Path) -> Counter[str]:
    """How many rows each table of the database holds."""
    connection = sqlite3.connect(f"file:{data_dir / 'tyndau.db'}?mode=ro", uri=True)
    try:
        names = [name for (name,) in connection.execute("select name from sqlite_master where type = 'table'")]
        return Counter({name: connection.execute(f"select count(*) from {name}").fetchone()[0] for name in names})
    finally:
        connection.close()
