"""The due days as an iCalendar file (RFC 5545) that Outlook and phones take: one all-day event for each act and day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

_FOLD_AT = 75  # octets of a line, without its end


@dataclass(frozen=True, slots=True)
class DueDay:
    """An event. `uid` stays the same for as long as the duty does, so that a newer file replaces the older entry."""

    uid: str
    day: date
    summary: str
    description: str = ""
    url: str = ""


def calendar_file(days: Iterable[DueDay], name: str, now: datetime) -> bytes:
    """The file: UTF-8, CRLF, lines folded at 75 octets. `name` is the calendar's, `now` the moment of its making."""
    stamp = f"{now.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//tyndau//due days//EN", "CALSCALE:GREGORIAN", "METHOD:PUBLISH"]
    lines.append(f"X-WR-CALNAME:{escaped(name)}")
    for one in days:
        lines += _event(one, stamp)
    lines.append("END:VCALENDAR")
    return "".join(folded(one) + "\r\n" for one in lines).encode("utf8")


def _event(one: DueDay, stamp: str) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{one.uid}@tyndau"
    yield f"DTSTAMP:{stamp}"
    yield f"DTSTART;VALUE=DATE:{one.day:%Y%m%d}"
    yield f"DTEND;VALUE=DATE:{one.day + timedelta(days=1):%Y%m%d}"
    yield f"SUMMARY:{escaped(one.summary)}"
    if one.description:
        yield f"DESCRIPTION:{escaped(one.description)}"
    if one.url:
        yield f"URL:{_one_line(one.url)}"
    # A day on which something is due is no appointment: it does not make anybody busy.
    yield from ("TRANSP:TRANSPARENT", "BEGIN:VALARM", "ACTION:DISPLAY", f"DESCRIPTION:{escaped(one.summary)}")
    yield from ("TRIGGER:PT9H", "END:VALARM", "END:VEVENT")


def escaped(text: str) -> str:
    """A text value: backslash, semicolon, comma and newline escaped, no other control characters."""
    kept = "".join(char for char in text.replace("\r\n", "\n") if char == "\n" or char.isprintable())
    for plain, safe in (("\\", "\\\\"), (";", "\\;"), (",", "\\,"), ("\n", "\\n")):
        kept = kept.replace(plain, safe)
    return kept


def _one_line(url: str) -> str:
    return "".join(char for char in url if char.isprintable() and char != " ")


def folded(line: str) -> str:
    """The line in pieces of at most 75 octets, never inside a character, each further one after CRLF and a space."""
    pieces: list[str] = []
    piece, room = "", _FOLD_AT
    for char in line:
        size = len(char.encode("utf8", "replace"))
        if size > room:
            pieces.append(piece)
            piece, room = "", _FOLD_AT - 1
        piece += char
        room -= size
    return "\r\n ".join([*pieces, piece])
