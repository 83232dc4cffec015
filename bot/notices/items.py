"""One notice as lines of text. Everything about a hearing is said in its own item, complete in itself."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Protocol
from zoneinfo import ZoneInfo

from bot.notices.markup import Line, Span, line, link, one_line
from bot.notices.model import BLIND, DUTY, FOUND, MASS, MASS_OVER, RECOVERED, TOO_LATE, TROUBLE, UNDELIVERABLE
from bot.texts import Texts
from checks.judged import Stage
from checks.regions import regions

_LONGEST_PROJECT = 160
_WARNINGS = {Stage.NEW, Stage.SOON, Stage.TODAY}
PASSED = "passed"


class Told(Protocol):
    """What rendering needs of a notice."""

    @property
    def kind(self) -> str: ...
    @property
    def stage(self) -> Stage | None: ...
    @property
    def number(self) -> str: ...
    @property
    def region(self) -> str | None: ...
    @property
    def urgency(self) -> int: ...
    @property
    def payload(self) -> Mapping[str, Any]: ...


@dataclass(frozen=True, slots=True)
class Item:
    """A notice ready to stand in a message: under which heading, and its lines."""

    group: str
    lines: tuple[Line, ...]


def item(notice: Told, texts: Texts, now: datetime, zone: ZoneInfo) -> Item:
    """The notice in words, as of `now` (when it is sent, not when it was planned). `zone`: the service's.

    KeyError, ValueError or TypeError where the payload is not one of ours.
    """
    if notice.kind == DUTY:
        return _duty(notice, texts, now)
    group, lines = _OTHERS[notice.kind]
    return Item(group, tuple(lines(notice, texts, zone)))


def day_text(day: date) -> str:
    """A day as officers write it."""
    return f"{day:%d.%m.%Y}"


def group_on(notice: Told, today: date) -> str:
    """The heading a duty's notice stands under on the day it is sent: a warning that waited is not what it was."""
    assert notice.stage is not None
    if notice.stage not in _WARNINGS:
        return notice.stage.value
    if today > date.fromisoformat(notice.payload["due_latest"]):
        return PASSED
    return "today" if today >= date.fromisoformat(notice.payload["told_by"]) else notice.stage.value


def _today(notice: Told, now: datetime) -> date:
    zone = regions()[notice.region].zone if notice.region in regions() else ZoneInfo("UTC")
    return now.astimezone(zone).date()


def _duty(notice: Told, texts: Texts, now: datetime) -> Item:
    payload, today = notice.payload, _today(notice, now)
    group = group_on(notice, today)
    lines = [line(Span(f"№ {notice.number}", bold=True), " – ", texts(_headline(notice)))]
    lines.append(_where(notice, texts))
    warned = notice.stage in _WARNINGS
    lines.extend(_due_warned(payload, texts, today) if warned else [_due_was(notice, texts)])
    if payload["recordings"] and notice.stage is not Stage.RESOLVED:
        lines.append(line(texts("task-recordings")))
    if notice.stage is not Stage.RESOLVED:
        lines.append(_why(payload, texts))
    lines.extend(_hearing(payload, texts))
    return Item(group, tuple(lines))


def _headline(notice: Told) -> str:
    what = notice.payload["what"]
    if notice.stage is Stage.MISSED:
        return f"missed-{what}"
    if notice.stage is Stage.RESOLVED:
        return f"resolved-late-{what}" if notice.payload["state"] == "late" else f"resolved-{what}"
    return f"task-{what}"


def _where(notice: Told, texts: Texts) -> Line:
    if notice.payload["place"] == "portal":
        return line(texts("where-portal"))
    return line(texts("where-site", region=_region(notice.region, texts)))


def _region(code: str | None, texts: Texts) -> str:
    known = regions().get(code or "")
    return known.names[texts.language] if known else (code or "–")


def _due_warned(payload: Mapping[str, Any], texts: Texts, today: date) -> list[Line]:
    earliest, latest = date.fromisoformat(payload["due_earliest"]), date.fromisoformat(payload["due_latest"])
    told_by = date.fromisoformat(payload["told_by"])
    lines = [line(texts("due"), " ", Span(day_text(earliest), bold=True), _days_left(payload, texts, today))]
    if told_by < earliest:
        # Without the year: the only full date beside the due day would be mistaken for it.
        lines.append(line(texts("due-working", day=f"{told_by:%d.%m}")))
    if latest != earliest:
        lines.append(line(texts("due-other", day=day_text(latest))))
    return lines


def _days_left(payload: Mapping[str, Any], texts: Texts, today: date) -> str:
    if today == date.fromisoformat(payload["due_earliest"]):
        return " " + texts("due-today")
    if today.isoformat() == payload["left_on"] and payload["left"]:
        return " " + texts("due-left", days=int(payload["left"]))
    return ""


def _due_was(notice: Told, texts: Texts) -> Line:
    # What is resolved may have been posted before its day.
    label = "due" if notice.stage is Stage.RESOLVED else "due-was"
    return line(texts(label), " ", Span(day_text(date.fromisoformat(notice.payload["due_latest"])), bold=True))


def _why(payload: Mapping[str, Any], texts: Texts) -> Line:
    law = _law(str(payload["clause"]), str(payload["edition"]), texts)
    if not payload["term"] or payload["days"] < 1:
        return line(texts("why", law=law))
    return line(texts("why-term", law=law, term=texts(f"term-{payload['term']}", days=int(payload["days"]))))


def _law(clause: str, edition: str, texts: Texts) -> str:
    known = f"edition-{edition}"
    words = texts(known) if texts.has(known) else texts("edition-other", edition=edition)
    if clause.startswith("Code "):
        return texts("law-code", article=clause.removeprefix("Code ").replace("-", "–"))
    if clause.isdigit():
        return texts("law-clause", clause=clause, edition=words)
    return texts("law-other", clause=clause, edition=words) if clause else texts("law-rules", edition=words)


def _hearing(payload: Mapping[str, Any], texts: Texts) -> list[Line]:
    lines = []
    if payload.get("project"):
        lines.append(line(texts("project", project=one_line(payload["project"], _LONGEST_PROJECT))))
    if payload.get("start"):
        lines.append(line(_when(payload, texts)))
    links = [link(texts("link-card"), payload.get("card_url", ""))]
    if payload.get("place") == "site":
        links.append(link(texts("link-site"), payload.get("page_url") or payload.get("site_url", "")))
    usable = [one for one in links if one.url]
    if usable:
        lines.append(line(*[part for one in usable for part in (one, " · ")][:-1]))
    return lines


def _when(payload: Mapping[str, Any], texts: Texts) -> str:
    start = day_text(date.fromisoformat(payload["start"]))
    end = day_text(date.fromisoformat(payload["end"]))
    if payload["form"] == "public_discussion":
        return texts("hearing-discussion", start=start, end=end)
    if start != end:
        return texts("hearing-meeting-days", start=start, end=end)
    return texts("hearing-meeting", day=f"{start} {payload['hour']}".strip())


def _too_late(notice: Told, texts: Texts, zone: ZoneInfo) -> list[Line]:
    payload = notice.payload
    due = day_text(date.fromisoformat(payload["due_earliest"]))
    return [
        line(Span(f"№ {notice.number}", bold=True), " – ", texts("too-late", days=int(payload["days"]))),
        _where(notice, texts),
        line(texts("too-late-due"), " ", Span(due, bold=True)),
        line(texts("too-late-ask")),
        _why(payload, texts),
        *_hearing(payload, texts),
    ]


def _found(notice: Told, texts: Texts, zone: ZoneInfo) -> list[Line]:
    column = str(notice.payload["column"])
    key = f"found-{column}"
    words = texts(key) if texts.has(key) else texts("found-other", column=column)
    return [
        line(Span(f"№ {notice.number}", bold=True), " – ", words),
        _where(notice, texts),
        *_hearing(notice.payload, texts),
        line(texts("found-hint")),
    ]


def _source(notice: Told, texts: Texts, zone: ZoneInfo) -> list[Line]:
    payload = notice.payload
    name = source_name(payload["source_kind"], payload["source_region"], texts)
    if notice.kind == RECOVERED:
        return [line(texts("source-recovered", source=name))]
    key = "source-blind" if notice.kind == BLIND else "source-trouble"
    lines = [line(texts(key, source=name)), line(texts("source-reason", reason=reason_text(payload["reason"], texts)))]
    lines.append(line(_last_good(payload["last_good"], texts, zone)))
    if payload.get("duties"):
        lines.append(line(texts("source-duties", count=int(payload["duties"]))))
    by_hand = link(texts("source-open"), payload["address"])
    return [*lines, line(by_hand)] if by_hand.url else lines


def _mass(notice: Told, texts: Texts, zone: ZoneInfo) -> list[Line]:
    if notice.kind == MASS_OVER:
        return [line(texts("sources-mass-recovered"))]
    return [line(texts("sources-mass", failed=int(notice.payload["failed"]), total=int(notice.payload["total"])))]


def source_name(kind: str, region: str, texts: Texts) -> str:
    """What a source is called in a message."""
    if kind == "portal":
        return texts("source-name-portal")
    return texts("source-name-site", region=_region(region, texts))


def reason_text(reason: str, texts: Texts) -> str:
    """A reader's named reason in words; the name itself where there are none."""
    if reason.startswith("http_") and reason[5:].isdigit():
        return texts("reason-http", code=reason[5:])
    same = {"shell": "blocked", "wall": "blocked", "certificate": "tls", "connection": "unreachable"}
    key = f"reason-{same.get(reason, reason)}"
    return texts(key) if reason != "other" and texts.has(key) else texts("reason-other", code=one_line(reason, 80))


def _last_good(iso: str, texts: Texts, zone: ZoneInfo) -> str:
    if not iso:
        return texts("source-never")
    return texts("source-last-good", at=f"{datetime.fromisoformat(iso).astimezone(zone):%d.%m.%Y %H:%M}")


def _undeliverable(notice: Told, texts: Texts, zone: ZoneInfo) -> list[Line]:
    person, reason = one_line(notice.payload["person"], 80), one_line(notice.payload["reason"], 160)
    return [line(texts("undeliverable", person=person)), line(texts("undeliverable-reason", reason=reason))]


_OTHERS: dict[str, tuple[str, Callable[[Told, Texts, ZoneInfo], list[Line]]]] = {
    TOO_LATE: ("too-late", _too_late),
    FOUND: ("found", _found),
    TROUBLE: ("source", _source),
    BLIND: ("source", _source),
    RECOVERED: ("source", _source),
    MASS: ("source", _mass),
    MASS_OVER: ("source", _mass),
    UNDELIVERABLE: ("operator", _undeliverable),
}
