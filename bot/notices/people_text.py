"""What is said of people: a duty that nobody answered for, a notice taken over, who joined."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.notices.hearing import Told, about, head, headline, legal_day, terms, why
from bot.notices.markup import Line, line, one_line
from bot.texts import Texts

_LONGEST_NAME = 80
_MOST_NAMES = 5


def escalated(notices: Sequence[Told], texts: Texts, now: datetime, marks: Sequence[str]) -> Iterator[Line]:
    """To a supervisor: the duties of one hearing and act, who did not answer, and what to do."""
    names = [one_line(str(name), _LONGEST_NAME) for name in notices[0].payload["people"]]
    shown = ", ".join(names[:_MOST_NAMES]) + ("…" if len(names) > _MOST_NAMES else "")
    silent = texts("escalated-silent", people=shown) if names else texts("escalated-nobody")
    yield from _duties(notices, texts, now, marks)
    yield line(silent)
    yield line(texts("escalated-ask"))
    yield from _more(notices, texts)


def handed(notices: Sequence[Told], texts: Texts, now: datetime, marks: Sequence[str]) -> Iterator[Line]:
    """To the next person: the duties of one hearing and act, and whom they could not be told."""
    yield from _duties(notices, texts, now, marks)
    yield line(texts("handed-from", person=one_line(str(notices[0].payload["from"]), _LONGEST_NAME)))
    yield from _more(notices, texts)


def news(notice: Told, texts: Texts, zone: ZoneInfo) -> list[Line]:
    """To an operator: who joined, or that an invitation was misused."""
    payload = notice.payload
    event = str(payload["event"])
    if event == "guessed":
        return [line(texts("people-guessed", count=int(payload["count"])))]
    role = texts(f"role-{payload['role']}")
    person = one_line(str(payload["person"]), _LONGEST_NAME) or "–"
    return [line(texts(f"people-{event}", person=person, role=role))]


def _duties(notices: Sequence[Told], texts: Texts, now: datetime, marks: Sequence[str]) -> Iterator[Line]:
    first = notices[0]
    yield head(first, texts(headline(first)))
    yield from terms(notices, texts, legal_day(first, now), marks)


def _more(notices: Sequence[Told], texts: Texts) -> Iterator[Line]:
    yield from dict.fromkeys(why(notice.payload, texts) for notice in notices)
    on_site = next((one for one in notices if one.payload["place"] == "site"), notices[0])
    yield from about(on_site.payload, texts)
