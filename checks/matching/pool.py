"""What is known of all candidates of a region together: how rare a word, a name, a BIN is among them."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import cached_property, lru_cache

from checks.matching import weights as w
from checks.matching.namesakes import Name, Namesakes
from checks.matching.values import Candidate
from checks.reading.values import Mention

_NO_VOWELS = str.maketrans("", "", "аеиоуыэюяйьъ")
_LIKE_VOWELS = str.maketrans("ыйэюяо", "ииеуау", "ьъ")
_SHORTEST_SKELETON = 3

RARE = 0.5  # of 30 cards up to five may have a word that is rare


class Pool:
    """The candidates of one region, with the indexes that make a mention's few likely ones cheap to find.

    They are put into the order of their keys, so that nothing depends on the order in which they came.
    """

    def __init__(self, candidates: Sequence[Candidate]) -> None:
        self.candidates = sorted(candidates, key=lambda one: one.key)
        self.size = len(candidates)
        self.by_day: dict[date, list[int]] = defaultdict(list)
        self.by_number: dict[str, int] = {}
        self.by_bin: dict[str, list[int]] = defaultdict(list)
        self.by_word: dict[str, list[int]] = defaultdict(list)
        self.initiators: dict[Name, list[int]] = defaultdict(list)
        self._names_with: dict[str, list[Name]] = defaultdict(list)
        self._namesakes = Namesakes()
        self._same_bin: dict[str, set[Name]] = defaultdict(set)
        self.names: Counter[str] = Counter()
        self.places: Counter[str] = Counter()
        self.projects: Counter[str] = Counter()
        self.districts: set[str] = set()
        self.words = [frozenset().union(*(face.project for face in one.faces)) for one in self.candidates]
        for index, candidate in enumerate(self.candidates):
            self._add(index, candidate)
        for name in self.initiators:
            for word in name:
                self._names_with[word].append(name)
        self._weights = {word: math.log2(1 + self.size / count) for word, count in self.projects.items()}
        self._skeletons = self._by_skeleton()

    def _add(self, index: int, candidate: Candidate) -> None:
        faces = candidate.faces
        for day in {day for when in candidate.whens for day in (when.start, when.end)}:
            self.by_day[day].append(index)
        if candidate.number:
            self.by_number[candidate.number] = index
        for bin_ in candidate.bins:
            self.by_bin[bin_].append(index)
            self._same_bin[bin_].update(name_key(face.initiator) for face in faces)
        for word in self.words[index].union(*(face.initiator for face in faces)):
            self.by_word[word].append(index)
        for name in {name_key(face.initiator) for face in faces}:
            self.initiators[name].append(index)
        for face in faces:
            self._namesakes.add(name_key(face.initiator), face.initiator, candidate.bins)
        self.names.update({name for face in faces for name in face.names})
        self.places.update({word for face in faces for word in face.place})
        self.projects.update(self.words[index])
        self.districts.update(*(face.districts for face in faces))

    def weight(self, word: str) -> float:
        """How much a project word tells: 1 for one that every card has, more for a rarer one."""
        return self._weights.get(word, 0.0)

    def tells_of_a_place(self, word: str) -> bool:
        """Whether the cards say a word of places rather than of projects: halls, hotels, streets, villages."""
        return self.places[word] > self.projects[word]

    def own_words(self, index: int) -> frozenset[str]:
        """Words, not of the common vocabulary, that no other card's project has: most often its name."""
        return frozenset(word for word in self.words[index] if self.projects[word] == 1 and word.isalpha())

    def rare_words(self, index: int) -> frozenset[str]:
        """Words, not of the common vocabulary nor of places, that few other cards' projects have."""
        rare = (word for word in self.words[index] if word.isalpha() and not self.tells_of_a_place(word))
        return frozenset(word for word in rare if self.rarity(self.projects[word]) >= RARE)

    @cached_property
    def telling(self) -> frozenset[str]:
        """The numbers («лот:2») that are all by which a card differs from another one of its initiator."""
        return frozenset(
            number
            for index, candidate in enumerate(self.candidates)
            for number in candidate.profile.numbers
            if any(
                self._differs_by(number, index, other)
                for other in self.initiators[name_key(candidate.profile.initiator)]
            )
        )

    def _differs_by(self, number: str, index: int, other: int) -> bool:
        """Whether a card says the figure of `number`, with its word, and else just what the other one says."""
        more = self.words[index] - self.words[other]
        return self.words[other] < self.words[index] and number.partition(":")[2] in more and len(more) <= 2

    def rarity(self, count: int) -> float:
        """0 for what every candidate shares, 1 for what a single one of many has."""
        if self.size < 2 or count < 1:
            return 0.5
        return math.log2(self.size / count) / math.log2(self.size)

    def names_of(self, candidate: Candidate) -> set[Name]:
        """The initiator's names on this card and on others with the same BIN (the other language, another spelling)."""
        own = {name_key(face.initiator) for face in candidate.faces}
        return own.union(*(self._same_bin[bin_] for bin_ in candidate.bins))

    def known(self, words: Sequence[str]) -> tuple[str, ...]:
        """`words` with those that no card has replaced by the one card word of the same consonants, if there is one.

        Two such words that only together are a card's are one that was broken at the end of a line.
        """
        found: list[str] = []
        for word in words:
            broken = found and not (self._has(word) or self._has(found[-1]))
            whole = self._skeletons.get(_joined(found[-1], word), "") if broken else ""
            if whole:
                found[-1] = whole
            else:
                found.append(word if self._has(word) else self._skeletons.get(_name_word(word), "") or word)
        return tuple(found)

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

        A name's words may stand in any order: Kazakh turns them round. A company that is a slip away from one of the
        initiators is that one, a person may be named by surname and initials.
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
        found.update(name for name in companies if name in self.initiators)
        found.update(self._namesakes.persons_in(mention.text))
        if not found:
            found.update(self._namesakes.meant_by(mention.companies))
        return frozenset(found)

    def _name_at(self, keys: Sequence[str], at: int) -> Name:
        fitting = (name for name in self._names_with.get(keys[at], ()) if name == frozenset(keys[at : at + len(name)]))
        return max(fitting, key=len, default=frozenset())

    def likely(self, mention: Mention, words: Iterable[str], initiators: Iterable[Name], besides: int = 0) -> list[int]:
        """The few candidates worth weighing in full: those that share most words, and those of a date or a number.

        Where no day is said, those of the `initiators` named as well: what was not read may be of any of theirs.
        `besides`: how many more, for those that a person has answered about.
        """
        most = w.WEIGHED + besides
        shared: dict[int, float] = defaultdict(float)
        for word in words:
            weight = self.weight(word) or 1.0
            for index in self.by_word.get(word, ()):
                shared[index] += weight
        marked: dict[int, int] = defaultdict(int)
        for index in self._marked(mention):
            marked[index] += 1
        by_words = sorted(shared, key=lambda index: (-round(shared[index], 6), index))[:most]
        by_marks = sorted(marked, key=lambda index: (-marked[index], -round(shared.get(index, 0.0), 6), index))
        by_marks = by_marks[:most]
        theirs = () if mention.whens else {index for name in initiators for index in self.initiators.get(name, ())}
        by_initiator = sorted(theirs, key=lambda index: (-round(shared[index], 6), -index))[: w.POSSIBLE_KEPT]
        return list(dict.fromkeys((*by_words, *by_marks, *by_initiator)))

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


def _joined(first: str, second: str) -> str:
    """The consonants of two parts of a word, "" where there are too few to tell it."""
    key = skeleton(first + second) if first.isalpha() and second.isalpha() else ""
    return key if len(key) > _SHORTEST_SKELETON + 1 else ""


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
