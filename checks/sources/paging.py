"""The link to the next page of a list."""

from __future__ import annotations

import re
from urllib.parse import parse_qs, urlsplit

from bs4 import BeautifulSoup
from bs4.element import Tag
from soupsieve import SelectorSyntaxError

from checks.sources.html import attr, named, plain
from checks.sources.links import absolute
from checks.web.addresses import same_host

_WORDS = re.compile(
    r"(?:(?:далее|следующая|вперёд|вперед|келесі|алға|next)(?:\s+(?:страница|бет|page))?\s*[»›>→]*|[»›>→]{1,2})",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"(?:^|_)(?:page|p|pagen_?\d*|бет|start)$", re.IGNORECASE)


def next_page(page: BeautifulSoup, url: str, selector: str = "") -> str:
    """The address of the page after `url`, on the same host, "" where there is none."""
    found = _chosen(page, selector) if selector else _leading(page)
    candidates = [(tag, absolute(attr(tag, "href"), url)) for tag in found]
    candidates = [(tag, target) for tag, target in candidates if target not in ("", url) and same_host(target, url)]
    named = (target for tag, target in candidates if selector or _says_next(tag))
    counted = (target for tag, target in candidates if plain(tag.get_text()).isdigit() and _follows(url, target))
    return next(named, "") or next(counted, "")


def _leading(page: BeautifulSoup) -> list[Tag]:
    """The links that by their words may lead on; most links of a long list lead to its entries."""
    links = (tag for tag in named(page, ("a", "link")) if "href" in tag.attrs)
    return [tag for tag in links if _says_next(tag) or plain(tag.get_text()).isdigit()]


def _chosen(page: BeautifulSoup, selector: str) -> list[Tag]:
    try:
        return list(page.select(selector))
    except SelectorSyntaxError:
        return []


def _says_next(tag: Tag) -> bool:
    if "disabled" in attr(tag, "class"):
        return False
    return "next" in attr(tag, "rel").split() or (tag.name == "a" and bool(_WORDS.fullmatch(plain(tag.get_text()))))


def _follows(url: str, target: str) -> bool:
    """Whether `target` is the same list with a page number one higher; a list without a number is page 1."""
    here, there = _page_number(url), _page_number(target)
    return there is not None and urlsplit(url).path == urlsplit(target).path and there == (here or 1) + 1


def _page_number(url: str) -> int | None:
    numbers = [
        int(values[0])
        for name, values in parse_qs(urlsplit(url).query).items()
        if _NUMBER.search(name) and values[0].isascii() and values[0].isdigit() and len(values[0]) < 7
    ]
    return numbers[0] if numbers else None
