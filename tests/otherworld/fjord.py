"""Worlds of another hand: what the environmental departments of big industry send to be posted."""

# ruff: noqa: E501  (covers read best whole)
from datetime import datetime

from tests.otherworld import fjord_beside, fjord_texts
from tests.otherworld.fjord_cast import FjordCast
from tests.otherworld.hands import LooseHostile, NamelessHand, Other, four_papers, told_beside
from tests.otherworld.model import Hearing, Posting
from tests.otherworld.table import Region

COVERS = {
    ("announcement", "ru"): [("Общественные слушания, текст инициатора", "Во вложении."), ("Извещение об общественных слушаниях", "Файл на двух страницах."), ("Объявление оператора объекта (слушания)", "")],
    ("announcement", "kk"): [("Қоғамдық тыңдау, бастамашының мәтіні", "Қосымшада."), ("Қоғамдық тыңдау туралы хабарлама", "Файл екі беттен тұрады."), ("Объект операторының хабарландыруы (тыңдау)", "")],
    ("protocol", "ru"): [("Протокол слушаний и приложения", "Файлы ниже."), ("Протокол ОС (подписан)", "")],
    ("protocol", "kk"): [("Тыңдау хаттамасы және қосымшалар", "Файлдар төменде."), ("ҚТ хаттамасы (қол қойылған)", "")],
}  # fmt: skip
FILES = {
    ("announcement", "ru"): ["Извещение_RU_final", "ОС объявление rev.2", "Notice_rus.pdf", "Письмо с объявлением"],
    ("announcement", "kk"): ["Хабарлама_KZ_final", "ҚТ хабарландыру rev.2", "Notice_kaz.pdf", "Хабарландыру хатпен"],
    ("protocol", "ru"): ["Protocol_signed_RU", "Протокол ОС с приложениями 1-4", "Протокол_скан_2"],
    ("protocol", "kk"): ["Protocol_signed_KZ", "ҚТ хаттамасы, 1-4 қосымшалар", "Хаттама_скан_2"],
}


class FjordHand(NamelessHand):
    """What both worlds have in common: who takes part, and every word."""

    cast_kind = FjordCast
    texts = told_beside(fjord_texts.TEXTS, fjord_beside, four_papers(fjord_texts))
    covers = COVERS
    files = FILES
    heads = ("{title}", "{name}. {title}", "{title} ({name})")
    lists = fjord_texts
    joined = 0.22
    papered = 0.25
    twofold = 0.16
    beside = 10
    later = (6, 13, 20)

    def _into_paper(self, done: Posting) -> None:
        """A posting of several companies is not headed by one of them."""
        super()._into_paper(done)
        if len({one.company.number for one in done.hearings}) > 1:
            done.title = self.rng.choice(self.covers[done.kind, done.language])[0]

    def _fits(self, hearing: Hearing) -> None:
        """A company of one branch does not bring the project of another."""
        cast = self.cast
        assert isinstance(cast, FjordCast)
        branch = cast.branches[hearing.company.number]
        if cast.branches[hearing.project.card] != branch:
            hearing.project = cast.drawn(hearing.region, branch)[0]

    def _join(self, group: list[Hearing]) -> None:
        super()._join(group)
        for hearing in group[1:]:
            self._fits(hearing)

    def _uncarded(self, region: Region, other: Hearing) -> None:
        self._fits(other)
        super()._uncarded(region, other)

    def _in_tense(self, hearing: Hearing, said: Other, over: bool) -> bool:
        """What is dated is over where the posting says so, and ahead where it does not."""
        dated = f"{hearing.end:%d.%m.%Y}" in said[2][0]
        return not dated or over == any(word in said[2][0] for word in fjord_beside.PAST)

    def _strangers(self, region: Region, near: list[Hearing]) -> None:
        """Beside those of the region, an investor's plans."""
        language = self._tongue(region.code, aside=True)
        said = fjord_beside.ahead(self.rng.choice(near), language, self.rng)
        self._neither(region, language, *said, self._sometime())
        super()._strangers(region, near)


class Fjord(FjordHand):
    """Makes a world of ordinary writing."""


class FjordHostile(LooseHostile, FjordHand):
    """Makes the same with traps."""

    papered = 0.2

    def _twins(self, region: Region, seen: datetime, start: datetime) -> list[Hearing]:
        one, two = super()._twins(region, seen, start)
        assert isinstance(self.cast, FjordCast)
        one.company = two.company = self.cast.company(region.code)
        return [one, two]
