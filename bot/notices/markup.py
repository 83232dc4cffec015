"""Messages as lines of spans, and their two renderings. The only place where text is escaped for HTML."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from urllib.parse import urlsplit

_LONGEST_ADDRESS = 500


@dataclass(frozen=True, slots=True)
class Span:
    """A piece of a line: plain text, possibly bold, possibly leading to an address."""

    text: str
    bold: bool = False
    url: str = ""


Line = tuple[Span, ...]


def line(*parts: str | Span) -> Line:
    """A line of plain texts and spans."""
    return tuple(part if isinstance(part, Span) else Span(part) for part in parts)


def link(text: str, url: str) -> Span:
    """A link; only its text where the address is none that a person should open, or too long for a message."""
    try:
        good = urlsplit(url).scheme in ("http", "https") and len(escape(url)) <= _LONGEST_ADDRESS
    except ValueError:
        good = False
    return Span(text, url=url if good and url.isprintable() and " " not in url else "")


def one_line(text: str, limit: int) -> str:
    """`text` on one line, cut at `limit` characters with an ellipsis. Control characters become spaces."""
    flat = " ".join("".join(char if char.isprintable() else " " for char in text).split())
    return flat if len(flat) <= limit else flat[: limit - 1].rstrip() + "…"


def to_html(lines: Sequence[Line]) -> str:
    """The lines in the HTML that Telegram and mail share (`b`, `a`), separated by newlines."""
    return "\n".join("".join(_span_html(span) for span in one) for one in lines)


def to_plain(lines: Sequence[Line]) -> str:
    """The lines as plain text; a link shows its address."""
    return "\n".join("".join(_span_plain(span) for span in one) for one in lines)


def utf16_units(text: str) -> int:
    """The length of `text` as Telegram counts it."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _span_html(span: Span) -> str:
    text = escape(span.text, quote=False)
    if span.bold:
        text = f"<b>{text}</b>"
    return f'<a href="{escape(span.url)}">{text}</a>' if span.url else text


def _span_plain(span: Span) -> str:
    return f"{span.text}: {span.url}" if span.url else span.text
