"""What matters of a month, in three sentences: what was placed, what was not kept, what could not be checked.

Each is said against last month where its analysis was kept.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from bot.digest.background import Background, Body, months_until, totals_of
from bot.digest.names import region_name
from bot.digest.words import Words, words
from checks.analysis import Analysis, Table

_MOST = 3


def sentences(analysis: Analysis, language: str, background: Background | None = None) -> tuple[str, ...]:
    """The sentences; where nothing was placed and nothing violated, one says that there is nothing to report.

    Without a `background` nothing is compared, and nothing said of that.
    """
    say, before = words(language), _Before(analysis, language, background)
    if not any(table.totals[name] for table in analysis.tables.values() for name in (*table.placements, "total")):
        return _end(say("matters-nothing"), before.violations(0)), _checked(analysis, say)
    return _placed(analysis, say, before), _violated(analysis, say, before), _checked(analysis, say)


class _Before:
    """Last month's figures, in words; "" where there is nothing to compare with."""

    def __init__(self, analysis: Analysis, language: str, background: Background | None) -> None:
        self.say = words(language, "documents")
        self.analysis = analysis
        self.asked = background is not None and bool(background.months)
        self.body: Body | None = background.before if background else None
        self.month = months_until(analysis.month, 2)[0]
        self.named = self.say("month-in", no=int(self.month[5:]))

    def placed(self, table: str, count: Words) -> str:
        totals = totals_of(self.body).tables.get(table) if self.body else None
        if totals is None:
            return ""
        announcements, protocols = (
            count("count-announcements", n=totals[0]),
            count("count-protocols", n=totals[1]),
        )
        said = self.say("matters-placed-before", month=self.named, announcements=announcements, protocols=protocols)
        return f" ({said})"

    def violations(self, total: int) -> str:
        if self.body is None:
            return self.say("matters-none-before", month=self.say.month(self.month)["month"]) if self.asked else ""
        was = totals_of(self.body).violations
        if was == total:
            return self.say("matters-same", month=self.named)
        key = "matters-more" if total > was else "matters-less"
        return self.say(key, n=abs(total - was), month=self.named, before=was)

    def moves(self) -> list[str]:
        """Where violations rose and fell most."""
        if self.body is None:
            return []
        now, was = _by_region(self.analysis), _by_region_of(self.body)
        changed = [(region, now[region] - was[region]) for region in dict.fromkeys((*now, *was))]
        rose = sorted((one for one in changed if one[1] > 0), key=lambda one: -one[1])[:_MOST]
        fell = sorted((one for one in changed if one[1] < 0), key=lambda one: one[1])[:_MOST]
        named = (("matters-rose", rose, "+"), ("matters-fell", fell, "−"))
        return [self.say(key, regions=self._regions(found, sign)) for key, found, sign in named if found]

    def _regions(self, found: Iterable[tuple[str, int]], sign: str) -> str:
        named = ((region_name(region, self.say.language, self.analysis.month), n) for region, n in found)
        return ", ".join(f"{name} ({sign}{abs(n)})" for name, n in named)


def _end(*parts: str) -> str:
    return "; ".join(part for part in parts if part) + "."


def _placed(analysis: Analysis, say: Words, before: _Before) -> str:
    named = {"open_meetings": "matters-placed-meetings", "public_discussions": "matters-placed-discussions"}
    shown = [(name, key) for name, key in named.items() if name in analysis.tables]
    return _end(*(_counts(key, analysis.tables[name], say) + before.placed(name, say) for name, key in shown))


def _counts(key: str, table: Table, say: Words) -> str:
    announcements, protocols = (table.totals[column] for column in table.placements)
    return say(
        key, announcements=say("count-announcements", n=announcements), protocols=say("count-protocols", n=protocols)
    )


def _violated(analysis: Analysis, say: Words, before: _Before) -> str:
    totals = {name: table.totals["total"] for name, table in analysis.tables.items()}
    total = sum(totals.values())
    if not total:
        return _end(say("matters-no-violations"), before.violations(0), *before.moves())
    text = say("matters-violations", violations=say("count-violations", n=total))
    if compared := before.violations(total):
        # That there is nothing to compare with is said aside.
        text += f", {compared}" if before.body is not None else f" ({compared})"
    if len(totals) > 1:
        named = {"open_meetings": "matters-violations-meetings", "public_discussions": "matters-violations-discussions"}
        text += ": " + ", ".join(say(key, n=totals[name]) for name, key in named.items())
    return _end(text, say("matters-most", regions=_most(analysis, say)), *before.moves())


def _most(analysis: Analysis, say: Words) -> str:
    # Counter.most_common keeps the ministry's order among equals.
    named = ((region_name(one, say.language, analysis.month), n) for one, n in _by_region(analysis).most_common(_MOST))
    return ", ".join(f"{name} ({n})" for name, n in named)


def _by_region(analysis: Analysis) -> Counter[str]:
    by_region: Counter[str] = Counter()
    for table in analysis.tables.values():
        by_region.update({row.region: row.total for row in table.rows if row.total})
    return by_region


def _by_region_of(body: Body) -> Counter[str]:
    by_region: Counter[str] = Counter()
    for table in body["tables"].values():
        by_region.update({row["region"]: row["total"] for row in table["rows"] if row["total"]})
    return by_region


def _checked(analysis: Analysis, say: Words) -> str:
    open_questions = len(analysis.unclear) + len(analysis.asked) + len(analysis.disputed)
    waiting = say("matters-open-questions", n=open_questions) if open_questions else ""
    if not analysis.unknown:
        return _end(say("matters-no-unknown"), waiting)
    duties = say("count-duties", n=sum(row.duties for row in analysis.unknown))
    sources = say("count-sources", n=len({(row.region, row.source) for row in analysis.unknown}))
    key = "matters-unknown-lost" if any(row.reason for row in analysis.unknown) else "matters-unknown"
    return _end(say(key, duties=duties, sources=sources), waiting)
