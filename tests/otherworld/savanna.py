"""Worlds of another hand: akimats and clerks, each with habits of his own in what he writes and where he puts it."""

# ruff: noqa: E501  (covers read best whole)
from datetime import datetime

from tests.otherworld import savanna_beside, savanna_texts
from tests.otherworld.hands import LooseHostile, OutwardHand, four_papers, told_beside
from tests.otherworld.model import OPEN, Hearing, Posting
from tests.otherworld.phrases import Text
from tests.otherworld.savanna_cast import ORDERED, SavannaCast, office
from tests.otherworld.table import Region

COVERS = {
    ("announcement", "ru"): [("Об общественных слушаниях", "Объявление во вложенном документе."), ("Общественные слушания", "Подробности в файле."), ("Объявление инициатора (общественные слушания)", ""), ("Объявление на двух языках", "Открыть файл")],
    ("announcement", "kk"): [("Қоғамдық тыңдаулар туралы", "Хабарландыру тіркелген құжатта."), ("Қоғамдық тыңдаулар", "Толығырақ файлда."), ("Бастамашының хабарландыруы (қоғамдық тыңдау)", ""), ("Екі тілдегі хабарландыру", "Файлды ашыңыз")],
    ("protocol", "ru"): [("Протокол слушаний (файл)", "Текст протокола во вложенном документе."), ("Протоколы общественных слушаний", ""), ("Итоговый документ слушаний: протокол", "Подробности в файле.")],
    ("protocol", "kk"): [("Тыңдау хаттамасы (файл)", "Хаттама мәтіні тіркелген құжатта."), ("Қоғамдық тыңдаулардың хаттамалары", ""), ("Тыңдаудың қорытынды құжаты: хаттама", "Толығырақ файлда.")],
}  # fmt: skip
FILES = {
    ("announcement", "ru"): ["объявл.", "Приложение 1", "Обьявление слушания", "Открыть документ"],
    ("announcement", "kk"): ["хабарл.", "1-қосымша", "Хабарландыру тыңдау", "Құжатты ашу"],
    ("protocol", "ru"): ["Протокол+лист регистрации", "Приложение 2", "протокол ОС", "Открыть документ"],
    ("protocol", "kk"): ["Хаттама+тіркеу парағы", "2-қосымша", "хаттама ҚТ", "Құжатты ашу"],
}


class SavannaHand(OutwardHand):
    """What both worlds have in common: who takes part, and every word."""

    cast_kind = SavannaCast
    texts = told_beside(savanna_texts.TEXTS, savanna_beside, four_papers(savanna_texts))
    lists = savanna_texts
    covers = COVERS
    files = FILES
    heads = ("{title}", "{title}, {name}", "{name} – {title}", "{title}")
    joined = 0.16
    papered = 0.2
    whole = 0.7
    beside = 9
    twofold = 0.14
    later = (7, 14, 28)

    def _tongue(self, region: str, aside: bool = False) -> str:
        """Either, as the region is used to."""
        mine = "kk" if sum(map(ord, region)) % 2 else "ru"
        return self.rng.choice([mine, "ru", "kk"])

    def _said(self, group: list[Hearing], kind: str, language: str) -> tuple[str, list[str], str]:
        if len(group) == 1 and group[0].form == OPEN and kind == "announcement" and self.rng.random() < 0.07:
            return savanna_texts.schedule(group[0], language, self.rng)
        return super()._said(group, kind, language)

    def _into_paper(self, done: Posting) -> None:
        """Minutes stand now and then in a scan, behind a cover that says of which hearing they are."""
        if done.kind == "protocol" and len(done.hearings) == 1 and self.rng.random() < 0.4:
            self._below_a_cover(done, lambda: savanna_texts.cover(done.hearings[0], done.language, self.rng))
        else:
            self._into_file(done)

    def _ahead(self, hearing: Hearing, language: str) -> Text:
        return savanna_beside.ahead(hearing, language, self.rng)

    def _decoy(self, region: Region, near: list[Hearing]) -> None:
        """What is dated is told as past or as to come, as it is."""
        moment = self._sometime()
        self._neither(region, *savanna_beside.told(self.rng.choice(near), moment.date(), self.rng), moment)

    # ---------------------------------------------------------------- offices order what offices do

    @property
    def _cast(self) -> SavannaCast:
        assert isinstance(self.cast, SavannaCast)
        return self.cast

    def _meeting(self, region: Region, seen: datetime, start: datetime) -> Hearing:
        hearing = super()._meeting(region, seen, start)
        asked = self._cast.asks(hearing.project, region.code)
        if asked in ORDERED and self.rng.random() < 0.7:
            hearing.company = self._cast.body(hearing.place)
        return hearing

    def _fitted(self, hearing: Hearing) -> None:
        """An office's hearing is of what an office orders."""
        if office(hearing.company) and self._cast.asks(hearing.project, hearing.region) not in ORDERED:
            hearing.project = self._cast.official(hearing.region)

    def _join(self, group: list[Hearing]) -> None:
        super()._join(group)
        for hearing in group[1:]:
            if hearing.company is group[0].company and office(hearing.company):
                hearing.place = group[0].place
                self._fitted(hearing)

    def _stranger(self, region: Region, hearing: Hearing) -> None:
        """Of an office, only what offices order: a firm's hearing stands for its own."""
        if not office(hearing.company):
            super()._stranger(region, hearing)

    def _strangers(self, region: Region, near: list[Hearing]) -> None:
        super()._strangers(region, [one for one in near if not office(one.company)] or near)


class Savanna(SavannaHand):
    """Makes a world of ordinary writing."""


class SavannaHostile(LooseHostile, SavannaHand):
    """Makes the same with traps."""

    def _twins(self, region: Region, seen: datetime, start: datetime) -> list[Hearing]:
        one, two = super()._twins(region, seen, start)
        one.company = two.company = self._cast.body(one.place)
        return [one, two]
