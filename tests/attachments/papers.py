"""Files as people attach them, and as nobody should: made here, byte by byte where no library would make them."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterable
from functools import cache

import docx
from matplotlib import rc_context
from matplotlib.figure import Figure

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
PNG = b"\x89PNG\r\n\x1a\n" + b"\x00" * 64


@cache
def pdf(*lines: str) -> bytes:
    """A PDF of one page with these lines, in letters of both languages."""
    made = io.BytesIO()
    with rc_context({"pdf.fonttype": 42}):
        figure = Figure(figsize=(8.27, 11.69))
        figure.text(0.08, 0.95, "\n".join(lines), va="top", fontsize=9)
        figure.savefig(made, format="pdf")
    return made.getvalue()


def raw_pdf(objects: dict[int, bytes], root: int = 1, trailer: bytes = b"") -> bytes:
    """A PDF of these objects, with a right table of them."""
    made, at = bytearray(b"%PDF-1.7\n"), {}
    for number, body in objects.items():
        at[number] = len(made)
        made += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(made)
    made += b"xref\n0 1\n0000000000 65535 f \n"
    for number in objects:
        made += b"%d 1\n%010d 00000 n \n" % (number, at[number])
    made += b"trailer\n<< /Size %d /Root %d 0 R %s >>\nstartxref\n%d\n%%%%EOF" % (
        max(objects) + 1,
        root,
        trailer,
        start,
    )
    return bytes(made)


def stream(body: bytes, entries: bytes = b"") -> bytes:
    packed = zlib.compress(body, 9)
    return b"<< /Length %d /Filter /FlateDecode %s >>\nstream\n%s\nendstream" % (len(packed), entries, packed)


_FONT = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"


def simple_pdf(content: bytes, pages: int = 1) -> bytes:
    """A PDF whose pages all show one content stream, its text in Latin letters."""
    kids = b" ".join(b"%d 0 R" % (10 + number) for number in range(pages))
    page = (
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << /Font << /F 3 0 R >> >> >>"
    )
    objects = {
        1: b"<< /Type /Catalog /Pages 2 0 R >>",
        2: b"<< /Type /Pages /Count %d /Kids [%s] >>" % (pages, kids),
        3: _FONT,
        4: stream(content),
        **{10 + number: page for number in range(pages)},
    }
    return raw_pdf(objects)


def scanned() -> bytes:
    """A PDF of one page that shows a picture and no letter."""
    picture = b"/Type /XObject /Subtype /Image /Width 8 /Height 8 /ColorSpace /DeviceGray /BitsPerComponent 8"
    page = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources %s >>"
    return raw_pdf(
        {
            1: b"<< /Type /Catalog /Pages 2 0 R >>",
            2: b"<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
            3: page % b"<< /XObject << /I 5 0 R >> >>",
            4: stream(b"600 0 0 800 0 0 cm /I Do"),
            5: stream(bytes(range(64)), picture),
        }
    )


def long_pdf(pages: int) -> bytes:
    return simple_pdf(b"BT /F 12 Tf 50 700 Td (public hearing of the project on air and water) Tj ET", pages)


def deep_pdf(levels: int) -> bytes:
    """A tree of pages that is one long chain, and arrays in arrays as its content."""
    objects = {1: b"<< /Type /Catalog /Pages 2 0 R >>"}
    for level in range(2, levels + 2):
        objects[level] = b"<< /Type /Pages /Count 1 /Kids [%d 0 R] >>" % (level + 1)
    nested = b"[" * levels + b"]" * levels
    objects[levels + 2] = b"<< /Type /Page /MediaBox [0 0 9 9] /Parent %d 0 R /Deep %s >>" % (levels + 1, nested)
    return raw_pdf(objects)


def looped_pdf() -> bytes:
    """A tree of pages that is its own child."""
    return raw_pdf(
        {1: b"<< /Type /Catalog /Pages 2 0 R >>", 2: b"<< /Type /Pages /Count 9 /Kids [2 0 R 2 0 R] /Parent 2 0 R >>"}
    )


def swollen_pdf(megabytes: int, pages: int = 1) -> bytes:
    """Pages whose packed content unpacks to megabytes of drawing."""
    return simple_pdf(b"0 0 m 1 1 l S\n" * (megabytes * 1024 * 1024 // 14), pages)


def sealed_pdf() -> bytes:
    """A PDF that asks for a password nobody has."""
    lock = b"<< /Filter /Standard /V 2 /R 3 /Length 128 /P -4 /O <%s> /U <%s> >>" % (b"41" * 32, b"42" * 32)
    objects = {
        1: b"<< /Type /Catalog /Pages 2 0 R >>",
        2: b"<< /Type /Pages /Count 0 /Kids [] >>",
        9: lock,
    }
    return raw_pdf(objects, trailer=b"/Encrypt 9 0 R /ID [<00><00>]")


def word(*paragraphs: str, rows: Iterable[tuple[str, ...]] = ()) -> bytes:
    """A DOCX with paragraphs and, behind them, a table."""
    document, made = docx.Document(), io.BytesIO()
    for text in paragraphs:
        document.add_paragraph(text)
    table = None
    for row in rows:
        table = table or document.add_table(0, len(row))
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text
    document.save(made)
    return made.getvalue()


def zipped(parts: dict[str, bytes]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, body in parts.items():
            archive.writestr(name, body)
    return made.getvalue()


def raw_word(body: str, before: str = "") -> bytes:
    """A DOCX of nothing but its document part, with this inside, and this before its first element."""
    whole = f'<?xml version="1.0"?>{before}<w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>'
    return zipped({"word/document.xml": whole.encode()})


def paragraph(text: str) -> str:
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def table(rows: int) -> str:
    cell = f"<w:tc>{paragraph('слушание')}</w:tc>"
    return f"<w:tbl>{f'<w:tr>{cell * 3}</w:tr>' * rows}</w:tbl>"
