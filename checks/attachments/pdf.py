"""PDF: the text layer of the first pages by pypdfium2; a file without one is a scan."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pypdfium2

from checks.attachments import ocr
from checks.attachments.text import clean, has_letters, unwrapped
from checks.attachments.values import Extracted, Limits, Outcome

_FORMAT = "pdf"
_FEW = 40  # letters of a stamp or a page number, on a page that is a picture
_OCR_SCALE = 200 / 72  # dots of the picture for a point of the page
_MOST_PIXELS = 12_000_000


def read(body: bytes, name: str, limits: Limits, with_ocr: bool) -> Extracted:
    """The text of the first `limits.pages` pages."""
    try:
        document: Any = pypdfium2.PdfDocument(body)  # type: ignore[no-untyped-call]
    except pypdfium2.PdfiumError as error:
        locked = "password" in str(error).lower() or "security" in str(error).lower()
        return Extracted(Outcome.ENCRYPTED if locked else Outcome.BROKEN, _FORMAT)
    try:
        return _read(document, limits, with_ocr)
    finally:
        document.close()


def _read(document: Any, limits: Limits, with_ocr: bool) -> Extracted:
    count = len(document)
    if count == 0:
        return Extracted(Outcome.BROKEN, _FORMAT)
    texts: list[str] = []
    size = failed = 0
    for number in range(min(count, limits.pages)):
        try:
            texts.append(_page_text(document, number, limits.characters - size))
        except pypdfium2.PdfiumError:
            failed += 1
            continue
        size += len(texts[-1])
        if size >= limits.characters:
            break
    if not texts:
        return Extracted(Outcome.BROKEN, _FORMAT, pages=count)
    return _judged(document, "\n".join(texts), size, count, limits, with_ocr)


def _judged(document: Any, text: str, size: int, count: int, limits: Limits, with_ocr: bool) -> Extracted:
    text = clean(text, limits.characters)
    if len(text) < _FEW or not has_letters(text):
        scanned = clean("\n".join(_by_ocr(document, limits)), limits.characters) if with_ocr else ""
        if scanned:
            return Extracted(Outcome.TEXT, _FORMAT, scanned, count, by_ocr=True)
        bare = len(text) < _FEW
        return Extracted(Outcome.SCAN_WITHOUT_TEXT if bare else Outcome.UNREADABLE_LETTERS, _FORMAT, pages=count)
    if size >= limits.characters:
        return Extracted(Outcome.TOO_LONG, _FORMAT, text, count)
    return Extracted(Outcome.TOO_MANY_PAGES if count > limits.pages else Outcome.TEXT, _FORMAT, text, count)


def _page_text(document: Any, number: int, most: int) -> str:
    page = document[number]
    try:
        layer = page.get_textpage()
        try:
            signs = min(layer.count_chars(), max(most, 0))
            raw: str = layer.get_text_range(0, signs) if signs else ""
        finally:
            layer.close()
    finally:
        page.close()
    return unwrapped(raw.replace("\r\n", "\n").replace("\r", "\n"))


def _by_ocr(document: Any, limits: Limits) -> Iterator[str]:
    if not ocr.installed():
        return
    for number in range(min(len(document), limits.ocr_pages)):
        page = document[number]
        width, height = page.get_size()
        scale = min(_OCR_SCALE, (_MOST_PIXELS / max(width * height, 1.0)) ** 0.5)
        bitmap = page.render(scale=scale, grayscale=True)
        yield ocr.text_in(ocr.picture(bitmap.width, bitmap.height, _rows(bitmap)), limits)
        page.close()


def _rows(bitmap: Any) -> bytes:
    """The pixels without what pads each row."""
    raw = bytes(bitmap.buffer)
    return b"".join(raw[at : at + bitmap.width] for at in range(0, bitmap.height * bitmap.stride, bitmap.stride))
