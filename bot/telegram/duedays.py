"""`/calendar`: the due days of one's regions as a file for the phone's or Outlook's calendar."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bot.due_calendar import DueDay, calendar_file
from bot.evaluate import Evaluation, evaluate
from bot.notices.hearing import day_text, region_text
from bot.notices.markup import line, one_line
from bot.telegram.desk import Asked, Desk, sees
from bot.texts import Texts
from checks.judged import State, Verdict
from checks.verdicts import open_verdicts

_LONGEST_PROJECT = 200


async def calendar(desk: Desk, asked: Asked) -> None:
    """Send the file; nothing but a sentence where nothing is due."""
    done = await evaluate(desk.store, desk.config, desk.clock())
    own = [
        one
        for one in open_verdicts(done.assessment.verdicts)
        if one.state in (State.OPEN, State.UNCLEAR) and sees(asked.people, one.duty.region)
    ]
    if not own:
        await asked.say([line(asked.words("duties-none"))])
        return
    words = asked.words
    content = calendar_file(due_days(own, done, words), words("calendar-name"), desk.clock())
    await asked.file("tyndau.ics", content, words("calendar-caption", count=len(own)))


def due_days(own: Sequence[Verdict], done: Evaluation, words: Texts) -> Iterator[DueDay]:
    """An event for each duty, on the day by which it is warned of (the last working day on or before the due day)."""
    for verdict in sorted(own, key=lambda one: (one.duty.told_by, one.duty.id)):
        duty = verdict.duty
        hearing = done.assessment.hearings[duty.hearing]
        what, place = words(f"button-{duty.what.value}"), words(f"duties-{duty.place.value}")
        lines = [
            words("calendar-due", day=day_text(duty.due_earliest)),
            region_text(duty.region, words),
            one_line(hearing.project, _LONGEST_PROJECT),
        ]
        yield DueDay(
            uid=duty.id.replace(":", "-"),
            day=duty.told_by,
            summary=f"№ {duty.number}: {what}, {place}",
            description="\n".join(lines),
            url=hearing.page.url,
        )
