"""A picture of a paper: a scan, whose text is there only for OCR."""

from __future__ import annotations

from checks.attachments import ocr
from checks.attachments.text import clean
from checks.attachments.values import Extracted, Limits, Outcome


def read(body: bytes, name: str, limits: Limits, with_ocr: bool) -> Extracted:
    """What OCR reads in the picture, where it is on; else that it is a scan without text."""
    if not body:
        return Extracted(Outcome.EMPTY, name)
    text = clean(ocr.text_in(body, limits), limits.characters) if with_ocr else ""
    if text:
        return Extracted(Outcome.TEXT, name, text, pages=1, by_ocr=True)
    return Extracted(Outcome.SCAN_WITHOUT_TEXT, name, pages=1)
