"""HTML to tags and plain text, and the pages that say nothing: walls and shells."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from bs4 import BeautifulSoup
from bs4.element import NavigableString, PageElement, Tag
from bs4.exceptions import ParserRejectedMarkup

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_BLOCK_NAMES = """
address article aside blockquote body caption center dd details div dl dt fieldset figure footer form header
h1 h2 h3 h4 h5 h6 html legend li main nav ol p pre section summary table tbody td tfoot th thead tr ul
"""
BLOCKS = frozenset(_BLOCK_NAMES.split())
_CHROME = ("script", "style", "noscript", "template", "nav", "footer", "select", "button", "svg", "head")
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff\x00]")
_WALL = re.compile(
    r"captcha|cloudflare|ddos[- ]?guard|access denied|are you a (?:human|robot)|проверка браузера|вы не робот|"
    r"доступ (?:запрещ|ограничен|заблокирован)|checking your browser|just a moment|request blocked|incapsula",
    re.IGNORECASE,
)
_SHELL_TEXT = 60  # a page with scripts and fewer visible letters than this is the frame of an application


def soup(text: str) -> BeautifulSoup:
    """The tags of `text`, whatever it is; never raises."""
    if text.lstrip().startswith("<?xml"):
        text = text.partition("?>")[2]
    if "<" not in text:
        text = f"<p>{text}</p>"  # else the parser suspects a file's name or an address, and warns
    try:
        return BeautifulSoup(text, "lxml")
    except (ParserRejectedMarkup, RecursionError, AssertionError):
        return BeautifulSoup("", "lxml")


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
        parts.append("\n" if item == "\n" and item.parent is None else re.sub(r"\s", " ", item))
    lines = (plain(line) for line in "".join(parts).split("\n"))
    return "\n".join(line for line in lines if line)


def drop_chrome(page: BeautifulSoup) -> None:
    """Take out of the page what frames every page of a site: menus, foot, scripts."""
    for tag in page.find_all(_CHROME):
        tag.decompose()


def said_nothing(page: BeautifulSoup) -> str:
    """`blocked` for a bot wall, `shell` for the empty frame of an application, else ""."""
    visible = [text for text in strings([page]) if not text.find_parent(["script", "style", "noscript", "title"])]
    words = plain(" ".join(visible))
    title = plain(page.title.get_text()) if page.title else ""
    if len(words) < 2000 and _WALL.search(f"{title} {words}"):
        return "blocked"
    frame = page.find(["script", "noscript"]) is not None or page.find(id=re.compile("^(root|app)$")) is not None
    return "shell" if frame and len(words) < _SHELL_TEXT and page.find(["table", "li", "h1", "p"]) is None else ""


def _with_descendants(node: PageElement) -> Iterator[PageElement]:
    yield node
    if isinstance(node, Tag):
        yield from node.descendants


def _block(item: PageElement) -> Tag | None:
    return next((tag for tag in item.parents if tag.name in BLOCKS), None)
