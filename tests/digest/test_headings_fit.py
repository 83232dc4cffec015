"""No heading of a table is cut: each is measured, in a face as wide as Times New Roman, against its cell."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import matplotlib
import pytest
from docx.oxml.ns import qn
from docx.table import Table
from PIL.ImageFont import FreeTypeFont, truetype

from bot.digest.docx_form import to_docx
from checks.analysis import Analysis
from tests.digest.april import april_2025, november_2021
from tests.digest.reading_documents import opened

_EM = 1000
_FACES = Path(matplotlib.get_data_path()) / "fonts" / "ttf"
# The face has no Kazakh letters: each is as wide as the one it was made from.
_KAZAKH = str.maketrans("әғқңөұүһіӘҒҚҢӨҰҮҺІ", "агкноуухiАГКНОУУХI")
_POINT = 12_700  # EMU
_LINE = 1.15


def _face(bold: bool) -> FreeTypeFont:
    return truetype(str(_FACES / ("STIXGeneralBol.ttf" if bold else "STIXGeneral.ttf")), _EM)


def _lines(text: str, face: FreeTypeFont, points: float, room: float) -> int:
    """How many lines `text` takes where each is `room` points long; a word that is longer is a failure."""
    lines, used = 1, 0.0
    for word in text.translate(_KAZAKH).split():
        wide = face.getlength(word) * points / _EM
        assert wide <= room, f"{word} needs {wide:.0f} of {room:.0f} points"
        space = face.getlength(" ") * points / _EM
        if used and used + space + wide > room:
            lines, used = lines + 1, wide
        else:
            used += wide + (space if used else 0)
    return lines


def _heads(table: Table) -> list[tuple[str, float, bool, bool, float, float]]:
    """Text, size, bold, turned, width and height in points of each heading cell."""
    depth = sum(row._tr.trPr.find(qn("w:tblHeader")) is not None for row in table.rows)
    widths = [int(column.width or 0) / _POINT for column in table.columns]
    heights = [int(row.height or 0) / _POINT for row in table.rows[:depth]]
    boxes: dict[Any, tuple[list[int], list[int]]] = {}
    cells = {}
    for level in range(depth):
        for at, cell in enumerate(table.rows[level].cells):
            boxes.setdefault(cell._tc, ([], []))
            boxes[cell._tc][0].append(at)
            boxes[cell._tc][1].append(level)
            cells[cell._tc] = cell
    found = []
    for key, (columns, levels) in boxes.items():
        cell = cells[key]
        run = cell.paragraphs[0].runs[0]
        turned = cell._tc.get_or_add_tcPr().find(qn("w:textDirection")) is not None
        wide = sum(widths[at] for at in set(columns))
        high = sum(heights[at] for at in set(levels))
        found.append((cell.text, float(run.font.size.pt), bool(run.bold), turned, wide, high))
    return found


@pytest.mark.parametrize("language", ["kk", "ru"])
@pytest.mark.parametrize("analysis", [april_2025(), november_2021()], ids=["2025-04", "2021-11"])
def test_every_heading_has_room(analysis: Analysis, language: str) -> None:
    for table in opened(to_docx(analysis, language)).tables:
        margins = table._tbl.tblPr.find(qn("w:tblCellMar"))
        margin = sum(int(one.get(qn("w:w"))) for one in margins) / 20
        for text, points, bold, turned, wide, high in _heads(table):
            length, breadth = (high, wide - margin) if turned else (wide - margin, high)
            lines = _lines(text, _face(bold), points, length)
            assert lines * points * _LINE <= breadth, f"{text!r}: {lines} lines in {breadth:.0f} points"
