"""Any text whatever as a posting: never an exception, and work that is bounded by caps, counted and not timed."""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import FrameType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checks.attachments.understanding import understand_posting
from checks.model import Form, Kind
from checks.reading import from_json, to_json
from checks.reading.dates import find_dates
from checks.reading.kinds import UNNAMED
from checks.reading.slips import mended
from checks.reading.values import Sort
from checks.reading.words import fold, tokens
from checks.sources.base import Source
from checks.sources.portal_card import read_card
from checks.sources.website_page import read_sheet
from tests.reading.test_understanding import posting

PIECES = st.one_of(
    st.sampled_from(
        [
            "Объявление", "хабарландыру", "протокол ", "хаттамасы", "слушаний ", "тыңдау", "отмен", "перенос",
            "емес, ", "вместо ", "№", "«", "»", "''", '"', "1) ", "\n2. ", "• ", ":\n", "; ", "лот 1 – ", "12 мая ",
            "2025 жылғы ", "қаңтардағы ", "сағат 11:00-де", "в 15 часов 00 минут ", "с 16 по 22 апреля ", "31.02.2025",
            "16.04 по 22.04.2025", "до ", "ТОО ", "ЖШС", "БИН 140940000000", "aбвg", "\u00ad", "İ", "ﷺ",
            "\ud800", "\x00", "\u202e", "не состоятся", "2025 ж. ",
        ]
    ),
    st.text(max_size=8),
)  # fmt: skip
TEXTS = st.lists(PIECES, max_size=60).map("".join)


@settings(max_examples=150, deadline=None)
@given(TEXTS, TEXTS, st.integers(1900, 2100))
def test_any_pieces_are_understood_somehow(title: str, body: str, year: int) -> None:
    understood = understand_posting(posting(title, body), year)
    assert from_json(to_json(understood)) == understood
    if understood.doubt == UNNAMED:
        assert (understood.kind is Kind.NEITHER, understood.sort) == (False, Sort.NONE)
        return
    assert understood.kind.value in (understood.sort.value, "announcement", "neither")
    assert (understood.kind is Kind.NEITHER) == (
        understood.sort.value not in ("announcement", "correction", "protocol")
    )


@settings(max_examples=100, deadline=None)
@given(TEXTS)
def test_folding_keeps_positions_and_mending_settles(text: str) -> None:
    folded = fold(text)
    assert len(folded) == len(text)
    assert mended(mended(folded)) == mended(folded) or len(mended(folded)) < len(folded)
    assert all(0 <= one.start_pos < one.end_pos <= len(text) for one in find_dates(text, year_hint=2025))
    assert all(tokens(folded))


LINES = ["а", "«", "x", "слушания 5. ", "12.03.2026 ", "проект:\n", "с 16.04 по 22.04.2025 ", "протокол размещен. "]
_SHORT, _LONG = 60_000, 600_000
_MOST_CALLS = 1_500_000


def _calls(work: Callable[[], object]) -> int:
    """How many functions `work` calls, Python's own and built-in ones."""
    count = 0

    def counted(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    former = sys.getprofile()
    sys.setprofile(counted)
    try:
        work()
    finally:
        sys.setprofile(former)
    return count


@pytest.mark.parametrize("piece", LINES)
def test_ten_times_the_text_is_no_more_work(piece: str) -> None:
    def read(length: int) -> Callable[[], object]:
        text = piece * (length // len(piece))
        return lambda: understand_posting(posting("Объявление о проведении общественных слушаний", text), 2025)

    read(_SHORT)()  # what is kept between texts is kept by now
    short, long = _calls(read(_SHORT)), _calls(read(_LONG))
    assert long <= short * 1.2 + 100
    assert long < _MOST_CALLS


def test_one_line_of_ten_million_letters() -> None:
    text = "слушания 12.03.2026 " * 500_000
    understood = understand_posting(posting(text, text), 2025)
    assert len(str(to_json(understood))) < 500_000


SOURCE = Source("s", "website", url="http://site.example/", rubric=("Қоғамдық тыңдаулар",))
HOSTILE = {
    "div": "<div>" * 3_000 + "слушания 12.03.2026",
    "inline": "<b>" * 3_000 + "слушания",
    "tables": "<table><tr><td>" * 300 + "слушания 12.03.2026",
    "lists": "<ul><li>" * 1_000 + "12.03.2026 слушания",
    "attributes": "<p " + "a=1 " * 5_000 + ">слушания",
    "unclosed": "<a href='" * 5_000 + "слушания",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_markup_is_read_or_not_recognised(name: str) -> None:
    html = HOSTILE[name]
    sheet = read_sheet(html, "http://site.example/", SOURCE)
    assert sheet.entries or sheet.reason
    assert read_card(html, "http://site.example/", Form.OPEN_MEETING, 1)


def test_twice_the_rows_are_twice_the_work() -> None:
    def read(rows: int) -> Callable[[], object]:
        html = "<table>" + "<tr><td>12.03.2026</td><td>слушания</td></tr>" * rows + "</table>"
        return lambda: read_sheet(html, "http://site.example/", SOURCE)

    read(10)()
    assert _calls(read(200)) < 2.5 * _calls(read(100))
