"""DOCX and ODT: the text of the one part that holds it. Nothing that the file refers to is opened."""

from __future__ import annotations

import zipfile

from checks.attachments import archive
from checks.attachments.markup import Names, text_of
from checks.attachments.text import clean
from checks.attachments.values import Extracted, Limits, Outcome

_SEALED = 0x1
_DOCX = Names(
    text=frozenset({"t"}),
    block=frozenset({"p"}),
    cell=frozenset({"tc"}),
    row=frozenset({"tr"}),
    line_break=frozenset({"br", "cr"}),
    space=frozenset({"tab", "noBreakHyphen"}),
    left_out=frozenset({"Fallback", "delText", "instrText"}),
)
_ODT = Names(
    text=frozenset({"p", "h"}),
    block=frozenset({"p", "h"}),
    cell=frozenset({"table-cell"}),
    row=frozenset({"table-row"}),
    line_break=frozenset({"line-break"}),
    space=frozenset({"s", "tab"}),
    left_out=frozenset({"tracked-changes", "annotation", "settings"}),
)
_PARTS = (("word/document.xml", "docx", _DOCX), ("content.xml", "odt", _ODT))
_OTHER_OFFICE = (("xl/workbook.xml", "xlsx"), ("ppt/presentation.xml", "pptx"))


def read(body: bytes, name: str, limits: Limits, with_ocr: bool) -> Extracted:
    """The text of a DOCX or ODT; any other ZIP is listed."""
    found = archive.opened(body, limits)
    if isinstance(found, Outcome):
        return Extracted(found, "zip")
    with found:
        inside = set(found.namelist())
        for part, kind, names in _PARTS:
            if part in inside:
                return _part(found, part, kind, names, limits)
        if any(part in inside for part, _ in _OTHER_OFFICE):
            return Extracted(Outcome.UNKNOWN_FORMAT, next(kind for part, kind in _OTHER_OFFICE if part in inside))
        return archive.listed(found)


def _part(found: zipfile.ZipFile, part: str, kind: str, names: Names, limits: Limits) -> Extracted:
    if found.getinfo(part).flag_bits & _SEALED:
        return Extracted(Outcome.ENCRYPTED, kind)
    try:
        raw, outcome = text_of(archive.unpacked(found, part, limits), names, limits)
    except archive.Expands:
        return Extracted(Outcome.EXPANDS_TOO_MUCH, kind)
    except archive.FAULTS:
        return Extracted(Outcome.BROKEN, kind)
    text = clean(raw, limits.characters)
    if outcome is Outcome.BROKEN:
        return Extracted(Outcome.BROKEN, kind)
    if outcome is Outcome.TEXT and not text:
        # A paper that was put into the file as a picture.
        pictured = any(name.startswith(("word/media/", "Pictures/")) for name in found.namelist())
        return Extracted(Outcome.SCAN_WITHOUT_TEXT if pictured else Outcome.EMPTY, kind)
    return Extracted(outcome, kind, text)
