"""The judge of the replicas' days: the worst year's oracle, and what only several replicas can do wrong.

Like that one it shares no code with the product.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import datetime, timedelta

from tests.chaos.oracle import Oracle
from tests.chaos.received import REPEATED
from tests.chaos.records import Row
from tests.replicas.database import Onlooker
from tests.replicas.drive import Drive
from tests.replicas.script import PASSES, Script
from tests.world import days
from tests.world.config import OPERATOR
from tests.world.model import World
from tests.world.telegram import Sent

_DIGEST_ON = 3  # the working day of the next month on which the analysis goes out


class Judge(Oracle):
    """Everything that is wrong, as lines that begin with the promise that is broken; F: an effect of a fenced one."""

    def __init__(self, drive: Drive, world: World, months: int, script: Script) -> None:
        self.onlooker: Onlooker = drive.onlooker
        super().__init__(drive, world, months, self.onlooker.records())
        self.replicas, self.script = drive, script

    def findings(self) -> list[str]:
        """All of them."""
        return [
            *super().findings(),
            *self.undelivered(),
            *self.said_again(),
            *self.unknown_messages(),
            *self.passes_not_done(),
            *self.proofs(),
            *self.fenced(),
        ]

    def lost_violations(self) -> Iterator[str]:
        """Months whose analysis nobody got. What it says is judged in the worst year, which is watched from before."""
        first, last = self.script.slots[0], self.script.slots[-1]
        month, before = f"{first:%Y-%m}", (last.date().replace(day=one) for one in range(1, last.day + 1))
        due = month != f"{last:%Y-%m}" and sum(map(days.is_working, before)) >= _DIGEST_ON
        if due and not any(one.month == month for one in self.issues):
            yield f"1 no analysis of {month}"

    def undelivered(self) -> Iterator[str]:
        """Notices that should have gone out by now."""
        for row in self.rows.values():
            if row.state in ("pending", "claimed", "sending") and row.not_before <= self.end - timedelta(minutes=5):
                yield f"1 waits still: {row.key} ({row.state}, {row.error})"

    def said_again(self) -> Iterator[str]:
        """Notices that arrived twice, and the second time without a word."""
        messages = {str(one.message_id): one.text for one in self.drive.telegram.messages}
        for id_, attempts in self.attempts.items():
            arrived = [external for outcome, _, external in attempts if outcome == "sent"]
            for external in sorted(set(arrived), key=lambda one: int(one) if one.isdigit() else 0)[1:]:
                if REPEATED not in messages.get(external, REPEATED):
                    yield f"2 arrived again without a word: {self._row(id_).key}"

    def _row(self, id_: int) -> Row:
        return self.rows[id_]

    def unknown_messages(self) -> Iterator[str]:
        """Messages that are not on record, unless whoever sent them was struck just then, and said so later."""
        known = {external for attempts in self.attempts.values() for _, _, external in attempts}
        for one in self.drive.telegram.messages:
            accounted = str(one.message_id) in known or _is_proof(one) or one.method != "sendMessage"
            if not accounted and not (self._was_struck(one.at) and self._said_so(one)):
                yield f"2 a message to {one.chat_id} of {one.at} is not on record"
            if REPEATED in one.text and not any(at <= one.at for at in self.replicas.struck):
                yield f"2 {one.chat_id} was told of a repeat at {one.at}, and nothing had happened"

    def _was_struck(self, at: datetime) -> bool:
        return any(abs(at - one) <= timedelta(minutes=1) for one in self.replicas.struck)

    def _said_so(self, lost: Sent) -> bool:
        later = (one for one in self.drive.telegram.messages if one.message_id > lost.message_id)
        return any(one.chat_id == lost.chat_id and REPEATED in one.text for one in later)

    def passes_not_done(self) -> Iterator[str]:
        """Each source is read to its end once for each pass time, and each pass time is judged once."""
        dues = [slot for slot in self.script.slots if slot.time() in PASSES]
        for due, after in zip(dues, [*dues[1:], None], strict=True):
            for source in sorted(self.replicas.sources):
                done = sum(
                    one == source and outcome == "complete" and due <= at and (after is None or at < after)
                    for one, at, outcome in self.passes
                )
                if done != 1:
                    yield f"P {source} was read {done} times for the pass of {due}"
        judged = {datetime.fromisoformat(value): count for value, count in self.onlooker.judgings()}
        for due in dues:
            if judged.get(due.replace(second=0), 0) != 1:
                yield f"P the pass of {due} was judged {judged.get(due.replace(second=0), 0)} times"

    def proofs(self) -> Iterator[str]:
        """The daily silent message comes once; again only where a replica was struck that day."""
        silent: Counter[str] = Counter()
        struck = Counter(f"{at:%d.%m.%Y}" for at in self.replicas.struck)
        for one in self.drive.telegram.messages:
            if _is_proof(one):
                silent[f"{one.at:%d.%m.%Y}"] += 1
        for day, count in silent.items():
            if count > 1 + struck[day]:
                yield f"2 the proof of {day} came {count} times"

    def fenced(self) -> Iterator[str]:
        """Writes of one that was frozen, under what was another's when it went on."""
        for (number,) in self.onlooker.after_the_end():
            yield f"F something was written to pass {number} after it had been ended"
        for freezing in self.replicas.freezings:
            if freezing.held and len(freezing.lost) == len(freezing.held):
                until = self.onlooker.next_taking(freezing.who, freezing.woken)
                for _, table, what in self.onlooker.written(freezing.who, freezing.woken, until):
                    yield f"F {freezing.who} wrote to {table} without a lease: {what}"


def _is_proof(one: Sent) -> bool:
    """Whether it is the daily message by which the program proves that Telegram takes what it sends."""
    silent = str(one.parameters.get("disable_notification", "")).lower() == "true"
    return one.method == "sendMessage" and one.chat_id == OPERATOR and silent
