"""Cutting a page into pieces, each of which may be an entry: rows, list items, paragraphs, repeated boxes.

Nothing is decided here about what a piece means; `entries` joins and filters them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import islice, pairwise

from bs4.element import NavigableString, PageElement, Tag

from checks.reading.slips import mended
from checks.reading.words import fold
from checks.sources.html import BLOCKS, HEADINGS, attr, children, has, named, plain, text_of
from checks.sources.html import tags as tags_of
from checks.sources.shown import labelled, leading, lone

HEARING = re.compile(
    r"слушани|тыңдау|хаттама|протокол|хабарландыру|объявлен|жиналыс|талқылау|обсуждени|собрани", re.IGNORECASE
)
_FOLDED = re.compile(fold(HEARING.pattern))
_HEAD = 400  # letters in which a word with a slip is looked for
_BESIDE = 20  # nodes on either side of a box that tell what boxes alike are
_DEEPEST = 60  # boxes in boxes; what lies deeper is one piece
_LEAVES = frozenset({"p", "blockquote", "pre", "address", "figure"})
_LISTS = frozenset({"ul", "ol", "menu"})
_BOXES = frozenset({"li", "article", "td", "th"})
_TITLE = 25  # letters; a shorter heading is that of a section
_OUR_RUBRIC = re.compile(r"\W*(?:общественные\s+слушания|қоғамдық\s+тыңдау(?:лар)?)\W*", re.IGNORECASE)
_ITEM_CLASS = re.compile(r"item|news|post|entry|card|record|publication|announce|objav", re.IGNORECASE)
_HEAD_WORDS = re.compile(
    r"№|п/п|дата|күн|наименование|атауы|название|тақырып|рубрика|айдар|файл|құжат|документ|ссылка|размер|сілтеме",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Piece:
    """A stretch of the page. `path`: the headings above it, outermost first; `heads`: column heads of a table row.

    `box`: the innermost box around it, 0 for a loose paragraph; `sort`: the class that its box shares with others.
    """

    nodes: tuple[PageElement, ...]
    path: tuple[str, ...]
    heads: tuple[str, ...] = ()
    box: int = 0
    sort: str = ""

    @cached_property
    def text(self) -> str:
        return text_of(*self.nodes)

    @cached_property
    def cells(self) -> list[Tag]:
        """The cells of a table row, [] for any other piece."""
        row = self.nodes[0] if len(self.nodes) == 1 else None
        return _cells(row) if isinstance(row, Tag) and row.name == "tr" else []


class _Path:
    """The headings above the place where the cutting is, by level."""

    def __init__(self) -> None:
        self._levels: dict[int, str] = {}
        self.depth = 0  # of the boxes that the cutting is in
        self.box = (0, "")

    def enter(self, level: int, text: str) -> None:
        self.leave(level)
        self._levels[level] = text

    def save(self) -> dict[int, str]:
        return dict(self._levels)

    def back_to(self, saved: dict[int, str]) -> None:
        self._levels = saved

    def leave(self, level: int) -> None:
        """Forget the headings of this level and below."""
        self._levels = {at: words for at, words in self._levels.items() if at < level}

    @property
    def now(self) -> tuple[str, ...]:
        return tuple(self._levels[level] for level in sorted(self._levels))


def tells_of_hearing(text: str) -> bool:
    """Whether a text has a word on a hearing, a slip of the hand in it or not: «Про- токол ОС», «хаттамма»."""
    return bool(HEARING.search(text) or _FOLDED.search(mended(fold(text[:_HEAD]))))


def cut(root: Tag) -> list[Piece]:
    """The pieces of `root`, in order."""
    return list(_walk(root, _Path()))


def chosen(tags: Iterable[Tag], root: Tag) -> list[Piece]:
    """The pieces that the operator's selector names, with the headings above them."""
    wanted = {id(tag) for tag in tags}
    path, pieces = _Path(), []
    for tag in tags_of(root):
        inside = any(id(parent) in wanted for parent in tag.parents)
        if id(tag) in wanted and not inside:
            heads = _heads(tag.find_parent("table")) if tag.name == "tr" else ()
            pieces.append(Piece((tag,), path.now, heads))
        elif tag.name in HEADINGS and not inside:
            path.enter(int(tag.name[1]), plain(tag.get_text(" ")))
    return pieces


def _walk(node: Tag, path: _Path) -> Iterator[Piece]:
    repeated, titled = _repeated(node), _titled(node)
    inside = {id(one) for section in titled.values() for one in section[1:]}
    loose: list[PageElement] = []
    for child in node.children:
        if id(child) in inside:
            continue
        if not isinstance(child, Tag) or (child.name not in BLOCKS and not _has_blocks(child)):
            loose.append(child)
            continue
        yield from _lines(loose, path)
        loose = []
        if id(child) in titled:
            path.leave(int(child.name[1]))
            yield Piece(tuple(titled[id(child)]), path.now, box=id(child))
            continue
        yield from _cut_block(child, path, (child.name, attr(child, "class")) in repeated)
    yield from _lines(loose, path)


def _titled(node: Tag) -> dict[int, list[PageElement]]:
    """Entries that are a heading, paragraphs and a labelled date, one after another: by the heading, all of each.

    {} where the headings are those of sections: too short for titles, or with more than one date under them.
    """
    sections: list[list[PageElement]] = []
    for child in node.children:
        if isinstance(child, Tag) and child.name in HEADINGS:
            sections.append([child])
        elif sections:
            sections[-1].append(child)
    sections = [one for one in sections if not _OUR_RUBRIC.fullmatch(text_of(one[0]))]
    dates = [_dates_of(section[1:]) for section in sections]
    long = sum(len(text_of(section[0])) >= _TITLE for section in sections)
    if 1 not in dates or max(dates) > 1 or long * 2 < len(sections):
        return {}
    return {id(section[0]): section for section in sections if text_of(*section[1:])}


def _dates_of(body: list[PageElement]) -> int:
    """How many labelled dates stand there; 2 where something else says that these are several entries."""
    tags = [node for node in body if isinstance(node, Tag)]
    if any(tag.name in (*_LISTS, "table", "dl") or has(tag, (*HEADINGS, "li", "table")) for tag in tags):
        return 2
    lines = text_of(*body).split("\n")
    said = sum(labelled(line)[0] is not None for line in lines)
    others = sum(labelled(line)[0] is None and (lone(line) or leading(line)[0]) is not None for line in lines)
    return said if not others else 2


def _cut_block(tag: Tag, path: _Path, repeated: bool) -> Iterator[Piece]:
    if tag.name in HEADINGS:
        if tag.find("a", href=True) is not None and len(plain(tag.get_text())) > 25:
            yield Piece((tag,), path.now)  # a list of headings that lead to their pages
        else:
            path.enter(int(tag.name[1]), plain(tag.get_text(" ")))
    elif tag.name == "table":
        yield from _rows(tag, path)
    elif tag.name in _LISTS:
        for item in children(tag, ("li",)):
            yield from _item(item, path, True)
    elif tag.name == "dl":
        yield from _pairs(tag, path)
    elif tag.name in _LEAVES and not _has_blocks(tag):
        yield from _lines(list(tag.children), path)
    else:
        # A paragraph within a paragraph is none of it: formatting that was never closed reached that far.
        yield from _item(tag, path, tag.name == "article" or (repeated and not (tag.name == "p" and tag.find("p"))))


def _item(tag: Tag, path: _Path, repeated: bool) -> Iterator[Piece]:
    """One piece where the tag is a box around one entry, else its own pieces."""
    above, saved, outer = path.now, path.save(), path.box
    if path.depth >= _DEEPEST:
        yield Piece((tag,), above, box=id(tag))
        return
    sort = attr(tag, "class") if repeated and tag.name not in _BOXES else ""
    path.depth += 1
    path.box = (id(tag), sort) if sort or tag.name in _BOXES else outer
    pieces = list(_walk(tag, path))
    path.depth -= 1
    (box, sort), path.box = path.box, outer
    if pieces and _one_entry(tag, pieces, repeated):
        path.back_to(saved)  # the headings inside are the entry's own
        pieces = [Piece((tag,), above, (), id(tag), "") if len(pieces) > 1 else Piece((tag,), above, (), box, sort)]
    yield from pieces


def _one_entry(tag: Tag, pieces: Sequence[Piece], repeated: bool) -> bool:
    if tag.name in ("li", "article") and not has(tag, ("li", "article", "table")):
        return True
    if tag.name in ("li", "article"):
        return _dated_by_itself(tag, pieces)
    texts = [piece.text for piece in pieces]
    dated = sum((lone(text) or leading(text)[0] or labelled(text)[0]) is not None for text in texts)
    first = lone(texts[0].split("\n")[0]) is not None
    alone = sum(lone(text) is not None for text in texts) == 1
    if repeated:
        return dated == 1 or (first and alone) or (dated == 0 and len(named(tag, HEADINGS)) == 1)
    return first and alone and dated == 1 and bool(_ITEM_CLASS.search(attr(tag, "class")))


def _dated_by_itself(tag: Tag, pieces: Sequence[Piece]) -> bool:
    """Whether one of several boxes alike begins with a date of its own, or most of those beside it do: what it lists is
    told by one entry, which may have lost its date."""
    siblings = (one for beside in (tag.previous_siblings, tag.next_siblings) for one in islice(beside, _BESIDE))
    alike = [one for one in siblings if isinstance(one, Tag) and _alike(one, tag)]
    if not alike or tag.find("article") is not None:
        return False
    dated = sum(_begins_with_day(next((line for line in text_of(one).split("\n") if line), "")) for one in alike)
    own = not pieces[0].cells and _begins_with_day(pieces[0].text)  # no row of a table below the heading of a section
    return own or dated * 2 > len(alike)


def _begins_with_day(text: str) -> bool:
    return lone(text) is not None or leading(text)[0] is not None


def _alike(one: Tag, other: Tag) -> bool:
    return (one.name, attr(one, "class")) == (other.name, attr(other, "class"))


def _lines(nodes: list[PageElement], path: _Path) -> Iterator[Piece]:
    """A paragraph is one piece, unless more than one of its lines leads with a date: then one for each such line."""
    if not any(plain(node.get_text()) or isinstance(node, Tag) for node in nodes):
        return
    groups: list[list[PageElement]] = [[]]
    for node in nodes:
        if isinstance(node, Tag) and node.name == "br":
            groups.append([])
        groups[-1].append(node)
    starts = [n for n, group in enumerate(groups) if _begins_entry(group)]
    cuts = [0, *starts[1:], len(groups)] if len(starts) > 1 else [0, len(groups)]
    for begin, end in pairwise(cuts):
        piece = Piece(tuple(node for group in groups[begin:end] for node in group), path.now, (), *path.box)
        if piece.text or any(isinstance(node, Tag) and node.name != "br" for node in piece.nodes):
            yield piece


def _begins_entry(line: list[PageElement]) -> bool:
    """A date and a word on a hearing, or a link; a line of a programme («10.06.2025 15:30 – …») is none."""
    day, rest = leading(text_of(*line))
    linked = any(isinstance(node, Tag) and (node.name == "a" or has(node, ("a",))) for node in line)
    return day is not None and (linked or bool(HEARING.search(rest)))


def _pairs(tag: Tag, path: _Path) -> Iterator[Piece]:
    group: list[Tag] = []
    for child in [one for one in tag.find_all(["dt", "dd"]) if one.find_parent("dl") is tag]:
        if child.name == "dt" and any(one.name == "dd" for one in group):
            yield Piece(tuple(group), path.now, box=id(group[0]))
            group = []
        group.append(child)
    if group:
        yield Piece(tuple(group), path.now, box=id(group[0]))


def _rows(table: Tag, path: _Path) -> Iterator[Piece]:
    heads = _heads(table)
    rows = [row for row in named(table, ("tr",)) if row.find_parent("table") is table]
    wide = any(len(_cells(row)) > 1 for row in rows)
    saved = path.save()
    for row in rows:
        cells = _cells(row)
        if not cells or (heads and tuple(plain(cell.get_text(" ")) for cell in cells) == heads):
            continue
        if len(cells) == 1 and wide and _section(cells[0]):
            path.enter(7, plain(cells[0].get_text(" ")))
        elif len(cells) == 1 or any(has(cell, ("table", "ul", "ol")) for cell in cells):
            for cell in cells:
                yield from _item(cell, path, False)
        else:
            yield Piece((row,), path.now, heads)
    if wide:
        path.back_to(saved)


def _heads(table: Tag | None) -> tuple[str, ...]:
    """The texts of the head row; () where the table has none."""
    row = table.find("tr") if table is not None else None
    if row is None:
        return ()
    cells = _cells(row)
    texts = tuple(plain(cell.get_text(" ")) for cell in cells)
    named = sum(bool(_HEAD_WORDS.search(text)) and len(text) < 60 for text in texts)
    if len(cells) > 1 and row.find("a", href=True) is None:
        return texts if named >= 2 or all(cell.name == "th" for cell in cells) else ()
    return ()


def _section(cell: Tag) -> bool:
    text = plain(cell.get_text(" "))
    return 0 < len(text) < 100 and cell.find("a", href=True) is None and leading(text)[0] is None


def _cells(row: Tag) -> list[Tag]:
    return children(row, ("td", "th"))


def _has_blocks(tag: Tag) -> bool:
    return has(tag, BLOCKS)


def _repeated(node: Tag) -> set[tuple[str, str]]:
    counts = Counter((child.name, attr(child, "class")) for child in node.children if isinstance(child, Tag))
    return {what for what, count in counts.items() if count > 1}


def separate(first: Piece, second: Piece) -> bool:
    """Whether boxes part the pieces: items, cells, articles, boxes of one class; paragraphs may belong together."""
    if first.box == second.box:
        return False
    return any(piece.box and not piece.sort for piece in (first, second)) or bool(first.sort == second.sort != "")


def merged(first: Piece, second: Piece) -> Piece:
    """Two neighbouring pieces as one, under the headings of the first."""
    return replace(first, nodes=(*first.nodes, NavigableString("\n"), *second.nodes), heads=())
