"""Which fields the entries of a source have, against the source's own past: a sharp fall means another layout.

A page whose dates moved into another tag is still read, and every entry of it looks undated. What was nearly always
there and is now mostly missing is a fault of the reading until somebody has looked.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checks.model import Card, Kind, Posting, Rubric
from checks.reading.values import Understood

RECENT = 8  # of the newest entries are looked at
PAST = 24  # of those before them
_LEAST_PAST = 12
_USUAL = 0.75  # a field of fewer entries than this is no rule
_FALL = 0.5
# Of a field that a verdict may rest on: by less an ordinary month's slips would be taken for another layout.
_NEARLY_ALWAYS = 90  # percent
_NEARLY_NEVER = 13  # one of eight

FIELDS = (
    "date", "title", "text", "links", "rubric", "kind", "project", "meeting_day",
    "number", "initiator", "bin", "place", "organiser",
)  # fmt: skip
"""Every field that is looked at, in the order in which it is told; the last ones are those of a portal card."""
RESTED_ONLY = ("in_rubric", "files")
"""Fields of which only a fall from nearly always to nearly never is told: verdicts rest on them."""


@dataclass(frozen=True, slots=True)
class Lost:
    """A field that was usual and is no more: the shares of entries that have it, in percent."""

    field: str
    now: int
    before: int

    @property
    def vanished(self) -> bool:
        """Whether nearly all had it, and nearly none has it now: of such a field no absence proves anything."""
        return self.before >= _NEARLY_ALWAYS and self.now <= _NEARLY_NEVER


def filled(content: Card | Posting, reading: Understood | None) -> frozenset[str]:
    """The fields that an entry has. `reading` is what a posting was understood to say, None where it was not yet."""
    found = _of_card(content) if isinstance(content, Card) else _of_posting(content)
    return frozenset(found) | frozenset(_of_reading(reading) if reading else ())


def lost(recent: Sequence[frozenset[str]], past: Sequence[frozenset[str]]) -> tuple[Lost, ...]:
    """The fields of `past` entries that `recent` ones mostly lack; () where there are too few of either to tell."""
    if len(recent) < RECENT or len(past) < _LEAST_PAST:
        return ()
    shares = [(field, _share(field, recent), _share(field, past)) for field in (*FIELDS, *RESTED_ONLY)]
    fallen = [(field, now, before) for field, now, before in shares if before >= _USUAL and now <= before - _FALL]
    found = [Lost(field, round(100 * now), round(100 * before)) for field, now, before in fallen]
    return tuple(one for one in found if one.vanished or one.field not in RESTED_ONLY)


def returned(recent: Sequence[frozenset[str]]) -> frozenset[str]:
    """The fields that at least half of the `recent` entries have; none where there are too few to tell."""
    if len(recent) < RECENT:
        return frozenset()
    return frozenset(field for field in (*FIELDS, *RESTED_ONLY) if _share(field, recent) >= _FALL)


def _share(field: str, entries: Sequence[frozenset[str]]) -> float:
    return sum(field in one for one in entries) / len(entries)


def _of_posting(posting: Posting) -> Iterator[str]:
    beyond = posting.text.replace(posting.title, "", 1).strip()
    has = {
        "date": posting.shown,
        "title": posting.title,
        "text": beyond,
        "links": posting.links,
        "rubric": posting.rubric is not Rubric.UNKNOWN,
        "in_rubric": posting.rubric is Rubric.INSIDE,
    }
    return (field for field, value in has.items() if value)


def _of_card(card: Card) -> Iterator[str]:
    has = {
        "number": card.number,
        "project": card.project,
        "meeting_day": card.start,
        "initiator": card.initiator,
        "bin": card.bin,
        "place": card.place or card.territory,
        "organiser": card.organiser,
        "files": any(block.files for block in card.files),
    }
    return (field for field, value in has.items() if value)


def _of_reading(reading: Understood) -> Iterator[str]:
    if reading.kind is not Kind.NEITHER:
        yield "kind"
    if any(one.names or one.companies or one.bins or one.numbers for one in reading.mentions):
        yield "project"
    if any(one.whens for one in reading.mentions):
        yield "meeting_day"
