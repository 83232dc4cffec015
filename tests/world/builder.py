"""What the planners share: moments, hearings and postings put into a world that is being made."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from itertools import count

from tests.world import days, templates, words
from tests.world.model import ANNOUNCEMENT, DISCUSSION, NEITHER, OPEN, PROTOCOL, Company, Hearing, Posting, Region
from tests.world.names import Namer

EDITION_2024 = date(2024, 3, 23)
_RUSSIAN_ONLY = {"windows1251"}


def site_term(end: date) -> int:
    """Working days for an open meeting's protocol on the site, by the edition in force on its last day."""
    return 4 if end >= EDITION_2024 else 2


def has_portal_term(end: date) -> bool:
    """Whether the edition in force on the last day sets a term for the portal."""
    return end >= EDITION_2024


@dataclass(slots=True)
class Builder:
    """A world being made. `found` collects the violations, `placed` the placements, as (hearing, column)."""

    rng: random.Random
    first: date
    last: date
    watch_from: date
    watch_until: date
    makes: dict[str, str]
    hearings: list[Hearing] = field(default_factory=list)
    postings: list[Posting] = field(default_factory=list)
    found: list[tuple[Hearing, str]] = field(default_factory=list)
    placed: list[tuple[Hearing, str]] = field(default_factory=list)
    _namers: dict[str, Namer] = field(default_factory=dict)
    _hours: set[tuple[str, date, time]] = field(default_factory=set)
    _twins: count[int] = field(default_factory=lambda: count(1))

    @property
    def month_days(self) -> list[date]:
        """The working days of the month."""
        return days.working_days(self.first, self.last)

    def namer(self, region: Region) -> Namer:
        """The names of one region."""
        if region.code not in self._namers:
            self._namers[region.code] = Namer(region, random.Random(self.rng.random()))
        return self._namers[region.code]

    def moment(
        self, day: date, region: Region, after: datetime | None = None, early: bool = False, morning: bool = False
    ) -> datetime:
        """A random moment in the office hours of `day`, never near a pass; `early`: seen by the 14:00 pass."""
        low, high = 9 * 60, (11 * 60 if morning else 12 * 60 + 30 if early else 17 * 60 + 30)
        for _ in range(500):
            minutes = self.rng.randint(low, high)
            at = datetime.combine(day, time(minutes // 60, minutes % 60), region.zone)
            if not days.near_pass(at) and (after is None or at > after):
                return at
        raise ValueError(f"no moment left on {day} after {after}")

    def is_edge(self, day: date) -> bool:
        """Whether what happens on `day` must be seen on that day: the month's last working day."""
        return day == days.on_or_before(self.last)

    def _hour(self, region: Region, day: date) -> time:
        for step in (30, 15, 5, 1):
            for _ in range(40):
                minutes = self.rng.randrange(10 * 60, 17 * 60, step)
                at = time(minutes // 60, minutes % 60)
                if (region.code, day, at) not in self._hours:
                    self._hours.add((region.code, day, at))
                    return at
        raise ValueError(f"no hour left in {region.code} on {day}")

    def open_meeting(self, region: Region, appears: datetime, day: date, company: Company | None = None) -> Hearing:
        """A new open meeting on `day` whose card appears at `appears`."""
        namer = self.namer(region)
        place = namer.place()
        who = company or namer.company()
        at = self._hour(region, day)
        hearing = Hearing(OPEN, region, who, namer.project(place), place, day, day, at, appears)
        return self._keep(hearing)

    def discussion(self, region: Region, appears: datetime, start: date, end: date) -> Hearing:
        """A new public discussion from `start` to `end`."""
        namer = self.namer(region)
        place = namer.place()
        who = namer.authority() if self.rng.random() < 0.7 else namer.company()
        return self._keep(Hearing(DISCUSSION, region, who, namer.construction(place), place, start, end, None, appears))

    def _keep(self, hearing: Hearing) -> Hearing:
        hearing.layout = self.rng.choice(("paragraphs", "table"))
        hearing.recording = self.rng.choice(("file", "link"))
        hearing.kazakh_values = self.rng.random() < 0.15
        self.hearings.append(hearing)
        return hearing

    def in_portal(self, hearing: Hearing, at: datetime, recording: bool) -> None:
        """Put the protocol (and the recording with it) on the hearing's card."""
        hearing.protocol_in_portal = at
        hearing.recording_in_portal = at if recording and hearing.form == OPEN else None

    def post(
        self,
        hearings: Sequence[Hearing],
        kind: str,
        at: datetime,
        shown: date | None,
        *,
        in_rubric: bool = True,
        recording: bool = False,
        prefix: bool = False,
    ) -> Posting:
        """Put a posting about `hearings` on their region's site, often in both languages."""
        region = hearings[0].region
        both = self.makes[region.code] not in _RUSSIAN_ONLY
        languages = self._languages(both)
        twin = next(self._twins) if len(languages) > 1 else 0
        made = [self._posting(hearings, kind, at, shown, language, recording, prefix) for language in languages]
        for posting in made:
            posting.in_rubric, posting.twin = in_rubric, twin
        if len(made) > 1 and self.rng.random() < 0.5:
            later = at + timedelta(minutes=self.rng.randint(2, 20))
            made[1].appears_at = (
                at if days.near_pass(later) or days.pass_around(later) != days.pass_around(at) else later
            )
        self.postings += made
        return made[0]

    def _languages(self, both: bool) -> list[str]:
        if not both:
            return ["ru"]
        return self.rng.choice((["ru"], ["kk"], ["kk"], ["ru"], ["kk", "ru"]))

    def _posting(
        self,
        hearings: Sequence[Hearing],
        kind: str,
        at: datetime,
        shown: date | None,
        language: str,
        recording: bool,
        moved: bool,
    ) -> Posting:
        starts = [hearing.starts_as_of(at) for hearing in hearings]
        head = words.title(hearings, kind, language, self.rng, starts)
        text = words.lines(hearings, kind, language, self.rng, starts)
        if moved:
            prefix = templates.MOVED_RU if language == "ru" else templates.MOVED_KK
            text = (prefix + text[0], *text[1:])
        links = self._links(kind, language, at.date(), recording)
        return Posting(
            hearings[0].region, kind, hearings[0].form, tuple(hearings), at, shown, language, head, text, links
        )

    def _links(self, kind: str, language: str, day: date, recording: bool) -> tuple[tuple[str, str], ...]:
        links = [words.file_link(kind, language, day, self.rng)] if kind == PROTOCOL or self.rng.random() < 0.5 else []
        if recording:
            links.append(words.recording_link(language, self.rng))
        return tuple(links)

    def noise(self, region: Region, at: datetime, in_rubric: bool) -> None:
        """A posting that is neither."""
        language = "ru" if self.makes[region.code] in _RUSSIAN_ONLY else self.rng.choice(("ru", "kk"))
        district = self.namer(region).place()
        name = district.district_ru if language == "ru" else district.district_kk
        head, text = words.noise(language, name, at.date() + timedelta(days=self.rng.randint(3, 20)), self.rng)
        self.postings.append(
            Posting(region, NEITHER, "", (), at, at.date(), language, head, text, in_rubric=in_rubric)
        )  # fmt: skip

    def announce(self, hearings: Sequence[Hearing], day: date | None = None) -> Posting:
        """Announce hearings in time: on the card's own day or the next working day, truly dated."""
        card = max(hearing.appears_on_portal for hearing in hearings)
        region = hearings[0].region
        own = card.astimezone(region.zone).date()
        day = day or self._punctual_day(own, hearings[0].start)
        after = card if day == own else None
        at = self.moment(day, region, after=after, early=self.is_edge(day))
        return self.post(hearings, ANNOUNCEMENT, at, day)

    def _punctual_day(self, own: date, meeting: date) -> date:
        following = days.shift(own, 1)
        too_late = following > meeting - timedelta(days=32)
        return own if too_late or self.rng.random() < 0.3 else following

    def card_moment(self, day: date, region: Region, same_day: bool) -> datetime:
        """When a card appears: in the morning where its posting comes on the same day."""
        return self.moment(day, region, morning=same_day)

    def ordinary_protocol(self, hearing: Hearing) -> None:
        """Site, portal and recording in time."""
        term = site_term(hearing.end)
        step = self.rng.randint(1, term)
        at = self.moment(days.shift(hearing.end, step), hearing.region, early=True)
        portal = self.moment(days.shift(hearing.end, self.rng.randint(1, term)), hearing.region, early=True)
        on_card = hearing.form == OPEN and has_portal_term(hearing.end) and self.rng.random() < 0.5
        self.in_portal(hearing, portal, on_card)
        recording = hearing.form == OPEN and not on_card
        self.post([hearing], PROTOCOL, at, at.date(), recording=recording)
