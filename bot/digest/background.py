"""What an analysis is seen against: the months before it, the issue that it corrects, the sources it rests on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from checks.analysis import Analysis, last_day
from checks.model import SourceHistory

MONTHS = 12
Body = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class MonthTotals:
    """A month of the trend: table name to (announcements, protocols, violations); {} where no analysis was kept."""

    month: str
    tables: Mapping[str, tuple[int, int, int]]

    @property
    def known(self) -> bool:
        return bool(self.tables)

    @property
    def violations(self) -> int:
        return sum(counts[2] for counts in self.tables.values())


@dataclass(frozen=True, slots=True)
class SourceHealth:
    """How a source was read in the month, as of the analysis: complete readings, days that had one, the nearest ones.

    `last` is the last complete reading that is not after the moment judged, `after` the first one after it. Both stay
    what they are however much later they are asked for.
    """

    source: str
    region: str | None
    readings: int
    days: int
    of_days: int
    last: datetime | None
    after: datetime | None

    @property
    def health(self) -> str:
        """ "good", "gaps", "poor" (on fewer than half of the days), or "none"."""
        if not self.days:
            return "none"
        if self.days == self.of_days:
            return "good"
        return "gaps" if 2 * self.days >= self.of_days else "poor"


@dataclass(frozen=True, slots=True)
class Background:
    """`months` ends with the analysis' own; `before` is last month's document, `corrected` the issue sent before."""

    months: tuple[MonthTotals, ...] = ()
    before: Body | None = None
    corrected: Body | None = None
    sources: tuple[SourceHealth, ...] = ()


NOTHING = Background()


def months_until(month: str, count: int = MONTHS) -> list[str]:
    """The `count` months "YYYY-MM" that end with `month`."""
    year, number = int(month[:4]), int(month[5:])
    ordinals = range(year * 12 + number - count, year * 12 + number)
    return [f"{ordinal // 12:04d}-{ordinal % 12 + 1:02d}" for ordinal in ordinals]


def totals_of(body: Body) -> MonthTotals:
    """The trend's line of an analysis' document (`contract.md`, Digest JSON)."""
    return MonthTotals(body["month"], {name: _counts(table["totals"]) for name, table in body["tables"].items()})


def _counts(totals: Mapping[str, int]) -> tuple[int, int, int]:
    announcements, protocols = list(totals.values())[:2]
    return announcements, protocols, totals["total"]


def health_of(sources: Iterable[SourceHistory], analysis: Analysis, zone: ZoneInfo) -> tuple[SourceHealth, ...]:
    """The health of each source in the analysis' month; days are those of `zone`, the service's."""
    first = date.fromisoformat(f"{analysis.month}-01")
    last = min(last_day(analysis.month), analysis.as_of.astimezone(zone).date())
    days = {first + timedelta(days=at) for at in range((last - first).days + 1)}
    return tuple(_health(source, analysis.as_of, days, zone) for source in sources)


def _health(source: SourceHistory, as_of: datetime, days: set[date], zone: ZoneInfo) -> SourceHealth:
    until = [moment for moment in source.complete if moment <= as_of]
    after = [moment for moment in source.complete if moment > as_of]
    own = [moment for moment in until if moment.astimezone(zone).date() in days]
    return SourceHealth(
        source.id,
        source.region,
        len(own),
        len({moment.astimezone(zone).date() for moment in own}),
        len(days),
        max(until, default=None),
        min(after, default=None),
    )
