"""Worlds of another hand: a town's bilingual press secretary and companies' own staff, as they write in messengers."""

# ruff: noqa: E501  (covers read best whole)
import re
from copy import copy
from datetime import datetime, timedelta

from tests.otherworld import plateau_beside, plateau_texts
from tests.otherworld.hands import LooseHostile, NamelessHand, four_papers, told_beside
from tests.otherworld.model import Hearing, Posting
from tests.otherworld.plateau_cast import PlateauCast
from tests.otherworld.table import Region

COVERS = {
    ("announcement", "ru"): [("Объявление, общественные слушания", "Открываем файл и читаем 👇"), ("Общественные слушания (файл)", "Текст во вложении."), ("Объявление о слушаниях от заказчика", "")],
    ("announcement", "kk"): [("Хабарландыру, қоғамдық тыңдау", "Файлды ашып оқыңыздар 👇"), ("Қоғамдық тыңдау (файл)", "Мәтін тіркемеде."), ("Тапсырыс берушінің хабарландыруы, қоғамдық тыңдау", "")],
    ("protocol", "ru"): [("Протокол слушаний (файл)", "Протокол целиком во вложении 👇"), ("Протокол общественных слушаний 📄", "")],
    ("protocol", "kk"): [("Тыңдау хаттамасы (файл)", "Хаттама толығымен тіркемеде 👇"), ("Қоғамдық тыңдау хаттамасы 📄", "")],
}  # fmt: skip
FILES = {
    ("announcement", "ru"): ["объявление_итог", "Объявление (исправл.)", "IMG объявление", "Слушания объявление new"],
    ("announcement", "kk"): ["хабарландыру_соңғы", "Хабарландыру (түзет.)", "Тыңдау хабарландыру new", "хабарл қаз"],
    ("protocol", "ru"): ["протокол_итог", "Протокол с подписью", "Протокол 1", "прот. слушаний"],
    ("protocol", "kk"): ["хаттама_соңғы", "Хаттама қолы бар", "Хаттама 1", "тыңдау хатт."],
}
PICTURES = re.compile("[\U0001f000-\U0001faff\u2600-\u27bf\u2b00-\u2bff\ufe0f\u20e3]+ ?")


class PlateauHand(NamelessHand):
    """What both worlds have in common: who takes part, and every word."""

    cast_kind = PlateauCast
    texts = told_beside(plateau_texts.TEXTS, plateau_beside, four_papers(plateau_texts))
    covers = COVERS
    files = FILES
    heads = ("{title}", "{name} | {title}", "{title}, {name}")
    joined = 0.22
    papered = 0.18
    whole = 0.7
    beside = 9
    later = (7, 14, 21)
    lists = plateau_texts
    twofold = 0.25

    def _tongue(self, region: str, aside: bool = False) -> str:
        """Both languages alike."""
        return self.rng.choice(["ru", "kk"])

    def _into_paper(self, done: Posting) -> None:
        self._into_file(done)

    def _attach(self, done: Posting, kind: str, lines: list[str]) -> None:
        """Nobody prints pictures."""
        plain = (PICTURES.sub("", line.replace("\ufe0f\u20e3", ")").replace(" ❗️", "!")).strip() for line in lines)
        super()._attach(done, kind, [line for line in plain if line])

    def _join(self, group: list[Hearing]) -> None:
        """What comes to another company or place is what it may order, and there; or the next part of the first's."""
        before = [(one.company, one.place) for one in group]
        super()._join(group)
        cast, head = self._hands(), group[0]
        for hearing, (company, place) in zip(group[1:], before[1:], strict=True):
            if hearing.company is head.company and cast.official(head.company):  # no office beyond its district
                hearing.place = head.place
            if hearing.company is not company or hearing.place is not place:
                hearing.project = cast.fitting(hearing.region, hearing.company, hearing.place)[0]
        if group[1:] and group[1].company is head.company and group[1].place is head.place and self.rng.random() < 0.4:
            head.project, group[1].project = cast.fitting(head.region, head.company, head.place)

    def _hands(self) -> PlateauCast:
        assert isinstance(self.cast, PlateauCast)
        return self.cast

    def _decoy(self, region: Region, near: list[Hearing]) -> None:
        moment = self._sometime()
        said = plateau_beside.told_on(self.rng.choice(near), moment.date(), self.rng)
        self._neither(region, *said, moment)

    def _strangers(self, region: Region, near: list[Hearing]) -> None:
        language = self._tongue(region.code)
        self._neither(region, language, *plateau_beside.soon(near[0], language, self.rng), self._sometime())
        super()._strangers(region, near)

    def _stranger(self, region: Region, hearing: Hearing) -> None:
        """Another project of the company on another day, or somebody else's at the same day and hour."""
        other, cast = copy(hearing), self._hands()
        if self.rng.random() < self.kin:
            other.project = cast.fitting(region.code, other.company, other.place)[0]
            other.start += timedelta(days=self.rng.choice(self.later))
            other.end += other.start.date() - hearing.start.date()
        else:
            other.project, other.company = cast.project(region.code), cast.company(region.code)
            other.place = cast.place(region)
            if other.company.number == hearing.company.number:
                return
        self._uncarded(region, other)


class Plateau(PlateauHand):
    """Makes a world of ordinary writing."""


class PlateauHostile(LooseHostile, PlateauHand):
    """Makes the same with traps."""

    papered = 0.15

    def _twins(self, region: Region, seen: datetime, start: datetime) -> list[Hearing]:
        one, two = super()._twins(region, seen, start)
        one.project, two.project = self._hands().fitting(region.code, one.company, one.place)
        return [one, two]
