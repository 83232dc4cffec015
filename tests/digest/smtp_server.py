"""A real SMTP server on loopback whose manners a test can choose."""

from __future__ import annotations

import asyncio
import ssl
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path
from typing import Any, Literal

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP as Server
from aiosmtpd.smtp import AuthResult, LoginPassword

from bot.smtp import MailSettings


class Postbox:
    """What arrived, and what the server was told to do: `refuse` maps recipients to the answer they get."""

    def __init__(self) -> None:
        self.mails: list[tuple[list[str], EmailMessage]] = []
        self.refuse: dict[str, str] = {}
        self.data_answer = "250 OK"
        self.hang_up_after_data = False

    async def handle_RCPT(self, server: Server, session: Any, envelope: Any, address: str, options: Any) -> str:
        if address in self.refuse:
            return self.refuse[address]
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: Server, session: Any, envelope: Any) -> str:
        if self.hang_up_after_data:
            assert isinstance(server.transport, asyncio.WriteTransport)
            server.transport.abort()
            return "250 never heard"
        if self.data_answer.startswith("250"):
            message = message_from_bytes(envelope.content, policy=policy.default)
            assert isinstance(message, EmailMessage)
            self.mails.append((list(envelope.rcpt_tos), message))
        return self.data_answer

    async def handle_QUIT(self, server: Server, session: Any, envelope: Any) -> str:
        return "451 not now"


def _login(server: Server, session: Any, envelope: Any, mechanism: str, auth: LoginPassword) -> AuthResult:
    good = auth.login == b"tyndau" and auth.password == b"secret"
    return AuthResult(success=good, handled=good)


class _AnyPort(Controller):
    """A controller on a port that the system chose."""

    def _trigger_server(self) -> None:
        assert isinstance(self.server, asyncio.Server)
        self.port = self.server.sockets[0].getsockname()[1]
        super()._trigger_server()  # type: ignore[no-untyped-call]


@contextmanager
def serving(box: Postbox, tls: ssl.SSLContext | None = None) -> Iterator[MailSettings]:
    """Run the server; give the settings that reach it. With `tls` it demands STARTTLS and a login."""
    extra: dict[str, Any] = {"enable_SMTPUTF8": False}
    if tls:
        extra |= {"tls_context": tls, "require_starttls": True, "authenticator": _login, "auth_required": True}
    controller = _AnyPort(box, hostname="127.0.0.1", port=0, **extra)
    controller.start()
    try:
        security: Literal["starttls", "none"] = "starttls" if tls else "none"
        yield MailSettings("127.0.0.1", controller.port, security, "", "", "tyndau@example.org", 5.0)
    finally:
        controller.stop()


def certificate(folder: Path) -> tuple[ssl.SSLContext, Path]:
    """A self-signed certificate for 127.0.0.1: the server's context and the file a client must trust."""
    key, cert = folder / "key.pem", folder / "cert.pem"
    command = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=127.0.0.1"]
    names = ["-addext", "subjectAltName=IP:127.0.0.1", "-keyout", str(key), "-out", str(cert)]
    subprocess.run([*command, *names], check=True, capture_output=True)
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(cert, key)
    return context, cert
