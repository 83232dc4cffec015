"""The question about an uncertain match as a notice: who is asked, when, and in which words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from bot.asks import ACTIONS, Ask, ask_to
from bot.notices.hearing import Told, day_text, head
from bot.notices.markup import Line, line, link, one_line
from bot.notices.model import ASK, URGENCY, AlertSettings
from bot.notices.plan import audience
from bot.people import OFFICER, Person
from bot.texts import Texts
from storage.values import NewNotice

_LONGEST_TITLE = 160
_MORNING = time(8)  # where there are no quiet hours that end in the morning


def plan_asks(
    asks: Sequence[Ask],
    people: Sequence[Person],
    postponed: Mapping[str, datetime],
    settings: AlertSettings,
    now: datetime,
) -> list[NewNotice]:
    """One notice for each question and officer of its region; the outbox drops the keys it knows.

    `postponed` holds when a question was last put off: it comes again the next morning.
    """
    return [
        _notice(ask, person, postponed.get(ask.id), settings.of(person), now)
        for ask in asks
        for person in audience(people, ask.region, OFFICER, settings.shadow)
    ]


def _notice(ask: Ask, person: Person, put_off: datetime | None, settings: AlertSettings, now: datetime) -> NewNotice:
    morning = _next_morning(put_off, settings) if put_off else None
    again = f"|{morning:%Y-%m-%d}" if morning else ""
    return NewNotice(
        key=f"ask|{ask.id}{again}|{person.id}",
        recipient=person.id,
        kind=ASK,
        urgency=URGENCY[ASK],
        payload=_payload(ask) | {"shadow": settings.shadow},
        not_before=settings.in_brief(max(now, morning) if morning else now),
        duty_id=ask.id,
        number=ask.number,
        region=ask.region,
    )


def _next_morning(put_off: datetime, settings: AlertSettings) -> datetime:
    start, until = settings.quiet
    day = put_off.astimezone(settings.zone).date() + timedelta(days=1)
    return datetime.combine(day, until if start > until else _MORNING, tzinfo=settings.zone)


def _payload(ask: Ask) -> dict[str, Any]:
    return ask_to(ask) | {"ask": ask.id, "what": ask.kind, "actions": [choice.value for choice in ACTIONS]}


def ask_lines(notice: Told, texts: Texts, zone: ZoneInfo) -> list[Line]:
    """The question in words: what the portal says, what the site says, both links, and how to answer."""
    payload = notice.payload
    lines = [
        head(notice, texts(f"ask-{payload['what']}")),
        line(texts("ask-on-portal", project=_title(payload["project"]), when=_when(payload, texts))),
        line(
            texts("ask-on-site", title=_title(payload["title"] or payload["excerpt"]), posted=_posted(payload, texts))
        ),
    ]
    if payload["title"] and payload["excerpt"] and payload["excerpt"] != payload["title"]:
        lines.append(line(texts("ask-says", excerpt=_title(payload["excerpt"]))))
    links = [link(texts("link-card"), payload["card_url"]), link(texts("ask-link-posting"), payload["posting_url"])]
    usable = [one for one in links if one.url]
    if usable:
        lines.append(line(*[part for one in usable for part in (one, " · ")][:-1]))
    return [*lines, line(texts("ask-how", id=payload["ask"]))]


def _title(text: str) -> str:
    return one_line(text, _LONGEST_TITLE) or "–"


def _when(payload: Mapping[str, Any], texts: Texts) -> str:
    if not payload["start"]:
        return texts("ask-no-date")
    start, end = (day_text(date.fromisoformat(payload[name])) for name in ("start", "end"))
    return f"{start} {payload['hour']}".strip() if start == end else f"{start} – {end}"


def _posted(payload: Mapping[str, Any], texts: Texts) -> str:
    return day_text(date.fromisoformat(payload["shown"])) if payload["shown"] else texts("ask-no-date")
