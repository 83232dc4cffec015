"""Normal forms of words in Russian and Kazakh, so that the same thing said twice gives the same tokens.

`fold` keeps the length of its input: a position in the folded text is a position in the text itself.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

_QUOTES = "«»„“”‟‹›❝❞〝〞＂´`ˮ″"
_DASHES = "‐‑‒–—―−­"
_LETTERS = {
    "ё": "е",
    "ә": "а",
    "ғ": "г",
    "қ": "к",
    "ң": "н",
    "ө": "о",
    "ұ": "у",
    "ү": "у",
    "һ": "х",
    "і": "и",
    "ї": "и",
}
_LETTERS |= {
    "є": "е",
    "ў": "у",
    "ҳ": "х",
    "ҙ": "з",
    "ə": "а",
    "ɵ": "о",
    "ќ": "к",
    "ѓ": "г",
    "ѕ": "н",
    "ґ": "о",
    "ј": "а",
    "İ": "и",
    "ı": "и",
}
_SUPERSCRIPT = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_LOOKALIKE = str.maketrans("aceopxyhkbmtigs", "асеорхунквмтигс")
_TABLE = {ord(k): v for k, v in _LETTERS.items()}
_TABLE |= {ord(k.upper()): v for k, v in _LETTERS.items() if k not in "İı"}
_TABLE |= {ord(c): '"' for c in _QUOTES} | {ord(c): "-" for c in _DASHES}
_TABLE |= {ord(c): " " for c in "\u00a0\u2000\u2001\u2002\u2003\u2007\u2009\u200a\u200b\u202f\u3000\ufeff\t\x00"}
_SOUNDS = str.maketrans("эщч", "ешш")  # what names in Latin letters and in Kazakh do not tell apart
_MIXED = re.compile(r"(?<![a-zа-я])(?:[a-z]+[а-я]|[а-я]+[a-z])[a-zа-я]*")
_IN_FILE_NAME = re.compile(r"(?<=[^_\s])_(?=[^_\s])")  # «Протокол_ТОО_«Үлгі»»: a space, but no line to sign on
_TOKEN = re.compile(r"[a-zа-я]+|[0-9]+")

_KAZAKH = re.compile("[әғқңөұүһі]")
_SHORTEST_STEM = 4
_LONGEST_WORD = 60  # letters: what is longer is no word, and is not kept
_SHORTEST_INFLECTED = 3


def fold(text: str) -> str:
    """`text` in small letters, of the same length: Kazakh letters as their nearest Russian ones, one quote, one
    dash, one space, Latin look-alikes inside Cyrillic words as Cyrillic."""
    lowered = "".join(c if len(c) == 1 else c[0] for c in map(str.lower, text)) if "İ" in text else text.lower()
    folded = lowered.translate(_TABLE).translate(_SUPERSCRIPT).replace("''", '""')
    if "_" in folded:
        folded = _IN_FILE_NAME.sub(" ", folded)
    return _MIXED.sub(lambda found: found[0].translate(_LOOKALIKE), folded)


@lru_cache(maxsize=65536)
def _cyrillic(word: str) -> str:
    """A Latin word of four letters or more as it would be written in Cyrillic."""
    for latin, letter in tables()["latin"].items():
        word = word.replace(latin, letter)
    return word


def stem(word: str) -> str:
    """A folded word without its endings; at least three letters stay. Digits and short words stay as they are."""
    return _stem(word[:_LONGEST_WORD])


@lru_cache(maxsize=65536)
def _stem(word: str) -> str:
    if word.isascii() and word.isalpha() and len(word) > 3:
        word = _cyrillic(word)
    if not word.isalpha():
        return word.lstrip("0") or "0"
    word = word.translate(_SOUNDS)
    for end, kept in _no_endings():
        word = word.replace(end, kept)
    while len(word) >= _SHORTEST_STEM:
        shorter = _without_ending(word)
        if shorter == word:
            break
        word = shorter
    return word


def _without_ending(word: str) -> str:
    for ending in _endings().get(word[-1], ()):
        shortest = _SHORTEST_STEM - (len(ending) == 1)
        if len(word) - len(ending) >= shortest and word.endswith(ending):
            return word[: -len(ending)]
    return word


@cache
def _no_endings() -> tuple[tuple[str, str], ...]:
    """What ends like an inflected word and is none, each with what no ending is taken from."""
    return tuple(tables()["stem"]["no_endings"].items())


@cache
def _endings() -> dict[str, list[str]]:
    """Last letter → the endings with it, the longest first."""
    found: dict[str, list[str]] = {}
    for ending in sorted(tables()["stem"]["endings"].split(), key=len, reverse=True):
        found.setdefault(ending[-1], []).append(ending)
    return found


@cache
def tables() -> dict[str, Any]:
    """The lists of `folds.toml`, as written."""
    return tomllib.loads(files("checks.reading").joinpath("folds.toml").read_text(encoding="utf8"))


def _raw_stems(text: str) -> list[str]:
    function = _function_words()
    return [stem(word) for word in _TOKEN.findall(fold(text)) if word not in function]


@cache
def _function_words() -> frozenset[str]:
    return frozenset(fold(word) for word in tables()["stop"]["function"])


@cache
def _common_words() -> frozenset[str]:
    return frozenset(stem(fold(word)) for word in tables()["stop"]["common"])


@cache
def generic() -> frozenset[str]:
    """Tokens that name a sort of place or a legal form, not which one."""
    return frozenset(tables()["stop"]["generic"])


@cache
def _phrases() -> dict[str, list[tuple[tuple[str, ...], str]]]:
    """First stem → phrases that begin with it, the longest first, each with its common token."""
    known: dict[tuple[str, ...], str] = {}
    inflected: dict[tuple[str, ...], str] = {}
    for section, mark in (("phrases", "="), ("names", "")):
        for token, variants in tables()[section].items():
            common = f"={token}" if mark else stem(fold(token))
            known.update((stems, common) for stems in map(_stems_of, variants) if stems)
            inflected.update((stems, common) for variant in variants for stems in _inflected(variant))
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for stems, common in {**inflected, **known}.items():
        found.setdefault(stems[0], []).append((stems, common))
    for rows in found.values():
        rows.sort(key=lambda row: -len(row[0]))
    return found


def _stems_of(variant: str) -> tuple[str, ...]:
    return tuple(_raw_stems(variant))


def _inflected(variant: str) -> Iterator[tuple[str, ...]]:
    """A Kazakh phrase with the case endings that `stem` leaves on, for they are ends of Russian words as well."""
    if _KAZAKH.search(variant.lower()) and len(variant) > _SHORTEST_INFLECTED:
        for ending in tables()["stem"]["kazakh_cases"].split():
            stems = _stems_of(variant + ending)
            if stems:
                yield stems


def _common_token(stems: list[str], at: int) -> tuple[str, int]:
    for phrase, token in _phrases().get(stems[at], ()):
        if tuple(stems[at : at + len(phrase)]) == phrase:
            return token, len(phrase)
    return stems[at], 1


def tokens(folded: str) -> tuple[str, ...]:
    """The content of a folded text as comparable tokens, in order: stems, `=…` for a known phrase, digits."""
    function, common = _function_words(), _common_words()
    stems = [stem(word) for word in _TOKEN.findall(folded) if word not in function]
    found: list[str] = []
    at = 0
    while at < len(stems):
        token, length = _common_token(stems, at)
        at += length
        if token not in common and (len(token) > 1 or token.isdigit()):
            found.append(token)
    return tuple(found)


def specific(found: tuple[str, ...]) -> tuple[str, ...]:
    """`found` without the tokens that only name a sort of place or a legal form."""
    return tuple(token for token in found if token not in generic())
