"""Slips of the keyboard in the words that decide: a letter lost, doubled, swapped or hit wrongly, a word torn apart.

Only words of `kinds.toml` (`[slips]`) are mended, and only where one slip explains what stands there.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from functools import cache, lru_cache
from importlib.resources import files

from checks.reading.words import fold

_WORD = re.compile(r"(?<![а-я])[а-я]{5,40}(?![а-я])")
_TORN = re.compile(
    r"(?<![а-я])([а-я]{1,14}(?:-{1,2}\s)|[а-я]{2,14} )(?=([а-я]{2,14})(?![а-я]))"
)  # «слу шания», «слу- шания», «слуш-- ания»
_DOUBLED = re.compile(r"(.)\1+")
_LONG = 9  # letters from which one wrong letter is a slip as well: shorter words have neighbours that are words
_HOLE = "?"


def mended(folded: str) -> str:
    """A folded text with its deciding words as they were meant; positions may shift."""
    whole = _TORN.sub(lambda found: _joined(found[1], found[2]), folded)
    return _WORD.sub(lambda found: _meant(found[0]), whole)


def _joined(first: str, second: str) -> str:
    known = _known()
    start = first.rstrip("- \n")
    whole = start + second
    # A word torn at a hyphen may have a slip besides: «слуш- ааний».
    torn = whole in known or ("-" in first and len(whole) >= _LONG and _slips().get(whole) in known)
    return start if torn and start not in known and second not in known else first


@lru_cache(maxsize=65536)
def _meant(word: str) -> str:
    if word in _known() or any(word.startswith(known) for known in _known() if len(known) > _LONG):
        return word
    table = _slips()
    if word in table:
        return table[word]
    known = next((table[holed] for holed in _holed(word) if holed in table), "") if len(word) >= _LONG else ""
    single = _DOUBLED.sub(r"\1", word)  # a stuck key beside another slip: «проотоккол», «проотоокл»
    once = single if single in _known() else table.get(single, "") if single != word else ""
    return known or once or _with_ending(word)


def _with_ending(word: str) -> str:
    """A word whose beginning is one slip away from a stem."""
    table = _slips_of_stems()
    if any(word.startswith(stem) for stem in _stems()):
        return word
    starts = (word[:length] for length in range(5, min(len(word), 14)))
    return next((table[start] + word[len(start) :] for start in starts if start in table), word)


@cache
def _stems() -> tuple[str, ...]:
    return tuple(fold(stem) for stem in _tables()["stems"])


@cache
def _slips_of_stems() -> dict[str, str]:
    """What one slip inside a stem makes of it → the stem; its last letter stays, for there other words begin."""
    return {slip: stem for stem in _stems() for slip in _letters_lost_or_moved(stem) if slip[-1] == stem[-1]}


@cache
def _known() -> frozenset[str]:
    return frozenset(fold(word) for word in _tables()["words"])


@cache
def _tables() -> dict[str, list[str]]:
    known: dict[str, list[str]] = tomllib.loads(
        files("checks.reading").joinpath("kinds.toml").read_text(encoding="utf8")
    )["slips"]
    return known


@cache
def _slips() -> dict[str, str]:
    """What one slip makes of a known word → the word; what could come from two of them, or is one, is left out."""
    found: dict[str, str] = {}
    doubtful: set[str] = set()
    for word in sorted(_known()):
        for slip in {*_letters_lost_or_moved(word), *(_holed(word) if len(word) >= _LONG else ())}:
            if slip in found and _stem(found[slip]) != _stem(word):
                doubtful.add(slip)
            found.setdefault(slip, word)
    return {slip: word for slip, word in found.items() if slip not in doubtful and slip not in _known()}


def _letters_lost_or_moved(word: str) -> Iterator[str]:
    for at in range(1, len(word)):
        yield word[:at] + word[at + 1 :]
        yield word[:at] + word[at - 1] + word[at:]
        yield word[: at - 1] + word[at] + word[at - 1] + word[at + 1 :]


def _holed(word: str) -> list[str]:
    return [word[:at] + _HOLE + word[at + 1 :] for at in range(1, len(word) - 2)]


def _stem(word: str) -> str:
    return word[:5]
