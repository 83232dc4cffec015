"""Worlds of another hand: farms, roads and water works, written loosely, Kazakh and Russian mixed."""

# ruff: noqa: E501  (covers read best whole)
from copy import copy
from datetime import date, datetime, timedelta

from tests.otherworld import days, phrases, river_texts
from tests.otherworld.hostile import STINGS, HostileMaker
from tests.otherworld.model import OPEN, Hearing, Posting
from tests.otherworld.people import PeopleMaker
from tests.otherworld.river_cast import RiverCast
from tests.otherworld.table import Region

COVERS = {
    ("announcement", "ru"): [("объявление", "во вложении"), ("ОС объявление на 2х языках", ""), ("Слушания", "Файл ниже.")],
    ("announcement", "kk"): [("хабарландыру", "файлда"), ("Тыңдау туралы", ""), ("Хабарландыру қаз-рус", "Толығырақ файлда")],
    ("protocol", "ru"): [("протокол", "смотрите файл"), ("Протокол ОС подписан", ""), ("протокол слушаний", "Скачать")],
    ("protocol", "kk"): [("хаттама", "файлда"), ("Тыңдау хаттамасы", ""), ("Хаттама (протокол)", "Жүктеп алыңыз")],
}  # fmt: skip


class RiverHand(PeopleMaker):
    """What both worlds have in common: who takes part, and every word."""

    cast_kind = RiverCast
    joined = 0.22
    papered = 0.25

    # ---------------------------------------------------------------- what they write

    def _said(self, group: list[Hearing], kind: str, language: str) -> tuple[str, list[str], str]:
        if len(group) > 1 and group[0].form == OPEN:
            return river_texts.several(group, kind, language, self.rng)
        if self.rng.random() < 0.15:
            return (*river_texts.both(group[0], kind, self.rng), "")
        return (*river_texts.TEXTS[kind, language](group[0], self.rng), "")

    def _into_paper(self, done: Posting) -> None:
        """The word stands in the file; the page shows the farm's name at most."""
        lines, one = [done.title, *done.body], done.hearings[0]
        if done.kind == "protocol" and len(done.hearings) == 1 and self.rng.random() < 0.6:
            lines = (river_texts.form_ru if done.language == "ru" else river_texts.form_kk)(one, self.rng)
        title, body = self.rng.choice(COVERS[done.kind, done.language])
        name = one.company.ru if done.language == "ru" else one.company.kk
        done.title = self.rng.choice([title, f"{title} {name}", f"{name} {title}"])
        done.body, done.markup = [body] if body else [], ""
        self._attach(done, self.rng.choice(["pdf", "docx"]), lines)

    def _correction(self, hearing: Hearing, old: datetime, language: str) -> phrases.Text:
        return river_texts.moved(hearing, old, language, self.rng)

    def _cancel(self, hearing: Hearing, day: datetime) -> None:
        moment, language = self.at(days.after(day.date(), 1), 12), self.rng.choice(["ru", "kk"])
        title, body = river_texts.cancelled(hearing, language, self.rng)
        self._add(Posting(hearing.region, "cancellation", language, title, body, moment, moment.date(), [hearing]))
        if self.rng.random() < 0.5:
            hearing.away.append((moment + timedelta(days=1), moment + timedelta(days=400)))

    # ---------------------------------------------------------------- who takes part

    def _with_person(self, hearing: Hearing) -> None:
        plain = hearing.project.card
        super()._with_person(hearing)
        self.__dict__.setdefault("plain", {})[id(hearing)] = plain

    def _join(self, group: list[Hearing]) -> None:
        before = [one.company for one in group]
        super()._join(group)
        for hearing, company in zip(group, before, strict=True):
            if hearing.company is not company:  # nor does its card name the one it no longer has
                hearing.project.card = self.__dict__["plain"][id(hearing)]

    # ---------------------------------------------------------------- what is neither

    def _report(self, hearing: Hearing) -> None:
        language, moment = self.rng.choice(["ru", "kk"]), self.at(days.after(hearing.end, 1), 15)
        title, body = river_texts.news_of(hearing, language, self.rng)
        self._add(Posting(hearing.region, "news", language, title, body, moment, moment.date(), []))

    def _noise(self, region: Region) -> None:
        near = [one for one in self.hearings if one.region == region.code]
        for _ in range(7):
            moment = self.at(self.rng.choice(days.span(self.begin - timedelta(days=9), self.stop)), 12)
            language, title, body = river_texts.others(self.rng.choice(near), self.rng)
            self._neither(region, language, title, body, moment)
        for _ in range(3):
            self._stranger(region, self.rng.choice(near))

    def _stranger(self, region: Region, hearing: Hearing) -> None:
        """A hearing that the register does not hold, beside one that it does: of its company, or its day and hour."""
        other = copy(hearing)
        other.project, dice = self.cast.project(region.code), self.rng.random()
        if dice < 0.5:
            other.company = self.cast.company(region.code)
        else:
            other.start += timedelta(
                days=self.rng.choice([7, 14]), hours=self.rng.choice([0, 1]) * (other.form == OPEN)
            )
            other.end += other.start.date() - hearing.start.date()
        if other.company == hearing.company and dice < 0.5:
            return
        kind = "protocol" if other.end < self.last and self.rng.random() < 0.4 else "announcement"
        moment = self.at(days.after(other.end, 1) if kind == "protocol" else other.seen.date() + timedelta(days=1), 16)
        language = self.rng.choice(["ru", "kk"])
        title, body = river_texts.TEXTS[kind, language](other, self.rng)
        if moment < self.at(self.stop, 0):
            self._neither(region, language, title, body, moment)

    def _neither(self, region: Region, language: str, title: str, body: list[str], moment: datetime) -> None:
        day: date = moment.date()
        self._add(Posting(region.code, "noise", language, title, body, moment, day, [], wrong_rubric=True))


class River(RiverHand):
    """Makes a world of the villages' writing."""


class RiverHostile(RiverHand, HostileMaker):
    """Makes the same with traps."""

    papered = 0.17

    def _move_and_edit(self, hearing: Hearing, moment: datetime) -> None:
        done = self.postings[-1]
        before = len(done.edits)
        super()._move_and_edit(hearing, moment)
        for edit in done.edits[before:]:
            edit.title, edit.body = river_texts.TEXTS["announcement", done.language](hearing, self.rng)

    def _noise(self, region: Region) -> None:
        super()._noise(region)
        near = [one for one in self.hearings if one.region == region.code]
        for n in range(3):
            moment = self.at(self.rng.choice(days.span(self.begin, self.last)), 12)
            language, title, body = river_texts.others(self.rng.choice(near), self.rng)
            long = " ".join(self.rng.choice(STINGS) for _ in range(6)) if n else "Хабарландыру " * 15000
            self._neither(region, language, f"{self.rng.choice(STINGS)} {title}", [*body, long], moment)
