"""What people answered to uncertain matches, and what an answer holds for.

An answer belongs to the words that were asked about. It holds through every recompute, for every edition of the
posting that says the same; a posting whose text changed is asked about anew.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from checks.judged import WHOLE, HearingKey
from checks.model import Kind, Posting, PostingHistory
from checks.reading.values import Mention, Understood

Said = dict[HearingKey, bool]
"""Hearing → whether a mention was said to speak of it."""


@dataclass(frozen=True, slots=True)
class Answer:
    """Whether a mention of a posting speaks of a hearing, as a person said; the later of two answers holds.

    `mention` and `digest` are those of `mention_digest` and `posting_digest` at the time of asking.
    """

    posting: int
    mention: str
    digest: str
    hearing: HearingKey
    same: bool


def mention_digest(mention: Mention) -> str:
    """What a mention's own words are known by: 16 hex digits, the same for any spacing and case."""
    return _digest(mention.text)


def whole_digest(kind: Kind) -> str:
    """What stands for the mention where a whole posting was asked about as a kind."""
    return f"as_{kind.value}"


def posting_digest(posting: Posting) -> str:
    """What the words of a whole posting are known by: 16 hex digits; its date, rubric and links are no part of it."""
    return _digest(f"{posting.title}\n{posting.text}")


def _digest(text: str) -> str:
    plain = " ".join(text.casefold().split())
    return hashlib.sha256(plain.encode("utf-8", "replace")).hexdigest()[:16]


def said_of(
    history: PostingHistory, readings: Mapping[tuple[int, int], Understood], answers: Iterable[Answer]
) -> dict[int, dict[int, Said]]:
    """What was answered of each mention of each edition: edition → mention → hearing → yes or no.

    An edition without an answer of its own takes those of the last one, which alone is asked about.
    """
    own = list(answers)
    found = {index: _of_edition(history, index, readings, own) for index in range(len(history.versions))}
    last = next((said for index, said in sorted(found.items(), reverse=True) if history.versions[index].posting), {})
    return {index: said or _fitting(last, readings.get((history.id, index))) for index, said in found.items()}


def _fitting(said: dict[int, Said], reading: Understood | None) -> dict[int, Said]:
    count = len(reading.mentions) if reading else 0
    return {mention: answers for mention, answers in said.items() if mention < count}


def _of_edition(
    history: PostingHistory, index: int, readings: Mapping[tuple[int, int], Understood], answers: list[Answer]
) -> dict[int, Said]:
    posting, reading = history.versions[index].posting, readings.get((history.id, index))
    if posting is None or reading is None:
        return {}
    digest = posting_digest(posting)
    numbers = {mention_digest(mention): number for number, mention in enumerate(reading.mentions)}
    numbers |= {whole_digest(kind): number for kind, number in WHOLE.items()}
    said: dict[int, Said] = {}
    for answer in answers:
        if answer.digest != digest:
            continue
        # A better reader may cut the same posting otherwise: the only mention it sees is the one that was asked about.
        number = numbers.get(answer.mention, 0 if len(reading.mentions) == 1 else None)
        if number is not None:
            said.setdefault(number, {})[answer.hearing] = answer.same
    return said
