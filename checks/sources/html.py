"""HTML to tags and plain text, and the pages that say nothing: walls and shells."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator
from contextlib import contextmanager

from bs4 import BeautifulSoup
from bs4.element import NavigableString, PageElement, Tag
from bs4.exceptions import ParserRejectedMarkup

from checks.sources.mending import closed_tables

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_BLOCK_NAMES = """
address article aside blockquote body caption center dd details div dl dt fieldset figure footer form header
h1 h2 h3 h4 h5 h6 html legend li main nav ol p pre section summary table tbody td tfoot th thead tr ul
"""
BLOCKS = frozenset(_BLOCK_NAMES.split())
_CHROME = frozenset({"script", "style", "noscript", "template", "nav", "footer", "select", "button", "svg", "head"})
_UNSEEN = frozenset({"script", "style", "noscript", "title"})
_FILLED = frozenset({"table", "li", "h1", "p"})
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff\x00]")
_WALL = re.compile(
    r"captcha|cloudflare|ddos[- ]?guard|access denied|are you a (?:human|robot)|проверка браузера|вы не робот|"
    r"доступ (?:запрещ|ограничен|заблокирован)|checking your browser|just a moment|request blocked|incapsula",
    re.IGNORECASE,
)
_DEEPEST = 512
_SHELL_TEXT = 60  # a page with scripts and fewer visible letters than this is the frame of an application


class _TooDeep(Exception):
    """Tags within tags beyond what any browser would follow."""


class _Tree(BeautifulSoup):
    """A tree that is no deeper than a browser's: what is asked of a node costs the more, the deeper it lies."""

    def pushTag(self, tag: Tag) -> None:
        if len(self.tagStack) > _DEEPEST:
            raise _TooDeep
        super().pushTag(tag)


def soup(text: str) -> BeautifulSoup:
    """The tags of `text`, whatever it is; none where they lie too deep. Never raises."""
    if text.lstrip().startswith("<?xml"):
        text = text.partition("?>")[2]
    if "<" not in text:
        text = f"<p>{text}</p>"  # else the parser suspects a file's name or an address, and warns
    try:
        return _Tree(closed_tables(text), "lxml")
    except (_TooDeep, ParserRejectedMarkup, RecursionError, AssertionError):
        return BeautifulSoup("", "lxml")


@contextmanager
def parsed(text: str) -> Iterator[BeautifulSoup]:
    """The tags of `text` for as long as they are needed: a tree is full of cycles and would wait for the collector."""
    page = soup(text)
    try:
        yield page
    finally:
        page.decompose()


def attr(tag: Tag, name: str) -> str:
    """An attribute as text, "" where the tag has none."""
    value = tag.get(name)
    return " ".join(value) if isinstance(value, list) else str(value or "")


def plain(text: str) -> str:
    """`text` on one line: white space of any kind is one space, invisible characters are gone."""
    return " ".join(_INVISIBLE.sub("", text).split())


def strings(nodes: Iterable[PageElement]) -> Iterator[NavigableString]:
    """The visible text nodes of `nodes`, in order; a `br` comes as a newline."""
    for node in nodes:
        for item in _with_descendants(node):
            if isinstance(item, Tag):
                if item.name == "br":
                    yield NavigableString("\n")
            elif type(item) is NavigableString:
                yield item


def text_of(*nodes: PageElement) -> str:
    """The plain text of `nodes`, a line for each block, empty lines left out."""
    parts: list[str] = []
    last: Tag | None = None
    for item in strings(nodes):
        block = _block(item) if item.parent is not None else last
        if block is not last:
            parts.append("\n")
            last = block
        # Other white space than a newline is one space to `plain`.
        parts.append("\n" if item == "\n" and item.parent is None else item.replace("\n", " "))
    lines = (plain(line) for line in "".join(parts).split("\n"))
    return "\n".join(line for line in lines if line)


def drop_chrome(page: BeautifulSoup) -> None:
    """Take out of the page what frames every page of a site: menus, foot, scripts."""
    for tag in named(page, _CHROME):
        if not tag.decomposed:
            tag.decompose()


def tags(page: Tag) -> Iterator[Tag]:
    """The tags under `page`, in order."""
    # One plain walk: `find_all` asks a matcher about every node and takes several times as long.
    return (tag for tag in page.descendants if isinstance(tag, Tag))


def named(page: Tag, names: Container[str]) -> list[Tag]:
    """The tags under `page` with one of these names, in order."""
    return [tag for tag in tags(page) if tag.name in names]


def has(page: Tag, names: Container[str]) -> bool:
    """Whether a tag under `page` has one of these names."""
    return any(tag.name in names for tag in tags(page))


def children(page: Tag, names: Container[str]) -> list[Tag]:
    """The tags right under `page` with one of these names, in order."""
    return [tag for tag in page.contents if isinstance(tag, Tag) and tag.name in names]


def said_nothing(page: BeautifulSoup) -> str:
    """`blocked` for a bot wall, `shell` for the empty frame of an application, else ""."""
    words = plain(" ".join(_visible(page)))
    title = plain(page.title.get_text()) if page.title else ""
    if len(words) < 2000 and _WALL.search(f"{title} {words}"):
        return "blocked"
    if len(words) >= _SHELL_TEXT:
        return ""
    tags = [tag for tag in page.descendants if isinstance(tag, Tag)]
    frame = any(tag.name in ("script", "noscript") or attr(tag, "id") in ("root", "app") for tag in tags)
    return "shell" if frame and not any(tag.name in _FILLED for tag in tags) else ""


def _visible(page: Tag) -> Iterator[str]:
    """The text nodes outside scripts, styles and the title; their tags hold nothing but text, or next to nothing."""
    for item in page.descendants:
        if type(item) is NavigableString and not any(tag.name in _UNSEEN for tag in item.parents):
            yield item


def _with_descendants(node: PageElement) -> Iterator[PageElement]:
    yield node
    if isinstance(node, Tag):
        yield from node.descendants


def _block(item: PageElement) -> Tag | None:
    tag = item.parent
    while tag is not None and tag.name not in BLOCKS:
        tag = tag.parent
    return tag
