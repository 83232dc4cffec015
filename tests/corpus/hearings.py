"""The hearings of a region: plain ones, near-twins, repeated, moved, several on a day; and such without a card."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta

from checks.model import Card, CardHistory, CardVersion, Form, PageRef, Seen
from checks.regions import regions
from tests.corpus.model import Company, CorpusCard, Hearing
from tests.corpus.projects import PAPERS, WORKS, Paper, Work
from tests.corpus.words import COMPANIES, HALLS, PUBLIC_BODIES, REGIONS, TRADERS, Pair, RegionWords

_FIRST_ID = {Form.OPEN_MEETING: 24000, Form.PUBLIC_DISCUSSION: 17000}
_HOURS = (time(10), time(11), time(11, 30), time(12), time(14, 30), time(15), time(16))
_BASIS = "Проведение оценки воздействия на окружающую среду"


@dataclass(frozen=True, slots=True)
class _Spot:
    place: Pair  # the whole address
    village: Pair  # as projects name it
    district: Pair
    territory: str


class Scene:
    """Makes one region's hearings from a seed; every choice comes from `rng`."""

    def __init__(self, words: RegionWords, index: int, seed: int) -> None:
        self.words = words
        self.rng = random.Random(f"{seed}/{words.code}")
        self.index = index
        self.made = 0
        self.companies = self._companies()
        self.known: list[Hearing] = []
        self._projects: set[str] = set()

    def hearings(self) -> list[Hearing]:
        """All of the region's hearings that have a card."""
        self.known = self.known or list(self._hearings())
        return self.known

    def _hearings(self) -> Iterator[Hearing]:
        for _ in range(12):
            yield self.open_meeting()
        for _ in range(2):
            yield self._moved(self.open_meeting())
        for _ in range(6):
            yield self.discussion()
        for same_hour in (True, False, False):
            yield from self._lots(same_hour)
        yield from self._repeated()
        for _ in range(2):
            yield from self._two_on_a_day()
        yield from self._same_hall()
        yield from self._same_papers()

    def ghosts(self, count: int) -> list[Hearing]:
        """Hearings that the portal has no card for: of strangers, of known companies, of last year."""
        return [self._ghost(number) for number in range(count)]

    def open_meeting(self, company: Company | None = None, start: date | None = None) -> Hearing:
        work = self._work(civil=company is None and self.rng.random() < 0.3)
        company = company or self._company(work)
        spot = self._spot()
        start = start or self._day()
        return self._new(company, self._paper(work), work, spot, start, start, self.rng.choice(_HOURS))

    def discussion(self) -> Hearing:
        work = self._work(civil=self.rng.random() < 0.7)
        start = self._day()
        length = self.rng.choice((6, 6, 6, 8, 20, 30))
        paper = self.rng.choice((PAPERS[3], PAPERS[3], PAPERS[2]))
        return self._new(self._company(work), paper, work, self._spot(), start, start + timedelta(days=length), None)

    def _ghost(self, number: int) -> Hearing:
        if number % 3 == 2:
            known, back = self.rng.choice(self.hearings()), timedelta(days=364)
            return replace(known, key=None, number="", start=known.start - back, end=known.end - back, former=None)
        made = replace(self.open_meeting() if number % 4 else self.discussion(), key=None, number="")
        if number % 3 == 0:
            stranger = Company(
                f"ТОО «Бөгде-{number} Голд»", "190840011222", f"Бөгде-{number} Голд", f"Бөгде-{number} Голд"
            )
            return replace(made, company=stranger)
        return made

    def _moved(self, hearing: Hearing) -> Hearing:
        return replace(hearing, former=hearing.start - timedelta(days=self.rng.choice((3, 7, 10))))

    def _lots(self, same_hour: bool) -> Iterator[Hearing]:
        first = self._mine()
        yield _with_lot(first, 1)
        yield self._copy(replace(_with_lot(first, 2), at=first.at if same_hour else _later(first.at)))

    def _mine(self) -> Hearing:
        """A meeting on a mine, which may have lots."""
        work, spot, start = (
            self.rng.choice([one for one in WORKS if one.mine and not one.only]),
            self._spot(),
            self._day(),
        )
        return self._new(self._company(work), self._paper(work), work, spot, start, start, self.rng.choice(_HOURS))

    def _repeated(self) -> Iterator[Hearing]:
        first = self.open_meeting()
        yield first
        again = first.start + timedelta(days=self.rng.randint(40, 55))
        yield self._copy(replace(first, start=_working(again), end=_working(again)))

    def _two_on_a_day(self) -> Iterator[Hearing]:
        company = self.rng.choice(self.companies)
        first = self.open_meeting(company)
        yield first
        second = self.open_meeting(company, first.start)
        yield replace(second, place_ru=first.place_ru, place_kk=first.place_kk, at=_later(first.at))

    def _same_hall(self) -> Iterator[Hearing]:
        first = self.open_meeting()
        yield first
        second = self.open_meeting(start=first.start)
        yield replace(second, place_ru=first.place_ru, place_kk=first.place_kk, at=_later(first.at))

    def _same_papers(self) -> Iterator[Hearing]:
        company = next(one for one in self.companies if one.form == "тоо")
        work = next(one for one in WORKS if one.mine)
        for _ in range(2):
            day = self._day()
            yield self._new(company, PAPERS[2], work, self._spot(), day, day, self.rng.choice(_HOURS))

    def _copy(self, hearing: Hearing) -> Hearing:
        """The same with a card of its own."""
        self.made += 1
        return replace(hearing, key=self._key(hearing.form), number=self._number(hearing.form, hearing.start))

    def _new(
        self, company: Company, paper: Paper, work: Work, spot: _Spot, start: date, end: date, at: time | None
    ) -> Hearing:  # fmt: skip
        self.made += 1
        names = self._names_for(work, spot)
        form = Form.OPEN_MEETING if at else Form.PUBLIC_DISCUSSION
        project = f"{self.rng.choice(paper.card)} {work.card}".format(**names)
        if company.form == "тоо" and self.rng.random() < 0.35:
            project += f" {company.card}"
        return Hearing(
            region=self.words.code, split=self.words.split, key=self._key(form), number=self._number(form, start),
            company=company, project=project, papers_ru=paper.ru, papers_kk=paper.kk,
            works_ru=tuple(one.format(**names) for one in work.ru),
            works_kk=tuple(_harmonised(one.format(**names)) for one in work.kk),
            object=(names["o"], names["ok"]), place_ru=spot.place[0], place_kk=spot.place[1], territory=spot.territory,
            start=start, end=end, at=at,
        )  # fmt: skip

    def _names_for(self, work: Work, spot: _Spot) -> dict[str, str]:
        for attempt in range(40):
            o, ok = self.rng.choice(self.words.objects)
            if attempt > 5 or self.rng.random() < 0.3:
                number = self.rng.randint(2, 9)
                o, ok = (o, ok) if o[-1].isdigit() else (f"{o}-{number}", f"{ok}-{number}")
            names = {
                "o": o, "ok": ok, "v": spot.village[0], "vk": spot.village[1], "d": _in_district(spot.district[0]),
                "dk": spot.district[1], "n": str(self.rng.choice((80, 120, 150, 300, 600))),
            }  # fmt: skip
            if work.card.format(**names) not in self._projects:
                break
        self._projects.add(work.card.format(**names))
        return names

    def _work(self, *, civil: bool) -> Work:
        return self.rng.choice([w for w in WORKS if w.only in ("", self.words.split) and w.civil == civil])

    def _paper(self, work: Work) -> Paper:
        return self.rng.choice((PAPERS[0], PAPERS[3])) if work.civil else self.rng.choice(PAPERS)

    def _company(self, work: Work) -> Company:
        fitting = [one for one in self.companies if (one.form == "body") == work.civil]
        return self.rng.choice(fitting or self.companies)

    def _companies(self) -> list[Company]:
        half = [one for number, one in enumerate(COMPANIES) if (number % 2 == 0) == (self.index % 2 == 0)]
        private = [
            Company(f"ТОО «{ru}»", self._bin(), ru, kk, latin)
            for ru, kk, latin in [*COMPANIES[2:4], *self.rng.sample([c for c in half if c not in COMPANIES[2:4]], 7)]
        ]
        (district, _), (o, ok) = self.words.districts[0], self.words.objects[0]
        names = {"d": _of_district(district[0]), "dk": district[1].replace("«", "").replace("»", ""), "n": o, "nk": ok,
                 "r": _of_region(self.words.names[0][0]), "rk": self.words.names[0][1]}  # fmt: skip
        bodies = [
            Company(ru.format(**names), self._bin(), ru.format(**names), _harmonised(kk.format(**names)), form="body")
            for ru, kk in PUBLIC_BODIES
        ]
        name, kk = self.rng.choice(TRADERS)
        return [*private, *bodies, Company(f"ИП {name}", "800101300456", name, kk, form="ип")]

    def _bin(self) -> str:
        return f"{self.rng.randint(1, 24):02}{self.rng.randint(1, 12):02}40{self.rng.randint(0, 999999):06}"

    def _spot(self) -> _Spot:
        district, villages = self.rng.choice(self.words.districts)
        village = self.rng.choice(villages)
        region = self.words.names[0]
        hall = self.rng.choice(HALLS)
        named = village
        if self.words.code == "astana":
            o, ok = self.rng.choice(self.words.objects)
            named = (f"ж.м. {o}", f"{ok} тұрғын алабы")
        ru = f"{region[0]}, {district[0]}, {village[0]}, {hall[0]}"
        kk = f"{region[1]}, {district[1]}, {village[1]}, {hall[1]}"
        return _Spot((ru, kk), named, district, f"{region[0]}, {district[0]}")

    def _day(self) -> date:
        return _working(self.words.since + timedelta(days=self.rng.randint(0, 62)))

    def _key(self, form: Form) -> tuple[Form, int]:
        return (form, _FIRST_ID[form] + self.index * 200 + self.made)

    def _number(self, form: Form, start: date) -> str:
        if form is Form.OPEN_MEETING:
            kato = regions()[self.words.code].kato
            return f"{start:%y}{self.rng.randint(0, 59):02}{start:%d}{kato}{self.made:03}"
        return f"{start - timedelta(days=7):%y%m%d}001{self.made:03}"


def scenes(seed: int) -> list[Scene]:
    """One scene for each region of the corpus."""
    return [Scene(words, index, seed) for index, words in enumerate(REGIONS)]


def card_of(hearing: Hearing) -> CorpusCard:
    """The hearing's card on the portal, with the former date where it was moved."""
    assert hearing.key is not None
    appeared = datetime.combine(hearing.former or hearing.start, time(3), tzinfo=UTC) - timedelta(days=44)
    page = PageRef(f"https://portal.example/{hearing.key[0]}/{hearing.key[1]}", "0" * 64, appeared)
    days = [(appeared, hearing.former), (appeared + timedelta(days=14), hearing.start)] if hearing.former else []
    days = days or [(appeared, hearing.start)]
    versions = tuple(
        CardVersion(Seen(at - timedelta(days=1), at), _card(hearing, day or hearing.start), page) for at, day in days
    )
    history = CardHistory(hearing.key[0], hearing.key[1], versions, versions[-1].seen.at, page)
    return CorpusCard(hearing.region, hearing.split, history)


def _card(hearing: Hearing, start: date) -> Card:
    assert hearing.key is not None
    discussion = hearing.form is Form.PUBLIC_DISCUSSION
    return Card(
        form=hearing.form, hearing_id=hearing.key[1], number=hearing.number, project=hearing.project, basis=_BASIS,
        initiator=hearing.company.card, bin=hearing.company.bin, start=start, end=hearing.end if discussion else start,
        at=hearing.at, place="" if discussion else hearing.place_ru, organiser="",
        territory=(hearing.territory,) if discussion else (), protocol=False, files=(), recordings=(),
    )  # fmt: skip


def _with_lot(hearing: Hearing, lot: int) -> Hearing:
    ru = [f"{one}, {'лот №' if number % 2 else 'Лот '}{lot}" for number, one in enumerate(hearing.works_ru)]
    kk = [f"№{lot} лот, {one}" if number % 2 else f"{lot}-лот, {one}" for number, one in enumerate(hearing.works_kk)]
    project = f"{hearing.project}, лот {lot}"
    return replace(hearing, lot=lot, project=project, works_ru=tuple(ru), works_kk=tuple(kk))


def _later(at: time | None) -> time:
    assert at is not None
    return time((at.hour + 2 - 9) % 9 + 9, at.minute)


def _working(day: date) -> date:
    return day + timedelta(days=max(0, 7 - day.weekday()) if day.weekday() > 4 else 0)


def _in_district(name: str) -> str:
    return name.replace("ский район", "ском районе").replace("г. ", "г. ")


def _of_district(name: str) -> str:
    return name.replace("ский район", "ского района").replace("район ", "района ").replace("«", "").replace("»", "")


def _of_region(name: str) -> str:
    return name.replace("ская область", "ской области").replace("область ", "области ").replace("г. ", "города ")


def _harmonised(text: str) -> str:
    """Endings after «кенті», «бөлімі» … with the vowels they take."""
    for back, front in (("індағы", "індегі"), ("інда", "інде"), ("іның", "інің"), ("ініның", "інің")):
        text = text.replace(back, front)
    return text
