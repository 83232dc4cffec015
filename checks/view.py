"""The moment that is judged, and what complete readings prove of it (`domain.md` rule 9)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

from checks.duties import Rules
from checks.facts import day_end
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
    that is the month's last is over in every region at the month's end.
    """

    now: datetime
    as_of: datetime
    rules: Rules
    portal: SourceHistory | None
    sites: Mapping[str, tuple[SourceHistory, ...]]
    through: date | None = None

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


def view_of(ledger: Ledger, rules: Rules, now: datetime, as_of: datetime, through: date | None = None) -> View:
    """The moment that is judged, with the ledger's portal and the sites of each region."""
    sites: dict[str, list[SourceHistory]] = {}
    for source in ledger.sources:
        if source.region and source.kind != "portal":
            sites.setdefault(source.region, []).append(source)
    return View(now, as_of, rules, ledger.portal, {region: tuple(own) for region, own in sites.items()}, through)
