"""What a posting was understood to say, as values, and their JSON form for the cache."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import date, datetime, time
from enum import StrEnum
from sys import intern  # the same words stand in thousands of postings
from typing import Any

from checks.judged import When
from checks.model import Form, Kind, Link, LinkKind, PageRef
from checks.reading.kinds import CONTRADICTS, DOUBTS, UNNAMED


class Sort(StrEnum):
    """What a posting is, finer than its kind: the first three place something of a hearing, the others are none."""

    ANNOUNCEMENT = "announcement"
    CORRECTION = "correction"  # an edition of an announcement: moved, or put right
    PROTOCOL = "protocol"
    CANCELLATION = "cancellation"
    NEWS = "news"
    OTHER_FIELD = "other_field"  # a hearing on land, budget, tariffs
    TENDER = "tender"
    VACANCY = "vacancy"
    PAPER = "paper"  # around a hearing: its participants' list, the table of comments, a schedule
    NONE = "none"  # not about hearings


@dataclass(frozen=True, slots=True)
class Mention:
    """One hearing that a posting speaks of.

    `whens` are its dates; `firm` says that they are the hearing's own (else a protocol's date or one of no stated
    part: better than nothing). `words` are tokens in order of the text, `names` quoted names as joined tokens,
    `companies` those of them that stand beside a legal form, `numbers` registration and licence numbers and such as
    `лот:2`, `place_words` tokens of the place where the text marks one.
    """

    text: str
    whens: tuple[When, ...]
    bins: tuple[str, ...]
    names: tuple[str, ...]
    words: tuple[str, ...]
    numbers: tuple[str, ...]
    form: Form | None
    place_words: tuple[str, ...]
    companies: tuple[str, ...] = ()
    firm: bool = False


@dataclass(frozen=True, slots=True)
class Attached:
    """An attachment that a posting's own text leaves the word to. `page` is None until it was fetched.

    `outcome` is that of its reading (`checks.attachments.Outcome`), or the fetcher's reason why it could not be had.
    """

    url: str
    text: str  # of the link
    outcome: str
    page: PageRef | None = None


@dataclass(frozen=True, slots=True)
class Understood:
    """A posting as understood. `reason` names what `kind` rests on; `shown` are the dates shown beside the text.

    `lacking` names what neither its text nor what could be read of its attachments says: "kind", "subject", "date",
    "attachment" where one of several stayed unread, "file" where one that may be ours was not had yet, "several" where
    it tells of more hearings than were made out; "" where nothing is lacking, or nothing attached could help.
    `days` are all that it says, whatever for, but those of laws and licences.
    """

    kind: Kind
    reason: str
    form: Form | None
    mentions: tuple[Mention, ...]
    recordings: tuple[Link, ...]
    recording_unclear: bool
    shown: tuple[date, ...] = ()
    lacking: str = ""
    attached: tuple[Attached, ...] = ()
    days: tuple[date, ...] = ()

    @property
    def sort(self) -> Sort:
        """What it is, finer than its kind, by the reason."""
        said = _SORTS.get(self.reason.removeprefix("attachment_").removeprefix(f"{UNNAMED}_"))
        if said is not None:
            return said
        return Sort.NONE if self.kind is Kind.NEITHER else Sort(self.kind.value)

    @property
    def doubt(self) -> str:
        """The named reason why it may be none of ours and is asked, not counted, when matched; "" where it is ours."""
        reason = self.reason.removeprefix("attachment_")
        if reason.startswith(f"{UNNAMED}_"):
            return UNNAMED
        return reason if reason in DOUBTS else ""


_SORTS = {
    "title_corrects": Sort.CORRECTION, "text_corrects": Sort.CORRECTION, "cancellation": Sort.CANCELLATION,
    CONTRADICTS: Sort.CANCELLATION,
    "news_about": Sort.NEWS, "other_field": Sort.OTHER_FIELD, "tender": Sort.TENDER, "vacancy": Sort.VACANCY,
    "by_product": Sort.PAPER, UNNAMED: Sort.NONE,
}  # fmt: skip


def to_json(understood: Understood) -> dict[str, Any]:
    """`understood` as plain JSON values."""
    return {
        "kind": understood.kind.value,
        "reason": understood.reason,
        "form": understood.form,
        "mentions": [_mention_json(mention) for mention in understood.mentions],
        "recordings": [asdict(link) for link in understood.recordings],
        "recording_unclear": understood.recording_unclear,
        "shown": [day.isoformat() for day in understood.shown],
        "lacking": understood.lacking,
        "attached": [_attached_json(one) for one in understood.attached],
        "days": [day.isoformat() for day in understood.days],
    }


def from_json(value: dict[str, Any]) -> Understood:
    """The inverse of `to_json`; KeyError or ValueError where `value` is none of its results."""
    return Understood(
        kind=Kind(value["kind"]),
        reason=value["reason"],
        form=_form(value["form"]),
        mentions=tuple(_mention(row) for row in value["mentions"]),
        recordings=tuple(Link(row["url"], row["text"], LinkKind(row["kind"])) for row in value["recordings"]),
        recording_unclear=value["recording_unclear"],
        shown=tuple(date.fromisoformat(day) for day in value["shown"]),
        lacking=value.get("lacking", ""),
        attached=tuple(_attached(row) for row in value.get("attached", ())),
        days=tuple(date.fromisoformat(day) for day in value.get("days", ())),
    )


def _attached_json(one: Attached) -> list[str]:
    page = one.page
    return [one.url, one.text, one.outcome, *((page.url, page.sha256, page.seen_at.isoformat()) if page else ())]


def _attached(row: list[str]) -> Attached:
    page = PageRef(row[3], row[4], datetime.fromisoformat(row[5])) if len(row) > 3 else None
    return Attached(row[0], row[1], row[2], page)


def _form(value: str | None) -> Form | None:
    return Form(value) if value else None


def _mention_json(mention: Mention) -> dict[str, Any]:
    whens = [[w.start.isoformat(), w.end.isoformat(), w.at.isoformat() if w.at else None] for w in mention.whens]
    return {**asdict(mention), "whens": whens}


def _mention(row: dict[str, Any]) -> Mention:
    lists = {
        key: tuple(map(intern, row[key])) for key in ("bins", "names", "words", "numbers", "place_words", "companies")
    }
    whens = tuple(_when(*one) for one in row["whens"])
    return Mention(text=intern(row["text"]), whens=whens, form=_form(row["form"]), firm=row["firm"], **lists)


def _when(start: str, end: str, at: str | None) -> When:
    return When(date.fromisoformat(start), date.fromisoformat(end), time.fromisoformat(at) if at else None)
