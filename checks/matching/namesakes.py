"""Initiators under a name that is not quite theirs: a company with a slip in it, a person by surname and initials."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from rapidfuzz.distance import OSA

from checks.persons import is_private_number
from checks.reading.words import fold, stem

_SHORTEST, _LONG = 6, 12  # letters of a name in which one slip is told, and two
_BY_INITIALS = re.compile(r"(?<![а-я-])([а-я-]{3,30})\s{1,2}([а-я])\.\s?(?:([а-я])\.)?")
_MOST = 40


Name = frozenset[str]
"""What an initiator is known by, however its name is spelled."""


class Namesakes:
    """The initiators of a region by what else they may be called."""

    def __init__(self) -> None:
        self._spelled: dict[str, Name] = {}
        self._persons: dict[str, list[tuple[str, Name]]] = defaultdict(list)

    def add(self, name: Name, words: Sequence[str], bins: Iterable[str]) -> None:
        """An initiator with the tokens of its name in order and the numbers that its cards have."""
        if not words:
            return
        self._spelled["".join(words)] = name
        if len(words) > 1 and any(is_private_number(one) for one in bins):
            initials = "".join(word[0] for word in words[1:3])
            self._persons[words[0]].append((initials, name))

    def meant_by(self, companies: Iterable[str]) -> Iterator[Name]:
        """The initiators that companies, given as joined tokens, were meant to be: a slip away from one name alone."""
        for company in companies:
            said = company.replace(" ", "")
            most = (len(said) >= _SHORTEST) + (len(said) >= _LONG)
            near = {name for spelled, name in self._spelled.items() if OSA.distance(said, spelled) <= most}
            if most and len(near) == 1:
                yield near.pop()

    def persons_in(self, text: str) -> Iterator[Name]:
        """The private persons whom a text names by surname and initials."""
        for surname, *letters in _BY_INITIALS.findall(fold(text))[:_MOST] if self._persons else ():
            said = "".join(stem(letter) for letter in letters if letter)
            for initials, name in self._persons.get(stem(surname), ()):
                if initials.startswith(said):
                    yield name
