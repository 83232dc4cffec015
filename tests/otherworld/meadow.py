"""Worlds of another hand: what regional offices and companies ordinarily write."""

# ruff: noqa: E501  (covers read best whole)
from tests.otherworld import meadow_beside, meadow_texts
from tests.otherworld.hands import LooseHostile, OutwardHand, four_papers, told_beside
from tests.otherworld.meadow_cast import MeadowCast
from tests.otherworld.model import Hearing
from tests.otherworld.phrases import Text

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


class MeadowHand(OutwardHand):
    """What both worlds have in common: who takes part, and every word."""

    cast_kind = MeadowCast
    texts = told_beside(meadow_texts.TEXTS, meadow_beside, four_papers(meadow_texts))
    lists = meadow_texts
    covers = COVERS
    files = FILES
    heads = ("{title}", "{title} {name}", "{title}, {name}")
    joined = 0.2
    papered = 0.22
    whole = 0.65
    beside = 8
    later = (7, 14)

    def _ahead(self, hearing: Hearing, language: str) -> Text:
        return meadow_beside.soon(hearing, language, self.rng)


class Meadow(MeadowHand):
    """Makes a world of ordinary writing."""


class MeadowHostile(LooseHostile, MeadowHand):
    """Makes the same with traps."""

    papered = 0.16
