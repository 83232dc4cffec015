"""What `digest --preview` shows besides the files: the mail's body, and pictures of the document's pages."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from bot.digest.background import Background
from bot.digest.content import content
from bot.digest.html_form import to_mail_html
from bot.digest.text_form import to_mail_text
from checks.analysis import Analysis
from checks.law.terms import Law

_OFFICES = ("soffice", "libreoffice")
_CONVERTS_WITHIN_S = 180
_DOTS_PER_POINT = 1.5


def mail_bodies(
    analysis: Analysis, languages: Sequence[str], law: Law | None, background: Background
) -> dict[str, bytes]:
    """The mail's HTML and text by their extension, as the ministry would see them."""
    contents = [content(analysis, language, law, background) for language in languages]
    return {"html": to_mail_html(contents).encode("utf8"), "txt": to_mail_text(contents).encode("utf8")}


def pictures(documents: Sequence[Path]) -> tuple[list[Path], str]:
    """A PNG of each page beside each DOCX that is there; and why there are none, "" where there are.

    LibreOffice makes them where it is installed.
    """
    office = next((found for name in _OFFICES if (found := shutil.which(name))), None)
    if office is None:
        return [], "no pictures of the pages: LibreOffice (soffice) is not installed"
    made = []
    for document in documents:
        if document.is_file():
            try:
                made += _pages(office, document)
            except (OSError, subprocess.SubprocessError) as error:
                return made, f"no pictures of the pages: LibreOffice failed: {type(error).__name__}"
    return made, ""


def _pages(office: str, document: Path) -> list[Path]:
    with TemporaryDirectory() as folder:
        # A profile of its own: an office that is open on the desktop would answer instead.
        profile = f"-env:UserInstallation={(Path(folder) / 'profile').as_uri()}"
        convert = [office, profile, "--headless", "--convert-to", "pdf", "--outdir", folder, str(document)]
        subprocess.run(convert, check=True, capture_output=True, timeout=_CONVERTS_WITHIN_S)  # noqa: S603
        return _drawn(Path(folder) / f"{document.stem}.pdf", document)


def _drawn(pdf: Path, document: Path) -> list[Path]:
    import pypdfium2

    made = []
    opened: Any = pypdfium2.PdfDocument
    with opened(pdf) as pages:
        for no, page in enumerate(pages, 1):
            path = document.with_suffix(f".{no}.png")
            page.render(scale=_DOTS_PER_POINT).to_pil().save(path)
            made.append(path)
    return made
