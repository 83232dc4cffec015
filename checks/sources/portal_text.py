"""A portal page as a run of text with tags at known places, so that labels are found by their words alone.

The portal's markup is not known for sure (`sources.md` §1): paragraphs, tables, lists and pairs of spans all come
out as lines here, each text node a line of its own.
"""

from __future__ import annotations

import bisect
from dataclasses import dataclass

from bs4 import BeautifulSoup
from bs4.element import NavigableString, Tag

from checks.sources.html import plain


@dataclass(frozen=True, slots=True)
class Run:
    """`text`: the visible text nodes, a line each. `tags`: every tag with the offset in `text` where it begins."""

    text: str
    tags: tuple[tuple[int, Tag], ...]

    def tags_in(self, start: int, end: int) -> list[Tag]:
        """The tags that begin in text[start:end]."""
        first = bisect.bisect_left(self.tags, start, key=lambda pair: pair[0])
        last = bisect.bisect_left(self.tags, end, key=lambda pair: pair[0])
        return [tag for _, tag in self.tags[first:last]]


def run_of(page: BeautifulSoup) -> Run:
    """The page as a run."""
    lines: list[str] = []
    tags: list[tuple[int, Tag]] = []
    length = 0
    for item in page.descendants:
        if isinstance(item, Tag):
            tags.append((length, item))
        elif type(item) is NavigableString and (line := plain(item)):
            lines.append(line)
            length += len(line) + 1
    return Run("\n".join(lines), tuple(tags))
