"""What stands beside the tables, in words: the trend of twelve months, a correction, the sources' health."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, tzinfo

from bot.digest.background import Background, Body, MonthTotals, SourceHealth
from bot.digest.corrections import CellChange, Correction, EntryChange, correction
from bot.digest.json_form import to_json
from bot.digest.names import column_words, region_name
from bot.digest.plain import one_line
from bot.digest.words import Words, moment_text, words
from checks.analysis import ALL_REGIONS, FORM_OF_TABLE, Analysis
from checks.law.terms import Edition
from checks.model import Form


@dataclass(frozen=True, slots=True)
class TrendRow:
    """A month of the trend: its name, and violations by table; None where no analysis of it was kept."""

    label: str
    counts: tuple[int, ...] | None

    @property
    def known(self) -> bool:
        """Whether an analysis of the month was kept."""
        return self.counts is not None

    @property
    def total(self) -> int:
        return sum(self.counts or ())

    @property
    def shares(self) -> list[tuple[int, int]]:
        """The counts that are not 0, as (their place, their share of the total in per cent)."""
        return [(at, 100 * count // self.total) for at, count in enumerate(self.counts or ()) if count]


@dataclass(frozen=True, slots=True)
class Trend:
    """The twelve months: a heading, the names of the counts, a row for each month."""

    title: str
    names: tuple[str, ...]
    rows: tuple[TrendRow, ...]
    none: str

    @property
    def highest(self) -> int:
        return max((row.total for row in self.rows), default=0)


@dataclass(frozen=True, slots=True)
class Change:
    """A line of a correction. `kind` is "cell", "added" or "removed"; `was` and `now` are None but for cells."""

    kind: str
    region: str
    what: str
    hearing: str
    was: int | None
    now: int | None
    why: str
    text: str


@dataclass(frozen=True, slots=True)
class CorrectionText:
    """A correction in words: title, why there is one, and the changes under their headings."""

    title: str
    why: tuple[str, ...]
    parts: tuple[tuple[str, tuple[Change, ...]], ...]


@dataclass(frozen=True, slots=True)
class SourceLine:
    """A source's health in words, with the figures behind it."""

    region: str
    source: str
    words: str
    figures: SourceHealth


def trend(analysis: Analysis, background: Background, language: str) -> Trend:
    """The violations of twelve months; the names are those of the tables that any of the months has."""
    say = words(language, "documents")
    shown = [name for name in FORM_OF_TABLE if any(name in month.tables for month in background.months)]
    key = {"open_meetings": "trend-meetings", "public_discussions": "trend-discussions"}
    return Trend(
        title=say("trend-title"),
        names=tuple(say(key[name]) for name in shown),
        rows=tuple(TrendRow(_label(month.month, say), _counts(month, shown)) for month in background.months),
        none=say("trend-none"),
    )


def _label(month: str, say: Words) -> str:
    named = say.month(month)
    return f"{named['month']} {named['year']}"


def _counts(month: MonthTotals, shown: Sequence[str]) -> tuple[int, ...] | None:
    return tuple(month.tables[name][2] if name in month.tables else 0 for name in shown) if month.known else None


def correction_text(
    analysis: Analysis, corrected: Body | None, edition: Edition, language: str
) -> CorrectionText | None:
    """What `analysis` corrects of the document `corrected`; None where there was no issue before it."""
    if corrected is None:
        return None
    return _Correcting(analysis, edition, language).text(correction(corrected, to_json(analysis)))


class _Correcting:
    """Puts a correction of one analysis into one language."""

    def __init__(self, analysis: Analysis, edition: Edition, language: str) -> None:
        self.month = analysis.month
        self.zone: tzinfo | None = analysis.as_of.tzinfo
        self.edition = edition
        self.say = words(language, "documents")
        self.language = language

    def text(self, found: Correction) -> CorrectionText:
        say = self.say
        why = [say("correction-why", former=str(found.former), moment=self._moment(found.former_as_of))]
        if found.editions:
            why.append(say("correction-edition", was=found.editions[0], now=found.editions[1]))
        parts = (
            (say("correction-cells"), tuple(self._cell(one) for one in found.cells if one.column != "total")),
            (say("correction-added"), tuple(self._entry("added", one) for one in found.added)),
            (say("correction-removed"), tuple(self._entry("removed", one) for one in found.removed)),
        )
        filled = tuple(part for part in parts if part[1])
        if not filled:
            why.append(say("correction-none"))
        title = say("correction-title", number=str(found.number), former=str(found.former))
        return CorrectionText(title, tuple(why), filled)

    def _cell(self, one: CellChange) -> Change:
        region, column = self._region(one.region), self._column(one.column, FORM_OF_TABLE[one.table])
        text = self.say("correction-cell", region=region, column=column, was=one.was, now=one.now)
        return Change("cell", region, column, "", one.was, one.now, "", text)

    def _entry(self, kind: str, one: EntryChange) -> Change:
        finding = one.finding
        region, what = self._region(finding["region"]), self._column(finding["column"], Form(finding["form"]))
        hearing, why = one_line(finding["hearing"]), self._why(one)
        text = self.say("correction-entry", hearing=hearing, region=region, what=what, why=why)
        return Change(kind, region, what, hearing, None, None, why, text)

    def _why(self, one: EntryChange) -> str:
        key = f"correction-because-{one.why}"
        if one.why in ("listed", "doubted"):
            return self.say(key, list=words(self.language)(f"list-{one.detail}"))
        return self.say(key, moment=self._moment(one.detail)) if one.detail else self.say(key)

    def _column(self, column: str, form: Form) -> str:
        say = words(self.language)
        if say.has(f"column-{column}"):
            return column_words(column, form, self.edition, self.language)
        return say(f"head-{column}")

    def _region(self, region: str) -> str:
        return region_name(region, self.language, self.month)

    def _moment(self, iso: str) -> str:
        return moment_text(datetime.fromisoformat(iso).astimezone(self.zone))


def source_lines(analysis: Analysis, background: Background, language: str) -> tuple[SourceLine, ...]:
    """Each source's health, the register first, then in the order given."""
    say = words(language, "documents")
    return tuple(
        SourceLine(
            region_name(one.region or ALL_REGIONS, language, analysis.month),
            one_line(one.source),
            say(f"health-{one.health}"),
            one,
        )
        for one in sorted(background.sources, key=lambda one: one.region is not None)
    )
