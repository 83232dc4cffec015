"""What hands and copying do to a text: quotes, homoglyphs, typos, joined and split words, spaces, capitals."""

from __future__ import annotations

import random
import re
from collections.abc import Callable

from tests.corpus.calendar_words import KK_MONTHS, RU_MONTHS

_LONG = re.compile(r"(?<![\w«\"-])[А-Яа-яЁёӘәҒғҚқҢңӨөҰұҮүҺһІі]{8,}(?![\w»\"])")
_MONTHS = tuple(month[:4] for month in (*RU_MONTHS, *KK_MONTHS))
_LATIN = str.maketrans("аеорсхіАЕОРСХВНКМТ", "aeopcxiAEOPCXBHKMT")
_QUOTES = (('""', '""'), ("“", "”"), ("„", "“"), ('"', '"'), ("''", "''"))


def spoiled(text: str, rng: random.Random) -> tuple[str, tuple[str, ...]]:
    """`text` with none, one or two traps, and their names."""
    count = rng.choice((0, 0, 1, 1, 2))
    chosen = rng.sample(sorted(_TRAPS), count)
    for name in chosen:
        text = _TRAPS[name](text, rng)
    return text, tuple(chosen)


def _quotes(text: str, rng: random.Random) -> str:
    left, right = rng.choice(_QUOTES)
    return text.replace("«", left).replace("»", right)


def _words(text: str, rng: random.Random, count: int) -> list[re.Match[str]]:
    found = [one for one in _LONG.finditer(text) if not one[0].lower().startswith(_MONTHS)]
    return sorted(rng.sample(found, min(count, len(found))), key=lambda one: -one.start())


def _changed(text: str, found: list[re.Match[str]], change: Callable[[str], str]) -> str:
    for one in found:
        text = text[: one.start()] + change(one[0]) + text[one.end() :]
    return text


def _homoglyphs(text: str, rng: random.Random) -> str:
    def swap(word: str) -> str:
        at = rng.randrange(len(word))
        return word[:at] + word[at : at + 3].translate(_LATIN) + word[at + 3 :]

    return re.sub(
        r"[^\W\d_]{3,}", lambda one: swap(one[0]) if rng.random() < 0.2 and not one[0].isascii() else one[0], text
    )


def _typo(text: str, rng: random.Random) -> str:
    def slip(word: str) -> str:
        at = rng.randrange(2, len(word) - 2)
        return word[:at] + rng.choice((word[at + 1] + word[at] + word[at + 2 :], word[at + 1 :], word[at] + word[at:]))

    return _changed(text, _words(text, rng, 2), slip)


def _joined(text: str, rng: random.Random) -> str:
    gaps = [one.start() for one in re.finditer(r"(?<=[а-яәіңғүұқөһ]{4}) (?=[а-яәіңғүұқөһ]{4})", text)]
    for at in sorted(rng.sample(gaps, min(2, len(gaps))), reverse=True):
        text = text[:at] + text[at + 1 :]
    return text


def _split(text: str, rng: random.Random) -> str:
    return _changed(text, _words(text, rng, 1), lambda word: f"{word[: len(word) // 2]} {word[len(word) // 2 :]}")


def _spaces(text: str, rng: random.Random) -> str:
    text = re.sub(r" (?=\d)", "\u00a0", text)
    return re.sub(r"(?<=[а-я]) (?=[а-я])", lambda one: "  " if rng.random() < 0.1 else one[0], text)


def _tight(text: str, rng: random.Random) -> str:
    """No space behind commas and full stops of words."""
    return re.sub(r"(?<=[а-яәіңғүұқөһ]{3}[,:]) (?=[^\W\d])", "", text)


def _capitals(text: str, rng: random.Random) -> str:
    title, _, body = text.partition("\n")
    return f"{title.upper()}\n{body}"


_TRAPS: dict[str, Callable[[str, random.Random], str]] = {
    "quotes": _quotes, "homoglyphs": _homoglyphs, "typo": _typo, "joined": _joined, "split": _split, "spaces": _spaces,
    "tight": _tight, "capitals": _capitals,
}  # fmt: skip
