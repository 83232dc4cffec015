"""What people were told in a played world, held against the world's own timeline; nothing of the product's judging."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from datetime import date, datetime, time

from bot.texts import texts
from checks.analysis import Analysis
from tests.faults.scene import Told, items
from tests.world import days
from tests.world.builder import site_term
from tests.world.config import chat_of
from tests.world.model import ANNOUNCEMENT, PROTOCOL, Hearing, Posting, World
from tests.world.telegram import Sent

Found = tuple[str, str, str]
# The columns of duties that a warning could have saved.
WITH_TERM = {
    "announcement_missing",
    "announcement_posted_late",
    "protocol_missing",
    "protocol_missing_in_portal",
    "protocol_posted_late",
}


def first_parts(messages: Iterable[Sent], language: str = "kk") -> list[Sent]:
    """The messages without edits, and without those that go on with a brief which was too long for one."""
    further = {texts(language)("brief-part", part=part, parts=parts) for parts in range(2, 40) for part in range(2, 40)}
    sent = [one for one in messages if one.method == "sendMessage"]
    return [one for one in sent if not any(part in one.text.partition("\n")[0] for part in further)]


def due_days(hearing: Hearing, column: str, passes: Sequence[datetime]) -> tuple[date, date] | None:
    """The due day on the earliest and on the latest reading of one who looks at `passes`; None: start unknown."""
    if column.startswith("protocol"):
        day = days.shift(hearing.end, site_term(hearing.end))
        return day, day
    return _after_receipt(hearing, hearing.appears_on_portal, passes)


def _after_receipt(hearing: Hearing, received: datetime, passes: Sequence[datetime]) -> tuple[date, date] | None:
    seen = around(received, passes)
    if seen is None:
        return None
    earliest, latest = (days.shift(moment.astimezone(hearing.region.zone).date(), 1) for moment in seen)
    return earliest, latest


def around(moment: datetime, passes: Sequence[datetime]) -> tuple[datetime, datetime] | None:
    """The last pass before `moment` and the first one from it on; None where there is none before or after."""
    before = [one for one in passes if one < moment]
    after = [one for one in passes if one >= moment]
    return (before[-1], after[0]) if before and after else None


def not_warned(world: World, messages: Sequence[Sent], passes: Sequence[datetime]) -> list[Found]:
    """The late and missing duties of the truth whose officer was not told in time: the number, and a due day between
    the readings, before the end of the latest one. Those that were due before the watch began are left out."""
    told: dict[tuple[int, str], list[Told]] = defaultdict(list)
    for one in items(messages):
        told[one.chat, one.number].append(one)
    hearings = {(hearing.form, hearing.number): hearing for hearing in world.hearings}
    silent = []
    for found in sorted(world.truth.violations):
        hearing = hearings[found[:2]]
        due = due_days(hearing, found[2], passes) if found[2] in WITH_TERM else None
        mine = told[chat_of(world, hearing.region.code), hearing.number]
        if due and due[1] >= passes[0].date() and not any(_in_time(one, due, hearing) for one in mine):
            silent.append(found)
    return silent


def _in_time(told: Told, due: tuple[date, date], hearing: Hearing) -> bool:
    named = [date(int(day[6:]), int(day[3:5]), int(day[:2])) for day in told.days]
    end = datetime.combine(due[1], time(23, 59, 59), hearing.region.zone)
    return told.at <= end and any(due[0] <= day <= due[1] for day in named)


def at_night(messages: Iterable[Sent]) -> list[Sent]:
    """The messages between 20:00 and 08:00."""
    return [one for one in messages if not 8 <= one.at.astimezone(days.ALMATY).hour < 20]


def more_than_one_brief(messages: Iterable[Sent]) -> list[tuple[int, datetime]]:
    """The officers and passes with more than one brief."""
    counts = Counter((one.chat_id, one.at) for one in first_parts(messages))
    return [what for what, count in counts.items() if count > 1]


def overlong(messages: Iterable[Sent]) -> list[Sent]:
    """The messages beyond Telegram's limit."""
    return [one for one in messages if len(one.text) > 4096]


def wrong_chats(world: World, messages: Iterable[Sent]) -> list[Told]:
    """The items that were told to somebody else than the officer of the hearing's region."""
    chats: dict[str, set[int]] = defaultdict(set)
    for hearing in world.hearings:
        chats[hearing.number].add(chat_of(world, hearing.region.code))
    return [one for one in items(messages) if one.chat not in chats[one.number]]


def beyond_doubt(analysis: Analysis, world: World, passes: Sequence[datetime]) -> list[Found]:
    """What the analysis calls unclear although the passes prove it one way or the other."""
    hearings = {(hearing.form, hearing.number): hearing for hearing in world.hearings}
    said = [(one.hearing[0].value, one.number, one.column) for one in analysis.unclear]
    return [one for one in said if not _doubtful(world, hearings[one[:2]], one[2], passes)]


def _doubtful(world: World, hearing: Hearing, column: str, passes: Sequence[datetime]) -> bool:
    """Whether a day of the appearance lies on both sides of the due day, as far as the passes tell."""
    if column == "announcement_posted_late":
        receipts = [hearing.appears_on_portal, *(changed for changed, _ in hearing.moves)]
        dues = [(at, _after_receipt(hearing, at, passes)) for at in receipts]
    elif column == "protocol_posted_late":
        dues = [(hearing.appears_on_portal, due_days(hearing, column, passes))]
    else:
        return False
    kind = ANNOUNCEMENT if column.startswith("announcement") else PROTOCOL
    return any(due and _straddles(world, hearing, kind, since, due, passes) for since, due in dues)


def _straddles(
    world: World, hearing: Hearing, kind: str, since: datetime, due: tuple[date, date], passes: Sequence[datetime]
) -> bool:
    own = [one for one in world.postings if one.kind == kind and hearing in one.hearings and one.appears_at >= since]
    spans = [_span(min(own, key=lambda posting: (posting.appears_at, posting.id)), passes)] if own else []
    if kind == PROTOCOL and hearing.protocol_in_portal:
        spans.append(_appeared(hearing.protocol_in_portal, passes))
    return any(span is None or (span[1] > due[0] and span[0] <= due[1]) for span in spans)


def _span(posting: Posting, passes: Sequence[datetime]) -> tuple[date, date] | None:
    seen = _appeared(posting.appears_at, passes)
    believed = posting.shown is not None and (seen is None or seen[0] <= posting.shown <= seen[1])
    return (posting.shown, posting.shown) if believed and posting.shown else seen


def _appeared(moment: datetime, passes: Sequence[datetime]) -> tuple[date, date] | None:
    seen = around(moment, passes)
    return (seen[0].date(), seen[1].date()) if seen else None
