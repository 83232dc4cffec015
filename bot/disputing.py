"""Disputes as they stand, from the answers that were kept: for the analysis, the brief and the operators."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.notices.model import DUTY
from checks.disputes import Dispute, Violation, month_before
from checks.judged import Stage, State
from checks.model import Form
from checks.persons import masked
from storage.replies import Action, Reply

if TYPE_CHECKING:
    from storage.store import Store
    from storage.values import Notice

_LONGEST_REASON = 300


def disputes_of(replies: Iterable[Reply]) -> dict[Violation, Dispute]:
    """The disputes by violation, from all answers, oldest first. A decision holds until somebody disputes anew."""
    found: dict[Violation, Dispute] = {}
    for one in replies:
        key = Form(one.form), one.number, one.column
        if one.action is Action.NOT_SO:
            found[key] = Dispute(reason=masked(one.reason)[:_LONGEST_REASON])
        elif one.action is Action.DECIDED and key in found:
            found[key] = replace(found[key], decision=one.reason)
    return found


async def disputes_for(store: Store, month: str) -> dict[Violation, Dispute]:
    """The disputes, as they concern the analysis of "YYYY-MM": with the month whose sent analysis listed them."""
    found = disputes_of(await store.replies.of_disputes())
    if not found:
        return {}
    for kept in await store.kept_analyses(month_before(month), month):
        if kept.sent_at is None:
            continue
        for one in kept.body.get("disputed", ()):
            key = Form(one["form"]), str(one["hearing"]), str(one["column"])
            if key in found:
                found[key] = replace(found[key], held_in=kept.month)
    return found


def violation_of(notice: Notice) -> Violation | None:
    """What a notice accuses of, or warns of; None where it is about no violation."""
    payload = notice.payload
    if "column" not in payload or "form" not in payload:
        return None
    column = str(payload["column"])
    if notice.kind == DUTY and notice.stage is Stage.RESOLVED and payload["state"] == State.LATE:
        column = f"{payload['what']}_posted_late"
    return Form(payload["form"]), notice.number, column
