"""The judge of the worst year. It shares no code with the product: it looks at what the Bot API and SMTP servers took,
at the world's own timeline, and at the database by plain SQL."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import datetime, time, timedelta
from typing import Any

from tests.chaos.drive import MINISTRY
from tests.chaos.ideal import all_that_is, month_end, provable
from tests.chaos.played import Played
from tests.chaos.received import MISSED, REPEATED, Item, chat_items, is_analysis, issues, mail_items
from tests.chaos.records import Records, Row
from tests.chaos.year import REGIONS, months_of
from tests.world import days
from tests.world.builder import site_term
from tests.world.config import OPERATOR
from tests.world.model import ANNOUNCEMENT, OPEN, PROTOCOL, Hearing, World

_SETTLED = timedelta(days=2)
_TIME_TO_TELL = timedelta(hours=6)


class Oracle:
    """Everything that is wrong, as lines that begin with the promise that is broken."""

    def __init__(self, drive: Played, world: World, months: int, records: Records) -> None:
        self.drive, self.world = drive, world
        self.months = months_of(world.month, months)
        self.end = drive.running.clock.now
        self.items = [*chat_items(drive), *mail_items(drive)]
        self.issues = issues(drive)
        self.rows, self.attempts, self.passes = records.rows, records.attempts, records.passes
        self.sent = self._sent()

    def findings(self) -> list[str]:
        """All of them."""
        return [
            *self.lost(),
            *self.lost_violations(),
            *self.repeats(),
            *self.untimely(),
            *self.unwarned(),
            *self.false(),
            *self.unread(),
            *self.strangers(),
        ]

    # 1: nothing is lost

    def lost(self) -> Iterator[str]:
        """Notices that are gone, stand still, or say that they were sent and were not."""
        yield from (f"1 the database: {said}" for said in self.drive.diary.broken)
        yield from (f"1 gone or taken back: {key}" for key in self.drive.diary.gone)
        for row in self.rows.values():
            outcomes = {outcome for outcome, *_ in self.attempts[row.id]}
            if row.state in ("pending", "claimed", "sending") and row.not_before < self.end - _SETTLED:
                yield f"1 never delivered: {row.key} ({row.state}, {row.error})"
            elif row.state == "sent" and row.id not in self.sent:
                yield f"1 said to be sent, and no server took it: {row.key}"
            elif row.state == "dropped" and "dropped" not in outcomes:
                yield f"1 dropped without a word: {row.key}"
            elif row.state == "undeliverable" and not self._known_to_others(row):
                yield f"1 undeliverable, and nobody knows: {row.key} ({row.error})"

    def _known_to_others(self, row: Row) -> bool:
        if row.recipient == f"operator:{OPERATOR}" or self._taken_over(row, None):
            return True
        chat = row.recipient.partition(":")[2]
        words = (row.number or chat, chat)
        told = (one for one in self.drive.telegram.messages if one.chat_id == OPERATOR and one.at >= row.planned_at)
        return any("не доставл" in one.text or any(word in one.text for word in words) for one in told)

    def _sent(self) -> dict[int, datetime]:
        """The notices that a server truly took, with the first moment at which it did."""
        messages = {str(one.message_id): one for one in self.drive.telegram.messages if one.method == "sendMessage"}
        mails = {str(one.message["Message-ID"]): one for one in self.drive.mail.mails}
        found: dict[int, datetime] = {}
        for id_, attempts in self.attempts.items():
            number = self.rows[id_].number
            for outcome, channel, external in attempts:
                message, mail = messages.get(external), mails.get(external)
                if outcome == "sent" and channel == "telegram" and message and number in message.text:
                    found.setdefault(id_, message.at)
                elif outcome == "sent" and channel == "mail" and mail:
                    found.setdefault(id_, mail.at)
        return found

    def lost_violations(self) -> Iterator[str]:
        """What complete passes of portal and site proved, and no analysis of the months says."""
        counted = {one for issue in self.issues for one in issue.violations}
        regions = {(one.form, one.number): one.region.code for one in self.world.hearings}
        for month in self.months:
            at = next((one.at for one in self.issues if one.month == month), None)
            if at is None:
                if month_end(month) + timedelta(days=12) < self.end:
                    yield f"1 no analysis of {month}"
                continue
            for region in REGIONS:
                seen = [one for one in self._joint(region) if one <= at]
                for found in sorted(provable(self.world, month, seen) - counted):
                    if regions[found[:2]] == region and self._beyond_doubt(found, month, seen):
                        yield f"1 not in the analysis of {month}: {found} ({region})"

    def _joint(self, region: str) -> list[datetime]:
        """When the portal and the region's site were both read to the end in one pass."""
        complete = defaultdict(set)
        for source, at, outcome in self.passes:
            if outcome == "complete":
                complete[at].add(source)
        both = [at for at, sources in complete.items() if {"portal", region} <= sources]
        return sorted(both)

    def _beyond_doubt(self, found: tuple[str, str, str], month: str, seen: list[datetime]) -> bool:
        # Something of it changed where nobody looked: what the analysis may say is then a matter of readings.
        hearing = next(one for one in self.world.hearings if (one.form, one.number) == found[:2])
        last = month_end(month)
        # What a world's month plans for the next one is not in its truth: of a moved meeting it plans nothing.
        if not any(one > last for one in seen) or hearing.moves:
            return False
        if self._differing_twins(hearing, seen):
            return False
        own = [one.appears_at for one in self.world.postings if hearing in one.hearings]
        marks = [hearing.appears_on_portal, *own, *filter(None, [hearing.protocol_in_portal])]
        return all(self._looked_around(mark, seen) for mark in marks if mark > self.world.passes[0])

    def _differing_twins(self, hearing: Hearing, seen: list[datetime]) -> bool:
        """Whether postings that show different dates were first seen together: which is the first, nobody can say."""
        shown: dict[tuple[str, datetime | None], set[Any]] = defaultdict(set)
        for one in self.world.postings:
            if hearing in one.hearings:
                first = next((at for at in seen if at >= one.appears_at), None)
                shown[one.kind, first].add(one.shown)
        return any(len(dates) > 1 for dates in shown.values())

    @staticmethod
    def _looked_around(mark: datetime, seen: list[datetime]) -> bool:
        day = timedelta(hours=20)
        return any(mark - day <= one < mark for one in seen) and any(mark <= one <= mark + day for one in seen)

    # 2: nothing twice without a word

    def repeats(self) -> Iterator[str]:
        """Items told again in the same words although no row asks for it and no word says so."""
        asked: Counter[tuple[str, str]] = Counter()
        for row in self.rows.values():
            asked[row.recipient.partition(":")[2], row.number] += 1
        told: dict[tuple[str, str, str, str], list[Item]] = defaultdict(list)
        for item in self.items:
            told[item.to, item.number, item.group, item.what].append(item)
        for (to, number, group, what), same in told.items():
            silent = [one for one in same if not one.repeated]
            if len(silent) > max(1, self._reasons(to, number), self._own_rows(to, number, silent)):
                when = ", ".join(f"{one.at:%d.%m.%Y %H:%M}" for one in silent)
                yield f"2 told {len(silent)} times without a word: {to} {group} {what[:80]} ({when})"
        yield from self._repeated_issues()

    def _reasons(self, to: str, number: str) -> int:
        """How many rows of one stage could stand behind these words."""
        own = [row for row in self.rows.values() if row.number == number and row.recipient.partition(":")[2] == to]
        return max(Counter((row.stage, row.kind) for row in own).values(), default=0)

    def _own_rows(self, to: str, number: str, items: list[Item]) -> int:
        """How many of the items were each the one sending of a row of their own: stages that fell on one day."""
        channel = "mail" if "@" in to else "telegram"
        sent = Counter(
            self.sent[id_]
            for id_, row in self.rows.items()
            if row.number == number and id_ in self.sent and self._channel(id_) == channel
        )
        return sum(min(count, sent[at]) for at, count in Counter(one.at for one in items).items())

    def _channel(self, id_: int) -> str:
        return next(channel for outcome, channel, _ in self.attempts[id_] if outcome == "sent")

    def _repeated_issues(self) -> Iterator[str]:
        by_month: dict[tuple[str, str], list[int]] = defaultdict(list)
        for issue in self.issues:
            for to in self.drive.mail.mails[issue.place].recipients:
                by_month[issue.month, to].append(issue.place)
        for (month, to), places in by_month.items():
            for place in places[1:]:
                body = self.drive.mail.mails[place].message.get_body(("plain",))
                if body is None or REPEATED not in body.get_content():
                    yield f"2 the analysis of {month} came again to {to} without a word"

    # 3: before the due moment

    def untimely(self) -> Iterator[str]:
        """Warnings that reached nobody before their moment."""
        for row in self.rows.values():
            if row.must_before is None or row.must_before > self.end or row.state == "dropped":
                continue
            if self._sent_by(row) or self._taken_over(row, row.must_before) or self._no_time(row):
                continue
            yield f"3 nobody was told in time: {row.key} due {row.must_before} sent {self.sent.get(row.id)}"

    def _sent_by(self, row: Row) -> bool:
        at = self.sent.get(row.id)
        return at is not None and row.must_before is not None and at <= row.must_before

    def _taken_over(self, row: Row, until: datetime | None) -> bool:
        """Whether the same duty was told in time to anybody else, or to the operator that it cannot be."""
        for other in self.rows.values():
            at = self.sent.get(other.id)
            in_time = at is not None and (until is None or at <= until)
            same = row.duty is not None and (other.duty, other.stage) == (row.duty, row.stage)
            if other.id != row.id and in_time and same:
                return True
        return False

    def _no_time(self, row: Row) -> bool:
        """Whether the program was not woken often enough between planning and due moment to tell anybody."""
        assert row.must_before is not None
        awake = [one for one in self.drive.diary.ticks if row.planned_at <= one <= row.must_before]
        return len(awake) < 3

    def unwarned(self) -> Iterator[str]:
        """Violations with a term of which nobody was warned although there was time."""
        told: dict[str, list[datetime]] = defaultdict(list)
        for item in self.items:
            told[item.number].append(item.at)
        for hearing in self.world.hearings:
            if hearing.region.code in REGIONS and not hearing.moves and not hearing.withdrawn_at:
                for kind, begin, due in self._duties(hearing):
                    if self._opportunity(hearing, begin, due) and not any(
                        begin <= at <= due for at in told[hearing.number]
                    ):
                        yield f"3 not warned of {kind} of {hearing.number} ({hearing.region.code}), due {due}"

    def _duties(self, hearing: Hearing) -> Iterator[tuple[str, datetime, datetime]]:
        """The duties that were not kept: kind, from when on one could be warned, the last moment."""
        zone = hearing.region.zone
        if hearing.form == OPEN:
            seen = [one for one in self._joint(hearing.region.code) if one >= hearing.appears_on_portal]
            if seen and hearing.appears_on_portal > self.world.passes[0]:
                day = days.shift(hearing.appears_on_portal.astimezone(zone).date(), 1)
                due = datetime.combine(day, time(23, 59, 59), zone)
                if not self._posted(hearing, ANNOUNCEMENT, due):
                    # By the earliest reading the last day may be that of the card's first sight, before a joint pass.
                    yield "the announcement", hearing.appears_on_portal, due
        day = days.shift(hearing.end, site_term(hearing.end))
        due = datetime.combine(day, time(23, 59, 59), zone)
        if not self._posted(hearing, PROTOCOL, due):
            yield "the protocol", datetime.combine(hearing.end, time(23, 59, 59), zone), due

    def _posted(self, hearing: Hearing, kind: str, by: datetime) -> bool:
        own = [one for one in self.world.postings if hearing in one.hearings and one.kind == kind]
        return any(one.appears_at <= by for one in own)

    def _opportunity(self, hearing: Hearing, begin: datetime, due: datetime) -> bool:
        """Whether the program read portal and site, and was awake for hours after it, within the time."""
        begin = max(begin, hearing.appears_on_portal, self.world.passes[0] + timedelta(days=2))
        read = [one for one in self._joint(hearing.region.code) if begin <= one <= due - _TIME_TO_TELL]
        ticks = self.drive.diary.ticks
        day_of = [one for one in read if len([t for t in ticks if one <= t <= due]) >= 3]
        return due <= self.end and bool(day_of)

    # 4: no verdict rests on what was not read

    def false(self) -> Iterator[str]:
        """Accusations that the world does not bear out: in the analyses and in the chats."""
        # The watch begins in the month before, whose analysis is made too.
        first, after = f"{self.world.passes[0]:%Y-%m}", months_of(self.months[-1], 2)[1:]
        truth = all_that_is(self.world, dict.fromkeys([first, *self.months, *after]))
        for issue in self.issues:
            if issue.at <= month_end(issue.month):
                yield f"4 the analysis of {issue.month} came before its end"
            for found in sorted(issue.violations - truth):
                yield f"4 false in the analysis of {issue.month}: {found}"
        for item in self.items:
            if MISSED in item.group and not self._is_missed(item):
                yield f"4 accused falsely: {item.to} {item.at} {item.what[:100]}"

    def _is_missed(self, item: Item) -> bool:
        hearing = next(one for one in self.world.hearings if one.number == item.number)
        zone = hearing.region.zone
        ends = [days.shift(hearing.end, site_term(hearing.end))]
        ends.append(days.shift(hearing.appears_on_portal.astimezone(zone).date(), 1))
        ends += [days.shift(at.astimezone(zone).date(), 1) for at, _ in hearing.moves]
        ends += [days.shift(day, site_term(day)) for _, day in hearing.moves]
        for day in ends:
            due = datetime.combine(day, time(23, 59, 59), zone)
            late = not self._posted(hearing, ANNOUNCEMENT, due) or not self._posted(hearing, PROTOCOL, due)
            portal = hearing.protocol_in_portal is None or hearing.protocol_in_portal > due
            if item.at > due and (late or portal):
                return True
        return False

    def unread(self) -> Iterator[str]:
        """Passes that say they read everything while the source was down."""
        for source, at, outcome in self.passes:
            down = any(one == source and since <= at < until for one, since, until in self.drive.diary.sites)
            if outcome == "complete" and down:
                yield f"4 {source} was down, and a pass of {at} says that it was read"

    # 5: nothing to strangers

    def strangers(self) -> Iterator[str]:
        """Messages to who is none of ours, and hearings told outside their region."""
        chats = {*self.drive.chats.known, *self.drive.chats.moved.values()}
        mailboxes = {*MINISTRY, *(f"{code}@example.org" for code in REGIONS)}
        yield from (f"5 a message to {one.chat_id}" for one in self.drive.telegram.messages if one.chat_id not in chats)
        for mail in self.drive.mail.mails:
            if not is_analysis(mail) and not set(mail.recipients) <= mailboxes - set(MINISTRY):
                yield f"5 a mail to {mail.recipients}"
        region = {one.number: one.region.code for one in self.world.hearings}
        own = {str(chat): code for code, chat in self.drive.chats.officers.items()}
        own |= {str(chat): code for code, chat in self.drive.chats.supervisors.items()}
        own |= {f"{code}@example.org": code for code in REGIONS}
        for item in self.items:
            if item.to in own and region.get(item.number) != own[item.to]:
                yield f"5 {item.to} was told of {item.number}"
