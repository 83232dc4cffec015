"""One sheet of the workbook: texts that stay texts, real dates, addresses that can be followed.

A text never becomes a formula: it is written as text, and what a spreadsheet would take for a formula when the sheet
is saved as CSV is led by an apostrophe.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, tzinfo
from typing import Any

from bot.digest.plain import web_address

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_LONGEST = 32_000  # a cell holds 32,767 characters
_LONGEST_LINK = 2_000

Value = str | int | date | datetime | None


def text_cell(text: str) -> str:
    """`text` as it may stand in a cell."""
    safe = f"'{text}" if text.startswith(_FORMULA) else text
    return safe[:_LONGEST]


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
            self.made.write_datetime(row, column, local, self.style(num_format="dd.mm.yyyy hh:mm", **wanted))
        elif isinstance(value, date):
            self.made.write_datetime(row, column, value, self.style(num_format="dd.mm.yyyy", **wanted))
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

    def listing(self, heads: Sequence[str], widths: Sequence[float], rows: Sequence[Sequence[Value]]) -> None:
        """A list that can be filtered: frozen heads, one line a row."""
        for at, (head, width) in enumerate(zip(heads, widths, strict=True)):
            self.made.write_string(0, at, head, self.style(bold=True, text_wrap=True, bg_color="#EDF1F5", border=1))
            self.made.set_column(at, at, width)
        for no, row in enumerate(rows, 1):
            for at, value in enumerate(row):
                self.put(no, at, value)
        self.made.freeze_panes(1, 0)
        self.made.autofilter(0, 0, max(len(rows), 1), len(heads) - 1)
        self.print_on(landscape=True, repeat=(0, 0))

    def print_on(self, *, landscape: bool, repeat: tuple[int, int] | None = None) -> None:
        """A4, as wide as one page."""
        self.made.set_paper(9)
        self.made.fit_to_pages(1, 0)
        if landscape:
            self.made.set_landscape()
        if repeat:
            self.made.repeat_rows(*repeat)
