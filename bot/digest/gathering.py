"""Gathers what an analysis is seen against from the store: kept analyses, the sources' passes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

from bot.digest.background import Background, Body, MonthTotals, health_of, months_until, totals_of
from bot.digest.json_form import to_json
from checks.analysis import Analysis

if TYPE_CHECKING:
    from bot.config import Config
    from storage.store import Store, StoredAnalysis


async def gather(store: Store, config: Config, analysis: Analysis) -> Background:
    """The background of `analysis`: what was kept of the months before it, and sent of the month itself before it."""
    months = months_until(analysis.month)
    kept = await store.kept_analyses(months[0], analysis.month)
    before = {month: body for month in months[:-1] if (body := _standing(kept, month))}
    ledger = await store.ledger(relevant_from=date.max, sources=config.sources())
    return Background(
        months=(*(_totals(month, before) for month in months[:-1]), totals_of(to_json(analysis))),
        before=before.get(months[-2]),
        corrected=_corrected(kept, analysis),
        sources=health_of(ledger.sources, analysis, config.zone),
    )


def _totals(month: str, kept: Mapping[str, Body]) -> MonthTotals:
    return totals_of(kept[month]) if month in kept else MonthTotals(month, {})


def _standing(kept: Sequence[StoredAnalysis], month: str) -> Body | None:
    """What is held true of a month: the last issue that was sent, else the last one kept."""
    own = [one for one in kept if one.month == month]
    sent = [one for one in own if one.sent_at]
    return (sent or own)[-1].body if own else None


def _corrected(kept: Sequence[StoredAnalysis], analysis: Analysis) -> Body | None:
    """The last issue of the month that was sent before this one."""
    former = [one for one in kept if one.month == analysis.month and one.number < analysis.number and one.sent_at]
    return former[-1].body if former else None
