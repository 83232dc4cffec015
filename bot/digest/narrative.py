"""What the ministry's document says around its tables: opening, counts, and a sentence for each violation."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from bot.digest.clauses import clause_words
from bot.digest.declension import region_in
from bot.digest.names import heading_days
from bot.digest.words import Words, words
from checks.analysis import FORM_OF_TABLE, Analysis, Table, last_day
from checks.law.terms import Edition, Law, load_law
from checks.model import Form

MEETINGS, DISCUSSIONS = "open_meetings", "public_discussions"
# The seeds bear the former name in November 2021 and the present one in April 2025; the day between is inferred.
_MINISTRY_RENAMED = date(2023, 1, 3)
_DAYS_OF = {
    "announcement_posted_late": "announcement_days",
    "announcement_notice_too_short": "notice_days",
    "protocol_posted_late": "protocol_days",
}


@dataclass(frozen=True, slots=True)
class Narrative:
    """The document's text in one language. `placed` and `violated` are bulleted; `discussions` is () in 2021."""

    opening: tuple[str, ...]
    placed: tuple[str, ...]
    violations: str
    violated: tuple[str, ...]
    meetings: tuple[str, ...]
    discussions: tuple[str, ...]


def groups(table: Table) -> list[tuple[str, tuple[str, ...]]]:
    """The violation columns under their widest heading, in order: "rubric", "announcements", "protocols"."""
    found: dict[str, tuple[str, ...]] = {}
    for column in table.violations:
        name = "rubric" if column == "wrong_rubric" else "protocols"
        name = "announcements" if column.startswith("announcement_") else name
        found[name] = (*found.get(name, ()), column)
    return list(found.items())


def narrative(analysis: Analysis, language: str, law: Law | None = None) -> Narrative:
    """The text for `analysis` in `language`; `law` names clauses and terms (the built-in one where None)."""
    say = words(language, "documents")
    edition = (law or load_law()).edition(analysis.edition)
    table = analysis.tables[MEETINGS]
    announcements, protocols = (table.totals[column] for column in table.placements)
    placed = say("doc-placed-announcements", n=announcements), say("doc-placed-protocols", n=protocols)
    total = table.totals["total"]
    return Narrative(
        opening=_opening(analysis, say),
        placed=_punctuated(placed),
        violations=say("doc-violations", n=total) if total else say("doc-violations-none"),
        violated=_punctuated(_violated(table, say)) if total else (),
        meetings=_found(analysis, table, edition, language),
        discussions=_discussions(analysis, edition, language),
    )


def _opening(analysis: Analysis, say: Words) -> tuple[str, ...]:
    renamed = last_day(analysis.month) >= _MINISTRY_RENAMED
    portal = "present" if DISCUSSIONS in analysis.tables else "former"
    return (
        say("doc-opening", ministry="present" if renamed else "former"),
        say("doc-portal", portal=portal),
        say("doc-monitoring"),
    )


def _punctuated(lines: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(line + (";" if at < len(lines) else ".") for at, line in enumerate(lines, 1))


def _violated(table: Table, say: Words) -> tuple[str, ...]:
    counts = [(name, sum(table.totals[column] for column in columns)) for name, columns in groups(table)]
    # The ministry's two kinds always; the rubric, which is neither, where it counts.
    return tuple(say(f"doc-violations-{name}", n=n) for name, n in counts if n or name != "rubric")


def _found(analysis: Analysis, table: Table, edition: Edition, language: str) -> tuple[str, ...]:
    if not table.totals["total"]:
        return ()
    say = words(language, "documents")
    most = max(table.violations, key=lambda column: table.totals[column])
    often = say("doc-most-often", column=most, n=table.totals[most])
    return (say("doc-found"), *_sentences(analysis, table, edition, language), often)


def _discussions(analysis: Analysis, edition: Edition, language: str) -> tuple[str, ...]:
    if DISCUSSIONS not in analysis.tables:
        return ()
    say, count = words(language, "documents"), words(language)
    table = analysis.tables[DISCUSSIONS]
    announcements, protocols = (table.totals[column] for column in table.placements)
    placed = {
        "announcements": count("count-announcements", n=announcements),
        "protocols": count("count-protocols", n=protocols),
    }
    if not table.totals["total"]:
        return (say("doc-discussions-none", **placed),)
    first = say("doc-discussions", n=table.totals["total"], **placed)
    return (first, *_sentences(analysis, table, edition, language))


def _sentences(analysis: Analysis, table: Table, edition: Edition, language: str) -> list[str]:
    return [
        _sentence(column, analysis, table, edition, language) for column in table.violations if table.totals[column]
    ]


def _sentence(column: str, analysis: Analysis, table: Table, edition: Edition, language: str) -> str:
    say, form = words(language, "documents"), FORM_OF_TABLE[table.name]
    values: dict[str, str | int] = {
        "clause": clause_words(column, form, edition, say),
        "in": _regions(column, table, analysis.month, language),
        "days": heading_days(edition, form).get(_DAYS_OF.get(column, ""), 0),
    }
    prefix = "doc-discussion" if form is Form.PUBLIC_DISCUSSION else "doc"
    return say(f"{prefix}-{column}", **values)


def _regions(column: str, table: Table, month: str, language: str) -> str:
    counted = [(row.region, row.cells[column]) for row in table.rows if row.cells[column]]
    falling = sorted(counted, key=lambda one: -one[1])  # stable: the ministry's order among equals
    return ", ".join(f"{region_in(region, language, month)} ({n})" for region, n in falling)
