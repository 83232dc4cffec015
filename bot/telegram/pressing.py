"""The buttons under a brief: who may press, and the right short answer whatever was pressed, how often, how late.

Whatever Telegram says was pressed is checked here against the notice in the outbox; of a hearing that the chat may
not see, a button answers as if there were none.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

import structlog
from aiogram import Bot
from aiogram.exceptions import AiogramError, TelegramBadRequest
from aiogram.types import CallbackQuery

from bot.asks import Outcome
from bot.asks import answer as answer_ask
from bot.briefing import marks_of
from bot.notices.buttons import Press, opened_rows, parse
from bot.notices.items import item
from bot.notices.markup import line, one_line
from bot.notices.model import ASK, COUNTED, DISPUTED, DUTY, ESCALATED, FOUND, HANDED, TOO_LATE
from bot.notices.plan import legal_day
from bot.people import Person
from bot.rights import Right, may
from bot.telegram.desk import Desk, say, sees
from bot.telegram.editing import Editor
from bot.telegram.overview import proof_of
from bot.telegram.sending import markup
from bot.texts import Texts, texts
from checks.judged import State
from checks.model import Kind
from storage.answers import Choice
from storage.replies import Action, NewReply, Reply, shown_as

if TYPE_CHECKING:
    from storage.values import Notice

_log = structlog.get_logger(__name__)
_ABOUT_DUTY = {Press.POSTED, Press.TAKEN, Press.TOMORROW, Press.WHY, Press.NOT_SO}
_OF_KIND: dict[str, set[Press]] = {
    DUTY: _ABOUT_DUTY,
    ESCALATED: _ABOUT_DUTY,
    HANDED: _ABOUT_DUTY,
    TOO_LATE: {Press.TAKEN, Press.WHY, Press.NOT_SO},
    FOUND: {Press.WHY, Press.NOT_SO},
    COUNTED: {Press.WHY, Press.NOT_SO},
    DISPUTED: {Press.UPHOLD, Press.WITHDRAW, Press.WHY},
    ASK: {Press.YES, Press.NO, Press.LATER},
}
_LOOKS = {Press.OPEN, Press.BACK}
_RIGHTS = {Press.WHY: Right.SEE, Press.UPHOLD: Right.DECIDE, Press.WITHDRAW: Right.DECIDE}
_OPEN = {State.OPEN, State.UNCLEAR, State.MISSING, State.UNKNOWN}


@dataclass(frozen=True, slots=True)
class Pressed:
    """A button that may be pressed: under which notice, in which chat, and `actor`, the id of whoever pressed."""

    desk: Desk
    bot: Bot
    query: CallbackQuery
    press: Press
    notice: Notice
    people: Sequence[Person]
    everybody: Sequence[Person]
    actor: str

    @property
    def words(self) -> Texts:
        """The texts of the chat's language."""
        return texts(self.people[0].language)

    @property
    def chat(self) -> int:
        """The chat of the message with the button."""
        assert self.query.message is not None
        return self.query.message.chat.id

    @property
    def message_id(self) -> int:
        """The message with the button."""
        assert self.query.message is not None
        return self.query.message.message_id

    def name_of(self, person_id: str) -> str:
        """Whom another person's answer is put down to."""
        known = next((one for one in self.everybody if one.id == person_id), None)
        return one_line(known.name, 60) if known and known.name else self.words("people-nameless")

    def reply(self, action: Action, notice: Notice, *, reason: str = "", until: date | None = None) -> NewReply:
        """An answer of this person to be kept."""
        payload = notice.payload
        return NewReply(
            person_id=self.actor,
            action=action,
            form=str(payload["form"]),
            number=notice.number,
            column=str(payload.get("column", "")),
            region=notice.region,
            duty_id=notice.duty_id,
            notice_id=self.notice.id,
            reason=reason,
            until=until,
        )


async def pressed(desk: Desk, query: CallbackQuery, people: Sequence[Person], bot: Bot) -> None:
    """Answer one press. Strangers do not come this far."""
    words = texts(people[0].language)
    found = parse(query.data)
    notice = await desk.store.replies.notice(found[1]) if found and query.message else None
    if found is None or notice is None or not _known(found[0], notice, people):
        _log.warning("telegram_button_refused", why="unknown", person=people[0].id)
        await tell(query, words("press-unknown"))
        return
    press, everybody = found[0], await desk.people()
    if press not in _LOOKS and not _may(press, notice, people):
        _log.warning("telegram_button_refused", why="may_not", person=people[0].id, notice=notice.id)
        await tell(query, words("press-may-not"), alert=True)
        return
    actor = _actor(query, people, everybody)
    _log.info("telegram_button", press=press.value, notice=notice.id)
    await _HANDLERS[press](Pressed(desk, bot, query, press, notice, people, everybody, actor))


def _known(press: Press, notice: Notice, people: Sequence[Person]) -> bool:
    own = any(one.id == notice.recipient for one in people)
    return (own or sees(people, notice.region)) and (press in _LOOKS or press in _OF_KIND.get(notice.kind, ()))


def _may(press: Press, notice: Notice, people: Sequence[Person]) -> bool:
    right = _RIGHTS.get(press, Right.ANSWER)
    return any(may(person, right, notice.region) for person in people)


def _actor(query: CallbackQuery, people: Sequence[Person], everybody: Sequence[Person]) -> str:
    """The person who pressed: in a group the member, where that is one of us too, else the group."""
    member = next((one.id for one in everybody if one.telegram_chat_id == query.from_user.id), None)
    return member or people[0].id


async def tell(query: CallbackQuery, text: str = "", *, alert: bool = False) -> None:
    """The short answer over the chat. One that comes too late for Telegram is not worth a failure."""
    with suppress(TelegramBadRequest):
        await query.answer(text[:200] or None, show_alert=alert)


async def show_changes(pressed_: Pressed) -> None:
    """Let the message with the button say what became of its duties."""
    desk, now = pressed_.desk, pressed_.desk.clock()
    message = await desk.store.replies.message(pressed_.chat, pressed_.message_id)
    if message is not None:
        marks = await marks_of(desk.store, message, now)
        if shown_as(marks) != message.shown:
            await _editor(pressed_).edit(message, marks, now)


def _editor(one: Pressed) -> Editor:
    return Editor(one.bot, one.desk.store, one.everybody, one.desk.config.zone)


async def open_duties(one: Pressed) -> list[Notice]:
    """A notice of each duty that asks for this act, that this recipient was told of, and that is not settled."""
    replies, notice = one.desk.store.replies, one.notice
    act = (notice.payload.get("form"), notice.payload.get("what"))
    told = {
        other.duty_id: other
        for other in await replies.notices_of(notice.recipient, notice.number)
        if other.duty_id and (other.payload.get("form"), other.payload.get("what")) == act and other.kind != ASK
    }
    states = await one.desk.store.verdict_states([duty for duty in told if duty])
    impossible = {State.CLOSED} if notice.kind == TOO_LATE else set()
    return [one for duty, one in told.items() if duty in states and states[duty].state in _OPEN | impossible]


# --- what each button does ---------------------------------------------------------------------------------


async def _open(one: Pressed) -> None:
    """Show the buttons of one hearing in place of those of all."""
    block = item(one.notice, one.words, one.desk.clock(), one.desk.config.zone)
    rows = opened_rows(block.name or block.label, block.actions, one.notice.id, one.words)
    await tell(one.query)
    with suppress(AiogramError):
        await one.bot.edit_message_reply_markup(chat_id=one.chat, message_id=one.message_id, reply_markup=markup(rows))


async def _back(one: Pressed) -> None:
    """Show the buttons of all hearings of the message again."""
    await tell(one.query)
    message = await one.desk.store.replies.message(one.chat, one.message_id)
    made = await _editor(one).rendered(message, {}) if message else None
    if made is not None:
        with suppress(AiogramError):
            await one.bot.edit_message_reply_markup(
                chat_id=one.chat, message_id=one.message_id, reply_markup=markup(made.keyboard)
            )


async def _taken(one: Pressed) -> None:
    """Acknowledged: no reminders any more, but the last warning."""
    duties = await open_duties(one)
    kept = await one.desk.store.replies.add([one.reply(Action.TAKEN, duty) for duty in duties], one.desk.clock())
    await tell(one.query, _said(one, kept, "taken"))
    await show_changes(one)


async def _tomorrow(one: Pressed) -> None:
    """Snoozed until the next working day, which must not lie behind the last one."""
    now, region = one.desk.clock(), one.notice.region
    duties = await open_duties(one)
    until = one.desk.calendar.next_working_day(legal_day(region, now))
    if duties and any(until > date.fromisoformat(duty.payload["told_by"]) for duty in duties):
        await tell(one.query, one.words("press-last-day"), alert=True)
        return
    new = [one.reply(Action.TOMORROW, duty, until=until) for duty in duties]
    kept = await one.desk.store.replies.add(new, now)
    await tell(one.query, _said(one, kept, "tomorrow", day=f"{until:%d.%m.%Y}"))
    await show_changes(one)


def _said(one: Pressed, kept: Sequence[tuple[Reply, bool]], action: str, **variables: str) -> str:
    """What is answered: that it is noted, that it was before and by whom, or that nothing is open."""
    if not kept:
        return one.words("press-settled")
    if any(new for _, new in kept):
        return one.words(f"press-{action}", **variables)
    first = kept[0][0]
    at = f"{first.at.astimezone(one.desk.config.zone):%d.%m.%Y %H:%M}"
    if first.person_id == one.actor:
        return one.words(f"press-{action}-before", at=at, **variables)
    return one.words(f"press-{action}-by", person=one.name_of(first.person_id), at=at, **variables)


async def _why(one: Pressed) -> None:
    """The proof, as messages of its own."""
    await tell(one.query)
    one.desk.later(_proof(one))


async def _proof(one: Pressed) -> None:
    what = str(one.notice.payload.get("what", ""))
    kind = Kind(what) if what in set(Kind) else None
    lines = await proof_of(one.desk, one.people, one.notice.number, kind)
    await say(one.bot, one.chat, lines or [line(one.words("hearing-unknown", number=one.notice.number))])


async def _posted(one: Pressed) -> None:
    from bot.telegram.lookagain import look_again

    await look_again(one)


async def _not_so(one: Pressed) -> None:
    from bot.telegram.objecting import ask_reason

    await ask_reason(one)


async def _decide(one: Pressed) -> None:
    from bot.telegram.objecting import decide

    await decide(one)


async def _ask(one: Pressed) -> None:
    """The answer to a question about a match."""
    ask = str(one.notice.payload["ask"])
    given = await answer_ask(one.desk.store, ask, Choice(one.press.value), one.actor, one.desk.clock())
    said = one.words(_OF_ASK.get(given.outcome, "press-unknown"))
    if given.outcome is Outcome.ALREADY_ANSWERED and given.standing:
        before = given.standing
        at = f"{before.at.astimezone(one.desk.config.zone):%d.%m.%Y %H:%M}"
        choice = one.words(f"asks-{before.choice}")
        said = one.words("asks-already", choice=choice, person=one.name_of(before.person_id), at=at)
    elif given.outcome is Outcome.RECORDED and one.press is Press.LATER:
        said = one.words("press-ask-later")
    await tell(one.query, said)
    await show_changes(one)


_OF_ASK = {Outcome.RECORDED: "asks-recorded", Outcome.NO_LONGER_ASKED: "asks-no-longer"}
_HANDLERS: dict[Press, Callable[[Pressed], Awaitable[None]]] = {
    Press.OPEN: _open,
    Press.BACK: _back,
    Press.POSTED: _posted,
    Press.TAKEN: _taken,
    Press.TOMORROW: _tomorrow,
    Press.WHY: _why,
    Press.NOT_SO: _not_so,
    Press.YES: _ask,
    Press.NO: _ask,
    Press.LATER: _ask,
    Press.UPHOLD: _decide,
    Press.WITHDRAW: _decide,
}
