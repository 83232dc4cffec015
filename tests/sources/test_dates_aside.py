"""Where a page shows its dates in places made for them, a date among an entry's words is left there and said to be."""

from __future__ import annotations

from datetime import date

import pytest

from checks.sources.entries import Entry, entries_of, keyed
from checks.sources.html import soup
from checks.sources.website_detail import from_json, read_detail, to_json, with_detail

_PAGES = {
    "time": ("<article><time>{day}</time><h3>{title}</h3><p>{text}</p></article>", "<h1>Слушания</h1>{rows}"),
    "class": ('<li><span class="date">{day}</span> <b>{title}</b> <div>{text}</div></li>', "<ul>{rows}</ul>"),
    "column": (
        "<tr><td>{day}</td><td>{title}. {text}</td></tr>",
        "<table><tr><th>Күні</th><th>Атауы</th></tr>{rows}</table>",
    ),
}


def _read(kind: str, others: int) -> list[Entry]:
    row, page = _PAGES[kind]
    days = [row.format(day=f"1{n}.04.2025", title=f"Слушания, запись {n}", text="") for n in range(others)]
    own = row.format(day="", title="09.04.2025", text="Протокол общественных слушаний «Сазды»")
    if kind == "column":
        own = row.format(day="", title="09.04.2025 протокол слушаний", text="«Сазды»")
    return keyed(entries_of(soup(page.format(rows=own + "".join(days))), "http://a.kz/"))


@pytest.mark.parametrize("kind", _PAGES)
def test_a_date_that_stands_elsewhere_than_all_others_stays_in_the_text(kind: str) -> None:
    own, *others = _read(kind, 4)
    assert (own.shown, own.aside) == (date(2025, 4, 9), True)
    assert "09.04.2025" in own.text
    assert {one.aside for one in others} == {False}
    assert {one.made for one in others} == {True}


@pytest.mark.parametrize("kind", _PAGES)
def test_a_page_of_few_entries_tells_no_habit_and_leaves_the_key(kind: str) -> None:
    own, *_ = _read(kind, 2)
    assert not own.aside
    assert "09.04.2025" not in own.text
    assert own.key == _read(kind, 4)[0].key


def test_the_date_of_an_entrys_own_page_is_aside_where_its_list_shows_others() -> None:
    list_of = "<ul><li><a href='/1'>Протокол слушаний</a></li>{}</ul>".format(
        "".join(f"<li><a href='/{n}'>Слушания {n}</a> <span class=date>1{n}.04.2025</span></li>" for n in range(2, 6))
    )
    own = entries_of(soup(list_of), "http://a.kz/")[0]
    words = read_detail("<h2>Протокол слушаний</h2><p>09.04.2025</p><p>ТОО «Сазды»</p>", "http://a.kz/1")
    made = read_detail("<h2>Протокол слушаний</h2><time>09.04.2025</time><p>ТОО «Сазды»</p>", "http://a.kz/1")
    assert words is not None
    assert made is not None
    assert own.aside
    assert with_detail(own, from_json(to_json(words))).aside
    assert not with_detail(own, from_json(to_json(made))).aside


def test_the_place_made_for_dates_goes_before_a_date_that_leads_the_title() -> None:
    row = '<li><a href="/{0}">{1}.04.2025 өткен тыңдаудың хаттамасы</a> <span class="date">{2}.04.2025</span></li>'
    found = entries_of(
        soup("<ul>{}</ul>".format("".join(row.format(n, 10 + n, 14 + n) for n in range(3)))), "http://a/"
    )
    assert [one.shown for one in found] == [date(2025, 4, day) for day in (14, 15, 16)]
    assert all(one.text.startswith(f"1{n}.04.2025") for n, one in enumerate(found))
