"""What every rendering of the analysis shows, in one language: title, sentences, tables, lists. No layout."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import tzinfo

from bot.digest import matters
from bot.digest.aside import CorrectionText, SourceLine, Trend, correction_text, source_lines, trend
from bot.digest.background import NOTHING, Background
from bot.digest.json_form import ordered, ordered_unknown
from bot.digest.names import (
    HeadCell,
    column_words,
    heading_days,
    heading_paths,
    heading_rows,
    reason_words,
    region_name,
)
from bot.digest.plain import one_line, web_address
from bot.digest.words import Words, day_text, moment_text, words
from bot.texts import sentence_case
from checks.analysis import FORM_OF_TABLE, Analysis, Table, UnknownRow
from checks.judged import Finding
from checks.law.terms import Edition, Law, load_law
from checks.model import PageRef

_SHORT_HASH = 12


@dataclass(frozen=True, slots=True)
class RowContent:
    """A row: its number ("" in the foot), the region's name, placement and violation cells, total."""

    no: str
    name: str
    placements: tuple[int, ...]
    violations: tuple[int, ...]
    total: int


@dataclass(frozen=True, slots=True)
class TableContent:
    """A table: caption, head, one row per region, the foot of sums."""

    name: str
    caption: str
    head: list[list[HeadCell]]
    rows: tuple[RowContent, ...]
    foot: RowContent


@dataclass(frozen=True, slots=True)
class Evidence:
    """A page relied on: `url` is None where it is no web address; `text` says when it was read, `hash` is shortened."""

    url: str | None
    text: str
    hash: str


@dataclass(frozen=True, slots=True)
class Item:
    """One line of a list: hearing, what was not kept, project, due day ("" without one), reason ("" in violations)."""

    number: str
    what: str
    project: str
    due: str
    reason: str
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """The items of one region."""

    region: str
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Listing:
    """A list with its heading, what it means, and its groups (none: nothing to list)."""

    name: str
    heading: str
    why: str
    groups: tuple[Group, ...]


@dataclass(frozen=True, slots=True)
class Figures:
    """The month in four numbers: placed in all tables, violations, duties that could not be checked."""

    announcements: int
    protocols: int
    violations: int
    unknown: int


@dataclass(frozen=True, slots=True)
class Content:
    """The whole analysis in one language."""

    language: str
    title: str
    as_of: str
    sentences: tuple[str, ...]
    figures: Figures
    tables: tuple[TableContent, ...]
    note: str
    lists: tuple[Listing, ...]
    unknown_heading: str
    unknown_why: str
    unknown: tuple[str, ...]
    correction: CorrectionText | None
    trend: Trend
    sources: tuple[SourceLine, ...]


def content(analysis: Analysis, language: str, law: Law | None = None, background: Background = NOTHING) -> Content:
    """The analysis said in `language`; `law` names the terms in the headings (the built-in one where None)."""
    say = words(language)
    edition = (law or load_law()).edition(analysis.edition)
    number = str(analysis.number)
    return Content(
        language=language,
        title=say("analysis-title", **say.month(analysis.month)),
        as_of=say("analysis-as-of", moment=moment_text(analysis.as_of), edition=edition.id, number=number),
        sentences=matters.sentences(analysis, language, background),
        figures=_figures(analysis),
        tables=tuple(_table(no, table, analysis, edition, say) for no, table in _tables(analysis)),
        note=say("note-sums"),
        lists=tuple(_listing(name, analysis, edition, say) for name in ("violations", "unclear", "asked", "disputed")),
        unknown_heading=say("list-unknown"),
        unknown_why=say("list-unknown-why-lost" if any(row.reason for row in analysis.unknown) else "list-unknown-why"),
        unknown=tuple(_unknown(row, analysis, say) for row in ordered_unknown(analysis.unknown)),
        correction=correction_text(analysis, background.corrected, edition, language),
        trend=trend(analysis, background, language),
        sources=source_lines(analysis, background, language),
    )


def _figures(analysis: Analysis) -> Figures:
    counts = [[table.totals[name] for name in (*table.placements, "total")] for table in analysis.tables.values()]
    announcements, protocols, violations = (sum(column) for column in zip(*counts, strict=True))
    return Figures(announcements, protocols, violations, sum(row.duties for row in analysis.unknown))


def _tables(analysis: Analysis) -> list[tuple[int, Table]]:
    found = [analysis.tables[name] for name in FORM_OF_TABLE if name in analysis.tables]
    return list(enumerate(found, 1))


def _table(no: int, table: Table, analysis: Analysis, edition: Edition, say: Words) -> TableContent:
    days = heading_days(edition, FORM_OF_TABLE[table.name])
    rows = tuple(
        RowContent(
            no=str(at),
            name=region_name(row.region, say.language, analysis.month),
            placements=tuple(row.cells[column] for column in table.placements),
            violations=tuple(row.cells[column] for column in table.violations),
            total=row.total,
        )
        for at, row in enumerate(table.rows, 1)
    )
    return TableContent(
        name=table.name,
        caption=say(f"caption-{table.name}", number=no),
        head=heading_rows(heading_paths(table), say.language, days),
        rows=rows,
        foot=_foot(table, analysis, say),
    )


def _foot(table: Table, analysis: Analysis, say: Words) -> RowContent:
    return RowContent(
        no="",
        name=sentence_case(say("foot-total", **say.month(analysis.month))),
        placements=tuple(table.totals[column] for column in table.placements),
        violations=tuple(table.totals[column] for column in table.violations),
        total=table.totals["total"],
    )


def _listing(name: str, analysis: Analysis, edition: Edition, say: Words) -> Listing:
    findings: tuple[Finding, ...] = getattr(analysis, name)
    by_region: dict[str, list[Item]] = {}
    for one in ordered(findings, analysis):
        by_region.setdefault(one.region, []).append(_item(one, analysis, edition, say, name != "violations"))
    return Listing(
        name=name,
        heading=say(f"list-{name}"),
        why=say(f"list-{name}-why") if say.has(f"list-{name}-why") else say("list-violations-none"),
        groups=tuple(
            Group(region_name(region, say.language, analysis.month), tuple(items))
            for region, items in by_region.items()
        ),
    )


def _item(one: Finding, analysis: Analysis, edition: Edition, say: Words, doubted: bool) -> Item:
    hearing = analysis.hearings.get(one.hearing)
    return Item(
        number=one_line(one.number),
        what=column_words(one.column, one.hearing[0], edition, say.language),
        project=one_line(hearing.project if hearing else "") or say("item-no-project"),
        due=say("item-due", day=day_text(one.due)) if one.due else "",
        reason=f"{say('item-reason')}: {one_line(reason_words(one.reason, say.language))}"
        if doubted and one.reason
        else "",
        evidence=tuple(_evidence(page, say, analysis.as_of.tzinfo) for page in one.evidence),
    )


def _evidence(page: PageRef, say: Words, zone: tzinfo | None) -> Evidence:
    text = say("item-page", moment=moment_text(page.seen_at.astimezone(zone)))
    return Evidence(web_address(page.url), text, page.sha256[:_SHORT_HASH])


def _unknown(row: UnknownRow, analysis: Analysis, say: Words) -> str:
    values = {
        "region": region_name(row.region, say.language, analysis.month),
        "source": one_line(row.source) or "–",
        "duties": say("count-duties", n=row.duties),
    }
    if row.since is None:
        return say("unknown-line-never", **values)
    key = "unknown-line-lost" if row.reason else "unknown-line"
    return say(key, moment=moment_text(row.since.astimezone(analysis.as_of.tzinfo)), **values)
