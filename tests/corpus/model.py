"""What the corpus consists of: hearings with their cards, and postings with what they truly say."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum

from checks.judged import HearingKey, When
from checks.model import CardHistory, Form, Posting


class Label(StrEnum):
    """What a posting truly is, finer than the product's three kinds."""

    ANNOUNCEMENT = "announcement"
    PROTOCOL = "protocol"
    CORRECTION = "correction"
    CANCELLATION = "cancellation"
    NEWS = "news"
    OTHER_FIELD = "other_field"
    TENDER = "tender"
    VACANCY = "vacancy"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Company:
    """An initiator: as the card writes it and by its name alone in Russian, Kazakh and Latin letters ("": none)."""

    card: str
    bin: str
    name: str
    name_kk: str
    latin: str = ""
    form: str = "тоо"  # тоо, body (the name is whole), ип


@dataclass(frozen=True, slots=True)
class Hearing:
    """A hearing of the corpus. `key` is None where the portal has no card for it.

    `works_ru`, `works_kk` and `papers_…` are the ways in which postings write its project; `former` is the date that
    it had before it was moved.
    """

    region: str
    split: str
    key: HearingKey | None
    number: str
    company: Company
    project: str
    papers_ru: tuple[str, ...]
    papers_kk: tuple[str, ...]
    works_ru: tuple[str, ...]
    works_kk: tuple[str, ...]
    object: tuple[str, str]
    place_ru: str
    place_kk: str
    territory: str
    start: date
    end: date
    at: time | None
    lot: int | None = None
    former: date | None = None

    @property
    def form(self) -> Form:
        return Form.OPEN_MEETING if self.at else Form.PUBLIC_DISCUSSION

    @property
    def when(self) -> When:
        return When(self.start, self.end, self.at)


@dataclass(frozen=True, slots=True)
class Told:
    """One hearing that a posting speaks of: the date that it gives (None: gives none), its card (None: has none)."""

    when: When | None
    card: HearingKey | None


@dataclass(frozen=True, slots=True)
class CorpusPosting:
    """A posting with its labels. `split` follows from the template; `traps` name what was done to the text."""

    template: str
    split: str
    posting: Posting
    region: str
    seen_at: datetime
    kind: Label
    told: tuple[Told, ...]
    traps: tuple[str, ...] = ()

    @property
    def whens(self) -> tuple[When, ...]:
        """The hearings' dates that the text gives, in its order."""
        return tuple(one.when for one in self.told if one.when)

    @property
    def cards(self) -> tuple[HearingKey, ...]:
        """The cards that it speaks of, in its order."""
        return tuple(one.card for one in self.told if one.card)


@dataclass(frozen=True, slots=True)
class CorpusCard:
    """A card as the portal showed it over time, and the region and split that it belongs to."""

    region: str
    split: str
    history: CardHistory


@dataclass(frozen=True, slots=True)
class Corpus:
    """Everything made from one seed."""

    cards: tuple[CorpusCard, ...]
    postings: tuple[CorpusPosting, ...]
