"""The moment that is judged, and what complete readings prove of it (`domain.md` rule 9)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

from checks.duties import Rules
from checks.facts import day_end
from checks.losses import NONE, RESTS_ON, Gone, Losses, gone
from checks.model import Ledger, PageRef, SourceHistory


@dataclass(frozen=True, slots=True)
class Proof:
    """Whether complete readings prove what was absent; else the source that failed to, and its last good reading."""

    holds: bool
    pages: tuple[PageRef, ...] = ()
    source: str = ""
    since: datetime | None = None


@dataclass(frozen=True, slots=True)
class View:
    """Judged is the state at `as_of`, with what was learnt up to `now`; live where the two are one.

    `through`: the legal day that `as_of` closes. Each region's day ends by its own clock (rule 14), so a due day
    that is the month's last is over in every region at the month's end. `losses` are fields that sources have lost.
    """

    now: datetime
    as_of: datetime
    rules: Rules
    portal: SourceHistory | None
    sites: Mapping[str, tuple[SourceHistory, ...]]
    through: date | None = None
    losses: Losses = field(default_factory=dict)

    def in_zone(self, zone: ZoneInfo) -> View:
        """The same view with `as_of` at the end of the region's own legal day."""
        return replace(self, as_of=day_end(self.through, zone)) if self.through else self

    @property
    def live(self) -> bool:
        return self.as_of >= self.now

    def site_absence(self, region: str, due_end: datetime) -> Proof:
        """Whether all sites of a region were read completely after `due_end` and, looking back, after `as_of`."""
        sources = self.sites.get(region, ())
        if not sources:
            return Proof(False)
        pages: list[PageRef] = []
        for source in sources:
            start = self._proving(source, due_end)
            if start is None:
                return Proof(False, source=source.id, since=source.complete[-1] if source.complete else None)
            pages.extend(source.pages.get(start, ()))
        return Proof(True, tuple(pages))

    def card_absence(self, last_read: datetime, page: PageRef, due_end: datetime) -> Proof:
        """Whether a card's own page was read after `due_end` and, looking back, after `as_of`."""
        if last_read > due_end and (self.live or last_read >= self.as_of):
            return Proof(True, (page,))
        portal = self.portal
        since = portal.complete[-1] if portal and portal.complete else None
        return Proof(False, source=portal.id if portal else "", since=since)

    def _proving(self, source: SourceHistory, due_end: datetime) -> datetime | None:
        if self.live:
            last = source.complete[-1] if source.complete else None
            return last if last is not None and last > due_end else None
        return next((start for start in source.complete if start > due_end and start >= self.as_of), None)

    def gone(self, column: str, region: str, begin: datetime, end: datetime) -> Gone | None:
        """What the region's sites or the portal lost between two moments of all that `column` rests on."""
        if not self.losses:
            return None
        rest = RESTS_ON[column]
        sites = [source.id for source in self.sites.get(region, ())]
        portal = [self.portal.id] if self.portal else []
        of_site = gone(self.losses, sites, rest.site, begin, end)
        return of_site or gone(self.losses, portal, rest.portal, begin, end)

    def looked_back(self, region: str) -> datetime:
        """The moment by which the region's sites and the portal had been read to tell what stood there at `as_of`."""
        firsts = [next((at for at in one.complete if at >= self.as_of), self.as_of) for one in self._of(region)]
        return max(firsts, default=self.as_of)

    def good_before(self, lost: Gone) -> datetime | None:
        """The last complete pass of a source before it lost a field."""
        sources = [*self._of(None), *(one for own in self.sites.values() for one in own)]
        starts = (at for one in sources if one.id == lost.source for at in one.complete if at < lost.loss.since)
        return max(starts, default=None)

    def _of(self, region: str | None) -> tuple[SourceHistory, ...]:
        """The portal, and the sites of a region."""
        portal = (self.portal,) if self.portal else ()
        return portal + (self.sites.get(region, ()) if region else ())

    def pages_at(self, source_id: str, start: datetime | None) -> tuple[PageRef, ...]:
        """The listing pages of a complete pass of a site, as evidence of what they did not show."""
        for sources in self.sites.values():
            for source in sources:
                if source.id == source_id and start is not None:
                    return source.pages.get(start, ())
        return ()

    def baseline_of(self, region: str) -> datetime | None:
        """When every site of the region had its first complete pass; None while one had none."""
        starts = [source.baseline for source in self.sites.get(region, ())]
        known = [start for start in starts if start is not None]
        return max(known) if known and len(known) == len(starts) else None


def view_of(
    ledger: Ledger, rules: Rules, now: datetime, as_of: datetime, through: date | None = None, losses: Losses = NONE
) -> View:
    """The moment that is judged, with the ledger's portal and the sites of each region."""
    sites: dict[str, list[SourceHistory]] = {}
    for source in ledger.sources:
        if source.region and source.kind != "portal":
            sites.setdefault(source.region, []).append(source)
    return View(
        now, as_of, rules, ledger.portal, {region: tuple(own) for region, own in sites.items()}, through, losses
    )
