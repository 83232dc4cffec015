"""The one way mail leaves the house: a message, its envelope, and who was refused."""

from __future__ import annotations

import ssl
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from email.header import Header
from email.message import EmailMessage
from email.utils import formataddr, parseaddr
from typing import Any, Literal

from aiosmtplib import (
    SMTP,
    SMTPAuthenticationError,
    SMTPDataError,
    SMTPException,
    SMTPNotSupported,
    SMTPRecipientsRefused,
    SMTPResponseException,
    SMTPSenderRefused,
)

from bot.errors import one_line
from bot.last_look import last_look

_QUIT_TIMEOUT_S = 5.0


@dataclass(frozen=True, slots=True)
class MailSettings:
    """Where mail is handed over. `host` "": nowhere, mail is written instead. `sender` is the From address."""

    host: str
    port: int
    security: Literal["starttls", "tls", "none"]
    username: str
    password: str = field(repr=False)
    sender: str
    timeout_s: float = 60.0


class MailError(Exception):
    """A mail that nobody was given.

    `reason` is one of `unreachable`, `timeout`, `certificate`, `not_supported` (STARTTLS or AUTH), `authentication`,
    `refused`, `sender_refused`, `data_refused`, `bad_address`, `outcome_unknown`; `code` is the server's, None where
    it gave none. `permanent`: the same mail again would be refused again. `outcome_unknown`: the connection broke after
    the text was sent and before the server's answer, so it may have been taken.
    """

    def __init__(self, reason: str, permanent: bool, code: int | None = None, detail: str = "") -> None:
        super().__init__(f"mail: {reason}" + (f" ({code})" if code else "") + (f": {detail}" if detail else ""))
        self.reason = reason
        self.permanent = permanent
        self.code = code
        self.detail = detail


class _Client(SMTP):
    """Remembers whether DATA was begun: after that a broken connection leaves the outcome unknown."""

    data_begun = False

    async def data(self, *args: Any, **kwargs: Any) -> Any:
        await last_look()
        self.data_begun = True
        return await super().data(*args, **kwargs)


def set_subject(message: EmailMessage, text: str) -> None:
    """Give `message` its subject, on one line. The `email` package before 3.12.4 loses spaces in folding."""
    message.set_raw("Subject", _folded("Subject", text))


def set_sender(message: EmailMessage, sender: str) -> None:
    """Give `message` its From, "name <address>" or an address; folded here for the same reason."""
    name, address = parseaddr(" ".join(sender.split()))
    # The address has a line of its own, so that no line is long enough to be folded again.
    plain = formataddr((name, address))
    message.set_raw("From", plain if name.isascii() else f"{_folded('From', name)}\n <{address}>")


def _folded(header: str, text: str) -> str:
    # Half a surrogate pair, which no mail can carry, becomes a question mark.
    whole = text.encode("utf-8", "replace").decode()
    return Header(" ".join(whole.split()), "utf-8", header_name=header).encode()


async def send_message(
    message: EmailMessage, recipients: Sequence[str], settings: MailSettings
) -> dict[str, tuple[int, str]]:
    """Hand `message` over for `recipients`; give the refused ones with the server's code and words.

    Success is the 250 after DATA: an error at QUIT changes nothing. Where every recipient is refused all of them are
    in the answer. Raises MailError where the server could not be reached or did not take the mail.
    """
    client = _client(settings)
    try:
        await client.connect()
        return await _hand_over(client, message, recipients, settings)
    except (SMTPException, OSError, ValueError) as error:
        raise _named(error, client.data_begun) from error
    finally:
        await _leave(client)


def _client(settings: MailSettings) -> _Client:
    return _Client(
        hostname=settings.host,
        port=settings.port,
        username=settings.username or None,
        password=settings.password or None,
        use_tls=settings.security == "tls",
        start_tls=settings.security == "starttls",
        timeout=settings.timeout_s,
        local_hostname=parseaddr(settings.sender)[1].rpartition("@")[2] or None,
    )


async def _hand_over(
    client: _Client, message: EmailMessage, recipients: Sequence[str], settings: MailSettings
) -> dict[str, tuple[int, str]]:
    sender = parseaddr(settings.sender)[1]
    try:
        refused, _ = await client.send_message(message, sender=sender, recipients=list(recipients))
    except SMTPRecipientsRefused as error:
        return {one.recipient: (one.code, one_line(one.message)) for one in error.recipients}
    return {address: (answer.code, one_line(answer.message)) for address, answer in refused.items()}


async def _leave(client: _Client) -> None:
    if client.is_connected:
        with suppress(SMTPException, OSError):
            await client.quit(timeout=_QUIT_TIMEOUT_S)
    client.close()


def _named(error: Exception, data_begun: bool) -> MailError:
    if isinstance(error, SMTPResponseException):
        return _answered(error)
    return MailError(_unanswered(error, data_begun), _bad_address(error), None, one_line(str(error)))


def _bad_address(error: Exception) -> bool:
    # A certificate error is both an OSError and a ValueError; an address that needs SMTPUTF8 is SMTPNotSupported.
    return isinstance(error, SMTPNotSupported) or (isinstance(error, ValueError) and not isinstance(error, OSError))


def _unanswered(error: Exception, data_begun: bool) -> str:
    if _bad_address(error):
        return "bad_address"
    if data_begun:
        return "outcome_unknown"
    if isinstance(error, ssl.SSLCertVerificationError) or isinstance(error.__cause__, ssl.SSLCertVerificationError):
        return "certificate"
    if type(error) is SMTPException:
        return "not_supported"
    return "timeout" if isinstance(error, TimeoutError) else "unreachable"


def _answered(error: SMTPResponseException) -> MailError:
    detail = one_line(error.message)
    if isinstance(error, SMTPAuthenticationError):
        # The operator mends the password; the mail itself is not at fault and must not be dropped.
        return MailError("authentication", False, error.code, detail)
    if isinstance(error, SMTPSenderRefused):
        return MailError("sender_refused", error.code >= 500, error.code, detail)
    if isinstance(error, SMTPDataError):
        return MailError("data_refused", error.code >= 500, error.code, detail)
    return MailError("refused", False, error.code, detail)
