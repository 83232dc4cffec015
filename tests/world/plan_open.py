"""Open meetings of one region: a row of the table turned into what happened."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from tests.world import days
from tests.world.builder import Builder, has_portal_term, site_term
from tests.world.days import ONE
from tests.world.model import ANNOUNCEMENT, PROTOCOL, Hearing, Region
from tests.world.tables import Row

Flags = set[str]


def spread(builder: Builder, total: int, wants: Iterable[tuple[str, int, tuple[str, ...]]]) -> list[Flags]:
    """`total` sets of flags; each want is (flag, how many, flags it must not stand beside)."""
    slots: list[Flags] = [set() for _ in range(total)]
    for flag, number, apart in wants:
        free = [slot for slot in slots if not slot.intersection(apart)]
        if number > len(free):
            raise ValueError(f"{number} of {flag} do not fit into {total} hearings")
        for slot in builder.rng.sample(free, number):
            slot.add(flag)
    return slots


@dataclass(slots=True)
class OpenPlan:
    """Plans one region's open meetings. A missing column of the row counts as 0."""

    builder: Builder
    region: Region
    row: Row

    def run(self) -> None:
        """Everything the row speaks of."""
        wrong = self._split_wrong_rubric()
        self._announcements(wrong[0])
        for _ in range(self.row.get("announcement_missing", 0)):
            self._missing_announcement()
        self._protocols(wrong[1])

    def _split_wrong_rubric(self) -> tuple[int, int]:
        wanted = self.row.get("wrong_rubric", 0)
        first = min(self.row["announcements"], (wanted + 1) // 2)
        return first, wanted - first

    def _find(self, hearing: Hearing, column: str) -> None:
        self.builder.found.append((hearing, column))

    # Announcements

    def _announcements(self, wrong_rubric: int) -> None:
        row = self.row
        wants = (
            ("announcement_backdated", row.get("announcement_backdated", 0), ()),
            ("announcement_posted_late", row.get("announcement_posted_late", 0), ("announcement_backdated",)),
            ("announcement_undated", row.get("announcement_undated", 0), ("announcement_backdated",)),
            ("announcement_notice_too_short", row.get("announcement_notice_too_short", 0), ("announcement_backdated",)),
            ("wrong_rubric", wrong_rubric, ()),
        )
        plain = 0
        for flags in spread(self.builder, row["announcements"], wants):
            if flags:
                self._flagged_announcement(flags)
            else:
                plain += 1
        while plain:
            size = min(plain, self.builder.rng.choice((1, 1, 1, 1, 1, 1, 1, 2, 3)))
            self._plain_announcement(size)
            plain -= size

    def _meeting_after(self, day: date) -> date:
        return days.on_or_after(day + timedelta(days=self.builder.rng.randint(32, 58)))

    def _plain_announcement(self, size: int) -> None:
        """One punctual posting of `size` hearings of one company."""
        builder, region = self.builder, self.region
        day = builder.rng.choice(builder.month_days)
        card, same_day = self._punctual_card(day)
        company = builder.namer(region).company()
        meeting = self._meeting_after(day)
        hearings = []
        for n in range(size):
            when = meeting if builder.rng.random() < 0.5 else self._meeting_after(day)
            hearings.append(builder.open_meeting(region, card + timedelta(minutes=n), when, company))
        after = hearings[-1].appears_on_portal if same_day else None
        at = builder.moment(day, region, after=after, early=builder.is_edge(day))
        builder.post(hearings, ANNOUNCEMENT, at, day)
        for hearing in hearings:
            self._announced(hearing)

    def _punctual_card(self, day: date) -> tuple[datetime, bool]:
        """When the card of a posting of `day` appears, and whether on the same day."""
        same_day = self.builder.rng.random() < 0.3
        card_day = day if same_day else days.shift(day, -1)
        return self.builder.card_moment(card_day, self.region, same_day), same_day

    def _announced(self, hearing: Hearing) -> None:
        self.builder.placed.append((hearing, "announcements"))
        self.follow_up(hearing)

    def follow_up(self, hearing: Hearing) -> None:
        """The protocol of a meeting after the month, where the world still shows it."""
        if days.shift(hearing.end, 1) <= self.builder.watch_until:
            self.builder.ordinary_protocol(hearing)

    def _flagged_announcement(self, flags: Flags) -> None:
        builder, region = self.builder, self.region
        short = "announcement_notice_too_short" in flags
        day = builder.rng.choice(self._days_for(flags))
        card, same_day = self._card_for(flags, day)
        meeting = self._short_meeting(day) if short else self._meeting_after(day)
        hearing = builder.open_meeting(region, card, meeting)
        early = "announcement_undated" in flags or builder.is_edge(day)
        at = builder.moment(day, region, after=card if same_day else None, early=early)
        shown = self._shown(flags, day, days.shift(day, -4))
        builder.post([hearing], ANNOUNCEMENT, at, shown, in_rubric="wrong_rubric" not in flags)
        for flag in flags:
            self._find(hearing, flag)
        self._announced(hearing)

    def _days_for(self, flags: Flags) -> list[date]:
        every = self.builder.month_days
        if "announcement_posted_late" in flags:
            every = [day for day in every if days.shift(day, -3) > self.builder.watch_from]
        if "announcement_notice_too_short" in flags:
            return [day for day in every if day + timedelta(days=20) > self.builder.last]
        return every

    def _short_meeting(self, day: date) -> date:
        """18 to 27 days after the posting, after the month."""
        choices = [day + timedelta(days=n) for n in range(18, 28)]
        return self.builder.rng.choice([c for c in choices if days.is_working(c) and c > self.builder.last])

    def _card_for(self, flags: Flags, day: date) -> tuple[datetime, bool]:
        if "announcement_posted_late" in flags:
            backs = [days.shift(day, -back) for back in range(3, 7)]
            watched = [back for back in backs if back > self.builder.watch_from]
            return self.builder.moment(self.builder.rng.choice(watched), self.region), False
        if "announcement_backdated" in flags:
            return self.builder.moment(days.shift(day, -5), self.region), False
        return self._punctual_card(day)

    def _shown(self, flags: Flags, day: date, earliest: date) -> date | None:
        if flags & {"announcement_undated", "protocol_undated"}:
            return None
        if flags & {"announcement_backdated", "protocol_backdated"}:
            latest = day - timedelta(days=2)
            return earliest + timedelta(days=self.builder.rng.randint(0, max(0, (latest - earliest).days)))
        return day

    def _missing_announcement(self) -> None:
        """A card whose announcement falls due in the month on every reading, and is not there at its end."""
        builder, region = self.builder, self.region
        card = self._missing_card()
        hearing = builder.open_meeting(region, card, self._meeting_after(card.date()))
        self._find(hearing, "announcement_missing")
        later = days.on_or_after(builder.last + timedelta(days=builder.rng.randint(5, 9)))
        if builder.rng.random() < 0.5 and (hearing.start - later).days not in (28, 29, 30) and later < hearing.start:
            builder.post([hearing], ANNOUNCEMENT, builder.moment(later, region), later)
        self.follow_up(hearing)

    def _missing_card(self) -> datetime:
        builder, region = self.builder, self.region
        choices = days.working_days(builder.first - timedelta(days=5), builder.last)
        while True:
            card = builder.moment(builder.rng.choice(choices), region)
            before, at = days.pass_around(card)
            due = [days.shift(moment.astimezone(region.zone).date(), 1) for moment in (before, at)]
            if all(builder.first <= day <= builder.last for day in due):
                return card

    # Protocols

    def _protocols(self, wrong_rubric: int) -> None:
        row = self.row
        wants = (
            ("protocol_backdated", row.get("protocol_backdated", 0), ()),
            ("protocol_posted_late", row.get("protocol_posted_late", 0), ("protocol_backdated",)),
            ("protocol_undated", row.get("protocol_undated", 0), ("protocol_backdated",)),
            ("recording_missing", row.get("recording_missing", 0), ()),
            ("wrong_rubric", wrong_rubric, ()),
        )
        slots = spread(self.builder, row["protocols"], wants)
        slots += [{"protocol_missing"} for _ in range(row.get("protocol_missing", 0))]
        self._choose_missing_in_portal(slots)
        for flags in slots:
            self._protocol(flags)

    def _choose_missing_in_portal(self, slots: list[Flags]) -> None:
        wanted = self.row.get("protocol_missing_in_portal", 0)
        if wanted > len(slots):
            raise ValueError("more protocols missing in the portal than meetings")
        for slot in self.builder.rng.sample(slots, wanted):
            slot.add("protocol_missing_in_portal")

    def _protocol(self, flags: Flags) -> None:
        day = self._protocol_day(flags)
        hearing = self._held(self._meeting_before(flags, day))
        site = None if "protocol_missing" in flags else self._site_moment(flags, day)
        on_card = self._portal(hearing, flags, site)
        if site:
            recording = "recording_missing" not in flags and not on_card
            shown = self._shown(flags, day, days.shift(hearing.end, 1))
            inside = "wrong_rubric" not in flags
            self.builder.post([hearing], PROTOCOL, site, shown, in_rubric=inside, recording=recording)
            self.builder.placed.append((hearing, "protocols"))
        else:
            self._after_the_month(hearing)
        for flag in flags:
            self._find(hearing, flag)

    def _site_moment(self, flags: Flags, day: date) -> datetime:
        early = "protocol_undated" in flags or self.builder.is_edge(day)
        return self.builder.moment(day, self.region, early=early)

    def _after_the_month(self, hearing: Hearing) -> None:
        builder = self.builder
        day = days.on_or_after(builder.last + timedelta(days=builder.rng.randint(5, 9)))
        if builder.rng.random() < 0.35:
            builder.post([hearing], PROTOCOL, builder.moment(day, self.region), day, recording=True)

    def _protocol_day(self, flags: Flags) -> date:
        """The day of posting; for a missing one, or one missing in the portal, the day on which it falls due."""
        choices = self.builder.month_days
        if "protocol_missing_in_portal" in flags:
            choices = choices[site_term(self.builder.last) + 6 :]
        return self.builder.rng.choice(choices)

    def _meeting_before(self, flags: Flags, day: date) -> date:
        """The meeting's day that makes a posting on `day` what its flags say."""
        term = site_term(day)
        if flags & {"protocol_posted_late"}:
            return days.shift(day, -term - self.builder.rng.randint(1, 5))
        if "protocol_backdated" in flags:
            return days.shift(day, -5)
        if flags & {"protocol_missing", "protocol_missing_in_portal"}:
            return days.shift(day, -term)
        return days.shift(day, -self.builder.rng.randint(1, term))

    def _held(self, meeting: date) -> Hearing:
        """A meeting whose card and announcement came long before, in a former month."""
        builder, region = self.builder, self.region
        lead = builder.rng.randint(34, 54)
        card_day = days.on_or_before(meeting - timedelta(days=lead))
        hearing = builder.open_meeting(region, builder.card_moment(card_day, region, same_day=True), meeting)
        if card_day >= builder.watch_from - ONE or builder.rng.random() < 0.92:
            posting = builder.announce([hearing])
            assert posting.shown is not None and posting.shown < builder.first
        return hearing

    def _portal(self, hearing: Hearing, flags: Flags, site: datetime | None) -> bool:
        """Put the protocol into the portal; whether the recording stands there too."""
        builder = self.builder
        with_recording = site is not None and "recording_missing" not in flags and builder.rng.random() < 0.5
        if "protocol_missing_in_portal" in flags:
            return False
        if not has_portal_term(hearing.end):
            return self._portal_without_term(hearing, with_recording)
        due = days.shift(hearing.end, 4)
        if "protocol_posted_late" in flags and site is not None and builder.rng.random() < 0.3:
            return self._portal_late(hearing, due, site, with_recording)
        at = builder.moment(days.shift(hearing.end, builder.rng.randint(1, 4)), self.region, early=True)
        builder.in_portal(hearing, at, with_recording)
        return with_recording and at.date() <= builder.last

    def _portal_late(self, hearing: Hearing, due: date, site: datetime, with_recording: bool) -> bool:
        at = max(site, self.builder.moment(days.shift(due, 1), self.region, early=True))
        self.builder.in_portal(hearing, at, with_recording)
        return with_recording

    def _portal_without_term(self, hearing: Hearing, with_recording: bool) -> bool:
        """Under the first edition nothing obliges: half of them come, by the first site day."""
        if self.builder.rng.random() < 0.5:
            return False
        at = self.builder.moment(days.shift(hearing.end, 1), self.region, morning=True)
        self.builder.in_portal(hearing, at, with_recording)
        return with_recording
