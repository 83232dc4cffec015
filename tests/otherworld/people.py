"""A world written as people write: long notices, both languages in one, papers, tables, slips, decoys."""

from datetime import date, datetime, timedelta

from tests.otherworld import days, letters, phrases
from tests.otherworld.make import RECORDINGS, Maker
from tests.otherworld.manners import PeopleCast
from tests.otherworld.model import OPEN, TALK, Hearing, Paper, Posting
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


class PeopleMaker(Maker):
    """Makes a world of people's writing."""

    cast_kind = PeopleCast
    joined = 0.2
    papered = 0.22

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
        language = language or self.rng.choice(["ru", "ru", "kk"])
        title, body, markup = self._said(group, kind, language)
        done = Posting(group[0].region, kind, language, title, body, appears, shown, group, [], wrong, markup=markup)
        if self.rng.random() < self.papered:
            self._into_paper(done)
        elif kind == "protocol" or self.rng.random() < 0.4:
            self._with_paper(done)
        if recording:
            done.links.append(self.rng.choice(RECORDINGS[language]))
        self._add(done)

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
        lines = [done.title, *done.body]
        one = done.hearings[0]
        if done.kind == "protocol" and len(done.hearings) == 1 and self.rng.random() < 0.7:
            lines = (letters.form_ru if done.language == "ru" else letters.form_kk)(one, self.rng)
        title, body = self.rng.choice(COVERS[done.kind, done.language])
        name = one.company.ru if done.language == "ru" else one.company.kk
        done.title = f"{title} {name}" if self.rng.random() < 0.4 else title
        done.body, done.markup = [body] if body else [], ""
        self._attach(done, self.rng.choice(["pdf", "pdf", "docx"]), lines)

    def _with_paper(self, done: Posting) -> None:
        """The word stands on the page, and the file says the same or is a scan of it."""
        self._attach(done, self.rng.choice(["pdf", "docx", "scan"]), [done.title, *done.body])

    def _attach(self, done: Posting, kind: str, lines: list[str]) -> None:
        name = self.rng.choice(FILES[done.kind, done.language])
        done.links.append((name, "docx" if kind == "docx" else "pdf"))
        done.papers[len(done.links) - 1] = Paper(kind, lines)

    def _correction(self, hearing: Hearing, old: datetime, language: str) -> phrases.Text:
        return letters.moved(hearing, old, language, self.rng)

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
        language = self.rng.choice(["ru", "kk"])
        moment = self.at(days.after(hearing.end, 1), 15)
        title, body = letters.news_of(hearing, language, self.rng)
        self._add(Posting(hearing.region, "news", language, title, body, moment, moment.date(), []))

    def _more(self, hearing: Hearing, posted: datetime) -> None:
        super()._more(hearing, posted)
        if hearing.moves is None and posted.day < 18 and self.rng.random() < 0.07:
            self._cancel(hearing, posted + timedelta(days=4))

    def _cancel(self, hearing: Hearing, day: datetime) -> None:
        moment, language = self.at(days.after(day.date(), 1), 12), self.rng.choice(["ru", "kk"])
        title, body = letters.cancelled(hearing, language, self.rng)
        self._add(Posting(hearing.region, "cancellation", language, title, body, moment, moment.date(), [hearing]))
        if self.rng.random() < 0.5:
            hearing.away.append((moment + timedelta(days=1), moment + timedelta(days=400)))

    def _noise(self, region: Region) -> None:
        super()._noise(region)
        near = [one for one in self.hearings if one.region == region.code and one.form in (OPEN, TALK)]
        for _ in range(5):
            hearing = self.rng.choice(near)
            mark = f"{self.rng.choice('ЖШЩФХ')}{self.rng.choice('ЫЭЮЯ')}-{self.rng.randint(10000, 99999)}"
            moment = self.at(self.rng.choice(days.span(self.begin - timedelta(days=9), self.stop)), 12)
            language, title, body = letters.others(hearing, hearing.end, mark, self.rng)
            self._add(
                Posting(
                    region.code, "noise", language, title, body, moment, moment.date(), [],
                    wrong_rubric=True, marker=mark,
                )
            )  # fmt: skip
