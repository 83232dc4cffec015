"""One recipient's notices as few messages: most urgent first, split between items, never inside one."""

from __future__ import annotations

from collections.abc import Sequence, Set
from datetime import datetime
from itertools import pairwise
from zoneinfo import ZoneInfo

from bot.notices.items import Item, Told, item
from bot.notices.markup import Line, Span, line, to_html, to_plain, utf16_units
from bot.notices.message import TELEGRAM_LIMIT, Message
from bot.texts import Texts, texts

_GROUPS = (
    "today", "passed", "missed", "soon", "too-late", "new", "found", "resolved", "source", "operator",
)  # fmt: skip
_ROOM_FOR_PART = 64


def brief(
    notices: Sequence[Told],
    language: str,
    now: datetime,
    zone: ZoneInfo,
    repeated: Set[int] = frozenset(),
    limit: int | None = TELEGRAM_LIMIT,
) -> list[Message]:
    """The notices of one person as messages of at most `limit` UTF-16 units, markup included.

    `Message.places` names the notices of each by their place in `notices`. `now` is the moment of sending;
    `repeated` are the places of those that may have arrived before. None as limit: one message (mail, print).
    """
    words = texts(language)
    items = [item(notice, words, now, zone) for notice in notices]
    order = sorted(range(len(items)), key=lambda place: _rank(notices[place], items[place]))
    head = _head(notices, range(len(items)), words, repeated)
    parts = _split(head, order, items, words, limit)
    subject = words("brief-subject", count=len(items), day=f"{now.astimezone(zone):%d.%m.%Y}")
    messages = []
    for number, places in enumerate(parts, start=1):
        head = _head(notices, places, words, repeated)
        messages.append(_message(subject, _numbered(head, number, len(parts), words), places, items, words))
    return messages


def _rank(notice: Told, made: Item) -> tuple[int, int, str, str]:
    due = str(notice.payload.get("due_earliest", ""))
    return (_GROUPS.index(made.group), -notice.urgency, due, notice.number)


def _head(notices: Sequence[Told], places: Sequence[int], words: Texts, repeated: Set[int]) -> list[Line]:
    lines = [line(Span(words("brief-title", count=len(notices)), bold=True))]
    if repeated & set(places):
        lines.append(line(words("brief-repeated")))
    lines += [line(words(f"brief-{mark}")) for mark in ("shadow", "baseline") if _any(notices, places, mark)]
    return lines


def _any(notices: Sequence[Told], places: Sequence[int], mark: str) -> bool:
    return any(notices[place].payload.get(mark) for place in places)


def _numbered(head: list[Line], number: int, parts: int, words: Texts) -> list[Line]:
    if parts == 1:
        return head
    return [(*head[0], Span(f" ({words('brief-part', part=number, parts=parts)})")), *head[1:]]


def _split(
    head: list[Line], order: list[int], items: list[Item], words: Texts, limit: int | None
) -> list[tuple[int, ...]]:
    """Fill message after message in order; an item that alone is too long still gets a message of its own."""
    if limit is None:
        return [tuple(order)]
    parts: list[list[int]] = []
    room = 0
    start = limit - _ROOM_FOR_PART - _units(head)
    for before, place in pairwise([-1, *order]):
        need = _units(_block(items[place], None, words))
        same_group = parts and items[before].group == items[place].group
        joined = _units(_block(items[place], items[before].group if same_group else None, words))
        if parts and joined <= room:
            parts[-1].append(place)
            room -= joined
        else:
            parts.append([place])
            room = start - need
    return [tuple(places) for places in parts]


def _units(lines: Sequence[Line]) -> int:
    # The longer rendering counts, and a newline that joins the lines to what stands before.
    return max(utf16_units(to_html(lines)), utf16_units(to_plain(lines))) + 1


def _block(made: Item, above: str | None, words: Texts) -> list[Line]:
    """An item with the empty line before it, and its group's heading where it opens the group."""
    heading = [] if made.group == above else [(), line(Span(words(f"group-{made.group}"), bold=True))]
    return [*heading, (), *made.lines]


def _message(subject: str, head: list[Line], places: tuple[int, ...], items: list[Item], words: Texts) -> Message:
    lines = list(head)
    above: str | None = None
    for place in places:
        lines += _block(items[place], above, words)
        above = items[place].group
    return Message(subject=subject, html=to_html(lines), plain=to_plain(lines), places=places)
