"""Every open duty with its due day, the most urgent first."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from rich.table import Table
from rich.text import Text

from bot.digest.names import heading_days, region_name
from bot.digest.plain import one_line
from bot.digest.words import day_text, words
from bot.show.status import open_stage
from checks.judged import Assessment, Verdict
from checks.law.terms import Law
from checks.model import Form
from checks.verdicts import open_verdicts

_PROJECT_SHOWN = 60


def duties_json(assessment: Assessment, region: str | None = None) -> list[dict[str, Any]]:
    """The document of `duties --json` (`contract.md`), of all regions or of one, sorted by the earliest due day.

    `stage` is one of `new`, `soon`, `today`, `missed`, `unknown`, or null where another duty's warning asks for the
    same act.
    """
    found = [one for one in open_verdicts(assessment.verdicts) if region in (None, one.duty.region)]
    return [_row(one, assessment) for one in sorted(found, key=_urgency)]


def _urgency(verdict: Verdict) -> tuple[date, date, str, str, str]:
    duty = verdict.duty
    return duty.due_earliest, duty.due_latest, duty.region or "", duty.number, duty.id


def _row(verdict: Verdict, assessment: Assessment) -> dict[str, Any]:
    duty = verdict.duty
    return {
        "hearing": duty.number,
        "form": duty.hearing[0].value,
        "region": duty.region,
        "project": assessment.hearings[duty.hearing].project,
        "column": duty.column,
        "place": duty.place.value,
        "due_earliest": duty.due_earliest.isoformat(),
        "due_latest": duty.due_latest.isoformat(),
        "stage": open_stage(verdict),
        "state": verdict.state.value,
        "clause": duty.clause,
        "edition": duty.edition,
    }


def duties_view(rows: Sequence[dict[str, Any]], law: Law, month: str, language: str) -> Table | Text:
    """What `duties_json` gave as a table; a sentence where no duty is open. `month` chooses the regions' names."""
    say = words(language, "show")
    if not rows:
        return Text(say("duties-empty"))
    table = Table(title=say("duties-title", n=len(rows)), title_justify="left")
    for name in ("due", "stage", "hearing", "region", "what", "place"):
        table.add_column(say(f"duties-{name}"), no_wrap=True)
    table.add_column(say("duties-project"), overflow="fold")
    for row in rows:
        table.add_row(*(Text(cell) for cell in _cells(row, law, month, language)))
    return table


def _cells(row: dict[str, Any], law: Law, month: str, language: str) -> list[str]:
    say = words(language, "show")
    stage = say(f"stage-{row['stage']}") if row["stage"] else say(f"state-{row['state']}")
    return [
        _due(row),
        stage,
        one_line(row["hearing"]),
        region_name(row["region"], language, month) if row["region"] else "–",
        say(f"owed-{row['column']}", **heading_days(law.edition(row["edition"]), Form(row["form"]))),
        say(f"where-{row['place']}"),
        one_line(row["project"], _PROJECT_SHOWN),
    ]


def _due(row: dict[str, Any]) -> str:
    earliest, latest = (day_text(date.fromisoformat(row[f"due_{reading}"])) for reading in ("earliest", "latest"))
    return earliest if earliest == latest else f"{earliest}–{latest}"
