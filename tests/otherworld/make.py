"""The generator: a plan of cells, a month and a seed become hearings, postings and the truth about them."""

import calendar
import random
from collections import Counter
from datetime import date, datetime, time, timedelta
from itertools import pairwise

from tests.otherworld import days, phrases, table
from tests.otherworld.cast import Cast
from tests.otherworld.model import OPEN, TALK, File, Hearing, Posting, Promise, Truth, Violation, World
from tests.otherworld.table import Region, Row

KINDS = [
    "rest",
    "rest-language",
    "rest-activity",
    "articles",
    "news",
    "rss",
    "rubric-article",
    "ul",
    "table",
    "paragraphs",
    "cp1251",
    "pages",
    "own-pages",
    "divs",
    "rest",
    "table",
    "articles",
    "rubric-article",
    "paragraphs",
    "news",
]
RUBRIC_KINDS = ["rest", "rest-language", "news"]
HANDS = (
    "steppe",
    "river",
    "orchard",
    "harbour",
    "summit",
    "valley",
    "delta",
    "meadow",
    "prairie",
    "canyon",
    "lagoon",
    "terrace",
    "glacier",
    "plateau",
    "tundra",
    "oasis",
    "savanna",
    "fjord",
    "marsh",
    "ridge",
    "dune",
    "heath",
)
WRITINGS = ("people", "hostile", *HANDS, *(f"{hand}-hostile" for hand in HANDS))
"""The hands in which a world may be written, beside the plain one."""


class Maker:
    """Makes one world; `few`: in so many regions only, 0 for all."""

    cast_kind: type[Cast] = Cast
    joined = 0.12

    def __init__(
        self, month: str, seed: int, opens: dict[str, Row], talks: dict[str, Row], brief: bool = False, few: int = 0
    ) -> None:
        self.rng = random.Random(f"{month} {seed}")
        self.month, self.seed, self.zone = month, seed, days.zone(int(month[:4]))
        self.first = date.fromisoformat(f"{month}-01")
        self.last = self.first.replace(day=calendar.monthrange(self.first.year, self.first.month)[1])
        self.begin = self.first - timedelta(days=3 if brief else 10)
        self.stop = self.last + timedelta(days=3 if brief else 8)
        self.modern = month >= "2024-04"
        self.term = 4 if self.modern else 2
        self.opens, self.talks = opens, talks
        self.regions = table.regions(month)
        self.watched = self.rng.sample(self.regions, few) if few else self.regions
        self.cast = self.cast_kind(self.rng)
        self.hearings: list[Hearing] = []
        self.postings: list[Posting] = []
        self.truth = Truth()
        span = days.span(self.begin, self.stop)
        # Days off bring nothing but prove absences: the one before a working day is enough.
        watched = [day for day in span if days.is_working(day) or days.is_working(day + timedelta(days=1))]
        self.passes = (
            [self.at(day, 8, 0) for day in watched] if brief else [self.at(day, n, 0) for day in span for n in (8, 14)]
        )

    def at(self, day: date, hour: int, minute: int | None = None) -> datetime:
        """A moment of a day."""
        minute = self.rng.randint(3, 57) if minute is None else minute
        return datetime.combine(day, time(hour, minute), self.zone)

    def world(self) -> World:
        """The whole world."""
        kinds = self._kinds()
        for region in self.watched:
            self._opens(region, self.opens.get(region.code, {}))
            self._talks(region, self.talks.get(region.code, {}))
            self._history(region)
            self._noise(region)
        self._number()
        self._sum()
        world = World(self.month, self.seed, self.regions, self.hearings, self.postings, kinds, self.passes, self.truth)
        world.watched = [region.code for region in self.watched]
        return world

    def _kinds(self) -> dict[str, str]:
        kinds = KINDS[: len(self.regions)]
        self.rng.shuffle(kinds)
        given = dict(zip([region.code for region in self.regions], kinds, strict=True))
        for region, row in self.opens.items():
            if row.get("wrong_rubric"):
                given[region] = self.rng.choice(RUBRIC_KINDS)
        return given

    # ---------------------------------------------------------------- open meetings

    def _opens(self, region: Region, row: Row) -> None:
        self._announcements(region, row)
        self._protocols(region, row)

    def _announcements(self, region: Region, row: Row) -> None:
        faults = [name for name in table.ANNOUNCED for _ in range(row.get(name, 0))]
        clean = row.get("announcements", 0) - len(faults)
        wrong = row.get("wrong_rubric", 0)
        for fault in faults:
            self._faulty_announcement(region, fault)
        left = clean
        while left:
            size = (
                min(left - wrong, self.rng.choice([2, 3]))
                if left - wrong > 1 and self.rng.random() < self.joined
                else 1
            )
            size = 1 if wrong else size
            self._good_announcement(region, size, wrong > 0)
            wrong -= wrong > 0
            left -= size
        for _ in range(row.get("announcement_missing", 0)):
            self._missing_announcement(region)

    def _card_day(self, last: int) -> date:
        return self.rng.choice(days.working_between(self.first, self.first.replace(day=last)))

    def _seen(self, day: date) -> tuple[datetime, date, date]:
        """When a card appears, and the earliest and latest due day of its announcement."""
        seen = self.at(day, self.rng.choice([9, 10, 11, 12, 15, 16, 17]))
        before = max(moment for moment in self.passes if moment < seen).date()
        shown = min(moment for moment in self.passes if moment > seen).date()
        return seen, days.after(before, 1), days.after(shown, 1)

    def _later(self, day: date) -> datetime:
        earliest = max(day + timedelta(days=32), self.last + timedelta(days=10))
        meeting = days.after(earliest + timedelta(days=self.rng.randint(0, 14)), 1)
        return self.at(meeting, self.rng.choice([10, 11, 12, 15, 16]), self.rng.choice([0, 0, 0, 30]))

    def _good_announcement(self, region: Region, size: int, wrong: bool) -> None:
        seen, earliest, _ = self._seen(self._card_day(self.last.day - 3))
        posted = self._between(seen, self.at(min(earliest, self.last), 18, 0))
        if self.rng.random() < 0.08 and seen.day > 3:
            posted = self.at(max(day for day in days.span(self.first, seen.date()) if day < seen.date()), 16)
        group = [self._meeting(region, seen + timedelta(minutes=n), self._later(posted.date())) for n in range(size)]
        self._join(group)
        self._post(group, "announcement", posted, posted.date(), wrong=wrong)
        if wrong:
            self._accuse(group[0], "wrong_rubric")
        for hearing in group:
            self._count(hearing, "announcements")
        if size == 1 and not wrong:
            self._more(group[0], posted)

    def _join(self, group: list[Hearing]) -> None:
        """Often, several hearings of one posting are those of one company, at one place, at one time or in a row."""
        dice = self.rng.random()
        for n, hearing in enumerate(group[1:], 1):
            if dice < 0.7:
                hearing.company = group[0].company
            if dice < 0.45:
                hearing.place = group[0].place
                hearing.start = group[0].start + timedelta(hours=0 if dice < 0.25 else n)
                hearing.end = group[0].end

    def _more(self, hearing: Hearing, posted: datetime) -> None:
        """Copies, twins and corrections, which add nothing."""
        dice = self.rng.random()
        later = posted + timedelta(minutes=self.rng.choice([7, 40, 60 * 24]))
        if dice < 0.15:
            done = self.postings[-1]
            language = "kk" if done.language == "ru" else "ru"
            self._post([hearing], "announcement", later, later.date(), language=language)
        elif dice < 0.22 and hearing.form == OPEN:
            self._move(hearing, posted + timedelta(days=3), timedelta(hours=1), True)
        elif dice < 0.28 and posted.day < 17:
            self._move(hearing, posted + timedelta(days=4), timedelta(days=14), self.rng.random() < 0.6)

    def _move(self, hearing: Hearing, moment: datetime, by: timedelta, told: bool) -> None:
        """The card's hour or date changes; a new date must be announced again, and often is."""
        hearing.before, hearing.moves = hearing.start, self.at(moment.date(), 11)
        hearing.start += by
        hearing.end = hearing.start.date()
        language = self.rng.choice(["ru", "kk"])
        if told:
            title, body = self._correction(hearing, hearing.before, language)
            again = self.at(days.after(moment.date(), 1), 11)
            self._add(Posting(hearing.region, "announcement", language, title, body, again, again.date(), [hearing]))
            return
        before = max(one for one in self.passes if one < hearing.moves).date()
        shown = min(one for one in self.passes if one > hearing.moves).date()
        self._accuse(hearing, "announcement_missing")
        self._promise(hearing, "announcement_missing", "site", days.after(before, 1), days.after(shown, 1))

    def _correction(self, hearing: Hearing, old: datetime, language: str) -> phrases.Text:
        return phrases.correction(hearing, old, language, self.rng)

    def _faulty_announcement(self, region: Region, fault: str) -> None:
        seen, earliest, latest = self._seen(self._card_day(self.last.day - 12))
        posted = self._between(seen, self.at(earliest, 18, 0))
        shown: date | None = posted.date()
        if fault == "announcement_posted_late":
            posted = self.at(latest + timedelta(days=self.rng.choice([1, 1, 2, 3, 5])), self.rng.choice([9, 11, 16]))
            shown = posted.date()
        meeting = self._later(posted.date())
        if fault == "announcement_undated":
            shown = None
        if fault == "announcement_notice_too_short":
            seen, earliest, _ = self._seen(self.first.replace(day=self.rng.choice([15, 16, 17, 18])))
            posted = self._between(seen, self.at(earliest, 18, 0))
            shown = posted.date()
            soon = self.rng.choice(days.working_between(self.last - timedelta(days=2), shown + timedelta(days=27)))
            meeting = self.at(soon, 11, 0)
        if fault == "announcement_backdated":
            posted = self.at(
                max(latest, self.first + timedelta(days=5)) + timedelta(days=self.rng.choice([1, 2, 4])), 12
            )
            shown = posted.date() - timedelta(days=self.rng.choice([3, 4]))
        hearing = self._meeting(region, seen, meeting)
        self._post([hearing], "announcement", posted, shown)
        self._count(hearing, "announcements")
        self._accuse(hearing, fault)
        if fault == "announcement_posted_late":
            self._promise(hearing, fault, "site", earliest, latest)
        if fault == "announcement_notice_too_short":
            self._after(hearing)

    def _after(self, hearing: Hearing) -> None:
        """The protocol of a meeting that falls into the days after the month, kept in time."""
        due = day = days.after(hearing.end, self.term)
        if day <= self.stop:
            moment = self.at(day, 11)
            hearing.files += self._minutes_on_card(moment, True)
            self._post([hearing], "protocol", moment, day, recording=True)
        assert due > self.last

    def _missing_announcement(self, region: Region) -> None:
        seen, earliest, latest = self._seen(self._card_day(self.last.day - 5))
        hearing = self._meeting(region, seen, self._later(self.last + timedelta(days=9)))
        self._accuse(hearing, "announcement_missing")
        self._promise(hearing, "announcement_missing", "site", earliest, latest)
        if self.rng.random() < 0.15:
            posted = self.at(self.last + timedelta(days=self.rng.randint(2, 6)), 11)
            self._post([hearing], "announcement", posted, posted.date())

    def _protocols(self, region: Region, row: Row) -> None:
        faults = [name for name in table.MINUTED for _ in range(row.get(name, 0))]
        clean = row.get("protocols", 0) - len(faults)
        absent = min(clean, row.get("protocol_missing_in_portal", 0))
        for fault in faults:
            self._faulty_protocol(region, fault)
        for _ in range(absent):
            self._faulty_protocol(region, "protocol_missing_in_portal")
        left = clean - absent
        while left:
            size = min(left, self.rng.choice([2, 3])) if left > 1 and self.rng.random() < self.joined else 1
            self._good_protocol(region, size)
            left -= size
        for _ in range(row.get("protocol_missing", 0)):
            self._missing_protocol(region)
        for _ in range(row.get("protocol_missing_in_portal", 0) - absent):
            self._missing_protocol(region, both=True)

    def _held(self, region: Region, day: date) -> Hearing:
        """A meeting of the month that was announced before the first pass."""
        low, high = day - timedelta(days=48), min(day - timedelta(days=32), self.begin - timedelta(days=1))
        posted = self.rng.choice(days.working_between(low, high))
        start = self.at(day, self.rng.choice([10, 11, 12, 15, 16]), self.rng.choice([0, 0, 30]))
        return self._meeting(region, self.at(posted, 10), start)

    def _announced(self, hearing: Hearing) -> None:
        """Nearly always announced, on the day of its card, before the first pass."""
        if self.rng.random() < 0.93:
            moment = hearing.seen.replace(hour=15)
            self._post([hearing], "announcement", moment, moment.date())

    def _meeting_day(self, slack: int) -> date:
        """A working day whose protocol falls due in the month, some days before its end."""
        fits = [
            day
            for day in days.working_between(self.first - timedelta(days=8), self.last)
            if self.first < days.after(day, self.term) <= self.last - timedelta(days=slack) and day > self.begin
        ]
        return self.rng.choice(fits)

    def _in_time(self, day: date, portal: bool = False) -> datetime:
        """A moment within the term; on the portal, which shows no dates, one that a pass of the month still sees."""
        due = min(days.after(day, self.term), self.last - timedelta(days=portal))
        low = max(days.after(day, 1), self.first)
        return self.at(self.rng.choice(days.working_between(low, due)), self.rng.choice([9, 11, 13, 16, 17]))

    def _good_protocol(self, region: Region, size: int) -> None:
        day = self._meeting_day(0)
        group = [self._held(region, day) for _ in range(size)]
        self._join(group)
        for hearing in group:
            self._announced(hearing)
        posted = self._in_time(day)
        where = self._record(group, posted)
        for hearing in group:
            hearing.files += self._minutes_on_card(self._in_time(day, True), False)
            self._count(hearing, "protocols")
        self._post(group, "protocol", posted, posted.date(), recording=where)
        if size == 1 and self.rng.random() < 0.12:
            twin = "kk" if self.postings[-1].language == "ru" else "ru"
            self._post(group, "protocol", posted + timedelta(minutes=9), posted.date(), language=twin, recording=where)

    def _record(self, group: list[Hearing], posted: datetime) -> bool:
        """Puts a recording of each hearing on its card, or says that the posting brings it."""
        if self.rng.random() < 0.5:
            return True
        for hearing in group:
            name, href = self.rng.choice(
                [
                    ("Видео слушания.mp4", ""),
                    ("аудиозапись.mp3", ""),
                    ("Запись zoom.m4a", ""),
                    ("video1.avi", ""),
                    ("Видеозапись", "https://youtu.example/watch?v=a1"),
                    ("Ссылка на запись", "https://disk.yandex.ru/i/Qx1"),
                ]
            )
            hearing.files.append(File("Вопросы, предложения и замечания", name, posted - timedelta(hours=1), href))
        return False

    def _minutes_on_card(self, since: datetime, recording: bool) -> list[File]:
        name = self.rng.choice(["Протокол.pdf", "Протокол рус.каз.pdf", "Хаттама.pdf", "протокол ОС подписанный.pdf"])
        files = [File("Протокол слушания", name, since)]
        return [*files, File("Протокол слушания", "видео.mp4", since)] if recording else files

    def _faulty_protocol(self, region: Region, fault: str) -> None:
        day = self._meeting_day(9)
        due = days.after(day, self.term)
        hearing = self._held(region, day)
        self._announced(hearing)
        posted, portal = self._in_time(day), self._in_time(day, True)
        shown: date | None = posted.date()
        late = self.at(due + timedelta(days=self.rng.choice([1, 1, 2, 4])), self.rng.choice([10, 12, 16]))
        if fault == "protocol_posted_late":
            dice = self.rng.random() if self.modern else 0
            if dice < 0.7:
                posted, shown = late, late.date()
                self._promise(hearing, fault, "site", due, due)
            if dice > 0.4:
                portal = self.at(due + timedelta(days=self.rng.choice([1, 2, 3])), 16)
                self._promise(hearing, fault, "portal", due, due)
        elif fault == "protocol_undated":
            shown = None
        elif fault == "protocol_backdated":
            posted = self.at(max(due, self.first + timedelta(days=4)) + timedelta(days=self.rng.choice([2, 3, 5])), 12)
            shown = days.after(day, 1)
            if (posted.date() - shown).days < 3:
                posted += timedelta(days=3)
        elif fault == "protocol_missing_in_portal":
            self._promise(hearing, fault, "portal", due, due)
        if fault != "protocol_missing_in_portal":
            hearing.files += self._minutes_on_card(portal, False)
        where = fault != "recording_missing" and self._record([hearing], min(posted, portal))
        self._post([hearing], "protocol", posted, shown, recording=where)
        self._count(hearing, "protocols")
        self._accuse(hearing, fault)

    def _missing_protocol(self, region: Region, both: bool = False) -> None:
        day = self._meeting_day(0)
        hearing = self._held(region, day)
        self._announced(hearing)
        due = days.after(day, self.term)
        self._accuse(hearing, "protocol_missing")
        self._promise(hearing, "protocol_missing", "site", due, due)
        if both:
            self._accuse(hearing, "protocol_missing_in_portal")
            self._promise(hearing, "protocol_missing_in_portal", "portal", due, due)
        else:
            hearing.files += self._minutes_on_card(self._in_time(day, True), True)
        if self.rng.random() < 0.15:
            posted = self.at(self.last + timedelta(days=self.rng.randint(2, 6)), 11)
            self._post([hearing], "protocol", posted, posted.date(), recording=True)

    # ---------------------------------------------------------------- public discussions

    def _talks(self, region: Region, row: Row) -> None:
        count = row.get("announcements", 0)
        plans: list[set[str]] = [set() for _ in range(count)]
        self._spread(plans, "protocol_missing_in_portal", row, set())
        self._spread(plans, "protocol_missing", row, set())
        self._spread(plans, "protocol_undated", row, {"protocol_missing"})
        self._spread(plans, "protocol_backdated", row, {"protocol_missing", "protocol_undated"})
        self._spread(plans, "protocol_posted_late", row, {"protocol_undated", "protocol_backdated"})
        for plan in plans:
            self._talk(region, plan)

    def _spread(self, plans: list[set[str]], column: str, row: Row, clash: set[str]) -> None:
        able = [plan for plan in plans if not plan & clash]
        if column == "protocol_posted_late":
            able = [plan for plan in able if not {"protocol_missing", "protocol_missing_in_portal"} <= plan]
        wanted = min(row.get(column, 0), len(able))
        for plan in self.rng.sample(able, wanted):
            plan.add(column)

    def _talk(self, region: Region, plan: set[str]) -> None:
        last = self._meeting_day(8 if plan & {"protocol_posted_late", "protocol_backdated"} else 0)
        hearing = self._discussion(region, last)
        due = days.after(last, self.term)
        self._count(hearing, "announcements")
        if self.rng.random() < 0.4:
            self._post(
                [hearing], "announcement", hearing.seen + timedelta(hours=3), (hearing.seen + timedelta(hours=3)).date()
            )
        late = self._late_places(plan)
        self._talk_portal(hearing, last, due, plan, "portal" in late)
        self._talk_site(hearing, last, due, plan, "site" in late)
        for column in plan:
            self._accuse(hearing, column)

    def _late_places(self, plan: set[str]) -> set[str]:
        if "protocol_posted_late" not in plan:
            return set()
        able = []
        if "protocol_missing" not in plan:
            able.append("site")
        if "protocol_missing_in_portal" not in plan:
            able.append("portal")
        return set(self.rng.choice([able, able[:1], able[-1:]]))

    def _talk_portal(self, hearing: Hearing, last: date, due: date, plan: set[str], late: bool) -> None:
        if "protocol_missing_in_portal" in plan:
            self._promise(hearing, "protocol_missing_in_portal", "portal", due, due)
            return
        self._count(hearing, "protocols_in_portal")
        moment = self._in_time(last, True)
        if late:
            moment = self.at(due + timedelta(days=self.rng.choice([1, 2, 5])), 15)
            while not any(due < one.date() and one < moment for one in self.passes):
                moment += timedelta(
                    days=1
                )  # a card's file shows no date: only a pass behind the due day proves it late
            self._promise(hearing, "protocol_posted_late", "portal", due, due)
        hearing.files += self._minutes_on_card(moment, False)

    def _talk_site(self, hearing: Hearing, last: date, due: date, plan: set[str], late: bool) -> None:
        if "protocol_missing" in plan:
            self._promise(hearing, "protocol_missing", "site", due, due)
            return
        posted = self._in_time(last)
        shown: date | None = posted.date()
        if late:
            posted = self.at(due + timedelta(days=self.rng.choice([1, 2, 4])), 10)
            shown = posted.date()
            self._promise(hearing, "protocol_posted_late", "site", due, due)
        if "protocol_undated" in plan:
            shown = None
        if "protocol_backdated" in plan:
            posted = self.at(max(due, self.first + timedelta(days=4)) + timedelta(days=2), 12)
            shown = min(days.after(last, 1), posted.date() - timedelta(days=3))
        self._post([hearing], "protocol", posted, shown)

    def _discussion(self, region: Region, last: date) -> Hearing:
        first = last
        for _ in range(4):
            first -= timedelta(days=1)
            while not days.is_working(first):
                first -= timedelta(days=1)
        seen_day = first - timedelta(days=self.rng.randint(3, 9))
        while not days.is_working(seen_day):
            seen_day -= timedelta(days=1)
        hearing = Hearing(
            TALK,
            region.code,
            self.cast.project(region.code),
            self.cast.company(region.code),
            self.cast.place(region),
            self.at(seen_day, self.rng.choice([9, 11, 15])),
            self.at(first, 0, 0),
            last,
        )
        self._with_person(hearing)
        return hearing

    # ---------------------------------------------------------------- what is counted nowhere

    def _history(self, region: Region) -> None:
        """What was over before the first pass, and discussions of other months."""
        for late in (False, True):
            day = self.rng.choice(
                days.working_between(self.begin - timedelta(days=40), self.begin - timedelta(days=9 if late else 12))
            )
            hearing = self._held(region, day)
            self._announced(hearing)
            if late:
                continue
            moment = self.at(days.after(day, 1), 12)
            hearing.files += self._minutes_on_card(moment, True)
            self._post([hearing], "protocol", moment, moment.date(), recording=True)
        day = days.after(self.last + timedelta(days=9), 1)
        self._discussion(region, day)

    def _noise(self, region: Region) -> None:
        for language, title, text in self.rng.sample(phrases.NOISE, 6):
            marker = f"{self.rng.choice('ЖШЩФХ')}{self.rng.choice('ЫЭЮЯ')}-{self.rng.randint(10000, 99999)}"
            moment = self._sometime()
            body = [text.format(m=marker, d=f"{moment + timedelta(days=9):%d.%m.%Y}")]
            self._neither(region, language, title.format(m=marker), body, moment, marker)

    def _sometime(self) -> datetime:
        """A moment at which a site may post anything."""
        return self.at(self.rng.choice(days.span(self.begin - timedelta(days=9), self.stop)), 12)

    def _neither(
        self,
        region: Region,
        language: str,
        title: str,
        body: list[str],
        moment: datetime,
        marker: str = "",
        wrong: bool = True,
    ) -> None:
        """Posts what is neither announcement nor minutes, `wrong`: in their rubric."""
        day = moment.date()
        self._add(Posting(region.code, "noise", language, title, body, moment, day, [], [], wrong, marker=marker))

    # ---------------------------------------------------------------- helpers

    def _between(self, low: datetime, high: datetime) -> datetime:
        low += timedelta(minutes=61)
        fits = [
            self.at(day, hour) for day in days.working_between(low.date(), high.date()) for hour in (9, 11, 13, 16, 17)
        ]
        able = [moment for moment in fits if low <= moment <= high]
        return self.rng.choice(able) if able else low

    def _meeting(self, region: Region, seen: datetime, start: datetime) -> Hearing:
        hearing = Hearing(
            OPEN,
            region.code,
            self.cast.project(region.code),
            self.cast.company(region.code),
            self.cast.place(region),
            seen,
            start,
            start.date(),
        )
        self._with_person(hearing)
        return hearing

    def _with_person(self, hearing: Hearing) -> None:
        """Cards often repeat a private person's name in the project's."""
        if hearing.company.person and self.rng.random() < 0.6:
            name = hearing.company.ru
            genitive = name.replace(hearing.company.person, f"{hearing.company.person}а")
            hearing.project.card += self.rng.choice([f", {name}", f" для {genitive}", f" {hearing.company.long}"])
        self.hearings.append(hearing)

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
        title, body = self._text(group, kind, language)
        links = [] if kind == "announcement" and self.rng.random() < 0.6 else [self._attachment(kind, language)]
        if recording:
            links.append(self.rng.choice(RECORDINGS[language]))
        self._add(Posting(group[0].region, kind, language, title, body, appears, shown, group, links, wrong))

    def _text(self, group: list[Hearing], kind: str, language: str) -> tuple[str, list[str]]:
        if len(group) == 1:
            return phrases.TEXTS[kind, language](group[0], self.rng)
        if all(one.place is group[0].place for one in group):
            return phrases.shared(group, kind, language, self.rng)
        return phrases.several(group, kind, language, self.rng)

    def _attachment(self, kind: str, language: str) -> tuple[str, str]:
        names = {
            ("announcement", "ru"): "Объявление",
            ("announcement", "kk"): "Хабарландыру",
            ("protocol", "ru"): "Протокол",
            ("protocol", "kk"): "Хаттама",
        }
        return names[kind, language], self.rng.choice(["pdf", "pdf", "docx"])

    def _add(self, posting: Posting) -> None:
        posting.serial = len(self.postings) + 1
        self.postings.append(posting)

    def _count(self, hearing: Hearing, column: str) -> None:
        key = (hearing.form, hearing.region, column)
        self.truth.cells[key] = self.truth.cells.get(key, 0) + 1

    def _accuse(self, hearing: Hearing, column: str) -> None:
        self._accused.append((hearing, column))

    def _promise(self, hearing: Hearing, column: str, place: str, earliest: date, latest: date) -> None:
        self._promised.append((hearing, column, place, earliest, latest))

    @property
    def _accused(self) -> list[tuple[Hearing, str]]:
        return self.__dict__.setdefault("accused", [])  # type: ignore[no-any-return]

    @property
    def _promised(self) -> list[tuple[Hearing, str, str, date, date]]:
        return self.__dict__.setdefault("promised", [])  # type: ignore[no-any-return]

    def _number(self) -> None:
        """Registration numbers and running ids with gaps, in the order of appearance."""
        kato = {region.code: region.kato for region in self.regions}
        taken: Counter[str] = Counter()
        ids = {OPEN: 23445 if self.modern else 7001, TALK: 16271 if self.modern else 1101}
        for hearing in sorted(self.hearings, key=lambda one: one.seen):
            stem = f"{hearing.seen:%y}{self.rng.randint(0, 59):02}{hearing.seen:%d}{kato[hearing.region]}"
            stem = f"{hearing.seen:%y%m%d}001" if hearing.form == TALK else stem
            taken[stem] += 1
            hearing.number = f"{stem}{taken[stem]:03}"
            hearing.card = ids[hearing.form] = ids[hearing.form] + self.rng.choice([1, 1, 1, 1, 2, 3, 9])

    def _sum(self) -> None:
        for hearing, column in self._accused:
            self._count(hearing, column)
            self.truth.violations.add(Violation(hearing.region, hearing.form, hearing.number, column))
        for hearing, column, place, earliest, latest in self._promised:
            self.truth.promises.add(
                Promise(hearing.region, hearing.form, hearing.number, column, place, earliest, latest)
            )


RECORDINGS = {
    "ru": [
        ("Видеозапись", "mp4"),
        ("Аудиозапись слушаний", "mp3"),
        ("видео", "https://youtu.example/watch?v=Zk3"),
        ("ссылка на видеозапись", "https://drive.google.com/file/d/1a2b/view"),
    ],
    "kk": [
        ("Бейнежазба", "mp4"),
        ("Аудиожазба", "mp3"),
        ("бейнежазба сілтемесі", "https://youtu.example/watch?v=Pq8"),
        ("Тыңдаудың бейнежазбасы", "https://cloud.mail.ru/public/aB/cD"),
    ],
}


def make(
    month: str, seed: int, scale: float = 1.0, dense: bool = False, brief: bool = False, writing: str = "", few: int = 0
) -> World:
    """The world of a month: the ministry's own table scaled, or a dense one of our own.

    `brief`: one pass a day. `writing`: "" plain, "people" as people write, "hostile" against the reader, one of `HANDS`
    as another author writes, with "-hostile" against the reader; `few`: in so many regions only.
    """
    from tests.otherworld.canyon import Canyon, CanyonHostile
    from tests.otherworld.delta import Delta, DeltaHostile
    from tests.otherworld.dune import Dune, DuneHostile
    from tests.otherworld.fjord import Fjord, FjordHostile
    from tests.otherworld.glacier import Glacier, GlacierHostile
    from tests.otherworld.harbour import Harbour, HarbourHostile
    from tests.otherworld.heath import Heath, HeathHostile
    from tests.otherworld.hostile import HostileMaker
    from tests.otherworld.lagoon import Lagoon, LagoonHostile
    from tests.otherworld.marsh import Marsh, MarshHostile
    from tests.otherworld.meadow import Meadow, MeadowHostile
    from tests.otherworld.oasis import Oasis, OasisHostile
    from tests.otherworld.orchard import Orchard, OrchardHostile
    from tests.otherworld.people import PeopleMaker
    from tests.otherworld.plateau import Plateau, PlateauHostile
    from tests.otherworld.prairie import Prairie, PrairieHostile
    from tests.otherworld.ridge import Ridge, RidgeHostile
    from tests.otherworld.river import River, RiverHostile
    from tests.otherworld.savanna import Savanna, SavannaHostile
    from tests.otherworld.steppe import Steppe, SteppeHostile
    from tests.otherworld.summit import Summit, SummitHostile
    from tests.otherworld.terrace import Terrace, TerraceHostile
    from tests.otherworld.tundra import Tundra, TundraHostile
    from tests.otherworld.valley import Valley, ValleyHostile

    hands = (
        Steppe,
        River,
        Orchard,
        Harbour,
        Summit,
        Valley,
        Delta,
        Meadow,
        Prairie,
        Canyon,
        Lagoon,
        Terrace,
        Glacier,
        Plateau,
        Tundra,
        Oasis,
        Savanna,
        Fjord,
        Marsh,
        Ridge,
        Dune,
        Heath,
    )
    hostile = (
        SteppeHostile,
        RiverHostile,
        OrchardHostile,
        HarbourHostile,
        SummitHostile,
        ValleyHostile,
        DeltaHostile,
        MeadowHostile,
        PrairieHostile,
        CanyonHostile,
        LagoonHostile,
        TerraceHostile,
        GlacierHostile,
        PlateauHostile,
        TundraHostile,
        OasisHostile,
        SavannaHostile,
        FjordHostile,
        MarshHostile,
        RidgeHostile,
        DuneHostile,
        HeathHostile,
    )
    maker = dict(zip(("", *WRITINGS), (Maker, PeopleMaker, HostileMaker, *hands, *hostile), strict=True))[writing]
    plan = table.dense(month, seed) if dense else (table.opens(month, scale), table.talks(month, scale))
    world = maker(month, seed, *plan, brief, few).world()
    world.raw = writing.endswith("hostile")
    assert all(a.seen is not b.seen for a, b in pairwise(world.hearings))
    return world
