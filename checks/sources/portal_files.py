"""The blocks of files on a portal card, and the recordings among its links.

A block is a heading and the table, or the links, under it. Absent or empty means: not there yet.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bs4.element import Tag

from checks.model import FileBlock, Link, LinkKind
from checks.sources.html import HEADINGS, plain, text_of
from checks.sources.links import absolute, classify, link, links_of
from checks.sources.portal_labels import Label
from checks.sources.portal_text import Run

_HEADING = re.compile(
    r"^(?:\d+(?:\.\d+)*[.)]?\s*)?(?:электронная версия проекта|документы,? подтверждающие размещение|фото объявлени|"
    r"протокол(?:ы)?(?: общественных)? слушани|вопросы, предложения и замечания|(?:аудио|видео)\w*|(?:аудио|видео)\b)"
    r"[^\n]{0,120}$",
    re.IGNORECASE | re.MULTILINE,
)
_TABLE_HEAD = re.compile(r"^([^\n]{3,150})\nНаименование\s+файла$", re.IGNORECASE | re.MULTILINE)
_HEAD_CELLS = re.compile(r"наименование файла|^размер|^№$", re.IGNORECASE)
_PROTOCOL = re.compile(r"протокол|хаттама", re.IGNORECASE)
_FILE_NAME = re.compile(r"\.[a-z0-9]{2,4}$", re.IGNORECASE)
_SIZE = re.compile(r"\d\s*(?:[кмг]?б|[kmg]?b|байт)\b", re.IGNORECASE)
# Filed before the hearing: an archive or a foreign link here is the project, not a recording.
_BEFORE = re.compile(r"электронная версия|документы,? подтверждающие|фото объявлени", re.IGNORECASE)
# Values in which a link is a way to the meeting or to the initiator, not a recording.
_SILENT = frozenset({"online", "how_online", "contacts", "organiser", "authority", "agent", "place", "initiator"})


def file_blocks(run: Run, labels: Sequence[Label], base: str) -> tuple[FileBlock, ...]:
    """Every block of files on the card, in order."""
    starts = block_starts(run.text, labels)
    blocks = []
    for index, (_, end, heading) in enumerate(starts):
        limit = starts[index + 1][0] if index + 1 < len(starts) else len(run.text) + 1
        limit = min([limit, *(label.start for label in labels if label.start >= end)])
        blocks.append(FileBlock(heading, tuple(_files(run, end, limit, base))))
    return tuple(blocks)


def has_protocol(blocks: Sequence[FileBlock]) -> bool:
    """Whether the protocol's block holds one: a recording filed there is none, whatever else is may be."""
    files = (file for block in blocks if _PROTOCOL.search(block.heading) for file in block.files)
    return any(file.kind is not LinkKind.RECORDING for file in files)


def recordings(run: Run, labels: Sequence[Label], blocks: Sequence[FileBlock], base: str) -> tuple[Link, ...]:
    """Links that are, or may be, recordings.

    In blocks filed after the hearing an archive or an unclear link counts as one that may be; everywhere else on
    the card only what is plainly a recording does.
    """
    found: dict[str, Link] = {}
    for block in blocks:
        plainly = bool(_BEFORE.search(block.heading))
        for file in block.files:
            if file.kind is LinkKind.RECORDING or (file.kind in (LinkKind.ARCHIVE, LinkKind.UNCLEAR) and not plainly):
                found[file.url + file.text] = file
    known = {file.url for block in blocks for file in block.files}
    for one in _elsewhere(run, labels, base):
        if one.kind is LinkKind.RECORDING and one.url not in known:
            found.setdefault(one.url, one)
    return tuple(found.values())


def block_starts(text: str, labels: Sequence[Label]) -> list[tuple[int, int, str]]:
    """(start, end, heading) of every block's heading; headings inside a label's own words are none."""
    taken = [(label.start, label.end) for label in labels]
    found = {
        match.start(): (match.start(), match.end(), plain(match.group()).rstrip(" :"))
        for match in _HEADING.finditer(text)
    }
    for match in _TABLE_HEAD.finditer(text):
        found.setdefault(match.start(1), (match.start(1), match.end(1), plain(match.group(1)).rstrip(" :")))
    names = {plain(line).casefold() for line in ("размер", "наименование файла")}
    return [
        entry
        for start, entry in sorted(found.items())
        if entry[2].casefold() not in names
        and not any(a <= start < b for a, b in taken)
        and not _in_table_row(entry[2])
    ]


def _in_table_row(heading: str) -> bool:
    """Whether the supposed heading is a file's name: «Протокол слушания.pdf» in a row of a table."""
    return bool(_FILE_NAME.search(heading) or _SIZE.search(heading))


def _files(run: Run, start: int, end: int, base: str) -> Iterator[Link]:
    tags = run.tags_in(start, end)
    stop = next((n for n, tag in enumerate(tags) if tag.name in HEADINGS and not tag.find_parent("table")), len(tags))
    tags = tags[:stop]
    table = next((tag for tag in tags if tag.name == "table"), None)
    if table is not None:
        for row in table.find_all("tr"):
            yield from _row(row, base)
        return
    seen: set[str] = set()
    for tag in tags:
        one = link(tag, base) if tag.name in ("a", "iframe", "video", "audio", "source") else None
        if one is not None and one.url not in seen and _is_file(one):
            seen.add(one.url)
            yield one


def _is_file(one: Link) -> bool:
    return "loadfile" in one.url.lower() or one.kind in (LinkKind.DOCUMENT, LinkKind.RECORDING, LinkKind.ARCHIVE)


def _row(row: Tag, base: str) -> Iterator[Link]:
    found = [one for one in links_of([row], base) if one.url != base]
    if found:
        name = next((cell for cell in text_of(row).split("\n") if _FILE_NAME.search(cell)), "")
        for one in found:
            text = one.text if _FILE_NAME.search(one.text) or not name else f"{name} {one.text}".strip()
            yield Link(one.url, text, one.kind if text == one.text else classify(one.url, text, base))
        return
    # A file that is fetched by script has no address: its name and size still say that it is there.
    cells = [cell for cell in text_of(row).split("\n") if not _HEAD_CELLS.search(cell)]
    name = next((cell for cell in cells if _FILE_NAME.search(cell)), "")
    if name or any(_SIZE.search(cell) for cell in cells):
        text = name or cells[0]
        yield Link(base, text, classify(base, text, base))


def _elsewhere(run: Run, labels: Sequence[Label], base: str) -> Iterator[Link]:
    for index, label in enumerate(labels):
        end = labels[index + 1].start if index + 1 < len(labels) else len(run.text) + 1
        if label.name in _SILENT:
            continue
        for tag in run.tags_in(label.start, end):
            if tag.name in ("a", "iframe", "video", "audio", "source"):
                one = link(tag, base)
                if one is not None:
                    yield one
        for word in run.text[label.end : end].split():
            if url := absolute(word.rstrip(".,;)"), base) if word.startswith("http") else "":
                yield Link(url, "", classify(url, "", base))
