"""What a source kind is given, and what it gives back.

A reader walks its source through a `Web`, asks a `Memory` what is known already, and reports what it sees in
batches as it goes, so that a reading stopped half-way loses nothing. It never decides what a page means for
anybody: it says what stood there. An unknown page is *not recognised*, never *empty*.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import Any, Protocol

from checks.model import Card, Form, PageRef, PassOutcome, Posting


@dataclass(frozen=True, slots=True)
class Source:
    """One configured source (`contract.md`, Configuration). Empty values mean: not configured."""

    id: str
    kind: str
    region: str | None = None
    base_url: str = ""
    url: str = ""
    slug: str = ""
    former_slugs: tuple[str, ...] = ()
    content: tuple[str, ...] = ()
    article: str = ""
    activities: str = ""
    rubric: tuple[str, ...] = ()
    date_zone: str = ""  # "local": a gov.kz time is local time; "utc": it is UTC; "": unknown, two readings
    ca_file: Path | None = None
    selectors: Mapping[str, str] = field(default_factory=dict)
    first_open_meeting: int = 1
    first_public_discussion: int = 1

    @property
    def address(self) -> str:
        """The address under which it is read."""
        return self.url or self.base_url

    @property
    def page(self) -> str:
        """The address that a person opens by hand: on gov.kz the page of the organisation."""
        return f"{self.base_url.rstrip('/')}/memleket/entities/{self.slug}" if self.slug else self.address


@dataclass(frozen=True, slots=True)
class Known:
    """What the ledger knows of one item of this source."""

    key: str
    present: bool
    page_sha: str  # hash of the page its present state was read from
    first_seen: datetime
    shown: tuple[date, ...] = ()


@dataclass(frozen=True, slots=True)
class Observed:
    """At `page.seen_at` this page showed this item so; `content` None: the page proves that it is not there."""

    key: str
    content: Card | Posting | None
    page: PageRef


@dataclass(frozen=True, slots=True)
class Unchanged:
    """The item's page was read and shows it by the same bytes as when its present state was recorded."""

    key: str
    page: PageRef


Report = Callable[[Sequence[Observed | Unchanged]], Awaitable[None]]
"""Stores a batch (one transaction); called without any network request under way."""


class Memory(Protocol):
    """What one source's reader may ask the ledger."""

    @property
    def has_baseline(self) -> bool:
        """Whether a complete pass of this source is on record."""
        ...

    async def known(self, keys: Sequence[str]) -> dict[str, Known]:
        """The known ones among `keys`."""
        ...

    async def cards_to_read(self) -> list[str]:
        """Keys of the cards whose page is due in this pass: live ones, and closed ones whose weekly turn has come."""
        ...

    async def highest(self, form: Form) -> int | None:
        """The highest hearing id known of `form`, None where there is none."""
        ...

    async def reading(self, sha256: str, reader: str) -> Any | None:
        """What `reader` (name and version) made of the same bytes before, as JSON; None where it never read them."""
        ...

    async def keep_reading(self, sha256: str, reader: str, value: Any) -> None:
        """Keep `value` (JSON) for the next time the same bytes come."""
        ...


@dataclass(frozen=True, slots=True)
class ReadResult:
    """How the reading of one source ended.

    `pages` are the listing pages that a claim of absence rests on. `whole`: the listing was read to its very
    end, so a known item that is not in `listed` is gone. `reason` is a named reason such as `parsed`,
    `recognised_empty`, `http_500`, `timeout`, `too_large`, `shell`, `not_json`, `not_recognised`.
    """

    outcome: PassOutcome
    reason: str
    pages: tuple[PageRef, ...] = ()
    listed: frozenset[str] = frozenset()
    whole: bool = False
    counts: Mapping[str, int] = field(default_factory=dict)


def card_key(form: Form, hearing_id: int) -> str:
    """The key of a portal card: the two forms have separate id sequences (`sources.md` §1)."""
    return f"{form.value}:{hearing_id}"


def split_card_key(key: str) -> tuple[Form, int]:
    """The inverse of `card_key`; ValueError where the key is none."""
    form, _, number = key.partition(":")
    return Form(form), int(number)
