"""Cards and postings survive the way into JSON and back, and equal ones have equal texts."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, time
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from checks.model import Card, FileBlock, Form, Link, LinkKind, Posting, Rubric
from storage.codec import decode_card, decode_posting, encode, fingerprint, proof
from tests.storage.making import card, posting, verdict

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
DAYS = st.dates(date(2021, 1, 1), date(2030, 1, 1))
LINKS = st.builds(Link, TEXT, TEXT, st.sampled_from(LinkKind))
MINUTES = st.builds(time, st.integers(0, 23), st.integers(0, 59))
POSTINGS = st.builds(
    Posting,
    title=TEXT,
    text=TEXT,
    shown=st.lists(DAYS, max_size=2).map(tuple),
    rubric=st.sampled_from(Rubric),
    url=TEXT,
    links=st.lists(LINKS, max_size=3).map(tuple),
    language=st.sampled_from(["", "kk", "ru"]),
    aside=st.booleans(),
)
CARDS = st.builds(
    Card,
    form=st.sampled_from(Form),
    hearing_id=st.integers(1, 10**6),
    number=TEXT,
    project=TEXT,
    basis=TEXT,
    initiator=TEXT,
    bin=TEXT,
    start=st.none() | DAYS,
    end=st.none() | DAYS,
    at=st.none() | MINUTES,
    place=TEXT,
    organiser=TEXT,
    territory=st.lists(TEXT, max_size=3).map(tuple),
    protocol=st.booleans(),
    files=st.lists(st.builds(FileBlock, TEXT, st.lists(LINKS, max_size=2).map(tuple)), max_size=2).map(tuple),
    recordings=st.lists(LINKS, max_size=2).map(tuple),
)


@settings(max_examples=60, deadline=None)
@given(POSTINGS)
def test_postings_come_back(made: Posting) -> None:
    assert decode_posting(encode(made)) == made


@settings(max_examples=60, deadline=None)
@given(CARDS)
def test_cards_come_back(made: Card) -> None:
    assert decode_card(encode(made)) == made


def test_midnight_is_an_hour() -> None:
    assert decode_card(encode(card(at=time(0, 0)))).at == time(0, 0)


def test_every_field_counts_in_the_fingerprint() -> None:
    changes: dict[str, Any] = {
        **dict.fromkeys(("title", "text", "url", "language"), "x"),
        "shown": (),
        "rubric": Rubric.OUTSIDE,
        "links": (),
        "aside": True,
    }
    assert set(changes) == set(posting().__slots__)
    texts = {encode(posting()), *(encode(replace(posting(), **{name: value})) for name, value in changes.items())}
    assert len({fingerprint(text) for text in texts}) == len(changes) + 1


def test_letters_stay_letters() -> None:
    assert "Хабарландыру" in encode(posting())


def test_a_proof_names_clause_days_and_pages() -> None:
    shown = json.loads(json.dumps(proof(verdict())))
    assert shown["term"] == "announcement_on_site"
    assert shown["counted"][0]["days"] == ["2025-04-02"]
    assert shown["counted"][0]["skipped"] == [{"day": "2025-04-01", "why": {"ru": "перенос", "kk": "a"}}]
    assert shown["pages"][0]["seen_at"] == "2025-04-01T03:00:00+00:00"
    assert shown["basis"][0]["url"] == "http://site.test/card"
