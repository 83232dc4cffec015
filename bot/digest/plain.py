"""What stands on a scraped page, made safe to show as one line of a document, a terminal or a mail."""

from __future__ import annotations

import unicodedata
from urllib.parse import urlsplit

PROJECT_LIMIT = 160
_ELLIPSIS = "…"
# Control and format characters (terminal escapes, bidirectional overrides), half pairs, private and unassigned ones.
_UNSEEN = {"Cc", "Cf", "Cs", "Co", "Cn"}


def one_line(text: str, limit: int = PROJECT_LIMIT) -> str:
    """`text` with white space collapsed and invisible characters dropped, at most `limit` characters long."""
    spaced = " ".join(text.split())
    seen = "".join(char for char in spaced if unicodedata.category(char) not in _UNSEEN)
    if len(seen) <= limit:
        return seen
    return seen[: limit - len(_ELLIPSIS)].rstrip() + _ELLIPSIS


def web_address(url: str) -> str | None:
    """`url` where it is an http or https address that can be linked to, else None."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    safe = url.isprintable() and not any(char.isspace() for char in url)
    return url if safe and parts.scheme in ("http", "https") and parts.netloc else None
