"""The analysis as HTML for a mail client or a phone: styles inlined, no script, nothing fetched from anywhere."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from css_inline import CSSInliner
from jinja2 import Environment, PackageLoader, StrictUndefined

from bot.digest.content import Content

# Light to dark, each readable under black figures; a step for 1, 2-3, 4-7, 8-15, 16 and more.
HEAT = ("#fdebdd", "#fbd3b4", "#f6b283", "#ee8f5a", "#e0703a")


def to_html(contents: Sequence[Content]) -> str:
    """One document holding the analysis in the languages of `contents`, one after the other."""
    page = _environment().get_template("document.html.j2").render(contents=contents)
    return _inliner().inline(page)


def heat(count: int) -> str:
    """The background of a cell of violations; `count` is not 0."""
    return HEAT[min(count.bit_length(), len(HEAT)) - 1]


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("bot.digest"), autoescape=True, undefined=StrictUndefined, trim_blocks=False
    )
    environment.filters["heat"] = heat
    return environment


@cache
def _inliner() -> CSSInliner:
    return CSSInliner(load_remote_stylesheets=False)
