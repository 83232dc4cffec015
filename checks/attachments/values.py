"""What an attached file was found to be, and the limits within which it is read."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

LENGTH = 8  # bytes of a frame's length between a pass and its worker: the libraries stay on the worker's side


class Outcome(StrEnum):
    """The named reason that every reading of a file ends with."""

    TEXT = "text"
    TOO_MANY_PAGES = "too_many_pages"  # the text of the first ones is used
    TOO_MANY_ROWS = "too_many_rows"  # of a table; the text up to there is used
    TOO_LONG = "too_long"  # the first characters are used
    SCAN_WITHOUT_TEXT = "scan_without_text"
    UNREADABLE_LETTERS = "unreadable_letters"  # a text layer whose letters are no letters
    EMPTY = "empty"
    TOO_LARGE = "too_large"
    TOO_DEEP = "too_deep"  # markup nested beyond reason
    EXPANDS_TOO_MUCH = "expands_too_much"
    UNSAFE_MARKUP = "unsafe_markup"  # XML that declares entities or a document type
    ENCRYPTED = "encrypted"
    BROKEN = "broken"
    ARCHIVE_LISTED = "archive_listed"
    NO_CONVERTER = "no_converter"
    UNKNOWN_FORMAT = "unknown_format"
    TIMED_OUT = "timed_out"
    OUT_OF_MEMORY = "out_of_memory"
    WORKER_DIED = "worker_died"


@dataclass(frozen=True, slots=True)
class Extracted:
    """What one file gave. `text` is "" unless the outcome says otherwise; `names` are an archive's files."""

    outcome: Outcome
    format: str
    text: str = ""
    pages: int = 0
    names: tuple[str, ...] = ()
    by_ocr: bool = False


@dataclass(frozen=True, slots=True)
class Limits:
    """How far a file is read: bytes, characters, seconds. What lies beyond a limit is not looked at."""

    file_bytes: int = 16 * 1024 * 1024
    pages: int = 40
    characters: int = 60_000
    rows: int = 2_000
    inflated_bytes: int = 48 * 1024 * 1024
    expansion: int = 400  # bytes of markup for one byte of file, above a megabyte
    depth: int = 120
    archive_files: int = 2_000
    cpu_s: int = 10
    wall_s: float = 45.0
    memory_bytes: int = 176 * 1024 * 1024  # address space of the process that reads
    ocr_pages: int = 4


LIMITS = Limits()


def to_json(extracted: Extracted) -> dict[str, Any]:
    """`extracted` as plain JSON values."""
    return {
        "outcome": extracted.outcome.value,
        "format": extracted.format,
        "text": extracted.text,
        "pages": extracted.pages,
        "names": list(extracted.names),
        "by_ocr": extracted.by_ocr,
    }


def from_json(value: Any) -> Extracted:
    """The inverse of `to_json`; KeyError, TypeError or ValueError where `value` is none of its results."""
    return Extracted(
        outcome=Outcome(value["outcome"]),
        format=str(value["format"]),
        text=str(value["text"]),
        pages=int(value["pages"]),
        names=tuple(str(name) for name in value["names"]),
        by_ocr=bool(value["by_ocr"]),
    )
