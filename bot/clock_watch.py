"""The service's clock under watch: nothing is done by a clock that is ahead, and the operators are told of it once."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

import structlog

from bot.clock import Doubt, SteadyClock
from bot.texts import Texts

if TYPE_CHECKING:
    from bot.config import Config
    from bot.health import Health

_log = structlog.get_logger(__name__)


class ClockWatch:
    """Compares the clock at each tick. A clock that is no `SteadyClock` stands or moves by whoever made it."""

    def __init__(self, config: Config, clock: Callable[[], datetime], health: Health) -> None:
        self._config = config
        self._clock = clock if isinstance(clock, SteadyClock) else None
        self._told = Doubt.NONE
        if self._clock is not None:
            health.obstacles["machine_clock"] = self._obstacle

    @property
    def held(self) -> bool:
        """Whether nothing may be done by this clock."""
        return self._clock is not None and self._clock.held

    async def settle(self) -> None:
        """Compare, and tell what is new."""
        if self._clock is None:
            return
        doubt = await self._clock.settle()
        if doubt is self._told:
            return
        _log.warning("machine_clock", doubt=doubt.value, ahead_s=round(self._clock.ahead.total_seconds()))
        if not self._config.telegram.token.get_secret_value() or await self._tell(self._clock, doubt):
            self._told = doubt

    async def _tell(self, clock: SteadyClock, doubt: Doubt) -> bool:
        from bot.telegram.alarm import tell_operators

        shown, true = (f"{at.astimezone(self._config.zone):%d.%m.%Y %H:%M}" for at in (clock.wall, clock.true))
        return await tell_operators(self._config, lambda say: _said(say, doubt, shown, true), clock)

    async def _obstacle(self) -> str:
        return self._clock.doubt.value if self._clock is not None else ""


def _said(say: Texts, doubt: Doubt, shown: str, true: str) -> str:
    if doubt is Doubt.NONE:
        return say("clock-right", shown=shown)
    if doubt is Doubt.LEAPT:
        return f"{say('clock-leapt', shown=shown, true=true)}\n{say('clock-goes-on')}"
    if doubt is Doubt.BEHIND:
        return f"{say('clock-wrong', shown=shown, true=true)}\n{say('clock-waits')}"
    wrong = say("clock-certificates", shown=shown) if doubt is Doubt.CERTIFICATES else None
    return f"{wrong or say('clock-wrong', shown=shown, true=true)}\n{say('clock-held')}"
