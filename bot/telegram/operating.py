"""For operators: the sources, the queue of messages, the examination of everything that tyndau stands on."""

from __future__ import annotations

from collections import Counter

from bot.clock import Clock
from bot.doctor import Finding, examine
from bot.errors import ConfigError
from bot.evaluate import evaluate
from bot.notices.markup import Line, Span, line, one_line
from bot.telegram.desk import Asked, Desk
from bot.telegram.overview import view_of_chat
from bot.telegram.status import source_lines

_MARKS = {"ok": "✅", "warning": "⚠️", "failed": "❌", "skipped": "⚪"}
_LONGEST = 300
_MOST_RECIPIENTS = 30


async def sources(desk: Desk, asked: Asked) -> None:
    """Every source, those that are not read first."""
    view = await view_of_chat(desk, asked.people, await evaluate(desk.store, desk.config, desk.clock()))
    lines = source_lines(view.sources, asked.words, desk.config.zone)
    await asked.say([line(Span(asked.words("sources-title", count=len(view.sources)), bold=True)), *lines])


async def queue(desk: Desk, asked: Asked) -> None:
    """What waits for delivery: for whom, since when, and why it did not go out."""
    waiting, words, zone = await desk.store.outbox.queue(), asked.words, desk.config.zone
    lines: list[Line] = [line(Span(words("queue-title", count=len(waiting)), bold=True))]
    names = {person.id: one_line(person.name, 60) or person.id for person in await desk.people()}
    for recipient, count in Counter(one.recipient for one in waiting).most_common(_MOST_RECIPIENTS):
        own = [one for one in waiting if one.recipient == recipient]
        first = min(one.next_try_at or one.not_before for one in own).astimezone(zone)
        said = words("queue-line", person=names.get(recipient, recipient), count=count, at=f"{first:%d.%m.%Y %H:%M}")
        why = next((one.last_error for one in own if one.last_error), "")
        lines.append(line(said, f" – {one_line(why, 120)}" if why else ""))
    last = await desk.store.outbox.last_sent_at()
    if last is not None:
        lines.append(line(words("queue-last", at=f"{last.astimezone(zone):%d.%m.%Y %H:%M}")))
    await asked.say(lines)


async def doctor(desk: Desk, asked: Asked) -> None:
    """Look at everything; this reads each source's address once, so it takes a while."""
    await asked.say([line(asked.words("doctor-begins"))])
    desk.later(_examined(desk, asked))


async def _examined(desk: Desk, asked: Asked) -> None:
    try:
        async with desk.reading:
            found = await examine(desk.config, Clock(desk.clock()))
    except ConfigError as error:
        await asked.say([line(f"{_MARKS['failed']} {one_line(str(error), _LONGEST)}")])
        return
    await asked.say([_finding(one) for one in found])


def _finding(one: Finding) -> Line:
    hint = f" → {one_line(one.hint, _LONGEST)}" if one.hint and one.state in ("warning", "failed") else ""
    return line(f"{_MARKS[one.state]} ", Span(one.id, bold=True), f": {one_line(one.said, _LONGEST)}{hint}")
