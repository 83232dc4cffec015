"""*Posted, look again*: the source is read now, by the same pass as ever, and what it shows is answered."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import structlog

from bot.briefing import refresh
from bot.cycle import run_pass
from bot.evaluate import Evaluation, evaluate
from bot.notices.hearing import head
from bot.notices.items import reason_text, source_name
from bot.notices.markup import Line, line
from bot.telegram.desk import say
from bot.telegram.pressing import Pressed, open_duties, show_changes, tell
from checks.judged import State, Verdict
from checks.model import PassOutcome, SourceHistory
from checks.sources.base import Source
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
        done = await _read(one, _sources(one, duties))
    except Exception as error:
        # Whatever failed, whoever pressed waits for an answer.
        _log.error("look_again_failed", error=type(error).__name__)
        await say(one.bot, one.chat, [line(one.words("look-failed"))])
        return
    await say(one.bot, one.chat, _found(one, duties, done))
    await show_changes(one)
    await refresh(one.desk.config, one.desk.store, one.desk.clock)


def _sources(one: Pressed, duties: Sequence[Notice]) -> list[Source]:
    """The portal for what is posted there, else the sites of the region."""
    places = {duty.payload["place"] for duty in duties}
    sources = one.desk.config.sources()
    on_portal = [source for source in sources if source.region is None and "portal" in places]
    return [*on_portal, *(source for source in sources if source.region == one.notice.region and "site" in places)]


async def _read(one: Pressed, sources: Sequence[Source]) -> Evaluation:
    """Read those that were not read a moment ago, and judge."""
    desk = one.desk
    async with desk.reading:
        now = desk.clock()
        done = await evaluate(desk.store, desk.config, now)
        last = {source.id: source.last_at for source in done.ledger.sources}
        due = [source for source in sources if _is_due(last.get(source.id), desk.looked.get(source.id), now)]
        if not due:
            return done
        desk.looked.update({source.id: now for source in due})
        report = await run_pass(desk.config, desk.store, desk.clock, due, with_delivery=False)
        return report.evaluation


def _is_due(last: datetime | None, looked: datetime | None, now: datetime) -> bool:
    return all(at is None or now - at >= _AGAIN_AFTER for at in (last, looked))


def _found(one: Pressed, duties: Sequence[Notice], done: Evaluation) -> list[Line]:
    words = one.words
    verdicts = {verdict.duty.id: verdict for verdict in done.assessment.verdicts}
    lines = [head(one.notice, words(f"button-{one.notice.payload['what']}"))]
    for duty in duties:
        verdict = verdicts.get(duty.duty_id or "")
        if verdict is not None:
            lines.append(line(_one_place(one, verdict, done)))
    if any(verdicts[duty.duty_id].state not in _SEEN for duty in duties if duty.duty_id in verdicts):
        lines.append(line(words("look-hint")))
    return lines


_SEEN = {State.KEPT: "look-kept", State.LATE: "look-late", State.CLOSED: "look-closed"}


def _one_place(one: Pressed, verdict: Verdict, done: Evaluation) -> str:
    words, duty = one.words, verdict.duty
    place = words(f"duties-{duty.place.value}")
    if verdict.state in _SEEN:
        return words(_SEEN[verdict.state], place=place)
    region = duty.region if duty.place == "site" else None
    unread = [source for source in done.ledger.sources if source.region == region and not _is_read(source)]
    if unread:
        name = source_name(unread[0].kind, unread[0].region or "", words)
        return words("look-unread", source=name, reason=reason_text(unread[0].last_reason, words))
    at = min((one.last_at for one in done.ledger.sources if one.region == region and one.last_at), default=None)
    said = f"{at.astimezone(one.desk.config.zone):%d.%m.%Y %H:%M}" if at else "–"
    return words("look-missing", place=place, at=said)


def _is_read(source: SourceHistory) -> bool:
    return source.last_outcome is PassOutcome.COMPLETE
