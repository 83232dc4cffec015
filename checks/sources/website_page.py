"""One page of an own-domain site: is it the rubric, what stands on it, in which rubric (`sources.md` §3)."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bs4 import BeautifulSoup
from bs4.element import Tag
from soupsieve import SelectorSyntaxError

from checks.model import Rubric
from checks.sources.base import Source
from checks.sources.cutting import HEARING
from checks.sources.entries import Entry, entries_of
from checks.sources.html import HEADINGS, attr, drop_chrome, named, parsed, plain, said_nothing, tags, text_of
from checks.sources.paging import next_page
from checks.web import broken

_EMPTY = re.compile(
    r"(?:материал|запис|документ|публикаци|данны|объявлени|новост)\w*\s+(?:пока\s+)?(?:нет|отсутству|не\s+найден)|"
    r"нет\s+(?:материал|запис|документ|публикаци|данны|объявлени)|"
    r"(?:материал|жазба|құжат|мәлімет|деректер|жарияланым|хабарландыру)\w*\s+(?:әзірге\s+)?(?:жоқ|табылмады)|"
    r"ничего не найдено",
    re.IGNORECASE,
)
_MENU = re.compile(
    r"(?:^|[\s_-])(?:menu|nav|navbar|navigation|breadcrumbs?|sidebar|pagination|pager|lang)(?:$|[\s_-])", re.IGNORECASE
)
_HOST = re.compile(r"^\w+://[^/?#]*")
_DIGITS, _NUMBER = re.compile(r"\d+"), "#"
_OUR_RUBRIC = ("общественные слушания", "қоғамдық тыңдау")
_BROKEN = re.compile(
    r"internal server error|fatal error|database error|технические работы|ведутся работы|service unavailable|not found|"
    r"страница не найдена|бет табылмады|ошибка \d{3}",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Sheet:
    """What one page of the list showed. `reason` is not "" where it is no such page; `next` leads to the next one.

    `heading`: the page bears the rubric's title; `empty`: it says in words that there is nothing.
    """

    reason: str
    entries: tuple[Entry, ...] = ()
    rubrics: tuple[Rubric, ...] = ()
    next: str = ""
    heading: bool = False
    empty: bool = False


def read_sheet(html: str, url: str, source: Source) -> Sheet:
    """The page `html` found at `url`; never raises."""
    if broken(html):
        return Sheet("broken_encoding")
    with parsed(html) as page:
        return _read(page, url, source)


def _read(page: BeautifulSoup, url: str, source: Source) -> Sheet:
    wall = said_nothing(page)
    title = plain(page.title.get_text()) if page.title else ""
    following = next_page(page, url, source.selectors.get("next", ""))
    drop_chrome(page)
    drop_menus(page)
    try:
        titles = {_squeezed(title) for title in (*source.rubric, *_OUR_RUBRIC, "қоғамдық тыңдаулар")}
        found = entries_of(content_of(page), url, source.selectors)
        shapes = {_shape(link.url) for one in found if _squeezed(one.text) not in titles for link in one.links}
        entries = [one for one in found if not _is_title(one, titles, shapes)]
    except SelectorSyntaxError:
        return Sheet("bad_selector")
    headings = [plain(tag.get_text(" ")) for tag in named(page, HEADINGS)]
    heading = any(_bears(text, source) for text in headings)
    empty = not entries and bool(_EMPTY.search(text_of(page)))
    ours = heading or _bears(title, source) or any(HEARING.search(entry.text) for entry in entries)
    if wall or (not entries and not heading and not (empty and ours)) or not ours:
        return Sheet(wall or "not_recognised")
    if not entries and not empty and _BROKEN.search(text_of(page)):
        return Sheet("not_recognised")
    frame = _frame(page, source, title)
    rubrics = tuple(_rubric(entry, source, frame) for entry in entries)
    return Sheet("", tuple(entries), rubrics, following, heading, empty)


def drop_menus(page: BeautifulSoup) -> None:
    """Take out what is a menu by its name."""
    for tag in [one for one in tags(page) if _is_menu(one)]:
        if not tag.decomposed and tag.name not in ("body", "main"):
            tag.decompose()


def _is_menu(tag: Tag) -> bool:
    return bool(_MENU.search(f"{attr(tag, 'class')} {attr(tag, 'id')} {attr(tag, 'role')}")) or tag.name == "aside"


def _is_title(entry: Entry, titles: set[str], shapes: set[str]) -> bool:
    """Whether the supposed entry is the rubric's title in a menu, a path or above the list; not where it leads to a
    page of its own as the other entries do, whose links are of these `shapes`."""
    numbered = {shape for link in entry.links if _NUMBER in (shape := _shape(link.url))}
    return entry.shown is None and _squeezed(entry.text) in titles and not numbered & shapes


def _shape(url: str) -> str:
    """An address without its figures: «/kk/news/#» of all entries of a list."""
    return _DIGITS.sub(_NUMBER, _HOST.sub("", url))


def content_of(page: BeautifulSoup) -> Tag:
    """The part of a page that is not frame."""
    return page.find("main") or page.find(id="content") or page.body or page


def _bears(text: str, source: Source) -> bool:
    """Whether a heading is, or holds, the rubric's title."""
    squeezed = _squeezed(text)
    return any(_squeezed(title) in squeezed for title in source.rubric or _OUR_RUBRIC if _squeezed(title))


@dataclass(frozen=True, slots=True)
class _Frame:
    """What every entry of a page stands under: its own title, and whether a section of it bears the rubric's."""

    title: str
    own: str
    sectioned: bool


def _frame(page: BeautifulSoup, source: Source, title: str) -> _Frame:
    top = page.find("h1")
    own = plain(top.get_text(" ")) if top is not None else title
    sections = (plain(tag.get_text(" ")) for tag in named(page, HEADINGS) if tag is not top)
    return _Frame(title, own, any(_bears(text, source) for text in sections))


def _rubric(entry: Entry, source: Source, frame: _Frame) -> Rubric:
    """By what the entry names; else by the section it stands in, if a section bears the title; else by the page."""
    if not source.rubric:
        return Rubric.UNKNOWN
    if entry.named:
        return Rubric.INSIDE if _bears(entry.named, source) else Rubric.OUTSIDE
    over = [text for text in entry.path if text != frame.own]
    if over and frame.sectioned:
        return Rubric.INSIDE if any(_bears(text, source) for text in over) else Rubric.OUTSIDE
    return Rubric.INSIDE if _bears(frame.own, source) or _bears(frame.title, source) else Rubric.UNKNOWN


def _squeezed(text: str) -> str:
    return re.sub(r"[\W_]+", "", text.casefold())
