"""What a file is by its first bytes; its name and what the host says of it are not asked."""

from __future__ import annotations

_STARTS: tuple[tuple[bytes, str], ...] = (
    (b"PK\x03\x04", "zip"),
    (b"PK\x05\x06", "zip"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "ole"),
    (b"Rar!\x1a\x07", "rar"),
    (b"7z\xbc\xaf\x27\x1c", "7z"),
    (b"\x1f\x8b", "gzip"),
    (b"{\\rtf", "rtf"),
    (b"\xff\xd8\xff", "jpeg"),
    (b"\x89PNG\r\n\x1a\n", "png"),
    (b"GIF8", "gif"),
    (b"II*\x00", "tiff"),
    (b"MM\x00*", "tiff"),
    (b"BM", "bmp"),
    (b"AT&TFORM", "djvu"),
)
_PDF_WITHIN = 1024  # readers accept a PDF whose header stands behind some rubbish


def format_of(body: bytes) -> str:
    """A short name of the format, "" where the bytes are none that is known."""
    for start, name in _STARTS:
        if body.startswith(start):
            return name
    if b"%PDF-" in body[:_PDF_WITHIN]:
        return "pdf"
    if body[:4] == b"RIFF" and body[8:12] == b"WEBP":
        return "webp"
    if body[4:12] in (b"ftypheic", b"ftypmif1"):
        return "heic"
    head = body[:_PDF_WITHIN].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if head.startswith((b"<!doctype html", b"<html", b"<head", b"<script")):
        return "html"
    return "text" if _is_text(body) else ""


def _is_text(body: bytes) -> bool:
    head = body[:4096]
    return bool(head) and b"\x00" not in head and sum(one < 9 or 13 < one < 32 for one in head) == 0
