"""Public discussions of one region: the cohort whose protocol falls due in the month."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from tests.world import days
from tests.world.builder import Builder
from tests.world.model import PROTOCOL, Hearing, Region
from tests.world.plan_open import Flags
from tests.world.tables import Row

TERM = 4


@dataclass(slots=True)
class DiscussionPlan:
    """Plans one region's cohort."""

    builder: Builder
    region: Region
    row: Row

    def run(self) -> None:
        """Everything the row speaks of."""
        for flags in self._slots():
            self._discussion(flags)

    def _slots(self) -> list[Flags]:
        row, rng = self.row, self.builder.rng
        total = row["announcements"]
        slots: list[Flags] = [set() for _ in range(total)]
        for slot in rng.sample(slots, row["protocol_missing_in_portal"]):
            slot.add("protocol_missing_in_portal")
        for slot in rng.sample(slots, row["protocol_missing"]):
            slot.add("protocol_missing")
        on_site = [slot for slot in slots if "protocol_missing" not in slot]
        rng.shuffle(on_site)
        backdated, undated = row["protocol_backdated"], row["protocol_undated"]
        for n, slot in enumerate(on_site[: backdated + undated]):
            slot.add("protocol_backdated" if n < backdated else "protocol_undated")
        self._choose_late(slots)
        return slots

    def _choose_late(self, slots: list[Flags]) -> None:
        """Late somewhere: in the portal, or on the site unless judged backdated there."""
        free = [
            slot
            for slot in slots
            if "protocol_missing_in_portal" not in slot or not slot & {"protocol_missing", "protocol_backdated"}
        ]
        wanted = self.row["protocol_posted_late"]
        if wanted > len(free):
            raise ValueError(f"{self.region.code}: {wanted} late of {len(free)} that were posted at all")
        for slot in self.builder.rng.sample(free, wanted):
            slot.add("protocol_posted_late")

    def _discussion(self, flags: Flags) -> None:
        builder = self.builder
        due = self._due(flags)
        hearing = make_discussion(builder, self.region, days.shift(due, -TERM))
        site_late, portal_late = self._late_where(flags)
        if "protocol_missing_in_portal" in flags:
            self._portal_later(hearing)
        else:
            builder.in_portal(hearing, builder.moment(self._day(due, portal_late), self.region, early=True), False)
        if "protocol_missing" in flags:
            self._site_later(hearing)
        else:
            self._site(hearing, flags, self._day(due, site_late or "protocol_backdated" in flags))
        self._record(hearing, flags)

    def _record(self, hearing: Hearing, flags: Flags) -> None:
        self.builder.placed.append((hearing, "announcements"))
        if "protocol_missing_in_portal" not in flags:
            self.builder.placed.append((hearing, "protocols_in_portal"))
        self.builder.found += [(hearing, flag) for flag in flags]

    def _due(self, flags: Flags) -> date:
        """A due day in the month, with room for a late posting where one is wanted."""
        choices = self.builder.month_days
        late = flags & {"protocol_posted_late", "protocol_backdated"}
        return self.builder.rng.choice(choices[:-3] if late else choices)

    def _day(self, due: date, late: bool) -> date:
        if not late:
            return days.shift(due, -self.builder.rng.randint(0, TERM - 1))
        return self.builder.rng.choice([day for day in self.builder.month_days if day > due])

    def _late_where(self, flags: Flags) -> tuple[bool, bool]:
        """(late on the site, late in the portal)."""
        if "protocol_posted_late" not in flags:
            return False, False
        site = not flags & {"protocol_missing", "protocol_backdated"}
        portal = "protocol_missing_in_portal" not in flags
        if site and portal:
            return self.builder.rng.choice(((True, False), (False, True), (True, True)))
        return site, portal

    def _site(self, hearing: Hearing, flags: Flags, day: date) -> None:
        shown: date | None = day
        if "protocol_undated" in flags:
            shown = None
        if "protocol_backdated" in flags:
            shown = min(days.shift(hearing.end, 1), day - timedelta(days=2))
        self.builder.post([hearing], PROTOCOL, self.builder.moment(day, self.region, early=True), shown)

    def _later_day(self) -> date:
        return days.on_or_after(self.builder.last + timedelta(days=self.builder.rng.randint(5, 9)))

    def _portal_later(self, hearing: Hearing) -> None:
        if self.builder.rng.random() < 0.3:
            self.builder.in_portal(hearing, self.builder.moment(self._later_day(), self.region), False)

    def _site_later(self, hearing: Hearing) -> None:
        if self.builder.rng.random() < 0.3:
            day = self._later_day()
            self.builder.post([hearing], PROTOCOL, self.builder.moment(day, self.region), day)


def make_discussion(builder: Builder, region: Region, end: date) -> Hearing:
    """A discussion that ends on the working day `end`, its card days before it starts, often announced on the site."""
    start = days.shift(end, -builder.rng.choice((4, 4, 4, 4, 6, 9, 14)))
    card_day = days.shift(start, -builder.rng.randint(1, 5))
    hearing = builder.discussion(region, builder.moment(card_day, region, morning=True), start, end)
    if builder.rng.random() < 0.5:
        builder.announce([hearing])
    return hearing
