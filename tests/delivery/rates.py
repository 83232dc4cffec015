"""Many notices to many chats against a server that enforces Telegram's limits, in time that leaps over idle waits."""

from __future__ import annotations

import asyncio
import math
import selectors
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from time import process_time
from typing import Any

from aiohttp import web

from bot.channels import close, open_channels
from bot.channels.settings import ChannelSettings
from bot.delivery import DeliveryReport, deliver
from bot.notices.plan import plan_notices
from bot.people import Person
from bot.telegram.pace import Pace
from checks.judged import Stage
from storage.store import open_store
from tests.delivery.bot_api import TOKEN, throttled
from tests.delivery.home import NO_MAIL, many
from tests.notices.samples import CALENDAR, MORNING, SETTINGS, SITES, assessment, person

ALLOWED_A_SECOND = 30
_GRACE_S = 0.03  # of real time, in which a thread or a socket may still come with something
_LONGEST_LEAP_S = 61.0


class _Leaping(selectors.DefaultSelector):
    """Waits a moment; where nothing comes, the time that was to be waited is skipped."""

    skipped = 0.0

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        if timeout is None or timeout <= 0 or timeout > _LONGEST_LEAP_S:
            return super().select(timeout)
        events = super().select(min(timeout, _GRACE_S))
        if not events:
            self.skipped += timeout
        return events


class LeapingLoop(asyncio.SelectorEventLoop):
    """A loop whose time goes on as this process works, whatever else the machine does, and leaps where it waits."""

    def __init__(self) -> None:
        self._leaping = _Leaping()
        super().__init__(self._leaping)

    def time(self) -> float:
        return process_time() + self._leaping.skipped


@dataclass
class Strict:
    """A Bot API server that takes 30 messages in any second, one of them to a chat, 20 in any minute to a group."""

    taken: list[float] = field(default_factory=list)
    of_chat: dict[int, list[float]] = field(default_factory=lambda: defaultdict(list))
    texts: dict[int, list[str]] = field(default_factory=lambda: defaultdict(list))
    throttled: Counter[int] = field(default_factory=Counter)

    async def handle(self, request: web.Request) -> web.Response:
        form = await request.post()
        chat, now = int(str(form["chat_id"])), asyncio.get_running_loop().time()
        wait = max(self._waits(chat, now))
        if wait > 0:
            self.throttled[chat] += 1
            status, body = throttled(math.ceil(wait))
            return web.json_response(body, status=status)
        self.taken.append(now)
        self.of_chat[chat].append(now)
        self.texts[chat].append(str(form["text"]))
        message = {"message_id": len(self.taken), "date": 0, "chat": {"id": chat, "type": "private"}, "text": "-"}
        return web.json_response({"ok": True, "result": message})

    def _waits(self, chat: int, now: float) -> list[float]:
        own = self.of_chat[chat]
        waits = [_over(self.taken, ALLOWED_A_SECOND, 1.0, now), _over(own, 1, 1.0, now)]
        return [*waits, _over(own, 20, 60.0, now)] if chat < 0 else waits


def _over(taken: list[float], most: int, seconds: float, now: float) -> float:
    """For how long one more would be too many, 0: it is not."""
    within = len(taken) - bisect_right(taken, now - seconds)
    return taken[-most] + seconds - now if within >= most else 0.0


@dataclass(frozen=True, slots=True)
class Measured:
    """What came of it. `seconds` from the first message to the last; `notices` told by chat."""

    report: DeliveryReport
    messages: int
    seconds: float
    notices: Mapping[int, int]
    throttled: Mapping[int, int]

    @property
    def rate(self) -> float:
        """Messages a second, of those that are allowed."""
        return (self.messages - 1) / max(self.seconds, 1.0)


async def _measure(folder: Path, chats: int, notices: int) -> Measured:
    server = Strict()
    app = web.Application()
    app.router.add_post("/bot{token}/{method}", server.handle)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    try:
        address = f"http://127.0.0.1:{runner.addresses[0][1]}"
        report = await _deliver(folder, address, _people(chats), notices // chats)
    finally:
        await runner.cleanup()
    told = {chat: sum(text.count("<b>№ ") for text in texts) for chat, texts in server.texts.items()}
    return Measured(report, len(server.taken), server.taken[-1] - server.taken[0], told, server.throttled)


def _people(chats: int) -> list[Person]:
    """Every fifth chat is a group."""
    ids = [-chat if chat % 5 == 0 else chat for chat in range(1, chats + 1)]
    return [person(f"officer:{chat}", telegram_chat_id=chat) for chat in ids]


async def _deliver(folder: Path, address: str, people: list[Person], each: int) -> DeliveryReport:
    loop = asyncio.get_running_loop()
    begin = loop.time()

    def clock() -> datetime:
        return MORNING + timedelta(seconds=loop.time() - begin)

    store = await open_store(f"sqlite:///{folder / 'tyndau.db'}", folder)
    judged = assessment(*many(each), now=MORNING)
    told: dict[str, set[Any]] = {one.duty.id: {Stage.TODAY} for one in judged.verdicts}
    await store.plan(MORNING, [], plan_notices(judged, people, told, SETTINGS, CALENDAR, MORNING, SITES, {}), {})
    pace = Pace(clock, loop.time)
    channels = open_channels(ChannelSettings(TOKEN, NO_MAIL, folder, store, clock, address, pace=pace))
    try:
        return await deliver(store, channels, people, clock(), SETTINGS, clock=clock)
    finally:
        await close(channels)
        await store.close()


def measure(folder: Path, chats: int, notices: int) -> Measured:
    """Deliver `notices` to `chats`, as many to each, with a new store in `folder`."""
    with asyncio.Runner(loop_factory=LeapingLoop) as runner:
        return runner.run(_measure(folder, chats, notices))
