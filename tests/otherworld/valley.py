"""Worlds of a small-town hand: clerks, neighbours and small firms, from two-liners to letters, Kazakh first in the south."""

# ruff: noqa: E501  (covers read best whole)
from copy import copy
from datetime import date, datetime, timedelta

from tests.otherworld import days, phrases, valley_beside, valley_texts, valley_words
from tests.otherworld.hostile import STINGS, HostileMaker
from tests.otherworld.model import OPEN, Hearing, Paper, Posting
from tests.otherworld.people import PeopleMaker
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


class ValleyHand(PeopleMaker):
    """What both worlds have in common: who takes part, and every word."""

    cast_kind = ValleyCast
    joined = 0.24
    papered = 0.2

    # ---------------------------------------------------------------- what they write

    def _tongue(self, region: str) -> str:
        """The language of a posting: Kazakh first, but for the north and the big cities."""
        return self.rng.choice(["ru", "ru", "ru", "kk"] if region in NORTH else ["kk", "kk", "kk", "ru"])

    def _post(
        self,
        group: list[Hearing],
        kind: str,
        appears: datetime,
        shown: date | None,
        *,
        language: str = "",
        recording: bool = False,
        wrong: bool = False,
    ) -> None:
        language = language or self._tongue(group[0].region)
        super()._post(group, kind, appears, shown, language=language, recording=recording, wrong=wrong)

    def _said(self, group: list[Hearing], kind: str, language: str) -> tuple[str, list[str], str]:
        if len(group) > 1 and group[0].form == OPEN:
            title, body, markup = valley_texts.several(group, kind, language, self.rng)
        elif self.rng.random() < 0.14:
            title, body = valley_texts.both(group[0], kind, self.rng)
            return valley_words.tidy(title), [valley_words.tidy(part) for part in body], ""
        else:
            (title, body), markup = valley_texts.TEXTS[kind, language](group[0], self.rng), ""
        if markup:
            return title, [valley_words.tidy(part) for part in body], markup
        return (*valley_words.typed(title, body, language, self.rng), "")

    def _into_paper(self, done: Posting) -> None:
        """The word stands in the file; the page says to open it, and names the company at most."""
        lines, one = [done.title, *done.body], done.hearings[0]
        if done.kind == "protocol" and len(done.hearings) == 1 and self.rng.random() < 0.5:
            lines = (valley_texts.minutes_ru if done.language == "ru" else valley_texts.minutes_kk)(one, self.rng)
        title, body = self.rng.choice(COVERS[done.kind, done.language])
        name = valley_words.who(one, done.language, self.rng)
        done.title = self.rng.choice([title, title, f"{name}: {title}", f"{title} ({name})"])
        done.body, done.markup = [body] if body else [], ""
        self._attach(done, self.rng.choice(["pdf", "docx", "docx"]), [valley_words.tidy(line) for line in lines])

    def _attach(self, done: Posting, kind: str, lines: list[str]) -> None:
        name = self.rng.choice(FILES[done.kind, done.language])
        done.links.append((name, "docx" if kind == "docx" else "pdf"))
        done.papers[len(done.links) - 1] = Paper(kind, lines)

    def _correction(self, hearing: Hearing, old: datetime, language: str) -> phrases.Text:
        title, body = valley_beside.moved(hearing, old, language, self.rng)
        return valley_words.tidy(title), [valley_words.tidy(part) for part in body]

    def _cancel(self, hearing: Hearing, day: datetime) -> None:
        moment, language = self.at(days.after(day.date(), 1), 12), self._tongue(hearing.region)
        title, body = valley_beside.cancelled(hearing, language, self.rng)
        body = [valley_words.tidy(part) for part in body]
        self._add(Posting(hearing.region, "cancellation", language, title, body, moment, moment.date(), [hearing]))
        if self.rng.random() < 0.5:
            hearing.away.append((moment + timedelta(days=1), moment + timedelta(days=400)))

    def _join(self, group: list[Hearing]) -> None:
        """A card that went over to another company names nobody else."""
        super()._join(group)
        for hearing in group[1:]:
            if hearing.company is group[0].company and isinstance(hearing.project, Work):
                hearing.project.card = hearing.project.bare

    # ---------------------------------------------------------------- what is neither

    def _report(self, hearing: Hearing) -> None:
        language, moment = self._tongue(hearing.region), self.at(days.after(hearing.end, 1), 15)
        title, body = valley_beside.news_of(hearing, language, self.rng)
        body = [valley_words.tidy(part) for part in body]
        self._add(Posting(hearing.region, "news", language, title, body, moment, moment.date(), []))

    def _noise(self, region: Region) -> None:
        near = [one for one in self.hearings if one.region == region.code]
        far = [one for one in self.hearings if one.region != region.code]
        for _ in range(9):
            moment = self.at(self.rng.choice(days.span(self.begin - timedelta(days=9), self.stop)), 12)
            self._neither(region, *valley_beside.others(self.rng.choice(near), self.rng), moment)
        for _ in range(2):
            self._stranger(region, self._nobody(region, self.rng.choice(near)))
        self._stranger(region, self._kin(self.rng.choice(near)))
        if far and self.rng.random() < 0.5:
            self._stranger(region, self.rng.choice(far))

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

    def _stranger(self, region: Region, other: Hearing) -> None:
        """What a site says of a hearing that is none of its own."""
        kind = "protocol" if other.end < self.last and self.rng.random() < 0.4 else "announcement"
        moment = self.at(days.after(other.end, 1) if kind == "protocol" else days.after(other.seen.date(), 1), 16)
        language = self._tongue(region.code)
        title, body = valley_texts.TEXTS[kind, language](other, self.rng)
        if moment < self.at(self.stop, 0):
            self._neither(region, language, *valley_words.typed(title, body, language, self.rng), moment)

    def _neither(self, region: Region, language: str, title: str, body: list[str], moment: datetime) -> None:
        day: date = moment.date()
        body = [valley_words.tidy(part) for part in body]
        self._add(Posting(region.code, "noise", language, title, body, moment, day, [], wrong_rubric=True))


class Valley(ValleyHand):
    """Makes a world of the small town's writing."""


class ValleyHostile(ValleyHand, HostileMaker):
    """Makes the same with traps."""

    papered = 0.16

    def _move_and_edit(self, hearing: Hearing, moment: datetime) -> None:
        done = self.postings[-1]
        before = len(done.edits)
        super()._move_and_edit(hearing, moment)
        for edit in done.edits[before:]:
            title, body = valley_texts.TEXTS["announcement", done.language](hearing, self.rng)
            edit.title, edit.body = valley_words.tidy(title), [valley_words.tidy(part) for part in body]

    def _noise(self, region: Region) -> None:
        super()._noise(region)
        near = [one for one in self.hearings if one.region == region.code]
        for n in range(3):
            moment = self.at(self.rng.choice(days.span(self.begin, self.last)), 12)
            language, title, body = valley_beside.others(self.rng.choice(near), self.rng)
            long = " ".join(self.rng.choice(STINGS) for _ in range(6)) if n else "Тыңдау слушания " * 12000
            self._neither(region, language, f"{self.rng.choice(STINGS)} {title}", [*body, long], moment)
