"""What the channels are made from."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any, Protocol
from zoneinfo import ZoneInfo

from bot.smtp import MailSettings
from storage.replies import Replies

_ALMATY = ZoneInfo("Asia/Almaty")
TELEGRAM_API = "https://api.telegram.org"


class Facts(Protocol):
    """What a channel must not forget: small things that it learnt, e.g. a chat's new id, and which messages it sent."""

    replies: Replies

    async def get_fact(self, key: str, default: Any = None) -> Any: ...

    async def set_fact(self, key: str, value: Any, at: datetime) -> None: ...


class Pace(Protocol):
    """Keeps a messenger's rates; see `bot.telegram.pace`."""

    async def turn(self, chat: int) -> None: ...

    def answered(self, chat: int) -> None: ...

    def hold(self, chat: int, seconds: float) -> None: ...


@dataclass(frozen=True, slots=True)
class ChannelSettings:
    """`token` "": nothing is sent by Telegram, alerts are printed. `outbox` is where mail goes without a mail host."""

    token: str = field(repr=False)
    mail: MailSettings
    outbox: Path
    facts: Facts
    now: Callable[[], datetime]
    api_base: str = TELEGRAM_API
    proxy: str = field(default="", repr=False)
    timeout_s: float = 60.0
    zone: ZoneInfo = _ALMATY  # in which a brief has its day
    write: Callable[[str], None] | None = None  # where printed alerts go; None: stderr
    pace: Pace | None = None  # None: the one that this process keeps for the bot
