"""Who is told that a source could not be read, and that it is read again: one message per transition.

An outage is known by the last complete pass before it, so its name stays the same while it lasts and nothing
but the outbox has to remember it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.notices.model import (
    BLIND,
    MASS,
    MASS_OVER,
    OFFICER,
    OPERATOR,
    RECOVERED,
    TROUBLE,
    URGENCY,
    AlertSettings,
)
from bot.notices.payload import Payload
from bot.notices.plan import audience
from bot.people import Person
from checks.judged import Unknown
from checks.model import PassOutcome, SourceHistory
from storage.values import NewNotice

_WHOLE_DAY = timedelta(days=1)
_ALL_SOURCES = "sources"


@dataclass(frozen=True, slots=True)
class _Planner:
    people: Sequence[Person]
    told: Mapping[str, set[str]]
    settings: AlertSettings
    now: datetime

    def notices(self, incident: str, kind: str, region: str | None, payload: Payload, role: str) -> list[NewNotice]:
        """One notice for each person of `role` (operators; officers of `region`, of all regions where it is None)."""
        return [
            NewNotice(
                key=f"{incident}|{kind}|{person.id}",
                recipient=person.id,
                kind=kind,
                urgency=URGENCY[kind],
                payload=payload,
                not_before=self.settings.not_before(self.now, None),
                duty_id=incident,
                region=region,
            )
            for person in self._audience(region, role)
        ]

    def _audience(self, region: str | None, role: str) -> list[Person]:
        if role == OPERATOR:
            return [person for person in self.people if person.role == OPERATOR]
        if self.settings.shadow:
            return []
        if region is None:
            return [person for person in self.people if person.role == OFFICER]
        return audience(self.people, region, OFFICER, shadow=False)

    def open_incidents(self, prefix: str) -> Iterator[tuple[str, set[str]]]:
        """The outages under `prefix` whose end was not told yet, with the kinds of notices told of each."""
        for incident, kinds in self.told.items():
            if incident.startswith(prefix) and not kinds & {RECOVERED, MASS_OVER}:
                yield incident, kinds


def plan_source_notices(
    sources: Sequence[SourceHistory],
    addresses: Mapping[str, str],
    unknown: Iterable[Unknown],
    people: Sequence[Person],
    told: Mapping[str, set[str]],
    settings: AlertSettings,
    now: datetime,
) -> list[NewNotice]:
    """The notices on sources after a pass.

    `sources` as after this pass; `addresses` maps source ids to the page to open by hand; `unknown` are the
    duties that cannot be judged; `told` maps the `duty_id` of every source notice ever planned to their kinds.
    More than half of the sources failing together is one alarm to the operators and no word to the regions.
    """
    planner = _Planner(people, told, settings, now)
    failing = [source for source in sources if _failing(source)]
    notices = [notice for source in sources if not _failing(source) for notice in _recovered(planner, source)]
    if len(failing) > 1 and len(failing) * 2 > len(sources):
        return notices + _mass(planner, failing, len(sources))
    notices += _mass_over(planner)
    blind = list(unknown)
    for source in failing:
        notices += _trouble(planner, source, addresses.get(source.id, ""), blind)
    return notices


def incident_of(source: SourceHistory) -> str:
    """The name of the outage that the source is in."""
    last = f"{source.complete[-1]:%Y%m%dT%H%M%S%z}" if source.complete else "never"
    return f"source|{source.id}|{last}"


def _failing(source: SourceHistory) -> bool:
    # A first walk that is not at its end yet is progress, not trouble.
    if source.last_outcome is None or source.last_outcome is PassOutcome.COMPLETE:
        return False
    return source.last_outcome is not PassOutcome.PARTIAL or bool(source.complete)


def _payload(source: SourceHistory, address: str) -> Payload:
    return {
        "source": source.id,
        "source_kind": source.kind,
        "source_region": source.region or "",
        "reason": source.last_reason,
        "last_good": source.complete[-1].isoformat() if source.complete else "",
        "address": address,
    }


def _trouble(planner: _Planner, source: SourceHistory, address: str, unknown: list[Unknown]) -> list[NewNotice]:
    incident, payload = incident_of(source), _payload(source, address)
    notices = planner.notices(incident, TROUBLE, source.region, payload, OPERATOR)
    duties = _duties_by_region(source, unknown)
    if _unread_for_a_day(source, planner):
        counted = payload | {"duties": sum(duties.values())} if source.region else payload
        return notices + planner.notices(incident, BLIND, source.region, counted, OFFICER)
    for region, count in duties.items():
        notices += planner.notices(incident, BLIND, region, payload | {"duties": count}, OFFICER)
    return notices


def _duties_by_region(source: SourceHistory, unknown: list[Unknown]) -> dict[str, int]:
    counts: dict[str, int] = {}
    for one in unknown:
        region = one.duty.region
        if one.source == source.id and region:
            counts[region] = counts.get(region, 0) + 1
    return counts


def _unread_for_a_day(source: SourceHistory, planner: _Planner) -> bool:
    if source.complete:
        return planner.now - source.complete[-1] >= _WHOLE_DAY
    # Never read: nothing says since when, so the second failure in a row counts.
    return TROUBLE in planner.told.get(incident_of(source), set())


def _recovered(planner: _Planner, source: SourceHistory) -> Iterator[NewNotice]:
    if source.last_outcome is not PassOutcome.COMPLETE:
        return
    payload = _payload(source, "")
    for incident, kinds in planner.open_incidents(f"source|{source.id}|"):
        if TROUBLE in kinds:
            yield from planner.notices(incident, RECOVERED, source.region, payload, OPERATOR)
        if BLIND in kinds:
            yield from planner.notices(incident, RECOVERED, source.region, payload, OFFICER)


def _mass(planner: _Planner, failing: list[SourceHistory], total: int) -> list[NewNotice]:
    if any(MASS in kinds for _, kinds in planner.open_incidents(f"{_ALL_SOURCES}|")):
        return []
    payload: Payload = {"failed": len(failing), "total": total}
    incident = f"{_ALL_SOURCES}|{planner.now:%Y%m%dT%H%M%S%z}"
    return planner.notices(incident, MASS, None, payload, OPERATOR)


def _mass_over(planner: _Planner) -> list[NewNotice]:
    return [
        notice
        for incident, kinds in planner.open_incidents(f"{_ALL_SOURCES}|")
        if MASS in kinds
        for notice in planner.notices(incident, MASS_OVER, None, {}, OPERATOR)
    ]
