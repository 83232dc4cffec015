"""Worlds of a small-town hand: clerks, neighbours and small firms, from two-liners to letters, Kazakh first in the south."""

# ruff: noqa: E501  (covers read best whole)
from copy import copy
from datetime import datetime, timedelta

from tests.otherworld import valley_beside, valley_texts, valley_words
from tests.otherworld.hands import LooseHand, LooseHostile
from tests.otherworld.model import OPEN, Hearing, Posting
from tests.otherworld.people import Texts
from tests.otherworld.phrases import Text
from tests.otherworld.table import Region
from tests.otherworld.valley_cast import ValleyCast, Work

COVERS = {
    ("announcement", "ru"): [("О слушаниях", "Смотрите файл."), ("Объявление для жителей", ""), ("объявл.", "Текст в файле, кому не открывается - в акимате распечатаем."), ("Слушания", "Объявление в приложении")],
    ("announcement", "kk"): [("Тыңдау туралы", "Файлды ашыңыздар."), ("Тұрғындарға хабарландыру", ""), ("хабарл.", "Мәтіні файлда, ашылмаса әкімдіктен алуға болады."), ("Тыңдау", "Хабарландыру қосымшада")],
    ("protocol", "ru"): [("Протокол слушаний", "Файл ниже."), ("протокол", ""), ("Протокол во вложении", "Подписанный экземпляр."), ("О слушаниях", "Протокол в приложении")],
    ("protocol", "kk"): [("Тыңдау хаттамасы", "Файл төменде."), ("хаттама", ""), ("Хаттама тіркелген", "Қол қойылған данасы."), ("Тыңдау туралы", "Хаттама қосымшада")],
}  # fmt: skip
FILES = {
    ("announcement", "ru"): ["объявл", "Документ Microsoft Word", "на сайт", "объявление каз-рус", "IMG-2"],
    ("announcement", "kk"): ["хабарл", "сайтқа", "хабарландыру қаз-орыс", "құжат", "IMG-2"],
    ("protocol", "ru"): ["протокол_итог", "протокол подпис", "scan0001", "прот. каз-рус", "файл"],
    ("protocol", "kk"): ["хаттама_соңғы", "хаттама қолымен", "scan0001", "хатт. қаз-орыс", "файл"],
}
NORTH = ("akmola", "kostanay", "north-kazakhstan", "pavlodar", "karaganda", "east-kazakhstan", "almaty-city", "astana")


def tidied(title: str, body: list[str]) -> Text:
    """The text with each line tidied."""
    return valley_words.tidy(title), [valley_words.tidy(part) for part in body]


class ValleyHand(LooseHand):
    """What both worlds have in common: who takes part, and every word."""

    cast_kind = ValleyCast
    texts = Texts(
        valley_texts.TEXTS,
        valley_beside.moved,
        valley_beside.cancelled,
        valley_beside.news_of,
        valley_beside.others,
        {("protocol", "ru"): valley_texts.minutes_ru, ("protocol", "kk"): valley_texts.minutes_kk},
    )
    covers = COVERS
    files = FILES
    heads = ("{title}", "{title}", "{name}: {title}", "{title} ({name})")
    formats = ("pdf", "docx", "docx")
    joined = 0.24
    papered = 0.2
    whole = 0.5
    beside = 9

    # ---------------------------------------------------------------- what they write

    def _tongue(self, region: str, aside: bool = False) -> str:
        """The language of any posting: Kazakh first, but for the north and the big cities."""
        return self.rng.choice(["ru", "ru", "ru", "kk"] if region in NORTH else ["kk", "kk", "kk", "ru"])

    def _said(self, group: list[Hearing], kind: str, language: str) -> tuple[str, list[str], str]:
        if len(group) > 1 and group[0].form == OPEN:
            title, body, markup = valley_texts.several(group, kind, language, self.rng)
        elif self.rng.random() < 0.14:
            title, body = valley_texts.both(group[0], kind, self.rng)
            return (*tidied(title, body), "")
        else:
            (title, body), markup = valley_texts.TEXTS[kind, language](group[0], self.rng), ""
        if markup:
            return title, [valley_words.tidy(part) for part in body], markup
        return (*valley_words.typed(title, body, language, self.rng), "")

    def _typed(self, title: str, body: list[str], language: str) -> Text:
        return valley_words.typed(title, body, language, self.rng)

    def _filed(self, done: Posting) -> list[str]:
        return [valley_words.tidy(line) for line in super()._filed(done)]

    def _name(self, hearing: Hearing, language: str) -> str:
        return valley_words.who(hearing, language, self.rng)

    def _correction(self, hearing: Hearing, old: datetime, language: str) -> Text:
        return tidied(*super()._correction(hearing, old, language))

    def _add(self, posting: Posting) -> None:
        if posting.kind not in ("announcement", "protocol"):  # the texts of the others come as they were put together
            posting.body = [valley_words.tidy(part) for part in posting.body]
        super()._add(posting)

    def _join(self, group: list[Hearing]) -> None:
        """A card that went over to another company names nobody else."""
        super()._join(group)
        for hearing in group[1:]:
            if hearing.company is group[0].company and isinstance(hearing.project, Work):
                hearing.project.card = hearing.project.bare

    # ---------------------------------------------------------------- what is neither

    def _strangers(self, region: Region, near: list[Hearing]) -> None:
        far = [one for one in self.hearings if one.region != region.code]
        for _ in range(2):
            self._uncarded(region, self._nobody(region, self.rng.choice(near)))
        self._uncarded(region, self._kin(self.rng.choice(near)))
        if far and self.rng.random() < 0.5:
            self._uncarded(region, self.rng.choice(far))

    def _nobody(self, region: Region, hearing: Hearing) -> Hearing:
        """A hearing that the register does not hold: another company's other thing, at the same hour and hall."""
        other = copy(hearing)
        other.project = self.cast.project(region.code)
        while other.company.number == hearing.company.number:
            other.company = self.cast.company(region.code)
        return other

    def _kin(self, hearing: Hearing) -> Hearing:
        """The company's next but few lot or well, some weeks later: no card of it is known."""
        other = copy(hearing)
        assert isinstance(hearing.project, Work)
        other.project = hearing.project.kin
        other.start += timedelta(days=self.rng.choice([7, 21, 28]))
        other.end += other.start.date() - hearing.start.date()
        return other


class Valley(ValleyHand):
    """Makes a world of the small town's writing."""


class ValleyHostile(LooseHostile, ValleyHand):
    """Makes the same with traps."""

    papered = 0.16
    flood = "Тыңдау слушания " * 12000

    def _move_and_edit(self, hearing: Hearing, moment: datetime) -> None:
        done = self.postings[-1]
        super()._move_and_edit(hearing, moment)
        for edit in done.edits:
            edit.title, edit.body = tidied(edit.title, edit.body)
