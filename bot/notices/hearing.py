"""What is said of one hearing: one block for all notices that ask for the same act, short enough for a phone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from typing import Any, Protocol
from zoneinfo import ZoneInfo

from bot.notices.markup import Line, Span, line, link, one_line
from bot.texts import Texts
from checks.judged import Stage
from checks.law.terms import of_code
from checks.regions import regions

_LONGEST_PROJECT = 100  # two lines on a phone
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


def day_text(day: date) -> str:
    """A day as officers write it."""
    return f"{day:%d.%m.%Y}"


def region_text(code: str | None, texts: Texts) -> str:
    """A region's name of today; its code where there is no such region."""
    known = regions().get(code or "")
    return known.names[texts.language] if known else (code or "–")


def legal_day(notice: Told, now: datetime) -> date:
    """Today in the region of the notice."""
    zone = regions()[notice.region].zone if notice.region in regions() else ZoneInfo("UTC")
    return now.astimezone(zone).date()


def group_on(notice: Told, today: date) -> str:
    """The heading a duty's notice stands under on the day it is sent: a warning that waited is not what it was."""
    assert notice.stage is not None
    if notice.stage not in _WARNINGS:
        return notice.stage.value
    if today > date.fromisoformat(notice.payload["due_latest"]):
        return PASSED
    return "today" if today >= date.fromisoformat(notice.payload["told_by"]) else notice.stage.value


def duty_lines(notices: Sequence[Told], texts: Texts, now: datetime, marks: Sequence[str]) -> Iterator[Line]:
    """The block of notices of one hearing and act that stand under one heading; `marks` beside each, "" for none."""
    first = notices[0]
    yield head(first, texts(headline(first)))
    yield from terms(notices, texts, legal_day(first, now), marks)
    if first.stage is not Stage.RESOLVED:
        yield from dict.fromkeys(why(notice.payload, texts) for notice in notices)
    on_site = next((one for one in notices if one.payload["place"] == "site"), first)
    yield from about(on_site.payload, texts, brief=first.stage is Stage.RESOLVED)


def terms(notices: Sequence[Told], texts: Texts, today: date, marks: Sequence[str]) -> Iterator[Line]:
    """Where, and until when: notices of one due day and mark together."""
    together: dict[tuple[Any, ...], list[Told]] = {}
    for notice, mark in zip(notices, marks, strict=True):
        payload = notice.payload
        days = payload["due_earliest"], payload["due_latest"], payload["told_by"]
        together.setdefault((*days, mark), []).append(notice)
    for (*_, mark), same in together.items():
        yield line(where(same, texts))
        yield from _until(same[0], texts, today)
        if mark:
            yield line(texts(f"mark-{mark}"))
        else:
            yield from dict.fromkeys(one for notice in same for one in _beside(notice.payload, texts))


def head(notice: Told, words: str) -> Line:
    """The first line of whatever is said of a hearing: its number, and what."""
    return line(Span(f"№ {notice.number}", bold=True), " – ", words)


def headline(notice: Told) -> str:
    """The key of what is asked for, or of what was or was not done."""
    payload = notice.payload
    what = payload["what"]
    if notice.stage is Stage.MISSED:
        return f"missed-{what}"
    if notice.stage is Stage.RESOLVED:
        return f"resolved-late-{what}" if payload["state"] == "late" else f"resolved-{what}"
    return "task-protocol-recorded" if payload["recordings"] else f"task-{what}"


def where(notices: Sequence[Told], texts: Texts) -> str:
    """The places, each once."""
    named = []
    for notice in notices:
        if notice.payload["place"] == "portal":
            named.append(texts("place-portal"))
        else:
            named.append(texts("place-site", region=region_text(notice.region, texts)))
    return texts("where", places=", ".join(dict.fromkeys(named)))


def _until(notice: Told, texts: Texts, today: date) -> Iterator[Line]:
    payload = notice.payload
    earliest, latest = date.fromisoformat(payload["due_earliest"]), date.fromisoformat(payload["due_latest"])
    if notice.stage not in _WARNINGS:
        # What is resolved may have been posted before its day.
        label = "due" if notice.stage is Stage.RESOLVED else "due-was"
        yield line(texts(label), " ", Span(day_text(latest), bold=True))
        return
    yield line(texts("due"), " ", Span(day_text(earliest), bold=True), _days_left(payload, texts, today))
    told_by = date.fromisoformat(payload["told_by"])
    if told_by < earliest:
        # Without the year: the only full date beside the due day would be mistaken for it.
        yield line(texts("due-working", day=f"{told_by:%d.%m}"))
    if latest != earliest:
        yield line(texts("due-other", day=day_text(latest)))


def _beside(payload: Mapping[str, Any], texts: Texts) -> Iterator[Line]:
    """What a warning says of an earlier term and of a place that cannot be read (`bot.notices.besides`)."""
    # Without the year: the due day stays the only full date of a day that something is due.
    if payload.get("passed"):
        day = f"{date.fromisoformat(payload['passed']):%d.%m}"
        yield line(texts("beside-passed", law=_law(str(payload["passed_clause"]), texts), day=day))
    if "unread" in payload:
        key, read = f"beside-unread-{payload['place']}", payload["unread"]
        at = f"{datetime.fromisoformat(read):%d.%m %H:%M}" if read else ""
        yield line(texts(key, at=at) if at else texts(f"{key}-ever"))


def _days_left(payload: Mapping[str, Any], texts: Texts, today: date) -> str:
    if today == date.fromisoformat(payload["due_earliest"]):
        return " " + texts("due-today")
    if today.isoformat() == payload["left_on"] and payload["left"]:
        return " " + texts("due-left", days=int(payload["left"]))
    return ""


def why(payload: Mapping[str, Any], texts: Texts) -> Line:
    """The clause and the term; which edition, and each day counted, is told by the button."""
    law = _law(str(payload["clause"]), texts)
    if not payload["term"] or payload["days"] < 1:
        return line(texts("why", law=law))
    return line(texts("why-term", law=law, term=texts(f"term-{payload['term']}", days=int(payload["days"]))))


def _law(clause: str, texts: Texts) -> str:
    if code := of_code(clause):
        article, numbers = code
        return texts("law-code", article=article, clause="–".join(numbers), count=len(numbers))
    if clause.isdigit():
        return texts("law-clause", clause=clause)
    return one_line(clause, 60) or texts("law-rules")


def about(payload: Mapping[str, Any], texts: Texts, *, brief: bool = False) -> Iterator[Line]:
    """The project, then the date with the links to the card and to the place to post; `brief`: without them."""
    if payload.get("project"):
        yield line(texts("project", project=one_line(payload["project"], _LONGEST_PROJECT)))
    if brief:
        return
    parts: list[str | Span] = [_when(payload, texts)] if payload.get("start") else []
    links = [link(texts("link-card"), payload.get("card_url", ""))]
    if payload.get("place") == "site" or payload.get("page_url"):
        links.append(link(texts("link-site"), payload.get("page_url") or payload.get("site_url", "")))
    parts += [one for one in links if one.url]
    if parts:
        yield line(*[one for part in parts for one in (part, " · ")][:-1])


def _when(payload: Mapping[str, Any], texts: Texts) -> str:
    start = day_text(date.fromisoformat(payload["start"]))
    end = day_text(date.fromisoformat(payload["end"]))
    if payload["form"] == "public_discussion":
        return texts("hearing-discussion", start=start, end=end)
    if start != end:
        return texts("hearing-meeting-days", start=start, end=end)
    return texts("hearing-meeting", day=f"{start} {payload['hour']}".strip())
