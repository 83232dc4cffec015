"""Mail: a text part and an HTML part, handed to the mail host, or written as a file where there is none."""

from __future__ import annotations

import asyncio
import hashlib
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime, parseaddr
from pathlib import Path

from bot.channels.base import DeliveryError, Message, Sent
from bot.channels.settings import ChannelSettings
from bot.people import Person
from bot.smtp import MailError, MailSettings, send_message, set_sender, set_subject

# Whose fault a failure is: these are the host's or the configuration's, not the recipient's.
_EVERYBODY = {"unreachable", "timeout", "certificate", "not_supported", "authentication", "sender_refused"}


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file to go along. Its name may be in any script; an ASCII-safe one stands beside it."""

    name: str
    content: bytes
    maintype: str
    subtype: str


def make_mail(
    sender: str,
    recipients: Sequence[str],
    message: Message,
    at: datetime,
    html: str | None = None,
    attachments: Sequence[Attachment] = (),
) -> EmailMessage:
    """A mail of a text and an HTML part. `html` is a whole document, None: made of the message's own HTML."""
    mail = EmailMessage(policy=SMTP)
    set_sender(mail, sender)
    mail["To"] = ", ".join(recipients)
    set_subject(mail, " ".join(message.subject.split()))
    mail["Date"] = format_datetime(at)
    # The same mail again has the same id: a mailbox may drop the repeat of one whose outcome was unknown.
    digest = hashlib.sha256("\0".join((*recipients, message.plain, at.isoformat())).encode()).hexdigest()[:32]
    mail["Message-ID"] = f"<{digest}@{parseaddr(sender)[1].rpartition('@')[2] or 'localhost'}>"
    mail["Auto-Submitted"] = "auto-generated"
    mail.set_content(message.plain + "\n", cte="base64")
    mail.add_alternative(html or _document(message), subtype="html", cte="base64")
    for attachment in attachments:
        _attach(mail, attachment)
    return mail


def ascii_name(name: str) -> str:
    """A file name that every mail program can read: ASCII letters, digits, dots, dashes and underscores."""
    stem, dot, extension = name.rpartition(".")
    safe = re.sub(r"[^A-Za-z0-9._-]+", "_", stem if dot else name).strip("._-")
    return (safe or "file") + (f".{re.sub(r'[^A-Za-z0-9]', '', extension)}" if dot else "")


def write_mail(folder: Path, mail: EmailMessage, at: datetime) -> Path:
    """Keep the mail as an `.eml` file in `folder`, whole or not at all; gives its path."""
    content = mail.as_bytes()
    name = f"{at:%Y%m%dT%H%M%S}-{hashlib.sha256(content).hexdigest()[:12]}.eml"
    folder.mkdir(parents=True, exist_ok=True)
    draft = folder / f".{name}.part"
    draft.write_bytes(content)
    return draft.replace(folder / name)


class MailChannel:
    """To the mail host of the settings; without one, to a file in `outbox`."""

    name = "mail"
    limit: int | None = None

    def __init__(self, settings: MailSettings, outbox: Path, now: Callable[[], datetime]) -> None:
        self._settings = settings
        self._outbox = outbox
        self._now = now

    def reaches(self, person: Person) -> bool:
        return bool(person.email)

    def address(self, person: Person) -> str:
        name, _, host = person.email.rpartition("@")
        return f"{name[:1]}…@{host}"

    async def turn(self, person: Person) -> None:
        return None

    def give_up(self, person: Person) -> None:
        return None

    async def send(self, person: Person, message: Message) -> Sent:
        at = self._now()
        mail = make_mail(self._settings.sender, [person.email], message, at)
        if not self._settings.host:
            return Sent(self.name, await self._written(mail, at))
        try:
            refused = await send_message(mail, [person.email], self._settings)
        except MailError as error:
            raise _named(error) from error
        if refused:
            code, words = next(iter(refused.values()))
            raise DeliveryError(f"mail: recipient_refused ({code} {words})", permanent=code >= 500)
        return Sent(self.name, str(mail["Message-ID"]))

    async def close(self) -> None:
        return None

    async def _written(self, mail: EmailMessage, at: datetime) -> str:
        try:
            path = await asyncio.to_thread(write_mail, self._outbox, mail, at)
        except OSError as error:
            raise DeliveryError(f"mail: not_written ({error.strerror})", everybody=True) from error
        return path.name


def mail_channel(settings: ChannelSettings) -> MailChannel:
    """The channel: it is always there, since mail without a host is written."""
    return MailChannel(settings.mail, settings.outbox, settings.now)


def _named(error: MailError) -> DeliveryError:
    return DeliveryError(
        f"mail: {error.reason} {error.code or ''}".rstrip(),
        permanent=error.permanent and error.reason not in _EVERYBODY,
        unknown=error.reason == "outcome_unknown",
        everybody=error.reason in _EVERYBODY,
    )


def _document(message: Message) -> str:
    body = message.html.replace("\n", "<br>\n")
    return f'<!doctype html>\n<html><head><meta charset="utf-8"></head><body>\n{body}\n</body></html>\n'


def _attach(mail: EmailMessage, attachment: Attachment) -> None:
    name = "".join(char for char in attachment.name if char.isprintable())
    mail.add_attachment(attachment.content, maintype=attachment.maintype, subtype=attachment.subtype, filename=name)
    part = list(mail.iter_attachments())[-1]
    # The disposition holds the true name (RFC 2231); programs that cannot read it take the type's.
    part.set_param("name", ascii_name(attachment.name))
