"""A table that nobody closed swallows neither the entries behind it nor their dates."""

from __future__ import annotations

from datetime import date

import pytest

from checks.sources.entries import entries_of
from checks.sources.html import soup
from checks.sources.mending import closed_tables

BASE = "http://tabigat.example.kz/kk/tyndau"
TABLES = [
    "<table><tr><td>№<td>Проект<tr><td>1<td><table><tr><td>Карьер «Талдыбулак»</table>",
    "<table><tr><td><table><tr><td><table><tr><td>Карьер «Талдыбулак», 15.05.2025 11:00",
]
BOXES = [
    "<article><time>{:%d.%m.%Y}</time><h3>Протоколы общественных слушаний</h3>{}</article>",
    '<div class="item"><span class="date">{:%d.%m.%Y}</span><p>Протоколы общественных слушаний</p>{}</div>',
    "<li>{:%d.%m.%Y} Протоколы общественных слушаний{}</li>",
]


@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize("box", BOXES)
def test_every_entry_keeps_its_date(box: str, table: str) -> None:
    days = [date(2025, 4, day) for day in (16, 14, 11)]
    rows = "".join(box.format(day, f"{table}, {day.day} учаскесі") for day in days)
    listed = f"<ul>{rows}</ul>" if rows.startswith("<li") else f"<section>{rows}</section>"
    found = entries_of(soup(f'<div id="content"><h1>Қоғамдық тыңдаулар</h1>{listed}</div>'), BASE)
    assert [one.shown for one in found] == days
    assert all("Талдыбулак" in one.text for one in found)


def test_what_is_well_closed_is_left_alone() -> None:
    layout = "<div><table><tr><td></div>Объявление</td></tr></table>"
    assert closed_tables(layout) == layout


def test_a_million_boxes_are_walked_once() -> None:
    depth = 200_000
    mended = closed_tables(f"<table><section>{'<div>' * depth}</section>{'</div>' * depth}</table><table>")
    assert len(mended) == len("<table><section></section></table><table>") + 11 * depth


def test_a_paragraph_that_was_never_closed_swallows_no_entry_without_a_date() -> None:
    listed = (
        "<p>16.04.2025 ж. Протокол общественных слушаний: карьер «Альфа» "
        "<p><font size=2>14.04.2025 ж. Объявление об общественных слушаниях: карьер «Бета» "
        '<p>ПК «Үлгі». Протокол общественных слушаний от 11 апреля 2025 г. <a href="/1.pdf">Протокол</a>'
    )
    found = entries_of(soup(f'<div id="content"><h1>Қоғамдық тыңдаулар</h1>{listed}</div>'), BASE)
    assert [one.shown for one in found] == [date(2025, 4, 16), date(2025, 4, 14), None]
    assert ["Үлгі" in one.text for one in found] == [False, False, True]
