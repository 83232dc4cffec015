"""The truth of a long world: what one who looks at given moments can prove, counted apart from the product."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime, time, timedelta

from tests.world import days
from tests.world.builder import site_term
from tests.world.model import PROTOCOL, Hearing, World
from tests.worldcheck.recount import Recount

Found = tuple[str, str, str]  # form, number, column


class Watcher(Recount):
    """A recount by somebody who looks at many moments."""

    def _seen(self, moment: datetime) -> tuple[datetime | None, datetime]:
        passes = self.world.passes
        place = bisect_left(passes, moment)
        after = passes[place] if place < len(passes) else passes[-1] + timedelta(days=1)
        return (passes[place - 1] if place else None), after

    def _open_protocol(self, hearing: Hearing) -> None:
        """A meeting that was moved owes its protocol after the day it was moved to."""
        super()._open_protocol(hearing)
        if hearing.moves and not hearing.withdrawn_at:
            due = days.shift(hearing.moves[-1][1], site_term(hearing.moves[-1][1]))
            posting, at = self._first(hearing, PROTOCOL), hearing.protocol_in_portal
            if self._in_month(due) and (posting is None or self._absent_at_end(posting.appears_at)):
                self._add(hearing, "protocol_missing")
            if self._in_month(due) and (at is None or self._absent_at_end(at)):
                self._add(hearing, "protocol_missing_in_portal")


def provable(world: World, month: str, moments: Sequence[datetime]) -> set[Found]:
    """The month's violations for one who sees portal and sites at these moments, in order."""
    if not moments:
        return set()
    first, last = days.month_bounds(month)
    return Watcher(replace(world, month=month, first=first, last=last, passes=list(moments))).run().violations


def all_that_is(world: World, months: Iterable[str]) -> set[Found]:
    """Every violation of the months, for one who looks every hour from the first pass on."""
    begin = world.passes[0]
    hours = int((world.passes[-1] - begin) / timedelta(hours=1)) + 24 * 20
    moments = [begin + timedelta(hours=n) for n in range(hours)]
    return {found for month in months for found in provable(world, month, moments)}


def month_end(month: str) -> datetime:
    """The last moment of a month, Almaty time."""
    return datetime.combine(days.month_bounds(month)[1], time(23, 59, 59), days.ALMATY)
