"""Fields that the entries of a source have lost, and what may not be concluded while they are gone.

A verdict may rest on what an entry does not show. Where a field was nearly always there and is nearly never there any
more, nobody can tell a department that left it out from a page that shows it elsewhere: what rests on its absence is
*unknown* until the field is back or the operator says that the page is meant so. Warnings never rest on an absence.
`RESTS_ON` is the one place that says which column rests on which field.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, NamedTuple

from checks.model import Kind


class Rest(NamedTuple):
    """The fields whose absence a column rests on: of the entries of the region's sites, and of the portal's cards."""

    site: tuple[str, ...] = ()
    portal: tuple[str, ...] = ()


# By what a paper is found among the entries and tied to its hearing.
_FOUND_BY = Rest(("title", "text", "kind", "project", "meeting_day"), ("project",))
# An entry that could not be read may have come before the one that is judged.
_CAME_FIRST = _FOUND_BY

# What is posted late rests on what its duty's own column rests on.
RESTS_ON: Mapping[str, Rest] = {
    "wrong_rubric": Rest(("in_rubric",)),
    "announcement_missing": _FOUND_BY,
    "announcement_backdated": _CAME_FIRST,
    "announcement_notice_too_short": _CAME_FIRST,
    "announcement_undated": Rest(("date",)),
    "protocol_backdated": _CAME_FIRST,
    "protocol_undated": Rest(("date",)),
    "recording_missing": Rest(("protocol_links",), ("files",)),
    "protocol_missing": _FOUND_BY,
    "protocol_missing_in_portal": Rest((), ("files",)),
}
RESTED = frozenset(field for rest in RESTS_ON.values() for field in (*rest.site, *rest.portal))
"""Every field that some column rests on."""


def reason_of(field: str) -> str:
    """The named reason of what is unknown because `field` is lost."""
    return f"{field}_lost"


LOST_REASONS = frozenset(map(reason_of, RESTED))


@dataclass(frozen=True, slots=True)
class Loss:
    """A field that the entries seen from `since` on lack; `until` it was back (None: it is not).

    `now` and `before` are the shares of entries that had it, in percent, when that was found out.
    """

    field: str
    since: datetime
    until: datetime | None
    now: int
    before: int

    def touches(self, begin: datetime, end: datetime) -> bool:
        """Whether any moment from `begin` to `end`, both included, lies in it."""
        return self.since <= end and (self.until is None or begin < self.until)


Losses = Mapping[str, Sequence[Loss]]
"""By source, oldest first."""

NONE: Losses = {}


@dataclass(frozen=True, slots=True)
class Gone:
    """The loss that something cannot be concluded for, and the source that it is of."""

    source: str
    loss: Loss

    @property
    def reason(self) -> str:
        return reason_of(self.loss.field)


def gone(losses: Losses, sources: Iterable[str], fields: Sequence[str], begin: datetime, end: datetime) -> Gone | None:
    """The first loss of one of these fields at one of these sources between `begin` and `end`, None where none was."""
    found = (
        Gone(source, loss)
        for source in sources
        for loss in losses.get(source, ())
        if loss.field in fields and loss.touches(begin, end)
    )
    return min(found, key=lambda one: one.loss.since, default=None)


def column_of(kind: Kind, what: str) -> str:
    """The column that says `what` ("undated", "backdated") of papers of `kind`."""
    return f"{kind.value}_{what}"


def followed(known: Losses, found: Losses, back: Mapping[str, Mapping[str, datetime]]) -> dict[str, tuple[Loss, ...]]:
    """What is lost after another look: the `known` losses, ended where the field is `back`, and the new ones `found`.

    `back` maps source and field to the moment of the newest entry where the newest entries have the field again.
    """
    result: dict[str, tuple[Loss, ...]] = {}
    for source in sorted({*known, *found}):
        own = [_ended(one, back.get(source, {})) for one in known.get(source, ())]
        under_way = {one.field for one in own if one.until is None}
        own += [one for one in found.get(source, ()) if one.field not in under_way and not _told_of(one, own)]
        result[source] = tuple(sorted(own, key=lambda one: (one.since, one.field)))
    return {source: own for source, own in result.items() if own}


def _ended(loss: Loss, back: Mapping[str, datetime]) -> Loss:
    if loss.until is None and loss.field in back:
        return replace(loss, until=max(back[loss.field], loss.since))
    return loss


def _told_of(loss: Loss, own: Iterable[Loss]) -> bool:
    return any((one.field, one.since) == (loss.field, loss.since) for one in own)


def unless_right(losses: Losses, right: Mapping[str, datetime]) -> dict[str, tuple[Loss, ...]]:
    """`losses` without those of sources whose pages an operator called right after they began."""
    kept = {
        source: tuple(one for one in own if source not in right or one.since > right[source])
        for source, own in losses.items()
    }
    return {source: own for source, own in kept.items() if own}


def open_fields(losses: Losses) -> dict[str, tuple[Loss, ...]]:
    """The losses that are not over, by source."""
    kept = {source: tuple(one for one in own if one.until is None) for source, own in losses.items()}
    return {source: own for source, own in kept.items() if own}


def to_json(losses: Losses) -> dict[str, Any]:
    """`losses` as plain JSON values."""
    return {source: [_row(one) for one in own] for source, own in losses.items()}


def _row(loss: Loss) -> list[Any]:
    until = loss.until.isoformat() if loss.until else None
    return [loss.field, loss.since.isoformat(), until, loss.now, loss.before]


def from_json(value: Mapping[str, Any]) -> dict[str, tuple[Loss, ...]]:
    """The inverse of `to_json`."""
    return {source: tuple(_loss(*row) for row in own) for source, own in value.items()}


def _loss(field: str, since: str, until: str | None, now: int, before: int) -> Loss:
    return Loss(field, datetime.fromisoformat(since), datetime.fromisoformat(until) if until else None, now, before)
