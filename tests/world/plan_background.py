"""What happens around the month and counts nothing in it: former, coming, moved, withdrawn hearings, noise."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from tests.world import days
from tests.world.builder import Builder, site_term
from tests.world.model import ANNOUNCEMENT, PROTOCOL, Hearing, Region
from tests.world.plan_discussions import make_discussion
from tests.world.tables import Row

_DATELESS_MAKES = {"rubric_article", "paragraphs"}


@dataclass(slots=True)
class Background:
    """Plans one region's background. `weight` is its usual number of meetings a month."""

    builder: Builder
    region: Region
    weight: int
    history_months: int
    open_from: date  # the earliest former meeting

    @classmethod
    def of(cls, builder: Builder, region: Region, row: Row | None, history_months: int) -> Background:
        """Sized by the region's row."""
        weight = (row["protocols"] + row.get("protocol_missing", 0)) if row else 2
        start = builder.first - timedelta(days=45 + 30 * history_months)
        return cls(builder, region, weight, history_months, start)

    def run(self) -> None:
        """Everything around."""
        for _ in range(1 + round(self.weight * (0.4 + self.history_months))):
            self._former_meeting()
        for _ in range(1 + round(self.weight * 0.15)):
            self._coming_meeting()
        self._meeting_whose_protocol_is_due_after()
        for _ in range(2 * (1 + self.history_months)):
            self._former_discussion()
        self._coming_discussion()
        for _ in range(6 + 6 * self.history_months):
            self._noise()

    def _choice_of_days(self, first: date, last: date) -> date:
        return self.builder.rng.choice(days.working_days(first, last))

    def _meeting(self, meeting: date) -> Hearing:
        card_day = days.on_or_before(meeting - timedelta(days=self.builder.rng.randint(34, 50)))
        card = self.builder.card_moment(card_day, self.region, same_day=True)
        hearing = self.builder.open_meeting(self.region, card, meeting)
        return hearing

    def _former_meeting(self) -> None:
        """Held, and its protocol due, before the month."""
        builder = self.builder
        last = days.shift(builder.first, -2 - site_term(builder.first))
        hearing = self._meeting(self._choice_of_days(self.open_from, last))
        posting = builder.announce([hearing])
        builder.ordinary_protocol(hearing)
        self._age(posting.appears_at, hearing)

    def _age(self, posted: datetime, hearing: Hearing) -> None:
        """What years do to a site: entries without dates, entries taken down after the meeting."""
        builder = self.builder
        seen_by = builder.watch_from - timedelta(days=1)
        for posting in builder.postings[-4:]:
            if hearing not in posting.hearings or posting.appears_at.date() >= seen_by:
                continue
            if builder.makes[self.region.code] in _DATELESS_MAKES and builder.rng.random() < 0.3:
                posting.shown = None
            elif posting.kind == ANNOUNCEMENT and builder.rng.random() < 0.05:
                day = days.shift(hearing.end, builder.rng.randint(12, 20))
                posting.removed_at = builder.moment(day, self.region)

    def _coming_meeting(self) -> None:
        """A card of the last working day of the month or later, announced after the month."""
        builder = self.builder
        own = self._choice_of_days(days.on_or_before(builder.last), builder.watch_until - timedelta(days=4))
        meeting = days.on_or_after(own + timedelta(days=builder.rng.randint(40, 60)))
        hearing = builder.open_meeting(self.region, builder.moment(own, self.region), meeting)
        builder.announce([hearing], days.shift(own, 1))

    def _meeting_whose_protocol_is_due_after(self) -> None:
        builder = self.builder
        meeting = self.builder.rng.choice(builder.month_days[-site_term(builder.last) :])
        hearing = self._meeting(meeting)
        builder.announce([hearing])
        builder.ordinary_protocol(hearing)
        for posting in [p for p in builder.postings if p.kind == PROTOCOL and hearing in p.hearings]:
            self._after_the_month(posting.appears_at, hearing)

    def _after_the_month(self, _: datetime, hearing: Hearing) -> None:
        """Shift the site's postings of this hearing to the day on which they fall due, which lies after the month."""
        day = days.shift(hearing.end, site_term(hearing.end))
        for posting in self.builder.postings:
            if posting.kind == PROTOCOL and hearing in posting.hearings:
                posting.appears_at = self.builder.moment(day, self.region, early=True)
                posting.shown = day

    def _former_discussion(self) -> None:
        first = self.builder.first - timedelta(days=25 + 30 * self.history_months)
        end = self._choice_of_days(first, days.shift(self.builder.first, -6))
        self.builder.ordinary_protocol(make_discussion(self.builder, self.region, end))

    def _coming_discussion(self) -> None:
        end = self._choice_of_days(self.builder.month_days[-4], self.builder.watch_until - timedelta(days=5))
        self.builder.ordinary_protocol(make_discussion(self.builder, self.region, end))

    def _noise(self) -> None:
        builder = self.builder
        start = builder.watch_from - timedelta(days=30 * (1 + self.history_months))
        day = self._choice_of_days(start, builder.watch_until)
        inside = builder.rng.random() < 0.4
        builder.noise(self.region, builder.moment(day, self.region, early=True), inside)
        if builder.rng.random() < 0.15:
            builder.postings[-1].removed_at = builder.postings[-1].appears_at + timedelta(
                days=builder.rng.randint(5, 30)
            )

    def moved(self) -> Hearing:
        """A meeting whose date the card changes within the month, announced anew in time."""
        builder = self.builder
        last = builder.last - timedelta(days=1)
        hearing = self._meeting(self._choice_of_days(builder.first + timedelta(days=18), last))
        builder.announce([hearing])
        day = self._choice_of_days(builder.first + timedelta(days=2), builder.first + timedelta(days=12))
        changed = builder.moment(day, self.region, morning=True)
        hearing.moves.append((changed, days.on_or_after(day + timedelta(days=builder.rng.randint(38, 55)))))
        again = days.shift(day, 1)
        builder.post([hearing], ANNOUNCEMENT, builder.moment(again, self.region, early=True), again, prefix=True)
        return hearing

    def withdrawn(self) -> Hearing:
        """A meeting of the month's second half whose card goes away before it, for good."""
        builder = self.builder
        hearing = self._meeting(
            self._choice_of_days(builder.first + timedelta(days=16), builder.last - timedelta(days=1))
        )
        builder.announce([hearing])
        day = days.shift(hearing.start, -builder.rng.randint(4, 7))
        hearing.withdrawn_at = builder.moment(day, self.region)
        return hearing
