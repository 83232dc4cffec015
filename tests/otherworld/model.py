"""What the world is made of: hearings, postings, files, and the truth about them."""

from dataclasses import dataclass, field, replace
from datetime import date, datetime

from tests.otherworld.table import Region

OPEN = "open_meeting"
TALK = "public_discussion"


@dataclass
class Project:
    """A project under the names by which the card and the postings call it."""

    card: str
    ru: list[str]
    kk: list[str]
    object: str


@dataclass
class Company:
    """Who asks for the hearing; `person` is set for a private person's surname."""

    ru: str
    kk: str
    long: str
    number: str
    person: str = ""


@dataclass
class Place:
    """Where: district, village and hall in both languages."""

    district: tuple[str, str]
    village: str
    ru: str
    kk: str
    area: tuple[str, str]


@dataclass
class File:
    """A row of a block of files on a card, there from a moment on; a link when `href` is set."""

    block: str
    name: str
    since: datetime
    href: str = ""


@dataclass
class Paper:
    """What a file of a posting says: `kind` is pdf, docx or scan (a picture of the lines)."""

    kind: str
    lines: list[str]


@dataclass
class Edit:
    """What a posting says from a moment on, in place of what it said."""

    since: datetime
    title: str
    body: list[str]
    shown: date | None = None


@dataclass
class Hearing:
    """A hearing as the portal's register holds it; until `moves` its card says `before` in place of `start`."""

    form: str
    region: str
    project: Project
    company: Company
    place: Place
    seen: datetime
    start: datetime
    end: date
    number: str = ""
    card: int = 0
    files: list[File] = field(default_factory=list)
    moves: datetime | None = None
    before: datetime | None = None
    away: list[tuple[datetime, datetime]] = field(default_factory=list)
    renamed: tuple[datetime, str] | None = None


@dataclass
class Posting:
    """A posting on a region's site; `shown` is the date beside it, None where it shows none."""

    region: str
    kind: str
    language: str
    title: str
    body: list[str]
    appears: datetime
    shown: date | None
    hearings: list[Hearing]
    links: list[tuple[str, str]] = field(default_factory=list)
    wrong_rubric: bool = False
    serial: int = 0
    marker: str = ""
    markup: str = ""
    papers: dict[int, Paper] = field(default_factory=dict)
    edits: list[Edit] = field(default_factory=list)
    away: list[tuple[datetime, datetime]] = field(default_factory=list)

    def at(self, now: datetime) -> "Posting | None":
        """The posting as it stands at a moment; None where it is not there."""
        if now < self.appears or any(since <= now < until for since, until in self.away):
            return None
        done = [edit for edit in self.edits if edit.since <= now]
        if not done:
            return self
        last = done[-1]
        return replace(self, title=last.title, body=last.body, shown=last.shown or self.shown, markup="")


@dataclass(frozen=True)
class Violation:
    """One violation that the ministry must count."""

    region: str
    form: str
    hearing: str
    column: str


@dataclass(frozen=True)
class Promise:
    """A duty that was kept late or not at all, and the due days between which the officer must have been told."""

    region: str
    form: str
    hearing: str
    column: str
    place: str
    earliest: date
    latest: date


@dataclass
class Truth:
    """What a correct program finds."""

    cells: dict[tuple[str, str, str], int] = field(default_factory=dict)
    violations: set[Violation] = field(default_factory=set)
    promises: set[Promise] = field(default_factory=set)


@dataclass
class World:
    """Everything that exists, with the moments from which it is visible; `watched`: regions that are, empty for all."""

    month: str
    seed: int
    regions: list[Region]
    hearings: list[Hearing]
    postings: list[Posting]
    kinds: dict[str, str]
    passes: list[datetime]
    truth: Truth
    watched: list[str] = field(default_factory=list)
    raw: bool = False
