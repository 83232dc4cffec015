"""Bot API and SMTP servers that tell of each message before it is taken and after it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, NoReturn

from aiohttp import web
from aiosmtpd.smtp import SMTP, Envelope, Session

from tests.chaos.servers import WorstMail, WorstTelegram

Tell = Callable[[str], bool]  # "untaken" or "taken"; True: nobody hears the answer, whoever sent it is dead as a rule


@dataclass
class ToldTelegram(WorstTelegram):
    """Tells of each new message."""

    tell: Tell = lambda _: False

    def _accept(self, method: str, parameters: dict[str, Any], request: web.BaseRequest) -> web.StreamResponse:
        if method != "sendMessage":
            return super()._accept(method, parameters, request)
        if self.tell("untaken"):
            _hang_up(request)
        answer = super()._accept(method, parameters, request)
        if self.tell("taken"):
            self.lost.add(self.messages[-1].message_id)
            _hang_up(request)
        return answer


def _hang_up(request: web.BaseRequest) -> NoReturn:
    # Where another one than the dead sent it: an answer that says it failed would not be true.
    if request.transport is not None:
        request.transport.abort()
    raise ConnectionResetError


@dataclass
class ToldMail(WorstMail):
    """Tells of each mail."""

    tell: Tell = lambda _: False

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:
        """Take a mail."""
        if self.tell("untaken"):
            return "421 gone"
        answer = await super().handle_DATA(server, session, envelope)
        if self.tell("taken"):
            self.lost.add(len(self.mails) - 1)
        return answer
