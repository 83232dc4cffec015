"""Worlds of another hand: ordinary postings of districts and departments of the north and the east, a short text and a file as often as the whole."""

# ruff: noqa: E501  (covers read best whole)
from datetime import datetime

from tests.otherworld import heath_beside, heath_texts
from tests.otherworld.hands import LooseHostile, NamelessHand, Other, four_papers, told_beside
from tests.otherworld.heath_cast import HeathCast, orders
from tests.otherworld.model import Hearing, Posting
from tests.otherworld.table import ANNOUNCED, Region, Row

COVERS = {
    ("announcement", "ru"): [("Объявление о слушаниях", "Объявление во вложении."), ("Общественные слушания", "Файл объявления прикреплен ниже."), ("Объявление. Общественные слушания", "")],
    ("announcement", "kk"): [("Тыңдау туралы хабарландыру", "Хабарландыру төмендегі файлда."), ("Қоғамдық тыңдаулар", "Хабарландыру файлы тіркелді."), ("Хабарландыру. Қоғамдық тыңдау", "")],
    ("protocol", "ru"): [("Общественные слушания, протокол", "Протокол во вложении."), ("Протокол ОС", "Файл протокола прикреплен ниже."), ("Протокол общественных слушаний", "")],
    ("protocol", "kk"): [("Қоғамдық тыңдау, хаттама", "Хаттама төмендегі файлда."), ("Тыңдау хаттамасы", "Хаттама файлы тіркелді."), ("Қоғамдық тыңдаудың хаттамасы", "")],
}  # fmt: skip
FILES = {
    ("announcement", "ru"): ["Объявление", "объявление на рус", "Приложение 1", "Объявление ОС рус.каз"],
    ("announcement", "kk"): ["Хабарландыру", "хабарландыру каз", "1-қосымша", "Хабарландыру қаз.орыс"],
    ("protocol", "ru"): ["Протокол", "протокол рус", "Приложение", "Протокол ОС"],
    ("protocol", "kk"): ["Хаттама", "хаттама қаз", "Қосымша", "ҚТ хаттамасы"],
}


class HeathHand(NamelessHand):
    """What both worlds have in common: who takes part, and every word."""

    cast_kind = HeathCast
    texts = told_beside(heath_texts.TEXTS, heath_beside, four_papers(heath_texts))
    lists = heath_texts
    covers = COVERS
    files = FILES
    formats = ("pdf", "pdf", "docx", "docx", "scan")
    heads = ("{title}: {name}", "{title} ({name})", "{title}", "{name} – {title}")
    joined = 0.12
    papered = 0.45
    whole = 0.8
    twofold = 0.16
    beside = 10
    later = (7, 14, 28)

    def _tongue(self, region: str, aside: bool = False) -> str:
        """Both languages about equally."""
        return self.rng.choice(["ru", "kk"])

    def _into_paper(self, done: Posting) -> None:
        """A bare title over the file, or a few words that say of which hearing it is."""
        if len(done.hearings) > 1 or self.rng.random() < 0.4:
            self._into_file(done)
            return
        lines = self._filed(done)
        done.title, done.body = heath_texts.cover(done.hearings[0], done.kind, done.language, self.rng)
        done.markup = ""
        self._attach(done, self.rng.choice(self.formats), lines)

    def _meeting(self, region: Region, seen: datetime, start: datetime) -> Hearing:
        """What an office would order is mostly ordered by one."""
        hearing = super()._meeting(region, seen, start)
        assert isinstance(self.cast, HeathCast)
        if self.cast.ordered == "p" and self.rng.random() < 0.6:
            hearing.company = self.cast.body(hearing.place)
        return hearing

    def _announcements(self, region: Region, row: Row) -> None:
        """Now and then a list of four or five in one posting."""
        left = row.get("announcements", 0) - sum(row.get(name, 0) for name in (*ANNOUNCED, "wrong_rubric"))
        if left > 8 and self.rng.random() < 0.6:
            size = self.rng.choice([4, 5])
            self._good_announcement(region, size, False)
            row = {**row, "announcements": row["announcements"] - size}
        super()._announcements(region, row)

    def _join(self, group: list[Hearing]) -> None:
        """What comes to an office or a farm is what it orders, and an office's in its own district."""
        super()._join(group)
        for hearing in group[1:]:
            if hearing.company is group[0].company and orders(hearing.company):
                hearing.place = group[0].place if orders(hearing.company) == "p" else hearing.place
                self._fitting(hearing)

    def _fitting(self, hearing: Hearing) -> None:
        """A project that the company would order."""
        assert isinstance(self.cast, HeathCast)
        self.cast.ordered = ""
        while self.cast.ordered != orders(hearing.company):
            hearing.project = self.cast.twins(hearing.region)[0]

    def _uncarded(self, region: Region, other: Hearing) -> None:
        if orders(other.company):
            self._fitting(other)
        super()._uncarded(region, other)

    def _in_tense(self, hearing: Hearing, said: Other, over: bool) -> bool:
        """What is dated is over where the posting says so, and ahead where it does not."""
        return heath_beside.TENSE[said[1]] in ("0", "+" if over else "-")

    def _strangers(self, region: Region, near: list[Hearing]) -> None:
        """Beside those of the region, news of what is not appointed yet."""
        language = self._tongue(region.code, aside=True)
        self._neither(region, language, *heath_beside.plans(self.rng.choice(near), language, self.rng), self._sometime())  # fmt: skip
        super()._strangers(region, near)


class Heath(HeathHand):
    """Makes a world of ordinary writing."""


class HeathHostile(LooseHostile, HeathHand):
    """Makes the same with traps."""

    papered = 0.3

    def _twins(self, region: Region, seen: datetime, start: datetime) -> list[Hearing]:
        one, two = super()._twins(region, seen, start)
        assert isinstance(self.cast, HeathCast)
        one.company = two.company = self.cast.body(one.place)
        return [one, two]
