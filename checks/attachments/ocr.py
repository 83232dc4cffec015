"""Reading pictures of text by tesseract, where it is installed with the Kazakh and the Russian model."""

from __future__ import annotations

from functools import cache

from checks.attachments.programs import found, run
from checks.attachments.values import Limits

# The Russian model alone takes every Kazakh letter for a similar Russian one.
LANGUAGES = ("kaz", "rus")


@cache
def installed() -> bool:
    """Whether tesseract is there with both models."""
    program = found("tesseract")
    if not program:
        return False
    listed = run([program, "--list-langs"], b"", 10.0).decode("utf-8", "replace").split()
    return set(LANGUAGES) <= set(listed)


def text_in(picture: bytes, limits: Limits) -> str:
    """The text of one picture (PNG, JPEG, TIFF, PNM), "" where nothing was read or tesseract is not there."""
    program = found("tesseract")
    if not program or not installed():
        return ""
    said = run([program, "stdin", "stdout", "-l", "+".join(LANGUAGES)], picture, limits.wall_s / limits.ocr_pages)
    return said.decode("utf-8", "replace")


def picture(width: int, height: int, rows: bytes) -> bytes:
    """Grey pixels, row by row, as the simplest picture file (PGM)."""
    return b"P5 %d %d 255\n" % (width, height) + rows
