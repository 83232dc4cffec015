"""Notices as blocks of text. A block is complete in itself: it is never split between messages."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from bot.notices import people_text
from bot.notices.asks import ask_lines
from bot.notices.buttons import Press
from bot.notices.hearing import Told, about, day_text, duty_lines, group_on, head, legal_day, region_text, where, why
from bot.notices.markup import Line, Span, line, link, one_line
from bot.notices.model import (
    ASK,
    BACK,
    BLIND,
    COUNTED,
    DECIDED,
    DISPUTED,
    DUTY,
    ESCALATED,
    FOUND,
    HANDED,
    HEARD,
    LOST,
    MASS,
    MASS_OVER,
    MONTH_ROW,
    PEOPLE,
    RECOVERED,
    SILENT,
    TOO_LATE,
    TROUBLE,
    UNDELIVERABLE,
    WELL,
)
from bot.notices.month import counted_lines, row_lines
from bot.texts import Texts, sentence_case
from checks.judged import Stage

__all__ = ["Block", "Told", "blocks", "day_text", "item", "reason_text", "source_name"]

_DOUBTS = (Press.WHY, Press.NOT_SO)
_ACTS = (Press.POSTED, Press.TAKEN)


@dataclass(frozen=True, slots=True)
class Block:
    """One or several notices in words: under which heading, the lines, which of the notices, and what can be pressed.

    `actions` belong to the notice `notice` (its id, 0 where it has none); `label` names the block on a button, `name`
    does so in full, where two have the same label.
    """

    group: str
    lines: tuple[Line, ...]
    places: tuple[int, ...]
    notice: int = 0
    label: str = ""
    name: str = ""
    actions: tuple[Press, ...] = ()


def item(notice: Told, texts: Texts, now: datetime, zone: ZoneInfo) -> Block:
    """One notice in words, as of `now` (when it is sent, not when it was planned). `zone`: the service's.

    KeyError, ValueError or TypeError where the payload is not one of ours.
    """
    return blocks([notice], texts, now, zone)[0]


def blocks(
    notices: Sequence[Told], texts: Texts, now: datetime, zone: ZoneInfo, marks: Mapping[int, str] | None = None
) -> list[Block]:
    """The notices in words; those that ask for the same act about one hearing are one block.

    `marks` say of a notice, by its place, what became of its duty since: a key "mark-…" of the texts without "mark-".
    """
    marks = marks or {}
    together: dict[tuple[object, ...], list[int]] = {}
    for place, notice in enumerate(notices):
        together.setdefault(_act(notice, place, now), []).append(place)
    placed = ([(place, notices[place]) for place in places] for places in together.values())
    return [_block(one, texts, now, zone, marks) for one in placed]


def _act(notice: Told, place: int, now: datetime) -> tuple[object, ...]:
    if notice.kind not in _TOGETHER:
        return (place,)
    payload = notice.payload
    act = notice.kind, payload["form"], notice.number, payload["what"]
    if notice.kind == DUTY:
        return (*act, group_on(notice, legal_day(notice, now)), _late(notice))
    return (*act, notice.stage, payload.get("from"), tuple(payload.get("people", ())))


def _late(notice: Told) -> bool:
    return notice.stage is Stage.RESOLVED and notice.payload["state"] == "late"


def _block(
    placed: Sequence[tuple[int, Told]], texts: Texts, now: datetime, zone: ZoneInfo, marks: Mapping[int, str]
) -> Block:
    first = placed[0][1]
    said = [marks.get(place, "") for place, _ in placed]
    if first.kind in _TOGETHER:
        lines = list(_TOGETHER[first.kind]([notice for _, notice in placed], texts, now, said))
        group = group_on(first, legal_day(first, now)) if first.kind == DUTY else first.kind
    else:
        group, make = _OTHERS[first.kind]
        lines = make(first, texts, zone)
        lines += [line(texts(f"mark-{mark}")) for mark in said if mark]
    return Block(
        group=group,
        lines=tuple(lines),
        places=tuple(place for place, _ in placed),
        notice=int(getattr(first, "id", 0)),
        label=_label(first, texts),
        name=_name(first, texts),
        actions=_actions(first, group),
    )


def _label(notice: Told, texts: Texts) -> str:
    what = str(notice.payload.get("what", ""))
    named = texts(f"button-{what}") if what in ("announcement", "protocol") else ""
    return f"{notice.number} {named}".strip()


def _name(notice: Told, texts: Texts) -> str:
    """What tells a violation from another of the same hearing; "" where the label does."""
    if notice.kind not in (FOUND, COUNTED, DISPUTED):
        return ""
    return f"{notice.number}: {found_text(str(notice.payload['column']), texts)}"


def _actions(notice: Told, group: str) -> tuple[Press, ...]:
    if notice.kind in (ESCALATED, HANDED):
        return (*_ACTS, *_DOUBTS)
    if notice.kind == DUTY:
        if notice.stage is Stage.RESOLVED:
            return _DOUBTS if _late(notice) else ()
        # On the last day, and after it, there is no tomorrow.
        return (*_ACTS, *((Press.TOMORROW,) if group in ("new", "soon") else ()), *_DOUBTS)
    if notice.kind == ASK:
        known = {press.value: press for press in (Press.YES, Press.NO, Press.LATER)}
        return tuple(known[name] for name in notice.payload["actions"] if name in known)
    others = {
        FOUND: _DOUBTS,
        COUNTED: _DOUBTS,
        TOO_LATE: (Press.TAKEN, *_DOUBTS),
        DISPUTED: (Press.UPHOLD, Press.WITHDRAW, Press.WHY),
    }
    return others.get(notice.kind, ())


def _too_late(notice: Told, texts: Texts, zone: ZoneInfo) -> list[Line]:
    payload = notice.payload
    due = day_text(date.fromisoformat(payload["due_earliest"]))
    return [
        head(notice, texts("too-late", days=int(payload["days"]))),
        line(where([notice], texts)),
        line(texts("too-late-due"), " ", Span(due, bold=True)),
        line(texts("too-late-ask")),
        why(payload, texts),
        *about(payload, texts),
    ]


def _found(notice: Told, texts: Texts, zone: ZoneInfo) -> list[Line]:
    said = found_text(str(notice.payload["column"]), texts)
    return [head(notice, said), line(where([notice], texts)), *about(notice.payload, texts), line(texts("found-hint"))]


def found_text(column: str, texts: Texts) -> str:
    """What a violation of `column` is, said of one hearing."""
    key = f"found-{column}"
    return texts(key) if texts.has(key) else texts("found-other", column=column)


def _counted(notice: Told, texts: Texts, zone: ZoneInfo) -> list[Line]:
    return counted_lines(found_text(str(notice.payload["column"]), texts), notice, texts)


def _disputed(notice: Told, texts: Texts, zone: ZoneInfo) -> list[Line]:
    payload = notice.payload
    return [
        head(notice, found_text(str(payload["column"]), texts)),
        line(texts("dispute-by", person=one_line(payload["person"], 80), region=region_text(notice.region, texts))),
        line(texts("dispute-reason", reason=one_line(payload["reason"], 600))),
        *about(payload, texts),
    ]


def _decided(notice: Told, texts: Texts, zone: ZoneInfo) -> list[Line]:
    said = found_text(str(notice.payload["column"]), texts)
    return [head(notice, said), line(texts(f"dispute-{notice.payload['decision']}"))]


def _well(notice: Told, texts: Texts, zone: ZoneInfo) -> list[Line]:
    payload = notice.payload
    read = datetime.fromisoformat(payload["read"]).astimezone(zone)
    return [line(texts("well", at=f"{read:%d.%m.%Y %H:%M}")), line(texts("well-open", count=int(payload["open"])))]


def _source(notice: Told, texts: Texts, zone: ZoneInfo) -> list[Line]:
    payload = notice.payload
    name = source_name(payload["source_kind"], payload["source_region"], texts)
    if notice.kind == RECOVERED:
        return [line(sentence_case(texts("source-recovered", source=name)))]
    key = "source-blind" if notice.kind == BLIND else "source-trouble"
    lines = [line(sentence_case(texts(key, source=name)))]
    lines.append(line(texts("source-reason", reason=reason_text(payload["reason"], texts))))
    lines.append(line(_last_good(payload["last_good"], texts, zone)))
    if payload.get("duties"):
        lines.append(line(texts("source-duties", count=int(payload["duties"]))))
    by_hand = link(texts("source-open"), payload["address"])
    return [*lines, line(by_hand)] if by_hand.url else lines


def _silent(notice: Told, texts: Texts, zone: ZoneInfo) -> list[Line]:
    payload = notice.payload
    name = source_name(payload["source_kind"], payload["source_region"], texts)
    if notice.kind == HEARD:
        return [line(sentence_case(texts("source-heard", source=name)))]
    last = day_text(date.fromisoformat(payload["last"]))
    lines = [
        line(sentence_case(texts("source-silent", source=name, days=int(payload["days"]), last=last))),
        line(texts("source-rhythm", days=int(payload["rhythm"]))),
    ]
    by_hand = link(texts("source-open"), payload["address"])
    return [*lines, line(by_hand)] if by_hand.url else lines


def _fields(notice: Told, texts: Texts, zone: ZoneInfo) -> list[Line]:
    payload = notice.payload
    name = source_name(payload["source_kind"], payload["source_region"], texts)
    if notice.kind == BACK:
        return [line(sentence_case(texts("source-fields-back", source=name)))]
    lines = [line(sentence_case(texts("source-fields-lost", source=name)))]
    for field, now, before in payload["fields"]:
        said = texts(f"source-field-{str(field).replace('_', '-')}")
        lines.append(line(texts("source-field-share", field=said, now=int(now), before=int(before))))
    by_hand = link(texts("source-open"), payload["address"])
    rest = [line(texts("source-fields-ask"))]
    rest += [line(texts("source-fields-unjudged"))] if payload.get("unjudged") else []
    return [*lines, *rest, *([line(by_hand)] if by_hand.url else [])]


def _mass(notice: Told, texts: Texts, zone: ZoneInfo) -> list[Line]:
    if notice.kind == MASS_OVER:
        return [line(texts("sources-mass-recovered"))]
    return [line(texts("sources-mass", failed=int(notice.payload["failed"]), total=int(notice.payload["total"])))]


def source_name(kind: str, region: str, texts: Texts) -> str:
    """What a source is called in a message."""
    if kind == "portal":
        return texts("source-name-portal")
    return texts("source-name-site", region=region_text(region, texts))


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
    said = "unreachable-taken-over" if notice.payload.get("other_ways") else "undeliverable"
    return [line(texts(said, person=person)), line(texts("undeliverable-reason", reason=reason))]


# What is said of several notices of one hearing and act at once, with a mark beside each.
_TOGETHER: Mapping[str, Callable[[Sequence[Told], Texts, datetime, Sequence[str]], Iterable[Line]]] = {
    DUTY: duty_lines,
    ESCALATED: people_text.escalated,
    HANDED: people_text.handed,
}
Make = Callable[[Told, Texts, ZoneInfo], list[Line]]
# A new kind of notice: its lines in one function, its heading and function in one line here.
_OTHERS: Mapping[str, tuple[str, Make]] = {
    TOO_LATE: ("too-late", _too_late),
    FOUND: ("found", _found),
    ASK: ("ask", ask_lines),
    MONTH_ROW: ("month", row_lines),
    COUNTED: ("month", _counted),
    DISPUTED: ("dispute", _disputed),
    DECIDED: ("decided", _decided),
    WELL: ("well", _well),
    BLIND: ("source", _source),
    TROUBLE: ("source", _source),
    RECOVERED: ("source", _source),
    SILENT: ("source", _silent),
    HEARD: ("source", _silent),
    LOST: ("source", _fields),
    BACK: ("source", _fields),
    MASS: ("source", _mass),
    MASS_OVER: ("source", _mass),
    UNDELIVERABLE: ("operator", _undeliverable),
    PEOPLE: ("people", people_text.news),
}
