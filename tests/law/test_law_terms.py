"""The editions as data: one test per clause, validity to the day, and columns as the published tables have them."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from checks.law.terms import Edition, Law, LawError, NoEditionError, TableColumns, load_law
from checks.model import Form, Kind, Place

DATA = Path(__file__).parent.parent / "data"
LAW = load_law()

# edition, term, amount, unit, clause, confidence, judged: the table of `terms.md`.
TERMS = [
    ("2021-08", "announcement_site", 1, "working_days", "14", "S", True),
    ("2024-03", "announcement_site", 1, "working_days", "15", "S", True),
    ("2021-08", "announcement_site_by_code", 2, "working_days", "Code 73(3)", "V", False),
    ("2024-03", "announcement_site_by_code", 2, "working_days", "Code 73(3)", "V", False),
    ("2021-08", "announcement_before_meeting", 30, "calendar_days", "Code 73(3)-(4)", "S", True),
    ("2024-03", "announcement_before_meeting", 30, "calendar_days", "Code 73(3)-(4)", "S", True),
    ("2021-08", "media_announcement", 20, "working_days", "Code 73(4)", "V", False),
    ("2024-03", "media_announcement", 20, "working_days", "Code 73(4)", "V", False),
    ("2021-08", "comments_close", 3, "working_days", "Code 73(7)", "V", False),
    ("2024-03", "comments_close", 3, "working_days", "Code 73(7)", "V", False),
    ("2021-08", "recording", None, "", "Code 73(11)", "V", True),
    ("2024-03", "recording", None, "", "Code 73(11)", "V", True),
    ("2021-08", "protocol_signed", 2, "working_days", "Code 73(14)", "V", False),
    ("2024-03", "protocol_signed", 2, "working_days", "Code 73(14)", "V", False),
    ("2021-08", "protocol_site", 2, "working_days", "30", "S", True),
    ("2024-03", "protocol_site", 4, "working_days", "29", "S", True),
    ("2024-03", "protocol_portal", 4, "working_days", "29", "S", True),
    ("2024-03", "discussion_protocol_site", 4, "working_days", "46", "S", True),
    ("2024-03", "discussion_protocol_portal", 4, "working_days", "46", "S", True),
    ("2024-03", "request_answer", 5, "working_days", "", "S", False),
    ("2021-08", "posting_date", None, "", "30", "S", True),
    ("2024-03", "posting_date", None, "", "", "S", True),
]


@pytest.mark.parametrize(("edition", "name", "amount", "unit", "clause", "confidence", "judged"), TERMS)
def test_a_term(
    edition: str, name: str, amount: int | None, unit: str, clause: str, confidence: str, judged: bool
) -> None:
    term = LAW.edition(edition).terms[name]
    assert (term.name, term.amount, term.unit, term.clause) == (name, amount, unit, clause)
    assert (term.confidence, term.judged) == (confidence, judged)
    assert len(term.source.split()) > 5


def test_no_edition_sets_another_term() -> None:
    known = {(edition, name) for edition, name, *_ in TERMS}
    assert {(edition.id, name) for edition in LAW.editions for name in edition.terms} == known


@pytest.mark.parametrize(
    ("name", "column", "what", "place", "form"),
    [
        ("announcement_site", "announcement_missing", Kind.ANNOUNCEMENT, Place.SITE, Form.OPEN_MEETING),
        (
            "announcement_before_meeting",
            "announcement_notice_too_short",
            Kind.ANNOUNCEMENT,
            Place.SITE,
            Form.OPEN_MEETING,
        ),
        ("protocol_site", "protocol_missing", Kind.PROTOCOL, Place.SITE, Form.OPEN_MEETING),
        ("protocol_portal", "protocol_missing_in_portal", Kind.PROTOCOL, Place.PORTAL, Form.OPEN_MEETING),
        ("discussion_protocol_site", "protocol_missing", Kind.PROTOCOL, Place.SITE, Form.PUBLIC_DISCUSSION),
        (
            "discussion_protocol_portal",
            "protocol_missing_in_portal",
            Kind.PROTOCOL,
            Place.PORTAL,
            Form.PUBLIC_DISCUSSION,
        ),
    ],
)
def test_what_a_duty_is_about(name: str, column: str, what: Kind, place: Place, form: Form) -> None:
    term = LAW.edition("2024-03").terms[name]
    assert (term.column, term.what, term.place, term.form) == (column, what, place, form)


def test_what_the_first_edition_does_not_set_is_absent() -> None:
    """The portal and the discussions had no term that is known: not checked, never guessed."""
    first = LAW.edition("2021-08")
    assert not {"protocol_portal", "discussion_protocol_site", "discussion_protocol_portal"} & first.terms.keys()
    assert list(first.tables) == ["open_meetings"]


@pytest.mark.parametrize(
    ("day", "edition"),
    [
        (date(2021, 8, 19), "2021-08"),
        (date(2024, 3, 22), "2021-08"),
        (date(2024, 3, 23), "2024-03"),
        (date(2031, 1, 1), "2024-03"),
    ],
)
def test_the_edition_in_force_on_a_day(day: date, edition: str) -> None:
    assert LAW.edition_on(day).id == edition


def test_validity_is_told_with_both_ends() -> None:
    first, second = LAW.editions
    assert (first.in_force_from, first.in_force_until) == (date(2021, 8, 19), date(2024, 3, 22))
    assert (second.in_force_from, second.in_force_until) == (date(2024, 3, 23), None)
    assert "286" in first.source


def test_before_the_rules_there_is_no_edition() -> None:
    with pytest.raises(NoEditionError, match=r"2021-08-18; the first began on 2021-08-19\.") as caught:
        LAW.edition_on(date(2021, 8, 18))
    assert caught.value.day == date(2021, 8, 18)
    assert isinstance(caught.value, LawError)


def test_an_unknown_edition() -> None:
    with pytest.raises(LawError, match="no edition 2019-01; known are 2021-08, 2024-03"):
        LAW.edition("2019-01")


@pytest.mark.parametrize(
    ("edition", "table", "file"),
    [
        ("2021-08", "open_meetings", "2021-11-open-meetings.csv"),
        ("2024-03", "open_meetings", "2025-04-open-meetings.csv"),
        ("2024-03", "public_discussions", "2025-04-public-discussions.csv"),
    ],
)
def test_columns_are_those_of_the_published_table(edition: str, table: str, file: str) -> None:
    header = (DATA / file).read_text(encoding="utf8").splitlines()[0].split(",")
    columns = LAW.edition(edition).tables[table]
    assert header == ["no", "region", "published_name", *columns.placements, *columns.violations, "published_total"]
    assert columns.placements[0] == "announcements"
    assert len(columns.placements) == 2


def edition(id: str, begins: date, until: date | None = None) -> Edition:
    return Edition(id, begins, until, "test", {}, {"open_meetings": TableColumns((), ())})


def test_a_new_edition_ends_the_one_before_it() -> None:
    law = Law([edition("b", date(2027, 1, 1)), edition("a", date(2024, 3, 23))])
    assert [one.id for one in law.editions] == ["a", "b"]
    assert law.edition_on(date(2026, 12, 31)).id == "a"
    assert law.editions[0].in_force_until == date(2026, 12, 31)
    assert law.edition_on(date(2027, 1, 1)).id == "b"


def test_a_day_between_editions_has_none() -> None:
    law = Law([edition("a", date(2024, 1, 1), date(2024, 6, 30)), edition("b", date(2025, 1, 1))])
    assert law.edition_on(date(2024, 6, 30)).id == "a"
    with pytest.raises(NoEditionError):
        law.edition_on(date(2024, 7, 1))


def test_two_editions_cannot_begin_on_one_day() -> None:
    with pytest.raises(LawError, match="in_force_from of the editions a and b is the same day"):
        Law([edition("a", date(2024, 1, 1)), edition("b", date(2024, 1, 1))])
