"""The formats in which the analysis is given as files: one function each, found here by its name."""

from __future__ import annotations

from collections.abc import Callable

from bot.digest.content import content
from bot.digest.html_form import to_html
from bot.digest.json_form import dump, to_json
from checks.analysis import Analysis
from checks.law.terms import Law

Render = Callable[[Analysis, str, Law | None], bytes]


def _json(analysis: Analysis, language: str, law: Law | None) -> bytes:
    return dump(to_json(analysis))


def _html(analysis: Analysis, language: str, law: Law | None) -> bytes:
    return to_html([content(analysis, language, law)]).encode("utf8")


FORMATS: dict[str, Render] = {"json": _json, "html": _html}
"""Format name (the file's extension) to what renders it from (analysis, language, law or None for the built-in)."""


def file_name(month: str, extension: str, language: str = "") -> str:
    """`analysis-YYYY-MM.LANG.EXT`, ASCII; without the language for what has none."""
    return ".".join(part for part in (f"analysis-{month}", language, extension) if part)
