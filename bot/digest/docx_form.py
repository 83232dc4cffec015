"""The analysis as the document that the ministry publishes: text on upright pages, each table on a lying one.

The order is that of the published analyses: opening and counts, Table 1, its violations in words, the discussions in
words, Table 2; then what the tables do not count.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from docx import Document
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Cm, Pt

from bot.digest.background import NOTHING, Background
from bot.digest.content import Content, Group, Listing, TableContent, content
from bot.digest.docx_parts import add_field, add_text, packed, set_language, set_properties
from bot.digest.docx_table import add_table
from bot.digest.narrative import Narrative, narrative
from bot.digest.words import words
from checks.analysis import Analysis
from checks.law.terms import Law

if TYPE_CHECKING:
    from docx.document import Document as Docx
    from docx.text.paragraph import Paragraph

_LONG, _SHORT = Cm(29.7), Cm(21.0)
_TEXT_PT = 13.0
_INDENT = Cm(1.25)
# A longer list is told by kinds: fourteen pages of entries would bury what the document says.
_ONE_BY_ONE = 30


def to_docx(analysis: Analysis, language: str, law: Law | None = None, background: Background = NOTHING) -> bytes:
    """The document in `language`; `law` names terms and clauses (the built-in one where None)."""
    return _Form(analysis, language, law, background).made()


class _Form:
    """One document on its way."""

    def __init__(self, analysis: Analysis, language: str, law: Law | None, background: Background) -> None:
        self.analysis = analysis
        self.content: Content = content(analysis, language, law, background)
        self.text: Narrative = narrative(analysis, language, law)
        self.say = words(language, "documents")
        self.doc: Docx = Document()

    def made(self) -> bytes:
        language, title = self.content.language, self.content.title
        set_language(self.doc, language, _TEXT_PT)
        set_properties(self.doc, title, language, self.analysis.as_of, self.analysis.number)
        self._upright(first=True)
        self._footer()
        self._opening()
        tables = self.content.tables
        self._table(1, tables[0])
        self._upright()
        self._paragraphs(self.text.meetings)
        self._paragraphs(self.text.discussions)
        left = self._left_out()
        if not left:
            self._nothing_left_out()
        if len(tables) > 1:
            self._table(2, tables[1])
            if left:
                self._upright()
        if left:
            self._beside()
        return packed(self.doc)

    # Pages

    def _upright(self, *, first: bool = False) -> None:
        self._page(first, WD_ORIENT.PORTRAIT, (_SHORT, _LONG), (Cm(2), Cm(2), Cm(2.5), Cm(1.5)))

    def _lying(self) -> None:
        self._page(False, WD_ORIENT.LANDSCAPE, (_LONG, _SHORT), (Cm(1.2), Cm(1.2), Cm(1.2), Cm(1.2)))

    def _page(self, first: bool, orient: WD_ORIENT, size: tuple[Cm, Cm], margins: tuple[Cm, Cm, Cm, Cm]) -> None:
        section = self.doc.sections[0] if first else self.doc.add_section(WD_SECTION.NEW_PAGE)
        section.orientation = orient
        section.page_width, section.page_height = size
        section.top_margin, section.bottom_margin, section.left_margin, section.right_margin = margins
        section.footer_distance = section.header_distance = Cm(0.7)

    def _footer(self) -> None:
        paragraph = self.doc.sections[0].footer.paragraphs[0]
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        # The numbers are fields: the sentence is cut where they stand.
        before, _, rest = self.say("doc-page", page="\0", pages="\1").partition("\0")
        for part in [*_cut(before), "\0", *_cut(rest)]:
            if part in ("\0", "\1"):
                add_field(paragraph, "PAGE" if part == "\0" else "NUMPAGES")
            else:
                paragraph.add_run(part)
        for run in paragraph.runs:
            run.font.size = Pt(9)

    # Text

    def _paragraph(self, text: str, *, bold: bool = False, after: float = 6, indent: bool = True) -> Paragraph:
        paragraph = self.doc.add_paragraph()
        add_text(paragraph, text).bold = bold or None
        paragraph.paragraph_format.space_after = Pt(after)
        paragraph.paragraph_format.line_spacing = 1.08
        if indent:
            # Not justified: words as long as the Kazakh ones would leave wide gaps in the line before.
            paragraph.paragraph_format.first_line_indent = _INDENT
        return paragraph

    def _paragraphs(self, lines: Sequence[str]) -> None:
        for line in lines:
            self._paragraph(line)

    def _bullets(self, lines: Sequence[str]) -> None:
        for at, line in enumerate(lines, 1):
            paragraph = self._paragraph(f"·\t{line}", indent=False, after=2 if at < len(lines) else 6)
            paragraph.paragraph_format.left_indent = _INDENT + Cm(0.6)
            paragraph.paragraph_format.first_line_indent = -Cm(0.6)
            paragraph.paragraph_format.tab_stops.add_tab_stop(_INDENT + Cm(0.6))

    def _heading(self, text: str, *, small: bool = False) -> None:
        paragraph = self._paragraph(text, bold=True, indent=False)
        paragraph.paragraph_format.space_before = Pt(6 if small else 12)
        paragraph.paragraph_format.keep_with_next = True

    def _opening(self) -> None:
        title = self._paragraph(self.content.title, bold=True, indent=False, after=10)
        title.alignment = WD_ALIGN_PARAGRAPH.CENTER
        issue = self._paragraph(self.content.as_of, indent=False, after=10)
        issue.alignment = WD_ALIGN_PARAGRAPH.CENTER
        issue.runs[0].font.size = Pt(10)
        self._correction()
        self._paragraphs(self.text.opening)
        self._bullets(self.text.placed)
        self._paragraph(self.text.violations)
        self._bullets(self.text.violated)
        if self._nothing_to_report():
            self._paragraph(self.content.sentences[0])

    def _nothing_to_report(self) -> bool:
        tables = self.analysis.tables.values()
        return not any(table.totals[name] for table in tables for name in (*table.placements, "total"))

    def _correction(self) -> None:
        found = self.content.correction
        if found is None:
            return
        self._heading(found.title)
        self._paragraphs(found.why)
        for heading, changes in found.parts:
            self._heading(heading, small=True)
            self._bullets([change.text for change in changes])

    # Tables

    def _table(self, number: int, table: TableContent) -> None:
        self._lying()
        label = self._paragraph(self.say("doc-table-no", number=str(number)), indent=False, after=0)
        label.alignment = WD_ALIGN_PARAGRAPH.RIGHT
        caption = self._paragraph(self.say(f"doc-caption-{table.name}"), bold=True, indent=False, after=4)
        caption.alignment = WD_ALIGN_PARAGRAPH.CENTER
        for paragraph in (label, caption):
            paragraph.paragraph_format.keep_with_next = True
            paragraph.runs[0].font.size = Pt(11)
        made = add_table(self.doc, self.analysis.tables[table.name], table, self.say, self.analysis.month)
        made.alignment = WD_TABLE_ALIGNMENT.CENTER
        note = self._paragraph(self.say("doc-note"), indent=False, after=0)
        note.paragraph_format.space_before = Pt(4)
        note.runs[0].font.size = Pt(9)

    # What the tables do not count

    def _shown(self) -> list[Listing]:
        return [one for one in self.content.lists if one.groups and one.name != "violations"]

    def _left_out(self) -> bool:
        return bool(self._shown() or self.content.unknown)

    def _nothing_left_out(self) -> None:
        """One sentence has no page of its own: it ends the text, before a second table."""
        self._heading(self.say("doc-beside"))
        self._paragraph(self.say("doc-beside-none"))

    def _beside(self) -> None:
        self._heading(self.say("doc-beside"))
        for listing in self._shown():
            self._listing(listing)
        if self.content.unknown:
            self._heading(self.content.unknown_heading, small=True)
            self._paragraph(self.content.unknown_why)
            self._bullets(self.content.unknown)

    def _listing(self, listing: Listing) -> None:
        self._heading(listing.heading, small=True)
        self._paragraph(listing.why)
        one_by_one = sum(len(group.items) for group in listing.groups) <= _ONE_BY_ONE
        for group in listing.groups:
            region = self._paragraph(f"{group.region} ({len(group.items)})", indent=False, after=2)
            region.paragraph_format.keep_with_next = True
            self._bullets(_entries(group) if one_by_one else _together(group))


def _entries(group: Group) -> list[str]:
    return [
        "; ".join(part for part in (f"№ {item.number} – {item.what}", item.due, item.reason) if part)
        + f". {item.project}"
        for item in group.items
    ]


def _together(group: Group) -> list[str]:
    """The hearings of one kind in one line: the workbook has each with its project and proof."""
    kinds: dict[str, list[str]] = {}
    for item in group.items:
        kinds.setdefault("; ".join(part for part in (item.what, item.reason) if part), []).append(item.number)
    return [f"{kind} ({len(numbers)}): № {', '.join(numbers)}" for kind, numbers in kinds.items()]


def _cut(text: str) -> list[str]:
    before, mark, after = text.partition("\1")
    return [part for part in (before, mark, after) if part]
