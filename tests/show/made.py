"""A hearing with a past, made by hand: its card, postings, verdicts and findings, under the real law and calendar."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from hashlib import sha256

from bot.show.case import Case, case_of
from checks.judged import (
    Assessment,
    Duty,
    Finding,
    Hearing,
    HearingKey,
    Match,
    Placement,
    Stage,
    State,
    Unknown,
    Verdict,
    When,
)
from checks.law.calendar import Calendar, load_calendar
from checks.law.terms import Law, load_law
from checks.model import (
    Card,
    CardHistory,
    CardVersion,
    Form,
    Kind,
    Ledger,
    PageRef,
    PassOutcome,
    Place,
    Posting,
    PostingHistory,
    PostingVersion,
    Rubric,
    Seen,
    SourceHistory,
)

KEY: HearingKey = (Form.OPEN_MEETING, 31198)
NUMBER = "25140927001"
NOW = datetime(2025, 5, 12, 3, 0, tzinfo=UTC)
MEETING = date(2025, 5, 6)
PROJECT = "Строительство полигона \x1b[31m<script>"
LAW: Law = load_law()
CALENDAR: Calendar = load_calendar()


def at(day: int, month: int = 4, hour: int = 3) -> datetime:
    """08:00 of a day in Oral's zone (UTC+5 since March 2024)."""
    return datetime(2025, month, day, hour, 0, tzinfo=UTC)


def page(name: str, seen_at: datetime) -> PageRef:
    return PageRef(f"https://example.kz/{name}", sha256(name.encode()).hexdigest(), seen_at)


CARD_FIRST = page("card?first", at(30, 3))
CARD_LAST = page("card?last", at(12, 5))
LISTING = page("listing", at(12, 5))
ANNOUNCED = page("announcement", at(10))


def hearing() -> Hearing:
    whens = (When(date(2025, 5, 2), date(2025, 5, 2)), When(MEETING, MEETING, time(15, 0)))
    return Hearing(KEY, NUMBER, "west-kazakhstan", PROJECT, "", "г. Уральск, акимат", whens, False, CARD_LAST)


def duty(term: str, column: str, what: Kind, place: Place, starts: tuple[date, date]) -> Duty:
    edition = LAW.edition("2024-03")
    rule = edition.terms[term]
    assert rule.amount is not None
    counted = None
    dues = (MEETING - timedelta(rule.amount),) * 2
    if rule.unit == "working_days":
        counted = CALENDAR.add_working_days(starts[0], rule.amount), CALENDAR.add_working_days(starts[1], rule.amount)
        dues = counted[0].due, counted[1].due
    told = CALENDAR.last_working_day_on_or_before(dues[0])
    basis = (CARD_FIRST if what is Kind.ANNOUNCEMENT else CARD_LAST,)
    name = f"open_meeting:{KEY[1]}:{term}:1:{place.value}"
    head = (name, KEY, NUMBER, "west-kazakhstan", column, what, place, edition.id, rule.clause, term)
    return Duty(*head, starts, *dues, told, counted, basis)


def verdicts() -> tuple[Verdict, ...]:
    received = (date(2025, 3, 28), date(2025, 3, 30))
    ended = (MEETING, MEETING)
    announce = duty("announcement_site", "announcement_missing", Kind.ANNOUNCEMENT, Place.SITE, received)
    ahead = duty(
        "announcement_before_meeting", "announcement_notice_too_short", Kind.ANNOUNCEMENT, Place.SITE, received
    )
    site = duty("protocol_site", "protocol_missing", Kind.PROTOCOL, Place.SITE, ended)
    portal = duty("protocol_portal", "protocol_missing_in_portal", Kind.PROTOCOL, Place.PORTAL, ended)
    return (
        Verdict(announce, State.LATE, "posted_late", Stage.RESOLVED, (ANNOUNCED,)),
        Verdict(ahead, State.LATE, "fewer_days_ahead", None, (ANNOUNCED,)),
        Verdict(site, State.OPEN, "not_posted_yet", Stage.TODAY),
        Verdict(portal, State.UNKNOWN, "not_read_since", None),
    )


def card(shown: str) -> Card:
    head = (Form.OPEN_MEETING, KEY[1], NUMBER, PROJECT, "", "ТОО", "123456789012")
    return Card(*head, MEETING, MEETING, time(15, 0), shown, "", (), False, (), ())


def posting() -> Posting:
    title = "Хабарландыру: ашық жиналыс 06.05.2025, ИИН 850101300123"
    shown = (date(2025, 4, 10),)
    return Posting(title, "қоғамдық тыңдау", shown, Rubric.INSIDE, "https://example.kz/a", (), "kk")


def ledger() -> Ledger:
    versions = (
        CardVersion(Seen(at(28, 3), at(30, 3)), card("a"), CARD_FIRST),
        CardVersion(Seen(at(11, 5), at(12, 5)), card("b"), CARD_LAST),
    )
    history = PostingHistory(7, "bko", "doc:1", (PostingVersion(Seen(at(9), at(10)), posting(), ANNOUNCED),))
    sources = (
        SourceHistory("portal", "portal", None, (at(1), at(12, 5)), PassOutcome.COMPLETE, "parsed", at(12, 5)),
        SourceHistory("bko", "govkz", "west-kazakhstan", (at(1),), PassOutcome.FAILED, "http_500", at(12, 5)),
        SourceHistory("abai", "govkz", "abai", (), None, "", None),
    )
    cards = (CardHistory(Form.OPEN_MEETING, KEY[1], versions, at(12, 5), CARD_LAST),)
    return Ledger(sources, cards, (history,))


def assessment() -> Assessment:
    own = verdicts()
    who = (KEY, NUMBER, "west-kazakhstan")
    pages = (ANNOUNCED, CARD_FIRST)
    late = Finding(*who, "announcement_posted_late", "2025-04", date(2025, 3, 31), "posted_late", pages)
    unclear = Finding(*who, "recording_missing", "2025-05", None, "recording_unreadable", ())
    evidence = ("+form", "+date", "+project_83", "-hour_differs", "+new_code")
    return Assessment(
        now=NOW,
        as_of=NOW,
        hearings={KEY: hearing()},
        verdicts=own,
        violations=(late,),
        unclear=(unclear,),
        asked=(),
        unknown=(Unknown(own[3].duty, "portal", at(12, 5), "2025-05"),),
        placements=(Placement(KEY, NUMBER, "west-kazakhstan", Kind.ANNOUNCEMENT, Place.SITE, "2025-04", (ANNOUNCED,)),),
        matches=(Match(7, 0, 0, KEY, "matched", 0.8712, "date", evidence, When(MEETING, MEETING)),),
    )


def case() -> Case:
    return case_of(KEY, assessment(), ledger(), LAW, CALENDAR)
