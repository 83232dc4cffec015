"""Worlds of another hand: coast and steppe services, written by desks, secretaries, translators and activists."""

# ruff: noqa: E501  (covers read best whole)
from datetime import timedelta

from tests.otherworld import delta_beside, delta_texts
from tests.otherworld.delta_cast import DeltaCast
from tests.otherworld.hands import LooseHostile, OutwardHand, told_beside
from tests.otherworld.model import Hearing
from tests.otherworld.phrases import Text

COVERS = {
    ("announcement", "ru"): [("Извещение", "Текст в прикреплённом документе."), ("Слушания, публикация", ""), ("Документ", "Открыть"), ("Для размещения", "2 файла")],
    ("announcement", "kk"): [("Хабарлама", "Мәтін тіркелген құжатта."), ("Тыңдау, жариялау", ""), ("Құжат", "Ашу"), ("Орналастыру үшін", "2 файл")],
    ("protocol", "ru"): [("Протокол слушаний, публикация", "Текст в прикреплённом документе."), ("Выписка из протокола", ""), ("Документ", "Протокол, открыть"), ("Итоги слушаний", "Протокол на нескольких листах")],
    ("protocol", "kk"): [("Хаттама, жариялау", "Мәтін тіркелген құжатта."), ("Хаттамадан үзінді", ""), ("Құжат", "Хаттама, ашу"), ("Тыңдау қорытындысы", "Хаттама бірнеше парақта")],
}  # fmt: skip
FILES = {
    ("announcement", "ru"): ["Извещение.docx", "obyavlenie_ru_kz", "Приложение 1", "текст"],
    ("announcement", "kk"): ["Хабарлама.docx", "habarlandyru_kz", "1-қосымша", "мәтін"],
    ("protocol", "ru"): ["protokol_podpis", "Протокол (скан)", "Приложение 2. Протокол", "протокол 3 стр"],
    ("protocol", "kk"): ["hattama_kz", "Хаттама (скан)", "2-қосымша. Хаттама", "хаттама 3 бет"],
}


class DeltaHand(OutwardHand):
    """What both worlds have in common: who takes part, and every word; `unnamed`: how often a title says nothing."""

    cast_kind = DeltaCast
    texts = told_beside(
        delta_texts.TEXTS,
        delta_beside,
        {("protocol", "ru"): delta_texts.minutes_ru, ("protocol", "kk"): delta_texts.minutes_kk},
    )
    covers = COVERS
    files = FILES
    heads = ("{title}", "{title}. {name}")
    joined = 0.25
    papered = 0.2
    whole = 0.65
    beside = 7
    later = (7, 14)
    unnamed = 0.12

    def _said(self, group: list[Hearing], kind: str, language: str) -> tuple[str, list[str], str]:
        if len(group) > 1:
            return delta_texts.several(group, kind, language, self.rng)
        one = group[0]
        if self.rng.random() < 0.14:
            return delta_texts.both(one, kind, self.rng)
        title, body = delta_texts.TEXTS[kind, language](one, self.rng)
        if self.rng.random() < self.unnamed:
            shown = one.seen if kind == "announcement" else self.at(one.end + timedelta(days=1), 9)
            title, body = delta_texts.unnamed(title, body, shown, self.rng)
        return title, body, ""

    def _ahead(self, hearing: Hearing, language: str) -> Text:
        return delta_beside.soon(hearing, language, self.rng)


class Delta(DeltaHand):
    """Makes a world of the coast's writing."""


class DeltaHostile(LooseHostile, DeltaHand):
    """Makes the same with traps."""

    papered = 0.16
    unnamed = 0.2
