"""The analysis as HTML for a mail client or a phone: styles inlined, no script, nothing fetched from anywhere."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from css_inline import CSSInliner
from jinja2 import Environment, PackageLoader, StrictUndefined

from bot.digest.content import Content
from bot.digest.heat import heat
from bot.digest.words import words

# Gmail shows 102 KB of a mail and hides the rest behind a link.
MAIL_BYTES = 92_000
# How many entries of a region a body shows, the longest first that fits.
SHORTER = (6, 4, 3, 2, 1, 0)


def to_html(contents: Sequence[Content], limit: int | None = None) -> str:
    """One document holding the analysis in the languages of `contents`, one after the other.

    With a `limit` each region's list shows so many entries, without their proofs, and says how many there are more.
    """
    page = _environment().get_template("document.html.j2").render(contents=contents, limit=limit)
    return _inliner().inline(page)


def to_mail_html(contents: Sequence[Content]) -> str:
    """The document for a mail's body: its lists as long as the whole stays below what mail clients show."""
    for limit in SHORTER:
        page = to_html(contents, limit)
        if len(page.encode("utf8")) <= MAIL_BYTES:
            break
    return page


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("bot.digest"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["heat"] = heat
    environment.globals["say"] = _say
    return environment


def _say(language: str, key: str, **values: str | int) -> str:
    return words(language, "documents")(key, **values)


@cache
def _inliner() -> CSSInliner:
    return CSSInliner(load_remote_stylesheets=False)
