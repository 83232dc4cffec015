"""Worlds of another hand: what the chief specialist of a region's department posts, officially and in a hurry."""

# ruff: noqa: E501  (covers read best whole)
from datetime import datetime

from tests.otherworld import glacier_beside, glacier_texts
from tests.otherworld.glacier_cast import GlacierCast
from tests.otherworld.hands import LooseHostile, Other, OutwardHand, four_papers, told_beside
from tests.otherworld.model import Hearing, Posting
from tests.otherworld.phrases import Text
from tests.otherworld.table import Region

COVERS = {
    ("announcement", "ru"): [("Объявление", "файл"), ("Объявление об ОС", ""), ("ОБЪЯВЛЕНИЕ О СЛУШАНИЯХ", "Текст объявления во вложенном файле."), ("Об общественных слушаниях", "Письмо инициатора прилагается.")],
    ("announcement", "kk"): [("Хабарландыру", "файлда"), ("ҚТ туралы хабарландыру", ""), ("ТЫҢДАУЛАР ТУРАЛЫ ХАБАРЛАНДЫРУ", "Хабарландыру мәтіні салынған файлда."), ("Қоғамдық тыңдаулар туралы хабарландыру", "Бастамашының хаты қоса берілген.")],
    ("protocol", "ru"): [("Протокол ОС", "файл"), ("ПРОТОКОЛ", ""), ("Протокол общественных слушаний", "Подписанный экземпляр во вложении.")],
    ("protocol", "kk"): [("ҚТ хаттамасы", "файлда"), ("ХАТТАМА", ""), ("Қоғамдық тыңдаудың хаттамасы", "Қол қойылған данасы қосымшада.")],
}  # fmt: skip
FILES = {
    ("announcement", "ru"): ["объявление ОС", "Письмо и объявление", "Объявление_рус.", "вложение 1"],
    ("announcement", "kk"): ["хабарландыру ҚТ", "Хат және хабарландыру", "Хабарландыру_қаз.", "1-қосымша"],
    ("protocol", "ru"): ["протокол ОС", "Протокол_рус.", "Протокол с листом регистрации", "вложение 1"],
    ("protocol", "kk"): ["ҚТ хаттамасы", "Хаттама_қаз.", "Хаттама тіркеу парағымен", "1-қосымша"],
}
OVER = (
    "Сведения на",
    "состоянию на",
    "Данные на",
    "жағдай бойынша",
    "Протокол",
    "хаттама, ",
    "обновлена",
    "жаңартылды",
)


class GlacierHand(OutwardHand):
    """What both worlds have in common: who takes part, and every word."""

    cast_kind = GlacierCast
    texts = told_beside(glacier_texts.TEXTS, glacier_beside, four_papers(glacier_texts))
    lists = glacier_texts
    covers = COVERS
    files = FILES
    heads = ("{title}", "{title} {name}", "{name}, {title}")
    formats = ("pdf", "docx", "docx")
    joined = 0.16
    papered = 0.24
    whole = 0.7
    twofold = 0.15
    beside = 9
    later = (7, 14, 28)

    def _into_paper(self, done: Posting) -> None:
        """Now and then a line that says of which hearing it is, above a scan."""
        if len(done.hearings) > 1 or self.rng.random() < 0.6:
            self._into_file(done)
        else:
            self._below_a_cover(done, lambda: glacier_texts.cover(done.hearings[0], done.kind, done.language, self.rng))

    def _with_person(self, hearing: Hearing) -> None:
        """What only an office orders is ordered by one."""
        super()._with_person(hearing)
        cast = self.cast
        if isinstance(cast, GlacierCast) and not cast.fits(hearing):
            hearing.company = cast.body(hearing.place)

    def _join(self, group: list[Hearing]) -> None:
        """What comes to another company is what it would order."""
        super()._join(group)
        for hearing in group[1:]:
            self._fit(hearing, hearing.region)

    def _fit(self, hearing: Hearing, region: str) -> None:
        cast = self.cast
        assert isinstance(cast, GlacierCast)
        while not cast.fits(hearing, region):
            hearing.project = cast.project(region)

    def _uncarded(self, region: Region, other: Hearing) -> None:
        cast = self.cast
        assert isinstance(cast, GlacierCast)
        self._fit(other, next(one.code for one in self.regions if other.place.area[0].partition(", ")[0] == one.ru))
        super()._uncarded(region, other)

    def _in_tense(self, hearing: Hearing, said: Other, over: bool) -> bool:
        """What is dated is over where the posting says so, and ahead where it does not."""
        return any(word in f"{said[1]} {said[2][0]}" for word in OVER) == over

    def _ahead(self, hearing: Hearing, language: str) -> Text:
        return glacier_beside.soon(hearing, language, self.rng)


class Glacier(GlacierHand):
    """Makes a world of ordinary writing."""


class GlacierHostile(LooseHostile, GlacierHand):
    """Makes the same with traps."""

    papered = 0.16

    def _twins(self, region: Region, seen: datetime, start: datetime) -> list[Hearing]:
        one, two = super()._twins(region, seen, start)
        cast = self.cast
        assert isinstance(cast, GlacierCast)
        if not cast.fits(one):
            one.company = two.company = cast.body(one.place)
        return [one, two]
