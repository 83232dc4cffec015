"""The Bot API and SMTP servers of the worst year: blocked and moved chats, lost answers, and a wire to the killer."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from aiohttp import web
from aiosmtpd.smtp import SMTP, Envelope, Session

from tests.world.mail import MailServer
from tests.world.telegram import Telegram, Trouble, _refusal

Kill = Callable[[], None]


@dataclass
class Killer:
    """Kills at the n-th message that comes from now on: before it is taken, or when it is and not answered."""

    kill: Kill
    at: int = 0  # 0: not armed
    taken: bool = False

    def strikes(self) -> bool:
        """Whether this message is the one."""
        self.at -= self.at > 0
        return self.at == 0 and self._armed()

    def arm(self, at: int, taken: bool) -> None:
        self.at, self.taken, self._waits = at, taken, True

    _waits: bool = False

    @property
    def armed(self) -> bool:
        return self._waits

    def _armed(self) -> bool:
        was, self._waits = self._waits, False
        return was


@dataclass
class Attempt:
    """What was asked of a server, whether it was taken, and whether the answer was sent."""

    at: datetime
    to: str
    taken: bool


@dataclass
class WorstTelegram(Telegram):
    """`blocked`: chat to (since, until) of a 403; `moved`: chat to its new id, for good."""

    blocked: dict[int, tuple[datetime, datetime]] = field(default_factory=dict)
    moved: dict[int, int] = field(default_factory=dict)
    killer: Killer | None = None
    lost: set[int] = field(default_factory=set)  # messages whose answer nobody got

    def _accept(self, method: str, parameters: dict[str, Any], request: web.BaseRequest) -> web.StreamResponse:
        chat = int(parameters.get("chat_id", 0))
        if method == "sendMessage" and self.killer is not None and self.killer.strikes():
            if self.killer.taken and chat not in self.moved and not self._is_blocked(chat):
                self._keep(method, parameters, request)
            self.killer.kill()
            raise ConnectionResetError
        if chat in self.moved:
            return _refusal(Trouble("migrated", migrate_to=self.moved[chat]), request)
        if self._is_blocked(chat):
            return _refusal(Trouble("blocked"), request)
        before = len(self.messages)
        try:
            return super()._accept(method, parameters, request)
        except ConnectionResetError:
            self.lost.update(one.message_id for one in self.messages[before:])
            raise

    def _is_blocked(self, chat: int) -> bool:
        since, until = self.blocked.get(chat, (None, None))
        return since is not None and until is not None and since <= self.clock.now < until

    def _keep(self, method: str, parameters: dict[str, Any], request: web.BaseRequest) -> None:
        troubles, self.troubles = self.troubles, type(self.troubles)()
        before = len(self.messages)
        super()._accept(method, parameters, request)
        self.lost.update(one.message_id for one in self.messages[before:])
        self.troubles = troubles


@dataclass
class WorstMail(MailServer):
    """`lost` holds the places, in `mails`, of those whose 250 nobody got."""

    killer: Killer | None = None
    lost: set[int] = field(default_factory=set)

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:
        """Take or refuse a mail, or kill who sends it."""
        if self.killer is not None and self.killer.strikes():
            if self.killer.taken:
                await super().handle_DATA(server, session, envelope)
                self.lost.add(len(self.mails) - 1)
            self.killer.kill()
            return "421 gone"
        dropped = bool(self.refusals) and self.refusals[0] == "drop"
        answer = await super().handle_DATA(server, session, envelope)
        if dropped:
            self.lost.add(len(self.mails) - 1)
        return answer
