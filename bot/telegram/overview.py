"""`/status`, `/duties` and `/hearing`: what is open in one's regions, and the proof of one hearing."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime

from bot.evaluate import Evaluation, evaluate
from bot.notices.hearing import day_text, region_text
from bot.notices.markup import Line, Span, line, one_line
from bot.people import Person
from bot.show.case import case_of, numbered
from bot.show.explain import explain
from bot.telegram.desk import Asked, Desk, sees
from bot.telegram.status import NextDue, RegionStatus, SourceStatus, StatusView, status_lines
from bot.texts import Texts
from checks.judged import Duty, HearingKey, State, Verdict
from checks.losses import open_fields
from checks.model import Kind, PassOutcome, Place
from checks.verdicts import open_verdicts

_NEXT = 5
_MOST_DUTIES = 60
_LONGEST_PROJECT = 70
_NUMBER = re.compile(r"\d{11,12}")


async def status(desk: Desk, asked: Asked) -> None:
    """My regions at a glance, the sources, and whether a warning would have reached me."""
    done = await evaluate(desk.store, desk.config, desk.clock())
    view = await view_of_chat(desk, asked.people, done)
    await asked.say([*status_lines(view, asked.words, desk.config.zone), (), *await _reached(desk, asked, view)])


async def view_of_chat(desk: Desk, people: Sequence[Person], done: Evaluation) -> StatusView:
    """The state of the regions that these people of one chat see, of their sources, and of delivery."""
    rows = [_region(code, done) for code in desk.watched(people)]
    lost = open_fields(done.losses)
    sources = [
        SourceStatus(
            kind=source.kind,
            region=source.region,
            good=None if source.last_outcome is None else source.last_outcome is PassOutcome.COMPLETE,
            reason=source.last_reason,
            last_complete=source.complete[-1] if source.complete else None,
            lost=source.id in lost,
        )
        for source in done.ledger.sources
        if source.region is None or sees(people, source.region)
    ]
    outbox = desk.store.outbox
    return StatusView(desk.clock(), rows, sources, await outbox.pending_count(), await outbox.last_sent_at())


def _region(code: str, done: Evaluation) -> RegionStatus:
    own = open_verdicts([one for one in done.assessment.verdicts if one.duty.region == code])
    stages = Counter(_stage(verdict) for verdict in own)
    coming = sorted((one for one in own if one.state is State.OPEN), key=lambda one: one.duty.due_earliest)
    # The site and the portal need not be said twice.
    due = dict.fromkeys(NextDue(one.duty.number, one.duty.what, one.duty.due_earliest) for one in coming)
    return RegionStatus(code, stages, list(due)[:_NEXT])


def _stage(verdict: Verdict) -> str:
    return str(verdict.stage) if verdict.stage and verdict.state is not State.UNKNOWN else "unknown"


async def _reached(desk: Desk, asked: Asked, view: StatusView) -> list[Line]:
    """Would I have been told? Yes, where the sources are read and messages to this chat arrive; else why not."""
    words, zone = asked.words, desk.config.zone
    bad = sum(not source.good for source in view.sources)
    waiting = sum(one.recipient in {person.id for person in asked.people} for one in await desk.store.outbox.queue())
    last = await desk.store.replies.last_sent_to([person.id for person in asked.people])
    lines = [line(Span(words("told-title"), bold=True))]
    if desk.config.alerts.shadow:
        lines.append(line(words("told-shadow")))
    elif any(person.unreachable for person in asked.people):
        lines.append(line(words("told-unreachable")))
    elif bad:
        lines.append(line(words("told-blind", count=bad)))
    else:
        lines.append(line(words("told-yes")))
    sent = f"{last.astimezone(zone):%d.%m.%Y %H:%M}" if last else ""
    lines.append(line(words("told-last", at=sent) if sent else words("told-never")))
    return [*lines, line(words("told-waiting", count=waiting))] if waiting else lines


async def duties(desk: Desk, asked: Asked) -> None:
    """Every open duty of one's regions, the one due first before the others."""
    done = await evaluate(desk.store, desk.config, desk.clock())
    own = [one for one in open_verdicts(done.assessment.verdicts) if sees(asked.people, one.duty.region)]
    own.sort(key=lambda one: (one.duty.due_earliest, one.duty.number, one.duty.place))
    words = asked.words
    if not own:
        await asked.say([line(words("duties-none"))])
        return
    lines: list[Line] = [line(Span(words("duties-title", count=len(own)), bold=True))]
    several = len({one.duty.region for one in own}) > 1
    for due, same in _by_hearing(own[:_MOST_DUTIES]):
        lines += [(), *_duty(due, same, done, words, several)]
    if len(own) > _MOST_DUTIES:
        lines += [(), line(words("duties-more", count=len(own) - _MOST_DUTIES))]
    await asked.say(lines)


def _by_hearing(own: Sequence[Verdict]) -> Iterator[tuple[date, list[Verdict]]]:
    """The verdicts that share hearing, act and due day, together."""
    groups: dict[tuple[HearingKey, Kind, date], list[Verdict]] = {}
    for one in own:
        groups.setdefault((one.duty.hearing, one.duty.what, one.duty.due_earliest), []).append(one)
    return ((due, same) for (_, _, due), same in groups.items())


def _duty(due: date, same: Sequence[Verdict], done: Evaluation, words: Texts, several: bool) -> Iterator[Line]:
    duty = same[0].duty
    places = ", ".join(dict.fromkeys(words(f"duties-{one.duty.place.value}") for one in same))
    ahead = duty.what is Kind.ANNOUNCEMENT and duty.counted is None
    what = words("duties-ahead") if ahead else words(f"button-{duty.what.value}")
    stage = words(f"duties-stage-{_shown_stage(same[0])}")
    yield line(Span(day_text(due), bold=True), f" – № {duty.number}: {what}, {places} – {stage}")
    project = one_line(done.assessment.hearings[duty.hearing].project, _LONGEST_PROJECT)
    yield line(f"{region_text(duty.region, words)}: {project}" if several else project)


def _shown_stage(verdict: Verdict) -> str:
    # Without a stage another duty's warning asks for the same act: there is still time.
    return "new" if verdict.stage is None and verdict.state is State.OPEN else _stage(verdict)


async def hearing(desk: Desk, asked: Asked) -> None:
    """`/hearing NUMBER`: the proof. A hearing of another region is as unknown as one that does not exist."""
    words = asked.words
    number = _NUMBER.fullmatch(asked.args.strip("№ "))
    if number is None:
        await asked.say([line(words("hearing-how"))])
        return
    proof = await proof_of(desk, asked.people, number[0])
    await asked.say(proof or [line(words("hearing-unknown", number=number[0]))])


async def proof_of(
    desk: Desk, people: Sequence[Person], number: str, kind: Kind | None = None, place: Place | None = None
) -> list[Line]:
    """The proof of a hearing, or only of its duties of `kind` and `place`; [] where these people may not see it."""
    cards = await desk.store.find_hearing(number)
    if not cards:
        return []
    seen = min(version.seen.at for card in cards for version in card.versions)
    done = await evaluate(desk.store, desk.config, desk.clock(), since=_day(seen, desk))
    lines: list[Line] = []
    for key in numbered(done.assessment, number):
        if sees(people, done.assessment.hearings[key].region):
            case = case_of(key, done.assessment, done.ledger, done.rules.law, desk.calendar)
            if kind is not None:
                own = tuple(one for one in case.verdicts if _asked_for(one.duty, kind, place))
                case = replace(case, verdicts=own or case.verdicts)
            lines += [line(one) if one else () for one in explain(case, people[0].language).splitlines()]
    return lines


def _asked_for(duty: Duty, kind: Kind, place: Place | None) -> bool:
    return duty.what is kind and place in (None, duty.place)


def _day(at: datetime, desk: Desk) -> date:
    return at.astimezone(desk.config.zone).date()
