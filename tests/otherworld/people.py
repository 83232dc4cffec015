"""A world written as people write: long notices, both languages in one, papers, tables, slips, decoys."""

import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from tests.otherworld import days, letters, phrases
from tests.otherworld.make import RECORDINGS, Maker
from tests.otherworld.manners import PeopleCast
from tests.otherworld.model import OPEN, Hearing, Paper, Posting
from tests.otherworld.phrases import Text
from tests.otherworld.slips import slip
from tests.otherworld.table import Region

COVERS = {
    ("announcement", "ru"): [("Объявление об общественных слушаниях", "Объявление прилагается."), ("Объявление", "")],
    ("announcement", "kk"): [("Қоғамдық тыңдау", "Хабарландыру қоса беріледі."), ("Хабарландыру", "")],
    ("protocol", "ru"): [("Протокол общественных слушаний", "См. вложение."), ("Протокол", "")],
    ("protocol", "kk"): [("Қоғамдық тыңдаудың хаттамасы", "Қосымшаны қараңыз."), ("Хаттама", "")],
}
FILES = {
    ("announcement", "ru"): ["Объявление рус", "Объявление (2 языка)", "скачать", "Объявление о слушаниях.pdf"],
    ("announcement", "kk"): ["Хабарландыру", "хабарландыру қаз", "жүктеу"],
    ("protocol", "ru"): ["Протокол", "протокол подписанный", "Скачать файл", "Протокол ОС.pdf"],
    ("protocol", "kk"): ["Хаттама", "хаттама қол қойылған", "Файлды жүктеу"],
}


@dataclass(frozen=True)
class Texts:
    """An author's texts: notices and minutes by kind and language, what is told beside them, whole papers for files."""

    told: Mapping[tuple[str, str], Callable[[Hearing, random.Random], Text]]
    moved: Callable[[Hearing, datetime, str, random.Random], Text]
    cancelled: Callable[[Hearing, str, random.Random], Text]
    news_of: Callable[[Hearing, str, random.Random], Text]
    others: Callable[[Hearing, random.Random], tuple[str, str, list[str]]]
    papers: Mapping[tuple[str, str], Callable[[Hearing, random.Random], list[str]]]


class PeopleMaker(Maker):
    """Makes a world of people's writing; `papered`: how often a file has the word, `whole`: as a whole paper."""

    cast_kind = PeopleCast
    texts = Texts(
        letters.TEXTS,
        letters.moved,
        letters.cancelled,
        letters.news_of,
        letters.unmarked,
        {("protocol", "ru"): letters.form_ru, ("protocol", "kk"): letters.form_kk},
    )
    covers: Mapping[tuple[str, str], list[tuple[str, str]]] = COVERS
    files: Mapping[tuple[str, str], list[str]] = FILES
    formats: tuple[str, ...] = ("pdf", "pdf", "docx")
    joined = 0.2
    papered = 0.22
    whole = 0.7

    # ---------------------------------------------------------------- what they write

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
        title, body, markup = self._said(group, kind, language)
        done = Posting(group[0].region, kind, language, title, body, appears, shown, group, [], wrong, markup=markup)
        if self.rng.random() < self.papered:
            self._into_paper(done)
        elif kind == "protocol" or self.rng.random() < 0.4:
            self._with_paper(done)
        if recording:
            done.links.append(self.rng.choice(RECORDINGS[language]))
        self._add(done)

    def _tongue(self, region: str, aside: bool = False) -> str:
        """The language of a posting, `aside`: of one that is neither announcement nor minutes."""
        return self.rng.choice(["ru", "kk"] if aside else ["ru", "ru", "kk"])

    def _said(self, group: list[Hearing], kind: str, language: str) -> tuple[str, list[str], str]:
        if len(group) > 1 and group[0].form == OPEN:
            if self.rng.random() < 0.4:
                return letters.table(group, kind, language, self.rng)
            return (*letters.listed(group, kind, language, self.rng), "")
        if kind == "announcement" and self.rng.random() < 0.1:
            return (*letters.both(group[0], self.rng), "")
        texts = letters.TEXTS if self.rng.random() < 0.8 else phrases.TEXTS
        title, body = texts[kind, language](group[0], self.rng)
        return slip(title, language, self.rng), [slip(part, language, self.rng) for part in body], ""

    def _into_paper(self, done: Posting) -> None:
        """The word stands in the file; the page shows next to nothing."""
        lines = self._filed(done)
        title, body = self.rng.choice(self.covers[done.kind, done.language])
        done.title = self._headed(title, self._name(done.hearings[0], done.language))
        done.body, done.markup = [body] if body else [], ""
        self._attach(done, self.rng.choice(self.formats), lines)

    def _filed(self, done: Posting) -> list[str]:
        """What the file says: the posting's own word, or the whole paper of a single hearing."""
        paper = self.texts.papers.get((done.kind, done.language))
        if paper and len(done.hearings) == 1 and self.rng.random() < self.whole:
            return paper(done.hearings[0], self.rng)
        return [done.title, *done.body]

    def _name(self, hearing: Hearing, language: str) -> str:
        return hearing.company.ru if language == "ru" else hearing.company.kk

    def _headed(self, title: str, name: str) -> str:
        """The page's title, from the cover's and the company's name."""
        return f"{title} {name}" if self.rng.random() < 0.4 else title

    def _with_paper(self, done: Posting) -> None:
        """The word stands on the page, and the file says the same or is a scan of it."""
        self._attach(done, self.rng.choice(["pdf", "docx", "scan"]), [done.title, *done.body])

    def _attach(self, done: Posting, kind: str, lines: list[str]) -> None:
        name = self.rng.choice(self.files[done.kind, done.language])
        done.links.append((name, "docx" if kind == "docx" else "pdf"))
        done.papers[len(done.links) - 1] = Paper(kind, lines)

    def _correction(self, hearing: Hearing, old: datetime, language: str) -> Text:
        return self.texts.moved(hearing, old, language, self.rng)

    # ---------------------------------------------------------------- who takes part

    def _meeting(self, region: Region, seen: datetime, start: datetime) -> Hearing:
        hearing = super()._meeting(region, seen, start)
        if not hearing.company.person and self.rng.random() < 0.15:
            hearing.company = self.cast.body(hearing.place)  # type: ignore[attr-defined]
        return hearing

    # ---------------------------------------------------------------- what is neither

    def _missing_protocol(self, region: Region, both: bool = False) -> None:
        super()._missing_protocol(region, both)
        if self.rng.random() < 0.5:
            self._report(self.hearings[-1])

    def _good_protocol(self, region: Region, size: int) -> None:
        super()._good_protocol(region, size)
        if self.rng.random() < 0.1:
            self._report(self.hearings[-1])

    def _report(self, hearing: Hearing) -> None:
        """News about a hearing that was held: neither announcement nor minutes."""
        language, moment = self._tongue(hearing.region, aside=True), self.at(days.after(hearing.end, 1), 15)
        title, body = self.texts.news_of(hearing, language, self.rng)
        self._add(Posting(hearing.region, "news", language, title, body, moment, moment.date(), []))

    def _more(self, hearing: Hearing, posted: datetime) -> None:
        super()._more(hearing, posted)
        if hearing.moves is None and posted.day < 18 and self.rng.random() < 0.07:
            self._cancel(hearing, posted + timedelta(days=4))

    def _cancel(self, hearing: Hearing, day: datetime) -> None:
        moment, language = self.at(days.after(day.date(), 1), 12), self._tongue(hearing.region, aside=True)
        title, body = self.texts.cancelled(hearing, language, self.rng)
        self._add(Posting(hearing.region, "cancellation", language, title, body, moment, moment.date(), [hearing]))
        if self.rng.random() < 0.5:
            hearing.away.append((moment + timedelta(days=1), moment + timedelta(days=400)))

    def _noise(self, region: Region) -> None:
        super()._noise(region)
        near = self._near(region)
        for _ in range(5):
            hearing = self.rng.choice(near)
            mark = f"{self.rng.choice('ЖШЩФХ')}{self.rng.choice('ЫЭЮЯ')}-{self.rng.randint(10000, 99999)}"
            moment = self._sometime()
            language, title, body = letters.others(hearing, hearing.end, mark, self.rng)
            self._neither(region, language, title, body, moment, mark)

    def _near(self, region: Region) -> list[Hearing]:
        return [one for one in self.hearings if one.region == region.code]
