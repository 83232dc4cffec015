"""The formats in which the analysis is given as files: one function each, found here by its name."""

from __future__ import annotations

from typing import Protocol

from bot.digest.background import NOTHING, Background
from bot.digest.content import content
from bot.digest.corrections import correction
from bot.digest.corrections import to_json as correction_json
from bot.digest.json_form import dump, to_json
from checks.analysis import Analysis
from checks.law.terms import Law


class Render(Protocol):
    """Renders an analysis in a language; `law` None is the built-in one, `background` what it is seen against."""

    def __call__(
        self, analysis: Analysis, language: str, law: Law | None, background: Background = NOTHING, /
    ) -> bytes: ...


def _json(analysis: Analysis, language: str, law: Law | None, background: Background = NOTHING) -> bytes:
    document = to_json(analysis)
    if background.corrected is not None:
        document["correction"] = correction_json(correction(background.corrected, document))
    return dump(document)


def _html(analysis: Analysis, language: str, law: Law | None, background: Background = NOTHING) -> bytes:
    from bot.digest.html_form import to_html

    return to_html([content(analysis, language, law, background)]).encode("utf8")


# A pass and the service need none of these libraries: each is loaded when a document is made.
def _docx(analysis: Analysis, language: str, law: Law | None, background: Background = NOTHING) -> bytes:
    from bot.digest.docx_form import to_docx

    return to_docx(analysis, language, law, background)


def _xlsx(analysis: Analysis, language: str, law: Law | None, background: Background = NOTHING) -> bytes:
    from bot.digest.xlsx_form import to_xlsx

    return to_xlsx(analysis, language, law, background)


FORMATS: dict[str, Render] = {"json": _json, "html": _html, "docx": _docx, "xlsx": _xlsx}
"""Format name (the file's extension) to what renders it from (analysis, language, law, background)."""

MEDIA_TYPES = {
    "json": ("application", "json"),
    "html": ("text", "html"),
    "docx": ("application", "vnd.openxmlformats-officedocument.wordprocessingml.document"),
    "xlsx": ("application", "vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
}
"""Format name to the type and subtype under which mail and web carry it."""


def file_name(month: str, extension: str, language: str = "") -> str:
    """`analysis-YYYY-MM.LANG.EXT`, ASCII; without the language for what has none."""
    return ".".join(part for part in (f"analysis-{month}", language, extension) if part)
