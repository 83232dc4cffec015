"""From the outbox to people.

1. Claim what is due, under a lease.
2. Group it by recipient; each recipient is one task, so that a chat that has to wait holds nobody up.
3. Try the ways to reach the person in order: the next one where the first is closed for good, or where a last
   warning cannot wait for it.
4. Note that a message goes out before it does, and record what became of it before the next one is sent.
5. Hand on, to the next person (`bot.handing`), what a duty's warning must not wait for: where the chat is closed for
   good, where nothing gets through and the due moment nears, where the person is no longer one of us.
6. Tell the operators of those who can be reached in no way, and of a chat that has closed.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

import structlog

from bot.channels.base import Channel, DeliveryError, Message, Sent
from bot.handing import can_be_handed, handed_over, keys_of
from bot.holding import Holding
from bot.last_look import Look, looking
from bot.notices.brief import brief
from bot.notices.items import item
from bot.notices.model import AlertSettings
from bot.people import Person
from bot.retrying import PAUSES_S, backoff, cannot_wait, pressing, wait
from bot.texts import texts
from bot.undelivered import undeliverable_notices
from checks.judged import Stage, Verdict
from storage.errors import StoreError
from storage.outbox import Outbox, Outcome
from storage.people import People
from storage.values import NewNotice, Notice

_log = structlog.get_logger(__name__)

_AT_ONCE = 30
_LAST_WORD_S = 5.0  # for the answer to what is on its way when the delivery is stopped
_CHAT = "telegram"  # the channel whose refusal for good means that the person's chat is closed

_NEAR = {Stage.SOON, Stage.TODAY}

Sleep = Callable[[float], Awaitable[None]]


class Store(Protocol):
    """What delivery asks of the store."""

    outbox: Outbox
    people: People

    async def plan(
        self,
        now: datetime,
        verdicts: Sequence[Verdict],
        notices: Sequence[NewNotice],
        cards_plan: Mapping[str, datetime | None],
    ) -> int: ...


@dataclass(slots=True)
class DeliveryReport:
    """What one delivery did: messages taken, notices in them, notices left for later, people reached in no way."""

    messages: int = 0
    sent: int = 0
    queued: int = 0
    handed: int = 0  # notices that the next person is told besides
    undeliverable: dict[str, str] = field(default_factory=dict)  # recipient to reason
    closed: dict[str, str] = field(default_factory=dict)  # recipient, reached in another way, to reason


async def deliver(
    store: Store,
    channels: Sequence[Channel],
    people: Sequence[Person],
    now: datetime,
    settings: AlertSettings,
    sleep: Sleep = asyncio.sleep,
    clock: Callable[[], datetime] | None = None,
) -> DeliveryReport:
    """Deliver everything in the outbox that is due at `now` (an aware instant).

    `channels` in the order they are tried. `sleep` takes real seconds. `clock` gives the moments that are
    recorded; without one, all of them are `now`.
    """
    run = _Run(store, channels, people, settings, sleep, clock or (lambda: now))
    renewing = asyncio.create_task(run.holding.renew())
    try:
        await run.all_due(now)
        # Each round tells people who were not told before, so this ends with the last of them.
        while await run.hand_on() + await run.tell_operators(now):
            await run.all_due(now)
    finally:
        renewing.cancel()
        await asyncio.shield(run.give_back())
    return run.report


class _Run:
    """One delivery: what it holds, and the channels found to be out of order while it lasts."""

    def __init__(
        self,
        store: Store,
        channels: Sequence[Channel],
        people: Sequence[Person],
        settings: AlertSettings,
        sleep: Sleep,
        clock: Callable[[], datetime],
    ) -> None:
        self.report = DeliveryReport()
        self._store = store
        self._outbox = store.outbox
        self.holding = Holding(store.outbox, clock)
        self._channels = channels
        self._people = people
        self._settings = settings
        self._sleep = sleep
        self._clock = clock
        self._closed: dict[str, DeliveryError] = {}
        self._broken: StoreError | None = None  # the store takes no records: nothing more is begun
        self._held: set[int] = set()  # claimed, not settled, and surely not on their way
        self._on_the_way: set[asyncio.Task[None]] = set()
        self._to_hand: list[Notice] = []
        self._slots = asyncio.Semaphore(_AT_ONCE)

    async def all_due(self, now: datetime) -> None:
        """Claim and deliver until nothing is due; what fails comes due later, so this ends."""
        while batch := await self.holding.claim(now):
            self._held.update(notice.id for notice in batch)
            await self._batch(batch)

    async def give_back(self) -> None:
        """Wait a little for what is on its way; release what was claimed and not attempted, for the next delivery."""
        if self._on_the_way:
            await asyncio.wait(self._on_the_way, timeout=_LAST_WORD_S)
        if self._held:
            await self._outbox.release(sorted(self._held), self.holding.token)

    async def _batch(self, claimed: Sequence[Notice]) -> None:
        by_recipient: dict[str, list[Notice]] = {}
        for notice in claimed:
            by_recipient.setdefault(notice.recipient, []).append(notice)
        known = {person.id: person for person in self._people}
        async with asyncio.TaskGroup() as tasks:
            for recipient, notices in by_recipient.items():
                tasks.create_task(self._guarded(known.get(recipient), notices))
        if self._broken is not None:
            raise self._broken

    async def _guarded(self, person: Person | None, notices: Sequence[Notice]) -> None:
        try:
            await self._recipient(person, notices)
        except StoreError as error:
            # What the others have on the way must not be cut off: each would be of unknown outcome.
            self._broken = self._broken or error

    async def hand_on(self) -> int:
        """Plan what the next person is told instead of, or besides, the recipient; gives how many notices are new."""
        waiting, self._to_hand = self._to_hand, []
        count, now = 0, self._clock()
        for notice in waiting:
            standing = await self._outbox.standing(keys_of(notice, self._people))
            planned = handed_over(notice, self._people, standing, self._settings, now)
            if planned is not None and await self._outbox.hand_over(notice, planned, now):
                count += 1
        self.report.handed += count
        return count

    async def tell_operators(self, now: datetime) -> int:
        """Queue word of those who can be reached in no way, or not by chat; gives how many notices are new."""
        report, people = self.report, self._people
        closed = {one: why for one, why in report.closed.items() if one not in report.undeliverable}
        notices = undeliverable_notices(report.undeliverable, people, now, self._settings)
        notices += undeliverable_notices(closed, people, now, self._settings, other_ways=True)
        return await self._store.plan(now, [], notices, {}) if notices else 0

    async def _recipient(self, person: Person | None, notices: Sequence[Notice]) -> None:
        if person is None:
            # Revoked, or taken out of the configuration: nothing an operator should mend, but somebody must know.
            await self._failed(notices, None, None, DeliveryError("recipient_not_configured", permanent=True))
            self._to_hand += [one for one in notices if can_be_handed(one) and self._is_ahead(one)]
            return
        await self._person(person, await self._readable(person, await self._awake(person, notices)))

    async def _awake(self, person: Person, notices: Sequence[Notice]) -> list[Notice]:
        """Those that may go out now; the others wait for the end of the person's quiet hours."""
        now, settings = self._clock(), self._settings.of(person)
        moments = {notice.id: settings.not_before(now, notice.must_before) for notice in notices}
        asleep = [one for one, moment in moments.items() if moment > now]
        if asleep:
            await self._outbox.postpone(asleep, self.holding.token, max(moments.values()))
            self._held.difference_update(asleep)
        return [notice for notice in notices if moments[notice.id] <= now]

    async def _person(self, person: Person, notices: list[Notice]) -> None:
        left, error = notices, DeliveryError("no_channel", permanent=True)
        tried: Channel | None = None
        for channel in [one for one in self._channels if one.reaches(person)]:
            if tried is not None:
                await self._attempted([notice.id for notice in left], tried, person, error)
            tried = channel
            left, failure = await self._through(channel, person, left)
            await self._heard(channel, person, failure, left)
            if failure is None:
                return
            error = failure
            if not error.permanent and (error.unknown or not pressing(left, self._clock())):
                break
        if error.permanent and left:
            self.report.undeliverable[person.id] = error.reason
        await self._failed(left, person, tried, error)
        self._to_hand += [one for one in left if can_be_handed(one) and cannot_wait(one, error, self._clock())]

    async def _heard(
        self, channel: Channel, person: Person, failure: DeliveryError | None, left: Sequence[Notice]
    ) -> None:
        """Keep whether the person's chat is open. What warns of a near day goes to the next person besides."""
        if channel.name != _CHAT:
            return
        if failure is None:
            if person.unreachable:
                await self._store.people.set_reachable(person.id, self._clock())
        elif failure.permanent:
            if await self._store.people.set_unreachable(person.id, failure.reason, self._clock()):
                self.report.closed[person.id] = failure.reason
            self._to_hand += [one for one in left if one.stage in _NEAR and can_be_handed(one)]

    def _is_ahead(self, notice: Notice) -> bool:
        return notice.must_before is not None and notice.must_before > self._clock()

    async def _through(
        self, channel: Channel, person: Person, left: list[Notice]
    ) -> tuple[list[Notice], DeliveryError | None]:
        """Send by one channel; gives what is left and why. A last warning that may not have arrived is said twice."""
        again = {notice.id for notice in left if notice.uncertain}
        left, failure = await self._messages(channel, person, left, again)
        if failure and failure.unknown and pressing(left, self._clock()):
            await self._attempted([notice.id for notice in left], channel, person, failure)
            left, failure = await self._messages(channel, person, left, {notice.id for notice in left})
        return left, failure

    async def _messages(
        self, channel: Channel, person: Person, notices: list[Notice], again: set[int]
    ) -> tuple[list[Notice], DeliveryError | None]:
        repeated = {place for place, notice in enumerate(notices) if notice.id in again}
        now, zone = self._clock(), self._settings.zone
        left = {notice.id: notice for notice in notices}
        for message in brief(notices, person.language, now, zone, repeated, channel.limit):
            ids = [notices[place].id for place in message.places]
            try:
                await self._send(channel, person, message, ids)
            except DeliveryError as failure:
                return list(left.values()), failure
            for one in ids:
                del left[one]
        return [], None

    async def _send(self, channel: Channel, person: Person, message: Message, ids: list[int]) -> None:
        for pause in (*PAUSES_S, None):
            try:
                await self._try(channel, person, message, ids)
                return
            except DeliveryError as error:
                seconds = wait(error, pause)
                if seconds is None:
                    self._note(channel, error)
                    raise
                await self._attempted(ids, channel, person, error)
            await self._sleep(seconds)

    async def _try(self, channel: Channel, person: Person, message: Message, ids: list[int]) -> None:
        self._check(channel)
        await channel.turn(person)
        async with self._slots:
            # A task of its own: who stops the delivery lets what is on its way arrive and be recorded.
            sending = asyncio.create_task(self._over(channel, person, message, ids))
            self._on_the_way.add(sending)
            sending.add_done_callback(self._arrived)
            await asyncio.shield(sending)

    def _arrived(self, sending: asyncio.Task[None]) -> None:
        self._on_the_way.discard(sending)
        if not sending.cancelled():
            sending.exception()  # looked at: who was stopped does not ask for it

    async def _over(self, channel: Channel, person: Person, message: Message, ids: list[int]) -> None:
        look = await self._begun(channel, person, ids)
        self._held.difference_update(ids)
        try:
            with looking(look):
                sent = await channel.send(person, message)
        except DeliveryError as error:
            self._held.update(() if error.unknown else ids)
            raise
        await self._sent(ids, channel, person, sent)

    async def _begun(self, channel: Channel, person: Person, ids: list[int]) -> Look:
        try:
            self._check(channel)
            return await self.holding.begin(ids)
        except Exception:
            channel.give_up(person)
            raise

    def _check(self, channel: Channel) -> None:
        """Begin nothing that is sure to fail, or whose outcome could not be recorded."""
        if self._broken is not None:
            raise self._broken
        if channel.name in self._closed:
            raise self._closed[channel.name]

    def _note(self, channel: Channel, error: DeliveryError) -> None:
        if error.everybody:
            self._closed[channel.name] = error

    async def _readable(self, person: Person, notices: Sequence[Notice]) -> list[Notice]:
        """Those that can be put into words; one that cannot must not hold up the others."""
        good = []
        for notice in notices:
            try:
                item(notice, texts(person.language), self._clock(), self._settings.zone)
            except (KeyError, ValueError, TypeError, AttributeError) as error:
                _log.error("notice_not_readable", key=notice.key, error=repr(error))
                await self._failed([notice], None, None, DeliveryError("not_readable", permanent=True))
                self.report.undeliverable[person.id] = f"not_readable ({notice.number or notice.kind})"
            else:
                good.append(notice)
        return good

    async def _sent(self, ids: list[int], channel: Channel, person: Person, sent: Sent) -> None:
        self.report.messages += 1
        self.report.sent += len(ids)
        address = channel.address(person)
        for pause in (*PAUSES_S, None):
            try:
                await self._outbox.mark_sent(
                    ids,
                    self.holding.token,
                    self._clock(),
                    channel=sent.channel,
                    address=address,
                    external_id=sent.external_id,
                )
                return
            except StoreError:
                # It has arrived. To give up would have it said again.
                if pause is None:
                    raise
            await self._sleep(pause)

    async def _attempted(self, ids: list[int], channel: Channel, person: Person, error: DeliveryError) -> None:
        """Put on record an attempt after which another is made at once."""
        address = channel.address(person)
        await self._outbox.note_attempt(
            ids, self.holding.token, self._clock(), _outcome(error), error.reason, channel=channel.name, address=address
        )

    async def _failed(
        self, notices: Sequence[Notice], person: Person | None, channel: Channel | None, error: DeliveryError
    ) -> None:
        if not notices:
            return
        at = self._clock()
        next_try = None if error.permanent else at + backoff(error, notices, at)
        self.report.queued += len(notices) if next_try else 0
        _log.warning("not_delivered", reason=error.reason, notices=len(notices), next_try_at=str(next_try or ""))
        await self._outbox.mark_failed(
            [notice.id for notice in notices],
            self.holding.token,
            at,
            _outcome(error),
            next_try,
            error.reason,
            channel=channel.name if channel else "",
            address=channel.address(person) if channel and person else "",
        )
        self._held.difference_update(notice.id for notice in notices)
        if next_try and error.retry_after:
            await self._outbox.park(notices[0].recipient, next_try)


def _outcome(error: DeliveryError) -> Outcome:
    if error.unknown:
        return Outcome.UNKNOWN
    return Outcome.REFUSED if error.permanent else Outcome.RETRY
