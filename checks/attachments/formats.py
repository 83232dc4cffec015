"""The formats that are read: a line each, by the name that `signature` gives them."""

from __future__ import annotations

from collections.abc import Callable

from checks.attachments import archive, doc, image, office, pdf, plain
from checks.attachments.signature import format_of
from checks.attachments.values import Extracted, Limits, Outcome

Read = Callable[[bytes, str, Limits, bool], Extracted]
"""(bytes, format, limits, whether OCR may be used) → what was found. It may raise, use up its time, or die."""

FORMATS: dict[str, Read] = {
    "pdf": pdf.read,
    "zip": office.read,
    "ole": doc.ole,
    "rtf": doc.rtf,
    "rar": archive.other,
    "7z": archive.other,
    "gzip": archive.other,
    "jpeg": image.read,
    "png": image.read,
    "gif": image.read,
    "tiff": image.read,
    "bmp": image.read,
    "webp": image.read,
    "heic": image.read,
    "djvu": image.read,
    "text": plain.read,
}


def extract(body: bytes, limits: Limits, with_ocr: bool) -> Extracted:
    """What the file gives, in this process; call it through `AttachmentReader`, which survives its death."""
    if not body:
        return Extracted(Outcome.EMPTY, "")
    if len(body) > limits.file_bytes:
        return Extracted(Outcome.TOO_LARGE, "")
    name = format_of(body)
    if name not in FORMATS:
        return Extracted(Outcome.UNKNOWN_FORMAT, name)
    try:
        return FORMATS[name](body, name, limits, with_ocr)
    except MemoryError:
        return Extracted(Outcome.OUT_OF_MEMORY, name)
    except Exception:
        # Whatever a hostile file makes a library raise: the file is broken, the pass goes on.
        return Extracted(Outcome.BROKEN, name)
