"""Pictures and figures in boxes, as posts to social networks have them: the marks of a list, or nothing."""

from __future__ import annotations

import re
from collections import Counter

_BOXED = re.compile("([0-9])\ufe0f?\u20e3")  # «1️⃣»
_TEN = "\U0001f51f"
_CIRCLED = {ord("①") + n: f"{n + 1}) " for n in range(20)} | {ord("❶") + n: f"{n + 1}) " for n in range(10)}
_UNSEEN = re.compile("[\ufe00-\ufe0f\u200d\u20e3\U0001f3fb-\U0001f3ff]")  # how a picture is to be drawn
_MARKS = "●✓✔☑✅➢➤►▶■"  # known as bullets already
_PICTURE = re.compile(
    f"(?![{_MARKS}])[\u2190-\u21ff\u2300-\u23ff\u25a0-\u25a9\u25ac-\u25e5\u25e7-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff]"
)
_LEADING = re.compile(rf"^[^\S\n]{{0,3}}({_PICTURE.pattern})", re.MULTILINE)
_RAISED = re.compile(
    "(?<![\\d.:])([01]?\\d|2[0-3])([\u2070\u00b9\u00b2\u00b3\u2074\u2075][\u2070\u00b9\u00b2\u00b3\u2074-\u2079])(?![\u2070-\u2079])"
)  # «15⁰⁰»
_PLAIN = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_FEWEST = 2  # lines that one picture leads


def without_pictures(text: str) -> str:
    """`text` with a figure in a box as `1) `, raised minutes as `15:00` and a picture that leads several lines as `• `;
    every other picture is left out."""
    text = _BOXED.sub(r"\1) ", text).replace(_TEN, "10) ").translate(_CIRCLED)
    text = _RAISED.sub(lambda hour: f"{hour[1]}:{hour[2].translate(_PLAIN)}", _UNSEEN.sub("", text))
    bullets = {sign for sign, count in Counter(_LEADING.findall(text)).items() if count >= _FEWEST}
    return _PICTURE.sub(lambda found: "• " if found[0] in bullets else " ", text)
