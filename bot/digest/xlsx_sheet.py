"""One sheet of the workbook: texts that stay texts, real dates, addresses that can be followed.

A text never becomes a formula: it is written as text, and what a spreadsheet would take for a formula when the sheet
is saved as CSV is led by an apostrophe.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, tzinfo
from math import ceil
from typing import Any

from bot.digest.plain import web_address

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_LONGEST = 32_000  # a cell holds 32,767 characters
_LONGEST_LINK = 2_000
# A row's height is written: not every spreadsheet finds it for itself. Letters of 11 points are a little wider than the
# digits that a column's width counts.
_LINE_PT, _MOST_LINES, _LETTERS_OF_WIDTH = 15, 12, 0.95

Value = str | int | date | datetime | None


def text_cell(text: str) -> str:
    """`text` as it may stand in a cell."""
    safe = f"'{text}" if text.startswith(_FORMULA) else text
    return safe[:_LONGEST]


def lines_of(value: Value, width: float) -> int:
    """How many lines `value` takes in a column `width` digits wide: an address stays on one."""
    if not isinstance(value, str) or web_address(value):
        return 1
    return sum(max(1, ceil(len(line) / (width * _LETTERS_OF_WIDTH))) for line in value.split("\n"))


class Sheet:
    """Writes rows into one worksheet. `zone` is the one that instants are shown in."""

    def __init__(self, book: Any, name: str, zone: tzinfo | None) -> None:
        self.made = book.add_worksheet(name)
        self._book = book
        self._zone = zone
        self._formats: dict[tuple[tuple[str, Any], ...], Any] = {}

    def style(self, **wanted: Any) -> Any:
        """A cell format, made once."""
        key = tuple(sorted(wanted.items()))
        if key not in self._formats:
            base = {"font_name": "Times New Roman", "font_size": 11, "valign": "top"}
            self._formats[key] = self._book.add_format({**base, **wanted})
        return self._formats[key]

    def put(self, row: int, column: int, value: Value, **wanted: Any) -> None:
        """Write one cell: a number, a day, an instant, an address or a text."""
        if value is None or value == "":
            self.made.write_blank(row, column, None, self.style(**wanted))
        elif isinstance(value, datetime):
            local = value.astimezone(self._zone).replace(tzinfo=None, microsecond=0)
            self.made.write_datetime(
                row, column, local, self.style(num_format="dd.mm.yyyy hh:mm", align="left", **wanted)
            )
        elif isinstance(value, date):
            self.made.write_datetime(row, column, value, self.style(num_format="dd.mm.yyyy", align="left", **wanted))
        elif isinstance(value, int):
            self.made.write_number(row, column, value, self.style(**wanted))
        else:
            self._text(row, column, value, wanted)

    def _text(self, row: int, column: int, value: str, wanted: dict[str, Any]) -> None:
        if web_address(value) and len(value) <= _LONGEST_LINK:
            style = self.style(font_color="#0B5394", underline=1, **wanted)
            # Excel follows 65,530 links of a sheet; those after them stay texts.
            if self.made.write_url(row, column, value, style, string=text_cell(value)[:255]) == 0:
                return
        self.made.write_string(row, column, text_cell(value), self.style(text_wrap=True, **wanted))

    def height(self, row: int, values: Sequence[Value], widths: Sequence[float], line_pt: float = _LINE_PT) -> None:
        """Make `row` as high as the longest of `values` needs, within reason."""
        lines = max(lines_of(value, width) for value, width in zip(values, widths, strict=True))
        self.made.set_row(row, line_pt * min(lines, _MOST_LINES))

    def listing(
        self, heads: Sequence[str], widths: Sequence[float], rows: Sequence[Sequence[Value]], printed: int = 0
    ) -> None:
        """A list that can be filtered: frozen heads, one row an entry.

        Its first `printed` columns (0: all) are what stands on paper, and what a row is high enough for.
        """
        printed = printed or len(heads)
        for at, (head, width) in enumerate(zip(heads, widths, strict=True)):
            self.made.write_string(0, at, head, self.style(bold=True, text_wrap=True, bg_color="#EDF1F5", border=1))
            self.made.set_column(at, at, width)
        # The arrow of the filter takes room beside a head.
        self.height(0, heads, [width - 3 for width in widths])
        for no, row in enumerate(rows, 1):
            self.height(no, row[:printed], widths[:printed])
            for at, value in enumerate(row):
                self.put(no, at, value)
        self.made.freeze_panes(1, 0)
        self.made.autofilter(0, 0, max(len(rows), 1), len(heads) - 1)
        self.print_on(landscape=True, repeat=(0, 0))
        self.made.print_area(0, 0, max(len(rows), 1), printed - 1)

    def print_on(self, *, landscape: bool, repeat: tuple[int, int] | None = None, whole: bool = False) -> None:
        """A4, as wide as one page; `whole`: on one page."""
        self.made.set_paper(9)
        self.made.fit_to_pages(1, 1 if whole else 0)
        if landscape:
            self.made.set_landscape()
        if repeat:
            self.made.repeat_rows(*repeat)
