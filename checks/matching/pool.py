"""What is known of all candidates of a region together: how rare a word, a name, a BIN is among them."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from datetime import date

from checks.matching.values import Candidate
from checks.reading.values import Mention

_MOST_TOKENS_OF_NAME = 12


class Pool:
    """The candidates of one region, with the indexes that make a mention's few likely ones cheap to find."""

    def __init__(self, candidates: Sequence[Candidate]) -> None:
        self.candidates = candidates
        self.size = len(candidates)
        self.by_day: dict[date, list[int]] = defaultdict(list)
        self.by_number: dict[str, int] = {}
        self.by_bin: dict[str, list[int]] = defaultdict(list)
        self.by_word: dict[str, list[int]] = defaultdict(list)
        self.initiators: dict[tuple[str, ...], list[int]] = defaultdict(list)
        self._name_starts: dict[str, list[tuple[str, ...]]] = defaultdict(list)
        self.names: Counter[str] = Counter()
        self.places: Counter[str] = Counter()
        self.projects: Counter[str] = Counter()
        for index, candidate in enumerate(candidates):
            self._add(index, candidate)
        for name in self.initiators:
            if name:
                self._name_starts[name[0]].append(name)
        self._weights = {word: math.log2(1 + self.size / count) for word, count in self.projects.items()}

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
        self.initiators[own.initiator].append(index)
        self.names.update(own.names)
        self.places.update(own.place)
        self.projects.update(own.project)

    def weight(self, word: str) -> float:
        """How much a project word tells: 1 for one that every card has, more for a rarer one."""
        return self._weights.get(word, 0.0)

    def rarity(self, count: int) -> float:
        """0 for what every candidate shares, 1 for what a single one of many has."""
        if self.size < 2 or count < 1:
            return 0.5
        return math.log2(self.size / count) / math.log2(self.size)

    def initiators_in(self, mention: Mention) -> frozenset[tuple[str, ...]]:
        """The initiators' names that a mention says, the longest at each place; not where it quotes a longer name."""
        found: set[tuple[str, ...]] = set()
        words, at = mention.words, 0
        while at < len(words):
            name = self._name_at(words, at)
            if name:
                found.add(name)
            at += len(name) or 1
        found.update(name for name in (tuple(q.split()) for q in mention.names) if name in self.initiators)
        return frozenset(name for name in found if _said_on_its_own(name, mention))

    def _name_at(self, words: tuple[str, ...], at: int) -> tuple[str, ...]:
        fitting = (name for name in self._name_starts.get(words[at], ()) if words[at : at + len(name)] == name)
        return max(fitting, key=len, default=())

    def likely(self, mention: Mention, words: Iterable[str]) -> dict[int, float]:
        """Candidates that share anything with a mention, with a rough weight of what they share."""
        found: dict[int, float] = defaultdict(float)
        for word in words:
            weight = self.weight(word) or 1.0
            for index in self.by_word.get(word, ()):
                found[index] += weight
        for when in mention.whens:
            for day in {when.start, when.end}:
                for index in self.by_day.get(day, ()):
                    found[index] += 30
        for number in (*mention.numbers, *mention.bins):
            for index in self.by_bin.get(number, ()):
                found[index] += 20
            if number in self.by_number:
                found[self.by_number[number]] += 200
        return found


def _said_on_its_own(name: tuple[str, ...], mention: Mention) -> bool:
    """False where the name only begins a longer company name that the mention quotes («Пример» in «Пример Плюс»)."""
    joined = " ".join(name)
    if joined in mention.names:
        return True
    return not any(company.startswith(joined + " ") for company in mention.companies)
