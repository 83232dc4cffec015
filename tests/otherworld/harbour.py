"""Worlds of a third hand: railways, pipelines, ports and plants, written by consultancies in the forms of the Rules."""

# ruff: noqa: E501  (covers read best whole)
from copy import copy
from datetime import date, datetime, timedelta

from tests.otherworld import days, harbour_beside, harbour_texts, harbour_words, phrases
from tests.otherworld.harbour_cast import HarbourCast
from tests.otherworld.hostile import STINGS, HostileMaker
from tests.otherworld.model import OPEN, Hearing, Posting
from tests.otherworld.people import PeopleMaker
from tests.otherworld.table import Region

COVERS = {
    ("announcement", "ru"): [("Объявление о проведении ОС", "Приложение на 2 листах."), ("Приложение 1 к Правилам", ""), ("Объявление на государственном и русском языках", "Документ прикреплен.")],
    ("announcement", "kk"): [("Хабарландыру (Қағидаларға 1-қосымша)", ""), ("Қоғамдық тыңдаулар өткізу туралы", "Құжат тіркелген."), ("Хабарландыру", "Қосымша 2 парақта.")],
    ("protocol", "ru"): [("Протокол ОС с приложениями", "Документ прикреплен."), ("Приложение 5 к Правилам. Протокол", ""), ("Протокол общественных слушаний на 2 языках", "Приложение на 14 листах.")],
    ("protocol", "kk"): [("Қоғамдық тыңдаулар хаттамасы (5-қосымша)", ""), ("Хаттама қосымшаларымен", "Құжат тіркелген."), ("Хаттама", "Қосымша 14 парақта.")],
}  # fmt: skip


class HarbourHand(PeopleMaker):
    """What both worlds have in common: who takes part, and every word."""

    cast_kind = HarbourCast
    joined = 0.22
    papered = 0.25

    # ---------------------------------------------------------------- what they write

    def _said(self, group: list[Hearing], kind: str, language: str) -> tuple[str, list[str], str]:
        if len(group) > 1 and group[0].form == OPEN:
            return harbour_texts.several(group, kind, language, self.rng)
        if self.rng.random() < 0.12:
            title, body = harbour_texts.both(group[0], kind, self.rng)
        else:
            title, body = harbour_texts.TEXTS[kind, language](group[0], self.rng)
        return title[0].upper() + title[1:], [part.replace("..", ".") for part in body], ""

    def _into_paper(self, done: Posting) -> None:
        """The word stands in the file; the page names the annex, and the company at most."""
        lines, one = [done.title, *done.body], done.hearings[0]
        if len(done.hearings) == 1 and self.rng.random() < 0.6:
            forms = {
                ("announcement", "ru"): harbour_texts.annex_ru,
                ("announcement", "kk"): harbour_texts.annex_kk,
                ("protocol", "ru"): harbour_texts.form_ru,
                ("protocol", "kk"): harbour_texts.form_kk,
            }
            lines = forms[done.kind, done.language](one, self.rng)
        title, body = self.rng.choice(COVERS[done.kind, done.language])
        name = harbour_words.who(one, done.language, self.rng)
        done.title = self.rng.choice([title, f"{title} — {name}", f"{name}. {title}"])
        done.body, done.markup = [body] if body else [], ""
        self._attach(done, self.rng.choice(["pdf", "docx"]), lines)

    def _correction(self, hearing: Hearing, old: datetime, language: str) -> phrases.Text:
        return harbour_beside.moved(hearing, old, language, self.rng)

    def _cancel(self, hearing: Hearing, day: datetime) -> None:
        moment, language = self.at(days.after(day.date(), 1), 12), self.rng.choice(["ru", "kk"])
        title, body = harbour_beside.cancelled(hearing, language, self.rng)
        self._add(Posting(hearing.region, "cancellation", language, title, body, moment, moment.date(), [hearing]))
        if self.rng.random() < 0.5:
            hearing.away.append((moment + timedelta(days=1), moment + timedelta(days=400)))

    # ---------------------------------------------------------------- what is neither

    def _report(self, hearing: Hearing) -> None:
        language, moment = self.rng.choice(["ru", "kk"]), self.at(days.after(hearing.end, 1), 15)
        title, body = harbour_beside.news_of(hearing, language, self.rng)
        self._add(Posting(hearing.region, "news", language, title, body, moment, moment.date(), []))

    def _noise(self, region: Region) -> None:
        near = [one for one in self.hearings if one.region == region.code]
        for _ in range(8):
            moment = self.at(self.rng.choice(days.span(self.begin - timedelta(days=9), self.stop)), 12)
            language, title, body = harbour_beside.others(self.rng.choice(near), self.rng)
            self._neither(region, language, title, body, moment)
        for _ in range(3):
            self._stranger(region, self.rng.choice(near))

    def _stranger(self, region: Region, hearing: Hearing) -> None:
        """A hearing that the register does not hold: another company's on the same day, or the company's on another."""
        other = copy(hearing)
        other.project = self.cast.project(region.code)
        if self.rng.random() < 0.5:
            other.company = self.cast.company(region.code)
            if other.company.number == hearing.company.number:
                return
        else:
            other.start += timedelta(days=self.rng.choice([7, 14, 21]))
            other.end += other.start.date() - hearing.start.date()
        kind = "protocol" if other.end < self.last and self.rng.random() < 0.4 else "announcement"
        moment = self.at(days.after(other.end, 1) if kind == "protocol" else other.seen.date() + timedelta(days=1), 16)
        language = self.rng.choice(["ru", "kk"])
        title, body = harbour_texts.TEXTS[kind, language](other, self.rng)
        if moment < self.at(self.stop, 0):
            self._neither(region, language, title, body, moment)

    def _neither(self, region: Region, language: str, title: str, body: list[str], moment: datetime) -> None:
        day: date = moment.date()
        self._add(Posting(region.code, "noise", language, title, body, moment, day, [], wrong_rubric=True))


class Harbour(HarbourHand):
    """Makes a world of the consultancies' writing."""


class HarbourHostile(HarbourHand, HostileMaker):
    """Makes the same with traps."""

    papered = 0.17

    def _move_and_edit(self, hearing: Hearing, moment: datetime) -> None:
        done = self.postings[-1]
        before = len(done.edits)
        super()._move_and_edit(hearing, moment)
        for edit in done.edits[before:]:
            edit.title, edit.body = harbour_texts.TEXTS["announcement", done.language](hearing, self.rng)

    def _noise(self, region: Region) -> None:
        super()._noise(region)
        near = [one for one in self.hearings if one.region == region.code]
        for n in range(3):
            moment = self.at(self.rng.choice(days.span(self.begin, self.last)), 12)
            language, title, body = harbour_beside.others(self.rng.choice(near), self.rng)
            long = " ".join(self.rng.choice(STINGS) for _ in range(6)) if n else "Хабарландыру " * 15000
            self._neither(region, language, f"{self.rng.choice(STINGS)} {title}", [*body, long], moment)
