"""Worlds of another hand: a department's site editor, who retitles, collects and lists, and companies' newspaper notices."""

# ruff: noqa: E501  (covers read best whole)
from datetime import datetime

from tests.otherworld import lagoon_beside, lagoon_lists
from tests.otherworld.hands import ForgetfulHand, LooseHostile, told_beside
from tests.otherworld.lagoon_cast import LagoonCast
from tests.otherworld.lagoon_texts import clean
from tests.otherworld.model import Hearing, Posting
from tests.otherworld.table import Region

COVERS = {
    ("announcement", "ru"): [("Объявление об общественных слушаниях", "Полный текст – в файле."), ("Общественные слушания: объявление", ""), ("Поступившее объявление (общественные слушания)", "Файл с текстом объявления размещён ниже."), ("Объявление инициатора слушаний", "Объявление см. в прикреплённом документе.")],
    ("announcement", "kk"): [("Қоғамдық тыңдау: хабарландыру", "Толық мәтіні файлда."), ("Қоғамдық тыңдаулар туралы хабарландыру", ""), ("Тыңдау бастамашысының хабарландыруы", "Хабарландыруды төмендегі құжаттан қараңыз.")],
    ("protocol", "ru"): [("Протокол слушаний", "Полный текст протокола – в файле."), ("Общественные слушания: протокол", ""), ("Поступивший протокол (общественные слушания)", "Файл протокола размещён ниже.")],
    ("protocol", "kk"): [("Тыңдау хаттамасы", "Хаттаманың толық мәтіні файлда."), ("Қоғамдық тыңдау: хаттама", ""), ("Келіп түскен хаттама (қоғамдық тыңдау)", "Хаттама файлы төменде.")],
}  # fmt: skip
JOINT = {
    ("announcement", "ru"): [("Объявления об общественных слушаниях (список)", "Список слушаний – в файле."), ("График общественных слушаний: объявления инициаторов", "")],
    ("announcement", "kk"): [("Қоғамдық тыңдаулар туралы хабарландырулар (тізім)", "Тыңдаулар тізімі файлда.")],
    ("protocol", "ru"): [("Протоколы общественных слушаний (пакет)", "Протоколы – в прикреплённом файле."), ("Протоколы слушаний", "")],
    ("protocol", "kk"): [("Қоғамдық тыңдаулардың хаттамалары (жинақ)", "Хаттамалар тіркелген файлда.")],
}  # fmt: skip
FILES = {
    ("announcement", "ru"): [
        "Текст объявления",
        "Объявление (скан газеты)",
        "Открыть объявление",
        "объявление 2 языка",
    ],
    ("announcement", "kk"): ["Хабарландыру мәтіні", "Хабарландыруды ашу", "хабарландыру 2 тілде"],
    ("protocol", "ru"): ["Текст протокола", "Протокол с приложениями", "Открыть протокол", "протокол (подписан)"],
    ("protocol", "kk"): ["Хаттама мәтіні", "Қосымшалары бар хаттама", "Хаттаманы ашу"],
}


class LagoonHand(ForgetfulHand):
    """What both worlds have in common: who takes part, and every word."""

    cast_kind = LagoonCast
    texts = told_beside(lagoon_lists.TEXTS, lagoon_beside, lagoon_lists.PAPERS)
    lists = lagoon_lists
    twofold = 0.13
    covers = COVERS
    files = FILES
    heads = ("{title}", "{name}. {title}", "{title} – {name}")
    joined = 0.3
    papered = 0.2
    whole = 0.6
    beside = 9
    later = (7, 14, 21)

    def _meeting(self, region: Region, seen: datetime, start: datetime) -> Hearing:
        """The register often has the company's name in the project's."""
        made = super()._meeting(region, seen, start)
        if not made.company.person and self.rng.random() < 0.2:
            made.project.card += self.rng.choice([f" {made.company.long}", f", {made.company.ru}"])
        return made

    def _headed(self, title: str, name: str) -> str:
        return clean(super()._headed(title, name))

    def _into_paper(self, done: Posting) -> None:
        """Where the file tells of several hearings, the page names none of them."""
        super()._into_paper(done)
        if len(done.hearings) > 1:
            done.title, body = self.rng.choice(JOINT[done.kind, done.language])
            done.body = [body] if body else []

    def _decoy(self, region: Region, near: list[Hearing]) -> None:
        """What is no hearing of ours at all; now and then an overview, a register or an answer about some of ours."""
        moment, dice = self._sometime(), self.rng.random()
        held = [one for one in near if one.end < moment.date()]
        language = self._tongue(region.code, aside=True)
        if dice < 0.1:
            one = self.rng.choice(near)
            text = lagoon_beside.answer(one, one in held, language, self.rng)
        elif dice < 0.25 and held:
            tell = lagoon_beside.overview if dice < 0.18 else lagoon_beside.register
            some = self.rng.sample(held, min(len(held), self.rng.choice([2, 3, 4])))
            text = tell(some, moment, language, self.rng)
        else:
            sort = self.rng.choice(lagoon_beside.OTHERS)
            able = [one for one in near if (one.end > moment.date()) == sort[3]]
            self._neither(region, *lagoon_beside.aside(self.rng.choice(able or near), sort, self.rng), moment)
            return
        self._neither(region, language, *text, moment)


class Lagoon(LagoonHand):
    """Makes a world of ordinary writing."""


class LagoonHostile(LooseHostile, LagoonHand):
    """Makes the same with traps."""

    papered = 0.15
