"""What the authors' hands do the same, whatever their words: decoys, hearings without a card, traps."""

from copy import copy
from datetime import date, datetime, timedelta

from tests.otherworld import days
from tests.otherworld.hostile import HostileMaker
from tests.otherworld.model import Hearing
from tests.otherworld.people import PeopleMaker
from tests.otherworld.phrases import Text
from tests.otherworld.table import Region


class LooseHand(PeopleMaker):
    """Makes a world in the words of another author.

    `heads`: titles of a page whose word stands in the file; `beside`: how many postings are no hearing's; `kin`: how
    often a hearing without a card is of a company that has one for another, so many days before (`later`).
    """

    heads: tuple[str, ...]
    beside = 8
    kin = 0.5
    later: tuple[int, ...]

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
        """Posts what is no hearing of ours at all."""
        moment = self._sometime()
        self._neither(region, *self.texts.others(self.rng.choice(near), self.rng), moment)

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
