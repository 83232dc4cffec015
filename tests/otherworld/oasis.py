"""Worlds of another hand: an electronic chancery whose cards an official exports to the site."""

# ruff: noqa: E501  (covers read best whole)
from datetime import datetime
from html import escape

from tests.otherworld import oasis_beside, oasis_texts
from tests.otherworld.hands import LooseHostile, NamelessHand, four_papers, told_beside
from tests.otherworld.model import Hearing, Posting
from tests.otherworld.oasis_cast import OasisCast
from tests.otherworld.table import Region

COVERS = {
    ("announcement", "ru"): [("Исходящий документ: объявление об общественных слушаниях", "Файл из СЭД, 1 вложение."), ("Объявление ОС, экспорт", ""), ("Общественные слушания (объявление)", "Содержание – во вложенном документе.")],
    ("announcement", "kk"): [("Шығыс құжат: қоғамдық тыңдау туралы хабарландыру", "ЭҚЖ файлы, 1 қосымша."), ("ҚТ хабарландыруы, экспорт", ""), ("Қоғамдық тыңдау (хабарландыру)", "Мазмұны қоса берілген құжатта.")],
    ("protocol", "ru"): [("Исходящий документ: протокол общественных слушаний", "Файл из СЭД, подписан ЭЦП."), ("Протокол ОС, экспорт", "")],
    ("protocol", "kk"): [("Шығыс құжат: қоғамдық тыңдау хаттамасы", "ЭҚЖ файлы, ЭЦҚ қойылған."), ("ҚТ хаттамасы, экспорт", "")],
}  # fmt: skip
FILES = {
    ("announcement", "ru"): ["doc_export", "Объявление_ОС", "исх_объявление", "Приложение 1"],
    ("announcement", "kk"): ["doc_export", "ҚТ_хабарландыру", "шығыс_хабарландыру", "1-қосымша"],
    ("protocol", "ru"): ["protocol_export", "Протокол_ОС_ЭЦП", "исх_протокол", "Протокол, приложение 1"],
    ("protocol", "kk"): ["protocol_export", "ҚТ_хаттама_ЭЦҚ", "шығыс_хаттама", "Хаттама, 1-қосымша"],
}


class OasisHand(NamelessHand):
    """What both worlds have in common: who takes part, and every word."""

    cast_kind = OasisCast
    texts = told_beside(oasis_texts.TEXTS, oasis_beside, four_papers(oasis_texts))
    lists = oasis_texts
    covers = COVERS
    files = FILES
    heads = ("{title}", "{title}: {name}", "{title} [{name}]")
    joined = 0.24
    papered = 0.2
    whole = 0.6
    twofold = 0.15
    beside = 8
    later = (7, 14, 28)

    def _tongue(self, region: str, aside: bool = False) -> str:
        """Either language as often."""
        return self.rng.choice(["ru", "kk"])

    def _said(self, group: list[Hearing], kind: str, language: str) -> tuple[str, list[str], str]:
        """Now and then a single hearing is a line of a register too."""
        if len(group) == 1 and self.rng.random() < 0.15:
            return oasis_texts.several(group, kind, language, self.rng)
        title, body, markup = super()._said(group, kind, language)
        parts = [line.split(": ", 1) for line in body]
        if not markup and len(parts) > 3 and all(len(part) == 2 for part in parts) and self.rng.random() < 0.6:
            rows = "".join(f"<tr><td>{escape(said)}</td><td><i>{escape(name)}</i></td></tr>" for name, said in parts)
            markup = f"<table><tr><th colspan=2>{escape(title)}</th></tr>{rows}</table>"  # values first, labels behind
        return title, body, markup

    def _into_paper(self, done: Posting) -> None:
        """Minutes stand now and then in a scan, behind a cover that says of which hearing they are."""
        if done.kind != "protocol" or len(done.hearings) > 1 or self.rng.random() < 0.6:
            self._into_file(done)
        else:
            self._below_a_cover(done, lambda: oasis_texts.cover(done.hearings[0], done.language, self.rng))

    # ---------------------------------------------------------------- what an office may order

    def _meeting(self, region: Region, seen: datetime, start: datetime) -> Hearing:
        """Public works are mostly ordered by an office."""
        hearing = super()._meeting(region, seen, start)
        cast = self._offices()
        if cast.ordered == "p" and self.rng.random() < 0.5:
            hearing.company = cast.body(hearing.place)
        elif _office(hearing) and cast.ordered != "p":
            hearing.company = cast.company(region.code)
        return hearing

    def _join(self, group: list[Hearing]) -> None:
        """What comes to an office by another's hearing is what it may order."""
        super()._join(group)
        for hearing in group[1:]:
            if hearing.company is group[0].company and _office(hearing):
                self._public(hearing)

    def _uncarded(self, region: Region, other: Hearing) -> None:
        if _office(other):
            self._public(other)
        super()._uncarded(region, other)

    def _public(self, hearing: Hearing) -> None:
        """Gives the hearing a project that an office orders."""
        cast = self._offices()
        while True:
            hearing.project = cast.twins(hearing.region)[0]
            if cast.ordered == "p":
                return

    def _offices(self) -> OasisCast:
        assert isinstance(self.cast, OasisCast)
        return self.cast

    # ---------------------------------------------------------------- what is no hearing

    def _decoy(self, region: Region, near: list[Hearing]) -> None:
        """What is over where the posting says so, and ahead where it does not."""
        moment, hearing = self._sometime(), self.rng.choice(near)
        self._neither(region, *oasis_beside.decoy(hearing, hearing.end < moment.date(), self.rng), moment)

    def _strangers(self, region: Region, near: list[Hearing]) -> None:
        """Beside those of the region, what is told before it is appointed, and what was sent back."""
        for told in (oasis_beside.soon, oasis_beside.returned):
            language = self._tongue(region.code, aside=True)
            hearing = self.rng.choice(near)
            self._neither(region, language, *told(hearing, language, self.rng), self.at(hearing.seen.date(), 12))
        super()._strangers(region, near)


def _office(hearing: Hearing) -> bool:
    """Whether an office orders it."""
    return hearing.company.kk.endswith(("ММ", "КММ", "МКК"))


class Oasis(OasisHand):
    """Makes a world of ordinary writing."""


class OasisHostile(LooseHostile, OasisHand):
    """Makes the same with traps."""

    papered = 0.15

    def _twins(self, region: Region, seen: datetime, start: datetime) -> list[Hearing]:
        one, two = super()._twins(region, seen, start)
        cast = self._offices()
        if cast.ordered != "p" and _office(one):
            one.company = two.company = cast.company(region.code)
        return [one, two]
