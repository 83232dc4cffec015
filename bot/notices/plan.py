"""Who is told what of the verdicts: a pure step from an assessment to notices.

1. Each verdict with a stage is told to the officers of its region, `missed` to the supervisors too.
2. `resolved` is told only where `today` or `missed` was, to the supervisors who were told of it too; what was due
   before the baseline never is.
3. Violations without a term are told once, in the month they count in.
4. Who took a duty is not reminded of it before its last day; who put it off is reminded when that day has come.
5. What can wait for the next morning's brief does: only a term of one working day, a duty due by the next working day
   and a hearing that can no longer be announced in time are told at any hour.
6. In shadow everything goes to the operators instead.

The key names duty, stage and person, so that planning the same again changes nothing in the outbox.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from bot.notices.answered import Answered
from bot.notices.model import (
    DUTY,
    FOUND,
    TOO_LATE,
    URGENCY,
    AlertSettings,
    WorkingDays,
)
from bot.notices.payload import duty_payload, finding_payload
from bot.people import OFFICER, OPERATOR, SUPERVISOR, Person
from checks.judged import Assessment, Duty, Finding, Stage, Verdict
from checks.model import SourceHistory
from checks.regions import regions
from storage.values import NewNotice

_WARNINGS = {Stage.NEW, Stage.SOON, Stage.TODAY}
_REMINDERS = {Stage.NEW, Stage.SOON}
_CAN_WAIT = {Stage.NEW, Stage.MISSED, Stage.RESOLVED}
_NOTHING = Answered()
_NOBODY: Mapping[str, Set[str]] = {}
_NEEDS_RESOLVING = {Stage.TODAY, Stage.MISSED}
_IMPOSSIBLE = "too_late_for_30_days"
# It has a due day, but no step of the ladder tells that it was not kept.
_TIMED_REMARKS = {"announcement_notice_too_short"}


def plan_notices(
    assessment: Assessment,
    people: Sequence[Person],
    told: Mapping[str, Set[str]],
    settings: AlertSettings,
    calendar: WorkingDays,
    now: datetime,
    sites: Mapping[str, str],
    settled: Mapping[str, datetime],
    baseline_regions: frozenset[str] = frozenset(),
    answered: Answered = _NOTHING,
    supervisors_told: Mapping[str, Set[str]] = _NOBODY,
) -> list[NewNotice]:
    """Every notice that the assessment calls for, told before or not: the outbox drops the keys it knows.

    `told` maps duty ids to the stages told of them. `sites` maps regions to the address of their site,
    `settled` to what `settled_since` says of them. In `baseline_regions` this pass is the first
    complete one of the site or of the portal: their officers get the brief of what is still open. `answered` is what
    people pressed under earlier notices; `supervisors_told` are, by duty, those who were told that it was not kept.
    """
    planner = _Planner(assessment, people, settings, calendar, now, sites, baseline_regions, answered, supervisors_told)
    notices = [notice for verdict in assessment.verdicts for notice in planner.of_verdict(verdict, told)]
    for finding in assessment.violations:
        if _is_news(finding, settled, settings, now):
            notices.extend(planner.of_finding(finding))
    return _once(notices)


def audience(people: Sequence[Person], region: str | None, role: str, shadow: bool) -> list[Person]:
    """The people of `role` who answer for `region`; the operators instead in shadow."""
    if shadow:
        return [person for person in people if person.role == OPERATOR]
    return [person for person in people if person.role == role and person.covers(region)]


def legal_day(region: str | None, now: datetime) -> date:
    """Today by the region's own clock; by UTC where there is no region."""
    return now.astimezone(regions()[region].zone if region else ZoneInfo("UTC")).date()


def _can_wait(duty: Duty, stage: Stage) -> bool:
    one_day = duty.counted is not None and duty.counted[0].working_days == 1
    return stage in _CAN_WAIT and not (stage is Stage.NEW and one_day)


def due_moment(duty: Duty) -> datetime:
    """The last moment of the duty's latest due day, in its region's zone."""
    zone = regions()[duty.region].zone if duty.region else ZoneInfo("UTC")
    return datetime.combine(duty.due_latest, time(23, 59, 59), tzinfo=zone)


class _Planner:
    def __init__(
        self,
        assessment: Assessment,
        people: Sequence[Person],
        settings: AlertSettings,
        calendar: WorkingDays,
        now: datetime,
        sites: Mapping[str, str],
        baseline_regions: frozenset[str],
        answered: Answered,
        supervisors_told: Mapping[str, Set[str]],
    ) -> None:
        self.assessment = assessment
        self.people = people
        self.settings = settings
        self.calendar = calendar
        self.now = now
        self.sites = sites
        self.baseline_regions = baseline_regions
        self.answered = answered
        self.supervisors_told = supervisors_told

    def of_verdict(self, verdict: Verdict, told: Mapping[str, Set[str]]) -> Iterator[NewNotice]:
        stage = self._stage(verdict, told.get(verdict.duty.id, frozenset()))
        if stage is None:
            return
        duty = verdict.duty
        kind = TOO_LATE if verdict.reason == _IMPOSSIBLE else DUTY
        for person in self._people(duty, stage):
            for name in self._names(verdict, stage, kind, person, told):
                yield self._notice(f"{duty.id}|{name}|{person.id}", verdict, stage, kind, person)

    def _names(
        self, verdict: Verdict, stage: Stage, kind: str, person: Person, told: Mapping[str, Set[str]]
    ) -> Iterator[str]:
        """What tells the person's notice of this stage from others; two where a reminder was asked for; none."""
        duty = verdict.duty
        if kind != DUTY or stage not in _REMINDERS:
            yield stage if kind == DUTY else kind
            return
        if duty.id in self.answered.taken:
            return
        until = self.answered.snoozed.get((duty.id, person.id))
        if until is None or until <= legal_day(duty.region, self.now):
            yield stage
            if until is not None and stage in told.get(duty.id, frozenset()):
                yield f"again {until}"

    def _notice(self, key: str, verdict: Verdict, stage: Stage, kind: str, person: Person) -> NewNotice:
        duty = verdict.duty
        must_before = due_moment(duty) if stage in _WARNINGS and kind == DUTY else None
        settings = self.settings.of(person)
        waits = duty.region not in self.baseline_regions and kind == DUTY and _can_wait(duty, stage)
        not_before = settings.in_brief(self.now) if waits else settings.not_before(self.now, must_before)
        hearing = self.assessment.hearings[duty.hearing]
        payload = duty_payload(verdict, hearing, self.sites.get(duty.region or "", ""), self.calendar, not_before)
        return NewNotice(
            key=key,
            recipient=person.id,
            kind=kind,
            urgency=URGENCY[stage if kind == DUTY else kind],
            payload=payload | {"baseline": duty.region in self.baseline_regions, "shadow": self.settings.shadow},
            not_before=not_before,
            must_before=must_before,
            stage=stage,
            duty_id=duty.id,
            number=duty.number,
            region=duty.region,
        )

    def of_finding(self, finding: Finding) -> Iterator[NewNotice]:
        hearing = self.assessment.hearings.get(finding.hearing)
        payload = finding_payload(finding, hearing, self.sites.get(finding.region, ""))
        for person in audience(self.people, finding.region, OFFICER, self.settings.shadow):
            yield NewNotice(
                key=f"finding|{finding.hearing[0].value}|{finding.number}|{finding.column}|{person.id}",
                recipient=person.id,
                kind=FOUND,
                urgency=URGENCY[FOUND],
                payload=payload | {"shadow": self.settings.shadow},
                not_before=self.settings.of(person).in_brief(self.now),
                number=finding.number,
                region=finding.region,
            )

    def _stage(self, verdict: Verdict, told: Set[str]) -> Stage | None:
        stage = verdict.stage
        if verdict.baseline:
            return None
        if stage is Stage.RESOLVED and (not told & _NEEDS_RESOLVING or Stage.RESOLVED in told):
            return None
        # The brief of a first complete pass is of what can still be kept (rule 5).
        if stage is Stage.MISSED and verdict.duty.region in self.baseline_regions:
            return None
        return stage

    def _people(self, duty: Duty, stage: Stage) -> list[Person]:
        people = audience(self.people, duty.region, OFFICER, self.settings.shadow)
        if self.settings.shadow:
            return people
        chiefs = audience(self.people, duty.region, SUPERVISOR, shadow=False)
        if stage is Stage.RESOLVED:
            knowing = self.supervisors_told.get(duty.id, frozenset())
            return people + [one for one in chiefs if one.id in knowing]
        return people + chiefs if stage is Stage.MISSED else people


def settled_since(sources: Sequence[SourceHistory]) -> dict[str, datetime]:
    """From when on what a region's sites newly show has truly appeared there: the second complete pass of each.

    A region is left out while one of its sources has no second complete pass: all that it shows may be old.
    """
    starts: dict[str, list[datetime | None]] = {}
    for source in sources:
        if source.region:
            starts.setdefault(source.region, []).append(source.complete[1] if len(source.complete) > 1 else None)
    return {region: max(one for one in some if one) for region, some in starts.items() if all(some)}


def _is_news(finding: Finding, settled: Mapping[str, datetime], settings: AlertSettings, now: datetime) -> bool:
    untimed = finding.due is None or finding.column in _TIMED_REMARKS
    if not untimed or finding.month != f"{now.astimezone(settings.zone):%Y-%m}":
        return False
    since = settled.get(finding.region)
    # The first page of the evidence is the posting's own, as first seen so.
    return since is not None and bool(finding.evidence) and finding.evidence[0].seen_at >= since


def _once(notices: Sequence[NewNotice]) -> list[NewNotice]:
    """Drop repeats of a key, and of "posted" where two duties of a hearing ask for the same posting."""
    seen: set[object] = set()
    kept = []
    for notice in notices:
        same: set[object] = {notice.key}
        if notice.stage is Stage.RESOLVED:
            what = (notice.payload["what"], notice.payload["place"])
            same.add((notice.recipient, notice.number, *what))
        if not seen & same:
            kept.append(notice)
        seen |= same
    return kept
