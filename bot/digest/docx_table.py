"""A table of the ministry's document: three or four levels of headings, the narrow ones turned, the foot as it sums."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Cm, Pt

from bot.digest.content import RowContent, TableContent
from bot.digest.docx_parts import element, merge, set_cell, set_row
from bot.digest.narrative import groups
from bot.digest.words import Words
from bot.texts import sentence_case
from checks.analysis import Table

if TYPE_CHECKING:
    from docx.document import Document as Docx
    from docx.table import Table as DocxTable
    from docx.table import _Cell, _Row

_WIDTH_CM = 27.2
# The heading above the two placements does not turn: in Kazakh it is as wide as both.
_NO_CM, _REGION_CM, _PLACEMENT_CM = 0.9, 5.7, 1.6
_MARGIN_CM = 0.1
_HEAD_PT, _CELL_PT, _TURNED_PT = 10.0, 10.5, 9.0
_LEVEL_CM, _UPPER_CM, _TURNED_CM, _ROW_CM = 0.6, 1.0, 4.8, 0.48
_SHADE = "EDF1F5"


def add_table(document: Docx, table: Table, shown: TableContent, say: Words, month: str) -> DocxTable:
    """Add `table` as `shown` says it; the heading repeats on every page, no row breaks over two."""
    columns = 3 + len(table.placements) + len(table.violations)
    made: DocxTable = document.add_table(len(shown.head), columns)
    made.style = "Table Grid"
    made.autofit = False
    widths = _widths(columns, len(table.placements))
    _set_grid(made, widths)
    _head(made, shown)
    for row in shown.rows:
        _row(_added(made), row)
    _feet(made, table, shown, say, month)
    for row in made.rows:
        set_row(row, "w:cantSplit")
    _set_widths(made, widths)
    return made


def _widths(columns: int, placements: int) -> list[float]:
    first = [_NO_CM, _REGION_CM, *([_PLACEMENT_CM] * placements)]
    others = columns - len(first)
    return [*first, *([(_WIDTH_CM - sum(first)) / others] * others)]


def _set_grid(made: DocxTable, widths: Sequence[float]) -> None:
    properties = made._tbl.tblPr
    total = str(sum(Cm(width).twips for width in widths))
    for name, values in (("w:tblW", {"w": total, "type": "dxa"}), ("w:tblLayout", {"type": "fixed"})):
        for old in properties.findall(element(name).tag):
            properties.replace(old, element(name, **values))
    properties.find(element("w:tblLayout").tag).addnext(_margins())
    for column, width in zip(made.columns, widths, strict=True):
        column.width = Cm(width)


def _margins() -> Any:
    """Narrow ones: a turned heading of three lines needs the width of its column."""
    made = element("w:tblCellMar")
    for side in ("left", "right"):
        made.append(element(f"w:{side}", w=str(Cm(_MARGIN_CM).twips), type="dxa"))
    return made


def _set_widths(made: DocxTable, widths: Sequence[float]) -> None:
    # Word goes by the widths of cells, and a merged cell's is that of all its columns.
    for row in made._tbl.tr_lst:
        for cell in row.tc_lst:
            cell.width = Cm(sum(widths[cell.left : cell.right]))


def _head(made: DocxTable, shown: TableContent) -> None:
    grid = [list(row.cells) for row in made.rows]
    depth = len(shown.head)
    for level, cells in enumerate(shown.head):
        for head in cells:
            cell = merge(grid, level, head.at, head.rows, head.columns)
            turned = head.columns == 1 and head.at > 1
            _write(cell, head.text, _TURNED_PT if turned else _HEAD_PT, bold=not turned)
            set_cell(cell, "w:shd", val="clear", color="auto", fill=_SHADE)
            if turned:
                set_cell(cell, "w:textDirection", val="btLr")
    for row, height in zip(made.rows, _heights(depth), strict=True):
        # Exact: a row that may grow would grow until no turned text needs a second line.
        set_row(row, "w:trHeight", val=str(Cm(height).twips), hRule="exact")
        set_row(row, "w:tblHeader")


def _heights(depth: int) -> list[float]:
    """Of the heading's levels, in centimetres: the last is the one whose texts are turned."""
    upper = [_LEVEL_CM, _LEVEL_CM, *([_UPPER_CM] * (depth - 3))]
    return [*upper, _TURNED_CM - _UPPER_CM * (depth - 3)]


def _row(made: _Row, row: RowContent) -> None:
    cells = made.cells
    counts = (*row.placements, *row.violations, row.total)
    _write(cells[0], row.no, _CELL_PT)
    _write(cells[1], row.name, _CELL_PT, left=True)
    for at, count in enumerate(counts):
        # What was not kept stands out among the noughts.
        _write(cells[2 + at], str(count), _CELL_PT, bold=at >= len(row.placements) and count > 0)
    _height(made)


def _added(made: Any) -> _Row:
    row: _Row = made.add_row()
    return row


def _height(made: _Row) -> None:
    set_row(made, "w:trHeight", val=str(Cm(_ROW_CM).twips), hRule="atLeast")


def _feet(made: DocxTable, table: Table, shown: TableContent, say: Words, month: str) -> None:
    """The sums of the columns; below, where the ministry sums announcements and protocols, those sums."""
    total = sentence_case(say("doc-foot-total", **say.month(month)))
    grouped = groups(table)
    name = say("doc-foot-columns") if len(grouped) > 1 else total
    foot = shown.foot
    _foot(_added(made), name, [(count, 1) for count in (*foot.placements, *foot.violations, foot.total)])
    if len(grouped) > 1:
        sums = [(sum(table.totals[column] for column in columns), len(columns)) for _, columns in grouped]
        placed = [(count, 1) for count in foot.placements]
        _foot(_added(made), total, [*placed, *sums, (foot.total, 1)])


def _foot(made: _Row, name: str, counts: Sequence[tuple[int, int]]) -> None:
    cells = [list(made.cells)]
    _write(merge(cells, 0, 0, 1, 2), name, _CELL_PT, bold=True, left=True)
    at = 2
    for count, span in counts:
        _write(merge(cells, 0, at, 1, span), str(count), _CELL_PT, bold=True)
        at += span
    for cell in made.cells:
        set_cell(cell, "w:shd", val="clear", color="auto", fill=_SHADE)
    _height(made)


def _write(cell: _Cell, text: str, size: float, *, bold: bool = False, left: bool = False) -> None:
    paragraph = cell.paragraphs[0]
    run = paragraph.add_run(text)
    run.font.size = Pt(size)
    run.bold = bold or None
    paragraph.alignment = WD_ALIGN_PARAGRAPH.LEFT if left else WD_ALIGN_PARAGRAPH.CENTER
    paragraph.paragraph_format.space_after = paragraph.paragraph_format.space_before = Pt(0)
    paragraph.paragraph_format.line_spacing = 1.0
    set_cell(cell, "w:vAlign", val="center")
