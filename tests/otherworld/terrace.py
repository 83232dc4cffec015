"""Worlds of another hand: what the clerks of districts and villages ordinarily write, Kazakh first."""

# ruff: noqa: E501  (covers read best whole)
from datetime import datetime

from tests.otherworld import terrace_beside, terrace_texts
from tests.otherworld.hands import LooseHostile, NamelessHand, Other, four_papers, told_beside
from tests.otherworld.model import Hearing, Posting
from tests.otherworld.table import Region
from tests.otherworld.terrace_cast import OFFICES, TerraceCast, elsewhere

COVERS = {
    ("announcement", "ru"): [("Объявление (общественные слушания)", "Полный текст в прикреплённом файле."), ("Объявление об общественных слушаниях", ""), ("Общественные слушания: объявление", "Смотрите приложение.")],
    ("announcement", "kk"): [("Хабарландыру (қоғамдық тыңдау)", "Толық мәтіні тіркелген файлда."), ("Қоғамдық тыңдау өткізу туралы хабарландыру", ""), ("Қоғамдық тыңдау: хабарландыру", "Қосымшадан қараңыз."), ("Хабарландыру", "Қазақша және орысша, файлды қараңыз.")],
    ("protocol", "ru"): [("Протокол общественных слушаний", "Протокол в прикреплённом файле."), ("Протокол слушаний", "")],
    ("protocol", "kk"): [("Қоғамдық тыңдаудың хаттамасы", "Хаттама тіркелген файлда."), ("Хаттама (қоғамдық тыңдау)", ""), ("Қоғамдық тыңдау хаттамасы", "Толығырақ қосымшада.")],
}  # fmt: skip
FILES = {
    ("announcement", "ru"): ["Текст объявления", "Объявление русс", "Объявление каз-рус", "объявление"],
    ("announcement", "kk"): ["Хабарландыру мәтіні", "Хабарландыру каз", "Хабарландыру қаз-орыс", "хабарландыру"],
    ("protocol", "ru"): ["Протокол слушаний", "протокол скан", "Протокол русс", "Протокол с подписями"],
    ("protocol", "kk"): ["Хаттама", "хаттама скан", "Тыңдау хаттамасы", "Хаттама каз"],
}
OVER = ("хаттамасы", "ротокол", "дегеніміз", "Итоги")


class TerraceHand(NamelessHand):
    """What both worlds have in common: who takes part, and every word."""

    cast_kind = TerraceCast
    texts = told_beside(terrace_texts.TEXTS, terrace_beside, four_papers(terrace_texts))
    covers = COVERS
    files = FILES
    heads = ("{title}", "{title} – {name}", "{name}: {title}")
    joined = 0.13
    papered = 0.2
    whole = 0.75
    beside = 9
    later = (7, 14, 21)

    def _tongue(self, region: str, aside: bool = False) -> str:
        """Mostly Kazakh."""
        return self.rng.choice(["kk", "kk", "ru"] if aside else ["kk", "kk", "kk", "ru"])

    def _said(self, group: list[Hearing], kind: str, language: str) -> tuple[str, list[str], str]:
        if len(group) > 1:
            return terrace_texts.several(group, kind, language, self.rng)
        if language == "kk" and self.rng.random() < 0.3:
            return terrace_texts.both(group[0], kind, self.rng)
        return (*terrace_texts.TEXTS[kind, language](group[0], self.rng), "")

    def _into_paper(self, done: Posting) -> None:
        """Minutes stand now and then in a scan, behind a cover that says of which hearing they are."""
        if done.kind != "protocol" or len(done.hearings) > 1 or self.rng.random() < 0.6:
            self._into_file(done)
        else:
            self._below_a_cover(done, lambda: terrace_texts.cover(done.hearings[0], done.language, self.rng))

    def _meeting(self, region: Region, seen: datetime, start: datetime) -> Hearing:
        """What an office would order is mostly ordered by one."""
        hearing = super()._meeting(region, seen, start)
        cast = self.cast
        if isinstance(cast, TerraceCast) and cast.ordered in OFFICES and self.rng.random() < 0.6:
            hearing.company = cast.body(hearing.place)
        return hearing

    def _join(self, group: list[Hearing]) -> None:
        """What comes to another company or place is what it may order, and there."""
        super()._join(group)
        for hearing in group[1:]:
            office = hearing.company is group[0].company and hearing.company.kk.endswith("ММ")
            if office or elsewhere(hearing.project, hearing.place):
                self._another(hearing, office)

    def _another(self, hearing: Hearing, office: bool = False) -> None:
        """A project that names no district, `office`: that an office orders."""
        assert isinstance(self.cast, TerraceCast)
        while True:
            hearing.project = self.cast.twins(hearing.region)[0]
            if not office or self.cast.ordered in OFFICES:
                return

    def _uncarded(self, region: Region, other: Hearing) -> None:
        office = other.company.kk.endswith("ММ")
        if office or elsewhere(other.project, other.place):
            self._another(other, office)
        super()._uncarded(region, other)

    def _in_tense(self, hearing: Hearing, said: Other, over: bool) -> bool:
        """What is dated is over where the posting says so, and ahead where it does not."""
        return any(word in said[1] for word in OVER) == over

    def _strangers(self, region: Region, near: list[Hearing]) -> None:
        """Beside those of the region, what is told of before it is appointed."""
        language = self._tongue(region.code, aside=True)
        moment = self._sometime()
        self._neither(region, language, *terrace_beside.soon(self.rng.choice(near), language, self.rng), moment)
        super()._strangers(region, near)


class Terrace(TerraceHand):
    """Makes a world of ordinary writing."""


class TerraceHostile(LooseHostile, TerraceHand):
    """Makes the same with traps."""

    papered = 0.15

    def _twins(self, region: Region, seen: datetime, start: datetime) -> list[Hearing]:
        one, two = super()._twins(region, seen, start)
        assert isinstance(self.cast, TerraceCast)
        one.company = two.company = self.cast.body(one.place)
        return [one, two]
