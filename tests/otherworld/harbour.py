"""Worlds of a third hand: railways, pipelines, ports and plants, written by consultancies in the forms of the Rules."""

# ruff: noqa: E501  (covers read best whole)
from copy import copy
from datetime import date, timedelta

from tests.otherworld import harbour_beside, harbour_texts, harbour_words
from tests.otherworld.hands import LooseHand, LooseHostile
from tests.otherworld.harbour_cast import HarbourCast
from tests.otherworld.model import OPEN, Hearing
from tests.otherworld.people import Texts
from tests.otherworld.table import Region

COVERS = {
    ("announcement", "ru"): [("Объявление о проведении ОС", "Приложение на 2 листах."), ("Приложение 1 к Правилам", ""), ("Объявление на государственном и русском языках", "Документ прикреплен.")],
    ("announcement", "kk"): [("Хабарландыру (Қағидаларға 1-қосымша)", ""), ("Қоғамдық тыңдаулар өткізу туралы", "Құжат тіркелген."), ("Хабарландыру", "Қосымша 2 парақта.")],
    ("protocol", "ru"): [("Протокол ОС с приложениями", "Документ прикреплен."), ("Приложение 5 к Правилам. Протокол", ""), ("Протокол общественных слушаний на 2 языках", "Приложение на 14 листах.")],
    ("protocol", "kk"): [("Қоғамдық тыңдаулар хаттамасы (5-қосымша)", ""), ("Хаттама қосымшаларымен", "Құжат тіркелген."), ("Хаттама", "Қосымша 14 парақта.")],
}  # fmt: skip


class HarbourHand(LooseHand):
    """What both worlds have in common: who takes part, and every word."""

    cast_kind = HarbourCast
    texts = Texts(
        harbour_texts.TEXTS,
        harbour_beside.moved,
        harbour_beside.cancelled,
        harbour_beside.news_of,
        harbour_beside.others,
        {
            ("announcement", "ru"): harbour_texts.annex_ru,
            ("announcement", "kk"): harbour_texts.annex_kk,
            ("protocol", "ru"): harbour_texts.form_ru,
            ("protocol", "kk"): harbour_texts.form_kk,
        },
    )
    covers = COVERS
    heads = ("{title}", "{title} — {name}", "{name}. {title}")
    formats = ("pdf", "docx")
    joined = 0.22
    papered = 0.25
    whole = 0.6

    def _said(self, group: list[Hearing], kind: str, language: str) -> tuple[str, list[str], str]:
        if len(group) > 1 and group[0].form == OPEN:
            return harbour_texts.several(group, kind, language, self.rng)
        if self.rng.random() < 0.12:
            title, body = harbour_texts.both(group[0], kind, self.rng)
        else:
            title, body = harbour_texts.TEXTS[kind, language](group[0], self.rng)
        return title[0].upper() + title[1:], [part.replace("..", ".") for part in body], ""

    def _name(self, hearing: Hearing, language: str) -> str:
        return harbour_words.who(hearing, language, self.rng)

    def _stranger(self, region: Region, hearing: Hearing) -> None:
        """A hearing that the register does not hold: another company's on the same day, or the company's on another."""
        other = copy(hearing)
        other.project = self.cast.project(region.code)
        if self.rng.random() < 0.5:
            other.company = self.cast.company(region.code)
            if other.company.number == hearing.company.number:
                return
        else:
            other.start += timedelta(days=self.rng.choice([7, 14, 21]))
            other.end += other.start.date() - hearing.start.date()
        self._uncarded(region, other)

    def _next(self, day: date) -> date:
        return day + timedelta(days=1)


class Harbour(HarbourHand):
    """Makes a world of the consultancies' writing."""


class HarbourHostile(LooseHostile, HarbourHand):
    """Makes the same with traps."""

    papered = 0.17
