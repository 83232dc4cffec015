"""One recipient's notices as few messages: most urgent first, split between blocks, never inside one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from dataclasses import replace
from datetime import datetime
from itertools import pairwise
from zoneinfo import ZoneInfo

from bot.notices.buttons import MOST_OPENERS, action_rows, opener_rows
from bot.notices.items import Block, Told, blocks
from bot.notices.markup import Line, Span, line, to_html, to_plain, utf16_units
from bot.notices.message import TELEGRAM_LIMIT, Keyboard, Message, Part
from bot.texts import Texts, texts

_GROUPS = (
    "escalated", "handed",
    "today", "passed", "missed", "soon", "too-late", "new", "found", "ask", "resolved", "dispute", "decided", "month",
    "source", "operator", "people", "well",
)  # fmt: skip
_ROOM_FOR_PART = 64


def brief(
    notices: Sequence[Told],
    language: str,
    now: datetime,
    zone: ZoneInfo,
    repeated: Set[int] = frozenset(),
    limit: int | None = TELEGRAM_LIMIT,
    marks: Mapping[int, str] | None = None,
    of: Part | None = None,
) -> list[Message]:
    """The notices of one person as messages of at most `limit` UTF-16 units, markup included.

    `Message.places` names the notices of each by their place in `notices`. `now` is the moment of sending;
    `repeated` are the places of those that may have arrived before. None as limit: one message (mail, print).
    `marks`: see `bot.notices.items.blocks`. `of`: the notices are those of that part of a brief, sent before.
    """
    words = texts(language)
    made = blocks(notices, words, now, zone, marks)
    made.sort(key=lambda block: _rank(block, notices))
    head = _head(notices, made, words, repeated)
    split = _split(head, made, words, limit)
    subject = words("brief-subject", count=len(made), day=f"{now.astimezone(zone):%d.%m.%Y}")
    messages = []
    for number, some in enumerate(split, start=1):
        part = of if of and len(split) == 1 else Part(number, len(split), len(made))
        head = _head(notices, some, words, repeated, part.count)
        message = _message(subject, _numbered(head, part, words), some, notices, words)
        messages.append(replace(message, part=part) if part.parts > 1 else message)
    return messages


def keyboard(made: Sequence[Block], words: Texts) -> Keyboard:
    """The buttons under a message of these blocks: those of the one that has any, else one to open each."""
    own = [block for block in made if block.actions and block.notice]
    if len(own) == 1:
        return action_rows(own[0].actions, own[0].notice, words)
    return opener_rows([(block.label, block.name or block.label, block.notice) for block in own])


def _rank(block: Block, notices: Sequence[Told]) -> tuple[int, int, str, str]:
    own = [notices[place] for place in block.places]
    due = min(str(notice.payload.get("due_earliest", "")) for notice in own)
    return (_GROUPS.index(block.group), -max(notice.urgency for notice in own), due, own[0].number)


def _head(
    notices: Sequence[Told], made: Sequence[Block], words: Texts, repeated: Set[int], count: int | None = None
) -> list[Line]:
    places = [place for block in made for place in block.places]
    lines = [line(Span(words("brief-title", count=len(made) if count is None else count), bold=True))]
    if repeated & set(places):
        lines.append(line(words("brief-repeated")))
    lines += [line(words(f"brief-{mark}")) for mark in ("shadow", "baseline") if _any(notices, places, mark)]
    return lines


def _any(notices: Sequence[Told], places: Sequence[int], mark: str) -> bool:
    return any(notices[place].payload.get(mark) for place in places)


def _numbered(head: list[Line], part: Part, words: Texts) -> list[Line]:
    if part.parts == 1:
        return head
    return [(*head[0], Span(f" ({words('brief-part', part=part.number, parts=part.parts)})")), *head[1:]]


def _split(head: list[Line], made: Sequence[Block], words: Texts, limit: int | None) -> list[list[Block]]:
    """Fill message after message in order; a block that alone is too long still gets a message of its own.

    No message holds more blocks to answer than it has buttons for.
    """
    if limit is None:
        return [list(made)]
    parts: list[list[Block]] = []
    room = buttons = 0
    start = limit - _ROOM_FOR_PART - _units(head)
    for before, block in pairwise([None, *made]):
        assert block is not None
        above = before.group if parts and before else None
        joined = _units(_lines(block, above, words))
        buttons += bool(block.actions)
        if parts and joined <= room and buttons <= MOST_OPENERS:
            parts[-1].append(block)
            room -= joined
        else:
            parts.append([block])
            room, buttons = start - _units(_lines(block, None, words)), int(bool(block.actions))
    return parts


def _units(lines: Sequence[Line]) -> int:
    # The longer rendering counts, and a newline that joins the lines to what stands before.
    return max(utf16_units(to_html(lines)), utf16_units(to_plain(lines))) + 1


def _lines(block: Block, above: str | None, words: Texts) -> list[Line]:
    """A block with the empty line before it, and its group's heading where it opens the group."""
    heading = [] if block.group == above else [(), line(Span(words(f"group-{block.group}"), bold=True))]
    return [*heading, (), *block.lines]


def _message(subject: str, head: list[Line], made: Sequence[Block], notices: Sequence[Told], words: Texts) -> Message:
    lines = list(head)
    above: str | None = None
    for block in made:
        lines += _lines(block, above, words)
        above = block.group
    places = tuple(place for block in made for place in block.places)
    ids = tuple(int(getattr(notices[place], "id", 0)) for place in places)
    known = ids if all(ids) else ()
    return Message(subject, to_html(lines), to_plain(lines), places, known, keyboard(made, words) if known else ())
