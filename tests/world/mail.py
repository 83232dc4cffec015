"""An SMTP server on loopback: keeps the mails, asks for STARTTLS and AUTH where wanted, refuses when told to."""

from __future__ import annotations

import asyncio
import email
import email.policy
import ssl
from collections import deque
from dataclasses import dataclass, field
from datetime import datetime
from email.message import EmailMessage
from typing import Any

from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session

from tests.world.http import Clock


@dataclass(frozen=True, slots=True)
class Mail:
    """A mail that was accepted, with the virtual time."""

    at: datetime
    sender: str
    recipients: tuple[str, ...]
    message: EmailMessage


@dataclass
class MailServer:
    """The server. `refusals` are answers given instead of accepting, one per mail ("drop": accepts, then hangs up).

    With `tls` it offers STARTTLS and demands it; with `login` (name, password) it demands AUTH, which needs `tls`.
    `bad_recipients` are refused at RCPT.
    """

    clock: Clock
    tls: ssl.SSLContext | None = None
    login: tuple[str, str] | None = None
    mails: list[Mail] = field(default_factory=list)
    refusals: deque[str] = field(default_factory=deque)
    bad_recipients: set[str] = field(default_factory=set)
    port: int = 0
    _server: asyncio.Server | None = None

    async def start(self) -> None:
        """Listen on a free loopback port."""
        self._server = await asyncio.get_running_loop().create_server(self._protocol, "127.0.0.1", 0)
        self.port = self._server.sockets[0].getsockname()[1]

    async def stop(self) -> None:
        """Close the port."""
        if self._server:
            self._server.close()
            await self._server.wait_closed()

    def _protocol(self) -> SMTP:
        options: dict[str, Any] = {"enable_SMTPUTF8": True, "hostname": "localhost"}
        if self.tls:
            options |= {"tls_context": self.tls, "require_starttls": True}
        if self.login:
            options |= {"authenticator": self._authenticate, "auth_required": True}
        return SMTP(self, **options)

    def _authenticate(
        self, server: SMTP, session: Session, envelope: Envelope, mechanism: str, data: Any
    ) -> AuthResult:
        given = (data.login.decode(), data.password.decode()) if isinstance(data, LoginPassword) else None
        return AuthResult(success=given == self.login, handled=False)

    async def handle_RCPT(self, server: SMTP, session: Session, envelope: Envelope, address: str, options: Any) -> str:
        """Take or refuse a recipient."""
        if address in self.bad_recipients:
            return "550 5.1.1 no such mailbox"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:
        """Take or refuse a mail."""
        refusal = self.refusals.popleft() if self.refusals else ""
        if refusal and refusal != "drop":
            return refusal
        raw = envelope.content if isinstance(envelope.content, bytes) else str(envelope.content).encode()
        message = email.message_from_bytes(raw, policy=email.policy.default)
        self.mails.append(Mail(self.clock.now, envelope.mail_from or "", tuple(envelope.rcpt_tos), message))
        if refusal and isinstance(server.transport, asyncio.Transport):
            server.transport.abort()
        return "250 Message accepted for delivery"
