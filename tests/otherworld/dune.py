"""Worlds of another hand: Kazakh first, the Russian translated from it, rice, oil, fish and camels."""

# ruff: noqa: E501  (covers read best whole)
from datetime import datetime

from tests.otherworld import dune_beside, dune_texts
from tests.otherworld.dune_cast import DuneCast
from tests.otherworld.hands import LooseHostile, NamelessHand, Other, four_papers, told_beside
from tests.otherworld.model import Hearing, Posting
from tests.otherworld.table import Region

COVERS = {
    ("announcement", "ru"): [("Объявление об общественном слушании", "Текст объявления – в файле."), ("Для сведения: общественные слушания", ""), ("Общественные слушания, объявление на двух языках", "Открыть файл.")],
    ("announcement", "kk"): [("Қоғамдық тыңдау жөнінде хабарландыру", "Мәтінін файлдан оқыңыз."), ("Мәлімет үшін: қоғамдық тыңдау", ""), ("Хабарландыру (қоғамдық тыңдаулар)", "Файлды ашыңыз."), ("Хабарландыру қаз/рус", "")],
    ("protocol", "ru"): [("Протокол общественного слушания", "Протокол – в файле."), ("Протокол и приложения", ""), ("Протокол слушаний, каз/рус", "Открыть файл.")],
    ("protocol", "kk"): [("Қоғамдық тыңдаулардың хаттамасы", "Хаттаманы файлдан қараңыз."), ("Хаттама мен қосымшалары", ""), ("Тыңдау хаттамасы", "Файл тіркелді."), ("Хаттама қаз/рус", "")],
}  # fmt: skip
FILES = {
    ("announcement", "ru"): ["объявление на сайт", "Объявление ОС", "текст рус", "Объявление (экология)"],
    ("announcement", "kk"): ["хабарландыру сайтқа", "Хабарландыру ҚТ", "мәтін қаз", "Хабарландыру (экология)"],
    ("protocol", "ru"): ["протокол ОС", "Протокол посл.", "Протокол с листом регистрации", "протокол каз рус"],
    ("protocol", "kk"): ["хаттама ҚТ", "Хаттама соңғы", "Хаттама тіркеу парағымен", "хаттама қаз рус"],
}


class DuneHand(NamelessHand):
    """What both worlds have in common: who takes part, and every word."""

    cast_kind = DuneCast
    texts = told_beside(dune_texts.TEXTS, dune_beside, four_papers(dune_texts))
    covers = COVERS
    files = FILES
    heads = ("{title}", "{title} / {name}", "{name} – {title}", "{title} ({name})")
    lists = dune_texts
    joined = 0.18
    papered = 0.2
    whole = 0.75
    beside = 9
    later = (7, 14, 21)

    @property
    def _people(self) -> DuneCast:
        """Who hands out names."""
        assert isinstance(self.cast, DuneCast)
        return self.cast

    def _tongue(self, region: str, aside: bool = False) -> str:
        """Mostly Kazakh."""
        return self.rng.choice(["kk", "ru"] if aside else ["kk", "kk", "kk", "ru"])

    def _said(self, group: list[Hearing], kind: str, language: str) -> tuple[str, list[str], str]:
        if len(group) == 1 and language == "kk" and self.rng.random() < 0.3:
            return dune_texts.both(group[0], kind, self.rng)
        self.twofold = 0.0  # Russian alone stays alone
        return super()._said(group, kind, language)

    def _into_paper(self, done: Posting) -> None:
        """Minutes stand now and then in a scan, behind a cover that says of which hearing they are."""
        if done.kind != "protocol" or len(done.hearings) > 1 or self.rng.random() < 0.6:
            self._into_file(done)
        else:
            self._below_a_cover(done, lambda: dune_texts.cover(done.hearings[0], done.language, self.rng))

    def _meeting(self, region: Region, seen: datetime, start: datetime) -> Hearing:
        """Canals, roads and water pipes are mostly ordered by an office."""
        hearing, people = super()._meeting(region, seen, start), self._people
        if people.ordered in "wrc" and not people.is_office(hearing.company) and self.rng.random() < 0.6:
            hearing.company = people.body(hearing.place)
        return hearing

    def _join(self, group: list[Hearing]) -> None:
        """A company orders what it may order, and an office does so at home."""
        super()._join(group)
        for hearing in group[1:]:
            if hearing.company is group[0].company:
                hearing.project = self._people.project_for(hearing.company, hearing.region)
                if self._people.is_office(hearing.company):
                    hearing.place = group[0].place

    def _uncarded(self, region: Region, other: Hearing) -> None:
        """What has no card is of a kind that its company orders, too."""
        other.project = self._people.project_for(other.company, region.code)
        super()._uncarded(region, other)

    def _in_tense(self, hearing: Hearing, said: Other, over: bool) -> bool:
        """What is dated is over where the posting says so, and ahead where it does not."""
        return dune_beside.fits(said[1], over)

    def _strangers(self, region: Region, near: list[Hearing]) -> None:
        """Beside those of the region, what is told of before it is appointed."""
        language = self._tongue(region.code, aside=True)
        self._neither(region, language, *dune_beside.soon(self.rng.choice(near), language, self.rng), self._sometime())
        super()._strangers(region, near)


class Dune(DuneHand):
    """Makes a world of ordinary writing."""


class DuneHostile(LooseHostile, DuneHand):
    """Makes the same with traps."""

    papered = 0.15

    def _twins(self, region: Region, seen: datetime, start: datetime) -> list[Hearing]:
        one, two = super()._twins(region, seen, start)
        one.company = two.company = self._people.body(one.place)
        return [one, two]
