"""Worlds of another hand: what regional offices and companies ordinarily write."""

# ruff: noqa: E501  (covers read best whole)
from copy import copy

from tests.otherworld import meadow_beside, meadow_texts
from tests.otherworld.hands import LooseHand, LooseHostile
from tests.otherworld.meadow_cast import MeadowCast
from tests.otherworld.model import Hearing
from tests.otherworld.people import Texts
from tests.otherworld.table import Region

COVERS = {
    ("announcement", "ru"): [("Объявление о проведении общественных слушаний", "Текст объявления во вложении."), ("Объявление о проведении общественных слушаний", ""), ("Объявление (общественные слушания)", "Объявление прикреплено."), ("Общественные слушания", "Объявление на государственном и русском языках, см. файл.")],
    ("announcement", "kk"): [("Қоғамдық тыңдау өткізу туралы хабарландыру", "Хабарландыру мәтіні қосымшада."), ("Қоғамдық тыңдау туралы хабарландыру", ""), ("Хабарландыру (қоғамдық тыңдау)", "Хабарландыру тіркелді.")],
    ("protocol", "ru"): [("Протокол общественных слушаний", "Протокол во вложении."), ("Протокол общественных слушаний", ""), ("Протокол ОС", "Подписанный протокол прикреплён.")],
    ("protocol", "kk"): [("Қоғамдық тыңдау хаттамасы", "Хаттама қосымшада."), ("Қоғамдық тыңдаудың хаттамасы", ""), ("ҚТ хаттамасы", "Қол қойылған хаттама тіркелді.")],
}  # fmt: skip
FILES = {
    ("announcement", "ru"): ["Объявление", "Объявление ОС", "Объявление рус.", "Объявление на сайт"],
    ("announcement", "kk"): ["Хабарландыру", "Хабарландыру ҚТ", "Хабарландыру қаз.", "Сайтқа хабарландыру"],
    ("protocol", "ru"): ["Протокол", "Протокол ОС", "Протокол рус.", "Протокол общественных слушаний"],
    ("protocol", "kk"): ["Хаттама", "ҚТ хаттамасы", "Хаттама қаз.", "Қоғамдық тыңдау хаттамасы"],
}


class MeadowHand(LooseHand):
    """What both worlds have in common: who takes part, and every word."""

    cast_kind = MeadowCast
    texts = Texts(
        meadow_texts.TEXTS,
        meadow_beside.moved,
        meadow_beside.cancelled,
        meadow_beside.news_of,
        meadow_beside.others,
        {
            ("announcement", "ru"): meadow_texts.notice_ru,
            ("announcement", "kk"): meadow_texts.notice_kk,
            ("protocol", "ru"): meadow_texts.minutes_ru,
            ("protocol", "kk"): meadow_texts.minutes_kk,
        },
    )
    covers = COVERS
    files = FILES
    heads = ("{title}", "{title} {name}", "{title}, {name}")
    joined = 0.2
    papered = 0.22
    whole = 0.65
    beside = 8
    later = (7, 14)

    def _said(self, group: list[Hearing], kind: str, language: str) -> tuple[str, list[str], str]:
        if len(group) > 1:
            return meadow_texts.several(group, kind, language, self.rng)
        if self.rng.random() < 0.12:
            return meadow_texts.both(group[0], kind, self.rng)
        return (*meadow_texts.TEXTS[kind, language](group[0], self.rng), "")

    def _with_person(self, hearing: Hearing) -> None:
        self.hearings.append(hearing)  # these cards name nobody in the project

    def _strangers(self, region: Region, near: list[Hearing]) -> None:
        """Beside those of the region, one that is told of before it is appointed, and one of another region."""
        language = self.rng.choice(["ru", "kk"])
        self._neither(region, language, *meadow_beside.soon(self.rng.choice(near), language, self.rng), self._sometime())  # fmt: skip
        super()._strangers(region, near)
        there = self.rng.choice([one for one in self.regions if one.code != region.code])
        other = copy(self.rng.choice(near))
        other.project, other.company = self.cast.project(there.code), self.cast.company(there.code)
        other.place = self.cast.place(there)
        self._uncarded(region, other)


class Meadow(MeadowHand):
    """Makes a world of ordinary writing."""


class MeadowHostile(LooseHostile, MeadowHand):
    """Makes the same with traps."""

    papered = 0.16
