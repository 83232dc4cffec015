"""A store with notices in it, channels over real servers, and a sleep that only counts."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

from bot.channels import close, open_channels
from bot.channels.base import Channel
from bot.channels.settings import ChannelSettings
from bot.delivery import DeliveryReport, deliver
from bot.notices.plan import plan_notices
from bot.people import Person
from bot.smtp import MailSettings
from bot.telegram.pace import Pace
from checks.judged import Stage, State, Verdict
from storage.store import Store, open_store
from storage.values import NewNotice, NoticeState
from tests.notices.samples import CALENDAR, MORNING, SETTINGS, SITES, assessment, verdict

NO_MAIL = MailSettings("", 25, "none", "", "", "tyndau@example.org", 2.0)


@dataclass
class Home:
    """What a delivery needs; `slept` collects the seconds it would have waited, `printed` what went to stderr."""

    store: Store
    channels: list[Channel]
    outbox: Path
    printed: list[str]
    people: Sequence[Person]
    now: datetime = MORNING
    slept: list[float] = field(default_factory=list)
    paced: Seconds = field(default_factory=lambda: Seconds())  # what Telegram's pace was waited for

    async def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)

    async def plan(self, *verdicts: Verdict, now: datetime = MORNING) -> list[NewNotice]:
        """Put the notices of these verdicts for `people` into the outbox."""
        told = {one.duty.id: {Stage.TODAY} for one in verdicts}
        judged = assessment(*verdicts, now=now)
        notices = plan_notices(judged, self.people, told, SETTINGS, CALENDAR, now, SITES, {})
        await self.store.plan(now, [], notices, {})
        return notices

    async def deliver(self, now: datetime | None = None) -> DeliveryReport:
        """Deliver what is due."""
        self.now = now or self.now
        return await deliver(self.store, self.channels, self.people, self.now, SETTINGS, sleep=self.sleep)

    async def states(self) -> list[NoticeState]:
        """The states of all notices."""
        return [one.state for one in await self.store.outbox.queue(*NoticeState)]

    async def outcomes(self) -> list[tuple[str, str]]:
        """Channel and outcome of every attempt on record."""
        return [(one.channel, one.outcome) for one in await self.store.outbox.deliveries()]


@asynccontextmanager
async def home(
    folder: Path,
    *people: Person,
    token: str = "",
    api_base: str = "",
    mail: MailSettings = NO_MAIL,
    timeout_s: float = 5.0,
) -> AsyncIterator[Home]:
    """An open store below `folder` and the channels that this configuration calls for."""
    store = await open_store(f"sqlite:///{folder / 'tyndau.db'}", folder)
    printed: list[str] = []
    made = Home(store, [], folder / "outbox", printed, people)
    settings = ChannelSettings(
        token=token, mail=mail, outbox=made.outbox, facts=store, now=lambda: made.now, timeout_s=timeout_s
    )
    settings = replace(settings, write=printed.append, api_base=api_base or settings.api_base, pace=unhurried(made))
    made.channels = open_channels(settings)
    try:
        yield made
    finally:
        await close(made.channels)
        await store.close()


@dataclass
class Seconds:
    """A clock that goes on when somebody sleeps, and at no other time."""

    now: float = 0.0
    slept: list[float] = field(default_factory=list)

    def __call__(self) -> float:
        return self.now

    async def sleep(self, seconds: float) -> None:
        self.now += seconds
        self.slept.append(seconds)
        await asyncio.sleep(0.001)  # what is waited for may be a server's answer


def unhurried(made: Home) -> Pace:
    """Telegram's pace without its waits."""
    return Pace(lambda: made.now, made.paced, made.paced.sleep)


def many(count: int, stage: Stage = Stage.NEW) -> list[Verdict]:
    """Verdicts on `count` duties, each with a number of its own."""
    numbers = [f"2514092{place:04}" for place in range(count)]
    return [verdict(stage, State.OPEN, id=f"duty-{number}", number=number) for number in numbers]
