"""Worlds of another hand: the middle of the road, as web editors of departments and akimats post what they are sent."""

# ruff: noqa: E501  (covers read best whole)
# fmt: off
from datetime import datetime

from tests.otherworld import marsh_beside, marsh_texts
from tests.otherworld.hands import LooseHostile, NamelessHand, Other, four_papers, told_beside
from tests.otherworld.marsh_cast import OFFICES, MarshCast
from tests.otherworld.model import Hearing, Posting
from tests.otherworld.table import Region

COVERS = {
    ("announcement", "ru"): [("Объявление о проведении общественных слушаний", "Объявление во вложении."), ("Общественные слушания", "Документ прикреплен."), ("Информационное сообщение об общественных слушаниях", "")],
    ("announcement", "kk"): [("Қоғамдық тыңдаулар өткізу жөнінде", "Хабарландыру тіркемеде."), ("Қоғамдық тыңдаулар", "Құжат тіркелді."), ("Қоғамдық тыңдау туралы ақпараттық хабарлама", "")],
    ("protocol", "ru"): [("Протокол общественных слушаний", "Протокол во вложении."), ("Протокол ОС", "Документ прикреплен."), ("Протокол проведенных слушаний", "")],
    ("protocol", "kk"): [("Қоғамдық тыңдаулар хаттамасы", "Хаттама тіркемеде."), ("Хаттама", "Құжат тіркелді."), ("Өткізілген қоғамдық тыңдаудың хаттамасы", "")],
}
FILES = {
    ("announcement", "ru"): ["Объявление", "Объявление на рус", "объявление ОС", "Скачать объявление", "Письмо с объявлением"],
    ("announcement", "kk"): ["Хабарландыру", "Хабарландыру қаз тілінде", "хабарландыру ҚТ", "Хабарландыруды жүктеу"],
    ("protocol", "ru"): ["Протокол", "Протокол ОС", "Протокол рус", "Подписанный протокол", "протокол и приложения"],
    ("protocol", "kk"): ["Хаттама", "ҚТ хаттамасы", "Хаттама қаз", "Қол қойылған хаттама"],
}


class MarshHand(NamelessHand):
    """What both worlds have in common: who takes part, and every word."""

    cast_kind = MarshCast
    texts = told_beside(marsh_texts.TEXTS, marsh_beside, four_papers(marsh_texts))
    covers = COVERS
    files = FILES
    lists = marsh_texts
    heads = ("{title}", "{title} {name}", "{title} – {name}", "{name}. {title}")
    joined = 0.16
    papered = 0.2
    whole = 0.85
    beside = 9
    twofold = 0.1
    later = (7, 10, 14, 28)

    def _into_paper(self, done: Posting) -> None:
        """Minutes stand now and then in a scan, below a few words that say of which hearing they are."""
        if done.kind != "protocol" or len(done.hearings) > 1 or self.rng.random() < 0.7:
            self._into_file(done)
        else:
            self._below_a_cover(done, lambda: marsh_texts.cover(done.hearings[0], done.language, self.rng))

    def _with_paper(self, done: Posting) -> None:
        """The word stands on the page, and beside it the whole paper or its scan."""
        self._attach(done, self.rng.choice(["pdf", "pdf", "docx", "scan"]), self._filed(done))

    def _add(self, posting: Posting) -> None:
        """What says that a paper is attached has one."""
        said = " ".join(posting.body).lower()
        if posting.hearings and not posting.papers and any(word in said for word in marsh_texts.ATTACHED):
            self._with_paper(posting)
        super()._add(posting)

    def _meeting(self, region: Region, seen: datetime, start: datetime) -> Hearing:
        """What an office would order is mostly ordered by one."""
        hearing = super()._meeting(region, seen, start)
        cast = self.cast
        if isinstance(cast, MarshCast) and cast.ordered in OFFICES and self.rng.random() < 0.6:
            hearing.company = cast.body(hearing.place)
        return hearing

    def _join(self, group: list[Hearing]) -> None:
        """What comes to another company is what it may order, now and then a part of the same object; an office meets in its district."""
        super()._join(group)
        one, two = group[:2] if len(group) > 1 else (group[0], group[0])
        for hearing in group[1:]:
            if hearing.company is one.company:
                self._suited(hearing)
                hearing.place = one.place if hearing.company.kk.endswith("ММ") else hearing.place
        if two is not one and two.company is one.company and self.rng.random() < 0.3:
            assert isinstance(self.cast, MarshCast)
            one.project, two.project = self.cast.pair_for(one.region, self.cast.sort_of(one.company))
            two.place = one.place

    def _suited(self, hearing: Hearing) -> None:
        assert isinstance(self.cast, MarshCast)
        hearing.project = self.cast.for_sort(hearing.region, self.cast.sort_of(hearing.company))

    def _uncarded(self, region: Region, other: Hearing) -> None:
        self._suited(other)
        super()._uncarded(region, other)

    def _in_tense(self, hearing: Hearing, said: Other, over: bool) -> bool:
        """What is dated is over where it says so, and ahead where it does not."""
        return said[1] in marsh_beside.TIMELESS or (said[1] in marsh_beside.PAST) == over

    def _strangers(self, region: Region, near: list[Hearing]) -> None:
        """Beside those of the region, what is told of before it is appointed."""
        language = self._tongue(region.code, aside=True)
        self._neither(region, language, *marsh_beside.planned(self.rng.choice(near), language, self.rng), self._sometime())
        super()._strangers(region, near)


class Marsh(MarshHand):
    """Makes a world of ordinary writing."""


class MarshHostile(LooseHostile, MarshHand):
    """Makes the same with traps."""

    papered = 0.15

    def _twins(self, region: Region, seen: datetime, start: datetime) -> list[Hearing]:
        """Two parts of one object, of a company that may order both."""
        one, two = super()._twins(region, seen, start)
        assert isinstance(self.cast, MarshCast)
        one.company = two.company = self.cast.body(one.place)
        return [one, two]
