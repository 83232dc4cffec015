"""What the gov.kz readers share: the site of one slug, its rows, its dates, its rubrics."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from checks.model import Link, PageRef, Posting, Rubric
from checks.regions import regions
from checks.sources.base import Memory, Source
from checks.sources.batch import Progress, note_key
from checks.sources.html import drop_chrome, parsed, plain, said_nothing, soup, text_of
from checks.sources.links import absolute, classify, links_of
from checks.web import Page, Web, WebError, broken

LANGUAGES = ("ru", "kk")
_DEFAULT_ZONE = ZoneInfo("Asia/Almaty")
_MIGRATED = re.compile(r"T00:00:00(?:\.0+)?(?:Z|[+-]00:?00)?$")


@dataclass(frozen=True, slots=True)
class Site:
    """One configured gov.kz source with what is needed to read it."""

    source: Source
    web: Web
    memory: Memory
    progress: Progress

    @property
    def base(self) -> str:
        return self.source.base_url.rstrip("/")

    @property
    def slugs(self) -> tuple[str, ...]:
        """The present slug and the former ones."""
        return tuple(dict.fromkeys(slug for slug in (self.source.slug, *self.source.former_slugs) if slug))

    def address(self, slug: str, kind: str, item: str, language: str) -> str:
        """The address under which a person finds an item."""
        return f"{self.base}/memleket/entities/{slug}/{kind}/details/{item}?lang={language}"


@dataclass(frozen=True, slots=True)
class Again:
    """An entry that stands as it stood at the last reading: how it is understood anew, and what was noted of it."""

    make: Callable[[], Row | None]
    told: bool  # it was reported under its own key
    carried: bool  # some entry of the content named a rubric


@dataclass(frozen=True, slots=True)
class Row:
    """One entry of a list. `posting` is None where the page, or the entry itself, is as it was reported last time."""

    key: str
    day: date | None  # what the list is sorted by
    posting: Posting | None
    signature: str  # equal for copies
    carries: bool  # names a rubric
    rubrics: tuple[tuple[str, str], ...] | None  # (id, title); None: the entry has no such field
    page: PageRef
    told: bool = True  # reported under its own key, not as the copy of another
    digest: str = ""  # of the entry as it came; "" where it is not compared
    again: Again | None = None


@dataclass(slots=True)
class Part:
    """What one list, or several, gave. `failure` is "" where it was read as far as it had to be."""

    rows: list[Row] = field(default_factory=list)
    pages: list[PageRef] = field(default_factory=list)
    whole: bool = True
    failure: str = ""
    via: str = ""  # "rss" where the feed stood in
    no_feed: bool = False  # neither the list nor a feed in its stead is there
    notes: dict[str, tuple[str, list[str]]] = field(default_factory=dict)  # note key → (page's hash, keys on it)

    def add(self, other: Part) -> None:
        """Take in what another list gave."""
        self.rows += other.rows
        self.pages += other.pages
        self.whole = self.whole and other.whole
        self.failure = self.failure or other.failure
        self.via = self.via or other.via
        self.notes |= other.notes


def words(value: Any) -> str:
    """A JSON value as one line of text; "" for what is neither text nor number."""
    return plain(str(value)) if isinstance(value, (str, int, float)) and not isinstance(value, bool) else ""


def body(markup: Any, base: str) -> tuple[str, tuple[Link, ...]]:
    """Text and links of a piece of HTML."""
    if not isinstance(markup, str) or not markup.strip():
        return "", ()
    with parsed(markup) as page:
        drop_chrome(page)
        return text_of(page), links_of([page], base)


def attached(value: Any, base: str) -> tuple[Link, ...]:
    """The links of a `full_text` list."""
    files = [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []
    found = []
    for one in files:
        url = absolute(words(one.get("document")), base)
        text = words(one.get("description"))
        if url:
            found.append(Link(url, text, classify(url, text, base)))
    return tuple(found)


def zone_of(source: Source) -> ZoneInfo:
    """The zone of the source's region."""
    region = regions().get(source.region or "")
    return region.zone if region else _DEFAULT_ZONE


def shown_days(stamp: Any, source: Source) -> tuple[date, ...]:
    """The readings of a gov.kz time as a day, ascending; () where there is none, or a migrated record's midnight."""
    moment = instant(stamp)
    if moment is None or _MIGRATED.search(str(stamp).strip()):
        return ()
    offset = moment.utcoffset()
    as_utc = moment.astimezone(zone_of(source)).date() if offset is not None else moment.date()
    if source.date_zone == "local" or offset:
        return (moment.date(),)
    return (as_utc,) if source.date_zone == "utc" else tuple(sorted({moment.date(), as_utc}))


def instant(stamp: Any) -> datetime | None:
    """An ISO time as the API writes it, None where it is none."""
    try:
        moment = datetime.fromisoformat(str(stamp).strip()) if stamp else None
    except ValueError:
        return None
    return moment if moment is not None and 1990 <= moment.year <= 2100 else None


def sorted_on(stamp: Any) -> date | None:
    """The day that the list is sorted by, migrated records too."""
    moment = instant(stamp)
    return moment.date() if moment else None


def rubrics_of(value: Any) -> tuple[tuple[str, str], ...] | None:
    """(id, title) of `activities` or `directions`; None where the field is absent."""
    if value is None:
        return None
    items = value.get("items") if isinstance(value, dict) else value
    found = [item for item in items if isinstance(item, dict)] if isinstance(items, list) else []
    return tuple((words(item.get("id")), words(item.get("title"))) for item in found)


def with_rubrics(rows: Sequence[Row], source: Source) -> list[Row]:
    """The rows with their postings' rubric judged; an empty field says something only where other entries fill it."""
    carried = any(row.carries for row in rows)
    return [
        replace(row, posting=replace(row.posting, rubric=_rubric(row.rubrics, carried, source)))
        if row.posting is not None and row.posting.rubric is Rubric.UNKNOWN
        else row
        for row in rows
    ]


def _rubric(rubrics: tuple[tuple[str, str], ...] | None, carried: bool, source: Source) -> Rubric:
    if rubrics is None or not (source.rubric or source.activities) or not carried:
        return Rubric.UNKNOWN
    wanted = {same_words(title) for title in source.rubric}
    inside = any(
        (one == source.activities and one != "") or (source.rubric and same_words(title) in wanted)
        for one, title in rubrics
    )
    return Rubric.INSIDE if inside else Rubric.OUTSIDE


def same_words(title: str) -> str:
    """A title as it is compared: without case, quotes, spaces."""
    return re.sub(r"[\W_]+", "", title.casefold())


async def json_of(site: Site, page: Page) -> Any:
    """The page as JSON; WebError with what it is instead: `blocked`, `shell`, `not_json`."""
    try:
        found = page.json()
        if broken(page.text()):
            raise WebError("broken_encoding", page.url)
        return found
    except WebError as error:
        text = page.text()[:20_000]
        reason = said_nothing(soup(text)) if "<" in text else ""
        raise WebError(reason or error.reason, page.url) from error


def signature(posting: Posting) -> str:
    """Equal for two entries that say and show the same."""
    return note_key(posting.text, sorted(link.url for link in posting.links), posting.shown)
