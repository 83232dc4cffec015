"""What is known of all candidates of a region together: how rare a word, a name, a BIN is among them."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import lru_cache

from checks.matching import weights as w
from checks.matching.values import Candidate
from checks.reading.values import Mention

Name = frozenset[str]

_NO_VOWELS = str.maketrans("", "", "аеиоуыэюяйьъ")
_LIKE_VOWELS = str.maketrans("ыйэюяо", "ииеуау", "ьъ")
_SHORTEST_SKELETON = 3


class Pool:
    """The candidates of one region, with the indexes that make a mention's few likely ones cheap to find."""

    def __init__(self, candidates: Sequence[Candidate]) -> None:
        self.candidates = candidates
        self.size = len(candidates)
        self.by_day: dict[date, list[int]] = defaultdict(list)
        self.by_number: dict[str, int] = {}
        self.by_bin: dict[str, list[int]] = defaultdict(list)
        self.by_word: dict[str, list[int]] = defaultdict(list)
        self.initiators: dict[Name, list[int]] = defaultdict(list)
        self._names_with: dict[str, list[Name]] = defaultdict(list)
        self._same_bin: dict[str, set[Name]] = defaultdict(set)
        self.names: Counter[str] = Counter()
        self.places: Counter[str] = Counter()
        self.projects: Counter[str] = Counter()
        self.districts: set[str] = set()
        for index, candidate in enumerate(candidates):
            self._add(index, candidate)
        for name in self.initiators:
            for word in name:
                self._names_with[word].append(name)
        self._weights = {word: math.log2(1 + self.size / count) for word, count in self.projects.items()}
        self._skeletons = self._by_skeleton()

    def _add(self, index: int, candidate: Candidate) -> None:
        own = candidate.profile
        for day in {day for when in candidate.whens for day in (when.start, when.end)}:
            self.by_day[day].append(index)
        if candidate.number:
            self.by_number[candidate.number] = index
        if candidate.bin:
            self.by_bin[candidate.bin].append(index)
        for word in own.project | set(own.initiator):
            self.by_word[word].append(index)
        name = name_key(own.initiator)
        self.initiators[name].append(index)
        if candidate.bin:
            self._same_bin[candidate.bin].add(name)
        self.names.update(own.names)
        self.places.update(own.place)
        self.projects.update(own.project)
        self.districts.update(own.districts)

    def weight(self, word: str) -> float:
        """How much a project word tells: 1 for one that every card has, more for a rarer one."""
        return self._weights.get(word, 0.0)

    def tells_of_a_place(self, word: str) -> bool:
        """Whether the cards say a word of places rather than of projects: halls, hotels, streets, villages."""
        return self.places[word] > self.projects[word]

    def own_words(self, index: int) -> frozenset[str]:
        """Words, not of the common vocabulary, that no other card's project has: most often its name."""
        words = self.candidates[index].profile.project
        return frozenset(word for word in words if self.projects[word] == 1 and word.isalpha())

    def rarity(self, count: int) -> float:
        """0 for what every candidate shares, 1 for what a single one of many has."""
        if self.size < 2 or count < 1:
            return 0.5
        return math.log2(self.size / count) / math.log2(self.size)

    def names_of(self, candidate: Candidate) -> set[Name]:
        """The initiator's names on this card and on others with the same BIN (the other language, another spelling)."""
        own = name_key(candidate.profile.initiator)
        return {own} | self._same_bin.get(candidate.bin, set()) if candidate.bin else {own}

    def known(self, words: Sequence[str]) -> tuple[str, ...]:
        """`words` with those that no card has replaced by the one card word of the same consonants, if there is one."""
        return tuple(word if self._has(word) else self._skeletons.get(_name_word(word), "") or word for word in words)

    def _has(self, word: str) -> bool:
        return word in self.by_word or word in self.places

    def _by_skeleton(self) -> dict[str, str]:
        found: dict[str, str] = {}
        for word in {*self.by_word, *self.places}:
            key = _name_word(word)
            if word.isalpha():
                found[key] = "" if key in found else word
        return found

    def initiators_in(self, mention: Mention, words: Sequence[str]) -> frozenset[Name]:
        """The initiators' names that a mention says, the longest at each place; not where it quotes a longer name.

        A name's words may stand in any order: Kazakh turns them round.
        """
        found: set[Name] = set()
        keys = [_name_word(word) for word in words]
        companies = [name_key(company.split()) for company in mention.companies]
        at = 0
        while at < len(keys):
            name = self._name_at(keys, at)
            if name and _said_on_its_own(name, companies):
                found.add(name)
            at += len(name) or 1
        return frozenset(found.union(name for name in companies if name in self.initiators))

    def _name_at(self, keys: Sequence[str], at: int) -> Name:
        fitting = (name for name in self._names_with.get(keys[at], ()) if name == frozenset(keys[at : at + len(name)]))
        return max(fitting, key=len, default=frozenset())

    def likely(self, mention: Mention, words: Iterable[str]) -> list[int]:
        """The few candidates worth weighing in full: those that share most words, and those of a date or a number."""
        shared: dict[int, float] = defaultdict(float)
        for word in words:
            weight = self.weight(word) or 1.0
            for index in self.by_word.get(word, ()):
                shared[index] += weight
        marked: dict[int, int] = defaultdict(int)
        for index in self._marked(mention):
            marked[index] += 1
        by_words = sorted(shared, key=lambda index: -shared[index])[: w.WEIGHED]
        by_marks = sorted(marked, key=lambda index: (-marked[index], -shared.get(index, 0.0)))[: w.WEIGHED]
        return list(dict.fromkeys((*by_words, *by_marks)))

    def _marked(self, mention: Mention) -> Iterator[int]:
        """Candidates with a date, a BIN or the registration number that a mention says."""
        for day in {day for when in mention.whens for day in (when.start, when.end)}:
            yield from self.by_day.get(day, ())
        for number in {*mention.numbers, *mention.bins}:
            yield from self.by_bin.get(number, ())
            if number in self.by_number:
                yield from [self.by_number[number]] * 4


def _said_on_its_own(name: Name, companies: Sequence[Name]) -> bool:
    """False where the name is only a part of a longer company name that is quoted («Пример» in «Пример Плюс»)."""
    return name in companies or not any(name < company for company in companies)


def name_key(words: Iterable[str]) -> Name:
    """What two spellings of a company's name have in common."""
    return frozenset(_name_word(word) for word in words)


@lru_cache(maxsize=65536)
def _name_word(word: str) -> str:
    return skeleton(word) or word.translate(_LIKE_VOWELS)


@lru_cache(maxsize=65536)
def skeleton(word: str) -> str:
    """A word's consonants behind its first letter, where it has at least three: the languages differ in vowels most."""
    if word.startswith("=") or not word.isalpha():
        return ""
    consonants = word[0] + word[1:].translate(_NO_VOWELS)
    return consonants if len(consonants) > _SHORTEST_SKELETON else ""
