"""Entries of a rubric's page: what belongs together, which date is shown apart from the text, which key it has."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from urllib.parse import urlsplit

from bs4.element import Tag

from checks.model import Link, LinkKind
from checks.sources.batch import note_key
from checks.sources.cutting import HEARING, Piece, chosen, cut, merged, separate, tells_of_hearing
from checks.sources.html import BLOCKS, HEADINGS, attr, has, named, plain, text_of
from checks.sources.html import tags as tags_of
from checks.sources.links import links_of
from checks.sources.shown import is_field, labelled, leading, lone

_PAPERS = (LinkKind.DOCUMENT, LinkKind.ARCHIVE)
_FILES = (LinkKind.DOCUMENT, LinkKind.RECORDING, LinkKind.ARCHIVE)
_POSTED_HEAD = re.compile(r"размещ|публик|опублик|жариял|орналас|^дата$|^күні$|добавл", re.IGNORECASE)
_HELD_HEAD = re.compile(r"провед|слушан|тыңдау|өтк|собран|жиналыс|обсужд|талқыл", re.IGNORECASE)
# «6. Дата, время и место проведения», «Өткізілген күні, уақыты»: the cell before the hearing's date in a form's row
_HELD_LABEL = re.compile(
    r"(?=.{0,60}(?:провед|слушан|тыңдау|өтк|собран|жиналыс|обсужд|талқыл))[\W\d]{0,6}(?:[^\W\d]{2,20}[\s,/()]{1,3}){0,7}?"
    r"(?:дата|даты|время|период|күні|уақыты|мерзімі)\b(?:[\s,/()]{1,3}[^\W\d]{1,20}){0,7}[\W\d]{0,3}"
    # «5. Слушания проведены», «Ашық жиналыс өткізілді», «Проведены слушания»
    r"|[\W\d]{0,6}(?:[^\W\d]{2,20}\s){0,3}?(?:слушан|собран|обсужд|тыңдау|жиналыс|талқыл)[^\W\d]{0,12}\s"
    r"(?:проведен|состоя|прош[её]?л|назначен|өтті|өтеді|өткен|өткізіл)[^\W\d]{0,8}[\W\d]{0,3}"
    r"|[\W\d]{0,6}(?:проведен|состоял|прош[её]?л|назначен)[^\W\d]{0,4}\s"
    r"(?:[^\W\d]{2,20}\s){0,2}?(?:слушан|собран|обсужд)[^\W\d]{0,4}[\W\d]{0,3}"
    # «Протокол подписан», «Хаттама толтырылған күні»
    r"|[\W\d]{0,6}(?:дата\s)?(?:[^\W\d]{2,20}\s){0,2}?(?:подписан|составлен|оформлен|толтырыл|жасал|қол\sқой)"
    r"[^\W\d]{0,6}(?:\s[^\W\d]{2,14}){0,2}[\W\d]{0,3}",
    re.IGNORECASE,
)
_RUBRIC_WORD = r"(?:рубрика|айдары?|раздел|бөлімі?|категория|санаты?)"
_RUBRIC_HEAD = re.compile(_RUBRIC_WORD, re.IGNORECASE)
_RUBRIC_LABEL = re.compile(rf"(?:^|[\n|;·•(\[])\s*{_RUBRIC_WORD}\s*[:—]\s*([^\n|;·•)\]]{{2,120}})", re.IGNORECASE)
_RUBRIC_CLASS = re.compile(r"(?:^|[\s_-])(?:rubric|rubrika|aidar|category|cat)(?:$|[\s_-])", re.IGNORECASE)
_DATE_CLASS = re.compile(r"date|time|kun|posted|published", re.IGNORECASE)
_FIELDS_OF_A_FORM = 3
_FEWEST_SET_APART, _SET_APART = 3, 0.8  # of a page's dated entries, from which dates stand in places made for them
_LIKE_IT = 2  # of one list, from which one without a word of a hearing is an entry as well
_SHORT = 40
_TITLE = 12  # a shorter first line is a label, not a title
_LONGEST_TITLE = 300  # a longer first line is the text
_PLAIN = frozenset({"i", "em", "small", "span", "font", "u"})
_SET_OFF = ("a", "br", "b", "strong", *BLOCKS)
_ENDED = re.compile(r"[.!?»\"”)\]|·•]$")
# «Слушания состоятся <i>22.05.2025</i>», «от <span>22.05.2025</span>»: the date belongs to the words before it.
_RUNS_INTO = re.compile(
    r"(?:[:,(–—-]|\b(?:от|на|с|до|по|в|к|и|за|дата|күні|время|уақыты|(?:состо|пройд|прош|провод|провед|назнач|өтк?і?з?|болад)\w*))$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry as it stands: `text` without the shown date, `named` the rubric that it names itself, "" if none.

    `made`: the date stands in a place made for it: a column, an element, behind a label. `aside`: the page's other
    dates do, and this entry shows none there; one among its words is left in `text`, and `bare` is the text without it.
    """

    title: str
    text: str
    shown: date | None
    links: tuple[Link, ...]
    path: tuple[str, ...]
    named: str = ""
    key: str = ""
    made: bool = False
    aside: bool = False
    bare: str = ""

    @property
    def file(self) -> str:
        """Path of the first file, else of the first page that the entry leads to; "" where there is neither."""
        first = next((one.url for one in self.links if one.kind is LinkKind.DOCUMENT), "")
        first = first or next((one.url for one in self.links if one.kind is LinkKind.PAGE), "")
        parts = urlsplit(first)
        return f"{parts.path}?{parts.query}" if parts.query else parts.path

    @property
    def says_something(self) -> bool:
        """Whether this can be an entry at all, and not a line of the page around the entries."""
        files = any(one.kind in _FILES for one in self.links)
        return self.shown is not None or files or tells_of_hearing(self.text)


def entries_of(root: Tag, base: str, selectors: Mapping[str, str] | None = None) -> list[Entry]:
    """The entries under `root`, in order, without keys; `selectors` name item, date, title, link where given."""
    selectors = selectors or {}
    item = selectors.get("item", "")
    pieces = chosen(root.select(item), root) if item else _joined(cut(root), base)
    made = [(piece, _entry(piece, base, selectors)) for piece in pieces]
    alike = Counter(_list_of(piece) for piece, entry in made if entry.says_something)
    kept = [(piece, entry) for piece, entry in made if entry.text and (item or _is_entry(piece, entry, alike))]
    apart = _dates_stand_apart([entry for _, entry in kept])
    return [_aside(piece, entry) if apart and not (entry.shown and entry.made) else entry for piece, entry in kept]


def _dates_stand_apart(entries: Sequence[Entry]) -> bool:
    """Whether a page shows its dates in places made for them: most of those that it shows."""
    made = [entry.made for entry in entries if entry.shown]
    return sum(made) >= max(_FEWEST_SET_APART, _SET_APART * len(made))


def _aside(piece: Piece, entry: Entry) -> Entry:
    """The entry as one that shows no date where the others do; a date among its words stays there."""
    text = _without_number(piece, piece.text) if entry.shown else entry.text
    return replace(entry, text=text, aside=True, bare=entry.text)


def _is_entry(piece: Piece, entry: Entry, alike: Mapping[int, int]) -> bool:
    """Whether a piece says something, or leads to a page as others of its list do that say it: «Исх. № 80-11/808»."""
    own = _list_of(piece)
    return entry.says_something or (own != 0 and entry.file != "" and alike[own] >= _LIKE_IT)


def _list_of(piece: Piece) -> int:
    """What tells the list of which a piece is one item; 0 for any other piece."""
    first = piece.nodes[0]
    return id(first.parent) if isinstance(first, Tag) and first.name == "li" else 0


def _joined(pieces: list[Piece], base: str) -> list[Piece]:
    """Put together what clearly belongs together: a lone date and what follows; a title and the link below it."""
    done: list[Piece] = []
    below = _dates_below(pieces)
    for piece in pieces:
        if done and _belongs(done[-1], piece, base, piece.path in below):
            done[-1] = merged(done[-1], piece)
        else:
            done.append(piece)
    return done


def _dates_below(pieces: Sequence[Piece]) -> set[tuple[str, ...]]:
    """The sections in which a labelled date stands below what it dates: the first piece is none, the last is one."""
    first = {piece.path: piece for piece in reversed(pieces)}
    last = {piece.path: piece for piece in pieces}
    ends = {path for path, piece in last.items() if not piece.cells and labelled(piece.text)[0] and lone(piece.text)}
    return {path for path in ends if lone(first[path].text) is None}


def _belongs(before: Piece, piece: Piece, base: str, below: bool) -> bool:
    if before.path != piece.path or before.cells or piece.cells or separate(before, piece):
        return False
    text, above = piece.text, before.text
    if not above or (leading(text)[0] is not None and lone(text) is None):
        return False
    ended = below and labelled(above)[0] is not None
    if lone(text) is not None:
        return below and not ended and labelled(text)[0] is not None
    if ended or _own_date(piece) is not None:
        return False
    return lone(above) is not None or _goes_on(before, piece, base)


def _goes_on(before: Piece, piece: Piece, base: str) -> bool:
    """Whether the piece is no entry of its own: words that are not on a hearing, or nothing but a short link."""
    text, above = piece.text, before.text
    links = links_of(piece.nodes, base, text)
    nothing_else = bool(links) and len(text) <= sum(len(one.text) for one in links) + 2
    if not HEARING.search(text) and not any(one.kind in _PAPERS for one in links):
        headline = nothing_else and len(text) >= _SHORT
        return not headline and (bool(HEARING.search(above)) or leading(above)[0] is not None)
    bare = nothing_else and len(text) < _SHORT
    return bare and not any(one.kind in _FILES for one in links_of(before.nodes, base, above))


def _own_date(piece: Piece) -> date | None:
    """The date that the piece shows apart from its text."""
    tags = [node for node in piece.nodes if isinstance(node, Tag)]
    made = _of_made_for_it(tags)
    return labelled(piece.text)[0] or (made[0] if made else _of_lines(tags, piece.text)[0])


def _entry(piece: Piece, base: str, selectors: Mapping[str, str]) -> Entry:
    tags = [node for node in piece.nodes if isinstance(node, Tag)]
    shown, text, made = _shown(piece, tags, selectors.get("date", ""))
    text = _without_number(piece, text)
    named = _named(piece, tags, text)
    links = links_of(piece.nodes, base, piece.text)
    link = _selected(tags, selectors.get("link", ""))
    if link is not None:
        first = links_of([link], base)
        links = (*first, *(one for one in links if one.url not in {two.url for two in first}))
    return Entry(_title(tags, text, selectors.get("title", "")), text, shown, links, piece.path, named, made=made)


def _without_number(piece: Piece, text: str) -> str:
    """A table row's text without its running number, which changes as rows come and go."""
    first = plain(piece.cells[0].get_text(" ")) if piece.cells else ""
    return text.removeprefix(first).lstrip() if re.fullmatch(r"\d{1,5}[.)]?", first) else text


def _title(tags: Sequence[Tag], text: str, selector: str) -> str:
    chosen_title = _selected(tags, selector)
    heading = next((one for tag in tags for one in (tag, *tags_of(tag)) if one.name in HEADINGS), None)
    found = chosen_title or heading
    title = plain(found.get_text(" ")) if found is not None else ""
    lines = [line for line in text.split("\n") if len(line) >= _TITLE] or [plain(text)]
    title = title or lines[0]
    return title if len(title) <= _LONGEST_TITLE else ""


def _selected(tags: Sequence[Tag], selector: str) -> Tag | None:
    return next((one for tag in tags if (one := tag.select_one(selector)) is not None), None) if selector else None


def _shown(piece: Piece, tags: Sequence[Tag], selector: str) -> tuple[date | None, str, bool]:
    """The date shown apart from the text, the text without it, and whether it stands in a place made for it."""
    text = piece.text
    chosen_date = _selected(tags, selector)
    if chosen_date is not None:
        own = plain(chosen_date.get_text(" "))
        day = lone(attr(chosen_date, "datetime")[:10]) or lone(own) or leading(own)[0]
        return day, _without(text, own) if day else text, True
    if piece.cells:
        return _of_cells(piece, text)
    day, words = labelled(text)
    if day is not None:
        return day, _without(text, words), True
    made = _of_made_for_it(tags)
    day, rest = leading(text)
    if made is not None and made[0] != day:  # «10.04.2025 өткен тыңдаудың хаттамасы», and the posting's day behind it
        return made[0], _without(text, made[1]), True
    if day is not None:
        return day, rest, made is not None
    return *_of_lines(tags, text), False


def _of_cells(piece: Piece, text: str) -> tuple[date | None, str, bool]:
    """The posting date of a table row: the column that is headed so, else the only column of dates without a head."""
    cells = _but_a_forms(piece)
    dated = [(head, own) for head, cell in cells if lone(own := plain(cell.get_text(" "))) is not None]
    posted = [own for head, own in dated if _POSTED_HEAD.search(head) and not _HELD_HEAD.search(head)]
    plainly = [own for head, own in dated if not _HELD_HEAD.search(head)]
    own = posted[0] if posted else plainly[0] if plainly else ""
    if own:
        return lone(own), _without(text, own), True
    leads = next((cell for _, cell in cells if leading(text_of(cell))[0] is not None and not lone(text_of(cell))), None)
    if leads is None:
        return None, text, False
    day, rest = leading(text_of(leads))
    return day, text.replace(text_of(leads), rest, 1), False


def _but_a_forms(piece: Piece) -> list[tuple[str, Tag]]:
    """The cells of a row with their heads, without one that says behind a label when a hearing was held."""
    labels = [False, *(_HELD_LABEL.fullmatch(plain(cell.get_text(" "))) is not None for cell in piece.cells)]
    heads = [*piece.heads, *[""] * len(piece.cells)]
    return [(head, cell) for head, cell, label in zip(heads, piece.cells, labels, strict=False) if not label]


def _of_made_for_it(tags: Sequence[Tag]) -> tuple[date, str] | None:
    """The date in an element made for it, and the words that say it; None where there is none."""
    for tag in (one for outer in tags for one in (outer, *tags_of(outer))):
        if tag.name == "time" or _DATE_CLASS.search(attr(tag, "class")):
            own = plain(tag.get_text(" "))
            day = lone(own) or (lone(attr(tag, "datetime")[:10]) if tag.name == "time" else None)
            if day is not None:
                return day, own
    return None


def _of_lines(tags: Sequence[Tag], text: str) -> tuple[date | None, str]:
    """A date alone on a line of its own, or set off at the very end."""
    lines = text.split("\n")
    form = sum(map(is_field, lines)) >= _FIELDS_OF_A_FORM
    listed = {line for table in _lists_in(tags) for line in text_of(table).split("\n")}
    for line in lines:
        # «Дата: …» among «Предмет: …», «Место: …» is the hearing's, and so is a cell of a table of hearings.
        if (day := lone(line)) is not None and line not in listed and not (form and is_field(line)):
            return day, _without(text, line)
    return _set_off(tags, text)


def _lists_in(tags: Sequence[Tag]) -> Iterator[Tag]:
    """The tables inside an entry that list something: with heads of columns, or a day in more than one row."""
    for table in (one for outer in tags for one in (outer, *tags_of(outer)) if one.name == "table"):
        days = sum(lone(plain(cell.get_text(" "))) is not None for cell in named(table, ("td",)))
        if days > 1 or (days and has(table, ("th",))):
            yield table


def _set_off(tags: Sequence[Tag], text: str) -> tuple[date | None, str]:
    """A date at the end that is the whole text of a plain element, where the words before it do not run into it."""
    for tag in (one for outer in tags for one in (outer, *tags_of(outer)) if one.name in _PLAIN):
        own = plain(tag.get_text(" "))
        day = lone(own) if own and text.endswith(own) else None
        before = text.removesuffix(own).rstrip()
        if day is not None and before and not _RUNS_INTO.search(before) and _parted(tag, before):
            return day, before
    return None, text


def _parted(tag: Tag, before: str) -> bool:
    if _ENDED.search(before):
        return True
    place: Tag | None = tag
    while place is not None and place.name not in BLOCKS:
        for sibling in place.previous_siblings:
            if isinstance(sibling, Tag) or plain(str(sibling)):
                return isinstance(sibling, Tag) and sibling.name in _SET_OFF
        place = place.parent
    return False


def _without(text: str, part: str) -> str:
    lines = text.replace(part, "\n", 1).split("\n") if part else [text]
    return "\n".join(line for line in (plain(line).strip(" |") for line in lines) if line)


def _named(piece: Piece, tags: Sequence[Tag], text: str) -> str:
    """The rubric that the entry itself names: in a column headed so, after a label, in an element made for it."""
    for head, cell in zip(piece.heads, piece.cells, strict=False):
        if _RUBRIC_HEAD.search(head):
            return plain(cell.get_text(" "))
    label = _RUBRIC_LABEL.search(text)
    if label:
        return plain(label.group(1)).rstrip(".")
    marked = (one for tag in tags for one in tags_of(tag) if _RUBRIC_CLASS.search(attr(one, "class")))
    return next((words for one in marked if (words := plain(one.get_text(" ")))), "")


def keyed(entries: Sequence[Entry]) -> list[Entry]:
    """The entries with their keys: the first file where it is theirs alone, else a hash of what they say."""
    files = Counter(entry.file for entry in entries)
    used: Counter[str] = Counter()
    done = []
    for entry in entries:
        own = entry.file if entry.file not in ("", "/") and files[entry.file] == 1 else ""
        key = own or note_key("entry", entry.shown or "", " ".join((entry.bare or entry.text).casefold().split()))[:24]
        used[key] += 1
        done.append(replace(entry, key=key if used[key] == 1 else f"{key}#{used[key]}"))
    return done
