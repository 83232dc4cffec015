"""Worlds of another hand: a department's specialist fills in the Rules' forms; small companies' letters are pasted whole."""

# ruff: noqa: E501  (covers read best whole)
from datetime import date, datetime

from tests.otherworld import prairie_beside, prairie_lists, prairie_texts
from tests.otherworld.hands import LooseHostile, OutwardHand, four_papers, told_beside
from tests.otherworld.model import Hearing
from tests.otherworld.phrases import Text
from tests.otherworld.prairie_cast import PrairieCast
from tests.otherworld.table import Region

COVERS = {
    ("announcement", "ru"): [("Объявление по общественным слушаниям", "Объявление по форме приложения к Правилам – в файле."), ("Объявление ОС", ""), ("О предстоящих общественных слушаниях", "Подробная информация в прикреплённом документе."), ("Размещение объявления об общественных слушаниях", "По письму инициатора, объявление прилагается.")],
    ("announcement", "kk"): [("Қоғамдық тыңдау бойынша хабарландыру", "Қағидалардың қосымшасы нысанындағы хабарландыру файлда."), ("ҚТ хабарландыруы", ""), ("Алдағы қоғамдық тыңдау туралы", "Толық ақпарат тіркелген құжатта.")],
    ("protocol", "ru"): [("Протокол ОС", "Протокол с приложениями – в файле."), ("Протокол по общественным слушаниям", ""), ("Размещение протокола общественных слушаний", "По письму инициатора, протокол прилагается.")],
    ("protocol", "kk"): [("ҚТ хаттамасы", "Қосымшаларымен хаттама файлда."), ("Қоғамдық тыңдау бойынша хаттама", ""), ("Қоғамдық тыңдау хаттамасын орналастыру", "Бастамашының хаты бойынша, хаттама тіркелген.")],
}  # fmt: skip
FILES = {
    ("announcement", "ru"): ["Объявление каз-рус", "объявление 2", "Письмо с объявлением", "Объявление (сайт УПР)"],
    ("announcement", "kk"): ["Хабарландыру қаз-орыс", "хабарландыру 2", "Хабарландыру хаты", "Хабарландыру (сайт)"],
    ("protocol", "ru"): ["Протокол ОС с приложениями", "протокол+таблица", "Протокол скан", "Протокол каз-рус"],
    ("protocol", "kk"): ["Хаттама қосымшаларымен", "хаттама+кесте", "Хаттама сканы", "Хаттама қаз-орыс"],
}


class PrairieHand(OutwardHand):
    """What both worlds have in common: who takes part, and every word."""

    cast: PrairieCast
    cast_kind = PrairieCast
    texts = told_beside(prairie_texts.TEXTS, prairie_beside, four_papers(prairie_texts))
    covers = COVERS
    files = FILES
    heads = ("{title} {name}", "{title}", "{name}. {title}")
    joined = 0.22
    papered = 0.2
    whole = 0.75
    beside = 8
    later = (7, 21)

    def _said(self, group: list[Hearing], kind: str, language: str) -> tuple[str, list[str], str]:
        if len(group) > 1:
            return prairie_lists.several(group, kind, language, self.rng)
        dice = self.rng.random()
        if dice < 0.12:
            return prairie_lists.both(group[0], kind, self.rng)
        if dice < 0.2:
            return prairie_lists.sheet(group[0], kind, language, self.rng)
        return (*prairie_texts.TEXTS[kind, language](group[0], self.rng), "")

    def _meeting(self, region: Region, seen: datetime, start: datetime) -> Hearing:
        return self._ordered(super()._meeting(region, seen, start))

    def _discussion(self, region: Region, last: date) -> Hearing:
        return self._ordered(super()._discussion(region, last))

    def _ordered(self, hearing: Hearing) -> Hearing:
        """What an office orders is asked for by the office."""
        if self.cast.official():
            hearing.company = self.cast.body(hearing.place)
        return hearing

    def _join(self, group: list[Hearing]) -> None:
        """What one company asks for at once suits it, and names no district beside the hall's."""
        super()._join(group)
        for hearing in group[1:]:
            if hearing.company is group[0].company:
                hearing.project = self.cast.bare_project(hearing.region, hearing.company)

    def _decoy(self, region: Region, near: list[Hearing]) -> None:
        """What is told as past has been, what is told as ahead is yet to come."""
        moment = self._sometime()
        self._neither(region, *prairie_beside.others(self.rng.choice(near), self.rng, moment), moment)

    def _stranger(self, region: Region, hearing: Hearing) -> None:
        """Neither an office nor a private person has another project; none of them is tied to a district."""
        if hearing.company.person or "«Отдел" in hearing.company.ru:
            return
        self.cast.bare = True
        super()._stranger(region, hearing)
        self.cast.bare = False

    def _ahead(self, hearing: Hearing, language: str) -> Text:
        return prairie_beside.materials(hearing, language, self.rng)


class Prairie(PrairieHand):
    """Makes a world of a specialist's writing."""


class PrairieHostile(LooseHostile, PrairieHand):
    """Makes the same with traps."""

    papered = 0.14

    def _twins(self, region: Region, seen: datetime, start: datetime) -> list[Hearing]:
        one, two = super()._twins(region, seen, start)
        while not self.cast.fits(one.company):
            one.project, two.project = self.cast.twins(region.code)
        return [one, two]
