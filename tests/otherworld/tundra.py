"""Worlds of another hand: paid advertisements of the district newspaper, retyped by its editor and copied onto the site."""

# ruff: noqa: E501  (covers read best whole)
from datetime import datetime

from tests.otherworld import tundra_beside, tundra_texts
from tests.otherworld.hands import LooseHostile, Other, OutwardHand, four_papers, told_beside
from tests.otherworld.model import Hearing, Posting
from tests.otherworld.phrases import Text
from tests.otherworld.table import Region
from tests.otherworld.tundra_cast import TundraCast

COVERS = {
    ("announcement", "ru"): [("Объявление из газеты (общественные слушания)", "Вырезка во вложении."), ("Общественные слушания, объявление", ""), ("Официальное объявление", "Общественные слушания, текст в файле.")],
    ("announcement", "kk"): [("Газеттегі хабарландыру (қоғамдық тыңдау)", "Қиындысы тіркелді."), ("Қоғамдық тыңдау, хабарландыру", ""), ("Ресми хабарландыру", "Қоғамдық тыңдау, мәтіні файлда.")],
    ("protocol", "ru"): [("Протокол общественных слушаний", "Текст протокола в файле."), ("Официально. Протокол слушаний", "")],
    ("protocol", "kk"): [("Қоғамдық тыңдаудың хаттамасы", "Хаттама мәтіні файлда."), ("Ресми. Тыңдау хаттамасы", "")],
}  # fmt: skip
FILES = {
    ("announcement", "ru"): ["вырезка из газеты", "объявление 2 яз", "макет объявления", "Объявление"],
    ("announcement", "kk"): ["газет қиындысы", "хабарландыру 2 тіл", "хабарландыру макеті", "Хабарландыру"],
    ("protocol", "ru"): ["протокол", "Протокол на сайт", "протокол с письмом", "прот. слуш."],
    ("protocol", "kk"): ["хаттама", "Хаттама сайтқа", "хаттама хатпен", "тыңд. хаттамасы"],
}  # fmt: skip

LETTER = ("Акиму", "АКИМУ", "әкіміне", "ӘКІМІНЕ", "акимине")


class TundraHand(OutwardHand):
    """What both worlds have in common: who takes part, and every word."""

    cast_kind = TundraCast
    draws = 40
    texts = told_beside(tundra_texts.TEXTS, tundra_beside, four_papers(tundra_texts))
    covers = COVERS
    files = FILES
    heads = ("{title}", "{title}: {name}", "{name}. {title}")
    lists = tundra_texts
    twofold = 0.22
    joined = 0.2
    papered = 0.18
    whole = 0.75
    beside = 8
    later = (7, 14, 28)

    def _tongue(self, region: str, aside: bool = False) -> str:
        """Either."""
        return self.rng.choice(["ru", "kk"])

    def _ahead(self, hearing: Hearing, language: str) -> Text:
        return tundra_beside.ahead(hearing, language, self.rng)

    def _into_paper(self, done: Posting) -> None:
        """A letter stands now and then above a scan of the minutes, and says of which hearing they are."""
        if done.kind == "protocol" and len(done.hearings) == 1 and self.rng.random() < 0.4:
            self._below_a_cover(done, lambda: tundra_texts.cover(done.hearings[0], done.language, self.rng))
        else:
            self._into_file(done)

    def _filed(self, done: Posting) -> list[str]:
        """What a letter brings is always the minutes themselves."""
        if done.kind == "protocol" and len(done.hearings) == 1 and any(word in done.title for word in LETTER):
            return self.texts.papers[done.kind, done.language](done.hearings[0], self.rng)
        return super()._filed(done)

    def _with_paper(self, done: Posting) -> None:
        """The file beside the word says the same or is the paper of it."""
        self._attach(done, self.rng.choice(["pdf", "docx", "scan"]), self._filed(done))

    # ---------------------------------------------------------------- who orders what

    def _ordered(self, hearing: Hearing) -> None:
        """What comes to another company is what it may order."""
        assert isinstance(self.cast, TundraCast)
        kind = self.cast.orders[hearing.company.number]
        if self.cast.orders[hearing.project.card] != kind:
            self.cast.wanted = kind
            hearing.project = self.cast.project(hearing.region)
            self.cast.wanted = ""

    def _join(self, group: list[Hearing]) -> None:
        super()._join(group)
        for hearing in group[1:]:
            self._ordered(hearing)

    def _stranger(self, region: Region, hearing: Hearing) -> None:
        """A hearing without a card is of what its company may order."""
        assert isinstance(self.cast, TundraCast)
        self.cast.wanted = self.cast.orders[hearing.company.number]
        super()._stranger(region, hearing)
        self.cast.wanted = ""

    def _in_tense(self, hearing: Hearing, said: Other, over: bool) -> bool:
        """What is dated is over where the posting says so, and ahead where it does not."""
        return tundra_beside.is_over(said[1]) == over


class Tundra(TundraHand):
    """Makes a world of ordinary writing."""


class TundraHostile(LooseHostile, TundraHand):
    """Makes the same with traps."""

    papered = 0.15

    def _twins(self, region: Region, seen: datetime, start: datetime) -> list[Hearing]:
        one, two = super()._twins(region, seen, start)
        assert isinstance(self.cast, TundraCast)
        kind = self.cast.orders[one.company.number]
        if self.cast.orders[one.project.card] != kind:
            self.cast.wanted = kind
            one.project, two.project = self.cast.twins(region.code)
            self.cast.wanted = ""
        return [one, two]
