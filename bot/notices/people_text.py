"""What is said of people: a duty that nobody answered for, a notice taken over, who joined."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from zoneinfo import ZoneInfo

from bot.notices.hearing import Told, about, day_text, head, where, why
from bot.notices.markup import Line, Span, line, one_line
from bot.texts import Texts
from checks.judged import Stage

_LONGEST_NAME = 80
_MOST_NAMES = 5


def escalated(notice: Told, texts: Texts, zone: ZoneInfo) -> list[Line]:
    """To a supervisor: the duty, who did not answer, and what to do."""
    names = [one_line(str(name), _LONGEST_NAME) for name in notice.payload["people"]]
    shown = ", ".join(names[:_MOST_NAMES]) + ("…" if len(names) > _MOST_NAMES else "")
    silent = texts("escalated-silent", people=shown) if names else texts("escalated-nobody")
    return [*_duty(notice, texts), line(silent), line(texts("escalated-ask")), *_more(notice, texts)]


def handed(notice: Told, texts: Texts, zone: ZoneInfo) -> list[Line]:
    """To the next person: the duty, and whom it could not be told."""
    instead = texts("handed-from", person=one_line(str(notice.payload["from"]), _LONGEST_NAME))
    return [*_duty(notice, texts), line(instead), *_more(notice, texts)]


def news(notice: Told, texts: Texts, zone: ZoneInfo) -> list[Line]:
    """To an operator: who joined, or that an invitation was misused."""
    payload = notice.payload
    event = str(payload["event"])
    if event == "guessed":
        return [line(texts("people-guessed", count=int(payload["count"])))]
    role = texts(f"role-{payload['role']}")
    person = one_line(str(payload["person"]), _LONGEST_NAME) or "–"
    return [line(texts(f"people-{event}", person=person, role=role))]


def _duty(notice: Told, texts: Texts) -> Iterator[Line]:
    payload, missed = notice.payload, notice.stage is Stage.MISSED
    due = date.fromisoformat(payload["due_latest" if missed else "due_earliest"])
    yield head(notice, texts(f"{'missed' if missed else 'task'}-{payload['what']}"))
    yield line(where([notice], texts))
    yield line(texts("due-was" if missed else "due"), " ", Span(day_text(due), bold=True))


def _more(notice: Told, texts: Texts) -> Iterator[Line]:
    yield why(notice.payload, texts)
    yield from about(notice.payload, texts)
