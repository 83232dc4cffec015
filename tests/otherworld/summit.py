"""Worlds of a fifth hand: what press services, law departments and agencies of big industry send to a region's site."""

# ruff: noqa: E501  (sentences read best whole)
import random
from copy import copy
from datetime import date, datetime, timedelta

from tests.otherworld import days, phrases, summit_beside, summit_texts
from tests.otherworld.hostile import STINGS, HostileMaker
from tests.otherworld.model import OPEN, Hearing, Paper, Posting
from tests.otherworld.people import PeopleMaker
from tests.otherworld.summit_cast import SummitCast
from tests.otherworld.table import Region

COVERS = {
    ("announcement", "ru"): [("Объявление на сайт", "Полный текст доступен по ссылке ниже."), ("Public hearing notice", "Документ во вложении (RU/KZ)."), ("Объявление ОС {n}/1", ""), ("Вниманию общественности", "PDF"), ("Размещение объявления", "Во исполнение Правил размещаем объявление, см. файл.")],
    ("announcement", "kk"): [("Сайтқа арналған хабарландыру", "Толық мәтіні төмендегі сілтемеде."), ("Public hearing notice", "Құжат қоса берілген (KZ/RU)."), ("ҚТ хабарландыруы {n}/1", ""), ("Қоғамдастық назарына", "PDF"), ("Хабарландыруды орналастыру", "Қағидаларға сәйкес хабарландыру орналастырылды, файлды қараңыз.")],
    ("protocol", "ru"): [("Протокол ОС {n}/2", ""), ("Minutes of public hearing", "Протокол по ссылке ниже."), ("Протокол (скан-копия и текст)", "См. приложение."), ("Во исполнение Правил", "Размещаем протокол общественных слушаний, документ прилагается.")],
    ("protocol", "kk"): [("ҚТ хаттамасы {n}/2", ""), ("Minutes of public hearing", "Хаттама төмендегі сілтемеде."), ("Хаттама (көшірмесі және мәтіні)", "Қосымшаны қараңыз."), ("Қағидаларды орындау үшін", "Қоғамдық тыңдау хаттамасын орналастырамыз, құжат тіркелді.")],
}  # fmt: skip
FILES = {
    ("announcement", "ru"): ["Объявление (RU-KZ)", "OS_notice_final.pdf", "Приложение № 1", "Текст объявления", "Press release"],
    ("announcement", "kk"): ["Хабарландыру (KZ-RU)", "QT_notice_final.pdf", "№ 1 қосымша", "Хабарландыру мәтіні"],
    ("protocol", "ru"): ["Протокол с приложениями", "OS_protocol_signed.pdf", "Minutes (signed)", "Протокол – скачать PDF"],
    ("protocol", "kk"): ["Хаттама қосымшаларымен", "QT_hattama_signed.pdf", "Minutes (signed)", "Хаттама – PDF жүктеу"],
}  # fmt: skip


class SummitHand(PeopleMaker):
    """What both worlds have in common: who takes part, and every word."""

    cast_kind = SummitCast
    joined = 0.22
    papered = 0.2

    # ---------------------------------------------------------------- what they write

    def _said(self, group: list[Hearing], kind: str, language: str) -> tuple[str, list[str], str]:
        if len(group) > 1 and group[0].form == OPEN:
            return summit_beside.several(group, kind, language, self.rng)
        dice = self.rng.random()
        if dice < 0.15:
            return (*summit_texts.trilingual(group[0], kind, self.rng), "")
        if dice < 0.25:
            title, rows = summit_texts.rows(group[0], kind, language, self.rng)
            return title, [f"{label}: {value}" for label, value in rows], summit_beside.table(rows)
        title, body = summit_texts.TEXTS[kind, language](group[0], self.rng)
        return (*typed(title, body, language, self.rng), "")

    def _into_paper(self, done: Posting) -> None:
        """The word stands in the file; the page shows a cover."""
        lines, one, language = [done.title, *done.body], done.hearings[0], done.language
        if len(done.hearings) == 1 and self.rng.random() < 0.4:
            if done.kind == "protocol":
                lines = (summit_texts.full_ru if language == "ru" else summit_texts.full_kk)(one, self.rng)
            else:
                title, rows = summit_texts.rows(one, done.kind, language, self.rng)
                lines = [title, *(f"{label}\t{value}" for label, value in rows)]
        title, body = self.rng.choice(COVERS[done.kind, language])
        name = one.company.ru if language == "ru" else one.company.kk
        title = title.format(n=self.rng.randint(2, 60))
        done.title = self.rng.choice([title, title, f"{title}: {name}", f"{title} ({name})"])
        done.body, done.markup = [body] if body else [], ""
        self._attach(done, self.rng.choice(["pdf", "docx"]), lines)

    def _attach(self, done: Posting, kind: str, lines: list[str]) -> None:
        done.links.append((self.rng.choice(FILES[done.kind, done.language]), "docx" if kind == "docx" else "pdf"))
        done.papers[len(done.links) - 1] = Paper(kind, lines)

    def _correction(self, hearing: Hearing, old: datetime, language: str) -> phrases.Text:
        return summit_beside.moved(hearing, old, language, self.rng)

    def _cancel(self, hearing: Hearing, day: datetime) -> None:
        moment, language = self.at(days.after(day.date(), 1), 12), self.rng.choice(["ru", "kk"])
        title, body = summit_beside.cancelled(hearing, language, self.rng)
        self._add(Posting(hearing.region, "cancellation", language, title, body, moment, moment.date(), [hearing]))
        if self.rng.random() < 0.5:
            hearing.away.append((moment + timedelta(days=1), moment + timedelta(days=400)))

    # ---------------------------------------------------------------- what is neither

    def _report(self, hearing: Hearing) -> None:
        language, moment = self.rng.choice(["ru", "kk"]), self.at(days.after(hearing.end, 1), 15)
        title, body = summit_beside.news_of(hearing, language, self.rng)
        self._add(Posting(hearing.region, "news", language, title, body, moment, moment.date(), []))

    def _noise(self, region: Region) -> None:
        near = [one for one in self.hearings if one.region == region.code]
        for _ in range(8):
            moment = self.at(self.rng.choice(days.span(self.begin - timedelta(days=9), self.stop)), 12)
            coming = [one for one in near if one.start > moment] or near
            self._neither(region, *summit_beside.others(self.rng.choice(coming), self.rng), moment)
        for _ in range(3):
            self._stranger(region, self.rng.choice(near))
        self._neighbour(region, self.rng.choice(near))

    def _stranger(self, region: Region, hearing: Hearing) -> None:
        """A hearing without a card: another project of the company on another day, or another company's on that day."""
        other, mine = copy(hearing), self.rng.random() < 0.5
        other.project = self.cast.project(region.code)
        if mine:
            other.start += timedelta(days=self.rng.choice([7, 14, 21]))
            other.end += other.start.date() - hearing.start.date()
        else:
            other.company = self.cast.company(region.code)
        if mine or other.company.number != hearing.company.number:
            self._uncarded(region, other)

    def _neighbour(self, region: Region, hearing: Hearing) -> None:
        """A hearing of another region, whose card is that region's or nobody's, told here as news from next door."""
        away = [one for one in self.hearings if one.region != region.code]
        if away and self.rng.random() < 0.5:
            self._uncarded(region, self.rng.choice(away))
            return
        foreign = self.rng.choice([one for one in self.regions if one.code != region.code])
        other = copy(hearing)
        other.project, other.company = self.cast.project(foreign.code), self.cast.company(foreign.code)
        other.place = self.cast.place(foreign)
        self._uncarded(region, other)

    def _uncarded(self, region: Region, other: Hearing) -> None:
        held = other.end < self.last and self.rng.random() < 0.4
        kind, language = "protocol" if held else "announcement", self.rng.choice(["ru", "kk"])
        moment = self.at(days.after(other.end if held else other.seen.date(), 1), 16)
        if moment < self.at(self.stop, 0):
            self._neither(region, language, *summit_texts.TEXTS[kind, language](other, self.rng), moment)

    def _neither(self, region: Region, language: str, title: str, body: list[str], moment: datetime) -> None:
        day: date = moment.date()
        self._add(Posting(region.code, "noise", language, title, body, moment, day, [], wrong_rubric=True))


class Summit(SummitHand):
    """Makes a world of industry's writing."""


class SummitHostile(SummitHand, HostileMaker):
    """Makes the same with traps."""

    papered = 0.15

    def _move_and_edit(self, hearing: Hearing, moment: datetime) -> None:
        done = self.postings[-1]
        before = len(done.edits)
        super()._move_and_edit(hearing, moment)
        for edit in done.edits[before:]:
            edit.title, edit.body = summit_texts.TEXTS["announcement", done.language](hearing, self.rng)

    def _noise(self, region: Region) -> None:
        super()._noise(region)
        near = [one for one in self.hearings if one.region == region.code]
        for n in range(3):
            moment = self.at(self.rng.choice(days.span(self.begin, self.last)), 12)
            language, title, body = summit_beside.others(self.rng.choice(near), self.rng)
            long = " ".join(self.rng.choice(STINGS) for _ in range(6)) if n else "Public notice. " * 13000
            self._neither(region, language, f"{self.rng.choice(STINGS)} {title}", [*body, long], moment)


def typed(title: str, body: list[str], language: str, rng: random.Random) -> phrases.Text:
    """The text as an agency's layout leaves it: other quotes and dashes, bullets, capitals, letters of another alphabet."""
    dice = rng.random()
    if dice < 0.04 and language == "kk":
        old, new = rng.choice([("і", "i"), ("ә", "ə"), ("І", "I")])
        return title.replace(old, new), [part.replace(old, new) for part in body]
    if dice < 0.08:
        return title.upper(), body
    if dice < 0.14:
        sign = rng.choice(["• ", "✓ ", "– ", "➤ "])
        return title, [sign + part for part in body]
    if dice < 0.2:
        return title, ["\u00a0 ".join(body)]
    changes = [("«", "„", "»", "“"), ("«", '"', "»", '"'), (" – ", " — ", "№ ", "№"), (" г.", "г.", " ж.", "ж."), (" ", "\u00a0", "  ", " ")]  # fmt: skip
    if dice < 0.5:
        a, b, c, d = rng.choice(changes)
        return title, [part.replace(a, b).replace(c, d) for part in body]
    return title, body
