"""Which fields the entries of a source have, against the source's own past: a sharp fall means another layout.

A page whose dates moved into another tag is still read, and every entry of it looks undated. What was nearly always
there and is now mostly missing is a fault of the reading until somebody has looked.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checks.model import Card, Kind, Posting, Rubric
from checks.reading.kinds import UNNAMED
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
RESTED_ONLY = ("in_rubric", "protocol_links", "files")
"""Fields of which only a fall from nearly always to nearly never is told: verdicts rest on them."""
# A field that not every entry could have: what tells those that could, and how many must be there, now and before.
_OF_SOME = {"protocol_links": ("protocol", 3, 8)}


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
    """The fields that an entry has; "protocol" too where it is one.

    `reading` is what a posting was understood to say, None where it was not yet.
    """
    found = frozenset(_of_card(content) if isinstance(content, Card) else _of_posting(content))
    said = frozenset(_of_reading(reading) if reading else ())
    return found | said | ({"protocol_links"} if {"protocol", "links"} <= found | said else frozenset())


def lost(recent: Sequence[frozenset[str]], past: Sequence[frozenset[str]]) -> tuple[Lost, ...]:
    """The fields of `past` entries that `recent` ones mostly lack; () where there are too few of either to tell."""
    if len(recent) < RECENT or len(past) < _LEAST_PAST:
        return ()
    shares = [(field, _share(field, recent), _share(field, past, before=True)) for field in (*FIELDS, *RESTED_ONLY)]
    found = [
        Lost(field, round(100 * now), round(100 * before))
        for field, now, before in shares
        if now is not None and before is not None and before >= _USUAL and now <= before - _FALL
    ]
    return tuple(one for one in found if one.vanished or one.field not in RESTED_ONLY)


def returned(recent: Sequence[frozenset[str]]) -> frozenset[str]:
    """The fields that at least half of the `recent` entries have; none where there are too few to tell."""
    if len(recent) < RECENT:
        return frozenset()
    shares = {field: _share(field, recent) for field in (*FIELDS, *RESTED_ONLY)}
    return frozenset(field for field, share in shares.items() if share is not None and share >= _FALL)


def lacks(entry: frozenset[str], field: str) -> bool:
    """Whether the entry could have the field and has it not."""
    return field not in entry and (field not in _OF_SOME or _OF_SOME[field][0] in entry)


def _share(field: str, entries: Sequence[frozenset[str]], *, before: bool = False) -> float | None:
    """The share of entries that have it, of those that could; None where too few could."""
    mark, least, least_before = _OF_SOME.get(field, ("", 1, 1))
    could = [one for one in entries if not mark or mark in one]
    enough = len(could) >= (least_before if before else least)
    return sum(field in one for one in could) / len(could) if enough else None


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
    if reading.kind is not Kind.NEITHER and reading.doubt != UNNAMED:
        yield "kind"
    if reading.kind is Kind.PROTOCOL:
        yield "protocol"
    if any(one.names or one.companies or one.bins or one.numbers for one in reading.mentions):
        yield "project"
    if any(one.whens for one in reading.mentions):
        yield "meeting_day"
