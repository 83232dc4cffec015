"""The values that travel through the house, one way: observation → card, posting → hearing → duty → verdict.

Everything here is frozen and holds no behaviour beyond what the words themselves mean. Instants are aware
datetimes (stored in UTC), legal days are plain dates in the region's own zone. An instant that was not seen
is an interval: `Seen.after` (the last proof of the former state, exclusive) to `Seen.at` (the reading that
showed the new one).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, time
from enum import StrEnum


class Form(StrEnum):
    """How a hearing is held (`domain.md`, Words)."""

    OPEN_MEETING = "open_meeting"
    PUBLIC_DISCUSSION = "public_discussion"


class Kind(StrEnum):
    """What a posting is."""

    ANNOUNCEMENT = "announcement"
    PROTOCOL = "protocol"
    NEITHER = "neither"


class Place(StrEnum):
    """Where a duty is kept: the region's internet resource, or the national information system."""

    SITE = "site"
    PORTAL = "portal"


class Rubric(StrEnum):
    """Whether an entry stands in the configured rubric; UNKNOWN where entries carry none or none is configured."""

    INSIDE = "inside"
    OUTSIDE = "outside"
    UNKNOWN = "unknown"


class LinkKind(StrEnum):
    """What a link on a page leads to, as far as its address, text and tag tell."""

    DOCUMENT = "document"  # pdf, doc, docx, images, tables
    RECORDING = "recording"  # audio or video file, video host, embedded player
    ARCHIVE = "archive"  # zip, rar, 7z: may hold anything
    UNCLEAR = "unclear"  # a host outside the site, a cloud drive without a word on what it holds
    PAGE = "page"  # an ordinary page of the same site


class PassOutcome(StrEnum):
    """How the reading of one source in one pass ended. Only COMPLETE proves that something is absent."""

    COMPLETE = "complete"
    PARTIAL = "partial"
    FAILED = "failed"
    NOT_RECOGNISED = "not_recognised"
    GLANCE = "glance"  # a few cards were read because somebody asked: it says nothing of the source


@dataclass(frozen=True, slots=True)
class PageRef:
    """A kept page that something was concluded from."""

    url: str
    sha256: str
    seen_at: datetime


@dataclass(frozen=True, slots=True)
class Link:
    """A link as it stands on a page: absolute address, its text, what it seems to lead to."""

    url: str
    text: str
    kind: LinkKind


@dataclass(frozen=True, slots=True)
class FileBlock:
    """A heading with files under it on a portal card. `files` is empty where the table is: nothing there yet."""

    heading: str
    files: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Card:
    """One portal card as understood. Dates are legal days as written; `start == end` for an open meeting of one day."""

    form: Form
    hearing_id: int
    number: str  # the registration number, digits only
    project: str
    basis: str
    initiator: str
    bin: str  # 12 digits or ""; a person's IIN is masked when shown, never stored in alerts
    start: date | None
    end: date | None
    at: time | None  # hour of an open meeting
    place: str
    organiser: str
    territory: tuple[str, ...]  # public discussions: rows of the table of territories
    protocol: bool  # the protocol block holds at least one file
    files: tuple[FileBlock, ...]
    recordings: tuple[Link, ...]  # links of kind RECORDING, ARCHIVE or UNCLEAR anywhere on the card's blocks


@dataclass(frozen=True, slots=True)
class Posting:
    """One entry of a site as it is shown, before anybody asks what it means.

    `shown` holds the readings of the date shown apart from the text: () none shown, one where the zone is
    known or makes no difference, two (earlier, later) where a gov.kz time may be local or UTC.
    `aside`: it stands among the words, while the page's other entries show theirs in a place made for it.
    """

    title: str
    text: str  # plain text of title and body, blocks separated by newlines
    shown: tuple[date, ...]
    rubric: Rubric
    url: str
    links: tuple[Link, ...]
    language: str = ""  # "ru", "kk" or "" where the source does not say
    aside: bool = False


@dataclass(frozen=True, slots=True)
class Seen:
    """When a state appeared: after `after` (None: not known, as for what stood in the baseline), no later than `at`."""

    after: datetime | None
    at: datetime


@dataclass(frozen=True, slots=True)
class CardVersion:
    """A card's state and when it began; `card` is None while the portal has no such card."""

    seen: Seen
    card: Card | None
    page: PageRef


@dataclass(frozen=True, slots=True)
class CardHistory:
    """All states of one card, oldest first. `last_read` is the last time the card's page itself was read."""

    form: Form
    hearing_id: int
    versions: tuple[CardVersion, ...]
    last_read: datetime
    page: PageRef  # the page as last read


@dataclass(frozen=True, slots=True)
class PostingVersion:
    """A posting's state and when it began; `posting` is None while a complete reading did not show it."""

    seen: Seen
    posting: Posting | None
    page: PageRef


@dataclass(frozen=True, slots=True)
class PostingHistory:
    """All states of one entry of one source, oldest first. `id` is the ledger's number, `key` the source's own."""

    id: int
    source: str
    key: str
    versions: tuple[PostingVersion, ...]


@dataclass(frozen=True, slots=True)
class SourceHistory:
    """What is known of the readings of one source.

    `complete` holds the start instants of complete passes, ascending; the first is the baseline. What lies long before
    the day that is judged may be left out, except the first two and the last (`Store.ledger`).
    `pages` maps such a start to the listing pages it rested on (at least for the last passes).
    """

    id: str
    kind: str
    region: str | None
    complete: tuple[datetime, ...]
    last_outcome: PassOutcome | None
    last_reason: str
    last_at: datetime | None
    pages: dict[datetime, tuple[PageRef, ...]] = field(default_factory=dict)

    @property
    def baseline(self) -> datetime | None:
        """The first complete pass, None before there was one."""
        return self.complete[0] if self.complete else None


@dataclass(frozen=True, slots=True)
class Ledger:
    """A view of the ledger: everything the derived things are computed from."""

    sources: tuple[SourceHistory, ...]
    cards: tuple[CardHistory, ...]
    postings: tuple[PostingHistory, ...]

    @property
    def portal(self) -> SourceHistory | None:
        """The register among the sources, None where none is configured."""
        return next((source for source in self.sources if source.kind == "portal"), None)
