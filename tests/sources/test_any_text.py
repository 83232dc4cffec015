"""Whatever a page holds, no reader raises, and what is no card is not called one."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from checks.model import Card, Form
from checks.sources.base import Source
from checks.sources.entries import keyed
from checks.sources.govkz_site import attached, body, rubrics_of, shown_days, words
from checks.sources.links import classify
from checks.sources.portal_card import read_card
from checks.sources.shown import leading, lone
from checks.sources.website_detail import read_detail
from checks.sources.website_page import read_sheet

URL = "http://site.kz/kk/tyndau"
WORDS = [
    "№ регистрации:", "По проекту:", "25140927001", "1. Инициатор:", "2.1. Дата-время проведения:", "27/05/2025 11:00",
    "Протокол слушания", "Наименование файла", "Территория воздействия", "не найдена", "Материалдар жоқ", "Рубрика:",
    "Қоғамдық тыңдаулар", "16.04.2025 ж. ", "2025 жылғы 22 мамырда", "хаттама", "https://[",
    "http://x.kz:99999/a", '""', "\x00",
]  # fmt: skip
TAGS = [
    "p",
    "b",
    "table",
    "tr",
    "td",
    "th",
    "ul",
    "li",
    "dl",
    "dt",
    "dd",
    "div",
    "h1",
    "h4",
    "a",
    "article",
    "br",
    "time",
    "iframe",
]
PIECES = st.one_of(
    st.sampled_from(WORDS),
    st.sampled_from(TAGS).map(lambda tag: f"<{tag}>"),
    st.sampled_from(TAGS).map(lambda tag: f"</{tag}>"),
    st.sampled_from(
        [
            '<a href="http://[">',
            '<a href="?page=2" rel="next">',
            '<a href="/f.pdf">',
            '<iframe src="//y">',
            "<!--",
            "<![CDATA[",
            "&#0;",
        ]
    ),
    st.text(max_size=12),
)
PAGES = st.one_of(st.text(max_size=200), st.lists(PIECES, max_size=40).map("".join))
JSON = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=30), st.sampled_from(WORDS)),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["id", "items", "title", "document"]), inner, max_size=3)
    ),
    max_leaves=8,
)
SOURCE = Source("s", "website", url=URL, rubric=("Қоғамдық тыңдаулар",))


@given(PAGES, st.sampled_from(list(Form)))
@settings(max_examples=300, deadline=None)
def test_cards(html: str, form: Form) -> None:
    found = read_card(html, URL, form, 1)
    if isinstance(found, Card):
        assert found.number.isascii() and found.number.isdigit()


@given(PAGES)
@settings(max_examples=300, deadline=None)
def test_websites(html: str) -> None:
    sheet = read_sheet(html, URL, SOURCE)
    assert len(sheet.entries) == len(sheet.rubrics)
    keys = [entry.key for entry in keyed(sheet.entries)]
    assert len(set(keys)) == len(keys) and all(keys)
    read_detail(html, URL)


@given(JSON)
@settings(max_examples=200, deadline=None)
def test_govkz_fields(value: Any) -> None:
    words(value)
    body(value, URL)
    attached(value, URL)
    rubrics_of(value)
    shown_days(value, SOURCE)


@given(st.text(max_size=60), st.text(max_size=30))
def test_links_and_dates(text: str, more: str) -> None:
    classify(f"http://{text}", more, URL)
    day, rest = leading(text)
    assert day is None or len(rest) < len(text)
    lone(text)


def test_deep_nesting() -> None:
    html = "<div>" * 5000 + "16.04.2025 хаттама"
    assert read_sheet(html, URL, SOURCE).reason in ("", "not_recognised")
    assert not isinstance(read_card(html, URL, Form.OPEN_MEETING, 1), Card)
    assert shown_days(datetime.max.replace(tzinfo=UTC).isoformat(), SOURCE) is not None
