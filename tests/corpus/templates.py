"""What a template is. The texts stand in `texts_*.py`; which split each serves is decided here, by its place."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from tests.corpus.model import Label

SPLITS = ("tuning", "test")


@dataclass(frozen=True, slots=True)
class Template:
    """One way to write a posting. The first line of `text` is the title (empty: the source shows none).

    Placeholders are those of `saying.Saying`; `language` is what they speak unless they end in _ru or _kk. `form` is
    open, discussion or any; `take` says which hearings it is made for: one, moved, pair (one company on one day), two
    or three (of a region); with several, `item` is repeated at {items}. `none` marks texts that speak of no hearing of
    ours. `undated`: no date is shown beside it; `file` is the address of a link that it carries.
    """

    name: str
    kind: Label
    language: str
    text: str
    form: str = "any"
    take: str = "one"
    item: str = ""
    none: bool = False
    undated: bool = False
    file: str = ""
    split: str = ""


def numbered(prefix: str, rows: Iterable[Template]) -> tuple[Template, ...]:
    """`rows` with names of their own and a split each: the even ones tune, the odd ones test, where none is given."""
    return tuple(
        replace(row, name=f"{prefix}-{number:02}", split=row.split or SPLITS[number % 2])
        for number, row in enumerate(rows)
    )


def announces(language: str, text: str, **rest: object) -> Template:
    """An announcement's template, still without its name."""
    return Template("", Label.ANNOUNCEMENT, language, text, **rest)  # type: ignore[arg-type]


def minutes(language: str, text: str, **rest: object) -> Template:
    """A protocol's template, still without its name."""
    return Template("", Label.PROTOCOL, language, text, **rest)  # type: ignore[arg-type]


def other(kind: Label, language: str, text: str, **rest: object) -> Template:
    """A template of any other kind, still without its name."""
    return Template("", kind, language, text, **rest)  # type: ignore[arg-type]
