"""What the world consists of: hearings, postings, and the truth. Instants are aware, legal days plain dates."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

OPEN = "open_meeting"
DISCUSSION = "public_discussion"
ANNOUNCEMENT = "announcement"
PROTOCOL = "protocol"
NEITHER = "neither"


@dataclass(frozen=True, slots=True)
class Region:
    """A row of regions.csv, as far as the world needs it."""

    code: str
    kato: str
    name_ru: str
    name_kk: str
    zone: ZoneInfo
    slug: str


@dataclass(frozen=True, slots=True)
class Company:
    """Who plans the activity; `private` marks a person (fifth digit of the number 0-3)."""

    ru: str
    kk: str
    bin: str
    private: bool = False


@dataclass(frozen=True, slots=True)
class Project:
    """What is discussed, in both languages, long and short; `subject` is the distinctive name."""

    ru: str
    kk: str
    short_ru: str
    short_kk: str
    basis: str
    subject: str


@dataclass(frozen=True, slots=True)
class Place:
    """Where: the district's name and a full address, in both languages."""

    district_ru: str
    district_kk: str
    ru: str
    kk: str


@dataclass(slots=True, eq=False)
class Hearing:
    """One card of the portal with its whole life. `moves` lists (when the card changed, new date)."""

    form: str
    region: Region
    company: Company
    project: Project
    place: Place
    start: date
    end: date
    at: time | None
    appears_on_portal: datetime
    protocol_in_portal: datetime | None = None
    recording_in_portal: datetime | None = None
    recording: str = "file"  # file | link
    moves: list[tuple[datetime, date]] = field(default_factory=list)
    withdrawn_at: datetime | None = None
    layout: str = "paragraphs"  # paragraphs | table
    kazakh_values: bool = False
    hearing_id: int = 0
    number: str = ""

    def starts_as_of(self, moment: datetime) -> date:
        """The (first) day of the hearing as the card shows it at `moment`."""
        for changed, day in reversed(self.moves):
            if moment >= changed:
                return day
        return self.start


@dataclass(slots=True, eq=False)
class Posting:
    """One entry of a site. `shown` is the date it shows (None: none), `lines` its text, `links` (address, text)."""

    region: Region
    kind: str
    form: str
    hearings: tuple[Hearing, ...]
    appears_at: datetime
    shown: date | None
    language: str
    title: str
    lines: tuple[str, ...]
    links: tuple[tuple[str, str], ...] = ()
    in_rubric: bool = True
    removed_at: datetime | None = None
    edited_at: datetime | None = None
    edited_lines: tuple[str, ...] = ()
    twin: int = 0  # language twins share a number; 0: none
    id: int = 0

    def lines_as_of(self, moment: datetime) -> tuple[str, ...]:
        """The text as it stands at `moment`."""
        return self.edited_lines if self.edited_at and moment >= self.edited_at else self.lines


Cells = dict[str, dict[str, dict[str, int]]]


@dataclass(slots=True)
class Truth:
    """What the product must find: the tables' cells and every violation by (form, number, column).

    `placed` holds (form, number, column) of the placement columns.
    """

    cells: Cells = field(default_factory=dict)
    violations: set[tuple[str, str, str]] = field(default_factory=set)
    placed: set[tuple[str, str, str]] = field(default_factory=set)


@dataclass(slots=True)
class World:
    """A whole world: who, what, when, and the truth. `makes` says of which make each region's site is."""

    month: str
    seed: int
    first: date
    last: date
    watch_from: date
    watch_until: date
    regions: tuple[Region, ...]
    hearings: list[Hearing]
    postings: list[Posting]
    makes: dict[str, str]
    truth: Truth
    passes: list[datetime]
    portal_restyled: datetime | None = None  # from then on the portal writes dates with dots
    not_found_status: int = 200
