"""The analysis as a workbook: the tables, every violation with its proof, what is not counted, sources, trend."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from typing import Any

import xlsxwriter

from bot.digest.background import NOTHING, Background
from bot.digest.content import Content, TableContent, content
from bot.digest.heat import heat
from bot.digest.json_form import ordered, ordered_unknown
from bot.digest.names import column_words, reason_words, region_name
from bot.digest.plain import one_line
from bot.digest.words import words
from bot.digest.xlsx_sheet import Sheet, Value
from checks.analysis import Analysis
from checks.judged import Finding
from checks.law.terms import Law, load_law

_WHOLE_PROJECT = 2_000
_SUMMARY_WIDTH = 70
_DOUBTS = ("unclear", "asked", "disputed")


def to_xlsx(analysis: Analysis, language: str, law: Law | None = None, background: Background = NOTHING) -> bytes:
    """The workbook in `language`; `law` names the terms (the built-in one where None). Same input, same bytes."""
    out = BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with xlsxwriter.Workbook(out, options) as book:
        _Book(book, analysis, language, law, background).write()
    return out.getvalue()


class _Book:
    """The workbook on its way."""

    def __init__(self, book: Any, analysis: Analysis, language: str, law: Law | None, background: Background) -> None:
        self.book = book
        self.analysis = analysis
        self.content: Content = content(analysis, language, law, background)
        self.say = words(language, "documents")
        self.language = language
        self.edition = (law or load_law()).edition(analysis.edition)

    def write(self) -> None:
        made = self.analysis.as_of.replace(tzinfo=None)
        self.book.set_properties(
            {"title": self.content.title[:255], "author": "tyndau", "created": made, "comments": self.content.as_of}
        )
        self._summary()
        for table in self.content.tables:
            self._table(table)
        self._violations()
        self._beside()
        self._sources()
        if self.content.trend.rows:
            self._trend()
        if self.content.correction:
            self._correction()

    def _sheet(self, name: str) -> Sheet:
        return Sheet(self.book, self.say(f"sheet-{name}"), self.analysis.as_of.tzinfo)

    def _summary(self) -> None:
        sheet = self._sheet("summary")
        sheet.made.set_column(0, 0, _SUMMARY_WIDTH)
        sheet.put(0, 0, self.content.title, bold=True, font_size=14)
        sheet.height(0, [self.content.title], [_SUMMARY_WIDTH * 11 / 14], line_pt=20)
        lines = [self.content.as_of, "", *self.content.sentences, "", self.say("doc-note")]
        for at, line in enumerate(lines, 1):
            sheet.put(at, 0, line)
            sheet.height(at, [line], [_SUMMARY_WIDTH])
        sheet.print_on(landscape=False)

    # The tables

    def _table(self, table: TableContent) -> None:
        sheet = self._sheet(table.name)
        depth = len(table.head)
        columns = 3 + len(table.foot.placements) + len(table.foot.violations)
        sheet.made.merge_range(0, 0, 0, columns - 1, table.caption, sheet.style(bold=True, font_size=13))
        self._heads(sheet, table)
        for no, row in enumerate((*table.rows, table.foot), depth + 1):
            foot = {"bold": True, "bg_color": "#EDF1F5"} if row is table.foot else {}
            sheet.put(no, 0, int(row.no) if row.no else "", border=1, align="center", **foot)
            sheet.put(no, 1, row.name, border=1, **foot)
            counts = (*row.placements, *row.violations, row.total)
            for at, count in enumerate(counts):
                judged = len(row.placements) <= at < len(counts) - 1 and count and not foot
                heated = {"bg_color": heat(count)} if judged else {}
                sheet.put(no, at + 2, count, border=1, align="center", **foot, **heated)
        placed = len(table.foot.placements)
        for first, last, width in ((0, 0, 6), (1, 1, 31), (2, 1 + placed, 10), (2 + placed, columns - 1, 7.5)):
            sheet.made.set_column(first, last, width)
        sheet.made.freeze_panes(depth + 1, 2)
        sheet.made.autofilter(depth, 0, depth + len(table.rows), columns - 1)
        sheet.print_on(landscape=True, repeat=(1, depth), whole=True)

    def _heads(self, sheet: Sheet, table: TableContent) -> None:
        for level, cells in enumerate(table.head, 1):
            for head in cells:
                turned = head.columns == 1 and head.at > 1
                style = sheet.style(
                    bold=not turned,
                    border=1,
                    align="center",
                    valign="vcenter",
                    text_wrap=True,
                    bg_color="#EDF1F5",
                    rotation=90 if turned else 0,
                    font_size=9 if turned else 11,
                )
                box = (level, head.at, level + head.rows - 1, head.at + head.columns - 1)
                if head.rows * head.columns > 1:
                    sheet.made.merge_range(*box, head.text, style)
                else:
                    sheet.made.write_string(level, head.at, head.text, style)
        depth = len(table.head)
        for level in range(3, depth):
            sheet.made.set_row(level, 30)
        sheet.made.set_row(depth, 165 - 30 * (depth - 3))

    # The lists

    def _violations(self) -> None:
        heads = ("region", "form", "column", "name", "number", "project", "due", "found", "card", "page", "seen")
        widths = (28, 20, 38, 30, 15, 50, 12, 38, 40, 40, 17, 24, 60)
        rows = [(*self._finding(one), *self._proof(one)) for one in ordered(self.analysis.violations, self.analysis)]
        self._sheet("violations").listing(self._heads_of(*heads, "hash", "proof"), widths, rows, printed=8)

    def _heads_of(self, *names: str) -> list[str]:
        return [self.say(f"cell-{name}") for name in names]

    def _finding(self, one: Finding) -> tuple[Value, ...]:
        form = one.hearing[0]
        hearing = self.analysis.hearings.get(one.hearing)
        return (
            self._region(one.region),
            words(self.language)(f"form-{form.value}"),
            column_words(one.column, form, self.edition, self.language),
            one.column,
            one_line(one.number),
            one_line(hearing.project if hearing else "", _WHOLE_PROJECT) or words(self.language)("item-no-project"),
            one.due,
            one_line(reason_words(one.reason, self.language), _WHOLE_PROJECT),
            hearing.page.url if hearing else "",
        )

    def _proof(self, one: Finding) -> tuple[Value, ...]:
        if not one.evidence:
            return ("", "", "", "")
        first = one.evidence[0]
        zone = self.analysis.as_of.tzinfo
        every = "\n".join(
            f"{page.url} {page.sha256} {page.seen_at.astimezone(zone):%d.%m.%Y %H:%M}" for page in one.evidence
        )
        return (first.url, first.seen_at, first.sha256, every)

    def _beside(self) -> None:
        heads = self._heads_of("list", "region", "form", "column", "name", "number", "project", "due", "found", "card")
        more = self._heads_of("page", "seen", "hash", "proof", "source", "duties", "since")
        widths = (20, 28, 20, 38, 30, 15, 50, 12, 38, 40, 40, 17, 24, 60, 20, 12, 17)
        rows: list[tuple[Value, ...]] = [*self._doubted(), *self._unknown()]
        self._sheet("beside").listing([*heads, *more], widths, rows, printed=9)

    def _doubted(self) -> Iterator[tuple[Value, ...]]:
        for name in _DOUBTS:
            found: tuple[Finding, ...] = getattr(self.analysis, name)
            heading = words(self.language)(f"list-{name}")
            for one in ordered(found, self.analysis):
                yield (heading, *self._finding(one), *self._proof(one), "", None, None)

    def _unknown(self) -> Iterator[tuple[Value, ...]]:
        for row in ordered_unknown(self.analysis.unknown):
            empty = ("",) * 12
            source, since = one_line(row.source), row.since
            yield (self.content.unknown_heading, self._region(row.region), *empty, source, row.duties, since)

    def _region(self, region: str) -> str:
        return region_name(region, self.language, self.analysis.month)

    def _sources(self) -> None:
        heads = self._heads_of("source", "region", "health", "days", "of-days", "passes", "since", "after")
        rows: list[tuple[Value, ...]] = []
        for line in self.content.sources:
            of = line.figures
            rows.append((line.source, line.region, line.words, of.days, of.of_days, of.readings, of.last, of.after))
        self._sheet("sources").listing(heads, (24, 30, 44, 14, 14, 14, 20, 20), rows)

    def _trend(self) -> None:
        trend = self.content.trend
        heads = [self.say("trend-month"), *trend.names, self.say("trend-total")]
        blank = (trend.none, *("" for _ in trend.names))
        rows = [(row.label, *((*row.counts, row.total) if row.counts is not None else blank)) for row in trend.rows]
        self._sheet("trend").listing(heads, (24, *(22 for _ in trend.names), 14), rows)

    def _correction(self) -> None:
        found = self.content.correction
        assert found is not None
        names = {kind: self.say(f"change-{kind}") for kind in ("cell", "added", "removed")}
        rows: list[tuple[Value, ...]] = [(found.title, "", "", "", None, None, line) for line in found.why]
        for _, changes in found.parts:
            rows += [(names[one.kind], one.region, one.what, one.hearing, one.was, one.now, one.why) for one in changes]
        heads = self._heads_of("change", "region", "column", "number", "was", "now", "why")
        self._sheet("correction").listing(heads, (44, 28, 44, 16, 10, 10, 60), rows)
