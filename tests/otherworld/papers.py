"""Attachments: a PDF with text, a DOCX, a scan that holds a picture only."""

import io
import textwrap
from functools import cache
from typing import Any

from docx import Document
from PIL import Image, ImageDraw

from tests.otherworld.model import Paper

KINDS = {"pdf": "application/pdf", "scan": "application/pdf", "docx": "application/octet-stream"}


@cache
def written(kind: str, lines: tuple[str, ...]) -> bytes:
    """The bytes of a paper."""
    return {"pdf": _pdf, "docx": _docx, "scan": _scan}[kind](lines)


def served(paper: Paper) -> tuple[int, str, bytes]:
    """The answer of a server that holds the paper."""
    return 200, KINDS[paper.kind], written(paper.kind, tuple(paper.lines))


def wrapped(lines: tuple[str, ...], width: int = 78) -> list[str]:
    """The rows of a page: the lines, broken at its edge."""
    return [part for line in lines for part in (textwrap.wrap(line, width) or [""])]


def _pdf(lines: tuple[str, ...]) -> bytes:
    import matplotlib

    matplotlib.use("pdf")
    from matplotlib import pyplot
    from matplotlib.backends.backend_pdf import PdfPages

    out, rows = io.BytesIO(), wrapped(lines)
    with pyplot.rc_context({"pdf.fonttype": 42, "font.family": "DejaVu Serif"}), PdfPages(out) as pages:
        for start in range(0, len(rows), 45):
            page = pyplot.figure(figsize=(8.27, 11.69))
            for n, row in enumerate(rows[start : start + 45]):
                page.text(0.1, 0.94 - n * 0.0195, row.replace("$", r"\$"), fontsize=10)
            pages.savefig(page)
            pyplot.close(page)
    return out.getvalue()


def _docx(lines: tuple[str, ...]) -> bytes:
    out, paper = io.BytesIO(), Document()
    for line in lines:
        cells = line.split("\t")
        if len(cells) > 1:
            row: Any = paper.add_table(rows=1, cols=len(cells)).rows[0]
            for cell, text in zip(row.cells, cells, strict=True):
                cell.text = text
        else:
            paper.add_paragraph(line)
    paper.save(out)
    return out.getvalue()


def _scan(lines: tuple[str, ...]) -> bytes:
    out, picture = io.BytesIO(), Image.new("L", (620, 877), 250)
    pen = ImageDraw.Draw(picture)
    for n, line in enumerate(wrapped(lines, 60)[:40]):
        pen.line([(60, 60 + n * 20), (60 + 7 * len(line), 60 + n * 20)], fill=40, width=3)
    picture.save(out, "PDF")
    return out.getvalue()
