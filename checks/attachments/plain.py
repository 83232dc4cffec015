"""A text file: UTF-8, else the Windows code page of both languages."""

from __future__ import annotations

import codecs

from checks.attachments.text import clean, has_letters
from checks.attachments.values import Extracted, Limits, Outcome

_WINDOWS = "kz1048"
_MOST_BYTES_A_LETTER = 4


def read(body: bytes, name: str, limits: Limits, with_ocr: bool) -> Extracted:
    """The first characters."""
    head = body[: limits.characters * _MOST_BYTES_A_LETTER]
    text = clean(_decoded(head), limits.characters)
    if not has_letters(text):
        return Extracted(Outcome.UNREADABLE_LETTERS if text else Outcome.EMPTY, name)
    cut = len(text) >= limits.characters or len(body) > len(head)
    return Extracted(Outcome.TOO_LONG if cut else Outcome.TEXT, name, text)


def _decoded(head: bytes) -> str:
    try:
        # Not the end of the bytes: a letter that the cut went through is no error.
        return codecs.getincrementaldecoder("utf-8-sig")().decode(head)
    except UnicodeDecodeError:
        return head.decode(_WINDOWS, errors="replace")
