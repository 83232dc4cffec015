"""Who is told that a source could not be read, and that it is read again: one message per transition.

An outage is known by the last complete pass before it, so its name stays the same while it lasts. What was told
of each outage that is not over goes in and comes out, a value that the caller keeps from pass to pass.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from bot.notices.model import (
    BACK,
    BLIND,
    HEARD,
    LOST,
    MASS,
    MASS_OVER,
    RECOVERED,
    SILENT,
    TROUBLE,
    URGENCY,
    AlertSettings,
)
from bot.notices.payload import Payload
from bot.notices.plan import audience
from bot.people import OFFICER, OPERATOR, Person
from checks.health import SILENT as SILENCE
from checks.health import SourceHealth
from checks.judged import Unknown
from checks.losses import RESTED
from checks.model import PassOutcome, SourceHistory
from storage.values import NewNotice

_WHOLE_DAY = timedelta(days=1)
_ALL_SOURCES = "sources"
_ENDS = {RECOVERED, MASS_OVER, HEARD, BACK}


@dataclass(frozen=True, slots=True)
class SourcePlan:
    """The notices, and what was told of each outage that is not over (kinds by outage, JSON) for the next pass."""

    notices: tuple[NewNotice, ...]
    told: dict[str, list[str]]


@dataclass(frozen=True, slots=True)
class _Planner:
    people: Sequence[Person]
    told: Mapping[str, Sequence[str]]
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
                not_before=self._when(person),
                duty_id=incident,
                region=region,
            )
            for person in self._audience(region, role)
        ]

    def _when(self, person: Person) -> datetime:
        settings = self.settings.of(person)
        # Operators repair what is broken; an officer reads of it in the brief.
        return settings.not_before(self.now, None) if person.role == OPERATOR else settings.in_brief(self.now)

    def _audience(self, region: str | None, role: str) -> list[Person]:
        if role == OPERATOR:
            return [person for person in self.people if person.role == OPERATOR]
        if self.settings.shadow:
            return []
        if region is None:
            return [person for person in self.people if person.role == OFFICER]
        return audience(self.people, region, OFFICER, shadow=False)

    def open_incidents(self, prefix: str) -> Iterator[tuple[str, Sequence[str]]]:
        """The outages under `prefix`, with the kinds of notices told of each."""
        return ((incident, kinds) for incident, kinds in self.told.items() if incident.startswith(prefix))


def plan_source_notices(
    sources: Sequence[SourceHistory],
    addresses: Mapping[str, str],
    unknown: Iterable[Unknown],
    people: Sequence[Person],
    told: Mapping[str, Sequence[str]],
    settings: AlertSettings,
    now: datetime,
    healths: Mapping[str, SourceHealth] | None = None,
) -> SourcePlan:
    """The notices on sources after a pass.

    `sources` as after this pass; `addresses` maps source ids to the page to open by hand; `unknown` are the
    duties that cannot be judged; `told` is what the plan before this one gave (empty at first); `healths` (by source
    id) say which source is read and shows nothing new for longer than it used to. More than half of the sources
    failing together is one alarm to the operators and no word to the regions.
    """
    planner = _Planner(people, told, settings, now)
    broken = [source for source in sources if failing(source)]
    notices = [notice for source in sources if not failing(source) for notice in _recovered(planner, source)]
    if at_once(sources):
        notices += _mass(planner, broken, len(sources))
    else:
        notices += _mass_over(planner)
        blind = list(unknown)
        for source in broken:
            notices += _trouble(planner, source, addresses.get(source.id, ""), blind)
        for source in sources:
            if source not in broken and (health := (healths or {}).get(source.id)):
                notices += _silence(planner, source, addresses.get(source.id, ""), health)
                notices += _fields(planner, source, addresses.get(source.id, ""), health)
    return SourcePlan(tuple(notices), _told_after(told, notices))


def _told_after(told: Mapping[str, Sequence[str]], notices: Iterable[NewNotice]) -> dict[str, list[str]]:
    after = {incident: set(kinds) for incident, kinds in told.items()}
    for notice in notices:
        after.setdefault(notice.duty_id or "", set()).add(notice.kind)
    return {incident: sorted(kinds) for incident, kinds in after.items() if not kinds & _ENDS}


def incident_of(source: SourceHistory) -> str:
    """The name of the outage that the source is in."""
    return f"source|{source.id}|{_last_complete(source)}"


def _last_complete(source: SourceHistory) -> str:
    return f"{source.complete[-1].astimezone(UTC):%Y%m%dT%H%M%SZ}" if source.complete else "never"


def at_once(sources: Sequence[SourceHistory]) -> bool:
    """Whether more than half of the sources fail together: our own connection, of which the regions are not told."""
    broken = [source for source in sources if failing(source)]
    return len(broken) > 1 and len(broken) * 2 > len(sources)


def failing(source: SourceHistory) -> bool:
    """Whether the last pass could not read the source to its end."""
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
        region = one.region
        if one.source == source.id and region and not one.reason:
            counts[region] = counts.get(region, 0) + 1
    return counts


def _unread_for_a_day(source: SourceHistory, planner: _Planner) -> bool:
    if source.complete:
        return planner.now - source.complete[-1] >= _WHOLE_DAY
    # Never read: nothing says since when, so the second failure in a row counts.
    return TROUBLE in planner.told.get(incident_of(source), ())


def _recovered(planner: _Planner, source: SourceHistory) -> Iterator[NewNotice]:
    if source.last_outcome is not PassOutcome.COMPLETE:
        return
    payload = _payload(source, "")
    for incident, kinds in planner.open_incidents(f"source|{source.id}|"):
        if TROUBLE in kinds:
            yield from planner.notices(incident, RECOVERED, source.region, payload, OPERATOR)
        if BLIND in kinds:
            yield from planner.notices(incident, RECOVERED, source.region, payload, OFFICER)


def _silence(planner: _Planner, source: SourceHistory, address: str, health: SourceHealth) -> Iterator[NewNotice]:
    """A source that is read and shows nothing new, which the officer is to look at; and the end of that."""
    payload = _payload(source, address)
    now_silent = ""
    if health.reason == SILENCE and health.rhythm:
        now_silent = f"silent|{source.id}|{health.rhythm.last.isoformat()}"
        counted = {"days": health.silent_days, "rhythm": health.rhythm.days, "last": health.rhythm.last.isoformat()}
        yield from _to_both(planner, now_silent, SILENT, source, payload | counted)
    for incident, _ in planner.open_incidents(f"silent|{source.id}|"):
        if incident != now_silent:
            yield from _to_both(planner, incident, HEARD, source, payload)


def _fields(planner: _Planner, source: SourceHistory, address: str, health: SourceHealth) -> Iterator[NewNotice]:
    """A source whose entries lack what they used to have, which somebody is to look at; and the end of that."""
    payload = _payload(source, address)
    under_way = [incident for incident, _ in planner.open_incidents(f"fields|{source.id}|")]
    if health.lost and not under_way:
        shares = [[one.field, one.now, one.before] for one in health.lost]
        incident = f"fields|{source.id}|{_last_complete(source)}"
        unjudged = any(one.vanished and one.field in RESTED for one in health.lost)
        yield from _to_both(planner, incident, LOST, source, payload | {"fields": shares, "unjudged": unjudged})
    if not health.lost:
        for incident in under_way:
            yield from _to_both(planner, incident, BACK, source, payload)


def _to_both(
    planner: _Planner, incident: str, kind: str, source: SourceHistory, payload: Payload
) -> Iterator[NewNotice]:
    yield from planner.notices(incident, kind, source.region, payload, OPERATOR)
    if source.region is not None:
        yield from planner.notices(incident, kind, source.region, payload, OFFICER)


def _mass(planner: _Planner, broken: list[SourceHistory], total: int) -> list[NewNotice]:
    if any(MASS in kinds for _, kinds in planner.open_incidents(f"{_ALL_SOURCES}|")):
        return []
    payload: Payload = {"failed": len(broken), "total": total}
    # Named by what failed last, so that planning the same pass again names the same outage.
    incident = f"{_ALL_SOURCES}|{max((_last_complete(one) for one in broken if one.complete), default='never')}"
    return planner.notices(incident, MASS, None, payload, OPERATOR)


def _mass_over(planner: _Planner) -> list[NewNotice]:
    return [
        notice
        for incident, kinds in planner.open_incidents(f"{_ALL_SOURCES}|")
        if MASS in kinds
        for notice in planner.notices(incident, MASS_OVER, None, {}, OPERATOR)
    ]
