"""Worlds of another hand: farms, roads and water works, written loosely, Kazakh and Russian mixed."""

# ruff: noqa: E501  (covers read best whole)
from copy import copy
from datetime import date, timedelta

from tests.otherworld import river_texts
from tests.otherworld.hands import ForgetfulHand, LooseHostile
from tests.otherworld.model import OPEN, Hearing
from tests.otherworld.people import Texts
from tests.otherworld.river_cast import RiverCast
from tests.otherworld.table import Region

COVERS = {
    ("announcement", "ru"): [("объявление", "во вложении"), ("ОС объявление на 2х языках", ""), ("Слушания", "Файл ниже.")],
    ("announcement", "kk"): [("хабарландыру", "файлда"), ("Тыңдау туралы", ""), ("Хабарландыру қаз-рус", "Толығырақ файлда")],
    ("protocol", "ru"): [("протокол", "смотрите файл"), ("Протокол ОС подписан", ""), ("протокол слушаний", "Скачать")],
    ("protocol", "kk"): [("хаттама", "файлда"), ("Тыңдау хаттамасы", ""), ("Хаттама (протокол)", "Жүктеп алыңыз")],
}  # fmt: skip


class RiverHand(ForgetfulHand):
    """What both worlds have in common: who takes part, and every word."""

    cast_kind = RiverCast
    texts = Texts(
        river_texts.TEXTS,
        river_texts.moved,
        river_texts.cancelled,
        river_texts.news_of,
        river_texts.others,
        {("protocol", "ru"): river_texts.form_ru, ("protocol", "kk"): river_texts.form_kk},
    )
    covers = COVERS
    heads = ("{title}", "{title} {name}", "{name} {title}")
    formats = ("pdf", "docx")
    joined = 0.22
    papered = 0.25
    whole = 0.6
    beside = 7

    def _said(self, group: list[Hearing], kind: str, language: str) -> tuple[str, list[str], str]:
        if len(group) > 1 and group[0].form == OPEN:
            return river_texts.several(group, kind, language, self.rng)
        if self.rng.random() < 0.15:
            return (*river_texts.both(group[0], kind, self.rng), "")
        return (*river_texts.TEXTS[kind, language](group[0], self.rng), "")

    def _stranger(self, region: Region, hearing: Hearing) -> None:
        """A hearing that the register does not hold, beside one that it does: of its company, or its day and hour."""
        other = copy(hearing)
        other.project, dice = self.cast.project(region.code), self.rng.random()
        if dice < 0.5:
            other.company = self.cast.company(region.code)
        else:
            other.start += timedelta(
                days=self.rng.choice([7, 14]), hours=self.rng.choice([0, 1]) * (other.form == OPEN)
            )
            other.end += other.start.date() - hearing.start.date()
        if other.company == hearing.company and dice < 0.5:
            return
        self._uncarded(region, other)

    def _next(self, day: date) -> date:
        return day + timedelta(days=1)


class River(RiverHand):
    """Makes a world of the villages' writing."""


class RiverHostile(LooseHostile, RiverHand):
    """Makes the same with traps."""

    papered = 0.17
