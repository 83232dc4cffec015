"""Which region a card belongs to (`domain.md` rule 3)."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from checks.model import Card, Form
from checks.regions import by_kato

# Stems in the order they are tried: a city's own words before the region that shares its name.
_STEMS: tuple[tuple[str, str], ...] = (
    (
        "astana",
        r"(?:^|[\s,(])(?:г\.?|город\w*)\s*(?:астан|нур-?\s?султан)|(?:астана|нұр-?сұлтан)\s*(?:қ\.|қаласы)|^астана",
    ),
    ("shymkent", r"шымкент"),
    ("almaty-city", r"(?:^|[\s,(])(?:г\.?|город\w*)\s*алматы|алматы\s*(?:қ\.|қаласы)"),
    ("east-kazakhstan", r"восточно-?\s?казахстан|шығыс\s+қазақстан|(?:^|\W)вко(?:\W|$)|(?:^|\W)шқо(?:\W|$)"),
    ("west-kazakhstan", r"западно-?\s?казахстан|батыс\s+қазақстан|(?:^|\W)зко(?:\W|$)|(?:^|\W)бқо(?:\W|$)"),
    ("north-kazakhstan", r"северо-?\s?казахстан|солтүстік\s+қазақстан|(?:^|\W)ско(?:\W|$)|(?:^|\W)сқо(?:\W|$)"),
    ("almaty-region", r"алматинск|алматы\s+обл"),
    ("akmola", r"акмолин|ақмола"),
    ("aktobe", r"актюбин|ақтөбе|актобе"),
    ("atyrau", r"атырау"),
    ("zhambyl", r"жамбыл"),
    ("karaganda", r"караганд|қарағанды"),
    ("kostanay", r"костана|қостанай"),
    ("kyzylorda", r"кызылорд|қызылорда"),
    ("mangystau", r"мангистау|маңғыстау|мангыстау"),
    ("pavlodar", r"павлодар"),
    ("turkistan", r"туркест|түркістан"),
    ("zhetisu", r"жет[іиы]су|жетісу"),
    ("abai", r"(?:обл\w*\.?|область)\s+аба[йя]|аба[йя]\s+обл|абайск\w+\s+обл|^абай$"),
    ("ulytau", r"(?:обл\w*\.?|область)\s+[ұу]лытау|[ұу]лытау\s+обл|[ұу]лытауск\w+\s+обл|^[ұу]лытау$"),
    ("almaty-city", r"^алматы$|управлени\w+[^,;]*\s+алматы"),
    ("astana", r"астан"),
)


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((code, re.compile(stem, re.IGNORECASE)) for code, stem in _STEMS)


@lru_cache(maxsize=4096)  # the organisers of a thousand cards are a few dozen
def region_in(text: str) -> str | None:
    """The region that is named first in `text` (Russian or Kazakh); None where none is."""
    found: list[tuple[int, int, str]] = []
    for rank, (code, pattern) in enumerate(_patterns()):
        hit = pattern.search(text.strip())
        if hit:
            found.append((hit.start(), rank, code))
    return min(found)[2] if found else None


def region_of(card: Card) -> str | None:
    """Open meeting: digits 7-8 of its number, else the organiser, else the place. Discussion: its first territory."""
    if card.form is Form.OPEN_MEETING:
        by_number = by_kato().get(card.number[6:8]) if len(card.number) == 11 else None
        return by_number or region_in(card.organiser) or region_in(card.place)
    for row in card.territory:
        found = region_in(row)
        if found:
            return found
    return None
