"""The analysis as plain text: tables lined up by the width of what a terminal or a mail client shows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.cells import cell_len

from bot.digest.aside import CorrectionText, Trend
from bot.digest.content import Content, Item, Listing, RowContent, TableContent
from bot.digest.html_form import MAIL_BYTES, SHORTER
from bot.digest.words import words

_GAP = "  "


def to_text(contents: Sequence[Content], limit: int | None = None) -> str:
    """The analysis in the languages of `contents`, one after the other; every line ends with a newline.

    With a `limit` each region's list shows so many entries, without their proofs, and says how many there are more.
    """
    separator = "\n" + "=" * 72 + "\n\n"
    return separator.join("\n".join(_lines(content, limit)) + "\n" for content in contents)


def to_mail_text(contents: Sequence[Content]) -> str:
    """The text for a mail's body: whole where it is short, its lists as long as a mail client shows where it is not."""
    for limit in (None, *SHORTER):
        page = to_text(contents, limit)
        if len(page.encode("utf8")) <= MAIL_BYTES:
            break
    return page


def aligned(rows: Sequence[Sequence[str]], left: Sequence[int]) -> list[str]:
    """The rows with every column padded to its widest cell; the columns numbered in `left` stand left, others right."""
    widths = [max(cell_len(row[at]) for row in rows) for at in range(len(rows[0]))]
    return [_GAP.join(_pad(cell, widths[at], at in left) for at, cell in enumerate(row)).rstrip() for row in rows]


def _pad(text: str, width: int, left: bool) -> str:
    fill = " " * (width - cell_len(text))
    return text + fill if left else fill + text


def _lines(content: Content, limit: int | None) -> Iterator[str]:
    yield content.title
    yield content.as_of
    yield ""
    if content.correction:
        yield from _correction(content.correction)
    yield from content.sentences
    for table in content.tables:
        yield from ("", table.caption, "")
        yield from table_lines(table)
    yield from ("", content.note)
    if content.trend.rows:
        yield from _trend(content.trend)
    for listing in content.lists:
        if listing.groups or listing.name == "violations":
            yield from _listing(listing, content.language, limit)
    if content.unknown:
        yield from ("", content.unknown_heading.upper(), content.unknown_why)
        yield from (f"- {line}" for line in content.unknown)


def _correction(found: CorrectionText) -> Iterator[str]:
    yield found.title.upper()
    yield from found.why
    for heading, changes in found.parts:
        yield f"{heading}:"
        yield from (f"- {change.text}" for change in changes)
    yield ""


def _trend(trend: Trend) -> Iterator[str]:
    yield from ("", trend.title.upper())
    yield from aligned([[row.label, str(row.total) if row.known else trend.none] for row in trend.rows], left=(0,))


def table_lines(table: TableContent) -> Iterator[str]:
    """Columns are headed by a letter each, since the headings are sentences; the letters are explained below."""
    names = column_names(table)
    letters = [chr(ord("a") + at) for at in range(len(names))]
    lines = aligned([["", "", *letters], *(_cells(row) for row in (*table.rows, table.foot))], left=(1,))
    ruler = "-" * max(cell_len(line) for line in lines)
    yield from (*lines[:-1], ruler, lines[-1], "")
    yield from (f"{letter}  {name}" for letter, name in zip(letters, names, strict=True))


def column_names(table: TableContent) -> list[str]:
    """Each counted column's heading as one line, from the widest word to the narrowest; number and region left out."""
    paths: list[list[str]] = [[] for _ in range(max(cell.at + cell.columns for cell in table.head[0]))]
    for row in table.head:
        for cell in row:
            for at in range(cell.at, cell.at + cell.columns):
                paths[at].append(cell.text)
    return [": ".join(path) for path in paths[2:]]


def _cells(row: RowContent) -> list[str]:
    return [row.no, row.name, *(str(count) for count in (*row.placements, *row.violations, row.total))]


def _listing(listing: Listing, language: str, limit: int | None) -> Iterator[str]:
    yield from ("", listing.heading.upper())
    if listing.name != "violations" or not listing.groups:
        yield listing.why
    for group in listing.groups:
        yield from ("", f"{group.region} ({len(group.items)})")
        shown = group.items[:limit]
        for item in shown:
            yield from _item(item, whole=limit is None)
        if len(shown) < len(group.items):
            yield f"- {words(language, 'documents')('shortened', n=len(group.items) - len(shown))}"


def _item(item: Item, *, whole: bool) -> Iterator[str]:
    yield f"- {item.number} – {item.what}" + (f", {item.due}" if item.due else "")
    if whole:
        yield f"  {item.project}"
    if item.reason:
        yield f"  {item.reason}"
    for page in item.evidence if whole else ():
        yield f"  {page.text} {page.hash} {page.url or ''}".rstrip()
