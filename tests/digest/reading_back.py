"""Reads a rendered document back as a person would see it: cells with their spans, links, text."""

from __future__ import annotations

from bs4 import BeautifulSoup, Tag

Grid = list[list[str]]


def parsed(html: str) -> BeautifulSoup:
    return BeautifulSoup(html, "lxml")


def table_named(html: str, name: str) -> Tag:
    found = parsed(html).find("table", attrs={"data-table": name})
    assert isinstance(found, Tag)
    return found


def grid(part: Tag) -> Grid:
    """The texts of a table part's cells, each repeated over the columns and rows that it spans."""
    filled: dict[tuple[int, int], str] = {}
    rows = part.find_all("tr")
    for y, row in enumerate(rows):
        x = 0
        for cell in row.find_all(["td", "th"]):
            while (y, x) in filled:
                x += 1
            wide, high = int(str(cell.get("colspan", "1"))), int(str(cell.get("rowspan", "1")))
            for dy in range(high):
                for dx in range(wide):
                    assert (y + dy, x + dx) not in filled, "cells overlap"
                    filled[y + dy, x + dx] = cell.get_text()
    width = 1 + max(x for _, x in filled)
    return [[filled[y, x] for x in range(width)] for y in range(len(rows))]
