"""What the authors' hands do the same, whatever their words: decoys, hearings without a card, traps."""

import random
from collections.abc import Callable, Mapping
from copy import copy
from datetime import date, datetime, timedelta
from typing import Protocol

from tests.otherworld import days
from tests.otherworld.hostile import HostileMaker
from tests.otherworld.model import Hearing, Posting
from tests.otherworld.people import PeopleMaker, Texts
from tests.otherworld.phrases import Text
from tests.otherworld.table import Region

Other = tuple[str, str, list[str]]  # a language, a title and a body
Marked = tuple[str, list[str], str]  # a title, a body, and the markup of a table


class Written(Protocol):
    """A module with whole papers for files."""

    def notice_ru(self, h: Hearing, rng: random.Random, /) -> list[str]: ...
    def notice_kk(self, h: Hearing, rng: random.Random, /) -> list[str]: ...
    def minutes_ru(self, h: Hearing, rng: random.Random, /) -> list[str]: ...
    def minutes_kk(self, h: Hearing, rng: random.Random, /) -> list[str]: ...


class Beside(Protocol):
    """A module of what is told beside notices and minutes."""

    def moved(self, h: Hearing, old: datetime, language: str, rng: random.Random, /) -> Text: ...
    def cancelled(self, h: Hearing, language: str, rng: random.Random, /) -> Text: ...
    def news_of(self, h: Hearing, language: str, rng: random.Random, /) -> Text: ...
    def others(self, h: Hearing, rng: random.Random, /) -> Other: ...


class Lists(Protocol):
    """A module of postings of several hearings, and of postings in both languages."""

    def several(self, group: list[Hearing], kind: str, language: str, rng: random.Random, /) -> Marked: ...
    def both(self, h: Hearing, kind: str, rng: random.Random, /) -> Marked: ...


Told = Mapping[tuple[str, str], Callable[[Hearing, random.Random], Text]]
Papers = Mapping[tuple[str, str], Callable[[Hearing, random.Random], list[str]]]


def told_beside(told: Told, beside: Beside, papers: Papers) -> Texts:
    """A hand's texts from its modules."""
    return Texts(told, beside.moved, beside.cancelled, beside.news_of, beside.others, papers)


def four_papers(written: Written) -> Papers:
    """The whole papers of a hand that writes them of both kinds in both languages."""
    return {
        ("announcement", "ru"): written.notice_ru,
        ("announcement", "kk"): written.notice_kk,
        ("protocol", "ru"): written.minutes_ru,
        ("protocol", "kk"): written.minutes_kk,
    }


class LooseHand(PeopleMaker):
    """Makes a world in the words of another author.

    `heads`: titles of a page whose word stands in the file; `beside`: how many postings are no hearing's; `kin`: how
    often a hearing without a card is of a company that has one for another, so many days before (`later`); `lists`:
    what it says of several hearings at once and, as often as `twofold` says, in both languages.
    """

    heads: tuple[str, ...]
    beside = 8
    kin = 0.5
    draws = 30  # of a decoy that does not fit its day
    later: tuple[int, ...]
    lists: Lists
    twofold = 0.12

    def _said(self, group: list[Hearing], kind: str, language: str) -> tuple[str, list[str], str]:
        if len(group) > 1:
            return self.lists.several(group, kind, language, self.rng)
        if self.rng.random() < self.twofold:
            return self.lists.both(group[0], kind, self.rng)
        return (*self.texts.told[kind, language](group[0], self.rng), "")

    def _into_file(self, done: Posting) -> None:
        """Into a file, below a title that names nobody where it is of several companies."""
        super()._into_paper(done)
        if len({one.company.number for one in done.hearings}) > 1:
            done.title = self.rng.choice(self.covers[done.kind, done.language])[0]

    def _below_a_cover(self, done: Posting, cover: Callable[[], Text]) -> None:
        """Into a scan, below a few words that say of which hearing it is."""
        lines = self._filed(done)
        done.title, done.body = cover()
        done.markup = ""
        self._attach(done, "scan", lines)

    def _headed(self, title: str, name: str) -> str:
        return self.rng.choice(self.heads).format(title=title, name=name)

    def _typed(self, title: str, body: list[str], language: str) -> Text:
        """A text of a hearing without a card as it came out of the keyboard."""
        return title, body

    def _noise(self, region: Region) -> None:
        near = self._near(region)
        for _ in range(self.beside):
            self._decoy(region, near)
        self._strangers(region, near)

    def _decoy(self, region: Region, near: list[Hearing]) -> None:
        """Posts what is no hearing of ours at all, in the tense of the day on which it is posted."""
        moment = self._sometime()
        for _ in range(self.draws):
            hearing = self.rng.choice(near)
            said = self.texts.others(hearing, self.rng)
            if self._in_tense(hearing, said, hearing.end <= moment.date()):
                break
        self._neither(region, *said, moment)

    def _in_tense(self, hearing: Hearing, said: Other, over: bool) -> bool:
        """Whether what is said with a hearing's day fits its being `over`."""
        return True

    def _strangers(self, region: Region, near: list[Hearing]) -> None:
        """Posts what is told of hearings without a card."""
        for _ in range(3):
            self._stranger(region, self.rng.choice(near))

    def _stranger(self, region: Region, hearing: Hearing) -> None:
        """Another project of the company on another day, or another company's at the same day, hour and hall."""
        other, mine = copy(hearing), self.rng.random() < self.kin
        other.project = self.cast.project(region.code)
        if mine:
            other.start += timedelta(days=self.rng.choice(self.later))
            other.end += other.start.date() - hearing.start.date()
        else:
            other.company = self.cast.company(region.code)
        if mine or other.company.number != hearing.company.number:
            self._uncarded(region, other)

    def _uncarded(self, region: Region, other: Hearing) -> None:
        """What a site says of a hearing without a card, unless the month is over by then."""
        held = other.end < self.last and self.rng.random() < 0.4
        kind, day = ("protocol", days.after(other.end, 1)) if held else ("announcement", self._next(other.seen.date()))
        moment, language = self.at(day, 16), self._tongue(region.code, aside=True)
        title, body = self.texts.told[kind, language](other, self.rng)
        if moment < self.at(self.stop, 0):
            self._neither(region, language, *self._typed(title, body, language), moment)

    def _next(self, day: date) -> date:
        """When a hearing seen on this day is announced."""
        return days.after(day, 1)


class ForgetfulHand(LooseHand):
    """A hand whose cards name no person who gave the hearing up to the company of the others."""

    def _with_person(self, hearing: Hearing) -> None:
        self.__dict__.setdefault("plain", {})[id(hearing)] = hearing.project.card
        super()._with_person(hearing)

    def _join(self, group: list[Hearing]) -> None:
        before = [one.company for one in group]
        super()._join(group)
        for hearing, company in zip(group, before, strict=True):
            if hearing.company is not company:
                hearing.project.card = self.__dict__["plain"][id(hearing)]


class NamelessHand(LooseHand):
    """A hand whose cards name nobody in the project."""

    def _with_person(self, hearing: Hearing) -> None:
        self.hearings.append(hearing)


class OutwardHand(NamelessHand):
    """Such a hand that tells, beside those of the region, of what is no hearing yet, and of one of another region."""

    def _ahead(self, hearing: Hearing, language: str) -> Text:
        """What is told of plans, and is no notice."""
        raise NotImplementedError

    def _strangers(self, region: Region, near: list[Hearing]) -> None:
        language = self.rng.choice(["ru", "kk"])
        self._neither(region, language, *self._ahead(self.rng.choice(near), language), self._sometime())
        super()._strangers(region, near)
        there = self.rng.choice([one for one in self.regions if one.code != region.code])
        other = copy(self.rng.choice(near))
        other.project, other.company = self.cast.project(there.code), self.cast.company(there.code)
        other.place = self.cast.place(there)
        self._uncarded(region, other)


class LooseHostile(LooseHand, HostileMaker):
    """Makes the same with traps; named before the hand, so that its traps come after what the hand does."""

    papered = 0.15

    def _move_and_edit(self, hearing: Hearing, moment: datetime) -> None:
        done = self.postings[-1]
        super()._move_and_edit(hearing, moment)
        for edit in done.edits:
            edit.title, edit.body = self.texts.told["announcement", done.language](hearing, self.rng)

    def _noise(self, region: Region) -> None:
        super()._noise(region)
        self._bite(region)  # the hand's noise stands in place of the one of `HostileMaker`
