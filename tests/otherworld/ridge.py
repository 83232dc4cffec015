"""Worlds of another hand: what small design bureaus and entrepreneurs write, posted by akimats as it came."""

# ruff: noqa: E501  (covers read best whole)
from copy import copy
from datetime import datetime, timedelta

from tests.otherworld import ridge_beside, ridge_texts
from tests.otherworld.hands import ForgetfulHand, LooseHostile, Other, four_papers, told_beside
from tests.otherworld.model import Hearing, Posting, World
from tests.otherworld.ridge_cast import RidgeCast
from tests.otherworld.table import Region

COVERS = {
    ("announcement", "ru"): [("Объявление об общественных слушаниях (письмо проектировщика)", "Размещается в редакции инициатора."), ("Объявление инициатора слушаний", "Файл приложен."), ("Слушания – текст объявления", "")],
    ("announcement", "kk"): [("Қоғамдық тыңдау туралы хабарландыру (жобалаушының хаты)", "Бастамашының редакциясында орналастырылды."), ("Тыңдау бастамашысының хабарландыруы", "Файл тіркелді."), ("Тыңдау – хабарландыру мәтіні", "")],
    ("protocol", "ru"): [("Размещён протокол общественных слушаний", "Файл приложен."), ("Протокол слушаний (от проектной организации)", "")],
    ("protocol", "kk"): [("Қоғамдық тыңдау хаттамасы орналастырылды", "Файл тіркелді."), ("Тыңдау хаттамасы (жобалау ұйымынан)", "")],
}  # fmt: skip
FILES = {
    ("announcement", "ru"): ["обьявление на сайт", "Объявление_рус_исправ", "ОБЪЯВЛЕНИЕ для акимата", "Приложение 1"],
    ("announcement", "kk"): ["хабарландыру сайтқа", "Хабарландыру_каз", "ХАБАРЛАНДЫРУ әкімдікке", "1-қосымша"],
    ("protocol", "ru"): [
        "Протокол_ОС_подп",
        "протокол слушаний рус",
        "ПРОТОКОЛ (все страницы)",
        "Протокол + приложения",
    ],
    ("protocol", "kk"): ["Хаттама_ҚТ", "тыңдау хаттамасы қаз", "ХАТТАМА (барлық беттері)", "Хаттама + қосымшалар"],
}


class RidgeHand(ForgetfulHand):
    """What both worlds have in common: who takes part, and every word."""

    cast_kind = RidgeCast
    texts = told_beside(ridge_texts.TEXTS, ridge_beside, four_papers(ridge_texts))
    covers = COVERS
    files = FILES
    formats = ("docx", "pdf", "docx")
    heads = ("{title}", "{title} ({name})", "{name} – {title}")
    lists = ridge_texts
    joined = 0.2
    papered = 0.3
    whole = 0.7
    beside = 9
    later = (5, 7, 14, 28)

    @property
    def _bureau(self) -> RidgeCast:
        assert isinstance(self.cast, RidgeCast)
        return self.cast

    def world(self) -> World:
        """The whole world, with plans for the years after it."""
        self._bureau.year = self.first.year
        return super().world()

    def _tongue(self, region: str, aside: bool = False) -> str:
        """Either language, Russian somewhat more often."""
        return self.rng.choice(["ru", "kk"] if aside else ["ru", "ru", "ru", "kk", "kk"])

    def _said(self, group: list[Hearing], kind: str, language: str) -> tuple[str, list[str], str]:
        title, body, markup = super()._said(group, kind, language)
        if not markup and self.rng.random() < 0.5:
            markup = ridge_texts.tabled(title, body, self.rng)
        return title, body, markup

    def _into_paper(self, done: Posting) -> None:
        """Minutes stand now and then in a scan, behind a cover that says of which hearing they are."""
        if done.kind != "protocol" or len(done.hearings) > 1 or self.rng.random() < 0.6:
            self._into_file(done)
        else:
            self._below_a_cover(done, lambda: ridge_texts.cover(done.hearings[0], done.language, self.rng))

    def _meeting(self, region: Region, seen: datetime, start: datetime) -> Hearing:
        """What an office would order is mostly ordered by one."""
        self._bureau.region = region.code
        hearing = super()._meeting(region, seen, start)
        if self._bureau.ordered == "o" and self.rng.random() < 0.6:
            hearing.company = self._bureau.body(hearing.place)
        return hearing

    def _join(self, group: list[Hearing]) -> None:
        """Those of one company in one hall are often papers of one object, a number apart; others what it would order."""
        own = [one.company for one in group]
        super()._join(group)
        one = group[0]
        code = one.region
        if all(h.company is one.company and h.place is one.place for h in group) and self.rng.random() < 0.6:
            kind = self._bureau.orders(one.company)
            for hearing, project in zip(group, self._bureau.row(code, len(group), kind), strict=True):
                hearing.project = project
            return
        for hearing, company in zip(group[1:], own[1:], strict=True):
            if hearing.company is not company and self._bureau.orders(company) != self._bureau.orders(one.company):
                hearing.project = self._bureau.fitting(code, one.company)

    def _stranger(self, region: Region, hearing: Hearing) -> None:
        """Another project of the company on another day, or another company's at the same day, hour and hall."""
        other = copy(hearing)
        if self.rng.random() < self.kin:
            other.project = self._bureau.fitting(region.code, hearing.company)
            other.start += timedelta(days=self.rng.choice(self.later))
            other.end += other.start.date() - hearing.start.date()
        else:
            other.project = self.cast.project(region.code)
            other.company = self.cast.company(region.code)
        self._uncarded(region, other)

    def _in_tense(self, hearing: Hearing, said: Other, over: bool) -> bool:
        """What is dated is over where the posting says so, and ahead where it does not."""
        return ridge_beside.fits(said[1], over)

    def _strangers(self, region: Region, near: list[Hearing]) -> None:
        """Beside those of the region, what is told of before it is appointed."""
        language = self._tongue(region.code, aside=True)
        said = ridge_beside.soon(self.rng.choice(near), language, self.rng)
        self._neither(region, language, *said, self._sometime())
        super()._strangers(region, near)


class Ridge(RidgeHand):
    """Makes a world of ordinary writing."""


class RidgeHostile(LooseHostile, RidgeHand):
    """Makes the same with traps."""

    papered = 0.2

    def _twins(self, region: Region, seen: datetime, start: datetime) -> list[Hearing]:
        one, two = super()._twins(region, seen, start)
        pair = self._bureau.row(region.code, 2, self._bureau.orders(one.company))
        one.project, two.project = pair
        return [one, two]
