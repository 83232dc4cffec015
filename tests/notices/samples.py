"""Verdicts, people and notices to plan and render with."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from bot.notices.model import AlertSettings
from bot.people import ALL, Person
from checks.judged import Assessment, Duty, Finding, Hearing, Stage, State, Verdict, When
from checks.law.calendar import Calendar, load_calendar
from checks.model import Form, Kind, PageRef, Place

ALMATY = ZoneInfo("Asia/Almaty")
SETTINGS = AlertSettings(quiet=(time(20), time(8)), zone=ALMATY)
CALENDAR: Calendar = load_calendar()
MORNING = datetime(2025, 4, 17, 8, 0, tzinfo=ALMATY)
CARD = PageRef("https://hearings.example.kz/card?hearingId=7&x=1", "c" * 64, datetime(2025, 4, 17, 2, 0, tzinfo=UTC))
SITES = {"pavlodar": "https://www.gov.kz/memleket/entities/pavlodar-tabigat"}
KEY = (Form.OPEN_MEETING, 7)


def person(id: str = "officer:1", role: str = "officer", regions: frozenset[str] | None = None, **other: Any) -> Person:
    """A person; an officer of Pavlodar with a chat unless told otherwise."""
    values: dict[str, Any] = {"name": id, "telegram_chat_id": 1, "email": "", "language": "ru", **other}
    return Person(id=id, regions=frozenset({"pavlodar"}) if regions is None else regions, role=role, **values)


OFFICER = person()
CHIEF = person("supervisor:2", "supervisor", telegram_chat_id=2)
OPERATOR = person("operator:9", "operator", ALL, telegram_chat_id=9)
MINISTRY = person("ministry:3", "ministry", ALL, telegram_chat_id=3)
EVERYBODY = (OFFICER, CHIEF, OPERATOR, MINISTRY)


def hearing(**other: Any) -> Hearing:
    """An open meeting in Pavlodar on 15 April 2025."""
    values: dict[str, Any] = {
        "key": KEY,
        "number": "25140927001",
        "region": "pavlodar",
        "project": "План горных работ <карьер> & Ко",
        "initiator": "",
        "place": "акимат",
        "whens": (When(date(2025, 4, 15), date(2025, 4, 15), time(11)),),
        "withdrawn": False,
        "page": CARD,
        **other,
    }
    return Hearing(**values)


def duty(**other: Any) -> Duty:
    """The protocol on the site, four working days after 15 April 2025: due on Monday 21 April."""
    counted = CALENDAR.add_working_days(date(2025, 4, 15), 4)
    values: dict[str, Any] = {
        "id": "open_meeting:7:protocol:1:site",
        "hearing": KEY,
        "number": "25140927001",
        "region": "pavlodar",
        "column": "protocol_missing",
        "what": Kind.PROTOCOL,
        "place": Place.SITE,
        "edition": "2024-03",
        "clause": "29",
        "term": "protocol_site",
        "starts": (date(2025, 4, 15), date(2025, 4, 15)),
        "due_earliest": counted.due,
        "due_latest": counted.due,
        "told_by": counted.due,
        "counted": (counted, counted),
        **other,
    }
    return Duty(**values)


def verdict(stage: Stage | None, state: State = State.OPEN, reason: str = "not_posted_yet", **other: Any) -> Verdict:
    """A verdict on `duty(**other)`."""
    baseline = other.pop("baseline", False)
    return Verdict(duty(**other), state, reason, stage, baseline=baseline)


def assessment(*verdicts: Verdict, violations: tuple[Finding, ...] = (), now: datetime = MORNING) -> Assessment:
    """An assessment that holds these verdicts and violations of one hearing."""
    return Assessment(now, now, {KEY: hearing()}, verdicts, violations, (), (), (), ())


def finding(column: str = "protocol_undated", month: str = "2025-04", due: date | None = None) -> Finding:
    """A violation of the same hearing, seen on its posting at 08:00 of 17 April."""
    page = PageRef("https://www.gov.kz/doc/1", "d" * 64, MORNING)
    return Finding(KEY, "25140927001", "pavlodar", column, month, due, "named", (page,))
