"""What matters of a month, in three sentences: what was placed, what was not kept, what could not be checked."""

from __future__ import annotations

from collections import Counter

from bot.digest.names import region_name
from bot.digest.words import Words, words
from checks.analysis import Analysis, Table

_MOST = 3


def sentences(analysis: Analysis, language: str) -> tuple[str, ...]:
    """The sentences; where nothing was placed and nothing violated, one says that there is nothing to report."""
    say = words(language)
    if not any(table.totals[name] for table in analysis.tables.values() for name in (*table.placements, "total")):
        return _end(say("matters-nothing")), _checked(analysis, say)
    return _placed(analysis, say), _violated(analysis, say), _checked(analysis, say)


def _end(*parts: str) -> str:
    return "; ".join(part for part in parts if part) + "."


def _placed(analysis: Analysis, say: Words) -> str:
    named = {"open_meetings": "matters-placed-meetings", "public_discussions": "matters-placed-discussions"}
    return _end(*(_counts(key, analysis.tables[name], say) for name, key in named.items() if name in analysis.tables))


def _counts(key: str, table: Table, say: Words) -> str:
    announcements, protocols = (table.totals[column] for column in table.placements)
    return say(
        key, announcements=say("count-announcements", n=announcements), protocols=say("count-protocols", n=protocols)
    )


def _violated(analysis: Analysis, say: Words) -> str:
    totals = {name: table.totals["total"] for name, table in analysis.tables.items()}
    total = sum(totals.values())
    if not total:
        return _end(say("matters-no-violations"))
    text = say("matters-violations", violations=say("count-violations", n=total))
    if len(totals) > 1:
        named = {"open_meetings": "matters-violations-meetings", "public_discussions": "matters-violations-discussions"}
        text += ": " + ", ".join(say(key, n=totals[name]) for name, key in named.items())
    return _end(text, say("matters-most", regions=_most(analysis, say)))


def _most(analysis: Analysis, say: Words) -> str:
    # Counter.most_common keeps the ministry's order among equals.
    by_region: Counter[str] = Counter()
    for table in analysis.tables.values():
        by_region.update({row.region: row.total for row in table.rows if row.total})
    named = ((region_name(region, say.language, analysis.month), n) for region, n in by_region.most_common(_MOST))
    return ", ".join(f"{name} ({n})" for name, n in named)


def _checked(analysis: Analysis, say: Words) -> str:
    open_questions = len(analysis.unclear) + len(analysis.asked) + len(analysis.disputed)
    waiting = say("matters-open-questions", n=open_questions) if open_questions else ""
    if not analysis.unknown:
        return _end(say("matters-no-unknown"), waiting)
    duties = say("count-duties", n=sum(row.duties for row in analysis.unknown))
    sources = say("count-sources", n=len({(row.region, row.source) for row in analysis.unknown}))
    return _end(say("matters-unknown", duties=duties, sources=sources), waiting)
