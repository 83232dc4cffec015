"""Markup put right before it is parsed: a table that was never closed would swallow every entry behind it."""

from __future__ import annotations

import re
from collections import Counter

_BOXES = ("article", "div", "li", "main", "ol", "section", "table", "ul")
_TAG = re.compile(rf"<(/?)({'|'.join(_BOXES)})(?=[\s/>])[^<>]*>", re.IGNORECASE)
_TABLE = re.compile(r"<(/?)table(?=[\s/>])", re.IGNORECASE)
_END = "</table>"


def closed_tables(text: str) -> str:
    """`text` with an end tag for each table that is still open where the box around it ends.

    The same text where as many tables end as begin: then a stray end tag of a box is left to the parser.
    """
    ends = [bool(match.group(1)) for match in _TABLE.finditer(text)]
    if 2 * sum(ends) >= len(ends):
        return text
    parts, begin = [], 0
    boxes: list[str] = []
    inside: Counter[str] = Counter()
    for match in _TAG.finditer(text):
        name = match.group(2).lower()
        if not match.group(1):
            boxes.append(name)
            inside[name] += 1
        elif inside[name]:
            parts += [text[begin : match.start()], _END * _left_open(name, boxes, inside)]
            begin = match.start()
    return "".join((*parts, text[begin:]))


def _left_open(name: str, boxes: list[str], inside: Counter[str]) -> int:
    """How many tables are open in the innermost box of that name; takes it and what is in it off `boxes`."""
    tables = 0
    while True:
        last = boxes.pop()
        inside[last] -= 1
        if last == name:
            return tables
        tables += last == "table"
