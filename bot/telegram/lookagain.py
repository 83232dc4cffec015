"""*Posted, look again*: the place is read now, and what it shows is answered.

A site is read by the same pass as ever; of the portal, which takes minutes, only the one card.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import structlog

from bot.briefing import refresh
from bot.cycle import fetcher, plan, run_pass
from bot.evaluate import Evaluation, evaluate
from bot.notices.hearing import head
from bot.notices.items import reason_text, source_name
from bot.notices.markup import Line, line
from bot.telegram.desk import say
from bot.telegram.pressing import Pressed, open_duties, show_changes, tell
from bot.turns import turns_of, waited_for
from checks.glancing import glance_at
from checks.judged import State, Verdict
from checks.model import PassOutcome, Place, SourceHistory
from checks.sources.base import Source, card_key
from storage.passes import reading_name
from storage.replies import Action

if TYPE_CHECKING:
    from storage.values import Notice

_log = structlog.get_logger(__name__)
# However often it is pressed, by however many people: a source is read for a button no more often than this.
_AGAIN_AFTER = timedelta(minutes=10)


async def look_again(one: Pressed) -> None:
    """Answer at once that it is looked at, then look, then write what was found."""
    duties = await open_duties(one)
    if not duties:
        await tell(one.query, one.words("press-settled"))
        await show_changes(one)
        return
    await one.desk.store.replies.add([one.reply(Action.POSTED, duty) for duty in duties], one.desk.clock())
    await tell(one.query, one.words("look-waits" if one.desk.reading.locked() else "look-begins"))
    one.desk.later(_look(one, duties))


async def _look(one: Pressed, duties: Sequence[Notice]) -> None:
    try:
        done = await _read(one, duties)
    except Exception as error:
        # Whatever failed, whoever pressed waits for an answer.
        _log.error("look_again_failed", error=type(error).__name__)
        await say(one.bot, one.chat, [line(one.words("look-failed"))])
        return
    await say(one.bot, one.chat, _found(one, duties, done))
    await show_changes(one)
    await refresh(one.desk.config, one.desk.store, one.desk.clock)


@dataclass(frozen=True, slots=True)
class _Looked:
    """What a look found: the judgement, and of the portal when its card was last asked for, and why in vain."""

    evaluation: Evaluation
    card_at: datetime | None
    card_reason: str


async def _read(one: Pressed, duties: Sequence[Notice]) -> _Looked:
    """Read what was not read a moment ago, and judge. Another replica that is at it comes to its end first."""
    desk = one.desk
    async with desk.reading:
        await _others_done(one, duties)
        before = await evaluate(desk.store, desk.config, desk.clock())
        last = {source.id: source.last_at for source in before.ledger.sources}
        card_at, reason, glanced = await _card(one, duties, before, last)
        sites = [source for source in _sites(one, duties) if _is_due(one, source.id, last.get(source.id))]
        desk.looked.update({source.id: desk.clock() for source in sites})
        done = before
        for source in sites:
            async with _our_turn(one, source):
                done = (await run_pass(desk.config, desk.store, desk.clock, [source], with_delivery=False)).evaluation
        if sites or not glanced:
            return _Looked(done, card_at, reason)
        now = desk.clock()
        done = await evaluate(desk.store, desk.config, now, keep=True)
        await plan(desk.config, desk.store, done, now)
        return _Looked(done, card_at, reason)


async def _others_done(one: Pressed, duties: Sequence[Notice]) -> None:
    """Wait for the replicas that read what was asked for: what they find is the answer as well."""
    portal = _portal(one) if any(duty.payload["place"] == Place.PORTAL for duty in duties) else None
    for source in filter(None, (portal, *_sites(one, duties))):
        async with _our_turn(one, source):
            pass


def _our_turn(one: Pressed, source: Source) -> AbstractAsyncContextManager[None]:
    """While the block lasts no other replica asks the source's host."""
    return waited_for(turns_of(one.desk.store, one.desk.clock), reading_name(source))


def _portal(one: Pressed) -> Source | None:
    return next((source for source in one.desk.config.sources() if source.region is None), None)


async def _card(
    one: Pressed, duties: Sequence[Notice], done: Evaluation, last: Mapping[str, datetime | None]
) -> tuple[datetime | None, str, bool]:
    """Read the hearing's card: when it was last asked for, why in vain ("" where it was read), whether just now."""
    own = {duty.duty_id for duty in duties if duty.payload["place"] == Place.PORTAL}
    keys = {card_key(*verdict.duty.hearing) for verdict in done.assessment.verdicts if verdict.duty.id in own}
    portal = _portal(one)
    if not keys or portal is None:
        return None, "", False
    desk, key = one.desk, min(keys)
    if not _is_due(one, key, last.get(portal.id)):
        return desk.looked.get(key), "", False
    desk.looked[key] = now = desk.clock()
    async with _our_turn(one, portal):
        result = await glance_at(portal, [key], desk.store, fetcher(desk.config, desk.clock), desk.clock)
    return now, "" if result.reason == "parsed" else result.reason, True


def _sites(one: Pressed, duties: Sequence[Notice]) -> list[Source]:
    """The sites of the region, where something is to be posted there."""
    wanted = any(duty.payload["place"] == Place.SITE for duty in duties)
    return [source for source in one.desk.config.sources() if wanted and source.region == one.notice.region]


def _is_due(one: Pressed, what: str, last: datetime | None) -> bool:
    """Whether the source or card `what`, of a source last read at `last`, may be read for a button again."""
    now = one.desk.clock()
    return all(at is None or now - at >= _AGAIN_AFTER for at in (last, one.desk.looked.get(what)))


def _found(one: Pressed, duties: Sequence[Notice], done: _Looked) -> list[Line]:
    words = one.words
    verdicts = {verdict.duty.id: verdict for verdict in done.evaluation.assessment.verdicts}
    lines = [head(one.notice, words(f"button-{one.notice.payload['what']}"))]
    for duty in duties:
        verdict = verdicts.get(duty.duty_id or "")
        if verdict is not None:
            lines.append(line(_one_place(one, verdict, done)))
    if any(verdicts[duty.duty_id].state not in _SEEN for duty in duties if duty.duty_id in verdicts):
        lines.append(line(words("look-hint")))
    return lines


_SEEN = {State.KEPT: "look-kept", State.LATE: "look-late", State.CLOSED: "look-closed"}


def _one_place(one: Pressed, verdict: Verdict, done: _Looked) -> str:
    words, duty = one.words, verdict.duty
    place = words(f"duties-{duty.place.value}")
    if verdict.state in _SEEN:
        return words(_SEEN[verdict.state], place=place)
    on_portal = duty.place is Place.PORTAL
    if on_portal and done.card_reason:
        name = words("source-name-portal")
        return words("look-unread", source=name, reason=reason_text(done.card_reason, words))
    region = None if on_portal else duty.region
    own = [source for source in done.evaluation.ledger.sources if source.region == region]
    unread = [source for source in own if not _is_read(source)]
    if unread and not (on_portal and done.card_at):
        name = source_name(unread[0].kind, unread[0].region or "", words)
        return words("look-unread", source=name, reason=reason_text(unread[0].last_reason, words))
    at = min((source.last_at for source in own if source.last_at), default=None)
    at = max((moment for moment in (at, done.card_at if on_portal else None) if moment), default=None)
    said = f"{at.astimezone(one.desk.config.zone):%d.%m.%Y %H:%M}" if at else "–"
    return words("look-missing", place=place, at=said)


def _is_read(source: SourceHistory) -> bool:
    return source.last_outcome is PassOutcome.COMPLETE
