"""The state of every region: open duties by stage, the month's violations, the health of its sources."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import datetime, tzinfo
from typing import Any

from rich.console import Group
from rich.table import Table
from rich.text import Text

from bot.digest.names import region_name
from bot.digest.plain import one_line
from bot.digest.words import Words, moment_text, words
from checks.health import SourceHealth
from checks.judged import Assessment, Stage, State, Verdict
from checks.model import PassOutcome, SourceHistory
from checks.regions import Region
from checks.verdicts import open_verdicts

OPEN = ("new", "soon", "today", "missed", "unknown")
HEALTH = {
    None: "never_read",
    PassOutcome.COMPLETE: "ok",
    PassOutcome.PARTIAL: "partial",
    PassOutcome.FAILED: "failing",
    PassOutcome.NOT_RECOGNISED: "not_recognised",
}


def status_json(
    assessment: Assessment,
    sources: Sequence[SourceHistory],
    regions: Sequence[Region],
    month: str,
    zone: tzinfo,
    healths: Mapping[str, SourceHealth] | None = None,
) -> dict[str, Any]:
    """The document of `status --json` (`contract.md`) for `regions`; instants in `zone`, the service's.

    A source without a region, the portal, stands in every region, since every region's duties hang on it. Its health is
    that of `healths` (by id), or, where it has none there, what its last pass says.
    """
    shown = {one.id: _source(one, zone, (healths or {}).get(one.id)) for one in sources}
    placed = [(one.region, shown[one.id]) for one in sources]
    return {
        "now": _instant(assessment.now, zone),
        "regions": [_region(region, assessment, placed, month) for region in regions],
    }


def _region(
    region: Region, assessment: Assessment, sources: Sequence[tuple[str | None, dict[str, Any]]], month: str
) -> dict[str, Any]:
    own = [verdict for verdict in assessment.verdicts if verdict.duty.region == region.code]
    stages = Counter(stage for verdict in open_verdicts(own) if (stage := open_stage(verdict)))
    violations = [one for one in assessment.violations if one.region == region.code and one.month == month]
    return {
        "region": region.code,
        "open": {stage: stages[stage] for stage in OPEN},
        "violations_this_month": len(violations),
        "sources": [dict(shown) for place, shown in sources if place in (region.code, None)],
    }


def open_stage(verdict: Verdict) -> str | None:
    """The stage under which an open duty is counted; None where another duty's warning asks for the same act."""
    if verdict.state is State.UNKNOWN:
        return "unknown"
    stage = verdict.stage
    return stage.value if stage and stage is not Stage.RESOLVED else None


def _source(source: SourceHistory, zone: tzinfo, health: SourceHealth | None) -> dict[str, Any]:
    last = source.complete[-1] if source.complete else None
    return {
        "id": source.id,
        "health": health.state.value if health else HEALTH[source.last_outcome],
        "reason": health.reason if health else source.last_reason,
        "last_complete": _instant(last, zone) if last else None,
    }


def status_view(document: dict[str, Any], month: str, language: str) -> Group:
    """What `status_json` gave, as two tables: the regions with their counts, the sources with their health."""
    say = words(language, "show")
    title = Text(say("status-title", moment=moment_text(datetime.fromisoformat(document["now"]))))
    return Group(title, _regions_table(document, month, say), _sources_table(document, month, say))


def _regions_table(document: dict[str, Any], month: str, say: Words) -> Table:
    table = Table()
    table.add_column(say("status-region"), no_wrap=True)
    for stage in OPEN:
        table.add_column(say(f"status-{stage}"), justify="right")
    table.add_column(say("status-violations", month=month), justify="right")
    for row in document["regions"]:
        name = Text(region_name(row["region"], say.language, month))
        counts = [*(row["open"][stage] for stage in OPEN), row["violations_this_month"]]
        table.add_row(name, *(str(count) for count in counts))
    return table


def _sources_table(document: dict[str, Any], month: str, say: Words) -> Table:
    table = Table()
    table.add_column(say("status-source"), no_wrap=True)
    table.add_column(say("status-region"))
    table.add_column(say("status-health"))
    table.add_column(say("status-last"), no_wrap=True)
    for source, region in _with_regions(document):
        where = region_name(region, say.language, month) if region else say("status-everywhere")
        table.add_row(Text(one_line(source["id"])), Text(where), Text(_health(source, say)), _last(source))
    return table


def _with_regions(document: dict[str, Any]) -> list[tuple[dict[str, Any], str | None]]:
    """Each source once with its region; the one that stands in every region has none, and comes first."""
    places: dict[str, list[str]] = {}
    found: dict[str, dict[str, Any]] = {}
    for row in document["regions"]:
        for source in row["sources"]:
            found[source["id"]] = source
            places.setdefault(source["id"], []).append(row["region"])
    everywhere = len(document["regions"])
    rows = [(found[id], None if len(of) == everywhere > 1 else of[0]) for id, of in places.items()]
    return sorted(rows, key=lambda row: row[1] is not None)


def _health(source: dict[str, Any], say: Words) -> str:
    said = say(f"health-{source['health']}")
    reason = one_line(source["reason"])
    return said if source["health"] in ("ok", "recovered") or not reason else f"{said} ({reason})"


def _last(source: dict[str, Any]) -> str:
    return moment_text(datetime.fromisoformat(source["last_complete"])) if source["last_complete"] else "–"


def _instant(moment: datetime, zone: tzinfo) -> str:
    return moment.astimezone(zone).isoformat(timespec="seconds")
