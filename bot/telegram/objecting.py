"""*Not so*: the reason is asked for, the operators decide, and whoever disputed is told."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from aiogram.enums import ChatType
from aiogram.types import ForceReply

from bot.briefing import refresh
from bot.disputing import disputes_of, violation_of
from bot.notices.buttons import Press
from bot.notices.hearing import head
from bot.notices.items import found_text
from bot.notices.markup import Line, line, one_line, to_html
from bot.notices.model import COUNTED, DECIDED, DISPUTED, DUTY, ESCALATED, FOUND, HANDED, URGENCY, AlertSettings
from bot.people import OPERATOR, Person
from bot.rights import Right, may
from bot.telegram.desk import Asked, Desk
from bot.telegram.pressing import Pressed, open_duties, show_changes, tell
from checks.disputes import UPHELD, WITHDRAWN
from checks.model import Form
from storage.replies import Action, NewReply, Reply
from storage.values import NewNotice

_QUESTION = "telegram.question."
_WAITS = timedelta(days=1)  # a question in a private chat takes the next text as its answer for so long
_LONGEST_REASON = 600


async def ask_reason(one: Pressed) -> None:
    """Ask for the reason, as a message to reply to; what stands in the database outlives a restart."""
    subjects = await _subjects(one)
    if not subjects:
        await tell(one.query, one.words("press-settled"))
        return
    disputes = disputes_of(await one.desk.store.replies.about(one.notice.number))
    known = disputes.get((Form(subjects[0].form), subjects[0].number, subjects[0].column))
    if known is not None and known.decision != UPHELD:
        await tell(one.query, one.words("press-withdrawn" if known.decision else "press-disputed"), alert=True)
        return
    await tell(one.query)
    await _forget(one.desk, one.chat, one.notice.number)
    asked = to_html([*_named(one), line(one.words("dispute-ask", number=one.notice.number))])
    sent = await one.bot.send_message(one.chat, asked, reply_markup=ForceReply(selective=one.chat < 0))
    question = {"replies": [_as_json(subject) for subject in subjects], "at": one.desk.clock().isoformat()}
    await one.desk.store.set_fact(f"{_QUESTION}{one.chat}.{sent.message_id}", question, one.desk.clock())


def _named(one: Pressed) -> list[Line]:
    """Which of a hearing's violations the question is about; nothing where it is the whole act."""
    column = str(one.notice.payload.get("column", ""))
    violation = one.notice.kind in (FOUND, COUNTED)
    return [head(one.notice, found_text(column, one.words))] if violation else []


async def _forget(desk: Desk, chat: int, number: str) -> None:
    """A question that is asked again is one question: the older one takes no answer any more."""
    for key, value in (await desk.store.facts(f"{_QUESTION}{chat}.")).items():
        if any(one["number"] == number for one in value["replies"]):
            await desk.store.set_fact(key, None, desk.clock())


async def _subjects(one: Pressed) -> list[NewReply]:
    """What is disputed: every open duty of the act, or the one violation that the notice names."""
    notice = one.notice
    violation = violation_of(notice)
    if notice.kind in (DUTY, ESCALATED, HANDED) and violation and violation[2] == notice.payload.get("column"):
        return [one.reply(Action.NOT_SO, duty) for duty in await open_duties(one) if "column" in duty.payload]
    if violation is None:
        return []
    return [replace(one.reply(Action.NOT_SO, notice), column=violation[2])]


def _as_json(reply: NewReply) -> dict[str, Any]:
    return {name: getattr(reply, name) for name in _KEPT}


_KEPT = ("person_id", "form", "number", "column", "region", "duty_id", "notice_id")


async def take_reason(desk: Desk, asked: Asked) -> bool:
    """Whether the text is the reason that was asked for; then it is kept and the operators are told."""
    key, question = await _question(desk, asked)
    if question is None or not asked.message.text:
        return False
    reason = one_line(asked.message.text, _LONGEST_REASON)
    now = desk.clock()
    new = [NewReply(action=Action.NOT_SO, reason=reason, **fields) for fields in question["replies"]]
    allowed = [one for one in new if any(may(person, Right.ANSWER, one.region) for person in asked.people)]
    kept = await desk.store.replies.add(allowed, now)
    await desk.store.set_fact(key, None, now)
    everybody = await desk.people()
    notices = [notice for reply, is_new in kept if is_new for notice in await _to_operators(desk, reply, everybody)]
    await desk.store.plan(now, [], notices, {})
    await asked.say([line(asked.words("dispute-kept"))])
    await refresh(desk.config, desk.store, desk.clock)
    return True


async def _question(desk: Desk, asked: Asked) -> tuple[str, dict[str, Any] | None]:
    """The question that the text answers: the one replied to, in a private chat else the last one of the day."""
    message, prefix = asked.message, f"{_QUESTION}{asked.message.chat.id}."
    if message.reply_to_message is not None:
        key = f"{prefix}{message.reply_to_message.message_id}"
        return key, await desk.store.get_fact(key)
    if message.chat.type != ChatType.PRIVATE:
        return "", None
    since = desk.clock() - _WAITS
    waiting = {
        key: value
        for key, value in (await desk.store.facts(prefix)).items()
        if datetime.fromisoformat(value["at"]) >= since
    }
    last = max(waiting, key=lambda key: int(key.rpartition(".")[2]), default="")
    return last, waiting.get(last)


async def _to_operators(desk: Desk, dispute: Reply, everybody: Sequence[Person]) -> list[NewNotice]:
    notice = await desk.store.replies.notice(dispute.notice_id) if dispute.notice_id else None
    payload = notice.payload if notice else {}
    who = next((one for one in everybody if one.id == dispute.person_id), None)
    said = {
        **{name: payload[name] for name in _SHOWN if name in payload},
        "form": dispute.form,
        "column": dispute.column,
        "reason": dispute.reason,
        "person": who.name if who and who.name else dispute.person_id,
    }
    return [
        NewNotice(
            key=f"disputed|{dispute.id}|{operator.id}",
            recipient=operator.id,
            kind=DISPUTED,
            urgency=URGENCY[DISPUTED],
            payload=said,
            not_before=_settings(desk, operator).not_before(dispute.at, None),
            number=dispute.number,
            region=dispute.region,
        )
        for operator in everybody
        if operator.role == OPERATOR
    ]


_SHOWN = ("what", "place", "project", "start", "end", "hour", "card_url", "site_url", "page_url")


def _settings(desk: Desk, person: Person) -> AlertSettings:
    return AlertSettings(desk.config.alerts.quiet, desk.config.zone).of(person)


async def decide(one: Pressed) -> None:
    """An operator's word: the verdict stands, or it is withdrawn. The first one holds."""
    replies, now = one.desk.store.replies, one.desk.clock()
    own = [reply for reply in await replies.about(one.notice.number) if reply.violation == violation_of(one.notice)]
    dispute = next((reply for reply in reversed(own) if reply.action is Action.NOT_SO), None)
    if dispute is None:
        await tell(one.query, one.words("press-unknown"))
        return
    decision = UPHELD if one.press is Press.UPHOLD else WITHDRAWN
    ((kept, is_new),) = await replies.add([replace(one.reply(Action.DECIDED, one.notice), reason=decision)], now)
    if is_new:
        await one.desk.store.plan(now, [], _to_disputer(one, dispute, kept), {})
        await tell(one.query, one.words(f"dispute-{decision}"))
    else:
        at = f"{kept.at.astimezone(one.desk.config.zone):%d.%m.%Y %H:%M}"
        await tell(one.query, one.words(f"press-decided-{kept.reason}", person=one.name_of(kept.person_id), at=at))
    await show_changes(one)


def _to_disputer(one: Pressed, dispute: Reply, decision: Reply) -> list[NewNotice]:
    return [
        NewNotice(
            key=f"decided|{decision.id}|{person.id}",
            recipient=person.id,
            kind=DECIDED,
            urgency=URGENCY[DECIDED],
            payload={"column": dispute.column, "decision": decision.reason},
            not_before=_settings(one.desk, person).not_before(decision.at, None),
            number=dispute.number,
            region=dispute.region,
        )
        for person in one.everybody
        if person.id == dispute.person_id
    ]
