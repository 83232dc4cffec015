"""Archives: a ZIP that is an office file is read as one, any other archive is listed and not opened."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Iterator

from checks.attachments.text import clean
from checks.attachments.values import Extracted, Limits, Outcome

_MOST_NAMES = 40
_LONGEST_NAME = 120
_CHUNK = 64 * 1024
_FREE_EXPANSION = 1024 * 1024
_DIRECTORY_BYTES_A_FILE = 512
_END = b"PK\x05\x06"


class Expands(Exception):
    """A part of an archive is larger, unpacked, than anything that was written by hand."""


def other(body: bytes, name: str, limits: Limits, with_ocr: bool) -> Extracted:
    """An archive whose list is not read: RAR, 7z, gzip."""
    return Extracted(Outcome.ARCHIVE_LISTED, name)


def opened(body: bytes, limits: Limits) -> zipfile.ZipFile | Outcome:
    """The archive's directory, or why it is not read: too many files, broken."""
    if _says_too_many(body, limits):
        return Outcome.EXPANDS_TOO_MUCH
    try:
        return zipfile.ZipFile(io.BytesIO(body))
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, struct.error, UnicodeError, LookupError):
        return Outcome.BROKEN


def _says_too_many(body: bytes, limits: Limits) -> bool:
    """Whether the directory is too long, by the record at the file's end that says where it stands."""
    at = body.rfind(_END, max(0, len(body) - 70_000))
    if at < 0 or at + 22 > len(body):
        return False
    count, size = (int(one) for one in struct.unpack_from("<HI", body, at + 10))
    return count > limits.archive_files or size > limits.archive_files * _DIRECTORY_BYTES_A_FILE


def listed(archive: zipfile.ZipFile) -> Extracted:
    """The names of the archive's files, the first ones, cut and cleaned."""
    names = (clean(info.filename, _LONGEST_NAME).replace("\n", " ") for info in archive.infolist()[:_MOST_NAMES])
    return Extracted(Outcome.ARCHIVE_LISTED, "zip", names=tuple(name for name in names if name))


def unpacked(archive: zipfile.ZipFile, name: str, limits: Limits) -> Iterator[bytes]:
    """A part's bytes piece by piece; `Expands` where they are too many, by themselves or for the room they took."""
    info = archive.getinfo(name)
    allowed = min(limits.inflated_bytes, max(_FREE_EXPANSION, info.compress_size * limits.expansion))
    size = 0
    with archive.open(info) as part:
        while chunk := part.read(_CHUNK):
            size += len(chunk)
            if size > allowed:
                raise Expands
            yield chunk


FAULTS = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError, KeyError, struct.error)
"""What a ZIP with a broken inside raises while it is unpacked."""
