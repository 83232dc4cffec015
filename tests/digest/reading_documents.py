"""Reads DOCX and XLSX back: tables as a person sees them, and the XML where a person cannot see that it is wrong."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from io import BytesIO
from typing import Any

from docx import Document
from docx.document import Document as Docx
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from docx.section import Section
from docx.table import Table
from openpyxl.reader.excel import load_workbook

# CT_TcPr, CT_TrPr (as Word writes it), CT_PPr, CT_RPr and CT_SectPr of ECMA-376, as far as the documents go.
ORDER = {
    "tcPr": "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark",
    "trPr": "cantSplit trHeight tblHeader",
    "pPr": "pStyle keepNext keepLines pageBreakBefore tabs spacing ind contextualSpacing jc outlineLvl rPr sectPr",
    "rPr": "rStyle rFonts b bCs i iCs color sz szCs lang",
    "tblPr": "tblStyle tblpPr tblOverlap tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook",
    "sectPr": "headerReference footerReference type pgSz pgMar cols docGrid",
}


def opened(body: bytes) -> Docx:
    return Document(BytesIO(body))


def said_in(body: bytes) -> str:
    """The text of a document's paragraphs, with plain spaces."""
    return "\n".join(paragraph.text for paragraph in opened(body).paragraphs).replace("\u00a0", " ")


def size(page: Section) -> tuple[int, int]:
    """The room that the page's margins leave, in EMU."""
    lengths = (
        page.page_width,
        page.page_height,
        page.left_margin,
        page.right_margin,
        page.top_margin,
        page.bottom_margin,
    )
    wide, high, left, right, top, bottom = (int(one or 0) for one in lengths)
    return wide - left - right, high - top - bottom


def grid(table: Table) -> list[list[str]]:
    """The texts of the cells, each repeated over the columns and rows that it spans."""
    return [[cell.text for cell in row.cells] for row in table.rows]


def part(body: bytes, name: str) -> Any:
    return parse_xml(zipfile.ZipFile(BytesIO(body)).read(name))


def out_of_order(root: Any) -> Iterator[str]:
    """Every element whose children do not stand in the order of the schema, or that the order does not know."""
    for name, wanted in ORDER.items():
        order = [qn(f"w:{one}") for one in wanted.split()]
        for element in root.iter(qn(f"w:{name}")):
            tags = [child.tag for child in element]
            if tags != sorted(tags, key=order.index):
                yield f"{name}: {tags}"


def sheets(body: bytes) -> dict[str, Any]:
    book = load_workbook(BytesIO(body))  # type: ignore[no-untyped-call]
    return {sheet.title: sheet for sheet in book.worksheets}


def rows(sheet: Any) -> list[tuple[Any, ...]]:
    return list(sheet.iter_rows(values_only=True))
