"""A world against the reader: near twins, what moves, goes and returns, broken pages, text that bites, scans."""

import random
import re
from datetime import datetime, timedelta

from tests.otherworld import days, letters
from tests.otherworld.model import Edit, Hearing, Paper, Posting
from tests.otherworld.people import PeopleMaker
from tests.otherworld.table import Region

STINGS = [
    '=HYPERLINK("http://evil.example";"Протокол")',
    "<script>alert(1)</script><img src=x onerror=alert(1)>",
    "[Жмите сюда](http://evil.example) *_`~ **",
    "@SUM(1+1)*cmd|' /C calc'!A0",
    "\u202eтеверп\u202c \u200bзагадка\u200b",
    "{{7*7}} ${jndi:ldap://x} %s %n \\u0000",
    "'; DROP TABLE items; --",
    "&lt;b&gt;&amp;nbsp;&#x202e;",
]
HIDDEN = ["\u200b", "\u00ad", "\u200d", "\ufeff", "\u2060"]


def spoiled(page: bytes, seed: int) -> bytes:
    """A page as a careless editor leaves it: end tags gone, formatting never closed, tables within tables."""
    rng = random.Random(seed)
    text = page.decode("latin-1")  # whatever its encoding, the markup is ASCII
    text = re.sub(r"</p>", lambda end: end.group() if rng.random() < 0.5 else "", text)
    text = re.sub(r"</(li|td|tr)>", lambda end: end.group() if rng.random() < 0.7 else "", text)
    text = re.sub(
        r"<p>", lambda start: rng.choice(["<p>", "<p>", "<P align=justify>", "<p><b>", "<p><font size=2>"]), text
    )
    return re.sub(r"<td><p>", lambda cell: rng.choice([cell.group(), "<td><table><tr><td>"]), text).encode("latin-1")


class HostileMaker(PeopleMaker):
    """Makes a world of traps; `flood`: a text of absurd length."""

    papered = 0.15
    flood = "Хабарландыру " * 15000

    # ---------------------------------------------------------------- near twins

    def _twins(self, region: Region, seen: datetime, start: datetime) -> list[Hearing]:
        """Two hearings of one company at one place on one day, one number apart."""
        one, two = self._meeting(region, seen, start), self._meeting(region, seen + timedelta(minutes=2), start)
        one.project, two.project = self.cast.twins(region.code)  # type: ignore[attr-defined]
        two.company, two.place = one.company, one.place
        if self.rng.random() < 0.8:
            two.start += timedelta(hours=self.rng.choice([1, 2]))
        return [one, two]

    def _good_announcement(self, region: Region, size: int, wrong: bool) -> None:
        if wrong or self.rng.random() < 0.75:
            super()._good_announcement(region, size, wrong)
            return
        seen, earliest, latest = self._seen(self._card_day(self.last.day - 5))
        group = self._twins(region, seen, self._later(self.last + timedelta(days=9)))
        posted = self._between(seen, self.at(min(earliest, self.last), 18, 0))
        lost = self.rng.random() < 0.4
        for hearing in group[: 1 if lost else 2]:
            self._post([hearing], "announcement", posted, posted.date())
            self._count(hearing, "announcements")
        if lost:
            self._accuse(group[1], "announcement_missing")
            self._promise(group[1], "announcement_missing", "site", earliest, latest)

    def _good_protocol(self, region: Region, size: int) -> None:
        if self.rng.random() < 0.75:
            super()._good_protocol(region, size)
            return
        day = self._meeting_day(0)
        model = self._held(region, day)
        self.hearings.remove(model)
        group = self._twins(region, model.seen, model.start)
        lost = self.rng.random() < 0.4
        posted = self._in_time(day)
        for n, hearing in enumerate(group):
            self._announced(hearing)
            hearing.files += self._minutes_on_card(self._in_time(day, True), True)
            if n and lost:
                self._accuse(hearing, "protocol_missing")
                due = days.after(day, self.term)
                self._promise(hearing, "protocol_missing", "site", due, due)
            else:
                self._post([hearing], "protocol", posted + timedelta(minutes=n), posted.date(), recording=True)
                self._count(hearing, "protocols")

    # ---------------------------------------------------------------- what changes

    def _more(self, hearing: Hearing, posted: datetime) -> None:
        dice = self.rng.random()
        if dice < 0.15 and posted.day < 17:
            self._move_and_edit(hearing, posted + timedelta(days=3))
        elif dice < 0.3:
            self._renamed(hearing, posted + timedelta(days=2))
        else:
            super()._more(hearing, posted)

    def _move_and_edit(self, hearing: Hearing, moment: datetime) -> None:
        """The date moves, and the posting is put right where it stands."""
        done = self.postings[-1]
        if done.papers or done.away:  # what is taken away meanwhile says nothing in time
            self._move(hearing, moment, timedelta(days=14), True)
            return
        hearing.before, hearing.moves = hearing.start, self.at(moment.date(), 11)
        hearing.start += timedelta(days=14)
        hearing.end = hearing.start.date()
        title, body = letters.TEXTS["announcement", done.language](hearing, self.rng)
        done.edits.append(Edit(self.at(days.after(moment.date(), 1), 11), title, body))

    def _renamed(self, hearing: Hearing, moment: datetime) -> None:
        """The card's title is put right; the posting's text too, a day later."""
        hearing.renamed = (self.at(moment.date(), 12), f"{hearing.project.card} (корректировка)")
        done = self.postings[-1]
        done.edits.append(Edit(self.at(moment.date(), 15), f"{done.title} ", [*done.body, "(исправлена опечатка)"]))

    def _missing_announcement(self, region: Region) -> None:
        super()._missing_announcement(region)
        dice = self.rng.random()
        if dice < 0.3:
            hearing = self.hearings[-1]
            later = self.at(hearing.seen.date() + timedelta(days=9), 9)
            if later.day > 9:  # within the month: what was counted stays
                hearing.away.append((later, later + timedelta(days=400)))
        if dice < 0.6:
            self._withdrawn(region)

    def _withdrawn(self, region: Region) -> None:
        """A card that goes before its announcement falls due: nothing may be said of it."""
        fits = [
            day
            for day in days.working_between(self.first, self.last - timedelta(days=8))
            if all(days.is_working(day + timedelta(days=n)) for n in range(4))
        ]
        if fits:
            seen = self.at(self.rng.choice(fits), 10)
            hearing = self._meeting(region, seen, self._later(self.last + timedelta(days=9)))
            gone = self.at(seen.date() + timedelta(days=1), 9)
            hearing.away.append((gone, gone + timedelta(days=400)))

    def _add(self, posting: Posting) -> None:
        super()._add(posting)
        if posting.marker:
            return
        dice = self.rng.random()
        if dice < 0.1:
            posting.body = [_hidden(part, self.rng) for part in posting.body]
            posting.markup = ""
        elif dice < 0.2:
            posting.body = [*posting.body, self.rng.choice(STINGS)]
        elif dice < 0.26 and posting.appears > self.at(self.begin, 0, 0):
            gone = posting.appears + timedelta(days=self.rng.choice([2, 3]))
            posting.away.append((gone, gone + timedelta(days=self.rng.choice([1, 3]))))
        elif dice < 0.3 and posting.kind == "protocol":
            self._only_scan(posting)

    def _only_scan(self, posting: Posting) -> None:
        """A picture under a title that names nothing."""
        day = posting.hearings[0].end
        said = "Протокол общественных слушаний от" if posting.language == "ru" else "Қоғамдық тыңдау хаттамасы"
        posting.title, posting.body, posting.markup = f"{said} {day:%d.%m.%Y}", [], ""
        posting.papers = {n: Paper("scan", paper.lines) for n, paper in posting.papers.items()}

    # ---------------------------------------------------------------- what bites

    def _noise(self, region: Region) -> None:
        super()._noise(region)
        self._bite(region)

    def _bite(self, region: Region) -> None:
        near = self._near(region)
        for n in range(3):
            moment = self.at(self.rng.choice(days.span(self.begin, self.last)), 12)
            language, title, body = self.texts.others(self.rng.choice(near), self.rng)
            long = " ".join(self.rng.choice(STINGS) for _ in range(6)) if n else self.flood
            self._neither(region, language, f"{self.rng.choice(STINGS)} {title}", [*body, long], moment)


def _hidden(text: str, rng: random.Random) -> str:
    """The text with characters that nobody sees."""
    parts = list(text)
    for _ in range(max(1, len(parts) // 40)):
        parts.insert(rng.randrange(len(parts) + 1), rng.choice(HIDDEN))
    return "".join(parts)
