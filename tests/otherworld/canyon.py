"""Worlds of another hand: ready texts of ecologists and design bureaus, pasted or shortened by the akimat's clerks."""

# ruff: noqa: E501  (covers read best whole)
from tests.otherworld import canyon_beside, canyon_texts
from tests.otherworld.canyon_cast import OFFICES, CanyonCast
from tests.otherworld.hands import LooseHostile, OutwardHand, four_papers, told_beside
from tests.otherworld.model import Hearing, Posting
from tests.otherworld.phrases import Text
from tests.otherworld.table import Region

COVERS = {
    ("announcement", "ru"): [("Объявление о проведении общественных слушаний", "Объявление инициатора в приложенном файле."), ("Объявление об общественных слушаниях по экологии", "Смотреть вложение."), ("Объявление ОС", "Подробная информация в прикрепленном документе."), ("Объявление о проведении ОС", "")],
    ("announcement", "kk"): [("Қоғамдық тыңдаулар өткізу туралы хабарландыру", "Бастамашының хабарландыруы тіркелген файлда."), ("ҚТ туралы хабарландыру", "Толық ақпарат тіркелген құжатта."), ("Қоғамдық тыңдаулар туралы хабарландыру", "")],
    ("protocol", "ru"): [("Протокол общественных слушаний", "Скан-версия протокола прилагается."), ("Протокол ОС (с приложениями)", "Смотреть вложение."), ("Протокол проведенных общественных слушаний", "")],
    ("protocol", "kk"): [("Қоғамдық тыңдаулар хаттамасы", "Хаттаманың скан-нұсқасы қоса беріледі."), ("ҚТ хаттамасы (қосымшаларымен)", "Тіркемені қараңыз."), ("Өткізілген қоғамдық тыңдаулардың хаттамасы", "")],
}  # fmt: skip
FILES = {
    ("announcement", "ru"): ["Объявление рус, каз", "Обьявление на сайт", "Текст объявления", "объявление каз-рус", "Приложение 1"],
    ("announcement", "kk"): ["Хабарландыру мәтіні", "хабарландыру қаз-орыс", "1-қосымша", "Хабарландыру"],
    ("protocol", "ru"): ["Протокол скан", "протокол ОС с приложениями", "Протокол_подписан", "Протокол и сводная таблица"],
    ("protocol", "kk"): ["Хаттама скан", "ҚТ хаттамасы қосымшаларымен", "Хаттама_қол қойылған", "Хаттама және жиынтық кесте"],
}  # fmt: skip


class CanyonHand(OutwardHand):
    """What both worlds have in common: who takes part, and every word."""

    cast_kind = CanyonCast
    texts = told_beside(canyon_texts.TEXTS, canyon_beside, four_papers(canyon_texts))
    lists = canyon_texts
    twofold = 0.15
    covers = COVERS
    files = FILES
    heads = ("{title}", "{title} – {name}", "{title} ({name})", "{name}. {title}")
    joined = 0.24
    papered = 0.25
    whole = 0.7
    beside = 9
    later = (7, 14, 21)

    def _filed(self, done: Posting) -> list[str]:
        """A file of minutes holds the whole of them: a cover that says “attached” is no file."""
        if done.kind == "protocol" and len(done.hearings) == 1:
            return self.texts.papers[done.kind, done.language](done.hearings[0], self.rng)
        return super()._filed(done)

    def _with_paper(self, done: Posting) -> None:
        self._attach(done, self.rng.choice(["pdf", "docx", "scan", "scan"]), self._filed(done))

    def _join(self, group: list[Hearing]) -> None:
        """Nobody is given an office's name for what no office orders, nor a hall outside the district it names."""
        own = [(one.company, one.place) for one in group]
        super()._join(group)
        for hearing, (company, place) in zip(group, own, strict=True):
            if hearing.company.ru.startswith(OFFICES) or hearing.company.person:
                hearing.company = company
            if hearing.place.district != place.district:
                hearing.place = place

    def _uncarded(self, region: Region, other: Hearing) -> None:
        """A hearing without a card is held where its project says that it is."""
        named = self.cast.named  # type: ignore[attr-defined]
        if named and named[0] == region.code and named[1] != other.place.district[0]:
            other.place = self.cast.place(region)
        super()._uncarded(region, other)

    def _ahead(self, hearing: Hearing, language: str) -> Text:
        return canyon_beside.soon(hearing, language, self.rng)


class Canyon(CanyonHand):
    """Makes a world of ready texts and short notes."""


class CanyonHostile(LooseHostile, CanyonHand):
    """Makes the same with traps."""

    papered = 0.17
