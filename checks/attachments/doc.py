"""Old Word files and RTF, by whichever converter the machine has: antiword, catdoc, LibreOffice."""

from __future__ import annotations

import tempfile
from pathlib import Path

from checks.attachments.programs import found, run
from checks.attachments.text import clean, has_letters, unwrapped
from checks.attachments.values import Extracted, Limits, Outcome

_SEALED = "EncryptedPackage".encode("utf-16-le")
_WORD = "WordDocument".encode("utf-16-le")


def ole(body: bytes, name: str, limits: Limits, with_ocr: bool) -> Extracted:
    """The text of a .doc; the same container also holds spreadsheets and sealed office files."""
    if _SEALED in body:
        return Extracted(Outcome.ENCRYPTED, "docx")
    if _WORD not in body:
        return Extracted(Outcome.UNKNOWN_FORMAT, "ole")
    return _converted(body, "doc", ("antiword", "catdoc", "soffice"), limits)


def rtf(body: bytes, name: str, limits: Limits, with_ocr: bool) -> Extracted:
    """The text of an RTF file."""
    return _converted(body, "rtf", ("catdoc", "soffice"), limits)


def _converted(body: bytes, kind: str, programs: tuple[str, ...], limits: Limits) -> Extracted:
    there = [program for program in programs if found(program)]
    for program in there:
        with tempfile.TemporaryDirectory() as folder:
            raw = _by(program, body, kind, Path(folder), limits.wall_s / (len(there) + 1))
        text = clean(unwrapped(raw.decode("utf-8", "replace")), limits.characters)
        if has_letters(text):
            return Extracted(Outcome.TEXT if len(text) < limits.characters else Outcome.TOO_LONG, kind, text)
    return Extracted(Outcome.BROKEN if there else Outcome.NO_CONVERTER, kind)


def _by(program: str, body: bytes, kind: str, folder: Path, seconds: float) -> bytes:
    paper = folder / f"paper.{kind}"
    paper.write_bytes(body)
    if program == "antiword":
        return run([found(program), "-w", "0", "-m", "UTF-8.txt", paper.name], b"", seconds, folder)
    if program == "catdoc":
        return run([found(program), "-w", "-d", "utf-8", paper.name], b"", seconds, folder)
    home = f"-env:UserInstallation={folder.as_uri()}/home"
    run(
        [found(program), home, "--headless", "--convert-to", "txt:Text (encoded):UTF8", paper.name],
        b"",
        seconds,
        folder,
    )
    written = folder / "paper.txt"
    return written.read_bytes()[: 4 * 1024 * 1024] if written.is_file() else b""
